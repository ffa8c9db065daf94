"""What can be said of the changes that the table engine announces, and how two of them become one."""

from __future__ import annotations

from itertools import chain

from flowdash_desktop.domain.table import TableChange


def in_turn(first: TableChange, then: TableChange) -> TableChange:
    """Two changes as one. Where the steps of one are not known, those of both are not."""
    steps = None
    if first.steps is not None and then.steps is not None:
        steps = (*first.steps, *then.steps)
    return TableChange(then.view, first.altered | then.altered, steps)


def appended(change: TableChange, end: int) -> list[int] | None:
    """The entries that come behind the ``end`` rows that are there; None where the change does more than that."""
    steps = change.steps
    if steps is None or len(steps) > 1 or change.altered or any(step.at != end for step in steps):
        return None
    return list(chain.from_iterable(step.entries for step in steps))
