"""The worker that performs executions: beside the requests, one at a time for each task, several tasks at once."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from flowdash_desktop.server.actions.executions import Execution, fail, get_execution, next_executions
from flowdash_desktop.server.actions.steps import (
    ApiCall,
    StepError,
    Taken,
    UnmetError,
    end_call,
    read_fields,
    take_step,
)
from flowdash_desktop.server.actions.webhooks import ApiCalls
from flowdash_desktop.server.attachments.file_entries import FileTooLargeError
from flowdash_desktop.server.background import Worker
from flowdash_desktop.server.catalog import Catalog
from flowdash_desktop.server.clock import Clock
from flowdash_desktop.server.http.errors import RequestError, TooLargeError, UnavailableError, ValidationError
from flowdash_desktop.server.storage.blobs.blob_store import BlobsAwayError
from flowdash_desktop.server.workspace import LocalWorkspace

_AT_ONCE = 64
_BEFORE_ANOTHER_TRY = 5.0
_log = logging.getLogger(__name__)


class ExecutionWorker(Worker):
    """Performs what is Pending, in the order in which it was asked for."""

    def __init__(self, workspace: LocalWorkspace, calls: ApiCalls, clock: Clock, schedules: Worker) -> None:
        """``schedules`` is woken when a step may have scheduled something."""
        super().__init__(shared=workspace.database.shared)
        self._workspace = workspace
        self._calls = calls
        self._clock = clock
        self._schedules = schedules
        self._busy: set[int] = set()
        self._is_more_known = False

    def asked(self) -> None:
        """An execution was asked for here; where servers share a database, it tells them itself (``work_asked``)."""
        if not self._workspace.database.shared:
            self.wake()

    async def work(self) -> None:
        """Take up the oldest execution of each task that has one, and the next when it has ended."""
        try:
            async with asyncio.TaskGroup() as group:
                while True:
                    self.woken.clear()
                    await self._take_up(group)
                    await self.rest()
        except ExceptionGroup as failed:
            # Executions catch what fails in them, so this is the one look that failed: the database may be away.
            raise failed.exceptions[0] from failed

    async def _take_up(self, group: asyncio.TaskGroup) -> None:
        most = 2 * _AT_ONCE
        found = await self._workspace.read(lambda connection: next_executions(connection, most))
        # More than is taken up here: it is looked for when one of these has ended.
        self._is_more_known = len(found) == most
        for row, task, waiting in found:
            is_taken = task not in self._busy and len(self._busy) < _AT_ONCE
            self._is_more_known = self._is_more_known or waiting > 1 or not is_taken
            if is_taken:
                self._busy.add(task)
                group.create_task(self._perform(row, task), name=f"execution {row}")

    async def _perform(self, row: int, task: int) -> None:
        try:
            while not await self._step(row):
                pass
        except (OperationalError, BlobsAwayError, UnavailableError) as error:
            # The disk may be full, or the database or the bucket away: it stays Pending, and is tried again.
            _log.warning("an execution waits: %s", error)
            await asyncio.sleep(_BEFORE_ANOTHER_TRY)
            self._is_more_known = True
        except Exception:
            _log.exception("an execution failed")
            await self._fail(row, ["the server failed; its log says why"])
        finally:
            self._busy.discard(task)
            if self._is_more_known:
                self.wake()

    async def _step(self, row: int) -> bool:
        """Do the next step, and say whether nothing is left to do."""
        try:
            return await self._take(row)
        except UnavailableError:
            raise
        except (StepError, ValidationError, RequestError) as error:
            execution = await self._workspace.read(lambda connection: get_execution(connection, row))
            await self._fail(row, _reasons(execution, error))
        except UnmetError as error:
            await self._fail(row, error.reasons)
        return True

    async def _take(self, row: int) -> bool:
        def take(connection: Connection, catalog: Catalog) -> Taken:
            return take_step(connection, catalog, row, self._clock.now())

        taken = await self._workspace.write(take, beside=True)
        if taken.has_scheduled:
            self._schedules.wake()
        return taken.is_over if taken.call is None else await self._call(taken.call)

    async def _call(self, call: ApiCall) -> bool:
        raw = await self._calls.make(call)
        try:
            body = None if raw is None else read_fields(call, raw)
        except FileTooLargeError as error:
            raise TooLargeError(str(error)) from error
        files = {} if body is None or body.problems else await self._workspace.uploads.arrive(body)

        def end(connection: Connection, catalog: Catalog) -> bool:
            is_over = end_call(connection, catalog, call, raw, body, files)
            self._workspace.uploads.must_be_there(files)
            return is_over

        return await self._workspace.write(end, beside=True)

    async def _fail(self, row: int, reasons: Sequence[str]) -> None:
        await self._workspace.write(lambda connection, _: fail(connection, row, reasons), beside=True)


def _reasons(execution: Execution, error: StepError | ValidationError | RequestError) -> list[str]:
    """Why a step failed, each reason with the step it belongs to [choice]."""
    match error:
        case StepError():
            reasons: Sequence[str] = error.reasons
        case ValidationError():
            reasons = _words(error.messages)
        case _:
            reasons = [error.message]
    if execution.steps_done >= len(execution.steps):
        return list(reasons)
    place = f"Step {execution.steps_done + 1} ({execution.next_step['type']})"
    return [f"{place}: {reason}" for reason in reasons]


def _words(messages: Mapping[str, Sequence[str]]) -> list[str]:
    return [f"{name} {text}" for name, texts in messages.items() for text in texts]
