"""People decide at once on two servers with one PostgreSQL, which are killed by turns: nothing is lost or doubled."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.postgresql import Cluster
from tests.support.team_load import TeamLoad, lost_and_doubled, team

PEOPLE, DECISIONS, KILLS, SEED = 6, 20, 2, 16


@pytest.mark.timeout(180)
async def test_no_decision_of_a_team_is_lost_or_doubled(tmp_path: Path, postgresql: Cluster) -> None:
    """And each person is told of all decisions."""
    database = postgresql.database()
    with team(tmp_path, database, PEOPLE, PEOPLE * DECISIONS) as (servers, keys):
        outcome = await TeamLoad(servers, keys, DECISIONS, kills=KILLS, seed=SEED).run()
        assert (len(outcome.answered), outcome.kills) == (PEOPLE * DECISIONS, KILLS)
        lost, doubled = lost_and_doubled(outcome, database)
    assert (lost, doubled) == ([], [])
    assert "Traceback" not in servers[0].stderr
