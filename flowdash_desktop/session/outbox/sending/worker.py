"""The outbox worker: sends the saved operations, several requests at a time, the oldest first."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import FlowdashError
from flowdash_desktop.domain.activity import Settled
from flowdash_desktop.domain.activity_edits import AddComment, RunAction
from flowdash_desktop.domain.edits import Edit, EditState, Operation
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Task
from flowdash_desktop.session.concurrency.time_slice import TimeSlice
from flowdash_desktop.session.connection.connection import ServerConnection
from flowdash_desktop.session.connection.error_policy import needs_key
from flowdash_desktop.session.connection.poison_detector import Failing
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.outbox.activity_merge_rules import has_failed
from flowdash_desktop.session.outbox.executor import Sender
from flowdash_desktop.session.outbox.index import TaskRef
from flowdash_desktop.session.outbox.outbox import Outbox
from flowdash_desktop.session.outbox.sending.batches import Batches, Due, Requests, Sent
from flowdash_desktop.session.outbox.sending.failures import Failures, of_own_workspace
from flowdash_desktop.session.outbox.sending.pace import FAR, NEAR, Pace
from flowdash_desktop.session.outbox.sending.scheduler import Order
from flowdash_desktop.session.outbox.sending.slots import Slots
from flowdash_desktop.session.outbox.sending.waits import HOLD_SECONDS, Waits, back_off
from flowdash_desktop.session.outbox.sending.worker_listener import WorkerListener, report_fault
from flowdash_desktop.session.tasks.repository import Reading
from flowdash_desktop.store.database import StoreError

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient

_NEWEST = 20
_NEXT_SECONDS = 0.05


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
        self._sender = Sender(outbox, lambda: link.repeats_are_known, reading.known_workflows)
        self._wake = asyncio.Event()
        self._moved = asyncio.Event()
        self._passed = asyncio.Event()
        """What is due was looked for since this was cleared."""
        self.waits = Waits(clock, hold_seconds)
        self._failing = Failing(clock)
        self._pace = Pace(NEAR if link.repeats_are_known else FAR)
        self._failures = Failures(outbox, link, listener, self.waits, self._failing, self._pace)
        self._slots = Slots[TaskRef](self._done, self._wake.set, lambda: self._pace.limit)
        self._order = Order(outbox, self._failing)
        self._batches = Batches(lambda: link.repeats_are_known, lambda: link.takes_batches)

    def wake(self, *, now: bool = False) -> None:
        """There is something new to send; ``now`` also forgets all back-off (the person pressed *Retry*)."""
        if now:
            self.waits.forget_all()
            self._failures.try_disk_again()
        self._wake.set()

    def release(self) -> None:
        """Send from now on at once what would wait so that it can be undone."""
        self.waits.release()
        self._wake.set()

    async def until_sent(self, matches: Callable[[Edit], bool]) -> None:
        """Return once no edit that ``matches`` could be sent now."""
        while any(matches(i.edit) and self._can_go(i) for i in self._outbox.items.values()):
            self._moved.clear()
            await self._moved.wait()

    async def until_answered(self, seconds: float) -> None:
        """Return once the answers to what is being sent are kept here, after so many seconds at the latest."""
        await self._slots.until_ended(seconds)

    def _can_go(self, item: Operation) -> bool:
        return item.state is not EditState.NEEDS_YOU and not (self.waits.all_wait or self.waits.is_waiting(item.id))

    async def run(self) -> None:
        """Send until cancelled. Requests that are under way then are cancelled; their edits stay in the outbox."""
        try:
            while True:
                self._wake.clear()
                if await self._has_next():
                    await self._link.ready()
                    await self._start_due()
                self._passed.set()
                await self._sleep()
        finally:
            await self._slots.cancel()
            self._order = Order(self._outbox, self._failing)  # for the next start, should a fault have ended this one

    def _next_of(self, ref: TaskRef, now: float) -> Operation | None:
        return self._order.next_of(ref, lambda item: self.waits.is_put_off(item, now))

    async def _has_next(self) -> bool:
        now, turns = self.waits.now(), TimeSlice()
        for ref in [*self._outbox.tasks()]:
            if turns.is_over:
                await turns.next()
            if self._next_of(ref, now) is not None:
                return True
        return False

    async def _start_due(self) -> None:
        now, refs = self.waits.begin_pass(), [*self._outbox.tasks()]
        requests = Requests(self._batches, self._slots.free, self._order.being_sent)
        await self._add_due(refs, requests, now)
        if requests.have_room:  # what the person has just done does not wait for the end of a long import
            requests.look_elsewhere()
            await self._add_due(refs[-_NEWEST:], requests, now)
        for group in requests.groups:
            self._start(group)

    async def _add_due(self, refs: Sequence[TaskRef], requests: Requests, now: float) -> None:
        """Add what is due of these tasks to what is sent now, until there is no room."""
        turns = TimeSlice()
        for ref in refs:
            if turns.is_over:
                await turns.next()
            item = self._due_of(ref, requests, now)
            if item is not None and requests.add(ref, item):
                self._order.begin(ref, item)  # what must not be sent beside it waits
            if requests.are_full:
                break

    def _due_of(self, ref: TaskRef, requests: Requests, now: float) -> Operation | None:
        """The operation of a task that is to be sent now, if there is one."""
        is_passed = self._order.is_under_way(ref) or requests.pass_by(self._outbox.of_task(*ref))
        item = None if is_passed else self._next_of(ref, now)
        return item if item is None or self.waits.is_due(item, now) else None

    def _start(self, group: Sequence[Due]) -> None:
        (ref, item), refs = group[0], [ref for ref, _ in group]
        sending = self._send(ref, item.id) if len(group) == 1 else self._send_together(group)
        self._slots.start(refs, sending, f"send {item.id}")

    def _done(self, refs: Sequence[TaskRef]) -> None:
        for ref in refs:
            self._order.end(ref)
        self._wake.set()
        self._moved.set()

    async def _sleep(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(self.waits.seconds_left(self._outbox.items)):
                await self._wake.wait()
        self.waits.drop_past(self._outbox.items)

    async def _send(self, ref: TaskRef, edit_id: str) -> None:
        async with self._link.unchecked_client() as client, client.sending():
            item = await self._begin(client, edit_id)
            if item is None:
                return
            self._listener.edit_moved(ref)
            try:
                schema = await self._reading.schema_for(ref[0], client)
                answer = await self._sender.send(
                    client, schema, item, lambda sent, total: self._listener.upload_progressed(edit_id, sent, total)
                )
                await client.check_reads()
                others = await self._sender.links.other_ends(client, schema, item.edit, answer, self._reading)
            except Exception as error:
                await self._failures.not_carried_out(client, ref, item, await of_own_workspace(client, error))
                return
            self._succeeded(client)
        self.waits.forget(edit_id)
        self._batches.forget(edit_id)
        self._failing.taken(item)
        try:
            await self._confirmed(ref, item, schema, answer, others)
        except Exception as error:
            await self._failures.fault(ref, item, error, SessionFault.ANSWER_NOT_SAVED)

    async def _send_together(self, group: Sequence[Due]) -> None:
        """Send operations of one workflow in one request; what is not carried out by it goes alone afterwards."""
        workflow_id = group[0][0][0]
        async with self._link.unchecked_client() as client, client.sending():
            items = await self._begin_together(client, [item.id for _, item in group])
            if not items:
                return
            keys = [item.edit.task for item in items]
            self._listener.edits_moved(workflow_id, keys)
            try:
                schema = await self._reading.schema_for(workflow_id, client)
                sent = await self._batches.send(client, schema, items)
                await client.check_reads()
            except Exception as error:
                await self._not_sent_together(client, items, await of_own_workspace(client, error))
                return
            self._succeeded(client)
        self._order.answered(dict(group))
        await self._let_the_next_begin()
        try:
            await self._confirmed_together(schema, items, sent)
        except Exception as error:
            for item in items:
                await self._failures.fault((workflow_id, item.edit.task), item, error, SessionFault.ANSWER_NOT_SAVED)

    async def _let_the_next_begin(self) -> None:
        """Send the next ones first: the server works on them while the answer is kept here. Both take the outbox, and
        without this wait, which is bounded, it is always the answer that comes first."""
        self._passed.clear()
        self._wake.set()
        with suppress(TimeoutError):
            async with asyncio.timeout(_NEXT_SECONDS):
                await self._passed.wait()

    async def _not_sent_together(self, client: FlowdashClient, items: Sequence[Operation], error: Exception) -> None:
        """Queue operations again that were sent in one request: together where the line has failed, else alone."""
        refs = [(item.edit.workflow_id, item.edit.task) for item in items]
        if isinstance(error, FlowdashError) and (error.transient or needs_key(error)):
            await self._failures.not_answered(client, refs, items, error)
            return
        self._batches.leave(item.id for item in items)
        if isinstance(error, FlowdashError | StoreError):
            for ref, item in zip(refs, items, strict=True):
                await self._failures.not_carried_out(client, ref, item, error)
        else:  # a fault with one of them, which is found when each goes alone
            report_fault(str(SessionFault.NOT_SENT), error)
            await self._failures.put_back(refs, items, uncertain=True)

    def _succeeded(self, client: FlowdashClient) -> None:
        self._link.succeeded(client)
        self._pace.answered()

    async def _confirmed_together(self, schema: WorkflowSchema, items: Sequence[Operation], sent: Sent) -> None:
        """Keep the tasks that were made or changed by these operations, and tell."""
        made = sent.done
        workflow_id, refused = schema.workflow.id, {i.id: i.edit.task for i in items if i.id not in made}
        done = [item for item in items if item.id in made]
        self._batches.leave(refused)
        for item in done:
            self.waits.forget(item.id)
            self._failing.taken(item)
            await self._keep_originals(workflow_id, item, made[item.id])
        answers = made, refused, sent.refused, sent.texts
        confirmed = await self._failures.until_stored(lambda: self._outbox.confirm_together(schema, *answers))
        self._listener.edits_confirmed(workflow_id, confirmed)
        self._listener.edits_moved(workflow_id, [*refused.values()])
        for item in [item for item in done if item.id in self._outbox.items]:
            await self._confirmed((workflow_id, item.edit.task), item, schema, made[item.id], ())

    async def _begin_together(self, client: FlowdashClient, edit_ids: Sequence[str]) -> Sequence[Operation]:
        """Note that edits are being sent; none where they wait, or where the server takes no batches any more."""
        if not await self._leads_to_own_workspace(client, edit_ids) or not self._link.takes_batches:
            return ()
        try:
            return await self._outbox.begin_together(edit_ids)
        except StoreError as error:
            self._failures.disk_refused(edit_ids, error)
            return ()

    async def _begin(self, client: FlowdashClient, edit_id: str) -> Operation | None:
        """Note that an edit is being sent; None where it waits, or is not there any more."""
        if not await self._leads_to_own_workspace(client, [edit_id]):
            return None
        try:
            return await self._outbox.begin(edit_id)
        except StoreError as error:
            self._failures.disk_refused([edit_id], error)
            return None

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
            await self._failures.until_stored(lambda one=(its_schema, other): self._outbox.notes.note_task(*one))  # type: ignore[misc]  # a lambda with a default
            self._listener.edit_confirmed((its_schema.workflow.id, other.key), other, None)
        others_wait = any(i.id != edit_id and not has_failed(i) for i in self._outbox.of_task(*ref))
        if answer is None and isinstance(item.edit, RunAction) and others_wait:
            answer = Settled()  # the task is gone with it, and stays here while other edits of it wait
        if isinstance(answer, Settled):
            await self._failures.until_stored(lambda: self._outbox.settle(edit_id, answer))
            self._listener.activity_confirmed(ref, answer)
        else:
            await self._keep_originals(ref[0], item, answer)
            new_key = await self._failures.until_stored(lambda: self._outbox.confirm(edit_id, schema, answer))
            self._listener.edit_confirmed(ref, answer, new_key)
        if isinstance(item.edit, RunAction | AddComment):
            self._listener.cannot_be_undone()
        await self._outbox.notes.unstage([item])

    async def _keep_originals(self, workflow_id: str, item: Operation, answer: Task | None) -> None:
        """Keep the last text of a task in whose place there is another now."""
        if originals := self._reading.displaced_by(item, answer):
            await self._failures.until_stored(lambda: self._outbox.notes.keep_originals(workflow_id, originals))

    async def _leads_to_own_workspace(self, client: FlowdashClient, edit_ids: Sequence[str]) -> bool:
        """Look before anything is sent; False where the edits wait: no answer, or another workspace."""
        try:
            await self._link.check(client)
        except FlowdashError as error:
            self._link.failed(client, error)
            self.waits.put_off_all(edit_ids, back_off(error, 1))
            return False
        return True
