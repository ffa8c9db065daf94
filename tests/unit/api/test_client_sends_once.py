"""A request is sent once: what its error says of sending it again, with a network that fails on cue."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import httpx
import pytest

from flowdash_desktop.api.client import FlowdashClient
from flowdash_desktop.api.errors import (
    FlowdashError,
    ServerError,
    UnexpectedAnswerError,
    ValidationError,
)
from flowdash_desktop.api.http.retry_after import read_retry_after
from tests.unit.api.network import ACME, NOON, AfterSending, FakeNetwork, Step, answer, client_on, companies

Request = Callable[[FlowdashClient], Awaitable[object]]
SCHEMA = companies()


async def read(client: FlowdashClient) -> object:
    return await client.task(SCHEMA, "42")


async def update(client: FlowdashClient) -> object:
    return await client.update_task(SCHEMA, "42", {"Company Name": "Acme Corp"})


async def upsert(client: FlowdashClient) -> object:
    return await client.upsert_task(SCHEMA, "42", {"Company Name": "Acme Corp"})


async def delete(client: FlowdashClient) -> object:
    await client.delete_task("2ylSaZ", "42")
    return None


async def create(client: FlowdashClient) -> object:
    return await client.create_task(SCHEMA, {"Company Name": "Acme Corp"}, idempotency_key="once")


REQUESTS: list[Request] = [read, update, upsert, delete, create]
REFUSED: list[Callable[[], Step]] = [
    lambda: answer({}, 429),
    lambda: answer({}, 429, Retry_After="3"),
    lambda: answer({}, 503, Retry_After="3"),
    lambda: httpx.ConnectError("no"),
    lambda: httpx.ConnectTimeout("no"),
    lambda: httpx.PoolTimeout("no"),
]
UNCERTAIN: list[Callable[[], Step]] = [
    lambda: answer({}, 408),
    lambda: answer({}, 502),
    lambda: answer({}, 503),
    lambda: answer({}, 504),
    lambda: AfterSending(httpx.ReadError("gone")),
    lambda: AfterSending(httpx.ReadTimeout("slow")),
    lambda: AfterSending(httpx.RemoteProtocolError("gone")),
    lambda: AfterSending(httpx.WriteError("gone")),
]


@pytest.mark.parametrize("request_", REQUESTS)
@pytest.mark.parametrize("failure", [*REFUSED, *UNCERTAIN])
async def test_a_request_is_sent_once(request_: Request, failure: Callable[[], Step]) -> None:
    """Whatever becomes of it; the error says that it may go away by itself."""
    network = FakeNetwork(failure())
    async with client_on(network) as client:
        with pytest.raises(FlowdashError) as caught:
            await request_(client)
    assert caught.value.transient
    assert len(network.requests) == 1


@pytest.mark.parametrize("request_", REQUESTS)
@pytest.mark.parametrize(
    ("failure", "is_uncertain"), [*((one, True) for one in UNCERTAIN), *((one, False) for one in REFUSED)]
)
async def test_only_what_may_have_arrived_is_uncertain(
    request_: Request, failure: Callable[[], Step], is_uncertain: bool
) -> None:
    """A request that was turned away has done nothing; one without an answer may have."""
    async with client_on(FakeNetwork(failure())) as client:
        with pytest.raises(FlowdashError) as caught:
            await request_(client)
    assert caught.value.outcome_unknown is is_uncertain


async def test_a_creation_that_was_refused_left_nothing_behind() -> None:
    async with client_on(FakeNetwork(answer({"errors": {"Company Name": ["is required"]}}, 422))) as client:
        with pytest.raises(ValidationError) as caught:
            await create(client)
    assert not caught.value.outcome_unknown


async def test_a_creation_answered_by_a_web_page_may_have_happened() -> None:
    async with client_on(FakeNetwork(httpx.Response(200, html="<html>"))) as client:
        with pytest.raises(UnexpectedAnswerError) as caught:
            await create(client)
    assert caught.value.outcome_unknown


async def test_the_idempotency_key_is_sent() -> None:
    network = FakeNetwork(answer(ACME, 201))
    async with client_on(network) as client:
        await create(client)
    assert network.requests[0].headers["idempotency-key"] == "once"


@pytest.mark.parametrize("years", [-3, 3])
async def test_a_date_is_counted_from_the_servers_own_clock(years: int) -> None:
    day = f"31 Jan {2026 + years} "
    refused = answer({}, 503, Date=f"{day}12:00:00 GMT", Retry_After=f"{day}12:00:20 GMT")
    async with client_on(FakeNetwork(refused)) as client:
        with pytest.raises(ServerError) as caught:
            await client.workspace()
    assert caught.value.retry_after == 20


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("0", 0.0),
        (" 12 ", 12.0),
        ("99999999999999999999", 3600.0),
        ("-5", None),
        ("soon", None),
        ("", None),
        ("٣", None),
        ("Sat, 31 Jan 2026 12:01:00 GMT", 60.0),
        ("Sat, 31 Jan 2026 11:00:00 GMT", 0.0),
        ("Sat, 31 Jan 2026 13:01:00 +0100", 60.0),
        ("Sat, 31 Jan 2026 12:01:00 -0000", 60.0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 3600.0),
    ],
)
def test_retry_after_is_read_as_seconds_or_date_and_capped(header: str | None, seconds: float | None) -> None:
    assert read_retry_after(header, NOON) == seconds
