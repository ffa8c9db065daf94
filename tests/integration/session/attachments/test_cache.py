"""Small attachments of what was looked at are kept here, so that they can be opened and saved without a network."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest

from flowdash_desktop.api.errors import UnexpectedAnswerError
from flowdash_desktop.domain.tasks import Attachment, TaskKey
from flowdash_desktop.session.attachments import cache
from flowdash_desktop.session.attachments.cache import make_room
from tests.faults.definition import definition as fault_definition
from tests.faults.kinds import Fault, Kind, Script
from tests.faults.proxy import FaultProxy
from tests.faults.rounds import Connector
from tests.integration.session.conftest import Open, definition
from tests.integration.session.live import LONGEST_WAIT, WORKFLOW, Live
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess

FILES = "Documents"


async def attached(live: Live, key: str, folder: Path, name: str, contents: bytes) -> Attachment:
    """Attach a file to a task, and give what the server has made of it."""
    path = folder / name
    path.write_bytes(contents)
    await live.session.attach(WORKFLOW, TaskKey(key), FILES, [path])
    await live.until_saved()
    *_, there = live.shown(key).task.files(FILES)
    return there


async def until_kept(live: Live, attachment: Attachment) -> None:
    """Wait until an attachment is here."""
    async with asyncio.timeout(LONGEST_WAIT):
        await live.session.files.settled()
    assert live.session.files.place(attachment).exists()


async def test_seen_files_open_and_save_without_a_network(server: StartServer, open_live: Open, tmp_path: Path) -> None:
    """What was looked at can be opened and saved without a network."""
    running = server(definition())
    live = await open_live(running)
    small = await attached(live, "1", tmp_path, "small.txt", b"small")
    live.session.files.want([small])
    await until_kept(live, small)
    await live.close()
    running.kill()
    live = await open_live(running, online=False)
    opened = await live.session.files.open(small)
    assert opened.read_bytes() == b"small"
    await live.session.files.save(small, tmp_path / "saved.txt")
    assert (tmp_path / "saved.txt").read_bytes() == b"small"
    (tmp_path / "saved.txt").write_bytes(b"and may be changed")


@pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX")
async def test_what_is_kept_is_not_for_writing(shared: ServerProcess, open_live: Open, tmp_path: Path) -> None:
    live = await open_live(shared)
    paper = await attached(live, "2", tmp_path, "paper.txt", b"as it is")
    assert (await live.session.files.open(paper)).stat().st_mode & 0o777 == 0o400


async def test_a_large_one_is_fetched_when_it_is_opened_only(
    shared: ServerProcess, open_live: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "SMALL_BYTES", 10)
    live = await open_live(shared)
    large = await attached(live, "3", tmp_path, "large.bin", bytes(11))
    small = await attached(live, "3", tmp_path, "small.bin", bytes(10))
    live.session.files.want([small, large])  # the last comes first
    await until_kept(live, small)
    assert not live.session.files.place(large).exists()
    assert (await live.session.files.open(large)).read_bytes() == bytes(11)


async def test_on_battery_nothing_is_fetched_unasked(shared: ServerProcess, open_live: Open, tmp_path: Path) -> None:
    live = await open_live(shared)
    live.session.pace.on_battery(True)
    papers = [await attached(live, "4", tmp_path, f"{n}.txt", b"on battery") for n in range(2)]
    live.session.files.want(papers[:1])
    assert (await live.session.files.open(papers[1])).read_bytes() == b"on battery"
    assert not live.session.files.place(papers[0]).exists()
    live.session.pace.on_battery(False)
    live.session.files.want(papers[:1])
    await until_kept(live, papers[0])


async def test_a_web_page_is_not_kept_in_a_files_place(server: StartServer, open_live: Open, tmp_path: Path) -> None:
    running = server(fault_definition())
    async with FaultProxy(running.base_url, running.key) as line:
        live = await open_live(Connector(line.base_url, running.key, repeats_are_known=True), "compan")
        path = tmp_path / "paper.bin"
        path.write_bytes(b"the file")
        await live.session.attach("compan", TaskKey("1"), FILES, [path])
        await live.until_saved()
        (paper,) = live.shown("1", "compan").task.files(FILES)
        line.chooser = Script(*[("GET", "*/files/*", Fault(kind)) for kind in (Kind.HTML_AFTER, Kind.EMPTY_ANSWER)])
        for _ in range(2):
            with pytest.raises(UnexpectedAnswerError):
                await live.session.files.open(paper)
        assert (await live.session.files.open(paper)).read_bytes() == b"the file"
        await live.close()


def test_those_that_were_used_longest_ago_make_room(tmp_path: Path) -> None:
    for place in range(5):
        path = tmp_path / str(place) / "file.bin"
        path.parent.mkdir()
        path.write_bytes(bytes(10))
        path.chmod(0o400)
        os.utime(path, (place, place))
    make_room(tmp_path, 35)
    assert sorted(path.parent.name for path in tmp_path.glob("*/*")) == ["2", "3", "4"]
    make_room(tmp_path / "nothing", 0)
