"""A value that a person wants in one cell: many of them are one change of a block of cells."""

from __future__ import annotations

from dataclasses import dataclass

from flowdash_desktop.domain.tasks import TaskKey, Value


@dataclass(frozen=True, slots=True)
class CellValue:
    """A field of a task, and what it is to become."""

    task: TaskKey
    field: str
    value: Value
