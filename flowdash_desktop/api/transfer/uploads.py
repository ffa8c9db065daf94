"""Bodies with files in them: JSON written around base64 that is read from disk piece by piece. No httpx.

Memory stays at one piece however large the files are, and the length is known before the first byte is sent.
"""

from __future__ import annotations

import base64
import os
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TypeAlias

from flowdash_desktop.api.errors import UnreadableFileError
from flowdash_desktop.api.http.thread_pool import Worker
from flowdash_desktop.domain.field_types import JsonValue
from flowdash_desktop.wire.json import encode

Progress: TypeAlias = Callable[[int, int], None]
"""Told bytes done and bytes in all (0 where that is not known), on the event loop's thread."""

PIECE = 192 * 1024
"""Bytes read at once; a multiple of 3, so that pieces of base64 can be joined."""


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file on disk that is to be added to a file field, at a position in the list of all, None for the end."""

    path: Path
    filename: str
    content_type: str
    position: int | None = None


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file that the server is to fetch from a web address; without a name the server gives it one."""

    url: str
    filename: str = ""


@dataclass(frozen=True, slots=True)
class _Contents:
    """The place of a file's base64 in the body; ``size`` is the file's bytes."""

    file: NewFile
    size: int

    @property
    def encoded(self) -> int:
        return 4 * ((self.size + 2) // 3)


class UploadBody:
    """One JSON object whose file fields end with files from disk."""

    def __init__(self, parts: Sequence[bytes | _Contents], worker: Worker, on_progress: Progress | None) -> None:
        self._parts = parts
        self._worker = worker
        self._on_progress = on_progress
        self.length = sum(part.encoded if isinstance(part, _Contents) else len(part) for part in parts)

    async def chunks(self) -> AsyncGenerator[bytes]:
        """The body in pieces, from its beginning.

        Raises:
            UnreadableFileError: a file is gone, can't be read or changed its length since the body was made.
        """
        sent = 0
        self._report(sent)
        for part in self._parts:
            if isinstance(part, bytes):
                yield part
                sent += len(part)
                self._report(sent)
                continue
            reader = _Reader(part)
            try:
                while piece := await self._worker.run(reader.next_piece):
                    yield piece
                    sent += len(piece)
                    self._report(sent)
            finally:
                reader.close()

    def _report(self, sent: int) -> None:
        if self._on_progress is not None:
            self._on_progress(sent, self.length)


async def upload_body(
    values: Mapping[str, JsonValue],
    new_files: Mapping[str, Sequence[NewFile | RemoteFile]],
    worker: Worker,
    on_progress: Progress | None,
) -> UploadBody:
    """A body of ``values`` in which the list of each file field goes on with its new files.

    Args:
        values: the request's JSON, with the attachments that stay for each field of ``new_files``.
        new_files: by field name, files on disk, and addresses that the server fetches.
        worker: reads the disk.
        on_progress: told how much was sent.

    Raises:
        UnreadableFileError: a file is not there.
    """
    on_disk = [file for files in new_files.values() for file in files if isinstance(file, NewFile)]
    sizes = await worker.run(_sizes, on_disk)
    parts: list[bytes | _Contents] = []
    text = b"{"
    for place, (name, value) in enumerate(values.items()):
        text += (b"," if place else b"") + encode(name) + b":"
        files = new_files.get(name, ())
        if not files:
            text += encode(value)
            continue
        parts += [text + b"[", *_list_of(value, files, sizes)]
        text = b"]"
    return UploadBody(_joined([*parts, text + b"}"]), worker, on_progress)


def _list_of(
    value: JsonValue, files: Sequence[NewFile | RemoteFile], sizes: Mapping[NewFile, int]
) -> list[bytes | _Contents]:
    """What stands between the brackets of a list: the attachments that stay, and new files at their positions."""
    listed: list[list[bytes | _Contents]] = [[encode(item)] for item in (value if isinstance(value, list) else ())]
    for file in files:
        position = file.position if isinstance(file, NewFile) else None
        listed.insert(len(listed) if position is None else position, _entry(file, sizes))
    return [part for number, entry in enumerate(listed) for part in ((b",", *entry) if number else entry)]


def _entry(file: NewFile | RemoteFile, sizes: Mapping[NewFile, int]) -> list[bytes | _Contents]:
    """The entry of a new file in the list of its field."""
    if isinstance(file, RemoteFile):
        return [encode({"remoteUrl": file.url} | ({"filename": file.filename} if file.filename else {}))]
    head = encode({"filename": file.filename, "contentType": file.content_type})
    return [head[:-1] + b',"base64contents":"', _Contents(file, sizes[file]), b'"}']


def _joined(parts: Sequence[bytes | _Contents]) -> list[bytes | _Contents]:
    """The parts, with texts in a row as one."""
    found: list[bytes | _Contents] = []
    for part in parts:
        before = found[-1] if found else None
        if isinstance(part, bytes) and isinstance(before, bytes):
            found[-1] = before + part
        else:
            found.append(part)
    return found


def _sizes(files: Sequence[NewFile]) -> dict[NewFile, int]:
    found = {}
    for file in files:
        try:
            if not file.path.is_file():
                raise UnreadableFileError(file.filename, technical="not a file")
            found[file] = file.path.stat().st_size
        except OSError as error:
            raise UnreadableFileError(file.filename, technical=os.strerror(error.errno or 0)) from error
    return found


class _Reader:
    """Reads one file from its start to the length it had, as base64."""

    def __init__(self, contents: _Contents) -> None:
        self._file = contents.file
        self._left = contents.size
        self._open: BinaryIO | None = None

    def next_piece(self) -> bytes:
        """The next piece of base64; empty at the end. Runs in a thread."""
        try:
            if self._open is None:
                self._open = self._file.path.open("rb")
            raw = self._open.read(min(PIECE, self._left))
            longer = not self._left and self._open.read(1)
        except OSError as error:
            raise UnreadableFileError(self._file.filename, technical=os.strerror(error.errno or 0)) from error
        if longer or len(raw) < min(PIECE, self._left):
            raise UnreadableFileError(self._file.filename, technical="its length changed")
        self._left -= len(raw)
        return base64.b64encode(raw)

    def close(self) -> None:
        """Let go of the file."""
        if self._open is not None:
            self._open.close()
