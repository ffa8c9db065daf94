"""Text files."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from flowdash_desktop.spreadsheet.reading.job import NoteKind, ReadFault, Row, TableKind, TextFormat
from tests.support.spreadsheets.case import Case

UTF8 = TextFormat("utf-8", ",", is_delimiter_guessed=True)
PEOPLE = "Name;Stadt;Straße\r\nJürgen Müller;Köln;Große Straße 1\r\nÄnne Öhm;Zürich;Übergasse 2\r\n"
CZECH = "Jméno;Město\r\nŽluťoučký kůň;Příbram\r\nŘehoř Čížek;Děčín nad Ploučnicí\r\nŠtěpán Vlček;Třebíč\r\n"
RUSSIAN = "Имя;Город\r\nАлександр Пушкин;Москва\r\nЛев Толстой;Ясная Поляна\r\nАнтон Чехов;Таганрог\r\n"
JAPANESE = "名前,都市\r\n山田太郎,東京都千代田区\r\n鈴木花子,大阪市北区\r\n佐藤一郎さんの会社,名古屋\r\n"
NO_ENCODING = "".join(f"{n},名前東京都\n" for n in range(4_000)).encode("cp932") + b"x,\x81\xfd\xfe\xff\n"
TWO = ["1 tt ID|Name", "2 tt 1|Ann"]
EMPTY_HEADINGS = NoteKind.EMPTY_HEADINGS


def text(content: str | bytes, encoding: str = "utf-8") -> Callable[[Path], object]:
    data = content.encode(encoding) if isinstance(content, str) else content
    return lambda path: path.write_bytes(data)


def german(encoding: str, *, guessed: bool = False) -> dict[str, Any]:
    return {
        "rows": [
            "1 ttt Name|Stadt|Straße",
            "2 ttt Jürgen Müller|Köln|Große Straße 1",
            "3 ttt Änne Öhm|Zürich|Übergasse 2",
        ],
        "facts": {"text": TextFormat(encoding, ";", guessed, True)},
    }


def table(content: str) -> list[str | Row]:
    lines = re.split("\r?\n", content.replace(",", ";"))[:-1]
    return [Row(n, "t" * len(line.split(";")), line.split(";")) for n, line in enumerate(lines, start=1)]


TEXT_CASES = [
    Case("csv comma", "a.csv", text("ID,Name\r\n1,Ann\r\n"), rows=[*TWO], facts={"text": UTF8, "kind": TableKind.CSV}),
    Case("csv semicolon with decimal commas", "a.csv", text("ID;Price\n1;1,5\n2;2,5\n"),
         rows=["1 tt ID|Price", "2 tt 1|1,5", "3 tt 2|2,5"],
         facts={"text": TextFormat("utf-8", ";", is_delimiter_guessed=True)}),
    Case("tsv", "a.tsv", text("ID\tName\n1\tAnn\n"), rows=[*TWO], facts={"kind": TableKind.TSV}),
    Case("tabs in a csv", "a.csv", text("ID\tName, given\n1\tAnn, Bo\n"),
         rows=["1 tt ID|Name, given", "2 tt 1|Ann, Bo"]),
    Case("csv bar", "a.csv", text("ID|Name\n1|Ann\n"), rows=[*TWO], facts={"kind": TableKind.CSV}),
    Case("txt", "a.txt", text("ID,Name\n1,Ann\n"), rows=[*TWO]),
    Case("a chosen delimiter", "a.csv", text("ID,Name;x\n1,Ann;y\n"), rows=["1 tt ID,Name|x", "2 tt 1,Ann|y"],
         options={"delimiter": ";"}, facts={"text": TextFormat("utf-8", ";")}),
    Case("a delimiter of two characters", "a.csv", text("a"), ReadFault.BAD_DELIMITER, options={"delimiter": ",,"}),
    Case("a line that names the delimiter", "a.csv", text("sep=;\r\nID;Name\r\n1;Ann\r\n"), rows=[*TWO],
         facts={"text": TextFormat("utf-8", ";")}),
    Case("one column", "a.csv", text("ID\n1\n2\n"), rows=["1 t ID", "2 t 1", "3 t 2"]),
    Case("cells of several lines", "a.csv", text('ID,Name\r\n1,"two\r\nlines, ""quoted"""\r\n'),
         rows=["1 tt ID|Name", Row(2, "tt", ["1", 'two\r\nlines, "quoted"'])]),
    Case("line ends of three kinds", "a.csv", text("ID,Name\r1,Ann\n2,Bo\r\n3,Cy"),
         rows=[*TWO, "3 tt 2|Bo", "4 tt 3|Cy"]),
    Case("blank lines", "a.csv", text("\n\nID,Name\n\n1,Ann\n,\n\n"), rows=["3 tt ID|Name", "4 ", "5 tt 1|Ann"]),
    Case("a title above the headings", "a.csv", text("Report 2026\n\nID,Name,City\n1,Ann,Ulm\n"),
         rows=["3 ttt ID|Name|City", "4 ttt 1|Ann|Ulm"], facts={"above": [Row(1, "t", ["Report 2026"])]}),
    Case("a chosen row of headings", "a.csv", text("a,b\nID,Name\n1,Ann\n"), rows=["2 tt ID|Name", "3 tt 1|Ann"],
         options={"header_row": 2}),
    Case("no such row of headings", "a.csv", text("a,b\n"), ReadFault.NO_SUCH_ROW, {"row": "9"},
         options={"header_row": 9}),
    Case("rows of other lengths", "a.csv", text("ID,Name\n1\n2,Bo,x\n"), rows=["1 tt ID|Name", "2 t 1", "3 ttt 2|Bo|x"],
         notes={NoteKind.WIDE_ROWS: ["3"], EMPTY_HEADINGS: ["C"]}),
    Case("headings twice and empty", "a.csv", text("ID,name,,Name \n1,2,3,4\n"),
         rows=["1 tt-t ID|name||Name ", "2 tttt 1|2|3|4"],
         notes={EMPTY_HEADINGS: ["C"], NoteKind.SAME_HEADINGS: ["name", "Name"]}),
    Case("rows twice", "a.csv", text("ID,Name\n1,Ann\n2,Bo\n1,Ann\n1,Ann\n"),
         rows=[*TWO, "3 tt 2|Bo", "4 tt 1|Ann", "5 tt 1|Ann"], notes={NoteKind.SAME_ROWS: ["4", "5"]}),
    Case("spaces and zeros stay", "a.csv", text("ID,Name\n007, Ann \n"), rows=["1 tt ID|Name", "2 tt 007| Ann "]),
    Case("texts like formulas", "a.csv", text("ID,Name\n=1+1,@x\n"), rows=["1 tt ID|Name", "2 tt =1+1|@x"]),
    Case("right to left", "a.csv", text("מזהה,שם\n1,דוד\u200f\n"), rows=["1 tt מזהה|שם", "2 tt 1|דוד\u200f"]),
    Case("marks inside a cell", "a.csv", text('ID,Name\n1,5" pipe\n2,"a"b\n'),
         rows=["1 tt ID|Name", '2 tt 1|5" pipe', "3 tt 2|ab"]),
    Case("headings alone", "a.csv", text("ID,Name\n"), rows=["1 tt ID|Name"]),
    Case("nothing but blanks", "a.csv", text("\n,,\n\n"), rows=[], facts={"header": None}),
    Case("no bytes", "a.csv", text(""), ReadFault.EMPTY),
    Case("utf-8 with a mark", "a.csv", text(PEOPLE, "utf-8-sig"), **german("utf-8-sig")),
    Case("utf-8", "a.csv", text(PEOPLE), **german("utf-8")),
    Case("utf-16", "a.csv", text(PEOPLE, "utf-16"), **german("utf-16")),
    Case("utf-16 big end first", "a.csv", text("\ufeff" + PEOPLE, "utf-16-be"), **german("utf-16")),
    Case("utf-16 without a mark", "a.csv", text(PEOPLE, "utf-16-le"), **german("utf-16-le", guessed=True)),
    Case("utf-32", "a.csv", text(PEOPLE, "utf-32"), **german("utf-32")),
    Case("windows-1252", "a.csv", text(PEOPLE, "cp1252"), **german("cp1252", guessed=True)),
    Case("windows-1250", "a.csv", text(CZECH, "cp1250"), rows=table(CZECH)),
    Case("windows-1251", "a.csv", text(RUSSIAN, "cp1251"), rows=table(RUSSIAN)),
    Case("shift-jis", "a.csv", text(JAPANESE, "cp932"), rows=table(JAPANESE)),
    Case("bytes of no encoding", "a.csv", text(NO_ENCODING), rows=table(NO_ENCODING.decode("latin-1")),
         facts={"text": TextFormat("latin-1", ",", True, True)}),
    Case("a chosen encoding", "a.csv", text(PEOPLE, "cp850"), options={"encoding": "cp850"}, **german("cp850")),
    Case("a wrong encoding", "a.csv", text(PEOPLE, "cp1252"), ReadFault.WRONG_ENCODING, {"encoding": "utf-8"},
         options={"encoding": "utf-8"}),
    Case("an unknown encoding", "a.csv", text("a"), ReadFault.WRONG_ENCODING, {"encoding": "klingon"},
         options={"encoding": "klingon"}),
    Case("the end inside a character", "a.csv", text("ID,Name\n1,Jürgen Mü".encode()[:-1]), ReadFault.INCOMPLETE),
    Case("the end inside a quotation", "a.csv", text('ID,Name\n1,Ann\n2,"Bo\n3,Cy\n'), ReadFault.UNCLOSED_QUOTE,
         {"row": "3"}),
    Case("NUL bytes", "a.csv", text("ID,Name\n1,Ann\n2,B\0o\n"), ReadFault.NUL_CHARACTER, {"row": "3"}),
    Case("a tail of NUL bytes", "a.csv", text("ID,Name\n" + "1,Ann\n" * 3000 + "\0" * 4096), ReadFault.NUL_CHARACTER,
         {"row": "3,002"}),
    Case("a quotation of a million letters", "a.csv", text('ID,Name\n1,"' + "x\n" * 600_000), ReadFault.CELL_TOO_LONG,
         {"row": "2", "most": "1,000,000"}),
    Case("2 million rows", "a.csv", text(b"ID,Name\n" + b"1,Ann\n" * 2_000_000), ReadFault.TOO_MANY_ROWS,
         {"most": "1,048,576"}),
    Case("5,000 columns", "a.csv", text(",".join(f"c{n}" for n in range(5000)) + "\n"), ReadFault.TOO_MANY_COLUMNS,
         {"most": "1,000"}),
    Case("a cell as long as a spreadsheet's", "a.csv", text("ID,Name\n1," + "x" * 32_767 + "\n"),
         rows=["1 tt ID|Name", Row(2, "tt", ["1", "x" * 32_767])], notes={NoteKind.FULL_CELLS: ["B2"]}),
    Case("a web page named csv", "a.csv", text("<!DOCTYPE html><html><body>Log in</body></html>"), ReadFault.OTHER_KIND,
         {"kind": "HTML"}),
    Case("a table of a web page named xls", "a.xls", text("\ufeff<html><table><tr><td>1"), ReadFault.OTHER_KIND,
         {"kind": "HTML"}),
    Case("json", "a.csv", text('[{"ID": 1}]'), ReadFault.OTHER_KIND, {"kind": "JSON"}),
    Case("xml spreadsheet", "a.xls",
         text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
         ReadFault.OTHER_KIND, {"kind": "XML Spreadsheet 2003"}),
    Case("a text named xlsx", "a.xlsx", text("ID,Name\n1,Ann\n"), rows=[*TWO],
         notes={NoteKind.MISLABELLED: [".xlsx", "csv"]}),
    Case("a text named xls", "a.xls", text("ID\tName\n1\tAnn\n"), rows=[*TWO],
         notes={NoteKind.MISLABELLED: [".xls", "tsv"]}),
]  # fmt: skip
