"""Attachments kept here: opened ones, and the small ones of tasks that a person has looked at.

They can be opened and saved without a network. They are copies of what never changes (an attachment's bytes keep their
name), so the oldest are removed when all of them take too much room. They can be read only: what another program
would write there would be taken for the attachment.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import shutil
import time
from collections.abc import Callable, Iterable
from contextlib import AbstractAsyncContextManager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import FlowdashError, TooLargeError
from flowdash_desktop.domain.tasks import Attachment
from flowdash_desktop.session.attachments.origin_mark import mark_as_received
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.connection.connection import ServerConnection

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient

SMALL_BYTES = 1 << 20
"""Larger attachments are kept only when they are opened."""
ROOM_BYTES = 256 << 20
"""All that is kept of an account's attachments takes no more than this."""
_MOST_WAITING = 50
_UNKNOWN = "application/octet-stream"
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What is known of an attachment that is here: its size in bytes, and the SHA-256 of its bytes."""

    size: int
    sha256: str


class AttachmentCache:
    """The attachments of one account.

    Args:
        place: tells where an attachment is kept, whether it is there or not.
        folder: where all of them are.
        link: the way to the server.
        saving: tells whether to do without what nobody has asked for, as on battery or a metered line.

    Attributes:
        origin: the address of the server, with which files that leave the account's folder are marked; ``""`` for this
            computer.
    """

    def __init__(
        self, place: Callable[[Attachment], Path], folder: Path, link: ServerConnection, saving: Callable[[], bool]
    ) -> None:
        self.place = place
        self.origin = ""
        self._folder = folder
        self._link = link
        self._saving = saving
        self._facts: dict[str, FileFacts] = {}
        self._waiting: dict[str, Attachment] = {}
        self._large: set[str] = set()
        self._wanted = asyncio.Event()
        self._idle = asyncio.Event()
        self._opened_here: set[Path] = set()
        """The files that were opened since the start."""

    @property
    def edits_folder(self) -> Path:
        """Where copies are that a person edits; they are not among what is removed to make room."""
        return self._folder.parent / "edited"

    def want(self, attachments: Iterable[Attachment]) -> None:
        """Keep these if they are small, soon: somebody looks at their task. The newest request comes first."""
        for attachment in attachments:
            if attachment.blob_id not in self._large:
                self._waiting.pop(attachment.blob_id, None)
                self._waiting[attachment.blob_id] = attachment
        while len(self._waiting) > _MOST_WAITING:
            self._waiting.pop(next(iter(self._waiting)))
        self._idle.clear()
        self._wanted.set()

    def is_saving(self) -> bool:
        """Whether to do without what nobody has asked for, as on battery or a metered line."""
        return self._saving()

    async def fetch_ahead(self, attachment: Attachment, most: int) -> None:
        """Fetch an attachment that nobody has asked for, if the server can be reached now.

        Args:
            attachment: which one; it is not here.
            most: how many bytes it may have.

        Raises:
            TooLargeError: it has more.
            FlowdashError: the server or the way to it failed.
            OSError: the file can't be written.
        """
        async with self._link.client_now() as client:
            await self._fetch(client, attachment, self.place(attachment), most)

    async def remove_unopened(self, path: Path) -> None:
        """Remove a file that was fetched ahead since the start, unless somebody has opened it."""
        if path not in self._opened_here:
            await in_thread(lambda: _remove(path), "remove file")

    async def settled(self) -> None:
        """Returns once all that is wanted was looked for."""
        await self._idle.wait()

    async def facts(self, attachments: Iterable[Attachment]) -> dict[str, FileFacts]:
        """What is known of these, by blob id, where they are here; an attachment's bytes never change."""
        found: dict[str, FileFacts] = {}
        for attachment in attachments:
            if (known := self._facts.get(attachment.blob_id)) is None:
                path = self.place(attachment)
                try:
                    known = await in_thread(partial(_facts_of, path), "look at file")
                except OSError:
                    continue
                self._facts[attachment.blob_id] = known
            found[attachment.blob_id] = known
        return found

    async def run(self) -> None:
        """Keep what is wanted, until cancelled. What can't be had now is asked for when its task is looked at again."""
        with suppress(OSError):
            await in_thread(lambda: make_room(self._folder, ROOM_BYTES), "make room")
        while True:
            await self._wanted.wait()
            self._wanted.clear()
            while self._waiting and not self._saving():
                _, attachment = self._waiting.popitem()
                with suppress(FlowdashError, OSError):
                    await self._keep(attachment)
            if not self._waiting:
                self._idle.set()

    async def _keep(self, attachment: Attachment) -> None:
        path = self.place(attachment)
        if await in_thread(path.exists, "look for file"):
            return
        async with self._link.client() as client, client.reading_ahead():
            try:
                await self._fetch(client, attachment, path, most=SMALL_BYTES)
            except TooLargeError:
                self._large.add(attachment.blob_id)

    async def open(self, attachment: Attachment) -> Path:
        """Where an attachment's bytes are, fetched if they are not here.

        Raises:
            FlowdashError: the server or the way to it failed.
            OSError: the file can't be written.
        """
        return await self._opened(attachment, self._link.client)

    async def open_now(self, attachment: Attachment) -> Path:
        """``open``, without waiting until there is a way to the server.

        Raises:
            FlowdashError: the server or the way to it failed, or there is none now.
            OSError: the file can't be written.
        """
        return await self._opened(attachment, self._link.client_now)

    async def _opened(
        self, attachment: Attachment, client_of_link: Callable[[], AbstractAsyncContextManager[FlowdashClient]]
    ) -> Path:
        path = self.place(attachment)
        if not await self._is_used(path):
            async with client_of_link() as client:
                await self._fetch(client, attachment, path)
        return path

    async def _is_used(self, path: Path) -> bool:
        """Whether a file is here; then it was used last now."""
        self._opened_here.add(path)
        return await in_thread(lambda: _note_use(path), "note use of file")

    async def save(self, attachment: Attachment, target: Path, on_progress: Progress | None = None) -> None:
        """Write an attachment's bytes to a file, whole or not at all.

        Raises:
            FlowdashError: the server or the way to it failed.
            OSError: the file can't be written.
        """
        path = self.place(attachment)
        if await in_thread(path.exists, "look for file"):
            await in_thread(lambda: _copy(path, target), "copy file")
            await in_thread(lambda: mark_as_received(target, self.origin), "mark file")
            return
        from flowdash_desktop.api.transfer.downloads import (
            Wanted,  # the client's modules are loaded after the window is shown
        )

        async with self._link.client() as client:
            wanted = Wanted(attachment.content_type or _UNKNOWN)
            await client.files.fetch(attachment.blob_id, target, on_progress, wanted)
        await in_thread(lambda: mark_as_received(target, self.origin), "mark file")

    async def _fetch(self, client: FlowdashClient, attachment: Attachment, path: Path, most: int | None = None) -> None:
        from flowdash_desktop.api.transfer.downloads import Wanted

        def protect() -> None:
            mark_as_received(path, self.origin)
            path.chmod(0o400)

        await in_thread(lambda: path.parent.mkdir(parents=True, exist_ok=True), "make folder")
        await client.files.fetch(attachment.blob_id, path, wanted=Wanted(attachment.content_type or _UNKNOWN, most))
        await in_thread(protect, "protect file")


