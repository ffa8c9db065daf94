"""The button at the search line that offers files which have the words of the search."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from flowdash_desktop.ui.editors.icon_button import IconButton
from flowdash_desktop.ui.theme import Theme

_SIDE = 26


class FileHitsButton(IconButton):
    """Hidden while no file is offered. It lies over the icon of the search line, so that nothing moves.

    Signals:
        chosen(int): the file at this index of the list.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "paperclip", parent)
        self.setFixedSize(_SIDE, _SIDE)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Alt+Down in the line opens it
        self.setPopupMode(QToolButton.ToolButtonPopupMode.DelayedPopup)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._words: tuple[str, ...] = ()
        self._menu: QMenu | None = None
        self.clicked.connect(self.open_menu)
        self.hide()

    def offer(self, words: Sequence[str]) -> None:
        """Offer these files, by what is said of each."""
        self._words = tuple(words)
        count = len(self._words)
        said = self.tr("Also found in 1 file") if count == 1 else self.tr("Also found in {count} files")
        self.name(said.format(count=count) + " (Alt+↓)")
        self.setVisible(bool(self._words))
        if not self._words and self._menu is not None:
            self._menu.close()

    def open_menu(self) -> None:
        """Open the list; nothing where no file is offered."""
        if not self._words:
            return
        menu = self._menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.accessibleName())
        menu.destroyed.connect(self._forget)
        for index, words in enumerate(self._words):
            menu.addAction(words.replace("&", "&&")).triggered.connect(partial(self._choose, index))
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        menu.setActiveAction(menu.actions()[0])

    def _choose(self, index: int, _checked: bool = False) -> None:
        self.chosen.emit(index)

    def _forget(self) -> None:
        self._menu = None
