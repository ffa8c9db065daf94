"""A spreadsheet that is dropped anywhere in a window which shows the start page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from flowdash_desktop.ui.table.empty_states import dropped_table

_HELD = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class FileDrops(QObject):
    """Looks at what is dragged over a window. It lives as long as that.

    Args:
        window: which one.
        is_wanted: whether files are taken now.
        set_over: told whether a file that can be taken is held over the window.

    Signals:
        dropped(Path): a spreadsheet fell.
    """

    dropped = Signal(object)

    def __init__(self, window: QWidget, is_wanted: Callable[[], bool], set_over: Callable[[bool], None]) -> None:
        super().__init__(window)
        self._is_wanted = is_wanted
        self._set_over = set_over
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a spreadsheet; what reaches the window was taken by no part of it."""
        if event.type() == QEvent.Type.DragLeave:
            self._set_over(False)
        if not isinstance(event, QDropEvent) or not self._is_wanted():
            return False
        path = dropped_table(event.mimeData())
        if path is None:
            return False
        event.acceptProposedAction()
        self._set_over(event.type() in _HELD)
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(path)
        return True
