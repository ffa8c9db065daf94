"""An execution that is cut off anywhere goes on where it was: every step's effect is there once, whenever the cut came.

The cut is made inside and between the writes of the real worker, by a database that fails at the n-th write, before or
after its commit; then another worker takes up what the first one left, as the next start of the server does.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, select
from sqlalchemy.exc import OperationalError

from flowdash_desktop.server.actions.available_actions import find_action
from flowdash_desktop.server.actions.executions import find_execution, new_execution
from flowdash_desktop.server.actions.schedules import ScheduleWorker
from flowdash_desktop.server.actions.steps import ApiCall
from flowdash_desktop.server.actions.webhooks import ApiCalls
from flowdash_desktop.server.actions.worker import ExecutionWorker
from flowdash_desktop.server.attachments.uploads import Uploads
from flowdash_desktop.server.catalog import Catalog
from flowdash_desktop.server.clock import Clock
from flowdash_desktop.server.definition import parse_definition
from flowdash_desktop.server.loading.loading import load
from flowdash_desktop.server.storage.activity import history, scheduled_changes
from flowdash_desktop.server.storage.blobs.blob_store import BlobStore
from flowdash_desktop.server.storage.database import Database
from flowdash_desktop.server.tasks.task_json import find_task
from flowdash_desktop.server.workspace import LocalWorkspace
from tests.support.definitions import HARRY, USER, workspace

STEPS = [
    {"type": "updateData", "fields": {"Count": 1}},
    {"type": "scheduleStageChange", "stage": "New", "days": 3},
    {"type": "moveToStage", "stage": "Done"},
    {"type": "apiCall", "url": "https://hooks.example.com/"},
    {"type": "assignTo", "email": HARRY},
]
ORDERS = {
    "id": "orders",
    "name": "Orders",
    "stages": [{"name": "New"}, {"name": "Done"}],
    "fields": [
        {"id": "id", "name": "ID", "type": "uniqueId"},
        {"id": "count", "name": "Count", "type": "number"},
        {"id": "note", "name": "Note", "type": "text"},
    ],
    "actions": [{"id": "all", "name": "All", "from": ["New"], "steps": STEPS}],
    "tasks": [{"ID": "1"}],
}
PATIENCE = 30.0
WRITES = len(STEPS) + 1
"""One for each step, and one before the call, which reads what is sent."""


class _Calls(ApiCalls):
    def __init__(self, keys: list[str]) -> None:
        super().__init__()
        self._keys = keys

    async def make(self, call: ApiCall) -> dict[str, object]:
        self._keys.append(call.key)
        sent = json.loads(call.content)
        assert (sent["task"]["Stage"], sent["task"]["Count"], sent["user"]["email"]) == ("Done", "1", USER)
        return {"Note": "called"}


class _Cutting(LocalWorkspace):
    """Is cut off at its n-th write, before or after the commit."""

    cut_at = 0
    after = False
    is_cut = False

    async def write(self, work: Callable[[Connection, Catalog], Any]) -> Any:
        self.cut_at -= 1
        if self.cut_at != 0:
            return await super().write(work)
        if self.after:
            await super().write(work)
        self.is_cut = True
        return await asyncio.Event().wait()


def opened(folder: Path) -> _Cutting:
    blobs = BlobStore(folder / "blobs")
    return _Cutting(Database(folder / "workspace.db"), blobs, Uploads(blobs))


async def work(space: _Cutting, execution: str, keys: list[str]) -> str:
    """Let a worker work until the execution is over, or it stands still because it was cut off."""
    clock = Clock()
    worker = ExecutionWorker(space, _Calls(keys), clock, ScheduleWorker(space, clock))
    task = asyncio.create_task(worker.run())
    entry = space.catalog.workflows["orders"]
    status = "Pending"
    try:
        async with asyncio.timeout(PATIENCE):
            while status == "Pending" and not space.is_cut:
                found = await space.read(lambda connection: find_execution(connection, entry, execution))
                assert found is not None
                status = found.status
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    return status


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("cut_at", range(1, WRITES + 1))
async def test_an_execution_that_is_cut_off_goes_on_where_it_was(tmp_path: Path, cut_at: int, after: bool) -> None:
    first = Database(tmp_path / "workspace.db")
    first.write_now(lambda connection: load(connection, parse_definition(workspace(ORDERS)), {}))
    first.close()
    space = opened(tmp_path)
    entry = space.catalog.workflows["orders"]

    def ask(connection: Connection, _: Catalog) -> str:
        task, action = find_task(connection, entry, "1"), find_action(connection, entry, "all")
        assert task is not None
        assert action is not None
        return new_execution(connection, entry, task, action, USER, "http://127.0.0.1")

    execution: str = await space.write(ask)
    keys: list[str] = []
    space.cut_at, space.after = cut_at, after
    await work(space, execution, keys)
    space.database.close()

    again = opened(tmp_path)
    assert await work(again, execution, keys) == "Success"

    def look(connection: Connection) -> tuple[Any, list[str]]:
        events = select(history.c.kind).where(history.c.reference == execution).order_by(history.c.row)
        waiting = connection.execute(select(scheduled_changes.c.while_stage)).scalars().all()
        assert waiting == ["Done"]
        return find_task(connection, entry, "1"), list(connection.execute(events).scalars())

    task, events = await again.read(look)
    again.database.close()
    assert json.loads(task.document) == {"ID": "1", "Count": "1", "Note": "called"}
    assert (task.stage, task.assigned_to, task.version) == ("Done", HARRY, 5)
    assert events == ["stage", "assigned"]
    assert set(keys) == {f"{execution}-4"}
    assert len(keys) <= 2, "the call at least once, under one key"


async def test_a_look_that_fails_is_told_as_what_it_is(tmp_path: Path) -> None:
    """While the database is away the worker waits and says so in a line: what it looks at fails by itself, not as one
    of a group, which would be logged as a fault of ours."""

    class _Away(LocalWorkspace):
        async def read(self, work: Callable[[Connection], Any]) -> Any:
            raise OperationalError("SELECT", {}, Exception("away"))

    database, blobs = Database(tmp_path / "workspace.db"), BlobStore(tmp_path / "blobs")
    database.write_now(lambda connection: load(connection, parse_definition(workspace(ORDERS)), {}))
    space, clock = _Away(database, blobs, Uploads(blobs)), Clock()
    with pytest.raises(OperationalError, match="away"):
        await ExecutionWorker(space, _Calls([]), clock, ScheduleWorker(space, clock)).work()
