"""Runs the program's window on the Qt loop: one ``Application`` after another, a new one for each language.

Widgets take their texts when they are made. So a window that is to speak another language is made anew, over the same
account, and what is shown in it comes back as after a restart.
"""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from contextlib import nullcontext
from types import TracebackType
from typing import Any

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from flowdash_desktop import APP_ID, APP_NAME, __version__
from flowdash_desktop.store.database import StoreError
from flowdash_desktop.ui.application.application import Application
from flowdash_desktop.ui.application.parts import Parts
from flowdash_desktop.ui.async_qt.loop import on_signals, run
from flowdash_desktop.ui.async_qt.missing_parts import missing_fonts, plugin_problems_said
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.error_texts import error_text
from flowdash_desktop.ui.language.languages import Languages
from flowdash_desktop.ui.presenters.looks.language_choice import chosen_language
from flowdash_desktop.ui.startup_probe import print_first_rows

_log = logging.getLogger(__name__)
_UNUSABLE = 3


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
    app.setWindowIcon(QIcon(str(parts.resources / "icons" / "app" / "app.svg")))
    runner = ApplicationRunner(app, parts, Languages(app, parts.resources / "translations"))
    sys.excepthook = runner.excepthook
    try:
        return run(app, runner.main)
    finally:
        sys.excepthook = sys.__excepthook__


class ApplicationRunner:
    """Makes the first application, and another one in its place where another language is to be spoken.

    Args:
        app: the Qt application.
        parts: what each application is made of. The preferences are opened and closed here.
        languages: speaks one of the languages.

    Attributes:
        application: the present one, None before the first is made.
    """

    def __init__(self, app: QApplication, parts: Parts, languages: Languages) -> None:
        self._app, self._parts, self._languages = app, parts, languages
        self.application: Application | None = None
        self._closing = asyncio.Event()
        self._replacing = asyncio.Lock()
        self._scope = TaskScope(self._not_replaced)
        self._code = 0

    async def main(self) -> int:
        """Show the window and run until the person closes it. Gives the exit code."""
        asyncio.get_running_loop().set_exception_handler(self._loop_fault)
        parts = self._parts
        with on_signals(self._closing.set):
            try:
                await parts.preferences.open()
                self._languages.use(await chosen_language(parts.preferences))
                application = self.application = self._made()
                if os.environ.get("FLOWDASH_BENCH_STARTUP"):
                    print_first_rows(application.window.table, self._closing.set)
                await application.start()
                async with parts.listening(self._come_forward) if parts.listening else nullcontext():
                    await self._closing.wait()
            except StoreError as error:
                self._say_unusable(error)
            finally:
                await self._end()
        return self._code

    async def _end(self) -> None:
        try:
            async with self._replacing:
                if self.application is not None:
                    await self.application.end()
            await self._scope.aclose()
        finally:
            await self._parts.preferences.close()

    def _made(self) -> Application:
        return Application(self._app, self._parts, self._languages, self._closing, self._speak)

    def _speak(self, code: str | None) -> None:
        self._scope.start(self._replace(code), name="speak another language")

    async def _replace(self, code: str | None) -> None:
        """Have another application take the place of the present one. The window of that is seen until then."""
        async with self._replacing:
            before = self.application
            if before is None or self._closing.is_set():
                return
            left = await before.leave()
            self._languages.use(code)
            self.application = self._made()
            try:
                await self.application.take_over(left)
            finally:
                before.remove()

    def _come_forward(self, workflow_id: str | None, link: str = "", token: str = "") -> None:
        if self.application is not None:
            self.application.come_forward(workflow_id, link, token)

    # -- faults ---------------------------------------------------------------------------------------------------

    def _say_unusable(self, error: StoreError) -> None:
        self._code = _UNUSABLE
        words = error_text(error)
        _log.error("%s", words)
        print(words, file=sys.stderr)  # noqa: T201 - there is no window to say it in

    def _not_replaced(self, error: Exception) -> None:
        """There is no whole window any more, so the program ends; what was done and typed is on the disk."""
        if isinstance(error, StoreError):
            self._say_unusable(error)
        else:
            _log.error("a fault of the program", exc_info=error)
            self._code = 1
        self._closing.set()

    def _loop_fault(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        _log.error("%s", context.get("message"), exc_info=error)
        self._say_fault()

    def excepthook(self, kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
        """Note a fault that nobody caught, and say so in the window. Ctrl+C closes it."""
        if issubclass(kind, KeyboardInterrupt):
            self._closing.set()
            return
        _log.error("a fault of the program", exc_info=(kind, error, traceback))
        self._say_fault()

    def _say_fault(self) -> None:
        if self.application is not None:
            self.application.say_fault()
