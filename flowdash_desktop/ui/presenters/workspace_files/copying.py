"""*Copy this workspace to my computer*: has it copied beside the window, goes on with it, and shows the report."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from flowdash_desktop.domain.field_types.dates import local_time, show_day
from flowdash_desktop.session.accounts.accounts import Accounts
from flowdash_desktop.session.accounts.credentials import KeyringUnusableError
from flowdash_desktop.session.accounts.workspace_copies import (
    UnfinishedCopy,
    begin_folder,
    find_unfinished,
    forget_arrived,
    report_of,
    throw_away,
)
from flowdash_desktop.session.accounts.workspace_jobs import copy_job
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.session import Session
from flowdash_desktop.store.database import StoreError
from flowdash_desktop.store.preferences import Account, AccountKind
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.dialogs.workspace_copy import CopyReportDialog, WorkspaceCopyDialog
from flowdash_desktop.ui.error_texts import error_text
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.workspace_files.copy_texts import CopyTexts as Texts
from flowdash_desktop.ui.presenters.workspace_files.runner import JobRunner
from flowdash_desktop.ui.widgets.opening import open_file
from flowdash_desktop.wire.workspace_jobs import Copied, Ended, Refused

_OPEN, _REPORT, _GO_ON, _THROW_AWAY = "open copy", "report of copy", "go on with copy", "throw copy away"
_LAST_MOMENT = 5.0
"""How long it waits for changes that are on their way, so that they are in the copy."""


class CopyPresenter:
    """Copies the server's workspace that is shown.

    Args:
        window: where it is asked for.
        scope: owns what is started here.
        accounts: the copy becomes one of them.
        runner: runs what is begun here.
        shown: gives the session that is shown, None while there is none.
        switch: shows an account.

    Attributes:
        is_copying: a copy is on its way.
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
        self._copy: Account | None = None
        self._left: tuple[Session, Path] | None = None
        self.is_copying = False
        window.notice.action.connect(self._pressed)

    def ask(self) -> None:
        """Ask before a copy is begun or gone on with."""
        session = self._shown()
        if self._runner.is_free() and session is not None and session.account.kind is AccountKind.REMOTE:
            self._scope.start(self._ask(session), name="ask to copy", key="ask to copy")

    async def _ask(self, session: Session) -> None:
        account = session.account
        folders = self._accounts.server_of(self._accounts.new_local("")).folder.parent
        workspace = await self._accounts.workspace_of(account)
        try:
            key = await self._accounts.key_of(account) or ""
        except KeyringUnusableError as error:
            self._say(error_text(error))
            return
        look = partial(find_unfinished, folders, account.base_url, workspace, key)
        found = await in_thread(look, "look for copies")
        title, text = Texts.title(_name_of(session)), Texts.question() if found is None else _how_far(found)
        dialog = WorkspaceCopyDialog(self._window.theme, self._window, title, text, is_unfinished=found is not None)
        folder = found.folder if found is not None else await in_thread(lambda: begin_folder(folders), "begin copy")
        start = partial(self._scope.start, name="copy workspace")
        dialog.begun.connect(lambda: start(self._run(session, folder)))
        dialog.thrown_away.connect(lambda: start(self._throw_away(folder)))
        dialog.open()

    async def _run(self, session: Session, made: Path) -> None:
        """Copy into a folder, or go on with what is there."""
        if not self._runner.is_free():
            return
        account = self._accounts.new_local(Texts.name(_name_of(session), _shown(datetime.now(UTC))))
        with self._runner.busy():
            self.is_copying = True
            try:
                key = await self._accounts.key_of(session.account)
                ended, waiting = await self._copied(session, key, account, made) if key else (None, 0)
            except KeyringUnusableError as error:
                self._say(error_text(error))
                return
            finally:
                self.is_copying = False
        if not key:
            self._say(Texts.no_key())
        elif isinstance(ended, Copied):
            self._say_copied(account, ended, waiting)
        else:
            self._say_unfinished(session, made, ended)

    async def _copied(
        self, session: Session, key: str, account: Account, made: Path
    ) -> tuple[Ended | StoreError | None, int]:
        """How it ended, and how many changes were not sent before, and so are not in the copy."""
        self._window.progress.show_notice(Texts.copying(None), closable=False)
        await session.unsent(_LAST_MOMENT)
        waiting = len(session.pending)
        job = copy_job(self._accounts.server_of(account).program, session.account.base_url, key, made)
        try:
            ended = await self._runner.run(job, Texts.copying)
            if isinstance(ended, Copied):
                await self._add(account, made)
        except OSError as error:
            return self._runner.failure(error), waiting
        except StoreError as error:
            return error, waiting
        return ended, waiting

    async def _add(self, account: Account, made: Path) -> None:
        """List a copy that is whole, also where the window closes meanwhile."""
        adding = asyncio.ensure_future(self._accounts.add_local(account, made))
        try:
            await asyncio.shield(adding)
        except asyncio.CancelledError:
            await asyncio.wait((adding,))
            raise
        folder = self._accounts.server_of(account).folder
        await in_thread(lambda: forget_arrived(folder), "forget what arrived")

    def _say_copied(self, account: Account, copied: Copied, waiting: int) -> None:
        self._copy = account
        self._window.notice.show_notice(
            Texts.copied(copied, waiting),
            tone="warning" if copied.left_out or waiting else "info",
            actions=((_REPORT, Texts.show_report()), (_OPEN, Texts.open_copy())),
            stays=True,
            of_window=True,
        )

    def _say_unfinished(self, session: Session, made: Path, ended: Ended | StoreError | None) -> None:
        self._left = session, made
        words = Texts.cancelled()
        if ended is not None:
            reason = Texts.why_not(ended.fault) if isinstance(ended, Refused) else ""
            words = Texts.not_copied(error_text(ended) if isinstance(ended, StoreError) else reason)
        self._window.notice.show_notice(
            words,
            tone="info" if ended is None else "error",
            actions=((_THROW_AWAY, Texts.throw_away()), (_GO_ON, Texts.go_on())),
            stays=True,
            of_window=True,
        )

    def _say(self, words: str) -> None:
        self._window.notice.show_notice(words, tone="error", of_window=True)

    async def _throw_away(self, folder: Path) -> None:
        await in_thread(lambda: throw_away(folder), "throw copy away")
        self._window.notice.show_notice(Texts.thrown_away(), of_window=True)

    def _pressed(self, action: str) -> None:
        if action in (_OPEN, _REPORT) and (account := self._copy) is not None:
            work = self._open(account) if action == _OPEN else self._show_report(account)
            self._scope.start(work, name=action)
        elif action in (_GO_ON, _THROW_AWAY) and (left := self._left) is not None:
            self._window.notice.hide()
            self._left = None
            self._scope.start(self._run(*left) if action == _GO_ON else self._throw_away(left[1]), name=action)

    async def _open(self, account: Account) -> None:
        self._window.notice.hide()
        if account in await self._accounts.all():
            await self._switch(account)

    async def _show_report(self, account: Account) -> None:
        path = report_of(self._accounts.server_of(account).folder)
        try:
            report = await in_thread(lambda: path.read_text(encoding="utf-8"), "read report")
        except OSError as error:
            self._say(Texts.why_not(self._runner.failure(error).fault))
            return
        dialog = CopyReportDialog(self._window.theme, self._window, report)
        dialog.folder_requested.connect(lambda: open_file(path.parent))
        dialog.open()


def _name_of(session: Session) -> str:
    return session.workspace.name if session.workspace is not None else session.account.name


def _how_far(found: UnfinishedCopy) -> str:
    moment = _shown(found.began) if found.began is not None else "?"
    return Texts.unfinished(moment, found.tasks, found.files)


def _shown(moment: datetime) -> str:
    local = local_time(moment)
    return f"{show_day(local.date())} {local:%H:%M}"
