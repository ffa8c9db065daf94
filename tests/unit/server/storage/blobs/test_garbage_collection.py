"""Blobs that nobody names go, and none that a row names, or may come to name, ever does."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from time import time

import pytest
from sqlalchemy import Connection, insert, select

from flowdash_desktop.server.attachments.uploads import Uploads
from flowdash_desktop.server.http.errors import UnavailableError
from flowdash_desktop.server.loading.loading import load
from flowdash_desktop.server.maintenance import Collector
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.activity import ALL_TABLES, exports
from flowdash_desktop.server.storage.blobs.blob_store import BlobStore, StoredBlob
from flowdash_desktop.server.storage.blobs.garbage_collection import blob_columns, named_blobs
from flowdash_desktop.server.storage.blobs.leases import retain_all_blobs
from flowdash_desktop.server.storage.database import Database
from flowdash_desktop.server.tasks.files import ArrivedFile
from flowdash_desktop.server.transfer.default_workspace import starter_definition
from flowdash_desktop.server.workspace import LocalWorkspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[LocalWorkspace]:
    database = Database(tmp_path / "workspace.db")
    database.write_now(lambda connection: load(connection, starter_definition(), {}))
    blobs = BlobStore(tmp_path / "blobs")
    yield LocalWorkspace(database, blobs, Uploads(blobs))
    database.close()


def attach(connection: Connection, blob: StoredBlob, name: str = "blob") -> None:
    workflow = connection.execute(select(tables.workflows.c.row)).scalars().first()
    field = connection.execute(select(tables.fields.c.row)).scalars().first()
    task = connection.execute(
        insert(tables.tasks).values(
            workflow=workflow, public_id=name, stage="To Do", version=1, created_on="", updated_on="", document="{}"
        )
    ).inserted_primary_key
    assert task is not None
    row = {"blob_id": name, "task": task[0], "field": field, "content_type": "a/b", "filename": "a"}
    connection.execute(insert(tables.attachments).values(**row, sha256=blob.sha256, size=blob.size))


def names(workspace: LocalWorkspace) -> set[str]:
    return {blob.sha256 for blob in workspace.blobs.listing()}


async def test_only_unnamed_blobs_are_collected(workspace: LocalWorkspace) -> None:
    """A blob that nothing names goes and one that is named stays."""
    kept, gone = workspace.blobs.put_all([b"kept", b"gone"])
    workspace.database.write_now(lambda connection: attach(connection, kept))
    assert await Collector(workspace, grace=-1).collect() == 1
    assert names(workspace) == {kept.sha256}
    assert gone.sha256 not in names(workspace)


async def test_what_was_just_stored_is_left_alone(workspace: LocalWorkspace) -> None:
    blob = workspace.blobs.put(b"on its way")
    assert await Collector(workspace).collect() == 0
    path = workspace.blobs.path(blob.sha256)
    assert path is not None
    os.utime(path, (time() - 7200, time() - 7200))
    workspace.blobs.put(b"on its way")
    assert await Collector(workspace).collect() == 0, "stored again, it counts as new"
    os.utime(path, (time() - 7200, time() - 7200))
    assert await Collector(workspace).collect() == 1


async def test_shared_content_survives_one_removal(workspace: LocalWorkspace) -> None:
    """One attachment of several with the same contents keeps them."""
    blob = workspace.blobs.put(b"twice")
    for name in ("one", "two"):
        workspace.database.write_now(lambda connection, name=name: attach(connection, blob, name))  # type: ignore[misc]  # a lambda with a default
    workspace.database.write_now(
        lambda c: c.execute(tables.attachments.delete().where(tables.attachments.c.blob_id == "one"))
    )
    assert await Collector(workspace, grace=-1).collect() == 0
    workspace.database.write_now(lambda connection: connection.execute(tables.attachments.delete()))
    assert await Collector(workspace, grace=-1).collect() == 1


async def test_more_blobs_than_one_transaction_takes_all_go(workspace: LocalWorkspace) -> None:
    workspace.blobs.put_all([str(number).encode() for number in range(250)])
    assert await Collector(workspace, grace=-1).collect() == 250
    assert names(workspace) == set()


async def test_request_with_a_collected_blob_writes_nothing(workspace: LocalWorkspace) -> None:
    """A request whose blob was collected meanwhile writes nothing."""
    blob = workspace.blobs.put(b"slow")
    files = {"Files": [ArrivedFile("a", "a/b", blob)]}
    workspace.uploads.must_be_there(files)
    assert await Collector(workspace, grace=-1).collect() == 1
    with pytest.raises(UnavailableError):
        workspace.uploads.must_be_there(files)


async def test_late_row_keeps_its_blob(workspace: LocalWorkspace) -> None:
    """The collector has decided, and then its turn comes after a write that names the blob."""
    blob = workspace.blobs.put(b"late")
    collector = Collector(workspace, grace=-1)
    listing = workspace.blobs.listing
    written: list[bool] = []

    def listing_then_attached() -> Iterator[object]:
        yield from listing()
        workspace.database.write_now(lambda connection: attach(connection, blob))
        written.append(True)

    workspace.blobs.listing = listing_then_attached  # type: ignore[assignment,method-assign]
    assert await collector.collect() == 0
    assert written
    assert workspace.blobs.size(blob.sha256) == 4


async def test_nothing_goes_while_a_backup_keeps_the_blobs(workspace: LocalWorkspace) -> None:
    workspace.blobs.put(b"held")
    with retain_all_blobs(workspace.database.place):
        assert await Collector(workspace, grace=-1).collect() == 0
    assert await Collector(workspace, grace=-1).collect() == 1


def test_every_column_that_names_blobs_is_known() -> None:
    """A hash that is stored under another name would be collected: so there is no other name."""
    assert {column.table.name for column in blob_columns()} >= {"attachments", "exports"}
    others = [
        f"{table.name}.{column.name}"
        for table in ALL_TABLES.sorted_tables
        for column in table.c
        if "sha" in column.name and column.name != "sha256"
    ]
    assert others == []


async def test_the_file_of_an_export_is_named_too(workspace: LocalWorkspace) -> None:
    blob = workspace.blobs.put(b"Task,Stage")
    values = {"id": "e", "workflow": 1, "start_date": "", "end_date": "", "status": "Success", "created_on": ""}
    workspace.database.write_now(lambda c: c.execute(insert(exports).values(**values, sha256=blob.sha256, size=10)))
    assert workspace.database.read_now(named_blobs) == {blob.sha256}
    assert await Collector(workspace, grace=-1).collect() == 0


def test_unfinished_blobs_of_others_stay_until_old(tmp_path: Path) -> None:
    """Half written blobs of other servers are left until they are old."""
    BlobStore(tmp_path)
    fresh, old = tmp_path / "incoming" / "fresh", tmp_path / "incoming" / "old"
    for path in (fresh, old):
        path.write_bytes(b"half")
    os.utime(old, (time() - 90_000, time() - 90_000))
    BlobStore(tmp_path, shared=True)
    assert fresh.exists()
    assert not old.exists()


def test_a_blob_that_was_cut_short_is_written_anew(tmp_path: Path) -> None:
    blobs = BlobStore(tmp_path)
    stored = blobs.put(b"whole")
    blobs.path(stored.sha256).write_bytes(b"who")
    assert blobs.put(b"whole") == stored
    assert blobs.path(stored.sha256).read_bytes() == b"whole"


async def test_blobs_being_written_are_not_collected(workspace: LocalWorkspace, tmp_path: Path) -> None:
    """What is being written while blobs are collected is left alone."""
    writing = tmp_path / "blobs" / "incoming" / "being-written"
    writing.write_bytes(b"half")
    await Collector(workspace, grace=-1).collect()
    assert writing.exists()
