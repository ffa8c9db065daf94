"""The outbox worker: sends what is saved here, several tasks at a time, one request per task, oldest first."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol, TypeVar

from flowdash_desktop.api.errors import FlowdashError
from flowdash_desktop.domain.activity import Settled
from flowdash_desktop.domain.activity_edits import AddComment, RunAction
from flowdash_desktop.domain.conflicts import ConflictFoundError
from flowdash_desktop.domain.edits import (
    HELD,
    Edit,
    EditProblem,
    EditState,
    Operation,
    Refusal,
)
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.identity import AnotherTaskError
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.session.attachments.backup import NoCopyError
from flowdash_desktop.session.concurrency.time_slice import TimeSlice
from flowdash_desktop.session.connection.connection import ServerConnection
from flowdash_desktop.session.connection.error_policy import NeedsPersonError, asked_to_wait, needs_key, problem_of
from flowdash_desktop.session.connection.poison_detector import Failing
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.outbox.activity_merge_rules import has_failed
from flowdash_desktop.session.outbox.executor import Sender
from flowdash_desktop.session.outbox.handlers.creation import NotSeenYetError, NotSureError, ThereAgainError
from flowdash_desktop.session.outbox.index import TaskRef
from flowdash_desktop.session.outbox.outbox import Outbox
from flowdash_desktop.session.outbox.resolution_effects import there_again
from flowdash_desktop.session.outbox.scheduler import Order
from flowdash_desktop.session.tasks.repository import Reading
from flowdash_desktop.store.database import StoreError

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient

T = TypeVar("T")
_AT_ONCE = 4
_FIRST_WAIT, _LONGEST_WAIT = 1.0, 60.0
_DISK_WAIT = 15.0
_COPY_ATTEMPTS = 3
"""How often a file that is to be removed is fetched before the person is told that it can't be."""
HOLD_SECONDS = 6.0
"""How long a deletion or an action waits before it is sent, so that it can be undone."""


class WorkerListener(Protocol):
    """What the worker tells the session."""

    def edit_moved(self, task: TaskRef) -> None:
        """An edit of this task is in another state."""

    def edit_confirmed(self, task: TaskRef, answer: Task | None, new_key: TaskKey | None) -> None:
        """The server has carried out an edit of this task; ``answer`` is the task now, None when it is deleted."""

    def activity_confirmed(self, task: TaskRef, settled: Settled) -> None:
        """The server has carried out a comment or a change of the checklist of this task."""

    def cannot_be_undone(self) -> None:
        """What was carried out is no step any more that can be undone."""

    def upload_progressed(self, edit_id: str, sent: int, total: int) -> None:
        """Bytes of a file were sent."""

    def disk_refused(self, error: StoreError) -> None:
        """The outbox can't be written; the edit stays queued."""


