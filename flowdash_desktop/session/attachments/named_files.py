"""Files that a spreadsheet names, as they are on this computer. A spreadsheet of somebody else may name any file."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.field_types.files import file_name, name_in_address
from flowdash_desktop.domain.field_types.text import is_web_address
from flowdash_desktop.domain.importing.files import FileFault, NamedFile, is_address
from flowdash_desktop.store.database import StoreError, StoreFault

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_FILE = "file://"
_PIECE = 1024 * 1024
"""How many bytes are read before it is asked whether the work is still wanted."""


@dataclass(frozen=True, slots=True)
class FilesFrom:
    """From where files are taken.

    Attributes:
        folder: where relative paths begin, None where there is no such folder.
        takes_elsewhere: files outside of it are taken, too, and hidden ones in it. Else nobody looks at them.
        takes_addresses: web addresses are taken.
        most_bytes: the largest file that the server takes, None where that is not known.
    """

    folder: Path | None
    takes_elsewhere: bool = False
    takes_addresses: bool = True
    most_bytes: int | None = None


def find_files(texts: Iterable[str], wanted: FilesFrom) -> dict[str, NamedFile]:
    """Look at files by what cells say of them. Blocks, on a network drive for seconds: call it on a worker thread.

    Nothing outside of the folder is looked at before a person has allowed it: on some systems a look alone tells
    another computer who is asking.
    """
    real = wanted.folder.resolve() if wanted.folder is not None else None
    return {text: _find(text, wanted, real) for text in texts}


def check_unchanged(file: NamedFile, folder: Path | None, most_bytes: int | None) -> None:
    """Find a file again right before it is copied: links may lead elsewhere now. Blocks as ``find_files``.

    Args:
        file: as it was found, and shown to a person.
        folder: as in ``FilesFrom``.
        most_bytes: as in ``FilesFrom``.

    Raises:
        StoreError: it is not there any more, is another one, or has another size.
    """
    wanted = FilesFrom(folder, takes_elsewhere=file.is_elsewhere, most_bytes=most_bytes)
    again = find_files([file.text], wanted)[file.text]
    if replace(again, sha256=file.sha256) != file:
        is_gone = again.fault is FileFault.NOT_FOUND
        raise StoreError(Reason(StoreFault.NOT_A_FILE if is_gone else StoreFault.FILE_CHANGED, {"name": file.name}))


def without_digest(found: Iterable[NamedFile], known: Collection[tuple[str, int]]) -> list[NamedFile]:
    """The files of these names and sizes whose bytes have not been read yet."""
    alike = (file for file in found if file.fault is None and file.path and (file.name, file.size) in known)
    return [file for file in alike if not file.sha256]


def with_digest(file: NamedFile, is_wanted: Callable[[], bool]) -> NamedFile:
    """A file with the SHA-256 of its bytes. Blocks as ``find_files``, until ``is_wanted`` gives False.

    It stays as it is where it can't be read any more, or is not wanted.
    """
    digest = hashlib.sha256()
    try:
        with Path(file.path).open("rb") as reader:
            while is_wanted() and (piece := reader.read(_PIECE)):
                digest.update(piece)
    except OSError:
        return file
    return replace(file, sha256=digest.hexdigest()) if is_wanted() else file


def _find(text: str, wanted: FilesFrom, real: Path | None) -> NamedFile:
    if is_address(text) or (_SCHEME.match(text) and not text.lower().startswith(_FILE)):
        return _address(text, takes=wanted.takes_addresses)
    try:
        path = _path(text)
        if not path.is_absolute():
            if wanted.folder is None:
                return NamedFile(text, file_name(path.name), fault=FileFault.NO_FOLDER)
            path = wanted.folder / path
        return _at(text, Path(os.path.normpath(path)), wanted, real)
    except ValueError:  # a NUL in it, or an address of another computer
        return NamedFile(text, file_name(text), fault=FileFault.NOT_FOUND)


def _address(text: str, *, takes: bool) -> NamedFile:
    address = text.replace(" ", "%20")
    if not is_address(text) or not is_web_address(address):
        return NamedFile(text, file_name(text), fault=FileFault.NOT_AN_ADDRESS)
    fault = None if takes else FileFault.ELSEWHERE
    return NamedFile(text, _name_of(address), address=address, fault=fault)


def _name_of(address: str) -> str:
    """The name of what is fetched. It is sent along, so that the same address is known again by its name.

    An address without an ending may tell its file by its query alone.
    """
    name, query = name_in_address(address), urlsplit(address).query
    return file_name(f"{name} {unquote(query)}") if query and not Path(name).suffix else name


def _path(text: str) -> Path:
    """The path that a text means, also one that was written as an address of this computer.

    Raises:
        ValueError: it is of another computer.
    """
    if not text.lower().startswith(_FILE):
        return Path(text)
    parts = urlsplit(text)
    if parts.netloc.lower() not in ("", "localhost"):
        raise ValueError(text)
    return Path(url2pathname(parts.path))


def _at(text: str, path: Path, wanted: FilesFrom, real: Path | None) -> NamedFile:
    """The file at an absolute path without ``..`` in it."""
    file = NamedFile(text, file_name(path.name), str(path))
    if _is_elsewhere(path, wanted.folder, real):
        file = replace(file, is_elsewhere=True)
        if not wanted.takes_elsewhere:
            return replace(file, fault=FileFault.ELSEWHERE)
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return replace(file, fault=FileFault.NOT_FOUND)
    except OSError:
        return replace(file, fault=FileFault.NOT_READABLE)
    if not stat.S_ISREG(found.st_mode):
        is_folder = stat.S_ISDIR(found.st_mode)
        return replace(file, fault=FileFault.FOLDER if is_folder else FileFault.NOT_A_FILE)
    file = replace(file, size=found.st_size)
    if wanted.most_bytes is not None and found.st_size > wanted.most_bytes:
        return replace(file, fault=FileFault.TOO_LARGE, most=wanted.most_bytes)
    return file if os.access(path, os.R_OK) else replace(file, fault=FileFault.NOT_READABLE)


def _is_elsewhere(path: Path, folder: Path | None, real: Path | None) -> bool:
    """Whether a path leads out of the folder, also by a link in it, or to what is hidden there."""
    if folder is None or real is None or not path.is_relative_to(folder) or _is_hidden(path.relative_to(folder)):
        return True
    try:
        target = path.resolve()
    except (OSError, RuntimeError):  # links in a circle
        return True
    return not target.is_relative_to(real) or _is_hidden(target.relative_to(real))


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
