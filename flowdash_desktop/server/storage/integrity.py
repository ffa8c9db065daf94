"""Whether everything that is stored fits together. It reports, and changes nothing."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, Protocol, TypeAlias, TypeVar

from sqlalchemy import Connection, exists, select

from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.activity import ALL_TABLES
from flowdash_desktop.server.storage.blobs import Blobs, MissingBlobError
from flowdash_desktop.server.storage.collecting import named_blobs
from flowdash_desktop.server.storage.engines import page_problems

T = TypeVar("T")
Kind: TypeAlias = Literal["database", "reference", "task", "attachment", "missing blob", "damaged blob"]
Pause: TypeAlias = Callable[[], None]
"""Called now and then; may wait, so that the check is nobody's burden, and may raise to end it."""

_AT_A_TIME = 200
_SHOWN = 20
_t, _a, _f = tables.tasks.c, tables.attachments.c, tables.fields.c


class Read(Protocol):
    """Runs work in a transaction that sees one state of the data."""

    def __call__(self, work: Callable[[Connection], T], /) -> T: ...


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be; the text names rows and hashes, and nothing that people wrote."""

    kind: Kind
    text: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.text}"


def _no_pause() -> None:
    pass


def check(read: Read, blobs: Blobs, *, thorough: bool, pause: Pause = _no_pause) -> Iterator[Finding]:
    """Look at the database's pages, its references, its tasks with their attachments, and the blobs.

    Args:
        read: gives one state of the data; asked several times.
        blobs: where the contents of attachments are.
        thorough: check every index against its table, too, and read every blob to the end.
        pause: see ``Pause``.
    """
    yield from read(lambda connection: list(database_findings(connection, thorough=thorough, pause=pause)))
    named = read(sizes_named)
    yield from _blob_findings(read, blobs, named, thorough=thorough, pause=pause)


def database_findings(connection: Connection, *, thorough: bool, pause: Pause = _no_pause) -> Iterator[Finding]:
    """What is wrong in the database itself."""
    pages = page_problems(connection, thorough=thorough)
    yield from (Finding("database", line) for line in pages)
    if pages:
        return  # What else would be found is an echo of that.
    yield from _dangling(connection)
    yield from _tasks(connection, pause)


def sizes_named(connection: Connection) -> dict[str, int]:
    """The size in bytes of every blob that a row names, by hash, as the row says it."""
    found: dict[str, int] = {}
    for table in ALL_TABLES.sorted_tables:
        if "sha256" in table.c and "size" in table.c:
            query = select(table.c["sha256"], table.c["size"]).where(table.c["sha256"].is_not(None))
            found.update({row[0]: row[1] for row in connection.execute(query)})
    return found


def _dangling(connection: Connection) -> Iterator[Finding]:
    for table in ALL_TABLES.sorted_tables:
        for key in table.foreign_keys:
            own, other = key.parent, key.column.table.alias()
            query = select(*table.primary_key.columns).where(
                own.is_not(None), ~exists().where(other.c[key.column.name] == own).correlate(table)
            )
            for row in connection.execute(query.limit(_SHOWN)).scalars():
                yield Finding("reference", f"row {row} of {table.name} names a row of {key.column.table.name} by "
                              f"{own.name} that is not there")  # fmt: skip


def _tasks(connection: Connection, pause: Pause) -> Iterator[Finding]:
    """Each task's document is a JSON object that says the same as the columns and the attachments do."""
    file_fields: dict[int, dict[str, int]] = {}
    id_fields: dict[int, str] = {}
    for field in connection.execute(select(tables.fields)):
        if field.kind == "file":
            file_fields.setdefault(field.workflow, {})[field.name] = field.row
        elif field.kind == "uniqueId":
            id_fields[field.workflow] = field.name
    attached: dict[int, set[tuple[int, str]]] = {}
    for row in connection.execute(select(_a.task, _a.field, _a.blob_id)):
        attached.setdefault(row.task, set()).add((row.field, row.blob_id))
    query = select(_t.row, _t.workflow, _t.unique_id, _t.document)
    found = connection.execution_options(yield_per=_AT_A_TIME).execute(query)
    for rows in found.partitions():
        pause()
        for task in rows:
            try:
                document = json.loads(task.document)
            except ValueError:
                document = None
            if not isinstance(document, dict):
                yield Finding("task", f"the document of task {task.row} is not a JSON object")
                continue
            name = id_fields.get(task.workflow)
            if name is not None and document.get(name) != task.unique_id:
                yield Finding("task", f"task {task.row} is listed under another unique ID than it shows")
            shown = _shown(document, file_fields.get(task.workflow, {}))
            if shown != attached.get(task.row, set()):
                yield Finding("attachment", f"task {task.row} shows other attachments than it has")


def _shown(document: Mapping[str, Any], fields: Mapping[str, int]) -> set[tuple[int, str]]:
    return {
        (row, str(entry.get("blobId")))
        for name, row in fields.items()
        for entry in document.get(name) or ()
        if isinstance(entry, dict)
    }


def _blob_findings(
    read: Read, blobs: Blobs, named: Mapping[str, int], *, thorough: bool, pause: Pause
) -> Iterator[Finding]:
    there = {blob.sha256: blob.size for blob in blobs.listing() if blob.sha256 in named}
    pause()
    for sha256, size in named.items():
        kind: Kind | None = None
        if there.get(sha256) is None:
            kind = "missing blob"
        elif there[sha256] != size or (thorough and not _is_whole(blobs, sha256, pause)):
            kind = "damaged blob"
        # What seems wrong is looked at again: meanwhile its attachment may have gone, and rightly it with it.
        if kind is not None and sha256 in read(named_blobs):
            if kind == "missing blob" and blobs.size(sha256) is not None:
                continue
            yield Finding(kind, sha256)


def _is_whole(blobs: Blobs, sha256: str, pause: Pause) -> bool:
    digest = hashlib.sha256()
    try:
        for piece in blobs.read(sha256):
            digest.update(piece)
            pause()
    except MissingBlobError:
        return False
    return digest.hexdigest() == sha256
