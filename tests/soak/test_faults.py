"""Hours of work on a bad line, in minutes: every fault, every kind of end, and the figures for docs/reliability.md.

``FLOWDASH_SOAK_MINUTES`` says how long, ``FLOWDASH_SOAK_SEED`` repeats a run's choices (not its timing). Without the
first there is nothing to do here: `make test` makes the short runs of ``tests/faults``. ``FLOWDASH_SOAK_ROUND`` repeats
one round of a seed again and again, and with ``FLOWDASH_FAULTS_DEEDS=links`` nothing is done but to link tasks. What a
round with a finding leaves is kept under ``build/soak-rounds``, or where ``FLOWDASH_FAULTS_KEEP`` says.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections import Counter
from pathlib import Path
from secrets import randbelow

import pytest

from flowdash_desktop.domain.edits import EditState, TaskEdit
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.store.database import StoreError, StoreFault
from tests.faults import deciding
from tests.faults.definition import definition
from tests.faults.disk import held, own_disk, trouble
from tests.faults.kinds import NOT_WITHOUT_VERSIONS, Kind, every_fault
from tests.faults.lives import WAYS, Lives, server_with_clock
from tests.faults.rounds import Connector, Figures, at_work, one_round
from tests.soak.report import FOLDER, Report
from tests.support.server_process import ServerProcess

MINUTES = float(os.environ.get("FLOWDASH_SOAK_MINUTES", "0"))
SEED = int(os.environ.get("FLOWDASH_SOAK_SEED", str(randbelow(1_000_000))))
ROUND = int(os.environ.get("FLOWDASH_SOAK_ROUND", "-1"))
_FAULTS = every_fault()
_PLAIN_FAULTS = [f for f in _FAULTS if f.kind not in NOT_WITHOUT_VERSIONS and f.kind is not Kind.OTHER_ANSWER]
_WAYS_IN_A_ROUND = 4
_KINDS = 5
_LONGER_THAN_ANYONE = 60.0


async def _round(number: int, folder: Path, figures: Figures) -> None:
    """One round of five kinds in turn, on a server of its own."""
    seed = f"{SEED}/{number}"
    (folder / "server").mkdir(parents=True)
    here = folder / "person"
    here.mkdir()
    kind = number % _KINDS
    made: Counter[str] = Counter()
    clock = folder / "server-clock"
    wanted = deciding.definition() if kind == 4 else definition()
    with ServerProcess(folder / "server", wanted, **server_with_clock(clock)) as server:
        if kind == 4:
            plain = number // _KINDS % 2 == 1
            verdict, faults = await deciding.deciding_round(
                here, server, seed, acts=100, faults=_PLAIN_FAULTS if plain else _FAULTS, share=0.25, plain=plain
            )
        elif kind == 3:
            first = number // _KINDS * _WAYS_IN_A_ROUND
            ways = [WAYS[(first + turn) % len(WAYS)] for turn in range(_WAYS_IN_A_ROUND)]
            lives = Lives(here, server, seed, clock, acts=25)
            verdict, faults = await lives.round(ways, _FAULTS, 0.05)
            figures.kills += lives.kills
            figures.links_at_kills += lives.links_at_kills
            made += lives.made
        elif kind == 2:
            with own_disk(here / "account") as disk:
                beside = trouble(here, server, seed, made, disk=disk)
                verdict, faults = await one_round(
                    here, server, seed, acts=150, faults=_FAULTS, share=0.05, meanwhile=beside
                )
        elif kind == 1:
            verdict, faults = await one_round(
                here, server, seed, acts=150, faults=_PLAIN_FAULTS, share=0.2, plain=True, somebody_else=False
            )
        else:
            cursed = number // _KINDS % 2 == 1
            share = 0.1 if cursed else 0.25
            verdict, faults = await one_round(here, server, seed, acts=250, faults=_FAULTS, share=share, cursed=cursed)
    figures.add(seed, verdict, faults + made)


@pytest.mark.skipif(not MINUTES, reason="only `make soak` takes the time")
@pytest.mark.timeout(300 + 90 * MINUTES)
async def test_nothing_is_lost(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    if "FLOWDASH_FAULTS_KEEP" not in os.environ:
        monkeypatch.setenv("FLOWDASH_FAULTS_KEEP", str(FOLDER / "soak-rounds"))
    figures = Figures()
    begun, number, ended = time.monotonic(), 0, False
    try:
        while number < _KINDS or time.monotonic() < begun + 60 * MINUTES:
            await _round(number if ROUND < 0 else ROUND, tmp_path / str(number), figures)
            number += 1
        ended = True
    finally:
        report = Report(SEED, (time.monotonic() - begun) / 60, figures, ended)
        kept = report.keep()
        with capsys.disabled():
            print(f"\n{report.table}\n\n{report.line}\nKept in {kept}")
    assert figures.problems == []


@pytest.mark.skipif(not MINUTES, reason="only `make soak` takes the time")
@pytest.mark.parametrize("name", ["outbox.db", "cache.db"])
async def test_a_database_that_is_held_for_longer_than_anyone_waits(tmp_path: Path, name: str) -> None:
    here = tmp_path / "person"
    here.mkdir()
    (tmp_path / "server").mkdir()
    with ServerProcess(tmp_path / "server", definition()) as server:
        connector = Connector(server.base_url, server.key, repeats_are_known=True)
        async with at_work(here, connector, SEED) as person:
            wish = TaskEdit("compan", TaskKey("1"), "Name", "Not kept", "Company 1")
            with held(here / "account" / name), pytest.raises(StoreError, match=StoreFault.IN_USE):
                await person.session.submit(wish)
            assert person.session.pending == ()
            await person.session.submit(wish)
            await person.settle()
            assert person.session.pending == ()


@pytest.mark.skipif(not MINUTES, reason="only `make soak` takes the time")
async def test_while_the_servers_database_is_held_everything_waits(tmp_path: Path) -> None:
    here = tmp_path / "person"
    here.mkdir()
    (tmp_path / "server").mkdir()
    with ServerProcess(tmp_path / "server", definition()) as server:
        connector = Connector(server.base_url, server.key, repeats_are_known=True)
        async with at_work(here, connector, SEED) as person:
            with held(server.database_file):
                await person.session.submit(TaskEdit("compan", TaskKey("1"), "Name", "Kept", "Company 1"))
                said = asyncio.Event()
                person.session.observe(lambda _: said.set() if person.session.status.reason else None)
                async with asyncio.timeout(_LONGER_THAN_ANYONE):
                    await said.wait()
                assert [item.state is EditState.NEEDS_YOU for item in person.session.pending] == [False]
            await person.settle()
            assert person.session.pending == ()
            assert person.session.shown("compan")[TaskKey("1")].task.values["Name"] == "Kept"
