"""XLSX and ODS files made of their XML, so that anything can stand in them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
DAY, MOMENT = 1, 2
"""Styles of cells in the XLSX files: number formats 14 and 22."""
SHEET = "xl/worksheets/sheet1.xml"
ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_ODS_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text", "style")
) + ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'  # fmt: skip


def sheet_xml(rows: str, *, before: str = "", after: str = "") -> str:
    """A sheet of rows."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{_MAIN}">{before}'
        f"<sheetData>{rows}</sheetData>{after}</worksheet>"
    )


def xlsx(
    rows: str = "",
    *,
    before: str = "",
    after: str = "",
    book: str = "",
    sheets: str = '<sheet name="Tasks" sheetId="1" r:id="rId1"/>',
    strings: tuple[str, ...] = (),
    macros: bool = False,
    parts: Mapping[str, str | bytes] | None = None,
) -> Callable[[Path], None]:
    """A maker of a workbook whose first sheet has these rows.

    Args:
        rows: the XML of its rows.
        before, after: what stands before and after the rows.
        book: what stands in the workbook before its list of sheets.
        sheets: that list.
        strings: the shared texts.
        macros: whether it says that it holds macros.
        parts: more parts, or others instead of the usual ones.
    """
    kind = "application/vnd.ms-excel.sheet.macroEnabled.main+xml" if macros else f"{_TYPE}.sheet.main+xml"
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{_DOCUMENT}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in (1, 2, 3)
    )
    items = "".join(f'<si><t xml:space="preserve">{text}</t></si>' for text in strings)
    formats = "".join(
        f'<xf numFmtId="{number}" fontId="0" fillId="0" borderId="0" xfId="0"/>' for number in (0, 14, 22)
    )
    usual: dict[str, str | bytes] = {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}"/></Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{_DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": (
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_DOCUMENT}">{book}<sheets>{sheets}</sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}<Relationship Id="rId8" '
            f'Type="{_DOCUMENT}/styles" Target="styles.xml"/><Relationship Id="rId9" '
            f'Type="{_DOCUMENT}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
        ),
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><cellXfs count="3">{formats}</cellXfs></styleSheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}">{items}</sst>',
        SHEET: sheet_xml(rows, before=before, after=after),
    }
    return packed({**usual, **(parts or {})})


def packed(parts: Mapping[str, str | bytes]) -> Callable[[Path], None]:
    """A maker of a ZIP with these parts."""

    def make(path: Path) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in parts.items():
                package.writestr(name, content)

    return make


def rows_xml(*rows: str) -> str:
    """Rows from the first one on, each a line of cells divided by ``|``: texts, or numbers where it looks so."""
    return "".join(f'<row r="{n}">{_cells(row, n)}</row>' for n, row in enumerate(rows, start=1))


def _cells(row: str, number: int) -> str:
    return "".join(cell(f"{chr(ord('A') + place)}{number}", text) for place, text in enumerate(row.split("|")) if text)


def cell(name: str, text: str) -> str:
    """A cell with a text, or with a number."""
    if text.lstrip("-").replace(".", "", 1).isdigit():
        return f'<c r="{name}"><v>{text}</v></c>'
    return f'<c r="{name}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def ods(*tables: str, manifest: str = "", parts: Mapping[str, str | bytes] | None = None) -> Callable[[Path], None]:
    """A maker of an ODS file with these tables."""
    entry = (
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODS_TYPE}">{manifest}</manifest:file-entry>'
    )
    usual: dict[str, str | bytes] = {
        "mimetype": ODS_TYPE,
        "META-INF/manifest.xml": (
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f"{entry}</manifest:manifest>"
        ),
        "content.xml": (
            f"<office:document-content {_ODS_SPACES}><office:body><office:spreadsheet>{''.join(tables)}"
            "</office:spreadsheet></office:body></office:document-content>"
        ),
    }
    return packed({**usual, **(parts or {})})


def ods_table(*rows: str, name: str = "Tasks", before: str = "") -> str:
    """A table of an ODS file."""
    return f'<table:table table:name="{name}">{before}{"".join(rows)}</table:table>'


def ods_row(*cells: str, more: str = "") -> str:
    """A row of cells: XML, or texts."""
    inside = "".join(cell if cell.startswith("<") else ods_cell("string", cell) for cell in cells)
    return f"<table:table-row {more}>{inside}</table:table-row>"


def ods_cell(kind: str, text: str, more: str = "") -> str:
    """A cell."""
    return f'<table:table-cell office:value-type="{kind}" {more}><text:p>{text}</text:p></table:table-cell>'
