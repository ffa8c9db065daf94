"""The JSON text of tasks, joined from what is stored: a stored document is never decoded to be sent."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple, TypeAlias

from sqlalchemy import Connection, CursorResult, Row, Select, bindparam, select

from flowdash_desktop.server.catalog import WorkflowEntry
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.task_texts import LINKS_MARK, URL_MARK, json_text, task_texts
from flowdash_desktop.server.storage.utf8 import utf8
from flowdash_desktop.server.tasks.body import LinkSide


class NewRow(NamedTuple):
    """The columns of ``TASK_COLUMNS`` of a task that has just been made."""

    row: int
    workflow: int
    public_id: str
    unique_id: str | None
    stage: str
    assigned_to: str | None
    version: int
    created_on: str
    updated_on: str
    document: str


TaskRow: TypeAlias = Row[*tuple[Any, ...]] | NewRow
"""A row of ``TASK_COLUMNS``."""

_t = tables.tasks.c
TASK_COLUMNS = (
    _t.row,
    _t.workflow,
    _t.public_id,
    _t.unique_id,
    _t.stage,
    _t.assigned_to,
    _t.version,
    _t.created_on,
    _t.updated_on,
    _t.document,
)
"""What is needed of a task to write its text."""

_FEW_IDS = 20
_SPARSE = 4
"""Tasks that are more than this far apart on the average have their links looked for one by one, not by their range."""

_URL, _LINKS = URL_MARK.encode(), LINKS_MARK.encode()
_p, _x = tables.link_pairs.c, task_texts.c

# Made once: building a statement costs as much as running it.
_TASK = select(*TASK_COLUMNS).where(_t.workflow == bindparam("entry"), _t.unique_id == bindparam("unique"))
_TAKEN = select(_t.unique_id).where(
    _t.workflow == bindparam("entry"), _t.unique_id.in_(bindparam("named", expanding=True))
)
_TASK_IN_ROW = select(*TASK_COLUMNS).where(_t.row == bindparam("in_row"))


def _pairs(forward: bool) -> Select[*tuple[Any, ...]]:
    mine, others = (_p.from_task, _p.to_task) if forward else (_p.to_task, _p.from_task)
    shown = (_p.link, mine.label("mine"), _x.task, utf8(_x.text).label("text"))
    return select(*shown).join(task_texts, _x.task == others).order_by(_p.row)


def _of_range(forward: bool) -> Select[*tuple[Any, ...]]:
    mine = _p.from_task if forward else _p.to_task
    return _pairs(forward).where(mine.between(bindparam("first"), bindparam("last")))


_OF_RANGE = {True: _of_range(True), False: _of_range(False)}
_OF_TASKS = {
    True: _pairs(True).where(_p.from_task.in_(bindparam("tasks", expanding=True))),
    False: _pairs(False).where(_p.to_task.in_(bindparam("tasks", expanding=True))),
}


class TaskWriter:
    """Writes the tasks of one workflow as JSON text.

    ``base`` is the server's address as the client knows it, without a slash at its end; task URLs begin with it.
    """

    def __init__(self, entry: WorkflowEntry, base: str) -> None:
        self._entry = entry
        self.base = base
        self._urls: dict[str, str] = {}
        self._names = {side: f",{json_text(side.name)}:".encode() for side in entry.sides.values()}
        self.no_links = b"".join(name + _link(side, ()) for side, name in self._names.items())
        """What a task without linked ones shows of them, as the part of a JSON object, from its comma on."""

    def task_url(self, workflow_id: str, public_id: str) -> str:
        """The ``Task URL`` of a task, as JSON."""
        return f'"{self.url_start(workflow_id)}{public_id}"'

    def url_start(self, workflow_id: str) -> str:
        """What the ``Task URL`` of every task of a workflow begins with, as it stands in a JSON string."""
        start = self._urls.get(workflow_id)
        if start is None:
            start = self._urls[workflow_id] = json_text(f"{self.base}/workflows/{workflow_id}/tasks/")[1:-1]
        return start

    def text(self, connection: Connection, row: TaskRow) -> tuple[str, str]:
        """One task as a JSON object, and its ETag: the task's own version, then what its links show."""
        return self._text_with(row, self.link_texts(connection, [row.row]).get(row.row, self.no_links))

    def text_without_links(self, row: TaskRow) -> tuple[str, str]:
        """``text`` of a task that is known to have no linked ones."""
        return self._text_with(row, self.no_links)

    def _text_with(self, row: TaskRow, links: bytes) -> tuple[str, str]:
        shown = f".{hashlib.sha256(links).hexdigest()[:12]}" if links else ""
        return self._whole(row, links.decode()), f'"{own_tag(row)}{shown}"'

    def _whole(self, row: TaskRow, links: str) -> str:
        own = self._own(row)
        return f'{own}{links},"Created On":"{row.created_on}","Updated On":"{row.updated_on}"}}'

    def link_texts(self, connection: Connection, task_rows: Collection[int]) -> dict[int, bytes]:
        """For tasks with linked ones, by row number: what ``no_links`` is for the others."""
        wanted = set(task_rows)
        found: dict[int, dict[LinkSide, list[bytes]]] = {}
        for forward in (True, False):
            sides = {side.link: side for side in self._entry.sides.values() if side.forward is forward}
            if not sides:
                continue
            texts: dict[int, bytes] = {}
            for row in _pairs_of(connection, wanted, forward=forward):
                if row.mine not in wanted:
                    continue
                side = sides[row.link]
                text = texts.get(row.task)
                if text is None:
                    own = row.text.partition(_LINKS)[0].replace(_URL, self.url_start(side.other).encode())
                    text = texts[row.task] = own + b"}"
                found.setdefault(row.mine, {}).setdefault(side, []).append(text)
        return {
            row: b"".join(name + _link(side, linked.get(side, ())) for side, name in self._names.items())
            for row, linked in found.items()
        }

    def _own(self, row: TaskRow) -> str:
        own = row.document[1:-1]
        return (
            f'{{"Stage":{json_text(row.stage)},"Assigned To":{json_text(row.assigned_to)}'
            f',"Task URL":{self.task_url(self._entry.id, row.public_id)}{"," if own else ""}{own}'
        )


