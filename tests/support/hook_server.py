"""A server on this machine that actions call: it keeps what came, and answers as a test wants, when it wants."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Queue
from threading import Event, Thread
from typing import Any


@dataclass
class Hook:
    """How one path answers: at once, or, where ``gate`` is closed, when it opens."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    gate: Event | None = None


@dataclass(frozen=True)
class Call:
    """One request that came; header names in lower case."""

    path: str
    headers: Mapping[str, str]
    body: Any


class HookServer:
    """``url``: where it is; ``hooks``: how it answers, by path; ``calls``: what came, in order."""

    def __init__(self, url: str, hooks: dict[str, Hook], calls: Queue[Call]) -> None:
        self.url = url
        self.hooks = hooks
        self.calls = calls

    def hook(self, path: str, body: Any = None, **more: Any) -> Hook:
        """Set how a path answers: with JSON, or with bytes as they are."""
        content = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
        headers = more.pop("headers", {"Content-Type": "application/json"})
        self.hooks[path] = Hook(body=content, headers=headers, **more)
        return self.hooks[path]

    def next_call(self) -> Call:
        """The next call, once it has come."""
        return self.calls.get(timeout=30)

    def seen(self) -> list[Call]:
        """The calls that have come and were not taken by ``next_call``."""
        found = []
        while not self.calls.empty():
            found.append(self.calls.get())
        return found


@contextmanager
def hook_server() -> Iterator[HookServer]:
    """Run one on a free port of the loopback address; its gates are open when it ends."""
    hooks: dict[str, Hook] = {}
    calls: Queue[Call] = Queue()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            calls.put(Call(self.path, {k.lower(): v for k, v in self.headers.items()}, json.loads(body)))
            hook = hooks.get(self.path, Hook(404))
            if hook.gate is not None:
                hook.gate.wait(60)
            with suppress(OSError):  # The other side may be gone.
                self.send_response(hook.status)
                for name, value in hook.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(hook.body)))
                self.end_headers()
                self.wfile.write(hook.body)

        def log_message(self, format: str, *args: Any) -> None:
            """Be quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.handle_error = lambda request, client_address: None  # type: ignore[method-assign]
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield HookServer(f"http://127.0.0.1:{server.server_address[1]}", hooks, calls)
        finally:
            for hook in hooks.values():
                if hook.gate is not None:
                    hook.gate.set()
            server.shutdown()
            thread.join()
