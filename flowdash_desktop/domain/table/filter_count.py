"""How many rows would pass a filter, counted some rows at a time: a hundred thousand take longer than a frame."""

from __future__ import annotations

from time import perf_counter

from flowdash_desktop.domain.filters import TaskFilter
from flowdash_desktop.domain.table.filter_masks import Selection
from flowdash_desktop.domain.table.store import Rows

FEWEST = 256
"""Rows of the first stretch, and of the shortest one."""
_MOST = 8192
_SHORT = 0.0005
"""Seconds: after a stretch of rows that takes less the next is longer, after twice that time it is shorter."""


class FilterCount:
    """Counts rows while the table goes on: a row that changes meanwhile counts as it is when its stretch is counted.

    Args:
        rows: all rows.
        selection: counts stretches of them.
        task_filter: what the rows have to pass.

    Attributes:
        found: how many rows pass, of those counted so far.
    """

    def __init__(self, rows: Rows, selection: Selection, task_filter: TaskFilter) -> None:
        self._rows, self._selection, self._filter = rows, selection, task_filter
        self.found = 0
        self._next = 0
        self._length = FEWEST

    def go_on(self, seconds: float) -> bool:
        """Count for so long, but one stretch of rows at least.

        Returns:
            True while there is more to do.
        """
        now = perf_counter()
        end = now + seconds
        while self._next < len(self._rows):
            began, first = now, self._next
            self._next = min(first + self._length, len(self._rows))
            self.found += self._selection.count_between(self._filter, first, self._next)
            now = perf_counter()
            if now - began < _SHORT:
                self._length = min(self._length * 2, _MOST)
            elif now - began > 2 * _SHORT:
                self._length = max(self._length // 2, FEWEST)
            if now >= end:
                break
        return self._next < len(self._rows)
