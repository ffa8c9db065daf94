"""Signal connections that end with the presenter that made them; the widgets live longer than it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QMetaObject, QObject, SignalInstance


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
