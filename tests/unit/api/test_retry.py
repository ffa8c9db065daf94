"""The table of ``api.retry``, played against a network that fails on cue and a clock that never really waits."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import httpx
import pytest

from flowdash_desktop.api.client import FlowdashClient
from flowdash_desktop.api.errors import (
    AuthenticationError,
    ConflictError,
    FlowdashError,
    NetworkError,
    NotFoundError,
    RateLimitError,
    ServerError,
    UnexpectedAnswerError,
    ValidationError,
)
from flowdash_desktop.api.http.retry import Repeat, RetryPolicy, read_retry_after
from tests.unit.api.network import ACME, NOON, AfterSending, FakeClock, FakeNetwork, Step, answer, client_on, companies

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


SAFE: list[Request] = [read, update, upsert, delete]
NEVER_LEFT: list[Step] = [httpx.ConnectError("no"), httpx.ConnectTimeout("no"), httpx.PoolTimeout("no")]
REFUSED: list[Callable[[], Step]] = [
    lambda: answer({}, 429),
    lambda: answer({}, 429, Retry_After="3"),
    lambda: answer({}, 503, Retry_After="3"),
]
DOUBTFUL: list[Callable[[], Step]] = [
    lambda: answer({}, 408),
    lambda: answer({}, 502),
    lambda: answer({}, 503),
    lambda: answer({}, 504),
    lambda: AfterSending(httpx.ReadError("gone")),
    lambda: AfterSending(httpx.ReadTimeout("slow")),
    lambda: AfterSending(httpx.RemoteProtocolError("gone")),
    lambda: AfterSending(httpx.WriteError("gone")),
]
FINAL: list[Callable[[], Step]] = [
    *(lambda status=status: answer({}, status) for status in (400, 401, 403, 404, 409, 412, 413, 422, 500)),
    lambda: httpx.Response(200, html="<html>"),
    lambda: httpx.Response(200, content=b'{"Stage":'),
    lambda: answer([]),
]


async def requests_made(request: Request, first: Step) -> int:
    """How many requests it takes when the first one ends like this and any other would go well."""
    network = FakeNetwork(first, answer(ACME))
    async with client_on(network) as client:
        try:
            await request(client)
        except FlowdashError:
            assert network.steps, "the second request went well, and yet it failed"
    return len(network.requests)


@pytest.mark.parametrize("request_", [*SAFE, create])
@pytest.mark.parametrize("first", NEVER_LEFT, ids=lambda e: type(e).__name__)
async def test_what_never_left_is_sent_again(request_: Request, first: Step) -> None:
    assert await requests_made(request_, first) == 2


@pytest.mark.parametrize("request_", [*SAFE, create])
@pytest.mark.parametrize("first", REFUSED)
async def test_what_was_turned_away_is_sent_again(request_: Request, first: Callable[[], Step]) -> None:
    assert await requests_made(request_, first()) == 2


@pytest.mark.parametrize("request_", SAFE)
@pytest.mark.parametrize("first", DOUBTFUL)
async def test_idempotent_request_is_sent_again(request_: Request, first: Callable[[], Step]) -> None:
    """What may have arrived is sent again where twice is as good as once."""
    assert await requests_made(request_, first()) == 2


@pytest.mark.parametrize("first", DOUBTFUL)
async def test_a_creation_that_may_have_arrived_is_never_sent_again(first: Callable[[], Step]) -> None:
    network = FakeNetwork(first())
    async with client_on(network) as client:
        with pytest.raises(FlowdashError) as caught:
            await create(client)
    assert caught.value.outcome_unknown
    assert len(network.requests) == 1


@pytest.mark.parametrize("request_", [*SAFE[:3], create])
@pytest.mark.parametrize("first", FINAL)
async def test_what_will_not_get_better_is_not_sent_again(request_: Request, first: Callable[[], Step]) -> None:
    assert await requests_made(request_, first()) == 1


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


async def test_repeats_carry_the_same_idempotency_key_and_body() -> None:
    network = FakeNetwork(answer({}, 429), answer(ACME, 201))
    async with client_on(network) as client:
        await create(client)
    assert [r.headers["idempotency-key"] for r in network.requests] == ["once", "once"]
    assert network.bodies[0] == network.bodies[1]


async def test_waits_grow_by_doubling_and_end_with_the_attempts() -> None:
    clock, network = FakeClock(), FakeNetwork(*(answer({}, 502) for _ in range(6)))
    async with FlowdashClient(
        "https://h.example", "k", retry=clock.policy(attempts=6, base=1, longest=5, total=100), transport=network
    ) as client:
        with pytest.raises(ServerError):
            await client.workspace()
    assert clock.waits == [1, 2, 4, 5, 5]


async def test_waits_end_with_the_time() -> None:
    clock, network = FakeClock(), FakeNetwork(*(answer({}, 502) for _ in range(4)))
    async with FlowdashClient(
        "https://h.example", "k", retry=clock.policy(attempts=99, base=1, longest=99, total=10), transport=network
    ) as client:
        with pytest.raises(ServerError):
            await client.workspace()
    assert clock.waits == [1, 2, 4]


async def test_servers_waiting_time_is_respected() -> None:
    """The server is given the time it asks for in seconds or by date."""
    clock = FakeClock()
    network = FakeNetwork(
        answer({}, 429, Retry_After="7"),
        answer({}, 503, Retry_After="Sat, 31 Jan 2026 12:00:20 GMT"),
        answer({"id": 1, "name": "W"}),
    )
    async with FlowdashClient(
        "https://h.example", "k", retry=clock.policy(base=1, longest=8), transport=network
    ) as client:
        assert (await client.workspace()).name == "W"
    first, second = clock.waits
    assert first == 7 + 1
    assert second == (20 - 8) + 2


@pytest.mark.parametrize("years", [-3, 3])
async def test_a_date_is_counted_from_the_servers_own_clock(years: int) -> None:
    day = f"31 Jan {2026 + years} "
    refused = answer({}, 503, Date=f"{day}12:00:00 GMT", Retry_After=f"{day}12:00:20 GMT")
    clock = FakeClock()
    async with client_on(FakeNetwork(refused, answer({"id": 1, "name": "W"})), clock) as client:
        await client.workspace()
    assert clock.waits == [20 + 0.5]


async def test_a_wait_that_is_too_long_is_left_to_the_caller() -> None:
    clock = FakeClock()
    async with client_on(FakeNetwork(answer({}, 429, Retry_After="600")), clock) as client:
        with pytest.raises(RateLimitError) as caught:
            await client.workspace()
    assert caught.value.retry_after == 600
    assert clock.waits == []


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


def test_the_real_policy_waits_at_random_and_knows_the_time() -> None:
    policy = RetryPolicy()
    error = ServerError("", status=502)
    waits = {policy.wait_before_repeat(error, Repeat.SAFE, 1, 0.0) for _ in range(20)}
    assert len(waits) > 1
    assert all(wait is not None and 0 <= wait <= policy.base for wait in waits)
    assert policy.now().tzinfo is UTC
    assert policy.now() > datetime(2025, 1, 1, tzinfo=UTC)


# --- the answer to a repeat after doubt ---


async def test_a_deletion_whose_repeat_finds_nothing_has_succeeded() -> None:
    network = FakeNetwork(AfterSending(httpx.ReadTimeout("slow")), answer({"error": "no such task"}, 404))
    async with client_on(network) as client:
        await delete(client)
    assert len(network.requests) == 2


async def test_deletion_of_nothing_is_an_error_at_first() -> None:
    """A deletion of nothing is an error when no doubt came before."""
    async with client_on(FakeNetwork(httpx.ConnectError("no"), answer({}, 404))) as client:
        with pytest.raises(NotFoundError):
            await delete(client)


async def guarded_update(client: FlowdashClient) -> object:
    return await client.update_task(SCHEMA, "42", {"Number of Employees": None, "Company Name": "New"}, if_match='"1"')


async def test_conflict_in_doubt_is_success_with_our_values() -> None:
    """A conflict after doubt is success where the task holds what was sent."""
    now = {**ACME, "Company Name": "New", "Number of Employees": None}
    network = FakeNetwork(AfterSending(httpx.ReadError("gone")), answer({}, 412), answer(now, ETag='"2"'))
    async with client_on(network) as client:
        task = await client.update_task(SCHEMA, "42", {"Company Name": "New"}, if_match='"1"')
    assert (task.etag, task.values["Company Name"]) == ('"2"', "New")


async def test_conflict_in_doubt_stays_one_with_other_values() -> None:
    """A conflict after doubt stays one where the task holds something else."""
    network = FakeNetwork(AfterSending(httpx.ReadError("gone")), answer({}, 412), answer(ACME))
    async with client_on(network) as client:
        with pytest.raises(ConflictError):
            await guarded_update(client)


async def test_a_conflict_without_doubt_is_not_judged() -> None:
    network = FakeNetwork(answer({}, 412))
    async with client_on(network) as client:
        with pytest.raises(ConflictError):
            await guarded_update(client)
    assert len(network.requests) == 1


async def test_conflict_without_a_reading_is_uncertain() -> None:
    """A conflict that can not be judged says that the outcome is unknown."""
    network = FakeNetwork(AfterSending(httpx.ReadError("gone")), answer({}, 412), answer({}, 401))
    async with client_on(network) as client:
        with pytest.raises(AuthenticationError) as caught:
            await guarded_update(client)
    assert caught.value.outcome_unknown


async def test_an_update_whose_task_vanished_meanwhile_is_not_found() -> None:
    network = FakeNetwork(AfterSending(httpx.ReadError("gone")), answer({}, 404))
    async with client_on(network) as client:
        with pytest.raises(NotFoundError):
            await guarded_update(client)


async def test_renamed_task_is_found_under_its_new_id() -> None:
    """A new unique ID that went through the first time is found under its new name."""
    network = FakeNetwork(AfterSending(httpx.ReadError("gone")), answer({}, 404), answer({**ACME, "Company ID": "43"}))
    async with client_on(network) as client:
        task = await client.update_task(SCHEMA, "42", {"Company ID": "43"})
    assert task.unique_id == "43"
    assert network.lines[2].endswith("/tasks/43")


async def test_unsent_last_attempt_keeps_the_first_uncertain() -> None:
    """A last attempt that never left does not hide the doubt of the first."""
    network = FakeNetwork(AfterSending(httpx.ReadTimeout("slow")), httpx.ConnectError("no"), httpx.ConnectError("no"))
    async with client_on(network) as client:
        with pytest.raises(NetworkError) as caught:
            await update(client)
    assert caught.value.request_sent
