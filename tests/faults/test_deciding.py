"""A person who comments, ticks, adds and acts through every fault: nothing is lost, nothing is there twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.deciding import deciding_round, definition
from tests.faults.kinds import NOT_WITHOUT_VERSIONS, Kind, every_fault
from tests.support.fixtures_server import StartServer


@pytest.mark.timeout(240)
async def test_every_fault_of_the_line(server: StartServer, tmp_path: Path, seed: str) -> None:
    verdict, _ = await deciding_round(tmp_path, server(definition()), seed, acts=70, faults=every_fault(), share=0.3)
    assert verdict.problems == []


@pytest.mark.timeout(240)
async def test_a_server_that_knows_no_repeats(server: StartServer, tmp_path: Path, seed: str) -> None:
    # An answer to another request is no answer at all, and nothing else would tell what became of this one.
    faults = [f for f in every_fault() if f.kind not in NOT_WITHOUT_VERSIONS and f.kind is not Kind.OTHER_ANSWER]
    running = server(definition())
    verdict, _ = await deciding_round(tmp_path, running, seed, acts=50, faults=faults, share=0.2, plain=True)
    assert verdict.problems == []
