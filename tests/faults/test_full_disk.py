"""A disk that is really full, under the account and under the server: said in words, nothing lost, and it goes on."""

from __future__ import annotations

import filecmp
from collections.abc import Iterator
from pathlib import Path

import pytest

from flowdash_desktop.domain.drafts import Draft, DraftRef
from flowdash_desktop.domain.edits import CreateTask, DeleteTask, EditState, new_task_key
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.status import Connection
from flowdash_desktop.store.database import StoreError
from tests.faults.definition import definition
from tests.faults.disk import NoSmallDiskError, SmallDisk, small_disk
from tests.faults.messages import Message
from tests.faults.proxy import FaultProxy
from tests.faults.rounds import Connector, check
from tests.integration.session.conftest import Open
from tests.integration.session.live import Live
from tests.support.server_process import ServerProcess

FLOW, FILES = "compan", "Documents"
LONG = "long " * 20_000
FULL = "disk full"
A_LITTLE, LARGE = 400_000, 1_000_000


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """The disk of the account's folder."""
    try:
        with small_disk(tmp_path / "account", 16) as made:
            yield made
    except NoSmallDiskError:
        pytest.skip("only an administrator of a Linux machine can have a small disk")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file that is larger than a little."""
    made = tmp_path / "large.bin"
    made.write_bytes(bytes(range(250)) * (LARGE // 250))
    return made


async def opened(disk: SmallDisk, open_live: Open, line: FaultProxy, *, run: bool = True) -> Live:
    """A session on the small disk."""
    disk.free()
    return await open_live(Connector(line.base_url, "test-key-1", repeats_are_known=True), FLOW, run=run)


async def until_tried(live: Live) -> None:
    """Wait until everything was tried more than once."""

    def tried() -> bool:
        live.session.reconnect()
        return min(item.attempts for item in live.session.pending) > 1

    await live.until(tried, "attempts")


def staged(folder: Path) -> list[str]:
    """What is in the outbox's own folder."""
    return [path.name for path in (folder / "account" / "staging").iterdir()]


async def test_what_cannot_be_saved_is_refused_and_not_shown(
    disk: SmallDisk, shared: ServerProcess, open_live: Open
) -> None:
    async with FaultProxy(shared.base_url, shared.key) as line:
        live = await opened(disk, open_live, line)
        with disk.full():
            with pytest.raises(StoreError, match=FULL):
                await live.set("1", "Notes", LONG, FLOW)
            assert live.session.pending == ()
            assert live.value("1", "Notes", FLOW) is None
        await live.set("1", "Notes", LONG, FLOW)
        await live.until_sent()
        assert (await line.lists())[FLOW]["1"]["Notes"] == LONG


async def test_unstored_answer_is_stored_later(disk: SmallDisk, shared: ServerProcess, open_live: Open) -> None:
    """An answer that cannot be kept is kept later and not asked for again."""
    async with FaultProxy(shared.base_url, shared.key) as line:
        live = await opened(disk, open_live, line)
        writes = 0

        async def hook(moment: str, _: Message) -> None:
            nonlocal writes
            if moment == "applied":
                writes += 1
                disk.fill()

        line.hook = hook
        await live.set("2", "Notes", LONG, FLOW)
        await live.until(lambda: FULL in str(live.session.status.reason))
        assert [i.state for i in live.session.pending] == [EditState.SENDING]
        assert live.value("2", "Notes", FLOW) == LONG
        disk.free()
        await live.until_sent()
        await live.until(lambda: live.session.status.reason is None)
        assert writes == 1


async def test_file_without_space_leaves_nothing(
    disk: SmallDisk, shared: ServerProcess, open_live: Open, tmp_path: Path, file: Path
) -> None:
    """A file for which there is no space is refused and leaves nothing behind."""
    async with FaultProxy(shared.base_url, shared.key) as line:
        live = await opened(disk, open_live, line)
        disk.fill(left=A_LITTLE)
        with pytest.raises(StoreError, match=FULL):
            await live.session.attach(FLOW, TaskKey("3"), FILES, [file])
        creation = CreateTask(FLOW, new_task_key(), {"Company ID": "new", "Name": "New", "Mark": "new"})
        with pytest.raises(StoreError, match=FULL):
            await live.session.create(creation, {FILES: [file]})
        assert (live.session.pending, staged(tmp_path)) == ((), [])
        disk.free()
        await live.session.attach(FLOW, TaskKey("3"), FILES, [file])
        await live.session.create(creation, {FILES: [file]})
        await live.until_sent()
        there = (await line.lists())[FLOW]
        assert [len(there[key][FILES]) for key in ("3", "new")] == [1, 1]


async def test_nothing_is_deleted_that_cannot_be_copied_before(
    disk: SmallDisk, shared: ServerProcess, open_live: Open, file: Path
) -> None:
    async with FaultProxy(shared.base_url, shared.key) as line:
        live = await opened(disk, open_live, line)
        await live.session.attach(FLOW, TaskKey("4"), FILES, [file])
        await live.until_sent()
        disk.fill(left=A_LITTLE)
        await live.session.submit(DeleteTask(FLOW, TaskKey("4")))
        await live.until(lambda: FULL in str(live.session.status.reason))
        assert len(live.session.pending) == 1
        assert "4" in (await line.lists())[FLOW]
        disk.free()
        await live.until_sent()
        assert "4" not in (await line.lists())[FLOW]
        await live.undo()
        await live.until_sent()
        again = (await line.lists())[FLOW]["4"]
        assert [entry["filename"] for entry in again[FILES]] == ["large.bin"]


