"""``Idempotency-Key``: a repeat of a POST is given the first answer instead of a second task [choice].

Only answers that changed something are kept, in the same transaction as the change: a POST that was refused may be
sent again under its key.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, func, insert, select

from flowdash_desktop.domain.validation_errors import Problem
from flowdash_desktop.server.http.errors import ValidationError
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.tasks.timestamps import now_text
from flowdash_desktop.server.tasks.writes import Written

_a = tables.answers.c
MAX_KEY = 255
HEADER = "Idempotency-Key"

# Made once: building a statement costs more than running it.
_FIRST = select(tables.answers).where(_a.key == bindparam("named"))
_ANY = select(_a.row).where(_a.key.in_(bindparam("named", expanding=True))).limit(1)
# In PostgreSQL the index is of the digests of keys (see ``storage.postgres.take_long_texts``): without them each
# request would read all answers that are kept.
_FIRST_BY_DIGEST = _FIRST.where(func.md5(_a.key) == func.md5(bindparam("named")))
_ANY_BY_DIGEST = _ANY.where(func.md5(_a.key).in_(bindparam("digests", expanding=True)))
_KEEP = insert(tables.answers)


@dataclass(frozen=True, slots=True)
class Repeatable:
    """A request under a key; ``digest`` is the SHA-256 of its address and body."""

    key: str
    digest: str

    @classmethod
    def of(cls, key: str, path: str, body: bytes) -> Repeatable:
        """The request to ``path`` with ``body``.

        Raises:
            ValidationError: the key is longer than 255 characters.
        """
        if not key or len(key) > MAX_KEY:
            raise ValidationError({HEADER: [Problem.INVALID.value]})
        return cls(key, hashlib.sha256(path.encode() + b"\n" + body).hexdigest())


def first_answer(connection: Connection, request: Repeatable) -> Written | None:
    """The answer that this request got the first time, or None.

    Raises:
        ValidationError: the key was used for another request.
    """
    statement = _FIRST_BY_DIGEST if connection.dialect.name == "postgresql" else _FIRST
    row = connection.execute(statement, {"named": request.key}).one_or_none()
    if row is None:
        return None
    if row.request != request.digest:
        raise ValidationError({HEADER: ["was used for another request"]})
    return Written(row.status, row.body, row.etag or "")


def is_any_answered(connection: Connection, requests: Iterable[Repeatable]) -> bool:
    """Whether one of these keys was used before, or two of the requests have the same."""
    keys = [request.key for request in requests]
    if not keys:
        return False
    if len({*keys}) < len(keys):
        return True
    if connection.dialect.name != "postgresql":
        return connection.execute(_ANY, {"named": keys}).first() is not None
    digests = [hashlib.md5(key.encode(), usedforsecurity=False).hexdigest() for key in keys]
    return connection.execute(_ANY_BY_DIGEST, {"named": keys, "digests": digests}).first() is not None


def keep_answer(connection: Connection, request: Repeatable, answer: Written) -> None:
    """Keep the first answer; ``storage.pruning`` says for how long."""
    keep_answers(connection, [(request, answer)])


def keep_answers(connection: Connection, answered: Iterable[tuple[Repeatable, Written]]) -> None:
    """``keep_answer`` for several requests, if there are any."""
    now = now_text()
    rows = [
        {
            "key": request.key,
            "request": request.digest,
            "status": answer.status,
            "etag": answer.etag or None,
            "body": answer.text,
            "created_on": now,
        }
        for request, answer in answered
    ]
    if rows:
        connection.execute(_KEEP, rows)
