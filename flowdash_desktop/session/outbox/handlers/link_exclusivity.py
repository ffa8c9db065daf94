"""From which task a link would take the task at its other end, where that holds one task only.

The API says neither which link that is at the other end, nor whether it holds one task there. So it is found out from
what tasks hold: two tasks that are linked show each other as many times as there are links between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from flowdash_desktop.api.errors import AnswerFault, FlowdashError, UnexpectedAnswerError
from flowdash_desktop.domain.link_edits import holds, without
from flowdash_desktop.domain.schema import TASK_URL, WorkflowSchema
from flowdash_desktop.domain.tasks import LinkedTask, Task
from flowdash_desktop.session.outbox.preflight import find

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient


_READINGS = 3
Inverses: TypeAlias = dict[tuple[str, str], tuple[str, bool]]


class Takers:
    """Looks at tasks that are linked under a name.

    Args:
        client: the way to the server.
        schema: of the workflow at this end.
        inverses: by workflow and name of a link, what it is called at its other end, and whether it holds several
            there, as far as that was found out before; what is found out is added.
    """

    def __init__(self, client: FlowdashClient, schema: WorkflowSchema, inverses: Inverses | None = None) -> None:
        self._client = client
        self._schema = schema
        self._inverses = inverses if inverses is not None else {}

    async def of(self, name: str, target: WorkflowSchema, there: Task, mine: str = "") -> LinkedTask | None:
        """The task that a task at the other end would be taken from; None where it is not linked so, or may have
        several. Where several links lead to one workflow and nothing tells them apart, it counts as taken.

        Args:
            name: of the link at this end.
            target: of the workflow at the other end; its unique ID field is enough.
            there: the task at the other end as it is now.
            mine: the unique ID of the task that it is to be linked to.

        Raises:
            FlowdashError: the server can't be asked.
        """
        own_id = self._schema.unique_id_field
        for holder in self._holders(there):
            unique_id = holder.fields.get(own_id.name, "") if own_id is not None else ""
            if not unique_id or unique_id == mine:
                continue
            task = await find(self._client, self._schema, unique_id)
            under = _names(task, _as_linked(there, target), target) if task is not None else []
            if task is None or name not in under:
                continue  # it is linked to that one under another name
            if len(under) == 1 or not await self._may_have_several(name, target, task):
                return holder
        return None

    def _holders(self, there: Task) -> Sequence[LinkedTask]:
        """The tasks of this workflow, known by its fields, that a task is linked to where it can have but one."""
        names = {field.name for field in self._schema.fields}
        to_one = [link for link in there.links.values() if not link.to_many]
        linked = (task for link in to_one for task in link.tasks)
        return [task for task in linked if names <= task.fields.keys()]

    async def without(self, kept: Task, name: str, target: WorkflowSchema, task: Task) -> Task:
        """A task at the other end, which is gone and kept here, as it is without its link to a task.

        Where nothing tells which of its links that is, after a few readings, it is all that it may be: what is taken
        back must not come back with the task.

        Args:
            kept: the task at the other end, as it was read last.
            name: of the link at this end.
            target: of the workflow at the other end.
            task: the task at this end.
        """
        mine = _as_linked(task, self._schema)
        names = _names(kept, mine, self._schema)
        if len(names) > 1:
            inverse = None
            for _ in range(_READINGS):
                with suppress(FlowdashError):
                    inverse = await self._inverse(name, target, task)
                    break
            names = [one for one in names if inverse is None or one == inverse[0]]
        id_field = self._schema.unique_id_field.name if self._schema.unique_id_field is not None else ""
        less = {one: replace(link, tasks=without(link.tasks, mine, id_field)) for one, link in kept.links.items()}
        return replace(kept, links={**kept.links, **{one: less[one] for one in names}})

    async def _may_have_several(self, name: str, target: WorkflowSchema, task: Task) -> bool:
        inverse = await self._inverse(name, target, task)
        return inverse is not None and inverse[1]

    async def _inverse(self, name: str, target: WorkflowSchema, task: Task) -> tuple[str, bool] | None:
        """What a link is called at its other end, and whether it holds several there, as an example shows: a task that
        is linked to another under this name only, which shows it under one link. Tasks that are linked under this name
        are looked through for it, first this one, then all. None where there is none.

        Raises:
            FlowdashError: they can't be read, or the list is not whole.
        """
        place = self._schema.workflow.id, name
        if place not in self._inverses:
            found = await self._by_example(name, target, task) or await self._among_all(name, target, task)
            if found is None:
                return None
            self._inverses[place] = found
        return self._inverses[place]

    async def _among_all(self, name: str, target: WorkflowSchema, known: Task) -> tuple[str, bool] | None:
        is_whole = False
        async for part in self._client.tasks(self._schema):
            for task in part:
                is_whole = is_whole or task.key == known.key
                if (found := await self._by_example(name, target, task)) is not None:
                    return found
        if not is_whole:
            raise UnexpectedAnswerError(AnswerFault.WRONG_SHAPE, status=200)
        return None

    async def _by_example(self, name: str, target: WorkflowSchema, task: Task) -> tuple[str, bool] | None:
        link = task.links.get(name)
        for other in link.tasks if link is not None else ():
            if _names(task, other, target) != [name] or not _id_of(other, target):
                continue
            there = await find(self._client, target, _id_of(other, target))
            under = _names(there, _as_linked(task, self._schema), self._schema) if there is not None else []
            if there is not None and len(under) == 1:
                return under[0], there.links[under[0]].to_many
        return None


def _names(task: Task, other: LinkedTask, of_other: WorkflowSchema) -> list[str]:
    """The links under which a task shows another one."""
    id_field = of_other.unique_id_field.name if of_other.unique_id_field is not None else ""
    return [name for name, link in task.links.items() if holds(link, other, id_field)]


def _id_of(task: LinkedTask, schema: WorkflowSchema) -> str:
    return task.fields.get(schema.unique_id_field.name, "") if schema.unique_id_field is not None else ""


def _as_linked(task: Task, schema: WorkflowSchema) -> LinkedTask:
    id_field = schema.unique_id_field.name if schema.unique_id_field is not None else ""
    return LinkedTask({id_field: task.unique_id or "", TASK_URL: task.url or ""})