async def test_unstored_attachment_is_downloaded_later(
    disk: SmallDisk, shared: ServerProcess, open_live: Open, tmp_path: Path, file: Path
) -> None:
    """An attachment that cannot be kept here is fetched when there is space."""
    async with FaultProxy(shared.base_url, shared.key) as line:
        live = await opened(disk, open_live, line)
        await live.session.attach(FLOW, TaskKey("5"), FILES, [file])
        await live.until_sent()
        (attachment,) = live.shown("5", FLOW).task.files(FILES)
        path = live.session.files.place(attachment)
        path.unlink(missing_ok=True)
        disk.fill(left=A_LITTLE)
        live.session.files.want([attachment])
        await live.session.files.settled()
        with pytest.raises(OSError, match="No space left"):
            await live.session.files.open(attachment)
        assert not [*path.parent.iterdir()], "half a file is none"
        disk.free()
        kept = await live.session.files.open(attachment)
        assert filecmp.cmp(kept, file, shallow=False)


async def test_a_list_that_cannot_be_cached_is_shown_all_the_same(
    disk: SmallDisk, shared: ServerProcess, open_live: Open
) -> None:
    async with FaultProxy(shared.base_url, shared.key) as line:
        live = await opened(disk, open_live, line)
        with disk.full():
            await line.write("theirs", "PUT", "/workflows/compan/tasks/6", {"Notes": LONG})
            live.session.request_refresh()
            await live.until(lambda: live.value("6", "Notes", FLOW) == LONG)
            await live.until(lambda: FULL in str(live.session.status.reason))
            assert live.session.status.connection is Connection.ONLINE
        await live.until(lambda: live.session.status.reason is None)
        await live.close()
        again = await opened(disk, open_live, line, run=False)
        assert again.value("6", "Notes", FLOW) == LONG, "cached as soon as there was space"


async def test_a_draft_that_cannot_be_kept_says_so(disk: SmallDisk, shared: ServerProcess, open_live: Open) -> None:
    async with FaultProxy(shared.base_url, shared.key) as line:
        live = await opened(disk, open_live, line)
        ref, draft = DraftRef(FLOW, TaskKey("7"), "Notes"), Draft(LONG, None)
        with disk.full(), pytest.raises(StoreError, match=FULL):
            await live.session.drafts.keep({ref: draft})
        await live.session.drafts.keep({ref: draft})
        await live.close()
        again = await opened(disk, open_live, line, run=False)
        assert again.session.drafts.found[ref].text == LONG


async def test_account_on_a_full_disk_keeps_its_data(disk: SmallDisk, shared: ServerProcess, open_live: Open) -> None:
    """An account on a full disk is not opened and keeps what it has."""
    async with FaultProxy(shared.base_url, shared.key) as line:
        before = await opened(disk, open_live, line)
        await before.until_sent()
        await before.close()
        waiting = await opened(disk, open_live, line, run=False)
        await waiting.set("8", "Notes", "Kept", FLOW)
        await waiting.close()
        disk.fill()
        with pytest.raises(StoreError, match=FULL):
            await open_live(Connector(line.base_url, "test-key-1", repeats_are_known=True), FLOW, run=False)
        again = await opened(disk, open_live, line)
        await again.until_sent()
        assert (await line.lists())[FLOW]["8"]["Notes"] == "Kept"


async def test_edits_wait_while_the_servers_disk_is_full(open_live: Open, tmp_path: Path, file: Path) -> None:
    """While the server's disk is full everything waits and then goes on."""
    try:
        with small_disk(tmp_path / "server", 16) as disk, ServerProcess(tmp_path / "server", definition()) as running:
            async with FaultProxy(running.base_url, running.key) as line:
                live = await open_live(Connector(line.base_url, running.key, repeats_are_known=True), FLOW)
                disk.fill()
                creation = CreateTask("tckets", new_task_key(), {"Subject": LONG, "Mark": "new"})
                await live.session.submit(creation)
                await live.set("1", "Notes", LONG, FLOW)
                await live.session.attach(FLOW, TaskKey("2"), FILES, [file])
                await until_tried(live)
                assert {i.state for i in live.session.pending} <= {EditState.SAVED_HERE, EditState.SENDING}
                assert (await line.lists())[FLOW]["1"]["Notes"] is None, "it can still be read"
                disk.free()
                await live.until_sent()
                there = await line.lists()
                assert [t["Mark"] for t in there["tckets"].values()].count("new") == 1
                assert (there[FLOW]["1"]["Notes"], len(there[FLOW]["2"][FILES])) == (LONG, 1)
                assert check(running) == []
                await live.close()
    except NoSmallDiskError:
        pytest.skip("only an administrator of a Linux machine can have a small disk")
