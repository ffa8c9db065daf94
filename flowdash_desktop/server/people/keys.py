"""The keys of a workspace, as administrators see and change them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from flowdash_desktop.domain.validation_errors import Problem
from flowdash_desktop.server.api_keys import ApiKey, beginning_of, key_digest, new_id, new_key, read_keys
from flowdash_desktop.server.catalog import Catalog, read_catalog
from flowdash_desktop.server.http.errors import ConflictError, NotFoundError, ValidationError
from flowdash_desktop.server.people.caller import caller_with
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.tasks.timestamps import moment_text, now_text

MOST_LETTERS = 100
"""The longest name of a key."""

MOST_KEYS = 1_000
"""The most keys of a workspace: each request is compared with all of them."""

LAST_ADMIN_KEY = (
    "this is the last API key of an administrator that does not end: add another one first, "
    "or nobody could change the workspace"
)
NOBODY_LEFT = "no API key of an administrator would be left: add one first"
_BODY = ("name", "user_id", "ends_at")
_NOT_IN_LINES = ("Cc", "Cs", "Zl", "Zp")
_NOT_A_FIELD = "is not a field of an API key"
_k = tables.api_keys.c


@dataclass(frozen=True, slots=True)
class WantedKey:
    """A key to make: its name, its user's id or None, the moment of its end or None."""

    name: str
    user_id: str | None
    ends_on: str | None


def read_wanted_key(raw: Mapping[str, object], now: datetime) -> WantedKey:
    """Read the body of a request for a key.

    Raises:
        ValidationError: it says something that can't be.
    """
    problems: dict[str, list[str]] = {name: [_NOT_A_FIELD] for name in raw if name not in _BODY}
    name, user_id = raw.get("name"), raw.get("user_id")
    if (problem := _problem_of_name(name)) is not None:
        problems["name"] = [problem.value]
    if user_id is not None and not isinstance(user_id, str):
        problems["user_id"] = [Problem.INVALID.value]
    ends_on = _end(raw.get("ends_at"), now, problems)
    if problems:
        raise ValidationError(problems)
    return WantedKey(str(name).strip(), str(user_id) if user_id else None, ends_on)


def _problem_of_name(name: object) -> Problem | None:
    if name is None or name == "":
        return Problem.REQUIRED
    if not isinstance(name, str) or not name.strip():
        return Problem.INVALID
    if len(name) > MOST_LETTERS:
        return Problem.TOO_LARGE
    is_odd = any(unicodedata.category(letter).startswith(_NOT_IN_LINES) for letter in name)
    return Problem.INVALID if is_odd else None


def _end(said: object, now: datetime, problems: dict[str, list[str]]) -> str | None:
    if said is None:
        return None
    try:
        moment = datetime.fromisoformat(said) if isinstance(said, str) else None
        ends_on = moment_text(moment) if moment is not None and moment.tzinfo is not None else ""
    except (ValueError, OverflowError):
        ends_on = ""
    if not ends_on:
        problems["ends_at"] = ["must be a moment with its zone, like 2030-01-31T12:00:00Z"]
    elif ends_on <= moment_text(now):
        problems["ends_at"] = ["must be in the future"]
    return ends_on or None


def list_keys(connection: Connection) -> list[dict[str, object]]:
    """All keys in the shape of an answer, the oldest first."""
    return [
        _shown(row.id, row.name, row.begins_with, row.user_id, row.created_on, row.last_used_on, row.ends_on)
        for row in connection.execute(select(tables.api_keys).order_by(_k.row))
    ]


def add_key(connection: Connection, catalog: Catalog, wanted: WantedKey) -> dict[str, object]:
    """Make a key, and give it as an answer shows it, with the key itself, which nobody can ask for again.

    Raises:
        ConflictError: there are as many as there may be.
        ValidationError: its user is none, or is deactivated.
    """
    if wanted.user_id is not None:
        user = next((user for user in catalog.users if user.id == wanted.user_id), None)
        if user is None or user.deactivated:
            problem = "is not a user" if user is None else Problem.DEACTIVATED_USER.value
            raise ValidationError({"user_id": [problem]})
    if len(read_keys(connection)) >= MOST_KEYS:
        raise ConflictError(f"a workspace has at most {MOST_KEYS} API keys: revoke one first")
    key, moment = new_key(), now_text()
    row = {
        "digest": key_digest(key),
        "created_on": moment,
        "id": new_id(),
        "name": wanted.name,
        "begins_with": beginning_of(key),
        "user_id": wanted.user_id,
        "ends_on": wanted.ends_on,
    }
    connection.execute(insert(tables.api_keys), row)
    shown = _shown(row["id"], wanted.name, row["begins_with"], wanted.user_id, moment, None, wanted.ends_on)
    return {**shown, "key": key}


def revoke_key(connection: Connection, catalog: Catalog, key_id: str) -> ApiKey:
    """Revoke a key: from now on it opens nothing.

    Raises:
        ConflictError: it is the last one of an administrator.
        NotFoundError: there is none with this id.
    """
    keys = read_keys(connection).values()
    key = next((key for key in keys if key.id == key_id), None)
    if key is None:
        raise NotFoundError("there is no API key with this id")
    if administers(key, catalog) and not any(administers(one, catalog) for one in keys if one is not key):
        raise ConflictError(LAST_ADMIN_KEY)
    connection.execute(delete(tables.api_keys).where(_k.id == key_id))
    return key


def administers(key: ApiKey, catalog: Catalog) -> bool:
    """Whether a key lets its owner change the workspace, now and later."""
    caller = caller_with(key, catalog)
    is_active = caller is not None and (caller.user is None or not caller.user.deactivated)
    return caller is not None and is_active and caller.is_admin and key.ends_on is None


def must_stay_administered(connection: Connection, before: Catalog) -> None:
    """In the transaction that changes people or roles: see that some key lets change the workspace.

    Raises:
        ConflictError: none would any more.
    """
    refuse_if_nobody_is_left(before, read_catalog(connection))


def refuse_if_nobody_is_left(before: Catalog, after: Catalog) -> None:
    """The same of a catalog that is not stored, as a change that is only tried would leave it.

    Raises:
        ConflictError: no key would let change the workspace any more.
    """
    if is_administered(before) and not is_administered(after):
        raise ConflictError(NOBODY_LEFT)


def is_administered(catalog: Catalog) -> bool:
    """Whether some stored key lets change the workspace, now and later."""
    return any(administers(key, catalog) for key in catalog.keys.values())


def _shown(*values: str | None) -> dict[str, object]:
    names = ("id", "name", "start", "user_id", "created_at", "last_used_at", "ends_at")
    return dict(zip(names, values, strict=True))
