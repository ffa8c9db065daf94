"""Values that a person wants in cells: many of them are one change of a block, and some cells are left as they are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from flowdash_desktop.domain.tasks import TaskKey, Value


@dataclass(frozen=True, slots=True)
class CellValue:
    """A field of a task, and what it is to become."""

    task: TaskKey
    field: str
    value: Value


class LeftOut(Enum):
    """Why a cell is not changed with the others."""

    SAME = "same"
    """It has the value already."""
    NEEDING = "needing"
    """What waits of the task needs the person first."""
    GONE = "gone"
    """The task is not there any more."""
