"""A service of a session that fails is started again: nothing is lost, and the status says so meanwhile."""

from __future__ import annotations

from typing import Any

import pytest

from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.session.connection.connection import ServerConnection
from flowdash_desktop.session.errors import SessionFault
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import Live
from tests.support.server_process import ServerProcess

NAME = "Company Name"


@pytest.fixture
async def live(shared: ServerProcess, open_live: Open) -> Live:
    """A session whose services start again only when the person asks for it."""
    made = await open_live(shared)
    await made.until_refreshed()
    made.session._services.supervisor._waits = (3600.0,)
    return made


async def test_sending_starts_again(
    live: Live,
    shared: ServerProcess,
    elsewhere: MakeElsewhere,
    faults: list[dict[str, Any]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A fault in the worker once ended the session: no request was ever made again, and nobody said so."""
    worker = live.session._services.worker

    def failing(*_: object) -> None:
        raise RuntimeError("a fault")

    with monkeypatch.context() as broken:
        broken.setattr(worker, "_start", failing)
        await live.set("1", NAME, "Edited")
        await live.until(lambda: live.session.status.not_sending, "the fault")
    status = live.session.status
    assert status.reason == Reason(SessionFault.SENDING_STOPPED)
    assert status.waiting == 1
    await live.until_refreshed()
    live.session.reconnect()
    await live.until_saved()
    await live.until(lambda: not live.session.status.not_sending, "sending")
    assert (await elsewhere(shared).task("1")).values[NAME] == "Edited"
    assert [str(context["exception"]) for context in faults] == ["a fault"]
    faults.clear()


async def test_what_was_being_sent_is_sent_once(
    live: Live,
    shared: ServerProcess,
    elsewhere: MakeElsewhere,
    faults: list[dict[str, Any]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The worker fails while a request is under way, which is cancelled: the edit is looked into, as after a start."""
    worker = live.session._services.worker
    sender = worker._sender
    send, before = sender.send, (await elsewhere(shared).task("2")).etag

    async def sent_then_fails(*arguments: Any) -> Any:
        await send(*arguments)
        monkeypatch.setattr(sender, "send", send)
        monkeypatch.setattr(worker.waits, "drop_past", failing)
        worker.wake()
        await live.until(lambda: live.session.status.not_sending, "the fault")

    def failing(*_: object) -> None:
        raise RuntimeError("a fault")

    drop_past = worker.waits.drop_past
    monkeypatch.setattr(sender, "send", sent_then_fails)
    await live.set("2", NAME, "Sent once")
    await live.until(lambda: live.session.status.not_sending, "the fault")
    monkeypatch.setattr(worker.waits, "drop_past", drop_past)
    live.session.reconnect()
    await live.until_saved()
    there = await elsewhere(shared).task("2")
    assert there.values[NAME] == "Sent once"
    assert there.etag != before
    faults.clear()


async def test_reading_starts_again(live: Live, faults: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch) -> None:
    """Edits are sent meanwhile."""
    reading = live.session._services.reading

    async def failing(*_: object) -> bool:
        raise RuntimeError("a fault")

    with monkeypatch.context() as broken:
        broken.setattr(reading, "_pull_once", failing)
        live.session.request_refresh()
        await live.until(lambda: live.session.status.not_reading, "the fault")
    assert live.session.status.reason == Reason(SessionFault.READING_STOPPED)
    assert not live.session.status.not_sending
    await live.set("3", NAME, "Sent meanwhile")
    await live.until_saved()
    live.session.reconnect()
    await live.until_refreshed()
    await live.until(lambda: not live.session.status.not_reading, "reading")
    faults.clear()


async def test_the_line_starts_again(live: Live, faults: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch) -> None:
    link = live.session._services.link

    async def failing(*_: object) -> None:
        raise RuntimeError("a fault")

    with monkeypatch.context() as broken:
        broken.setattr(ServerConnection, "_pause", failing)
        link._lent.answered = False  # type: ignore[union-attr]  # as if the client had been of no use yet
        link._again.set()
        await live.until(lambda: live.session.status.not_sending, "the fault")
    await live.set("4", NAME, "After the line")
    live.session.reconnect()
    await live.until_saved()
    await live.until_refreshed()
    faults.clear()
