"""Where a link leads, which the API does not say, and the tasks there that can be linked."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from flowdash_desktop.api.errors import FlowdashError
from flowdash_desktop.domain.link_edits import brief
from flowdash_desktop.domain.schema import TASK_URL, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import LinkedTask, Task, TaskKey
from flowdash_desktop.domain.text.task_address import last_part
from flowdash_desktop.session.connection.connection import ServerConnection
from flowdash_desktop.session.status import Connection
from flowdash_desktop.session.tasks.repository import Reading
from flowdash_desktop.wire.json import decode
from flowdash_desktop.wire.tasks import linked_from_json, task_to_json

_AT_ONCE = 100
"""So many tasks are read in one turn of the loop."""
_LOOKED_AT = 5000
"""So many tasks are looked through for one that shows where a link leads; a longer list is not read again to offer
what has come since."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A task that can be linked; ``taken`` are the tasks that it is linked to now where it can have but one."""

    task: LinkedTask
    taken: tuple[LinkedTask, ...] = ()


@dataclass(frozen=True, slots=True)
class _OwnEnd:
    """The workflow at this end of a link, by which its tasks are known among the fields of others.

    Attributes:
        id_field: the name of its unique ID field, ``""`` where that is not known.
        names: of its fields; none where they are not known.
    """

    id_field: str
    names: frozenset[str]

    @classmethod
    def of(cls, schema: WorkflowSchema | None) -> _OwnEnd:
        """What is known of a workflow, None for nothing."""
        if schema is None:
            return cls("", frozenset())
        field = schema.unique_id_field
        return cls(field.name if field is not None else "", frozenset(one.name for one in schema.fields))

    def has(self, linked: dict[str, Any]) -> bool:
        """True for a linked task of this workflow, given as a JSON object."""
        return bool(self.names) and self.names <= linked.keys()


class LinkTargets:
    """Looks at what is kept here first, then asks the server where it can be reached.

    Args:
        reading: the workflows that are known here.
        link: where a client comes from.
    """

    def __init__(self, reading: Reading, link: ServerConnection) -> None:
        self._reading = reading
        self._link = link

    async def schemas(self, *, ask: bool = True) -> Sequence[WorkflowSchema]:
        """The workflows whose tasks can be linked, as they have unique IDs.

        Args:
            ask: the server, too, for tasks that are not known here.

        Raises:
            FlowdashError: the server does not give one.
            StoreError: the cache can't be read.
        """
        found = [await self._schema(workflow, ask=ask) for workflow in self._reading.workflows]
        return [schema for schema in found if schema is not None and schema.unique_id_field is not None]

    async def leads_to(
        self, workflow_id: str, link: str, linked: LinkedTask | None = None, *, ask: bool = True
    ) -> WorkflowSchema | None:
        """The workflow that a link leads to: the only one whose fields a task has that is linked anywhere under this
        name. None where that does not tell, and the person has to.

        Args:
            workflow_id: the workflow of the link.
            link: its name.
            linked: a task that is linked under it, where one is known; else, or where that is not enough, one is looked
                for among the workflow's tasks.
            ask: the server, too, for what is not known here.

        Raises:
            FlowdashError: the server can't be asked.
            StoreError: the cache can't be read.
        """
        schemas = await self.schemas(ask=ask)
        if (target := _fitting(schemas, linked)) is not None:
            return target
        return _fitting(schemas, await self._example(workflow_id, link))

    async def offers(self, workflow_id: str, target: WorkflowSchema) -> AsyncGenerator[Sequence[Offer]]:
        """The tasks of a workflow for a link of another one: as they are kept here, then as the server has them.

        Raises:
            FlowdashError: the server can't be asked, and nothing of the workflow is kept here.
            StoreError: the cache can't be read.
        """
        state = self._reading.state(workflow_id)
        own = _OwnEnd.of(state.schema if state is not None else None)
        theirs = await self._reading.bring(target.workflow.id)
        texts = theirs.texts() if theirs is not None else []
        if theirs is not None:
            yield [offer async for offer in _kept(texts, target, own)]
        if len(texts) > _LOOKED_AT or not self._is_online():
            return
        try:
            found = await self._asked(target, own)
        except FlowdashError:
            if theirs is None:
                raise
        else:
            yield found

    async def task_at(self, workflow_id: str, part: str) -> TaskKey | None:
        """The task whose address ends so, among the cached ones; None for none.

        Raises:
            StoreError: the cache can't be read.
        """
        state = await self._reading.bring(workflow_id)
        for place, key in enumerate([*state.keys()] if state is not None else ()):
            task = state.task(key) if state is not None else None
            if task is not None and last_part(task.url or "") == part:
                return key
            if place % _AT_ONCE == 0:
                await asyncio.sleep(0)
        return None

    async def _asked(self, target: WorkflowSchema, own: _OwnEnd) -> list[Offer]:
        """The tasks of a workflow as the server has them."""
        found: list[Offer] = []
        async with self._link.client() as client:
            async for tasks in client.tasks(target):
                found += _offers([task_to_json(task, target) for task in tasks], target, own)
                await asyncio.sleep(0)
        return found

    def _is_online(self) -> bool:
        return self._link.connection is Connection.ONLINE

    async def _schema(self, workflow: Workflow, *, ask: bool) -> WorkflowSchema | None:
        schema = await self._reading.known_schema(workflow.id)
        if schema is None and ask and self._is_online():
            async with self._link.client() as client:
                schema = await client.schema(workflow, learn=False)
        return schema

    async def _example(self, workflow_id: str, link: str) -> LinkedTask | None:
        state = self._reading.state(workflow_id)
        for place, key in enumerate(state.keys()[:_LOOKED_AT] if state is not None else ()):
            text = state.text(key) if state is not None else None
            if (
                state is not None
                and text is not None
                and (there := state.read(text).links.get(link)) is not None
                and there.tasks
            ):
                return there.tasks[0]
            if place % _AT_ONCE == 0:
                await asyncio.sleep(0)
        return None


