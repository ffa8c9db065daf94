"""Where the focus goes when what has it is closed, hidden, disabled or deleted: back to where it was before.

A window remembers which of its widgets had the focus, the latest last. The focus is never nowhere while the window is
active, and it goes into the status bar only when a person takes it there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_MOST = 40


class FocusReturn(QObject):
    """The trail of the focus in one window.

    Args:
        window: which window.
        home: puts the focus where it belongs in the view that is shown, when nothing of the trail is left.
        apart: the focus never returns into this part by itself.
    """

    def __init__(self, window: QWidget, home: Callable[[], None], apart: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._home = home
        self._apart = apart
        self._trail: list[QWidget] = []
        self._before: dict[int, QWidget | None] = {}
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_changed)

    @property
    def is_lost(self) -> bool:
        """True while the widget that has, or would have, the focus can't be used."""
        now = self._window.focusWidget()
        return now is None or not self._can_have_it(now)

    def go_back(self, closing: QWidget | None = None) -> None:
        """Give the focus to the latest widget of the trail that can have it, but to nothing inside ``closing``."""
        usable = self._usable(closing)
        if usable:
            usable[-1].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._home()

    def opening(self, part: QWidget) -> None:
        """Remember where the focus is before a part of the window opens and takes it."""
        self._before[id(part)] = next(reversed(self._usable(part)), None)

    @contextmanager
    def closing(self, part: QWidget) -> Iterator[None]:
        """Close a part of the window in here; if it has the focus, that returns to where it was before the opening."""
        now = self._window.focusWidget()
        had_it = now is not None and part.isAncestorOf(now)
        before = self._before.pop(id(part), None)
        yield
        if had_it and before is not None and isValid(before) and self._can_have_it(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        elif had_it:
            self.go_back(part)

    def check(self) -> None:
        """Look whether the window still has a widget to take the keys; to be called when it becomes active."""
        if self.is_lost:
            self.go_back()

    def _focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None:
            if self._takes_keys():
                self.go_back()
        elif now.window() is self._window:
            if self._can_have_it(now):
                self._trail = [*(widget for widget in self._trail[-_MOST:] if widget is not now), now]
            elif self._takes_keys():  # Qt gave it to a page that is only to be read
                self.go_back()

    def _takes_keys(self) -> bool:
        window = self._window
        alone = QApplication.activePopupWidget() is None and QApplication.activeModalWidget() is None
        return alone and QApplication.activeWindow() is window and window.isVisible() and window.isEnabled()

    def _usable(self, closing: QWidget | None = None) -> list[QWidget]:
        """The trail without what can't have the focus now, is inside ``closing``, or apart."""
        self._trail = [widget for widget in self._trail if isValid(widget)]
        left = [part for part in (closing, self._apart) if part is not None]
        found = filter(self._can_have_it, self._trail)
        return [widget for widget in found if not any(part.isAncestorOf(widget) for part in left)]

    def _can_have_it(self, widget: QWidget) -> bool:
        policy = widget.focusPolicy()
        return policy != Qt.FocusPolicy.NoFocus and widget.isVisible() and widget.isEnabled()
