"""The local server beside plain sqlite3 and two peers, over the same 100,000 tasks, in one run.

What it prints is a table with ratios; it asserts nothing but that the answers are what was asked for. The peers are
fetched into a cache the first time, and it says so where they can't be had.
"""

from __future__ import annotations

import base64
import json
import os
import platform
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import httpx
import psutil
import pytest

from tests.benchmarks.http_load import Load, request, run_load
from tests.benchmarks.peers import Peer, UnavailableError, datasette, json_server
from tests.benchmarks.tasks_data import CHANGED, MANY, WORKFLOW, definition, tasks
from tests.support import server_process
from tests.support.server_process import ServerProcess

ROUNDS = 5
CONNECTIONS = 16
UPDATES = 4000
PEER_UPDATES = {"json-server": 16, "datasette": 1000}
PATH = f"/api/v1/workflows/{WORKFLOW}/tasks"

# Reads the rows of a table with a column for each field, and dumps them once.
DUMP = """
import json, sqlite3, sys, time
import {library}
connection = sqlite3.connect(sys.argv[1])
begun = time.perf_counter()
found = connection.execute("SELECT * FROM tasks")
names = [column[0] for column in found.description]
text = {dump}([dict(zip(names, row)) for row in found])
print(time.perf_counter() - begun, len(text))
"""
LIBRARIES = {"msgspec": "msgspec.json.encode", "orjson": "orjson.dumps"}


