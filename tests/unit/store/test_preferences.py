"""Accounts and preferences over restarts."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from flowdash_desktop.store.database import StoreError, StoreThread
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


async def test_damaged_file_is_kept_and_the_program_starts(open_preferences: Open, tmp_path: Path) -> None:
    """A damaged file is kept and does not keep the program from starting."""
    (tmp_path / "preferences.db").write_bytes(b"not SQLite" * 100)
    preferences = await open_preferences()
    assert preferences.salvaged is not None
    assert preferences.salvaged.kept.read_bytes() == b"not SQLite" * 100
    await preferences.put("name", 1)
    await preferences.close()
    preferences = await open_preferences()
    assert (await preferences.get("name"), preferences.salvaged) == (1, None)


async def test_what_can_be_read_of_a_damaged_file_is_saved(open_preferences: Open, tmp_path: Path) -> None:
    preferences = await open_preferences()
    account = Account("a", AccountKind.REMOTE, "Account", "https://a.example")
    await preferences.put_account(account)
    for number in range(200):
        await preferences.put(f"name {number}", "x" * 500)
    await preferences.close()
    file = tmp_path / "preferences.db"
    data = file.read_bytes()
    file.write_bytes(data[:-4096] + b"\xff" * 4096)
    preferences = await open_preferences()
    assert preferences.salvaged is not None
    assert await preferences.accounts() == (account,)
    assert await preferences.get("name 0") == "x" * 500


async def test_closed_preferences_say_so(open_preferences: Open) -> None:
    preferences = await open_preferences()
    await preferences.close()
    with pytest.raises(StoreError, match="closed"):
        await preferences.get("name")
