"""The position of a current task that somebody else took away: no row is current until the person goes on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.table.rows.group_headers import next_task

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.rows.grid import TaskGrid

_NEAR = 100
"""So many neighbours on each side are remembered."""


class Vacancy:
    """Remembers the neighbours of the task, as the rows may change before the person goes on.

    Args:
        view: the table. It has no current row and no selection while the vacancy is open.

    Attributes:
        column: the column that was current.
    """

    def __init__(self, view: TaskGrid) -> None:
        self._view = view
        self._neighbours: tuple[TaskKey, ...] = ()
        self._row = -1
        self.column = 0

    @property
    def is_open(self) -> bool:
        """True until another task becomes current."""
        return self._row >= 0

    def open(self, ids: Sequence[int], row: int) -> None:
        """Let no row be current.

        Args:
            ids: the numbers of the rows as they were.
            row: the row that was current among them.
        """
        around = chain(islice(ids, row, row + _NEAR), reversed(ids[max(0, row - _NEAR) : row]))
        keys = map(self._view.tasks.table.reader.key, (number for number in around if number >= 0))
        self._neighbours = tuple(key for key in keys if key is not None)
        self._row, self.column = max(row, 0), max(self._view.currentIndex().column(), 0)
        self._view.selectionModel().clear()

    def close(self) -> None:
        """Another task is current."""
        self._neighbours, self._row = (), -1

    def row(self) -> int:
        """The row that took the position; -1 where no task is left."""
        tasks = self._view.tasks
        row = next((row for row in map(tasks.shown.row, self._neighbours) if row >= 0), -1)
        if row < 0 and tasks.rowCount():
            row = next_task(self._view.tasks, min(self._row, tasks.rowCount() - 1), 1)
        return row if row >= 0 else next_task(self._view.tasks, tasks.rowCount() - 1, -1)
