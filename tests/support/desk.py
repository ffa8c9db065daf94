"""The real application in the test's own process: its window (offscreen), its Qt loop, its local server as a process.

A story is an ``async def`` test under ``@story``: it runs on the application's own event loop, presses real keys,
and waits for conditions. However it ends, the application is put away before the next story begins.
"""

from __future__ import annotations

import asyncio
import functools
import logging
import re
import sys
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import ParamSpec, TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget

from flowdash_desktop.app.paths import DataPaths, resources_dir
from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.tasks import Attachment, TaskKey
from flowdash_desktop.session.accounts.accounts import LOCAL, Accounts
from flowdash_desktop.session.accounts.credentials import Credentials
from flowdash_desktop.session.session import Session
from flowdash_desktop.store.database import StoreThread
from flowdash_desktop.store.preferences import Preferences
from flowdash_desktop.ui.application.application import Application
from flowdash_desktop.ui.application.parts import Parts
from flowdash_desktop.ui.application.runner import ApplicationRunner
from flowdash_desktop.ui.async_qt import gc_control
from flowdash_desktop.ui.async_qt.loop import run
from flowdash_desktop.ui.dialogs import ConfirmDialog
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.help.presenter import HelpFolders
from flowdash_desktop.ui.presenters.workspace import WorkspacePresenter
from tests.support.desk_parts import EnglishElseChosen, Listener
from tests.support.hands import CONTROL, W, click, drop_files, keys, press, replace_text
from tests.support.server_process import ServerProcess
from tests.support.warm_server import WarmServer

__all__ = ["Desk", "click", "drop_files", "keys", "press", "story"]

P = ParamSpec("P")
T = TypeVar("T")
LONGEST_WAIT = 30.0
_UNSENT = re.compile("not sent yet|needs? you")
_WATCHED = ("flowdash_desktop", "asyncio")


def story(test: Callable[P, Awaitable[None]]) -> Callable[P, None]:
    """Run an async test on the Qt loop, as the program runs its own main coroutine, and put its desks away.

    What the story leaves to the garbage collector is collected here, so that a socket that was never closed fails the
    story that opened it, and no other.
    """

    @functools.wraps(test)
    def run_story(*args: P.args, **kwargs: P.kwargs) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        desks = [value for value in (*args, *kwargs.values()) if isinstance(value, Desk)]

        async def main() -> int:
            try:
                await test(*args, **kwargs)
            finally:
                for desk in desks:
                    await desk.put_away()
            left = asyncio.all_tasks() - {asyncio.current_task()}
            assert not left, f"these go on after the end: {[task.get_name() for task in left]}"
            return 0

        try:
            run(app, main)
        finally:
            app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            gc_control.collect_now()  # what is left is modules
        for desk in desks:
            assert not desk.faults, f"the program noted: {desk.faults}"

    return run_story


