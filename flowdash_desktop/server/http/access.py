"""Who may ask: the Host header, then the workspace API key. Both before any route is looked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from flowdash_desktop.server.http.answers import error_answer
from flowdash_desktop.server.keys import key_is_known


def is_loopback(host: str) -> bool:
    """True for ``localhost`` and the loopback addresses; names are not resolved."""
    if host.lower() in ("localhost", "localhost."):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


class Gate:
    """Answers 400, 421 or 401 to those who may not pass, and lets the others through.

    A page in a browser could point a name of its own at this machine (DNS rebinding); its requests carry that name in
    ``Host``, and are refused: only loopback names and the address that the server is bound to are served [choice].
    """

    def __init__(self, app: ASGIApp, *, bound_host: str, digests: Callable[[], Iterable[str]]) -> None:
        """``digests`` gives those of the keys that are accepted at the moment."""
        self._app = app
        self._bound_host = bound_host
        self._digests = digests

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refusal = self._refusal(headers)
        if refusal is None:
            await self._app(scope, receive, send)
        else:
            status, message = refusal
            extra = {"WWW-Authenticate": "Bearer"} if status == 401 else {}
            await error_answer(status, message, extra)(scope, receive, send)

    def _refusal(self, headers: Headers) -> tuple[int, str] | None:
        hosts = headers.getlist("host")
        if len(hosts) != 1:
            return 400, "exactly one Host header is needed"
        try:
            name = urlsplit(f"//{hosts[0]}").hostname or ""
        except ValueError:
            name = ""
        if not is_loopback(name) and name != self._bound_host.lower():
            return 421, f"this server does not answer for {hosts[0]}"
        scheme, _, key = headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not key_is_known(key.strip(), self._digests()):
            return 401, "a valid API key is needed: Authorization: Bearer YOUR_API_KEY"
        return None
