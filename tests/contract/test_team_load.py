"""People decide at once on two servers with one PostgreSQL, one of which is killed: nothing is lost or doubled."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from tests.support.http import Api
from tests.support.nginx import free_port
from tests.support.people import MEMBER, add_key, ask, until
from tests.support.postgresql import Cluster
from tests.support.server_process import ServerProcess
from tests.support.team_load import WORKFLOW, TeamLoad, definition, lost_and_doubled

PEOPLE, DECISIONS, KILLS, SEED = 6, 20, 2, 16


@pytest.mark.timeout(180)
async def test_no_decision_of_a_team_is_lost_or_doubled(tmp_path: Path, postgresql: Cluster) -> None:
    """And each person is told of all decisions."""
    database = postgresql.database()
    first = ServerProcess(tmp_path, definition(PEOPLE * DECISIONS), database=database)
    second = ServerProcess(tmp_path, database=database, arguments=("--port", str(free_port())))
    with first, second:
        with closing(Api(first, WORKFLOW)) as owner:
            keys = [str(add_key(owner, f"Key {number}", MEMBER)["key"]) for number in range(PEOPLE)]
        # A server learns of keys that were made at the other within moments.
        until(lambda: all(ask(second, key, "/me").status_code == 200 for key in keys))
        outcome = await TeamLoad((first, second), keys, DECISIONS, kills=KILLS, seed=SEED).run()
        assert (len(outcome.answered), outcome.kills) == (PEOPLE * DECISIONS, KILLS)
        lost, doubled = lost_and_doubled(outcome, database)
    assert (lost, doubled) == ([], [])
    assert "Traceback" not in first.stderr
