"""The application: one window, one account at a time, and an end in order."""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from flowdash_desktop import APP_ID, APP_NAME, __version__
from flowdash_desktop.domain.table.columns.string_store import load as load_polars
from flowdash_desktop.session.accounts.accounts import LOCAL, Accounts
from flowdash_desktop.session.check_outs import CheckOuts
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.store.database import StoreError
from flowdash_desktop.store.preferences import Account, Preferences
from flowdash_desktop.ui import dialogs
from flowdash_desktop.ui.async_qt.loop import on_signals, run
from flowdash_desktop.ui.async_qt.missing_parts import missing_fonts, plugin_problems_said
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.error_texts import error_text
from flowdash_desktop.ui.language.languages import Languages
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.accounts import AccountsPresenter
from flowdash_desktop.ui.presenters.commands import CommandsPresenter
from flowdash_desktop.ui.presenters.drafts.session_end import SessionEnd
from flowdash_desktop.ui.presenters.help.presenter import HelpFolders, HelpPresenter
from flowdash_desktop.ui.presenters.help.welcome import WelcomePresenter
from flowdash_desktop.ui.presenters.linked.app_links import AppLinks
from flowdash_desktop.ui.presenters.looks import LooksPresenter
from flowdash_desktop.ui.presenters.sharing.entry import SharingEntry
from flowdash_desktop.ui.presenters.spreadsheets.file_commands import FileCommands, FilesOf
from flowdash_desktop.ui.presenters.texts.texts import Words
from flowdash_desktop.ui.presenters.workspace import WorkspacePresenter
from flowdash_desktop.ui.startup_probe import print_first_rows
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.speech import interfaces

if TYPE_CHECKING:
    from flowdash_desktop.ui.presenters.workflows.start import StartPresenter
    from flowdash_desktop.ui.presenters.workflows.workflows import WorkflowsPresenter
    from flowdash_desktop.ui.presenters.workspace_files.presenter import WorkspaceFilesPresenter
    from flowdash_desktop.wire.definition_changes import WorkspaceEdit

_CALM = 1.0
"""How long after the start that is loaded which only long lists need."""
_LAST_MOMENT = 1.5
"""How long the end waits for edits that are on their way, before it says that they have not been sent."""
_LAST_SECONDS = 4.0
"""How long the end waits for deletions to be sent. The outbox keeps the others."""
Listening: TypeAlias = Callable[[Callable[[str | None, str, str], None]], AbstractAsyncContextManager[None]]
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Parts:
    """What the application is made of.

    Attributes:
        accounts: the accounts.
        preferences: not open yet.
        resources: icons, styles and translations.
        server: base URL and API key of an account for this run, from the command line.
        workflow_id: the workflow to show first.
        program: how this program is started again, up to a command.
        is_new: whether the local workspace was never begun, so that the window offers what to begin with.
        link: a ``flowdash://`` link to open first, ``""`` for none.
        listening: tells of other starts of the program on the same data folder: the workflow and the link that they ask
            for, and the token by which the desktop lets the window come to the front.
        missing_library: says which library of the system is missing, of what its loader has said.
        folders: where the program's own files are, to open them.
    """

    accounts: Accounts
    preferences: Preferences
    resources: Path
    server: tuple[str, str] | None = None
    workflow_id: str | None = None
    link: str = ""
    program: Sequence[str] = (sys.executable, "-m", "flowdash_desktop")
    is_new: Callable[[], bool] = lambda: False
    listening: Listening | None = None
    folders: HelpFolders | None = None
    missing_library: Callable[[str], str] = lambda _said: ""


def run_application(parts: Parts) -> int:
    """Open the window, run until it is closed, and give the exit code."""
    QApplication.setApplicationName(APP_NAME)
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName(APP_ID)
    with plugin_problems_said(parts.missing_library):
        app = QApplication(sys.argv[:1])
    if words := missing_fonts():
        sys.stderr.write(f"{words}\n")
        return 1
    Languages(app, parts.resources / "translations").use(None)
    app.setWindowIcon(QIcon(str(parts.resources / "icons" / "app" / "app.svg")))
    application = Application(app, parts)
    try:
        return run(app, application.main)
    finally:
        sys.excepthook = sys.__excepthook__


