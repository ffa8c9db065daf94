"""One time that a checked out file was brought back: which of its rows became tasks, and what its cells said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

Marks = tuple[str, ...]
"""The marks of one cell; see ``cell_marks``."""


@dataclass(frozen=True, slots=True)
class BringBack:
    """What was taken from a file in one step.

    Attributes:
        step: the undo step that it is.
        rows: the marks of the new rows that became tasks.
        cells: of each cell that was taken, the unique ID of its task, the name of its field, and its marks.
        undone: the step was undone, so the file was not brought back as far as its tasks are concerned.
    """

    step: str
    rows: tuple[str, ...] = ()
    cells: tuple[tuple[str, str, Marks], ...] = ()
    undone: bool = False


def brought_rows(bring_backs: Iterable[BringBack]) -> Counter[str]:
    """How many rows of each mark became tasks."""
    return Counter(mark for one in bring_backs if not one.undone for mark in one.rows)


def brought_cells(bring_backs: Iterable[BringBack]) -> dict[str, dict[str, Marks]]:
    """By unique ID and field name, the marks of what the file said when it was last brought back."""
    found: dict[str, dict[str, Marks]] = {}
    for one in bring_backs:
        if not one.undone:
            for unique_id, name, marks in one.cells:
                found.setdefault(unique_id, {})[name] = marks
    return found
