"""The rows that are shown, as another table numbers them that takes the place of theirs."""

from __future__ import annotations

from collections.abc import Sequence

from flowdash_desktop.domain.table import TaskTable
from flowdash_desktop.domain.tasks import TaskKey

_NO_GROUP = 10**6


def renumbered(view: Sequence[int], before: TaskTable, after: TaskTable, strays: dict[int, TaskKey]) -> list[int]:
    """The entries of a view with the numbers that they have in another table.

    Args:
        view: rows and headers of groups, as ``before`` numbers them.
        before: the table that they are from.
        after: the other one.
        strays: takes the tasks that are not in ``after``, by numbers that are nobody's there.
    """
    made: list[int] = []
    for entry in view:
        if entry < 0:
            group = before.queries.group(entry)
            known = after.queries.group_of(group.value) if group is not None else None
            made.append(entry - len(view) - _NO_GROUP if known is None else known)
            continue
        key = before.reader.key(entry)
        number = after.reader.id(key)
        if number < 0 and key is not None:
            number = after.reader.size + entry
            strays[number] = key
        made.append(number)
    return made
