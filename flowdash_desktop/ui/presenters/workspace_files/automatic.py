"""Backs the local workspace that is shown up once a day, beside the window, and says only where it could not."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from flowdash_desktop.session.accounts.accounts import Accounts
from flowdash_desktop.session.accounts.automatic_backups import EVERY, is_due, next_file, remove_old
from flowdash_desktop.session.accounts.workspace_jobs import backup_job
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.store.database import StoreError
from flowdash_desktop.store.preferences import Account, AccountKind
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.workspace_files.texts import WorkspaceFileTexts as Texts
from flowdash_desktop.wire.workspace_jobs import BackedUp, JobFault, Refused, fault_of

FIRST_SECONDS = 120.0
"""A start is left alone for so long."""
_AGAIN_SECONDS = 15 * 60.0


class AutomaticBackups:
    """Makes the backups.

    Args:
        window: where it is said that one could not be made.
        accounts: knows where the workspaces and their backups are.
        shown: gives the account that is shown.
    """

    def __init__(self, window: MainWindow, accounts: Accounts, shown: Callable[[], Account]) -> None:
        self._window = window
        self._accounts = accounts
        self._shown = shown
        self._refused: dict[str, datetime] = {}
        self._said: set[tuple[str, JobFault | None]] = set()

    async def run(self) -> None:
        """Look now and then whether one is due, until cancelled. One that is being made then leaves nothing."""
        await asyncio.sleep(FIRST_SECONDS)
        while True:
            account = self._shown()
            if account.kind is AccountKind.LOCAL and await self._is_on():
                await self._back_up(account)
            await asyncio.sleep(_AGAIN_SECONDS)

    async def _is_on(self) -> bool:
        """Whether they are switched on; not now where the settings can't be read, which may pass."""
        try:
            return await self._accounts.backs_up_daily()
        except StoreError:
            return False

    async def _back_up(self, account: Account) -> None:
        now = datetime.now(UTC)
        refused = self._refused.get(account.id)
        if refused is not None and timedelta() <= now - refused < EVERY:
            return
        try:
            fault = await self._try(account, now)
        except OSError as error:
            fault = fault_of(error)
        if fault is not None and fault is not JobFault.NO_WORKSPACE:  # a workspace that is still being made is no fault
            self._refused[account.id] = now
            self._say(account, fault, Texts.not_backed_up(fault))

    async def _try(self, account: Account, now: datetime) -> JobFault | None:
        """Make one where it is due; gives why it can't be made."""
        server, folder = self._accounts.server_of(account), self._accounts.backups_of(account)
        if not await in_thread(lambda: is_due(folder, now), "look for backups"):
            return None
        file = await in_thread(lambda: next_file(folder, server.folder, now), "name backup")
        if file is None:
            return JobFault.NO_ROOM
        ended = await backup_job(server.program, server.folder, file).run(lambda _: None)
        if isinstance(ended, BackedUp):
            is_whole = not ended.missing
            await in_thread(lambda: remove_old(folder, file, is_whole=is_whole), "remove old backups")
            self._said = {said for said in self._said if said[0] != account.id or said[1] is None}
            if not is_whole:
                self._say(account, None, Texts.backed_up_in_part(ended.missing))
        return ended.fault if isinstance(ended, Refused) else None

    def _say(self, account: Account, fault: JobFault | None, words: str) -> None:
        """Say it once, though it is tried again on the next day. No fault stands for attachments that are missing."""
        if (account.id, fault) not in self._said:
            self._said.add((account.id, fault))
            self._window.notice.show_notice(words, tone="warning", of_window=True)
