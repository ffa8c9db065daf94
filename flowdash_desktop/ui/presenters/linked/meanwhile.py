"""What a person does between asking for a task and its arrival: a late task takes the keyboard from nobody."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from flowdash_desktop.ui.main_window import MainWindow

_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


@dataclass(frozen=True, slots=True)
class _State:
    """Where the keyboard was, and what was open."""

    focus: QWidget | None
    modal: QWidget | None
    popup: QWidget | None
    has_form: bool
    is_triage: bool


class Meanwhile(QObject):
    """Notices what the person begins from ``begin`` on, until ``end``.

    A focus that moves by itself, as its row in a list is made anew, counts for nothing: only presses do.

    Args:
        window: where it happens.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._before: _State | None = None
        self._typed = self._pressed = False

    def begin(self) -> None:
        """Remember how it is now, and notice what comes."""
        if self._before is None and (app := QApplication.instance()) is not None:
            app.installEventFilter(self)
        self._before = self._now()
        self._typed = self._pressed = False

    def end(self) -> None:
        """Notice nothing more."""
        if self._before is not None and (app := QApplication.instance()) is not None:
            app.removeEventFilter(self)
        self._before = None

    @property
    def has_begun(self) -> bool:
        """True where the person has begun something else since."""
        before, now = self._before, self._now()
        if before is None:
            return False
        opened = (now.has_form and not before.has_form) or now.is_triage != before.is_triage
        asked = now.modal not in (None, before.modal) or now.popup not in (None, before.popup)
        return opened or asked or self._typed or (self._pressed and now.focus is not before.focus)

    def _now(self) -> _State:
        window = self._window
        is_triage = "triage" in window.__dict__ and window.triage.is_on
        app = QApplication
        return _State(
            app.focusWidget(), app.activeModalWidget(), app.activePopupWidget(), window.shows_new_task, is_triage
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at presses only. The press that has asked for the task may still go up to parents of the focus."""
        match event.type():
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent) and event.key() not in _MODIFIERS:
                self._typed |= watched in (QApplication.focusWidget(), QApplication.activePopupWidget())
            case QEvent.Type.InputMethod:
                self._typed = True
            case QEvent.Type.MouseButtonPress:
                self._pressed = True
            case _:
                pass
        return False
