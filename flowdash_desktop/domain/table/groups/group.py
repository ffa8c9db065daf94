"""A group as its header shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from flowdash_desktop.domain.table.groups.grouping import GroupBy


@dataclass(frozen=True, slots=True)
class Group:
    """A group's header.

    Attributes:
        value: the texts for an exact match of the levels' values in one, ``""`` for blank.
        text: what is shown of the value of its own level, ``""`` for blank.
        count: how many of its tasks are shown, or would be if it were not collapsed.
        collapsed: its tasks are not shown.
        by: what makes the groups of its level.
        own: the text for an exact match of its own level's value, ``""`` for blank.
        depth: 0 for a group of the first level, 1 for one in it.
        start: the first day of a group of dates; None for others.
    """

    value: str
    text: str
    count: int
    collapsed: bool
    by: GroupBy
    own: str
    depth: int
    start: date | None
