"""What a change of the workspace means for the audit log: who came, changed and went, and what was deleted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from flowdash_desktop.domain.schema import Role, User
from flowdash_desktop.server.people import audit_facts as facts
from flowdash_desktop.server.people.audit_facts import Action, Fact

Model: TypeAlias = Mapping[str, Any]
"""A definition document of which all parts have an id."""

_PARTS = (
    ("stages", Action.STAGE_DELETED),
    ("fields", Action.FIELD_DELETED),
    ("actions", Action.ACTION_DELETED),
)


def facts_of_change(before: Model, after: Model) -> Iterator[Fact]:
    """What is different of people and roles, and what is not there any more; by names, as ids say nothing to people."""
    yield from _of_roles(before, after)
    yield from _of_people(before, after)
    yield from _of_workflows(before, after)
    for link in _gone(before["links"], after["links"]):
        yield facts.part_deleted(Action.LINK_DELETED, link["name"])


def _of_roles(before: Model, after: Model) -> Iterator[Fact]:
    old, new = _roles(before), _roles(after)
    for role_id, role in new.items():
        if role_id not in old:
            yield facts.role_added(role)
        elif role != old[role_id]:
            yield from facts.role_changed(old[role_id], role)
    for role_id in old.keys() - new.keys():
        yield facts.part_deleted(Action.ROLE_DELETED, old[role_id].name)


def _of_people(before: Model, after: Model) -> Iterator[Fact]:
    old, new, roles = _users(before), _users(after), _roles(after)
    for user_id, user in new.items():
        if user_id not in old:
            yield facts.user_added(user, roles)
        elif user != old[user_id]:
            yield from facts.user_changed(old[user_id], user, roles)
    for user_id in old.keys() - new.keys():
        yield facts.user_deleted(old[user_id])


def _of_workflows(before: Model, after: Model) -> Iterator[Fact]:
    remaining = {workflow["id"]: workflow for workflow in after["workflows"]}
    for workflow in before["workflows"]:
        if workflow["id"] not in remaining:
            yield facts.part_deleted(Action.WORKFLOW_DELETED, workflow["name"])
            continue
        for kind, action in _PARTS:
            for part in _gone(workflow[kind], remaining[workflow["id"]][kind]):
                yield facts.part_deleted(action, part["name"], workflow["name"])


def _gone(before: Iterable[Model], after: Iterable[Model]) -> Iterator[Model]:
    remaining = {part["id"] for part in after}
    return (part for part in before if part["id"] not in remaining)


def _roles(model: Model) -> dict[str, Role]:
    return {raw["id"]: Role(raw["id"], raw["name"], bool(raw.get("admin"))) for raw in model["roles"]}


def _users(model: Model) -> dict[str, User]:
    return {
        raw["id"]: User(
            raw["id"],
            raw["email"],
            raw.get("first_name") or "",
            raw.get("last_name") or "",
            raw.get("role_id"),
            deactivated=bool(raw.get("deactivated")),
        )
        for raw in model["users"]
    }
