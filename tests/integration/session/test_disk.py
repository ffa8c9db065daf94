"""A disk that takes no more, at the worst moments: nothing is lost, nothing is sent twice, the session goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.status import Connection
from flowdash_desktop.store.database import StoreError
from tests.integration.session import activity
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import WORKFLOW, ServerConnector
from tests.support.fixtures_server import StartServer
from tests.support.full_disk import full_disk
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

NAME = "Company Name"


async def test_an_edit_that_cannot_be_kept_is_refused_and_not_shown(shared: ServerProcess, open_live: Open) -> None:
    live = await open_live(shared)
    with full_disk(), pytest.raises(StoreError, match="data folder"):
        await live.set("1", NAME, "Not kept")
    assert live.session.pending == ()
    assert live.value("1", NAME) == "Company 1"
    await live.set("1", NAME, "Kept")
    await live.until_saved()


async def test_unstored_answer_is_stored_later(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """An answer that cannot be kept is kept later and not asked for again."""
    async with TcpProxy(shared.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, shared.key))
        put = proxy.hold_answers(b"PUT ", once=False)
        await live.set("2", NAME, "Sent once")
        await put.answered.wait()
        with full_disk():
            put.release.set()
            await live.until(lambda: "data folder" in str(live.session.status.reason))
            assert live.pending == [("TaskEdit", "2", EditState.SENDING)]
            assert live.value("2", NAME) == "Sent once"
        live.session.reconnect()
        await live.until_saved()
        assert len(put.seen) == 1
    assert (await elsewhere(shared).task("2")).values[NAME] == "Sent once"


async def test_an_edit_whose_sending_cannot_be_noted_waits(shared: ServerProcess, open_live: Open) -> None:
    await (await open_live(shared)).close()
    async with TcpProxy(shared.base_url) as proxy:
        puts = proxy.hold_answers(b"PUT ", once=False)
        puts.release.set()
        live = await open_live(ServerConnector(proxy.base_url, shared.key), run=False)
        await live.set("3", NAME, "Waiting")
        with full_disk():
            live.run()
            await live.until(lambda: live.session.status.connection is Connection.ONLINE or live.session.status.reason)
            await live.until(lambda: "data folder" in str(live.session.status.reason))
            assert live.pending == [("TaskEdit", "3", EditState.SAVED_HERE)]
            assert puts.seen == []
        live.session.reconnect()
        await live.until_saved()
        await live.until(lambda: live.session.status.reason is None)


async def test_a_refresh_that_cannot_be_cached_is_shown_all_the_same(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live = await open_live(shared)
    await elsewhere(shared).set("4", Company_Name="Theirs")
    with full_disk():
        live.session.request_refresh()
        await live.until(lambda: "data folder" in str(live.session.status.reason))
        await live.until(lambda: live.value("4", NAME) == "Theirs")
        assert live.session.status.connection is Connection.ONLINE
    await live.until(lambda: live.session.status.reason is None)
    await live.close()
    again = await open_live(shared, run=False)
    assert again.value("4", NAME) == "Theirs", "cached as soon as the disk took it"


async def test_unstaged_file_is_refused_and_leaves_nothing(
    shared: ServerProcess, open_live: Open, tmp_path: Path
) -> None:
    """A file that cannot be staged is refused and leaves nothing behind."""
    live, source = await open_live(shared), large_file(tmp_path)
    with full_disk(), pytest.raises(StoreError, match="data folder"):
        await live.session.attach(WORKFLOW, TaskKey("5"), "Documents", [source])
    assert live.session.pending == ()
    assert in_folder(tmp_path / "account" / "staging") == []


@pytest.mark.parametrize("repeats_are_known", [True, False])
async def test_action_on_a_full_disk_is_followed_and_not_repeated(
    server: StartServer, open_live: Open, *, repeats_are_known: bool
) -> None:
    """An action that was taken while the disk refuses is followed and not asked for again."""
    running = server(activity.definition())
    async with TcpProxy(running.base_url) as proxy:
        connector = ServerConnector(proxy.base_url, running.key, repeats_are_known=repeats_are_known)
        live = await open_live(connector, activity.ORDERS)
        asked = proxy.hold_answers(b"POST /api/v1/workflows/orders/executions", once=False)
        await live.session.submit(activity.run("O-1", "fill"))
        await asked.answered.wait()
        with full_disk():
            asked.release.set()
            await live.until(lambda: "data folder" in str(live.session.status.reason))
        live.session.reconnect()
        await live.until_saved()
        assert len(asked.seen) == 1


def large_file(folder: Path) -> Path:
    file = folder / "large.bin"
    file.write_bytes(bytes(100_000))
    return file


def in_folder(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]
