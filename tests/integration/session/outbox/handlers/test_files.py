"""Files: staged, sent once, beside those of others; and nothing of it lost when the session ends on the way."""

from __future__ import annotations

import asyncio
import random
from pathlib import Path

import pytest

from flowdash_desktop.domain.edits import CreateTask, DetachFile, EditState, Refusal, new_task_key
from flowdash_desktop.domain.tasks import Attachment, TaskKey
from flowdash_desktop.session.events import UploadProgressed
from flowdash_desktop.session.status import Connection
from flowdash_desktop.store.database import StoreError
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import WORKFLOW, Elsewhere, ServerConnector
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

FILES = "Documents"
PDF = b"%PDF-1.4\n" + random.Random(1).randbytes(300_000)
PNG = b"\x89PNG\r\n\x1a\n" + random.Random(2).randbytes(5_000)


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    path = tmp_path / "Contract.pdf"
    path.write_bytes(PDF)
    return path


@pytest.fixture
def png(tmp_path: Path) -> Path:
    path = tmp_path / "Photo of the roof.png"
    path.write_bytes(PNG)
    return path


def contents_of(path: Path) -> bytes:
    return path.read_bytes()


def remove(path: Path) -> None:
    path.unlink()


def staged(tmp_path: Path) -> list[str]:
    return [path.name for path in (tmp_path / "account" / "staging").iterdir()]


async def names(other: Elsewhere, key: str) -> list[str]:
    return [a.filename for a in (await other.task(key)).files(FILES)]


async def test_two_files_arrive_byte_by_byte(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, pdf: Path, png: Path, tmp_path: Path
) -> None:
    live, other = await open_live(shared), elsewhere(shared)
    await live.session.attach(WORKFLOW, TaskKey("1"), FILES, [pdf, png])
    await live.until_saved()
    there = (await other.task("1")).files(FILES)
    assert [(a.filename, a.content_type) for a in there] == [(pdf.name, "application/pdf"), (png.name, "image/png")]
    assert [await other.file(a.blob_id, tmp_path) for a in there] == [PDF, PNG]
    assert live.shown("1").task.files(FILES) == there
    assert live.shown("1").pending_files == {}
    assert len(staged(tmp_path)) == 2, "kept, so that it can be undone and done again"
    last = live.of(UploadProgressed)[-1]
    assert last.sent == last.total > len(PNG)
    target = live.session.files.place(there[0])
    await live.session.files.save(there[0], tmp_path / "saved.pdf")
    assert contents_of(tmp_path / "saved.pdf") == PDF
    assert target.name == pdf.name
    assert target.parent != live.session.files.place(there[1]).parent


async def test_pending_file_needs_no_original(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, pdf: Path, tmp_path: Path
) -> None:
    """A file is shown as pending and needs its original no more."""
    await (await open_live(shared)).close()
    live = await open_live(shared, run=False)
    await live.session.attach(WORKFLOW, TaskKey("2"), FILES, [pdf])
    remove(pdf)
    (pending,) = live.shown("2").pending_files[FILES]
    assert (pending.file.filename, pending.file.size) == ("Contract.pdf", len(PDF))
    assert pending.state is EditState.SAVED_HERE
    await live.close()
    again = await open_live(shared)
    await again.until_saved()
    (there,) = (await elsewhere(shared).task("2")).files(FILES)
    assert await elsewhere(shared).file(there.blob_id, tmp_path) == PDF


async def test_a_file_that_someone_else_adds_meanwhile_stays(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, pdf: Path, png: Path, thread: object
) -> None:
    async with TcpProxy(shared.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, shared.key))
        looked = proxy.hold_answers(b"GET /api/v1/workflows/2ylSaZ/tasks/3 ")
        await live.session.attach(WORKFLOW, TaskKey("3"), FILES, [pdf])
        await looked.answered.wait()
        theirs = await open_live(shared, folder="theirs")
        await theirs.session.attach(WORKFLOW, TaskKey("3"), FILES, [png])
        await theirs.until_saved()
        looked.release.set()
        await live.until_saved()
        assert await names(elsewhere(shared), "3") == [png.name, pdf.name]
        assert [a.filename for a in live.shown("3").task.files(FILES)] == [png.name, pdf.name]


