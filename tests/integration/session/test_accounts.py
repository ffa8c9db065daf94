"""The list of accounts over restarts; keys go to the keyring or to memory, never into a file."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from flowdash_desktop.session.accounts.accounts import LOCAL, Accounts
from flowdash_desktop.session.accounts.credentials import Credentials, KeyringUnusableError
from flowdash_desktop.session.accounts.local_server import LocalServer
from flowdash_desktop.store.database import StoreThread
from flowdash_desktop.store.preferences import AccountKind, Preferences
from tests.support.server_process import ServerProcess

KEY = "5d41402abc4b2a76"
OpenAccounts = Callable[[], Awaitable[Accounts]]


@pytest.fixture
async def open_accounts(
    thread: StoreThread, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[OpenAccounts]:
    """Start anew, on a system without a keyring."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    opened: list[Preferences] = []

    def make_server(_: str) -> LocalServer:
        raise AssertionError("not asked for")

    async def open_one() -> Accounts:
        opened.append(Preferences(thread, tmp_path / "preferences.db"))
        await opened[-1].open()
        return Accounts(opened[-1], Credentials(), thread, tmp_path / "accounts", make_server)

    yield open_one
    for preferences in opened:
        await preferences.close()


async def test_the_local_workspace_is_there_first(open_accounts: OpenAccounts) -> None:
    accounts = await open_accounts()
    assert await accounts.all() == (LOCAL,)
    assert await accounts.current() == LOCAL


async def test_accounts_are_listed_chosen_renamed_and_found_again(open_accounts: OpenAccounts) -> None:
    accounts = await open_accounts()
    account = await accounts.add("https://a.example", KEY, "A", session_only=True)
    await accounts.choose(account)
    renamed = await accounts.rename(account, "Acme")
    again = await open_accounts()
    assert await again.all() == (LOCAL, renamed)
    assert await again.current() == renamed
    assert (renamed.name, renamed.base_url, renamed.kind) == ("Acme", "https://a.example", AccountKind.REMOTE)
    assert await accounts.rename(LOCAL, "Other") != LOCAL
    assert (await again.all())[0] == LOCAL


async def test_without_a_keyring_no_key_is_stored(open_accounts: OpenAccounts, tmp_path: Path) -> None:
    """Without a keyring there is no account and no key in a file."""
    accounts = await open_accounts()
    with pytest.raises(KeyringUnusableError):
        await accounts.add("https://a.example", KEY, "A", session_only=False)
    assert await accounts.all() == (LOCAL,)
    await accounts.add("https://a.example", KEY, "A", session_only=True)
    assert not holding(tmp_path, KEY)


async def test_an_account_of_the_command_line_is_gone_with_the_run(open_accounts: OpenAccounts, tmp_path: Path) -> None:
    accounts = await open_accounts()
    account = await accounts.add_for_this_run("http://127.0.0.1:4711/../x", KEY)
    assert await accounts.all() == (LOCAL, account)
    await accounts.choose(account)
    renamed = await accounts.rename(account, "Acme")
    assert await accounts.all() == (LOCAL, renamed)
    assert "/" not in account.id
    await accounts.change_key(renamed, KEY + "2", session_only=False)
    again = await open_accounts()
    assert await again.all() == (LOCAL,)
    assert await again.current() == LOCAL
    await accounts.remove(renamed)
    assert await accounts.all() == (LOCAL,)
    assert not holding(tmp_path, KEY)


async def test_a_connection_is_tried_out(shared: ServerProcess, open_accounts: OpenAccounts) -> None:
    accounts = await open_accounts()
    assert (await accounts.try_out(shared.base_url, shared.key)).name == "Acme Corp. Workspace"


def holding(folder: Path, text: str) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and text.encode() in path.read_bytes()]
