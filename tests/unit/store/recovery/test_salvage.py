"""Damage of every kind to the files of an account: all of them open, and every edit that can be read is there."""

from __future__ import annotations

import random
import re
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from flowdash_desktop.domain.drafts import Draft, DraftRef
from flowdash_desktop.domain.edits import Operation, TaskEdit
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.store import drafts, outbox
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import StoreError, StoreFault, StoreThread
from flowdash_desktop.store.migrations import OUTBOX
from flowdash_desktop.store.preferences import Account, AccountKind, Preferences
from tests.unit.store.conftest import OpenStore
from tests.unit.store.samples import edit

EDITS = 200
OPENED = 25
_MADE: list[bytes] = []


def a_change(number: int) -> TaskEdit:
    """An edit whose text tells which one it is, and is of another length than its neighbours'."""
    return edit(str(number), f"value {number} {'x' * (number * 7 % 500)}")


async def fill(open_store: OpenStore, folder: Path) -> bytes:
    """Two hundred edits, ten in a transaction, and drafts; gives the closed outbox, made once for all tests."""
    if not _MADE:
        store = await open_store()
        for start in range(0, EDITS, 10):
            await store.write(lambda c, s=start: outbox.append(c, [a_change(n) for n in range(s, s + 10)]))  # type: ignore[misc]  # a lambda with a default
        texts = {DraftRef("w", TaskKey(str(n)), "Name"): Draft(f"half-typed {n}", None) for n in range(20)}
        await store.write(lambda c: drafts.keep(c, texts))
        await store.close()
        _MADE.extend((_bytes(folder / "outbox.db"), _bytes(folder / "cache.db")))
    put(folder / "outbox.db", _MADE[0])
    put(folder / "cache.db", _MADE[1])
    return _MADE[0]


def put(file: Path, data: bytes) -> None:
    """Write a file; its folder need not be there."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def _bytes(file: Path) -> bytes:
    return file.read_bytes()


def unopened(folder: Path) -> list[Path]:
    """Copies that were made before a file was opened."""
    return [*folder.glob("*-unopened*")]


async def read(open_store: OpenStore) -> tuple[AccountStore, list[Operation]]:
    store = await open_store()
    return store, await store.read(outbox.all_pending)


def numbers(items: Sequence[Operation]) -> list[int]:
    """Which edits these are; one whose text was damaged counts as well."""
    return [int(item.edit.task) for item in items if item.edit.task.isdecimal()]


def change(file: Path, work: Callable[[sqlite3.Connection], object]) -> None:
    """Change a file as SQLite would not, and close it."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema=ON")
        work(connection)


@pytest.mark.parametrize("seed", range(OPENED))
async def test_twenty_random_bytes_cost_few_edits(seed: int, folder: Path, open_store: OpenStore) -> None:
    """Twenty bytes hit twenty rows at most: all the others are read, wherever in the file the bytes are."""
    data, chance = bytearray(await fill(open_store, folder)), random.Random(seed)
    for _ in range(20):
        data[chance.randrange(len(data))] = chance.randrange(256)
    (folder / "outbox.db").write_bytes(data)
    store, items = await read(open_store)
    unreadable, salvaged = await store.read(outbox.unreadable), store.outbox_salvaged
    lost = salvaged.lost["outbox"] if salvaged is not None else 0
    assert len(items) + unreadable >= EDITS - 20
    assert len(items) + unreadable + lost >= EDITS, "what is lost is counted"
    assert len({item.id for item in items}) == len(items)
    assert salvaged is None or salvaged.kept.read_bytes() == data
    assert len(await store.read(drafts.everything)) >= 18
    await store.close()
    store, again = await read(open_store)
    assert store.outbox_salvaged is None, "it is said once"
    assert again == items


