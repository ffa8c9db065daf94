"""The endpoints that tell changes as they are made, and who looks at which task, on our server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlencode

from flowdash_desktop.api.address import path_of
from flowdash_desktop.api.endpoints.requests import Requests
from flowdash_desktop.api.errors import AnswerFault, NetworkError, NetworkFault, UnexpectedAnswerError
from flowdash_desktop.api.http.shares import Purpose
from flowdash_desktop.api.http.transport import Call
from flowdash_desktop.api.transfer.event_stream import EventStream
from flowdash_desktop.wire.events import presence_to_json

_KIND = "text/event-stream"


class EventCalls:
    """Of one server, see ``FlowdashClient.events``."""

    def __init__(self, requests: Requests, silence: float) -> None:
        """``silence``: seconds without a sign of life after which a stream is given up."""
        self._requests = requests
        self._silence = silence

    @asynccontextmanager
    async def listen(
        self, workflow_id: str, last_id: str | None = None, window: str = ""
    ) -> AsyncIterator[EventStream]:
        """What changes in a workflow, as it does; leaving the context ends the connection.

        Args:
            workflow_id: which workflow.
            last_id: the id of the last event that was received, to go on behind it.
            window: what the window calls itself that listens, see ``show_presence``; ``""`` for none.

        Raises:
            NetworkError: there was no answer, or the head of it took too long.
            UnexpectedAnswerError: the answer is no stream of events.
        """
        headers = {"Accept": _KIND, **({"Last-Event-ID": last_id} if last_id else {})}
        path, query = path_of("workflows", workflow_id, "events"), urlencode({"window": window}) if window else ""
        call = Call("GET", path, query, headers=headers, purpose=Purpose.EVENTS)
        limit = asyncio.timeout(self._silence)
        try:
            async with limit, self._requests.opened(call) as answer:
                limit.reschedule(None)
                if not answer.headers.get("content-type", "").lower().startswith(_KIND):
                    raise UnexpectedAnswerError(AnswerFault.WRONG_SHAPE, status=answer.status_code)
                yield EventStream(answer, self._silence)
        except TimeoutError:
            raise NetworkError(NetworkFault.TOO_SLOW, request_sent=True) from None

    async def show_presence(
        self, workflow_id: str, window: str, task: str | None, *, editing: bool, performed_by: str
    ) -> None:
        """Say that a window shows a task. It counts for half a minute.

        Args:
            workflow_id: of the task.
            window: what the window calls itself, up to 64 letters.
            task: its unique ID; None for none any more.
            editing: something is typed there, and not committed.
            performed_by: the person's e-mail where the key belongs to nobody, ``""`` where it is not known.

        Raises:
            FlowdashError: it could not be said; with a status such as 404 where the server has no such thing.
        """
        body = presence_to_json(window, task, editing=editing, performed_by=performed_by)
        # For nobody's edit, so it takes no connection of edits, and asks for no proof of the workspace before it.
        call = Call("PUT", path_of("workflows", workflow_id, "presence"), body=body, purpose=Purpose.AHEAD)
        await self._requests.answer(call, lambda _: None)
