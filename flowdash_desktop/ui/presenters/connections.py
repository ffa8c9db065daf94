"""What a presenter listens to, and no longer than it lives: signals of widgets, and the events of a session."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QMetaObject, QObject, SignalInstance

from flowdash_desktop.session.events import SessionEvent, StatusChanged

_MANY_WAIT, _PAUSE = 200, 0.1


class Connections:
    """Remembers what it has connected."""

    def __init__(self) -> None:
        self._made: list[QMetaObject.Connection] = []

    def on(self, signal: SignalInstance, slot: Callable[..., Any]) -> None:
        """Call ``slot`` when ``signal`` is emitted, until ``end``."""
        self._made.append(signal.connect(slot))

    def end(self) -> None:
        """Undo all connections."""
        for connection in self._made:
            QObject.disconnect(connection)
        self._made.clear()


class PacedStatus:
    """Passes on the events of a session. While hundreds of changes are sent, their count changes with each answer, and
    the window is laid out for it: then the status is passed on once in 0.1 s at most, and the last one always.

    Args:
        show: is called with each event.
    """

    def __init__(self, show: Callable[[SessionEvent], None]) -> None:
        self._show = show
        self._held: StatusChanged | None = None
        self._pause: asyncio.TimerHandle | None = None

    def take(self, event: SessionEvent) -> None:
        """An event has come."""
        if not isinstance(event, StatusChanged):
            self._show(event)
            return
        are_many = event.status.waiting + event.status.sending > _MANY_WAIT
        if are_many and self._pause is not None:
            self._held = event
            return
        self._held = None
        if are_many:
            self._pause = asyncio.get_running_loop().call_later(_PAUSE, self._go_on)
        self._show(event)

    def end(self) -> None:
        """Pass on nothing that is held."""
        self._held = None

    def _go_on(self) -> None:
        self._pause, held = None, self._held
        if held is not None:
            self.take(held)
