"""People of a workspace with keys of their own, for tests."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic, sleep
from typing import Any

import httpx

from tests.support.http import Api
from tests.support.server_process import ServerProcess

ADMIN, MEMBER = "u1", "u2"
"""The ids of the users of ``definitions``: an administrator and a collaborator."""


def add_key(api: Api, name: str, user_id: str | None = None, **more: str) -> dict[str, Any]:
    """Add a key as the owner does, and give the whole answer."""
    body = {"name": name, **({} if user_id is None else {"user_id": user_id}), **more}
    answer = api.http.post(f"{api.root}/workspace/keys", json=body)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


def ask(server: ServerProcess, key: str, path: str, method: str = "GET", **more: Any) -> httpx.Response:
    """A request with a key."""
    headers = {"Authorization": f"Bearer {key}", **more.pop("headers", {})}
    url = f"{server.base_url}/api/v1{path}"
    return httpx.request(method, url, headers=headers, trust_env=False, timeout=30, **more)


def until(condition: Callable[[], bool]) -> None:
    """Wait for what a server does behind its answers."""
    end = monotonic() + 30
    while not condition():
        assert monotonic() < end, "it did not come"
        sleep(0.02)
