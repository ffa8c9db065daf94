"""*Restore from a backup*: shows what is in it, and makes a workspace of its own of it, beside the others."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from flowdash_desktop.domain.field_types.dates import local_time, show_day
from flowdash_desktop.session.accounts.accounts import Accounts
from flowdash_desktop.session.accounts.automatic_backups import backups_in
from flowdash_desktop.session.accounts.workspace_jobs import (
    look_job,
    prepare_restoring,
    remove_unfinished,
    restore_job,
    unfinished_folder,
)
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.session import Session
from flowdash_desktop.store.database import StoreError
from flowdash_desktop.store.preferences import Account
from flowdash_desktop.ui import dialogs
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.error_texts import error_text
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.workspace_files.runner import JobRunner
from flowdash_desktop.ui.presenters.workspace_files.texts import WorkspaceFileTexts as Texts
from flowdash_desktop.ui.widgets.opening import documents
from flowdash_desktop.ui.widgets.toasts.banner import Tone
from flowdash_desktop.wire.workspace_jobs import Ended, Found, Refused, Restored

_GO_BACK = "back to former workspace"


class RestorePresenter:
    """Restores backups.

    Args:
        window: where it is asked for.
        scope: owns what is started here.
        accounts: the new workspace becomes one of them.
        runner: runs what is begun here.
        shown: gives the session that is shown, None while there is none.
        switch: shows an account.
    """

    def __init__(
        self,
        window: MainWindow,
        scope: TaskScope,
        accounts: Accounts,
        runner: JobRunner,
        shown: Callable[[], Session | None],
        switch: Callable[[Account], Awaitable[None]],
    ) -> None:
        self._window = window
        self._scope = scope
        self._accounts = accounts
        self._runner = runner
        self._shown = shown
        self._switch = switch
        self._former: Account | None = None
        window.notice.action.connect(self._pressed)

    def ask(self) -> None:
        """Ask for a backup."""
        if not self._runner.is_free():
            return
        session = self._shown()
        own = [] if session is None else backups_in(self._accounts.backups_of(session.account))
        dialog = QFileDialog(self._window, Texts.restore_title(), str(own[-1].parent if own else documents()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([Texts.backup_filter(), Texts.all_files()])
        dialog.fileSelected.connect(lambda name: self._scope.start(self._look(Path(name)), name="look into backup"))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def _look(self, file: Path) -> None:
        """Check all of a backup, and say what it holds and what will happen; nothing is done yet."""
        if not self._runner.is_free():
            return
        account = self._accounts.new_local(file.stem)
        server = self._accounts.server_of(account)
        with self._runner.busy():
            room = server.folder.parent
            try:
                await in_thread(lambda: prepare_restoring(room), "prepare restore")
            except OSError as error:
                self._refuse(file, self._runner.failure(error))
                return
            found = await self._runner.run(look_job(server.program, file, room), Texts.looking)
        if isinstance(found, Refused):
            self._refuse(file, found)
        elif isinstance(found, Found):
            self._ask_to_restore(file, found)

    def _ask_to_restore(self, file: Path, found: Found) -> None:
        day = _moment(found.created_on)
        name = Texts.restored_name(found.workspace, day)
        session = self._shown()
        waiting = 0 if session is None else len(session.pending)
        words = Texts.restore_question(found, day, name, waiting)
        title = Texts.restore_heading(found.workspace)
        dialog = dialogs.ConfirmDialog(self._window.theme, self._window, title, words, Texts.restore())
        start = partial(self._scope.start, name="restore backup")
        dialog.confirmed.connect(lambda: start(self._restore(file, name)))
        dialog.open()

    async def _restore(self, file: Path, name: str) -> None:
        if not self._runner.is_free():
            return
        account = self._accounts.new_local(name)
        server = self._accounts.server_of(account)
        unfinished = unfinished_folder(server.folder)
        ended: Ended | StoreError | None
        with self._runner.busy():
            try:
                ended = await self._runner.run(restore_job(server.program, file, unfinished), Texts.restoring)
                if isinstance(ended, Restored):
                    await self._add(account)
            except OSError as error:
                ended = self._runner.failure(error)
            except StoreError as error:
                ended = error
            if not isinstance(ended, Restored):
                await in_thread(lambda: remove_unfinished(server.folder.parent), "remove unfinished")
        if isinstance(ended, Restored):
            await self._go_to(account, ended)
        elif isinstance(ended, Refused | StoreError):
            self._refuse(file, ended)

    async def _add(self, account: Account) -> None:
        """List a workspace that was restored whole, also where the window closes meanwhile: nothing else shows it."""
        adding = asyncio.ensure_future(self._accounts.add_local(account))
        try:
            await asyncio.shield(adding)
        except asyncio.CancelledError:
            await asyncio.wait((adding,))
            raise

    async def _go_to(self, account: Account, restored: Restored) -> None:
        session = self._shown()
        former = self._former = None if session is None else session.account
        await self._switch(account)
        words = Texts.restored(restored)
        actions = () if former is None else ((_GO_BACK, Texts.go_back(former.name)),)
        tone: Tone = "warning" if restored.missing else "info"
        self._window.notice.show_notice(words, tone=tone, actions=actions, stays=True, of_window=True)

    def _refuse(self, file: Path, refused: Refused | StoreError) -> None:
        words = Texts.why_not(refused.fault) if isinstance(refused, Refused) else error_text(refused)
        self._window.notice.show_notice(Texts.not_restored(file, words), tone="error", of_window=True)

    def _pressed(self, action: str) -> None:
        if action == _GO_BACK and (former := self._former) is not None:
            self._window.notice.hide()
            self._former = None
            self._scope.start(self._back(former), name="back to former workspace")

    async def _back(self, former: Account) -> None:
        if former in await self._accounts.all():
            await self._switch(former)


def _moment(text: str) -> str:
    """When a backup was made, by this machine's clock; as it stands where it is no moment."""
    try:
        moment = local_time(datetime.fromisoformat(text))
    except ValueError:
        return text
    return f"{show_day(moment.date())} {moment:%H:%M}"
