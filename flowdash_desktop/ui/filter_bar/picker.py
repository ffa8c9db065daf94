"""A button of the filter bar from whose list one thing is chosen: the workflow, or what the rows are grouped by."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE
from flowdash_desktop.ui import widgets
from flowdash_desktop.ui.theme import Theme

Offer = tuple[Sequence["widgets.Choice"], str | None]
"""What can be chosen, and the value that is in force."""


def groupings_offered(none: str) -> list[widgets.Choice]:
    """What the rows can be grouped by; ``none`` is said of no groups."""
    return [widgets.Choice("", none), *(widgets.Choice(name, name) for name in (STAGE, ASSIGNED_TO))]


class Picker(QObject):
    """Makes the list when it is first opened: the first rows do not wait for it.

    Args:
        theme: the look.
        button: what opens the list.
        offer: what the list offers, asked for each time it opens.
        parent: the owner of button and list.
        searchable: the list has a line to type in.

    Signals:
        chosen(str): a value that was not in force.
    """

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        button: widgets.MenuButton,
        offer: Callable[[], Offer],
        parent: QWidget,
        *,
        searchable: bool,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._button = button
        self._offer = offer
        self._parent = parent
        self._searchable = searchable
        self._popup: widgets.ChoicePopup | None = None
        button.about_to_open.connect(self._open)

    def _open(self) -> None:
        if self._popup is None:
            self._popup = widgets.ChoicePopup(self._theme, self._parent, searchable=self._searchable)
            self._popup.chosen.connect(self._choose)
            self._button.set_popup(self._popup)
        choices, current = self._offer()
        self._popup.set_choices(choices, () if current is None else (current,))

    def _choose(self, value: object) -> None:
        _, current = self._offer()
        if isinstance(value, str) and value != current:
            self.chosen.emit(value)
