"""The fixed position of each action in its workflow: the same button and the same digit at every stage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from flowdash_desktop.domain.activity import Action

SlotNames: TypeAlias = tuple[str, ...]
"""The names of the actions by position, in the order in which they were first seen."""


def slot_names(actions: Iterable[Action]) -> list[str]:
    """What each of these actions is known by: its name, which a person knows it by, numbered where it repeats."""
    counts: dict[str, int] = {}
    found = []
    for action in actions:
        counts[action.name] = counts.get(action.name, 0) + 1
        number = counts[action.name]
        found.append(action.name if number == 1 else f"{action.name}\n{number}")
    return found


def extended(slots: SlotNames, stages: Iterable[Sequence[Action]]) -> SlotNames:
    """The slots with those added that these stages offer and that have none yet. No slot ever changes."""
    known = dict.fromkeys(slots)
    for actions in _each_once(stages):
        known.update(dict.fromkeys(slot_names(actions)))
    return tuple(known)


def fill_slots(
    slots: SlotNames, stages: Mapping[str, Sequence[Action]], offered: Sequence[Action]
) -> tuple[Action | None, ...]:
    """The action in each slot: the offered one, else as some stage offers it; None where no stage does any more."""
    known: dict[str, Action] = {}
    for actions in _each_once(reversed((*stages.values(), offered))):
        for name, action in zip(slot_names(actions), actions, strict=True):
            known.setdefault(name, action)
    return tuple(known.get(name) for name in extended(slots, [offered]))


def _each_once(stages: Iterable[Sequence[Action]]) -> Iterable[Sequence[Action]]:
    """Without repeats of one object: thousands of stages may offer the same actions."""
    return {id(actions): actions for actions in stages}.values()