def own_tag(row: TaskRow) -> str:
    """What names the version of a task itself, whatever its linked tasks have become."""
    return f"{row.public_id}.{row.version}"


def names_version(tags: Iterable[str], row: TaskRow) -> bool:
    """True when one of the ETags of an ``If-Match`` is of the task's own version.

    What its linked tasks have become does not count [choice]: a change of theirs must not stop a change of this one.
    """
    own = own_tag(row)
    return any(tag.strip('"').rsplit(".", max(0, tag.count(".") - 1))[0] == own for tag in tags)


def find_task(connection: Connection, entry: WorkflowEntry, unique_id: str) -> TaskRow | None:
    """The task with this unique ID, or None."""
    return connection.execute(_TASK, {"entry": entry.row, "unique": unique_id}).one_or_none()


def existing_ids(connection: Connection, entry: WorkflowEntry, unique_ids: Iterable[str]) -> set[str]:
    """Which of these unique IDs tasks of the workflow have."""
    named = list(unique_ids)
    return set(connection.execute(_TAKEN, {"entry": entry.row, "named": named}).scalars()) if named else set()


def task_in_row(connection: Connection, row: int) -> TaskRow:
    """The task with this row number, which must be there."""
    return connection.execute(_TASK_IN_ROW, {"in_row": row}).one()


def _pairs_of(connection: Connection, wanted: set[int], *, forward: bool) -> CursorResult[Any]:
    """The pairs of these tasks in one direction; those of more tasks too, where ``wanted`` nearly fills its range."""
    if len(wanted) < _FEW_IDS or max(wanted) - min(wanted) > _SPARSE * len(wanted):
        return connection.execute(_OF_TASKS[forward], {"tasks": list(wanted)})
    return connection.execute(_OF_RANGE[forward], {"first": min(wanted), "last": max(wanted)})


def _link(side: LinkSide, texts: Sequence[bytes]) -> bytes:
    if side.to_many:
        return b"[" + b",".join(texts) + b"]"
    return texts[0] if texts else b"null"
