"""The table engine: rows of one workflow, filtered, searched, sorted and grouped into a view. No Qt.

From outside, import the names below, what reads rows and positions (``row_reader``, ``positions``), and how a person
arranges a table (``arrangement``). Begin reading with ``engine``, then ``store`` (the rows), ``filter_masks`` and
``row_order``.
"""

from flowdash_desktop.domain.table.column_order import SortBy
from flowdash_desktop.domain.table.engine import TaskTable
from flowdash_desktop.domain.table.groups.group import Group
from flowdash_desktop.domain.table.groups.grouping import GroupBy, Grouping
from flowdash_desktop.domain.table.view_delta import DeltaKind, TableChange, TableRow, ViewStep

__all__ = ["DeltaKind", "Group", "GroupBy", "Grouping", "SortBy", "TableChange", "TableRow", "TaskTable", "ViewStep"]
