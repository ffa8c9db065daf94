"""The kind of a file, by its first bytes. Its name is a hint only where the content has no mark of its own."""

from __future__ import annotations

import re
from pathlib import PurePath

from flowdash_desktop.spreadsheet.reading.kinds import wide_encoding
from flowdash_desktop.viewing.messages import FileKind

HEAD_BYTES = 8192
_PICTURES = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"II+\x00", "tiff"),
    (b"MM\x00+", "tiff"),
    (b"BM", "bmp"),
    (b"\x00\x00\x01\x00", "ico"),
)
_MEDIA = (
    (b"fLaC", "flac"),
    (b"OggS", "ogg"),
    (b"ID3", "mp3"),
    (b"\xff\xfb", "mp3"),
    (b"\xff\xf3", "mp3"),
    (b"\xff\xf2", "mp3"),
    (b"\x1a\x45\xdf\xa3", "matroska"),
    (b"MThd", "midi"),
    (b"\x30\x26\xb2\x75", "asf"),
    (b"#!AMR", "amr"),
)
_OTHERS = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"Rar!", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"SQLite format 3\x00", "sqlite"),
    (b"{\\rtf", "rtf"),
    (b"%!PS", "postscript"),
    (b"\x7fELF", "program"),
    (b"MZ", "program"),
)
_RIFF = {b"WEBP": (FileKind.PICTURE, "webp"), b"WAVE": (FileKind.MEDIA, "wav"), b"AVI ": (FileKind.MEDIA, "avi")}
_HEIC = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
_AVIF = {b"avif", b"avis"}
_PACKED = {".xlsx": "xlsx", ".xlsm": "xlsm", ".ods": "ods", ".xls": "xls"}
_MAIL = re.compile(
    rb"\A(?:From [^\r\n]+\r?\n)?(?:(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\r\n]*|[ \t][^\r\n]*)\r?\n)*"
    rb"(?:From|Received|Return-Path|MIME-Version|Message-ID|Subject|Date|Delivered-To):[^\r\n]*\r?\n",
    re.I,
)
_HEADER = re.compile(rb"\A\s*[A-Za-z][A-Za-z0-9-]{1,60}:|\AFrom ")
_SVG = re.compile(  # a comment is one step: else the ways to divide many of them double with each
    rb"\A\s*(?:<\?xml[^>]*>\s*)?(?:(?><!--.*?-->)\s*)*(?:<!DOCTYPE\s+svg\b|<svg\b|<svg:svg\b)", re.S | re.I
)
_TABLES = {".csv": "csv", ".tsv": "tsv", ".tab": "tsv"}
_MAIL_NAMES = {".mht", ".mhtml", ".mail", ".msg", ""}
_JSON = re.compile(rb"\A\s*[\[{]")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOST_CONTROLS = 0.1
_BROKEN_PICTURE_HEAD = 1024


def guess_type(head: bytes, name: str) -> tuple[FileKind, str]:
    """The kind and the type of a file. A packed file may turn out to be a table, or not to be one.

    Args:
        head: its first ``HEAD_BYTES`` bytes.
        name: what a person calls it.
    """
    suffix = PurePath(name).suffix.lower()
    return _marked(head, suffix) or _text(head, suffix) or (FileKind.OTHER, "")


def _marked(head: bytes, suffix: str) -> tuple[FileKind, str] | None:
    if b"%PDF-" in head[:_BROKEN_PICTURE_HEAD]:
        return FileKind.PDF, "pdf"
    if head.startswith(b"RIFF"):
        return _RIFF.get(head[8:12], (FileKind.MEDIA, "riff"))
    if head[4:8] == b"ftyp":
        return _boxed(head)
    for marks, kind in ((_PICTURES, FileKind.PICTURE), (_MEDIA, FileKind.MEDIA), (_OTHERS, FileKind.OTHER)):
        for mark, type_name in marks:
            if head.startswith(mark) and _is_sure(head, mark):
                return _packed(type_name, suffix) if kind is FileKind.OTHER else (kind, type_name)
    return None


def _is_sure(head: bytes, mark: bytes) -> bool:
    """A mark of two letters may begin a text, too."""
    return len(mark) > 2 or mark[0] > 0x7E or mark == b"\x1f\x8b" or b"\0" in head[:64]


def _boxed(head: bytes) -> tuple[FileKind, str]:
    """A file of boxes, as MP4 has them: a film, or a picture."""
    brand = head[8:12]
    brands = {brand, *(head[offset : offset + 4] for offset in range(16, min(len(head), 64), 4))}
    if brand in _AVIF or brands & _AVIF:
        return FileKind.PICTURE, "avif"
    if brand in _HEIC:
        return FileKind.PICTURE, "heic"
    return FileKind.MEDIA, "quicktime" if brand == b"qt  " else "mp4"


def _packed(type_name: str, suffix: str) -> tuple[FileKind, str]:
    named = _PACKED.get(suffix)
    if named is not None and type_name == ("ole" if named == "xls" else "zip"):
        return FileKind.TABLE, named
    return FileKind.OTHER, type_name


def _text(head: bytes, suffix: str) -> tuple[FileKind, str] | None:
    is_wide = head.startswith((b"\xff\xfe", b"\xfe\xff")) or wide_encoding(head) is not None
    if not is_wide and len(_CONTROLS.findall(head)) > _MOST_CONTROLS * len(head):
        return None
    plain = head.removeprefix(b"\xef\xbb\xbf")
    if _SVG.match(plain):
        return FileKind.PICTURE, "svg"
    if suffix in _TABLES:
        return FileKind.TABLE, _TABLES[suffix]
    if _is_mail(plain, suffix):
        return FileKind.MAIL, "eml"
    if _JSON.match(plain):  # a guess, until all of it has been read
        return FileKind.JSON, suffix.removeprefix(".") or "txt"
    return FileKind.TEXT, suffix.removeprefix(".") or "txt"


def _is_mail(plain: bytes, suffix: str) -> bool:
    """A mail by its name, or by headers that no other text has."""
    if suffix == ".eml":
        return _HEADER.match(plain) is not None or not plain
    return suffix in _MAIL_NAMES and _MAIL.match(plain) is not None
