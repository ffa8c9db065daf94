"""A look into an ODS file before its cells are read: how far they reach, and what stands beside their values."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flowdash_desktop.spreadsheet.reading.job import Limits, ReadError, ReadFault
from flowdash_desktop.spreadsheet.reading.package import Package, feed, local, make_parser
from flowdash_desktop.spreadsheet.reading.sheet_notes import SheetNotes, cell_name

_CONTENT, _MANIFEST = "content.xml", "META-INF/manifest.xml"
_ERROR = re.compile(r"#[A-Z0-9/]+[!?]?|Err:\d+")
_VALUES = ("value", "date-value", "time-value", "boolean-value", "string-value")
_BREAKS = {"line-break": "\n", "tab": "\t"}
_CELLS = ("table-cell", "covered-table-cell")
_MOST_ROWS, _MOST_COLUMNS = 1 << 24, 1 << 16
"""More than any program has; keeps numbers that a file makes up from being counted one by one."""


def read_notes(package: Package, limits: Limits) -> list[SheetNotes]:
    """Look into all sheets. All are held in memory when one is read, so that none may be larger than allowed.

    Raises:
        ReadError: the file has a password, is damaged, or a sheet is larger than allowed.
    """
    if package.has(_MANIFEST):
        package.parse(_MANIFEST, _refuse_password)
    parser = _ContentParser(limits)
    parser.read(package.chunks(_CONTENT))
    return parser.sheets


def _refuse_password(tag: str, _: dict[str, str]) -> None:
    if tag == "encryption-data":
        raise ReadError(ReadFault.ENCRYPTED)


class _ContentParser:
    """Reads all tables of a file."""

    def __init__(self, limits: Limits) -> None:
        self.sheets: list[SheetNotes] = []
        self._limits = limits
        self._depth = 0
        self._row = self._column = 0
        self._rows = self._repeated = 1
        self._cell: dict[str, str] = {}
        self._paragraphs = self._annotations = 0
        self._has_breaks = False
        self._texts: list[str] | None = None

    def read(self, chunks: Iterator[bytes]) -> None:
        """Parse the content."""
        parser = make_parser()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._take_text
        feed(parser, chunks)

    def _start(self, name: str, found: dict[str, str]) -> None:
        tag = local(name)
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.sheets.append(SheetNotes())
                self._row = self._column = 0
        elif self._depth != 1:
            return
        elif tag == "table-column":
            self._start_column(_locals(found))
        elif tag == "table-row":
            self._start_row(_locals(found))
        elif tag in _CELLS:
            self._cell, self._texts, self._paragraphs = _locals(found), [], 0
            self._has_breaks = False
            if "calcext:value-type" in found:
                self._cell["is-error"] = str(found["calcext:value-type"] == "error")
        elif self._texts is not None:
            self._start_in_cell(tag, _locals(found))

    def _start_in_cell(self, tag: str, attributes: dict[str, str]) -> None:
        assert self._texts is not None
        if tag == "annotation":
            self._annotations += 1
        elif self._annotations:
            return
        elif tag == "p":
            self._texts += ["\n"] if self._paragraphs else []
            self._paragraphs += 1
        elif tag == "s":
            self._texts.append(" " * _repeated(attributes, "c", _MOST_COLUMNS))
        elif tag in _BREAKS:
            self._texts.append(_BREAKS[tag])
            self._has_breaks = True

    def _start_column(self, attributes: dict[str, str]) -> None:
        repeated = _repeated(attributes, "number-columns-repeated", _MOST_COLUMNS)
        if attributes.get("visibility", "visible") != "visible":
            self.sheets[-1].hidden_columns += range(self._column, min(self._column + repeated, _MOST_COLUMNS))
        self._column += repeated

    def _start_row(self, attributes: dict[str, str]) -> None:
        self._rows = _repeated(attributes, "number-rows-repeated", _MOST_ROWS)
        self._column = 0
        if attributes.get("visibility", "visible") != "visible":
            self.sheets[-1].hidden_rows += range(self._row, min(self._row + self._rows, self._limits.rows))

    def _take_text(self, text: str) -> None:
        if self._texts is not None and self._paragraphs and not self._annotations:
            self._texts.append(text)

    def _end(self, name: str) -> None:
        tag = local(name)
        if tag == "table":
            self._depth -= 1
            if not self._depth:
                self.sheets[-1].check(self._limits)
        elif self._depth != 1:
            return
        elif tag == "annotation":
            self._annotations -= 1
        elif tag in _CELLS:
            self._end_cell()
        elif tag == "table-row":
            self._row += self._rows

    def _end_cell(self) -> None:
        cell, sheet = self._cell, self.sheets[-1]
        repeated = _repeated(cell, "number-columns-repeated", _MOST_COLUMNS)
        text, self._texts = "".join(self._texts or ()), None
        formula = "formula" in cell
        sheet.formulas += formula
        has_value = bool(text) or any(name in cell for name in _VALUES)
        if has_value or formula:
            sheet.cover(self._row + self._rows - 1, self._column + repeated - 1)
            sheet.check(self._limits)
        for column in range(self._column, self._column + repeated):
            self._note_cell(sheet, column, text, is_formula=formula, has_value=has_value)
            self._note_text(sheet, column, text)
            if not (has_value or formula):
                break
        self._note_merged(sheet, cell)
        self._column += repeated

    def _note_cell(self, sheet: SheetNotes, column: int, text: str, *, is_formula: bool, has_value: bool) -> None:
        is_error = self._cell.get("is-error") == "True" or (is_formula and _ERROR.fullmatch(text) is not None)
        for row in range(self._row, self._row + self._rows) if is_error or is_formula else ():
            if is_error:
                sheet.add_error(row, column, text or "#N/A")
            elif not has_value and "value-type" not in self._cell:
                sheet.add_uncalculated(row, column)

    def _note_text(self, sheet: SheetNotes, column: int, text: str) -> None:
        if self._has_breaks and self._cell.get("value-type") == "string":
            sheet.broken_texts.update({(row, column): text for row in range(self._row, self._row + self._rows)})

    def _note_merged(self, sheet: SheetNotes, cell: dict[str, str]) -> None:
        columns = _repeated(cell, "number-columns-spanned", _MOST_COLUMNS)
        rows = _repeated(cell, "number-rows-spanned", _MOST_ROWS)
        if columns * rows > 1:
            last = cell_name(self._row + rows - 1, self._column + columns - 1)
            sheet.merged.append(f"{cell_name(self._row, self._column)}:{last}")


def _locals(attributes: dict[str, str]) -> dict[str, str]:
    return {local(name): value for name, value in attributes.items() if not name.startswith("calcext:")}


def _repeated(attributes: dict[str, str], name: str, most: int) -> int:
    """How often something is there.

    Raises:
        ReadError: it is no number.
    """
    try:
        return min(max(int(attributes.get(name, "1")), 1), most)
    except ValueError:
        raise ReadError(ReadFault.DAMAGED) from None
