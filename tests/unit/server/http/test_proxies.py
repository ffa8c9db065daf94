"""What proxies tell of a request: whose word counts, and what the application then sees."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.types import Receive, Scope, Send

from flowdash_desktop.server.http.proxies import BehindProxies, TrustedProxies
from flowdash_desktop.server.http.public_url import OddAddressError, host_name, read_public_url

PROXY, CLIENT = "10.0.0.1", "203.0.113.9"


async def seen(peer: str | None = PROXY, path: str = "/api/v1/x", prefix: str = "", **headers: str) -> dict[str, Any]:
    """The scope that the application gets, with ``host`` as text."""
    found: list[Scope] = []

    async def app(scope: Scope, _receive: Receive, _send: Send) -> None:
        found.append(scope)

    async def nothing(*_: Any) -> Any:
        raise AssertionError

    given = {"host": "inside", **{name.replace("_", "-"): value for name, value in headers.items()}}
    scope = {
        "type": "http",
        "scheme": "http",
        "client": None if peer is None else (peer, 4711),
        "path": path,
        "raw_path": path.encode(),
        "headers": [(name.encode(), value.encode()) for name, value in given.items()],
    }
    await BehindProxies(app, trusted=TrustedProxies(["10.0.0.0/8", "::1"]), prefix=prefix)(scope, nothing, nothing)
    (one,) = found
    return {**one, "host": b" ".join(value for name, value in one["headers"] if name == b"host").decode()}


async def test_a_trusted_proxy_tells_who_asked_and_how() -> None:
    told = await seen(x_forwarded_for=CLIENT, x_forwarded_proto="https", x_forwarded_host="tasks.example.com")
    assert (told["client"], told["scheme"], told["host"]) == ((CLIENT, 0), "https", "tasks.example.com")


@pytest.mark.parametrize("peer", ["192.0.2.1", None, "testclient", "::2"])
async def test_nobody_else_is_believed(peer: str | None) -> None:
    told = await seen(peer, x_forwarded_for=CLIENT, x_forwarded_proto="https", x_forwarded_host="tasks.example.com")
    assert (told["client"], told["scheme"], told["host"]) == (peer and (peer, 4711), "http", "inside")


@pytest.mark.parametrize(
    ("forwarded", "client"),
    [
        (CLIENT, CLIENT),
        (f"198.51.100.1, {CLIENT}", CLIENT),
        (f"198.51.100.1,{CLIENT}, 10.0.0.7", CLIENT),
        ("10.0.0.8, 10.0.0.7", "10.0.0.8"),
        (f"{CLIENT}:4711", CLIENT),
        ("[2001:db8::7]:4711", "2001:db8::7"),
        ("2001:db8::7", "2001:db8::7"),
        (f"{CLIENT}, unknown", PROXY),
        (f"{CLIENT}, somebody, 10.0.0.7", "10.0.0.7"),
        ("", PROXY),
        (",,", PROXY),
    ],
)
async def test_the_last_address_that_is_no_proxy_has_asked(forwarded: str, client: str) -> None:
    """What stands before it was sent by the client, who can write whatever it likes."""
    assert (await seen(x_forwarded_for=forwarded))["client"][0] == client


@pytest.mark.parametrize(
    ("told", "scheme"), [("https", "https"), ("http, HTTPS", "https"), ("ftp", "http"), ("", "http")]
)
async def test_only_web_schemes_are_taken_over(told: str, scheme: str) -> None:
    assert (await seen(x_forwarded_proto=told))["scheme"] == scheme


async def test_an_address_of_both_kinds_is_one_address() -> None:
    """A socket for IPv6 gives addresses of IPv4 in the letters of IPv6."""
    assert (await seen("::ffff:10.0.0.1", x_forwarded_proto="https"))["scheme"] == "https"


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/flowdash/api/v1/a%2Fb", "/api/v1/a%2Fb"),
        ("/api/v1/x", "/api/v1/x"),
        ("/flowdashes/api", "/flowdashes/api"),
        ("/flowdash", "/flowdash"),
        ("/flowdash/", "/"),
    ],
)
async def test_the_public_path_is_taken_away_once(path: str, found: str) -> None:
    told = await seen(path=path, prefix="/flowdash")
    assert (told["path"], told["raw_path"]) == (found, found.encode())


@pytest.mark.parametrize(
    ("text", "address", "host", "path"),
    [
        ("https://tasks.example.com", "https://tasks.example.com", "tasks.example.com", ""),
        (" HTTPS://Tasks.Example.com:443/ ", "https://tasks.example.com", "tasks.example.com", ""),
        ("http://10.0.0.1:8080/a/b/api/v1/", "http://10.0.0.1:8080/a/b", "10.0.0.1", "/a/b"),
        ("https://[2001:db8::1]:8443", "https://[2001:db8::1]:8443", "2001:db8::1", ""),
        (
            "https://aufgaben.müller.example",
            "https://aufgaben.xn--mller-kva.example",
            "aufgaben.xn--mller-kva.example",
            "",
        ),
    ],
)
def test_a_public_address_is_read_in_any_way_of_writing(text: str, address: str, host: str, path: str) -> None:
    found = read_public_url(text)
    assert (str(found), found.host, found.path) == (address, host, path)


@pytest.mark.parametrize(
    "text",
    ["", "tasks.example.com", "https://", "ftp://a", "https://a b", "https://a/%2F", "https://a@b", "https://a?b",
     "https://a#b", "https://a:x", "https://[::1", "https://a\\b", f"https://{'ü' * 70}.de"],
)  # fmt: skip
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(OddAddressError):
        read_public_url(text)


@pytest.mark.parametrize("name", ["", "a b", "a/b", "*"])
def test_what_is_no_host_name_is_refused(name: str) -> None:
    with pytest.raises(OddAddressError):
        host_name(name)
