"""Who serves the tasks of the benches of size: our own server, or one that only sends bytes that are there."""

from __future__ import annotations

import http.server
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from subprocess import PIPE, Popen
from threading import Thread

import httpx
import msgspec

from tests.benchmarks.many.data import CUSTOMERS, EMPTY, WORKFLOW, definition, listed
from tests.support import server_process
from tests.support.server_process import ServerProcess

KEY = "bench-key"
_PIECE = 256 * 1024
_PARTS = ("stages", "fields", "roles", "users")
ANSWERS = "answers.json"


@contextmanager
def own_server(folder: Path, many: int) -> Iterator[ServerProcess]:
    """Our server with this many tasks, started anew once they are in it."""
    started, server_process.START_SECONDS = server_process.START_SECONDS, 600.0
    path = folder / "workspace.json"
    path.write_bytes(msgspec.json.encode(definition(many)))
    try:
        with ServerProcess(folder, path) as server:
            path.unlink()
            yield server.restart()
    finally:
        server_process.START_SECONDS = started


def keep_answers(server: ServerProcess, folder: Path) -> None:
    """Keep what a server says of its workspace, for ``byte_server``; not the lists of tasks."""
    paths = ["workspace", "workflows"]
    paths += [f"workflows/{wid}/{part}" for wid in (EMPTY, WORKFLOW, CUSTOMERS) for part in _PARTS]
    headers = {"Authorization": f"Bearer {server.key}", "Accept-Encoding": "identity"}
    answers = {
        path: httpx.get(f"{server.base_url}/api/v1/{path}", headers=headers, trust_env=False).text for path in paths
    }
    (folder / ANSWERS).write_text(json.dumps(answers))


def write_list(path: Path, many: int) -> None:
    """The list of this many tasks as a server sends it, without ever holding all of it."""
    with path.open("wb") as file:
        for number in range(many):
            file.write(b"," if number else b"[")
            file.write(msgspec.json.encode(listed(number)))
        file.write(b"]")


@contextmanager
def byte_server(folder: Path, tasks: Path) -> Iterator[str]:
    """A server that sends kept answers and the bytes of ``tasks``; gives its address."""
    command = [sys.executable, "-m", "tests.benchmarks.many.servers", str(folder / ANSWERS), str(tasks)]
    with Popen(command, stdout=PIPE, text=True, cwd=Path(__file__).parents[3]) as process:
        lines: Queue[str] = Queue()
        assert process.stdout is not None
        Thread(target=lambda out=process.stdout: lines.put(out.readline()), daemon=True).start()
        try:
            yield f"http://127.0.0.1:{int(lines.get(timeout=30))}"
        finally:
            process.kill()


class _Bytes(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    answers: dict[str, bytes]
    tasks: Path

    def do_GET(self) -> None:
        path = self.path.partition("?")[0].removeprefix("/api/v1/")
        if path == f"workflows/{WORKFLOW}/tasks":
            self._send_list()
        elif path.endswith("/tasks"):
            self._send(200, b"[]")
        elif path in self.answers:
            self._send(200, self.answers[path])
        else:
            self._send(404, b"{}")

    def _send(self, status: int, body: bytes) -> None:
        self._begin(status, len(body))
        self.wfile.write(body)

    def _begin(self, status: int, length: int, etag: str | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(length))
        if etag is not None:
            self.send_header("ETag", etag)
        self.end_headers()

    def _send_list(self) -> None:
        state = self.tasks.stat()
        etag = f'"{state.st_mtime_ns}"'
        if self.headers.get("If-None-Match") == etag:
            self._begin(304, 0, etag)
            return
        self._begin(200, state.st_size, etag)
        with self.tasks.open("rb") as file:
            while piece := file.read(_PIECE):
                self.wfile.write(piece)

    def log_message(self, *_what: object) -> None:
        pass


def main() -> None:
    """Serve until killed: the file of answers, the file of tasks; prints the port."""
    answers, tasks = map(Path, sys.argv[1:3])
    _Bytes.answers = {path: text.encode() for path, text in json.loads(answers.read_text()).items()}
    _Bytes.tasks = tasks
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Bytes)
    print(server.server_address[1], flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
