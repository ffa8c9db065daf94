"""Tells how many tasks of the shown workflow can't be shown, and lists them."""

from __future__ import annotations

from collections.abc import Callable

from flowdash_desktop.session.events import SessionEvent, UnreadableFound
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections


class UnreadableTasksPresenter:
    """Follows one session.

    Args:
        window: whose status bar says it.
        session: what reads the lists.
        shown: gives the workflow that is shown, None for none.
    """

    def __init__(self, window: MainWindow, session: Session, shown: Callable[[], str | None]) -> None:
        self._window, self._shown = window, shown
        self._found: dict[str, UnreadableFound] = {}
        self._stop_observing = session.observe(self._event)
        self._connections = Connections()
        self._connections.on(window.status.unreadable_clicked, self._open)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._stop_observing()
        self._connections.end()
        self._window.status.show_unreadable(0)

    def show(self) -> None:
        """Say it of the workflow that is shown now."""
        found = self._of_shown()
        self._window.status.show_unreadable(found.count if found is not None else 0)

    def _of_shown(self) -> UnreadableFound | None:
        found = self._found.get(self._shown() or "")
        return found if found is not None and found.count else None

    def _event(self, event: SessionEvent) -> None:
        if isinstance(event, UnreadableFound):
            self._found[event.workflow_id] = event
            self.show()

    def _open(self) -> None:
        from flowdash_desktop.ui.table.unreadable_tasks import UnreadableTasks  # only where there are some

        if (found := self._of_shown()) is not None:
            dialog = UnreadableTasks(found.count, found.tasks, self._window)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()
