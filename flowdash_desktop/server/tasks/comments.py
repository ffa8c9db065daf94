"""Comments on a task, and the users they mention."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, insert, select

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import Field, FieldKind, User
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem
from flowdash_desktop.server.http.errors import ValidationError
from flowdash_desktop.server.storage.activity import comments
from flowdash_desktop.server.storage.commits import note_activity
from flowdash_desktop.server.tasks.timestamps import now_text
from flowdash_desktop.wire.json import encode

AUTHOR = "API"
"""The author of a comment that comes through the API with a key of no user [doc]."""

MAX_BODY = 100_000
"""The longest comment, in characters [choice]."""

_NOT_A_FIELD = "is not a field of a comment"
_BODY = Field("body", "body", FieldKind.LONG_TEXT, required=True)
_c = comments.c


def read_comment(raw: Mapping[str, object]) -> str:
    """The text of a comment from a request's JSON object.

    Raises:
        ValidationError: it is blank [doc], no text or too long, or there is more than a body [choice].
    """
    problems: dict[str, list[str]] = {}
    for name in raw:
        if name in ("author", "timestamp"):
            problems[name] = [Problem.SET_BY_SERVER.value]
        elif name != "body":
            problems[name] = [_NOT_A_FIELD]
    kind = field_type(FieldKind.LONG_TEXT)
    body = ""
    try:
        value = kind.from_json(raw.get("body"), _BODY)
        body = value if isinstance(value, str) and value.strip() else ""
        if not body:
            problems["body"] = [Problem.REQUIRED.value]
        elif len(body) > MAX_BODY:
            problems["body"] = [Problem.TOO_LARGE.value]
    except InvalidValueError as error:
        problems["body"] = [error.problem.value]
    if problems:
        raise ValidationError(problems)
    return body


def list_comments(connection: Connection, task: int) -> list[dict[str, str]]:
    """The comments of a task in the shape of an answer, oldest first [doc]."""
    query = select(_c.author, _c.body, _c.created_on).where(_c.task == task).order_by(_c.row)
    return [_shown(row.author, row.body, row.created_on) for row in connection.execute(query)]


def add_comment(
    connection: Connection, task: int, body: str, users: Sequence[User], author: str = AUTHOR
) -> dict[str, str]:
    """Add a comment to a task and give it as an answer shows it.

    The ids of the users it mentions are kept beside it; the text stays as it was written [choice].
    """
    moment = now_text()
    mentions = encode(mentioned(body, users)).decode()
    row = {"task": task, "author": author, "body": body, "mentions": mentions, "created_on": moment}
    connection.execute(insert(comments), row)
    note_activity(connection, task)
    return _shown(author, body, moment)


def mentioned(body: str, users: Sequence[User]) -> list[str]:
    """The ids of the users whom ``@First Last`` in a text mentions [doc], in the order in which they appear.

    Case and the width of white space do not count; the longest name that fits does; of two users with the same name
    both are meant; an ``@`` inside a word is that of an e-mail address [choice].
    """
    by_name: dict[str, list[str]] = {}
    for user in users:
        name = _plain(f"{user.first_name} {user.last_name}")
        if name:
            by_name.setdefault(name, []).append(user.id)
    if not by_name or "@" not in body:
        return []
    longest_first = sorted(by_name, key=len, reverse=True)
    names = "|".join(re.escape(name) for name in longest_first)
    found = re.finditer(rf"(?<!\w)@({names})(?!\w)", _plain(body))
    return list(dict.fromkeys(user_id for match in found for user_id in by_name[match[1]]))


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _shown(author: str, body: str, moment: str) -> dict[str, str]:
    return {"author": author, "body": body, "timestamp": moment}
