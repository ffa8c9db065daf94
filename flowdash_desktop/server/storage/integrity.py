"""Whether everything that is stored fits together. It reports, and changes nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal, Protocol, TypeAlias, TypeVar

from sqlalchemy import Connection, ForeignKey, bindparam, exists, select

from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.activity import ALL_TABLES
from flowdash_desktop.server.storage.blobs.blob_store import Blobs, MissingBlobError
from flowdash_desktop.server.storage.blobs.garbage_collection import named_blobs
from flowdash_desktop.server.storage.engines import page_problems
from flowdash_desktop.server.storage.task_texts import task_texts, text_of
from flowdash_desktop.wire.json import NotJsonError, decode

T = TypeVar("T")
Kind: TypeAlias = Literal["database", "reference", "task", "list", "attachment", "missing blob", "damaged blob"]
BLOB_KINDS: frozenset[Kind] = frozenset({"missing blob", "damaged blob"})
"""What is wrong with the content of an attachment, not with the data."""
Pause: TypeAlias = Callable[[], None]
"""Called now and then; may wait, so that the check is nobody's burden, and may raise to end it."""

_AT_A_TIME = {False: 100, True: 2000}
"""Tasks that are looked at without a pause: few where the check is made beside requests, many where it is thorough."""

_SHOWN = 20
_t, _a, _x = tables.tasks.c, tables.attachments.c, task_texts.c


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
    yield from _findings(read, thorough=thorough, pause=pause)
    named = read(sizes_named)
    yield from _blob_findings(read, blobs, named, thorough=thorough, pause=pause)


def database_findings(connection: Connection, *, thorough: bool, pause: Pause = _no_pause) -> Iterator[Finding]:
    """What is wrong in the database itself, as one transaction sees it."""
    return _findings(lambda work: work(connection), thorough=thorough, pause=pause)


def _findings(read: Read, *, thorough: bool, pause: Pause) -> Iterator[Finding]:
    pages = read(lambda connection: page_problems(connection, thorough=thorough))
    yield from (Finding("database", line) for line in pages)
    if pages:
        return  # What else would be found is an echo of that.
    for table in ALL_TABLES.sorted_tables:
        for key in table.foreign_keys:
            pause()
            yield from read(partial(_dangling, key))
    yield from _tasks(read, pause, _AT_A_TIME[thorough])


def sizes_named(connection: Connection) -> dict[str, int]:
    """The size in bytes of every blob that a row names, by hash, as the row says it."""
    found: dict[str, int] = {}
    for table in ALL_TABLES.sorted_tables:
        if "sha256" in table.c and "size" in table.c:
            query = select(table.c["sha256"], table.c["size"]).where(table.c["sha256"].is_not(None))
            found.update({row[0]: row[1] for row in connection.execute(query)})
    return found


def _dangling(key: ForeignKey, connection: Connection) -> list[Finding]:
    """Rows that name a row which is not there."""
    own, other = key.parent, key.column.table.alias()
    query = select(*own.table.primary_key.columns).where(
        own.is_not(None), ~exists().where(other.c[key.column.name] == own).correlate(own.table)
    )
    return [
        Finding(
            "reference",
            f"row {row} of {own.table.name} names a row of {key.column.table.name} by {own.name} that is not there",
        )
        for row in connection.execute(query.limit(_SHOWN)).scalars()
    ]


@dataclass(frozen=True, slots=True)
class _Fields:
    """By workflow: the name of the unique ID, and the row numbers of file fields by name."""

    ids: Mapping[int, str]
    files: Mapping[int, Mapping[str, int]]


def _tasks(read: Read, pause: Pause, many: int) -> Iterator[Finding]:
    """Some at a time, each time of the state that there is then."""
    fields, after = read(_fields), 0
    while True:
        found, last = read(partial(_some_tasks, fields, after, many))
        yield from found
        if last is None:
            return
        after = last
        pause()


