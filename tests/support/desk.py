"""The real application in the test's own process: its window (offscreen), its Qt loop, its local server as a process.

A story is an ``async def`` test under ``@story``: it runs on the application's own event loop, presses real keys,
and waits for conditions.
"""

from __future__ import annotations

import asyncio
import functools
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from flowdash_desktop.app.paths import DataPaths, resources_dir
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.accounts import Accounts
from flowdash_desktop.session.credentials import Credentials
from flowdash_desktop.session.local_server import LocalServer
from flowdash_desktop.session.session import Session
from flowdash_desktop.store.database import StoreThread
from flowdash_desktop.store.preferences import Preferences
from flowdash_desktop.ui.application import Application, Parts
from flowdash_desktop.ui.async_qt.loop import run
from flowdash_desktop.ui.main_window import MainWindow

P = ParamSpec("P")
W = TypeVar("W", bound=QWidget)
LONGEST_WAIT = 30.0


def story(test: Callable[P, Awaitable[None]]) -> Callable[P, None]:
    """Run an async test on the Qt loop, as the program runs its own main coroutine."""

    @functools.wraps(test)
    def run_story(*args: P.args, **kwargs: P.kwargs) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)

        async def main() -> int:
            await test(*args, **kwargs)
            return 0

        run(app, main)

    return run_story


class Desk:
    """A person's data folder, and the application that is opened on it, once or again and again."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.paths = DataPaths(folder)
        self.servers: list[LocalServer] = []
        self.credentials = Credentials(timeout=10)
        self._app = app
        self._application: Application | None = None
        self._main: asyncio.Task[int] | None = None
        self._thread: StoreThread | None = None

    async def open(self, *, server: tuple[str, str] | None = None, workflow_id: str | None = None) -> MainWindow:
        """Start the application and give its window."""
        thread = self._thread = StoreThread()
        preferences = Preferences(thread, self.paths.preferences)
        accounts = Accounts(preferences, self.credentials, thread, self.paths.accounts, self._make_server)
        parts = Parts(accounts, preferences, resources_dir(), server, workflow_id)
        hook = sys.excepthook
        self._application = Application(self._app, parts)
        sys.excepthook = hook  # pytest-qt's own: a fault in a slot fails the test
        self._main = asyncio.get_running_loop().create_task(self._application.main(), name="application")
        return self.window

    def _make_server(self) -> LocalServer:
        sample = resources_dir() / "sample" / "workspace.json"
        command = [sys.executable, "-m", "flowdash_desktop"]
        server = LocalServer(command, self.paths.local_workspace, sample, self.paths.logs / "server.log")
        self.servers.append(server)
        return server

    async def close(self) -> None:
        """Close the window as a person does, and wait until the program has ended."""
        assert self._main is not None
        assert self._thread is not None
        self.window.close()
        async with asyncio.timeout(LONGEST_WAIT):
            assert await self._main == 0
        self._thread.close()
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # type: ignore[call-overload]
        self._application = self._main = self._thread = None

    async def abandon(self) -> None:
        """Close it if it is open, whatever state it is in."""
        if self._main is not None and not self._main.done():
            await self.close()

    @property
    def application(self) -> Application:
        """The open application."""
        assert self._application is not None
        return self._application

    @property
    def window(self) -> MainWindow:
        """Its window."""
        return self.application.window

    @property
    def session(self) -> Session:
        """The account that is shown."""
        workspace = self.application._workspace
        assert workspace is not None
        return workspace.session

    async def until(self, condition: Callable[[], object], what: str = "") -> None:
        """Wait until a condition holds, looking after each turn of the loop."""
        try:
            async with asyncio.timeout(LONGEST_WAIT):
                while not condition():
                    assert self._main is None or not self._main.done(), "the application has ended"
                    await asyncio.sleep(0.005)
        except TimeoutError:
            raise AssertionError(f"waited in vain for {what or condition}") from None

    async def until_rows(self) -> None:
        """Wait until the table shows tasks that the server has confirmed."""
        await self.until(lambda: self.window.model.rowCount() > 0, "rows")
        await self.until(lambda: self.session.status.updated is not None, "the server's list")

    async def until_saved(self) -> None:
        """Wait until the window says that every change is on the server."""
        await self.until(lambda: not self.session.pending, "an empty outbox")
        await self.until(lambda: self.text_of("Sync status") == "All changes saved", "the status line")

    def find(self, name: str, kind: type[W], *, inside: QWidget | None = None) -> W:
        """The one visible widget of this kind with this accessible name."""
        found = [w for w in (inside or self.window).findChildren(kind) if w.accessibleName() == name and w.isVisible()]
        assert len(found) == 1, f"{len(found)} widgets are called {name!r}"
        return found[0]

    def text_of(self, name: str) -> str:
        """The text of the button or label with this accessible name."""
        widget = self.find(name, QWidget)
        text = getattr(widget, "text", None)
        assert text is not None
        return str(text())

    def popup(self) -> QWidget:
        """The popup that is open."""
        popup = self._app.activePopupWidget()
        assert popup is not None, "no popup is open"
        return popup

    def shown(self, key: str) -> ShownTask:
        """A task of the workflow that is open, as it is shown."""
        for workflow in self.session.workflows:
            if (task := self.session.shown(workflow.id).get(TaskKey(key))) is not None:
                return task
        raise AssertionError(f"{key} is not shown")

    def cell(self, key: str, field: str) -> QPoint:
        """The middle of a cell, in the table's viewport."""
        model, table = self.window.model, self.window.table
        index = model.index(model.row(TaskKey(key)), model.column(field))
        assert index.isValid(), f"{key} is not in the table"
        table.scrollTo(index)
        return table.visualRect(index).center()

    def click_cell(self, key: str, field: str) -> None:
        """Press a cell."""
        viewport = self.window.table.viewport()
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=self.cell(key, field))


def keys(widget: QObject, text: str) -> None:
    """Type into a widget."""
    assert isinstance(widget, QWidget)
    QTest.keyClicks(widget, text)


def press(widget: QObject, key: Qt.Key, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
    """Press one key."""
    assert isinstance(widget, QWidget)
    QTest.keyClick(widget, key, modifiers)


def click(widget: QWidget) -> None:
    """Press a widget in its middle."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def drop_files(target: QWidget, point: QPoint, paths: Sequence[Path]) -> bool:
    """Drag files over a widget and let them fall there, as a file manager does; whether it took them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    actions, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keyboard = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(point, actions, data, button, keyboard)
    QApplication.sendEvent(target, enter)
    move = QDragMoveEvent(point, actions, data, button, keyboard)
    QApplication.sendEvent(target, move)
    if not move.isAccepted():
        return False
    drop = QDropEvent(QPointF(point), actions, data, button, keyboard)
    QApplication.sendEvent(target, drop)
    return drop.isAccepted()