class Application:
    """Holds the window and the account that is shown in it."""

    def __init__(self, app: QApplication, parts: Parts) -> None:
        self._parts = parts
        interfaces.install()
        self.theme = Theme(app, parts.resources / "icons" / "ui")
        self.window = MainWindow(self.theme)
        self._account: Account = LOCAL
        self._workspace: WorkspacePresenter | None = None
        self._files_of_account: FilesOf | None = None
        self._scope = TaskScope(self._fault)
        self._closing = asyncio.Event()
        self._switching = asyncio.Lock()
        ways = self.show_account, self._reconnect, self._add_files
        self._accounts = AccountsPresenter(self.window, parts.accounts, self._scope, lambda: self._account, *ways)
        self.workspace_files: WorkspaceFilesPresenter | None = None
        self._commands = CommandsPresenter(self.window, parts.preferences, self._scope)
        self._looks = LooksPresenter(self.window, parts.preferences, self._scope, self._commands.menu)
        self._shown = lambda: None if self._workspace is None else self._workspace.session
        requests = self._commands.commands.requests
        requests.appearance.connect(self._looks.choose_scheme)
        self._links = AppLinks(self.window, parts.accounts, self._scope, lambda: self._workspace, self.show_account)
        self._sharing = SharingEntry(self.window, parts.accounts, self._scope, requests, self._shown)
        self._files = FileCommands(self.window, self._scope, parts.program, self._files_of, self._extend)
        self._workflows: WorkflowsPresenter | None = None
        self._begin: StartPresenter | None = None
        self.window.import_requested.connect(self._import)
        self.window.filter_bar.more.workflows.from_file_requested.connect(lambda: self._new_from_file(None))
        self._asked_to_close = False
        self.window.close_requested.connect(self._close_requested)
        self._session_end = SessionEnd(app, lambda: self._workspace.detail.drafts if self._workspace else None)
        self._welcome = WelcomePresenter(
            self.window, self._commands.commands, parts.preferences, self._scope, self._accounts.connect
        )
        self._help = HelpPresenter(
            self.window, requests, parts.resources, parts.preferences, self._scope, parts.folders, self._shown
        )
        sys.excepthook = self._excepthook

    async def main(self) -> int:
        """Show the window and run until the person closes it."""
        asyncio.get_running_loop().set_exception_handler(self._loop_fault)
        if os.environ.get("FLOWDASH_BENCH_STARTUP"):
            print_first_rows(self.window.table, self._closing.set)
        with on_signals(self._closing.set):
            try:
                await self._start()
                async with self._parts.listening(self._come_forward) if self._parts.listening else nullcontext():
                    await self._closing.wait()
            except StoreError as error:
                print(error_text(error), file=sys.stderr)  # noqa: T201 - there is no window to say it in
                return 3
            finally:
                await self._end()
        return 0

    async def _start(self) -> None:
        parts = self._parts
        await parts.preferences.open()
        await self._looks.restore()
        await self._commands.restore()
        await self._looks.restore_window()
        account = await parts.accounts.current()
        self.window.show()
        if parts.server is not None:
            account = await parts.accounts.add_for_this_run(*parts.server)
        await self.show_account(account, parts.workflow_id)
        if (salvaged := parts.preferences.salvaged) is not None:
            before = f"{self.window.notice.text} " if self.window.notice.isVisible() else ""
            words = f"{before}{Words.settings_salvaged(str(salvaged.kept))}"
            self.window.notice.show_notice(words, tone="warning", stays=True, of_window=True)
        if account.id == LOCAL.id:
            await self._welcome.show_once()
        if parts.link:
            await self._links.begin_with(parts.link)
        self._help.offer_crash_report()
        self._scope.start(self._load_late(), name="load late")

    async def _load_late(self) -> None:
        await asyncio.sleep(_CALM)
        await in_thread(load_polars, "load polars")
        self._accounts.begin_backups()

    async def show_account(self, account: Account, workflow_id: str | None = None) -> None:
        """Close the account that is shown, if any, and show another."""
        async with self._switching:
            if self._workspace is not None:
                await self._close_workspace(self._workspace)
            self._account = account
            self.window.welcome.hide()
            self.window.notice.hide()
            arrangements = Arrangements(self._parts.preferences, account)
            workspace = self._workspace = WorkspacePresenter(
                self.window,
                self._parts.accounts.open(account),
                arrangements,
                workflow_id,
                self._accounts.ask_for_key,
                self._fault,
                self._accounts.other_workspace,
            )
            check_outs = CheckOuts(self._parts.preferences, account, workspace.session.history.is_undone)
            workspace.session.sending.is_whole = check_outs.has_step
            self._files_of_account = workspace, arrangements, check_outs
            await self._parts.accounts.choose(account)
            self._workflows = self._workflows_of(workspace, arrangements)
            self._begin = self._start_of(workspace, self._workflows)
            is_new = account.id == LOCAL.id and self._parts.is_new()
            try:
                if is_new:
                    await self._welcome.skip()
                    await self._begin.show()
                await workspace.start(is_new=is_new)
                await self._files.watch()
            except StoreError as error:
                self.window.stack.show_error(Words.not_opened(), error_text(error))

    def _workflows_of(self, workspace: WorkspacePresenter, arrangements: Arrangements) -> WorkflowsPresenter:
        from flowdash_desktop.ui.presenters.workflows.workflows import WorkflowsPresenter

        shown, templates = lambda: workspace.list.workflow_id, self._parts.resources / "templates"
        changed = workspace.session, arrangements, shown, workspace.show_workflow
        return WorkflowsPresenter(self.window, *changed, templates, self._fault)

    def _start_of(self, workspace: WorkspacePresenter, workflows: WorkflowsPresenter) -> StartPresenter:
        from flowdash_desktop.ui.presenters.workflows.sample import SamplePresenter
        from flowdash_desktop.ui.presenters.workflows.start import StartPresenter

        resources, session = self._parts.resources, workspace.session
        file = resources / "sample" / "workspace.json"
        sample = SamplePresenter(session, workflows, file, self.window.progress, self._welcome.show)
        shown, connect = lambda: workspace.list.workflow_id, self._accounts.connect
        chosen = workflows, sample, resources / "templates", connect, shown, workspace.show_workflow
        return StartPresenter(self.window, session, *chosen)

    def _come_forward(self, workflow_id: str | None, link: str = "", token: str = "") -> None:
        """The program was started again on this data folder: this window is the one to work in."""
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token  # Qt takes it from there when it activates a window
        if self.window.isMinimized():
            self.window.showNormal()
        self.window.raise_()
        self.window.activateWindow()
        if self._workspace is not None and workflow_id in [w.id for w in self._workspace.session.workflows]:
            self._workspace.show_workflow(str(workflow_id))
        if link:
            self._links.receive(link)

    def _close_requested(self) -> None:
        """Close once what is on its way has arrived, or the person knows that it has not; at once when asked again."""
        if self._asked_to_close or self._workspace is None or self._session_end.is_near:
            self._closing.set()
            return
        self._asked_to_close = True
        self._scope.start(self._close_when_sent(self._workspace), name="close")

    async def _close_when_sent(self, workspace: WorkspacePresenter) -> None:
        left = await workspace.session.unsent(_LAST_MOMENT)
        files, workflows = self.workspace_files, self._workflows
        unfinished = files.unfinished() if files is not None else None
        if workflows is not None and workflows.editing is not None:
            unfinished = workflows.editing.unfinished() or unfinished
        if not left and unfinished is None:
            self._closing.set()
            return
        title, text, button = unfinished or Words.close_unsent(left, workspace.session.status.needs_you)
        above = QApplication.activeModalWidget() or self.window  # behind it, the question could not be answered
        dialog = dialogs.ConfirmDialog(self.theme, above, title, text, button)
        dialog.confirmed.connect(self._closing.set)
        dialog.rejected.connect(self._stay)
        dialog.open()

    def _stay(self) -> None:
        self._asked_to_close = False

    async def _close_workspace(self, workspace: WorkspacePresenter) -> None:
        workspace.end()
        if self._begin is not None:
            await self._begin.aclose()
            self._begin = None
        if self._workflows is not None:
            await self._workflows.aclose()
            self._workflows = None
        await self._files.aclose()
        if self._looks.sends_on_closing:
            await workspace.session.send_what_is_held(_LAST_SECONDS)
        await workspace.aclose()
        self._workspace = None

    def _new_from_file(self, path: Path | None) -> None:
        if self._workflows is not None and self._workspace is not None:
            # Not imported above: the first rows do not wait for what reads files.
            from flowdash_desktop.ui.presenters.workflows.from_file import WorkflowFromFile

            session = self._workspace.session
            used = self.window, self._scope, session, self._workflows, self._parts.program
            made = WorkflowFromFile(*used, self._files.bring_back)
            if path is None:
                made.ask()
            else:
                made.take(path)

    def _import(self, path: Path | None) -> None:
        if self.window.shows_start:
            self._new_from_file(path)
        else:
            self._files.bring_in(path)

    def _files_of(self) -> FilesOf | None:
        return self._files_of_account if self._workspace is not None else None

    def _add_files(self, menu: dialogs.AccountMenu) -> None:
        """Wire the entries of the menu that are for a workspace as a whole."""
        from flowdash_desktop.ui.presenters.workspace_files.presenter import WorkspaceFilesPresenter

        menu.me = lambda: None if self._workspace is None else self._workspace.me
        self._sharing.add_to(menu)
        self.workspace_files = WorkspaceFilesPresenter(
            self.window, self._scope, self._parts.accounts, menu, self._shown, self.show_account
        )

    async def _extend(self, edits: Sequence[WorkspaceEdit], added: str, revision: int) -> None:
        """Change the workflow that is shown for an import."""
        if self._workflows is not None:
            await self._workflows.extend(edits, added, revision)

    def _reconnect(self) -> None:
        if self._workspace is not None:
            self._workspace.session.reconnect()

    async def _end(self) -> None:
        """Take what was typed and stop taking input; then the window is of no more use and goes, while what runs is
        cancelled and the account and the files are closed."""
        arrangement = self.window.arrangement()
        if self._workspace is not None:
            self._workspace.end()  # before anything takes the keyboard from what is being typed
        self.window.setEnabled(False)
        self.window.hide()
        try:
            async with self._switching:
                if self._workspace is not None:
                    await self._close_workspace(self._workspace)
            await self._scope.aclose()
            await self._looks.store_window(*arrangement)
        except StoreError as error:
            _log.warning("not all could be put away: %s", error)
        finally:
            await self._parts.preferences.close()
            self.window.close_for_good()
            self.window.deleteLater()

    # -- faults of the program ------------------------------------------------------------------------------------

    def _fault(self, error: Exception) -> None:
        _log.error("a fault of the program", exc_info=error)
        self.window.notice.show_notice(Words.unexpected(), tone="error")

    def _loop_fault(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        _log.error("%s", context.get("message"), exc_info=error)
        self.window.notice.show_notice(Words.unexpected(), tone="error")

    def _excepthook(self, kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._closing.set()
            return
        _log.error("a fault of the program", exc_info=(kind, error, traceback))
        self.window.notice.show_notice(Words.unexpected(), tone="error")
