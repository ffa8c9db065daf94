"""Creations whose answer is lost, and creations that meet somebody else's task: made once, never over another."""

from __future__ import annotations

from flowdash_desktop.domain.edits import CreateTask, DeleteTask, EditState, Refusal, TaskEdit, new_task_key
from flowdash_desktop.domain.tasks import TaskKey
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import WORKFLOW, ServerConnector
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

NAME = "Company Name"


def company(number: str, name: str) -> CreateTask:
    return CreateTask(WORKFLOW, new_task_key(), {"Company ID": number, NAME: name})


async def test_lost_creation_with_an_id_is_looked_up(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """A creation with a known ID whose answer is lost is looked for and not asked about."""
    async with TcpProxy(shared.base_url) as proxy:
        connector = ServerConnector(proxy.base_url, shared.key, repeats_are_known=False)
        live = await open_live(connector)
        posts = proxy.lose_answer(b"POST ")
        await live.session.submit(company("lost-1", "Mine"))
        await posts.answered.wait()
        live.session.reconnect()
        await live.until_saved()
    assert [t.values[NAME] for t in await elsewhere(shared).tasks() if t.key == "lost-1"] == ["Mine"]


async def test_task_made_before_our_creation_is_not_overwritten(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """A task that somebody makes between look up and creation is not written over."""
    other = elsewhere(shared)
    async with TcpProxy(shared.base_url) as proxy:
        for known in (True, False):
            number = f"race-{known}"
            connector = ServerConnector(proxy.base_url, shared.key, repeats_are_known=known)
            live = await open_live(connector, folder=f"known-{known}")
            posts = proxy.hold_requests(b"POST ")
            await live.session.submit(company(number, "Mine"))
            await posts.arrived.wait()
            await other.client.create_task(
                await other.schema(), {"Company ID": number, NAME: "Theirs"}, idempotency_key=None
            )
            posts.release.set()
            item = await live.until_needs_you()
            assert item.problem is not None
            assert item.problem.refusal is Refusal.INVALID
            assert list(item.problem.messages) == ["Company ID"]
            assert (await other.task(number)).values[NAME] == "Theirs"
            await live.close()


async def test_task_made_after_a_lost_creation_is_not_ours(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """A task that somebody makes after a creation was lost is not taken for ours."""
    other = elsewhere(shared)
    async with TcpProxy(shared.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, shared.key, repeats_are_known=False))
        lost = proxy.lose_request(b"POST ")
        await live.session.submit(company("lost-2", "Mine"))
        await lost.arrived.wait()
        await other.client.create_task(
            await other.schema(), {"Company ID": "lost-2", NAME: "Theirs"}, idempotency_key=None
        )
        live.session.reconnect()
        item = await live.until_needs_you()
    assert item.problem is not None
    assert list(item.problem.messages) == ["Company ID"]
    assert (await other.task("lost-2")).values[NAME] == "Theirs"


async def test_uncertain_creation_survives_edits_and_deletion(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """A creation that may have arrived is not forgotten when it is deleted or edited."""
    async with TcpProxy(shared.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, shared.key))
        posts = proxy.lose_answer(b"POST ")
        creation = company("lost-3", "Mine")
        await live.session.submit(creation)
        await posts.answered.wait()
        for _ in range(3):  # nothing is settled before the rest is done
            proxy.lose_request(b"POST ")
        await live.until(lambda: live.session.status.waiting == 1)
        await live.session.submit(TaskEdit(WORKFLOW, creation.task, NAME, "Mine, later", "Mine"))
        assert [kind for kind, *_ in live.pending] == ["CreateTask", "TaskEdit"], (
            "the body under the key stays as it was"
        )
        await live.session.submit(DeleteTask(WORKFLOW, creation.task))
        assert next(kind for kind, *_ in live.pending) == "CreateTask", "it is made sure first that it is there"
        live.session.reconnect()
        await live.until_saved()
    assert "lost-3" not in [t.key for t in await elsewhere(shared).tasks()]


async def test_creation_waits_for_the_deletion_of_a_namesake(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """A new task waits until the deletion of one of the same name is settled."""
    async with TcpProxy(shared.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, shared.key))
        deletion = proxy.lose_answer(b"DELETE ")
        await live.session.submit(DeleteTask(WORKFLOW, TaskKey("20")))
        await deletion.answered.wait()
        await live.session.submit(company("20", "The next one"))
        await live.until(lambda: [s for *_, s in live.pending] == [EditState.SAVED_HERE] * 2)
        live.session.reconnect()
        await live.until_saved()
    assert (await elsewhere(shared).task("20")).values[NAME] == "The next one"
