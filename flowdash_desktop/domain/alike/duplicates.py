"""How a task is marked as a duplicate of another one: a link or a comment says which, and an end stage closes it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from flowdash_desktop.domain.activity_edits import AddComment
from flowdash_desktop.domain.edits import TaskEdit
from flowdash_desktop.domain.link_edits import LinkTask, brief, holds
from flowdash_desktop.domain.schema import STAGE, WorkflowSchema
from flowdash_desktop.domain.tasks import Link, LinkedTask, Task

Marking: TypeAlias = LinkTask | AddComment | TaskEdit


@dataclass(frozen=True, slots=True)
class DuplicateWay:
    """What is done to a duplicate.

    Attributes:
        stage: the end stage that it is moved to, ``""`` where it stays in its stage.
        link: the name of the link that is set to the other task, ``""`` where a comment names that.
    """

    stage: str
    link: str


@dataclass(frozen=True, slots=True)
class OwnLinks:
    """The links of the tasks of a workflow that another task of it can stand in.

    Attributes:
        certain: the links that lead to the workflow itself.
        possible: those of which it is not known where they lead.
    """

    certain: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()

    @property
    def offered(self) -> tuple[str, ...]:
        """The links that may be set, ``""`` among them for a comment, the usual one first."""
        return self.certain or ("", *self.possible)


def own_links(links: Mapping[str, Link], leads_to: Mapping[str, str | None], workflow_id: str) -> OwnLinks:
    """Which links can say that a task is a duplicate.

    A link to one task comes first, as a task is the duplicate of one: the other end of such a link lists the
    duplicates, and is not offered beside it.

    Args:
        links: of a task, by name.
        leads_to: by name, the workflow at the other end; None or absent where that is not known.
        workflow_id: the workflow of the task.
    """
    certain = [name for name in links if leads_to.get(name) == workflow_id]
    to_one = [name for name in certain if not links[name].to_many]
    possible = [name for name in links if leads_to.get(name) is None]
    return OwnLinks(tuple(to_one or certain), tuple(sorted(possible, key=lambda name: links[name].to_many)))


def end_stages(schema: WorkflowSchema) -> tuple[str, ...]:
    """The stages that close a task, in the order of the workflow."""
    return tuple(stage.name for stage in schema.stages if stage.end_stage)


def only_way(stages: Collection[str], links: Collection[str]) -> DuplicateWay | None:
    """The way to mark duplicates where there is one; None where a person has to choose.

    Args:
        stages: the end stages.
        links: the links that may be set, ``""`` for a comment.
    """
    if len(stages) > 1 or len(links) > 1:
        return None
    return DuplicateWay(next(iter(stages), ""), next(iter(links), ""))


def can_be_used(way: DuplicateWay, schema: WorkflowSchema, links: Iterable[str]) -> bool:
    """Whether a way that was chosen before still is one: stages and links may have gone, or come."""
    stages = end_stages(schema)
    return (way.stage in stages or not (way.stage or stages)) and (not way.link or way.link in links)


def is_marked(task: Task, other: LinkedTask, way: DuplicateWay, id_field: str) -> bool:
    """True for a task whose link says already that it is a duplicate of the other one."""
    link = task.links.get(way.link) if way.link else None
    return link is not None and holds(link, other, id_field)


def marking(
    task: Task, other: LinkedTask, way: DuplicateWay, schema: WorkflowSchema, comment: str
) -> tuple[Marking, ...]:
    """What marks a task as a duplicate of another one; empty where it is marked.

    What names the other one comes first: where the stage is refused, one still sees of what the task is a duplicate.

    Args:
        task: as it is shown.
        other: the other task of the workflow.
        way: what is done.
        schema: of the workflow, which has unique IDs.
        comment: what a comment says, where no link is set.
    """
    workflow_id, number = schema.workflow.id, schema.unique_id_field
    id_field = number.name if number is not None else ""
    edits: list[Marking] = []
    if not way.link:
        edits.append(AddComment(workflow_id, task.key, comment))
    elif not is_marked(task, other, way, id_field):
        there = task.links.get(way.link)
        seen = there.tasks[0] if there is not None and there.tasks and not there.to_many else None
        base = brief(seen, id_field) if seen is not None else None
        edits.append(LinkTask(workflow_id, task.key, way.link, other, id_field, base, workflow_id))
    if way.stage and not schema.is_end_stage(task.stage):
        edits.append(TaskEdit(workflow_id, task.key, STAGE, way.stage, task.values.get(STAGE)))
    return tuple(edits)
