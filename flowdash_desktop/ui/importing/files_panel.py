"""The files that a spreadsheet names: how many are added, who is asked for them, and whether other folders count."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from flowdash_desktop.domain.importing.files import NamedFile
from flowdash_desktop.ui.importing.file_texts import added_text, elsewhere_text
from flowdash_desktop.ui.theme import set_variant
from flowdash_desktop.ui.widgets.text import PlainLabel

_BREAKS = ("/", "\\")
_ZERO_WIDTH_SPACE = "\u200b"


class FilesPanel(QWidget):
    """Hidden where no column names files.

    A spreadsheet of somebody else may name any file of this computer, such as a private key. So files outside of the
    spreadsheet's own folder are added only where the person ticks that.

    Signals:
        changed: files of other folders are to be added, or no more.
    """

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.added, self.elsewhere = (self._words() for _ in range(2))
        set_variant(self.elsewhere, "tone", "warning")
        self.takes_elsewhere = QCheckBox(self.tr("Add these files, too"), self)
        self.takes_elsewhere.toggled.connect(lambda _: self.changed.emit())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.added)
        layout.addWidget(self.elsewhere)
        layout.addWidget(self.takes_elsewhere, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_files(self, added: Iterable[NamedFile], found: Iterable[NamedFile]) -> None:
        """Say what is added, and which of the files that were found are elsewhere."""
        words, elsewhere = added_text(added), elsewhere_text(found)
        self.added.setText(words or self.tr("No file is added."))
        for mark in _BREAKS:  # a long path has no other place to break at
            elsewhere = elsewhere.replace(mark, mark + _ZERO_WIDTH_SPACE)
        self.elsewhere.setText(elsewhere)
        self.takes_elsewhere.setAccessibleDescription(elsewhere)
        for part in (self.elsewhere, self.takes_elsewhere):
            part.setVisible(bool(elsewhere))
        self.show()

    def forget(self) -> None:
        """The rows are others now: what was ticked for those before does not count."""
        self.takes_elsewhere.blockSignals(True)
        self.takes_elsewhere.setChecked(False)
        self.takes_elsewhere.blockSignals(False)
        self.hide()

    def _words(self) -> QLabel:
        return PlainLabel("", self)
