"""What a file is, and how much of it there is to show."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePath
from typing import TypeAlias

import msgspec

from flowdash_desktop.viewing.kinds import HEAD_BYTES, guess_type
from flowdash_desktop.viewing.messages import FileFacts, FileKind, ViewError, ViewFault
from flowdash_desktop.viewing.readers.mails import MailFile, mail_heading
from flowdash_desktop.viewing.readers.media import media_facts
from flowdash_desktop.viewing.readers.pdf import PdfFile
from flowdash_desktop.viewing.readers.pictures import PictureFile
from flowdash_desktop.viewing.readers.svg import SvgFile
from flowdash_desktop.viewing.readers.tables import TableFile, packed_type
from flowdash_desktop.viewing.readers.texts import COUNTED_BYTES, MOST_BYTES, Lines, TextFile

Opened: TypeAlias = PdfFile | PictureFile | SvgFile | TableFile | Lines | MailFile
PAGES = (PdfFile, PictureFile, SvgFile)
_NOT_DECODED = {"heic"}
"""Pictures that are known, and that no library here decodes."""
_PACKED = {"zip", "ole"}
_PACKED_NAMES = {"docx", "pptx", "odt", "odp", "odg", "epub", "jar", "apk", "doc", "ppt", "msg", "vsdx", "zip"}


class FactsReader:
    """Reads facts.

    Args:
        opened: opens a file in a way (``open_file``), or gives it if it is open.
    """

    def __init__(self, opened: Callable[[str, str], Opened]) -> None:
        self._opened = opened

    def facts(self, path: str, name: str) -> FileFacts:
        """What is known of a file.

        Args:
            path: the file.
            name: what a person calls it.

        Raises:
            OSError: it can't be read.
        """
        head, size = _head(Path(path)), Path(path).stat().st_size
        kind, type_name = guess_type(head, name)
        facts = FileFacts(kind, type_name, size)
        if not head:
            return msgspec.structs.replace(facts, type="", fault=ViewFault.EMPTY)
        if type_name in _PACKED:
            return self._packed(path, name, facts)
        try:
            return self._of_kind(path, facts)
        except ViewError as error:
            return msgspec.structs.replace(facts, fault=error.fault)

    def _of_kind(self, path: str, facts: FileFacts) -> FileFacts:
        match facts.kind:
            case FileKind.PDF | FileKind.PICTURE:
                return self._pages(path, facts)
            case FileKind.TABLE:
                return self._table(path, facts)
            case FileKind.TEXT | FileKind.JSON:
                return self._text(path, facts)
            case FileKind.MAIL:
                return msgspec.structs.replace(facts, mail=mail_heading(Path(path)))
            case FileKind.MEDIA:
                return msgspec.structs.replace(facts, media=media_facts(Path(path), facts.type))
        raise ViewError(ViewFault.UNKNOWN_KIND)

    def _pages(self, path: str, facts: FileFacts) -> FileFacts:
        pages = self._opened(path, "")
        if not isinstance(pages, PAGES):
            raise ViewError(ViewFault.UNKNOWN_KIND)
        return msgspec.structs.replace(
            facts, page_sizes=pages.page_sizes, is_shortened=pages.is_shortened, fault=pages.fault
        )

    def _table(self, path: str, facts: FileFacts) -> FileFacts:
        try:
            table = self._opened(path, "table")
        except ViewError as error:
            if error.fault is not ViewFault.UNKNOWN_KIND:
                raise
            if facts.type in ("csv", "tsv"):  # another kind of text
                return self._text(path, msgspec.structs.replace(facts, kind=FileKind.TEXT, type="txt"))
            other = packed_type(Path(path)) or "zip"
            return msgspec.structs.replace(facts, kind=FileKind.OTHER, type=other, fault=error.fault)
        assert isinstance(table, TableFile)
        type_name = facts.type if facts.type == "tsv" and table.type == "csv" else table.type
        return msgspec.structs.replace(facts, type=type_name, sheets=table.sheets)

    def _text(self, path: str, facts: FileFacts) -> FileFacts:
        if facts.size > (MOST_BYTES if facts.kind is FileKind.JSON else COUNTED_BYTES):
            return msgspec.structs.replace(facts, kind=FileKind.TEXT, is_shortened=facts.size > MOST_BYTES)
        text = self._opened(path, "text")
        assert isinstance(text, TextFile)
        kind = FileKind.JSON if text.is_json else FileKind.TEXT
        type_name = "json" if text.is_json else facts.type
        return msgspec.structs.replace(
            facts, kind=kind, type=type_name, lines=text.total, is_shortened=text.is_shortened
        )

    def _packed(self, path: str, name: str, facts: FileFacts) -> FileFacts:
        """A packed file is a table if there is one in it, whatever its name says."""
        try:
            table = self._opened(path, "table")
        except ViewError:
            suffix = PurePath(name).suffix.lower().removeprefix(".")
            type_name = packed_type(Path(path)) or (suffix if suffix in _PACKED_NAMES else facts.type)
            return msgspec.structs.replace(facts, type=type_name, fault=ViewFault.UNKNOWN_KIND)
        assert isinstance(table, TableFile)
        return msgspec.structs.replace(facts, kind=FileKind.TABLE, type=table.type, sheets=table.sheets)


def open_file(path: Path, wanted: str) -> Opened:
    """Open a file.

    Args:
        path: the file.
        wanted: "text", "table" or "mail" for what is to be read so; "" for what the content says.

    Raises:
        ViewError: it can't be read so.
        OSError: likewise.
    """
    kind, type_name = guess_type(_head(path), path.name)
    if wanted == "text":
        return TextFile(path)
    if wanted == "mail":
        return MailFile(path)
    if wanted == "table":
        return TableFile(path)
    if kind is FileKind.PDF:
        return PdfFile(path)
    if kind is FileKind.PICTURE and type_name not in _NOT_DECODED:
        return SvgFile(path) if type_name == "svg" else PictureFile(path)
    raise ViewError(ViewFault.UNKNOWN_KIND)


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(HEAD_BYTES)
