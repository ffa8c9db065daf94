"""A list of tasks while it arrives: whole items, undecoded, long before its end."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing

from flowdash_desktop.api.errors import AnswerFault, UnexpectedAnswerError
from flowdash_desktop.api.http.bounded import MOST_OF_A_LIST
from flowdash_desktop.api.http.contents import check_values
from flowdash_desktop.api.http.responses import not_json, version_of
from flowdash_desktop.api.http.streaming_response import OpenAnswer
from flowdash_desktop.api.http.thread_pool import Worker
from flowdash_desktop.wire.json import NotJsonError
from flowdash_desktop.wire.lists.json_array_splitter import ArrayCutter
from flowdash_desktop.wire.schema import UnexpectedShapeError

_FIRST_BYTES = 8 * 1024
_PART_BYTES = 96 * 1024
"""Enough for some hundred tasks: cutting them takes a fraction of a millisecond."""
_HEAD_BYTES = 1024
_LONG = 1024 * 1024
_MOST_OF_AN_ITEM = 16 * 1024 * 1024


class TaskStream:
    """A list on its way. It can be read once, and what was read stays true if the rest never comes.

    Attributes:
        unchanged: the server found the list as it was; nothing is given.
        etag: the list's version as the server quoted it, None without one.
        is_whole: the list was read to its proper end.
    """

    def __init__(self, answer: OpenAnswer, worker: Worker) -> None:
        """``worker``: cuts what can't be cut at a glance."""
        self.unchanged = answer.status_code == 304
        self.etag = version_of(answer.headers.get("etag"))
        self.is_whole = False
        self._answer = answer
        self._worker = worker
        self._size = 0

    @property
    def arrived(self) -> float | None:
        """How much of the list has arrived, from 0 to 1; None where the server did not say how long it is."""
        length = self._answer.headers.get("content-length", "")
        if not (length.isascii() and length.isdecimal()) or not int(length):
            return None
        return min(1.0, self._answer.read / int(length))

    async def parts(self) -> AsyncGenerator[list[bytes]]:
        """The items in the server's order, each as the JSON text that was sent; close it to stop early.

        Raises:
            NetworkError: the list broke off.
            UnexpectedAnswerError: it is no list, not JSON from some place on, or longer than any; the items before
                it were given.
        """
        if self.unchanged:
            return
        cutter, head, wanted = ArrayCutter(), b"", _FIRST_BYTES
        async with aclosing(self._answer.pieces()) as chunks:
            async for chunk in chunks:
                if len(head) < _HEAD_BYTES:
                    head += chunk[:_HEAD_BYTES]
                self._feed(cutter, chunk)
                if cutter.waiting >= wanted and (items := await self._cut(cutter)):
                    wanted = _PART_BYTES
                    yield items
                if cutter.fault is not None:
                    break
        if items := await self._last(cutter, head):
            yield items
        if cutter.fault is not None:
            raise not_json(self._answer.status_code, self._answer.headers, head) from cutter.fault
        self.is_whole = True

    def _feed(self, cutter: ArrayCutter, chunk: bytes) -> None:
        cutter.feed(chunk)
        self._size += len(chunk)
        if self._size > MOST_OF_A_LIST or cutter.waiting > _MOST_OF_AN_ITEM:
            raise UnexpectedAnswerError(AnswerFault.TOO_LONG, status=self._answer.status_code)

    async def _last(self, cutter: ArrayCutter, head: bytes) -> list[bytes]:
        is_short = cutter.waiting <= _PART_BYTES
        return self._rest(cutter, head) if is_short else await self._worker.run(self._rest, cutter, head)

    async def _cut(self, cutter: ArrayCutter) -> list[bytes]:
        """The next items; on a thread where the text has to be followed byte by byte."""
        items = cutter.guess() if cutter.waiting <= _LONG else None
        return items if items is not None else await self._worker.run(_cut_and_checked, cutter)

    def _rest(self, cutter: ArrayCutter, head: bytes) -> list[bytes]:
        status = self._answer.status_code
        try:
            return _checked(cutter.rest())
        except NotJsonError as error:
            raise not_json(status, self._answer.headers, head) from error
        except UnexpectedShapeError as error:
            raise UnexpectedAnswerError(AnswerFault.WRONG_SHAPE, technical=str(error), status=status) from error


def _cut_and_checked(cutter: ArrayCutter) -> list[bytes]:
    return _checked(cutter.cut())


def _checked(items: list[bytes]) -> list[bytes]:
    for item in items:
        check_values(item)
    return items
