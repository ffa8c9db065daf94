"""Workbooks that are not read: damaged, locked, of another kind, or made to do harm."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

from flowdash_desktop.spreadsheet.reading.job import ReadFault
from tests.support.spreadsheets.books import SHEET, cell, packed, rows_xml, sheet_xml, xlsx
from tests.support.spreadsheets.case import Case, Make
from tests.support.spreadsheets.other_cases import usual_xls

SMALL = rows_xml("ID|Name", "1|Ann")
_SECTOR = 512
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def cut(make: Make, share: float) -> Make:
    """The first part of a file."""

    def make_cut(path: Path) -> None:
        make(path)
        data = path.read_bytes()
        path.write_bytes(data[: int(len(data) * share)])

    return make_cut


def changed(make: Make, change: Callable[[bytearray], object]) -> Make:
    """A file some of whose bytes are others."""

    def make_changed(path: Path) -> None:
        make(path)
        data = bytearray(path.read_bytes())
        change(data)
        path.write_bytes(data)

    return make_changed


def compound(*streams: str) -> Make:
    """A compound file whose streams hold nothing."""

    def entry(name: str, kind: int) -> bytes:
        text = name.encode("utf-16-le") + b"\0\0"
        return text.ljust(64, b"\0") + struct.pack("<HBBIII36xIIxxxx", len(text), kind, 1, _FREE, _FREE, _FREE, _END, 0)

    def make(path: Path) -> None:
        header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
        header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, _END, 0, _END, 0)
        header += struct.pack("<109I", 0, *[_FREE] * 108)
        fat = struct.pack("<128I", _FAT, _END, *[_FREE] * 126)
        entries = entry("Root Entry", 5) + b"".join(entry(name, 2) for name in streams)
        path.write_bytes(header + fat + entries.ljust(_SECTOR, b"\0"))

    return make


def locked_zip(data: bytearray) -> None:
    """Set the mark of a password in all parts of a ZIP."""
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(signature)
        while start >= 0:
            data[start + place] |= 1
            start = data.find(signature, start + 1)


def locked_xls(path: Path) -> None:
    """Where the first record stands after the start, put the one of a password."""
    usual_xls(path)
    data = bytearray(path.read_bytes())
    start = data.index(b"\x09\x08\x10\x00") + 20
    data[start : start + 2] = b"\x2f\x00"
    path.write_bytes(data)


def bomb(path: Path) -> None:
    """Some kilobytes that unpack to 3 GB."""
    xlsx(SMALL)(path)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        chunk = b" " * (1 << 24)
        with package.open("xl/media/image1.png", "w", force_zip64=True) as part:
            for _ in range(180):
                part.write(chunk)


def lying_bomb(data: bytearray) -> None:
    """Say of the sheet that it is small when it is not."""
    start = data.index(b"PK\x01\x02")
    while data[start + 46 : start + 46 + len(SHEET)] != SHEET.encode():
        start = data.index(b"PK\x01\x02", start + 1)
    data[start + 24 : start + 28] = struct.pack("<I", 1000)


def lying_places(data: bytearray) -> None:
    """Say that the list of parts is longer than the file before it, so that parts begin before the start."""
    end = data.rindex(b"PK\x05\x06")
    data[end + 16 : end + 20] = struct.pack("<I", len(data) + 100)


def two_of_a_name(path: Path) -> None:
    xlsx(SMALL)(path)
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("XL/workbook.xml", "<workbook/>")


ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
FAR = xlsx(f'<row r="1048576">{cell("XFD1048576", "1")}</row>')
CORNERS = xlsx(f'<row r="1">{cell("A1", "1")}</row><row r="1048576">{cell("ALL1048576", "1")}</row>')
WIDE = xlsx('<row r="1">' + "<c><v>1</v></c>" * 5_000 + "</row>")

BROKEN_CASES = [
    Case("one cell in the last row and column", "a.xlsx", FAR, ReadFault.TOO_MANY_COLUMNS, {"most": "1,000"}),
    Case("one cell in each corner", "a.xlsx", CORNERS, ReadFault.TOO_MANY_CELLS, {"most": "25,000,000"}),
    Case("a sheet of 5,000 columns", "a.xlsx", WIDE, ReadFault.TOO_MANY_COLUMNS, {"most": "1,000"}),
    Case("a row behind the last one", "a.xlsx", xlsx(f'<row r="9999999">{cell("A9999999", "1")}</row>'),
         ReadFault.TOO_MANY_ROWS, {"most": "1,048,576"}),
    Case("a sheet of 2 million rows", "a.xlsx", xlsx("<row><c><v>1</v></c></row>" * 2_000_000),
         ReadFault.TOO_MANY_ROWS, {"most": "1,048,576"}),
    Case("the first half of an xlsx", "a.xlsx", cut(xlsx(SMALL), 0.5), ReadFault.INCOMPLETE),
    Case("nearly all of an xlsx", "a.xlsx", cut(xlsx(SMALL), 0.99), ReadFault.INCOMPLETE),
    Case("the start of a zip", "a.xlsx", lambda path: path.write_bytes(b"PK\x03\x04"), ReadFault.INCOMPLETE),
    Case("the first half of an xls", "a.xls", cut(usual_xls, 0.4), ReadFault.INCOMPLETE),
    Case("the start of an xls", "a.xls", cut(usual_xls, 0.05), ReadFault.INCOMPLETE),
    Case("a changed byte in a sheet", "a.xlsx",
         changed(xlsx(rows_xml(*(f"{n}|Ann {n * n}" for n in range(500)))),
                 lambda data: data.__setitem__(slice(data.index(SHEET.encode()) + 300, None),
                                               data[data.index(SHEET.encode()) + 300 :].replace(b"\x01", b"\x02", 9))),
         ReadFault.DAMAGED),
    Case("xml that breaks off", "a.xlsx", xlsx(parts={SHEET: sheet_xml(SMALL)[:-30]}), ReadFault.DAMAGED),
    Case("a shared text that is not there", "a.xlsx", xlsx('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
         ReadFault.DAMAGED),
    Case("a sheet that is not there", "a.xlsx", xlsx(sheets='<sheet name="X" sheetId="9" r:id="rId2"/>'),
         ReadFault.DAMAGED),
    Case("a sheet in utf-16", "a.xlsx",
         xlsx(parts={SHEET: sheet_xml(SMALL).replace("UTF-8", "UTF-16").encode("utf-16")}), ReadFault.DAMAGED),
    Case("a row with a number that is none", "a.xlsx", xlsx('<row r="x"><c><v>1</v></c></row>'), ReadFault.DAMAGED),
    Case("endless entities", "a.xlsx",
         xlsx(parts={SHEET: sheet_xml(rows_xml("&i;")).replace('<?xml version="1.0" encoding="UTF-8"?>', ENTITIES)}),
         ReadFault.DAMAGED),
    Case("an xlsx with a password", "a.xlsx", compound("EncryptionInfo", "EncryptedPackage"), ReadFault.ENCRYPTED),
    Case("an xls with a password", "a.xls", locked_xls, ReadFault.ENCRYPTED),
    Case("a zip with a password", "a.xlsx", changed(xlsx(SMALL), locked_zip), ReadFault.ENCRYPTED),
    Case("a file that unpacks to 3 GB", "a.xlsx", bomb, ReadFault.UNPACKS_TOO_LARGE, {"most": "2,000"}),
    Case("a file that lies of its places", "a.xlsx", changed(xlsx(SMALL), lying_places), ReadFault.DAMAGED),
    Case("a file that lies of its size", "a.xlsx", changed(xlsx(rows_xml(*["1|2"] * 5_000)), lying_bomb),
         ReadFault.DAMAGED),
    Case("two parts of one name", "a.xlsx", two_of_a_name, ReadFault.DAMAGED),
    Case("20,000 parts", "a.xlsx", xlsx(SMALL, parts={f"xl/media/{n}": "" for n in range(20_000)}), ReadFault.DAMAGED),
    Case("a binary workbook", "a.xlsb", packed({"xl/workbook.bin": b"\x83\x01"}), ReadFault.OTHER_KIND,
         {"kind": "XLSB"}),
    Case("a letter named xlsx", "a.xlsx", packed({"word/document.xml": "<x/>"}), ReadFault.OTHER_KIND,
         {"kind": "Word"}),
    Case("an old letter named xls", "a.xls", compound("WordDocument"), ReadFault.OTHER_KIND, {"kind": "Word"}),
    Case("a message named xls", "a.xls", compound("__substg1.0"), ReadFault.OTHER_KIND, {"kind": "OLE"}),
    Case("another zip", "a.xlsx", packed({"readme.txt": "x"}), ReadFault.OTHER_KIND, {"kind": "ZIP"}),
    Case("an odt named ods", "a.ods", packed({"mimetype": "application/vnd.oasis.opendocument.text"}),
         ReadFault.OTHER_KIND, {"kind": "OpenDocument"}),
    Case("a pdf named xlsx", "a.xlsx", lambda path: path.write_bytes(b"%PDF-1.7\n"), ReadFault.OTHER_KIND,
         {"kind": "PDF"}),
    Case("random bytes", "a.csv", lambda path: path.write_bytes(bytes(range(256)) * 40), ReadFault.NOT_TEXT),
    Case("no such file", "a.csv", lambda path: None, ReadFault.NO_FILE),
    Case("a folder", "a.csv", lambda path: path.mkdir(), ReadFault.NOT_A_FILE),
]  # fmt: skip
