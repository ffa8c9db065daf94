"""Clocks that are set forward and back: who reads the time of day, and that nothing waits by it."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

import flowdash_desktop
from flowdash_desktop.domain.edits import CreateTask, new_task_key
from tests.faults.clocks import CLIENT, SERVER, jumps
from tests.faults.definition import definition
from tests.faults.kinds import Fault, Kind, Script
from tests.faults.proxy import FaultProxy
from tests.faults.rounds import Connector
from tests.integration.session.conftest import Open
from tests.support.clock import set_days_ahead
from tests.support.fixtures_server import StartServer

FLOW = "tckets"
PACKAGE = Path(flowdash_desktop.__file__).parent
BY_THE_WALL = re.compile(r"\bdatetime\.now\(|\btime\.time\(|\butcnow\(|\b(?:date|datetime)\.today\(")


def readers(*folders: str) -> set[str]:
    """The modules in some folders that read the time of day."""
    files = (file for folder in folders for file in (PACKAGE / folder).rglob("*.py"))
    found = (file for file in files if BY_THE_WALL.search(file.read_text(encoding="utf-8")))
    return {".".join(("flowdash_desktop", *file.relative_to(PACKAGE).with_suffix("").parts)) for file in found}


def test_the_clocks_that_are_set_in_long_runs_are_all_there_are() -> None:
    assert readers("domain", "wire", "api", "store", "session") == {*CLIENT}
    assert readers("server") == {*SERVER}


def test_nothing_that_waits_reads_the_time_of_day() -> None:
    """Deletions that wait, back-off, polling and time-outs count the seconds of a clock that is never set."""
    waiting = ("outbox.worker", "connection.refresh_schedule", "connection.connection")
    assert not readers("session") & {f"flowdash_desktop.session.{name}" for name in waiting}


def test_a_clock_jumps_both_ways_and_is_right_in_the_end(tmp_path: Path) -> None:
    off = [*jumps(tmp_path / "clock", Random(1))]
    assert (min(off), max(off), off[-1]) == (-400, 400, 0)


async def test_clock_ahead_by_a_year_doubles_no_creation(server: StartServer, open_live: Open, tmp_path: Path) -> None:
    """A creation is not made twice though the server's clock went ahead by a year."""
    clock = tmp_path / "server-clock"
    running = server(definition(), allow_loopback_files=True, arguments=("--wall-clock", str(clock)))
    async with FaultProxy(running.base_url, running.key) as line:
        live = await open_live(Connector(line.base_url, running.key, repeats_are_known=True), FLOW)
        line.chooser = script = Script(
            ("POST", "*/tasks", Fault(Kind.REPLY_LOST)), *[("POST", "*/tasks", Fault(Kind.STATUS_BEFORE, 503))] * 9
        )
        await live.session.submit(CreateTask(FLOW, new_task_key(), {"Subject": "Only once", "Mark": "once"}))
        await live.until(lambda: script.left < 10 and live.session.status.waiting)
        set_days_ahead(clock, 400)
        running.restart()  # what is over is looked for at the start
        line.target = running.base_url
        line.chooser = None
        live.session.reconnect()
        await live.until(lambda: not live.session.pending)
        tasks = (await line.lists())[FLOW].values()
        assert [task["Mark"] for task in tasks].count("once") == 1
