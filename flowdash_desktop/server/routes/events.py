"""Changes as server-sent events [choice]."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from flowdash_desktop.server.events.subscription import View
from flowdash_desktop.server.http.access import key_of
from flowdash_desktop.server.http.compression import accepts_gzip
from flowdash_desktop.server.http.event_stream import EventStream
from flowdash_desktop.server.http.requests import base_of, workflow_of
from flowdash_desktop.server.http.resources import resource
from flowdash_desktop.server.people.caller import caller_of
from flowdash_desktop.server.routes.presence import LONGEST_WINDOW
from flowdash_desktop.server.services import services_of

_LONGEST_ID = 100


async def get_events(request: Request) -> Response:
    """``GET /workflows/{workflow}/events``: what changes in a workflow, as it does, for who may read it [choice].

    ``tasks`` has the ETag of the list and the unique IDs of the changed tasks; without any the list is to be read. The
    tasks themselves come along where they are short: who is named and not among them is gone. ``schema`` says that the
    workspace has changed, ``activity`` that a task has other comments or checklist items. ``Last-Event-ID`` goes on
    behind an event of the last ten minutes; else ``reset`` has the list's ETag, and what was missed is not told.
    ``by`` of ``tasks`` says who has changed them, where that is known. ``presence`` says who shows which task, see
    ``presence.put_presence``; ``?window=`` names the window that listens, which is gone soon after its stream.
    """
    compressed = accepts_gzip(request.headers.getlist("accept-encoding"))
    view = View(workflow_of(request).id, base_of(request), compressed)
    last_id = request.headers.get("last-event-id", "")[:_LONGEST_ID]
    hub, is_accepted, key = services_of(request).events, request.app.state.is_accepted, key_of(request.headers)
    presence, caller = services_of(request).presence, caller_of(request)
    subscription = await hub.subscribe(view, last_id or None, caller.key)
    presence.begin(subscription, caller.key.digest, request.query_params.get("window", "")[:LONGEST_WINDOW])

    def closed() -> None:
        hub.unsubscribe(subscription)
        presence.end(subscription)

    return EventStream(
        subscription.pieces(),
        closed=closed,
        is_allowed=lambda: bool(is_accepted(key)),
    )


routes = [resource("/workflows/{workflow}/events", GET=get_events)]
