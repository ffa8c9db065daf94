"""A stage is given to thousands of selected tasks of a hundred thousand, in the real window on our own server."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.bench_many_tasks import LONGEST, MANY, idle_loop, window
from tests.benchmarks.many.data import SUBJECT
from tests.benchmarks.many.report import Row, amount, publish, table
from tests.benchmarks.many.servers import own_server

COUNTS = (40, 5_000, 20_000)

PREVIEWS = ("preview 5000", f"preview {MANY}", "preview 5000", f"preview {MANY}")


def _shown(what: str, seen: dict[str, Any], name: str) -> Row:
    """From the command to the painted preview, in ms: the last of several."""
    return Row(f"command to preview shown, {what}", seen["times"][name][-1] * 1e3, "ms", 200.0)


@pytest.mark.timeout(LONGEST)
def test_a_stage_for_thousands_of_tasks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows: list[Row] = []
    with own_server(tmp_path, MANY) as server, idle_loop() as idle:
        for count in COUNTS:
            steps = ["idle", "load", f"bulk {count}"]
            seen = window(tmp_path / f"set {count}", server.base_url, server.key, steps)
            beside = f"an idle loop beside it {amount(idle.longest() * 1e3, 'ms')}"
            for what, aim in (("set", 33.0), ("undo", 33.0), ("send", None)):
                stalls, name = (
                    seen["stalls"][f"{what} {count}"],
                    {"set": "set a stage", "send": "sending"}.get(what, what),
                )
                longest, busy = stalls["longest"][0] * 1e3, max(stalls["busy"]) * 1e3
                rows.append(
                    Row(f"longest stall of the loop: {name}, {count:,} tasks", longest, "ms", aim, None, busy, beside)
                )
                if what != "send":
                    rows.append(Row(f"{name}, {count:,} tasks: all shown", seen["times"][f"{what} {count}"][0], "s"))
                rows.append(_shown(f"{count:,} tasks, as they are set", seen, f"preview {count}"))
        seen = window(tmp_path / "previews", server.base_url, server.key, ["idle", "load", *PREVIEWS])
        for count in (5_000, MANY):
            rows.append(_shown(f"{count:,} tasks, a stage", seen, f"preview Stage {count}"))
            rows.append(_shown(f"{count:,} tasks, a text", seen, f"preview {SUBJECT} {count}"))
    text = table(f"{MANY:,} tasks, some thousand of them selected and changed at once", rows)
    path = publish("bulk", text)
    with capsys.disabled():
        print("", text, f"written to {path}", sep="\n")
