"""Comments, checklist and actions of the one task that is looked at: out of the cache at once, then from the server."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from flowdash_desktop.api.errors import FlowdashError, RefusedError
from flowdash_desktop.domain.activity import (
    Action,
    ChecklistItem,
    Comment,
    Part,
    Settled,
    ShownActivity,
    TaskActivity,
    with_settled,
)
from flowdash_desktop.domain.edits import is_new_task_key
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.identity import Identity, is_another
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.connection.connection import ServerConnection
from flowdash_desktop.session.connection.error_policy import asked_to_wait
from flowdash_desktop.session.connection.refresh_schedule import wait_after
from flowdash_desktop.session.events import ActivityChanged, SessionEvent
from flowdash_desktop.session.outbox.index import TaskRef
from flowdash_desktop.session.status import Connection, DiskState
from flowdash_desktop.session.tasks.activity.checklist_freshness import ChecklistFreshness
from flowdash_desktop.session.tasks.activity.stage_actions import StageActions, may_come_later
from flowdash_desktop.session.tasks.workflow_state import WorkflowState
from flowdash_desktop.store import cached_activity
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import StoreError

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient

REST_SECONDS = 0.25
"""How long a task must be looked at before it is asked for: holding an arrow key sends nothing."""
_REMEMBERED = 256
_NOTHING = TaskActivity()
_NOT_THERE = (404, 405, 410, 501)


class ActivityReading:
    """Reads for one task at a time, the one that was looked at last.

    Args:
        store: where it is kept.
        link: where a client comes from.
        disk: told when the cache can't be written.
        state_of: a workflow as it is shown.
        announce: tells the session's observers.
    """

    def __init__(
        self,
        store: AccountStore,
        link: ServerConnection,
        disk: DiskState,
        state_of: Callable[[str], WorkflowState | None],
        announce: Callable[[SessionEvent], None],
    ) -> None:
        self._store = store
        self._link = link
        self._disk = disk
        self._state_of = state_of
        self._announce = announce
        self._known: dict[TaskRef, TaskActivity] = {}
        self._stages = StageActions(store, state_of)
        self._freshness = ChecklistFreshness(state_of)
        self._missing: dict[str, frozenset[Part]] = {}
        self._reasons: dict[Part, Reason] = {}
        self._current: TaskRef | None = None
        self._due, self._is_hurried = False, False
        self._failures, self._asked = 0, 0.0
        self._settled = 0
        self.commented: Callable[[str, TaskKey, Comment], None] = lambda _workflow, _task, _comment: None
        """Called with each comment that was written here once it is on the server, before it is shown."""
        self._wake = asyncio.Event()

    def shown(self, workflow_id: str, key: TaskKey, stage: str) -> ShownActivity:
        """What is known of a task that is shown in a stage."""
        known = self._known_of((workflow_id, key))
        is_known = known.stage == stage and not self._stages.awaits_order(workflow_id)
        own = known.actions if is_known else None
        actions = own if own is not None else self._stages.at(workflow_id, stage)
        reasons = self._reasons if (workflow_id, key) == self._current else {}
        slots = self._stages.slots(workflow_id, actions or ())
        missing = self._missing.get(workflow_id, frozenset())
        return ShownActivity(known, actions, missing, reasons, slots, self._stages.knows_all(workflow_id))

    def look_at(self, workflow_id: str, key: TaskKey | None) -> None:
        """A person looks at this task now, None for none; call it also when it is shown in another stage."""
        ref = (workflow_id, key) if key is not None else None
        if ref != self._current:
            self._current = ref
            self._reasons = {}
            self._failures, self._due, self._is_hurried = 0, True, False
            self._wake.set()
        elif ref is not None and (known := self._known.get(ref)) is not None and known.stage != self._stage_of(ref):
            self.again(ref)

    def again(self, ref: TaskRef | None = None) -> None:
        """Read again what is looked at; with a task, only if it is this one."""
        if self._current is not None and ref in (None, self._current):
            self._due = True
            self._wake.set()

    def told(self, ref: TaskRef | None) -> None:
        """Others may have changed comments or the checklist of a task, None for any task."""
        self._freshness.end(ref)
        self.again(ref)
        for known in [*self._known] if ref is None else self._known.keys() & {ref}:
            self._announce(ActivityChanged(*known))

    def hurry(self) -> None:
        """A person waits for what is looked at: ask for it now, not after a rest."""
        if self._due:
            self._is_hurried = True
            self._wake.set()

    def tasks(self, workflow_id: str) -> list[TaskKey]:
        """The tasks of a workflow of which something is known, some hundreds at most."""
        return [key for of, key in self._known if of == workflow_id]

    def checklist(self, ref: TaskRef) -> tuple[ChecklistItem, ...] | None:
        """The checklist of a task; None for one that is not known, or that others may have changed since it was read.

        While the server can't be reached, what was read last counts.
        """
        counts = self._link.connection is not Connection.ONLINE or self._freshness.is_fresh(ref)
        return self._known_of(ref).items if counts else None

    def lacks_checklist(self, ref: TaskRef, *, unknown: bool = False) -> bool:
        """Whether the checklist of a task is to be read again before it counts, or with ``unknown`` at all."""
        is_there = not is_new_task_key(ref[1]) and Part.CHECKLIST not in self._missing.get(ref[0], ())
        is_known = self._known_of(ref).items is not None
        return is_there and (unknown or is_known) and self.checklist(ref) is None

    def reconnected(self) -> None:
        """There is a client again: what a server lacks is asked for anew."""
        self._missing.clear()
        self._stages.reconnected()
        self.told(None)

    def take(self, ref: TaskRef, settled: Settled) -> None:
        """The server has carried out an edit of a task, and the cache knows."""
        self._settled += 1
        if (known := self._known.get(ref)) is not None:
            self._known[ref] = with_settled(known, settled)
        if settled.comment is not None:
            self.commented(*ref, settled.comment)
        self._announce(ActivityChanged(*ref))
        self.again(ref)

    def forget(self, ref: TaskRef) -> None:
        """A task is gone."""
        self._known.pop(ref, None)

    async def run(self) -> None:
        """Read what is looked at, until cancelled."""
        while True:
            self._wake.clear()
            ref = self._current
            if ref is None or not self._due:
                if not await self._woken(wait_after(self._failures, self._asked) if self._failures else None):
                    self.again(ref)
                continue
            await self._show_cached(ref)
            if self._is_hurried or not await self._woken(REST_SECONDS):
                self._is_hurried = False
                await self._read_while_current(ref)

    async def _woken(self, seconds: float | None) -> bool:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._wake.wait()
        return self._wake.is_set()

    async def _read_while_current(self, ref: TaskRef) -> None:
        """Read a task, but not to the end where another is looked at meanwhile."""
        loop = asyncio.get_running_loop()
        reading = loop.create_task(self._read(ref), name="read activity")
        try:
            while not reading.done() and self._current == ref:
                self._wake.clear()
                woken = loop.create_task(self._wake.wait(), name="look at another task")
                try:
                    await asyncio.wait((reading, woken), return_when=asyncio.FIRST_COMPLETED)
                finally:
                    woken.cancel()
                    await asyncio.gather(woken, return_exceptions=True)
        finally:
            reading.cancel()
            await asyncio.gather(reading, return_exceptions=True)
        if not reading.cancelled() and (error := reading.exception()) is not None:
            loop.call_exception_handler({"message": "reading beside a task failed", "exception": error})

    async def _show_cached(self, ref: TaskRef) -> None:
        workflow_id, key = ref
        try:
            await self._stages.load(workflow_id)
            if ref not in self._known:
                known = await self._store.scan(lambda c: cached_activity.activity(c, workflow_id, key))
                if known is not None and ref not in self._known:
                    self._remember(ref, known)
        except StoreError as error:
            self._disk.refused(error)
        self._announce(ActivityChanged(workflow_id, key))

    async def _read(self, ref: TaskRef) -> None:
        workflow_id, key = ref
        async with self._link.client() as client:
            state = self._state_of(workflow_id)
            if is_new_task_key(key) or state is None or state.schema.unique_id_field is None or key not in state:
                self._due = False
                return
            stage, settled, asked = self._stage_of(ref), self._settled, self._freshness.asked(ref)
            self._due = False
            found, (others, errors) = await asyncio.gather(self._ask(client, ref), self._ask_stages(client, ref))
            self._note_failures((*found.values(), *errors))
            if self._stage_of(ref) != stage or self._settled != settled:
                self._stages.ask_anew(workflow_id)
                self.again(ref)  # it was read in the middle of a change
                return
            self._freshness.note_found(ref, asked, found)
            await self._take_in(client, ref, stage, found, others)

    def _note_failures(self, answers: Iterable[object]) -> None:
        """Where an answer may come at another attempt, one is made after a while: nothing else would ask for it."""
        errors = [one for one in answers if may_come_later(one)]
        self._failures = self._failures + 1 if errors else 0
        self._asked = max((asked_to_wait(one) for one in errors), default=0.0)

    def is_known(self, ref: TaskRef) -> bool:
        """True where all that the server has of a task was read once."""
        return self._known_of(ref).read is not None

    async def read_ahead(self, ref: TaskRef) -> bool:
        """Read a task that nobody looks at yet: from the cache, and then from the server once that can be reached.

        Returns:
            True where it was read; it may be known from the cache where it was not.
        """
        await self._show_cached(ref)
        async with self._link.client() as client, client.reading_ahead():
            state, stage, settled = self._state_of(ref[0]), self._stage_of(ref), self._settled
            asked = self._freshness.asked(ref)
            if is_new_task_key(ref[1]) or state is None or state.schema.unique_id_field is None or not stage:
                return False
            found, (others, _) = await asyncio.gather(self._ask(client, ref), self._ask_stages(client, ref))
            is_whole = not any(isinstance(answer, FlowdashError) for answer in found.values())
            if is_whole and self._stage_of(ref) == stage and self._settled == settled:
                self._freshness.note_found(ref, asked, found)
                await self._take_read(ref, stage, found, others)
                self._announce(ActivityChanged(*ref))
                return True
        return False

    async def read_checklist(self, ref: TaskRef) -> bool:
        """Read the checklist of a task that nobody looks at, False where it changed meanwhile. Where that fails, it
        does not count until it is read."""
        if ref not in self._known:
            await self._show_cached(ref)
        async with self._link.client() as client, client.reading_ahead():
            asked, settled = self._freshness.asked(ref), self._settled
            with suppress(FlowdashError):
                items = await client.activity.checklist(*ref)
                if self._settled != settled or not self._freshness.note(ref, asked):
                    return False
                self._remember(ref, replace(self._known_of(ref), items=items, identity=self._identity_of(ref)))
                self._announce(ActivityChanged(*ref))
        return True

    async def _ask(self, client: FlowdashClient, ref: TaskRef) -> Mapping[Part, object]:
        """What the server answers for each part that it has: a tuple, or the error."""
        missing = self._missing.get(ref[0], frozenset())
        ways: Mapping[Part, Callable[[str, str], Awaitable[object]]] = {
            Part.ACTIONS: client.activity.actions,
            Part.COMMENTS: client.activity.comments,
            Part.CHECKLIST: client.activity.checklist,
        }
        parts = [part for part in Part if part not in missing]
        answers = await asyncio.gather(*(ways[part](*ref) for part in parts), return_exceptions=True)
        for answer in answers:
            if isinstance(answer, BaseException) and not isinstance(answer, FlowdashError):
                raise answer
        return dict(zip(parts, answers, strict=True))

    async def _ask_stages(
        self, client: FlowdashClient, ref: TaskRef
    ) -> tuple[Mapping[str, tuple[Action, ...]], Sequence[FlowdashError]]:
        """What stages offer of which that is not known, and what went wrong."""
        if Part.ACTIONS in self._missing.get(ref[0], ()):
            return {}, ()
        return await self._stages.ask(client, *ref, self._stage_of(ref))

    async def _take_in(
        self,
        client: FlowdashClient,
        ref: TaskRef,
        stage: str,
        found: Mapping[Part, object],
        others: Mapping[str, tuple[Action, ...]],
    ) -> None:
        """Take what the server has answered, part by part.

        Args:
            client: the way to the server.
            ref: the task.
            stage: its stage when it was asked.
            found: the answer to each part, or the error that it has ended with.
            others: the actions of other stages that were asked for beside.
        """
        workflow_id, key = ref
        errors = {part: answer for part, answer in found.items() if isinstance(answer, FlowdashError)}
        if Part.ACTIONS in errors:
            self._stages.ask_anew(workflow_id)  # nothing is learned from this reading
        absent = frozenset(part for part, error in errors.items() if _is_of_no_such_part(error))
        if absent:
            if not await self._is_there(client, ref):
                return  # the task is gone, maybe between these answers, which its list will say
            self._missing[workflow_id] = self._missing.get(workflow_id, frozenset()) | absent
        self._reasons = {part: error.reason for part, error in errors.items() if part not in absent}
        await self._take_read(ref, stage, found, others)
        self._announce(ActivityChanged(workflow_id, key))

    async def _take_read(
        self, ref: TaskRef, stage: str, found: Mapping[Part, object], others: Mapping[str, tuple[Action, ...]]
    ) -> None:
        """Remember the parts of a task that could be read, and keep them in the cache; see ``_take_in``."""
        read: dict[Part, Any] = {p: answer for p, answer in found.items() if not isinstance(answer, FlowdashError)}
        if not read:
            return
        before = self._known_of(ref)
        has_actions = Part.ACTIONS in read
        known = replace(
            before,
            comments=read.get(Part.COMMENTS, before.comments),
            items=read.get(Part.CHECKLIST, before.items),
            actions=read.get(Part.ACTIONS, before.actions),
            stage=stage if has_actions else before.stage,
            read=datetime.now(UTC),
            identity=self._identity_of(ref),
        )
        self._remember(ref, known)
        stages = {**others, stage: read[Part.ACTIONS]} if has_actions else {}
        self._stages.learn(ref[0], stages)
        await self._keep(ref, known, stages)

    async def _is_there(self, client: FlowdashClient, ref: TaskRef) -> bool:
        state = self._state_of(ref[0])
        try:
            return state is not None and await client.task(state.schema, ref[1]) is not None
        except FlowdashError:
            return False

    async def _keep(self, ref: TaskRef, known: TaskActivity, stages: Mapping[str, tuple[Action, ...]]) -> None:
        def work(connection: Any) -> None:
            cached_activity.put(connection, *ref, known)
            self._stages.keep(connection, ref[0], stages)

        try:
            await self._store.write(work)
        except StoreError as error:
            self._disk.refused(error)

    def _remember(self, ref: TaskRef, known: TaskActivity) -> None:
        self._known.pop(ref, None)
        while len(self._known) >= _REMEMBERED:
            self._known.pop(next(iter(self._known)))
        self._known[ref] = known

    def _known_of(self, ref: TaskRef) -> TaskActivity:
        """What is known of a task; nothing where it is of another, which had its unique ID before."""
        known = self._known.get(ref, _NOTHING)
        return _NOTHING if is_another(known.identity, self._identity_of(ref)) else known

    def _identity_of(self, ref: TaskRef) -> Identity | None:
        state = self._state_of(ref[0])
        return state.identity(ref[1]) if state is not None else None

    def _stage_of(self, ref: TaskRef) -> str:
        """The stage that the server has put a task in, as far as it is known."""
        state = self._state_of(ref[0])
        task = state.task(ref[1]) if state is not None else None
        return task.stage if task is not None else ""


def _is_of_no_such_part(error: FlowdashError) -> bool:
    """True where the server says that its tasks do not have a part at all, or this one does not."""
    return isinstance(error, RefusedError) and error.status in _NOT_THERE
