"""New attachments of a request, brought to disk before the task that refers to them is written."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.server.attachments.file_entries import ExistingFile, FileEntry, FileTooLargeError, RemoteFile
from flowdash_desktop.server.http.errors import TooLargeError, UnavailableError
from flowdash_desktop.server.storage.blobs.blob_store import Blobs, BlobsAwayError, StoredBlob
from flowdash_desktop.server.tasks.body import TaskBody
from flowdash_desktop.server.tasks.files import ArrivedFile, FileChange

if TYPE_CHECKING:
    from flowdash_desktop.server.attachments.http_fetch import AddressPolicy
    from flowdash_desktop.server.attachments.remote_files import RemoteFiles


class Uploads:
    """Turns the entries of file fields into what is on disk."""

    def __init__(self, blobs: Blobs, allowed: AddressPolicy | None = None) -> None:
        """``allowed`` says which addresses a ``remoteUrl`` may lead to; None for the public ones only."""
        self._blobs = blobs
        self._allowed = allowed
        self._remote: RemoteFiles | None = None

    async def arrive(self, body: TaskBody) -> dict[str, list[FileChange]]:
        """Store every new file of a body; one that can't be fetched becomes a problem of its field.

        Raises:
            TooLargeError: one is larger than the limit.
            BlobsAwayError: the store can't be used, or has no room.
        """
        found: dict[str, list[FileChange]] = {}
        for name, entries in body.files.items():
            try:
                found[name] = await self._field(entries)
            except InvalidValueError as error:
                body.problem(name, error.problem.value)
            except FileTooLargeError as error:
                raise TooLargeError(f"{name}: {error}") from error
        return found

    def must_be_there(self, files: Mapping[str, Sequence[FileChange]]) -> None:
        """In the writer's transaction: see that what its rows name has not been collected since it arrived.

        Raises:
            UnavailableError: it has, so the request took longer than blobs are left alone; nothing is written.
        """
        arrived = (one for changes in files.values() for one in changes if isinstance(one, ArrivedFile))
        must_be_stored(self._blobs, (one.blob for one in arrived))

    async def _field(self, entries: Sequence[FileEntry]) -> list[FileChange]:
        changes: list[FileChange] = []
        for entry in entries:
            if isinstance(entry, ExistingFile):
                changes.append(entry)
                continue
            file = await self._fetcher().fetch(entry) if isinstance(entry, RemoteFile) else entry
            blob = await asyncio.to_thread(self._put, file.contents)
            changes.append(ArrivedFile(file.filename, file.content_type, blob))
        return changes

    def _put(self, contents: bytes) -> StoredBlob:
        try:
            return self._blobs.put(contents)
        except OSError as error:
            raise BlobsAwayError(f"an attachment can't be stored: {error}") from error

    def _fetcher(self) -> RemoteFiles:
        if self._remote is None:
            # Imported when first needed: the HTTP client costs a quarter of the server's start.
            from flowdash_desktop.server.attachments.http_fetch import Outbound, is_public
            from flowdash_desktop.server.attachments.remote_files import RemoteFiles

            self._remote = RemoteFiles(Outbound(self._allowed or is_public))
        return self._remote


def must_be_stored(blobs: Blobs, stored: Iterable[StoredBlob]) -> None:
    """In the writer's transaction: see that what its rows name has not been collected since it was stored.

    Raises:
        UnavailableError: it has, so the request took longer than blobs are left alone; nothing is written.
    """
    if any(blobs.size(blob.sha256) is None for blob in stored):
        raise UnavailableError("this took too long; please send it again")
