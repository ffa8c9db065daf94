"""One window, one account at a time in it, and an end in order. ``runner`` makes a new one for another language."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from flowdash_desktop.domain.table.columns.string_store import load as load_polars
from flowdash_desktop.session.accounts.accounts import LOCAL
from flowdash_desktop.session.check_outs import CheckOuts
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.store.database import StoreError
from flowdash_desktop.store.preferences import Account
from flowdash_desktop.ui import dialogs
from flowdash_desktop.ui.application.parts import Parts
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.error_texts import error_text
from flowdash_desktop.ui.language.languages import Languages
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.accounts import AccountsPresenter
from flowdash_desktop.ui.presenters.commands import CommandsPresenter
from flowdash_desktop.ui.presenters.drafts.session_end import SessionEnd
from flowdash_desktop.ui.presenters.help.presenter import HelpPresenter
from flowdash_desktop.ui.presenters.help.welcome import WelcomePresenter
from flowdash_desktop.ui.presenters.linked.app_links import AppLinks
from flowdash_desktop.ui.presenters.looks.language_choice import LanguageChoice
from flowdash_desktop.ui.presenters.looks.presenter import LooksPresenter
from flowdash_desktop.ui.presenters.session_run import SessionRun
from flowdash_desktop.ui.presenters.sharing.entry import SharingEntry
from flowdash_desktop.ui.presenters.spreadsheets.file_commands import FileCommands, FilesOf
from flowdash_desktop.ui.presenters.texts.texts import Words
from flowdash_desktop.ui.presenters.workspace import WorkspacePresenter
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
_WORK = frozenset({"import", "carry out import", "save refused rows", "export", "check out", "bring back", "sync"})
"""What runs in the scope of a window and is not to be cut off."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Left:
    """What one application leaves to the next one, which speaks another language.

    Attributes:
        account: the account that is shown.
        run: its session, which goes on.
        arrangement: where the window is, and the widths in it.
        workflow_id: the workflow that is shown, None for none, or while it is being changed.
        search: what is looked for in it.
        shows_start: the start page is shown.
        shows_welcome: the words about the sample are shown.
    """

    account: Account
    run: SessionRun | None = None
    arrangement: tuple[bytes, tuple[int, ...]] = (b"", ())
    workflow_id: str | None = None
    search: str = ""
    shows_start: bool = False
    shows_welcome: bool = False


