"""Long readings go on beside what is written: no edit waits for them."""

from __future__ import annotations

import asyncio
import sqlite3
import threading

import pytest

from flowdash_desktop.domain.schema import Workspace
from flowdash_desktop.store import cache, outbox
from flowdash_desktop.store.database import Connection, StoreError
from tests.unit.store.conftest import OpenStore
from tests.unit.store.samples import edit


async def test_edit_is_saved_while_a_scan_goes_on(open_store: OpenStore) -> None:
    store = await open_store()
    begun, go_on = threading.Event(), threading.Event()

    def slow(connection: Connection) -> int:
        begun.set()
        assert go_on.wait(60)
        return len(outbox.all_pending(connection))

    scan = asyncio.ensure_future(store.scan(slow))
    while not begun.is_set():
        await asyncio.wait([scan], timeout=0.001)
    try:
        await asyncio.wait_for(store.write(lambda c: outbox.append(c, [edit("1")])), 30)
        assert not scan.done()
    finally:
        go_on.set()
    await scan
    assert len(await store.scan(outbox.all_pending)) == 1, "a later scan finds what was written"


async def test_scan_never_writes(open_store: OpenStore) -> None:
    store = await open_store()
    with pytest.raises(StoreError):
        await store.scan(lambda c: outbox.append(c, [edit("1")]))
    assert await store.read(outbox.all_pending) == []


async def test_scan_follows_a_cache_that_was_set_aside(open_store: OpenStore) -> None:
    store = await open_store()
    await store.write(lambda c: cache.put_workspace(c, Workspace("a", "Acme")))
    assert await store.scan(cache.workspace) == Workspace("a", "Acme")

    def damaged(connection: Connection) -> Workspace | None:
        if store.cache_set_aside is None:
            raise sqlite3.DatabaseError("database disk image is malformed")
        return cache.workspace(connection)

    assert await store.scan(damaged) is None
    assert store.cache_set_aside is not None
    await store.write(lambda c: cache.put_workspace(c, Workspace("b", "Later")))
    assert await store.scan(cache.workspace) == Workspace("b", "Later")


async def test_closed_account_is_not_scanned(open_store: OpenStore) -> None:
    store = await open_store()
    await store.scan(outbox.all_pending)
    await store.close()
    with pytest.raises(StoreError, match="closed"):
        await store.scan(outbox.all_pending)
