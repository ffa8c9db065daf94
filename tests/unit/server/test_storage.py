"""The database and the blobs by themselves: one writer, readers that see one state, contents whole or absent."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, insert, select, text
from sqlalchemy.exc import OperationalError

from flowdash_desktop.server.storage import database as database_module
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.blobs.blob_store import BlobStore
from flowdash_desktop.server.storage.database import BusyError, Database
from flowdash_desktop.server.storage.migrations.migrate import VERSION


def add_role(connection: Connection, role: str) -> None:
    connection.execute(insert(tables.roles).values(id=role, name=role, admin=False))


def count_roles(connection: Connection) -> int:
    return connection.execute(select(func.count()).select_from(tables.roles)).scalar_one()


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "workspace.db")
    yield opened
    opened.close()


async def test_a_write_that_fails_leaves_nothing(database: Database) -> None:
    def work(connection: Connection) -> None:
        add_role(connection, "r1")
        raise LookupError

    with pytest.raises(LookupError):
        await database.write(work)
    assert await database.read(count_roles) == 0


async def test_a_reader_sees_one_state_while_a_write_is_made(database: Database) -> None:
    def read(connection: Connection) -> tuple[int, int]:
        before = count_roles(connection)
        database.write_now(lambda writer: add_role(writer, "r1"))
        return before, count_roles(connection)

    assert await database.read(read) == (0, 0)
    assert await database.read(count_roles) == 1


async def test_a_reader_can_not_write(database: Database) -> None:
    with pytest.raises(OperationalError):
        await database.read(lambda connection: add_role(connection, "r1"))


async def test_commits_are_synced_and_references_are_checked(database: Database) -> None:
    def pragmas(connection: Connection) -> list[object]:
        names = ("journal_mode", "synchronous", "foreign_keys")
        return [connection.execute(text(f"PRAGMA {name}")).scalar_one() for name in names]

    assert await database.write(pragmas) == ["wal", 2, 1]


async def test_a_new_database_has_the_newest_version(database: Database) -> None:
    version = select(tables.schema_version.c.version)
    assert await database.read(lambda connection: connection.execute(version).scalar_one()) == VERSION


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    first = Database(tmp_path / "workspace.db")
    first.write_now(lambda connection: add_role(connection, "r1"))
    first.close()
    second = Database(tmp_path / "workspace.db")
    assert second.read_now(count_roles) == 1
    second.close()


def test_blobs_are_kept_by_their_contents(tmp_path: Path) -> None:
    blobs = BlobStore(tmp_path / "blobs")
    contents = [b"one", b"two", b"one", b""]
    stored = blobs.put_all(contents)
    assert [blob.sha256 for blob in stored] == [hashlib.sha256(c).hexdigest() for c in contents]
    assert [blobs.path(blob.sha256).read_bytes() for blob in stored] == contents
    assert [blob.size for blob in stored] == [3, 3, 3, 0]


def test_half_written_blobs_of_a_killed_run_are_removed(tmp_path: Path) -> None:
    folder = tmp_path / "blobs"
    BlobStore(folder)
    (folder / "incoming" / "half").write_bytes(b"half")
    kept = BlobStore(folder).put(b"whole")
    assert [p for p in folder.rglob("*") if p.is_file()] == [BlobStore(folder).path(kept.sha256)]


def test_a_blob_that_can_not_be_written_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blobs = BlobStore(tmp_path / "blobs")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        blobs.put(b"contents")
    assert [p for p in (tmp_path / "blobs").rglob("*") if p.is_file()] == []


async def test_one_key_has_half_of_the_streams_and_the_owner_gets_in(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever reads slowly leaves some to others, and all others together leave some to the owner."""
    monkeypatch.setattr(database_module, "STREAM_WAIT", 0.05)
    opened = []

    async def open_one(who: str | None) -> None:
        opened.append(await database.stream(lambda _: iter([b"x"] * 100), who))

    try:
        for who in ("Uma", "Tom"):
            while len(opened) < (32 if who == "Uma" else 60):
                await open_one(who)
        for who in ("Uma", "Tom", "Eve"):
            with pytest.raises(BusyError):
                await open_one(who)
        for _ in range(4):
            await open_one(None)
        with pytest.raises(BusyError):
            await open_one(None)
    finally:
        for stream in opened:
            stream.close_soon()
