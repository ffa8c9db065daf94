"""Sheets of cells, read by python-calamine after a look at what it does not tell or could not bear."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import islice
from pathlib import Path

import python_calamine

from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.spreadsheet.reading import ods_look, xls_look, xlsx_look
from flowdash_desktop.spreadsheet.reading.job import (
    CellType,
    Limits,
    ReadError,
    ReadFault,
    ReadJob,
    Sheet,
    TableKind,
    Visibility,
)
from flowdash_desktop.spreadsheet.reading.package import Package
from flowdash_desktop.spreadsheet.reading.sheet_notes import SheetNotes, cell_name
from flowdash_desktop.spreadsheet.reading.values import typed_rows

_BLOCK = 256
"""So many rows are read column by column."""
_LIBRARY_ERRORS = (
    python_calamine.CalamineError,
    python_calamine.WorksheetNotFound,
    OSError,
    ValueError,
    OverflowError,
)


class WorkbookTable:
    """A sheet of a workbook.

    Args:
        path: the file.
        kind: its kind, by its content.
        job: which sheet, and how much it may ask for.

    Attributes:
        sheets: all of them.
        sheet: the name of the chosen one.
        notes: what was found beside its values.

    Raises:
        ReadError: it can't be read, or asks for too much.
    """

    def __init__(self, path: Path, kind: TableKind, job: ReadJob) -> None:
        if kind in (TableKind.XLSX, TableKind.XLSM, TableKind.ODS):
            with Package(path, job.limits) as package:
                self._open(path, kind, job, package)
        else:
            self._open(path, kind, job, None)

    def _open(self, path: Path, kind: TableKind, job: ReadJob, package: Package | None) -> None:
        if package is not None and kind is TableKind.ODS:
            # The library reads all sheets of such a file at once, so the look comes first.
            looked = ods_look.read_notes(package, job.limits)
            book = _opened(path, kind)
            index = self._choose(book, job)
            self.notes = looked[index] if index < len(looked) else SheetNotes()
        elif package is not None:
            book = _opened(path, kind)
            index = self._choose(book, job)
            self.notes = xlsx_look.read_notes(package, index, job.limits)
        else:
            looked_at = path.read_bytes()
            book = _opened(path, kind)
            index = self._choose(book, job)
            self.notes = xls_look.read_notes(looked_at, index)
            ranges = _sheet(book, index).merged_cell_ranges or ()
            self.notes.merged += [f"{cell_name(*first)}:{cell_name(*last)}" for first, last in ranges]
        self.notes.check(job.limits)
        self._table = _sheet(book, index)
        if self._table.start is None and self.notes.rows and not self.notes.uncalculated:
            raise ReadError(ReadFault.DAMAGED)  # there are values, and the library does not see them

    def rows(self) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
        """The types and texts of the cells of each row, from the first row and the first column of the sheet on."""
        notes, start = self.notes, self._table.start
        margin = [""] * (start[1] if start else 0)
        unseen = {*notes.errors, *notes.uncalculated, *notes.negative, *(row for row, _ in notes.broken_texts)}
        rows, remaining = 0, self._table.iter_rows()
        while block := [[*margin, *values] for values in islice(remaining, _BLOCK)]:
            for found in typed_rows(block):
                if rows in unseen:
                    types, texts = [*found[0]], [*found[1]]
                    self._add_unseen(rows, types, texts)
                    yield types, texts
                else:
                    yield found
                rows += 1
        for number in range(rows, max(unseen, default=-1) + 1):
            types, texts = [], []
            self._add_unseen(number, types, texts)
            yield types, texts

    def _add_unseen(self, row: int, types: list[str], texts: list[str]) -> None:
        """Put into a row what the library takes for blank, or for a time."""
        notes = self.notes
        for column, text in notes.negative.get(row, {}).items():
            if column < len(types) and types[column] == CellType.TEXT:
                _put(types, texts, column, CellType.NUMBER, text)
                notes.odd_dates.append((row, column))
        for column, kind in enumerate(types) if notes.broken_texts else ():
            if kind == CellType.TEXT:
                texts[column] = notes.broken_texts.get((row, column), texts[column])
        for column, name in notes.errors.get(row, {}).items():
            _put(types, texts, column, CellType.ERROR, name)
        for column in notes.uncalculated.get(row, ()):
            _put(types, texts, column, CellType.FORMULA, "")

    def _choose(self, book: python_calamine.CalamineWorkbook, job: ReadJob) -> int:
        """The place of the sheet to read: the one that was asked for, or the first one that a person sees."""
        self.sheets = _sheets(book)
        usable = [place for place, sheet in enumerate(self.sheets) if sheet.has_cells]
        if job.sheet is None:
            usable.sort(key=lambda place: self.sheets[place].visibility is not Visibility.VISIBLE)
            if not usable:
                raise ReadError(ReadFault.NO_SHEET)
        else:
            usable = [place for place in usable if job.sheet in (place, self.sheets[place].name)]
            if not usable:
                raise ReadError(Reason(ReadFault.NO_SUCH_SHEET, {"sheet": str(job.sheet)}))
        self.sheet = self.sheets[usable[0]].name
        return usable[0]


def list_sheets(path: Path, kind: TableKind, limits: Limits) -> list[Sheet]:
    """The sheets of a workbook, without reading their cells.

    Args:
        path: the file.
        kind: its kind, by its content.
        limits: how much it may ask for.

    Raises:
        ReadError: it can't be read, or asks for too much.
    """
    if kind in (TableKind.XLSX, TableKind.XLSM, TableKind.ODS):
        with Package(path, limits):
            return _sheets(_opened(path, kind))
    return _sheets(_opened(path, kind))


def _sheets(book: python_calamine.CalamineWorkbook) -> list[Sheet]:
    return [
        Sheet(sheet.name, _visibility(sheet), sheet.typ == python_calamine.SheetTypeEnum.WorkSheet)
        for sheet in book.sheets_metadata
    ]


def _visibility(sheet: python_calamine.SheetMetadata) -> Visibility:
    if sheet.visible == python_calamine.SheetVisibleEnum.Visible:
        return Visibility.VISIBLE
    is_hidden = sheet.visible == python_calamine.SheetVisibleEnum.Hidden
    return Visibility.HIDDEN if is_hidden else Visibility.VERY_HIDDEN


def _put(types: list[str], texts: list[str], column: int, kind: CellType, text: str) -> None:
    missing = column + 1 - len(types)
    types += [CellType.BLANK] * missing
    texts += [""] * missing
    types[column], texts[column] = kind, text


def _opened(path: Path, kind: TableKind) -> python_calamine.CalamineWorkbook:
    """The library goes by the name of a file; one with a wrong name it gets without."""
    is_well_named = path.suffix.lower() == f".{kind.value}"
    try:
        return python_calamine.load_workbook(str(path) if is_well_named else BytesIO(path.read_bytes()))
    except python_calamine.PasswordError:
        raise ReadError(ReadFault.ENCRYPTED) from None
    except BaseException as error:
        raise _damage(error) from None


def _sheet(book: python_calamine.CalamineWorkbook, index: int) -> python_calamine.CalamineSheet:
    try:
        return book.get_sheet_by_index(index)
    except BaseException as error:
        raise _damage(error) from None


def _damage(error: BaseException) -> BaseException:
    """What an error of the library means. Its panics are no ``Exception``, and have no name that could be imported."""
    is_panic = type(error).__name__ == "PanicException"
    return ReadError(ReadFault.DAMAGED) if is_panic or isinstance(error, _LIBRARY_ERRORS) else error
