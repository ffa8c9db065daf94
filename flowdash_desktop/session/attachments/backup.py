"""Copies of attachments that are about to be removed, so that they can be brought back; each is the file, for certain.

What came is believed where the server's ``ETag`` is the digest of it (ours gives that). Elsewhere it must have come
whole and twice the same, and be of no kind that stands in a file's place: a web page of the network, an error with the
wrong status, nothing. Without a copy nothing is removed, unless the person says so.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from flowdash_desktop.api.errors import (
    AnswerFault,
    FlowdashError,
    NotAllowedError,
    NotFoundError,
    RefusedError,
    ServerError,
    UnexpectedAnswerError,
)
from flowdash_desktop.domain.edits import Operation, StagedFile
from flowdash_desktop.domain.errors import CodedError, Reason
from flowdash_desktop.domain.tasks import Attachment
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.outbox.notes import OutboxNotes
from flowdash_desktop.session.outbox.preflight import reading
from flowdash_desktop.store.database import as_store_error
from flowdash_desktop.wire.memos import NoCopiesMemo

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient

_UNKNOWN = "application/octet-stream"


class NoCopyError(CodedError):
    """A file that is about to be removed can't be copied before; nothing was removed.

    Args:
        filename: which.
        error: what the server or the way to it did.
    """

    def __init__(self, filename: str, error: FlowdashError) -> None:
        super().__init__(Reason(SessionFault.FILE_NOT_COPIED, {"name": filename, "reason": error.reason}))


async def copies(
    client: FlowdashClient, notes: OutboxNotes, item: Operation, attachments: Iterable[tuple[str, Attachment]]
) -> tuple[tuple[str, StagedFile], ...]:
    """Copies of attachments, each with its field's name, so that they can be brought back; none of what is gone.

    Raises:
        NoCopyError: one is not to be had.
        FlowdashError: the line fails; it is tried again.
        StoreError: one can't be kept.
    """
    if await notes.memo(item.id, NoCopiesMemo) is not None:
        return ()
    kept = []
    for field, attachment in attachments:
        staged = StagedFile(str(uuid4()), attachment.filename, attachment.content_type, 0)
        path = notes.staged_path(staged)
        try:
            if not await _fetched(client, attachment, path):
                continue
            size = await in_thread(lambda p=path: p.stat().st_size, "look at file")  # type: ignore[misc]  # a lambda with a default
        except OSError as error:
            raise as_store_error(error) from error
        kept.append((field, replace(staged, size=size)))
    return tuple(kept)


async def _fetched(client: FlowdashClient, attachment: Attachment, path: Path) -> bool:
    """Copy a file; False where the server says twice that it has none: a gateway may say so once."""
    for _ in range(2):
        try:
            with reading():
                await fetch_surely(client, attachment, path)
        except NotFoundError:
            continue
        except (NotAllowedError, RefusedError) as error:
            raise NoCopyError(attachment.filename, error) from error
        except ServerError as error:
            if error.transient and not isinstance(error, UnexpectedAnswerError):
                raise
            raise NoCopyError(attachment.filename, error) from error
        return True
    return False


async def fetch_surely(client: FlowdashClient, attachment: Attachment, path: Path, expected: str = "") -> str:
    """Fetch an attachment to a file, and give the SHA-256 of it.

    Args:
        client: the way to the server.
        attachment: which one.
        path: where to.
        expected: a digest that needs no second look: bytes that happen to be what was hoped for are no accident. That
            it is another one must be seen twice: an answer may be whole, and be that to another request.

    Raises:
        UnexpectedAnswerError: what comes is not what the server keeps.
        FlowdashError: it can't be fetched.
    """
    from flowdash_desktop.api.transfer.downloads import (
        Wanted,  # the client's modules are loaded after the window is shown
    )

    before = ""
    for _ in range(2):
        got = await client.files.fetch(attachment.blob_id, path, wanted=Wanted(attachment.content_type or _UNKNOWN))
        if got.sha256 == expected or (got.is_proven and not expected):
            return got.sha256
        if got.sha256 == before:
            return before
        if before:
            break
        before = got.sha256
    raise UnexpectedAnswerError(AnswerFault.WRONG_SHAPE, status=200)


async def digest_of(path: Path) -> str:
    """The SHA-256 of a file here, in hexadecimal."""

    def work() -> str:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    return await in_thread(work, "hash file")
