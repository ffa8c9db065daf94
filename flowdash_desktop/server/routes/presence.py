"""Who looks at or edits which task [choice]: said by each window, and told to whoever listens to the workflow."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from flowdash_desktop.domain.validation_errors import Problem
from flowdash_desktop.server.http.errors import ValidationError
from flowdash_desktop.server.http.requests import workflow_of
from flowdash_desktop.server.http.resources import resource
from flowdash_desktop.server.people.caller import Caller, caller_of
from flowdash_desktop.server.presence.sign import Sign
from flowdash_desktop.server.routes.parts import read_json_object
from flowdash_desktop.server.services import services_of

LONGEST_WINDOW = 64
_LONGEST_TASK = 1_024
_WINDOW, _TASK, _EDITING, _USER = "window", "task", "editing", "performed_by"


async def put_presence(request: Request) -> Response:
    """``PUT /workflows/{workflow}/presence``: a window shows a task of this workflow, or none any more [choice].

    ``window`` is a name that the window has made up for itself, ``task`` a unique ID or null, and ``editing`` whether
    something is typed there. It counts for 30 seconds, and is said again while it is so. The person is the key's user;
    for a key without one ``performed_by`` may name a user. Answered at once, and told soon after to all who listen to
    the workflow. Nothing of it is stored, and whether there is such a task is not looked at.
    """
    entry = workflow_of(request)
    _, raw = await read_json_object(request)
    caller, problems = caller_of(request), dict[str, list[str]]()
    window = _text(raw, _WINDOW, LONGEST_WINDOW, problems)
    task = None if raw.get(_TASK) is None else _text(raw, _TASK, _LONGEST_TASK, problems)
    named = None if raw.get(_USER) is None else _text(raw, _USER, _LONGEST_TASK, problems)
    is_editing = raw.get(_EDITING, False)
    if not isinstance(is_editing, bool):
        problems[_EDITING] = [Problem.INVALID.value]
    if named and _USER not in problems and entry.schema.user(named) is None:
        problems[_USER] = [Problem.NOT_A_USER.value]
    if problems:
        raise ValidationError(problems)
    user = _person(caller, named)
    services_of(request).presence.say(Sign(caller.key.digest, window, entry.id, task, bool(is_editing), user))
    return Response(status_code=204)


def _person(caller: Caller, named: str | None) -> str | None:
    """Who the person is: the user of the key, else the one whom the request names."""
    return named if caller.user is None else caller.email


def _text(raw: Mapping[str, object], name: str, most: int, problems: dict[str, list[str]]) -> str:
    """A text of the body that is not blank; what is wrong with it is added to ``problems``."""
    value = raw.get(name)
    if value is None:
        problems[name] = [Problem.REQUIRED.value]
    elif not isinstance(value, str) or not 0 < len(value.encode(errors="replace")) <= most or "\0" in value:
        problems[name] = [Problem.INVALID.value]
    return value if isinstance(value, str) else ""


routes = [resource("/workflows/{workflow}/presence", PUT=put_presence)]
