"""What hangs on stages, fields and workflows and follows when they change: history, checklists, work that waits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Table, case, delete, select, update

from flowdash_desktop.server.changes.copies import Copies
from flowdash_desktop.server.changes.model import translated_steps
from flowdash_desktop.server.changes.plan import Plan, WorkflowPlan
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.activity import (
    checklist_items,
    executions,
    exports,
    history,
    scheduled_changes,
    sync_runs,
)
from flowdash_desktop.server.storage.list_etags import new_state
from flowdash_desktop.server.tasks.history import Event
from flowdash_desktop.wire.json import decode, encode

_t, _h, _e = tables.tasks.c, history.c, executions.c
SCHEDULED, WAITING, STAGE_ITEMS = "scheduled_changes", "waiting_changes", "stage_items"
"""What is kept of a stage that goes: changes that lead to it, changes that wait in it, items of its checklist."""

_AT_A_TIME = 500
_PENDING, _FAIL = "Pending", "Fail"
_WITHOUT = "the workflow was deleted"


def follow_stages(connection: Connection, plan: Plan, copies: Copies) -> None:
    """Have checklists and scheduled changes follow their stages, before tasks enter these."""
    waiting = scheduled_changes.c
    for one in plan.workflows:
        # A stage that stays may get the name of one that goes, so these come first.
        for stage, (stage_id, _) in one.gone.items():
            _keep_checklists(connection, one.entry.row, stage, stage_id, copies)
            theirs = waiting.task.in_(_tasks_of(one.entry.row))
            for source, of_stage in ((SCHEDULED, waiting.stage == stage), (WAITING, waiting.while_stage == stage)):
                copies.take(connection, scheduled_changes, theirs & of_stage, source)
                connection.execute(delete(scheduled_changes).where(theirs & of_stage))
        if one.renamed:
            _rename_in_stages(connection, one)


def follow(connection: Connection, plan: Plan, copies: Copies, moment: str) -> None:
    """Have all else follow a plan whose definition is written; tasks are rewritten elsewhere."""
    for one in plan.workflows:
        if one.renamed:
            _rename_stages(connection, one)
        _follow_executions(connection, one)
    for entry in plan.removed:
        of_workflow = scheduled_changes.c.task.in_(_tasks_of(entry.row))
        copies.take(connection, scheduled_changes, of_workflow, SCHEDULED)
        connection.execute(delete(scheduled_changes).where(of_workflow))
        for table in (executions, exports, sync_runs):
            _give_up(connection, table, entry.row, moment)
    _new_lists(connection, plan)


def _tasks_of(workflow: int) -> Any:
    return select(_t.row).where(_t.workflow == workflow).scalar_subquery()


def _keep_checklists(connection: Connection, workflow: int, stage: str, stage_id: str, copies: Copies) -> None:
    """Note which items are of a stage that goes: they stay, and another stage may get its name."""
    items = checklist_items.c
    own = select(items.row).where(items.task.in_(_tasks_of(workflow)), items.stage == stage).order_by(items.row)
    rows = list(connection.execute(own).scalars())
    parts = [rows[start : start + _AT_A_TIME] for start in range(0, len(rows), _AT_A_TIME)]
    copies.rows(connection, STAGE_ITEMS, [{"workflow": workflow, "stage": stage_id, "rows": part} for part in parts])


def _rename_stages(connection: Connection, plan: WorkflowPlan) -> None:
    names, row = plan.renamed, plan.entry.row
    stages = (Event.CREATED.value, Event.STAGE.value, Event.DELETED.value)
    of_stages = (_h.workflow == row) & _h.kind.in_(stages)
    connection.execute(
        update(history)
        .where(of_stages, _h.from_value.in_(names) | _h.to_value.in_(names))
        .values(from_value=_renamed(_h.from_value, names), to_value=_renamed(_h.to_value, names))
    )


def _rename_in_stages(connection: Connection, plan: WorkflowPlan) -> None:
    names, row = plan.renamed, plan.entry.row
    items, waiting = checklist_items.c, scheduled_changes.c
    connection.execute(
        update(checklist_items)
        .where(items.task.in_(_tasks_of(row)), items.stage.in_(names))
        .values(stage=_renamed(items.stage, names))
    )
    connection.execute(
        update(scheduled_changes)
        .where(waiting.task.in_(_tasks_of(row)))
        .values(stage=_renamed(waiting.stage, names), while_stage=_renamed(waiting.while_stage, names))
    )


def _renamed(column: Column[Any], names: Mapping[str, str]) -> ColumnElement[Any]:
    return case(dict(names), value=column, else_=column)


def _follow_executions(connection: Connection, plan: WorkflowPlan) -> None:
    """Have the steps of executions that are not over use the new names."""
    fields = {
        step.before.name: step.after.name
        for step in plan.steps
        if step.before is not None and step.after is not None and step.before.name != step.after.name
    }
    if not fields and not plan.renamed:
        return
    found = select(_e.row, _e.steps).where(_e.workflow == plan.entry.row, _e.status == _PENDING)
    for row in connection.execute(found).all():
        steps: Any = decode(row.steps.encode())
        renamed = translated_steps(steps, lambda n: plan.renamed.get(n, n), lambda n: fields.get(n, n))
        if renamed != steps:
            connection.execute(update(executions).where(_e.row == row.row).values(steps=encode(renamed).decode()))


def _give_up(connection: Connection, table: Table, workflow: int, moment: str) -> None:
    values: dict[str, object] = {"status": _FAIL, "finished_on": moment}
    if "errors" in table.c:
        values["errors"] = encode([_WITHOUT]).decode()
    waiting = (table.c["workflow"] == workflow) & (table.c["status"] == _PENDING)
    connection.execute(update(table).where(waiting).values(**values))


def _new_lists(connection: Connection, plan: Plan) -> None:
    """The lists of workflows whose links are others now are others, too."""
    before, after = ({link["id"]: link for link in model["links"]} for model in (plan.before, plan.after))
    ends = {
        link[side]
        for old, new in ((before, after), (after, before))
        for link_id, link in new.items()
        if old.get(link_id) != link
        for side in ("from", "to")
    }
    for one in plan.workflows:
        if one.entry.id in ends:
            new_state(connection, one.entry.row)
