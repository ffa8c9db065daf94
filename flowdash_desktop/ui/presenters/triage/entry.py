"""The way into triage mode. What it needs is loaded when a person first goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.triage.of import TriageOf

if TYPE_CHECKING:
    from flowdash_desktop.ui.presenters.triage.presenter import TriagePresenter


class TriageEntry:
    """Enters and leaves for one account.

    Args:
        window: where.
        of: what triage mode works on.
    """

    def __init__(self, window: MainWindow, of: TriageOf) -> None:
        self._window, self._of = window, of
        self._presenter: TriagePresenter | None = None
        self._connections = Connections()
        self._connections.on(window.filter_bar.triage_requested, self.toggle)

    @property
    def is_on(self) -> bool:
        """Triage mode fills the window."""
        return self._presenter is not None and self._presenter.is_on

    def toggle(self) -> None:
        """Enter, or go back to the table."""
        if self._presenter is None:
            from flowdash_desktop.ui.presenters.triage.presenter import TriagePresenter

            self._presenter = TriagePresenter(self._window, self._of)
        if self._presenter.is_on:
            self._presenter.leave()
        else:
            self._presenter.enter()

    def leave(self, *, going_to: str | None = None) -> None:
        """Go back to the table, where triage mode is on for another workflow than the one to go to."""
        if self.is_on and self._presenter is not None and self._presenter.workflow_id != going_to:
            self._presenter.leave()

    def end(self) -> None:
        """Leave the window alone from now on."""
        self.leave()
        self._connections.end()
        if self._presenter is not None:
            self._presenter.end()