def make_room(folder: Path, most_bytes: int) -> None:
    """Remove the files that were used longest ago, until all others together take no more than ``most_bytes``."""
    files = ((path, path.stat()) for path in folder.glob("*/*") if path.is_file())
    found = [(max(state.st_atime, state.st_mtime), state.st_size, path) for path, state in files]
    room = most_bytes
    for _, size, path in sorted(found, reverse=True, key=lambda item: item[0]):
        room -= size
        if room < 0:
            _remove(path)


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.chmod(0o600)  # some systems remove nothing that can't be written
        path.unlink()
        path.parent.rmdir()


def _note_use(path: Path) -> bool:
    """Give a file the time of access of now; False where it is not here.

    Its time of change stays: by that the viewer knows that what it has prepared is still true.
    """
    try:
        changed = path.stat().st_mtime_ns
    except OSError:
        return False
    with suppress(OSError):
        os.utime(path, ns=(time.time_ns(), changed))
    return True


def _facts_of(path: Path) -> FileFacts:
    with path.open("rb") as file:
        return FileFacts(path.stat().st_size, hashlib.file_digest(file, "sha256").hexdigest())


def _copy(source: Path, target: Path) -> None:
    part = target.with_name(f".{target.name}.part")
    try:
        shutil.copyfile(source, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
