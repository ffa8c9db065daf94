"""The JSON text of tasks, joined from what is stored: a stored document is never decoded to be sent."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, TypeAlias

from sqlalchemy import Connection, Row, Select, bindparam, select

from flowdash_desktop.server.catalog import WorkflowEntry
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.utf8 import utf8
from flowdash_desktop.server.tasks.body import LinkSide
from flowdash_desktop.wire.json import encode

TaskRow: TypeAlias = Row[*tuple[Any, ...]]
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

LIST_COLUMNS = (
    _t.row,
    _t.public_id,
    _t.stage,
    _t.assigned_to,
    _t.created_on,
    _t.updated_on,
    utf8(_t.document).label("document"),
)
"""What is needed of a task in a list, in this order; the document is bytes."""

ListRow: TypeAlias = Row[*tuple[Any, ...]]
"""A row of ``LIST_COLUMNS``."""

_PIECE_BYTES = 256 * 1024

_FEW_IDS = 20
_SPARSE = 4
"""Tasks that are more than this far apart on the average have their links looked for one by one, not by their range."""

_p = tables.link_pairs.c

# Made once: building a statement costs as much as running it.
_TASK = select(*TASK_COLUMNS).where(_t.workflow == bindparam("entry"), _t.unique_id == bindparam("unique"))
_TASK_IN_ROW = select(*TASK_COLUMNS).where(_t.row == bindparam("in_row"))


def _pairs(forward: bool) -> Select[*tuple[Any, ...]]:
    mine, others = (_p.from_task, _p.to_task) if forward else (_p.to_task, _p.from_task)
    return select(_p.link, mine.label("mine"), *TASK_COLUMNS).join(tables.tasks, _t.row == others).order_by(_p.row)


def _of_range(forward: bool) -> Select[*tuple[Any, ...]]:
    mine = _p.from_task if forward else _p.to_task
    return _pairs(forward).where(mine.between(bindparam("first"), bindparam("last")))


_OF_RANGE = {True: _of_range(True), False: _of_range(False)}
_OF_TASKS = {
    True: _pairs(True).where(_p.from_task.in_(bindparam("tasks", expanding=True))),
    False: _pairs(False).where(_p.to_task.in_(bindparam("tasks", expanding=True))),
}


@lru_cache(maxsize=4096)
def json_text(value: str | None) -> str:
    """A text, or null, as JSON."""
    return encode(value).decode()


class TaskWriter:
    """Writes the tasks of one workflow as JSON text.

    ``base`` is the server's address as the client knows it, without a slash at its end; task URLs begin with it.
    """

    def __init__(self, entry: WorkflowEntry, base: str) -> None:
        self._entry = entry
        self.base = base
        self._urls: dict[str, str] = {}
        self._starts: dict[tuple[str, str | None], str] = {}
        self._no_links = "".join(f",{json_text(side.name)}:{_link(side, ())}" for side in entry.sides.values())

    def task_url(self, workflow_id: str, public_id: str) -> str:
        """The ``Task URL`` of a task, as JSON."""
        return f'{self._url_start(workflow_id)}{public_id}"'

    def _url_start(self, workflow_id: str) -> str:
        start = self._urls.get(workflow_id)
        if start is None:
            start = self._urls[workflow_id] = json_text(f"{self.base}/workflows/{workflow_id}/tasks/")[:-1]
        return start

    def list_pieces(self, connection: Connection, many: Iterable[Sequence[ListRow]]) -> Iterator[bytes]:
        """The JSON array of all tasks, piece by piece; a list that comes at once is one piece."""
        parts: list[bytes] = []
        size, first = 0, True
        for rows in many:
            if not rows:
                continue
            if size > _PIECE_BYTES:
                yield b"".join(parts)
                parts, size = [], 0
            added = self._list_parts(connection, rows, first=first)
            parts += added
            size += sum(map(len, added))
            first = False
        parts.append(b"[]" if first else b"]")
        yield b"".join(parts)

    def _list_parts(self, connection: Connection, rows: Sequence[ListRow], *, first: bool) -> list[bytes]:
        """The texts of tasks in parts, the largest of which is stored as it is sent."""
        links = self.link_texts(connection, [row.row for row in rows]) if self._entry.sides else {}
        none, starts, parts = self._no_links, self._starts, list[bytes]()
        add = parts.append
        if first:
            add(b"[")
        for number, public_id, stage, assigned_to, created_on, updated_on, document in rows:
            # Every task has one of a few stages and assignees.
            start = starts.get((stage, assigned_to)) or self._start(stage, assigned_to)
            own = document[1:-1]
            add(f'{start}{public_id}"{"," if own else ""}'.encode())
            add(own)
            shown = links.get(number, none)
            add(f'{shown},"Created On":"{created_on}","Updated On":"{updated_on}"}},'.encode())
        # The comma behind the last one comes before the next one.
        parts[-1] = parts[-1][:-1]
        if not first:
            parts.insert(0, b",")
        return parts

    def _start(self, stage: str, assigned_to: str | None) -> str:
        text = f'{{"Stage":{json_text(stage)},"Assigned To":{json_text(assigned_to)},"Task URL":'
        start = self._starts[stage, assigned_to] = f"{text}{self._url_start(self._entry.id)}"
        return start

    def text(self, connection: Connection, row: TaskRow) -> tuple[str, str]:
        """One task as a JSON object, and its ETag: the task's own version, then what its links show."""
        links = self.link_texts(connection, [row.row]).get(row.row, self._no_links)
        shown = f".{hashlib.sha256(links.encode()).hexdigest()[:12]}" if links else ""
        return self._whole(row, links), f'"{own_tag(row)}{shown}"'

    def _whole(self, row: TaskRow, links: str) -> str:
        own = self._own(row, self._entry.id)
        return f'{own}{links},"Created On":"{row.created_on}","Updated On":"{row.updated_on}"}}'

    def link_texts(self, connection: Connection, task_rows: Collection[int]) -> dict[int, str]:
        """For tasks with linked ones, by row number: their links as the part of a JSON object, from its comma on."""
        wanted = set(task_rows)
        found: dict[int, dict[LinkSide, list[str]]] = {}
        for forward in (True, False):
            sides = {side.link: side for side in self._entry.sides.values() if side.forward is forward}
            if not sides:
                continue
            if len(wanted) < _FEW_IDS or max(wanted) - min(wanted) > _SPARSE * len(wanted):
                pairs = connection.execute(_OF_TASKS[forward], {"tasks": list(wanted)})
            else:
                pairs = connection.execute(_OF_RANGE[forward], {"first": min(wanted), "last": max(wanted)})
            texts: dict[int, str] = {}
            for row in pairs:
                if row.mine not in wanted:
                    continue
                side = sides[row.link]
                text = texts.get(row.row)
                if text is None:
                    text = texts[row.row] = self._own(row, side.other) + "}"
                found.setdefault(row.mine, {}).setdefault(side, []).append(text)
        sides_in_order = self._entry.sides.values()
        return {
            row: "".join(f",{json_text(side.name)}:{_link(side, linked.get(side, ()))}" for side in sides_in_order)
            for row, linked in found.items()
        }

    def _own(self, row: TaskRow, workflow_id: str) -> str:
        own = row.document[1:-1]
        return (
            f'{{"Stage":{json_text(row.stage)},"Assigned To":{json_text(row.assigned_to)}'
            f',"Task URL":{self.task_url(workflow_id, row.public_id)}{"," if own else ""}{own}'
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


def task_in_row(connection: Connection, row: int) -> TaskRow:
    """The task with this row number, which must be there."""
    return connection.execute(_TASK_IN_ROW, {"in_row": row}).one()


def _link(side: LinkSide, texts: Sequence[str]) -> str:
    if side.to_many:
        return f"[{','.join(texts)}]"
    return texts[0] if texts else "null"
