"""API calls of actions: one POST to the URL of the definition, and what its answer wants changed [doc].

The rules of ``remoteUrl`` hold: public addresses only. No redirect is followed, since the headers of the definition may
be secrets of the server they were written for [choice].
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING

from flowdash_desktop.server.actions.steps import ApiCall, StepError
from flowdash_desktop.wire.json import NotJsonError, decode

if TYPE_CHECKING:
    from flowdash_desktop.server.attachments.http_fetch import AddressPolicy, Answer, Outbound

TIME_LIMIT = 30.0
"""Seconds for a whole call [choice]."""

MAX_ANSWER_BYTES = 1024 * 1024
"""The largest answer, in bytes [choice]."""


class ApiCalls:
    """Makes the calls, within the limits of time, size and address."""

    def __init__(self, allowed: AddressPolicy | None = None) -> None:
        """``allowed`` says which addresses may be called; None for the public ones only."""
        self._allowed = allowed
        self._outbound: Outbound | None = None

    async def make(self, call: ApiCall) -> Mapping[str, object] | None:
        """Make a call; returns the fields that the answer wants changed, None for none.

        Raises:
            StepError: any answer but a 2xx, none in time, one that is too large, or JSON that is broken.
        """
        # Imported when first needed: the HTTP client costs a quarter of the server's start.
        from flowdash_desktop.server.attachments.http_fetch import (
            ForbiddenAddressError,
            Outbound,
            UnreachableError,
            is_public,
        )

        if self._outbound is None:
            self._outbound = Outbound(self._allowed or is_public)
        headers = {"content-type": "application/json", "accept": "application/json"}
        headers |= {name.lower(): value for name, value in call.headers.items()}
        headers["idempotency-key"] = call.key
        try:
            async with (
                asyncio.timeout(TIME_LIMIT),
                self._outbound.ask("POST", call.url, headers, call.content) as answer,
            ):
                if not 200 <= answer.status < 300:
                    raise StepError(f"the call was answered with {answer.status}")
                content = await _content(answer)
                return _fields(content, answer.header("content-type"))
        except ForbiddenAddressError as error:
            raise StepError("the call leads to an address that is not allowed") from error
        except TimeoutError as error:
            raise StepError(f"the call was not answered within {TIME_LIMIT:g} seconds") from error
        except UnreachableError as error:
            raise StepError(f"the call was not answered: {error}") from error


async def _content(answer: Answer) -> bytes:
    content = bytearray()
    async for piece in answer.pieces():
        content += piece
        if len(content) > MAX_ANSWER_BYTES:
            raise StepError("the answer to the call is too large")
    return bytes(content)


def _fields(content: bytes, content_type: str) -> Mapping[str, object] | None:
    """The ``task`` of an answer; one that is empty, or says that it is no JSON, wants nothing changed [choice]."""
    if not content.strip() or (content_type and "json" not in content_type.lower()):
        return None
    try:
        raw = decode(content)
    except NotJsonError as error:
        raise StepError("the answer to the call is not JSON") from error
    if not isinstance(raw, dict) or raw.get("task") is None:
        return None
    fields = raw["task"]
    if not isinstance(fields, dict):
        raise StepError("the task in the answer to the call is not an object")
    return fields
