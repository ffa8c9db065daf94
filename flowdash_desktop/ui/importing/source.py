"""How a file is read: its sheet, the row with the headings, and of a text the mark between values and the encoding."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from flowdash_desktop.spreadsheet.import_table import ReadOptions
from flowdash_desktop.spreadsheet.reading.job import DELIMITERS, Facts, TextFormat
from flowdash_desktop.ui import widgets
from flowdash_desktop.ui.filter_bar.picker import Picker
from flowdash_desktop.ui.importing.texts import delimiter_text, encoding_text, headings_text
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.menu_button import MenuButton

_ENCODINGS = (
    "utf-8", "utf-16", "cp1252", "latin-1", "cp850", "mac_roman", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254",
    "cp1255", "cp1256", "cp1257", "cp874", "cp932", "euc_jp", "cp949", "gb18030", "big5",
)  # fmt: skip
_FIRST_ROWS = 10


class SourcePanel(QWidget):
    """A line for each choice; what was found and not chosen says so.

    Signals:
        read_requested(ReadOptions): read the file so; what is None in them stays as it is.
    """

    read_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, sheets: Sequence[str], facts: Facts) -> None:
        """Show how a file was read, and what else it could be read as."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()  # its deletion waits for the loop
                widget.deleteLater()
        if len(sheets) > 1:
            named = [widgets.Choice(name, name) for name in sheets]
            self._add(self.tr("Sheet"), named, facts.sheet, lambda name: ReadOptions(sheet=name))
        if facts.text is not None:
            self._add_text_format(facts.text)
        self._add_headings(facts)

    def _add_text_format(self, text: TextFormat) -> None:
        marks = [widgets.Choice(mark, delimiter_text(mark)) for mark in DELIMITERS]
        self._add(self.tr("Values are parted by"), marks, text.delimiter, lambda mark: ReadOptions(delimiter=mark))
        encoding = "utf-8" if text.encoding == "utf-8-sig" else text.encoding  # the same, with a mark at its start
        names = dict.fromkeys((*_ENCODINGS, encoding))
        encodings = [widgets.Choice(name, encoding_text(name)) for name in names]
        note = self.tr("guessed") if text.is_encoding_guessed else ""
        self._add(self.tr("Encoding"), encodings, encoding, lambda name: ReadOptions(encoding=name), note)

    def _add_headings(self, facts: Facts) -> None:
        if facts.header is None:
            return
        here = facts.header.number
        numbers = sorted({0, *range(1, min(here + facts.rows, _FIRST_ROWS) + 1), here})
        choices = [widgets.Choice(str(number), headings_text(number)) for number in numbers]
        self._add(self.tr("Headings are in"), choices, str(here), lambda row: ReadOptions(header_row=int(row)))

    def _add(
        self,
        title: str,
        choices: Sequence[widgets.Choice],
        current: str,
        options: Callable[[str], ReadOptions],
        note: str = "",
    ) -> None:
        label = QLabel(title, self)
        set_variant(label, "tone", "muted")
        shown = next((choice.text for choice in choices if choice.value == current), current)
        button = MenuButton(self._theme, f"{shown} · {note}" if note else shown, self)
        button.setAccessibleName(title)
        picker = Picker(
            self._theme, button, lambda: (choices, current), button, searchable=len(choices) > _FIRST_ROWS + 1
        )
        picker.chosen.connect(lambda value: self.read_requested.emit(options(value)))
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(button, row, 1, Qt.AlignmentFlag.AlignLeft)
