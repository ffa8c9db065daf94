"""The list of a workflow's tasks as JSON, piece by piece, joined from texts that are stored as they are sent.

Where nothing but the texts is needed, the database joins them itself, a piece at a time: what a task costs is the
copying of its bytes, and while it is done other threads go on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, func, select

from flowdash_desktop.server.catalog import Catalog, WorkflowEntry
from flowdash_desktop.server.http.conditional import content_tag
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.task_texts import LINKS_MARK, URL_MARK, task_texts
from flowdash_desktop.server.storage.utf8 import utf8
from flowdash_desktop.server.tasks.filters import ListQuery
from flowdash_desktop.server.tasks.task_json import TaskWriter
from flowdash_desktop.wire.json import decode

PIECE_BYTES = 256 * 1024
"""About what a piece holds: much, as each takes a step through every layer; little enough for many lists at once."""

_FIRST = 32
_MOST = 2000
_AT_A_TIME = 250
_URL, _LINKS = URL_MARK.encode(), LINKS_MARK.encode()
_t, _x = tables.tasks.c, task_texts.c


def shown_workflows(entry: WorkflowEntry, catalog: Catalog) -> set[int]:
    """The row numbers of the workflows whose tasks a list shows: of the linked tasks what they are, not their links."""
    return {entry.row, *(catalog.workflows[side.other].row for side in entry.sides.values())}


def list_etag(writer: TaskWriter, states: Sequence[str]) -> str:
    """The ETag of a list where ``shown_workflows`` are in these states, in the order of their row numbers.

    The names of links are of the schema that the writer knows: with another one it is another list.
    """
    return content_tag(writer.base, writer.no_links, *states)


def list_pieces(connection: Connection, entry: WorkflowEntry, query: ListQuery, writer: TaskWriter) -> Iterator[bytes]:
    """The JSON array of the tasks that the query asks for, in the order of their creation, at least one piece."""
    found = _one_by_one if entry.sides or query.tests else _joined
    begin = b"["
    texts = (text for text in found(connection, entry, query, writer) if text)
    held = next(texts, None)
    if held is None:
        yield b"[]"
        return
    for text in texts:
        yield begin + held
        begin, held = b",", text
    yield b"".join((begin, held, b"]"))


def _joined(connection: Connection, entry: WorkflowEntry, query: ListQuery, writer: TaskWriter) -> Iterator[bytes]:
    """By the database, as many at a time as fill a piece: one more than before is never of another state."""
    if query.where:
        row = _row_of(query)
        some = select(_t.row.label("task"), _x.text).join(task_texts, _x.task == _t.row)
        some = some.where(_t.workflow == entry.row, row > bindparam("after"), *query.where).order_by(row)
    else:
        some = select(_x.task, _x.text).where(_x.workflow == entry.row, _x.task > bindparam("after")).order_by(_x.task)
    statement = _join(some)
    start = writer.url_start(entry.id).encode()
    after, most = 0, _FIRST
    while True:
        text, after, many = connection.execute(statement, {"after": after, "most": most}).one()
        if not many:
            return
        yield text.replace(_URL, start).replace(_LINKS, b"")
        if many < most:
            return
        # A few times more than before at most: the next ones may be longer.
        most = max(1, min(4 * most, PIECE_BYTES * many // len(text), _MOST))


def _row_of(query: ListQuery) -> ColumnElement[int]:
    """The number of a task's row, to order by. Where unique IDs are named it is a sum: an order by the column itself
    lets SQLite walk through all tasks of the workflow in that order, and look for the named ones among them.
    """
    return _t.row + 0 if query.is_by_id else _t.row


def _join(some: Select[Any]) -> Select[*tuple[Any, ...]]:
    inner = some.limit(bindparam("most")).subquery()
    joined = func.aggregate_strings(inner.c.text, ",")
    return select(utf8(joined), func.max(inner.c.task), func.count())


def _one_by_one(connection: Connection, entry: WorkflowEntry, query: ListQuery, writer: TaskWriter) -> Iterator[bytes]:
    """Each with the tasks that it is linked to, and only linked tasks that pass the query's tests."""
    document = [utf8(_t.document).label("document")] if query.tests else []
    statement = select(_t.row, utf8(_x.text).label("text"), *document).join(task_texts, _x.task == _t.row)
    statement = statement.where(_t.workflow == entry.row, *query.where).order_by(_row_of(query))
    found = connection.execution_options(yield_per=_AT_A_TIME).execute(statement)
    start = writer.url_start(entry.id).encode()
    parts: list[bytes] = []
    size = 0
    for rows in found.partitions():
        wanted = [row for row in rows if _passes(row, query)] if query.tests else rows
        for text in _with_links(connection, entry, wanted, writer):
            parts.append(text.replace(_URL, start))
            size += len(parts[-1])
        if size > PIECE_BYTES:
            yield b",".join(parts)
            parts, size = [], 0
    yield b",".join(parts)


def _with_links(
    connection: Connection, entry: WorkflowEntry, rows: Sequence[Any], writer: TaskWriter
) -> Iterator[bytes]:
    links = writer.link_texts(connection, [row.row for row in rows]) if entry.sides and rows else {}
    for row in rows:
        yield row.text.replace(_LINKS, links.get(row.row, writer.no_links))


def _passes(row: Any, query: ListQuery) -> bool:
    document = decode(row.document)
    return isinstance(document, dict) and all(test(document) for test in query.tests)
