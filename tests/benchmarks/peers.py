"""json-server and datasette, each in a folder of its own outside the project, serving the tasks of the bench.

They are fetched by their own registries' clients into a cache the first time; what can't be had is said, not hidden.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import platformdirs

from tests.benchmarks.http_load import request
from tests.benchmarks.tasks_data import CHANGED, MANY, UNIQUE_ID, tasks

JSON_SERVER = "json-server@0.17.4"
DATASETTE = "datasette==1.0a41"
START_SECONDS = 120


class UnavailableError(Exception):
    """A peer can't be run here; the text says why."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A running peer: its port, its process, the request for the whole list, and how one task is changed."""

    port: int
    pid: int
    list_request: bytes
    update_path: str
    update_method: str
    headers: dict[str, str]
    in_update: bool

    def update(self, number: int, name: str) -> bytes:
        """The request that changes one value of one task."""
        change: dict[str, Any] = {CHANGED: name}
        body = json.dumps({"update": change} if self.in_update else change).encode()
        return request(self.update_method, self.update_path.format(number), body, **self.headers)


@contextmanager
def json_server(folder: Path) -> Iterator[Peer]:
    """json-server over a file of all tasks."""
    program = _fetched("json-server", ["npm", "install", "--no-audit", "--no-fund", "--silent", JSON_SERVER])
    data = folder / "db.json"
    # Its own key is "id"; the unique ID stays, so that the same fields are served.
    data.write_text(json.dumps({"tasks": [{"id": int(t[UNIQUE_ID]), **t} for t in tasks()]}), encoding="utf-8")
    port = _free_port()
    script = program / "node_modules" / "json-server" / "lib" / "cli" / "bin.js"
    command = ["node", str(script), str(data), "--host", "127.0.0.1", "--port", str(port), "--quiet"]
    with _running(command, port, folder, "/tasks/1") as pid:
        yield Peer(port, pid, request("GET", "/tasks"), "/tasks/{}", "PATCH", {}, in_update=False)


@contextmanager
def datasette(folder: Path) -> Iterator[Peer]:
    """datasette over a table of all tasks, in WAL mode like ours, its JSON write API open to one token."""
    python = environment("datasette", DATASETTE, "datasette")
    path = folder / "bench.db"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=WAL")
    names = list(next(tasks()))
    columns = ", ".join(f'"{name}" TEXT' + (" PRIMARY KEY" if name == UNIQUE_ID else "") for name in names)
    with connection:
        connection.execute(f"CREATE TABLE tasks ({columns})")
        places = ", ".join("?" * len(names))
        connection.executemany(f"INSERT INTO tasks VALUES ({places})", (tuple(t.values()) for t in tasks()))
    connection.close()
    port = _free_port()
    command = [str(python), "-m", "datasette", str(path), "--host", "127.0.0.1", "--port", str(port), "--root"]
    command += ["--secret", "bench", "--setting", "max_returned_rows", str(MANY + 1)]
    command += ["--setting", "sql_time_limit_ms", "60000"]
    # A token of the root user, made the way its command line makes one.
    made = [str(python), "-m", "datasette", "create-token", "root", "--secret", "bench"]
    token = subprocess.run(made, capture_output=True, text=True, check=True).stdout.strip()
    headers = {"Authorization": f"Bearer {token}"}
    with _running(command, port, folder, "/-/versions.json") as pid:
        path_of_all = f"/bench/tasks.json?_shape=array&_size={MANY}"
        yield Peer(
            port,
            pid,
            request("GET", path_of_all, b"", **headers),
            "/bench/tasks/{}/-/update",
            "POST",
            headers,
            in_update=True,
        )


def environment(name: str, requirement: str, module: str) -> Path:
    """The Python of an environment of its own in the cache that has a package.

    Raises:
        UnavailableError: the package can't be had.
    """
    python = _fetched(name, [sys.executable, "-m", "venv", "venv"]) / "venv" / "bin" / "python"
    pip = [str(python), "-m", "pip", "install", "--quiet", requirement]
    _run([str(python), "-c", f"import {module}"], None) or _run(pip, None) or _give_up(name)
    return python


def _fetched(name: str, command: list[str]) -> Path:
    """The cache folder of a peer, filled by ``command`` where it is empty."""
    folder = platformdirs.user_cache_path("flowdash-desktop", appauthor=False) / "bench" / name
    whole = folder / "fetched"
    if not whole.exists():
        if shutil.which(command[0]) is None:
            raise UnavailableError(f"{command[0]} is not installed")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        _run(command, folder) or _give_up(name)
        whole.touch()
    return folder


def _run(command: list[str], folder: Path | None) -> bool:
    return subprocess.run(command, cwd=folder, capture_output=True, timeout=600, check=False).returncode == 0


def _give_up(name: str) -> bool:
    raise UnavailableError(f"{name} can't be fetched")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port


@contextmanager
def _running(command: list[str], port: int, folder: Path, path: str) -> Iterator[int]:
    """Run a server until the end of the block; it is given over once it answers."""
    with (folder / "output.txt").open("wb") as output:
        process = subprocess.Popen(
            command, stdout=output, stderr=output, cwd=folder, env=os.environ | {"NO_UPDATE_NOTIFIER": "1"}
        )
    try:
        end = time.monotonic() + START_SECONDS
        while not _answers(f"http://127.0.0.1:{port}{path}"):
            if process.poll() is not None or time.monotonic() > end:
                raise UnavailableError(f"{command[0]} did not start: {(folder / 'output.txt').read_text()[-300:]}")
            time.sleep(0.1)
        yield process.pid
    finally:
        process.kill()
        process.wait()


def _answers(url: str) -> bool:
    try:
        urllib.request.build_opener(urllib.request.ProxyHandler({})).open(url, timeout=30).read()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True
