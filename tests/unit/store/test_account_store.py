"""The account's files: versions, damage, refusing disks. The cache is rebuilt; the outbox is never thrown away."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from flowdash_desktop.domain.schema import Workflow, Workspace
from flowdash_desktop.domain.tasks import Attachment
from flowdash_desktop.store import cache, cached_tasks, outbox
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import StoreError, StoreFault, StoreThread, as_store_error
from flowdash_desktop.store.migrations import CACHE, OUTBOX
from tests.unit.store.conftest import OpenStore
from tests.unit.store.samples import COMPANIES, NOON, cached, edit, put_workflow, task

ROOT = Path(__file__).parents[3]


def bytes_of(path: Path) -> bytes:
    return path.read_bytes()


def write(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def remove(path: Path) -> None:
    path.unlink()


def names(folder: Path, pattern: str = "*") -> list[str]:
    return [path.name for path in folder.glob(pattern)]


def overwrite(path: Path, *, start: int = 0) -> None:
    """Damage a file from a byte on."""
    data = path.read_bytes()
    path.write_bytes(data[:start] + b"not SQLite" * (max(100, len(data) - start) // 10))


def set_version(path: Path, version: int) -> bytes:
    """Make a file one of another version, and give its bytes."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.execute(f"PRAGMA user_version={version}")
    connection.close()
    return path.read_bytes()


def version(path: Path) -> int:
    """Which version a file is of."""
    connection = sqlite3.connect(path)
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.close()
    return found


def set_aside(folder: Path) -> list[Path]:
    return sorted(folder.glob("cache-set-aside-*.db"))


async def filled(open_store: OpenStore) -> None:
    """An account with an edit and a cached workflow, closed."""
    store = await open_store()
    await store.write(lambda c: outbox.append(c, [edit("1")]))
    await store.write(lambda c: put_workflow(c, [task("1")]))
    await store.close()


async def test_a_fresh_account_is_of_the_newest_version_and_empty(folder: Path, open_store: OpenStore) -> None:
    store = await open_store()
    assert await store.read(outbox.all_pending) == []
    assert await store.read(cache.workspace) is None
    assert await store.read(cache.workflows) == ()
    assert await store.read(lambda c: cache.workflow(c, "w")) is None
    assert await store.read(lambda c: cache.schema(c, "w")) is None
    assert store.cache_set_aside is None
    await store.close()
    await store.close()
    with pytest.raises(StoreError, match="closed"):
        await store.read(outbox.all_pending)
    assert version(folder / "outbox.db") == OUTBOX.newest
    assert version(folder / "cache.db") == CACHE.newest


async def test_commits_of_the_outbox_survive_a_power_cut(open_store: OpenStore) -> None:
    store = await open_store()
    settings = await store.read(
        lambda c: [c.execute(f"PRAGMA {name}").fetchone()[0] for name in ("main.synchronous", "main.journal_mode")]
    )
    assert settings == [2, "wal"], "2 is FULL"


async def test_the_cache_gives_back_what_the_server_said(open_store: OpenStore) -> None:
    store = await open_store()
    tasks = [task("2"), task("1"), task("3")]
    await store.write(lambda c: cache.put_workspace(c, Workspace("acme", "Acme")))
    await store.write(lambda c: cache.put_workflows(c, [Workflow("x", "Other"), COMPANIES.workflow]))
    await store.write(lambda c: put_workflow(c, tasks))
    await store.write(lambda c: cached_tasks.put_task(c, COMPANIES, task("1", "changed")))
    await store.write(lambda c: cached_tasks.put_task(c, COMPANIES, task("9")))
    await store.write(lambda c: cached_tasks.remove_task(c, "w", task("3").key))
    await store.close()
    store = await open_store()
    assert await store.read(cache.workspace) == Workspace("acme", "Acme")
    assert await store.read(cache.workflows) == (Workflow("x", "Other"), COMPANIES.workflow)
    found = await store.read(lambda c: cache.workflow(c, "w"))
    assert found is not None
    assert (found.schema, found.updated) == (COMPANIES, NOON)
    assert await store.read(cached) == [task("2"), task("1", "changed"), task("9")]
    assert await store.read(lambda c: cache.schema(c, "w")) == COMPANIES
    later = NOON.replace(hour=13)
    await store.write(lambda c: cache.put_updated(c, "w", later))
    found = await store.read(lambda c: cache.workflow(c, "w"))
    assert found is not None
    assert found.updated == later
    await store.write(lambda c: cache.put_workflows(c, [Workflow("x", "Renamed")]))
    assert await store.read(cache.workflows) == (Workflow("x", "Renamed"),)
    assert await store.read(lambda c: cache.workflow(c, "w")) is None