def as_linked(task: Task, schema: WorkflowSchema) -> LinkedTask:
    """A task as it stands at the other end of a link: what it is known and named by.

    Args:
        task: a new one is known by its key.
        schema: of its workflow, which has unique IDs.
    """
    field = schema.unique_id_field
    id_field = field.name if field is not None else ""
    raw = task_to_json(task, schema)
    fields = {name: item for name, item in raw.items() if name in schema.field_by_name or name == TASK_URL}
    linked = brief(linked_from_json(fields), id_field)
    return LinkedTask({**linked.fields, id_field: task.unique_id or str(task.key)})


def _fitting(schemas: Sequence[WorkflowSchema], linked: LinkedTask | None) -> WorkflowSchema | None:
    """The workflow whose fields a linked task has, None where none is, or several are."""
    if linked is None:
        return None
    found = [one for one in schemas if {field.name for field in one.fields} <= linked.fields.keys()]
    return found[0] if len(found) == 1 else None


async def _kept(texts: Sequence[bytes], target: WorkflowSchema, own: _OwnEnd) -> AsyncGenerator[Offer]:
    for place in range(0, len(texts), _AT_ONCE):
        for offer in _offers(map(decode, texts[place : place + _AT_ONCE]), target, own):
            yield offer
        await asyncio.sleep(0)


def _offers(tasks: Iterable[object], target: WorkflowSchema, own: _OwnEnd) -> Iterator[Offer]:
    """Tasks that have a unique ID, given as JSON objects."""
    id_field = target.unique_id_field
    for raw in tasks:
        if id_field is None or not isinstance(raw, dict):
            continue
        offer = _offer(raw, target, id_field.name, own)
        if offer is not None:
            yield offer


def _offer(raw: dict[str, Any], target: WorkflowSchema, id_field: str, own: _OwnEnd) -> Offer | None:
    """A task that can be linked, with the tasks of the own workflow that it is linked to; None without a unique ID."""
    fields = {name: item for name, item in raw.items() if name in target.field_by_name or name == TASK_URL}
    linked = linked_from_json(fields)
    if not linked.fields.get(id_field):
        return None
    others = (item for name, item in raw.items() if name not in fields and isinstance(item, dict))
    taken = [brief(linked_from_json(item), own.id_field) for item in others if own.has(item)]
    return Offer(brief(linked, id_field), tuple(taken))
