"""A cell as a change of many plans it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.cell_values import CellValue, LeftOut
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.ui.texts import explain

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PlannedCell(CellValue):
    """What becomes of a cell.

    Attributes:
        value: what it becomes; None, too, where it is refused.
        text: what was given for it, where it is refused.
        why_not: why it stays as it is, None where it gets the value.
    """

    text: str = ""
    why_not: InvalidValueError | LeftOut | None = None


def refusal_words(why: InvalidValueError | LeftOut | None) -> str:
    """Why a cell stays as it is, in a sentence; ``""`` where it does not."""
    if isinstance(why, InvalidValueError):
        return explain(why)
    if why is LeftOut.NEEDING:
        return translate("Preview", "An earlier change of it needs you first.")
    if why is LeftOut.CHANGED:
        return translate("Preview", "It has changed meanwhile.")
    return translate("Preview", "The task is not there any more.") if why is LeftOut.GONE else ""
