"""One text that was typed and not saved, and has no place any more where it could be shown as it was typed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.domain.drafts import DraftRef
from flowdash_desktop.ui.theme import Theme, hairline, set_variant
from flowdash_desktop.ui.widgets import ElidedLabel


@dataclass(frozen=True, slots=True)
class OrphanDraft:
    """A text whose task is gone, or has given its unique ID to another.

    Attributes:
        ref: what it is kept under.
        title: what its task was called.
        where: the field it was typed into, in words.
        text: all of it.
    """

    ref: DraftRef
    title: str
    where: str
    text: str


class OrphanDraftsHeading(QWidget):
    """Says what the texts below are, and why they are here."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        heading = QLabel(self.tr("Typed and not saved"), self)
        set_variant(heading, "tone", "heading")
        why = QLabel(self.tr("Their tasks or fields are gone, or other tasks have their IDs."), self)
        set_variant(why, "tone", "muted")
        why.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 12, 15, 8)
        column.setSpacing(4)
        column.addWidget(heading)
        column.addWidget(why)


class OrphanDraftRow(QFrame):
    """The task's title, the text, and what can be done with it: to copy it, or to let go of it.

    Signals:
        discarded(DraftRef): it is not wanted any more.
    """

    discarded = Signal(object)

    def __init__(self, theme: Theme, kept: OrphanDraft, parent: QWidget) -> None:
        super().__init__(parent)
        self.kept = kept
        title, text = ElidedLabel(kept.title, self), ElidedLabel(f"{kept.where}: {kept.text}", self)
        set_variant(text, "tone", "muted")
        self.copy, self.discard = QPushButton(self.tr("Copy"), self), QPushButton(self.tr("Discard"), self)
        for button in (self.copy, self.discard):
            set_variant(button, "variant", "quiet")
            button.setAutoDefault(True)
            button.setAccessibleDescription(f"{kept.title}, {kept.where}")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(kept.text))
        self.discard.clicked.connect(lambda: self.discarded.emit(kept.ref))
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(title)
        words.addWidget(text)
        row = QHBoxLayout()
        row.setContentsMargins(15, 8, 7, 8)
        row.setSpacing(0)
        row.addLayout(words, 1)
        row.addSpacing(8)
        for button in (self.copy, self.discard):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline(parent=self))
        column.addLayout(row)
