"""Spreadsheets of 20,000 and 100,000 rows in the real window on its local workspace, beside openpyxl and a POST a row.

It asserts nothing but that all rows became tasks. ``many/sheets`` has the steps, and how long each may take at most.
``FLOWDASH_BENCH_SHEETS=20000`` takes this many rows in place of the larger file.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks import peers
from tests.benchmarks.bench_many_tasks import ROOT, idle_loop, window
from tests.benchmarks.many import plain_import
from tests.benchmarks.many.report import Row, amount, publish, table
from tests.benchmarks.many.sheet_files import HEADINGS, WORKFLOW, write_definition, write_sheet
from tests.support.server_process import ServerProcess

FEW, MANY = 20_000, int(os.environ.get("FLOWDASH_BENCH_SHEETS", "100000"))
POSTED, POSTING = 2_000, 60
"""So many rows are posted one by one, for so many seconds at most; the others would take as long."""
STALL = 50.0
LONGEST = 900


@contextmanager
def _serving(folder: Path) -> Iterator[ServerProcess]:
    folder.mkdir()
    path = folder / "workspace.json"
    write_definition(path)
    with ServerProcess(folder, path) as server:
        yield server


@pytest.mark.timeout(LONGEST)
def test_spreadsheets_of_many_rows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for many in {FEW, MANY}:
        write_sheet(tmp_path / f"{many}.xlsx", many)
    with _serving(tmp_path / "plain server") as server:
        plain = _plain(server, tmp_path / f"{FEW}.xlsx")
    steps = [f"sheet {FEW}", f"sheet_import {MANY}", f"sheet_again {MANY}", f"sheet_export {MANY}"]
    with _serving(tmp_path / "window"):
        pass  # the window's local workspace has the workflow then
    with idle_loop() as idle:
        idle.longest()
        seen = window(tmp_path / "window", "", "", steps, many=MANY, first=WORKFLOW)
        beside_idle = idle.longest()
    rows = [*_times(seen["times"], plain), *_stalls(seen["stalls"], beside_idle)]
    title = f"XLSX files of {FEW:,} and {MANY:,} rows x {len(HEADINGS)} columns in the real window (offscreen)"
    notes = [
        "Processor time is that of the window's thread. The plain script reads with openpyxl and sends one POST a row",
        f"over one connection, at most {POSTED:,} of {FEW:,} rows; its figures for more rows are these times as many.",
        "It shows and checks nothing. Other processes are the reader, the writer and the local server.",
        *_missing(seen["times"]),
        "",
    ]
    text = table(title, rows, notes)
    path = publish("spreadsheets", text)
    with capsys.disabled():
        print("", text, f"written to {path.relative_to(ROOT)}", sep="\n")


def _plain(server: ServerProcess, path: Path) -> dict[str, Any] | None:
    """The plain script over the smaller file; None where openpyxl can't be had."""
    try:
        python = peers.environment("openpyxl", "openpyxl==3.1.5", "openpyxl")
    except peers.UnavailableError:
        return None
    url = f"{server.base_url}/api/v1/workflows/{WORKFLOW}/tasks"
    script = [str(python), str(Path(plain_import.__file__))]
    command = [*script, str(path), url, server.key, str(POSTED), str(POSTING)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _missing(times: dict[str, list[float]]) -> list[str]:
    """What had more time than it may take at most."""
    names = (f"try {FEW}", f"try {MANY}", f"durable {MANY}", f"again {MANY}", f"export {MANY}")
    late = [name for name in names if name not in times]
    return [f"Not done within its longest time: {', '.join(late)}."] if late else []


def _times(times: dict[str, list[float]], plain: dict[str, Any] | None) -> list[Row]:
    def read(many: int) -> str:
        if plain is None:
            return ""
        clock, busy = (amount(plain[name] * many / FEW, "s") for name in ("read", "read busy"))
        return f"openpyxl, read alone {clock} (processor {busy})"

    def posted(many: int) -> str:
        if plain is None:
            return ""
        clock, busy = (
            amount((plain[f"read{what}"] / FEW + plain[f"posted{what}"] / plain["posts"]) * many, "s")
            for what in ("", " busy")
        )
        return f"openpyxl and a POST each {clock} (its processor {busy})"

    wanted = (
        ("first rows of the dry run shown", f"try {FEW} first rows", None, read(FEW)),
        ("dry run shown", f"try {FEW}", 1.5, read(FEW)),
        ("first rows of the dry run shown", f"try {MANY} first rows", None, read(MANY)),
        ("dry run shown", f"try {MANY}", 8.0, read(MANY)),
        ("pressed to durable here", f"durable {MANY}", 20.0, ""),
        (_sending(times), f"sent {MANY}", 60.0, posted(MANY)),
        ("dry run of the same file again, all the same", f"again {MANY}", 8.0, read(MANY)),
        ("export to XLSX", f"export {MANY}", 10.0, ""),
    )
    return [_row(what, name, aim, beside, times) for what, name, aim, beside in wanted if name in times]


def _sending(times: dict[str, list[float]]) -> str:
    """What was sent while it was measured: all rows, or as many as there was time for."""
    count = int(times.get(f"sent {MANY} count", [0])[0])
    first = int(times.get(f"sent {MANY} first", [0])[0])
    return f"durable here to {count:,} of the rows on the local server, after {first:,} before"


def _row(what: str, name: str, aim: float | None, beside: str, times: dict[str, list[float]]) -> Row:
    many = int(name.split()[1])
    process, others = times[f"{name} process"][0], times[f"{name} others"][0]
    note = f"processor: whole window {amount(process, 's')}, other processes {amount(others, 's')}"
    return Row(
        f"{many:,} rows: {what}", times[name][0], "s", aim, None, times[f"{name} busy"][0], beside=beside, note=note
    )


def _stalls(stalls: dict[str, Any], idle: float) -> list[Row]:
    beside = f"an idle loop beside it {amount(idle * 1e3, 'ms')}"
    names = {"try": "dry run", "durable": "made durable", "sent": "sending", "again": "dry run again"}
    rows = []
    for what, seen in stalls.items():
        name, many = what.split()
        longest = seen["longest"][0] * 1e3
        words = f"longest stall of the loop: {names.get(name, name)}, {int(many):,} rows"
        others = ", ".join(f"{gap * 1e3:.0f}" for gap in seen["longest"][1:4])
        rows.append(Row(words, longest, "ms", STALL, None, max(seen["busy"]) * 1e3, beside, note=f"then {others} ms"))
    return rows
