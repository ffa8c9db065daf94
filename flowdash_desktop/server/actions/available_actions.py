"""The actions of a workflow: which are offered at a stage, and what a task lacks for one of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, Row, select

from flowdash_desktop.domain.validation_errors import Problem, Unmet
from flowdash_desktop.server.catalog import WorkflowEntry
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.activity import checklist_items
from flowdash_desktop.server.tasks.checklists import BLANK
from flowdash_desktop.server.tasks.task_json import TaskRow
from flowdash_desktop.wire.json import decode

_a, _c = tables.actions.c, checklist_items.c

NOT_OFFERED = Unmet.NOT_OFFERED.value
CHECKLIST = Unmet.CHECKLIST.value
ASSIGNED = Unmet.ASSIGNED.value


@dataclass(frozen=True, slots=True)
class Action:
    """A button of a workflow.

    Attributes:
        id: its id in the API.
        name: what the button says.
        color: ``#rrggbb`` or None.
        confirmation: the question that a client asks before it runs, or None.
        stages: where it is offered; everywhere when empty.
        fields: the names of the fields that must not be blank.
        checklist: True when the items of the task's stage must be completed or skipped.
        assigned: True when the task must be assigned to someone.
        steps: what it does, as JSON text in the words of the definition file.
    """

    id: str
    name: str
    color: str | None
    confirmation: str | None
    stages: tuple[str, ...]
    fields: tuple[str, ...]
    checklist: bool
    assigned: bool
    steps: str

    def offered_at(self, stage: str) -> bool:
        """True when the action is available at this stage."""
        return not self.stages or stage in self.stages


def list_actions(connection: Connection, entry: WorkflowEntry) -> list[Action]:
    """All actions of a workflow, in the order of its definition."""
    query = select(tables.actions).where(_a.workflow == entry.row).order_by(_a.row)
    return [_action(row) for row in connection.execute(query)]


def find_action(connection: Connection, entry: WorkflowEntry, action_id: str) -> Action | None:
    """The action with this id, or None."""
    query = select(tables.actions).where(_a.workflow == entry.row, _a.id == action_id)
    row = connection.execute(query).one_or_none()
    return None if row is None else _action(row)


def unmet(connection: Connection, action: Action, task: TaskRow) -> list[str]:
    """Why the action can't be performed on the task: all reasons at once, in the documented words [doc].

    A checklist is completed when no item of the task's stage is ``Blank``: a skipped one was dealt with [choice]. That
    the action is not offered at the stage is one more reason, in words of our own [choice].
    """
    reasons = [] if action.offered_at(task.stage) else [NOT_OFFERED]
    document = decode(task.document.encode())
    values: Mapping[str, object] = document if isinstance(document, dict) else {}
    reasons += [f"{name} {Problem.REQUIRED.value}" for name in action.fields if values.get(name) in (None, "", [])]
    if action.checklist:
        open_item = select(_c.row).where(_c.task == task.row, _c.stage == task.stage, _c.status == BLANK).limit(1)
        if connection.execute(open_item).first() is not None:
            reasons.append(CHECKLIST)
    if action.assigned and task.assigned_to is None:
        reasons.append(ASSIGNED)
    return reasons


def _action(row: Row[*tuple[object, ...]]) -> Action:
    requires = _object(row.requires)
    return Action(
        id=row.id,
        name=row.name,
        color=row.color,
        confirmation=row.confirmation,
        stages=_texts(decode(row.from_stages.encode())),
        fields=_texts(requires.get("fields")),
        checklist=requires.get("checklist") is True,
        assigned=requires.get("assigned") is True,
        steps=row.steps,
    )


def _object(text: str) -> Mapping[str, object]:
    value = decode(text.encode())
    return value if isinstance(value, dict) else {}


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, list) else ()
