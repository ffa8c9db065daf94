"""Who may ask: the Host header, the page a browser asks for, the workspace API key. All before any route."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable
from functools import lru_cache
from ipaddress import ip_address
from typing import TypeAlias
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from flowdash_desktop.server.http.answers import error_answer
from flowdash_desktop.server.people.admission import Refusal
from flowdash_desktop.server.people.caller import CALLER, Caller

Admit: TypeAlias = Callable[[str | None, str], Caller | Refusal]
"""Says who asks with a key, from a remote address, or why that is nobody."""

HEALTH = "/health"
"""The one address that wants no API key."""

_OWN_SITE = ("none", "same-origin")


def is_loopback(host: str) -> bool:
    """True for ``localhost`` and the loopback addresses; names are not resolved."""
    if host.lower() in ("localhost", "localhost."):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


class Hosts:
    """The names under which this server may be spoken to."""

    def __init__(
        self, bound_host: str, *, remote: bool = False, names: Iterable[str] = (), origins: Iterable[str] = ()
    ) -> None:
        """What the server answers to.

        Args:
            bound_host: what the server listens on.
            remote: other machines may ask, by address or name.
            names: further names, as a proxy hands them on.
            origins: of pages that are this server's own, though a proxy speaks for it.
        """
        self._names = {bound_host.lower(), *names}
        self._origins = frozenset(origins)
        self._remote = remote
        if remote:
            name = socket.gethostname().lower()
            self._names |= {name, f"{name}.local"}
        # Most requests say the same.
        self.serves = lru_cache(maxsize=256)(self._serves)
        """True when a ``Host`` header is of this server; one that can't be read is not."""

    def owns(self, origin: str) -> bool:
        """True for the origin of the public address."""
        return origin in self._origins

    def _serves(self, host: str) -> bool:
        try:
            name = (urlsplit(f"//{host}").hostname or "").lower()
        except ValueError:
            return False
        # A page can have a name of its own lead here, but not an address.
        return is_loopback(name) or name in self._names or (self._remote and _is_address(name))


class Gate:
    """Answers 400, 421, 403 or 401 to those who may not pass, and lets the others through.

    A page in a browser could point a name of its own at this machine (DNS rebinding); its requests carry that name in
    ``Host``, and are refused: only loopback names, the address that the server is bound to and the names that it was
    given are served [choice].
    Browsers also say which page a request is from, in ``Origin`` and ``Sec-Fetch-Site``: pages of others are refused,
    whatever they ask for [choice].
    """

    def __init__(self, app: ASGIApp, *, hosts: Hosts, admit: Admit) -> None:
        """``admit`` says who asks, see ``people.admission``; a route finds that in the scope."""
        self._app = app
        self._hosts = hosts
        self._admit = admit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        found = self._stranger(scope["scheme"], headers) or self._caller(scope, headers)
        if isinstance(found, Refusal):
            await error_answer(found.status, found.message, found.headers)(scope, receive, send)
        else:
            await self._app({**scope, CALLER: found}, receive, send)

    def _stranger(self, scheme: str, headers: Headers) -> Refusal | None:
        hosts = headers.getlist("host")
        if len(hosts) != 1:
            return Refusal(400, "exactly one Host header is needed", {})
        if not self._hosts.serves(hosts[0]):
            return Refusal(421, f"this server does not answer for {hosts[0]}", {})
        own = f"{scheme}://{hosts[0]}"
        origin = headers.get("origin", own)
        is_own = origin == own or self._hosts.owns(origin)
        if headers.get("sec-fetch-site", "none") not in _OWN_SITE or not is_own:
            return Refusal(403, "this server does not answer web pages of others", {})
        return None

    def _caller(self, scope: Scope, headers: Headers) -> Caller | Refusal | None:
        """Who asks, None for whoever asks for what wants no key."""
        if scope["path"] == HEALTH:
            return None
        client = scope.get("client")
        return self._admit(key_of(headers), client[0] if client else "")


def key_of(headers: Headers) -> str | None:
    """The API key of a request, None for none."""
    kind, _, key = headers.get("authorization", "").partition(" ")
    return key.strip() if kind.lower() == "bearer" else None


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
