"""What is said once about the sample workspace."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.store.preferences import Preferences
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow

translate = QCoreApplication.translate
_WELCOMED = "welcomed"


class WelcomePresenter:
    """Says it, and never again, whether it was answered or not.

    Args:
        window: says it.
        preferences: remember that it was said.
        scope: owns what is started here.
        connect: asks for a server to connect to.
    """

    def __init__(
        self, window: MainWindow, preferences: Preferences, scope: TaskScope, connect: Callable[[], object]
    ) -> None:
        self._window, self._preferences, self._scope, self._connect = window, preferences, scope, connect
        window.welcome.action.connect(self._answered)
        window.welcome.dismissed.connect(lambda: self._answered("keep"))

    async def show_once(self) -> None:
        """Say it where it was never said."""
        if not await self._preferences.get(_WELCOMED):
            self.show()

    async def skip(self) -> None:
        """The start page says it in its own way."""
        await self._preferences.put(_WELCOMED, True)

    def show(self) -> None:
        """Say it."""
        self._scope.start(self.skip(), name="welcomed")
        self._window.welcome.show_notice(
            translate(
                "Words",
                "This is your local workspace, filled with sample data. It works with no account and no network.",
            ),
            actions=(
                ("connect", translate("Words", "Connect to Flowdash…")),
                ("keep", translate("Words", "Keep the local workspace")),
            ),
        )

    def _answered(self, action: str) -> None:
        self._window.welcome.hide()
        if action == "connect":
            self._connect()