@pytest.mark.parametrize("part", range(1, 43))
async def test_what_stands_before_a_cut_is_read(part: int, folder: Path, open_store: OpenStore) -> None:
    """Rows on whole pages before the cut are all there: SQLite itself gives none of them."""
    data = await fill(open_store, folder)
    end = len(data) * part // 43
    (folder / "outbox.db").write_bytes(data[:end])
    _, items = await read(open_store)
    whole = data[2 * 4096 : end // 4096 * 4096]  # without the root of the tree, where rows were that moved on
    there = {n for n in range(EDITS) if b'"value %d x' % n in whole or b'"value %d "' % n in whole}
    assert there <= set(numbers(items))
    assert part < 42 or len(there) > 190


async def test_two_rows_with_one_number_are_both_there(folder: Path, open_store: OpenStore) -> None:
    """One damaged byte gives a row the number of another: the undamaged one must not be dropped for it."""
    data = bytearray(await fill(open_store, folder))
    for cell in re.finditer(rb"\x3d[\x08-\x14]\x00[\x0d-\x7f]", bytes(data)):  # number, header, no sequence, id
        data[cell.start()] = 70
    put(folder / "outbox.db", bytes(data))
    store, items = await read(open_store)
    assert len(items) + await store.read(outbox.unreadable) == EDITS


async def test_text_that_is_no_utf8_costs_no_other_row(folder: Path, open_store: OpenStore) -> None:
    """One such text stopped all: the driver refuses it, and so every reading of the table."""
    await fill(open_store, folder)
    change(
        folder / "outbox.db", lambda c: c.execute("UPDATE outbox SET state = CAST(x'ff80' AS TEXT) WHERE sequence = 7")
    )
    change(
        folder / "outbox.db", lambda c: c.execute("UPDATE drafts SET text = CAST(x'61ff' AS TEXT) WHERE task_key = '3'")
    )
    store, items = await read(open_store)
    assert len(items) == EDITS - 1
    assert await store.read(outbox.unreadable) == 1
    texts = await store.read(drafts.everything)
    assert texts[DraftRef("w", TaskKey("3"), "Name")].text == "a\ufffd"
    assert len(texts) == 20
    assert store.outbox_salvaged is not None


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE sqlite_master SET sql = replace(sql, 'task_key', 'task_kez') WHERE name = 'outbox'",
        "UPDATE sqlite_master SET sql = CAST(x'ff80ff' AS TEXT) WHERE name = 'outbox'",
        "UPDATE sqlite_master SET name = 'outbux', tbl_name = 'outbux' WHERE name = 'outbox'",
        "UPDATE sqlite_master SET rootpage = 5 WHERE name = 'outbox'",
        "UPDATE sqlite_master SET rootpage = 77777 WHERE name = 'outbox'",
        "DELETE FROM sqlite_master",
        "PRAGMA user_version = 0",
        "PRAGMA user_version = 3",
        "PRAGMA user_version = -5",
        "PRAGMA user_version = 1895825408",
    ],
)
async def test_a_damaged_schema_costs_no_edit(statement: str, folder: Path, open_store: OpenStore) -> None:
    await fill(open_store, folder)
    change(folder / "outbox.db", lambda c: c.execute(statement))
    store, items = await read(open_store)
    assert numbers(items) == [*range(EDITS)]
    assert len(await store.read(drafts.everything)) == 20


@pytest.mark.parametrize(
    "at", [0, 15, *range(16, 25), 28, 31, 32, 35, 36, 39, 43, 44, 47, 52, 55, 56, *range(59, 64), 72, 92]
)
async def test_a_damaged_header_costs_no_edit(at: int, folder: Path, open_store: OpenStore) -> None:
    """Each byte of the header in turn; the versions of other releases are left alone."""
    data = bytearray(await fill(open_store, folder))
    data[at] ^= 0xFF
    put(folder / "outbox.db", bytes(data))
    _, items = await read(open_store)
    assert numbers(items) == [*range(EDITS)]


async def test_a_file_of_a_newer_release_is_left_alone(folder: Path, open_store: OpenStore) -> None:
    await fill(open_store, folder)
    change(folder / "outbox.db", lambda c: c.execute(f"PRAGMA user_version = {OUTBOX.newest + 1}"))
    before = (folder / "outbox.db").read_bytes()
    with pytest.raises(StoreError, match=StoreFault.NEWER_VERSION):
        await read(open_store)
    assert (folder / "outbox.db").read_bytes() == before