class OutboxWorker:
    """Runs for as long as the session does. Transient errors back off and stay queued, each edit by itself."""

    def __init__(
        self,
        outbox: Outbox,
        link: ServerConnection,
        reading: Reading,
        listener: WorkerListener,
        clock: Callable[[], float] = time.monotonic,
        *,
        hold_seconds: float = HOLD_SECONDS,
    ) -> None:
        self._outbox = outbox
        self._link = link
        self._reading = reading
        self._listener = listener
        self._clock = clock
        self._sender = Sender(outbox, lambda: link.repeats_are_known, reading.known_workflows)
        self._wake = asyncio.Event()
        self._moved = asyncio.Event()
        self._disk_again = asyncio.Event()
        self._not_before: dict[str, float] = {}
        self._held_until: dict[str, float] = {}
        self._failing = Failing(clock)
        self._hold_seconds = hold_seconds
        self._last_check = 0.0
        self._busy: dict[TaskRef, asyncio.Task[None]] = {}
        self._order = Order(outbox, self._failing)

    def wake(self, *, now: bool = False) -> None:
        """There is something new to send; ``now`` also forgets all back-off (the person pressed *Retry*)."""
        if now:
            self._not_before.clear()
            self._disk_again.set()
            self._disk_again = asyncio.Event()
        self._wake.set()

    def release(self) -> None:
        """Send from now on at once what would wait so that it can be undone."""
        self._hold_seconds = 0.0
        self._held_until.clear()
        self._wake.set()

    async def until_sent(self, meant: Callable[[Edit], bool]) -> None:
        """Returns once none of the edits that are meant is left that could be sent now."""
        while any(meant(i.edit) and self._can_go(i) for i in self._outbox.items.values()):
            self._moved.clear()
            await self._moved.wait()

    def _can_go(self, item: Operation) -> bool:
        return item.state is not EditState.NEEDS_YOU and item.id not in self._not_before

    def _is_held(self, item: Operation, now: float) -> bool:
        """True for a deletion or an action that was just asked for: it can't be taken back once it is sent."""
        if not isinstance(item.edit, HELD) or item.attempts or item.uncertain or not self._hold_seconds:
            return False
        return self._held_until.setdefault(item.id, now + self._hold_seconds) > now

    async def run(self) -> None:
        """Send until cancelled. Requests that are under way then are cancelled; their edits stay in the outbox."""
        try:
            while True:
                self._wake.clear()
                if await self._has_next():
                    await self._link.ready()
                    await self._start_due()
                await self._sleep()
        finally:
            for task in self._busy.values():
                task.cancel()
            await asyncio.gather(*self._busy.values(), return_exceptions=True)

    def _next_of(self, ref: TaskRef, now: float) -> Operation | None:
        return self._order.next_of(ref, lambda item: self._not_before.get(item.id, now) > now)

    async def _has_next(self) -> bool:
        now, turns = self._clock(), TimeSlice()
        for ref in [*self._outbox.tasks()]:
            if turns.is_over:
                await turns.next()
            if self._next_of(ref, now) is not None:
                return True
        return False

    async def _start_due(self) -> None:
        now, turns = self._clock(), TimeSlice()
        self._last_check = now
        for ref in [*self._outbox.tasks()]:
            if turns.is_over:
                await turns.next()
            if len(self._busy) >= _AT_ONCE:
                return
            item = None if ref in self._busy else self._next_of(ref, now)
            if item is not None and self._not_before.get(item.id, now) <= now and not self._is_held(item, now):
                task = asyncio.get_running_loop().create_task(self._send(ref, item.id), name=f"send {item.id}")
                self._busy[ref], self._order.being_sent[ref] = task, item
                task.add_done_callback(lambda _, ref=ref: self._done(ref))  # type: ignore[misc]  # a lambda with a default

    def _done(self, ref: TaskRef) -> None:
        self._busy.pop(ref, None)
        self._order.being_sent.pop(ref, None)
        self._wake.set()
        self._moved.set()

    async def _sleep(self) -> None:
        known = [*self._not_before.items(), *self._held_until.items()]
        waits = [moment for i, moment in known if i in self._outbox.items and moment > self._last_check]
        seconds = max(0.0, min(waits) - self._clock()) if waits else None
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._wake.wait()
        due = self._clock()
        self._not_before = {i: t for i, t in self._not_before.items() if t > due and i in self._outbox.items}
        self._held_until = {i: t for i, t in self._held_until.items() if i in self._outbox.items}

    async def _send(self, ref: TaskRef, edit_id: str) -> None:
        async with self._link.unchecked_client() as client:
            item = await self._begin(client, edit_id)
            if item is None:
                return
            self._listener.edit_moved(ref)
            try:
                schema = await self._reading.schema_for(ref[0], client)
                answer = await self._sender.send(
                    client, schema, item, lambda sent, total: self._listener.upload_progressed(edit_id, sent, total)
                )
                others = await self._sender.links.other_ends(client, schema, item.edit, answer, self._reading)
            except Exception as error:
                await self._not_carried_out(client, ref, item, error)
                return
            self._link.succeeded(client)
        self._not_before.pop(edit_id, None)
        self._failing.taken(item)
        try:
            await self._confirmed(ref, item, schema, answer, others)
        except Exception as error:
            await self._fault(ref, item, error, SessionFault.ANSWER_NOT_SAVED)

    async def _begin(self, client: FlowdashClient, edit_id: str) -> Operation | None:
        """Note that an edit is being sent; None where it waits, or is not there any more."""
        if not await self._leads_to_own_workspace(client, edit_id):
            return None
        try:
            return await self._outbox.begin(edit_id)
        except StoreError as error:
            self._disk_refused(edit_id, error)
            return None

    async def _not_carried_out(self, client: FlowdashClient, ref: TaskRef, item: Operation, error: Exception) -> None:
        """What becomes of an edit that was not carried out, or of which that is not known, for each reason."""
        match error:
            case FlowdashError():
                await self._failed(client, ref, item, error)
            case NotSeenYetError():
                await self._wait(client, ref, item)
            case NoCopyError() if item.attempts < _COPY_ATTEMPTS:
                await self._wait(client, ref, item)
            case NoCopyError():
                reason = EditProblem(Refusal.NO_COPY, {}, reason=error.reason)
                await self._until_stored(lambda: self._outbox.refuse(item.id, reason))
                self._listener.edit_moved(ref)
            case ThereAgainError():
                await self._until_stored(lambda: self._outbox.decide(item.id, there_again))
                self._link.succeeded(client)
                self._listener.edit_moved(ref)
            case ConflictFoundError() | AnotherTaskError() | NotSureError():
                problem = _problem_of(error)
                await self._until_stored(lambda: self._outbox.refuse(item.id, problem))
                self._link.succeeded(client)
                self._listener.edit_moved(ref)
            case NeedsPersonError():
                await self._needs_person(client, ref, item, error)
            case StoreError():
                self._disk_refused(item.id, error)
                await self._put_back(ref, item, uncertain=False)
            case _:
                await self._fault(ref, item, error, SessionFault.NOT_SENT)

    async def _needs_person(
        self, client: FlowdashClient, ref: TaskRef, item: Operation, needed: NeedsPersonError
    ) -> None:
        """An edit waits for the person, who sees its task as it was found on the way."""
        is_open = needed.problem.refusal in (Refusal.UNFINISHED, Refusal.UNCERTAIN)
        await self._until_stored(lambda: self._outbox.refuse(item.id, needed.problem, uncertain=is_open))
        self._link.succeeded(client)
        if needed.task is not None:
            self._listener.edit_confirmed(ref, needed.task, None)
        self._listener.edit_moved(ref)

    async def _confirmed(
        self,
        ref: TaskRef,
        item: Operation,
        schema: WorkflowSchema,
        answer: Task | Settled | None,
        others: Sequence[tuple[WorkflowSchema, Task]],
    ) -> None:
        """Keep what the server answered, and tell."""
        edit_id = item.id
        for its_schema, other in others:
            await self._until_stored(lambda one=(its_schema, other): self._outbox.notes.note_task(*one))  # type: ignore[misc]  # a lambda with a default
            self._listener.edit_confirmed((its_schema.workflow.id, other.key), other, None)
        others_wait = any(i.id != edit_id and not has_failed(i) for i in self._outbox.of_task(*ref))
        if answer is None and isinstance(item.edit, RunAction) and others_wait:
            answer = Settled()  # the task is gone with it, and stays here while other edits of it wait
        if isinstance(answer, Settled):
            await self._until_stored(lambda: self._outbox.settle(edit_id, answer))
            self._listener.activity_confirmed(ref, answer)
        else:
            if originals := self._reading.displaced_by(item, answer):
                await self._until_stored(lambda: self._outbox.notes.keep_originals(ref[0], originals))
            new_key = await self._until_stored(lambda: self._outbox.confirm(edit_id, schema, answer))
            self._listener.edit_confirmed(ref, answer, new_key)
        if isinstance(item.edit, RunAction | AddComment):
            self._listener.cannot_be_undone()
        await self._outbox.notes.unstage([item])

    async def _fault(self, ref: TaskRef, item: Operation, error: Exception, code: SessionFault) -> None:
        """A fault of the program: the person decides, the log tells, and the task is not blocked as being sent."""
        if item.id in self._outbox.items:
            problem = EditProblem(Refusal.REFUSED, {}, reason=Reason(code))
            await self._until_stored(lambda: self._outbox.refuse(item.id, problem, uncertain=True))
        context = {"message": f"{code} ({item.id})", "exception": error}
        asyncio.get_running_loop().call_exception_handler(context)
        self._listener.edit_moved(ref)

    async def _leads_to_own_workspace(self, client: FlowdashClient, edit_id: str) -> bool:
        """Look before anything is sent; False where the edit waits: no answer, or another workspace."""
        try:
            await self._link.check(client)
        except FlowdashError as error:
            self._link.failed(client, error)
            self._not_before[edit_id] = self._clock() + _back_off(error, 1)
            return False
        return True

    async def _failed(self, client: FlowdashClient, ref: TaskRef, item: Operation, error: FlowdashError) -> None:
        known = self._link.repeats_are_known
        can_be_found = await self._outbox.notes.has_memo(item.id)
        problem = problem_of(error, item.edit, repeats_are_known=known, can_be_found=can_be_found)
        if problem is None:
            problem = self._failing.failed(item, error)
        if problem is not None:
            uncertain = error.outcome_unknown
            await self._until_stored(lambda: self._outbox.refuse(item.id, problem, uncertain=uncertain))
            if error.status is not None:
                self._link.succeeded(client)
            elif problem.refusal is Refusal.UNCERTAIN:
                self._link.failed(client, error)
            self._listener.edit_moved(ref)
            return
        if not self._failing.is_alone(item):
            self._link.failed(client, error)
        if not needs_key(error):
            self._not_before[item.id] = self._clock() + _back_off(error, item.attempts)
        await self._put_back(ref, item, uncertain=error.outcome_unknown)

    async def _wait(self, client: FlowdashClient, ref: TaskRef, item: Operation) -> None:
        """Try an edit again later, though the line is well."""
        self._link.succeeded(client)
        self._not_before[item.id] = self._clock() + _wait_after(item.attempts)
        await self._put_back(ref, item, uncertain=False)

    async def _put_back(self, ref: TaskRef, item: Operation, *, uncertain: bool) -> None:
        await self._until_stored(lambda: self._outbox.put_back(item.id, uncertain=uncertain))
        self._listener.edit_moved(ref)

    async def _until_stored(self, work: Callable[[], Awaitable[T]]) -> T:
        """Write to the outbox what became of a request, again and again while the disk refuses: it can't be asked anew.

        Killed meanwhile, the outbox still holds the edit as being sent, and it is looked into at the next start.
        """
        while True:
            try:
                return await work()
            except StoreError as error:
                self._listener.disk_refused(error)
            with suppress(TimeoutError):
                async with asyncio.timeout(_DISK_WAIT):
                    await self._disk_again.wait()

    def _disk_refused(self, edit_id: str, error: StoreError) -> None:
        self._not_before[edit_id] = self._clock() + _DISK_WAIT
        self._listener.disk_refused(error)


def _problem_of(found: ConflictFoundError | AnotherTaskError | NotSureError) -> EditProblem:
    if isinstance(found, NotSureError):
        return EditProblem(found.refusal, {})
    if isinstance(found, AnotherTaskError):
        return EditProblem(Refusal.ANOTHER_TASK, {}, there=found.there)
    return EditProblem(Refusal.CHANGED_MEANWHILE, {}, found.conflict)


def _back_off(error: FlowdashError, attempts: int) -> float:
    """Seconds to wait: doubled with each attempt, half of it by chance, and never less than the server asks for."""
    return max(_wait_after(attempts), asked_to_wait(error))


def _wait_after(attempts: int) -> float:
    """Seconds to wait after so many attempts: doubled with each, half of it by chance."""
    return min(_LONGEST_WAIT, _FIRST_WAIT * 2.0 ** max(0, attempts - 1)) * random.uniform(0.5, 1.0)
