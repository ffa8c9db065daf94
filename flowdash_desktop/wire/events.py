"""The contents of server-sent events (``flowdash-api.md``, *Events*)."""

from __future__ import annotations

import msgspec

from flowdash_desktop.wire.json import decode_as


class TasksEvent(msgspec.Struct, frozen=True):
    """Tasks have changed, or may have.

    Attributes:
        etag: the list's version since then, None where it is not told.
        ids: the unique IDs of the changed tasks; none where the list is to be read.
        tasks: the JSON texts of those that are there; None where they are to be read.
    """

    etag: str | None = None
    ids: tuple[str, ...] = ()
    tasks: tuple[msgspec.Raw, ...] | None = None


class ActivityEvent(msgspec.Struct, frozen=True):
    """A task has other comments or checklist items.

    Attributes:
        id: its unique ID; None for any.
    """

    id: str | None = None


_TASKS = msgspec.json.Decoder(TasksEvent)
_ACTIVITY = msgspec.json.Decoder(ActivityEvent)


def tasks_event(data: bytes) -> TasksEvent:
    """Read the data of ``tasks`` and ``reset``.

    Raises:
        NotJsonError: it is not JSON.
        UnexpectedShapeError: it is something else.
    """
    return decode_as(_TASKS, data)


def activity_event(data: bytes) -> ActivityEvent:
    """Read the data of ``activity``; raises as ``tasks_event``."""
    return decode_as(_ACTIVITY, data)
