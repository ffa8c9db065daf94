"""What is asked about duplicates while a person answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from flowdash_desktop.domain.alike.duplicates import DuplicateWay, can_be_used, end_stages, only_way
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.alike_tasks import AlikeFound


@dataclass(slots=True)
class Asked:
    """Tasks that are duplicates, as the person saw them, and what is known of the answer.

    Attributes:
        schema: of their workflow.
        keys: the tasks; the first one is the current one.
        sight: what they were known by when it was asked.
        found: the tasks that are like the current one.
        is_searched: these were searched for.
        links: the links that may be set, None until that is known.
        way: how they are marked, None until that is known or chosen.
        is_asked_how: the list asks how, not of which task.
        other: the task of which they are duplicates, None until it is chosen.
        behind: what was asked before in the workflow, and is marked the same way once that is chosen.
    """

    schema: WorkflowSchema
    keys: tuple[TaskKey, ...]
    sight: Mapping[TaskKey, Identity | None]
    found: AlikeFound = field(default_factory=AlikeFound)
    is_searched: bool = False
    links: tuple[str, ...] | None = None
    way: DuplicateWay | None = None
    is_asked_how: bool = False
    other: TaskKey | None = None
    behind: tuple[Asked, ...] = ()

    @property
    def workflow_id(self) -> str:
        """Their workflow."""
        return self.schema.workflow.id

    @property
    def has_choice(self) -> bool:
        """Duplicates can be marked in several ways."""
        return only_way(end_stages(self.schema), self.links or ("",)) is None

    def learn(self, links: tuple[str, ...], stored: DuplicateWay | None) -> None:
        """Note how duplicates can be marked. Nothing where that is known: perhaps a way is chosen already.

        Args:
            links: the links that may be set.
            stored: the way that was chosen before in the workflow.
        """
        if self.links is not None:
            return
        self.links = links
        self.way = only_way(end_stages(self.schema), links)
        if self.way is None and stored is not None and can_be_used(stored, self.schema, links):
            self.way = stored
