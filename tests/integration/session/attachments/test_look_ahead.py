"""The files of the next tasks are here and prepared before somebody looks at them."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from flowdash_desktop.domain.tasks import Attachment, TaskKey
from flowdash_desktop.session.attachments.look_ahead import LookAhead, UpcomingTask
from flowdash_desktop.viewing.client import FileViewer, ScaleOf, Ticket
from flowdash_desktop.viewing.messages import Bitmap, FileFacts, fit_scale
from tests.integration.session.conftest import Open
from tests.integration.session.live import LONGEST_WAIT, WORKFLOW, Live, ServerConnector
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy
from tests.support.viewing.good_files import pdf, picture

PROGRAM = (sys.executable, "-m", "flowdash_desktop")
WIDTH = 320
FILES = "Documents"


def scale_of(facts: FileFacts) -> float:
    return fit_scale(facts.page_sizes[0], WIDTH)


@pytest.fixture
def viewer() -> Iterator[FileViewer]:
    viewer = FileViewer(PROGRAM)
    yield viewer
    viewer.close()


@asynccontextmanager
async def running(look_ahead: LookAhead) -> AsyncIterator[LookAhead]:
    task = asyncio.create_task(look_ahead.run())
    try:
        yield look_ahead
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def with_file(live: Live, number: int, folder: Path, content: bytes) -> UpcomingTask:
    path = folder / f"{number}.pdf"
    path.write_bytes(content)
    key = TaskKey(str(number))
    await live.session.attach(WORKFLOW, key, FILES, [path])
    await live.until_saved()
    return UpcomingTask(key, tuple(live.shown(str(number)).task.files(FILES)))


def path_of(live: Live, task: UpcomingTask) -> Path:
    return live.session.files.place(_file(task))


def _file(task: UpcomingTask) -> Attachment:
    return task.attachments[0]


async def settle(look_ahead: LookAhead) -> None:
    async with asyncio.timeout(LONGEST_WAIT):
        await look_ahead.settled()


async def test_the_next_tasks_files_are_prepared(
    shared: ServerProcess, open_live: Open, tmp_path: Path, viewer: FileViewer
) -> None:
    """The current task's file is left alone, and so is what comes behind the fifth task."""
    live = await open_live(shared)
    tasks = [await with_file(live, number, tmp_path, pdf(f"Page {number}")) for number in range(1, 8)]
    async with running(LookAhead(live.session.files, viewer)) as look_ahead:
        look_ahead.expect(tasks, scale_of)
        await settle(look_ahead)
    assert [path_of(live, task).exists() for task in tasks] == [False, True, True, True, True, True, False]
    path = path_of(live, tasks[1])
    viewer.close()  # what is answered now was answered before
    facts = viewer.facts(path, "2.pdf")
    assert facts.fault is None
    assert isinstance(viewer.bitmap(path, 0, scale_of(facts)), Bitmap)


async def test_another_order_drops_what_was_prepared(
    shared: ServerProcess, open_live: Open, tmp_path: Path, viewer: FileViewer
) -> None:
    """A file that was opened stays, and so does one that is still expected."""
    live = await open_live(shared)
    tasks = [await with_file(live, number, tmp_path, pdf(f"Page {number}")) for number in range(11, 16)]
    async with running(LookAhead(live.session.files, viewer)) as look_ahead:
        look_ahead.expect(tasks[:4], scale_of)
        await settle(look_ahead)
        await live.session.files.open(_file(tasks[1]))
        look_ahead.expect([tasks[0], tasks[4], tasks[3]], scale_of)
        await settle(look_ahead)
        assert look_ahead.ready == [path_of(live, tasks[4]), path_of(live, tasks[3])]
    assert [path_of(live, task).exists() for task in tasks] == [False, True, False, True, True]


async def test_walking_on_leaves_the_current_file(
    shared: ServerProcess, open_live: Open, tmp_path: Path, viewer: FileViewer
) -> None:
    live = await open_live(shared)
    tasks = [await with_file(live, number, tmp_path, pdf(f"Page {number}")) for number in (16, 17, 18)]
    async with running(LookAhead(live.session.files, viewer)) as look_ahead:
        look_ahead.expect(tasks[:2], scale_of)
        await settle(look_ahead)
        look_ahead.expect(tasks[1:], scale_of)
        await settle(look_ahead)
    assert [path_of(live, task).exists() for task in tasks] == [False, True, True]


