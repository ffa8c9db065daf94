"""The workflows beside one: the one to go to when it goes, and the ones that it is linked to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from flowdash_desktop.domain.schema import Workflow

if TYPE_CHECKING:
    from flowdash_desktop.domain.workspace.definition import WorkspaceDefinition


def neighbour(workflows: Sequence[Workflow], workflow_id: str) -> str | None:
    """The workflow to go to when one goes: the next one, at the end the one before."""
    ids = [one.id for one in workflows]
    place = ids.index(workflow_id) if workflow_id in ids else 0
    others = [*ids[place + 1 :], *reversed(ids[:place])]
    return others[0] if others else None


def linked_names(
    definition: WorkspaceDefinition | None, workflows: Sequence[Workflow], workflow_id: str
) -> Sequence[str]:
    """The names of the workflows that one is linked to, in order."""
    links = definition.links if definition is not None else ()
    ends = [{one.from_workflow, one.to_workflow} for one in links]
    others = {end for pair in ends if workflow_id in pair for end in pair} - {workflow_id}
    return [one.name for one in workflows if one.id in others]
