"""A quiet button that shows one of our icons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from flowdash_desktop.domain.text.harmless import harmless_line
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.press_outside import MenuPresses


class IconButton(QToolButton):
    """One control high, without a frame; its icon follows the theme. Name it: it has no text."""

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None, *, size: int = 30) -> None:
        """Make the button with the icon of this name, ``size`` logical pixels square."""
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self.setProperty("variant", "quiet")
        self.setFixedSize(size, size)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._paint_icon()
        theme.changed.connect(self._paint_icon)

    def name(self, text: str) -> None:
        """Say what the button does, as tooltip and accessible name."""
        self.setToolTip(harmless_line(text))
        self.setAccessibleName(text)

    def setMenu(self, menu: QMenu) -> None:
        """Open a menu; a press outside of it counts where it is made."""
        super().setMenu(menu)
        MenuPresses(menu, self)

    def _paint_icon(self) -> None:
        self.setIcon(self._theme.icon(self._icon, self._theme.tokens.muted))
