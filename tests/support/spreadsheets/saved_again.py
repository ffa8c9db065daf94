"""Workbooks as other programs save them: read, changed, and written anew in the way of Excel or of LibreOffice.

Both write texts into a table of shared ones, days and moments as numbers with a style, and parts of their own order.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias
from xml.sax.saxutils import escape, quoteattr

import python_calamine

from tests.support.spreadsheets.books import DAY, MOMENT, ods, ods_cell, sheet_xml, xlsx

Cell: TypeAlias = "str | float | bool | date | datetime | None"
_FIRST = datetime(1899, 12, 30)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\r")
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


@dataclass
class Sheet:
    """A sheet: its name, whether it is hidden, and its rows."""

    name: str
    hidden: bool
    rows: list[list[Cell]]

    def column(self, heading: str) -> int:
        """The place of a column, by the beginning of its heading."""
        return next(place for place, cell in enumerate(self.rows[0]) if str(cell).startswith(heading))

    def put(self, key: str, heading: str, value: Cell) -> None:
        """Type a value into the row whose first cell says this."""
        self.row(key)[self.column(heading)] = value

    def add(self, values: Mapping[str, Cell], place: int = -1) -> None:
        """Add a row with these values by heading, before another one or at the end."""
        row: list[Cell] = [None] * len(self.rows[0])
        for heading, value in values.items():
            row[self.column(heading)] = value
        self.rows.insert(place if place >= 0 else len(self.rows), row)

    def row(self, key: str) -> list[Cell]:
        """The row whose first cell says this."""
        return next(row for row in self.rows[1:] if row[0] == key)


def load(path: Path) -> list[Sheet]:
    """All sheets of a workbook."""
    book = python_calamine.load_workbook(str(path))
    shown = python_calamine.SheetVisibleEnum.Visible
    sheets = []
    for about in book.sheets_metadata:
        rows = book.get_sheet_by_name(about.name).to_python(skip_empty_area=False)
        sheets.append(Sheet(about.name, about.visible != shown, [[None if c == "" else c for c in r] for r in rows]))  # type: ignore[misc]  # no times in files of ours
    return sheets


def save_as_excel(path: Path, sheets: Sequence[Sheet]) -> None:
    """Write a workbook as Excel does: numbers with 17 digits, blanks kept where a text begins or ends with one."""
    strings = _Strings()
    parts = {}
    for place, sheet in enumerate(sheets, 1):
        rows = "".join(
            f'<row r="{n}" spans="1:{len(row)}" x14ac:dyDescent="0.25">{_cells(row, n, strings, repr)}</row>'
            for n, row in enumerate(sheet.rows, 1)
        )
        columns = '<cols><col min="1" max="1" width="12.7109375" customWidth="1"/></cols>'
        space = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"
        xml = sheet_xml(rows, before=f'<dimension ref="A1"/>{columns}')
        parts[f"xl/worksheets/sheet{place}.xml"] = xml.replace("<worksheet ", f'<worksheet xmlns:x14ac="{space}" ', 1)
    items = "".join(f"<si>{_text_element(text, always=False)}</si>" for text in strings.texts)
    _write(path, sheets, parts, items)


def save_as_libreoffice(path: Path, sheets: Sequence[Sheet]) -> None:
    """Write a workbook as LibreOffice does: numbers with 15 digits, and nothing left to defaults."""
    strings = _Strings()
    parts = {}
    for place, sheet in enumerate(sheets, 1):
        more = 'customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false"'
        rows = "".join(
            f'<row r="{n}" {more}>{_cells(row, n, strings, "{:.15g}".format)}</row>'
            for n, row in enumerate(sheet.rows, 1)
        )
        columns = (
            '<cols><col collapsed="false" customWidth="true" hidden="false" outlineLevel="0" max="1" min="1"/></cols>'
        )
        parts[f"xl/worksheets/sheet{place}.xml"] = sheet_xml(rows, before=columns)
    items = "".join(f"<si>{_text_element(text, always=True)}</si>" for text in strings.texts)
    _write(path, sheets, parts, items)


def save_as_ods(path: Path, sheets: Sequence[Sheet]) -> None:
    """Write the sheets in LibreOffice's own format."""
    tables = []
    for sheet in sheets:
        rows = "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in sheet.rows)
        style = ' table:style-name="ta2"' if sheet.hidden else ""
        tables.append(f"<table:table table:name={quoteattr(sheet.name)}{style}>{rows}</table:table>")
    ods(*tables)(path)


