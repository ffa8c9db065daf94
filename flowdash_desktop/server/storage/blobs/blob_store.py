"""The contents of attachments by their SHA-256, whole or not there at all; here: in a folder."""

from __future__ import annotations

import hashlib
import os
import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import inf
from pathlib import Path
from time import time
from types import TracebackType
from typing import IO, Protocol, Self
from uuid import uuid4

from flowdash_desktop.disk import sync_folder

_SHA256 = re.compile(r"[0-9a-f]{64}")
_PIECE_BYTES = 1024 * 1024
_LEFT_OVER_SECONDS = 24 * 60 * 60
_NAME = "store-name"


@dataclass(frozen=True, slots=True)
class StoredBlob:
    """Contents that are stored: their SHA-256 in hexadecimal, and their length in bytes."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class ListedBlob:
    """What a store says of a blob without reading it; ``modified`` is when it was stored last, in seconds."""

    sha256: str
    size: int
    modified: float


class MissingBlobError(Exception):
    """There are no contents with this hash."""


class BlobsAwayError(OSError):
    """The store can't be reached or refuses us at the moment; the text says why, for the person who looks after it."""


class IncomingBlob(ABC):
    """Contents that come a piece at a time and are nowhere until they are finished: ``with store.incoming() as new``.

    What is left without ``finish`` is thrown away. Only ``write`` and ``finish`` block.
    """

    def __init__(self) -> None:
        self._digest = hashlib.sha256()
        self._size = 0
        self._file: IO[bytes] | None = None

    def write(self, piece: bytes) -> None:
        """Take the next piece."""
        if self._file is None:
            self._file = self._opened()
        self._digest.update(piece)
        self._size += len(piece)
        self._file.write(piece)

    def finish(self) -> StoredBlob:
        """Store what has come, durably."""
        self.write(b"")
        assert self._file is not None
        blob = StoredBlob(self._digest.hexdigest(), self._size)
        self._store(blob, self._file)
        return blob

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()
            self._forget()

    @abstractmethod
    def _opened(self) -> IO[bytes]:
        """A new file for the pieces."""

    @abstractmethod
    def _store(self, blob: StoredBlob, file: IO[bytes]) -> None:
        """Take the contents of the file into the store."""

    def _forget(self) -> None:
        """The file is closed; what is left of it goes."""
        return


class Blobs(Protocol):
    """A store of blobs. All methods block; call them in a thread. Where it is away, they raise ``BlobsAwayError``."""

    def incoming(self) -> IncomingBlob:
        """Begin contents that come a piece at a time; does not block."""
        ...

    def put(self, contents: bytes) -> StoredBlob:
        """Store contents durably; contents that are there already count as stored anew."""
        ...

    def put_all(self, many: Iterable[bytes]) -> list[StoredBlob]:
        """Store several."""
        ...

    def path(self, sha256: str) -> Path | None:
        """The file that has, or would have, the contents with this hash; None where they are not in files."""
        ...

    def size(self, sha256: str) -> int | None:
        """The length of the contents in bytes, or None when they are not there."""
        ...

    def read(self, sha256: str) -> Iterator[bytes]:
        """The contents, piece by piece.

        Raises:
            MissingBlobError: they are not there; before the first piece.
        """
        ...

    def listing(self) -> Iterator[ListedBlob]:
        """All that is there, in no order."""
        ...

    def remove(self, sha256: str) -> None:
        """Remove contents; missing contents count as removed."""
        ...

    def tidy(self) -> None:
        """Remove what writes that were cut off have left behind."""
        ...

    def check(self) -> None:
        """Look whether the store answers.

        Raises:
            OSError: the folder is gone, or can't be written to.
        """
        ...

    def name(self) -> str | None:
        """The name that was given to this store, None where it has none yet."""
        ...

    def give_name(self, name: str) -> None:
        """Give the store its name, durably."""
        ...


def is_sha256(text: str) -> bool:
    """True for a SHA-256 in hexadecimal, in the form in which blobs are named."""
    return _SHA256.fullmatch(text) is not None


