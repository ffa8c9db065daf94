"""What becomes of operations that were not carried out, or of which that is not known."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from flowdash_desktop.api.errors import FlowdashError, RateLimitError
from flowdash_desktop.domain.conflicts import ConflictFoundError
from flowdash_desktop.domain.edits import EditProblem, Operation, Refusal
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.identity import AnotherTaskError
from flowdash_desktop.session.attachments.backup import NoCopyError
from flowdash_desktop.session.connection.connection import ServerConnection
from flowdash_desktop.session.connection.error_policy import NeedsPersonError, needs_key, problem_of
from flowdash_desktop.session.connection.poison_detector import Failing
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.outbox.executor import problem_found
from flowdash_desktop.session.outbox.handlers.creation import NotSeenYetError, NotSureError, ThereAgainError
from flowdash_desktop.session.outbox.index import TaskRef
from flowdash_desktop.session.outbox.outbox import Outbox
from flowdash_desktop.session.outbox.resolution_effects import there_again
from flowdash_desktop.session.outbox.sending.pace import Pace
from flowdash_desktop.session.outbox.sending.waits import Waits, back_off, wait_after
from flowdash_desktop.session.outbox.sending.worker_listener import WorkerListener, report_fault
from flowdash_desktop.store.database import StoreError

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient

T = TypeVar("T")


async def of_own_workspace(client: FlowdashClient, error: Exception) -> Exception:
    """Why an edit was not carried out, where the account's own workspace has said so.

    Args:
        client: the one that it was sent by, inside of its lending.
        error: how its sending ended.

    Returns:
        ``error``; or why it proves nothing, as the server can't be asked for its workspace or has another one.
    """
    if isinstance(error, StoreError) or (isinstance(error, FlowdashError) and (error.transient or needs_key(error))):
        return error  # the edit stays queued anyway
    try:
        await client.check_reads()
    except FlowdashError as found:
        if isinstance(error, FlowdashError):
            found.outcome_unknown = error.outcome_unknown
        return found
    return error


_DISK_WAIT = 15.0
_COPY_ATTEMPTS = 3
"""How often a file that is to be removed is fetched before the person is told that it can't be."""


