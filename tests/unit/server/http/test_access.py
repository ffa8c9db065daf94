"""Who may ask, and who is refused, before any route is asked."""

from __future__ import annotations

import httpx
import pytest
from starlette.responses import PlainTextResponse

from flowdash_desktop.server.api_keys import key_digest, run_key
from flowdash_desktop.server.http.access import Gate, Hosts, is_loopback
from flowdash_desktop.server.people.admission import Refusal
from flowdash_desktop.server.people.caller import Caller

KEY = "a key"


def admitting(presented: str | None, _address: str) -> Caller | Refusal:
    """Lets one key in."""
    is_known = presented is not None and key_digest(presented) == key_digest(KEY)
    return Caller(run_key(KEY), None, is_admin=True) if is_known else Refusal(401, "no")


async def status(hosts: Hosts, base: str = "http://127.0.0.1:8000", **headers: str) -> int:
    """The status for a request with the right key, unless the headers say otherwise."""
    gate = Gate(PlainTextResponse("passed"), hosts=hosts, admit=admitting)
    given = {"authorization": f"Bearer {KEY}", **{name.replace("_", "-"): value for name, value in headers.items()}}
    async with httpx.AsyncClient(transport=httpx.ASGITransport(gate), base_url=base) as client:
        return (await client.get("/api/v1/workspace", headers=given)).status_code


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST", "localhost.", "127.0.0.1", "127.8.8.8", "::1"])
def test_loopback_is_known_by_name_and_address(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["", "localhost.example.com", "128.0.0.1", "::2", "127.0.0.1.example.com", "1"])
def test_nothing_else_is_loopback(host: str) -> None:
    assert not is_loopback(host)


@pytest.mark.parametrize(
    ("host", "local", "remote"),
    [
        ("localhost:8000", True, True),
        ("[::1]:8000", True, True),
        ("Bound.example:8000", True, True),
        ("192.168.1.7:8000", False, True),
        ("[2001:db8::1]", False, True),
        ("rebound.example", False, False),
        ("192.168.1.7.example.com", False, False),
        ("[::1", False, False),
        ("", False, False),
    ],
)
def test_a_name_that_leads_here_is_not_served(host: str, local: bool, remote: bool) -> None:
    """A page can have a name of its own lead to this machine, but not an address."""
    assert Hosts("bound.example").serves(host) is local
    assert Hosts("bound.example", remote=True).serves(host) is remote


@pytest.mark.parametrize("key", ["", "Bearer", "Bearer another", f"Basic {KEY}", KEY])
async def test_without_the_key_nobody_passes(key: str) -> None:
    assert await status(Hosts("127.0.0.1"), authorization=key) == 401


@pytest.mark.parametrize("key", [f"Bearer {KEY}", f"bearer {KEY}", f"Bearer  {KEY} "])
async def test_the_key_may_be_written_in_these_ways(key: str) -> None:
    assert await status(Hosts("127.0.0.1"), authorization=key) == 200


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"origin": "http://127.0.0.1:8000"}, 200),
        ({"origin": "http://127.0.0.1:8001"}, 403),
        ({"origin": "https://127.0.0.1:8000"}, 403),
        ({"origin": "null"}, 403),
        ({"sec_fetch_site": "none"}, 200),
        ({"sec_fetch_site": "same-origin"}, 200),
        ({"sec_fetch_site": "same-site"}, 403),
        ({"sec_fetch_site": "cross-site"}, 403),
        ({"host": "evil.example"}, 421),
    ],
)
async def test_pages_of_others_are_refused_with_the_key_too(headers: dict[str, str], expected: int) -> None:
    assert await status(Hosts("127.0.0.1"), **headers) == expected
