"""What of a task its copy is to have."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.ui.dialogs.form_parts import GrowingDialog
from flowdash_desktop.ui.theme import Theme, set_variant


class CopiedPart(StrEnum):
    """What can come along."""

    FIELDS = "fields"
    CHECKLIST = "checklist"
    LINKS = "links"
    FILES = "files"


class DuplicateDialog(GrowingDialog):
    """Asks once; shown with ``open()``. Nothing is made by it: the copy is shown in the form of a new task.

    Signals:
        chosen(frozenset[CopiedPart]): make the copy with these.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget, title: str, counts: Mapping[CopiedPart, int]) -> None:
        """Make it.

        Args:
            theme: the look.
            parent: the window.
            title: of the task.
            counts: how many of each part the task has; a part that is not named is not offered.
        """
        super().__init__(parent)
        self._theme = theme
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heading = QLabel(self.tr("Duplicate “{task}”").format(task=title), self)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        set_variant(heading, "tone", "heading")
        self.setWindowTitle(heading.text())
        self.boxes: dict[CopiedPart, QCheckBox] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(8)
        layout.addWidget(heading)
        words = {
            CopiedPart.FIELDS: self.tr("Fields ({count})"),
            CopiedPart.CHECKLIST: self.tr("Checklist items added by hand ({count})"),
            CopiedPart.LINKS: self.tr("Linked tasks ({count})"),
            CopiedPart.FILES: self.tr("Files ({count})"),
        }
        for part, count in counts.items():
            box = QCheckBox(words[part].format(count=count), self)
            box.setChecked(count > 0)
            box.setEnabled(count > 0)
            self.boxes[part] = box
            layout.addWidget(box)
        layout.addSpacing(12)
        layout.addLayout(self._buttons())
        self.setMinimumWidth(360)

    def _buttons(self) -> QHBoxLayout:
        self.confirm_button = QPushButton(self.tr("Duplicate"), self)
        set_variant(self.confirm_button, "variant", "primary")
        self.confirm_button.setDefault(True)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(True)
        cancel.clicked.connect(self.reject)
        self.confirm_button.clicked.connect(self._confirm)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.confirm_button)
        return row

    def _confirm(self) -> None:
        self.chosen.emit(frozenset(part for part, box in self.boxes.items() if box.isChecked()))
        self.accept()
