"""A small file server on this machine, for attachments that are given by their URL."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any


class _Handler(BaseHTTPRequestHandler):
    """Answers from ``pages``: path to (status, headers, body)."""

    pages: dict[str, tuple[int, dict[str, str], bytes]]
    seen: list[tuple[str, str]]

    def do_GET(self) -> None:
        self.seen.append((self.path, self.headers.get("Host", "")))
        status, headers, body = self.pages.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(OSError):  # The other side may have had enough.
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Be quiet."""


class FileServer:
    """``url``: where it is; ``pages``: what it answers, by path; ``seen``: path and Host of each request."""

    def __init__(self, url: str, handler: type[_Handler]) -> None:
        self.url = url
        self.pages = handler.pages
        self.seen = handler.seen

    def page(self, path: str, body: bytes, content_type: str = "", *, status: int = 200, **headers: str) -> str:
        """Add a page, and give its URL; header names with underscores."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        if content_type:
            named["Content-Type"] = content_type
        self.pages[path] = (status, named, body)
        return self.url + path


@contextmanager
def file_server(certificate: Path | None = None) -> Iterator[FileServer]:
    """Run one on a free port of the loopback address; with a certificate (and its key), over TLS."""
    scheme = "http" if certificate is None else "https"
    handler = type("Handler", (_Handler,), {"pages": {}, "seen": []})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            server.socket = context.wrap_socket(server.socket, server_side=True)
            server.handle_error = lambda request, client_address: None  # type: ignore[method-assign]
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield FileServer(f"{scheme}://127.0.0.1:{server.server_address[1]}", handler)
        finally:
            server.shutdown()
            thread.join()
