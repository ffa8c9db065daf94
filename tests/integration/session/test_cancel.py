"""Cancelling what was not sent of a large step takes back nothing else, and sending goes on whatever comes of it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from flowdash_desktop.domain.activity_edits import AddComment
from flowdash_desktop.domain.edits import DeleteTask, EditState, TaskEdit
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.undo.large_steps import Cancelled
from flowdash_desktop.session.undo.undo_plan import UndoPlan
from flowdash_desktop.store.database import StoreError
from tests.integration.session.batches import BATCH, NAME, companies, there
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import WORKFLOW, Live, ServerConnector
from tests.support.full_disk import full_disk
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

STEP = "large"


async def test_new_tasks_that_were_changed_since_stay(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """A comment and a value that wait behind their creations are not taken back; an undone comment keeps nothing."""
    await (await open_live(shared)).close()
    live, other = await open_live(shared, run=False), elsewhere(shared)
    edits = companies("import", 6)
    await live.session.submit(*edits, step_id=STEP)
    await live.session.submit(AddComment(WORKFLOW, edits[1].task, "Called them"))
    await live.session.submit(TaskEdit(WORKFLOW, edits[3].task, NAME, "Better name", "Company 3"))
    await live.session.submit(AddComment(WORKFLOW, edits[4].task, "Not meant"))
    await live.undo()
    assert await live.session.sending.cancel(STEP) == Cancelled(stopped=4, left=2)
    assert await live.session.sending.cancel(STEP) == Cancelled(stopped=0, left=2)
    live.run()
    await live.until_saved()
    assert await there(other, "import") == ["Company 1", "Better name"]
    (comment,) = await other.client.activity.comments(WORKFLOW, "import-1")
    assert comment.body == "Called them"


async def test_values_of_new_tasks_are_cancelled_alone(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """The creations of an import that waits take the values of a later command along. They stay, without these."""
    await (await open_live(shared)).close()
    live, other = await open_live(shared, run=False), elsewhere(shared)
    edits = companies("alike", 6)
    await live.session.submit(*edits, step_id=STEP)
    keys = [edit.task for edit in edits]
    done = await live.session.bulk.set_field(WORKFLOW, keys, NAME, "All alike")
    await live.session.submit(TaskEdit(WORKFLOW, keys[2], NAME, "Newer", "All alike"))
    assert await live.session.sending.cancel(done.step) == Cancelled(stopped=5)
    live.run()
    await live.until_saved()
    assert await there(other, "alike") == [f"Company {n}" if n != 2 else "Newer" for n in range(6)]


async def deletions(open_live: Open, shared: ServerProcess, monkeypatch: pytest.MonkeyPatch, begun: int) -> Live:
    """Five deletions wait; of so many a request begins, one after each plan of what is to be taken back."""
    await (await open_live(shared)).close()
    live = await open_live(shared, run=False)
    await live.session.submit(*(DeleteTask(WORKFLOW, TaskKey(str(n))) for n in range(1, 6)), step_id=STEP)
    planner, ids = live.session.history._planner, [item.id for item in live.session.pending][:begun]
    plan = planner.plan

    async def planned(*args: Any, **options: Any) -> UndoPlan:
        made = await plan(*args, **options)
        if ids:
            await live.session._outbox.begin(ids.pop())
        return made

    monkeypatch.setattr(planner, "plan", planned)
    return live


@pytest.mark.parametrize("begun", [1, 4])
async def test_requests_that_begin_meanwhile_stop_no_cancel(
    shared: ServerProcess, open_live: Open, monkeypatch: pytest.MonkeyPatch, begun: int
) -> None:
    live = await deletions(open_live, shared, monkeypatch, begun)
    assert await live.session.sending.cancel(STEP) == Cancelled(stopped=5 - begun)
    assert [state for _, _, state in live.pending] == [EditState.SENDING] * begun


async def test_sending_goes_on_after_the_disk_refused(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The worker finds nothing due while the cancelling holds everything back, and sleeps."""
    async with TcpProxy(shared.base_url) as proxy:
        batches = proxy.hold_answers(BATCH, once=False)
        live = await open_live(ServerConnector(proxy.base_url, shared.key))
        worker, planner = live.session._worker, live.session.history._planner
        plan, sleep, asleep, is_full = planner.plan, worker._sleep, asyncio.Event(), asyncio.Event()

        async def planned(*args: Any, **options: Any) -> UndoPlan:
            made = await plan(*args, **options)
            asleep.clear()
            batches.release.set()
            await is_full.wait()
            return made

        async def fall_asleep() -> None:
            if not (worker._slots.are_busy or worker._wake.is_set()):
                asleep.set()
            await sleep()

        await live.session.submit(*companies("disk", 150), step_id=STEP)
        await batches.answered.wait()
        monkeypatch.setattr(planner, "plan", planned)
        monkeypatch.setattr(worker, "_sleep", fall_asleep)
        cancelling = live.session.sending.cancel(STEP)
        await batches.release.wait()
        await asleep.wait()
        with full_disk():
            is_full.set()
            with pytest.raises(StoreError):
                await cancelling
        assert live.session.pending
        await live.until_saved()
    assert len(await there(elsewhere(shared), "disk")) == 150
