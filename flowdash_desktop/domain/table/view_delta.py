"""What the table tells of a change: the new view, and in which steps one gets there where they are few."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from flowdash_desktop.domain.projection import ShownTask


class DeltaKind(Enum):
    """What one step does to the view."""

    INSERT = "insert"
    REMOVE = "remove"
    MOVE = "move"


@dataclass(frozen=True, slots=True)
class ViewStep:
    """One step.

    Attributes:
        step: what it does.
        at: the first place in the view that it is about, as the view is when its turn comes.
        entries: what is put in there; for the others only as many as are taken out or moved.
        to: where a moved entry is afterwards.
    """

    step: DeltaKind
    at: int
    entries: Sequence[int]
    to: int = -1


@dataclass(frozen=True, slots=True)
class TableChange:
    """A new view.

    Attributes:
        view: the entries that are shown, in order: the number of a row, or below 0 a group's header.
        altered: entries that say something else now, whether they are shown or not.
        steps: the steps from the view before to this one; None where it was made anew.
    """

    view: Sequence[int]
    altered: frozenset[int] = field(default_factory=frozenset)
    steps: tuple[ViewStep, ...] | None = None


@dataclass(slots=True)
class TableRow:
    """A task with its prepared cells: ``display`` is one text a column."""

    shown: ShownTask
    display: tuple[str, ...]
