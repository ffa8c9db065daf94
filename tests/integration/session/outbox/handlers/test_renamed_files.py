"""A file gets another name in one request: there is no moment with neither, and nothing fails so that it is lost."""

from __future__ import annotations

from pathlib import Path

from flowdash_desktop.domain.tasks import Attachment, TaskKey
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import WORKFLOW, Elsewhere, Live, ServerConnector
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

FILES = "Documents"
TEXTS = ("first", "second", "third", "fourth", "fifth")


def file_of(folder: Path, text: str) -> Path:
    path = folder / f"{text}.txt"
    path.write_text(text)
    return path


async def attached(live: Live, key: str, folder: Path, texts: tuple[str, ...] = TEXTS) -> tuple[Attachment, ...]:
    await live.session.attach(WORKFLOW, TaskKey(key), FILES, [file_of(folder, text) for text in texts])
    await live.until_saved()
    return live.shown(key).task.files(FILES)


async def rename(live: Live, key: str, attachment: Attachment, name: str) -> None:
    path = await live.session.files.open(attachment)
    await live.session.rename_file((WORKFLOW, TaskKey(key), FILES), attachment, path, name)


async def there(other: Elsewhere, key: str, folder: Path) -> dict[str, str]:
    """What the server has, by name."""
    files = (await other.task(key)).files(FILES)
    return {one.filename: (await other.file(one.blob_id, folder)).decode() for one in files}


async def test_a_file_is_renamed_in_a_full_field(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, tmp_path: Path
) -> None:
    """The same bytes and type, in the same position; one undo brings the old name back, one redo the new one."""
    live, other = await open_live(shared), elsewhere(shared)
    files = await attached(live, "1", tmp_path)
    await rename(live, "1", files[1], "contract.txt")
    assert [one.filename for one in live.shown("1").task.files(FILES)] == [
        *("first.txt", "third.txt", "fourth.txt", "fifth.txt")
    ]
    (pending,) = live.shown("1").pending_files[FILES]
    assert pending.file.filename == "contract.txt"
    await live.until_saved()
    renamed = {"first.txt": "first", "contract.txt": "second", "third.txt": "third", "fourth.txt": "fourth"}
    renamed["fifth.txt"] = "fifth"
    assert await there(other, "1", tmp_path) == renamed
    assert [one.filename for one in (await other.task("1")).files(FILES)] == [*renamed], "in its position"
    for _ in range(2):
        await live.undo()
        await live.until_saved()
        assert await there(other, "1", tmp_path) == {f"{text}.txt": text for text in TEXTS}
        await live.redo()
        await live.until_saved()
        assert await there(other, "1", tmp_path) == renamed
    await live.undo()
    await live.until_saved()
    await live.undo()
    await live.until_saved()
    assert await there(other, "1", tmp_path) == {}, "the steps before are about the same files"


async def test_a_rename_is_taken_back_before_it_is_sent(shared: ServerProcess, open_live: Open, tmp_path: Path) -> None:
    """Offline the new name waits in the outbox, and one undo lets it go."""
    live = await open_live(shared)
    files = await attached(live, "2", tmp_path, ("first",))
    await live.session.files.open(files[0])
    await live.close()
    live = await open_live(shared, run=False)
    await rename(live, "2", files[0], "later.txt")
    assert live.shown("2").task.files(FILES) == ()
    await live.undo()
    assert live.shown("2").task.files(FILES) == files
    assert not live.session.pending


async def test_a_refused_name_leaves_the_file(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, tmp_path: Path
) -> None:
    """Its bytes are gone from here before they are sent: the file stays, also once the change is discarded."""
    live = await open_live(shared)
    files = await attached(live, "3", tmp_path, ("first",))
    await live.session.files.open(files[0])
    await live.close()
    live = await open_live(shared, run=False)
    before = set((tmp_path / "account" / "staging").iterdir())
    await rename(live, "3", files[0], "new.txt")
    for path in set((tmp_path / "account" / "staging").iterdir()) - before:
        path.unlink()
    live.run()
    item = await live.until_needs_you()
    assert live.shown("3").task.files(FILES) == files
    await live.session.decisions.discard(item.id)
    await live.until_saved()
    assert await there(elsewhere(shared), "3", tmp_path) == {"first.txt": "first"}


async def test_a_rename_whose_answer_is_lost_is_done_once(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, tmp_path: Path
) -> None:
    async with TcpProxy(shared.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, shared.key))
        files = await attached(live, "4", tmp_path, ("first", "second"))
        path = await live.session.files.open(files[0])
        proxy.lose_answer(b"PUT ")
        await live.session.rename_file((WORKFLOW, TaskKey("4"), FILES), files[0], path, "new.txt")
        await live.until_saved()
        assert await there(elsewhere(shared), "4", tmp_path) == {"new.txt": "first", "second.txt": "second"}
        await live.undo()
        await live.until_saved()
        assert await there(elsewhere(shared), "4", tmp_path) == {"first.txt": "first", "second.txt": "second"}


async def test_a_file_that_was_removed_meanwhile_comes_renamed(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, tmp_path: Path
) -> None:
    """Nothing that somebody renamed is lost: it is added, beside what is there."""
    live, other = await open_live(shared), elsewhere(shared)
    files = await attached(live, "5", tmp_path, ("first", "second"))
    path = await live.session.files.open(files[0])
    await other.set("5", Documents=(files[1],))
    await live.session.rename_file((WORKFLOW, TaskKey("5"), FILES), files[0], path, "new.txt")
    await live.until_saved()
    assert await there(other, "5", tmp_path) == {"second.txt": "second", "new.txt": "first"}
