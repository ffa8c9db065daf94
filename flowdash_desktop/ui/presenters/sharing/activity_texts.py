"""Sentences about what was done in a workspace: one for each action of the audit log, and one for what is not known."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.field_types.dates import local_time, show_day
from flowdash_desktop.ui.widgets.text import short
from flowdash_desktop.wire.people.keys import moment_from

if TYPE_CHECKING:
    from flowdash_desktop.domain.workspace.keys import AuditEntry

translate = QCoreApplication.translate
_LETTERS = 80


def activity_words(entry: AuditEntry) -> str:
    """What was done, in people's words; a general sentence where this version has none for it."""
    values = {name: _shown(name, text) for name, text in entry.values.items()}
    words = {**_of_keys(values), **_of_people(values), **_of_deleted()}.get(entry.action)
    return words.format_map(defaultdict(str, values)) if words else _general(entry)


def _shown(name: str, text: str) -> str:
    """A value as a sentence has it: a moment as its day, all else on one line."""
    if name in ("ends", "made") and (moment := moment_from(text)) is not None:
        return show_day(local_time(moment).date())
    return short(text, _LETTERS)


def _of_keys(values: dict[str, str]) -> dict[str, str]:
    person, ends = "person" in values, "ends" in values
    added = {
        (True, True): translate("Sharing", "The key “{key}” was made for {person}, until {ends}"),
        (True, False): translate("Sharing", "The key “{key}” was made for {person}"),
        (False, True): translate("Sharing", "The key “{key}” was made for nobody, until {ends}"),
        (False, False): translate("Sharing", "The key “{key}” was made for nobody"),
    }
    revoked = translate("Sharing", "The key “{key}” was revoked")
    revoked_of = translate("Sharing", "The key “{key}” of {person} was revoked")
    return {
        "wrongKey": translate("Sharing", "Somebody at {address} tried a key that is not known"),
        "endedKey": translate("Sharing", "Somebody at {address} tried the key “{key}”, which has ended"),
        "keyWithoutPerson": translate(
            "Sharing", "Somebody at {address} tried the key “{key}” of a person who was deactivated or deleted"
        ),
        "tooManyWrongKeys": translate("Sharing", "{address} tried many wrong keys and has to wait"),
        "keyUsed": translate("Sharing", "The first use of the key on that day, from {address}"),
        "keyAdded": added[person, ends],
        "keyRevoked": revoked_of if person else revoked,
    }


def _of_people(values: dict[str, str]) -> dict[str, str]:
    added = translate("Sharing", "{person} was added without a role")
    added_as = translate("Sharing", "{person} was added as {role}")
    given = translate("Sharing", "{person} has no role any more")
    given_role = translate("Sharing", "{person} was given the role {role}")
    changed = translate("Sharing", "{person} was changed")
    renamed = translate("Sharing", "{person} is now called {name}")
    role_changed = translate("Sharing", "The role “{role}” was changed")
    role_renamed = translate("Sharing", "The role “{role}” is now called “{name}”")
    return {
        "userAdded": added_as if "role" in values else added,
        "administratorAdded": translate("Sharing", "{person} was added as {role}, who administers the workspace"),
        "userChanged": renamed if values.get("name") != values.get("person") else changed,
        "userGivenRole": given_role if "role" in values else given,
        "userDeactivated": translate("Sharing", "{person} was deactivated"),
        "userActivated": translate("Sharing", "{person} was activated again"),
        "userDeleted": translate("Sharing", "{person} was deleted"),
        "roleAdded": translate("Sharing", "The role “{role}” was added"),
        "adminRoleAdded": translate("Sharing", "The role “{role}” was added, which administers the workspace"),
        "roleChanged": role_renamed if values.get("name") != values.get("role") else role_changed,
        "roleAdministers": translate("Sharing", "The role “{role}” administers the workspace now"),
        "roleAdministersNoMore": translate("Sharing", "The role “{role}” does not administer the workspace any more"),
        "roleDeleted": translate("Sharing", "The role “{role}” was deleted"),
    }


def _of_deleted() -> dict[str, str]:
    return {
        "workflowDeleted": translate("Sharing", "The workflow “{workflow}” was deleted"),
        "stageDeleted": translate("Sharing", "The stage “{stage}” of “{workflow}” was deleted"),
        "fieldDeleted": translate("Sharing", "The field “{field}” of “{workflow}” was deleted"),
        "actionDeleted": translate("Sharing", "The action “{action}” of “{workflow}” was deleted"),
        "linkDeleted": translate("Sharing", "The link “{link}” between workflows was deleted"),
        "taskDeleted": translate("Sharing", "The task “{task}” of “{workflow}” was deleted"),
        "changeUndone": translate("Sharing", "A change of the workspace was undone"),
        "backupRestored": translate("Sharing", "The workspace was restored from a backup of {made}"),
        "outsideUsed": translate("Sharing", "Workflows were added that use something outside: {line}"),
    }


def _general(entry: AuditEntry) -> str:
    """What is known of an entry without an action, or with one of a newer server."""
    return {
        "keyRefused": translate("Sharing", "A key was refused"),
        "keyUsed": translate("Sharing", "A key was used"),
        "keyAdded": translate("Sharing", "A key was made"),
        "keyRevoked": translate("Sharing", "A key was revoked"),
        "peopleChanged": translate("Sharing", "People or roles were changed"),
        "deleted": translate("Sharing", "Something was deleted"),
        "restored": translate("Sharing", "Something was restored"),
        "outside": translate("Sharing", "Workflows were added that use something outside"),
    }.get(entry.kind) or translate("Sharing", "Something was done that this version of the program does not know")
