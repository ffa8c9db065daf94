"""How many tasks each view shows, counted while the list of views is open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QTimer
from shiboken6 import isValid

from flowdash_desktop.domain.filters import TaskFilter
from flowdash_desktop.domain.table.filter_count import FilterCount
from flowdash_desktop.domain.table.table_queries import TableQueries
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.filtering.filter_in_force import FilterInForce

_SECONDS = 0.002
"""So long it counts before the window has the loop again."""


class ViewCounts:
    """Counts some rows of one view at a time; between them the window goes on.

    Args:
        window: whose table is counted.
        filtering: has the viewpoint of relative conditions.
        counted: called when one more view is counted.

    Attributes:
        counts: the tasks of each view that is counted, by its name.
    """

    def __init__(self, window: MainWindow, filtering: FilterInForce, counted: Callable[[], None]) -> None:
        self._window, self._filtering, self._counted = window, filtering, counted
        self.counts: dict[str, int] = {}
        self._waiting: dict[str, TaskFilter] = {}
        self._seen: dict[str, TaskFilter] = {}
        self._current: tuple[str, TableQueries, FilterCount] | None = None
        self._timer = QTimer(window, singleShot=True)
        self._timer.timeout.connect(self._go_on)

    def begin(self, filters: Mapping[str, TaskFilter]) -> None:
        """Count these views, the first one first, and forget other counts."""
        self.counts, self._waiting, self._current = {}, dict(filters), None
        self._seen = dict(filters)
        self._timer.start(0)

    def count_again(self, filters: Mapping[str, TaskFilter]) -> None:
        """Count these views once more, before the ones that wait; their counts stand until then."""
        again = {name: one for name, one in filters.items() if one != self._seen.get(name)}
        if again:
            self._seen |= again
            self._waiting = again | {name: one for name, one in self._waiting.items() if name not in again}
            if self._current is not None and self._current[0] in again:
                self._current = None
            self._timer.start(0)

    def copy(self, name: str, of: str, task_filter: TaskFilter) -> None:
        """A view has a copy, which shows the same tasks; where these are not counted yet, it is counted next."""
        if of in self.counts:
            self.counts[name] = self.counts[of]
            return
        self._waiting = {name: task_filter} | self._waiting
        self._timer.start(0)

    def stop(self) -> None:
        """Count no more."""
        if isValid(self._timer):  # it goes with the window
            self._timer.stop()
        self._waiting, self._current = {}, None

    def _go_on(self) -> None:
        queries = self._window.model.table.queries
        if self._current is None or self._current[1] is not queries:  # of another table, whose rows are not shown
            name = self._current[0] if self._current is not None else next(iter(self._waiting), "")
            if name not in self._waiting:
                return
            seen = replace(self._waiting[name], viewpoint=self._filtering.viewpoint.value)
            self._current = name, queries, queries.counting(seen)
        name, _, count = self._current
        if not count.go_on(_SECONDS):
            del self._waiting[name]
            self._current = None
            self.counts[name] = count.found
            self._counted()
        if self._waiting:
            self._timer.start(0)
