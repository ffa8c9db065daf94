"""Reads what the server has: the workspace, its workflows, and the schema and tasks of one workflow at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from flowdash_desktop.domain.schema import Workflow, WorkflowSchema, Workspace
from flowdash_desktop.domain.tasks import Task
from flowdash_desktop.store import cache
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import Connection

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient


@dataclass(frozen=True, slots=True)
class WorkspaceReading:
    """The workspace and its workflows, as just read."""

    workspace: Workspace
    workflows: tuple[Workflow, ...]


@dataclass(frozen=True, slots=True)
class WorkflowReading:
    """A workflow's schema and all of its tasks, as just read."""

    schema: WorkflowSchema
    tasks: tuple[Task, ...]
    at: datetime


class Puller:
    """Fetches and hands over; keeping the cache is the caller's, who knows which tasks are newer than the reading."""

    def __init__(self, store: AccountStore) -> None:
        self._store = store

    async def read_workspace(self, client: FlowdashClient) -> WorkspaceReading:
        """Read the workspace and the list of workflows.

        Raises:
            FlowdashError: the server or the way to it failed.
        """
        return WorkspaceReading(await client.workspace(), await client.workflows())

    async def keep_workspace(self, reading: WorkspaceReading) -> None:
        """Put the workspace and the list of workflows into the cache; a workflow that is gone leaves it.

        Raises:
            StoreError: the cache can't be written.
        """

        def keep(connection: Connection) -> None:
            cache.put_workspace(connection, reading.workspace)
            cache.put_workflows(connection, reading.workflows)

        await self._store.write(keep)

    async def read_workflow(self, client: FlowdashClient, workflow: Workflow) -> WorkflowReading:
        """Read a workflow's schema and tasks.

        Raises:
            FlowdashError: the server or the way to it failed.
        """
        schema = await client.schema(workflow)
        tasks: list[Task] = []
        async for part in client.tasks(schema):
            tasks.extend(part)
        return WorkflowReading(schema, tuple(tasks), datetime.now(UTC))

    async def keep(self, schema: WorkflowSchema, tasks: tuple[Task, ...], at: datetime) -> None:
        """Put a whole workflow into the cache.

        Raises:
            StoreError: the cache can't be written.
        """
        await self._store.write(lambda c: cache.put_workflow(c, schema, tasks, at))

    async def keep_unchanged(self, workflow_id: str, at: datetime) -> None:
        """Note in the cache that a reading brought nothing new.

        Raises:
            StoreError: the cache can't be written.
        """
        await self._store.write(lambda c: cache.put_updated(c, workflow_id, at))
