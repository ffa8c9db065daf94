"""Tasks that were put off stay so under another unique ID and after a restart, and no other task inherits that."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest.mock import AsyncMock

import pytest

from flowdash_desktop.domain.edits import CreateTask, new_task_key
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.put_off_tasks import PutOffTasks
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.store.database import StoreError, StoreFault, StoreThread
from flowdash_desktop.store.preferences import Preferences
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import ACCOUNT, WORKFLOW, Live, ServerConnector
from tests.integration.session.renaming import FLOW, RenamingServer
from tests.integration.session.renaming import ID as RENAMED
from tests.support.server_process import ServerProcess

NAME, ID = "Company Name", "Company ID"
SOON = datetime.now(UTC) + timedelta(days=1)


@pytest.fixture
async def arrangements(thread: StoreThread, tmp_path: Path) -> AsyncIterator[Arrangements]:
    preferences = Preferences(thread, tmp_path / "preferences.db")
    await preferences.open()
    yield Arrangements(preferences, ACCOUNT)
    await preferences.close()


def put_off_tasks(live: Live, arrangements: Arrangements) -> PutOffTasks:
    return PutOffTasks(live.session, arrangements, live.session._background.start)


async def put_off(
    live: Live, arrangements: Arrangements, key: str, until: datetime | None, workflow_id: str = WORKFLOW
) -> PutOffTasks:
    """Put a task off, and nothing else."""
    tasks = put_off_tasks(live, arrangements)
    await tasks.load(workflow_id)
    assert tasks.put_off(workflow_id, TaskKey(key), "It", until) is not None
    await live.session._background.settled()
    return tasks


async def test_a_put_off_task_is_known_by_its_new_id(open_live: Open, arrangements: Arrangements) -> None:
    """Somebody else gives it another unique ID, while the window is open or before the next start."""
    server = RenamingServer("1", "2")
    live = await open_live(server, FLOW)
    tasks = await put_off(live, arrangements, "1", SOON, FLOW)
    server._write("PUT", "1", {RENAMED: "one"})
    await live.until_refreshed()
    await tasks.settle(FLOW)
    assert [*tasks.of(FLOW)] == ["one"]
    await live.close()
    server._write("PUT", "one", {RENAMED: "uno"})
    live = await open_live(server, FLOW)
    await live.until_refreshed()
    tasks = put_off_tasks(live, arrangements)
    await tasks.load(FLOW)
    assert [*tasks.of(FLOW)] == ["uno"]
    assert tasks.is_put_off(FLOW, TaskKey("uno"))


async def test_another_task_of_the_id_is_not_put_off(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, arrangements: Arrangements
) -> None:
    """The task that was put off is deleted, and a new one gets its unique ID: that one inherits nothing."""
    live, other = await open_live(shared), elsewhere(shared)
    tasks = await put_off(live, arrangements, "2", datetime.now(UTC) - timedelta(seconds=1))
    await other.client.delete_task(WORKFLOW, TaskKey("2"))
    await other.client.create_task(await other.schema(), {ID: "2", NAME: "Another"}, idempotency_key="k")
    await live.until_refreshed()
    assert live.value("2", NAME) == "Another"
    assert not tasks.is_put_off(WORKFLOW, TaskKey("2"))
    assert tasks.take_due(WORKFLOW, datetime.now(UTC)) == [], "another task comes back in its place"
    await tasks.settle(WORKFLOW)
    assert not tasks.of(WORKFLOW), "it is gone for good"


async def test_a_new_task_stays_put_off_once_it_is_sent(
    shared: ServerProcess, open_live: Open, arrangements: Arrangements
) -> None:
    """What the server sets by itself is no change. Nobody has asked for its put-off tasks since the start."""
    await (await open_live(shared)).close()
    live = await open_live(ServerConnector(shared.base_url, shared.key), run=False)
    key = new_task_key()
    await live.session.submit(CreateTask(WORKFLOW, key, {ID: "u-9", NAME: "New"}))
    await put_off(live, arrangements, key, None)
    await live.close()
    live = await open_live(shared, run=False)
    tasks = put_off_tasks(live, arrangements)
    live.run()
    await live.until_saved()
    await live.session._background.settled()
    await tasks.load(WORKFLOW)
    assert [*tasks.of(WORKFLOW)] == ["u-9"]
    assert tasks.take_due(WORKFLOW, datetime.now(UTC)) == []
    await live.set("u-9", NAME, "Newer")
    assert [one.task for one in tasks.take_due(WORKFLOW, datetime.now(UTC))] == ["u-9"]


async def test_what_older_versions_have_put_off_is_read(
    shared: ServerProcess, open_live: Open, arrangements: Arrangements
) -> None:
    """They have stored no identity: it is that of the task which has the unique ID now."""
    live = await open_live(shared)
    await arrangements._preferences.put_of(WORKFLOW, "later", [["3", "It", SOON.isoformat(), "0" * 16]])
    tasks = put_off_tasks(live, arrangements)
    await tasks.load(WORKFLOW)
    assert tasks.take_due(WORKFLOW, datetime.now(UTC)) == []
    await live.session._background.settled()
    (one,) = await arrangements.put_off(WORKFLOW)
    assert one.identity is not None


async def test_put_off_tasks_are_read_again_after_a_fault(
    shared: ServerProcess, open_live: Open, arrangements: Arrangements, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk refuses to read them as a new task gets its ID: the next task that gets one has both followed."""
    await (await open_live(shared)).close()
    live = await open_live(shared, run=False)
    key = new_task_key()
    await live.session.submit(CreateTask(WORKFLOW, key, {ID: "u-10", NAME: "New"}))
    (await put_off(live, arrangements, key, SOON)).end()
    tasks = put_off_tasks(live, arrangements)
    with monkeypatch.context() as broken:
        refused = AsyncMock(side_effect=StoreError(StoreFault.NOT_WRITABLE))
        broken.setattr(arrangements, "put_off", refused)
        live.run()
        await live.until_saved()
        await live.session._background.settled()
        refused.assert_awaited_once()
    await live.session.submit(CreateTask(WORKFLOW, new_task_key(), {ID: "u-11", NAME: "Newer"}))
    await live.until_saved()
    await live.session._background.settled()
    assert [*tasks.of(WORKFLOW)] == ["u-10"]
