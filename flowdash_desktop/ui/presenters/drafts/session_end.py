"""The end of the person's session at the computer: what is typed is written, and no question holds it up."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

_SECONDS = 60.0
"""The window is closed by the end of the session for so long after it was told; a logout may be given up again."""


class Drafts(Protocol):
    """What is typed and not committed: the ``DraftsPresenter``."""

    def keep(self) -> None:
        """Begin to write it."""


class SessionEnd:
    """Hears that the session is to end, and remembers it while the window is closed.

    Args:
        app: tells it.
        drafts: gives what is typed in the account that is shown, None where there is none.
    """

    def __init__(self, app: QApplication, drafts: Callable[[], Drafts | None]) -> None:
        self._drafts = drafts
        self._begun_at = -_SECONDS
        self._told = app.commitDataRequest.connect(self._end_begins, Qt.ConnectionType.DirectConnection)

    def end(self) -> None:
        """Hear nothing more: the window is gone."""
        QObject.disconnect(self._told)

    def _end_begins(self) -> None:
        self._begun_at = monotonic()
        if (drafts := self._drafts()) is not None:
            drafts.keep()

    @property
    def is_near(self) -> bool:
        """True where the window is closed because the session ends: nobody is there to answer a question."""
        return monotonic() - self._begun_at < _SECONDS
