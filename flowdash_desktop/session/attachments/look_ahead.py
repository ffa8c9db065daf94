"""Reads the files of the next tasks before somebody looks at them, and drops them when others are next."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import anyio

from flowdash_desktop.api.errors import FlowdashError, TooLargeError
from flowdash_desktop.domain.tasks import Attachment, TaskKey
from flowdash_desktop.session.attachments.cache import AttachmentCache
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.viewing.client import FileViewer, ScaleOf, Ticket

MOST_TASKS = 5
MOST_BYTES = 64 << 20
"""All files that are read ahead take no more than this."""


class UpcomingTask(NamedTuple):
    """A task that may be looked at soon.

    Attributes:
        key: the task.
        attachments: its files, in the order in which they are shown.
    """

    key: TaskKey
    attachments: tuple[Attachment, ...]


class _Ready(NamedTuple):
    path: Path
    size: int
    is_ours: bool
    """This module has fetched it."""


class LookAhead:
    """Fetches the files of the next tasks into the cache, and has their first pages prepared.

    It does nothing on battery or on a metered line.

    Args:
        files: the cache.
        viewer: prepares; what it prepared is shown at once.
    """

    def __init__(
        self, files: AttachmentCache, viewer: FileViewer, *, most_bytes: int = MOST_BYTES, most_tasks: int = MOST_TASKS
    ) -> None:
        self._files = files
        self._viewer = viewer
        self._most_bytes = most_bytes
        self._most_tasks = most_tasks
        self._expected: dict[str, Attachment] = {}
        self._scale_of: ScaleOf | None = None
        self._ready: dict[str, _Ready] = {}
        self._current: set[str] = set()
        self._present: str | None = None
        self._ticket = Ticket()
        self._work: anyio.CancelScope | None = None
        self._changed = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()

    def expect(self, tasks: Sequence[UpcomingTask], scale_of: ScaleOf) -> None:
        """Say which tasks are next in the present order, the one that is looked at first; the rest is dropped.

        Call it when the current task, the order or the room for pages has changed. The files of the first task are left
        as they are: the viewer reads them by itself.

        Args:
            tasks: the current task, then those behind it.
            scale_of: at which a first page will be seen. An equal one changes nothing.
        """
        expected = _by_blob(tasks[1 : 1 + self._most_tasks])
        self._current = set(_by_blob(tasks[:1]))
        if list(expected) == list(self._expected) and scale_of == self._scale_of:
            return
        self._expected, self._scale_of = expected, scale_of
        self._idle.clear()
        self._changed.set()
        if self._work is not None and self._present not in {*expected, *self._current}:
            self._viewer.cancel(self._ticket)
            self._work.cancel()

    @property
    def ready(self) -> list[Path]:
        """The files that were read ahead and are still expected."""
        return [ready.path for ready in self._ready.values()]

    async def settled(self) -> None:
        """Returns once all that is expected was read, or could not be."""
        await self._idle.wait()

    async def run(self) -> None:
        """Read what is expected, until cancelled."""
        try:
            while True:
                await self._changed.wait()
                self._changed.clear()
                await self._drop_unexpected()
                await self._read_all()
                if not self._changed.is_set():
                    self._idle.set()
        finally:
            self._viewer.cancel(self._ticket)

    async def _read_all(self) -> None:
        for blob_id, attachment in self._expected.items():
            if self._files.is_saving():
                return
            if blob_id not in self._ready:
                await self._read(attachment)
            if self._changed.is_set():
                return

    async def _read(self, attachment: Attachment) -> None:
        self._present = attachment.blob_id
        self._ticket = Ticket()
        with anyio.CancelScope() as self._work, suppress(FlowdashError, OSError):
            await self._fetch_and_prepare(attachment, self._ticket)
        self._present = self._work = None

    async def _fetch_and_prepare(self, attachment: Attachment, ticket: Ticket) -> None:
        room = self._most_bytes - sum(ready.size for ready in self._ready.values())
        path = self._files.place(attachment)
        was_there = await in_thread(path.exists, "look for file")
        if not was_there:
            try:
                await self._files.fetch_ahead(attachment, room)
            except TooLargeError:
                return
        found = await in_thread(path.stat, "look at file")
        if found.st_size > room:
            return
        self._ready[attachment.blob_id] = _Ready(path, found.st_size, not was_there)
        scale_of, name = self._scale_of, attachment.filename
        await in_thread(lambda: self._viewer.prepare(path, name, scale_of, ticket=ticket), "prepare file")

    async def _drop_unexpected(self) -> None:
        """Forget what is not expected any more. A file that nobody has opened since goes, too."""
        for blob_id in [blob_id for blob_id in self._ready if blob_id not in self._expected]:
            ready = self._ready.pop(blob_id)
            if blob_id in self._current:
                continue
            self._viewer.forget(ready.path)
            if ready.is_ours:
                await self._files.remove_unopened(ready.path)


def _by_blob(tasks: Sequence[UpcomingTask]) -> dict[str, Attachment]:
    return {attachment.blob_id: attachment for task in tasks for attachment in task.attachments}