async def test_a_damaged_outbox_is_kept_as_it_is_and_named(folder: Path, open_store: OpenStore) -> None:
    await filled(open_store)
    overwrite(folder / "outbox.db")
    before = bytes_of(folder / "outbox.db")
    store = await open_store()
    assert store.outbox_salvaged is not None
    assert bytes_of(store.outbox_salvaged.kept) == before
    assert store.outbox_salvaged.rows["outbox"] == 0
    assert set_aside(folder) == [], "the cache is sound"
    await store.write(lambda c: outbox.append(c, [edit("2")]))
    await store.close()
    store = await open_store()
    assert store.outbox_salvaged is None
    assert [item.edit for item in await store.read(outbox.all_pending)] == [edit("2")]


async def test_readable_part_of_a_damaged_outbox_is_saved(folder: Path, open_store: OpenStore) -> None:
    """What can be read of a damaged outbox is saved in its order."""
    store = await open_store()
    wishes = [edit(str(number), f"wish {number} {'x' * 300}") for number in range(100)]
    await store.write(lambda c: outbox.append(c, wishes))
    await store.close()
    file = folder / "outbox.db"
    data = bytearray(bytes_of(file))
    page = data.index(b"wish 50 ") // 4096
    data[page * 4096 : (page + 1) * 4096] = b"\xff" * 4096
    write(file, bytes(data))
    store = await open_store()
    saved = [item.edit for item in await store.read(outbox.all_pending)]
    assert store.outbox_salvaged is not None
    assert store.outbox_salvaged.rows["outbox"] == len(saved)
    assert 50 < len(saved) < 100
    assert saved == [wish for wish in wishes if wish in saved]


@pytest.mark.parametrize("how", ["damaged", "newer", "empty of tables"])
async def test_unusable_cache_is_set_aside_without_the_outbox(folder: Path, open_store: OpenStore, how: str) -> None:
    """A cache that cannot be used is set aside and the outbox stays."""
    await filled(open_store)
    file = folder / "cache.db"
    if how == "damaged":
        overwrite(file)
    elif how == "newer":
        set_version(file, CACHE.newest + 1)
    else:
        overwrite(file, start=4096)
    store = await open_store()
    assert await store.read(cached) is None
    (aside,) = set_aside(folder)
    assert store.cache_set_aside == aside
    assert [item.edit for item in await store.read(outbox.all_pending)] == [edit("1")]
    await store.write(lambda c: put_workflow(c, [task("1")]))
    await store.close()
    store = await open_store()
    assert store.cache_set_aside is None
    assert await store.read(lambda c: cache.workflow(c, "w")) is not None


async def test_damage_that_is_met_later_is_dealt_with_as_well(folder: Path, open_store: OpenStore) -> None:
    store = await open_store()
    await store.write(lambda c: outbox.append(c, [edit("1")]))
    await store.write(lambda c: put_workflow(c, [task("1")]))
    await store.write(lambda c: c.execute("UPDATE cache.workflows SET schema = 'not JSON'"))
    assert await store.read(lambda c: cache.workflow(c, "w")) is None
    assert set_aside(folder) == [store.cache_set_aside]
    await store.write(lambda c: put_workflow(c, [task("1")]))
    assert await store.read(lambda c: cache.workflow(c, "w")) is not None
    assert len(await store.read(outbox.all_pending)) == 1


async def test_what_was_begun_is_finished_though_nobody_waits(open_store: OpenStore) -> None:
    store = await open_store()
    writing = asyncio.ensure_future(store.write(lambda c: outbox.append(c, [edit("1")])))
    await asyncio.wait([writing], timeout=0)
    writing.cancel()
    await asyncio.gather(writing, return_exceptions=True)
    assert len(await store.read(outbox.all_pending)) == 1


