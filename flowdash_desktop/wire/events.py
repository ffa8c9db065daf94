"""The contents of server-sent events (``flowdash-api.md``, *Events*)."""

from __future__ import annotations

import msgspec

from flowdash_desktop.wire.json import decode_as, encode


class TasksEvent(msgspec.Struct, frozen=True):
    """Tasks have changed, or may have.

    Attributes:
        etag: the list's version since then, None where it is not told.
        ids: the unique IDs of the changed tasks; none where the list is to be read.
        tasks: the JSON texts of the changed tasks that were not deleted; None where the tasks are to be read.
        by: the e-mails of who has changed them, by unique ID, where they are known.
    """

    etag: str | None = None
    ids: tuple[str, ...] = ()
    tasks: tuple[msgspec.Raw, ...] | None = None
    by: dict[str, str] | None = None


class ActivityEvent(msgspec.Struct, frozen=True):
    """A task has other comments or checklist items.

    Attributes:
        id: its unique ID; None for any.
    """

    id: str | None = None


class WindowThere(msgspec.Struct, frozen=True):
    """A window that shows a task.

    Attributes:
        task: the unique ID of the task.
        window: what the window calls itself.
        user: the e-mail of the person, None where nobody is known.
        editing: something is typed there, and not committed.
    """

    task: str
    window: str = ""
    user: str | None = None
    editing: bool = False


class PresenceEvent(msgspec.Struct, frozen=True):
    """Who shows which task at the moment; whoever is not named shows none any more."""

    people: tuple[WindowThere, ...] = ()


_PRESENCE = msgspec.json.Decoder(PresenceEvent)
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


def presence_event(data: bytes) -> PresenceEvent:
    """Read the data of ``presence``; raises as ``tasks_event``."""
    return decode_as(_PRESENCE, data)


def presence_to_json(window: str, task: str | None, *, editing: bool, performed_by: str) -> bytes:
    """What a window says of itself; ``performed_by`` is the person's e-mail, ``""`` where it is not known."""
    body: dict[str, object] = {"window": window, "task": task, "editing": editing}
    return encode({**body, "performed_by": performed_by} if performed_by else body)
