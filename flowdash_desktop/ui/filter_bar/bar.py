"""The filter bar: what is looked for, as controls and as chips, and the one value they make: a ``TaskFilter``."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from flowdash_desktop.domain.filters import TaskFilter
from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE, Workflow, WorkflowSchema
from flowdash_desktop.domain.table import Grouping
from flowdash_desktop.domain.workflow_draft.renames import NO_RENAMES, Renames
from flowdash_desktop.ui import widgets
from flowdash_desktop.ui.filter_bar.chips import ChipsRow
from flowdash_desktop.ui.filter_bar.condition_list import ConditionList
from flowdash_desktop.ui.filter_bar.more_menu import MoreButton
from flowdash_desktop.ui.filter_bar.picker import Offer, Picker, grouping_words, groupings_offered
from flowdash_desktop.ui.filter_bar.result_count import ResultCount
from flowdash_desktop.ui.filter_bar.top_row import TopRow
from flowdash_desktop.ui.filter_bar.typing.typed_filter import FilterTyping
from flowdash_desktop.ui.filter_bar.view_list.look import NO_LOOK, LetterOwner, ViewLook
from flowdash_desktop.ui.filter_bar.view_names import LISTED, built_in_words
from flowdash_desktop.ui.theme import Theme, hairline
from flowdash_desktop.ui.theme.shades import strong
from flowdash_desktop.ui.widgets.text import plain_tooltip

if TYPE_CHECKING:
    from flowdash_desktop.ui.filter_bar.views_popup import ViewsPopup

# A popup is made when it is first opened, and what it needs is loaded then: the first rows do not wait for either. So
# some imports are in methods, and ``widgets.ChoicePopup`` is looked up late.

_NEW = "/new"
"""Chosen in the list of workflows, it makes one; no id of a workflow has a slash."""


class FilterBar(QWidget):
    """A row above the table, and below it the chips of the conditions in force.

    Attributes:
        workflows: the workflows that can be chosen.
        workflow_id: the one that is shown, None for none.
        views: the names of the saved views.
        looks: how views stand out, by name, built-in ones too.
        view_keys: gives the keys that lead to each view, as the system writes them.
        letter_owners: gives who has each letter after ``G``, but for the view that is asked about.
        built_in_views: gives the names of the views that are always there and make sense here.
        conditions: the conditions in force, and their popups.
        imported: how many tasks of an import are shown, and none but these; 0 while others are shown, too.

    Signals:
        workflow_chosen: show this workflow (its id); never the one that is shown.
        address_chosen: show the workflow or the task of this web address.
        filter_changed: the ``TaskFilter`` is another one now; also at every key press in the search.
        filter_set: the filter of a workflow or of a view is shown, which nobody has typed.
        view_chosen: a saved view by its name, one that is always there, or ``""`` to leave the view of before.
        view_save_requested, view_delete_requested: a saved view, by its name.
        view_rename_requested: a saved view is to have another name; the old one and the new one.
        view_duplicate_requested, view_move_requested: copy a saved view; move it by so many positions.
        view_default_requested: the workflow is to open with this view, ``""`` for none.
        view_letter_requested: a saved view is to have this letter, ``""`` for whichever is free.
        view_shade_requested: a saved view is to have this ``Shade``, or None.
        views_export_requested, views_import_requested: write all saved views to a file; add those of one.
        color_rules_requested: list the rules that colour rows and cells.
        views_opened: the list of views is open, and its tasks are to be counted.
        views_closed: the list of views is hidden.
        group_requested: group the rows by these levels, a ``Grouping``.
        only_changed_toggled(bool): show none but the tasks that others changed, or all again.
        new_task_requested, triage_requested: make a task; decide about the tasks one by one.
        details_requested: show the details of the current task.
        export_requested, import_requested: write tasks to a file, or make some of its rows.
        check_out_requested: edit tasks in a spreadsheet.
        paste_requested: make tasks of the rows in the clipboard.
        leave_down: the person is done searching and wants to be in the table.
        listed_left: show others than the tasks of the view that lists them, too.
    """

    workflow_chosen, address_chosen = Signal(str), Signal(str)
    filter_changed = Signal(object)
    filter_set = Signal()
    view_chosen = Signal(str)
    view_save_requested, view_delete_requested = Signal(str), Signal(str)
    view_rename_requested = Signal(str, str)
    view_duplicate_requested = Signal(str)
    view_move_requested = Signal(str, int)
    view_default_requested = Signal(str)
    view_letter_requested = Signal(str, str)
    view_shade_requested = Signal(str, object)
    views_export_requested, views_import_requested, color_rules_requested = Signal(), Signal(), Signal()
    views_opened, views_closed = Signal(), Signal()
    group_requested = Signal(object)
    only_changed_toggled = Signal(bool)
    new_task_requested, triage_requested = Signal(), Signal()
    details_requested, export_requested = Signal(), Signal()
    paste_requested = Signal()
    import_requested = Signal()
    check_out_requested = Signal()
    leave_down, listed_left = Signal(), Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.built_in_views: Callable[[], Collection[str]] = lambda: ()
        self.view_keys: Callable[[], Mapping[str, str]] = dict
        self.letter_owners: Callable[[str], Mapping[str, LetterOwner]] = lambda _: {}
        self._theme = theme
        self.workflows: tuple[Workflow, ...] = ()
        self.workflow_id: str | None = None
        self._grouping: Grouping = ()
        self._quiet = False
        self._enabled, self._keeps_line, self._can_create = True, False, True
        self._row = TopRow(theme, self)
        self._chips = ChipsRow(theme, self)
        self.conditions = ConditionList(theme, self._row, self._chips, self)
        self._typing = FilterTyping(theme, self._row.search, self.conditions)
        self._chips_line = hairline(parent=self)
        self._count = ResultCount(self)
        self.views: tuple[str, ...] = ()
        self.looks: Mapping[str, ViewLook] = {}
        self.imported = 0
        self._loaded_view = ("", False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self._row, hairline(parent=self), self._chips, self._chips_line):
            layout.addWidget(widget)
        workflows = Picker(theme, self._row.workflow, self._offered_workflows, self, searchable=True)
        workflows.chosen.connect(self._choose_workflow)
        groupings = Picker(
            theme,
            self._row.group,
            lambda: (groupings_offered(self.conditions.schema, self._grouping), self._grouping),
            self,
            searchable=None,
        )
        groupings.chosen.connect(self.group_requested)
        self._wire_controls()
        theme.changed.connect(self.update)
        theme.changed.connect(self._show_looks)
        self.set_workflows((), None)

    @cached_property
    def _views_popup(self) -> ViewsPopup:
        from flowdash_desktop.ui.filter_bar.views_popup import ViewsPopup

        popup = ViewsPopup(self._theme, self)
        popup.set_views(self.views)
        popup.set_loaded(*self._loaded_view)
        popup.rename_requested.connect(self.view_rename_requested)
        popup.view_chosen.connect(self.view_chosen)
        popup.save_requested.connect(self.view_save_requested)
        popup.delete_requested.connect(self.view_delete_requested)
        popup.duplicate_requested.connect(self.view_duplicate_requested)
        popup.move_requested.connect(self.view_move_requested)
        popup.export_requested.connect(self.views_export_requested)
        popup.import_requested.connect(self.views_import_requested)
        popup.rules_requested.connect(self.color_rules_requested)
        popup.default_requested.connect(self.view_default_requested)
        popup.letter_requested.connect(self.view_letter_requested)
        popup.shade_requested.connect(self.view_shade_requested)
        popup.closed.connect(self.views_closed)
        return popup

    def _wire_controls(self) -> None:
        row = self._row
        row.views.about_to_open.connect(self._open_views)
        row.search.textChanged.connect(self._changed)
        row.search.leave_down.connect(self.leave_down)
        row.search.resized.connect(self._show_count_in_search)
        self._count.said.connect(self._show_count_in_search)
        row.active.toggled.connect(self._changed)
        row.changed.clicked.connect(self.only_changed_toggled)
        row.new_task.clicked.connect(self.new_task_requested)
        row.triage.clicked.connect(lambda: self.triage_requested.emit())
        row.details.clicked.connect(self.details_requested)
        row.more.export.triggered.connect(self.export_requested)
        row.more.check_out.triggered.connect(self.check_out_requested)
        row.more.paste.triggered.connect(lambda: self.paste_requested.emit())
        row.more.bring_in.triggered.connect(self.import_requested)
        self.conditions.shown.connect(self._show_count_in_search)
        self._chips.listed_left.connect(self.listed_left)
        self.conditions.changed.connect(self._changed)

    def set_workflows(self, workflows: Sequence[Workflow], current: str | None) -> None:
        """Offer these workflows; ``current`` is the id of the one that is shown."""
        self.workflows = tuple(workflows)
        self.workflow_id = current
        shown = next((w.name for w in self.workflows if w.id == current), None)
        self._row.workflow.setText(shown if shown is not None else self.tr("Choose a workflow"))
        self._row.workflow.setToolTip(plain_tooltip(shown or ""))
        self._row.workflow.setEnabled(bool(self.workflows))
        self._row.refit()

    def set_schema(self, schema: WorkflowSchema | None, renames: Renames = NO_RENAMES) -> None:
        """The fields, stages and users to choose from; None while they are not known.

        Where it is another one of the same workflow, the conditions follow its names, and what goes is announced.
        """
        self.conditions.set_schema(schema, renames)
        self._quiet = True
        try:
            self._typing.set_schema(schema)
        finally:
            self._quiet = False

    def set_counts(self, by_stage: Mapping[str, int], by_assignee: Mapping[str, int]) -> None:
        """How many tasks each stage and each assignee (by e-mail, ``""`` for nobody) has; an open list follows.

        Neither is looked into before a list is opened, so they may count when they are asked (``Tally``).
        """
        self.conditions.set_counts({STAGE: by_stage, ASSIGNED_TO: by_assignee})

    def set_grouping(self, grouping: Grouping) -> None:
        """Show by what the rows are grouped, empty for no groups; nothing is announced."""
        self._grouping = grouping
        self._row.show_grouping(grouping_words(grouping))

    def set_filter(self, task_filter: TaskFilter) -> None:
        """Show this filter; it is not announced as a change."""
        self._quiet = True
        try:
            is_typed = bool(task_filter.search) and self._typing.read().search == task_filter.search
            if not is_typed:
                self._typing.show_search(task_filter.search)
            self._row.active.setChecked(task_filter.active_only)
        finally:
            self._quiet = False
        self.conditions.show(task_filter.groups)
        self.filter_set.emit()

    def filter(self) -> TaskFilter:
        """The filter as it is set."""
        task_filter = TaskFilter((), self._row.active.isChecked(), self._typing.read().search)
        return task_filter.with_groups(self.conditions.groups)

    def offer_details(self, offered: bool) -> None:
        """Offer a button that shows the details of the current task, where there is no room for them at the side."""
        self._row.details.setVisible(offered)
        self._row.refit()

    def set_changed_count(self, count: int) -> None:
        """Say how many tasks others have changed since the person last looked."""
        self._row.show_changed(count)

    def show_all(self) -> None:
        """Show every task: no filter, no choice of tasks, and no view that this would be a change of."""
        if self._row.changed.isChecked():
            self.set_only_changed(False)
            self.only_changed_toggled.emit(False)
        self.listed_left.emit()
        self.set_filter(TaskFilter())
        self.filter_changed.emit(self.filter())
        self.view_chosen.emit("")

    def set_only_changed(self, on: bool, imported: int = 0) -> None:
        """Tick or untick that none but those are shown, or none but so many ``imported`` ones; nothing is announced."""
        self.imported = imported
        self._row.show_only(on, imported)

    def show_listed(self, view: str) -> None:
        """Show a chip for the view whose tasks are listed one by one, ``""`` for none; nothing is announced."""
        self._chips.set_listed(built_in_words(view) if view in LISTED else "")
        self._show_count_in_search()

    def keep_chips_line(self, keep: bool) -> None:
        """Keep the line of the chips also without any, so that the first one moves no row."""
        self._keeps_line = keep
        self._show_count_in_search()

    def set_result_count(self, shown: int, total: int) -> None:
        """Say how many tasks pass the filter, of how many."""
        self._count.say(shown, total)

    def set_views(self, names: Sequence[str]) -> None:
        """List these saved views."""
        self.views = tuple(names)
        if "_views_popup" in self.__dict__:  # made already
            self._views_popup.set_views(self.views)

    def set_looks(self, looks: Mapping[str, ViewLook]) -> None:
        """Show how views stand out, by name."""
        self.looks = looks
        self._show_looks()

    def _show_looks(self) -> None:
        name, changed = self._loaded_view
        shade = self.looks.get(name, NO_LOOK).shade
        self._row.show_view(name, changed, strong(self._theme.tokens, shade) if shade is not None else None)
        if "_views_popup" in self.__dict__:
            self._views_popup.set_looks(self.looks, self.view_keys(), self.letter_owners)

    def _open_views(self) -> None:
        self._views_popup.set_looks(self.looks, self.view_keys(), self.letter_owners)
        self._views_popup.show_below(self._row.views)
        self.views_opened.emit()

    def show_views(self, built_in: Collection[str], counts: Mapping[str, int]) -> None:
        """Offer views that are always there, and say how many tasks each view shows, while the list is open."""
        if "_views_popup" in self.__dict__:
            self._views_popup.offer_built_in(built_in)
            self._views_popup.set_counts(counts)

    def go_to_view(self, name: str) -> None:
        """Put the keyboard on a saved view in the open list."""
        self._views_popup.take_keyboard_to(name)

    def set_loaded_view(self, name: str, *, changed: bool) -> None:
        """Name the view that is loaded, ``""`` for none; ``changed``: what is shown differs from it."""
        if (name, changed) != self._loaded_view:
            self._loaded_view = name, changed
            self._show_looks()
            if "_views_popup" in self.__dict__:
                self._views_popup.set_loaded(name, changed)

    def set_can_create(self, can: bool, reason: str = "") -> None:
        """Whether a task can be made; ``reason`` says why not."""
        self._can_create = can
        self._row.new_task.setEnabled(can and self._enabled)
        self._row.offer_new_task(reason if not can else "")

    def set_new_task_waits(self, waits: bool) -> None:
        """Show whether a new task was begun and is neither created nor discarded."""
        self._row.show_waiting(waits)

    def set_enabled_for_workflow(self, enabled: bool) -> None:
        """Turn off all but the workflow picker, while there is no workflow to filter."""
        self._enabled = enabled
        row = self._row
        for widget in (*row.for_workflow(), self._chips):
            widget.setEnabled(enabled)
        row.more.set_has_workflow(enabled)
        row.new_task.setEnabled(enabled and self._can_create)
        if not enabled:
            self._count.say_nothing()

    def focus_search(self) -> None:
        """Put the keyboard into the search, its text selected."""
        self._row.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._row.search.selectAll()

    def open_groupings(self) -> None:
        """Open the list of what rows can be grouped by, as a press on its button does."""
        self._row.group.open_popup()

    def add_filter(self) -> None:
        """Let the person choose a field to filter by, as a press on the button does."""
        self._row.add.click()

    def save_view(self) -> None:
        """Ask for a name, and save what is shown under it as a view."""
        self._open_views()
        self._views_popup.ask_name()

    def open_workflow_picker(self) -> None:
        """Open the list of workflows, as a press on it does; the focus then returns to where it is."""
        self._row.workflow.open_popup()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.tokens.panel)
        painter.end()

    @property
    def view_in_force(self) -> str:
        """What the view is called that is named on the button, ``""`` for none."""
        return self._loaded_view[0]

    @property
    def more(self) -> MoreButton:
        """The button of the menu for the workflow as a whole."""
        return self._row.more

    def _offered_workflows(self) -> Offer:
        new = widgets.Choice(_NEW, self.tr("New workflow…"), muted=True)
        return [*(widgets.Choice(w.id, w.name) for w in self.workflows), new], self.workflow_id

    def _choose_workflow(self, workflow_id: str) -> None:
        if workflow_id == _NEW:
            self.more.workflows.new_requested.emit()
            return
        self.set_workflows(self.workflows, workflow_id)
        self.workflow_chosen.emit(workflow_id)

    def _show_count_in_search(self) -> None:
        """Put the count into the search line where there are no chips: the rows below get their room."""
        has_chips, search = self._chips.has_any, self._row.search
        inside = not has_chips and search.is_roomy and not self._keeps_line
        search.take_count(self._count if inside else None)
        if not inside:
            self._chips.take_count(self._count)
        beside = self._keeps_line or self._chips.has_words or (not inside and bool(self._count.text()))
        self._chips.setVisible(beside)
        self._chips_line.setVisible(beside)

    def _changed(self, *_what: object) -> None:
        if not self._quiet:
            self.filter_changed.emit(self.filter())
