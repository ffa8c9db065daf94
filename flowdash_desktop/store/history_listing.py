"""The steps of one workflow as a list, and which of them stand on which."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime

from flowdash_desktop.domain.edits import CreateTask
from flowdash_desktop.domain.history import Change, NotedStep, StepSummary, UndoStep
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.undo_order import WHOLE, Part, Standing, parts
from flowdash_desktop.store.gil_yield import with_rests
from flowdash_desktop.store.history import MOST_STEPS, NEVER_DONE
from flowdash_desktop.wire.edits import edit_from_json, restore_data_from_json

_Row = tuple[str, str, int, str, str, str, str, bytes, str | None, bytes | None, int, int]
_STEPS = (
    "SELECT id, (SELECT count(*) FROM changes WHERE step = id) FROM steps WHERE workflow_id = ? AND number > ?"
    " ORDER BY number DESC LIMIT ?"
)
_ROWS = (
    "SELECT id, made, undone, workflow_id, task_key, title, kind, body, edit_id, kept, carried_out,"
    " never_done AND NOT undone FROM ("
    " SELECT step, place, task_key, title, kind, body, edit_id, kept, carried_out,"
    f" {NEVER_DONE} AS never_done FROM changes WHERE step = ?)"
    " JOIN steps ON id = step ORDER BY place"
)
_PIECE = 1_000
"""So many changes are read at once, or one step with more: other work of the store waits meanwhile."""
_OF_A_FIELD = b'{"field":"'
_WHOLE_KINDS = ("create", "delete", "action")


class Listing:
    """Reads the last steps of a workflow piece by piece, on the store's thread.

    Attributes:
        found: the steps so far, the newest first; without steps that can't be read.
    """

    def __init__(self, workflow_id: str) -> None:
        self.found: list[NotedStep] = []
        self._workflow_id = workflow_id
        self._left: list[tuple[str, int]] | None = None
        self._standing = Standing()
        self._summaries: dict[str, StepSummary] = {}

    def read_on(self, connection: sqlite3.Connection) -> bool:
        """Read another piece; False when there is no more."""
        if self._left is None:
            rows = connection.execute(_STEPS, (self._workflow_id, -1, MOST_STEPS)).fetchall()
            self._left = rows[::-1]
        read = 0
        while self._left and read < _PIECE:
            step_id, count = self._left.pop()
            read += count + 1
            self._take(step_id, connection.execute(_ROWS, (step_id,)).fetchall())
        return bool(self._left)

    def _take(self, step_id: str, rows: list[_Row]) -> None:
        change = _first_change(rows[0]) if rows else None
        if change is None:
            return
        read = _read(rows)
        undone = bool(rows[0][2])
        later = None if undone else self._standing.newest_on(read.parts)
        if not undone:
            self._standing.put(step_id, read.parts)
        summary = self._summaries[step_id] = read.summary(step_id, change, rows)
        on_it = self._summaries[later] if later is not None else None
        made = datetime.fromisoformat(rows[0][1])
        self.found.append(
            NotedStep(summary, made, undone, frozenset(read.edit_ids), on_it, all(row[11] for row in rows))
        )


def newest_on(connection: sqlite3.Connection, step: UndoStep) -> StepSummary | None:
    """The newest step in force that stands on a step; None where there is none."""
    row = connection.execute("SELECT number, workflow_id FROM steps WHERE id = ?", (step.id,)).fetchone()
    if row is None:
        return None
    mine = [part for change in step.changes for part in parts(change.edit, change.restore_data)]
    keys = {task for task, _ in mine}
    number, workflow_id = row
    for step_id, _ in connection.execute(_STEPS, (workflow_id, number, MOST_STEPS)).fetchall():
        rows = connection.execute(_ROWS, (step_id,)).fetchall()
        change = _first_change(rows[0]) if rows and not rows[0][2] else None
        if change is None:
            continue
        read, standing = _read(rows, keys), Standing()
        standing.put(step_id, read.parts)
        if standing.newest_on(mine) is not None:
            return read.summary(step_id, change, rows)
    return None


def changed_since(connection: sqlite3.Connection, step: UndoStep) -> frozenset[TaskKey]:
    """The tasks that a step creates, and that later steps in force concern, also links from other workflows."""
    created = {change.edit.task for change in step.changes if isinstance(change.edit, CreateTask)}
    if not created:
        return frozenset()
    query = "SELECT id FROM steps WHERE NOT undone AND number > (SELECT number FROM steps WHERE id = ?)"
    found: set[TaskKey] = set()
    for (step_id,) in connection.execute(query, (step.id,)).fetchall():
        read = _read(connection.execute(_ROWS, (step_id,)).fetchall(), created)
        found.update(task for task, _ in read.parts if task in created)
    return frozenset(found)


@dataclass(slots=True)
class _Reader:
    """Gathers what the changes of a step have in common; of tasks other than ``keys`` it reads no parts."""

    keys: Collection[str] | None = None
    kinds: set[str] = field(default_factory=set)
    fields: set[str] = field(default_factory=set)
    edit_ids: set[str] = field(default_factory=set)
    parts: list[Part] = field(default_factory=list)

    def take(self, row: _Row) -> None:
        """Read one change."""
        kind, task, body = row[6], TaskKey(row[4]), row[7]
        self.kinds.add(kind)
        name = _field(body)
        self.fields.add(name)
        if row[8] is not None:
            self.edit_ids.add(row[8])
        is_link = kind in ("link", "unlink")
        if row[11]:
            return  # nothing stands on what was never done
        if self.keys is not None and task not in self.keys and not is_link:
            return
        if kind in _WHOLE_KINDS:
            self.parts.append((task, WHOLE))
        elif kind == "edit" and name:
            self.parts.append((task, name))
        else:
            with suppress(ValueError):
                restore_data = restore_data_from_json(row[9])
                self.parts += parts(edit_from_json(kind, row[3], task, body), restore_data)

    def summary(self, step_id: str, first: Change, rows: list[_Row]) -> StepSummary:
        """What is to be said of the step."""
        carried_out = sum(row[10] for row in rows)
        return StepSummary(step_id, first, len(rows), len(self.kinds) == 1, len(self.fields) == 1, carried_out)


def _read(rows: Iterable[_Row], keys: Collection[str] | None = None) -> _Reader:
    """What the changes of a step have in common."""
    read = _Reader(keys)
    for row in with_rests(rows):
        read.take(row)
    return read


def _field(body: bytes) -> str:
    """The field of a stored edit, which is written first; ``""`` for none, and for a name with an escaped sign."""
    if not body.startswith(_OF_A_FIELD):
        return ""
    end = body.find(b'"', len(_OF_A_FIELD))
    name = body[len(_OF_A_FIELD) : end]
    return "" if b"\\" in name else name.decode(errors="replace")


def _first_change(row: _Row) -> Change | None:
    with suppress(ValueError):
        restore_data = restore_data_from_json(row[9])
        edit = edit_from_json(row[6], row[3], TaskKey(row[4]), row[7])
        return Change(edit, row[5], row[8], restore_data, carried_out=bool(row[10]))
    return None


def operations_of_large(connection: sqlite3.Connection, least: int) -> dict[str, list[str]]:
    """The operations of the steps in force that have so many at ``least``, by the steps' ids, the oldest first."""
    rows = connection.execute(
        "SELECT step, edit_id FROM changes JOIN steps ON steps.id = step WHERE NOT undone AND step IN"
        " (SELECT step FROM changes WHERE edit_id IS NOT NULL GROUP BY step HAVING count(*) >= ?) ORDER BY number",
        (least,),
    )
    found: dict[str, list[str]] = {}
    for step_id, edit_id in rows:
        if edit_id is not None:
            found.setdefault(step_id, []).append(edit_id)
    return found
