"""Twenty people decide about 500 tasks each on two servers with one PostgreSQL, which are killed by turns now and then.

A day is compressed into minutes, at a fixed rate: people decide whether or not the servers keep up. It asserts that
nothing was lost or doubled, and reports the times, how late the people's own process was, and how busy the machine was.
``FLOWDASH_BENCH_DECISIONS`` says how many decisions each person makes in place of 500, and ``FLOWDASH_BENCH_RATE`` how
many all of them make in a second in place of 33. Of json-server, which has neither keys nor events nor a second server,
is told how soon it answers twenty writers.
"""

from __future__ import annotations

import asyncio
import os
from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import psutil
import pytest

from tests.benchmarks.http_load import run_load
from tests.benchmarks.many.report import Row, percentile, publish, table
from tests.benchmarks.peers import UnavailableError, json_server
from tests.support.postgresql import MISSING, cluster, installed
from tests.support.server_process import ServerProcess
from tests.support.team_load import Outcome, TeamLoad, lost_and_doubled, team

PEOPLE, SECONDS, PEER_WRITES = 20, 300.0, 100
DECISIONS = int(os.environ.get("FLOWDASH_BENCH_DECISIONS", "500"))
RATE = float(os.environ.get("FLOWDASH_BENCH_RATE", "0")) or PEOPLE * 500 / SECONDS
# A kill each minute, however many decisions are made.
KILLS = max(1, round(PEOPLE * DECISIONS / RATE / 60))
_LOOK_SECONDS = 0.25


class Processors:
    """How much of a processor the people and each server took, of all that they were, and how busy the machine was."""

    def __init__(self, servers: Sequence[ServerProcess]) -> None:
        self._servers, self._seconds, self._last = servers, defaultdict[str, float](float), dict[int, float]()
        self.busy = self.wall = 0.0

    @asynccontextmanager
    async def watched(self) -> AsyncIterator[None]:
        """Look inside the ``async with``."""
        loop = asyncio.get_running_loop()
        psutil.cpu_percent()
        begun, looking = loop.time(), asyncio.create_task(self._look())
        try:
            yield
        finally:
            looking.cancel()
            self.wall, self.busy = loop.time() - begun, psutil.cpu_percent()

    async def _look(self) -> None:
        while True:
            self._add("people", os.getpid())
            for number, server in enumerate(self._servers):
                if server.is_running:
                    self._add(f"server {number + 1}", server.pid)
            await asyncio.sleep(_LOOK_SECONDS)

    def _add(self, whose: str, process: int) -> None:
        with suppress(psutil.NoSuchProcess):
            times = psutil.Process(process).cpu_times()
            now = times.user + times.system
            # A server that was just started did nothing else before; the people had prepared all of it.
            before = self._last.get(process, now if whose == "people" else 0.0)
            self._seconds[whose] += max(0.0, now - before)
            self._last[process] = now

    def told(self) -> str:
        """In percent of one processor, and of the machine."""
        shares = ", ".join(f"{whose} {seconds / self.wall:.0%}" for whose, seconds in sorted(self._seconds.items()))
        return f"Of one processor: {shares} (a server's starts included). The machine was busy by {self.busy:.0f} %."


async def load(folder: Path, database: str) -> tuple[Outcome, str]:
    """Have all decide; what the database has afterwards is asserted. Tells how busy everything was."""
    with team(folder, database, PEOPLE, PEOPLE * DECISIONS) as (servers, keys):
        processors = Processors(servers)
        async with processors.watched():
            outcome = await TeamLoad(servers, keys, DECISIONS, every=PEOPLE / RATE, kills=KILLS).run()
        assert lost_and_doubled(outcome, database) == ([], [])
    return outcome, processors.told()


def beside(folder: Path) -> str:
    """How soon json-server answers, or why that is not known."""
    try:
        with json_server(folder) as peer:
            seen = run_load(peer.port, PEOPLE, [peer.update(n, f"changed {n}") for n in range(1, PEER_WRITES + 1)])
    except UnavailableError as error:
        return f"NOT MEASURED: json-server: {error}"
    assert set(seen.statuses) == {200}
    times = f"median {seen.percentile(0.5) * 1000:,.0f} ms, 95 % {seen.percentile(0.95) * 1000:,.0f} ms"
    return f"json-server, {PEOPLE} writers without a pause, 100,000 tasks: {times}, {seen.per_second:,.0f} a second"


def _ms(seconds: Sequence[float], share: float) -> float:
    return percentile(seconds, share) * 1000


@pytest.mark.timeout(1200)
@pytest.mark.skipif(installed() is None, reason=MISSING)
async def test_team_of_twenty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with cluster() as running:
        outcome, processors = await load(tmp_path, running.database())
    rows = [
        Row("decisions, all in the database once", float(len(outcome.answered)), "decisions"),
        Row("offered", RATE, "a second"),
        Row("a write, median", _ms(outcome.seconds, 0.5)),
        Row("95 %", _ms(outcome.seconds, 0.95), aim=50.0),
        Row("99 %", _ms(outcome.seconds, 0.99)),
        Row("slowest", max(outcome.seconds) * 1000),
        Row("of those taken at the first request, 95 %", _ms(outcome.undisturbed, 0.95)),
        Row("the same, 99 %", _ms(outcome.undisturbed, 0.99)),
        Row("the people's own process was late by, 95 %", _ms(outcome.late, 0.95)),
        Row("requests that were sent again", float(outcome.repeated), "requests"),
        Row("servers killed", float(outcome.kills), "times"),
        Row("the whole", outcome.whole, "s"),
    ]
    notes = [
        "PostgreSQL runs without fsync. All people share one process, on the machine of the servers and of PostgreSQL.",
        processors,
        "",
    ]
    report = table(f"{PEOPLE} people on two servers with one PostgreSQL", rows, notes)
    publish("team", report)
    with capsys.disabled():
        print(f"\n{report}")


@pytest.mark.timeout(600)
def test_json_server_beside_a_team(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = f"{beside(tmp_path)} (another load: no comparison of equals)"
    publish("team-peer", told)
    with capsys.disabled():
        print(f"\n{told}")
