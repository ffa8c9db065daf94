"""The steps of one workflow as a list, and which of them stand on which."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby

from flowdash_desktop.domain.history import Change, Kept, NotedStep, Step, StepSummary
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.undo_order import WHOLE, Part, Standing, parts
from flowdash_desktop.store.history import MOST_STEPS
from flowdash_desktop.store.resting import with_rests
from flowdash_desktop.wire.edits import edit_from_json, kept_from_json

_Row = tuple[str, str, int, str, str, str, str, bytes, str | None, bytes | None, int]
_ROWS = (
    "SELECT steps.id, made, undone, workflow_id, task_key, title, kind, body, edit_id, kept, carried_out"
    " FROM (SELECT * FROM steps WHERE workflow_id = ? AND number > ? ORDER BY number DESC LIMIT ?) AS steps"
    " JOIN (SELECT step, place, task_key, title, kind, body, edit_id, kept, carried_out FROM changes)"
    " ON step = steps.id ORDER BY number DESC, place"
)
_OF_A_FIELD = b'{"field":"'
_WHOLE_KINDS = ("create", "delete", "action")


def listed(connection: sqlite3.Connection, workflow_id: str) -> list[NotedStep]:
    """The last steps of a workflow, the newest first; without those that can't be read."""
    standing, found, summaries = Standing(), list[NotedStep](), dict[str, StepSummary]()
    for step_id, rows in _by_step(connection, workflow_id, -1):
        first = rows[0]
        change = _first_change(first)
        if change is None:
            continue
        read = _Reader()
        for row in with_rests(rows):
            read.take(row)
        undone = bool(first[2])
        later = None if undone else standing.newest_on(read.parts)
        if not undone:
            standing.put(step_id, read.parts)
        summary = StepSummary(
            step_id, change, len(rows), len(read.kinds) == 1, len(read.fields) == 1, sum(row[10] for row in rows)
        )
        summaries[step_id] = summary
        made, on_it = datetime.fromisoformat(first[1]), summaries.get(later) if later is not None else None
        found.append(NotedStep(summary, made, undone, frozenset(read.edit_ids), on_it))
    return found


def newest_on(connection: sqlite3.Connection, step: Step) -> StepSummary | None:
    """The newest step in force that stands on a step; None where there is none."""
    row = connection.execute("SELECT number, workflow_id FROM steps WHERE id = ?", (step.id,)).fetchone()
    if row is None:
        return None
    mine = [part for change in step.changes for part in parts(change.edit, change.kept)]
    keys = {task for task, _ in mine}
    number, workflow_id = row
    for step_id, rows in _by_step(connection, workflow_id, number):
        change = None if rows[0][2] else _first_change(rows[0])
        if change is None:
            continue
        read, standing = _Reader(keys), Standing()
        for one in with_rests(rows):
            read.take(one)
        standing.put(step_id, read.parts)
        if standing.newest_on(mine) is not None:
            carried_out = sum(row[10] for row in rows)
            return StepSummary(step_id, change, len(rows), len(read.kinds) == 1, len(read.fields) == 1, carried_out)
    return None


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
        if self.keys is not None and task not in self.keys and not is_link:
            return
        if kind in _WHOLE_KINDS:
            self.parts.append((task, WHOLE))
        elif kind == "edit" and name:
            self.parts.append((task, name))
        else:
            with suppress(ValueError):
                kept = kept_from_json(row[9]) if row[9] is not None else Kept()
                self.parts += parts(edit_from_json(kind, row[3], task, body), kept)


def _field(body: bytes) -> str:
    """The field of a stored edit, which is written first; ``""`` for none, and for a name with an escaped sign."""
    if not body.startswith(_OF_A_FIELD):
        return ""
    end = body.find(b'"', len(_OF_A_FIELD))
    name = body[len(_OF_A_FIELD) : end]
    return "" if b"\\" in name else name.decode(errors="replace")


def _first_change(row: _Row) -> Change | None:
    with suppress(ValueError):
        kept = kept_from_json(row[9]) if row[9] is not None else Kept()
        edit = edit_from_json(row[6], row[3], TaskKey(row[4]), row[7])
        return Change(edit, row[5], row[8], kept, carried_out=bool(row[10]))
    return None


def _by_step(connection: sqlite3.Connection, workflow_id: str, after: int) -> Iterator[tuple[str, list[_Row]]]:
    """The changes of each step that was made after one, the newest step first."""
    rows = connection.execute(_ROWS, (workflow_id, after, MOST_STEPS))
    for step_id, group in groupby(rows, key=lambda row: str(row[0])):
        yield step_id, list(group)
