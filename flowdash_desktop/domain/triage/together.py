"""Deciding alike tasks together: which of them an action or a stage can be given to, and why not to the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias

from flowdash_desktop.domain.activity import Action, Requirements
from flowdash_desktop.domain.activity_projection import ShownItem, running_action
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.triage.needs import Gaps, gaps


@dataclass(frozen=True, slots=True)
class GiveStage:
    """Move tasks to an end stage."""

    stage: str


@dataclass(frozen=True, slots=True)
class GiveAction:
    """Run an action, which each stage may offer under an id of its own.

    Attributes:
        name: of its button.
    """

    name: str


Giving: TypeAlias = GiveStage | GiveAction


class Hindered(Enum):
    """Why a task is left out."""

    GONE = auto()
    MOVED = auto()
    """It is not in the stage any more in which the person saw it."""
    SAME_STAGE = auto()
    NOT_OFFERED = auto()
    NOT_KNOWN = auto()
    """What its stage offers was not read yet."""
    RUNNING = auto()
    NEEDS_YOU = auto()
    """An earlier change of it needs the person first."""


def offered_action(name: str, actions: Sequence[Action]) -> Action | None:
    """The action of a name among the actions of a stage; None where it is not."""
    return next((action for action in actions if action.name == name), None)


def why_no_action(name: str, shown: ShownTask, actions: Sequence[Action] | None) -> Hindered | None:
    """Why an action can't be run on a task, whatever it needs; None where it can.

    Args:
        name: of the action.
        shown: the task.
        actions: what its stage offers, None where that is not known.
    """
    if actions is None:
        return Hindered.NOT_KNOWN
    if offered_action(name, actions) is None:
        return Hindered.NOT_OFFERED
    return Hindered.RUNNING if running_action(shown.activity) is not None else None


def lacks(requires: Requirements, shown: ShownTask, items: Sequence[ShownItem]) -> Gaps:
    """What a task still needs before an action can be run on it.

    Args:
        requires: what the action asks for.
        shown: the task.
        items: its checklist, as far as that is known.
    """
    return gaps(requires, shown.task, items, shown.pending_files) if requires else Gaps()
