"""The accounts of this person: listed, added, removed, chosen, and opened as sessions."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from uuid import uuid4

from flowdash_desktop.api.address import open_host
from flowdash_desktop.api.errors import FlowdashError
from flowdash_desktop.domain.schema import Workspace
from flowdash_desktop.domain.workspace.identity import WorkspaceIdentity
from flowdash_desktop.session.accounts.account_connectors import LocalConnector, RemoteConnector, try_connection
from flowdash_desktop.session.accounts.account_folders import AccountFolders, new_folder
from flowdash_desktop.session.accounts.credentials import Credentials, KeyringUnusableError
from flowdash_desktop.session.accounts.local_server import LocalServer
from flowdash_desktop.session.accounts.workspace_jobs import finish_made, unfinish_made, unfinished_folder
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.outbox.sending.waits import HOLD_SECONDS
from flowdash_desktop.session.session import Session
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import StoreError, StoreThread
from flowdash_desktop.store.preferences import Account, AccountKind, Preferences

LOCAL = Account("local", AccountKind.LOCAL, "Local workspace")
_CURRENT = "current account"
_REMOVED = ".removed"
_DAILY = "daily backups"
_ASK_SECONDS = 5.0
"""How long a start with a new key waits for the server, to know which workspace the key is for."""


class Accounts:
    """The list of accounts, kept in the preferences; the keys are the credentials' business.

    Args:
        preferences: where the list is kept.
        credentials: where the keys are kept.
        thread: the store's thread, for the sessions' files.
        folder: where each account has its folder.
        make_server: makes the server of the local workspace of an account, by the account's id.
        hold_seconds: how long a deletion can be undone before it is sent.
        ca_file: certificates in PEM that all accounts trust beside those of the system.

    Attributes:
        damage_found: called with an account whose local workspace turns out to be damaged, each time it does.
    """

    def __init__(
        self,
        preferences: Preferences,
        credentials: Credentials,
        thread: StoreThread,
        folder: Path,
        make_server: Callable[[str], LocalServer],
        hold_seconds: float = HOLD_SECONDS,
        ca_file: Path | None = None,
    ) -> None:
        self._ca_file = ca_file
        self._preferences = preferences
        self._credentials = credentials
        self._thread = thread
        self._folder = folder
        self._make_server = make_server
        self._hold_seconds = hold_seconds
        self._transient: list[Account] = []
        self._run_keys: dict[str, tuple[str, str]] = {}
        self._folders = AccountFolders(preferences)
        self._local_folders: dict[str, str] = {}
        self.damage_found: Callable[[Account], None] = lambda _: None

    async def all(self) -> tuple[Account, ...]:
        """The first local workspace first, then the others in the order they were added."""
        return (LOCAL, *(await self._preferences.accounts()), *self._transient)

    async def current(self) -> Account:
        """The account that was used last; the local workspace at first."""
        accounts = await self.all()
        for account in accounts:
            if account.kind is AccountKind.LOCAL:
                self._local_folders[account.id] = await self._folders.current(account.id)
        wanted = await self._preferences.get(_CURRENT)
        return next((a for a in accounts if a.id == wanted), LOCAL)

    async def choose(self, account: Account) -> None:
        """Remember the account for the next start."""
        if account not in self._transient and await self._preferences.get(_CURRENT) != account.id:
            await self._preferences.put(_CURRENT, account.id)

    async def uses_open_line(self, base_url: str) -> bool:
        """True where an account that is listed speaks with this host without encryption: that was answered once."""
        host = open_host(base_url)
        return any(open_host(account.base_url) == host for account in await self._preferences.accounts())

    async def try_out(self, base_url: str, api_key: str) -> Workspace:
        """The workspace that an address and a key lead to.

        Raises:
            FlowdashError: they lead nowhere.
        """
        return await try_connection(base_url, api_key, self._ca_file)

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

    async def add_for_this_run(self, base_url: str, api_key: str) -> Account:
        """An account of the command line: listed, and gone when the app ends.

        Its files are those of the workspace that the key is for. A server is asked about a new key where others were
        used with its address.
        """
        base = f"run-{_folder_name(base_url)}"
        folder = await self._folders.of_key(base, api_key)
        if folder is None:
            try:
                async with asyncio.timeout(_ASK_SECONDS):
                    seen = await try_connection(base_url, api_key, self._ca_file)
                folder = await self._folders.of_workspace(base, WorkspaceIdentity(seen.id, seen.name))
            except (FlowdashError, TimeoutError):
                folder = new_folder(base)
        return self._run_account(folder, base_url, api_key)

    def _run_account(self, folder: str, base_url: str, api_key: str) -> Account:
        account = Account(folder, AccountKind.REMOTE, base_url, base_url)
        self._credentials.keep_for_this_session(account.id, api_key)
        self._run_keys[account.id] = f"run-{_folder_name(base_url)}", api_key
        self._transient.append(account)
        return account

    # -- another workspace ----------------------------------------------------------------------------------------

    async def workspace_of(self, account: Account) -> str | None:
        """The id of an account's workspace, None where it was never seen."""
        known = await self._preferences.get(_workspace_name(account))
        return known if isinstance(known, str) else None

    def follows_its_workspace(self, account: Account) -> bool:
        """True for an account without a workspace of its own: the local one, and those of the command line."""
        return account.kind is AccountKind.LOCAL or account in self._transient

    async def follow(self, account: Account, found: WorkspaceIdentity) -> Account:
        """Have an account work in the workspace that its server has now, in that workspace's own folder.

        What waits for the former workspace stays in the folder of that.
        """
        if account.kind is AccountKind.LOCAL:
            folder = self._local_folders[account.id] = await self._folders.of_workspace(account.id, found)
            await self._folders.use(account.id, folder)
            return account
        base, api_key = self._run_keys[account.id]
        folder = await self._folders.of_workspace(base, found)
        self._transient.remove(account)
        return self._run_account(folder, account.base_url, api_key)

    async def open_as_own(
        self, account: Account, found: WorkspaceIdentity, api_key: str | None, *, session_only: bool
    ) -> Account:
        """Give another workspace at an account's address an account of its own, and the account no key any more
        where it was the key that led there.

        Args:
            account: whose address it is.
            found: the other workspace.
            api_key: the key that leads there; None for the account's present one.
            session_only: keep the key in memory only.

        Raises:
            KeyringUnusableError: the key can't be kept, or the account has none.
        """
        key = api_key if api_key is not None else await self._credentials.get(account.id)
        if not key:
            raise KeyringUnusableError(SessionFault.NO_KEY)
        for other in await self._preferences.accounts():
            same = other.id != account.id and other.base_url == account.base_url
            if same and found.id and await self.workspace_of(other) == found.id:
                await self.change_key(other, key, session_only=session_only)
                break
        else:
            other = await self.add(account.base_url, key, found.name or account.base_url, session_only=session_only)
        if api_key is None:
            with suppress(KeyringUnusableError):  # then it is asked for at the next start, and refused again
                await self._credentials.forget(account.id)
        return other

    async def _learned(self, account: Account, folder: str, workspace: WorkspaceIdentity) -> None:
        await self._preferences.put(_workspace_name(account), workspace.id or None)
        if account.kind is AccountKind.LOCAL:
            await self._folders.learn(account.id, folder, workspace)
        elif account.id in self._run_keys:
            base, api_key = self._run_keys[account.id]
            await self._folders.learn(base, folder, workspace)
            await self._folders.use_with_key(base, api_key, folder)

    async def change_key(self, account: Account, api_key: str, *, session_only: bool) -> None:
        """Give an account another key.

        Raises:
            KeyringUnusableError: it can't be kept.
        """
        if account.id in self._run_keys:
            self._run_keys[account.id] = self._run_keys[account.id][0], api_key
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
        """Take an account off the list, its key with it. ``remove_files`` removes its folder, once nothing uses it.

        Raises:
            KeyringUnusableError: the key can't be removed; then the account stays.
        """
        if account in self._transient:
            self._credentials.forget_for_this_session(account.id)
            self._transient.remove(account)
            self._run_keys.pop(account.id, None)
            return
        if account.kind is AccountKind.REMOTE:
            await self._credentials.forget(account.id)
        await self._preferences.remove_account(account.id)

    async def unsent(self, account: Account) -> tuple[int, int, int] | None:
        """How many edits, half-typed texts and damaged files are stored for an account and on no server.

        None where that can't be read.
        """
        found = await AccountStore(self._thread, self._folder / account.id).unsent()
        return None if found is None else (found.edits, found.texts, found.files)

    async def remove_files(self, account: Account) -> None:
        """Remove all that is stored of a server's account: outbox, cache, drafts, files. No session may be open on it.

        The folder gets another name first: one that can't be removed as a whole is no account's any more.
        """
        if account.kind is not AccountKind.REMOTE or account in await self.all():
            return
        folder, gone = self._folder / account.id, self._folder / f"{account.id}{_REMOVED}"

        def remove() -> None:
            with suppress(OSError):
                folder.rename(gone)
            for path in self._folder.glob(f"*{_REMOVED}"):  # also those of times when it was cut off
                shutil.rmtree(path, ignore_errors=True)

        await in_thread(remove, "remove account's files")

    def is_transient(self, account: Account) -> bool:
        """True for an account of the command line: its files are for the next such start."""
        return account in self._transient

    def server_of(self, account: Account) -> LocalServer:
        """A server for a local workspace, not started: it knows where the workspace is."""
        assert account.kind is AccountKind.LOCAL
        return self._make_server(account.id)

    def backups_of(self, account: Account) -> Path:
        """Where the backups of a local workspace are that are made by themselves."""
        return self._folder.parent / "backups" / account.id

    async def backs_up_daily(self) -> bool:
        """Whether local workspaces are backed up every day; yes unless it was chosen."""
        return await self._preferences.get(_DAILY) is not False

    async def store_backs_up_daily(self, is_on: bool) -> None:
        """Remember whether local workspaces are backed up every day."""
        await self._preferences.put(_DAILY, is_on)

    def new_local(self, name: str) -> Account:
        """An account for another local workspace, which is not there yet; not listed before ``add_local``."""
        return Account(str(uuid4()), AccountKind.LOCAL, name)

    async def key_of(self, account: Account) -> str | None:
        """The API key of an account, None where there is none.

        Raises:
            KeyringUnusableError: the keyring can't be asked.
        """
        return await self._credentials.get(account.id)

    async def add_local(self, account: Account, made: Path | None = None) -> None:
        """Give a workspace that was made whole its folder, and list its account: both or neither.

        Args:
            account: as ``new_local`` gave it.
            made: where it was made; None for where a backup is restored.

        Raises:
            OSError: it can't get its folder.
            StoreError: it can't be listed.
        """
        folder = self.server_of(account).folder
        source = made or unfinished_folder(folder)
        try:
            await in_thread(lambda: finish_made(source, folder), "finish workspace")
            await self._preferences.put_account(account)
        except (OSError, StoreError):
            await in_thread(lambda: unfinish_made(source, folder), "give up workspace")
            raise

    def open(self, account: Account) -> Session:
        """A session for an account, not started yet."""
        is_local = account.kind is AccountKind.LOCAL
        folder = self._local_folders.get(account.id, account.id)
        return Session(
            account,
            AccountStore(self._thread, self._folder / folder),
            self._local_connector(account) if is_local else RemoteConnector(account, self._credentials, self._ca_file),
            hold_seconds=self._hold_seconds,
            learned=partial(self._learned, account, folder),
        )

    def _local_connector(self, account: Account) -> LocalConnector:
        server = self._make_server(account.id)
        server.damage_found = lambda: self.damage_found(account)
        return LocalConnector(server)


def _workspace_name(account: Account) -> str:
    return f"{account.id}/workspace id"


def _folder_name(base_url: str) -> str:
    return "".join(c if c.isalnum() or c in "-." else "_" for c in base_url)
