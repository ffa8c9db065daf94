"""From one order of rows to another in as few steps as a view can follow: taken out, rearranged, put in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from flowdash_desktop.domain.tasks import TaskKey


@dataclass(frozen=True, slots=True)
class Steps:
    """What leads from one view to the next, to be done in this order.

    Attributes:
        removed: rows to take out, as runs of first and last row, the last run first, so that each is right when its
            turn comes.
        order: the rows that stay, in their new order; None where it is the order they have.
        inserted: rows to put in, as runs of first and last row of the new view, the first run first.
    """

    removed: tuple[tuple[int, int], ...]
    order: tuple[TaskKey, ...] | None
    inserted: tuple[tuple[int, int], ...]


def runs(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Ascending row numbers as runs of first and last."""
    first = last = -2
    for row in rows:
        if row == last + 1:
            last = row
            continue
        if last >= 0:
            yield first, last
        first = last = row
    if last >= 0:
        yield first, last


def steps_between(before: Sequence[TaskKey], after: Sequence[TaskKey]) -> Steps:
    """The steps from one view to another; neither holds a key twice."""
    stays, was = set(after), set(before)
    removed = tuple(runs(i for i, key in enumerate(before) if key not in stays))
    inserted = tuple(runs(i for i, key in enumerate(after) if key not in was))
    kept = [key for key in before if key in stays]
    wanted = [key for key in after if key in was]
    return Steps(removed[::-1], None if kept == wanted else tuple(wanted), inserted)
