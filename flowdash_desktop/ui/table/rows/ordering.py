"""The order of the rows and the fields that group them, as a person asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from flowdash_desktop.domain.table import GroupBy, Grouping, SortBy
from flowdash_desktop.domain.table.groups.grouping import groupings_of

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.header.columns import Columns
    from flowdash_desktop.ui.table.rows.grid import TaskGrid
    from flowdash_desktop.ui.table.rows.scroll_anchor import ScrollKeeper


class Ordering(QObject):
    """Sorts and groups the rows of a view, also as its header asks for it.

    Args:
        view: whose rows.
        keeper: goes to the top where the current row is not seen.
        columns: are told that they are arranged otherwise.

    Signals:
        grouped: by what the rows are grouped now, a ``Grouping``.
    """

    grouped = Signal(object)

    def __init__(self, view: TaskGrid, keeper: ScrollKeeper, columns: Columns) -> None:
        super().__init__(view)
        self._view, self._tasks, self._header = view, view.tasks, view.header
        self._keeper = keeper
        self._columns = columns
        self._header.sort_requested.connect(self.sort_by)
        self._header.group_requested.connect(self.group_by)
        self._tasks.rows.sort_changed.connect(self._header.set_sort)
        self._tasks.rows.grouping_changed.connect(self._grouping_changed)

    def sort_by(self, sort: tuple[SortBy, ...]) -> None:
        """Order the rows."""
        if not self._keeper.current_is_visible():
            self._keeper.to_top_next()
        self._tasks.rows.set_sort(sort)
        self._columns.moved()

    def group_by(self, wanted: str | Grouping) -> None:
        """Group the rows by one or two levels, or by a field in its first way; empty for no groups."""
        if self._view.verticalScrollBar().value() == 0 or not self._keeper.current_is_visible():
            self._keeper.to_top_next()
        self._tasks.rows.set_grouping(self._by_field(wanted) if isinstance(wanted, str) else wanted)

    def _by_field(self, name: str) -> Grouping:
        field = self._tasks.schema.field_by_name.get(name)
        ways = groupings_of(field) if field is not None else ()
        return (ways or (GroupBy(name),))[:1] if name else ()

    def _grouping_changed(self) -> None:
        """Rows are parted otherwise, or a group was opened or closed."""
        self._header.grouping = self._tasks.table.queries.grouping
        self.grouped.emit(self._header.grouping)
        self._columns.moved()
