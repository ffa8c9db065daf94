"""A person who comments, ticks, adds and acts through every fault: nothing is lost, nothing is there twice."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from flowdash_desktop.api import FlowdashClient
from flowdash_desktop.api.retry import NO_RETRY
from tests.faults.deciding import FairChooser, checklists, deciding, definition, problems
from tests.faults.kinds import NOT_WITHOUT_VERSIONS, Fault, Kind, every_fault
from tests.faults.proxy import FaultProxy
from tests.faults.rounds import Connector
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess


async def one_round(
    folder: Path, running: ServerProcess, seed: str, acts: int, faults: Sequence[Fault], share: float, *, plain: bool
) -> list[str]:
    async with (
        FlowdashClient(running.base_url, running.key, retry=NO_RETRY) as client,
        FaultProxy(running.base_url, running.key, seed=seed, plain=plain) as proxy,
    ):
        connector = Connector(proxy.base_url, running.key, repeats_are_known=not plain)
        async with deciding(folder, connector, seed) as decider:
            await decider.open(await checklists(client))
            proxy.chooser = FairChooser(seed, share, faults)
            await decider.work(acts)
            await proxy.calm()
            await decider.settle()
            found = await problems(client, proxy, decider)
            asked = decider.asked
            assert asked.comments
            assert asked.items
            assert asked.ticks
            assert asked.actions
        if found:
            (folder / "trail.txt").write_text("\n".join(proxy.trail))
        return found


@pytest.mark.timeout(240)
async def test_every_fault_of_the_line(server: StartServer, tmp_path: Path, seed: str) -> None:
    assert await one_round(tmp_path, server(definition()), seed, 70, every_fault(), 0.3, plain=False) == []


@pytest.mark.timeout(240)
async def test_a_server_that_knows_no_repeats(server: StartServer, tmp_path: Path, seed: str) -> None:
    # An answer to another request is no answer at all, and nothing else would tell what became of this one.
    faults = [f for f in every_fault() if f.kind not in NOT_WITHOUT_VERSIONS and f.kind is not Kind.OTHER_ANSWER]
    assert await one_round(tmp_path, server(definition()), seed, 50, faults, 0.2, plain=True) == []
