"""What a file is, and how much of it there is to show."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePath
from typing import TypeAlias

import msgspec

from flowdash_desktop.viewing.kinds import HEAD_BYTES, guess_type
from flowdash_desktop.viewing.messages import FileFacts, FileKind, ViewError, ViewFault
from flowdash_desktop.viewing.readers.archives import ArchiveFile
from flowdash_desktop.viewing.readers.heif import heif_size
from flowdash_desktop.viewing.readers.lines import Lines
from flowdash_desktop.viewing.readers.mails import MailFile, mail_heading
from flowdash_desktop.viewing.readers.media import media_facts
from flowdash_desktop.viewing.readers.office import OfficeFile, office_type
from flowdash_desktop.viewing.readers.pdf import PdfFile
from flowdash_desktop.viewing.readers.pictures import PictureFile
from flowdash_desktop.viewing.readers.sheets import SheetFile
from flowdash_desktop.viewing.readers.svg import SvgFile
from flowdash_desktop.viewing.readers.tables import TableFile, packed_type
from flowdash_desktop.viewing.readers.texts import COUNTED_BYTES, MOST_BYTES, TextFile

Opened: TypeAlias = PdfFile | PictureFile | SvgFile | SheetFile | Lines | MailFile
PAGES = (PdfFile, PictureFile, SvgFile)
_NOT_DECODED = {"heic"}
"""Pictures that are known, and that no library here decodes."""
_PACKED = {"zip", "ole"}
_ZIP = b"PK"
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
        if facts.type in _NOT_DECODED:
            size = heif_size(Path(path))
            sizes = [] if size is None else [size]
            return msgspec.structs.replace(facts, page_sizes=sizes, fault=ViewFault.NO_DECODER)
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
            return self._other_packed(path, facts)
        assert isinstance(table, SheetFile)
        if isinstance(table, ArchiveFile):
            return self._other_packed(path, facts)
        type_name = facts.type if facts.type == "tsv" and table.type == "csv" else table.type
        return msgspec.structs.replace(facts, kind=FileKind.TABLE, type=type_name, sheets=table.sheets)

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
        except ViewError as error:
            fault = error.fault if error.fault is ViewFault.ENCRYPTED else ViewFault.UNKNOWN_KIND
            return msgspec.structs.replace(facts, type=_type_by_name(path, name, facts.type), fault=fault)
        if isinstance(table, TableFile):
            return msgspec.structs.replace(facts, kind=FileKind.TABLE, type=table.type, sheets=table.sheets)
        return self._other_packed(path, msgspec.structs.replace(facts, type=_type_by_name(path, name, facts.type)))

    def _other_packed(self, path: str, facts: FileFacts) -> FileFacts:
        """A document has a text; of any other packed file its files are listed."""
        if type_name := office_type(Path(path)):
            facts = msgspec.structs.replace(facts, kind=FileKind.TEXT, type=type_name)
            try:
                text = self._opened(path, "text")
            except ViewError as error:
                return msgspec.structs.replace(facts, fault=error.fault)
            assert isinstance(text, Lines)
            return msgspec.structs.replace(facts, lines=text.total, is_shortened=text.is_shortened)
        try:
            archive = self._opened(path, "table")
        except ViewError:
            other = packed_type(Path(path)) or "zip"
            return msgspec.structs.replace(facts, kind=FileKind.OTHER, type=other, fault=ViewFault.UNKNOWN_KIND)
        assert isinstance(archive, SheetFile)
        type_name = facts.type if facts.type in _PACKED_NAMES else archive.type
        return msgspec.structs.replace(facts, kind=FileKind.ARCHIVE, type=type_name, sheets=archive.sheets)


def _type_by_name(path: str, name: str, otherwise: str) -> str:
    """The type of a packed file by its content, else by its name where that is one of such files."""
    suffix = PurePath(name).suffix.lower().removeprefix(".")
    return packed_type(Path(path)) or (suffix if suffix in _PACKED_NAMES else otherwise)


def open_file(path: Path, wanted: str) -> Opened:
    """Open a file.

    Args:
        path: the file.
        wanted: "text", "table" or "mail" for what is to be read so; "" for what the content says.

    Raises:
        ViewError: it can't be read so.
        OSError: likewise.
    """
    if wanted:
        return _WAYS[wanted](path)
    kind, type_name = guess_type(_head(path), path.name)
    if kind is FileKind.PDF:
        return PdfFile(path)
    if kind is FileKind.PICTURE and type_name not in _NOT_DECODED:
        return SvgFile(path) if type_name == "svg" else PictureFile(path)
    raise ViewError(ViewFault.UNKNOWN_KIND)


def _open_text(path: Path) -> Lines:
    office = office_type(path) if _head(path).startswith(_ZIP) else ""
    return OfficeFile(path, office) if office else TextFile(path)


def _open_table(path: Path) -> SheetFile:
    try:
        return TableFile(path)
    except ViewError as error:
        if error.fault is not ViewFault.UNKNOWN_KIND or not _head(path).startswith(_ZIP):
            raise
        return ArchiveFile(path)


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(HEAD_BYTES)


_WAYS: dict[str, Callable[[Path], Opened]] = {"text": _open_text, "table": _open_table, "mail": MailFile}
