"""Requests that come through a proxy: who has really asked, how, and for which host.

Everyone can send ``X-Forwarded-…``, so these headers count only from the addresses of proxies that are trusted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

Network = IPv4Network | IPv6Network


class TrustedProxies:
    """The addresses from which a proxy's headers are believed."""

    def __init__(self, addresses: Iterable[str] = ()) -> None:
        """Addresses, or networks such as ``10.0.0.0/8``.

        Raises:
            ValueError: one is neither.
        """
        self._networks: Sequence[Network] = tuple(ip_network(address.strip()) for address in addresses)

    def __bool__(self) -> bool:
        return bool(self._networks)

    def includes(self, address: str) -> bool:
        """True for the address of a proxy that is trusted."""
        try:
            found = ip_address(address)
        except ValueError:
            return False
        mapped = getattr(found, "ipv4_mapped", None) or found  # as a socket for both kinds gives an IPv4 address
        return any(mapped in network for network in self._networks)

    def client(self, peer: str, forwarded: str) -> str:
        """Who has asked: of the addresses that proxies have noted, the last one that is no proxy of ours.

        Args:
            peer: who has opened the connection, a trusted proxy.
            forwarded: ``X-Forwarded-For``, to the end of which each proxy adds who has asked it.
        """
        client = peer
        for noted in reversed(forwarded.split(",")):
            address = _address(noted)
            if address is None:
                break
            client = address
            if not self.includes(address):
                break
        return client


class BehindProxies:
    """Has the application see a request as the client has sent it, not as the proxy did.

    In the scope ``client``, ``scheme`` and the ``host`` header are those of the client where a trusted proxy tells of
    them. A path that stands before all addresses (``/flowdash/api/v1/…``) is taken away.
    """

    def __init__(self, app: ASGIApp, *, trusted: TrustedProxies, prefix: str = "") -> None:
        """``prefix`` is the path of the public address, without a slash at its end."""
        self._app = app
        self._trusted = trusted
        self._prefix = prefix

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] == "http":
            scope = self._without_prefix(self._as_sent(scope))
        await self._app(scope, receive, send)

    def _as_sent(self, scope: Scope) -> Scope:
        peer = scope.get("client")
        if not self._trusted or peer is None or not self._trusted.includes(peer[0]):
            return scope
        given = Headers(scope=scope)
        client = self._trusted.client(peer[0], ",".join(given.getlist("x-forwarded-for")))
        seen = {**scope, "client": (client, peer[1] if client == peer[0] else 0)}
        if (scheme := _last(given, "x-forwarded-proto").lower()) in ("http", "https"):
            seen["scheme"] = scheme
        if host := _last(given, "x-forwarded-host"):
            others = [(name, value) for name, value in scope["headers"] if name != b"host"]
            seen["headers"] = [(b"host", host.encode("latin-1")), *others]
        return seen

    def _without_prefix(self, scope: Scope) -> Scope:
        raw = scope["raw_path"]
        before = f"{self._prefix}/".encode()
        if not self._prefix or not raw.startswith(before):
            return scope
        rest = raw[len(before) - 1 :]
        return {**scope, "raw_path": rest, "path": scope["path"].removeprefix(self._prefix)}


def _last(headers: Headers, name: str) -> str:
    """What the nearest proxy says: the last one of several values."""
    return ",".join(headers.getlist(name)).rpartition(",")[2].strip()


def _address(noted: str) -> str | None:
    """An address of ``X-Forwarded-For``, which may have a port; None where it is none."""
    text = noted.strip()
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        return str(ip_address(text))
    except ValueError:
        return None
