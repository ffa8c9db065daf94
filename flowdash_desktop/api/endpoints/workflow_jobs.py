"""The endpoints of what a server does for a whole workflow: data syncs, and exports of the history."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TypeVar

from flowdash_desktop.api.address import path_of
from flowdash_desktop.api.endpoints.requests import Requests
from flowdash_desktop.api.errors import AnswerFault, UnexpectedAnswerError
from flowdash_desktop.api.http.shares import Purpose
from flowdash_desktop.api.http.thread_pool import Worker
from flowdash_desktop.api.http.transport import Call
from flowdash_desktop.api.transfer.downloads import Fetched, Wanted, save
from flowdash_desktop.api.transfer.uploads import Progress
from flowdash_desktop.domain.workspace.jobs import DataSync, HistoryExport, JobStatus
from flowdash_desktop.wire.json import encode
from flowdash_desktop.wire.workflow_jobs import data_sync_from_json, history_export_from_json

T = TypeVar("T")
_CSV = Wanted("text/csv")


class WorkflowJobCalls:
    """Of one server, see ``FlowdashClient.jobs``. Each is carried out behind its answer; ask how it stands."""

    def __init__(self, requests: Requests, worker: Worker) -> None:
        self._requests = requests
        self._worker = worker

    async def sync(self, workflow_id: str, *, idempotency_key: str | None = None) -> DataSync:
        """Trigger a sync of a workflow with its database. A repeat does no harm: rows that are there stay as they are.

        Raises:
            NotFoundError: the workflow has none.
        """
        call = _post(("workflows", workflow_id, "data_syncs"), {}, idempotency_key)
        made = await self._requests.answer(call, data_sync_from_json)
        return made if made is not None else DataSync("", JobStatus.PENDING)

    async def sync_state(self, workflow_id: str, sync: str) -> DataSync:
        """How a sync stands.

        Raises:
            NotFoundError: the server does not tell; the vendor documents no such endpoint.
        """
        return await self._requests.get(data_sync_from_json, "workflows", workflow_id, "data_syncs", sync)

    async def export(
        self, workflow_id: str, first: date, last: date, *, idempotency_key: str | None = None
    ) -> HistoryExport:
        """Have a CSV made of what happened in a workflow from one day to another, both included.

        Raises:
            ValidationError: the days are not to be had.
        """
        days = {"start_date": first.isoformat(), "end_date": last.isoformat()}
        call = _post(("workflows", workflow_id, "analytics", "exports"), days, idempotency_key)
        made = await self._requests.answer(call, history_export_from_json)
        if made is None:
            raise UnexpectedAnswerError(AnswerFault.EMPTY, status=200)
        return made

    async def export_state(self, workflow_id: str, export: str) -> HistoryExport:
        """How an export stands, and where its file is."""
        return await self._requests.get(
            history_export_from_json, "workflows", workflow_id, "analytics", "exports", export
        )

    async def fetch_export(
        self, export: HistoryExport, to: str | os.PathLike[str], on_progress: Progress | None = None
    ) -> Fetched:
        """Save the file of an export that is made, whole or not at all.

        Its address is the server's own, which gets the key, or another one by https, which does not.

        Raises:
            UnexpectedAnswerError: it is at no such address, or what comes is no such file.
            OSError: the folder can't be written, or the disk is full.
        """
        target = Path(to)
        headers = {"Accept": "*/*", "Accept-Encoding": "identity"}
        return await self._requests.run(
            Call("GET", "", headers=headers, address=export.file_url, purpose=Purpose.FILES),
            lambda response: save(response, target, self._worker, on_progress, _CSV),
        )


def _post(segments: tuple[str, ...], body: dict[str, str], idempotency_key: str | None) -> Call:
    headers = {"Idempotency-Key": idempotency_key} if idempotency_key else {}
    return Call("POST", path_of(*segments), headers=headers, body=encode(body))
