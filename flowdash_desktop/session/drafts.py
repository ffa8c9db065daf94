"""What is half-typed, as it is on the disk or about to be."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from flowdash_desktop.domain.drafts import NEW_TASK_FORM, Draft, DraftRef, Following
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.concurrency.background_tasks import BackgroundTasks, Outcome
from flowdash_desktop.session.events import SessionEvent, TasksFollowed
from flowdash_desktop.session.tasks.workflow_state import WorkflowState
from flowdash_desktop.store import drafts
from flowdash_desktop.store.account_store import AccountStore

_SLICE = 4096


class StoredDrafts:
    """Everything that was typed and is no edit yet, of all workflows.

    Args:
        store: where it is kept.
        background: finishes what was begun though the window closes.
        state: a workflow in memory, by its id.
        announce: tells that the drafts of tasks have followed them to other names.
    """

    def __init__(
        self,
        store: AccountStore,
        background: BackgroundTasks,
        state: Callable[[str], WorkflowState | None],
        announce: Callable[[SessionEvent], None],
    ) -> None:
        self._store = store
        self._background = background
        self._state = state
        self._announce = announce
        self._found: dict[DraftRef, Draft] = {}

    @property
    def found(self) -> Mapping[DraftRef, Draft]:
        """All drafts, oldest first."""
        return MappingProxyType(self._found)

    def count(self, changes: Mapping[DraftRef, Draft | None] = MappingProxyType({})) -> int:
        """How many texts are typed and not saved, counting the form of a new task once.

        Args:
            changes: what ``keep`` will be told in a moment.
        """
        refs = {ref for ref in (*self._found, *changes) if changes.get(ref, self._found.get(ref)) is not None}
        return len({(ref.workflow_id, ref.task) if ref.task == NEW_TASK_FORM else ref for ref in refs})

    async def load(self) -> None:
        """Read what was half-typed when the account was closed.

        Raises:
            StoreError: it can't be read.
        """
        self._found = await self._store.scan(drafts.everything)

    def keep(self, changes: Mapping[DraftRef, Draft | None]) -> Outcome[None]:
        """Keep what is half-typed, None for what is no draft any more. Begins at once, as ``Session.submit``.

        Raises:
            StoreError: the disk refused.
        """
        for ref, draft in changes.items():
            if draft is None:
                self._found.pop(ref, None)
            else:
                self._found[ref] = draft
        changes = dict(changes)
        return self._background.start(self._store.write(lambda c: drafts.keep(c, changes)), "keep drafts")

    async def set_aside(self, text: str) -> Path:
        """Write the text of a draft that can't be read to a file beside the account's, and give its path.

        Raises:
            StoreError: the disk refused; the draft is still the only copy.
        """
        return await self._background.start(self._store.set_text_aside(text), "set draft aside")

    async def find_task(self, workflow_id: str, identity: Identity) -> TaskKey | None:
        """The key of the task that is known by ``identity``, whatever unique ID it has now; None where it is not here.
        Looks at some thousand tasks in each turn of the loop."""
        state = self._state(workflow_id)
        keys = state.keys() if state is not None else []
        for start in range(0, len(keys), _SLICE):
            found = state.find(keys[start : start + _SLICE], identity) if state is not None else None
            if found is not None:
                return found
            await asyncio.sleep(0)
        return None

    def follow(self, following: Following) -> None:
        """Take a task's drafts along to the name that somebody else has given it. Begins at once, as ``keep``."""
        self._background.start(self._store.write(lambda c: drafts.follow(c, following)), "follow drafts")
        self.followed([following])

    def followed(self, followings: Sequence[Following]) -> None:
        """Tasks have other names, and their drafts with them, as the outbox has seen to on the disk."""
        for following in followings if self._found else ():
            self._move(following)
        if followings:
            self._announce(TasksFollowed(followings))

    def _move(self, following: Following) -> None:
        for ref, draft in [*self._found.items()]:
            if following.concerns(ref, draft):
                self._found.pop(ref)
                moved, draft = following.moved(ref, draft, self._found)
                self._found[moved] = draft
