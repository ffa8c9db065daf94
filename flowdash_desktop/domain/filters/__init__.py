"""Which tasks a person looks for: conditions on fields, groups of them joined by *or*, and a text found anywhere.

From outside, import the names below; ``holding`` compares tasks, and ``text`` reads and writes a filter as one line.
Begin reading with ``conditions``, then ``task_filter``.
"""

from flowdash_desktop.domain.filters.conditions import NO_VIEWPOINT, Condition, Operator, Viewpoint, operators_for
from flowdash_desktop.domain.filters.task_filter import Group, TaskFilter, followed

__all__ = [
    "NO_VIEWPOINT",
    "Condition",
    "Group",
    "Operator",
    "TaskFilter",
    "Viewpoint",
    "followed",
    "operators_for",
]
