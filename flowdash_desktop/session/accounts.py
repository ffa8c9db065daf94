"""The accounts of this person: listed, added, removed, chosen, and opened as sessions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from flowdash_desktop.domain.schema import Workspace
from flowdash_desktop.session.connectors import LocalConnector, RemoteConnector, try_connection
from flowdash_desktop.session.credentials import Credentials
from flowdash_desktop.session.local_server import LocalServer
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.worker import HOLD_SECONDS
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import StoreThread
from flowdash_desktop.store.preferences import Account, AccountKind, Preferences

LOCAL = Account("local", AccountKind.LOCAL, "Local workspace")
_CURRENT = "current account"


class Accounts:
    """The list of accounts, kept in the preferences; the keys are the credentials' business.

    Args:
        preferences: where the list is kept.
        credentials: where the keys are kept.
        thread: the store's thread, for the sessions' files.
        folder: where each account has its folder.
        make_server: makes the local workspace's server.
        hold_seconds: how long a deletion can be undone before it is sent.
    """

    def __init__(
        self,
        preferences: Preferences,
        credentials: Credentials,
        thread: StoreThread,
        folder: Path,
        make_server: Callable[[], LocalServer],
        hold_seconds: float = HOLD_SECONDS,
    ) -> None:
        self._preferences = preferences
        self._credentials = credentials
        self._thread = thread
        self._folder = folder
        self._make_server = make_server
        self._hold_seconds = hold_seconds
        self._transient: list[Account] = []

    async def all(self) -> tuple[Account, ...]:
        """The local workspace first, then the others in the order they were added."""
        return (LOCAL, *(await self._preferences.accounts()), *self._transient)

    async def current(self) -> Account:
        """The account that was used last; the local workspace at first."""
        wanted = await self._preferences.get(_CURRENT)
        if wanted is None or wanted == LOCAL.id:
            return LOCAL
        return next((a for a in await self.all() if a.id == wanted), LOCAL)

    async def choose(self, account: Account) -> None:
        """Remember the account for the next start."""
        if account not in self._transient and await self._preferences.get(_CURRENT) != account.id:
            await self._preferences.put(_CURRENT, account.id)

    async def try_out(self, base_url: str, api_key: str) -> Workspace:
        """The workspace that an address and a key lead to.

        Raises:
            FlowdashError: they lead nowhere.
        """
        return await try_connection(base_url, api_key)

    async def add(self, base_url: str, api_key: str, name: str, *, session_only: bool) -> Account:
        """Add an account. Its key goes into the keyring first, or into memory where that is asked for.

        Raises:
            KeyringUnusableError: the key can't be kept; then there is no account.
        """
        account = Account(str(uuid4()), AccountKind.REMOTE, name, base_url)
        if session_only:
            self._credentials.keep_for_this_session(account.id, api_key)
        else:
            await self._credentials.keep(account.id, api_key)
        await self._preferences.put_account(account)
        return account

    def add_for_this_run(self, base_url: str, api_key: str) -> Account:
        """An account of the command line: listed, and gone when the app ends."""
        account = Account(f"run-{_folder_name(base_url)}", AccountKind.REMOTE, base_url, base_url)
        self._credentials.keep_for_this_session(account.id, api_key)
        self._transient.append(account)
        return account

    async def change_key(self, account: Account, api_key: str, *, session_only: bool) -> None:
        """Give an account another key.

        Raises:
            KeyringUnusableError: it can't be kept.
        """
        if session_only or account in self._transient:
            self._credentials.keep_for_this_session(account.id, api_key)
        else:
            await self._credentials.keep(account.id, api_key)

    async def rename(self, account: Account, name: str) -> Account:
        """Call an account by the name of its workspace."""
        renamed = replace(account, name=name)
        if account in self._transient:
            self._transient[self._transient.index(account)] = renamed
        elif account.kind is AccountKind.REMOTE:
            await self._preferences.put_account(renamed)
        return renamed

    async def remove(self, account: Account) -> None:
        """Take an account off the list, its key with it. Its folder stays: edits that were not sent may be in it.

        Raises:
            KeyringUnusableError: the key can't be removed; then the account stays.
        """
        if account in self._transient:
            self._credentials.forget_for_this_session(account.id)
            self._transient.remove(account)
            return
        await self._credentials.forget(account.id)
        await self._preferences.remove_account(account.id)

    def open(self, account: Account) -> Session:
        """A session for an account, not started yet."""
        store = AccountStore(self._thread, self._folder / account.id)
        if account.kind is AccountKind.LOCAL:
            return Session(account, store, LocalConnector(self._make_server()), hold_seconds=self._hold_seconds)
        return Session(account, store, RemoteConnector(account, self._credentials), hold_seconds=self._hold_seconds)


def _folder_name(base_url: str) -> str:
    return "".join(c if c.isalnum() or c in "-." else "_" for c in base_url)
