"""The cache is brought up to what is here after each reading; a disk that refuses keeps nothing from being shown."""

from __future__ import annotations

from collections.abc import Awaitable, Iterable, Mapping
from datetime import UTC, datetime

from flowdash_desktop.domain.schema import Workflow
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.concurrency.background_tasks import BackgroundTasks
from flowdash_desktop.session.status import DiskState
from flowdash_desktop.session.tasks.cache_writer import Puller
from flowdash_desktop.session.tasks.list_merge import ListChanges
from flowdash_desktop.session.tasks.stored.column_upkeep import StoredColumns
from flowdash_desktop.session.tasks.workflow_state import WorkflowState
from flowdash_desktop.store.database import StoreError

_SHORT = 2000
"""A list of so many tasks is kept also when the window closes as soon as it shows them."""
_FEW_CHANGES = 1000
"""So many changed tasks may be in the cache one by one before it is written anew."""


class CacheUpkeep:
    """Writes to the cache.

    Args:
        puller: knows how.
        disk: told when the cache can't be written.

    Attributes:
        columns: writes the columns of long lists behind.
    """

    def __init__(self, puller: Puller, disk: DiskState) -> None:
        self._puller = puller
        self._disk = disk
        self._short_lists = BackgroundTasks()
        self.columns = StoredColumns(puller.store)

    async def settled(self) -> None:
        """Wait until a short list that is being written is in the cache."""
        await self._short_lists.settled()

    async def write(self, writing: Awaitable[bool | None]) -> bool:
        """Write to the cache; False when the disk refused, which keeps nothing from being shown."""
        try:
            return await writing is not False
        except StoreError as error:
            self._disk.refused(error)
            return False

    @staticmethod
    def forget_gone(states: Mapping[str, WorkflowState], workflows: Iterable[Workflow]) -> None:
        """Workflows that are not listed have left the cache: one that comes back is written anew."""
        for workflow_id in states.keys() - {workflow.id for workflow in workflows}:
            states[workflow_id].unkept = True

    async def last_change(self) -> int:
        """The last change that is in the cache, to be asked before a list is read; 0 where the disk refuses."""
        try:
            return await self._puller.last_change()
        except StoreError as error:
            self._disk.refused(error)
            return 0

    async def update(
        self, state: WorkflowState, brought: ListChanges | None, *, schema_changed: bool, known: int
    ) -> None:
        """Bring the cache up to what is here.

        Args:
            state: the workflow.
            brought: what a reading of its list has brought, None where the list was as before.
            schema_changed: its schema is another one since it was written.
            known: ``last_change`` as it was when the reading began.
        """
        workflow_id, at = state.schema.workflow.id, state.updated or datetime.now(UTC)
        if brought is not None:
            await self._write_news(state, brought)
        texts = brought.texts if brought is not None else {}
        if texts is None or _is_better_written_anew(state, texts):
            await self._write_anew(state, at)
            return
        if schema_changed:
            state.unkept = not await self.write(self._puller.keep_schema(state.schema))
            self.columns.want(workflow_id)
        if brought is None:
            await self.write(self._puller.store_unchanged(workflow_id, at))
            return
        state.stored_changes += len(texts)
        is_written = await self.write(self._puller.keep_changes(workflow_id, texts, state.etag, at, known))
        state.unkept = state.unkept or not is_written

    async def _write_news(self, state: WorkflowState, brought: ListChanges) -> None:
        if brought.has_news:
            marks = {key: mark for key in brought.news if (mark := state.news.of(key)) is not None}
            await self.write(self._puller.keep_news(state.schema.workflow.id, marks, brought.gone))

    async def _write_anew(self, state: WorkflowState, at: datetime) -> None:
        writing = self.write(self._puller.keep_all(state, at))
        is_short = len(state) <= _SHORT
        state.unkept = not await (self._short_lists.start(writing, "keep list") if is_short else writing)
        self.columns.want(state.schema.workflow.id)


def _is_better_written_anew(state: WorkflowState, texts: Mapping[TaskKey, bytes | None]) -> bool:
    """True for a workflow that is not all in the cache, or of which too much would be there one by one."""
    most = max(_FEW_CHANGES, len(state) // 4)
    return state.unkept or state.stored_changes + len(texts) > most
