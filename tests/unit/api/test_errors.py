"""Every status is one error, in plain words, with the server's own words beside them."""

from __future__ import annotations

import socket
import ssl
from datetime import UTC, datetime

import httpx
import pytest

from flowdash_desktop.api.errors import (
    AuthenticationError,
    ConflictError,
    FlowdashError,
    NetworkError,
    NetworkFault,
    NotAllowedError,
    NotFoundError,
    RateLimitError,
    RefusedError,
    RequestFault,
    ServerError,
    TooLargeError,
    ValidationError,
)
from flowdash_desktop.api.http.responses import error_for
from flowdash_desktop.domain.errors import Reason
from tests.unit.api.network import BASE, KEY, AfterSending, FakeNetwork, answer, client_on

BY_STATUS: list[tuple[int, type[FlowdashError]]] = [
    (400, RefusedError),
    (401, AuthenticationError),
    (403, NotAllowedError),
    (404, NotFoundError),
    (405, RefusedError),
    (408, ServerError),
    (409, ConflictError),
    (410, NotFoundError),
    (412, ConflictError),
    (413, TooLargeError),
    (415, RefusedError),
    (422, ValidationError),
    (429, RateLimitError),
    (500, ServerError),
    (501, ServerError),
    (502, ServerError),
    (503, ServerError),
    (504, ServerError),
]


async def failure(*steps: httpx.Response | Exception | AfterSending) -> FlowdashError:
    async with client_on(FakeNetwork(*steps)) as client:
        with pytest.raises(FlowdashError) as caught:
            await client.workspace()
    return caught.value


@pytest.mark.parametrize(("status", "kind"), BY_STATUS)
async def test_each_status_has_its_error_with_the_servers_words(status: int, kind: type[FlowdashError]) -> None:
    error = await failure(answer({"error": "because"}, status))
    assert type(error) is kind
    assert (error.status, error.detail) == (status, "because")


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 412, 413, 422, 500])
async def test_what_will_not_go_away_by_itself_is_not_transient(status: int) -> None:
    assert not (await failure(answer({}, status))).transient


@pytest.mark.parametrize("status", [408, 429, 502, 503, 504])
async def test_what_may_go_away_by_itself_is_transient(status: int) -> None:
    assert (await failure(answer({}, status))).transient


async def test_a_422_carries_the_messages_by_field() -> None:
    error = await failure(answer({"errors": {"Expected Close Date": ["is invalid"], "Name": "is required"}}, 422))
    assert isinstance(error, ValidationError)
    assert error.messages == {"Expected Close Date": ("is invalid",), "Name": ("is required",)}


async def test_list_or_text_in_a_422_belongs_to_no_field() -> None:
    """A 422 with a list or only a text has messages for no field."""
    listed = await failure(answer({"status": "Fail", "errors": ["Name is required", "Must be assigned"]}, 422))
    said = await failure(answer({"error": "no"}, 422))
    assert isinstance(listed, ValidationError)
    assert isinstance(said, ValidationError)
    assert listed.messages == {"": ("Name is required", "Must be assigned")}
    assert said.messages == {"": ("no",)}


async def test_a_web_page_is_never_quoted() -> None:
    error = await failure(httpx.Response(502, html="<html><body>Bad <b>gateway</b></body></html>"))
    assert (type(error), error.detail) == (ServerError, "")


async def test_plain_text_is_quoted_in_one_line_and_cut() -> None:
    error = await failure(httpx.Response(500, text="it\n broke " + "x" * 10_000))
    assert error.detail.startswith("it broke xxx")
    assert len(error.detail) == 500


async def test_of_a_huge_error_only_the_beginning_is_read() -> None:
    async def endless() -> object:
        while True:
            yield b"x" * 65_536

    error = await failure(httpx.Response(500, content=endless()))  # type: ignore[arg-type]
    assert error.status == 500


async def test_a_key_that_the_server_repeats_is_hidden() -> None:
    error = await failure(answer({"error": f"{KEY} is unknown", "errors": {KEY: [f"not {KEY}"]}}, 422))
    assert isinstance(error, ValidationError)
    assert KEY not in f"{error} {error.detail} {error.messages}"
    assert error.detail == "… is unknown"


NEVER_LEFT = [
    httpx.ConnectError("no"),
    httpx.ConnectTimeout("no"),
    httpx.PoolTimeout("no"),
    httpx.ProxyError("no"),
]
MAYBE_ARRIVED = [
    httpx.ReadError("gone"),
    httpx.ReadTimeout("slow"),
    httpx.WriteError("gone"),
    httpx.WriteTimeout("slow"),
    httpx.RemoteProtocolError("gone"),
    httpx.CloseError("gone"),
]


@pytest.mark.parametrize("cause", NEVER_LEFT, ids=lambda e: type(e).__name__)
async def test_unsent_request_differs_from_a_possibly_sent_one(cause: Exception) -> None:
    """A request that never left is told from one that may have arrived."""
    error = await failure(cause)
    assert isinstance(error, NetworkError)
    assert (error.request_sent, error.outcome_unknown, error.transient) == (False, False, True)


@pytest.mark.parametrize("cause", MAYBE_ARRIVED, ids=lambda e: type(e).__name__)
async def test_a_request_whose_answer_was_lost_may_have_arrived(cause: Exception) -> None:
    error = await failure(AfterSending(cause))
    assert isinstance(error, NetworkError)
    assert (error.request_sent, error.outcome_unknown, error.transient) == (True, True, True)


def connect_error(*causes: BaseException) -> httpx.ConnectError:
    error = httpx.ConnectError("All connection attempts failed")
    error.__cause__ = OSError("failed")
    error.__cause__.__context__ = BaseExceptionGroup("attempts", list(causes))
    return error


@pytest.mark.parametrize(
    ("cause", "fault"),
    [
        (connect_error(socket.gaierror(-2, "Name or service not known")), NetworkFault.NO_SUCH_HOST),
        (connect_error(OSError("x"), ConnectionRefusedError(111, "refused")), NetworkFault.CONNECTION_REFUSED),
        (connect_error(ssl.SSLCertVerificationError(1, "self-signed")), NetworkFault.CERTIFICATE),
        (connect_error(OSError(113, "No route to host")), NetworkFault.UNREACHABLE),
        (httpx.ProxyError("407"), NetworkFault.PROXY),
        (httpx.ConnectTimeout("slow"), NetworkFault.TIMED_OUT),
        (httpx.ReadTimeout("slow"), NetworkFault.TIMED_OUT),
        (httpx.ReadError("gone"), NetworkFault.DROPPED),
    ],
    ids=lambda v: v.name if isinstance(v, NetworkFault) else "",
)
async def test_why_there_was_no_answer_is_a_code(cause: Exception, fault: NetworkFault) -> None:
    error = await failure(cause)
    assert isinstance(error, NetworkError)
    assert (error.fault, error.reason) == (fault, Reason(fault))


async def test_untrusted_certificate_is_permanent() -> None:
    """A certificate that is not trusted will not go away by itself."""
    assert not (await failure(connect_error(ssl.SSLCertVerificationError(1, "expired")))).transient


async def test_errors_name_no_address_of_ours() -> None:
    error = await failure(httpx.ConnectError(f"to {BASE} with {KEY}"))
    assert KEY not in f"{error!r} {error.detail}"


def test_a_server_without_room_is_said_so() -> None:
    assert error_for(507, {}, b"", datetime(2026, 1, 31, tzinfo=UTC)).reason == Reason(
        RequestFault.NO_ROOM, {"status": "507"}
    )
