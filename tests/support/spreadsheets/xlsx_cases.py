"""XLSX and XLSM files that are read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import xlsxwriter

from flowdash_desktop.spreadsheet.reading.job import NoteKind, ReadFault, Row, Sheet, TableKind, Visibility
from tests.support.spreadsheets.books import DAY, MOMENT, SHEET, cell, rows_xml, sheet_xml, xlsx
from tests.support.spreadsheets.case import Case

SMALL = rows_xml("ID|Name", "1|Ann")
TWO = ["1 tt ID|Name", "2 nt 1|Ann"]
THREE_SHEETS = (
    '<sheet name="Notes" sheetId="1" r:id="rId1" state="hidden"/>'
    '<sheet name="Tasks &amp; more" sheetId="2" r:id="rId2"/>'
    '<sheet name="Secret" sheetId="3" r:id="rId3" state="veryHidden"/>'
)
_SHEETS = {
    "xl/worksheets/sheet2.xml": sheet_xml(SMALL),
    "xl/worksheets/sheet3.xml": sheet_xml(rows_xml("x|y", "2|3")),
}
SHEETS = [
    Sheet("Notes", Visibility.HIDDEN),
    Sheet("Tasks & more", Visibility.VISIBLE),
    Sheet("Secret", Visibility.VERY_HIDDEN),
]
UNCALCULATED, ERRORS, STALE = NoteKind.UNCALCULATED, NoteKind.ERRORS, NoteKind.STALE


def row(number: int, *cells: str, more: str = "") -> str:
    return f'<row r="{number}" {more}>{"".join(cells)}</row>'


def value(name: str, content: str, *, kind: str = "", style: int = 0, formula: str | None = None) -> str:
    """A cell with what is given between its tags."""
    inside = "" if formula is None else f"<f>{formula}</f>"
    attributes = (f' s="{style}"' if style else "") + (f' t="{kind}"' if kind else "")
    return f'<c r="{name}"{attributes}>{inside}{content}</c>'


HEAD = row(1, cell("A1", "ID"), cell("B1", "Name"))


def chart_alone(path: Path) -> None:
    book = xlsxwriter.Workbook(path)
    sheet, chart = book.add_worksheet("Numbers"), book.add_chart({"type": "line"})
    sheet.write(0, 0, 1)
    chart.add_series({"values": "=Numbers!$A$1:$A$1"})
    book.add_chartsheet("Chart").set_chart(chart)
    book.close()


def by_library(path: Path) -> None:
    """What XlsxWriter makes of usual things: shared texts, formats, colours in a text, a filter, a frozen row."""
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Tasks")
    day, bold = book.add_format({"num_format": "yyyy-mm-dd"}), book.add_format({"bold": True})
    clock, length = book.add_format({"num_format": "hh:mm"}), book.add_format({"num_format": "[h]:mm"})
    sheet.write_row(0, 0, ["ID", "Text", "Day", "Clock", "Length", "Done", "Price"])
    sheet.write_string(1, 0, "0042")
    sheet.write_rich_string(1, 1, "a", bold, "b", " c")
    sheet.write_number(1, 2, 43861, day)
    sheet.write_number(1, 3, 0.4375, clock)
    sheet.write_number(1, 4, 1.5, length)
    sheet.write_boolean(1, 5, True)
    sheet.write_number(1, 6, 12.5)
    sheet.write_string(2, 1, "a\x01_x0041_\r\nb")
    sheet.autofilter(0, 0, 2, 6)
    sheet.freeze_panes(1, 0)
    book.close()


def stale(path: Path) -> None:
    """XlsxWriter writes 0 for what a formula gives, and asks spreadsheet programs to calculate."""
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Tasks")
    sheet.write_row(0, 0, ["ID", "Sum"])
    sheet.write_formula(1, 0, "=1+1")
    sheet.write_formula(1, 1, "=2+2")
    book.close()


def without(part: str) -> Callable[[Path], None]:
    """A workbook whose sheet is written in an unusual way."""
    return xlsx(parts={SHEET: part})


XLSX_CASES = [
    Case("xlsx", "a.xlsx", xlsx(SMALL), rows=[*TWO], facts={"kind": TableKind.XLSX, "text": None, "sheet": "Tasks"}),
    Case("xlsm", "a.xlsm", xlsx(SMALL, macros=True), rows=[*TWO], facts={"kind": TableKind.XLSM}),
    Case("xlsx named xls", "a.xls", xlsx(SMALL), rows=[*TWO], notes={NoteKind.MISLABELLED: [".xls", "xlsx"]}),
    Case("xlsx named csv", "a.csv", xlsx(SMALL), rows=[*TWO], notes={NoteKind.MISLABELLED: [".csv", "xlsx"]}),
    Case("usual things by a library", "a.xlsx", by_library,
         rows=["1 ttttttt ID|Text|Day|Clock|Length|Done|Price",
               "2 ttdttcn 0042|ab c|2020-01-31|10:30:00|36:00:00|TRUE|12.5", Row(3, "-t", ["", "a\x01_x0041_\r\nb"])]),
    Case("shared texts", "a.xlsx",
         xlsx(row(1, value("A1", "<v>0</v>", kind="s"), value("B1", "<v>1</v>", kind="s")), strings=("ID", " Name ")),
         rows=["1 tt ID| Name "]),
    Case("hidden sheets", "a.xlsx", xlsx(rows_xml("no"), sheets=THREE_SHEETS, parts=_SHEETS), rows=[*TWO],
         facts={"sheets": SHEETS, "sheet": "Tasks & more"}),
    Case("a chosen sheet, by name", "a.xlsx", xlsx(rows_xml("no"), sheets=THREE_SHEETS, parts=_SHEETS),
         rows=["1 tt x|y", "2 nn 2|3"], facts={"sheet": "Secret"}, options={"sheet": "Secret"}),
    Case("a chosen sheet, by place", "a.xlsx", xlsx(rows_xml("no"), sheets=THREE_SHEETS, parts=_SHEETS),
         rows=["1 t no"], facts={"sheet": "Notes"}, options={"sheet": 0}),
    Case("no such sheet", "a.xlsx", xlsx(SMALL), ReadFault.NO_SUCH_SHEET, {"sheet": "Nope"},
         options={"sheet": "Nope"}),
    Case("a sheet that is a chart", "a.xlsx", chart_alone, ReadFault.NO_SUCH_SHEET, {"sheet": "Chart"},
         options={"sheet": "Chart"}),
    Case("no sheet", "a.xlsx", xlsx(sheets=""), ReadFault.NO_SHEET),
    Case("an empty sheet", "a.xlsx", xlsx(), rows=[], facts={"header": None, "rows": 0}),
    Case("a table that starts far from the corner", "a.xlsx",
         xlsx(row(7, cell("D7", "ID"), cell("E7", "Name")) + row(9, cell("D9", "5"), cell("E9", "Ann"))),
         rows=["7 ---tt |||ID|Name", "8 ", "9 ---nt |||5|Ann"], notes={NoteKind.EMPTY_HEADINGS: ["A", "B", "C"]}),
    Case("cells without a place", "a.xlsx",
         xlsx('<row><c t="str"><v>ID</v></c><c t="str"><v>Name</v></c></row><row><c><v>1</v></c></row>'),
         rows=["1 tt ID|Name", "2 n 1"]),
    Case("blank cells with a format at the far end", "a.xlsx",
         xlsx(SMALL + row(1_048_576, '<c r="XFD1048576" s="1"/>')), rows=[*TWO]),
    Case("a size that is not true", "a.xlsx", xlsx(SMALL, before='<dimension ref="A1:XFD1048576"/>'), rows=[*TWO]),
    Case("xml with prefixes", "a.xlsx",
         without(sheet_xml(HEAD).replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?")
                 .replace("xmlns=", "xmlns:x=")), rows=["1 tt ID|Name"]),
    Case("xml with single quotes and comments", "a.xlsx",
         without(sheet_xml(HEAD + "<!-- <f> -->").replace('"', "'")), rows=["1 tt ID|Name"]),
    Case("xml on many lines", "a.xlsx",
         without("\ufeff" + sheet_xml(HEAD + row(2, '<c\n\tr="A2"\n\tt = "e"\n><v>#REF!</v></c>'))),
         rows=["1 tt ID|Name", "2 e #REF!"], notes={ERRORS: ["A2"]}),
    Case("errors", "a.xlsx",
         xlsx(HEAD + row(2, value("A2", "<v>#DIV/0!</v>", kind="e", formula="1/0"),
                         value("B2", "<v>#N/A</v>", kind="e"))
              + row(4, value("C4", "<v>#REF!</v>", kind="e", formula="#REF!"))),
         rows=["1 tt ID|Name", "2 ee #DIV/0!|#N/A", "3 ", "4 --e ||#REF!"],
         notes={ERRORS: ["A2", "B2", "C4"], NoteKind.EMPTY_HEADINGS: ["C"]}),
    Case("formulas without a value", "a.xlsx",
         xlsx(HEAD + row(2, value("A2", "", formula="1+1"), value("B2", "<v></v>", formula="A2"))
              + row(3, value("A3", "<v>3</v>", formula="1+2"), value("B3", "<v></v>", kind="str", formula='""'))
              + row(5, value("B5", "<v/>", formula="B4"))),
         rows=["1 tt ID|Name", "2 ff |", "3 n 3", "4 ", "5 -f |"], notes={UNCALCULATED: ["A2", "B2", "B5"]}),
    Case("formulas alone, none with a value", "a.xlsx", xlsx(row(1, value("A1", "", formula="1"))),
         rows=["1 f "], notes={UNCALCULATED: ["A1"], NoteKind.EMPTY_HEADINGS: ["A"]}),
    Case("formulas alone, with empty texts", "a.xlsx",
         xlsx(row(1, value("A1", "<v></v>", kind="str", formula='""'))), rows=[], facts={"header": None}),
    Case("formulas whose values may be old", "a.xlsx", stale, rows=["1 tt ID|Sum", "2 nn 0|0"], notes={STALE: 2}),
    Case("merged cells", "a.xlsx",
         xlsx(SMALL, after='<mergeCells count="2"><mergeCell ref="A2:A4"/><mergeCell ref="B1:C1"/></mergeCells>'),
         rows=[*TWO], notes={NoteKind.MERGED: ["A2:A4", "B1:C1"]}),
    Case("hidden rows and columns", "a.xlsx",
         xlsx(HEAD + row(2, cell("A2", "1"), more='hidden="1"') + row(3, cell("A3", "2"), more='hidden="true"')
              + row(9, more='hidden="1"'), before='<cols><col min="2" max="16384" hidden="1"/></cols>'),
         rows=["1 tt ID|Name", "2 n 1", "3 n 2"],
         notes={NoteKind.HIDDEN_ROWS: ["2", "3"], NoteKind.HIDDEN_COLUMNS: ["B"]}),
    Case("days and moments", "a.xlsx",
         xlsx(HEAD + row(2, value("A2", "<v>43861</v>", style=DAY),
                         value("B2", "<v>43861.43751157408</v>", style=MOMENT))
              + row(3, value("A3", "<v>2020-01-31</v>", kind="d"),
                    value("B3", "<v>2020-01-31T10:30:01</v>", kind="d"))),
         rows=["1 tt ID|Name", "2 dm 2020-01-31|2020-01-31 10:30:01", "3 dm 2020-01-31|2020-01-31 10:30:01"],
         notes={NoteKind.SAME_ROWS: ["3"]}),
    Case("days from 1904", "a.xlsx",
         xlsx(HEAD + row(2, value("A2", "<v>42399</v>", style=DAY)), book='<workbookPr date1904="1"/>'),
         rows=["1 tt ID|Name", "2 d 2020-01-31"], notes={NoteKind.DATES_FROM_1904: 1}),
    Case("a day before the first one", "a.xlsx",
         xlsx(HEAD + row(2, value("A2", "<v>-3</v>", style=DAY), cell("B2", "-3"))),
         rows=["1 tt ID|Name", "2 nn -3|-3"], notes={NoteKind.ODD_DATES: ["A2"]}),
    Case("numbers", "a.xlsx",
         xlsx(HEAD + row(2, cell("A2", "10"), value("B2", "<v>0.30000000000000004</v>"))
              + row(3, value("A3", "<v>1E-7</v>"), value("B3", "<v>1.5E3</v>")) + row(4, value("A4", "<v>1E400</v>"))),
         rows=["1 tt ID|Name", "2 nn 10|0.3", "3 nn 0.0000001|1500", "4 e #NUM!"]),
    Case("keys of more than 15 digits", "a.xlsx", xlsx(rows_xml("ID", "1234567890123456", "123456789012345")),
         rows=["1 t ID", "2 n 1234567890123456", "3 n 123456789012345"], notes={NoteKind.LONG_NUMBERS: ["A2"]}),
    Case("texts as long as a cell", "a.xlsx", xlsx(rows_xml("ID", "x" * 32_767, "x" * 32_766, "😀" * 16_383 + "x")),
         rows=["1 t ID", *(Row(n, "t", [text]) for n, text in
               enumerate(("x" * 32_767, "x" * 32_766, "😀" * 16_383 + "x"), start=2))],
         notes={NoteKind.FULL_CELLS: ["A2", "A4"]}),
    Case("checkboxes", "a.xlsx",
         xlsx(HEAD + row(2, value("A2", "<v>1</v>", kind="b"), value("B2", "<v>0</v>", kind="b"))),
         rows=["1 tt ID|Name", "2 cc TRUE|FALSE"]),
    Case("a sheet from right to left", "a.xlsx",
         xlsx(rows_xml("מזהה|שם", "1|דוד"),
              before='<sheetViews><sheetView rightToLeft="1" workbookViewId="0"/></sheetViews>'),
         rows=["1 tt מזהה|שם", "2 nt 1|דוד"]),
    Case("headings twice and empty in a sheet", "a.xlsx", xlsx(rows_xml("ID||id", "1|2|3")),
         rows=["1 t-t ID||id", "2 nnn 1|2|3"],
         notes={NoteKind.EMPTY_HEADINGS: ["B"], NoteKind.SAME_HEADINGS: ["ID", "id"]}),
    Case("many errors", "a.xlsx",
         xlsx(row(1, cell("A1", "ID"))
              + "".join(row(n, value(f"A{n}", "<v>#N/A</v>", kind="e")) for n in range(2, 40))),
         rows=["1 t ID", *(f"{n} e #N/A" for n in range(2, 40))],
         notes={ERRORS: [f"A{n}" for n in range(2, 22)], NoteKind.SAME_ROWS: [str(n) for n in range(3, 23)]},
         facts={"rows": 38}),
]  # fmt: skip
