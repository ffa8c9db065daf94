"""A cell as a change of many plans it, and many of them that are made when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import overload

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.cell_values import CellValue, LeftOut
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.ui.texts import explain

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PlannedCell(CellValue):
    """What becomes of a cell.

    Attributes:
        value: what it becomes; None, too, where it is refused.
        text: what was given for it, where it is refused.
        why_not: why it stays as it is, in a sentence where there is no code for it; None where it gets the value.
        before: what it shows now, None where that is read from its task.
        after: what is shown in the place of its value, ``""`` for the value.
    """

    text: str = ""
    why_not: InvalidValueError | LeftOut | str | None = None
    before: str | None = None
    after: str = ""


class LazyCells(Sequence[PlannedCell]):
    """Planned cells that are made when they are asked for: there may be a hundred thousand of them.

    Args:
        tasks: a task of each.
        make: makes the cell at a position.
    """

    def __init__(self, tasks: Sequence[TaskKey], make: Callable[[int], PlannedCell]) -> None:
        self.tasks, self._make = tasks, make

    def __len__(self) -> int:
        return len(self.tasks)

    @overload
    def __getitem__(self, index: int) -> PlannedCell: ...
    @overload
    def __getitem__(self, index: slice) -> list[PlannedCell]: ...
    def __getitem__(self, index: int | slice) -> PlannedCell | list[PlannedCell]:
        if isinstance(index, slice):
            return [self._make(at) for at in range(*index.indices(len(self)))]
        return self._make(range(len(self))[index])


def refusal_words(why: InvalidValueError | LeftOut | str | None) -> str:
    """Why a cell stays as it is, in a sentence; ``""`` where it does not."""
    if isinstance(why, str):
        return why
    if isinstance(why, InvalidValueError):
        return explain(why)
    if why is LeftOut.NEEDING:
        return translate("Preview", "An earlier change of it needs you first.")
    if why is LeftOut.CHANGED:
        return translate("Preview", "It has changed meanwhile.")
    return translate("Preview", "The task is not there any more.") if why is LeftOut.GONE else ""
