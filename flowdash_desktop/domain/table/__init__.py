"""The table engine: rows of one workflow, filtered, searched, sorted and grouped into a view. No Qt."""

from flowdash_desktop.domain.table.changes import Group, Step, TableChange, TableRow, ViewStep
from flowdash_desktop.domain.table.engine import TaskTable
from flowdash_desktop.domain.table.order import SortBy

__all__ = ["Group", "SortBy", "Step", "TableChange", "TableRow", "TaskTable", "ViewStep"]
