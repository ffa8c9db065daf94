"""An outbox on the disk, and the faults that the loop reported, for tests of a session and its parts."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from flowdash_desktop.session.outbox.outbox import Outbox
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import StoreThread


@pytest.fixture
def thread() -> Iterator[StoreThread]:
    """The store's thread."""
    made = StoreThread()
    yield made
    made.close()


@pytest.fixture
async def outbox(thread: StoreThread, tmp_path: Path) -> AsyncIterator[Outbox]:
    """An empty outbox on the disk."""
    store = AccountStore(thread, tmp_path)
    await store.open()
    yield Outbox(store)
    await store.close()


@pytest.fixture(autouse=True)
async def faults() -> AsyncIterator[list[dict[str, Any]]]:
    """What was reported to the loop as a fault: nothing, unless the test takes it out of the list."""
    reported: list[dict[str, Any]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: reported.append(context))
    yield reported
    assert reported == [], [str(one) + repr(one.get("exception")) for one in reported]
