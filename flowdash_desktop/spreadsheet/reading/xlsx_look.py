"""A look into an XLSX or XLSM file before its cells are read: how far they reach, and what stands beside their values.

Most sheets hold nothing but values. A search for some marks in their bytes finds that out four times as fast as a
parser of XML does, so the parser reads only what may hold more, or is written in an unusual way.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from flowdash_desktop.spreadsheet.reading.job import Limits, ReadError, ReadFault
from flowdash_desktop.spreadsheet.reading.package import Package, feed, local, make_parser
from flowdash_desktop.spreadsheet.reading.sheet_notes import SheetNotes

_BOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_USUAL_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>)?\s*<worksheet[\s>]")
_MARKS = (
    *(b't="e"', b't="d"', b'hidden="', b"<mergeCell", b"<v>-"),
    *(b" =", b"= "),
)
_MARKS_WITH = {
    b"<f": (b"<f>", b"<f ", b"<f/"),
    b"!": (b"<!",),
    b"'": (b"='",),
    **{end: tuple(start + end for start in (b"<f", b"<c", b"<row")) for end in (b"\t", b"\r", b"\n")},
}
"""Where none of these is, a sheet has no formulas, errors, hidden rows, merged cells and odd dates. Some of them stand
for XML that is written in an unusual way, in which the others could not be found like this. The longer ones are looked
for only where the shorter one is: a single letter is found ten times as fast."""
_CELL = re.compile(rb'<c r="([A-Z]{1,2})\d')
_ROW = re.compile(rb'<row\s[^>]*?\br="(\d+)"')
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_TRUE = ("1", "true")
MOST_HIDDEN = 16_384


def read_notes(package: Package, index: int, limits: Limits) -> SheetNotes:
    """Look into a sheet, given by its place in the workbook.

    Raises:
        ReadError: the file is damaged, or the sheet larger than allowed.
    """
    book = _Book(package)
    notes = SheetNotes(is_from_1904=book.is_from_1904)
    if index < len(book.parts) and package.has(book.parts[index]):
        part = book.parts[index]
        if not (_is_plain(package, part, notes) and _fits(notes, limits)):
            notes = SheetNotes(is_from_1904=book.is_from_1904, is_stale=book.is_stale)
            _SheetParser(notes).read(package.chunks(part))
    for name in ("xl/sharedStrings.xml", "xl/styles.xml"):
        package.prove(name)
    return notes


def _fits(notes: SheetNotes, limits: Limits) -> bool:
    """Whether it is surely as small as allowed. Cells without a value may reach further than those with one."""
    try:
        notes.check(limits)
    except ReadError:
        return False
    return True


class _Book:
    """What the workbook says of its sheets: the part of each, and how it counts days."""

    def __init__(self, package: Package) -> None:
        self.is_from_1904 = self.is_stale = False
        self._ids: list[str] = []
        self._targets: dict[str, str] = {}
        package.parse(_BOOK, self._take_book)
        package.parse(_RELATIONS, self._take_relation)
        self.parts = [self._targets.get(key, "") for key in self._ids]

    def _take_book(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "sheet":
            self._ids.append(attributes.get("id", ""))
        elif tag == "workbookPr":
            self.is_from_1904 = attributes.get("date1904") in _TRUE
        elif tag == "calcPr":
            self.is_stale = attributes.get("fullCalcOnLoad") in _TRUE

    def _take_relation(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship":
            target = attributes.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
            self._targets[attributes.get("Id", "")] = path


def _is_plain(package: Package, part: str, notes: SheetNotes) -> bool:
    """True for a sheet that holds nothing but values; ``notes`` knows how far its cells reach then."""
    columns: set[bytes] = set()
    last_row, rest, is_first = 0, b"", True
    for chunk in package.chunks(part):
        chunk = rest + chunk
        if is_first and not _USUAL_START.match(chunk):
            return False
        is_first = False
        end = chunk.rfind(b">") + 1
        chunk, rest = chunk[:end], chunk[end:]
        cells, rows = _CELL.findall(chunk), _ROW.findall(chunk)
        if _is_unusual(chunk, len(cells), len(rows)):
            return False
        columns.update(cells)
        last_row = max(last_row, max(map(int, rows), default=0))
    if columns:
        notes.cover(last_row - 1, max(map(_column_number, (name.decode() for name in columns))))
    return not rest.strip()


def _is_unusual(chunk: bytes, cells: int, rows: int) -> bool:
    """True where there are marks of more than values, or cells and rows that do not begin with their place."""
    return (
        any(mark in chunk for mark in _MARKS)
        or any(part in chunk and any(mark in chunk for mark in marks) for part, marks in _MARKS_WITH.items())
        or _count(chunk, b"<c", cells) != cells
        or _count(chunk, b"<row", rows) != rows
    )


def _count(chunk: bytes, start: bytes, most_likely: int) -> int:
    """How many elements begin so. Where as many begin like it as is likely, none of them is another one."""
    alike = chunk.count(start)
    return alike if alike == most_likely else sum(chunk.count(start + end) for end in (b" ", b">", b"/"))


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


class _SheetParser:
    """Reads all of a sheet's XML."""

    def __init__(self, notes: SheetNotes) -> None:
        self._notes = notes
        self._row = self._column = -1
        self._type = ""
        self._has_formula = self._is_value = False
        self._value: list[str] = []
        self._starts = {
            "row": self._start_row,
            "c": self._start_cell,
            "f": self._start_formula,
            "v": self._start_value,
            "is": self._start_inline,
            "col": self._take_columns,
            "mergeCell": self._take_merged,
        }

    def read(self, chunks: Iterator[bytes]) -> None:
        """Parse a part into the notes."""
        parser = make_parser()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._take_text
        feed(parser, chunks)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        handler = self._starts.get(local(tag))
        if handler is not None:
            handler(attributes)

    def _start_row(self, attributes: dict[str, str]) -> None:
        self._row = _number(attributes.get("r"), self._row + 2) - 1
        self._column = -1
        if attributes.get("hidden") in _TRUE:
            self._notes.hidden_rows.append(self._row)

    def _start_cell(self, attributes: dict[str, str]) -> None:
        if place := _REFERENCE.fullmatch(attributes.get("r", "")):
            self._column, self._row = _column_number(place[1]), int(place[2]) - 1
        else:
            self._column += 1
        self._type = attributes.get("t", "")
        self._has_formula = False
        self._value = []

    def _start_formula(self, _: dict[str, str]) -> None:
        self._has_formula = True
        self._notes.formulas += 1
        self._notes.cover(self._row, self._column)

    def _start_value(self, _: dict[str, str]) -> None:
        self._is_value = True

    def _start_inline(self, _: dict[str, str]) -> None:
        self._notes.cover(self._row, self._column)

    def _take_columns(self, attributes: dict[str, str]) -> None:
        if attributes.get("hidden") in _TRUE:
            first, last = _number(attributes.get("min"), 1) - 1, _number(attributes.get("max"), 1)
            self._notes.hidden_columns += range(max(first, 0), min(last, MOST_HIDDEN))

    def _take_merged(self, attributes: dict[str, str]) -> None:
        self._notes.merged.append(attributes.get("ref", ""))

    def _take_text(self, text: str) -> None:
        if self._is_value:
            self._value.append(text)

    def _end(self, tag: str) -> None:
        tag = local(tag)
        if tag == "v":
            self._is_value = False
        elif tag == "c":
            self._end_cell()

    def _end_cell(self) -> None:
        value = "".join(self._value)
        if value:
            self._notes.cover(self._row, self._column)
        if self._type == "e":
            self._notes.add_error(self._row, self._column, value or "#N/A")
        elif not value and self._has_formula and self._type != "str":
            self._notes.add_uncalculated(self._row, self._column)
        elif self._type in ("", "n") and value.startswith("-"):
            self._notes.negative.setdefault(self._row, {})[self._column] = value


def _number(text: str | None, otherwise: int) -> int:
    """A number of an attribute.

    Raises:
        ReadError: it is none.
    """
    if text is None:
        return otherwise
    try:
        return int(text)
    except ValueError:
        raise ReadError(ReadFault.DAMAGED) from None
