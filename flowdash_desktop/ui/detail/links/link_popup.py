"""The list that opens at a link: first the workflow where that is not known, then the tasks, narrowed by typing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets import Choice, ChoicePopup

_MOST = 50
_WIDTH = 360
_LEAST_ROWS = 6


class LinkPopup(ChoicePopup):
    """Shows the choices that hold the typed text, of very many, and says when there are more."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Make it empty."""
        self._offered: Sequence[Choice] = ()
        self._searched: list[str] = []
        self._said = ""
        self._replaces = False
        self._owner = parent
        super().__init__(theme, parent, searchable=True)
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(0, 4, 0, 4)

    def begin(self, asking: str, said: str, *, replaces: bool = False) -> None:
        """Offer nothing yet.

        Args:
            asking: stands in the search line.
            said: stands below it.
            replaces: choosing takes another task out, so no row is current before the person types or moves.
        """
        self._replaces = replaces
        self._search.clear()
        self._search.setPlaceholderText(asking)
        self._search.setAccessibleName(asking)
        self.offer((), said)

    def offer(self, choices: Sequence[Choice], said: str = "") -> None:
        """Offer these; what was typed stays. ``said`` is shown where there are none."""
        self._offered, self._said = choices, said
        self._searched = [f"{choice.text}\n{choice.detail}".casefold() for choice in choices]
        self._narrow(self._search.text())

    @property
    def choices_shown(self) -> int:
        """How many there are to choose from."""
        return self._model.rowCount()

    def sizeHint(self) -> QSize:
        """As wide as it ever is, whatever is found."""
        hint = super().sizeHint()
        words = 0 if self._nothing.isHidden() else self._nothing.heightForWidth(_WIDTH - 10) + 8
        rows = 0 if not self._list.isHidden() else self._theme.row_height
        return QSize(_WIDTH, hint.height() + words - rows)

    def _narrow(self, text: str) -> None:
        wanted = text.strip().casefold()
        places = (place for place, searched in enumerate(self._searched) if wanted in searched)
        found = [self._offered[place] for place in islice(places, _MOST + 1)]
        self._model.set_choices(found[:_MOST], ())
        words = self.tr("There are more. Type to narrow.") if len(found) > _MOST else ""
        if not found:
            words = self._said or self.tr("Nothing found")
        self._nothing.setText(words)
        self._nothing.setVisible(bool(words))
        self._list.setVisible(bool(found))
        self._begin_at_first(wanted)
        if self.isVisible():
            self._place()

    def _begin_at_first(self, typed: str) -> None:
        """Make the first row current where Enter may choose it."""
        if self.choices_shown and (typed or not self._replaces):
            self._make_current(0)

    def _screen_room(self) -> QRect:
        """The window, as far as it is on the screen: the list does not hang out of it. A tiny one is no bound."""
        screen, window = super()._screen_room(), self._owner.window().geometry()
        room = screen.intersected(window)
        is_enough = room.width() >= _WIDTH and room.height() >= _LEAST_ROWS * self._theme.row_height
        return room if is_enough else screen
