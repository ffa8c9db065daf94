"""The key goes to the account's own server and nowhere else."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from flowdash_desktop.api.errors import AnswerFault, FlowdashError, UnaddressableError, UnexpectedAnswerError
from flowdash_desktop.api.http.transport import Call
from tests.unit.api.network import API, BASE, KEY, FakeNetwork, answer, client_on, companies

ELSEWHERE = [
    "https://evil.example/api/v1/workspace",
    "//evil.example/",
    "http://flowdash.example/api/v1/workspace",
    "https://flowdash.example:8443/api/v1/workspace",
    "https://flowdash.example.evil.example/",
    "https://flowdash.example@evil.example/",
    "https://me@flowdash.example/api/v1/workspace",
    "ftp://flowdash.example/",
]


def moved(to: str, status: int = 302) -> httpx.Response:
    return httpx.Response(status, headers={"Location": to})


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("to", ELSEWHERE)
async def test_a_redirect_to_any_other_origin_is_not_followed(to: str, status: int) -> None:
    network = FakeNetwork(moved(to, status))
    async with client_on(network) as client:
        with pytest.raises(UnexpectedAnswerError) as caught:
            await client.workspace()
    assert caught.value.fault is AnswerFault.REDIRECT
    assert len(network.requests) == 1
    assert KEY not in f"{caught.value} {caught.value.detail}"


@pytest.mark.parametrize("to", ["javascript:alert(1)", "http://[::1/", "\\\\evil.example\\x", "https://"])
async def test_a_place_that_is_none_leads_nowhere_else(to: str) -> None:
    network = FakeNetwork(*(moved(to) for _ in range(9)))
    async with client_on(network) as client:
        with pytest.raises(FlowdashError):
            await client.workspace()
    assert {(r.url.scheme, r.url.host) for r in network.requests} == {("https", "flowdash.example")}


async def test_the_error_says_where_to() -> None:
    async with client_on(FakeNetwork(moved(f"https://evil.example/?{KEY}"))) as client:
        with pytest.raises(UnexpectedAnswerError) as caught:
            await client.workspace()
    assert caught.value.detail == "https://evil.example"


@pytest.mark.parametrize("to", ["/api/v1/workspace2", f"{API}/workspace2", "https://FLOWDASH.example:443/w", "?x"])
async def test_a_read_follows_within_the_same_origin(to: str) -> None:
    network = FakeNetwork(moved(to), answer({"id": "1", "name": "W"}))
    async with client_on(network) as client:
        assert (await client.workspace()).name == "W"
    assert {(r.url.scheme, r.url.host) for r in network.requests} == {("https", "flowdash.example")}
    assert [r.headers["authorization"] for r in network.requests] == [f"Bearer {KEY}"] * 2


async def test_a_circle_ends() -> None:
    network = FakeNetwork(*(moved("/round") for _ in range(6)))
    async with client_on(network) as client:
        with pytest.raises(UnexpectedAnswerError) as caught:
            await client.workspace()
    assert caught.value.fault is AnswerFault.REDIRECT_LOOP


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_a_write_is_never_sent_to_another_place(status: int) -> None:
    network = FakeNetwork(moved(f"{BASE}/elsewhere", status))
    async with client_on(network) as client:
        with pytest.raises(UnexpectedAnswerError):
            await client.update_task(companies(), "42", {"Company Name": "x"})
    assert len(network.requests) == 1


async def test_download_follows_no_redirect_elsewhere(tmp_path: object) -> None:
    """A download follows no redirect to a store of files elsewhere."""
    network = FakeNetwork(moved("https://bucket.example/file?signature=1"))
    async with client_on(network) as client:
        with pytest.raises(UnexpectedAnswerError):
            await client.files.download("abc", f"{tmp_path}/x")
    assert len(network.requests) == 1


@pytest.mark.parametrize("status", [300, 304, 305])
async def test_a_redirect_without_a_place_is_an_unexpected_answer(status: int) -> None:
    async with client_on(FakeNetwork(httpx.Response(status))) as client:
        with pytest.raises(UnexpectedAnswerError):
            await client.workspace()


async def test_cookies_are_neither_kept_nor_sent() -> None:
    def ask(request: httpx.Request) -> httpx.Response:
        return answer({"id": "1", "name": request.headers.get("cookie", "none")}, Set_Cookie="session=1; Path=/")

    steps: list[Callable[[httpx.Request], httpx.Response]] = [ask, ask]
    async with client_on(FakeNetwork(*steps)) as client:
        await client.workspace()
        assert (await client.workspace()).name == "none"


async def test_a_request_that_cannot_be_written_is_not_sent() -> None:
    """It is known not to have arrived: no answer is waited for, and no edit is uncertain because of it."""
    network = FakeNetwork()
    async with client_on(network) as client:
        with pytest.raises(UnaddressableError) as caught:
            await client._transport.run(Call("GET", "/workspace", headers={"If-Match": "Größe"}), _nothing)
    assert not caught.value.outcome_unknown
    assert network.requests == []


async def _nothing(response: httpx.Response) -> None:
    """Nothing is read."""
