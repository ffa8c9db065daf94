"""A server as the vendor documents it: a real one of ours behind it, without what only ours gives."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

import httpx

from tests.support.http import NOBODY

_EXTRAS = ("color", "requires", "endStage", "Created On", "Updated On")
_TOO_MANY = 429
_WORKFLOW_ACTIONS = re.compile(r"/workflows/[^/]+/actions$")


class _Listener(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Whoever asked was killed: that is what tests are about."""


class PlainServer:
    """Hands requests on; answers have nothing but what is documented. Also counts them, and misbehaves on cue.

    Args:
        target: the address of the real server.
        is_plain: False hands everything on as it is.

    Attributes:
        base_url: its address.
        asked: the paths that were asked for, in order.
        refuse: gives the status and the headers with which a path is answered in the server's place, None for none.
        waiting: set while a request for ``hold`` waits, which it does until ``go_on`` is set.
        hold: the end of paths that are held back; None for no path.
    """

    def __init__(self, target: str, *, is_plain: bool = True) -> None:
        self.target = target
        self.is_plain = is_plain
        self.asked: list[str] = []
        self.refuse: Callable[[str], tuple[int, dict[str, str]] | None] = lambda path: None
        self.hold: Callable[[str], bool] = lambda path: False
        self.waiting, self.go_on = threading.Event(), threading.Event()
        self._server = _Listener(("127.0.0.1", 0), self._handler())
        self.base_url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._http = httpx.Client(trust_env=False, timeout=30, verify=NOBODY)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.go_on.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
        self._http.close()

    def answer(self, path: str, authorization: str) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body for a path."""
        self.asked.append(path)
        if self.hold(path):
            self.waiting.set()
            self.go_on.wait()
        if (refusal := self.refuse(path)) is not None:
            return refusal[0], refusal[1], b'{"error": "not now"}'
        if self.is_plain and (path.endswith("/workspace/definition") or _WORKFLOW_ACTIONS.search(path)):
            return 404, {"Content-Type": "application/json"}, b'{"error": "there is no such endpoint"}'
        headers = {"Authorization": authorization, "Accept-Encoding": "identity"}
        answer = self._http.get(f"{self.target}{path}", headers=headers)
        kind = answer.headers.get("content-type", "")
        data = answer.content
        if self.is_plain and kind.startswith("application/json") and "/files/" not in path:
            data = json.dumps(_documented(answer.json())).encode()
        return answer.status_code, {"Content-Type": kind}, data

    def pass_on(self, path: str, authorization: str, kind: str, body: bytes) -> tuple[int, dict[str, str], bytes]:
        """The same for what is posted, which is handed on as it is."""
        self.asked.append(path)
        headers = {"Authorization": authorization, "Content-Type": kind, "Accept-Encoding": "identity"}
        answer = self._http.post(f"{self.target}{path}", headers=headers, content=body)
        return answer.status_code, {"Content-Type": answer.headers.get("content-type", "")}, answer.content

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        plain = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                status, headers, data = plain.answer(self.path, self.headers.get("Authorization", ""))
                with suppress(OSError):  # whoever asked is gone
                    self._send(status, headers, data)

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
                sent = self.headers.get("Authorization", ""), self.headers.get("Content-Type", "application/json")
                status, headers, data = plain.pass_on(self.path, *sent, body)
                with suppress(OSError):
                    self._send(status, headers, data)

            def _send(self, status: int, headers: dict[str, str], data: bytes) -> None:
                self.send_response(status)
                for name, value in {**headers, "Content-Length": str(len(data))}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, format: str, *args: Any) -> None:
                pass

        return Handler


def _documented(raw: Any) -> Any:
    if isinstance(raw, list):
        return [_documented(one) for one in raw]
    if isinstance(raw, dict):
        return {name: _documented(value) for name, value in raw.items() if name not in _EXTRAS}
    return raw
