"""How an action is run: once, and followed to its end."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from flowdash_desktop.api.errors import FlowdashError, NotFoundError, leaving_uncertain
from flowdash_desktop.domain.activity import Execution, ExecutionStatus, Settled
from flowdash_desktop.domain.activity_edits import RunAction
from flowdash_desktop.domain.edits import Operation, Refusal
from flowdash_desktop.domain.errors import ErrorCode, Reason
from flowdash_desktop.domain.identity import AnotherTaskError, identity_of, is_another
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Task
from flowdash_desktop.session.connection.error_policy import NeedsPersonError
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.outbox.notes import OutboxNotes
from flowdash_desktop.session.outbox.preflight import find, read_task
from flowdash_desktop.store.database import StoreError
from flowdash_desktop.wire.memos import ActionMemo

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient

_SAID_OFTEN = 3


@dataclass(frozen=True, slots=True)
class Patience:
    """How long an action is followed, in seconds: a first wait, doubled up to the longest, for so long in all.

    ``look`` is for how long the task is looked at where the answer was lost.
    """

    first: float = 0.15
    longest: float = 3.0
    total: float = 45.0
    look: float = 4.0


class ActionSender:
    """Runs actions. See ``ActivitySender`` for the arguments."""

    def __init__(
        self,
        notes: OutboxNotes,
        repeats_are_known: Callable[[], bool],
        patience: Patience | None = None,
    ) -> None:
        self._notes = notes
        self._repeats_are_known = repeats_are_known
        self._patience = patience or Patience()

    async def run(
        self, client: FlowdashClient, schema: WorkflowSchema, item: Operation, edit: RunAction
    ) -> Task | Settled | None:
        """Run an action, or find out what became of an earlier attempt.

        Returns:
            The task as it is when the action is done, None where it is gone with it; nothing of it where another task
            has its unique ID by then.

        Raises:
            FlowdashError: it was not run, or that is not known.
            AnotherTaskError: another task has its task's unique ID now; nothing was sent to that.
            NeedsPersonError: it failed, or may have run, or the task is in another stage now.
            StoreError: the outbox can't be written; then nothing was sent.
        """
        memo = await self._memo(item)
        if memo.execution:
            return await self._follow(client, schema, item, edit, memo, None)
        if memo.key and not self._repeats_are_known():
            return await self._look(client, schema, item, edit, memo)
        fresh = not memo.key
        if fresh:
            task = await read_task(client, schema, item)
            if task.stage not in (edit.stage, memo.seen):
                await self._notes.note_memo(item.id, replace(memo, seen=task.stage))
                moved = Reason(SessionFault.ACTION_OF_ANOTHER_STAGE, {"now": task.stage, "then": edit.stage})
                raise await self._ask(schema, task, Refusal.REFUSED, moved)
            memo = replace(memo, key=str(uuid4()), stage=task.stage)
            await self._notes.note_memo(item.id, memo)
        elif item.identity is not None:
            with suppress(NotFoundError):  # it may be gone with an earlier attempt
                await read_task(client, schema, item)
        try:
            execution = await client.activity.run_action(
                edit.workflow_id,
                edit.task,
                edit.action,
                performed_by=edit.performed_by,
                idempotency_key=memo.key,
            )
        except FlowdashError as error:
            if fresh and not error.outcome_unknown:  # else an earlier attempt under this key may still arrive
                await self._begin_anew(item, memo)
            raise
        memo = replace(memo, execution=execution.id)
        with suppress(StoreError):  # it is taken now, whatever the disk says; killed, the next start asks by its key
            await self._notes.note_memo(item.id, memo)
        return await self._follow(client, schema, item, edit, memo, execution)

    async def _follow(
        self,
        client: FlowdashClient,
        schema: WorkflowSchema,
        item: Operation,
        edit: RunAction,
        memo: ActionMemo,
        execution: Execution | None,
    ) -> Task | Settled | None:
        """Ask how an execution stands until it has ended."""
        ended = await self._ended(client, edit, memo, execution)
        if ended is None:
            return await self._look(client, schema, item, edit, memo)
        with leaving_uncertain():
            task = await find(client, schema, edit.task)
        there = identity_of(task, schema) if task is not None else None
        is_there = not is_another(item.identity, there)
        if ended.status is ExecutionStatus.FAIL:
            await self._begin_anew(item, memo)
            if there is not None and not is_there:
                raise AnotherTaskError(there)
            raise await self._ask(schema, task, Refusal.REFUSED, SessionFault.ACTION_FAILED, ended.errors)
        return task if is_there else Settled()

    async def _ended(
        self, client: FlowdashClient, edit: RunAction, memo: ActionMemo, execution: Execution | None
    ) -> Execution | None:
        """An execution once it has ended; None where the server does not know it.

        Raises:
            FlowdashError: the server can't be asked.
            NeedsPersonError: it has not ended for long.
        """
        wait, end = self._patience.first, time.monotonic() + self._patience.total
        unknown = 0
        while execution is None or execution.status is ExecutionStatus.PENDING:
            if execution is not None:
                if time.monotonic() > end:
                    raise NeedsPersonError(Refusal.UNFINISHED, SessionFault.ACTION_RUNNING)
                await asyncio.sleep(wait)
                wait = min(wait * 2, self._patience.longest)
            try:
                with leaving_uncertain():
                    execution = await client.activity.execution(edit.workflow_id, memo.execution)
            except NotFoundError:  # once, a gateway may have said so
                unknown += 1
                if unknown >= _SAID_OFTEN:
                    return None
                execution = Execution(memo.execution, ExecutionStatus.PENDING)
        return execution

    async def _look(
        self, client: FlowdashClient, schema: WorkflowSchema, item: Operation, edit: RunAction, memo: ActionMemo
    ) -> Task | None:
        """Nobody says what became of it: the task does where it has gone to another stage, else the person is asked."""
        wait, end = self._patience.first, time.monotonic() + self._patience.look
        while True:
            task = await read_task(client, schema, item, has_written=True)
            if task.stage != memo.stage:
                return task
            if time.monotonic() > end:
                await self._begin_anew(item, memo)
                raise await self._ask(schema, task, Refusal.UNCERTAIN, SessionFault.ACTION_UNCERTAIN)
            await asyncio.sleep(wait)
            wait = min(wait * 2, self._patience.longest)

    async def _ask(
        self,
        schema: WorkflowSchema,
        task: Task | None,
        refusal: Refusal,
        reason: ErrorCode | Reason,
        words: Sequence[str] = (),
    ) -> NeedsPersonError:
        """What lets the person decide, who sees the task as it is now: so the cache must have it, too."""
        if task is not None:
            await self._notes.note_task(schema, task)
        return NeedsPersonError(refusal, reason, words=words, task=task)

    async def _memo(self, item: Operation) -> ActionMemo:
        return await self._notes.memo(item.id, ActionMemo) or ActionMemo()

    async def _begin_anew(self, item: Operation, memo: ActionMemo) -> None:
        """When it is sent again it is another request, and not a repeat of this one."""
        await self._notes.note_memo(item.id, ActionMemo(seen=memo.seen))
