"""Where a person was in each workflow's table, so that going elsewhere and back changes nothing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.table.view import TaskTableView

_Flag = QItemSelectionModel.SelectionFlag
_MOST_SELECTED = 1000
"""Larger selections are not remembered: to select each row again would take longer than a person waits."""


@dataclass(frozen=True, slots=True)
class _Place:
    workflow_id: str
    current: TaskKey
    column: int
    selected: tuple[TaskKey, ...]
    top: int
    """How far below the top of the view the current row was, in pixels."""
    across: int


class RowMemory:
    """Remembers and restores the current row, the selection and the scroll position of a table."""

    def __init__(self, table: TaskTableView) -> None:
        self._table = table
        self._places: dict[str, _Place] = {}
        self._wanted: _Place | None = None

    def remember(self, workflow_id: str) -> None:
        """Note where the person is, before another workflow is shown."""
        table, current = self._table, self._table.currentIndex()
        key = table.tasks.shown.key(current.row())
        if self._wanted is not None or key is None or table.tasks.schema.workflow.id != workflow_id:
            return  # the rows were not here yet, so the place that is known is the right one
        selected = table.target.tasks() if table.target.has_several() else ()
        selected = selected if len(selected) <= _MOST_SELECTED else ()
        top, across = table.rowViewportPosition(current.row()), table.horizontalScrollBar().value()
        self._places[workflow_id] = _Place(workflow_id, key, current.column(), selected, top, across)

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
        row = table.tasks.shown.row(place.current)
        if row < 0:
            return False
        self._wanted = None
        column = place.column if 0 <= place.column < table.tasks.columnCount() else 0
        index = table.tasks.index(row, table.header.first_section() if table.isColumnHidden(column) else column)
        table.target.go_to(index)
        for key in place.selected:
            if (other := table.tasks.shown.row(key)) >= 0 and key != place.current:
                table.selectionModel().select(table.tasks.index(other, 0), _Flag.Select | _Flag.Rows)
        table.executeDelayedItemsLayout()
        bar = table.verticalScrollBar()
        bar.setValue(bar.value() + table.rowViewportPosition(row) - place.top)
        table.horizontalScrollBar().setValue(place.across)
        return True
