"""A change of the workspace from request to answer: read, checked, planned, tried or made in one transaction."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Connection, func, insert, select, update

from flowdash_desktop.server.catalog import Catalog, read_catalog
from flowdash_desktop.server.changes.checks import checked
from flowdash_desktop.server.changes.copies import Copies
from flowdash_desktop.server.changes.draft import Draft
from flowdash_desktop.server.changes.effects import Effect, open_lines, read_resolutions
from flowdash_desktop.server.changes.followers import follow, follow_stages
from flowdash_desktop.server.changes.model import Model, from_document
from flowdash_desktop.server.changes.operations import MOST_OPERATIONS, carry_out, stop_if_any
from flowdash_desktop.server.changes.plan import Plan, make_plan
from flowdash_desktop.server.changes.rules import broken_rules, used_ids
from flowdash_desktop.server.changes.storing import remove_fields, store_definition
from flowdash_desktop.server.changes.task_pass import Restored, SavedValue, TaskPass
from flowdash_desktop.server.definition.reader import ObjectReader, Problems
from flowdash_desktop.server.definition.writing import described
from flowdash_desktop.server.http.errors import ConflictError
from flowdash_desktop.server.people.keys import refuse_if_nobody_is_left
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.activity import checklist_items
from flowdash_desktop.server.storage.change_log import workspace_changes
from flowdash_desktop.server.storage.shared_state import read_revision
from flowdash_desktop.server.tasks.history import Cause, Origin
from flowdash_desktop.server.tasks.records import rewrite_tasks, unassign_all
from flowdash_desktop.server.tasks.timestamps import now_text
from flowdash_desktop.wire.json import encode

ASSIGNED_KEY = ".assigned_to"
"""What the assignee of a task is kept under; field ids have no dot."""

_t, _c = tables.tasks.c, workspace_changes.c
_i = checklist_items.c


@dataclass(frozen=True, slots=True)
class ChangeRequest:
    """What is asked for: the revision it is of, whether it is only to be tried, the operations, the resolutions."""

    revision: int
    dry_run: bool
    changes: tuple[object, ...]
    resolutions: object
    raw: Mapping[str, object]


def read_request(raw: Mapping[str, object]) -> ChangeRequest:
    """Read the body.

    Raises:
        ValidationError: it says something that can't be.
    """
    problems = Problems()
    reader = ObjectReader(raw, "", problems)
    revision = reader.raw("revision")
    if isinstance(revision, bool) or not isinstance(revision, int):
        reader.problem("revision", "must be the revision of the definition that the changes are made to")
        revision = 0
    dry_run = reader.flag("dryRun")
    changes = tuple(item for _, item in reader.items("changes", required=True))
    if len(changes) > MOST_OPERATIONS:
        reader.problem("changes", f"are more than {MOST_OPERATIONS}")
    resolutions = reader.raw("resolutions")
    reader.finish()
    stop_if_any(problems.lines)
    return ChangeRequest(revision, dry_run, changes, resolutions, raw)


def try_change(connection: Connection, asked: ChangeRequest) -> dict[str, object]:
    """What a change would do; nothing is changed.

    Raises:
        ConflictError: the definition has another revision, or nobody could change the workspace any more.
        ValidationError: it can't be made as it is asked for; an effect without its resolution is no reason for that.
    """
    catalog = read_catalog(connection)
    plan = _plan(connection, catalog, asked)
    work = Work(connection, plan, None)
    work.find_effects()
    stop_if_any(work.bad_resolutions)
    refuse_if_nobody_is_left(catalog, replace(catalog, roles=plan.definition.roles, users=plan.definition.users))
    return _answer(None, asked.revision, work.effects)


def make_change(
    connection: Connection, catalog: Catalog, asked: ChangeRequest, actor: str | None = None
) -> dict[str, object]:
    """Make a change; what it raises undoes all of it. ``actor`` is the e-mail of the user who makes it.

    Raises:
        ConflictError: the definition has another revision.
        ValidationError: it can't be made as it is asked for, or an effect has no resolution.
    """
    plan = _plan(connection, catalog, asked)
    moment, revision = now_text(), asked.revision + 1
    made = insert(workspace_changes).values(
        id=secrets.token_hex(8),
        revision=revision,
        actor=actor,
        made_on=moment,
        request=encode(dict(asked.raw)).decode(),
        before=encode(plan.before).decode(),
        after="",
    )
    row = connection.execute(made.returning(_c.row, _c.id)).one()
    work = Work(connection, plan, Copies(row.row))
    work.carry_out(Origin(Cause.CHANGE, actor, row.id), moment)
    stop_if_any([*work.bad_resolutions, *open_lines(work.effects)])
    after = encode(read_model(connection, read_catalog(connection))).decode()
    connection.execute(update(workspace_changes).where(_c.row == row.row).values(after=after))
    return _answer(row.id, revision, work.effects)


def read_model(connection: Connection, catalog: Catalog) -> Model:
    """The model of the workspace as it is."""
    return from_document(described(connection, catalog, []))


def _answer(change: str | None, revision: int, effects: list[Effect]) -> dict[str, object]:
    return {"id": change, "revision": revision, "effects": [effect.to_json() for effect in effects]}


def _plan(connection: Connection, catalog: Catalog, asked: ChangeRequest) -> Plan:
    revision = read_revision(connection)
    if asked.revision != revision:
        raise ConflictError(
            f"the workspace has been changed meanwhile: its revision is {revision}, and not {asked.revision}"
        )
    before = read_model(connection, catalog)
    draft = Draft(read_model(connection, catalog))
    carry_out(draft, asked.changes)
    stop_if_any(checked(draft, before))
    resolutions = read_resolutions(asked.resolutions, draft.problems)
    stop_if_any(draft.problems.lines)
    plan = make_plan(draft, before, catalog, resolutions)
    stop_if_any([*used_ids(connection, draft, before), *broken_rules(connection, draft, plan)])
    return plan


class Work:
    """Goes through what a plan does to tasks, and does it where a copy is made of what goes."""

    def __init__(
        self, connection: Connection, plan: Plan, copies: Copies | None, restored: Restored | None = None
    ) -> None:
        """``restored``: see ``TaskPass``."""
        self._connection = connection
        self._plan = plan
        self._copies = copies
        self._restored = restored
        self.effects: list[Effect] = []
        self.bad_resolutions: list[str] = []
        self.changed_since: list[str] = []

    def find_effects(self) -> None:
        """Find the effects, and change nothing."""
        self._removals()
        for passing in self._passes():
            for _ in passing.parts(self._connection):
                pass
            self._take(passing)

    def carry_out(self, origin: Origin, moment: str, before_tasks: Callable[[], None] = lambda: None) -> None:
        """Change everything, with a copy of what goes; ``before_tasks`` is called before tasks are rewritten."""
        connection, plan, copies = self._connection, self._plan, self._copies
        assert copies is not None
        self._removals()
        for link in plan.links_gone:
            row = connection.execute(select(tables.links.c.row).where(tables.links.c.id == link["id"])).scalar_one()
            pairs = connection.execute(
                select(tables.link_pairs).where(tables.link_pairs.c.link == row).order_by(tables.link_pairs.c.row)
            )
            copies.rows(connection, "link_pairs", [{**pair, "link": link["id"]} for pair in pairs.mappings()])
        for user in plan.users_gone:
            self._unassign(user["email"], origin, moment)
        store_definition(connection, plan, moment)
        follow_stages(connection, plan, copies)
        before_tasks()
        entries = read_catalog(connection).workflows
        for passing in self._passes():
            for part in passing.parts(connection):
                copies.values(connection, part.kept)
                copies.files(connection, part.files_gone)
                rewrite_tasks(connection, entries[passing.workflow], part.tasks, origin, moment)
            self._take(passing)
        remove_fields(connection, plan)
        follow(connection, plan, copies, moment)

    def _passes(self) -> list[TaskPass]:
        plan = self._plan
        touched = [one for one in plan.workflows if one.changes_tasks or self._restored]
        return [TaskPass(one, plan.resolutions, self._restored) for one in touched]

    def _take(self, passing: TaskPass) -> None:
        self.effects.extend(passing.effects)
        self.bad_resolutions.extend(passing.bad_resolutions)
        self.changed_since.extend(passing.changed_since)

    def _removals(self) -> None:
        """The effects of workflows, links and users that go."""
        connection = self._connection
        for entry in self._plan.removed:
            count = connection.execute(select(func.count()).where(_t.workflow == entry.row)).scalar_one()
            self.effects.append(Effect(entry.id, "tasksRemoved", entry.id, None, count))
        for link in self._plan.links_gone:
            query = select(func.count()).select_from(tables.link_pairs).join(tables.links)
            count = connection.execute(query.where(tables.links.c.id == link["id"])).scalar_one()
            if count:
                self.effects.append(Effect(link["id"], "linksRemoved", None, link["id"], count))
        for user in self._plan.users_gone:
            count = connection.execute(select(func.count()).where(_t.assigned_to == user["email"])).scalar_one()
            if count:
                self.effects.append(Effect(user["id"], "tasksUnassigned", None, user["id"], count))

    def _unassign(self, email: str, origin: Origin, moment: str) -> None:
        connection, copies = self._connection, self._copies
        assert copies is not None
        theirs = connection.execute(select(_t.row).where(_t.assigned_to == email)).scalars().all()
        copies.values(connection, [SavedValue(row, ASSIGNED_KEY, email, None) for row in theirs])
        items = connection.execute(select(_i.row, _i.assigned_to).where(_i.assigned_to == email)).mappings()
        copies.rows(connection, "assigned_items", [{**item} for item in items])
        unassign_all(connection, email, origin, moment)
