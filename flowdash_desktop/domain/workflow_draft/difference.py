"""What is different between two drafts of a workflow, part by part."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum

from flowdash_desktop.domain.workflow_draft.edits import settled
from flowdash_desktop.domain.workflow_draft.model import (
    LISTS,
    ORDERED,
    FieldDraft,
    OptionDraft,
    Part,
    Section,
    WorkflowDraft,
)
from flowdash_desktop.domain.workflow_draft.renames import Names, OptionRenames, Renames

NAME, RECORD_TYPE = "name", "record_type"


class DifferenceKind(StrEnum):
    """What has become of a part."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Difference:
    """One part that is different.

    Attributes:
        section: the list that it is in; ``GENERAL`` for the workflow itself.
        part_id: its id; of the workflow the attribute that is different.
        kind: what has become of it.
        before, after: the part, None where it was not, or is not there; of the workflow None.
        attributes: which of its attributes are different, of a part that was changed.
    """

    section: Section
    part_id: str
    kind: DifferenceKind
    before: Part | None = None
    after: Part | None = None
    attributes: tuple[str, ...] = ()


def differences(before: WorkflowDraft, after: WorkflowDraft) -> tuple[Difference, ...]:
    """What a change from one draft to the other consists of, in the order of the editor."""
    before, after = settled(before), settled(after)
    found = [
        Difference(Section.GENERAL, name, DifferenceKind.CHANGED, attributes=(name,))
        for name in (NAME, RECORD_TYPE)
        if getattr(before, name) != getattr(after, name)
    ]
    for section in LISTS:
        found += _in_list(section, before.parts(section), after.parts(section))
    return tuple(found)


def _in_list(section: Section, before: Sequence[Part], after: Sequence[Part]) -> Iterator[Difference]:
    old, new = ({part.id: part for part in parts} for parts in (before, after))
    orders = ([part.id for part in before], [part.id for part in after])
    moved = moved_ids(*orders) if section in ORDERED else frozenset()
    for part in after:
        difference = _of_part(section, old.get(part.id), part, part.id in moved)
        if difference is not None:
            yield difference
    for part in before:
        if part.id not in new:
            yield Difference(section, part.id, DifferenceKind.REMOVED, part, None)


def _of_part(section: Section, before: Part | None, after: Part, is_moved: bool) -> Difference | None:
    if before is None:
        return Difference(section, after.id, DifferenceKind.ADDED, None, after)
    if names := changed_attributes(before, after):
        return Difference(section, after.id, DifferenceKind.CHANGED, before, after, names)
    return Difference(section, after.id, DifferenceKind.MOVED, before, after) if is_moved else None


def changed_attributes(before: Part | OptionDraft, after: Part | OptionDraft) -> tuple[str, ...]:
    """The names of the attributes that are different."""
    return tuple(one.name for one in fields(before) if getattr(before, one.name) != getattr(after, one.name))


def moved_ids(before: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    """The fewest ids whose moving leads from one order to the other; what is only in one of them does not count."""
    places = {one: place for place, one in enumerate(before)}
    common = [one for one in after if one in places]
    ends: list[int] = []
    tails: list[list[str]] = []
    for one in common:
        place = bisect_left(ends, places[one])
        run = [*(tails[place - 1] if place else ()), one]
        ends[place : place + 1] = [places[one]]
        tails[place : place + 1] = [run]
    staying = tails[-1] if tails else []
    return frozenset(common) - frozenset(staying)


def renames_of(base: WorkflowDraft, draft: WorkflowDraft) -> Renames:
    """The stages and options to which a draft gives other names. Fields are followed by their ids."""
    base, draft = settled(base), settled(draft)
    stages = {was.name: one.name for one in draft.stages if (was := base.stage(one.id)) and was.name != one.name}
    return Renames(stages=stages, options=tuple(_option_renames(base, draft)))


def _option_renames(base: WorkflowDraft, draft: WorkflowDraft) -> Iterator[OptionRenames]:
    for one in draft.fields:
        was = base.field(one.id)
        if was is not None and (names := _renamed_options(was, one)):
            yield OptionRenames(was.name, one.name, names)


def _renamed_options(before: FieldDraft, after: FieldDraft) -> Names:
    known = {option.id: option.name for option in before.options}
    there = ((known.get(one.id), one.name) for one in after.options if not one.is_new)
    return {was: name for was, name in there if was is not None and was != name}
