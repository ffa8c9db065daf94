"""What an answer means: the error for a status, and the document in a body."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TypeVar

from flowdash_desktop.api.errors import (
    AnswerFault,
    AuthenticationError,
    ConflictError,
    FlowdashError,
    NotAllowedError,
    NotFoundError,
    RateLimitError,
    RefusedError,
    RequestFault,
    ServerError,
    TooLargeError,
    UnexpectedAnswerError,
    ValidationError,
)
from flowdash_desktop.api.http.retry_after import read_moment, read_retry_after
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.wire.errors import read_error
from flowdash_desktop.wire.json import NotJsonError, decode
from flowdash_desktop.wire.schema import UnexpectedShapeError

D = TypeVar("D")
T = TypeVar("T")
_LONGEST_DETAIL = 500
_LONGEST_VERSION = 1024
_MOST_READ = 4096
"""Bytes of an error that is no JSON: only its first words are shown."""
_FAILURES: Mapping[int, RequestFault] = {
    **dict.fromkeys((502, 503, 504), RequestFault.NOT_READY),
    507: RequestFault.NO_ROOM,
}
_REFUSALS: Mapping[int, tuple[type[FlowdashError], RequestFault]] = {
    401: (AuthenticationError, RequestFault.KEY_REFUSED),
    403: (NotAllowedError, RequestFault.NOT_ALLOWED),
    404: (NotFoundError, RequestFault.NOT_FOUND),
    409: (ConflictError, RequestFault.CHANGED_MEANWHILE),
    410: (NotFoundError, RequestFault.NO_LONGER_THERE),
    412: (ConflictError, RequestFault.CHANGED_MEANWHILE),
    413: (TooLargeError, RequestFault.TOO_LARGE),
}


def version_of(tag: object) -> str | None:
    """An ``ETag`` of a server as it can be sent back, None without one (RFC 9110, 8.8.3).

    One with letters that no header holds, or longer than any version is, counts as none: it could not be sent back.
    """
    is_usable = isinstance(tag, str) and tag.isascii() and tag.isprintable() and 0 < len(tag) <= _LONGEST_VERSION
    return str(tag) if is_usable else None


def looks_like_a_web_page(content_type: str, body: bytes) -> bool:
    """True for HTML, by its label or by its first characters."""
    start = body[:200].lstrip().lower()
    return "html" in content_type.lower() or start.startswith((b"<!doctype", b"<html"))


def error_for(
    status: int, headers: Mapping[str, str], body: bytes, now: datetime, hide: Callable[[str], str] = str
) -> FlowdashError:
    """The error that an answer other than 2xx stands for.

    Args:
        status: its HTTP status.
        headers: its headers, by lower-case name.
        body: its body, or the first part of it.
        now: the time of day, for a ``Retry-After`` that is a date, where the answer has no ``Date`` of its own.
        hide: takes secrets out of what the server said.
    """
    detail, messages = _server_words(headers, body, hide)
    said_at = read_moment(headers.get("date", "")) or now  # by its clock, as this machine's may be off by days
    retry_after = read_retry_after(headers.get("retry-after"), said_at)
    if status == 422:
        said = messages or ({"": (detail,)} if detail else {})
        return ValidationError(detail=detail, status=status, messages=said)
    if status == 429:
        return RateLimitError(detail=detail, status=status, retry_after=retry_after)
    if status in _REFUSALS:
        kind, fault = _REFUSALS[status]
        return kind(fault, detail=detail, status=status)
    if status == 408 or status >= 500:
        reason = Reason(_FAILURES.get(status, RequestFault.SERVER_FAILED), {"status": str(status)})
        return ServerError(reason, detail=detail, status=status, retry_after=retry_after)
    if 300 <= status < 400:
        return UnexpectedAnswerError(AnswerFault.REDIRECT, status=status)
    reason = Reason(RequestFault.REFUSED, {"status": str(status)})
    return RefusedError(reason, detail=detail, status=status)


def _server_words(
    headers: Mapping[str, str], body: bytes, hide: Callable[[str], str]
) -> tuple[str, dict[str, tuple[str, ...]]]:
    """What the server says: about the request as a whole, shortened, and by field; nothing where it is a web page."""
    if looks_like_a_web_page(headers.get("content-type", ""), body):
        return "", {}
    try:
        detail, found = read_error(decode(body))
    except NotJsonError:
        detail, found = re.sub(r"\s+", " ", body[:_MOST_READ].decode("utf-8", "replace")).strip(), {}
    messages = {hide(name): tuple(hide(text) for text in texts) for name, texts in found.items()}
    return hide(detail)[:_LONGEST_DETAIL], messages


def read_document(status: int, headers: Mapping[str, str], body: bytes) -> object:
    """The JSON document of a 2xx answer.

    Raises:
        UnexpectedAnswerError: there is none.
    """
    if not body.strip():
        raise UnexpectedAnswerError(AnswerFault.EMPTY, status=status)
    try:
        return decode(body)
    except NotJsonError as error:
        raise not_json(status, headers, body) from error


def not_json(status: int, headers: Mapping[str, str], body: bytes) -> UnexpectedAnswerError:
    """What to raise for a body that is not JSON: a web page, or damage."""
    is_page = looks_like_a_web_page(headers.get("content-type", ""), body)
    return UnexpectedAnswerError(AnswerFault.WEB_PAGE if is_page else AnswerFault.NOT_JSON, status=status)


def read_as(document: D, read: Callable[[D], T]) -> T:
    """The document, read by one of ``wire``'s functions.

    Raises:
        UnexpectedAnswerError: it has another shape.
    """
    try:
        return read(document)
    except UnexpectedShapeError as error:
        raise UnexpectedAnswerError(AnswerFault.WRONG_SHAPE, technical=str(error), status=200) from error
