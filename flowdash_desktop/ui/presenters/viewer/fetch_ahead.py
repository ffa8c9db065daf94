"""Whether files of the next tasks are fetched while one is viewed: the entry of the menu, remembered."""

from __future__ import annotations

from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections


class FetchAheadSwitch:
    """Switches it.

    Args:
        window: whose menu.
        arrangements: where it is remembered.
        scope: owns what is started here.
    """

    def __init__(self, window: MainWindow, arrangements: Arrangements, scope: TaskScope) -> None:
        self._action = window.filter_bar.more.fetch_ahead
        self._arrangements = arrangements
        self._scope = scope
        self._connections = Connections()

    async def begin(self) -> None:
        """Be on or off, as the person has left it."""
        self._action.setChecked(await self._arrangements.viewer.fetches_ahead())
        self._connections.on(self._action.triggered, self._switched)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._connections.end()

    def _switched(self, is_on: bool) -> None:
        self._scope.start(self._arrangements.viewer.store_fetches_ahead(is_on), name="keep fetching ahead")
