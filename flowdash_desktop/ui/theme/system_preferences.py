"""What the system says that its person needs to see well. Qt tells it from 6.10 on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication


class SystemPreferences:
    """The preferences of the system that the window follows."""

    def __init__(self, app: QGuiApplication) -> None:
        self._hints = app.styleHints()  # PySide invalidates the object of the preferences together with this one
        ask = getattr(self._hints, "accessibility", None)
        self._preferences = ask() if ask is not None else None

    @property
    def contrast(self) -> bool:
        """True where the system is set to high contrast; False where it is not, or does not say."""
        preferences = self._preferences
        return preferences is not None and preferences.contrastPreference() is Qt.ContrastPreference.HighContrast

    def on_change(self, act: Callable[[object], None]) -> None:
        """Call this when another contrast is asked for."""
        if self._preferences is not None:
            self._preferences.contrastPreferenceChanged.connect(act)
