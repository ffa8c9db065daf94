"""The attachments of a task in storage: what is kept, what comes, what goes."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from sqlalchemy import Connection, bindparam, delete, insert, select

from flowdash_desktop.domain.validation_errors import Problem
from flowdash_desktop.server.attachments.file_entries import ExistingFile
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.blobs.blob_store import StoredBlob
from flowdash_desktop.server.tasks.body import TaskBody

_a, _f = tables.attachments.c, tables.fields.c

_OF_TASK = (
    select(_a.blob_id, _a.content_type, _a.filename, _f.name)
    .join(tables.fields, _f.row == _a.field)
    .where(_a.task == bindparam("of"))
)


@dataclass(frozen=True, slots=True)
class ArrivedFile:
    """A file whose contents are on disk already."""

    filename: str
    content_type: str
    blob: StoredBlob


FileChange: TypeAlias = ExistingFile | ArrivedFile


def new_blob_id() -> str:
    """A name for an attachment that nobody can guess: 16 random bytes."""
    return secrets.token_urlsafe(16)


class Attachments:
    """The changes to one task's attachments; ``save`` makes them once the task is written."""

    def __init__(self, connection: Connection, task: int | None) -> None:
        """``task`` is the row of the task, None for one that is being created."""
        self._connection = connection
        self._task = task
        self._read: dict[tuple[str, str], dict[str, str]] | None = None
        self._gone: set[str] = set()
        self._arrived: list[tuple[str, str, ArrivedFile]] = []

    @property
    def _here(self) -> dict[tuple[str, str], dict[str, str]]:
        """What the task has, by field and blob id; read when a file field is changed, which is seldom."""
        if self._task is None:
            return {}  # it is being created
        if self._read is None:
            rows = self._connection.execute(_OF_TASK, {"of": self._task})
            self._read = {(r.name, r.blob_id): _shown(r.blob_id, r.content_type, r.filename) for r in rows}
        return self._read

    def change(self, field: str, changes: Sequence[FileChange], body: TaskBody) -> list[dict[str, str]]:
        """Note what a file field is to hold, and tell how it will be shown.

        An entry that is kept must be an attachment of this task and field; else the body gets a problem.
        """
        shown: list[dict[str, str]] = []
        kept: set[str] = set()
        for change in changes:
            if isinstance(change, ArrivedFile):
                blob_id = new_blob_id()
                self._arrived.append((field, blob_id, change))
                shown.append(_shown(blob_id, change.content_type, change.filename))
            elif (field, change.blob_id) in self._here:
                kept.add(change.blob_id)
                shown.append(self._here[field, change.blob_id])
            elif field not in body.problems:
                body.problem(field, Problem.UNKNOWN_FILE.value)
        self._gone |= {blob_id for name, blob_id in self._here if name == field} - kept
        return shown

    def save(self, task: int, field_rows: Mapping[str, int], added_by: str | None) -> None:
        """Write the changes; ``field_rows`` gives the row of each field by name, ``added_by`` is the id of a key."""
        if self._gone:
            self._connection.execute(delete(tables.attachments).where(_a.blob_id.in_(self._gone)))
        rows = [
            {
                "blob_id": blob_id,
                "task": task,
                "field": field_rows[field],
                "content_type": file.content_type,
                "filename": file.filename,
                "sha256": file.blob.sha256,
                "size": file.blob.size,
                "added_by": added_by,
            }
            for field, blob_id, file in self._arrived
        ]
        if rows:
            self._connection.execute(insert(tables.attachments), rows)


def _shown(blob_id: str, content_type: str, filename: str) -> dict[str, str]:
    return {"blobId": blob_id, "contentType": content_type, "filename": filename}
