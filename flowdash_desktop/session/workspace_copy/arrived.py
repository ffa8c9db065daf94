"""The folder in which a copy arrives: what is there of it, and how it grows. Its files: ``wire/workspace_copy.py``."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import IO, Generic, Self, TypeVar

import msgspec

from flowdash_desktop.disk import sync_folder
from flowdash_desktop.wire.workspace_copy import (
    ARRIVED,
    BLOBS,
    FILES,
    SOURCE,
    WHOLE,
    ArrivedActivity,
    ArrivedFile,
    CopySource,
    Lines,
    activity_name,
    blob_name,
    decode_source,
    encode_line,
    encode_source,
    tasks_name,
)

T = TypeVar("T", bound=msgspec.Struct)
_SYNC_SECONDS = 1.0


class TaskLines:
    """Writes tasks, each as one line.

    Attributes:
        count: how many were written.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.count = 0

    def add(self, text: bytes) -> None:
        """Write a task's JSON text. Line breaks in it stand between its parts only, so blanks say the same."""
        self._file.write(text.replace(b"\n", b" ").replace(b"\r", b" ") + b"\n")
        self.count += 1


class Log(Generic[T]):
    """A file that grows by lines. A killed program loses none of them, a power cut at most those of a second."""

    def __init__(self, path: Path, kind: type[T]) -> None:
        lines = Lines(path.read_bytes() if path.exists() else b"", kind)
        self.entries = lines.entries
        self._file = path.open("ab")
        self._file.truncate(lines.length)
        self._synced = time.monotonic()

    def add(self, entry: T) -> None:
        """Append an entry."""
        self.entries.append(entry)
        self._file.write(encode_line(entry))
        self._file.flush()
        if time.monotonic() - self._synced > _SYNC_SECONDS:
            self._sync()

    def _sync(self) -> None:
        os.fsync(self._file.fileno())
        self._synced = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        try:
            self._sync()
        finally:
            self._file.close()


class ArrivedFolder:
    """What has arrived of a copy.

    Args:
        workspace: the folder of the copy.
    """

    def __init__(self, workspace: Path) -> None:
        self._folder = workspace / ARRIVED

    def prepare(self) -> None:
        """Make the folder.

        Raises:
            OSError: it can't be made.
        """
        (self._folder / BLOBS).mkdir(parents=True, exist_ok=True, mode=0o700)
        for left_over in (self._folder / BLOBS).glob(".*.part"):
            left_over.unlink()

    def source(self) -> CopySource | None:
        """Where the copy comes from; None before that is known."""
        path = self._folder / SOURCE
        return decode_source(path.read_bytes()) if path.exists() else None

    def put_source(self, source: CopySource) -> None:
        """Write down where the copy comes from."""
        self._put(SOURCE, encode_source(source))

    @property
    def is_whole(self) -> bool:
        """Everything has arrived."""
        return (self._folder / WHOLE).exists()

    def mark_whole(self) -> None:
        """Everything has arrived."""
        self._put(WHOLE, b"")

    def has_tasks(self, number: int) -> bool:
        """The list of a workflow's tasks has arrived whole."""
        return (self._folder / tasks_name(number)).exists()

    @contextmanager
    def writing_tasks(self, number: int) -> Iterator[TaskLines]:
        """Write the tasks of a workflow; the list is there when this ends without an error."""
        path = self._folder / tasks_name(number)
        part = path.with_suffix(".part")
        with part.open("wb") as file:
            yield TaskLines(file)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        sync_folder(self._folder)

    def tasks(self, number: int) -> Iterator[bytes]:
        """The tasks of a workflow as JSON texts."""
        with (self._folder / tasks_name(number)).open("rb") as file:
            yield from file

    def count_tasks(self, number: int) -> int:
        """How many tasks of a workflow have arrived."""
        return sum(1 for _ in self.tasks(number)) if self.has_tasks(number) else 0

    def count_files(self) -> int:
        """How many attachments have arrived."""
        return sum(1 for path in (self._folder / BLOBS).glob("*") if not path.name.startswith("."))

    def activity(self, number: int) -> Log[ArrivedActivity]:
        """Comments and checklists of a workflow's tasks."""
        return Log(self._folder / activity_name(number), ArrivedActivity)

    def files(self) -> Log[ArrivedFile]:
        """The attachments."""
        return Log(self._folder / FILES, ArrivedFile)

    def blob(self, blob_id: str) -> Path:
        """The file of an attachment."""
        return self._folder / BLOBS / blob_name(blob_id)

    def has_blob(self, file: ArrivedFile) -> bool:
        """The bytes of an attachment are there."""
        if file.why:
            return False
        try:
            return self.blob(file.blob_id).stat().st_size == file.size
        except OSError:
            return False

    def _put(self, name: str, data: bytes) -> None:
        part = self._folder / f"{name}.part"
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(self._folder / name)
        sync_folder(self._folder)
