"""Fetching an attachment from its URL, within the limits of size, time and address; each redirect starts over."""

from __future__ import annotations

import asyncio
from email.message import Message
from urllib.parse import unquote, urlsplit

from flowdash_desktop.domain.field_types.files import DEFAULT_CONTENT_TYPE, file_name
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem
from flowdash_desktop.server.attachments.file_entries import (
    MAX_FILE_BYTES,
    FileTooLargeError,
    NewFile,
    RemoteFile,
    is_content_type,
)
from flowdash_desktop.server.attachments.http_fetch import Answer, ForbiddenAddressError, Outbound, UnreachableError

MAX_REDIRECTS = 5
TIME_LIMIT = 30.0
"""Seconds for the whole of it, redirects included."""


class RemoteFiles:
    """Fetches files by URL."""

    def __init__(self, outbound: Outbound) -> None:
        self._outbound = outbound

    async def fetch(self, file: RemoteFile) -> NewFile:
        """Download one file.

        Raises:
            InvalidValueError: the address is not allowed, or it could not be downloaded.
            FileTooLargeError: it is larger than an attachment may be.
        """
        try:
            async with asyncio.timeout(TIME_LIMIT):
                return await self._follow(file)
        except ForbiddenAddressError as error:
            raise InvalidValueError(Problem.FORBIDDEN_URL) from error
        except (UnreachableError, TimeoutError) as error:
            raise InvalidValueError(Problem.UNREACHABLE_URL) from error

    async def _follow(self, file: RemoteFile) -> NewFile:
        url = file.url
        for _ in range(MAX_REDIRECTS + 1):
            async with self._outbound.ask("GET", url) as answer:
                if (further := answer.redirect) is not None:
                    url = further
                    continue
                if answer.status != 200:
                    break
                return await _received(file, url, answer)
        raise InvalidValueError(Problem.UNREACHABLE_URL)


async def _received(file: RemoteFile, url: str, answer: Answer) -> NewFile:
    name = file.filename or _name(url, answer)
    contents = bytearray()
    async for piece in answer.pieces():
        contents += piece
        if len(contents) > MAX_FILE_BYTES:
            raise FileTooLargeError(name)
    content_type = file.content_type or answer.header("content-type")
    return NewFile(name, content_type if is_content_type(content_type) else DEFAULT_CONTENT_TYPE, bytes(contents))


def _name(url: str, answer: Answer) -> str:
    """The name that the other server gives, else the end of the address."""
    header = Message()
    header["Content-Disposition"] = answer.header("content-disposition")
    return file_name(header.get_filename() or unquote(urlsplit(url).path.rpartition("/")[2]))