async def test_an_outbox_without_bytes_is_damage(folder: Path, open_store: OpenStore) -> None:
    """The cache beside it shows that it was more; without one it is a start that was cut off."""
    await fill(open_store, folder)
    (folder / "outbox.db").write_bytes(b"")
    store, items = await read(open_store)
    assert items == []
    assert store.outbox_salvaged is not None
    assert store.outbox_salvaged.kept.read_bytes() == b""
    await store.close()
    shutil.rmtree(folder)
    put(folder / "outbox.db", b"")
    store, _ = await read(open_store)
    assert store.outbox_salvaged is None


async def test_removed_edits_do_not_come_back(folder: Path, open_store: OpenStore) -> None:
    """Free pages still hold the rows of edits that were sent; they are not taken for lost ones."""
    store = await open_store()
    added = await store.write(lambda c: outbox.append(c, [a_change(n) for n in range(EDITS)]))
    await store.write(lambda c: outbox.remove(c, [item.id for item in added[:150]]))
    await store.close()
    data = bytearray((folder / "outbox.db").read_bytes())
    data[100:108] = bytes(8)
    (folder / "outbox.db").write_bytes(data)
    store, items = await read(open_store)
    assert store.outbox_salvaged is not None
    assert numbers(items) == [*range(150, EDITS)]
    assert not any(item.uncertain for item in items)


async def test_rows_that_may_have_been_removed_are_uncertain(folder: Path, open_store: OpenStore) -> None:
    """Where the list of free pages is damaged too, nobody can tell. The server is asked before they are sent."""
    store = await open_store()
    added = await store.write(lambda c: outbox.append(c, [a_change(n) for n in range(EDITS)]))
    await store.write(lambda c: outbox.remove(c, [item.id for item in added[:150]]))
    await store.close()
    data = bytearray((folder / "outbox.db").read_bytes())
    data[0:100] = bytes(100)
    (folder / "outbox.db").write_bytes(data)
    _, items = await read(open_store)
    assert {*range(150, EDITS)} <= {*numbers(items)}
    assert all(item.uncertain == (int(item.edit.task) < 150) for item in items)


