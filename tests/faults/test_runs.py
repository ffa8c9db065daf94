"""A person at work through every fault there is: nothing is lost, doubled, brought back, overwritten or made up.

``FLOWDASH_FAULTS_SEED`` repeats a run's choices (not its timing). `make soak` makes many and long ones, and links
tasks in them; here links are tried one by one (``test_links.py`` and those beside it).
"""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from flowdash_desktop.domain.edits import Refusal
from tests.faults.definition import definition
from tests.faults.disk import KINDS, own_disk, trouble
from tests.faults.kinds import NOT_WITHOUT_VERSIONS, Kind, every_fault
from tests.faults.lives import STATES, WAYS, Lives
from tests.faults.person import Person
from tests.faults.proxy import FaultProxy
from tests.faults.rounds import one_round
from tests.support.fixtures_server import StartServer

_MOST_ACTS = 400


async def test_every_fault_of_the_line(server: StartServer, tmp_path: Path, seed: str) -> None:
    faults = every_fault()
    verdict, made = await one_round(
        tmp_path, server(definition()), seed, acts=80, faults=faults, share=0.3, links=False
    )
    assert verdict.problems == []
    assert verdict.wishes > 60
    assert len(made) > len(faults) * 0.6, "a deck of faults was not even dealt once"


async def test_a_server_that_knows_neither_versions_nor_repeats(server: StartServer, tmp_path: Path, seed: str) -> None:
    faults = [f for f in every_fault() if f.kind not in NOT_WITHOUT_VERSIONS and f.kind is not Kind.OTHER_ANSWER]
    verdict, _ = await one_round(
        tmp_path,
        server(definition()),
        seed,
        acts=50,
        faults=faults,
        share=0.15,
        plain=True,
        somebody_else=False,
        links=False,
    )
    assert verdict.problems == []


async def test_full_read_only_or_locked_disk(server: StartServer, tmp_path: Path, seed: str) -> None:
    """A disk that is full or read only or held by another process."""
    running, made = server(definition()), Counter[str]()
    with own_disk(tmp_path / "account") as disk:
        verdict, _ = await one_round(
            tmp_path,
            running,
            seed,
            acts=60,
            faults=every_fault(),
            share=0.05,
            links=False,
            meanwhile=trouble(tmp_path, running, seed, made, disk=disk),
        )
    assert verdict.problems == []
    assert {*made} >= {*KINDS} - {"disk full"}


async def test_tasks_whose_changes_fail_each_time(server: StartServer, tmp_path: Path, seed: str) -> None:
    told = asyncio.Event()

    async def meanwhile(_: FaultProxy, person: Person, enough: asyncio.Event) -> None:
        def look(_: object) -> None:
            problems = (item.problem for item in person.session.pending)
            if any(problem is not None and problem.refusal is Refusal.KEEPS_FAILING for problem in problems):
                told.set()

        person.session.observe(look)
        await enough.wait()
        for _act in range(_MOST_ACTS):
            if told.is_set():
                return
            await person.work(1)

    verdict, made = await one_round(
        tmp_path,
        server(definition()),
        seed,
        acts=60,
        faults=every_fault(),
        share=0.05,
        cursed=True,
        links=False,
        meanwhile=meanwhile,
    )
    assert verdict.problems == []
    assert told.is_set()
    assert any(name.endswith("each time") for name in made)


@pytest.mark.timeout(240)
async def test_processes_that_end(server: StartServer, tmp_path: Path, seed: str) -> None:
    chance = Random(f"ways {seed}")
    starts = ("person dies", "person killed", "person suspended", "server killed", "server suspended")
    kinds = [[way for way in WAYS if way.startswith(start)] for start in starts]
    others = [way for way in WAYS if not any(way in kind for kind in kinds)]
    ways = [chance.choice(kind) for kind in kinds] + chance.sample(others, 3)
    running = server(
        definition(), allow_loopback_files=True, arguments=("--wall-clock", str(tmp_path / "server-clock"))
    )
    lives = Lives(tmp_path, running, seed, tmp_path / "server-clock", acts=12, links=False)
    verdict, _ = await lives.round(ways, every_fault(), 0.05)
    assert verdict.problems == [], ways


def test_every_state_of_the_outbox_is_one_to_die_in() -> None:
    ends = ("person dies", "person suspended", "server killed", "server suspended")
    assert {f"{end}: {state}" for state in STATES for end in ends} <= set(WAYS)
