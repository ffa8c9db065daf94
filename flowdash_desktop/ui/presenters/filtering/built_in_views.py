"""Views that are always there: what each of them shows in the workflow, and choosing one."""

from __future__ import annotations

from collections.abc import Callable

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.domain.schema import ASSIGNED_TO
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.triage.deciding import due_field
from flowdash_desktop.ui.filter_bar.view_names import CHANGED, DUE_THIS_WEEK, LISTED, MY_TASKS, OVERDUE, UNASSIGNED
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.filtering.filter_in_force import FilterInForce
from flowdash_desktop.ui.presenters.filtering.listed_tasks import ListedTasks


class BuiltInViews:
    """The views of the workflow that is shown.

    Args:
        window: whose filter bar lists them.
        filtering: the filter in force.
        changed_tasks: the tasks that others changed since the person last looked.
        listed: the tasks of the views that list them one by one.
    """

    def __init__(
        self,
        window: MainWindow,
        filtering: FilterInForce,
        changed_tasks: Callable[[], frozenset[TaskKey]],
        listed: ListedTasks,
    ) -> None:
        self._window, self._filtering = window, filtering
        self._changed_tasks, self.listed = changed_tasks, listed

    def filters(self) -> dict[str, TaskFilter]:
        """What each view shows, by its name. Views of days need a date field, and *My tasks* a known person."""
        me = self._filtering.viewpoint.value.me
        found = {UNASSIGNED: TaskFilter((Condition(ASSIGNED_TO, Operator.IS_BLANK),), active_only=True)}
        if me:
            found[MY_TASKS] = TaskFilter((Condition(ASSIGNED_TO, Operator.IS_ANY_OF, (me,)),), active_only=True)
        due = due_field(self._window.model.schema)
        for name, operator in ((DUE_THIS_WEEK, Operator.IS_THIS_WEEK), (OVERDUE, Operator.IS_OVERDUE)):
            if due is not None:
                found[name] = TaskFilter((Condition(due.name, operator),), active_only=True)
        found |= {name: TaskFilter(only=self.listed.of(name)) for name in LISTED}
        found[CHANGED] = TaskFilter(only=self._changed_tasks())
        return found

    def offered(self) -> set[str]:
        """The names of the views that make sense here; the person is asked who they are where that is not known."""
        return {*self.filters(), MY_TASKS}

    def name_of(self, task_filter: TaskFilter) -> str:
        """The view that shows just this, ``""`` for none. One that lists its tasks may be narrowed."""
        if self._filtering.listed:
            return self._filtering.listed
        found = ((name, one) for name, one in self.filters().items() if one.only is None)
        return next((name for name, one in found if one == task_filter), "")

    def choose(self, name: str) -> None:
        """Show one; nothing for a name that is none of these."""
        if name != MY_TASKS:  # that one is shown by whoever knows the person
            self.show(name)

    def show(self, name: str) -> bool:
        """Show one by itself, as the workflow is opened. False where it makes no sense here, or not yet."""
        task_filter, bar = self.filters().get(name), self._window.filter_bar
        if task_filter is None:
            return False
        bar.set_only_changed(name == CHANGED)
        if name in LISTED:
            self.listed.choose(name)
        else:
            self._filtering.show_only(task_filter.only)
        bar.set_filter(task_filter)
        bar.filter_changed.emit(bar.filter())
        return True
