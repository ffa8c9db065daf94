"""What is said once about the sample workspace."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.store.preferences import Preferences
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.commands.command import Commands
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.help.tour import TourPresenter

translate = QCoreApplication.translate
_WELCOMED = "welcomed"


class WelcomePresenter:
    """Says it, and never again, whether it was answered or not.

    Args:
        window: says it.
        commands: have the keys that the hints name.
        preferences: remember that it was said.
        scope: owns what is started here.
        connect: asks for a server to connect to.
    """

    def __init__(
        self,
        window: MainWindow,
        commands: Commands,
        preferences: Preferences,
        scope: TaskScope,
        connect: Callable[[], object],
    ) -> None:
        self._tour = TourPresenter(window, commands)
        self._window, self._preferences, self._scope, self._connect = window, preferences, scope, connect
        window.welcome.action.connect(self._pressed)

    async def show_once(self) -> None:
        """Say it where it was never said."""
        if not await self._preferences.get(_WELCOMED):
            self.show()

    async def skip(self) -> None:
        """The start page says it in its own way; the hints are offered where it ends."""
        self._tour.offer_on_arrival()
        await self._remember()

    async def _remember(self) -> None:
        await self._preferences.put(_WELCOMED, True)

    def show(self) -> None:
        """Say it."""
        self._scope.start(self._remember(), name="welcomed")
        self._window.welcome.show_notice(
            translate(
                "Words",
                "This is your local workspace, filled with sample data. It works with no account and no network.",
            ),
            actions=(
                ("connect", translate("Words", "Connect to Flowdash…")),
                TourPresenter.offer(),
            ),
        )

    def _pressed(self, action: str) -> None:
        if action == "connect":
            self._window.welcome.hide()
            self._connect()
