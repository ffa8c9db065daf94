"""Many tasks in one request: ``POST /workflows/{workflow}/tasks/batch`` [choice].

Each item stands alone: it is carried out or refused as a request of its own would be, and all that is carried out is
durable when the answer comes. So where the answer is lost, the same items may be sent again under their keys, together,
one by one, or beside others.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Literal

import msgspec
from sqlalchemy.exc import DataError, SQLAlchemyError
from starlette.requests import Request
from starlette.responses import Response

from flowdash_desktop.domain.validation_errors import Problem
from flowdash_desktop.server.http.answers import HAS_NUL, text_answer
from flowdash_desktop.server.http.conditional import strong_tags, versions
from flowdash_desktop.server.http.errors import BadRequestError, RequestError, TooLargeError, ValidationError
from flowdash_desktop.server.http.requests import read_body, read_object
from flowdash_desktop.server.http.resources import resource
from flowdash_desktop.server.routes.task_writing import Prepared, TaskRequest, TaskWriting, writing_for
from flowdash_desktop.server.storage.blobs.blob_store import BlobsAwayError
from flowdash_desktop.server.storage.writer import UnknownOutcomeError
from flowdash_desktop.server.tasks.idempotency import HEADER, MAX_KEY, Repeatable
from flowdash_desktop.server.tasks.writes import Written
from flowdash_desktop.wire.errors import error_body, validation_body
from flowdash_desktop.wire.json import decode_as, encode
from flowdash_desktop.wire.schema import UnexpectedShapeError

MOST_ITEMS = 1_000
_TOGETHER = 100
"""So many plain new tasks are made in one write at most: others that wait to write get in between."""
MAX_BATCH_BYTES = 16 * 1024 * 1024

Refusal = RequestError | ValidationError | DataError
"""What concerns one item alone; anything else is a failure of the whole request."""
_AWAY = (SQLAlchemyError, BlobsAwayError)
"""What is answered by saying that nothing was done; anything else says that this is not known."""


class BatchItem(msgspec.Struct, frozen=True, rename="camel"):
    """A task of a batch.

    Attributes:
        task: the body that a request of its own would have, as its text.
        if_match: the version that a task that is there must have, as its ETag says it.
        expected: what a task that is there must still have, 412 where it has not: JSON values by name, and as
            ``Task URL`` the last part of its URL.
        idempotency_key: a repeat under it gets the first answer; also that of a ``POST`` of this task alone.
    """

    task: msgspec.Raw
    if_match: str | None = None
    expected: dict[str, object] | None = None
    idempotency_key: str | None = None


class Batch(msgspec.Struct, frozen=True):
    """The body."""

    mode: Literal["upsert", "update", "create"]
    tasks: list[BatchItem]


_DECODER = msgspec.json.Decoder(Batch, float_hook=Decimal)


async def post_batch(request: Request) -> Response:
    """Create, update, or create or update tasks: an answer for each, in their order."""
    data = await read_body(request)
    if len(data) > MAX_BATCH_BYTES:
        raise TooLargeError(f"a batch may have {MAX_BATCH_BYTES // (1024 * 1024)} MiB")
    await read_object(data, lambda _: None)  # it is an object, and not too deep
    asked = _requests(_batch(data), request)
    writing = writing_for(request)
    # The files of all have arrived before the first is written, so that they are written in their order.
    prepared = await asyncio.gather(*(_prepare(writing, one) for one in asked))
    answers = await _write_all(writing, prepared)
    return text_answer(b'{"results":[' + b",".join(map(_result, answers)) + b"]}")


def _batch(data: bytes) -> Batch:
    try:
        batch = decode_as(_DECODER, data)
    except UnexpectedShapeError as error:
        raise BadRequestError(f"the body is no batch: {error}") from error
    if len(batch.tasks) > MOST_ITEMS:
        raise ValidationError({"tasks": [f"are more than {MOST_ITEMS}"]})
    return batch


def _requests(batch: Batch, request: Request) -> list[TaskRequest]:
    """The items as requests of their own.

    Raises:
        ValidationError: a key can't be one.
    """
    key, alone = request.headers.get(HEADER), request.url.path.removesuffix("/batch")
    if key is not None and not 0 < len(key) <= MAX_KEY:
        raise ValidationError({HEADER: [Problem.INVALID.value]})
    asked: list[TaskRequest] = []
    for number, item in enumerate(batch.tasks):
        its_key = item.idempotency_key
        if its_key is None and key is not None:
            its_key = hashlib.sha256(f"{number} of {key}".encode()).hexdigest()
        body = bytes(item.task)
        asked.append(
            TaskRequest(
                body,
                may_create=batch.mode != "update",
                if_match=versions(strong_tags([item.if_match])) if item.if_match is not None else None,
                only_new=batch.mode == "create",
                expected=item.expected or {},
                repeatable=None if its_key is None else Repeatable.of(its_key, alone, body),
            )
        )
    return asked


async def _prepare(writing: TaskWriting, asked: TaskRequest) -> Prepared | Refusal:
    try:
        return await writing.prepare(asked)
    except (RequestError, ValidationError, DataError) as refused:
        return refused


async def _write_all(writing: TaskWriting, prepared: Sequence[Prepared | Refusal]) -> Sequence[Written | Refusal]:
    """Write the items in their order. All of them have ended before anything is answered: none is written later.

    Raises:
        UnknownOutcomeError: what is to be written to failed at some of them, and others are durable.
    """
    ended: list[Written | Refusal | BaseException] = []
    for _, group in groupby(prepared, key=_is_plain):
        ended += await _write_alike(writing, [*group])
    answers = [one for one in ended if isinstance(one, Written | Refusal)]
    failures = [one for one in ended if not isinstance(one, Written | Refusal)]
    if failures:
        raise _failure(failures, is_done_in_part=any(isinstance(one, Written) for one in answers))
    return answers


def _is_plain(prepared: Prepared | Refusal) -> bool:
    return isinstance(prepared, Prepared) and prepared.is_plain


async def _write_alike(
    writing: TaskWriting, prepared: Sequence[Prepared | Refusal]
) -> Sequence[Written | Refusal | BaseException]:
    """Write items of which all are plain, or none is."""
    plain = [one for one in prepared if isinstance(one, Prepared) and one.is_plain]
    return await (_create_all(writing, plain) if plain else _write_each(writing, prepared))


async def _create_all(
    writing: TaskWriting, prepared: Sequence[Prepared]
) -> Sequence[Written | Refusal | BaseException]:
    """Create plain tasks, many in one write; each alone where that can't be."""
    ended: list[Written | Refusal | BaseException] = []
    for start in range(0, len(prepared), _TOGETHER):
        some = prepared[start : start + _TOGETHER]
        try:
            made = await writing.create_together(some)
        except Exception as error:  # the same for all of them; the caller says what it means
            ended += [error] * len(some)
        else:
            ended += made if made is not None else await _write_each(writing, some)
    return ended


