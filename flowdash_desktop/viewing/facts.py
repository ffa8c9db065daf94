"""What a file is, and how much of it there is to show."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from flowdash_desktop.viewing.kinds import HEAD_BYTES, guess_type
from flowdash_desktop.viewing.messages import FileFacts, FileKind, ViewError, ViewFault
from flowdash_desktop.viewing.pdf import PdfFile
from flowdash_desktop.viewing.pictures import PictureFile

_NOT_DECODED = {"heic"}
"""Pictures that are known, and that no library here decodes."""


def find_facts(path: Path, name: str, opened: Callable[[str], PdfFile | PictureFile]) -> FileFacts:
    """What is known of a file.

    Args:
        path: the file.
        name: what a person calls it.
        opened: opens a file of pages.

    Raises:
        OSError: it can't be read.
    """
    head = _head(path)
    size = path.stat().st_size
    kind, type_name = guess_type(head, name)
    if not head:
        return FileFacts(kind, "", 0, fault=ViewFault.EMPTY)
    try:
        if kind in (FileKind.PDF, FileKind.PICTURE) and type_name not in _NOT_DECODED:
            pages = opened(str(path))
            return FileFacts(kind, type_name, size, pages.page_sizes, is_shortened=pages.is_shortened)
    except ViewError as error:
        return FileFacts(kind, type_name, size, fault=error.fault)
    return FileFacts(kind, type_name, size, fault=ViewFault.UNKNOWN_KIND)


def open_pages(path: Path) -> PdfFile | PictureFile:
    """Open a file of pages.

    Raises:
        ViewError: it is none, or can't be read.
        OSError: likewise.
    """
    kind, type_name = guess_type(_head(path), path.name)
    if kind is FileKind.PDF:
        return PdfFile(path)
    if kind is FileKind.PICTURE and type_name not in _NOT_DECODED:
        return PictureFile(path)
    raise ViewError(ViewFault.UNKNOWN_KIND)


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(HEAD_BYTES)
