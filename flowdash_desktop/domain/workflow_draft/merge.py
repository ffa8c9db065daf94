"""A draft laid over a workflow that others have changed meanwhile: three values are compared for each attribute."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from flowdash_desktop.domain.workflow_draft.difference import NAME, RECORD_TYPE, changed_attributes, moved_ids
from flowdash_desktop.domain.workflow_draft.edits import position_after
from flowdash_desktop.domain.workflow_draft.model import (
    LISTS,
    FieldDraft,
    OptionDraft,
    Part,
    Section,
    WorkflowDraft,
)

P = TypeVar("P", bound=Part | OptionDraft)
_WHOLE = ("checklist", "steps", "from_stages", "requires")
"""The attributes with several entries that are not merged entry by entry."""


@dataclass(frozen=True, slots=True)
class Override:
    """An attribute that the draft and others have changed, of which the draft's value is kept."""

    section: Section
    part: Part
    attribute: str


def rebased(base: WorkflowDraft, mine: WorkflowDraft, theirs: WorkflowDraft) -> WorkflowDraft:
    """The draft with what others have changed, but where it changes the same.

    A part that others have removed and the draft changes is kept, and is added again when the draft is applied.

    Args:
        base: the workflow that the draft was made of.
        mine: the draft.
        theirs: the workflow as it is now.
    """
    own = {name: getattr(mine, name) for name in (NAME, RECORD_TYPE) if getattr(mine, name) != getattr(base, name)}
    found = replace(theirs, **own)
    for section in LISTS:
        lists = (draft.parts(section) for draft in (base, mine, theirs))
        found = found.with_parts(section, _merged_list(*lists))
    return found


def overrides(base: WorkflowDraft, mine: WorkflowDraft, theirs: WorkflowDraft) -> Iterator[Override]:
    """The lists of others that ``rebased`` drops as a whole, because the draft has another one."""
    for section in LISTS:
        for part in mine.parts(section):
            before, now = base.part(section, part.id), theirs.part(section, part.id)
            if before is None or now is None:
                continue
            both = {*changed_attributes(before, part)} & {*changed_attributes(before, now)}
            for name in changed_attributes(part, now):
                if name in _WHOLE and name in both:
                    yield Override(section, part, name)


def _merged_list(base: Sequence[P], mine: Sequence[P], theirs: Sequence[P]) -> list[P]:
    old, own, now = ({part.id: part for part in parts} for parts in (base, mine, theirs))
    merged: dict[str, P] = {}
    for part_id in {**own, **now}:
        part = _merged(old.get(part_id), own.get(part_id), now.get(part_id))
        if part is not None:
            merged[part_id] = part
    return [merged[part_id] for part_id in _order(list(old), list(own), list(now), merged)]


def _merged(base: P | None, mine: P | None, theirs: P | None) -> P | None:
    if mine is None:
        # Removed here, or added by others.
        return theirs if base is None else None
    if theirs is None:
        return _removed_by_others(mine) if mine != base else None
    if base is None:
        return mine
    own = {name: getattr(mine, name) for name in changed_attributes(base, mine)}
    if isinstance(base, FieldDraft) and isinstance(mine, FieldDraft) and isinstance(theirs, FieldDraft):
        own["options"] = tuple(_merged_list(base.options, mine.options, theirs.options))
    return replace(theirs, **own)


def _removed_by_others(mine: P) -> P:
    """What the draft has changed is made again: an option as a new one, as there is none left to be renamed."""
    return replace(mine, is_new=True) if isinstance(mine, OptionDraft) else mine


def _order(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str], wanted: Mapping[str, object]) -> list[str]:
    """The draft's order where it has changed that, else that of the others; what only one has stands where it did."""
    lead, other = (mine, theirs) if moved_ids(base, mine) else (theirs, mine)
    found = [one for one in lead if one in wanted]
    for one in other:
        if one in wanted and one not in found:
            found.insert(position_after(found, other, one), one)
    return found
