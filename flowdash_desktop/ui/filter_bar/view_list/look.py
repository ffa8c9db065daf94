"""How a view stands out in the list of views."""

from __future__ import annotations

from dataclasses import dataclass

from flowdash_desktop.domain.table.coloring.rules import Shade


@dataclass(frozen=True, slots=True)
class ViewLook:
    """What the list shows of a view beside its name.

    Attributes:
        letter: the letter after ``G`` that a person has chosen, ``""`` for whichever is free.
        shade: its colour, None for none.
        is_default: the workflow opens with it.
    """

    letter: str = ""
    shade: Shade | None = None
    is_default: bool = False


NO_LOOK = ViewLook()


@dataclass(frozen=True, slots=True)
class LetterOwner:
    """Where a letter after ``G`` leads to.

    Attributes:
        name: the view or workflow.
        is_fixed: it is the letter of a view that is always there, which keeps it.
    """

    name: str
    is_fixed: bool
