"""A draft laid over a workflow that others have changed meanwhile: three values are compared for each attribute."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from flowdash_desktop.domain.workflow_draft.difference import NAME, RECORD_TYPE, changed_attributes, moved_ids
from flowdash_desktop.domain.workflow_draft.edits import place_behind
from flowdash_desktop.domain.workflow_draft.model import LISTS, Part, WorkflowDraft


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


def _merged_list(base: Sequence[Part], mine: Sequence[Part], theirs: Sequence[Part]) -> list[Part]:
    old, own, now = ({part.id: part for part in parts} for parts in (base, mine, theirs))
    merged: dict[str, Part] = {}
    for part_id in {**own, **now}:
        part = _merged(old.get(part_id), own.get(part_id), now.get(part_id))
        if part is not None:
            merged[part_id] = part
    return [merged[part_id] for part_id in _order(list(old), list(own), list(now), merged)]


def _merged(base: Part | None, mine: Part | None, theirs: Part | None) -> Part | None:
    if mine is None:
        # Removed here, or added by others.
        return theirs if base is None else None
    if theirs is None:
        return None if mine == base else mine
    if base is None:
        return mine
    own = {name: getattr(mine, name) for name in changed_attributes(base, mine)}
    return replace(theirs, **own)


def _order(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str], wanted: dict[str, Part]) -> list[str]:
    """The draft's order where it has changed that, else that of the others; what only one has stands where it did."""
    lead, other = (mine, theirs) if moved_ids(base, mine) else (theirs, mine)
    found = [one for one in lead if one in wanted]
    for one in other:
        if one in wanted and one not in found:
            found.insert(place_behind(found, other, one), one)
    return found
