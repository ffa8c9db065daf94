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
from flowdash_desktop.server.catalog import Catalog, read_catalog
from flowdash_desktop.server.clock import Clock
from flowdash_desktop.server.definition import parse_definition
from flowdash_desktop.server.loading.loading import load
from flowdash_desktop.server.storage.activity import history, scheduled_changes
from flowdash_desktop.server.storage.blobs.blob_store import BlobStore
from flowdash_desktop.server.storage.database import Database
from flowdash_desktop.server.storage.notifications import Nobody
from flowdash_desktop.server.storage.postgres import postgres_url
from flowdash_desktop.server.tasks.task_json import find_task
from flowdash_desktop.server.workspace import LocalWorkspace
from tests.support.definitions import HARRY, USER, workspace
from tests.support.fixtures_server import postgresql
from tests.support.postgresql import Cluster

__all__ = ["postgresql"]

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
    "actions": [
        {"id": "all", "name": "All", "from": ["New"], "steps": STEPS},
        {"id": "count", "name": "Count", "steps": STEPS[:1]},
    ],
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
    """Is cut off at its n-th write, before or after the commit; counts reads and writes."""

    cut_at = 0
    after = False
    is_cut = False
    reads = writes = 0

    async def read(self, work: Callable[[Connection], Any]) -> Any:
        self.reads += 1
        return await super().read(work)

    async def write(self, work: Callable[[Connection, Catalog], Any], *, beside: bool = False) -> Any:
        self.cut_at -= 1
        self.writes += 1
        if self.cut_at != 0:
            return await super().write(work)
        if self.after:
            await super().write(work)
        self.is_cut = True
        return await asyncio.Event().wait()


def opened(folder: Path) -> _Cutting:
    blobs = BlobStore(folder / "blobs")
    return _Cutting(Database(folder / "workspace.db"), blobs, Uploads(blobs))


async def work(space: _Cutting, execution: str, keys: list[str], read: Any = None) -> str:
    """Let a worker work until the execution is over, or it stands still because it was cut off.

    ``read`` reads in place of the workspace, where its reads are counted.
    """
    read = read or space.read
    clock = Clock()
    worker = ExecutionWorker(space, _Calls(keys), clock, ScheduleWorker(space, clock))
    task = asyncio.create_task(worker.run())
    entry = space.catalog.workflows["orders"]
    status = "Pending"
    try:
        async with asyncio.timeout(PATIENCE):
            while status == "Pending" and not space.is_cut:
                found = await read(lambda connection: find_execution(connection, entry, execution))
                assert found is not None
                status = found.status
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    return status


async def asked(folder: Path, *actions: str) -> tuple[_Cutting, str]:
    """A workspace in which these actions of a task were asked for, and the last execution."""
    first = Database(folder / "workspace.db")
    first.write_now(lambda connection: load(connection, parse_definition(workspace(ORDERS)), {}))
    first.close()
    space = opened(folder)
    entry = space.catalog.workflows["orders"]

    def ask(connection: Connection, _: Catalog) -> list[str]:
        task, found = find_task(connection, entry, "1"), [find_action(connection, entry, one) for one in actions]
        assert task is not None
        return [new_execution(connection, entry, task, one, USER, "http://127.0.0.1") for one in found if one]

    made: list[str] = await space.write(ask)
    return space, made[-1]


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("cut_at", range(1, WRITES + 1))
async def test_an_execution_that_is_cut_off_goes_on_where_it_was(tmp_path: Path, cut_at: int, after: bool) -> None:
    space, execution = await asked(tmp_path, "all")
    entry = space.catalog.workflows["orders"]
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


async def test_an_action_of_one_step_takes_one_write_and_one_look(tmp_path: Path) -> None:
    """Servers that share a database make their writes one after the other: what one takes, all wait for."""
    space, execution = await asked(tmp_path, "count")
    space.reads = space.writes = 0
    assert await work(space, execution, [], space.database.read) == "Success"
    assert (space.reads, space.writes) == (1, 1)
    space.database.close()


async def test_executions_of_one_task_follow_one_another(tmp_path: Path) -> None:
    """Also where nothing wakes the worker in between."""
    space, execution = await asked(tmp_path, "count", "count", "count")
    assert await work(space, execution, []) == "Success"
    space.database.close()


async def test_servers_of_a_database_are_told_of_an_execution_at_once(postgresql: Cluster) -> None:
    """The one that performs it may be another one than the one that was asked."""
    told = asyncio.Event()

    class Listening(Nobody):
        def work_asked(self) -> None:
            loop.call_soon_threadsafe(told.set)

        def connected(self) -> None:
            loop.call_soon_threadsafe(connected.set)

    loop, connected = asyncio.get_running_loop(), asyncio.Event()
    database = Database(postgres_url(postgresql.database()))
    database.write_now(lambda connection: load(connection, parse_definition(workspace(ORDERS)), {}))
    entry = database.read_now(read_catalog).workflows["orders"]

    def ask(connection: Connection) -> None:
        task, action = find_task(connection, entry, "1"), find_action(connection, entry, "count")
        assert task is not None
        assert action is not None
        new_execution(connection, entry, task, action, USER, "http://127.0.0.1")

    async with asyncio.timeout(PATIENCE):
        with database.listening(Listening()):
            await connected.wait()
            await database.write(ask)
            await told.wait()
    database.close()


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
