"""Values that a person wants in cells: many of them are one change of a block, and some cells are left as they are."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as dataclass_field
from enum import Enum

from flowdash_desktop.domain.tasks import TaskKey, Value


class Base(Enum):
    """What a value is compared with, where that is no value that was seen before."""

    SHOWN_NOW = "shown now"
    """What the cell shows when it is changed."""


@dataclass(frozen=True, slots=True)
class CellValue:
    """A field of a task, and what it is to become.

    Attributes:
        base: what the cell showed when it was planned; where it shows something else since, it is left as it is.
    """

    task: TaskKey
    field: str
    value: Value
    base: Value | Base = dataclass_field(default=Base.SHOWN_NOW, kw_only=True)


class LeftOut(Enum):
    """Why a cell is not changed with the others."""

    SAME = "same"
    """It has the value already."""
    NEEDING = "needing"
    """What waits of the task needs the person first."""
    GONE = "gone"
    """The task is not there any more."""
    CHANGED = "changed"
    """It shows something else than when the change was planned."""
