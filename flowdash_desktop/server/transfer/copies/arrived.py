"""What has arrived of a workspace, as the copy is made of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias, TypeVar

from flowdash_desktop.server.command.storage_location import RefusedError
from flowdash_desktop.server.storage.blobs.blob_store import BlobStore, StoredBlob
from flowdash_desktop.wire.json import NotJsonError, decode
from flowdash_desktop.wire.workspace_copy import (
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
    tasks_name,
)

T = TypeVar("T")
RawTask: TypeAlias = Mapping[str, object]
_PIECE_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Arrived:
    """The parts of a copy.

    Attributes:
        source: where it comes from.
        tasks: the tasks of each workflow, by its id.
        activity: their comments and checklists.
        files: the attachments by their ids.
    """

    source: CopySource
    tasks: Mapping[str, list[RawTask]]
    activity: Mapping[str, list[ArrivedActivity]]
    files: Mapping[str, ArrivedFile]


def read_arrived(folder: Path) -> Arrived:
    """Read what has arrived, but the bytes of attachments.

    Raises:
        RefusedError: it is not whole, or damaged.
        OSError: it can't be read.
    """
    source = decode_source((folder / SOURCE).read_bytes()) if (folder / WHOLE).exists() else None
    if source is None:
        raise RefusedError("the copy is not whole yet")
    ids = [str(workflow["id"]) for workflow in source.workflows]
    tasks = {wid: list(_tasks(folder / tasks_name(number))) for number, wid in enumerate(ids)}
    activity = {wid: _activity(folder / activity_name(number)) for number, wid in enumerate(ids)}
    files = {file.blob_id: file for file in _lines(folder / FILES, ArrivedFile)}
    return Arrived(source, tasks, activity, files)


def take_in_blobs(folder: Path, files: Mapping[str, ArrivedFile], blobs: BlobStore) -> None:
    """Move the bytes of attachments to where the workspace has them. All are checked before one is moved.

    Raises:
        RefusedError: bytes have changed on the disk; they are removed, so that they are fetched again.
    """
    moving: list[tuple[Path, ArrivedFile]] = []
    is_whole = True
    for one in files.values():
        path = folder / BLOBS / blob_name(one.blob_id)
        if _is_sound(path, one):
            moving.append((path, one))
        elif not one.why and blobs.size(one.sha256) != one.size:
            path.unlink(missing_ok=True)
            is_whole = False
    if not is_whole:
        (folder / WHOLE).unlink()
        raise RefusedError("files that had arrived are damaged or gone; copy again, and they are fetched again")
    for path, one in moving:
        blobs.take_in(path, StoredBlob(one.sha256, one.size))
        path.unlink(missing_ok=True)  # the same bytes were there already


def _tasks(path: Path) -> Iterator[RawTask]:
    with path.open("rb") as file:
        for line in file:
            try:
                raw = decode(line)
            except NotJsonError:
                continue
            if isinstance(raw, dict):
                yield raw


def _activity(path: Path) -> list[ArrivedActivity]:
    """Of each task the last line: what failed was asked for again."""
    return [*{one.task: one for one in _lines(path, ArrivedActivity)}.values()]


def _lines(path: Path, kind: type[T]) -> list[T]:
    return Lines(path.read_bytes(), kind).entries if path.exists() else []


def _is_sound(path: Path, file: ArrivedFile) -> bool:
    """The bytes that arrived are here."""
    return not file.why and path.exists() and _digest(path) == file.sha256


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE_BYTES):
            digest.update(piece)
    return digest.hexdigest()
