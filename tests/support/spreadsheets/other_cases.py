"""ODS and XLS files that are read."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import xlwt

from flowdash_desktop.spreadsheet.reading.job import NoteKind, ReadFault, Row, Sheet, TableKind
from tests.support.spreadsheets.books import ods, ods_cell, ods_row, ods_table
from tests.support.spreadsheets.case import Case

HEAD = ods_row("ID", "Name")
BLANK_END = ods_row(
    '<table:table-cell table:number-columns-repeated="1024"/>', more='table:number-rows-repeated="1048500"'
)


def usual_xls(path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Tasks")
    for column, heading in enumerate(("ID", "Day", "Moment", "Done", "Price")):
        sheet.write(0, column, heading)
    sheet.write(1, 0, 10)
    sheet.write(1, 1, date(2020, 1, 31), xlwt.easyxf(num_format_str="yyyy-mm-dd"))
    sheet.write(1, 2, datetime(2020, 1, 31, 10, 30, 1), xlwt.easyxf(num_format_str="yyyy-mm-dd hh:mm:ss"))
    sheet.write(1, 3, True)
    sheet.write(1, 4, 12.5)
    sheet.write(2, 0, "Müller 東京")
    book.add_sheet("More")
    book.save(str(path))


def odd_xls(path: Path) -> None:
    """Errors, hidden rows and columns, merged cells, days from 1904."""
    book = xlwt.Workbook()
    book.dates_1904 = True
    sheet = book.add_sheet("Tasks")
    sheet.write(0, 0, "ID")
    sheet.write(0, 1, "Name")
    sheet.write(1, 0, 1)
    sheet.row(1).set_cell_error(1, "#REF!")
    sheet.write(2, 0, date(2020, 1, 31), xlwt.easyxf(num_format_str="yyyy-mm-dd"))
    sheet.row(2).hidden = True
    sheet.col(1).hidden = True
    sheet.write_merge(3, 4, 0, 1, "both")
    book.save(str(path))


def uncalculated_xls(path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Tasks")
    sheet.write(0, 0, "ID")
    sheet.write(1, 0, xlwt.Formula("1+1"))
    book.save(str(path))


def long_xls(path: Path) -> None:
    """So long that its table of sectors has several parts."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Tasks")
    for row in range(20_000):
        sheet.write(row, 0, f"text {row} " + "x" * 400)
    book.save(str(path))


