"""Where one letter leads to: the list of views and workflows that ``G`` opens."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from flowdash_desktop.ui.filter_bar.view_names import MY_TASKS
from flowdash_desktop.ui.widgets.text import short

if TYPE_CHECKING:
    from flowdash_desktop.ui.main_window import MainWindow

translate = QCoreApplication.translate
_LETTERS, _MOST, _WIDE = 40, 30, 240
_SPARE = "0123456789"


@dataclass(frozen=True, slots=True)
class Way:
    """Somewhere to go to."""

    name: str
    go: Callable[[], object]


def lettered(names: Sequence[str]) -> list[str]:
    """A letter for each name: the first of its own letters that is free, then any that is; ``""`` for none.

    Names that come first choose first, so what is added at the end changes no letter before it.
    """
    taken: set[str] = set()
    found = []
    for name in names:
        own = (letter for letter in name.upper() if letter.isalnum() and len(letter) == 1)
        spare = (*(chr(ord("A") + place) for place in range(26)), *_SPARE)
        letter = next((one for one in (*own, *spare) if one not in taken), "")
        taken.add(letter)
        found.append(letter)
    return found


class GoMenu(QMenu):
    """The list. A letter goes there at once; arrows, Enter and the mouse do the same.

    Args:
        window: whose views and workflows.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.setAccessibleName(translate("Commands", "Go to a view or workflow"))
        self.setMinimumWidth(_WIDE)
        self._by_letter: dict[str, Callable[[], object]] = {}

    def open(self) -> None:
        """Show what there is now, over the table."""
        self.clear()
        views, workflows = list(self._views()), list(self._workflows())
        letters = lettered([way.name for way in (*views, *workflows)])
        self._by_letter = {}
        for place, (way, letter) in enumerate(zip((*views, *workflows), letters, strict=True)):
            if place == len(views) and views:
                self.addSeparator()
            action = self.addAction(f"{short(way.name, _LETTERS).replace('&', '&&')}\t{letter}")
            action.triggered.connect(lambda _=False, go=way.go: go())
            self._by_letter[letter] = way.go
        if first := next((action for action in self.actions() if not action.isSeparator()), None):
            self.setActiveAction(first)
        table = self._window.stack
        size, middle = self.sizeHint(), table.rect().center()
        self.popup(table.mapToGlobal(QPoint(middle.x() - size.width() // 2, max(middle.y() - size.height() // 2, 0))))

    def _views(self) -> Iterator[Way]:
        window = self._window
        if window.shows_start:
            return
        bar = window.filter_bar
        yield Way(translate("Commands", "All tasks"), bar.show_all)
        yield Way(translate("Commands", "My tasks"), partial(bar.view_chosen.emit, MY_TASKS))
        for view in bar.views[:_MOST]:
            yield Way(view, partial(bar.view_chosen.emit, view))

    def _workflows(self) -> Iterator[Way]:
        bar = self._window.filter_bar
        for workflow in bar.workflows[:_MOST]:
            yield Way(workflow.name, partial(bar.workflow_chosen.emit, workflow.id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter goes to what it stands at."""
        letter = event.text().upper()
        go = self._by_letter.get(letter) if letter else None
        if go is None:
            super().keyPressEvent(event)
        else:
            self.close()
            go()
