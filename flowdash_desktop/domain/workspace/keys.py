"""The API keys of a workspace, and its audit log, as administrators see them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ApiKey:
    """An API key, without the key itself.

    Attributes:
        id: its id in addresses.
        name: what people call it.
        start: its first letters, ``""`` where they are not known.
        user_id: the user it belongs to; None for a key that acts as an administrator.
        created, last_used, ends: moments with a zone; None where they are not known, or there is none.
    """

    id: str
    name: str
    start: str = ""
    user_id: str | None = None
    created: datetime | None = None
    last_used: datetime | None = None
    ends: datetime | None = None


@dataclass(frozen=True, slots=True)
class NewApiKey:
    """A key that was just made; ``key`` is the secret, which the server tells only now."""

    entry: ApiKey
    key: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """An entry of the audit log.

    Attributes:
        id: grows from entry to entry.
        at: when it was; None where the server's moment can't be read.
        kind: ``keyRefused``, ``keyUsed``, ``keyAdded``, ``keyRevoked``, ``peopleChanged``, ``deleted``, ``restored``,
            ``outside``, or a word that this version does not know.
        key, user: the name of the key and the e-mail of its user, ``""`` where none is known.
        what: one sentence in the server's words.
        action: what was done, exactly; ``""`` where the server does not say.
        values: names and values of what it was done to.
    """

    id: int
    at: datetime | None
    kind: str
    key: str
    user: str
    what: str
    action: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