async def test_a_damaged_log_loses_nothing_that_was_saved(folder: Path, open_store: OpenStore, tmp_path: Path) -> None:
    """SQLite ends reading its log at the first damaged page and says nothing: what was saved later was gone."""
    store = await open_store()
    for n in range(30):
        await store.write(lambda c, n=n: outbox.append(c, [a_change(n)]))  # type: ignore[misc]  # a lambda with a default
    other = tmp_path / "copied"
    shutil.copytree(folder, other)
    await store.close()
    log = other / "outbox.db-wal"
    data = bytearray(log.read_bytes())
    frames = (len(data) - 32) // 4120
    data[32 + frames // 3 * 4120 + 2000] ^= 0xFF
    log.write_bytes(data)
    shutil.rmtree(folder)
    other.rename(folder)
    store, items = await read(open_store)
    assert store.outbox_salvaged is not None
    assert len(items) + await store.read(outbox.unreadable) >= 29
    assert 29 in numbers(items)


async def test_a_damaged_file_keeps_the_log_of_a_killed_program(
    folder: Path, open_store: OpenStore, tmp_path: Path
) -> None:
    """SQLite puts a log into its file as it closes it: the kept file was another one, and its log was gone."""
    await fill(open_store, folder)
    store = await open_store()
    await store.write(lambda c: outbox.append(c, [a_change(EDITS)]))
    other = tmp_path / "copied"
    shutil.copytree(folder, other)
    await store.close()
    data, log = bytearray((other / "outbox.db").read_bytes()), (other / "outbox.db-wal").read_bytes()
    page = data.index(b'"value 60 x') // 4096 * 4096
    data[page + 3] ^= 0xFF  # how many rows the page has
    (other / "outbox.db").write_bytes(data)
    shutil.rmtree(folder)
    other.rename(folder)
    store, items = await read(open_store)
    assert store.outbox_salvaged is not None
    kept = store.outbox_salvaged.kept
    assert kept.read_bytes() == data
    assert kept.with_name(kept.name + "-wal").read_bytes() == log
    assert EDITS in numbers(items)
    assert not unopened(folder)


async def test_a_damaged_file_of_an_older_version_is_not_written(folder: Path, open_store: OpenStore) -> None:
    """A migration made its indexes on live pages where a damaged header says that the file ends before them."""
    await fill(open_store, folder)
    file = folder / "outbox.db"
    for index in ("changes_by_task", "changes_with_holder", "changes_with_unsent"):
        change(file, lambda c, name=index: c.execute(f"DROP INDEX {name}"))  # type: ignore[misc]  # a lambda with a default
    change(file, lambda c: c.execute(f"PRAGMA user_version = {OUTBOX.newest - 1}"))
    change(file, lambda c: c.execute("VACUUM"))
    data = bytearray(file.read_bytes())
    data[28:32] = (len(data) // 4096 - 2).to_bytes(4, "big")
    file.write_bytes(data)
    store, items = await read(open_store)
    assert store.outbox_salvaged is not None
    assert store.outbox_salvaged.kept.read_bytes() == data
    assert numbers(items) == [*range(EDITS)]


async def test_a_log_that_a_power_cut_ended_is_no_damage(folder: Path, open_store: OpenStore, tmp_path: Path) -> None:
    store = await open_store()
    for n in range(5):
        await store.write(lambda c, n=n: outbox.append(c, [a_change(n)]))  # type: ignore[misc]  # a lambda with a default
    other = tmp_path / "copied"
    shutil.copytree(folder, other)
    await store.close()
    log = other / "outbox.db-wal"
    log.write_bytes(log.read_bytes()[:-100])
    shutil.rmtree(folder)
    other.rename(folder)
    store, items = await read(open_store)
    assert store.outbox_salvaged is None
    assert numbers(items) == [0, 1, 2, 3]


@pytest.mark.parametrize("moment", ["before the names are exchanged", "between the names"])
async def test_a_salvage_that_is_cut_off_is_finished(moment: str, folder: Path, open_store: OpenStore) -> None:
    data = bytearray(await fill(open_store, folder))
    data[100:108] = bytes(8)
    file = folder / "outbox.db"
    file.write_bytes(data)
    store, items = await read(open_store)
    assert store.outbox_salvaged is not None
    await store.close()
    file.rename(folder / "outbox-mended.db")
    if moment == "before the names are exchanged":
        store.outbox_salvaged.kept.rename(file)
    store, again = await read(open_store)
    assert again == items
    assert store.outbox_salvaged is not None
    assert store.outbox_salvaged.kept.read_bytes() == data
    assert store.outbox_salvaged.rows["outbox"] == EDITS
    assert not (folder / "outbox-mended.db").exists()


@pytest.mark.parametrize("seed", range(OPENED))
async def test_damaged_preferences_open(seed: int, tmp_path: Path, thread: StoreThread) -> None:
    """The list of accounts and the settings, but for rows that were hit."""
    file = tmp_path / "preferences.db"
    made = Preferences(thread, file)
    await made.open()
    for n in range(10):
        await made.put_account(Account(f"a{n}", AccountKind.REMOTE, f"Account {n}", f"https://h{n}.test/"))
        await made.put(f"setting {n}", {"value": "x" * 300})
    await made.close()
    data, chance = bytearray(file.read_bytes()), random.Random(seed)
    for _ in range(20):
        data[chance.randrange(len(data))] = chance.randrange(256)
    file.write_bytes(data)
    opened = Preferences(thread, file)
    await opened.open()
    assert len(await opened.accounts()) >= 7
    for n in range(10):
        await opened.get(f"setting {n}")
    await opened.put("setting", 1)
    await opened.close()


async def test_preferences_without_bytes_are_damage(tmp_path: Path, thread: StoreThread) -> None:
    """Beside the folders of accounts, settings of no bytes were more once; a first start is not told of any."""
    file = tmp_path / "preferences.db"
    file.write_bytes(b"")
    new = Preferences(thread, file)
    await new.open()
    await new.close()
    assert new.salvaged is None
    (tmp_path / "accounts" / "a").mkdir(parents=True)
    file.write_bytes(b"")
    opened = Preferences(thread, file)
    await opened.open()
    await opened.close()
    assert opened.salvaged is not None
