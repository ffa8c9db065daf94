"""Find the kind of a file by its content. Its name is no proof: many programs save web pages as ``.xls``."""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import Path

from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.spreadsheet.reading.compound import SIGNATURE, CompoundFile
from flowdash_desktop.spreadsheet.reading.job import MEGABYTE, Limits, ReadError, ReadFault, TableKind

_HEAD_BYTES = 8192
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_STARTS = {
    b"%PDF": "PDF",
    b"\x89PNG": "PNG",
    b"GIF8": "GIF",
    b"\xff\xd8\xff": "JPEG",
    b"{\\rtf": "RTF",
    b"Rar!": "RAR",
    b"7z\xbc\xaf\x27\x1c": "7z",
    b"\x1f\x8b": "gzip",
    b"SQLite format 3\x00": "SQLite",
    b"PAR1": "Parquet",
}
_TEXTS = (
    (re.compile(rb"\s*<(?:!doctype\s+html|html|head|body|table|meta)\b", re.I), "HTML"),
    (re.compile(rb"\s*<\?xml\b.*?schemas-microsoft-com:office:spreadsheet", re.S), "XML Spreadsheet 2003"),
    (re.compile(rb"\s*<\?xml\b"), "XML"),
    (re.compile(rb'\s*[\[{]\s*["{]'), "JSON"),
)
_PARTS = (
    ("xl/workbook.bin", "XLSB"),
    ("word/document.xml", "Word"),
    ("ppt/presentation.xml", "PowerPoint"),
    ("Index/Document.iwa", "Numbers"),
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOST_CONTROLS = 0.1
"""More of a file's bytes than these are no text. A damaged text may still have some."""
ENCRYPTED_FLAG = 0x1
BROKEN_PARTS = (RuntimeError, NotImplementedError, EOFError, ValueError, zlib.error)
"""What zipfile raises of parts that are locked, packed in an unknown way or broken."""
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_OTHER_ODF = b"application/vnd.oasis.opendocument."


def find_kind(path: Path, limits: Limits) -> TableKind | None:
    """The kind of a workbook; None for a text.

    Raises:
        ReadError: it is neither, or too large.
        OSError: it can't be read.
    """
    if not path.exists():
        raise ReadError(ReadFault.NO_FILE)
    if not path.is_file():
        raise ReadError(ReadFault.NOT_A_FILE)
    size = path.stat().st_size
    if size > limits.file_bytes:
        raise ReadError(Reason(ReadFault.FILE_TOO_LARGE, {"most": f"{limits.file_bytes // MEGABYTE:,}"}))
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    if not head:
        raise ReadError(ReadFault.EMPTY)
    if head.startswith(_ZIP):
        return _packed_kind(path)
    if head.startswith(SIGNATURE):
        return _compound_kind(path)
    _check_text(head)
    return None


def _check_text(head: bytes) -> None:
    """Raise what says that a file is of another kind, or no text at all."""
    for start, kind in _STARTS.items():
        if head.startswith(start):
            raise ReadError(Reason(ReadFault.OTHER_KIND, {"kind": kind}))
    for pattern, kind in _TEXTS:
        if pattern.match(head.removeprefix(b"\xef\xbb\xbf")):
            raise ReadError(Reason(ReadFault.OTHER_KIND, {"kind": kind}))
    is_wide = head.startswith((b"\xff\xfe", b"\xfe\xff")) or wide_encoding(head) is not None
    if not is_wide and len(_CONTROLS.findall(head)) > _MOST_CONTROLS * len(head):
        raise ReadError(ReadFault.NOT_TEXT)


def wide_encoding(head: bytes) -> str | None:
    """UTF-16 without a mark: every second byte of most texts is zero then."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    most, least = 0.3 * len(head) / 2, 0.02 * len(head) / 2
    if odd > most and even <= least:
        return "utf-16-le"
    return "utf-16-be" if even > most and odd <= least else None


def _packed_kind(path: Path) -> TableKind:
    try:
        with zipfile.ZipFile(path) as package:
            return _kind_by_parts(package, set(package.namelist()))
    except zipfile.BadZipFile:
        raise ReadError(ReadFault.INCOMPLETE) from None
    except BROKEN_PARTS:
        raise ReadError(ReadFault.DAMAGED) from None


def _kind_by_parts(package: zipfile.ZipFile, names: set[str]) -> TableKind:
    for part, kind in _PARTS:
        if part in names:
            raise ReadError(Reason(ReadFault.OTHER_KIND, {"kind": kind}))
    if mime := _start(package, "mimetype"):
        return _open_document_kind(mime)
    types = _start(package, "[Content_Types].xml")
    if b".sheet.macroEnabled." in types:
        return TableKind.XLSM
    if b".spreadsheetml.sheet.main+xml" in types or "xl/workbook.xml" in names:
        return TableKind.XLSX
    raise ReadError(Reason(ReadFault.OTHER_KIND, {"kind": "ZIP"}))


def _start(package: zipfile.ZipFile, name: str) -> bytes:
    """The first bytes of a part; none if it is not there."""
    try:
        about = package.getinfo(name)
    except KeyError:
        return b""
    if about.flag_bits & ENCRYPTED_FLAG:
        raise ReadError(ReadFault.ENCRYPTED)
    with package.open(about) as part:
        return part.read(MEGABYTE)


def _open_document_kind(mime: bytes) -> TableKind:
    if mime.strip().removesuffix(b"-template") == _ODS:
        return TableKind.ODS
    kind = "OpenDocument" if mime.startswith(_OTHER_ODF) else "ZIP"
    raise ReadError(Reason(ReadFault.OTHER_KIND, {"kind": kind}))


def _compound_kind(path: Path) -> TableKind:
    names = CompoundFile(path.read_bytes()).names()
    if "EncryptedPackage" in names:
        raise ReadError(ReadFault.ENCRYPTED)
    if names & {"Workbook", "Book"}:
        return TableKind.XLS
    kind = "Word" if "WordDocument" in names else "OLE"
    raise ReadError(Reason(ReadFault.OTHER_KIND, {"kind": kind}))