class Application:
    """Holds the window and the account that is shown in it.

    Args:
        app: runs the window.
        parts: what it is made of.
        languages: the languages to choose from.
        closing: set once the program is to end.
        speak: has another application take this one's place, which speaks another language.
    """

    def __init__(
        self,
        app: QApplication,
        parts: Parts,
        languages: Languages,
        closing: asyncio.Event,
        speak: Callable[[str | None], None],
    ) -> None:
        self._parts = parts
        interfaces.install()
        self.theme = Theme(app, parts.resources / "icons" / "ui")
        self.window = MainWindow(self.theme)
        self._account: Account = LOCAL
        self._workspace: WorkspacePresenter | None = None
        self._files_of_account: FilesOf | None = None
        self._scope = TaskScope(self._fault)
        self._closing = closing
        self._switching = asyncio.Lock()
        ways = self.show_account, self._reconnect, self._add_files
        self._accounts = AccountsPresenter(self.window, parts.accounts, self._scope, lambda: self._account, *ways)
        self.workspace_files: WorkspaceFilesPresenter | None = None
        self._commands = CommandsPresenter(self.window, parts.preferences, self._scope, languages.names())
        language = LanguageChoice(self.window, parts.preferences, self._scope, languages, self._is_busy, speak)
        self._looks = LooksPresenter(self.window, parts.preferences, self._scope, self._commands.menu, language)
        self._shown = lambda: None if self._workspace is None else self._workspace.session
        requests = self._commands.commands.requests
        requests.appearance.connect(self._looks.choose_scheme)
        requests.language.connect(language.choose)
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

    async def start(self) -> None:
        """Show the window, and the account that was shown last.

        Raises:
            StoreError: the preferences can't be used.
        """
        parts = self._parts
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

    async def take_over(self, left: Left) -> None:
        """Show what another application has shown, where its window was.

        Raises:
            StoreError: the preferences can't be used.
        """
        await self._looks.restore()
        await self._commands.restore()
        self.window.restore(*left.arrangement)
        self.window.show()
        await self.show_account(left.account, left.workflow_id, left)
        if left.shows_welcome:
            self._welcome.show()
        self._accounts.begin_backups()

    async def leave(self) -> Left:
        """Take what was typed and let go of the window, which can still be seen, and of the account, which goes on."""
        window, workspace = self.window, self._workspace
        arrangement, shows_start, shows_welcome = window.arrangement(), window.shows_start, window.welcome.isVisible()
        workflow_id = workspace.list.workflow_id if workspace is not None else None
        search = window.filter_bar.filter().search
        if workspace is not None:
            workspace.end(goes_on=True)
        window.setEnabled(False)
        run = None
        async with self._switching:
            if self._workspace is not None:
                await self._end_parts()
                run = await self._workspace.leave()
                self._workspace = None
        await self._scope.aclose()
        self._session_end.end()
        return Left(self._account, run, arrangement, workflow_id, search, shows_start, shows_welcome)

    def remove(self) -> None:
        """Remove the window."""
        self.window.close_for_good()
        self.window.deleteLater()
        self.theme.deleteLater()

    def unfinished(self) -> tuple[str, str, str] | None:
        """What is asked before the window closes while something in it is not finished; None where nothing is."""
        files, workflows = self.workspace_files, self._workflows
        unfinished = files.unfinished() if files is not None else None
        if workflows is not None and workflows.editing is not None:
            unfinished = workflows.editing.unfinished() or unfinished
        return unfinished

    def _is_busy(self) -> bool:
        """Something would be lost with the window."""
        return self.unfinished() is not None or not _WORK.isdisjoint(self._scope.names())

    async def _load_late(self) -> None:
        await asyncio.sleep(_CALM)
        await in_thread(load_polars, "load polars")
        self._accounts.begin_backups()

    async def show_account(self, account: Account, workflow_id: str | None = None, left: Left | None = None) -> None:
        """Close the account that is shown, if any, and show another; ``left``: it is shown already."""
        left = left or Left(account)
        async with self._switching:
            if self._workspace is not None:
                await self._close_workspace(self._workspace)
            self._account = account
            self.window.welcome.hide()
            self.window.notice.hide()
            arrangements = Arrangements(self._parts.preferences, account)
            workspace = self._workspace = WorkspacePresenter(
                self.window,
                left.run or SessionRun(self._parts.accounts.open(account)),
                arrangements,
                workflow_id,
                self._accounts.ask_for_key,
                self._fault,
                self._accounts.other_workspace,
            )
            workspace.list.search = left.search
            check_outs = CheckOuts(self._parts.preferences, account, workspace.session.history.is_undone)
            workspace.session.sending.is_whole = check_outs.has_step
            self._files_of_account = workspace, arrangements, check_outs
            await self._parts.accounts.choose(account)
            self._workflows = self._workflows_of(workspace, arrangements)
            self._begin = self._start_of(workspace, self._workflows)
            is_new = left.run is None and account.id == LOCAL.id and self._parts.is_new()
            try:
                if is_new:
                    await self._welcome.skip()
                if is_new := is_new or left.shows_start:
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

    def come_forward(self, workflow_id: str | None, link: str = "", token: str = "") -> None:
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
        unfinished = self.unfinished()
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
        await self._end_parts()
        if self._looks.sends_on_closing:
            await workspace.session.send_what_is_held(_LAST_SECONDS)
        await workspace.aclose()
        self._workspace = None

    async def _end_parts(self) -> None:
        """End what goes beside the workspace."""
        if self._begin is not None:
            await self._begin.aclose()
            self._begin = None
        if self._workflows is not None:
            await self._workflows.aclose()
            self._workflows = None
        await self._files.aclose()

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

    async def end(self) -> None:
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
            self._session_end.end()
            self.remove()

    def _fault(self, error: Exception) -> None:
        _log.error("a fault of the program", exc_info=error)
        self.say_fault()

    def say_fault(self) -> None:
        """Say that the program has a fault, which is in the log."""
        self.window.notice.show_notice(Words.unexpected(), tone="error")
