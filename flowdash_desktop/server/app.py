"""The ASGI application: routes under ``/api/v1``, errors in the specification's shapes, the gate before all of it."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy.exc import DataError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import Mount, Router

from flowdash_desktop.server.api_keys import ApiKey
from flowdash_desktop.server.http.access import Gate, Hosts
from flowdash_desktop.server.http.answers import (
    on_blobs_away,
    on_busy,
    on_data_error,
    on_database_away,
    on_http_exception,
    on_request_error,
    on_unknown_outcome,
)
from flowdash_desktop.server.http.errors import RequestError, ValidationError
from flowdash_desktop.server.http.failures import Failures
from flowdash_desktop.server.http.negotiation import Negotiation
from flowdash_desktop.server.http.proxies import BehindProxies, TrustedProxies
from flowdash_desktop.server.http.public_url import PublicUrl
from flowdash_desktop.server.http.request_log import RequestLog
from flowdash_desktop.server.http.requests import EncodedPath
from flowdash_desktop.server.http.shares import KeyShares, Shares
from flowdash_desktop.server.people.admission import Admission
from flowdash_desktop.server.people.attachment_share import USUAL_BYTES
from flowdash_desktop.server.routes import (
    actions,
    analytics,
    batches,
    checklists,
    comments,
    data_syncs,
    definition,
    description,
    events,
    files,
    health,
    people,
    presence,
    schema,
    tasks,
    users,
)
from flowdash_desktop.server.services import Services
from flowdash_desktop.server.storage.blobs.blob_store import BlobsAwayError
from flowdash_desktop.server.storage.database import BusyError
from flowdash_desktop.server.storage.writer import UnknownOutcomeError
from flowdash_desktop.server.workspace import LocalWorkspace

API_ROOT = "/api/v1"
# In the order in which they are looked through: what is asked for most comes first.
# A unique ID may be "batch": only a POST is for all tasks, and a task takes none.
_SUBJECTS = (
    batches,
    tasks,
    schema,
    users,
    comments,
    checklists,
    actions,
    data_syncs,
    analytics,
    files,
    definition,
    people,
    description,
    events,
    presence,
)


def create_app(
    workspace: LocalWorkspace,
    *,
    hosts: Hosts | None = None,
    public_url: PublicUrl | None = None,
    trusted: TrustedProxies | None = None,
    run_keys: Iterable[ApiKey] = (),
    services: Services | None = None,
    log_requests: bool = False,
    shares: Shares | None = None,
    attachment_bytes: int = USUAL_BYTES,
) -> Starlette:
    """The application for a workspace.

    Args:
        workspace: what is served.
        hosts: what is accepted in ``Host``; None for the loopback names only.
        public_url: the address that answers name; None for the one that the client has asked at.
        trusted: the proxies whose headers count; None for none.
        run_keys: keys that are accepted in this run, beside the stored ones.
        services: what works beside the requests, from the application's start to its end.
        shares: how much one key may have at a time; None for the usual.
        attachment_bytes: how many bytes of attachments one key may have added.
        log_requests: have every request logged (see ``http.request_log``).
    """
    beside = services or Services(workspace)
    admission = Admission(lambda: workspace.catalog, run_keys, clock=beside.clock, notes=beside.key_use)
    beside.presence.lets_in = admission.lets_in_digest
    # An address with a slash too many is another address: no redirects.
    api = Router([route for subject in _SUBJECTS for route in subject.routes], redirect_slashes=False)
    app = Starlette(
        routes=[*health.routes, Mount(API_ROOT, app=api)],
        middleware=[
            *([Middleware(RequestLog)] if log_requests else []),
            Middleware(Failures),
            Middleware(
                BehindProxies, trusted=trusted or TrustedProxies(), prefix=public_url.path if public_url else ""
            ),
            Middleware(Gate, hosts=hosts or Hosts("127.0.0.1"), admit=admission.admit),
            Middleware(KeyShares, shares=shares or Shares()),
            Middleware(EncodedPath),
            Middleware(Negotiation),
        ],
        exception_handlers={
            HTTPException: on_http_exception,
            RequestError: on_request_error,
            ValidationError: on_request_error,
            DataError: on_data_error,
            BlobsAwayError: on_blobs_away,
            OperationalError: on_database_away,
            InterfaceError: on_database_away,
            PoolTimeoutError: on_database_away,
            UnknownOutcomeError: on_unknown_outcome,
            BusyError: on_busy,
        },
        lifespan=lambda _: beside.running(),
    )
    app.router.redirect_slashes = False
    app.state.workspace = workspace
    app.state.attachment_bytes = attachment_bytes
    app.state.public_url = public_url
    app.state.storage_check = health.StorageCheck(workspace)
    app.state.services = beside
    app.state.is_accepted = lambda key: bool(key) and admission.still_lets_in(key)
    return app
