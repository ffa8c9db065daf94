"""Tables, read by the readers of ``spreadsheet.reading``: the first rows of a sheet."""

from __future__ import annotations

from pathlib import Path

from flowdash_desktop.spreadsheet.reading.job import ReadError, ReadJob, TableKind, Visibility
from flowdash_desktop.spreadsheet.reading.kinds import find_kind
from flowdash_desktop.spreadsheet.reading.text_file import TextTable
from flowdash_desktop.spreadsheet.reading.workbook import WorkbookTable, list_sheets
from flowdash_desktop.viewing.messages import ViewError, ViewFault
from flowdash_desktop.viewing.readers.sheets import LIMITS, Rows, SheetFile, read_fault

_PACKED = {"Word": "docx", "PowerPoint": "pptx", "XLSB": "xlsb", "Numbers": "numbers"}


class TableFile(SheetFile):
    """The sheets of a workbook, or the rows of a text.

    Args:
        path: the file.

    Raises:
        ViewError: it is no table, or can't be read.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._kind = find_kind(path, LIMITS)
            sheets = [path.stem] if self._kind is None else self._shown_sheets(self._kind)
        except ReadError as error:
            raise read_fault(error) from None
        super().__init__("csv" if self._kind is None else self._kind.value, sheets)

    def _shown_sheets(self, kind: TableKind) -> list[str]:
        sheets = list_sheets(self._path, kind, LIMITS)
        shown = [sheet.name for sheet in sheets if sheet.has_cells and sheet.visibility is Visibility.VISIBLE]
        if not shown:
            raise ViewError(ViewFault.EMPTY)
        return shown

    def _rows(self, sheet: int) -> Rows:
        if self._kind is None:
            return Rows(TextTable(self._path, ReadJob(str(self._path), limits=LIMITS)).rows())
        job = ReadJob(str(self._path), sheet=self.sheets[sheet], limits=LIMITS)
        return Rows(WorkbookTable(self._path, self._kind, job).rows())


def packed_type(path: Path) -> str | None:
    """The type of a packed file that is no table, such as "docx"; None where its content says none."""
    try:
        find_kind(path, LIMITS)
    except ReadError as error:
        return _PACKED.get(str(error.reason.values.get("kind", "")))
    return None
