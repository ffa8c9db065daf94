"""The list of views and workflows that ``G`` opens: one letter goes to each."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from flowdash_desktop.ui.commands.go_letters import GoLetters, views, workflows
from flowdash_desktop.ui.widgets.text import short

if TYPE_CHECKING:
    from flowdash_desktop.ui.main_window import MainWindow

translate = QCoreApplication.translate
_LETTERS, _MOST, _WIDE = 40, 30, 240


class GoMenu(QMenu):
    """The list. A letter goes there at once; arrows, Enter and the mouse do the same.

    Args:
        window: whose views and workflows.
        letters: the letters that lead there.
    """

    def __init__(self, window: MainWindow, letters: GoLetters) -> None:
        super().__init__(window)
        self._window, self._given = window, letters
        self.setAccessibleName(translate("Commands", "Go to a view or workflow"))
        self.setMinimumWidth(_WIDE)
        self._by_letter: dict[str, Callable[[], object]] = {}

    def open(self) -> None:
        """Show what there is now, over the table."""
        self.clear()
        some_views, some_workflows = [*islice(views(self._window), _MOST)], [*islice(workflows(self._window), _MOST)]
        letters = self._given.of((*some_views, *some_workflows))
        self._by_letter = {}
        for place, way in enumerate((*some_views, *some_workflows)):
            if place == len(some_views) and some_views:
                self.addSeparator()
            letter = letters[way.id]
            action = self.addAction(f"{short(way.name, _LETTERS).replace('&', '&&')}\t{letter}")
            action.triggered.connect(lambda _=False, go=way.go: go())
            self._by_letter[letter] = way.go
        if first := next((action for action in self.actions() if not action.isSeparator()), None):
            self.setActiveAction(first)
        table = self._window.stack
        size, middle = self.sizeHint(), table.rect().center()
        self.popup(table.mapToGlobal(QPoint(middle.x() - size.width() // 2, max(middle.y() - size.height() // 2, 0))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter goes to what it stands at."""
        letter = event.text().upper()
        go = self._by_letter.get(letter) if letter else None
        if go is None:
            super().keyPressEvent(event)
        else:
            self.close()
            go()
