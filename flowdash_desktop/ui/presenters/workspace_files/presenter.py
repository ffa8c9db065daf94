"""*Back up now* and *Export workspace*: asks where, has it done beside the window, and says how it ended.

Restores and copies are made in modules of their own beside it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path

from flowdash_desktop.session.accounts.accounts import Accounts
from flowdash_desktop.session.accounts.workspace_jobs import WorkspaceJob, backup_job, export_job
from flowdash_desktop.session.session import Session
from flowdash_desktop.store.preferences import Account, AccountKind
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.detail.files.attachment_model import size_text
from flowdash_desktop.ui.dialogs.account_menu import AccountMenu
from flowdash_desktop.ui.dialogs.workspace_export import WorkspaceExportDialog
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.workspace_files.copy_texts import CopyTexts
from flowdash_desktop.ui.presenters.workspace_files.copying import CopyPresenter
from flowdash_desktop.ui.presenters.workspace_files.restoring import RestorePresenter
from flowdash_desktop.ui.presenters.workspace_files.runner import JobRunner
from flowdash_desktop.ui.presenters.workspace_files.texts import WorkspaceFileTexts as Texts
from flowdash_desktop.ui.widgets.opening import open_file
from flowdash_desktop.ui.widgets.save_dialog import ask_where
from flowdash_desktop.wire.workspace_jobs import BackedUp, Ended, Exported, Progress, Refused

_SHOW_FOLDER = "show workspace file"
_LAST_MOMENT = 5.0
"""How long it waits for changes that are on their way, so that they are in the file."""


class WorkspaceFilesPresenter:
    """Backs up and exports the local workspace that is shown, restores others, and copies a server's; one at a time.

    Args:
        window: where it is asked for.
        scope: owns what is started here.
        accounts: knows where the workspaces are.
        menu: has the entries.
        shown: gives the session that is shown, None while there is none.
        switch: shows an account.

    Attributes:
        runner: runs what is begun here.
    """

    def __init__(
        self,
        window: MainWindow,
        scope: TaskScope,
        accounts: Accounts,
        menu: AccountMenu,
        shown: Callable[[], Session | None],
        switch: Callable[[Account], Awaitable[None]],
    ) -> None:
        self._window = window
        self._scope = scope
        self._accounts = accounts
        self._shown = shown
        self._file: Path | None = None
        runner = self.runner = JobRunner(window)
        self._restoring = RestorePresenter(window, scope, accounts, runner, shown, switch)
        menu.back_up_requested.connect(self.ask_backup)
        menu.export_requested.connect(self.ask_export)
        menu.restore_requested.connect(self._restoring.ask)
        self._copying = CopyPresenter(window, scope, accounts, runner, shown, switch)
        menu.copy_requested.connect(self._copying.ask)
        window.notice.action.connect(self._pressed)

    def unfinished(self) -> tuple[str, str, str] | None:
        """What is asked before the window closes while something runs; None while nothing does."""
        if self._copying.is_copying:
            return CopyTexts.close_unfinished()
        return Texts.close_unfinished() if self.runner.is_running else None

    def ask_backup(self) -> None:
        """Ask for the place of a backup."""
        if (session := self._local()) is None:
            return

        def chosen(file: Path) -> None:
            self._scope.start(self._back_up(session, file), name="back up")

        name = Texts.backup_name(_name_of(session), _today())
        ask_where(self._window, Texts.backup_title(), Texts.backup_filter(), name, chosen)

    def ask_export(self) -> None:
        """Ask what to export and where."""
        if (session := self._local()) is None:
            return
        dialog = WorkspaceExportDialog(self._window.theme, self._window)

        def where(tasks: bool) -> None:
            name = Texts.export_name(_name_of(session), _today())
            ask_where(
                self._window,
                Texts.export_title(),
                Texts.export_filter(),
                name,
                lambda file: self._scope.start(self._export(session, file, tasks), name="export workspace"),
            )

        dialog.chosen.connect(where)
        dialog.open()

    def _local(self) -> Session | None:
        """The local workspace that is shown; None, and it is said, while another file is being written."""
        if not self.runner.is_free():
            return None
        session = self._shown()
        return session if session is not None and session.account.kind is AccountKind.LOCAL else None

    async def _back_up(self, session: Session, file: Path) -> None:
        server = self._accounts.server_of(session.account)
        job = backup_job(server.program, server.folder, file)
        ended, waiting = await self._write(session, job, Texts.backing_up)
        if isinstance(ended, BackedUp):
            words = Texts.backed_up(ended, file, size_text(ended.size))
            self._say_done(words, file, waiting, is_whole=not ended.missing)
        elif isinstance(ended, Refused):
            self._window.notice.show_notice(Texts.not_written(file, ended.fault), tone="error", of_window=True)

    async def _export(self, session: Session, file: Path, tasks: bool) -> None:
        server = self._accounts.server_of(session.account)
        job = export_job(server.program, server.folder, file, tasks=tasks)
        ended, waiting = await self._write(session, job, lambda _: Texts.exporting())
        if isinstance(ended, Exported):
            self._say_done(Texts.exported(ended, file), file, waiting, is_whole=not ended.left_out)
        elif isinstance(ended, Refused):
            self._window.notice.show_notice(Texts.not_written(file, ended.fault), tone="error", of_window=True)

    async def _write(
        self, session: Session, job: WorkspaceJob, words: Callable[[Progress | None], str]
    ) -> tuple[Ended | None, int]:
        """Write a file; gives how it ended, and how many changes are not in it.

        What is on its way is sent first: a person who has typed something and then backs up means that, too.
        """
        if not self.runner.is_free():
            return None, 0
        with self.runner.busy():
            self._window.progress.show_notice(Texts.saving(), closable=False)
            await session.unsent(_LAST_MOMENT)
            waiting = len(session.pending)
            return await self.runner.run(job, words), waiting

    def _say_done(self, words: str, file: Path, waiting: int, *, is_whole: bool) -> None:
        self._file = file
        words = f"{words} {Texts.waiting(waiting)}".strip()
        self._window.notice.show_notice(
            words,
            tone="info" if is_whole and not waiting else "warning",
            actions=((_SHOW_FOLDER, Texts.show_in_folder()),),
            leaves=is_whole and not waiting,
            of_window=True,
        )

    def _pressed(self, action: str) -> None:
        if action == _SHOW_FOLDER and self._file is not None:
            self._window.notice.hide()
            open_file(self._file.parent)


def _name_of(session: Session) -> str:
    return session.workspace.name if session.workspace is not None else session.account.name


def _today() -> str:
    return datetime.now().astimezone().date().isoformat()
