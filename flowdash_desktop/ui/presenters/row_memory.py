"""Where a person was in each workflow's table, so that going elsewhere and back, and a restart, change nothing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel

from flowdash_desktop.domain.identity import is_another
from flowdash_desktop.domain.table.arrangement import CurrentRow
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.ui.table.view import TaskTableView

_Flag = QItemSelectionModel.SelectionFlag
_MOST_SELECTED = 1000
"""Larger selections are not remembered: to select each row again would take longer than a person waits."""


@dataclass(frozen=True, slots=True)
class _Place:
    workflow_id: str
    row: CurrentRow
    selected: tuple[TaskKey, ...] = ()


class RowMemory:
    """Remembers and restores the current row, the selection and the scroll position of a table.

    Args:
        table: the table.
        arrangements: where current rows and scroll positions are stored; a selection ends with the program.
    """

    def __init__(self, table: TaskTableView, arrangements: Arrangements) -> None:
        self._table, self._arrangements = table, arrangements
        self._places: dict[str, _Place] = {}
        self._stored: dict[str, CurrentRow | None] = {}
        self._wanted: _Place | None = None

    async def load(self, workflow_id: str) -> None:
        """Read where the person was when the program ended, once."""
        if workflow_id not in self._stored:
            row = self._stored[workflow_id] = await self._arrangements.current_row(workflow_id)
            if row is not None:
                self._places.setdefault(workflow_id, _Place(workflow_id, row))

    async def store(self) -> None:
        """Store where the person was, and return when it is on the disk."""
        for workflow_id, place in [*self._places.items()]:
            if self._stored.get(workflow_id) != place.row:
                await self._arrangements.store_current_row(workflow_id, place.row)
                self._stored[workflow_id] = place.row

    def remember(self, workflow_id: str) -> None:
        """Note where the person is, before another workflow is shown."""
        table, current = self._table, self._table.currentIndex()
        key = table.tasks.shown.key(current.row())
        if self._wanted is not None or key is None or table.tasks.schema.workflow.id != workflow_id:
            return  # the rows were not here yet, so the place that is known is the right one
        selected = table.target.tasks() if table.target.has_several() else ()
        selected = selected if len(selected) <= _MOST_SELECTED else ()
        top, across = table.rowViewportPosition(current.row()), table.horizontalScrollBar().value()
        row = CurrentRow(key, table.tasks.shown.identity(key), current.column(), top, across)
        self._places[workflow_id] = _Place(workflow_id, row, selected)

    def go_to(self, workflow_id: str) -> None:
        """Another workflow is shown: ``restore`` when its rows come."""
        self._wanted = self._places.get(workflow_id)

    def forget(self) -> None:
        """All rows have come, or the person has chosen one: nothing is restored any more."""
        self._wanted = None

    @property
    def is_waiting(self) -> bool:
        """True until the row that is remembered is here."""
        return self._wanted is not None

    def restore(self) -> bool:
        """Go back to the place that is remembered, once its row is here; True where that is done now."""
        place, table = self._wanted, self._table
        if place is None or place.workflow_id != table.tasks.schema.workflow.id:
            return False
        before, shown = place.row, table.tasks.shown
        row = shown.row(before.task)
        if row < 0:
            return False
        self._wanted = None
        if is_another(before.identity, shown.identity(before.task)):
            return False
        column = before.column if 0 <= before.column < table.tasks.columnCount() else 0
        index = table.tasks.index(row, table.header.first_section() if table.isColumnHidden(column) else column)
        table.current.come_again(index)
        for key in place.selected:
            if (other := table.tasks.shown.row(key)) >= 0 and key != before.task:
                table.selectionModel().select(table.tasks.index(other, 0), _Flag.Select | _Flag.Rows)
        table.executeDelayedItemsLayout()
        bar = table.verticalScrollBar()
        bar.setValue(bar.value() + table.rowViewportPosition(row) - before.top)
        table.horizontalScrollBar().setValue(before.across)
        return True
