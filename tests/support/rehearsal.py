"""A server's life in small: a workspace is loaded, read and written, and put away.

The parent of warm servers runs it once before it forks any. What Python and SQLAlchemy work out at the first use of a
statement, a route or a type is then there in every server. Nothing that this server knew stays, and no thread.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import tempfile
from pathlib import Path

import httpx
from starlette.applications import Starlette

from flowdash_desktop.server.api_keys import run_key
from flowdash_desktop.server.app import API_ROOT, create_app
from flowdash_desktop.server.attachments.uploads import Uploads
from flowdash_desktop.server.command.arguments import add_arguments
from flowdash_desktop.server.command.open_workspace import open_storage
from flowdash_desktop.server.command.storage_location import Places, find_places, held
from flowdash_desktop.server.services import Services
from flowdash_desktop.server.workspace import LocalWorkspace
from tests.support.definitions import COMPANIES, EVERYTHING, NOTES, TICKETS, linked_workspace, workspace

_KEY = "rehearsal"
_WORKFLOW = "/workflows/2ylSaZ"
_TASKS = f"{_WORKFLOW}/tasks"
_PARTS = ("stages", "fields", "roles", "users", "actions", "tasks/active")
_ADDRESSES = ("/workspace", "/workspace/definition", "/workflows", *(f"{_WORKFLOW}/{part}" for part in _PARTS))
_TASK = {"Company ID": "1", "Company Name": "New", "Number of Employees": "3", "International?": True}


def rehearse() -> None:
    """Serve a workspace with every type of field and of link in this process."""
    linked = linked_workspace()
    fields = COMPANIES, EVERYTHING, TICKETS, NOTES
    definition = workspace(*fields, *linked["workflows"], links=linked["links"])
    with tempfile.TemporaryDirectory(prefix="fd-rehearsal-") as folder:
        file = Path(folder) / "workspace.json"
        file.write_text(json.dumps(definition), encoding="utf-8")
        _serve(Path(folder) / "data", file)


def _serve(folder: Path, file: Path) -> None:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    places = find_places(parser.parse_args(["--data-dir", str(folder), "--workspace", str(file), "--api-key", _KEY]))
    with held(places):
        _serve_from(places, file)


def _serve_from(places: Places, file: Path) -> None:
    blobs, database = open_storage(places, file)
    try:
        served = LocalWorkspace(database, blobs, Uploads(blobs, None))
        app = create_app(served, run_keys=[run_key(_KEY)], services=Services(served))
        asyncio.run(_ask(app))
    finally:
        database.close()


async def _ask(app: Starlette) -> None:
    """Ask as a window does.

    Raises:
        httpx.HTTPStatusError: a request was refused, so there was little to learn from it.
    """
    headers = {"Authorization": f"Bearer {_KEY}"}
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(
            transport=httpx.ASGITransport(app),
            base_url=f"http://127.0.0.1{API_ROOT}",
            headers=headers,
            trust_env=False,
            event_hooks={"response": [_check]},
        ) as http,
    ):
        for address in _ADDRESSES:
            await http.get(address)
        await http.post(_TASKS, json=_TASK)
        tag = (await http.get(f"{_TASKS}/1")).headers.get("etag", "*")
        await http.put(f"{_TASKS}/1", json={"Company Name": "Newer"}, headers={"If-Match": tag})
        for part in ("", "/comments", "/checklist_items", "/actions"):
            await http.get(f"{_TASKS}/1{part}")
        await http.get(_TASKS)
        await http.post(f"{_TASKS}/1/comments", json={"body": "Hello"})
        await http.delete(f"{_TASKS}/1")


async def _check(answer: httpx.Response) -> None:
    answer.raise_for_status()