class BlobStore:
    """``Blobs`` as files ``<folder>/ab/abcdef…``."""

    def __init__(self, folder: Path, *, shared: bool = False) -> None:
        """Use ``folder``, made where needed; half-written files of a run that was killed are removed.

        ``shared`` says that other servers write there too: then only those left-overs go that are a day old.
        """
        self._folder = folder
        self._incoming = folder / "incoming"
        if folder.exists() and not os.access(folder, os.W_OK):
            return  # it is only read
        self._incoming.mkdir(parents=True, exist_ok=True)
        self._remove_left_overs(time() - _LEFT_OVER_SECONDS if shared else inf)

    def path(self, sha256: str) -> Path:
        """Where the contents with this hash are, or would be."""
        return self._folder / sha256[:2] / sha256

    def put(self, contents: bytes) -> StoredBlob:
        """Store contents durably: written under another name, synced, renamed, and the folder synced."""
        return self.put_all((contents,))[0]

    def put_all(self, many: Iterable[bytes]) -> list[StoredBlob]:
        """Store several; each folder is synced once."""
        stored: list[StoredBlob] = []
        folders: set[Path] = set()
        for contents in many:
            blob = StoredBlob(hashlib.sha256(contents).hexdigest(), len(contents))
            target = self.path(blob.sha256)
            # One that is there may be of a write whose folder is not synced yet: sync it in any case.
            folders.add(target.parent)
            if not _renewed(target, len(contents)):
                folders.update(self._made(target.parent))
                self._write(contents, target)
            stored.append(blob)
        for folder in folders:
            sync_folder(folder)
        return stored

    def incoming(self) -> IncomingBlob:
        """Begin contents that come a piece at a time."""
        return _IncomingFile(self)

    def size(self, sha256: str) -> int | None:
        """The length of the contents in bytes, or None when they are not there."""
        try:
            return self.path(sha256).stat().st_size
        except FileNotFoundError:
            return None

    def read(self, sha256: str) -> Iterator[bytes]:
        """The contents, piece by piece.

        Raises:
            MissingBlobError: they are not there.
        """
        try:
            file = self.path(sha256).open("rb")
        except FileNotFoundError as error:
            raise MissingBlobError(sha256) from error
        with file:
            while piece := file.read(_PIECE_BYTES):
                yield piece

    def listing(self) -> Iterator[ListedBlob]:
        """All that is there, in no order."""
        for folder in self._folder.iterdir():
            if len(folder.name) != 2 or not folder.is_dir():
                continue
            for path in folder.iterdir():
                if not is_sha256(path.name):
                    continue
                try:
                    found = path.stat()
                except FileNotFoundError:
                    continue
                yield ListedBlob(path.name, found.st_size, found.st_mtime)

    def remove(self, sha256: str) -> None:
        """Remove contents; missing contents count as removed."""
        self.path(sha256).unlink(missing_ok=True)

    def tidy(self) -> None:
        """Remove half-written files that are a day old; younger ones may be being written."""
        self._remove_left_overs(time() - _LEFT_OVER_SECONDS)

    def _remove_left_overs(self, before: float) -> None:
        for left_over in self._incoming.iterdir():
            try:
                if left_over.stat().st_mtime < before:
                    left_over.unlink()
            except FileNotFoundError:
                continue

    def check(self) -> None:
        """Look whether the folder is there and can be written to."""
        self._incoming.stat()
        if not os.access(self._incoming, os.W_OK):
            raise PermissionError(f"{self._incoming} can't be written to")

    def name(self) -> str | None:
        """The name that was given to this store, None where it has none yet."""
        try:
            return (self._folder / _NAME).read_text("ascii").strip() or None
        except FileNotFoundError:
            return None

    def give_name(self, name: str) -> None:
        """Give the store its name, durably."""
        self._write(name.encode("ascii"), self._folder / _NAME)
        sync_folder(self._folder)

    def take_in(self, temporary: Path, blob: StoredBlob) -> None:
        """Give a synced file of ours, as ``new_file`` names it, its place among the blobs."""
        target = self.path(blob.sha256)
        folders = {target.parent}
        if not _renewed(target, blob.size):
            folders.update(self._made(target.parent))
            temporary.replace(target)
        for folder in folders:
            sync_folder(folder)

    def new_file(self) -> Path:
        """A name for contents that are being written."""
        return self._incoming / uuid4().hex

    def _made(self, folder: Path) -> tuple[Path, ...]:
        """Make a folder where it is missing; gives what is to be synced for it."""
        if folder.exists():
            return ()
        folder.mkdir(exist_ok=True)
        return (self._folder,)

    def _write(self, contents: bytes, target: Path) -> None:
        temporary = self.new_file()
        try:
            with temporary.open("wb") as file:
                file.write(contents)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise


class _IncomingFile(IncomingBlob):
    def __init__(self, store: BlobStore) -> None:
        super().__init__()
        self._blobs = store
        self._path = store.new_file()

    def _opened(self) -> IO[bytes]:
        return self._path.open("wb")

    def _store(self, blob: StoredBlob, file: IO[bytes]) -> None:
        file.flush()
        os.fsync(file.fileno())
        file.close()
        self._blobs.take_in(self._path, blob)

    def _forget(self) -> None:
        self._path.unlink(missing_ok=True)


def _renewed(path: Path, size: int) -> bool:
    """Count a blob that is there as stored now; False when it is not there, or not whole."""
    try:
        if path.stat().st_size != size:
            return False
        os.utime(path)
    except FileNotFoundError:
        return False
    return True
