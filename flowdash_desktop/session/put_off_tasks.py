"""The tasks of one account that a person put off: stored, and known again under whatever unique ID they have."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol

from flowdash_desktop.domain.drafts import Following
from flowdash_desktop.domain.edits import is_new_task_key
from flowdash_desktop.domain.identity import identity_of, is_another
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.domain.triage.later import PutOff, is_due, state_of
from flowdash_desktop.session.events import SessionEvent, TasksFollowed
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.settings import Arrangements

_NONE: Mapping[TaskKey, PutOff] = {}


class Start(Protocol):
    """Starts work that is finished by itself."""

    def __call__(self, work: Coroutine[Any, Any, None], *, name: str) -> object:
        """Start it."""


class PutOffTasks:
    """Follows the tasks of all workflows from the start on, whatever the window shows.

    A unique ID may be given to another task, so each is known by its identity too. Another task under the ID inherits
    nothing, and a task that got another ID is looked for.

    Args:
        session: the account.
        arrangements: where they are stored.
        start: starts the storing.
        changed: called with a workflow whose tasks are others, or are known by other keys.
    """

    def __init__(
        self,
        session: Session,
        arrangements: Arrangements,
        start: Start,
        changed: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._session, self._arrangements, self._start = session, arrangements, start
        self.changed = changed
        self._all: dict[str, dict[TaskKey, PutOff]] = {}
        self._waiting: dict[str, list[Following]] = {}
        self._reading: set[str] = set()
        self._loading = asyncio.Lock()
        self._stop_observing = session.observe(self._event)

    def end(self) -> None:
        """Follow nothing any more."""
        self._stop_observing()

    async def load(self, workflow_id: str) -> None:
        """Read those of a workflow, and look for the ones whose unique IDs are others since."""
        await self._read(workflow_id)
        await self.settle(workflow_id)

    def of(self, workflow_id: str) -> Mapping[TaskKey, PutOff]:
        """Those of a workflow that was loaded, by key."""
        return self._all.get(workflow_id, _NONE)

    def put_off(self, workflow_id: str, key: TaskKey, title: str, until: datetime | None) -> PutOff | None:
        """Put a task off that is shown; None where it is not.

        Args:
            workflow_id, key: which task.
            title: what it is called.
            until: when it comes back, None for once it changes.
        """
        shown, schema = self._session.shown(workflow_id).get(key), self._session.schema(workflow_id)
        if shown is None or schema is None or workflow_id not in self._all:
            return None
        one = PutOff(key, title, until, state_of(shown.task), identity_of(shown.task, schema))
        self._all[workflow_id][key] = one
        self._store(workflow_id)
        return one

    def take_out(self, workflow_id: str, key: TaskKey) -> PutOff | None:
        """Have a task put off no more; None where it is not."""
        one = self._all.get(workflow_id, {}).pop(key, None)
        if one is not None:
            self._store(workflow_id)
        return one

    def take_due(self, workflow_id: str, now: datetime) -> list[PutOff]:
        """Take out what is due."""
        due, all_of = [], self._all.get(workflow_id, {})
        for one in [*all_of.values()]:
            shown = self._session.shown(workflow_id).get(one.task)
            if shown is None or self._is_another(workflow_id, one, shown.task):
                continue
            known = self._completed(workflow_id, one, shown.task)
            if known != one:
                all_of[one.task] = one = known
                self._store(workflow_id)
            if is_due(one, now, shown.task):
                del all_of[one.task]
                due.append(one)
        if due:
            self._store(workflow_id)
        return due

    def _completed(self, workflow_id: str, one: PutOff, task: Task) -> PutOff:
        """One with what was not known of its task before."""
        schema = self._session.schema(workflow_id)
        identity = identity_of(task, schema) if one.identity is None and schema is not None else one.identity
        return replace(one, state=one.state or state_of(task), identity=identity)

    def is_put_off(self, workflow_id: str, key: TaskKey) -> bool:
        """True for a task that is put off; another one that has got its unique ID is not."""
        one = self.of(workflow_id).get(key)
        return one is not None and self._is_here(workflow_id, one)

    def missing(self, workflow_id: str) -> list[PutOff]:
        """Those whose unique IDs name no task here, or another one."""
        return [one for one in self.of(workflow_id).values() if not self._is_here(workflow_id, one)]

    async def settle(self, workflow_id: str) -> None:
        """Look for the missing ones under other unique IDs, and forget what is certainly gone."""
        found = False
        for one in self.missing(workflow_id):
            identity = one.identity
            key = await self._session.drafts.find_task(workflow_id, identity) if identity is not None else None
            all_of = self._all[workflow_id]
            if all_of.get(one.task) is not one or self._is_here(workflow_id, one):
                continue  # it was followed, or came, while the tasks were looked through
            if key is not None and key not in all_of:
                all_of.pop(one.task)
                all_of[key] = replace(one, task=key)
            elif self._session.is_complete(workflow_id):
                all_of.pop(one.task)
            else:
                continue
            found = True
        if found:
            self._store(workflow_id)
            self.changed(workflow_id)

    def _is_here(self, workflow_id: str, one: PutOff) -> bool:
        task = self._session.known(workflow_id, one.task)
        return task is not None and not self._is_another(workflow_id, one, task)

    def _is_another(self, workflow_id: str, one: PutOff, task: Task) -> bool:
        schema = self._session.schema(workflow_id)
        return schema is not None and is_another(one.identity, identity_of(task, schema))

    def _event(self, event: SessionEvent) -> None:
        for following in event.followings if isinstance(event, TasksFollowed) else ():
            self._follow_soon(following)

    def _follow_soon(self, following: Following) -> None:
        """Follow a task, once it is known which tasks of its workflow are put off."""
        workflow_id = following.workflow_id
        if workflow_id in self._all:
            self._follow(following)
            return
        self._waiting.setdefault(workflow_id, []).append(following)
        if workflow_id not in self._reading:
            self._reading.add(workflow_id)
            self._start(self._read_for_waiting(workflow_id), name="read later")

    async def _read_for_waiting(self, workflow_id: str) -> None:
        """Read those of a workflow. Where that fails, the next task to follow has them read, and all that wait follow.

        Raises:
            StoreError: they can't be read.
        """
        try:
            await self._read(workflow_id)
        finally:
            self._reading.discard(workflow_id)

    async def _read(self, workflow_id: str) -> None:
        async with self._loading:
            if workflow_id not in self._all:
                self._all[workflow_id] = {one.task: one for one in await self._arrangements.put_off(workflow_id)}
        for following in self._waiting.pop(workflow_id, ()):
            self._follow(following)

    def _follow(self, following: Following) -> None:
        """Know a task by its new name. Of a new task the server sets values of its own, and that is no change."""
        all_of = self._all[following.workflow_id]
        one = all_of.get(following.old)
        if one is None or is_another(one.identity, following.before):
            return
        del all_of[following.old]
        state = "" if is_new_task_key(following.old) else one.state
        now = following.now or one.identity
        all_of[following.new] = replace(one, task=following.new, identity=now, state=state)
        self._store(following.workflow_id)
        self.changed(following.workflow_id)

    def _store(self, workflow_id: str) -> None:
        keep = self._arrangements.keep_put_off(workflow_id, [*self._all[workflow_id].values()])
        self._start(keep, name="keep later")