class Desk:
    """A person's data folder, and the application that is opened on it, once or again and again.

    Attributes:
        paths: the data folder.
        servers: every local server that was made, the newest last.
        hold_seconds: how long a deletion waits, from the next opening on.
        sample: whether an empty data folder begins with the sample, as by ``--sample``, or with the start page.
        translations: the folder of the compiled languages, from the next opening on.
        faults: what the program logged as a warning or worse; a story with any of them fails.
    """

    def __init__(self, app: QApplication, folder: Path, *, sample: bool = True) -> None:
        self.sample, self.paths = sample, DataPaths(folder)
        self.servers: list[WarmServer] = []
        self.credentials = Credentials(timeout=10)
        self.hold_seconds, self.faults = 0.0, list[str]()
        self._app, self._listener = app, Listener(self.faults)
        self.translations = resources_dir() / "translations"
        self._languages = EnglishElseChosen(app, self.translations)
        self._runner: ApplicationRunner | None = None
        self._main: asyncio.Task[int] | None = None
        self._thread: StoreThread | None = None

    async def open(
        self, *, server: ServerProcess | tuple[str, str] | None = None, workflow_id: str | None = None
    ) -> MainWindow:
        """Start the application and give its window."""
        assert self._runner is None, "it is open"
        server = (server.base_url, server.key) if isinstance(server, ServerProcess) else server
        thread = self._thread = StoreThread()
        preferences = Preferences(thread, self.paths.preferences)
        accounts = Accounts(
            preferences, self.credentials, thread, self.paths.accounts, self._make_server, self.hold_seconds
        )
        is_new = lambda: not self.sample and not self.paths.has_workspace  # noqa: E731
        folders = HelpFolders(self.paths.root, self.paths.logs, next(self.paths.logs.glob("crash-report.txt"), None))
        parts = Parts(accounts, preferences, resources_dir(), server, workflow_id, is_new=is_new, folders=folders)
        for name in _WATCHED:
            logging.getLogger(name).addHandler(self._listener)
        self._languages = EnglishElseChosen(self._app, self.translations)
        runner = self._runner = ApplicationRunner(self._app, parts, self._languages)
        main = self._main = asyncio.get_running_loop().create_task(runner.main(), name="application")
        while runner.application is None and not main.done():  # noqa: ASYNC110 - no event
            await asyncio.sleep(0)
        return self.window

    async def open_table(
        self, *, server: ServerProcess | tuple[str, str] | None = None, workflow_id: str | None = None
    ) -> MainWindow:
        """``open``, and wait until the table shows tasks that the server has confirmed."""
        window = await self.open(server=server, workflow_id=workflow_id)
        await self.until_rows()
        return window

    def _make_server(self, account_id: str) -> WarmServer:
        first = resources_dir() / ("sample" if self.sample else "local") / "workspace.json"
        command, folder = [sys.executable, "-m", "flowdash_desktop"], self.paths.workspace_of(account_id)
        server = WarmServer(command, folder, first, self.paths.logs / "server.log", must_exist=account_id != LOCAL.id)
        self.servers.append(server)
        return server

    def another_start(self) -> None:
        """Forget what only the program's memory knew, as a new process would."""
        assert self._runner is None, "it is open"
        self.credentials = Credentials(timeout=10)

    async def close(self) -> None:
        """Close the window as a person does, and wait until the program has ended well.

        Not in the middle of a refresh: anyio forgets a connection that is cancelled just as it comes about, and its
        socket is then closed by the garbage collector, with a warning. ``test_ending`` closes at any moment.
        """
        workspace = self.application._workspace
        if workspace is not None:
            await self.until(lambda: not workspace.session.status.refreshing, "the end of the refresh")
        self.window.close()
        main, end = self._main, time.monotonic() + LONGEST_WAIT
        assert main is not None
        while not main.done() and self._unsent_said() is None and time.monotonic() < end:  # noqa: ASYNC110 - no event
            await asyncio.sleep(0.005)
        if (dialog := self._unsent_said()) is not None:
            click(dialog.confirm_button)
        assert await self._ended() == 0

    def _unsent_said(self) -> ConfirmDialog | None:
        """The word that changes are not sent yet, if the window says so before it closes."""
        found = [w for w in self._app.topLevelWidgets() if isinstance(w, ConfirmDialog) and w.isVisible()]
        return next((dialog for dialog in found if _UNSENT.search(dialog.windowTitle())), None)

    async def put_away(self) -> None:
        """Close it if it is open, whatever state it is in; a story that failed must not hurt the next."""
        if self._main is None:
            return
        if not self._main.done():
            while (popup := QApplication.activePopupWidget()) is not None:
                popup.close()
            self.window.close()
            self.window.close()  # asked twice, it does not ask back
        try:
            await self._ended()
        except (TimeoutError, Exception):
            for server in self.servers:
                await server.stop()
            raise

    async def _ended(self) -> int:
        assert self._main is not None
        assert self._thread is not None
        main, thread = self._main, self._thread
        try:
            async with asyncio.timeout(LONGEST_WAIT):
                return await main
        finally:
            self._runner = self._main = self._thread = None
            self._languages.use(None)  # the next test is in English
            for name in _WATCHED:
                logging.getLogger(name).removeHandler(self._listener)
            thread.close()
            self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # -- what is open -----------------------------------------------------------------------------------------------

    @property
    def _application(self) -> Application | None:
        return None if self._runner is None else self._runner.application

    @property
    def application(self) -> Application:
        """The open application: another one once another language is spoken."""
        assert self._application is not None, "it is not open"
        return self._application

    @property
    def window(self) -> MainWindow:
        """Its window."""
        return self.application.window

    @property
    def workspace(self) -> WorkspacePresenter:
        """The presenter of the account that is shown."""
        workspace = self.application._workspace
        assert workspace is not None
        return workspace

    @property
    def session(self) -> Session:
        """The account that is shown."""
        return self.workspace.session

    @property
    def local_endpoint(self) -> tuple[str, str]:
        """Address and key of the local server that runs now."""
        endpoint = self.servers[-1]._endpoint
        assert endpoint is not None
        return endpoint.base_url, endpoint.api_key

    # -- waiting ----------------------------------------------------------------------------------------------------

    async def until(self, condition: Callable[[], object], what: str = "") -> None:
        """Wait until a condition holds, looking after each turn of the loop."""
        end = time.monotonic() + LONGEST_WAIT
        while not condition():
            assert self._main is None or not self._main.done(), "the application has ended"
            assert time.monotonic() < end, f"waited in vain for {what or condition}; {self._state()}"
            await asyncio.sleep(0.005)

    def _state(self) -> str:
        if self._application is None or self._application._workspace is None:
            return "no account is open"
        return f"{self.session.status}, {[(i.edit, i.state, i.problem) for i in self.session.pending]}"

    async def until_found(self, look: Callable[[], T], what: str = "") -> T:
        """Wait until looking does not fail any more, and give what it found."""
        found: list[T] = []

        def finds() -> bool:
            try:
                found.append(look())
            except AssertionError:
                return False
            return True

        await self.until(finds, what)
        return found[-1]

    async def until_rows(self) -> None:
        """Wait until the table shows tasks that the server has confirmed."""
        await self.until(lambda: self._application is not None and self._application._workspace is not None)
        await self.until(lambda: self.window.model.rowCount() > 0, "rows")
        await self.until(lambda: self.session.status.updated is not None, "the server's list")

    async def until_read(self) -> None:
        """Wait until the workflow was read from the server, however few tasks it has."""
        await self.until(lambda: self._application is not None and self._application._workspace is not None)
        await self.until(lambda: self.session.status.updated is not None, "the server's list")
        await self.until(lambda: self.window.model.columnCount() > 0, "columns")

    async def until_saved(self) -> None:
        """Wait until the window says that every change is on the server."""
        await self.until(lambda: not self.workspace._scope._tasks, "what was just done to be kept")
        await self.until(lambda: not self.session.pending, "an empty outbox")
        await self.until(lambda: self.text_of("Sync status") == "All changes saved", "the status line")

    async def until_needs_you(self, key: str) -> None:
        """Wait until something of a task was refused."""
        await self.until(lambda: self.shown(key).state is EditState.NEEDS_YOU, "the refusal")

    # -- looking ----------------------------------------------------------------------------------------------------

    def find(self, name: str, kind: type[W], *, inside: QWidget | None = None) -> W:
        """The one visible widget of this kind with this accessible name."""
        found = [w for w in (inside or self.window).findChildren(kind) if w.accessibleName() == name and w.isVisible()]
        assert len(found) == 1, f"{len(found)} widgets are called {name!r}"
        return found[0]

    def in_pane(self, name: str, kind: type[W]) -> W:
        """The editor of a field in the detail pane."""
        return self.find(name, kind, inside=self.window.detail)

    def text_of(self, name: str) -> str:
        """The text of the button or label with this accessible name."""
        widget = self.find(name, QWidget)
        words = next(getattr(widget, own) for own in ("words", "text") if hasattr(widget, own))
        return str(words())

    def popup(self) -> QWidget:
        """The popup that is open."""
        popup = self._app.activePopupWidget()
        assert popup is not None, "no popup is open"
        return popup

    def dialog(self, kind: type[W]) -> W:
        """The one open dialog of a kind."""
        found = [w for w in self._app.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
        assert len(found) == 1, f"{len(found)} of {kind.__name__} are open"
        return found[0]

    def shown(self, key: str) -> ShownTask:
        """A task of the workflows that were opened, as it is shown."""
        for workflow in self.session.workflows:
            if (task := self.session.shown(workflow.id).get(TaskKey(key))) is not None:
                return task
        raise AssertionError(f"{key} is not shown")

    def files(self, key: str, field: str) -> tuple[Attachment, ...]:
        """What a file field holds, without what is on its way."""
        return self.shown(key).task.files(field)

    def column(self, name: str) -> list[str]:
        """What a column shows, from the top."""
        model, place = self.window.model, self.window.model.column(name)
        return [str(model.index(row, place).data() or "") for row in range(model.rowCount())]

    def cell(self, key: str, field: str) -> QPoint:
        """The middle of a cell, in the table's viewport."""
        model, table = self.window.model, self.window.table
        index = model.index(model.shown.row(TaskKey(key)), model.column(field))
        assert index.isValid(), f"{key} is not in the table"
        table.scrollTo(index)
        return table.visualRect(index).center()

    # -- doing ------------------------------------------------------------------------------------------------------

    def click_cell(self, key: str, field: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a cell."""
        viewport = self.window.table.viewport()
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, modifiers, self.cell(key, field))

    def menu_at(self, key: str, field: str) -> QMenu:
        """What a right click on a cell opens."""
        viewport, place = self.window.table.viewport(), self.cell(key, field)
        reason, at = QContextMenuEvent.Reason.Mouse, viewport.mapToGlobal(place)
        QApplication.sendEvent(viewport, QContextMenuEvent(reason, place, at, Qt.KeyboardModifier.NoModifier))
        menu = self.popup()
        assert isinstance(menu, QMenu)
        return menu

    async def open_task(self, key: str, field: str) -> None:
        """Press a task's cell in a column, and wait until the pane shows the task."""
        self.click_cell(key, field)
        await self.until(lambda: self.window.detail.task == key, f"{key} in the pane")

    def enter(self, field: str, text: str) -> QLineEdit:
        """Type over what the editor of a field in the pane holds, and press Enter."""
        line = self.in_pane(field, QLineEdit)
        replace_text(line, text)
        press(line, Qt.Key.Key_Return)
        return line

    async def in_front(self) -> None:
        """Bring the window to the front: without a window manager it does not come back when a popup closes."""
        self.window.activateWindow()
        await self.until(self.window.isActiveWindow, "the window in front")

    async def shortcut(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = CONTROL) -> None:
        """Press a key, with Ctrl where nothing else is said, wherever the keyboard is in the window."""
        await self.in_front()
        press(self.window.focusWidget() or self.window, key, modifiers)

    def drop_on_cell(self, key: str, field: str, paths: Sequence[Path]) -> bool:
        """Let files fall on a cell; whether it took them."""
        return drop_files(self.window.table.viewport(), self.cell(key, field), paths)

    @contextmanager
    def noted(self, words: str) -> Iterator[None]:
        """What the program notes meanwhile with these words is expected."""
        yield
        self.faults[:] = [fault for fault in self.faults if words not in fault]
