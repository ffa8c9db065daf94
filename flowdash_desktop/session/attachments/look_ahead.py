"""Reads the files of the next tasks before somebody looks at them, and drops them when others are next."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import anyio
from anyio.abc import TaskGroup

from flowdash_desktop.api.errors import FlowdashError, TooLargeError
from flowdash_desktop.domain.tasks import Attachment, TaskKey
from flowdash_desktop.session.attachments.cache import AttachmentCache
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.viewing.client import FileViewer, ScaleOf, Ticket

MOST_TASKS = 5
MOST_BYTES = 64 << 20
"""All files that are read ahead take no more than this."""
_AT_ONCE = 4
"""So many files are fetched side by side: on a slow line each takes longer than a person who decides by keys."""
_SMALL_BYTES = MOST_BYTES // (2 * _AT_ONCE)
"""A larger file is fetched when no other large one is, so that all of them find room."""


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


class _Reading(NamedTuple):
    """The work on one file."""

    scope: anyio.CancelScope
    ticket: Ticket


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
        self._reading: dict[str, _Reading] = {}
        self._is_dropping = False
        self._lines = asyncio.Semaphore(_AT_ONCE)
        self._large = asyncio.Lock()
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
        for blob_id, work in self._reading.items():
            if blob_id not in expected and blob_id not in self._current:
                self._viewer.cancel(work.ticket)
                work.scope.cancel()

    @property
    def ready(self) -> list[Path]:
        """The files that were read ahead and are still expected, in that order."""
        return [self._ready[blob_id].path for blob_id in self._expected if blob_id in self._ready]

    async def settled(self) -> None:
        """Returns once all that is expected was read, or could not be."""
        await self._idle.wait()

    async def run(self) -> None:
        """Read what is expected, until cancelled."""
        try:
            async with anyio.create_task_group() as group:
                while True:
                    await self._changed.wait()
                    self._changed.clear()
                    self._is_dropping = True
                    await self._drop_unexpected()
                    self._is_dropping = False
                    self._begin(group)
                    self._note_idle()
        finally:
            for work in self._reading.values():
                self._viewer.cancel(work.ticket)

    def _begin(self, group: TaskGroup) -> None:
        """Read the expected files that nobody reads yet, the first one first."""
        for blob_id, attachment in self._expected.items():
            if self._files.is_saving():
                return
            if blob_id not in self._ready and blob_id not in self._reading:
                self._reading[blob_id] = work = _Reading(anyio.CancelScope(), Ticket())
                group.start_soon(self._read, attachment, work)

    def _note_idle(self) -> None:
        if not (self._reading or self._is_dropping or self._changed.is_set()):
            self._idle.set()

    async def _read(self, attachment: Attachment, work: _Reading) -> None:
        try:
            with work.scope, suppress(FlowdashError, OSError):
                async with self._lines:
                    await self._fetch_and_prepare(attachment, work.ticket)
        finally:
            del self._reading[attachment.blob_id]
            if attachment.blob_id in self._expected and work.scope.cancelled_caught:
                self._changed.set()  # it was let go, and is expected again
            self._note_idle()

    async def _fetch_and_prepare(self, attachment: Attachment, ticket: Ticket) -> None:
        path = self._files.place(attachment)
        was_there = await in_thread(path.exists, "look for file")
        if not was_there and not await self._fetch(attachment):
            return
        found = await in_thread(path.stat, "look at file")
        if found.st_size > self._room():
            if not was_there:
                await self._files.remove_unopened(path)
            return
        self._ready[attachment.blob_id] = _Ready(path, found.st_size, not was_there)
        scale_of, name = self._scale_of, attachment.filename
        await in_thread(lambda: self._viewer.prepare(path, name, scale_of, ticket=ticket), "prepare file")

    def _room(self) -> int:
        """For how many bytes there is room now."""
        return self._most_bytes - sum(ready.size for ready in self._ready.values())

    async def _fetch(self, attachment: Attachment) -> bool:
        """Fetch a file, a large one beside no other large one; False where there is no room for it."""
        try:
            await self._files.fetch_ahead(attachment, min(self._room(), _SMALL_BYTES))
        except TooLargeError:
            if self._room() <= _SMALL_BYTES:
                return False
            async with self._large:
                try:
                    await self._files.fetch_ahead(attachment, self._room())
                except TooLargeError:
                    return False
        return True

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
