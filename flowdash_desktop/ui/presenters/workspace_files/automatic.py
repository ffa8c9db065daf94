"""Backs the local workspace that is shown up once a day, beside the window, and says only where it could not."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime

from flowdash_desktop.session.accounts.accounts import Accounts
from flowdash_desktop.session.accounts.automatic_backups import is_due, next_file, remove_old
from flowdash_desktop.session.accounts.workspace_jobs import backup_job
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
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
        self._refused: set[str] = set()

    async def run(self) -> None:
        """Look now and then whether one is due, until cancelled. One that is being made then leaves nothing."""
        await asyncio.sleep(FIRST_SECONDS)
        while True:
            account = self._shown()
            if account.kind is AccountKind.LOCAL and await self._accounts.backs_up_daily():
                await self._back_up(account)
            await asyncio.sleep(_AGAIN_SECONDS)

    async def _back_up(self, account: Account) -> None:
        server, folder = self._accounts.server_of(account), self._accounts.backups_of(account)
        now = datetime.now(UTC)
        if account.id in self._refused or not await in_thread(lambda: is_due(folder, now), "look for backups"):
            return
        try:
            file = await in_thread(lambda: next_file(folder, server.folder, now), "name backup")
        except OSError as error:
            self._say(account, fault_of(error))
            return
        if file is None:
            self._say(account, JobFault.NO_ROOM)
            return
        ended = await backup_job(server.program, server.folder, file).run(lambda _: None)
        if isinstance(ended, BackedUp):
            is_whole = not ended.missing
            await in_thread(lambda: remove_old(folder, file, is_whole=is_whole), "remove old backups")
        elif isinstance(ended, Refused):
            self._say(account, ended.fault)

    def _say(self, account: Account, fault: JobFault) -> None:
        """Say it once; the next start tries again. A workspace that is still being made is looked at again."""
        if fault is not JobFault.NO_WORKSPACE:
            self._refused.add(account.id)
            self._window.notice.show_notice(Texts.not_backed_up(fault), tone="warning", of_window=True)
