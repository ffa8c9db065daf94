"""Who else is at a task, and what somebody else has just changed there, in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.presence import OthersChange, PersonThere
from flowdash_desktop.domain.schema import WorkflowSchema

translate = QCoreApplication.translate
_STEP = 5
"""Seconds by which an age is counted: a number that moves all the time would draw the eye."""


def person_name(email: str, schema: WorkflowSchema) -> str:
    """What somebody is called, ``""`` where nobody knows who it is."""
    user = schema.user(email) if email else None
    return user.name if user is not None else email


def people_words(people: Sequence[PersonThere], schema: WorkflowSchema) -> str:
    """Who is at a task, in one sentence for those who edit it and one for the others; ``""`` for nobody."""
    editing = [person_name(one.email, schema) for one in people if one.is_editing]
    looking = [person_name(one.email, schema) for one in people if not one.is_editing]
    said = []
    if editing:
        one = translate("Presence", "{people} is editing this")
        more = translate("Presence", "{people} are editing this")
        said.append((one if len(editing) == 1 else more).format(people=_listed(editing)))
    if looking:
        one = translate("Presence", "{people} is looking at this")
        more = translate("Presence", "{people} are looking at this")
        said.append((one if len(looking) == 1 else more).format(people=_listed(looking)))
    return " · ".join(said)


def _listed(names: Sequence[str]) -> str:
    found = [name or translate("Presence", "Somebody else") for name in names]
    if len(found) == 1:
        return found[0]
    return translate("Presence", "{people} and {last}").format(people=", ".join(found[:-1]), last=found[-1])


def change_words(change: OthersChange, seconds: int, schema: WorkflowSchema) -> str:
    """Who changed a task how long ago, and what of it: ``Anna Fox changed this 40 s ago: Amount, Stage``."""
    name = person_name(change.email, schema) or translate("Presence", "Somebody else")
    said = translate("Presence", "{person} changed this {ago}").format(person=name, ago=_ago(seconds))
    if not change.fields:
        return said
    fields = ", ".join(sorted(change.fields))
    return translate("Presence", "{change}: {fields}").format(change=said, fields=fields)


def _ago(seconds: int) -> str:
    if seconds < _STEP:
        return translate("Presence", "just now")
    if seconds < 60:
        return translate("Presence", "{seconds} s ago").format(seconds=seconds - seconds % _STEP)
    return translate("Presence", "{minutes} min ago").format(minutes=seconds // 60)


def refusal_words(change: str) -> str:
    """What is said where a decision came before a person can have seen a change; ``""`` where little is known of it."""
    said = change or translate("Presence", "Somebody else changed this")
    return translate("Presence", "{change}. Look again: the next press counts.").format(change=said)
