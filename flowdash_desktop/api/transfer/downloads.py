"""Files from the server to disk: whole or not at all."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

import httpx

from flowdash_desktop.api.errors import (
    AnswerFault,
    NetworkError,
    NetworkFault,
    RequestFault,
    TooLargeError,
    UnexpectedAnswerError,
)
from flowdash_desktop.api.http.thread_pool import Worker
from flowdash_desktop.api.transfer.uploads import Progress

_PIECE = 256 * 1024
_NOT_OF_FILES = ("text/html", "application/xhtml+xml", "application/json", "")
"""What answers are that stand in a file's place; a file may be of such a type where the list says so."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came of a file.

    Attributes:
        content_type: as the server said, ``""`` where it did not.
        sha256: of the bytes, in hexadecimal.
        is_proven: the server's ``ETag`` is this digest, as ours gives it: these are the bytes that it keeps.
    """

    content_type: str
    sha256: str
    is_proven: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for.

    Attributes:
        content_type: of the file; an answer of a kind that stands in a file's place is not taken for it. ``""``: any.
        most_bytes: more is not fetched; None for any size.
    """

    content_type: str = ""
    most_bytes: int | None = None

    def check_type(self, said: str) -> None:
        """Raise ``UnexpectedAnswerError`` for a content type of what stands in a file's place."""
        kind = essence(said)
        if self.content_type and kind in _NOT_OF_FILES and kind != essence(self.content_type):
            raise UnexpectedAnswerError(AnswerFault.WEB_PAGE if "html" in kind else AnswerFault.WRONG_SHAPE, status=200)

    def check_size(self, size: int) -> None:
        """Raise ``TooLargeError`` for more bytes than are wanted."""
        if self.most_bytes is not None and size > self.most_bytes:
            raise TooLargeError(RequestFault.FILE_TOO_LARGE)


ANYTHING = Wanted()


async def save(
    response: httpx.Response, target: Path, worker: Worker, on_progress: Progress | None, wanted: Wanted = ANYTHING
) -> Fetched:
    """Write an answer's body to ``target``.

    The bytes go to a hidden file beside the target, which takes the target's place once they are all on disk; on an
    error or a cancellation nothing is left of it and the target is untouched.

    Raises:
        NetworkError: the body ended before the length that the server announced.
        UnexpectedAnswerError: it is no file: a web page, an error with the wrong status, nothing that has a type.
        TooLargeError: it is larger than what is wanted.
        OSError: the folder can't be written, or the disk is full.
    """
    total = _announced_length(response)
    expected = total or 0
    content_type = str(response.headers.get("content-type", ""))
    wanted.check_type(content_type)
    wanted.check_size(expected)
    report = on_progress if on_progress is not None else _no_report
    part = _PartFile(target)
    try:
        await worker.run(part.open)
        report(0, expected)
        async for piece in response.aiter_bytes(_PIECE):
            await worker.run(part.write, piece)
            wanted.check_size(response.num_bytes_downloaded)
            report(response.num_bytes_downloaded, expected)
        if total is not None and response.num_bytes_downloaded != total:
            raise NetworkError(NetworkFault.DROPPED, request_sent=True, technical="the file is not complete")
        await worker.run(part.finish)
    finally:
        part.discard()
    tag = str(response.headers.get("etag", "")).strip()
    return Fetched(content_type, part.sha256, tag == f'"{part.sha256}"')


def _announced_length(response: httpx.Response) -> int | None:
    announced = response.headers.get("content-length", "")
    return int(announced) if announced.isascii() and announced.isdigit() else None


def _no_report(done: int, total: int) -> None:
    pass


def essence(content_type: str) -> str:
    """A content type without its parameters, in lower case."""
    return content_type.partition(";")[0].strip().lower()


class _PartFile:
    """The unfinished file. Its methods but ``discard`` run in a thread, one after the other."""

    def __init__(self, target: Path) -> None:
        self._target = target
        self._path = target.with_name(f".{secrets.token_hex(8)}.part")
        self._file: BinaryIO | None = None
        self._exists = False
        self._digest = sha256()

    @property
    def sha256(self) -> str:
        """The digest of what was written, in hexadecimal."""
        return self._digest.hexdigest()

    def open(self) -> None:
        """Make the file; it must not be there yet."""
        self._file = self._path.open("xb")
        self._exists = True

    def write(self, piece: bytes) -> None:
        """Append."""
        assert self._file is not None
        self._file.write(piece)
        self._digest.update(piece)

    def finish(self) -> None:
        """Put it on the disk for good and in the target's place."""
        assert self._file is not None
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._path.replace(self._target)
        self._exists = False

    def discard(self) -> None:
        """Remove what is left of it, if anything. Quick: no data is waited for."""
        if self._file is not None:
            with suppress(OSError):  # the disk is full and the rest can't be written: it is removed all the same
                self._file.close()
        if self._exists:
            self._path.unlink(missing_ok=True)
            self._exists = False
