"""What happened to tasks, for analytics: created, moved to a stage, assigned, deleted; when, and by what.

Rows are written by ``records`` only, in the transaction of the change they tell of, and outlive their task.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, exists, insert, literal, null, select

from flowdash_desktop.server.catalog import WorkflowEntry
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.activity import history

_INSERT = insert(history)


class Cause(StrEnum):
    """What kind of thing changed a task."""

    API = "api"
    ACTION = "action"
    SYNC = "sync"
    SCHEDULE = "schedule"
    LOAD = "load"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a change comes from.

    Attributes:
        cause: what kind of thing made it.
        actor: the e-mail of the user for whom it was made, where one is known.
        reference: which one it was: the id of the execution, of the sync run and so on.
    """

    cause: Cause = Cause.API
    actor: str | None = None
    reference: str | None = None


BY_API = Origin()
"""A request that names nobody."""

BY_LOAD = Origin(Cause.LOAD)
"""The definition of the workspace."""


class Event(StrEnum):
    """What happened: ``created`` leads from no stage to one, ``deleted`` from one to none."""

    CREATED = "created"
    STAGE = "stage"
    ASSIGNED = "assigned"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Subject:
    """The task that something happened to: its row and what names it outside."""

    row: int
    public_id: str
    unique_id: str | None


def note(
    connection: Connection,
    entry: WorkflowEntry,
    subject: Subject,
    event: Event,
    change: tuple[str | None, str | None],
    origin: Origin,
    moment: str,
) -> None:
    """Write one row; ``change`` is the stage, or for ``ASSIGNED`` the e-mail, before and after."""
    connection.execute(_INSERT, _row(entry, subject, event, change, origin, moment))


def note_created(
    connection: Connection, entry: WorkflowEntry, made: Iterable[tuple[Subject, str]], origin: Origin, moment: str
) -> None:
    """Write a row for each of these new tasks, of which there is one at least: the task, and its stage."""
    rows = [_row(entry, subject, Event.CREATED, (None, stage), origin, moment) for subject, stage in made]
    connection.execute(_INSERT, rows)


def _row(
    entry: WorkflowEntry,
    subject: Subject,
    event: Event,
    change: tuple[str | None, str | None],
    origin: Origin,
    moment: str,
) -> Mapping[str, object]:
    before, after = change
    ends = event in (Event.CREATED, Event.STAGE) and _is_end(entry, after) and not _is_end(entry, before)
    return {
        "workflow": entry.row,
        "task": subject.row,
        "public_id": subject.public_id,
        "unique_id": subject.unique_id,
        "kind": event.value,
        "from_value": before,
        "to_value": after,
        "finished": ends,
        "cause": origin.cause.value,
        "actor": origin.actor,
        "reference": origin.reference,
        "at": moment,
    }


def note_unassigned(connection: Connection, email: str, origin: Origin, moment: str) -> None:
    """Write a row for each task that is assigned to this user, who is about to go."""
    t = tables.tasks.c
    _note_assignees(connection, t.assigned_to == email, (t.assigned_to, null()), origin, moment)


def note_assigned(connection: Connection, email: str, rows: Sequence[int], origin: Origin, moment: str) -> None:
    """Write a row for each of these tasks, which nobody has and this user gets."""
    _note_assignees(connection, tables.tasks.c.row.in_(rows), (null(), literal(email)), origin, moment)


def _note_assignees(
    connection: Connection,
    which: ColumnElement[bool],
    change: tuple[ColumnElement[Any], ColumnElement[Any]],
    origin: Origin,
    moment: str,
) -> None:
    t = tables.tasks.c
    connection.execute(
        insert(history).from_select(
            [
                *("workflow", "task", "public_id", "unique_id", "kind", "from_value", "to_value"),
                *("finished", "cause", "actor", "reference", "at"),
            ],
            select(
                *(t.workflow, t.row, t.public_id, t.unique_id, literal(Event.ASSIGNED.value), *change),
                *(literal(False), literal(origin.cause.value), literal(origin.actor), literal(origin.reference)),
                literal(moment),
            )
            .where(which)
            .order_by(t.row),
        )
    )


def begin_history(connection: Connection, workflow: int, origin: Origin) -> None:
    """Write a row for the creation of each task of a workflow that has no history yet, at its ``Created On``."""
    t, s, h = tables.tasks.c, tables.stages.c, history.c
    connection.execute(
        insert(history).from_select(
            ["workflow", "task", "public_id", "unique_id", "kind", "to_value", "finished", "cause", "at"],
            select(
                *(t.workflow, t.row, t.public_id, t.unique_id, literal(Event.CREATED.value), t.stage),
                *(s.end_stage, literal(origin.cause.value), t.created_on),
            )
            .join(tables.stages, and_(s.workflow == t.workflow, s.name == t.stage))
            .where(t.workflow == workflow, ~exists().where(h.task == t.row))
            .order_by(t.row),
        )
    )


def _is_end(entry: WorkflowEntry, stage: str | None) -> bool:
    return stage is not None and entry.schema.is_end_stage(stage)
