"""Who may ask for what: one table of all addresses, which the dispatcher of routes asks before each handler.

An address that has no entry answers nobody.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from flowdash_desktop.server.http.errors import NotAllowedError
from flowdash_desktop.server.people.caller import Caller


class Who(StrEnum):
    """Whose keys an address takes."""

    ANYBODY = "anybody, without a key"
    EVERYONE = "every key"
    ADMINS = "keys of administrators"


ADMINS_ONLY = "only an administrator can do this"
NOT_IN_TABLE = "nobody may do this"

_FLOW = "/workflows/{workflow}"
_TASK = f"{_FLOW}/tasks/{{task}}"
_EVERYONE: Mapping[str, tuple[str, ...]] = {
    "/me": ("GET",),
    "/openapi.json": ("GET",),
    "/workspace": ("GET",),
    "/workflows": ("GET",),
    "/files/{blob}": ("GET",),
    f"{_FLOW}/stages": ("GET",),
    f"{_FLOW}/fields": ("GET",),
    f"{_FLOW}/roles": ("GET",),
    f"{_FLOW}/users": ("GET",),
    f"{_FLOW}/users/{{user}}": ("GET",),
    f"{_FLOW}/tasks": ("GET", "POST", "PUT"),
    f"{_FLOW}/tasks/active": ("GET",),
    f"{_FLOW}/tasks/batch": ("POST",),
    _TASK: ("GET", "PUT", "DELETE"),
    f"{_TASK}/comments": ("GET", "POST"),
    f"{_TASK}/checklist_items": ("GET", "POST"),
    f"{_TASK}/checklist_items/{{item}}": ("GET", "PUT", "DELETE"),
    f"{_TASK}/actions": ("GET",),
    f"{_FLOW}/actions": ("GET",),
    f"{_FLOW}/events": ("GET",),
    f"{_FLOW}/presence": ("PUT",),
    f"{_FLOW}/executions": ("POST",),
    f"{_FLOW}/executions/{{execution}}": ("GET",),
    f"{_FLOW}/data_syncs": ("POST",),
    f"{_FLOW}/data_syncs/{{sync}}": ("GET",),
    f"{_FLOW}/analytics/exports": ("POST",),
    f"{_FLOW}/analytics/exports/{{export}}": ("GET",),
}
_ADMINS: Mapping[str, tuple[str, ...]] = {
    f"{_FLOW}/users/{{user}}": ("DELETE",),
    "/workspace/definition": ("GET",),
    "/workspace/changes": ("POST",),
    "/workspace/changes/{change}/undo": ("POST",),
    "/workspace/workflows": ("POST",),
    "/workspace/keys": ("GET", "POST"),
    "/workspace/keys/{key}": ("DELETE",),
    "/workspace/audit": ("GET",),
}

WHO_MAY: Mapping[tuple[str, str], Who] = {
    ("/health", "GET"): Who.ANYBODY,
    **{(path, method): Who.EVERYONE for path, methods in _EVERYONE.items() for method in methods},
    **{(path, method): Who.ADMINS for path, methods in _ADMINS.items() for method in methods},
}
"""By path and method; who may GET may HEAD."""


def check_allowed(caller: Caller | None, path: str, method: str) -> None:
    """See that a key, None for none, may ask for this.

    Raises:
        NotAllowedError: it may not.
    """
    who = WHO_MAY.get((path, method))
    if who is Who.ANYBODY:
        return
    if who is None or caller is None:
        raise NotAllowedError(NOT_IN_TABLE)
    if who is Who.ADMINS and not caller.is_admin:
        raise NotAllowedError(ADMINS_ONLY)
