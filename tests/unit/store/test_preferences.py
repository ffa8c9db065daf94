"""Accounts and preferences over restarts."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from flowdash_desktop.store.database import DamagedError, StoreError, StoreThread
from flowdash_desktop.store.preferences import Account, AccountKind, Preferences

Open = Callable[[], Awaitable[Preferences]]


@pytest.fixture
async def open_preferences(thread: StoreThread, tmp_path: Path) -> AsyncIterator[Open]:
    opened: list[Preferences] = []

    async def open_one() -> Preferences:
        opened.append(Preferences(thread, tmp_path / "preferences.db"))
        await opened[-1].open()
        return opened[-1]

    yield open_one
    for one in opened:
        await one.close()


async def test_accounts_are_kept_in_their_order(open_preferences: Open) -> None:
    preferences = await open_preferences()
    one, two = (Account(i, AccountKind.REMOTE, f"Account {i}", f"https://{i}.example") for i in ("b", "a"))
    await preferences.put_account(one)
    await preferences.put_account(two)
    renamed = Account("b", AccountKind.REMOTE, "Renamed", "https://b.example")
    await preferences.put_account(renamed)
    await preferences.close()
    preferences = await open_preferences()
    assert await preferences.accounts() == (renamed, two)
    await preferences.remove_account("b")
    assert await preferences.accounts() == (two,)


@pytest.mark.parametrize("value", [True, 7, "text", ["a", 1, None], {"nested": {"deep": [1, "ö"]}}])
async def test_preferences_are_kept(open_preferences: Open, value: object) -> None:
    preferences = await open_preferences()
    await preferences.put("name", value)
    await preferences.close()
    preferences = await open_preferences()
    assert await preferences.get("name") == value
    await preferences.put("name", None)
    assert await preferences.get("name") is None


async def test_a_damaged_file_is_named(open_preferences: Open, tmp_path: Path) -> None:
    (tmp_path / "preferences.db").write_bytes(b"not SQLite" * 100)
    with pytest.raises(DamagedError, match=r"preferences\.db"):
        await open_preferences()


async def test_closed_preferences_say_so(open_preferences: Open) -> None:
    preferences = await open_preferences()
    await preferences.close()
    with pytest.raises(StoreError, match="closed"):
        await preferences.get("name")
