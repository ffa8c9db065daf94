"""The menu of all commands: a bar at the top, native on macOS, or a button; Alt alone opens it."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QPushButton

from flowdash_desktop.ui.commands.command import Commands
from flowdash_desktop.ui.commands.menus import CommandMenus
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.table.block_sums import SumsLabel
from flowdash_desktop.ui.table.mode_button import ModeButton
from flowdash_desktop.ui.theme import set_variant
from flowdash_desktop.ui.widgets.key_tips import tip_keys

translate = QCoreApplication.translate

MENU_KEY = "F10"
HAS_NATIVE_BAR = sys.platform == "darwin"
_ALONE = (Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier)
"""Systems differ in whether Alt counts as its own modifier when it goes down."""


class MenuKeeper(QObject):
    """Shows the menu of one window.

    Args:
        window: gets the bar, and the button in its status bar.
        commands: what the menus offer.

    Attributes:
        button: opens the menu, where there is no bar.
        mode_button: names the mode of the table.
        sums: says what the selected cells come to.
    """

    def __init__(self, window: MainWindow, commands: Commands) -> None:
        super().__init__(window)
        self._window = window
        self._menus = CommandMenus(window, commands)
        self._is_alt_alone = False
        self.mode_button = ModeButton(window.table, window.status, window.status.account_button)
        self.sums = SumsLabel(window.table, window.status, self.mode_button)
        self._bar: QMenuBar | None = None
        self.button = self._make_button()
        self._paint_icon()
        commands.requests.menu.connect(self.open)
        window.table.commands.add_commands = self._menus.add_task_commands
        window.installEventFilter(self)
        if HAS_NATIVE_BAR:
            self.show_bar(True)

    def _make_button(self) -> QPushButton:
        window = self._window
        button = QPushButton(window.status)
        button.setAccessibleName(translate("Presenters", "Menu"))
        tip_keys(button, translate("Presenters", "Menu"), MENU_KEY)
        button.setIconSize(QSize(14, 14))
        set_variant(button, "variant", "link")
        button.setAutoDefault(True)  # outside a dialog: Return presses it, as Space does
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self.open)
        layout = window.status.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.addWidget(button)
        theme = window.theme
        theme.changed.connect(self._paint_icon)
        return button

    def _paint_icon(self) -> None:
        theme = self._window.theme
        self.button.setIcon(theme.icon("menu", theme.tokens.muted))

    # The bar

    def show_bar(self, on: bool) -> None:
        """Show the bar in the place of the button, or the button."""
        if on and self._bar is None:
            self._bar = self._window.menuBar()
            self._bar.setAccessibleName(translate("Presenters", "Menu bar"))
            for menu in self._menus.sections(self._bar):
                self._bar.addMenu(menu)
        if self._bar is not None:
            self._bar.setVisible(on)
        self.button.setHidden(on)

    @property
    def shows_bar(self) -> bool:
        """True while there is a bar in the place of the button."""
        return self._bar is not None and not self._bar.isHidden()

    # The button

    def open(self) -> None:
        """Open the menu: the first one of the bar, else the one of the button."""
        if self._bar is not None and self.shows_bar:
            self._bar.setActiveAction(self._bar.actions()[0])
            return
        menu = self._menus.whole(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        corner = self.button.mapToGlobal(QPoint(self.button.width() - menu.sizeHint().width(), 0))
        menu.popup(corner - QPoint(0, menu.sizeHint().height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt alone, pressed and let go, opens the menu of the button. A bar that is shown has it itself."""
        pressed = event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if pressed and isinstance(event, QKeyEvent):
            alone = event.key() == Qt.Key.Key_Alt and event.modifiers() in _ALONE
            self._is_alt_alone = alone and not self.shows_bar
        elif event.type() == QEvent.Type.WindowDeactivate:
            self._is_alt_alone = False
        elif event.type() == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            is_asked, self._is_alt_alone = self._is_alt_alone and event.key() == Qt.Key.Key_Alt, False
            if is_asked:
                self.open()
                return True
        return False