async def test_files_are_fetched_side_by_side(
    shared: ServerProcess, open_live: Open, tmp_path: Path, viewer: FileViewer
) -> None:
    """On a slow line one after the other would come too late for a person who decides several times a second."""
    async with TcpProxy(shared.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, shared.key))
        tasks = [await with_file(live, number, tmp_path, pdf(f"Page {number}")) for number in (8, 9, 10)]
        held = proxy.hold_answers(b"GET /api/v1/files/", once=False)
        async with running(LookAhead(live.session.files, viewer)) as look_ahead:
            look_ahead.expect(tasks, scale_of)
            async with asyncio.timeout(LONGEST_WAIT):
                while len(held.seen) < 2:  # noqa: ASYNC110 - no event
                    await asyncio.sleep(0.01)
            held.release.set()
            await settle(look_ahead)
            assert look_ahead.ready == [path_of(live, task) for task in tasks[1:]]
        await live.close()


async def test_no_more_is_read_than_there_is_room(
    shared: ServerProcess, open_live: Open, tmp_path: Path, viewer: FileViewer
) -> None:
    """One that does not fit is passed over, and a smaller one behind it is read."""
    live = await open_live(shared)
    contents = [b"", pdf("small"), picture("BMP", (200, 200)), pdf("small, too")]
    tasks = [await with_file(live, 19 + number, tmp_path, content) for number, content in enumerate(contents)]
    async with running(LookAhead(live.session.files, viewer, most_bytes=50_000)) as look_ahead:
        look_ahead.expect(tasks, scale_of)
        await settle(look_ahead)
        assert look_ahead.ready == [path_of(live, tasks[1]), path_of(live, tasks[3])]
    assert not path_of(live, tasks[2]).exists()


@pytest.mark.parametrize("scarce", ["power", "traffic"])
async def test_on_battery_or_a_metered_line_nothing_is_read(
    scarce: str, shared: ServerProcess, open_live: Open, tmp_path: Path, viewer: FileViewer
) -> None:
    live = await open_live(shared)
    tasks = [await with_file(live, number, tmp_path, pdf("Page")) for number in (24, 25)]
    live.session.pace.on_battery(scarce == "power")
    live.session._services.line.is_metered = scarce == "traffic"
    async with running(LookAhead(live.session.files, viewer)) as look_ahead:
        look_ahead.expect(tasks, scale_of)
        await settle(look_ahead)
        assert look_ahead.ready == []
    assert not path_of(live, tasks[1]).exists()


class SlowViewer(FileViewer):
    """It prepares until it is cancelled."""

    def __init__(self) -> None:
        super().__init__(PROGRAM)
        self.begun = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self._cancelled = threading.Event()

    def prepare(
        self, path: Path, name: str, scale_of: ScaleOf | None = None, *, ticket: Ticket | None = None
    ) -> FileFacts:
        self._loop.call_soon_threadsafe(self.begun.set)
        assert self._cancelled.wait(LONGEST_WAIT)
        return super().prepare(path, name, scale_of, ticket=ticket)

    def cancel(self, ticket: Ticket) -> None:
        super().cancel(ticket)
        self._cancelled.set()


async def test_work_on_what_is_not_next_any_more_is_let_go(
    shared: ServerProcess, open_live: Open, tmp_path: Path
) -> None:
    live = await open_live(shared)
    tasks = [await with_file(live, number, tmp_path, pdf("Page")) for number in (26, 27)]
    viewer = SlowViewer()
    async with running(LookAhead(live.session.files, viewer)) as look_ahead:
        look_ahead.expect(tasks, scale_of)
        async with asyncio.timeout(LONGEST_WAIT):
            await viewer.begun.wait()
        look_ahead.expect(tasks[:1], scale_of)
        await settle(look_ahead)
        assert look_ahead.ready == []
    viewer.close()
    assert not path_of(live, tasks[1]).exists()


async def test_opening_a_file_keeps_what_was_prepared(
    shared: ServerProcess, open_live: Open, tmp_path: Path, viewer: FileViewer
) -> None:
    """The note that it was used is no change of the file: its first page is there, without a process or the disk."""
    live = await open_live(shared)
    tasks = [await with_file(live, number, tmp_path, pdf("Page")) for number in (28, 29)]
    async with running(LookAhead(live.session.files, viewer)) as look_ahead:
        look_ahead.expect(tasks, scale_of)
        await settle(look_ahead)
    path = await live.session.files.open(_file(tasks[1]))
    viewer.close()  # what is answered now was answered before
    facts = viewer.facts(path, "29.pdf")
    assert facts.fault is None
    assert isinstance(viewer.bitmap(path, 0, scale_of(facts)), Bitmap)
    assert viewer.ready_facts(path, "29.pdf") == facts
    assert viewer.ready_bitmap(path, 0, scale_of(facts), 0, None) is not None
