"""The endpoint of attachments: their bytes, saved on the disk."""

from __future__ import annotations

import os
from pathlib import Path

from flowdash_desktop.api.address import path_of
from flowdash_desktop.api.endpoints.requests import Requests
from flowdash_desktop.api.http.shares import Purpose
from flowdash_desktop.api.http.thread_pool import Worker
from flowdash_desktop.api.http.transport import Call
from flowdash_desktop.api.transfer.downloads import ANYTHING, Fetched, Wanted, save
from flowdash_desktop.api.transfer.uploads import Progress

_UNKNOWN_TYPE = "application/octet-stream"


class FileCalls:
    """Of one server, see ``FlowdashClient.files``. A file is saved whole or not at all."""

    def __init__(self, requests: Requests, worker: Worker) -> None:
        self._requests = requests
        self._worker = worker

    async def download(self, blob_id: str, to: str | os.PathLike[str], on_progress: Progress | None = None) -> str:
        """Save an attachment to a file and return its content type.

        An existing file is replaced once all bytes are on disk.

        Raises:
            OSError: the folder can't be written, or the disk is full.
        """
        return (await self.fetch(blob_id, to, on_progress)).content_type or _UNKNOWN_TYPE

    async def fetch(
        self,
        blob_id: str,
        to: str | os.PathLike[str],
        on_progress: Progress | None = None,
        wanted: Wanted = ANYTHING,
    ) -> Fetched:
        """The same where it is what is wanted, and what is known of the bytes."""
        target = Path(to)
        headers = {"Accept": "*/*", "Accept-Encoding": "identity"}
        call = Call("GET", path_of("files", blob_id), headers=headers, purpose=Purpose.FILES)
        return await self._requests.run(
            call, lambda response: save(response, target, self._worker, on_progress, wanted)
        )
