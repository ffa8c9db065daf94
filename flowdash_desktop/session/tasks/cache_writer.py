"""The workspace and its workflows as the server has them, and what is known of the workflows kept in the cache."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import NotAllowedError
from flowdash_desktop.domain.schema import Workflow, WorkflowSchema, Workspace
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.unread_changes import TaskNews
from flowdash_desktop.domain.workspace.identity import WorkspaceIdentity
from flowdash_desktop.session.accounts.workspace_check import may_not_read
from flowdash_desktop.session.tasks.short_list_guard import is_half_gone
from flowdash_desktop.session.tasks.workflow_state import WorkflowState
from flowdash_desktop.store import cache, cached_tasks, cached_unread_changes
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.cached_tasks import PIECE_TASKS
from flowdash_desktop.store.database import Connection

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient

_PIECES_AT_ONCE = 8
"""Some megabytes: an edit that is submitted meanwhile waits some hundredths of a second at most."""


@dataclass(frozen=True, slots=True)
class WorkspaceReading:
    """The workspace and its workflows, as just read."""

    workspace: Workspace
    workflows: tuple[Workflow, ...]

    @property
    def identity(self) -> WorkspaceIdentity:
        """What tells the workspace from others."""
        return WorkspaceIdentity(self.workspace.id, self.workspace.name, frozenset(w.id for w in self.workflows))


class Puller:
    """Fetches the workspace, and keeps the cache; which tasks are newer than a reading is the caller's knowledge."""

    def __init__(self, store: AccountStore) -> None:
        self.store = store

    async def read_workspace(self, client: FlowdashClient, known: Iterable[Workflow]) -> WorkspaceReading:
        """Read the workspace and the list of workflows, that list twice where half of the ``known`` ones are missing.

        Raises:
            FlowdashError: the server or the way to it failed.
        """
        try:
            workspace = await client.workspace()
        except NotAllowedError as error:
            raise may_not_read(error) from error
        workflows = await client.workflows()
        if is_half_gone({one.id for one in known}, {one.id for one in workflows}):
            again = await client.workflows()
            workflows = again if len(again) >= len(workflows) else workflows
        return WorkspaceReading(workspace, workflows)

    async def keep_workspace(self, reading: WorkspaceReading) -> None:
        """Put the workspace and the list of workflows into the cache; a workflow that is gone leaves it.

        Raises:
            StoreError: the cache can't be written.
        """

        def keep(connection: Connection) -> None:
            cache.put_workspace(connection, reading.workspace)
            cache.put_workflows(connection, reading.workflows)

        await self.store.write(keep)

    async def keep_schema(self, schema: WorkflowSchema) -> None:
        """Put a workflow's schema into the cache.

        Raises:
            StoreError: the cache can't be written.
        """
        await self.store.write(lambda c: cache.put_schema(c, schema))

    async def keep_all(self, state: WorkflowState, at: datetime) -> bool:
        """Put a whole workflow into the cache, as it is now, in pieces, so that no edit waits behind them.

        Returns:
            False when the cache was lost meanwhile; then nothing of the workflow is in the new one.

        Raises:
            StoreError: the cache can't be written; then it is as it was before.
        """
        schema, workflow_id = state.schema, state.schema.workflow.id

        def begin(connection: Connection) -> cached_tasks.Edition:
            cache.put_schema(connection, schema)
            return cached_tasks.begin(connection, workflow_id)

        edition = await self.store.write(begin)
        # What an edit's answer changed up to here is in the state: its task went on before this one did.
        texts, etag = state.texts(), state.etag
        step = PIECE_TASKS * _PIECES_AT_ONCE
        for start in range(0, len(texts), step):

            def put(connection: Connection, start: int = start) -> None:
                for first in range(start, min(start + step, len(texts)), PIECE_TASKS):
                    piece = texts[first : first + PIECE_TASKS]
                    cached_tasks.put_piece(connection, edition, first // PIECE_TASKS, piece)

            await self.store.write(put)
        pieces = -(-len(texts) // PIECE_TASKS)
        if not await self.store.write(lambda c: cached_tasks.finish(c, edition, pieces, etag, at)):
            return False
        state.stored_changes = 0
        while await self.store.write(lambda c: cached_tasks.drop_older(c, edition, _PIECES_AT_ONCE)):
            pass
        return True

    async def last_change(self) -> int:
        """The last change that is in the cache, to be asked before a list is read.

        Raises:
            StoreError: the cache can't be read.
        """
        return await self.store.scan(cached_tasks.last_change)

    async def keep_changes(
        self, workflow_id: str, texts: Mapping[TaskKey, bytes | None], etag: str | None, at: datetime, known: int
    ) -> None:
        """Put what a reading brought into the cache.

        Args:
            workflow_id: whose tasks.
            texts: the tasks, None for one that is gone.
            etag: the version of the list.
            at: when it was read.
            known: the last change when the reading began. An edit that was confirmed since then may be missing in
                ``texts``, and its answer is in the cache already.

        Raises:
            StoreError: the cache can't be written.
        """

        def keep(connection: Connection) -> None:
            cached_tasks.put_changes(connection, workflow_id, texts, etag, known)
            cache.put_updated(connection, workflow_id, at)

        await self.store.write(keep)

    async def keep_news(self, workflow_id: str, news: Mapping[TaskKey, TaskNews], gone: Iterable[TaskKey]) -> None:
        """Put what is new about tasks into the cache, and forget the marks of gone tasks.

        Raises:
            StoreError: the cache can't be written.
        """

        def keep(connection: Connection) -> None:
            cached_unread_changes.put(connection, workflow_id, news)
            cached_unread_changes.remove(connection, workflow_id, gone)

        await self.store.write(keep)

    async def store_unchanged(self, workflow_id: str, at: datetime) -> None:
        """Note in the cache that a reading brought nothing new.

        Raises:
            StoreError: the cache can't be written.
        """
        await self.store.write(lambda c: cache.put_updated(c, workflow_id, at))
