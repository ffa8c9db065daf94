"""Twenty people decide about 500 tasks each on two servers with one PostgreSQL, of which one is killed now and then.

A day is compressed into minutes. Then twenty writers change tasks at json-server, which has neither keys nor events nor
a second server. It asserts that nothing was lost or doubled, and reports the times. ``FLOWDASH_BENCH_DECISIONS`` says
how many decisions each person makes in place of 500.
"""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path

import pytest

from tests.benchmarks.http_load import run_load
from tests.benchmarks.many.report import Row, percentile, publish, table
from tests.benchmarks.peers import UnavailableError, json_server
from tests.support.http import Api
from tests.support.nginx import free_port
from tests.support.people import MEMBER, add_key, ask, until
from tests.support.postgresql import MISSING, cluster, installed
from tests.support.server_process import ServerProcess
from tests.support.team_load import WORKFLOW, Outcome, TeamLoad, definition, lost_and_doubled

PEOPLE, SECONDS, PEER_WRITES = 20, 300.0, 100
DECISIONS = int(os.environ.get("FLOWDASH_BENCH_DECISIONS", "500"))
# The pace of 500 decisions in that time, and a kill each minute, however many are made.
EVERY = SECONDS / 500
KILLS = max(1, DECISIONS // 100)


async def load(folder: Path, database: str) -> Outcome:
    """Have all decide; what the database has afterwards is asserted."""
    first = ServerProcess(folder, definition(PEOPLE * DECISIONS), database=database)
    second = ServerProcess(folder, database=database, arguments=("--port", str(free_port())))
    with first, second:
        with closing(Api(first, WORKFLOW)) as owner:
            keys = [str(add_key(owner, f"Key {number}", MEMBER)["key"]) for number in range(PEOPLE)]
        until(lambda: all(ask(second, key, "/me").status_code == 200 for key in keys))
        outcome = await TeamLoad((first, second), keys, DECISIONS, every=EVERY, kills=KILLS).run()
        assert lost_and_doubled(outcome, database) == ([], [])
    return outcome


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


@pytest.mark.timeout(1200)
@pytest.mark.skipif(installed() is None, reason=MISSING)
async def test_team_of_twenty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("servers", "peer"):
        (tmp_path / name).mkdir()
    with cluster() as running:
        outcome = await load(tmp_path / "servers", running.database())
    milliseconds = [seconds * 1000 for seconds in outcome.seconds]
    undisturbed = [seconds * 1000 for seconds in outcome.undisturbed]
    rows = [
        Row("decisions, all in the database once", float(len(outcome.answered)), "decisions"),
        Row("a write, median", percentile(milliseconds, 0.5)),
        Row("95 %", percentile(milliseconds, 0.95), aim=50.0),
        Row("95 % of those taken at the first request", percentile(undisturbed, 0.95)),
        Row("99 %", percentile(milliseconds, 0.99)),
        Row("slowest", max(milliseconds)),
        Row("requests that were sent again", float(outcome.repeated), "requests"),
        Row("servers killed", float(outcome.kills), "times"),
        Row("the whole", outcome.whole, "s"),
    ]
    notes = [
        "PostgreSQL runs without fsync. All people share one process, on the machine of the servers.",
        f"{beside(tmp_path / 'peer')} (another load: no comparison of equals)",
        "",
    ]
    report = table(f"{PEOPLE} people on two servers with one PostgreSQL", rows, notes)
    publish("team", report)
    with capsys.disabled():
        print(f"\n{report}")
