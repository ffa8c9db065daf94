"""A server that lets a task's unique ID be changed, which ours does not: in memory, its answers can be lost."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from typing import Any

import httpx

from flowdash_desktop.api import FlowdashClient

FLOW, ID = "w", "ID"


class RenamingServer:
    """One workflow of tasks with an ID and a text; also the way to it for a session.

    Attributes:
        tasks: by unique ID.
        lose: the methods and paths of requests that are carried out once more without an answer.
        known_again: its tasks have an address of their own, which stays.
        trail: the writes, in order.
    """

    repeats_are_known = True

    def __init__(self, *unique_ids: str, known_again: bool = True) -> None:
        self.tasks: dict[str, dict[str, Any]] = {
            one: {"Stage": "New", ID: one, "Name": f"Task {one}", "Notes": None} for one in unique_ids
        }
        if known_again:
            for one, task in self.tasks.items():
                task["Task URL"] = f"http://server/tasks/page-{one}"
        self.lose: list[tuple[str, str]] = []
        self.trail: list[tuple[str, str, int]] = []

    async def connect(self) -> FlowdashClient:
        """See ``session.link.Connector``."""
        transport = httpx.MockTransport(self._answer)
        return FlowdashClient("http://127.0.0.1:9", "key", transport=transport)

    async def lost(self) -> None:
        """See ``session.link.Connector``."""
        await asyncio.get_running_loop().create_future()

    async def close(self) -> None:
        """See ``session.link.Connector``."""

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path.removeprefix("/api/v1/")
        match request.method, path.split("/"):
            case "GET", ["workspace"]:
                return httpx.Response(200, json={"id": "ws", "name": "Workspace"})
            case "GET", ["workflows"]:
                return httpx.Response(200, json=[{"id": FLOW, "name": "Renaming"}])
            case "GET", [_, _, "stages"]:
                return httpx.Response(200, json=[{"name": "New", "color": "#b0b8c1", "end_stage": False}])
            case "GET", [_, _, "fields"]:
                kinds = {ID: "uniqueId", "Name": "text", "Notes": "text"}
                fields = [{"id": n, "name": n, "type": kind, "editable": True} for n, kind in kinds.items()]
                return httpx.Response(200, json=fields)
            case "GET", [_, _, "tasks"]:
                wanted = request.url.params.get(ID)
                return httpx.Response(200, json=[t for t in self.tasks.values() if wanted in (None, t[ID])])
            case "GET", [_, _, "tasks", unique_id]:
                task = self.tasks.get(unique_id)
                return httpx.Response(404, json={}) if task is None else httpx.Response(200, json=task)
            case (("PUT" | "DELETE"), [_, _, "tasks", *rest]):
                body = json.loads(request.content or b"{}")
                return self._write(request.method, rest[0] if rest else body[ID], body)
        return httpx.Response(200, json=[])

    def _write(self, method: str, unique_id: str, body: dict[str, Any]) -> httpx.Response:
        task = self.tasks.get(unique_id)
        new = body.get(ID, unique_id)
        status = 404 if task is None else 422 if new != unique_id and new in self.tasks else 200
        if task is not None and status == 200:
            del self.tasks[unique_id]
            if method == "PUT":
                self.tasks[new] = {**task, **body}
        self.trail.append((method, unique_id, status))
        if (method, unique_id) in self.lose:
            self.lose.remove((method, unique_id))
            raise httpx.ReadError("lost")
        if status != 200:
            return httpx.Response(status, json={"errors": {ID: ["has already been taken"]}})
        return httpx.Response(204) if method == "DELETE" else httpx.Response(200, json=self.tasks[new])


def names(server: RenamingServer) -> Sequence[tuple[str, str, str | None]]:
    """Of each task its ID, its name and its notes."""
    return [(key, task["Name"], task["Notes"]) for key, task in sorted(server.tasks.items())]
