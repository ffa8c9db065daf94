"""Who else is at a task, and who else has changed it a short time ago."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, order=True)
class PersonThere:
    """Somebody who has a task on the screen.

    Attributes:
        email: who it is; ``""`` where nobody knows.
        is_editing: they are typing something for it.
    """

    email: str
    is_editing: bool = False


def people_there(found: Iterable[PersonThere]) -> tuple[PersonThere, ...]:
    """Each person once, whoever edits first: one may have several windows. Those whom nobody knows are one."""
    editing: dict[str, bool] = {}
    for one in found:
        editing[one.email] = editing.get(one.email, False) or one.is_editing
    people = (PersonThere(email, is_editing) for email, is_editing in editing.items())
    return tuple(sorted(people, key=lambda one: (not one.is_editing, one.email)))


@dataclass(frozen=True, slots=True)
class OthersChange:
    """What somebody else has changed in a task.

    Attributes:
        fields: the names of the fields and links; empty where so much came at once that nobody compared it.
        email: who it was, ``""`` where nobody knows.
        at: when, None where nobody knows.
    """

    fields: frozenset[str]
    email: str = ""
    at: datetime | None = None


NOBODY: tuple[PersonThere, ...] = ()
