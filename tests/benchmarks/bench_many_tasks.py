"""A hundred thousand tasks in the real window, beside what stands beside it, in one run: a table of aims and figures.

It asserts nothing but that the window showed what it was to show. ``bench_million_tasks`` does the same with a million.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.benchmarks.many.data import COLUMNS, EMPTY, UNIQUE_ID, WORKFLOW
from tests.benchmarks.many.report import Row, amount, percentile, publish, table
from tests.benchmarks.many.servers import KEY, byte_server, keep_answers, own_server
from tests.benchmarks.many.window import WORDS
from tests.support.server_process import ServerProcess

MANY = 100_000
ROOT = Path(__file__).parents[2]
LONGEST = 1200


@dataclass(frozen=True)
class Served:
    """Our server with the tasks, and a folder with its list and its answers as files."""

    server: ServerProcess
    folder: Path

    @property
    def list_file(self) -> Path:
        """The list as the server sent it."""
        return self.folder / "tasks.json"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with own_server(tmp_path, MANY) as server:
        found = Served(server, tmp_path)
        keep_answers(server, tmp_path)
        headers = {"Authorization": f"Bearer {server.key}", "Accept-Encoding": "identity"}
        url = f"{server.base_url}/api/v1/workflows/{WORKFLOW}/tasks"
        found.list_file.write_bytes(httpx.get(url, headers=headers, trust_env=False, timeout=60).content)
        yield found


class Idle:
    """A loop that does nothing, in a process of its own, over the same time as the window's."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def longest(self) -> float:
        """The longest gap since it was asked last, in seconds."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        gaps = json.loads(self._process.stdout.readline())[0]
        return float(gaps[0])


@contextmanager
def idle_loop() -> Iterator[Idle]:
    command = [sys.executable, "-m", "tests.benchmarks.many.pulse"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            assert process.stdout.readline() == "ready\n"
            yield Idle(process)
            process.stdin.close()
            process.wait(10)
        finally:
            process.kill()


def window(
    folder: Path,
    address: str,
    key: str,
    steps: Sequence[str],
    *,
    many: int = MANY,
    words: Sequence[str] = WORDS,
    change: Sequence[str] = (),
    first: str = EMPTY,
    most_memory: int = 0,
) -> dict[str, Any]:
    """Run the program with hands inside, and give what was seen; without an address on its local workspace."""
    folder.mkdir(parents=True, exist_ok=True)
    plan, output = folder / "plan.json", folder / "seen.json"
    output.unlink(missing_ok=True)
    settings = {"many": many, "steps": list(steps), "words": list(words), "change": list(change)}
    plan.write_text(json.dumps({**settings, "output": str(output), "most_memory": most_memory}))
    command = [sys.executable, "-m", "tests.benchmarks.many.window", str(plan), "--data-dir", str(folder / "data")]
    environment = {**os.environ, "FLOWDASH_API_KEY": key, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [*command, *(("--server", address) if address else ()), "--workflow", first],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=False,
    )
    assert output.exists(), done.stderr
    seen: dict[str, Any] = json.loads(output.read_text())
    assert "failed" not in seen, seen["failed"]
    return seen


def yardstick(what: str, path: Path) -> dict[str, Any]:
    """What the same takes another way (see ``yardsticks``), or without the window, in a process of its own."""
    module = "tests.benchmarks.many.engine" if what == "engine" else "tests.benchmarks.many.yardsticks"
    command = [sys.executable, "-m", module, *(() if what == "engine" else (what,)), str(path)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.mark.timeout(LONGEST)
def test_a_hundred_thousand_tasks(served: Served, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    size = served.list_file.stat().st_size
    with idle_loop() as idle, byte_server(tmp_path, served.list_file) as bytes_address:
        change = f"{served.server.base_url}/api/v1/workflows/{WORKFLOW}/tasks", served.server.key, "100007"
        parsed = yardstick("parse", served.list_file)
        engine = yardstick("engine", served.list_file)
        idle.longest()
        plain = window(tmp_path / "bytes", bytes_address, KEY, ["idle", "load"])
        steps = ["idle", "load", "all_rows", "type", "sort", "filter", "scroll", "refresh", "edit"]
        whole = window(tmp_path / "own", served.server.base_url, served.server.key, steps, change=change)
        beside_idle = idle.longest()
        address = served.server.base_url
        again = window(tmp_path / "own", address, served.server.key, ["again"], first=WORKFLOW)
        proxy = yardstick("proxy", served.list_file)
    rows = [
        *_typing(whole, engine, proxy),
        *_order(whole, engine, proxy),
        *_editing(whole),
        *_loading(plain, whole, again, parsed),
        *_stalls(whole, again, beside_idle),
        *_memory(plain, whole, size),
        *_scrolling(whole),
    ]
    title = f"{MANY:,} tasks of {COLUMNS} columns, {size / 1e6:.1f} MB of JSON, in the real window (offscreen)"
    found = ", ".join(f"{word!r} {count:,}" for word, count in whole["found"].items())
    text = table(title, rows, [f"Typed, and the tasks found: {found}; `{UNIQUE_ID}` is unique.", ""])
    path = publish("many-tasks", text)
    with capsys.disabled():
        print("", text, f"written to {path.relative_to(ROOT)}", sep="\n")


def _typing(seen: dict[str, Any], engine: dict[str, Any], proxy: dict[str, Any]) -> list[Row]:
    times, keys = seen["times"], seen["times"]["key"]
    beside = "QSortFilterProxyModel, three keys: " + ", ".join(amount(s, "s") for s in proxy["keys"])
    worst = f"the slowest of {len(keys)} keys {amount(max(keys) * 1e3, 'ms')}, half within"
    return [
        Row(
            "key press to the painted result, find over all columns, p95",
            percentile(keys, 0.95) * 1e3,
            aim=16.7,
            engine=percentile(engine["key"], 0.95) * 1e3,
            busy=percentile(times["key busy"], 0.95) * 1e3,
            beside=beside,
            note=f"{worst} {amount(percentile(keys, 0.5) * 1e3, 'ms')}",
        ),
        Row(
            "the search cleared, all rows painted, p95",
            percentile(times["cleared"], 0.95) * 1e3,
            engine=percentile(engine["cleared"], 0.95) * 1e3,
            beside=amount(proxy["cleared"], "s"),
        ),
    ]


def _order(seen: dict[str, Any], engine: dict[str, Any], proxy: dict[str, Any]) -> list[Row]:
    times = seen["times"]
    rows = [
        Row(
            f"sort by {kind}, first time",
            times[f"sort by {kind}"][0] * 1e3,
            aim=50,
            engine=engine[f"sort by {kind}"] * 1e3,
            busy=times[f"sort by {kind} busy"][0] * 1e3,
            beside=f"proxy {amount(proxy['sort'][kind], 's')}",
        )
        for kind in ("text", "number", "date")
    ]
    for what, name, other in (
        ("re-sort", "re-sort", "re-sort"),
        ("filter by another value", "filter", "filter"),
    ):
        busy = times[f"{other} busy"]
        rows.append(
            Row(
                f"{what}, p95",
                percentile(times[name], 0.95) * 1e3,
                aim=16.7,
                engine=percentile(engine[other], 0.95) * 1e3,
                busy=percentile(busy, 0.95) * 1e3,
                beside=f"proxy {amount(proxy[other], 's')}",
                note=f"half within {amount(percentile(times[name], 0.5) * 1e3, 'ms')} of {len(times[name])}",
            )
        )
    return rows


def _editing(seen: dict[str, Any]) -> list[Row]:
    times, count = seen["times"], len(seen["times"]["edit"])
    whats = (("the painted cell", "edit", 16.7), ("saved here, on the disk", "edit kept", None))
    return [
        Row(
            f"Enter in a cell to {what}, p95",
            percentile(times[name], 0.95) * 1e3,
            aim=aim,
            busy=percentile(times["edit busy"], 0.95) * 1e3 if name == "edit" else None,
            note=f"half within {amount(percentile(times[name], 0.5) * 1e3, 'ms')} of {count}",
        )
        for what, name, aim in (*whats, ("confirmed by our own server", "edit confirmed", None))
    ]


def _loading(plain: dict[str, Any], own: dict[str, Any], again: dict[str, Any], parsed: dict[str, float]) -> list[Row]:
    json_loads, rows = parsed["json.loads"], []
    beside = f"json.loads {amount(json_loads, 's')}, msgspec {amount(parsed['msgspec'], 's')}"
    for what, seen in (("bytes that are ready", plain), ("our own server", own)):
        load = seen["load"]
        note = f"{amount(load['asked to complete'], 's')}, the last byte {amount(load['asked to last byte'], 's')}"
        ratio = load["asked to complete"] / json_loads
        busy = load["busy"] / json_loads
        name = f"server list to complete table, {what}, of json.loads"
        rows.append(Row(name, ratio, "x", 1.5, busy=busy, beside=beside, note=note))
    rows += [
        Row(f"first rows after the first byte, {what}", seen["load"]["first byte to rows"] * 1e3, "ms", 150)
        for what, seen in (("bytes that are ready", plain), ("our own server", own))
    ]
    rows.append(
        Row("opened again: start of the program to the complete table, from the cache", again["again complete"], "s")
    )
    for what in ("same", "changed"):
        said = "nothing is new" if what == "same" else "one task is new"
        rows.append(Row(f"refresh where {said}", own["times"][f"refresh {what}"][0], "s"))
    return rows


def _stalls(seen: dict[str, Any], again: dict[str, Any], idle: float) -> list[Row]:
    beside = f"an idle loop beside it {amount(idle * 1e3, 'ms')}"
    rows = []
    for what, stalls in {**seen["stalls"], **again["stalls"]}.items():
        longest = stalls["longest"][0] * 1e3
        aim = None if what == "idle window" else 33.0
        most_busy = max(stalls["busy"]) * 1e3
        name = {"again": "load from the cache", "type": "typing"}.get(what, what)
        rows.append(Row(f"longest stall of the loop: {name}", longest, "ms", aim, busy=most_busy, beside=beside))
    return rows


def _memory(plain: dict[str, Any], own: dict[str, Any], size: int) -> list[Row]:
    rows = []
    for what, seen in (("bytes that are ready", plain), ("our own server", own)):
        empty = seen["memory empty"]
        over, peak = seen["memory full"] - empty, seen["memory peak"] - empty
        note = f"{amount(over / 1e6, 'MB')} above {amount(empty / 1e6, 'MB')}; at its peak {amount(peak / size, 'x')}"
        rows.append(Row(f"memory above the empty window, of the JSON, {what}", over / size, "x", 3, note=note))
    return rows


def _scrolling(seen: dict[str, Any]) -> list[Row]:
    scroll = seen["scroll"]
    rows, columns = scroll["seen"]
    other = amount(percentile(scroll["plain"], 0.5) * 1e3, "ms")
    worst = amount(percentile(scroll["ours"], 0.95) * 1e3, "ms")
    return [
        Row(
            f"scroll, {rows} rows of {columns} columns repainted, median",
            percentile(scroll["ours"], 0.5) * 1e3,
            aim=8,
            busy=percentile(scroll["ours busy"], 0.5) * 1e3,
            beside=f"QTableView over static texts {other}",
            note=f"95 of 100 within {worst}",
        )
    ]