async def test_a_file_is_removed_and_the_others_stay(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, pdf: Path, png: Path
) -> None:
    live = await open_live(shared)
    await live.session.attach(WORKFLOW, TaskKey("4"), FILES, [pdf, png])
    await live.until_saved()
    first, second = live.shown("4").task.files(FILES)
    await live.session.submit(DetachFile(WORKFLOW, TaskKey("4"), FILES, first))
    assert live.shown("4").task.files(FILES) == (second,)
    await live.until_saved()
    assert await names(elsewhere(shared), "4") == [png.name]
    gone = DetachFile(WORKFLOW, TaskKey("4"), FILES, Attachment("no-such-blob", "text/plain", "x"))
    await live.session.submit(gone)
    await live.until_saved()
    assert await names(elsewhere(shared), "4") == [png.name]


async def test_files_of_a_new_task_follow_it(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, pdf: Path, png: Path
) -> None:
    live, key = await open_live(shared), new_task_key()
    await live.session.submit(CreateTask(WORKFLOW, key, {"Company ID": "F-1", "Company Name": "With files"}))
    await live.session.attach(WORKFLOW, key, FILES, [pdf])
    await live.until_saved()
    await live.session.attach(WORKFLOW, key, FILES, [png])
    await live.until_saved()
    assert await names(elsewhere(shared), "F-1") == [pdf.name, png.name]


async def test_an_upload_whose_answer_is_lost_is_not_repeated(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, pdf: Path
) -> None:
    async with TcpProxy(shared.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, shared.key))
        proxy.lose_answer(b"PUT ")
        await live.session.attach(WORKFLOW, TaskKey("5"), FILES, [pdf])
        await live.until(lambda: live.session.status.connection is Connection.OFFLINE)
        await live.until_saved()
        assert await names(elsewhere(shared), "5") == [pdf.name]
        assert [a.filename for a in live.shown("5").task.files(FILES)] == [pdf.name]
        assert live.session.status.connection is Connection.ONLINE


async def test_another_file_of_the_same_name_is_not_taken_for_ours(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, pdf: Path, tmp_path: Path
) -> None:
    """The line is cut before the server has the upload; then someone adds a file of the same name."""
    theirs = tmp_path / "theirs" / pdf.name
    theirs.parent.mkdir()
    theirs.write_bytes(b"%PDF another")
    async with TcpProxy(shared.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, shared.key))
        proxy.lose_request(b"PUT ")
        await live.session.attach(WORKFLOW, TaskKey("6"), FILES, [pdf])
        await live.until(lambda: live.session.status.connection is Connection.OFFLINE)
        other = await open_live(shared, folder="theirs")
        await other.session.attach(WORKFLOW, TaskKey("6"), FILES, [theirs])
        await other.until_saved()
        await live.until_saved()
    there = (await elsewhere(shared).task("6")).files(FILES)
    contents = [await elsewhere(shared).file(a.blob_id, tmp_path) for a in there]
    assert sorted(contents) == sorted([contents_of(theirs), PDF])


@pytest.mark.parametrize("answered", [False, True], ids=["before the server has it", "after the server has it"])
async def test_closing_during_an_upload_sends_it_once(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, pdf: Path, tmp_path: Path, answered: bool
) -> None:
    """Closing during an upload keeps the file and sends it once."""
    key = "7" if answered else "8"
    async with TcpProxy(shared.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, shared.key))
        put = proxy.hold_answers(b"PUT ") if answered else proxy.hold_requests(b"PUT ")
        await live.session.attach(WORKFLOW, TaskKey(key), FILES, [pdf])
        await put.answered.wait() if answered else await put.arrived.wait()
        await live.close()
    assert len(staged(tmp_path)) == 1
    again = await open_live(shared)
    await again.until_saved()
    assert await names(elsewhere(shared), key) == [pdf.name]
    assert len(staged(tmp_path)) == 1


