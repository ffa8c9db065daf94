"""What a task is known by beside its unique ID, which a server may give to another: its page, and its beginning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import unquote, urlsplit

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import CREATED_ON, WorkflowSchema
from flowdash_desktop.domain.tasks import Task


@dataclass(frozen=True, slots=True)
class Identity:
    """Which task somebody looked at.

    Attributes:
        page: the last part of its ``Task URL``, which stays though the server's address changes; ``""`` without one,
            and where it is the unique ID itself.
        created: when it was created, ISO 8601 in UTC; ``""`` where the server does not say.
        title: what it was called, for words only.
    """

    page: str
    created: str
    title: str = ""


def identity_of(task: Task, schema: WorkflowSchema) -> Identity | None:
    """What a task is known by; None where its server tells nothing of the kind."""
    page = unquote(urlsplit(task.url).path.rstrip("/").rpartition("/")[2]) if task.url is not None else ""
    created = task.values.get(CREATED_ON)
    moment = created.isoformat() if isinstance(created, datetime) else ""
    if page == task.unique_id:
        page = ""
    if not page and not moment:
        return None
    field = schema.title_field
    title = field_type(field.kind).display(task.values.get(field.name), field, schema) if field is not None else ""
    return Identity(page, moment, str(title))  # a value may be of another kind while its field is being changed


def known_by(identity: Identity) -> str:
    """What tells a task from others of its unique ID, as one text."""
    return f"{identity.page} {identity.created}"


def is_another(known: Identity | None, now: Identity | None) -> bool:
    """True where two looks at one unique ID were certainly at two tasks; the page decides, else the beginning."""
    if known is None or now is None:
        return False
    if known.page and now.page:
        return known.page != now.page
    return bool(known.created and now.created and known.created != now.created)


def is_same(known: Identity | None, now: Identity | None) -> bool:
    """True where both are known and name one task."""
    return known is not None and now is not None and not is_another(known, now)


@dataclass(frozen=True, slots=True)
class AnotherTaskError(Exception):
    """The unique ID names another task now than the one that was edited; ``there`` is that one."""

    there: Identity
