"""A plain HTTP client for contract tests: what goes over the wire is what the test says."""

from __future__ import annotations

import ssl
from typing import Any
from urllib.parse import quote

import httpx

from tests.support.server_process import ServerProcess

NOBODY = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""Trusts nobody, which is enough for ``http``: httpx would read all certificates of the system for each client."""


class Api:
    """One workflow of a running server."""

    def __init__(self, server: ServerProcess, workflow: str = "2ylSaZ", *, key: str | None = None) -> None:
        self.server = server
        self.root = f"{server.base_url}/api/v1"
        self.workflow_url = f"{self.root}/workflows/{workflow}"
        self.tasks_url = f"{self.workflow_url}/tasks"
        headers = {"Authorization": f"Bearer {key or server.key}"}
        self.http = httpx.Client(headers=headers, timeout=30, trust_env=False, verify=NOBODY)

    def task_url(self, unique_id: str) -> str:
        """The address of a task; everything but letters and digits is percent-encoded."""
        return f"{self.tasks_url}/{quote(unique_id, safe='')}"

    def get(self, unique_id: str) -> Any:
        """A task that must be there."""
        answer = self.http.get(self.task_url(unique_id))
        assert answer.status_code == 200, answer.text
        return answer.json()

    def post(self, body: Any, **headers: str) -> httpx.Response:
        """POST to the tasks; header names are given with underscores."""
        return self.http.post(self.tasks_url, json=body, headers=_headers(headers))

    def put(self, unique_id: str | None, body: Any, **headers: str) -> httpx.Response:
        """PUT a task by the address, or by the body where ``unique_id`` is None."""
        url = self.tasks_url if unique_id is None else self.task_url(unique_id)
        return self.http.put(url, json=body, headers=_headers(headers))

    def delete(self, unique_id: str, **headers: str) -> httpx.Response:
        """DELETE a task."""
        return self.http.delete(self.task_url(unique_id), headers=_headers(headers))

    def list(self, query: str = "", *, active: bool = False) -> Any:
        """The list, with a query string that is sent as it stands."""
        url = f"{self.tasks_url}{'/active' if active else ''}{f'?{query}' if query else ''}"
        answer = self.http.get(url)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def file(self, blob_id: str) -> httpx.Response:
        """GET a file."""
        return self.http.get(f"{self.root}/files/{blob_id}")

    def close(self) -> None:
        """Close the connections."""
        self.http.close()


def _headers(given: dict[str, str]) -> dict[str, str]:
    return {name.replace("_", "-"): value for name, value in given.items()}


def errors_of(answer: httpx.Response) -> Any:
    """The field messages of a 422."""
    assert answer.status_code == 422, answer.text
    return answer.json()["errors"]
