"""A button of the filter bar from whose list one thing is chosen: the workflow, or by what the rows are grouped."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE, WorkflowSchema
from flowdash_desktop.domain.table import GroupBy, Grouping
from flowdash_desktop.domain.table.groups.grouping import DAY, MONTH, WEEK, groupings_of
from flowdash_desktop.ui import widgets
from flowdash_desktop.ui.theme import Theme

translate = QCoreApplication.translate
Offer = tuple[Sequence["widgets.Choice"], object]
"""What can be chosen, and the value that is in force, None for none."""


def level_words(by: GroupBy) -> str:
    """One level: ``Stage``, ``Due by week``."""
    words = {
        DAY: translate("FilterBar", "{field} by day"),
        WEEK: translate("FilterBar", "{field} by week"),
        MONTH: translate("FilterBar", "{field} by month"),
    }
    return words[by.unit].format(field=by.field) if by.unit in words else by.field


def grouping_words(grouping: Grouping) -> str:
    """All levels: ``Stage, Due by week``."""
    return ", ".join(map(level_words, grouping))


def levels_offered(schema: WorkflowSchema | None) -> list[GroupBy]:
    """What rows can be grouped by: stage and assignee, then the other fields in the order of the columns."""
    fields = sorted(schema.columns if schema else (), key=lambda field: field.name not in (STAGE, ASSIGNED_TO))
    return [by for field in fields for by in groupings_of(field)]


def with_first(grouping: Grouping, by: GroupBy) -> Grouping:
    """A grouping with another first level; the second one stays, where it is by another field."""
    return (by, *(level for level in grouping[1:] if level.field != by.field))


def groupings_offered(schema: WorkflowSchema | None, now: Grouping) -> list[widgets.Choice]:
    """What can be chosen: no groups, each first level, and once there is one, each second level."""
    levels = levels_offered(schema)
    choices = [widgets.Choice((), translate("FilterBar", "No groups"))]
    choices += [widgets.Choice(with_first(now, by), level_words(by)) for by in levels]
    if now:
        then = translate("FilterBar", "Then by {field}")
        seconds = [by for by in levels if by.field != now[0].field]
        choices += [widgets.Choice((now[0], by), then.format(field=level_words(by)), muted=True) for by in seconds]
        if len(now) > 1:
            choices.append(widgets.Choice(now[:1], translate("FilterBar", "Then by nothing"), muted=True))
    return choices


class Picker(QObject):
    """Makes the list when it is first opened: the first rows do not wait for it.

    Args:
        theme: the look.
        button: what opens the list.
        offer: what the list offers, asked for each time it opens.
        parent: the owner of button and list.
        searchable: the list has a line to type in; None where it has many lines.

    Signals:
        chosen: a value that was not in force.
    """

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        button: widgets.MenuButton,
        offer: Callable[[], Offer],
        parent: QWidget,
        *,
        searchable: bool | None,
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
        if value != current:
            self.chosen.emit(value)
