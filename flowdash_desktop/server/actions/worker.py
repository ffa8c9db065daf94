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
        found = await self._workspace.read(lambda connection: next_executions(connection, 2 * _AT_ONCE))
        for row, task in found:
            if task not in self._busy and len(self._busy) < _AT_ONCE:
                self._busy.add(task)
                group.create_task(self._perform(row, task), name=f"execution {row}")

    async def _perform(self, row: int, task: int) -> None:
        try:
            while not (execution := await self._execution(row)).is_over:
                try:
                    await self._step(execution)
                except UnavailableError:
                    raise
                except (StepError, ValidationError, RequestError) as error:
                    await self._fail(row, _reasons(execution, error))
                except UnmetError as error:
                    await self._fail(row, error.reasons)
                self._schedules.wake()
        except (OperationalError, BlobsAwayError, UnavailableError) as error:
            # The disk may be full, or the database or the bucket away: it stays Pending, and is tried again.
            _log.warning("an execution waits: %s", error)
            await asyncio.sleep(_BEFORE_ANOTHER_TRY)
        except Exception:
            _log.exception("an execution failed")
            await self._fail(row, ["the server failed; its log says why"])
        finally:
            self._busy.discard(task)
            self.wake()

    async def _step(self, execution: Execution) -> None:
        def take(connection: Connection, catalog: Catalog) -> ApiCall | None:
            return take_step(connection, catalog, execution.row, self._clock.now())

        call = await self._workspace.write(take)
        if call is None:
            return
        raw = await self._calls.make(call)
        try:
            body = None if raw is None else read_fields(call, raw)
        except FileTooLargeError as error:
            raise TooLargeError(str(error)) from error
        files = {} if body is None or body.problems else await self._workspace.uploads.arrive(body)

        def end(connection: Connection, catalog: Catalog) -> None:
            end_call(connection, catalog, call, raw, body, files)
            self._workspace.uploads.must_be_there(files)

        await self._workspace.write(end)

    async def _execution(self, row: int) -> Execution:
        return await self._workspace.read(lambda connection: get_execution(connection, row))

    async def _fail(self, row: int, reasons: Sequence[str]) -> None:
        await self._workspace.write(lambda connection, _: fail(connection, row, reasons))


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
