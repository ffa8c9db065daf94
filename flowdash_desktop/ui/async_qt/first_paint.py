"""Waiting until a widget is on the screen, so that what can wait comes after what a person looks at."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class _Painted(QObject):
    """Settles a future once the widget's next paint event is done."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._loop = asyncio.get_running_loop()
        self.done: asyncio.Future[None] = self._loop.create_future()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._loop.call_soon(self._settle)  # after the event, which is only about to be handled
        return False

    def _settle(self) -> None:
        if not self.done.done():
            self.done.set_result(None)


async def painted(widget: QWidget, at_most: float = 0.5) -> None:
    """Returns once the widget has been painted anew, at once where it is not shown.

    Args:
        widget: the widget, the viewport of a scroll area.
        at_most: seconds to wait; a window that is minimised or covered is never painted.
    """
    if not widget.isVisible():
        return
    watcher = _Painted(widget)
    widget.update()
    try:
        with suppress(TimeoutError):
            async with asyncio.timeout(at_most):
                await watcher.done
    finally:
        widget.removeEventFilter(watcher)
        watcher.deleteLater()