async def _write_each(
    writing: TaskWriting, prepared: Iterable[Prepared | Refusal]
) -> Sequence[Written | Refusal | BaseException]:
    return await asyncio.gather(*(_write(writing, one) for one in prepared), return_exceptions=True)


def _failure(failures: Sequence[BaseException], *, is_done_in_part: bool) -> BaseException:
    """The failure of a batch of which some items have failed: it must not say that nothing was done where that is not
    so."""
    failure = next((one for one in failures if not isinstance(one, _AWAY)), None)
    if failure is None and is_done_in_part:
        failure = UnknownOutcomeError()
        failure.__cause__ = failures[0]
    return failure or failures[0]


async def _write(writing: TaskWriting, prepared: Prepared | Refusal) -> Written | Refusal:
    if not isinstance(prepared, Prepared):
        return prepared
    try:
        return await writing.write(prepared)
    except (RequestError, ValidationError, DataError) as refused:
        return refused


def _result(answer: Written | Refusal) -> bytes:
    if isinstance(answer, Written):
        etag = encode(answer.etag)
        return b'{"status":%d,"etag":%s,"task":%s}' % (answer.status, etag, answer.text.encode())
    return encode(_refused(answer))


def _refused(refused: Refusal) -> Mapping[str, object]:
    if isinstance(refused, ValidationError):
        return {"status": 422, **validation_body(refused.messages)}
    if isinstance(refused, RequestError):
        return {"status": refused.status, **error_body(refused.message)}
    return {"status": 400, **error_body(HAS_NUL)}


routes = [resource("/workflows/{workflow}/tasks/batch", POST=post_batch)]
