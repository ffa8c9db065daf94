"""The endpoint that tells changes as they are made, on our server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from flowdash_desktop.api.address import path_of
from flowdash_desktop.api.endpoints.requests import Requests
from flowdash_desktop.api.errors import AnswerFault, NetworkError, NetworkFault, UnexpectedAnswerError
from flowdash_desktop.api.http.shares import Purpose
from flowdash_desktop.api.http.transport import Call
from flowdash_desktop.api.transfer.event_stream import EventStream

_KIND = "text/event-stream"


class EventCalls:
    """Of one server, see ``FlowdashClient.events``."""

    def __init__(self, requests: Requests, silence: float) -> None:
        """``silence``: seconds without a sign of life after which a stream is given up."""
        self._requests = requests
        self._silence = silence

    @asynccontextmanager
    async def listen(self, workflow_id: str, last_id: str | None = None) -> AsyncIterator[EventStream]:
        """What changes in a workflow, as it does; leaving the context ends the connection.

        Args:
            workflow_id: which workflow.
            last_id: the id of the last event that was received, to go on behind it.

        Raises:
            NetworkError: there was no answer, or the head of it took too long.
            UnexpectedAnswerError: the answer is no stream of events.
        """
        headers = {"Accept": _KIND, **({"Last-Event-ID": last_id} if last_id else {})}
        call = Call("GET", path_of("workflows", workflow_id, "events"), headers=headers, purpose=Purpose.EVENTS)
        limit = asyncio.timeout(self._silence)
        try:
            async with limit, self._requests.opened(call) as answer:
                limit.reschedule(None)
                if not answer.headers.get("content-type", "").lower().startswith(_KIND):
                    raise UnexpectedAnswerError(AnswerFault.WRONG_SHAPE, status=answer.status_code)
                yield EventStream(answer, self._silence)
        except TimeoutError:
            raise NetworkError(NetworkFault.TOO_SLOW, request_sent=True) from None