SOFFICE = shutil.which("soffice")
"""LibreOffice itself, None where it is not installed (Debian: ``libreoffice-calc-nogui``)."""


def save_by_libreoffice(path: Path, sheets: Sequence[Sheet]) -> None:
    """Let LibreOffice itself open such a workbook of Excel, and save it in the format that the path's name says."""
    with TemporaryDirectory() as folder:
        before = Path(folder) / "before.xlsx"
        save_as_excel(before, sheets)
        open_and_save(before, path)


def open_and_save(before: Path, after: Path) -> None:
    """Let LibreOffice itself open a workbook, and save it in the format that the other name says."""
    assert SOFFICE is not None
    with TemporaryDirectory() as folder:
        command = [SOFFICE, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to"]
        subprocess.run(
            [*command, after.suffix[1:], "--outdir", folder, str(before)], check=True, capture_output=True, timeout=240
        )
        shutil.copyfile(Path(folder) / before.with_suffix(after.suffix).name, after)


class _Strings:
    def __init__(self) -> None:
        self.texts: list[str] = []
        self._places: dict[str, int] = {}

    def place(self, text: str) -> int:
        if text not in self._places:
            self._places[text] = len(self.texts)
            self.texts.append(text)
        return self._places[text]


def _write(path: Path, sheets: Sequence[Sheet], parts: dict[str, str], items: str) -> None:
    entries = "".join(
        f'<sheet name={quoteattr(sheet.name)} sheetId="{place}" state="{"hidden" if sheet.hidden else "visible"}" '
        f'r:id="rId{place}"/>'
        for place, sheet in enumerate(sheets, 1)
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    strings = f'<sst xmlns="{main}" count="1" uniqueCount="1">{items}</sst>'
    path.unlink(missing_ok=True)
    xlsx(sheets=entries, parts={**parts, "xl/sharedStrings.xml": strings})(path)


def _cells(row: Sequence[Cell], number: int, strings: _Strings, digits: Callable[[float], str]) -> str:
    return "".join(
        _cell(f"{_letters(place)}{number}", cell, strings, digits) for place, cell in enumerate(row) if cell is not None
    )


def _cell(name: str, cell: Cell, strings: _Strings, digits: Callable[[float], str]) -> str:
    if isinstance(cell, bool):
        return f'<c r="{name}" t="b"><v>{int(cell)}</v></c>'
    if isinstance(cell, datetime):
        return f'<c r="{name}" s="{MOMENT}"><v>{digits(_serial(cell))}</v></c>'
    if isinstance(cell, date):
        return f'<c r="{name}" s="{DAY}"><v>{(cell - _FIRST.date()).days}</v></c>'
    if isinstance(cell, str):
        return f'<c r="{name}" t="s"><v>{strings.place(cell)}</v></c>'
    return f'<c r="{name}"><v>{digits(float(cell or 0))}</v></c>'


def _serial(moment: datetime) -> float:
    gone = moment - _FIRST
    return gone.days + gone.seconds / 86_400


def _text_element(text: str, *, always: bool) -> str:
    safe = _LOOKS_ESCAPED.sub("_x005F_", text)
    safe = _CONTROL.sub(lambda found: f"_x{ord(found[0]):04X}_", safe)
    keep = ' xml:space="preserve"' if always or safe != safe.strip() else ""
    return f"<t{keep}>{escape(safe)}</t>"


def _letters(place: int) -> str:
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _ods_cell(cell: Cell) -> str:
    if cell is None:
        return "<table:table-cell/>"
    if isinstance(cell, bool):
        return ods_cell("boolean", str(cell).upper(), f'office:boolean-value="{str(cell).lower()}"')
    if isinstance(cell, date):
        return ods_cell("date", "shown", f'office:date-value="{cell.isoformat()}"')
    if isinstance(cell, str):
        lines = "</text:p><text:p>".join(escape(cell).replace("\r\n", "\n").replace("\r", "\n").split("\n"))
        return ods_cell("string", lines)
    return ods_cell("float", "shown", f'office:value="{cell!r}"')
