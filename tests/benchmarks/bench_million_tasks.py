"""A million tasks in the real window: that they load, that they are found, and that nothing stops meanwhile.

Ten times what the table is made for, so what is aimed at is less, and only bytes that are ready are served. It takes
some minutes and, for a while, several gigabytes; the window's process is refused more than it may have.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks.bench_many_tasks import LONGEST, idle_loop, window
from tests.benchmarks.many.data import COLUMNS, WORKFLOW
from tests.benchmarks.many.report import Row, amount, percentile, publish, table
from tests.benchmarks.many.servers import KEY, byte_server, keep_answers, own_server, write_list

MANY = 1_000_000
MOST_MEMORY = 12 * 10**9
TYPED = ("invoice", "müller", "100042", "zzz")
DEEDS = ("idle", "load", "all_rows", "type", "sort", "filter")


@pytest.mark.timeout(LONGEST)
def test_a_million_tasks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small = tmp_path / "small"
    small.mkdir()
    with own_server(small, 1) as server:
        keep_answers(server, tmp_path)
    path = tmp_path / "tasks.json"
    write_list(path, MANY)
    size = path.stat().st_size
    with idle_loop() as idle, byte_server(tmp_path, path) as address:
        folder = tmp_path / "window"
        seen = window(folder, address, KEY, DEEDS, many=MANY, words=TYPED, most_memory=MOST_MEMORY)
        again = window(folder, address, KEY, ["again"], many=MANY, most_memory=MOST_MEMORY, first=WORKFLOW)
        beside = f"an idle loop beside it {amount(idle.longest() * 1e3, 'ms')}"
    path.unlink()
    times, load = seen["times"], seen["load"]
    rows = [
        Row("server list to complete table", load["asked to complete"], "s"),
        Row("first rows after the first byte", load["first byte to rows"] * 1e3),
        Row("opened again: start of the program to the complete table", again["again complete"], "s"),
    ]
    for what, name in (
        ("key press to the painted result, p95", "key"),
        ("filter by another value, p95", "filter"),
    ):
        slowest = amount(max(times[name]) * 1e3, "ms")
        rows.append(Row(what, percentile(times[name], 0.95) * 1e3, aim=200, note=f"the slowest {slowest}"))
    rows += [
        Row(f"sort by {kind}, first time", times[f"sort by {kind}"][0] * 1e3) for kind in ("text", "number", "date")
    ]
    rows.append(Row("re-sort, p95", percentile(times["re-sort"], 0.95) * 1e3))
    for what, stalls in {**seen["stalls"], **again["stalls"]}.items():
        aim = None if what == "idle window" else 100.0
        name = {"again": "load from the cache", "type": "typing"}.get(what, what)
        busy, longest = max(stalls["busy"]) * 1e3, stalls["longest"][0] * 1e3
        rows.append(Row(f"longest stall of the loop: {name}", longest, "ms", aim, busy=busy, beside=beside))
    over, peak = seen["memory full"] - seen["memory empty"], seen["memory peak"] - seen["memory empty"]
    note = f"{amount(over / 1e6, 'MB')}; at its peak {amount(peak / size, 'x')}"
    rows.append(Row("memory above the empty window, of the JSON", over / size, "x", note=note))
    title = f"{MANY:,} tasks of {COLUMNS} columns, {size / 1e6:.0f} MB of JSON, in the real window (offscreen)"
    text = table(title, rows)
    publish("million-tasks", text)
    with capsys.disabled():
        print("", text, sep="\n")
