"""A file from a web address arrives once, whatever the line does; where that can't be known the person is asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from flowdash_desktop.domain.edits import EditState, Refusal
from flowdash_desktop.domain.field_types.files import RemoteAddress
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.errors import SessionFault
from tests.faults.conftest import Opened
from tests.faults.definition import definition
from tests.faults.kinds import Fault, Kind, Script
from tests.faults.messages import Message
from tests.faults.proxy import FaultProxy
from tests.integration.session.live import Live
from tests.support.file_server import FileServer, file_server
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess

FLOW, FILES = "compan", "Documents"
LOGO = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4


@pytest.fixture(scope="module")
def shared(module_server: StartServer) -> ServerProcess:
    """A server that may fetch from this machine."""
    return module_server(definition(), allow_loopback_files=True)


@pytest.fixture(scope="module")
def remote() -> Iterator[FileServer]:
    """Where the files are."""
    with file_server() as running:
        yield running


async def names(line: FaultProxy, key: str) -> list[str]:
    """The files that a task has on the server."""
    return [file["filename"] for file in (await line.lists())[FLOW][key][FILES]]


async def add(live: Live, key: str, *addresses: RemoteAddress) -> None:
    """Ask for addresses to be added to a task."""
    await live.session.attach_addresses(FLOW, TaskKey(key), FILES, addresses)


@pytest.mark.parametrize(
    "fault",
    [
        Fault(Kind.REFUSED),
        Fault(Kind.RESET_BEFORE),
        Fault(Kind.RESET_AFTER),
        Fault(Kind.REPLY_LOST),
        Fault(Kind.HALF_REPLY),
        Fault(Kind.STATUS_AFTER, 502),
        Fault(Kind.HTML_AFTER),
        Fault(Kind.TWICE_FIRST),
        Fault(Kind.TWICE_SECOND),
    ],
    ids=lambda fault: fault.kind.name.lower(),
)
async def test_an_address_is_added_once(
    line: FaultProxy, opened: Opened, remote: FileServer, fault: Fault, request: pytest.FixtureRequest
) -> None:
    """Two addresses and a file between arrive in their order and once, though the first request goes wrong."""
    live = await opened(FLOW)
    key = str(1 + list(Kind).index(fault.kind) % 8)
    before = await names(line, key)
    first, second = f"{fault.kind.name}-1.png", f"{fault.kind.name}-2.png"
    line.chooser = Script(("PUT", "*/tasks", fault))
    urls = [remote.page(f"/{name}", LOGO, "image/png") for name in (first, second)]
    await add(live, key, *(RemoteAddress(url) for url in urls))
    await live.until_sent()
    assert await names(line, key) == [*before, first, second]


async def test_named_by_the_server_and_unanswered_asks(line: FaultProxy, opened: Opened, remote: FileServer) -> None:
    """Without a name the file that came can't be known again: the person is asked, and discards it."""
    live = await opened(FLOW)
    url = remote.page("/download", LOGO, "image/png", Content_Disposition='attachment; filename="theirs.png"')
    line.chooser = Script(("PUT", "*/tasks", Fault(Kind.REPLY_LOST)))
    await add(live, "9", RemoteAddress(url))
    item = await live.until_needs_you()
    assert item.problem is not None
    assert item.problem.refusal is Refusal.UNCERTAIN
    assert item.problem.reason is not None
    assert item.problem.reason.code == SessionFault.FILE_UNCERTAIN
    assert await names(line, "9") == ["theirs.png"]
    await live.session.decisions.discard(item.id)
    await live.until_refreshed()
    assert [a.filename for a in live.shown("9", FLOW).task.files(FILES)] == ["theirs.png"]


async def test_undone_before_and_after_it_was_fetched(line: FaultProxy, opened: Opened, remote: FileServer) -> None:
    """Undo takes back what waits, and removes what came; done again it is there again, byte for byte."""
    live = await opened(FLOW)
    url = remote.page("/undone.png", LOGO, "image/png")
    line.chooser = Script(*[("GET", "*/tasks/10", Fault(Kind.STATUS_BEFORE, 503))] * 99)
    asked = len(remote.seen)

    def waits() -> bool:
        (item,) = live.session.pending
        return item.attempts > 0 and item.state is EditState.SAVED_HERE

    await add(live, "10", RemoteAddress(url, "mine.png"))
    await live.until(waits, "an attempt that failed")
    assert [f.file.filename for f in live.shown("10", FLOW).pending_files[FILES]] == ["mine.png"]
    await live.undo()
    await live.until_saved()
    assert len(remote.seen) == asked, "it was never fetched"
    line.chooser = None
    await live.redo()
    await live.until_sent()
    assert await names(line, "10") == ["mine.png"]
    await live.undo()
    await live.until_sent()
    assert await names(line, "10") == []
    await live.redo()
    await live.until_sent()
    assert await names(line, "10") == ["mine.png"]


async def test_queued_addresses_outlive_the_program(
    line: FaultProxy, opened: Opened, remote: FileServer, tmp_path: Path
) -> None:
    """What waits is on the disk, by its address: a session that is opened again sends it."""
    live = await opened(FLOW)
    line.chooser = Script(*[("PUT", "*/tasks", Fault(Kind.STATUS_BEFORE, 503))] * 99)
    await add(live, "2", RemoteAddress(remote.page("/later.png", LOGO, "image/png")))
    await live.close()
    assert not list((tmp_path / "account" / "staging").iterdir())
    line.chooser = None
    again = await opened(FLOW)
    await again.until_sent()
    assert (await names(line, "2"))[-1] == "later.png"


async def test_a_refused_address_says_why_and_is_retried(line: FaultProxy, opened: Opened, remote: FileServer) -> None:
    """The server's words are shown; *Retry* sends it again once the file is there."""
    live = await opened(FLOW)
    url = f"{remote.url}/not-yet.png"
    applied: list[Message] = []

    async def hook(moment: str, message: Message) -> None:
        if moment == "applied" and message.method == "PUT":
            applied.append(message)

    line.hook = hook
    await add(live, "3", RemoteAddress(url))
    item = await live.until_needs_you()
    assert item.problem is not None
    assert item.problem.messages == {FILES: ("could not be downloaded",)}
    remote.page("/not-yet.png", LOGO, "image/png")
    await live.session.decisions.retry(item.id)
    await live.until_saved()
    line.hook = None
    assert (await names(line, "3"))[-1] == "not-yet.png"
