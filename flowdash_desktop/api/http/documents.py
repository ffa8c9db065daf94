"""JSON documents of answers: bounded in what they hold, and read beside the event loop where they are long."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

import httpx

from flowdash_desktop.api.errors import AnswerFault, UnexpectedAnswerError
from flowdash_desktop.api.http.bounded import MOST_OF_A_DOCUMENT, read_pieces
from flowdash_desktop.api.http.contents import check_values, items_of
from flowdash_desktop.api.http.responses import not_json, read_as, read_document
from flowdash_desktop.api.http.thread_pool import Worker
from flowdash_desktop.wire.json import NotJsonError, decode
from flowdash_desktop.wire.schema import UnexpectedShapeError

T = TypeVar("T")
_SHORT = 32 * 1024
"""So many bytes are read within a millisecond or two."""


async def read_beside(
    response: httpx.Response, worker: Worker, parse: Callable[[bytes], T], most: int = MOST_OF_A_DOCUMENT
) -> T:
    """The body of an answer, read on a thread where it is long.

    Args:
        response: its head has come.
        worker: has the threads.
        parse: reads the body; it is called on the loop's thread where the body is short.
        most: bytes.

    Raises:
        UnexpectedAnswerError: it is longer, or ``parse`` says so.
    """
    pieces = await read_pieces(response, most)
    if sum(map(len, pieces)) <= _SHORT:
        return parse(b"".join(pieces))
    return await worker.run(lambda: parse(b"".join(pieces)))


def read_one(status: int, headers: Mapping[str, str], body: bytes, read: Callable[[object], T]) -> T:
    """The document in a body, read.

    Raises:
        UnexpectedAnswerError: it is none, has another shape, or holds more values than any.
    """
    check_values(body)
    return read_as(read_document(status, headers, body), read)


def read_each(status: int, headers: Mapping[str, str], body: bytes, read: Callable[[object], T]) -> tuple[T, ...]:
    """Each item of the JSON array in a body, read, a few at a time.

    Raises:
        UnexpectedAnswerError: it is none, an item has another shape, or it holds more than any.
    """
    if not body.strip():
        raise UnexpectedAnswerError(AnswerFault.EMPTY, status=status)
    try:
        return tuple(read(decode(item)) for item in items_of(body))
    except NotJsonError as error:
        raise not_json(status, headers, body) from error
    except UnexpectedShapeError as error:
        raise UnexpectedAnswerError(AnswerFault.WRONG_SHAPE, technical=str(error), status=200) from error
