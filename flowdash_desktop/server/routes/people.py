"""Who asks, the keys of the workspace, and the audit log [choice]."""

from __future__ import annotations

from urllib.parse import parse_qsl

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from flowdash_desktop.domain.validation_errors import Problem
from flowdash_desktop.server.catalog import Catalog
from flowdash_desktop.server.http.answers import json_answer
from flowdash_desktop.server.http.errors import BadRequestError, ValidationError
from flowdash_desktop.server.http.requests import path_part, workspace_of
from flowdash_desktop.server.http.resources import resource
from flowdash_desktop.server.people.audit import MOST_ENTRIES, list_entries, note
from flowdash_desktop.server.people.audit_facts import key_added, key_revoked
from flowdash_desktop.server.people.caller import caller_of
from flowdash_desktop.server.people.keys import add_key, list_keys, read_wanted_key, revoke_key
from flowdash_desktop.server.routes.parts import read_json_object
from flowdash_desktop.server.services import services_of
from flowdash_desktop.wire.schema import user_to_json

_USUAL_ENTRIES = 100
_MOST_DIGITS = 15


async def get_me(request: Request) -> Response:
    """``GET /me``: the user of the key, null for a key without one."""
    user = caller_of(request).user
    return json_answer(None if user is None else user_to_json(user))


async def get_keys(request: Request) -> Response:
    """``GET /workspace/keys``: all keys, each without the key itself."""
    return json_answer(await workspace_of(request).read(list_keys))


async def post_key(request: Request) -> Response:
    """``POST /workspace/keys`` with ``name``, and maybe ``user_id`` and ``ends_at``: 201 with the key, shown once.

    ``Idempotency-Key`` does not count here: a first answer that is kept would hold the key.
    """
    caller = caller_of(request)
    _, raw = await read_json_object(request)
    wanted = read_wanted_key(raw, services_of(request).clock.now())

    def work(connection: Connection, catalog: Catalog) -> dict[str, object]:
        made = add_key(connection, catalog, wanted)
        user = next((user for user in catalog.users if user.id == wanted.user_id), None)
        note(connection, key_added(wanted.name, user, wanted.ends_on), caller)
        return made

    return json_answer(await workspace_of(request).change_keys(work), 201)


async def delete_key(request: Request) -> Response:
    """``DELETE /workspace/keys/{key}``: 204, and it opens nothing any more; 409 for the last one of an administrator.

    On a database with several servers the others see it within a second.
    """
    caller, key_id = caller_of(request), path_part(request, "key")

    def work(connection: Connection, catalog: Catalog) -> None:
        revoked = revoke_key(connection, catalog, key_id)
        user = next((user for user in catalog.users if user.id == revoked.user_id), None)
        note(connection, key_revoked(revoked.name, user), caller)

    await workspace_of(request).change_keys(work)
    return Response(status_code=204)


async def get_audit(request: Request) -> Response:
    """``GET /workspace/audit?after=ID&limit=``: the entries after one, the oldest first; 100 where no limit is given.

    ``before=ID`` gives the entries before one, the newest first: a log is long, and read from its end.
    """
    asked = _query(request.scope["query_string"])
    after, limit = asked.get("after", 0), asked.get("limit", _USUAL_ENTRIES)
    before = asked.get("before")
    return json_answer(await workspace_of(request).read(lambda c: list_entries(c, after, limit, before)))


def _query(query_string: bytes) -> dict[str, int]:
    """The numbers of a query by name.

    Raises:
        ValidationError: one is no number, too large or unknown.
    """
    try:
        pairs = parse_qsl(query_string.decode("ascii"), keep_blank_values=True, errors="strict")
    except (UnicodeDecodeError, ValueError) as error:
        raise BadRequestError("the query must be percent-encoded UTF-8") from error
    problems: dict[str, list[str]] = {}
    found: dict[str, int] = {}
    for name, text in pairs:
        if name not in ("after", "before", "limit"):
            problems[name] = ["is not a parameter of the audit log"]
        elif not (text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS):
            problems[name] = [Problem.INVALID.value]
        else:
            found[name] = int(text)
    if not 1 <= found.get("limit", 1) <= MOST_ENTRIES:
        problems["limit"] = [f"must be from 1 to {MOST_ENTRIES}"]
    if problems:
        raise ValidationError(problems)
    return found


routes = [
    resource("/me", GET=get_me),
    resource("/workspace/keys", GET=get_keys, POST=post_key),
    resource("/workspace/keys/{key}", DELETE=delete_key),
    resource("/workspace/audit", GET=get_audit),
]