class Failures:
    """Queues an operation again, lets it wait for the person, or tells of a fault, as the error says.

    Args:
        outbox: what waits to be sent.
        link: hears whether the line is well.
        listener: hears of each edit.
        waits: when each is due again.
        failing: counts what the server fails at again and again.
        pace: how many requests are sent at a time.
    """

    def __init__(
        self,
        outbox: Outbox,
        link: ServerConnection,
        listener: WorkerListener,
        waits: Waits,
        failing: Failing,
        pace: Pace,
    ) -> None:
        self._outbox = outbox
        self._link = link
        self._listener = listener
        self._waits = waits
        self._failing = failing
        self._pace = pace
        self._disk_again = asyncio.Event()

    def try_disk_again(self) -> None:
        """The person says that the disk may be well again."""
        self._disk_again.set()
        self._disk_again = asyncio.Event()

    async def not_carried_out(self, client: FlowdashClient, ref: TaskRef, item: Operation, error: Exception) -> None:
        """Do with an operation what the error of its sending means.

        Args:
            client: the one that it was sent by.
            ref: its task.
            item: the operation.
            error: why it was not carried out, or why that is not known.
        """
        match error:
            case FlowdashError():
                await self._failed(client, ref, item, error)
            case NotSeenYetError():
                await self._wait(client, ref, item)
            case NoCopyError() if item.attempts < _COPY_ATTEMPTS:
                await self._wait(client, ref, item)
            case NoCopyError():
                reason = EditProblem(Refusal.NO_COPY, {}, reason=error.reason)
                await self.until_stored(lambda: self._outbox.refuse(item.id, reason))
                self._listener.edit_moved(ref)
            case ThereAgainError():
                await self.until_stored(lambda: self._outbox.decide(item.id, there_again))
                self._link.succeeded(client)
                self._listener.edit_moved(ref)
            case ConflictFoundError() | AnotherTaskError() | NotSureError():
                problem = problem_found(error)
                await self.until_stored(lambda: self._outbox.refuse(item.id, problem))
                self._link.succeeded(client)
                self._listener.edit_moved(ref)
            case NeedsPersonError():
                await self._needs_person(client, ref, item, error)
            case StoreError():
                self.disk_refused([item.id], error)
                await self.put_back([ref], [item], uncertain=False)
            case _:
                await self.fault(ref, item, error, SessionFault.NOT_SENT)

    async def not_answered(
        self, client: FlowdashClient, refs: Sequence[TaskRef], items: Sequence[Operation], error: FlowdashError
    ) -> None:
        """Queue operations again that were sent in one request, which met the line or the server in a bad state.

        That says nothing of any of them. They become due at one moment, each alone.
        """
        self._link.failed(client, error)
        if not needs_key(error):
            seconds = back_off(error, max(item.attempts for item in items))
            self._slow_down(error, seconds)
            self._waits.put_off_all([item.id for item in items], seconds)
        await self.put_back(refs, items, uncertain=error.outcome_unknown)

    async def put_back(self, refs: Iterable[TaskRef], items: Sequence[Operation], *, uncertain: bool) -> None:
        """Queue operations of these tasks again; ``uncertain``: the server may have carried them out."""
        await self.until_stored(lambda: self._outbox.put_back(*(item.id for item in items), uncertain=uncertain))
        workflows: dict[str, list[TaskRef]] = {}
        for ref in refs:
            workflows.setdefault(ref[0], []).append(ref)
        for workflow_id, moved in workflows.items():
            self._listener.edits_moved(workflow_id, [key for _, key in moved])

    async def fault(self, ref: TaskRef, item: Operation, error: Exception, code: SessionFault) -> None:
        """A fault of the program: the person decides, the log tells, and the task is not blocked as being sent."""
        if item.id in self._outbox.items:
            problem = EditProblem(Refusal.REFUSED, {}, reason=Reason(code))
            await self.until_stored(lambda: self._outbox.refuse(item.id, problem, uncertain=True))
        report_fault(f"{code} ({item.id})", error)
        self._listener.edit_moved(ref)

    async def until_stored(self, work: Callable[[], Awaitable[T]]) -> T:
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

    def disk_refused(self, edit_ids: Iterable[str], error: StoreError) -> None:
        """The outbox can't be written before these edits are sent: they wait."""
        for edit_id in edit_ids:
            self._waits.put_off(edit_id, _DISK_WAIT)
            self._listener.disk_refused(error)

    async def _needs_person(self, client: FlowdashClient, ref: TaskRef, item: Operation, it: NeedsPersonError) -> None:
        """An edit waits for the person, who sees its task as it was found on the way."""
        is_open = it.problem.refusal in (Refusal.UNFINISHED, Refusal.UNCERTAIN)
        await self.until_stored(lambda: self._outbox.refuse(item.id, it.problem, uncertain=is_open))
        self._link.succeeded(client)
        if it.task is not None:
            self._listener.edit_confirmed(ref, it.task, None)
        self._listener.edit_moved(ref)

    async def _failed(self, client: FlowdashClient, ref: TaskRef, item: Operation, error: FlowdashError) -> None:
        known = self._link.repeats_are_known
        can_be_found = await self.until_stored(lambda: self._outbox.notes.has_memo(item.id))
        problem = problem_of(error, item.edit, repeats_are_known=known, can_be_found=can_be_found)
        if problem is None:
            problem = self._failing.failed(item, error)
        if problem is not None:
            uncertain = error.outcome_unknown
            await self.until_stored(lambda: self._outbox.refuse(item.id, problem, uncertain=uncertain))
            if error.status is not None:
                self._link.succeeded(client)
            elif problem.refusal is Refusal.UNCERTAIN:
                self._link.failed(client, error)
            self._listener.edit_moved(ref)
            return
        if not self._failing.is_alone(item):
            self._link.failed(client, error)
        if not needs_key(error):
            seconds = back_off(error, item.attempts)
            self._slow_down(error, seconds)
            self._waits.put_off(item.id, seconds)
        await self.put_back([ref], [item], uncertain=error.outcome_unknown)

    def _slow_down(self, error: FlowdashError, seconds: float) -> None:
        """Send nothing for a while, then less at a time, where the server says that there are too many requests."""
        if isinstance(error, RateLimitError):
            if not self._waits.all_wait:
                self._pace.too_many()
            self._waits.put_all_off(seconds)

    async def _wait(self, client: FlowdashClient, ref: TaskRef, item: Operation) -> None:
        """Try an edit again later, though the line is well."""
        self._link.succeeded(client)
        self._waits.put_off(item.id, wait_after(item.attempts))
        await self.put_back([ref], [item], uncertain=False)
