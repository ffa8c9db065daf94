"""Real SQLite files on a thread of their own, closed at the end of each test."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest

from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import StoreThread

OpenStore = Callable[[], Awaitable[AccountStore]]


@pytest.fixture
def thread() -> Iterator[StoreThread]:
    """The store's thread."""
    made = StoreThread()
    yield made
    made.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The account's folder."""
    return tmp_path / "account"


@pytest.fixture
async def open_store(thread: StoreThread, folder: Path) -> AsyncIterator[OpenStore]:
    """Open the account in ``folder``, again and again."""
    opened: list[AccountStore] = []

    async def open_one() -> AccountStore:
        opened.append(AccountStore(thread, folder))
        await opened[-1].open()
        return opened[-1]

    yield open_one
    for store in opened:
        await store.close()
