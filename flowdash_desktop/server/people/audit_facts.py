"""What the audit log tells: for each thing an action and its values, which clients put into words, and a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from flowdash_desktop.domain.schema import Role, User

_MOST_LETTERS = 200


class Kind(StrEnum):
    """What an entry is of."""

    KEY_REFUSED = "keyRefused"
    KEY_USED = "keyUsed"
    KEY_ADDED = "keyAdded"
    KEY_REVOKED = "keyRevoked"
    PEOPLE = "peopleChanged"
    DELETED = "deleted"
    RESTORED = "restored"
    OUTSIDE = "outside"


class Action(StrEnum):
    """What was done, exactly."""

    WRONG_KEY = "wrongKey"
    ENDED_KEY = "endedKey"
    KEY_WITHOUT_PERSON = "keyWithoutPerson"
    TOO_MANY_WRONG_KEYS = "tooManyWrongKeys"
    KEY_USED = "keyUsed"
    KEY_ADDED = "keyAdded"
    KEY_REVOKED = "keyRevoked"
    USER_ADDED = "userAdded"
    ADMINISTRATOR_ADDED = "administratorAdded"
    USER_CHANGED = "userChanged"
    USER_GIVEN_ROLE = "userGivenRole"
    USER_DEACTIVATED = "userDeactivated"
    USER_ACTIVATED = "userActivated"
    USER_DELETED = "userDeleted"
    ROLE_ADDED = "roleAdded"
    ADMIN_ROLE_ADDED = "adminRoleAdded"
    ROLE_CHANGED = "roleChanged"
    ROLE_ADMINISTERS = "roleAdministers"
    ROLE_ADMINISTERS_NO_MORE = "roleAdministersNoMore"
    ROLE_DELETED = "roleDeleted"
    WORKFLOW_DELETED = "workflowDeleted"
    STAGE_DELETED = "stageDeleted"
    FIELD_DELETED = "fieldDeleted"
    ACTION_DELETED = "actionDeleted"
    LINK_DELETED = "linkDeleted"
    TASK_DELETED = "taskDeleted"
    CHANGE_UNDONE = "changeUndone"
    BACKUP_RESTORED = "backupRestored"
    OUTSIDE_USED = "outsideUsed"


@dataclass(frozen=True, slots=True)
class Fact:
    """What is told.

    Attributes:
        kind: what it is of.
        action: what was done.
        what: the same as one English sentence, for people who read the log without a client.
        values: names and values of what it was done to.
    """

    kind: Kind
    action: Action
    what: str
    values: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, kind: Kind, action: Action, what: str, /, **values: str) -> Fact:
        """A fact with long values cut; those that are empty are left out."""
        cut = ((name, value[:_MOST_LETTERS]) for name, value in values.items() if value)
        return cls(kind, action, what, tuple(cut))


# -- keys -------------------------------------------------------------------------------------------------------------


def wrong_key(address: str) -> Fact:
    """A key that nobody knows came from an address."""
    return Fact.of(Kind.KEY_REFUSED, Action.WRONG_KEY, f"A wrong API key came from {address}", address=address)


def refused_key(key: str, address: str, *, has_ended: bool) -> Fact:
    """A key that has ended, or whose person has gone, came from an address."""
    action = Action.ENDED_KEY if has_ended else Action.KEY_WITHOUT_PERSON
    why = "which has ended" if has_ended else "whose user was deactivated or deleted"
    what = f"The API key {key!r}, {why}, came from {address}"
    return Fact.of(Kind.KEY_REFUSED, action, what, key=key, address=address)


def too_many_wrong_keys(address: str) -> Fact:
    """An address has to wait."""
    what = f"After many wrong API keys, {address} has to wait"
    return Fact.of(Kind.KEY_REFUSED, Action.TOO_MANY_WRONG_KEYS, what, address=address)


def key_used(address: str) -> Fact:
    """A key was used for the first time of a day."""
    what = f"First use of the day, from {address}"
    return Fact.of(Kind.KEY_USED, Action.KEY_USED, what, address=address)


def key_added(key: str, user: User | None, ends_on: str | None) -> Fact:
    """A key was made."""
    whose = f"for {user.email}" if user is not None else "without a user"
    what = f"Added the API key {key!r} {whose}{f', until {ends_on}' if ends_on else ''}"
    values = {"key": key, "person": user.name if user is not None else "", "ends": ends_on or ""}
    return Fact.of(Kind.KEY_ADDED, Action.KEY_ADDED, what, **values)


def key_revoked(key: str, user: User | None) -> Fact:
    """A key is accepted no more."""
    person = user.name if user is not None else ""
    return Fact.of(Kind.KEY_REVOKED, Action.KEY_REVOKED, f"Revoked the API key {key!r}", key=key, person=person)


# -- people and roles -------------------------------------------------------------------------------------------------


def user_added(user: User, roles: Mapping[str, Role], *, with_workflows: bool = False) -> Fact:
    """A person is in the workspace now."""
    role = roles.get(user.role_id or "")
    words = "without a role" if role is None else f"with the role {role.name!r}"
    administers = role is not None and role.admin
    begun = "Added with workflows: the user" if with_workflows else "Added the user"
    what = f"{begun} {user.email} {words}{', an administrator' if administers else ''}"
    named = {"person": user.name, "role": role.name if role is not None else ""}
    return Fact.of(Kind.PEOPLE, Action.ADMINISTRATOR_ADDED if administers else Action.USER_ADDED, what, **named)


def role_added(role: Role, *, with_workflows: bool = False) -> Fact:
    """There is another role."""
    kind = "a role of administrators" if role.admin else "a role"
    begun = "Added with workflows:" if with_workflows else "Added"
    action = Action.ADMIN_ROLE_ADDED if role.admin else Action.ROLE_ADDED
    return Fact.of(Kind.PEOPLE, action, f"{begun} {kind}, {role.name!r}", role=role.name)


def user_changed(before: User, after: User, roles: Mapping[str, Role]) -> list[Fact]:
    """A person has another name or role, was deactivated or is active again: a fact for each."""
    facts, email = [], before.email
    if before.deactivated != after.deactivated:
        action = Action.USER_DEACTIVATED if after.deactivated else Action.USER_ACTIVATED
        words = "Deactivated" if after.deactivated else "Activated"
        facts.append(Fact.of(Kind.PEOPLE, action, f"{words} the user {email}", person=before.name))
    if before.role_id != after.role_id:
        role = roles.get(after.role_id or "")
        name = role.name if role is not None else ""
        what = f"Gave the user {email} the role {name!r}" if name else f"Took the role from the user {email}"
        facts.append(Fact.of(Kind.PEOPLE, Action.USER_GIVEN_ROLE, what, person=before.name, role=name))
    if before.name != after.name or not facts:
        what = f"Changed the user {email}, now {after.name}"
        facts.append(Fact.of(Kind.PEOPLE, Action.USER_CHANGED, what, person=before.name, name=after.name))
    return facts


def role_changed(before: Role, after: Role) -> list[Fact]:
    """A role has another name or other rights: a fact for each."""
    facts = []
    if before.admin != after.admin:
        action = Action.ROLE_ADMINISTERS if after.admin else Action.ROLE_ADMINISTERS_NO_MORE
        rights = "administers the workspace now" if after.admin else "does not administer the workspace any more"
        facts.append(Fact.of(Kind.PEOPLE, action, f"The role {before.name!r} {rights}", role=before.name))
    if before.name != after.name or not facts:
        what = f"Changed the role {before.name!r}, now {after.name!r}"
        facts.append(Fact.of(Kind.PEOPLE, Action.ROLE_CHANGED, what, role=before.name, name=after.name))
    return facts


# -- deleted and restored ---------------------------------------------------------------------------------------------


def user_deleted(user: User) -> Fact:
    """A person was deleted."""
    return Fact.of(Kind.DELETED, Action.USER_DELETED, f"Deleted the user {user.email}", person=user.name)


def task_deleted(task: str, workflow: str) -> Fact:
    """A task was deleted."""
    what = f"Deleted the task {task!r} of {workflow!r}"
    return Fact.of(Kind.DELETED, Action.TASK_DELETED, what, task=task, workflow=workflow)


def part_deleted(action: Action, name: str, workflow: str = "") -> Fact:
    """A workflow, a part of one, a link or a role was deleted."""
    part = action.removesuffix("Deleted")
    what = f"Deleted the {part} {name!r}{f' of {workflow!r}' if workflow else ''}"
    return Fact.of(Kind.DELETED, action, what, **{"workflow": workflow, part: name})


def change_undone(change: str) -> Fact:
    """A change of the workspace was taken back."""
    return Fact.of(Kind.RESTORED, Action.CHANGE_UNDONE, f"Took back the change {change} of the workspace")


def backup_restored(made_on: str) -> Fact:
    """The workspace is that of a backup."""
    return Fact.of(Kind.RESTORED, Action.BACKUP_RESTORED, f"Restored a backup of {made_on}", made=made_on)


def outside_used(line: str) -> Fact:
    """A workflow that was added reads a database or calls a host; ``line`` is of ``find_outside``."""
    return Fact.of(Kind.OUTSIDE, Action.OUTSIDE_USED, f"Added with workflows: {line}", line=line)
