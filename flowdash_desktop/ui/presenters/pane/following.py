"""When the pane shows the task that has become current: at once, or a moment after the rows were painted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from flowdash_desktop.ui.main_window import MainWindow

_TYPING_MS, _EDITED_MS, _AGAIN_MS = 60, 40, 40
"""To show a task in the pane takes as long as to paint the rows, so the next key and the edited cell come first.

What loads rows again shows the task in the pane a few milliseconds after them: it is not to be shown twice.
"""


class LaterInPane:
    """Shows a task a moment later where nobody waits for it.

    Args:
        window: whose pane it is.
        show: shows the task that is current then.
    """

    def __init__(self, window: MainWindow, show: Callable[[], None]) -> None:
        self._window = window
        self._timer = QTimer(window, singleShot=True)
        self._timer.timeout.connect(show)

    def waits(self) -> bool:
        """True where the task that becomes current now is shown a moment later; where not, nothing is shown later.

        It is where nobody has gone to that task: the rows that the filter leaves, or that came again, are painted
        first, and while somebody types in the filter, so are those of the next keys. It is below an edited cell, too:
        that cell is painted first.
        """
        wait = self._milliseconds()
        if wait is None:
            self._timer.stop()
        else:
            self._timer.start(wait)
        return wait is not None

    def typed(self, _filter: object) -> None:
        """The next key of a search came before the pane has followed the one before: it follows after the last one."""
        if self._timer.isActive() and self._filters():
            self._timer.start(_TYPING_MS)

    def stop(self) -> None:
        """Show nothing later."""
        self._timer.stop()

    def _milliseconds(self) -> int | None:
        current = self._window.table.current
        if current.is_below_edit:
            return _EDITED_MS
        if not current.goes_on and not current.comes_again:
            return None
        if self._filters():
            return _TYPING_MS
        return _AGAIN_MS if current.comes_again else 0

    def _filters(self) -> bool:
        """Whether somebody is in the filter, where one key follows another."""
        focus = QApplication.focusWidget()
        return focus is not None and self._window.filter_bar.isAncestorOf(focus)
