"""The conditions in force: their chips, the popups in which they are made and changed, and the quick lists."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from flowdash_desktop.domain.filters import Condition
from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE, WorkflowSchema
from flowdash_desktop.domain.table.renamed import followed_groups
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.domain.workflow_draft.renames import Renames
from flowdash_desktop.ui import widgets
from flowdash_desktop.ui.filter_bar.chips import ChipsRow
from flowdash_desktop.ui.filter_bar.conditions import (
    Groups,
    any_of,
    at,
    common_any_of,
    with_any_of,
    with_condition,
    without,
)
from flowdash_desktop.ui.filter_bar.top_row import TopRow
from flowdash_desktop.ui.theme import Theme

# A popup is made when it is first opened, and what it needs is loaded then: the first rows do not wait for either. So
# some imports are in methods, and ``widgets.ChoicePopup`` is looked up late.


class ConditionList(QObject):
    """Shows the groups of conditions as chips, and lets a person make, change and remove conditions.

    Args:
        theme: the look.
        row: has the buttons *Stage*, *Assigned to* and *Filter*.
        chips: shows the conditions.
        parent: the owner of the popups.

    Attributes:
        schema: of the workflow, None while it is not known.
        groups: the conditions; nothing is announced when ``show`` sets them.

    Signals:
        shown: other chips are shown, or other words behind them.
        changed: a person has changed the conditions, or their fields have other names.
        more_requested: show the tasks too of which ``show_more`` speaks.
    """

    shown = Signal()
    changed = Signal()
    more_requested = Signal()

    def __init__(self, theme: Theme, row: TopRow, chips: ChipsRow, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._row, self._chips, self._parent = theme, row, chips, parent
        self.schema: WorkflowSchema | None = None
        self._counts: dict[str, Mapping[str, int]] = {}
        self._begins_group, self._group = False, -1
        self.groups: Groups = ()
        self._more = ""
        row.stage.about_to_open.connect(lambda: self._offer_values(self._stage_popup, STAGE))
        row.assignee.about_to_open.connect(lambda: self._offer_values(self._assignee_popup, ASSIGNED_TO))
        row.add.clicked.connect(lambda: self._choose_field(row.add))
        chips.edit_requested.connect(self._edit)
        chips.remove_requested.connect(self._remove)
        chips.clear_requested.connect(lambda: self.put(()))
        chips.alternative_requested.connect(lambda button: self._choose_field(button, begins_group=True))
        chips.more_requested.connect(self.more_requested)
        chips.addition_requested.connect(lambda group, button: self._choose_field(button, group=group))

    def show_more(self, words: str) -> None:
        """Say behind the chips what else the search finds, ``""`` for nothing; a press shows it."""
        if words != self._more:  # the bar is laid out for it, and rows are counted with each change of them
            self._more = words
            self._chips.show_more(words)
            self.shown.emit()

    def show(self, groups: Groups) -> None:
        """Show these conditions; nothing is announced."""
        if groups != self.groups:
            self.groups = groups
            self._show()

    def put(self, groups: Groups) -> None:
        """Have these conditions in force."""
        if groups != self.groups:
            self.groups = groups
            self._show()
            self.changed.emit()

    def set_schema(self, schema: WorkflowSchema | None, renames: Renames) -> None:
        """The fields to choose from; the conditions follow their names, and what goes is announced."""
        before, self.schema = self.schema, schema
        self._counts = {}
        self._show()
        if schema is not None:
            self.put(followed_groups(self.groups, before, schema, renames))

    def set_counts(self, counts: Mapping[str, Mapping[str, int]]) -> None:
        """How many tasks have each value, by field; an open list follows."""
        self._counts = {**counts}
        for name, made in ((STAGE, "_stage_popup"), (ASSIGNED_TO, "_assignee_popup")):
            popup: widgets.ChoicePopup | None = self.__dict__.get(made)
            if popup is not None and popup.isVisible():
                popup.recount({choice.value: choice.count for choice in self._choices(name)})

    def _show(self) -> None:
        self._chips.set_conditions(self.groups, self.schema)
        fields = {condition.field for group in self.groups for condition in group}
        self._row.stage.set_strong(STAGE in fields)
        self._row.assignee.set_strong(ASSIGNED_TO in fields)
        self.shown.emit()

    # The quick lists

    @cached_property
    def _stage_popup(self) -> widgets.ChoicePopup:
        return self._values_popup(self._row.stage, STAGE)

    @cached_property
    def _assignee_popup(self) -> widgets.ChoicePopup:
        return self._values_popup(self._row.assignee, ASSIGNED_TO)

    def _values_popup(self, button: widgets.MenuButton, field: str) -> widgets.ChoicePopup:
        from flowdash_desktop.ui.filter_bar.choices_value import as_values

        popup = widgets.ChoicePopup(self._theme, self._parent, multiple=True)
        popup.chosen.connect(lambda chosen: self.put(with_any_of(self.groups, field, as_values(chosen))))
        button.set_popup(popup)
        return popup

    def _offer_values(self, popup: widgets.ChoicePopup, name: str) -> None:
        popup.set_choices(self._choices(name), self._chosen(name))

    def _choices(self, name: str) -> tuple[widgets.Choice, ...]:
        """The values to choose from for a field, each with its count."""
        from flowdash_desktop.ui.filter_bar.field_choices import value_choices

        field = self.schema.field_by_name.get(name) if self.schema else None
        if self.schema is None or field is None:
            return ()
        return value_choices(self._theme, field, self.schema, self._counts.get(name, {}), self._chosen(name))

    def _chosen(self, name: str) -> tuple[Value, ...]:
        from flowdash_desktop.ui.filter_bar.field_choices import known_values

        field = self.schema.field_by_name.get(name) if self.schema else None
        condition = common_any_of(self.groups, name)
        if self.schema is None or field is None or condition is None:
            return ()
        return known_values(condition.values, field, self.schema)

    # Conditions

    @cached_property
    def _field_popup(self) -> widgets.ChoicePopup:
        popup = widgets.ChoicePopup(self._theme, self._parent, searchable=True)
        popup.chosen.connect(lambda name: self.open_condition(str(name), None, self._opener))
        return popup

    def _choose_field(self, opener: QWidget, *, begins_group: bool = False, group: int = -1) -> None:
        """Let the person choose a field for a condition of a group, the last one where nothing else is said."""
        self._begins_group, self._group, self._opener = begins_group, group, opener
        if self.schema is not None:
            choice = widgets.Choice  # looked up once: there may be thousands of fields
            self._field_popup.set_choices([choice(field.name, field.name) for field in self.schema.columns])
            self._field_popup.show_below(opener)

    def _edit(self, position: int, chip: QWidget) -> None:
        if 0 <= position < sum(map(len, self.groups)):
            self.open_condition(at(self.groups, position).field, position, chip)

    def open_condition(self, name: str, position: int | None, opener: QWidget) -> None:
        """Open the popup for a condition, a new one where there is no position."""
        schema = self.schema
        field = schema.field_by_name.get(name) if schema else None
        if schema is None or field is None:
            return
        from flowdash_desktop.ui.filter_bar.condition_popup import ConditionPopup

        begins_group, group = self._begins_group and position is None, self._group
        group = group if -len(self.groups) <= group < len(self.groups) else -1
        start: Condition | None
        if position is not None:
            start = at(self.groups, position)
        else:
            start = any_of(self.groups[group], name) if self.groups and not begins_group else None
        counts, changing = self._counts.get(name), position is not None
        popup = ConditionPopup(
            self._theme, field, schema, self._parent, condition=start, counts=counts, changing=changing
        )
        popup.applied.connect(
            lambda condition: self.put(
                with_condition(self.groups, condition, position, begins_group=begins_group, group=group)
            )
        )
        popup.back_requested.connect(lambda: self._choose_field(opener, begins_group=begins_group, group=group))
        if position is not None:
            popup.remove_requested.connect(lambda: self._remove(position))
        popup.closed.connect(popup.deleteLater)
        popup.show_below(opener)

    def _remove(self, position: int) -> None:
        self.put(without(self.groups, position))
