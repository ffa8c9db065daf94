"""What the server does for a whole workflow when a person asks: a data sync, an export of the history.

Both need the line: the outbox takes neither. They are asked for once and then looked at, with longer and longer waits.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, TypeVar
from uuid import uuid4

from flowdash_desktop.api.errors import FlowdashError, NotFoundError
from flowdash_desktop.domain.workspace.jobs import DataSync, HistoryExport, JobStatus
from flowdash_desktop.session.connection.connection import ServerConnection
from flowdash_desktop.session.tasks.repository import Reading

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient

J = TypeVar("J", DataSync, HistoryExport)
_FIRST_WAIT, _LONGEST_WAIT = 0.2, 5.0
_GIVE_UP_SECONDS = 600.0
"""After so long a job is left to the server: it goes on there."""


class WorkflowJobs:
    """Asks for jobs and follows them.

    Args:
        reading: reads the tasks anew when a sync has ended.
        link: where a client comes from.
    """

    def __init__(self, reading: Reading, link: ServerConnection) -> None:
        self._reading = reading
        self._link = link

    async def sync(self, workflow_id: str) -> DataSync:
        """Sync a workflow with its database, and give how that ended, or how it stands where the server does not tell.

        Raises:
            NotFoundError: the workflow has no sync.
            FlowdashError: the server can't be asked now.
        """
        async with self._link.client_now() as client:
            asked = await client.jobs.sync(workflow_id, idempotency_key=str(uuid4()))
            ended = asked
            if asked.id and not asked.status.is_over:
                try:
                    ended = await _over(lambda: client.jobs.sync_state(workflow_id, asked.id), asked)
                except NotFoundError:  # the vendor documents no way to ask
                    ended = asked
        self._reading.request()
        return ended

    async def export_history(self, workflow_id: str, first: date, last: date, target: Path) -> JobStatus:
        """Save what happened in a workflow from one day to another as a CSV, whole or not at all.

        Returns:
            ``SUCCESS`` once the file is there; ``FAIL`` where the server could not make it, ``PENDING`` where it took
            too long.

        Raises:
            ValidationError: the days are not to be had.
            NotFoundError: the server makes no such exports.
            FlowdashError: the server can't be asked now.
            OSError: the file can't be written.
        """
        async with self._link.client_now() as client:
            return await _export(client, workflow_id, (first, last), target)


async def _export(client: FlowdashClient, workflow_id: str, days: tuple[date, date], target: Path) -> JobStatus:
    asked = await client.jobs.export(workflow_id, *days, idempotency_key=str(uuid4()))
    made = await _over(lambda: client.jobs.export_state(workflow_id, asked.id), asked)
    if made.status is JobStatus.SUCCESS and made.file_url:
        await client.jobs.fetch_export(made, target)
        return JobStatus.SUCCESS
    return JobStatus.FAIL if made.status.is_over else JobStatus.PENDING


async def _over(look: Callable[[], Awaitable[J]], job: J) -> J:
    """A job once it is over, or as it stands when that takes too long. A look that fails is repeated while the fault
    may pass."""
    until, wait = monotonic() + _GIVE_UP_SECONDS, _FIRST_WAIT
    while not job.status.is_over and monotonic() < until:
        await asyncio.sleep(wait)
        wait = min(wait * 1.5, _LONGEST_WAIT)
        try:
            job = await look()
        except FlowdashError as error:
            if not error.transient:
                raise
    return job