async def test_a_file_is_staged_whole_and_independent_of_its_original(
    folder: Path, open_store: OpenStore, tmp_path: Path
) -> None:
    store = await open_store()
    source = tmp_path / "a.bin"
    write(source, b"x" * 3_000_001)
    staged = store.stage(source, "A name.bin", "application/x-thing")
    remove(source)
    assert (staged.filename, staged.content_type, staged.size) == ("A name.bin", "application/x-thing", 3_000_001)
    assert bytes_of(store.staged_path(staged)) == b"x" * 3_000_001
    kept = store.stage(Path(__file__), "b", "text/plain")
    write(folder / "staging" / "half.part", b"half")
    await store.drop_staged([kept.id])
    assert names(folder / "staging") == [kept.id]
    await store.unstage(kept)
    await store.unstage(kept)
    assert names(folder / "staging") == []


async def test_what_is_no_readable_file_is_said_in_words(folder: Path, open_store: OpenStore, tmp_path: Path) -> None:
    store = await open_store()
    os.mkfifo(tmp_path / "pipe")
    for name in ("pipe", ".", "missing.txt"):
        with pytest.raises(StoreError, match=StoreFault.NOT_A_FILE):
            store.stage(tmp_path / name, "x", "text/plain")
    if sys.platform == "linux":  # a file that opens, and fails when it is read, also for root
        with pytest.raises(StoreError, match=r"file unreadable \(name='mem'\)"):
            store.stage(Path("/proc/self/mem"), "x", "text/plain")
    assert names(folder / "staging") == []


async def test_attachments_are_opened_each_from_a_place_of_its_own(thread: StoreThread, tmp_path: Path) -> None:
    store = AccountStore(thread, tmp_path)
    places = {
        store.opened_path(Attachment(blob, "text/plain", name))
        for blob in ("a/b", "a_b", "a-b", "../a", "x" * 300, "x" * 299 + "y")
        for name in ("n.txt", "../../n.pdf")
    }
    assert len(places) == 12
    assert all(path.resolve().is_relative_to(tmp_path / "files") for path in places)
    assert {path.name for path in places} == {"n.txt", "n.pdf"}


LIMITED = """
import asyncio, resource, signal, sys
from pathlib import Path
from flowdash_desktop.store import outbox
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import StoreError, StoreThread
from tests.unit.store.samples import edit

async def main():
    folder, thread = Path(sys.argv[1]), StoreThread()
    store = AccountStore(thread, folder)
    await store.open()
    await store.write(lambda c: outbox.append(c, [edit("1")]))
    source = folder / "source"
    source.write_bytes(b"x" * 2_000_000)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))
    for work in (
        lambda: asyncio.to_thread(store.stage, source, "x", "text/plain"),
        lambda: store.write(lambda c: outbox.append(c, [edit(str(n), "y" * 1000) for n in range(1000)])),
    ):
        try:
            await work()
        except StoreError as error:
            print(error)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    print(list((folder / "staging").iterdir()), len(await store.read(outbox.all_pending)))
    await store.write(lambda c: outbox.append(c, [edit("2")]))
    print(len(await store.read(outbox.all_pending)))
    await store.close()
    thread.close()

asyncio.run(main())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limits there")
def test_full_disk_keeps_stored_data_whole(tmp_path: Path) -> None:
    """A disk that takes no more keeps what was kept and leaves nothing half."""
    result = subprocess.run(
        [sys.executable, "-c", LIMITED, str(tmp_path)], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert result.stderr == ""
    staging, writing, state, after = result.stdout.splitlines()
    assert "data folder unusable" in staging
    assert "data folder unusable" in writing
    assert state == "[] 1"
    assert after == "2"


def test_the_code_for_a_full_and_for_a_read_only_disk() -> None:
    full = [OSError(28, "No space left on device"), sqlite3.OperationalError("database or disk is full")]
    locked = [PermissionError(13, "Permission denied"), OSError(30, "Read-only file system")]
    locked += [sqlite3.OperationalError("attempt to write a readonly database")]  # type: ignore[list-item]
    assert {as_store_error(error).reason.code for error in full} == {StoreFault.DISK_FULL}
    assert {as_store_error(error).reason.code for error in locked} == {StoreFault.NOT_WRITABLE}


async def test_a_folder_that_is_none(folder: Path, open_store: OpenStore) -> None:
    write(folder, b"a file")
    with pytest.raises(StoreError, match=r"data folder unusable .*Not a directory"):
        await open_store()
