"""A server that does not say which workspace it has: no edit is blamed for that, and none waits long."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import httpx
import pytest

from flowdash_desktop.api import FlowdashClient
from flowdash_desktop.api.errors import AnswerFault, FlowdashError, NetworkFault
from flowdash_desktop.domain.edits import CreateTask, EditState, TaskEdit, new_task_key
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.accounts.workspace_check import OtherWorkspaceError, OwnWorkspace
from flowdash_desktop.session.connection.connection import ServerConnection
from flowdash_desktop.session.status import DiskState
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import StoreThread
from tests.hostile.kinds import status
from tests.hostile.spoiling import SpoilingServer
from tests.integration.session.conftest import Open
from tests.integration.session.live import WORKFLOW, ServerConnector
from tests.support.server_process import ServerProcess

WRITERS = 5


@pytest.mark.parametrize("code", [400, 405, 409])
async def test_a_refused_question_leaves_no_doubt_about_an_edit(
    spoiling: SpoilingServer, shared: ServerProcess, open_live: Open, code: int
) -> None:
    """Nothing was sent: a new task is neither uncertain nor refused, and waits."""
    live = await open_live(ServerConnector(spoiling.base_url, shared.key, repeats_are_known=False))
    await live.until_refreshed()
    spoiled = spoiling.spoil(status(code), "/workspace")
    await live.session.submit(CreateTask(WORKFLOW, new_task_key(), {"Company Name": "New"}))
    await live.until(lambda: spoiled.count and live.session.status.reason is not None, "that it is seen")
    await live.until(lambda: all(state is not EditState.SENDING for *_, state in live.pending), "an end")
    (item,) = live.session.pending
    assert (item.state, item.uncertain) == (EditState.SAVED_HERE, False)
    assert live.session.status.reason == Reason(AnswerFault.NO_WORKSPACE)


class _Server:
    """Says which workspace it has, until it is told to fail; then only when it may."""

    def __init__(self) -> None:
        self.workspace = "acme"
        self.fails = False
        self.questions = 0
        self.asked = asyncio.Event()
        self.may_fail = asyncio.Event()

    async def answer(self, request: httpx.Request) -> httpx.Response:
        if not request.url.path.endswith("/workspace"):
            return httpx.Response(204)
        self.questions += 1
        if self.fails:
            self.asked.set()
            await self.may_fail.wait()
            raise httpx.ReadTimeout("no answer")
        return httpx.Response(200, json={"id": self.workspace, "name": "Acme"})


class _Connector:
    repeats_are_known = False

    def __init__(self, server: _Server) -> None:
        self._server = server

    async def connect(self) -> FlowdashClient:
        return FlowdashClient("http://127.0.0.1:9", "k", transport=httpx.MockTransport(self._server.answer))

    async def lost(self) -> None:
        await asyncio.get_running_loop().create_future()

    async def close(self) -> None:
        pass


class _Deaf:
    def link_changed(self) -> None: ...

    def connected(self) -> None: ...

    def unreachable(self, reason: Reason) -> None: ...

    def key_needed(self, reason: Reason) -> None: ...

    def other_workspace_found(self, error: OtherWorkspaceError) -> None: ...


@pytest.fixture
async def line(thread: StoreThread, tmp_path: Path) -> AsyncIterator[tuple[_Server, ServerConnection]]:
    """A line to a server that has told the account's workspace."""
    store = AccountStore(thread, tmp_path / "account")
    await store.open()
    server = _Server()
    link = ServerConnection(_Connector(server), _Deaf(), OwnWorkspace(store, DiskState(lambda: None)))
    running = asyncio.ensure_future(link.run())
    async with link.unchecked_client() as client:
        await link.check(client)
    yield server, link
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running
    await store.close()


async def written(link: ServerConnection) -> None:
    """A request that writes."""
    async with link.unchecked_client() as client:
        await client.delete_user("w", "u")


async def test_five_that_write_share_a_question_that_fails(line: tuple[_Server, ServerConnection]) -> None:
    """They failed one after the other, each after a question of its own."""
    server, link = line
    server.fails, before = True, server.questions
    writing = [asyncio.ensure_future(written(link)) for _ in range(WRITERS)]
    await server.asked.wait()
    server.may_fail.set()
    errors = await asyncio.gather(*writing, return_exceptions=True)
    failures = [error for error in errors if isinstance(error, FlowdashError)]
    assert [(error.reason, error.outcome_unknown) for error in failures] == [
        (Reason(NetworkFault.TIMED_OUT), False)
    ] * WRITERS
    assert len({id(error) for error in failures}) == WRITERS
    assert server.questions - before <= 2  # the first one's, and that of all who came behind


async def test_a_reader_waits_for_no_question_of_one_that_writes(line: tuple[_Server, ServerConnection]) -> None:
    server, link = line
    server.fails = True
    writing = asyncio.ensure_future(written(link))
    await server.asked.wait()
    async with link.unchecked_client() as client:
        checking = asyncio.ensure_future(link.check(client))
        await asyncio.sleep(0)
        assert checking.done()
    server.may_fail.set()
    await asyncio.gather(writing, return_exceptions=True)


async def test_each_is_told_of_another_workspace_anew(line: tuple[_Server, ServerConnection]) -> None:
    """What one adds to its error is not the other's: whether a request of its own went before."""
    server, link = line
    async with link.unchecked_client() as client:
        server.workspace = "other"
        told = await asyncio.gather(*(client.delete_user("w", str(n)) for n in range(2)), return_exceptions=True)
    assert [type(error) for error in told] == [OtherWorkspaceError] * 2
    assert told[0] is not told[1]


async def test_a_key_that_lost_its_rights_is_said_and_keeps_edits(
    spoiling: SpoilingServer, shared: ServerProcess, open_live: Open
) -> None:
    """It is no bad line: the words say it, and what waits is sent once the rights are given back."""
    live = await open_live(ServerConnector(spoiling.base_url, shared.key))
    await live.until_refreshed()
    spoiled = spoiling.spoil(status(403), "/workspace")
    base = live.value("7", "Company Name")
    await live.session.submit(TaskEdit(WORKFLOW, TaskKey("7"), "Company Name", "Kept", base))
    await live.until(lambda: spoiled.count and live.session.status.reason is not None, "that it is seen")
    assert live.session.status.reason == Reason(AnswerFault.MAY_NOT_READ)
    live.session.request_refresh()
    await live.until(lambda: spoiled.count > 1, "the next reading")
    await live.until(lambda: all(state is not EditState.SENDING for *_, state in live.pending), "an end")
    assert live.session.status.reason == Reason(AnswerFault.MAY_NOT_READ)
    assert [item.state for item in live.session.pending] == [EditState.SAVED_HERE]
    spoiling.now = None
    live.session.reconnect()
    await live.until_sent()