async def test_a_copy_that_can_not_be_removed_is_no_fault(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, pdf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a lost answer the bytes on the server are compared by a copy. Where the disk does not let that go, as a
    folder that has become read-only, the file is there once all the same, and the person is asked nothing."""
    unlink, kept = Path.unlink, list[str]()

    def refuse(path: Path, missing_ok: bool = False) -> None:
        if path.name.endswith(".check"):
            kept.append(path.name)
            raise PermissionError(13, "Permission denied", str(path))
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    async with TcpProxy(shared.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, shared.key))
        lost = proxy.lose_answer(b"PUT ")
        await live.session.attach(WORKFLOW, TaskKey("29"), FILES, [pdf])
        await lost.answered.wait()
        live.session.reconnect()
        await live.until_saved()
        await live.close()
    assert kept
    assert await names(elsewhere(shared), "29") == [pdf.name]


async def test_file_dropped_last_is_staged_before_closing(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, pdf: Path, png: Path
) -> None:
    """What is dropped in the last moment is staged before the session is closed."""
    live = await open_live(shared)
    dropped = asyncio.ensure_future(live.session.attach(WORKFLOW, TaskKey("9"), FILES, [pdf, png]))
    dropped.cancel()
    await live.close()
    assert dropped.cancelled()
    again = await open_live(shared)
    await again.until_saved()
    assert await names(elsewhere(shared), "9") == [pdf.name, png.name]


async def test_a_file_that_cannot_be_read_does_not_hold_up_the_others(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, pdf: Path, tmp_path: Path
) -> None:
    live = await open_live(shared)
    with pytest.raises(StoreError, match=r"not a file, or not there .*missing\.txt"):
        await live.session.attach(WORKFLOW, TaskKey("10"), FILES, [tmp_path / "missing.txt", pdf])
    await live.until_saved()
    assert await names(elsewhere(shared), "10") == [pdf.name]


async def test_more_files_than_the_field_takes_need_the_person(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, png: Path
) -> None:
    live = await open_live(shared)
    await live.session.attach(WORKFLOW, TaskKey("11"), FILES, [png] * 6)
    item = await live.until_needs_you()
    await live.until(lambda: len(live.session.pending) == 1)
    assert item.problem is not None
    assert item.problem.messages[FILES]
    assert live.shown("11").pending_files[FILES][0].problem == item.problem
    assert len(await names(elsewhere(shared), "11")) == 5
    await live.session.decisions.discard(item.id)
    assert live.shown("11").pending_files == {}


async def test_missing_staged_file_needs_the_person(
    shared: ServerProcess, open_live: Open, pdf: Path, tmp_path: Path
) -> None:
    """A staged file that is gone needs the person and is no fault of the line."""
    await (await open_live(shared)).close()
    live = await open_live(shared, run=False)
    await live.session.attach(WORKFLOW, TaskKey("12"), FILES, [pdf])
    (name,) = staged(tmp_path)
    remove(tmp_path / "account" / "staging" / name)
    live.run()
    item = await live.until_needs_you()
    assert item.problem is not None
    assert item.problem.refusal is Refusal.FILE_MISSING
    await live.until_online()


async def test_pressing_refresh_does_not_disturb_an_upload(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, pdf: Path
) -> None:
    async with TcpProxy(shared.base_url) as proxy:
        connector = ServerConnector(proxy.base_url, shared.key)
        live = await open_live(connector)
        put = proxy.hold_answers(b"PUT ")
        await live.session.attach(WORKFLOW, TaskKey("13"), FILES, [pdf])
        await put.answered.wait()
        before = live.session.status.updated
        live.session.reconnect()
        await live.until(lambda: live.session.status.updated != before)
        assert live.session.status.sending == 1
        put.release.set()
        await live.until_saved()
        assert len(connector.clients) == 1
    assert await names(elsewhere(shared), "13") == [pdf.name]
