"""uvicorn with our ways: a socket bound beforehand, a word when it accepts, signals that end it with status 0."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from types import FrameType

import uvicorn
from starlette.types import ASGIApp

from flowdash_desktop.server.http.connection import Limits, connection_within
from flowdash_desktop.server.http.tls import Certificate, CertificateWatch

_GRACE_SECONDS = 3
_RENEW_TICKS = 600
"""uvicorn ticks ten times a second: each minute it is looked for a renewed certificate."""
_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class CannotListenError(Exception):
    """The address can't be listened on; the text says why."""


def listen(host: str, port: int, scheme: str = "http") -> tuple[socket.socket, str]:
    """A socket bound to a host of this machine, and its address as a URL; port 0 takes a free one.

    Raises:
        CannotListenError: the port is taken, or the host is not of this machine.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        bound = socket.socket(family, kind, protocol)
    except OSError as error:
        raise CannotListenError(f"can't listen on {host}: {error.strerror or error}") from error
    try:
        if sys.platform != "win32":  # There it would let two servers share a port.
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind(address)
    except OSError as error:
        bound.close()
        raise CannotListenError(f"can't listen on {host} port {port}: {error.strerror or error}") from error
    shown = f"[{host}]" if ":" in host else host
    return bound, f"{scheme}://{shown}:{bound.getsockname()[1]}"


class Listener(uvicorn.Server):
    """Serves an application until ``stop`` or a signal; a second signal does not wait for open requests."""

    def __init__(
        self,
        app: ASGIApp,
        ready: Callable[[], None],
        limits: Limits | None = None,
        certificate: Certificate | None = None,
        *,
        ending: Callable[[], None] = lambda: None,
    ) -> None:
        """Prepare to serve.

        Args:
            app: what is served.
            ready: called once requests are accepted.
            limits: those of each connection.
            certificate: for https; None for http.
            ending: called once no requests are accepted: answers that go on have to end.
        """
        super().__init__(
            uvicorn.Config(
                app,
                loop="asyncio",
                http=connection_within(limits or Limits()),
                ws="none",
                lifespan="on",
                log_config=None,
                access_log=False,
                server_header=False,
                # Ours believes only proxies that are trusted (``http.proxies``).
                proxy_headers=False,
                timeout_graceful_shutdown=_GRACE_SECONDS,
                ssl_certfile=certificate.chain if certificate else None,
                ssl_keyfile=certificate.key if certificate else None,
            )
        )
        self._ready = ready
        self._watch = CertificateWatch(certificate) if certificate else None
        self._ending = ending

    def run(self, sockets: list[socket.socket] | socket.socket | None = None) -> None:
        """Serve on the socket until told to stop."""
        super().run([sockets] if isinstance(sockets, socket.socket) else sockets)

    def stop(self) -> None:
        """End soon: finish open requests for a moment, take no new ones. May be called from any thread."""
        self.should_exit = True

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Accept requests, and say so."""
        await super().startup(sockets)
        # The modules and the objects of a start stay to the end. To visit them all for garbage held up every request
        # that was there, for some 30 ms, a few times in a thousand requests.
        gc.freeze()
        if not self.should_exit:
            self._ready()

    async def on_tick(self, counter: int) -> bool:
        """See now and then whether the certificate was renewed."""
        if self._watch is not None and self.config.ssl is not None and not counter % _RENEW_TICKS:
            await asyncio.to_thread(self._watch.renew, self.config.ssl)
        return await super().on_tick(counter)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Finish open requests, and end."""
        self._ending()
        await super().shutdown(sockets)

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """End at SIGINT and SIGTERM without raising them again: a wanted end is a success."""

        if threading.current_thread() is not threading.main_thread():  # No signal comes there.
            yield
            return

        def on_signal(_number: int, _frame: FrameType | None) -> None:
            self.force_exit = self.should_exit
            self.should_exit = True

        before = {number: signal.signal(number, on_signal) for number in _SIGNALS}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
