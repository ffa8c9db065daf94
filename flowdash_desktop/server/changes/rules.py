"""What a change may not do beside what the definition's own rules say, since it needs a look at tasks or links."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, func, select

from flowdash_desktop.domain.schema import LinkKind
from flowdash_desktop.server.changes.draft import Draft
from flowdash_desktop.server.changes.model import Model, by_id
from flowdash_desktop.server.changes.plan import UNIQUE_ID, Plan, WorkflowPlan
from flowdash_desktop.server.storage import tables

_t, _p, _l, _w = tables.tasks.c, tables.link_pairs.c, tables.links.c, tables.workflows.c
_ONE_FROM = (LinkKind.ONE_TO_ONE.value, LinkKind.ONE_TO_MANY.value)
_ONE_TO = (LinkKind.ONE_TO_ONE.value, LinkKind.MANY_TO_ONE.value)


def has_tasks(connection: Connection, workflow: int) -> bool:
    """Whether a workflow has a task."""
    return connection.execute(select(_t.row).where(_t.workflow == workflow).limit(1)).first() is not None


def broken_rules(connection: Connection, draft: Draft, plan: Plan) -> Iterator[str]:
    """What is wrong, each with its place in the request."""
    for one in plan.workflows:
        yield from _unique_ids(connection, draft, one)
    yield from _links(connection, draft, plan)
    yield from _last_admin(draft, plan.before)


def _unique_ids(connection: Connection, draft: Draft, plan: WorkflowPlan) -> Iterator[str]:
    for step in plan.steps:
        before = step.before.kind.value if step.before is not None else None
        after = step.after.kind.value if step.after is not None else None
        if before == after or UNIQUE_ID not in (before, after):
            continue
        place = draft.places.get((plan.entry.id, "fields", step.id), "changes")
        if before is not None and after is not None:
            yield f"{place}.type: a unique ID can't become another type, nor another type a unique ID"
        elif has_tasks(connection, plan.entry.row):
            verb = "added" if before is None else "deleted"
            yield f"{place}: a unique ID can be {verb} only while the workflow has no tasks"


def used_ids(connection: Connection, draft: Draft, before: Model) -> Iterator[str]:
    """The ids of a workflow that can still be brought back, and of its links, are not free, nor is a key's user."""
    deleted = set(connection.execute(select(_w.id).where(_w.deleted_on.is_not(None))).scalars())
    old = by_id(before["workflows"])
    for workflow in draft.model["workflows"]:
        if workflow["id"] in deleted and workflow["id"] not in old:
            place = draft.places.get(("", "workflows", workflow["id"]), "changes")
            yield f"{place}.id: {workflow['id']!r} is the id of a workflow that was deleted lately"
    hidden = set(connection.execute(select(_l.id)).scalars()) - by_id(before["links"]).keys()
    for link in draft.model["links"]:
        if link["id"] in hidden:
            place = draft.places.get(("", "links", link["id"]), "changes")
            yield f"{place}.id: {link['id']!r} is the id of a link of a workflow that was deleted lately"
    yield from _users_of_keys(connection, draft, before)


def _users_of_keys(connection: Connection, draft: Draft, before: Model) -> Iterator[str]:
    """A key names its user by the id: under the id of a deleted one it would open the workspace as somebody else."""
    with_keys = set(connection.execute(select(tables.api_keys.c.user_id)).scalars())
    old = {(user["id"], user["email"]) for user in before["users"]}
    for user in draft.model["users"]:
        if user["id"] in with_keys and (user["id"], user["email"]) not in old:
            place = draft.places.get(("", "users", user["id"]), "changes")
            yield f"{place}.id: an API key belongs to the user {user['id']!r}, who was deleted"


def _last_admin(draft: Draft, before: Model) -> Iterator[str]:
    """Somebody must be left who administers the workspace, so the last one can't be deactivated."""
    last = _admins(before)
    if not last or _admins(draft.model):
        return
    for user in draft.model["users"]:
        if user["id"] in last and user.get("deactivated"):
            place = draft.places.get(("", "users", user["id"]), "changes")
            yield f"{place}.deactivated: the last administrator can't be deactivated"


def _admins(model: Model) -> set[str]:
    """The ids of the users who administer and are not deactivated."""
    roles = {role["id"] for role in model["roles"] if role.get("admin")}
    return {user["id"] for user in model["users"] if user.get("role_id") in roles and not user.get("deactivated")}


def _links(connection: Connection, draft: Draft, plan: Plan) -> Iterator[str]:
    """A link can't be narrowed while a task has several tasks where it could have one."""
    before = by_id(plan.before["links"])
    for link in plan.after["links"]:
        old = before.get(link["id"])
        if old is None or old["kind"] == link["kind"]:
            continue
        for ones, end in ((_ONE_FROM, _p.to_task), (_ONE_TO, _p.from_task)):
            if link["kind"] in ones:
                several = (
                    select(end)
                    .join(tables.links, _l.row == _p.link)
                    .where(_l.id == link["id"])
                    .group_by(end)
                    .having(func.count() > 1)
                    .subquery()
                )
                count = connection.execute(select(func.count()).select_from(several)).scalar_one()
                if count:
                    place = draft.places.get(("", "links", link["id"]), "changes")
                    words = "task has" if count == 1 else "tasks have"
                    yield f"{place}.kind: {count} {words} several linked tasks where this kind allows one"