OTHER_CASES = [
    Case("ods", "a.ods",
         ods(ods_table(ods_row("ID", "Name", "Day", "Moment", "Clock", "Done", "Price", "Share"),
                       ods_row(ods_cell("float", "10", 'office:value="10"'), "two<text:s text:c='2'/>spaces",
                               ods_cell("date", "x", 'office:date-value="2020-01-31"'),
                               ods_cell("date", "x", 'office:date-value="2020-01-31T10:30:01"'),
                               ods_cell("time", "x", 'office:time-value="PT10H30M00S"'),
                               ods_cell("boolean", "TRUE", 'office:boolean-value="true"'),
                               ods_cell("currency", "12,50 €", 'office:value="12.5" office:currency="EUR"'),
                               ods_cell("percentage", "5 %", 'office:value="0.05"')), BLANK_END),
             ods_table(name="More")),
         rows=["1 tttttttt ID|Name|Day|Moment|Clock|Done|Price|Share",
               "2 ntdmtcnn 10|two  spaces|2020-01-31|2020-01-31 10:30:01|10:30:00|TRUE|12.5|0.05"],
         facts={"kind": TableKind.ODS, "sheets": [Sheet("Tasks"), Sheet("More")], "sheet": "Tasks"}),
    Case("ods, the second sheet", "a.ods", ods(ods_table(HEAD), ods_table(ods_row("x"), name="More")), rows=["1 t x"],
         facts={"sheet": "More"}, options={"sheet": "More"}),
    Case("ods with repeated cells and rows", "a.ods",
         ods(ods_table(HEAD, ods_row(ods_cell("float", "1", 'office:value="1" table:number-columns-repeated="2"'),
                                     more='table:number-rows-repeated="3"'))),
         rows=["1 tt ID|Name", "2 nn 1|1", "3 nn 1|1", "4 nn 1|1"], notes={NoteKind.SAME_ROWS: ["3", "4"]}),
    Case("ods with errors and formulas", "a.ods",
         ods(ods_table(HEAD, ods_row(
             ods_cell("string", "#DIV/0!", 'table:formula="of:=1/0" calcext:value-type="error" office:string-value=""'),
             ods_cell("float", "#REF!", 'table:formula="of:=[.#REF!]" office:value="0"')),
             ods_row('<table:table-cell table:formula="of:=1+1"/>', "#5"))),
         rows=["1 tt ID|Name", "2 ee #DIV/0!|#REF!", "3 ft |#5"],
         notes={NoteKind.UNCALCULATED: ["A3"], NoteKind.ERRORS: ["A2", "B2"]}),
    Case("ods with breaks and comments in texts", "a.ods",
         ods(ods_table(HEAD, ods_row(
             ods_cell("string", "a<text:span>b</text:span><text:line-break/>c<text:s text:c='2'/><text:tab/>d"),
             ods_cell("string", "one</text:p><text:p>two")),
             ods_row('<table:table-cell office:value-type="float" office:value="1" table:formula="of:=1">'
                     "<office:annotation><text:p>#note</text:p></office:annotation><text:p>1</text:p>"
                     "</table:table-cell>"))),
         rows=["1 tt ID|Name", Row(2, "tt", ["ab\nc  \td", "one\ntwo"]), "3 n 1"]),
    Case("ods with hidden and merged cells", "a.ods",
         ods(ods_table(HEAD, ods_row("1", more='table:visibility="collapse"'),
                       ods_row(ods_cell("string", "2", 'table:number-columns-spanned="2"')),
                       before='<table:table-column/><table:table-column table:visibility="collapse"/>')),
         rows=["1 tt ID|Name", "2 t 1", "3 t 2"],
         notes={NoteKind.MERGED: ["A3:B3"], NoteKind.HIDDEN_ROWS: ["2"], NoteKind.HIDDEN_COLUMNS: ["B"]}),
    Case("ods whose cells repeat without end", "a.ods",
         ods(ods_table(ods_row(ods_cell("float", "1", 'office:value="1" table:number-columns-repeated="900"'),
                               more='table:number-rows-repeated="1000000"'))),
         ReadFault.TOO_MANY_CELLS, {"most": "25,000,000"}),
    Case("ods with a password", "a.ods", ods(ods_table(HEAD), manifest="<manifest:encryption-data/>"),
         ReadFault.ENCRYPTED),
    Case("ods that is no xml", "a.ods", ods(parts={"content.xml": "<office:document-content"}), ReadFault.DAMAGED),
    Case("ods without a table", "a.ods", ods(), ReadFault.NO_SHEET),
    Case("xls", "a.xls", usual_xls,
         rows=["1 ttttt ID|Day|Moment|Done|Price", "2 ndmcn 10|2020-01-31|2020-01-31 10:30:01|TRUE|12.5",
               "3 t Müller 東京"],
         facts={"kind": TableKind.XLS, "sheets": [Sheet("Tasks"), Sheet("More")]}),
    Case("xls named xlsx", "a.xlsx", usual_xls,
         rows=["1 ttttt ID|Day|Moment|Done|Price", "2 ndmcn 10|2020-01-31|2020-01-31 10:30:01|TRUE|12.5",
               "3 t Müller 東京"], notes={NoteKind.MISLABELLED: [".xlsx", "xls"]}),
    Case("xls with odd things", "a.xls", odd_xls,
         rows=["1 tt ID|Name", "2 ne 1|#REF!", "3 d 2020-01-31", "4 t both"],
         notes={NoteKind.ERRORS: ["B2"], NoteKind.MERGED: ["A4:B5"], NoteKind.HIDDEN_ROWS: ["3"],
                NoteKind.HIDDEN_COLUMNS: ["B"], NoteKind.DATES_FROM_1904: 1}),
    Case("xls with formulas that nobody calculated", "a.xls", uncalculated_xls, rows=["1 t ID", "2 f "],
         notes={NoteKind.UNCALCULATED: ["A2"]}),
    Case("a long xls", "a.xls", long_xls,
         rows=[Row(n + 1, "t", [f"text {n} " + "x" * 400]) for n in range(20_000)]),
]  # fmt: skip
