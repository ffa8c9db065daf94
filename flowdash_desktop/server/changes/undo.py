"""Taking a change of the workspace back, with the values that it removed, where nothing stands on it since."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Table, insert, select, update

from flowdash_desktop.server.catalog import Catalog
from flowdash_desktop.server.changes.checks import checked
from flowdash_desktop.server.changes.copies import Copies, kept, restored_values
from flowdash_desktop.server.changes.draft import Draft
from flowdash_desktop.server.changes.effects import Effect
from flowdash_desktop.server.changes.followers import SCHEDULED, STAGE_ITEMS, WAITING
from flowdash_desktop.server.changes.merge import merged
from flowdash_desktop.server.changes.model import Json, Model
from flowdash_desktop.server.changes.plan import make_plan
from flowdash_desktop.server.changes.rules import broken_rules
from flowdash_desktop.server.changes.service import ASSIGNED_KEY, Work, read_model
from flowdash_desktop.server.changes.storing import workflow_rows
from flowdash_desktop.server.changes.task_pass import Restored
from flowdash_desktop.server.http.errors import ConflictError, NotFoundError
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.activity import checklist_items, scheduled_changes
from flowdash_desktop.server.storage.change_log import workspace_changes
from flowdash_desktop.server.storage.pruning import UNDO_DAYS
from flowdash_desktop.server.storage.shared_state import read_revision
from flowdash_desktop.server.tasks.history import Cause, Origin
from flowdash_desktop.server.tasks.records import assign_all
from flowdash_desktop.server.tasks.timestamps import moment_text, now_text
from flowdash_desktop.wire.json import decode, encode

_c, _t = workspace_changes.c, tables.tasks.c
_SHOWN = 20
_AT_A_TIME = 500
_LOST = {
    "tasksMove": "tasks are in the stage that it added",
    "valuesRemoved": "tasks have a value in the field that it added",
    "valuesDoNotFit": "tasks have a value that did not fit before it",
    "tasksRemoved": "tasks are in the workflow that it added",
    "tasksUnassigned": "tasks are assigned to the user whom it added",
    "linksRemoved": "tasks are linked by the link that it added",
}
_LOST_ROWS = {
    "assigned_items": "checklist items are assigned to the user whom it added",
    SCHEDULED: "tasks are scheduled for the stage that it added",
}
"""By what an undo would remove that no effect counts."""


def undo_change(
    connection: Connection, catalog: Catalog, change_id: str, actor: str | None = None
) -> dict[str, object]:
    """Take a change back; what it raises undoes all of that. ``actor`` is the e-mail of the user who does.

    Raises:
        NotFoundError: there is no such change.
        ConflictError: it was taken back already, is too old, or something stands on it; the words say what.
    """
    change = connection.execute(select(workspace_changes).where(_c.id == change_id)).one_or_none()
    if change is None:
        raise NotFoundError("there is no change with this id")
    if change.undone_on is not None:
        raise ConflictError("it has been undone already")
    if change.made_on < moment_text(datetime.now(UTC) - timedelta(days=UNDO_DAYS)):
        raise ConflictError(f"it was made more than {UNDO_DAYS} days ago")
    before, after = _model(change.before), _model(change.after)
    now = read_model(connection, catalog)
    target, conflicts = merged(before, after, now)
    _refuse(conflicts)
    draft = Draft(target)
    _refuse(_bare(checked(draft, now)))
    plan = make_plan(draft, now, catalog, {})
    _refuse(_bare(broken_rules(connection, draft, plan)))
    moment, revision = now_text(), read_revision(connection) + 1
    restored = restored_values(connection, change.row)
    # What the undo itself takes away is kept like that of any change, though nobody can ask for it.
    undoing = insert(workspace_changes).values(
        id=secrets.token_hex(8),
        revision=revision,
        actor=actor,
        made_on=moment,
        undone_on=moment,
        request=encode({"undo": change_id}).decode(),
        before=encode(now).decode(),
        after=encode(target).decode(),
    )
    row = connection.execute(undoing.returning(_c.row)).scalar_one()
    origin = Origin(Cause.CHANGE, actor, change_id)
    work = Work(connection, plan, Copies(row), restored)
    back = Restoring(connection, change.row, restored)
    work.carry_out(origin, moment, lambda: back.checklists(StageNames(connection, before, after, target)))
    back.assignees(origin, moment)
    lost = [*_lost(work.effects), *_lost_rows(connection, row)]
    _refuse([*_since([*work.changed_since, *back.changed_since]), *lost])
    back.rows(StageNames(connection, before, after, target))
    connection.execute(update(workspace_changes).where(_c.row == change.row).values(undone_on=moment))
    return {"id": change_id, "revision": revision, "effects": [effect.to_json() for effect in work.effects]}


class Restoring:
    """Brings back what hung on the things that a change removed."""

    def __init__(self, connection: Connection, change: int, restored: Restored) -> None:
        self._connection = connection
        self._change = change
        self._restored = restored
        self.changed_since: list[str] = []

    def assignees(self, origin: Origin, moment: str) -> None:
        """Give tasks back to the users to whom they were assigned.

        Those of a workflow that was deleted since are among them: it may come back, and knows nothing of this change.
        """
        emails = {row: str(own[ASSIGNED_KEY][0]) for row, own in self._restored.items() if ASSIGNED_KEY in own}
        theirs: dict[str, list[int]] = {}
        rows = sorted(emails)
        for start in range(0, len(rows), _AT_A_TIME):
            some = select(_t.row, _t.unique_id, _t.public_id, _t.assigned_to).order_by(_t.row)
            for task in self._connection.execute(some.where(_t.row.in_(rows[start : start + _AT_A_TIME]))):
                if task.assigned_to is None:
                    theirs.setdefault(emails[task.row], []).append(task.row)
                else:
                    self.changed_since.append(f"the assignee of {task.unique_id or task.public_id}")
        for email, many in theirs.items():
            assign_all(self._connection, email, many, origin, moment)

    def checklists(self, stages: StageNames) -> None:
        """Give items back to their stages: another stage may have had the name since."""
        items = checklist_items.c
        for own in self._kept(STAGE_ITEMS):
            stage = stages.called(own["workflow"], own["stage"])
            if stage is not None:
                those = update(checklist_items).where(items.row.in_(own["rows"]))
                self._connection.execute(those.values(stage=stage))

    def rows(self, stages: StageNames) -> None:
        """Bring attachments, linked tasks, assignees of checklist items and scheduled changes back."""
        connection = self._connection
        self._insert(tables.attachments, self._attachments())
        self._insert(tables.link_pairs, self._pairs())
        self._insert(scheduled_changes, self._schedules(stages))
        items = checklist_items.c
        for item in self._kept("assigned_items"):
            which = (items.row == item["row"]) & items.assigned_to.is_(None)
            connection.execute(update(checklist_items).where(which).values(assigned_to=item["assigned_to"]))

    def _kept(self, source: str) -> list[Any]:
        return list(kept(self._connection, self._change, source))

    def _insert(self, table: Table, rows: Iterable[Mapping[str, object]]) -> None:
        many = [{key: value for key, value in row.items() if key != "row"} for row in rows]
        if many:
            self._connection.execute(insert(table), many)

    def _there(self, rows: Iterable[int]) -> dict[int, int]:
        """The workflow of each of these tasks that is there."""
        found: dict[int, int] = {}
        many = sorted(set(rows))
        for start in range(0, len(many), 500):
            some = select(_t.row, _t.workflow).where(_t.row.in_(many[start : start + 500]))
            found |= {row.row: row.workflow for row in self._connection.execute(some)}
        return found

    def _attachments(self) -> Iterator[Mapping[str, object]]:
        gone = self._kept("attachments")
        there = self._there(row["task"] for row in gone)
        fields = {(row.workflow, row.id): row.row for row in self._connection.execute(select(tables.fields))}
        for row in gone:
            if row["task"] in there:
                yield {**row, "field": fields[there[row["task"]], row["field"]]}

    def _pairs(self) -> Iterator[Mapping[str, object]]:
        gone = self._kept("link_pairs")
        there = self._there(row[end] for row in gone for end in ("from_task", "to_task"))
        links = {row.id: row.row for row in self._connection.execute(select(tables.links.c.id, tables.links.c.row))}
        for row in gone:
            if row["from_task"] in there and row["to_task"] in there:
                yield {**row, "link": links[row["link"]]}

    def _schedules(self, stages: StageNames) -> Iterator[Mapping[str, object]]:
        gone = [*self._kept(SCHEDULED), *self._kept(WAITING)]
        there = self._there(row["task"] for row in gone)
        newer = set(self._connection.execute(select(scheduled_changes.c.task)).scalars()) if gone else set()
        for row in gone:
            if row["task"] in there and row["task"] not in newer:
                workflow = there[row["task"]]
                yield {**row, **{key: stages.now(workflow, row[key]) for key in ("stage", "while_stage")}}


class StageNames:
    """What stages are called now that had other names when a change was made."""

    def __init__(self, connection: Connection, before: Model, after: Model, now: Model) -> None:
        """``before`` and ``after`` are the models of the change, and ``now`` is the one that its undo leads to."""
        rows = workflow_rows(connection)
        self._ids = {
            (rows.get(workflow["id"]), stage["name"]): stage["id"] for workflow, stage in _stages(after, before)
        }
        self._names: dict[tuple[int, str], str] = {
            (rows[workflow["id"]], stage["id"]): stage["name"] for workflow, stage in _stages(now)
        }

    def called(self, workflow: int, stage: str) -> str | None:
        """The name of the stage with this id, of a workflow by its row; None where there is none."""
        return self._names.get((workflow, stage))

    def now(self, workflow: int, name: str) -> str:
        """The name of the stage of a workflow, by its row, that was called this; the same if there is none."""
        return self.called(workflow, self._ids.get((workflow, name), "")) or name


def _stages(*models: Model) -> Iterator[tuple[Json, Json]]:
    workflows = (workflow for model in models for workflow in model["workflows"])
    return ((workflow, stage) for workflow in workflows for stage in workflow["stages"])


def _model(text: str) -> Model:
    model = decode(text.encode())
    assert isinstance(model, dict)
    return model


def _bare(lines: Iterable[str]) -> list[str]:
    """Problems without their places, which are those of another request."""
    return [line.partition(": ")[2] for line in lines]


def _since(names: list[str]) -> list[str]:
    if not names:
        return []
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return [f"changed since: {', '.join(names[:_SHOWN])}{more}"]


def _lost(effects: Iterable[Effect]) -> list[str]:
    """What would be lost or has no place, which an undo does not do."""
    return [
        f"{count} {_LOST[effect.kind]}"
        for effect in effects
        if effect.kind in _LOST and (count := effect.open if effect.needs else effect.tasks)
    ]


def _lost_rows(connection: Connection, undoing: int) -> list[str]:
    """The same of the rows that were kept, since nobody could bring these back."""
    counts = ((len(list(kept(connection, undoing, source))), words) for source, words in _LOST_ROWS.items())
    return [f"{count} {words}" for count, words in counts if count]


def _refuse(reasons: list[str]) -> None:
    if reasons:
        raise ConflictError(f"it can't be undone: {'; '.join(reasons)}")
