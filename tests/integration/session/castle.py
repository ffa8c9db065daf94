"""Wizards, houses, wands and clubs that are linked, as the tests of links use them: asking the server, and others."""

from __future__ import annotations

from contextlib import closing

from tests.support.http import Api
from tests.support.server_process import ServerProcess


def names(castle: ServerProcess, workflow: str, key: str, link: str) -> list[str]:
    """What a task is linked to, by name."""
    with closing(Api(castle, workflow)) as api:
        shown = api.get(key)[link]
    return [one["Name"] for one in (shown if isinstance(shown, list) else [shown] if shown else [])]


def put(castle: ServerProcess, workflow: str, key: str, body: object) -> None:
    """Somebody else changes a task."""
    with closing(Api(castle, workflow)) as api:
        assert api.put(key, body).status_code == 200