def _fields(connection: Connection) -> _Fields:
    ids: dict[int, str] = {}
    files: dict[int, dict[str, int]] = {}
    for field in connection.execute(select(tables.fields)):
        if field.kind == "file":
            files.setdefault(field.workflow, {})[field.name] = field.row
        elif field.kind == "uniqueId":
            ids[field.workflow] = field.name
    return _Fields(ids, files)


# Made once: building a statement costs more than running it.
_SOME = (
    select(tables.tasks, _x.text)
    .outerjoin(task_texts, _x.task == _t.row)
    .where(_t.row > bindparam("after"))
    .order_by(_t.row)
    .limit(bindparam("many"))
)
_ATTACHED = select(_a.task, _a.field, _a.blob_id).where(_a.task.between(bindparam("first"), bindparam("last")))


def _some_tasks(fields: _Fields, after: int, many: int, connection: Connection) -> tuple[list[Finding], int | None]:
    """What is wrong with the next tasks, and the row number of the last of them; None where there are no more."""
    tasks = connection.execute(_SOME, {"after": after, "many": many}).all()
    if not tasks:
        return [], None
    attached: dict[int, set[tuple[int, str]]] = {}
    for row in connection.execute(_ATTACHED, {"first": tasks[0].row, "last": tasks[-1].row}):
        attached.setdefault(row.task, set()).add((row.field, row.blob_id))
    found = [finding for task in tasks for finding in _of_task(task, fields, attached.get(task.row, set()))]
    return found, tasks[-1].row


def _of_task(task: Any, fields: _Fields, attached: set[tuple[int, str]]) -> Iterator[Finding]:
    """A task's document is a JSON object that says the same as its columns, its attachments and its text in lists."""
    try:
        document = decode(task.document.encode())
    except NotJsonError:
        document = None
    if not isinstance(document, dict):
        yield Finding("task", f"the document of task {task.row} is not a JSON object")
        return
    name = fields.ids.get(task.workflow)
    if name is not None and document.get(name) != task.unique_id:
        yield Finding("task", f"task {task.row} is listed under another unique ID than it shows")
    if task.text is None:
        yield Finding("list", f"task {task.row} is missing in lists")
    elif task.text != text_of(task):
        yield Finding("list", f"task {task.row} is listed with other values than it has")
    if _shown(document, fields.files.get(task.workflow, {})) != attached:
        yield Finding("attachment", f"task {task.row} shows other attachments than it has")


def _shown(document: Mapping[str, Any], fields: Mapping[str, int]) -> set[tuple[int, str]]:
    shown: set[tuple[int, str]] = set()
    for name, row in fields.items():
        entries = document.get(name) or ()
        shown.update((row, str(entry.get("blobId"))) for entry in entries if isinstance(entry, dict))
    return shown


def _blob_findings(
    read: Read, blobs: Blobs, named: Mapping[str, int], *, thorough: bool, pause: Pause
) -> Iterator[Finding]:
    there = {blob.sha256: blob.size for blob in blobs.listing() if blob.sha256 in named}
    pause()
    for sha256, size in named.items():
        kind: Kind
        if sha256 not in there:
            kind = "missing blob"
        elif there[sha256] != size or (thorough and not _is_whole(blobs, sha256, pause)):
            kind = "damaged blob"
        else:
            continue
        if _is_still_wrong(kind, sha256, read, blobs):
            yield Finding(kind, sha256)


def _is_still_wrong(kind: Kind, sha256: str, read: Read, blobs: Blobs) -> bool:
    """What seems wrong is looked at again: meanwhile its attachment may have gone, and rightly it with it."""
    return sha256 in read(named_blobs) and (kind != "missing blob" or blobs.size(sha256) is None)


def _is_whole(blobs: Blobs, sha256: str, pause: Pause) -> bool:
    digest = hashlib.sha256()
    try:
        for piece in blobs.read(sha256):
            digest.update(piece)
            pause()
    except MissingBlobError:
        return False
    return digest.hexdigest() == sha256
