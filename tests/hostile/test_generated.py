"""A few hundred made-up bad answers over every endpoint; ``make soak HOSTILE=1`` makes 100,000 and measures."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from tests.hostile.all_kinds import GROUPS, KINDS
from tests.hostile.campaign import CALLS, Campaign
from tests.hostile.generated import Generator
from tests.hostile.spoiling import Answer, SpoilingServer
from tests.hostile.test_answers import all_is_well
from tests.hostile.watched import Heartbeat, watched
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import ServerConnector, edit
from tests.support.server_process import ServerProcess

SEED = int(os.environ.get("FLOWDASH_SOAK_SEED", "160716"))
ANSWERS = 600
NAME = "Company Name"


async def test_nothing_ends_by_made_up_answers(
    spoiling: SpoilingServer,
    shared: ServerProcess,
    open_live: Open,
    elsewhere: MakeElsewhere,
    tmp_path: Path,
    faults: list[dict[str, Any]],
) -> None:
    """No fault, no other host, no file outside; the session beside it reads and sends on."""
    (tmp_path / "downloads").mkdir()
    live = await open_live(ServerConnector(spoiling.base_url, shared.key))
    campaign = Campaign(spoiling, shared.key, tmp_path / "downloads", SEED, Heartbeat())

    async def between() -> None:
        text = f"After {campaign.generator.count}"
        await campaign.read(lambda: live.session, live.until, 3)
        await all_is_well(live, text)
        await live.session.submit(edit("5", NAME, text, base=live.value("5", NAME)))
        await all_is_well(live, text)
        assert (await elsewhere(shared).task("5")).values[NAME] == text

    with watched(tmp_path) as seen:
        await campaign.run(ANSWERS, between, every=150)
    assert (seen.elsewhere, seen.outside) == ([], [])
    assert faults == []
    assert campaign.outcomes["read"] < sum(campaign.outcomes.values())


def test_made_up_answers_are_the_same_for_a_seed() -> None:
    """The n-th answer at a path is spoiled in one way, in whatever order paths are asked."""

    def made(seed: int, paths: list[str]) -> dict[str, list[bytes]]:
        generator, found = Generator(seed), dict[str, list[bytes]]()
        for path in paths:
            answer = Answer(
                200, [(b"Content-Type", b"application/json")], json.dumps([{"id": "1", "name": "A"}]).encode()
            )
            generator.spoil_at(path)(answer)
            found.setdefault(path, []).append(answer.raw if answer.raw is not None else answer.whole())
        return found

    assert made(1, ["/a", "/b"] * 40) == made(1, ["/a"] * 40 + ["/b"] * 40)
    assert made(1, ["/a"] * 40) != made(2, ["/a"] * 40)


def test_every_endpoint_of_the_client_is_asked() -> None:
    assert len(CALLS) == 40


def test_at_least_150_kinds_are_known() -> None:
    """Each under a name of its own, and each tried by ``make soak HOSTILE=1``."""
    assert len(KINDS) >= 150
    assert len(KINDS) == sum(len(found) for found in GROUPS.values())
