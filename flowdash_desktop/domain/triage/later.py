"""Tasks that a person put off: until a moment, or until somebody changes them. Kept here, never sent."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.schema import UPDATED_ON
from flowdash_desktop.domain.tasks import Task, TaskKey

_MORNING = 9


@dataclass(frozen=True, slots=True)
class PutOff:
    """A task that was put off.

    Attributes:
        task: the task.
        title: what it was called then.
        until: when it comes back, with a zone; None for once it changes.
        state: a digest of its values when it was put off; ``""`` for the values that it has when it is seen next.
        identity: what it was known by beside its unique ID, None where its server tells nothing of the kind.
    """

    task: TaskKey
    title: str
    until: datetime | None
    state: str
    identity: Identity | None = None


def state_of(task: Task) -> str:
    """A digest of a task's values, the same until one of them changes. ``Updated On`` alone is no change."""
    values = sorted((name, repr(value)) for name, value in task.values.items() if name != UPDATED_ON)
    return hashlib.sha256(repr(values).encode()).hexdigest()[:16]


def is_due(one: PutOff, now: datetime, task: Task | None) -> bool:
    """Whether a task comes back: its moment has come, or it is another than it was. One that is gone never does."""
    if task is None:
        return False
    return now >= one.until if one.until is not None else state_of(task) != one.state


def next_moment(put_off: Iterable[PutOff], now: datetime) -> float | None:
    """The seconds until the next of them comes back by time; None where none does.

    A moment that has passed does not count: its task is not here, and only a change can bring that.
    """
    moments = [one.until for one in put_off if one.until is not None and one.until > now]
    return (min(moments) - now).total_seconds() if moments else None


def in_hours(now: datetime, hours: int) -> datetime:
    """So many hours from now, to the minute."""
    return (now + timedelta(hours=hours)).replace(second=0, microsecond=0)


def tomorrow(now: datetime) -> datetime:
    """Tomorrow morning in the zone of ``now``."""
    return (now + timedelta(days=1)).replace(hour=_MORNING, minute=0, second=0, microsecond=0)
