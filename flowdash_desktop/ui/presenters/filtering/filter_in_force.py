"""The filter in force: what the filter bar says, the tasks to choose from, and the viewpoint."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from flowdash_desktop.domain.filters import NO_VIEWPOINT, TaskFilter
from flowdash_desktop.domain.filters.conditions import RELATIVE_PEOPLE
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.filtering.viewpoint import CurrentViewpoint


class FilterInForce:
    """Puts the filter of the bar in force in the table, and stores it.

    Args:
        window: whose bar and table they are.
        arrangements: where the filter of each workflow is stored.
        scope: owns what is started here.
        workflow: the id of the workflow that is shown, None while it is being changed.
        counted: called when other tasks are shown.

    Attributes:
        viewpoint: from where relative conditions are seen.
        way_out: the filter without the part that stands against all tasks.
        ask_me: asks the person who they are; called where a condition needs it.
        listed: the view whose tasks are listed one by one and chosen from, ``""`` for none.
        listed_changed: called when it is another one.
    """

    def __init__(
        self,
        window: MainWindow,
        arrangements: Arrangements,
        scope: TaskScope,
        workflow: Callable[[], str | None],
        counted: Callable[[], None],
    ) -> None:
        self._window, self._arrangements, self._scope = window, arrangements, scope
        self._workflow, self._counted = workflow, counted
        self._only: frozenset[TaskKey] | None = None
        self._was_active_only = False
        """*Active only* as it was before a view that lists its tasks switched it off."""
        self.listed = ""
        self.listed_changed: Callable[[], None] = lambda: None
        self.way_out = TaskFilter()
        self.ask_me: Callable[[], None] = lambda: None
        self.viewpoint = CurrentViewpoint(window)
        self._connections = Connections()
        on = self._connections.on
        on(window.filter_bar.filter_changed, self.changed)
        on(window.stack.way_out_requested, self._take_way_out)
        on(self.viewpoint.changed, self._see_anew)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self.viewpoint.end()
        self._connections.end()

    @property
    def only(self) -> frozenset[TaskKey] | None:
        """The tasks to choose from, None for all."""
        return self._only

    def show_only(self, keys: frozenset[TaskKey] | None, listed: str = "") -> None:
        """Choose from these tasks, None for all; they are those of the view ``listed``, which is remembered."""
        if listed != self.listed:
            if not self.listed:
                self._was_active_only = self._window.filter_bar.filter().active_only
            self._be_listed(listed)
            if (workflow_id := self._workflow()) is not None:
                was = self._was_active_only
                store = self._arrangements.store_listed_view(workflow_id, listed, was_active_only=was)
                self._scope.start(store, name="store listed", key=f"store listed of {workflow_id}")
        if keys != self._only:
            self._only = keys
            self.apply()
            self._counted()

    def relist(self, keys: frozenset[TaskKey]) -> None:
        """Other tasks are in the view that lists them, by no act of the person. Rows that someone is on stay."""
        if self.listed and keys != self._only:
            self._only = keys
            self._see_anew()

    def choose_from_all(self) -> None:
        """Choose from all tasks again, as a view was chosen: it says by itself what it shows."""
        self._window.filter_bar.set_only_changed(False)
        self.show_only(None)

    def leave_listed(self) -> None:
        """Choose from all tasks again, as the view that lists its tasks was left: *Active only* is as before it."""
        left, bar = self._before_listed(self._window.filter_bar.filter()), self._window.filter_bar
        self.choose_from_all()
        if left != bar.filter():
            bar.set_filter(left)
            bar.filter_changed.emit(bar.filter())

    def _before_listed(self, task_filter: TaskFilter) -> TaskFilter:
        """The filter with *Active only* as it was before the view that lists its tasks."""
        if self.listed and self._was_active_only:
            return replace(task_filter, active_only=True)
        return task_filter

    def begin(self, task_filter: TaskFilter, listed: str = "", *, was_active_only: bool = False) -> None:
        """Show the filter of another workflow, and choose from the tasks of the view ``listed``, which come next.
        *Active only* was as it says before that view."""
        self._only = frozenset() if listed else None
        self._was_active_only = was_active_only
        self._be_listed(listed)
        self._window.filter_bar.set_filter(task_filter)
        self.apply()

    def _be_listed(self, listed: str) -> None:
        self.listed = listed
        self._window.filter_bar.show_listed(listed)
        self.listed_changed()

    def follow(self, renamed: Mapping[TaskKey, TaskKey]) -> None:
        """Tasks to choose from have other names now; their rows are shown as before."""
        if self._only is not None and (old := self._only & renamed.keys()):
            self._only = (self._only - old) | {renamed[key] for key in old}

    def apply(self) -> None:
        """Put in force what the bar says."""
        self._set(self._window.filter_bar.filter())

    def changed(self, task_filter: TaskFilter) -> None:
        """Take another filter of the bar, and store it."""
        workflow_id = self._workflow()
        if workflow_id is None:
            return
        is_new = not _needs_me(self._window.model.table.queries.filter)
        self._set(task_filter)
        self._counted()
        keep = self._arrangements.keep_filter(workflow_id, task_filter)
        self._scope.start(keep, name="keep filter", key=f"keep filter of {workflow_id}")
        if is_new and not self.viewpoint.value.me and _needs_me(task_filter):  # not at each key of the search
            self.ask_me()

    def _set(self, task_filter: TaskFilter) -> None:
        self._window.table.keeper.ask_for_rows()
        self._window.model.rows.set_filter(self._seen(task_filter))

    def _seen(self, task_filter: TaskFilter) -> TaskFilter:
        """The filter as the table is asked; without a viewpoint where nothing depends on it."""
        is_relative = any(one.operator.is_relative for group in task_filter.groups for one in group)
        return replace(task_filter, only=self._only, viewpoint=self.viewpoint.value if is_relative else NO_VIEWPOINT)

    def _see_anew(self) -> None:
        """Another day has begun. Rows that someone is on stay, and the table does not scroll."""
        task_filter = self._seen(self._window.filter_bar.filter())
        if self._workflow() is not None and task_filter != self._window.model.table.queries.filter:
            self._window.model.rows.set_filter(task_filter, lets_go=False)
            self._counted()

    def _take_way_out(self) -> None:
        """Show tasks again: without the part of the filter that stands against all of them."""
        bar, way_out = self._window.filter_bar, self.way_out
        if way_out.only is None:
            now = bar.filter()
            if (way_out.groups, way_out.search) == (now.groups, now.search):  # else all filters are cleared
                way_out = self._before_listed(way_out)
            self.choose_from_all()
        bar.set_filter(way_out)
        bar.filter_changed.emit(bar.filter())  # whatever names the view in force follows, too


def _needs_me(task_filter: TaskFilter) -> bool:
    return any(one.operator in RELATIVE_PEOPLE for group in task_filter.groups for one in group)
