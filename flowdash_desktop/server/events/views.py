"""Events as text: what a commit means for one list, with the changed tasks as the list shows them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, select

from flowdash_desktop.server.catalog import Catalog, WorkflowEntry
from flowdash_desktop.server.events.subscription import View
from flowdash_desktop.server.http.conditional import gzip_tag
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.commits import MOST_NAMED, Commit, Named
from flowdash_desktop.server.tasks.filters import by_unique_ids
from flowdash_desktop.server.tasks.listing import list_etag, list_pieces, shown_workflows
from flowdash_desktop.server.tasks.task_json import TaskWriter
from flowdash_desktop.server.workspace import LocalWorkspace
from flowdash_desktop.wire.json import encode

MOST_BYTES_OF_TASKS = 96 * 1024
"""Tasks that take more are named only, so that they are read where somebody wants them."""

_MOST_BYTES_OF_NAMES = 16 * 1024
_t, _p = tables.tasks.c, tables.link_pairs.c


def etag_of(entry: WorkflowEntry, catalog: Catalog, view: View, states: Mapping[int, str]) -> str:
    """The ETag of the list in these states of all lists, as its clients are answered it."""
    shown = (states.get(row, "") for row in sorted(shown_workflows(entry, catalog)))
    etag = list_etag(TaskWriter(entry, view.base), [*shown])
    return gzip_tag(etag) if view.compressed else etag


def state_event(kind: str, event_id: str, etag: str) -> bytes:
    """An event that names no task: whoever has another list than this is to read it."""
    return _events([(kind, b'{"etag":%s,"ids":[]}' % encode(etag))], event_id)


async def events_of(workspace: LocalWorkspace, commit: Commit, view: View, states: Mapping[int, str]) -> bytes | None:
    """What a commit means for a list: any number of events, the last of which has the commit's id.

    Args:
        workspace: what is served.
        commit: what has changed.
        view: for whom it is written.
        states: of all lists, after the commit.

    Returns:
        None where there is no such workflow any more.
    """
    catalog = workspace.catalog
    entry = catalog.workflows.get(view.workflow)
    if entry is None:
        return None
    events = [("schema", b"{}")] if commit.schema else []
    shown = shown_workflows(entry, catalog)
    if not shown.isdisjoint(commit.tasks):
        etag = etag_of(entry, catalog, view, states)
        changed = {row: commit.tasks[row] for row in shown if row in commit.tasks}
        writer = TaskWriter(entry, view.base)
        ids, tasks = await workspace.read(lambda connection: _changed(connection, entry, changed, writer))
        more = b"" if tasks is None else b',"tasks":' + tasks
        if people := _people(commit, entry, ids):
            more += b',"by":' + encode(people)
        events.append(("tasks", b'{"etag":%s,"ids":%s%s}' % (encode(etag), encode(ids), more)))
    events += _activity_events(commit.activity.get(entry.row, frozenset()))
    return _events(events, commit.id)


def _activity_events(tasks: Named) -> Iterable[tuple[str, bytes]]:
    """One for each task; one without an id where any may be meant."""
    if tasks is None:
        return [("activity", b'{"id":null}')]
    return [("activity", b'{"id":%s}' % encode(unique_id)) for _, unique_id in sorted(tasks)]


def _people(commit: Commit, entry: WorkflowEntry, ids: Collection[str]) -> dict[str, str]:
    """The e-mails of who has changed tasks of the list themselves, by unique ID, where they are known."""
    by_id = {unique_id: commit.people.get(row) for row, unique_id in commit.tasks.get(entry.row) or ()}
    return {unique_id: email for unique_id, email in by_id.items() if email is not None and unique_id in ids}


def _changed(
    connection: Connection, entry: WorkflowEntry, changed: Mapping[int, Named], writer: TaskWriter
) -> tuple[list[str], bytes | None]:
    """The unique IDs of the changed tasks of a list, none for too many; and the tasks, where they are short.

    Who is told so removes what is named and not among the tasks.
    """
    ids = _names(connection, entry, changed)
    if ids is None:
        return [], None
    return ids, _short(list_pieces(connection, entry, by_unique_ids(ids), writer))


def _names(connection: Connection, entry: WorkflowEntry, changed: Mapping[int, Named]) -> list[str] | None:
    """The unique IDs of the tasks of a list that are shown differently, None where they are not named."""
    if None in changed.values():
        return None
    names = _linked_names(connection, entry, changed)
    names.update(unique_id for _, unique_id in changed.get(entry.row) or ())
    if None in names or not 0 < len(names) <= MOST_NAMED:
        return None
    ids = sorted(filter(None, names))
    return ids if sum(map(len, ids)) <= _MOST_BYTES_OF_NAMES else None


def _linked_names(connection: Connection, entry: WorkflowEntry, changed: Mapping[int, Named]) -> set[str | None]:
    """The unique IDs of the tasks of a workflow that are linked to the changed ones of others."""
    elsewhere = [tasks for workflow, tasks in changed.items() if workflow != entry.row and tasks]
    others = [row for tasks in elsewhere for row, _ in tasks]
    found: set[str | None] = set()
    for mine, theirs in ((_p.from_task, _p.to_task), (_p.to_task, _p.from_task)) if others else ():
        query = select(_t.unique_id).join(tables.link_pairs, mine == _t.row)
        query = query.where(_t.workflow == entry.row, theirs.in_(others)).limit(MOST_NAMED + 1)
        found |= {*connection.execute(query).scalars()}
    return found


def _short(pieces: Iterable[bytes]) -> bytes | None:
    """The pieces as one, None where that is long."""
    found, size = list[bytes](), 0
    for piece in pieces:
        found.append(piece)
        size += len(piece)
        if size > MOST_BYTES_OF_TASKS:
            return None
    return b"".join(found)


def _events(events: Iterable[tuple[str, bytes]], event_id: str) -> bytes:
    """As the lines of a stream. Only the last has the id: a client that got a part of them gets all of them again."""
    found = [b"event: %s\ndata: %s\n\n" % (kind.encode(), data) for kind, data in events]
    if found:
        found[-1] = b"id: %s\n%s" % (event_id.encode(), found[-1])
    return b"".join(found)