class Table:
    """Rows of the report: what was measured, and how often it fits into, or holds, what ours takes."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def note(self, text: str) -> None:
        self.lines.append(text)

    def compare(self, what: str, ours: float, theirs: dict[str, float], unit: str, *, more_is_better: bool) -> None:
        self.lines.append(f"{what}: {ours:.3f} {unit}" if not more_is_better else f"{what}: {ours:,.0f} {unit}")
        for name, value in theirs.items():
            ratio = ours / value if more_is_better else value / ours
            shown = f"{value:,.1f}" if more_is_better else f"{value:.3f}"
            self.lines.append(f"    {name:<28} {shown:>9} {unit:<10} ours is {ratio:6.1f} times as fast")


@pytest.fixture
def ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ServerProcess]:
    """Started twice: the load of the definition is not what is measured."""
    monkeypatch.setattr(server_process, "START_SECONDS", 300.0)
    folder = tmp_path / "ours"
    folder.mkdir()
    with ServerProcess(folder, definition()) as server:
        yield server.restart()


def best(measure: Callable[[], float]) -> float:
    """The shortest of several: what the machine does beside it only ever adds."""
    return min(measure() for _ in range(ROUNDS))


def dumped(folder: Path) -> dict[str, float]:
    """Seconds to read the rows with sqlite3 and dump them once, for each JSON library that is installed."""
    path = folder / "columns.db"
    connection = sqlite3.connect(path)
    names = list(next(tasks()))
    connection.execute("CREATE TABLE tasks ({})".format(", ".join(f'"{name}"' for name in names)))
    places = ", ".join("?" * len(names))
    with connection:
        connection.executemany(f"INSERT INTO tasks VALUES ({places})", (tuple(one.values()) for one in tasks()))
    connection.close()

    def measure(library: str, dump: str) -> float:
        code = DUMP.format(library=library, dump=dump)
        done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=False)
        return float(done.stdout.split()[0]) if done.returncode == 0 else float("inf")

    found = {f"sqlite3 and {name}": best(partial(measure, name, dump)) for name, dump in LIBRARIES.items()}
    return {name: seconds for name, seconds in found.items() if seconds < float("inf")}


def listed(port: int, one: bytes) -> float:
    """Seconds for the list at the best of several times."""

    def measure() -> float:
        load = run_load(port, 1, [one])
        assert load.statuses == {200: 1}
        return load.seconds

    return best(measure)


def updated(port: int, connections: int, requests: list[bytes]) -> Load:
    """The best of three loads of updates."""
    loads = [run_load(port, connections, requests) for _ in range(3)]
    assert all(set(load.statuses) == {200} for load in loads), loads[0].statuses
    return max(loads, key=lambda load: load.per_second)


def peers_of(folder: Path, table: Table) -> dict[str, tuple[float, float]]:
    """For each peer that can be had: seconds for the list, and updates in a second."""
    found: dict[str, tuple[float, float]] = {}
    for name, start in (("json-server", json_server), ("datasette", datasette)):
        place = folder / name
        place.mkdir()
        try:
            with start(place) as peer:
                found[name] = listed(peer.port, peer.list_request), _updates(peer, PEER_UPDATES[name])
        except UnavailableError as error:
            table.note(f"NOT MEASURED: {name}: {error}")
    return found


def _updates(peer: Peer, many: int) -> float:
    return updated(peer.port, CONNECTIONS, [peer.update(n, f"changed {n}") for n in range(1, many + 1)]).per_second


@pytest.mark.timeout(1200)
def test_the_server_beside_its_peers(ours: ServerProcess, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = Table()
    port, process = int(ours.base_url.rpartition(":")[2]), psutil.Process(ours.pid)
    key = {"Authorization": f"Bearer {ours.key}"}
    list_request = request("GET", PATH, b"", **key)

    def put(number: int) -> bytes:
        return request("PUT", f"{PATH}/{number}", json.dumps({CHANGED: f"changed {time.time()}"}).encode(), **key)

    settle(process)
    before = process.memory_info().rss
    run_load(port, 1, [list_request])
    once = process.memory_info().rss
    ours_list = listed(port, list_request)
    run_load(port, 4, [list_request] * 12)
    after = process.memory_info().rss
    compressed = listed(port, request("GET", PATH, b"", Accept_Encoding="gzip", **key))
    etag = ours_etag(ours)
    known = listed_known(port, request("GET", PATH, b"", If_None_Match=etag, **key))
    alone = updated(port, 1, [put(n) for n in range(1, 1001)])
    at_once = updated(port, CONNECTIONS, [put(n) for n in range(1, UPDATES + 1)])
    beside = while_listing(port, list_request, [request("GET", f"{PATH}/{n}", b"", **key) for n in range(1, 501)])

    peers = peers_of(tmp_path, table)
    plain = dumped(tmp_path)
    lists = {**plain, **{name: seconds for name, (seconds, _) in peers.items()}}
    table.compare(f"list of {MANY:,} tasks", ours_list, lists, "s", more_is_better=False)
    table.note(f"    compressed {compressed:.3f} s; known by its ETag {known * 1000:.1f} ms")
    table.note(
        f"    memory: {before / 1e6:.0f} MB before, {once / 1e6:.0f} MB after one list, "
        f"{after / 1e6:.0f} MB after 17 more, 4 at a time"
    )
    table.note(
        f"    one task read while lists are sent: median {beside.percentile(0.5) * 1000:.1f} ms, "
        f"99 of 100 within {beside.percentile(0.99) * 1000:.1f} ms"
    )
    updates = {name: rate for name, (_, rate) in peers.items()}
    what = f"durable updates of one task, {CONNECTIONS} connections"
    table.compare(what, at_once.per_second, updates, "/s", more_is_better=True)
    table.note(
        f"    99 of 100 within {at_once.percentile(0.99) * 1000:.1f} ms; one connection: "
        f"{alone.per_second:,.0f}/s, median {alone.percentile(0.5) * 1000:.2f} ms"
    )
    python = f"{platform.python_implementation()} {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    machine = f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
    with capsys.disabled():
        print("", "", f"{python}, {machine}", *table.lines, sep="\n")


def settle(process: psutil.Process) -> None:
    """Wait until the server has looked through its data, as it does once after its start."""
    for _ in range(240):
        if process.cpu_percent(0.5) < 3:
            return


def ours_etag(server: ServerProcess) -> str:
    """The ETag that the list has for the load's own Host header."""
    headers = {"Authorization": f"Bearer {server.key}", "Host": "127.0.0.1", "Accept-Encoding": "identity"}
    return str(httpx.head(f"{server.base_url}{PATH}", headers=headers, trust_env=False).headers["etag"])


def listed_known(port: int, one: bytes) -> float:
    """The median seconds of a 304."""
    load = run_load(port, 1, [one] * 50)
    assert load.statuses == {304: 50}
    return load.percentile(0.5)


def while_listing(port: int, list_request: bytes, reads: list[bytes]) -> Load:
    """Single reads while two others take lists one after the other."""
    command = [sys.executable, str(Path(__file__).with_name("http_load.py")), "127.0.0.1", str(port), "2"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as lists:
        assert lists.stdin is not None
        lists.stdin.write(b"\n".join([base64.b64encode(list_request)] * 8))
        lists.stdin.close()
        return run_load(port, 1, reads)
