"""``kill -9`` at random moments under 16 writers: what was answered is there, once and whole.

``FLOWDASH_SOAK_ROUNDS`` says how many rounds, ``FLOWDASH_SOAK_SEED`` repeats a run's choices (not its timing).
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from secrets import randbelow

import pytest

from tests.contract.conftest import pytest_generate_tests, pytest_terminal_summary
from tests.soak.rounds import Figures, Soak, definition
from tests.support.fixtures_server import cluster, postgresql
from tests.support.postgresql import Cluster
from tests.support.server_process import ServerProcess

__all__ = ["cluster", "postgresql", "pytest_generate_tests", "pytest_terminal_summary"]

ROUNDS = int(os.environ.get("FLOWDASH_SOAK_ROUNDS", "3"))
SEED = int(os.environ.get("FLOWDASH_SOAK_SEED", str(randbelow(1_000_000))))
ON_ONE_FOLDER = 25
"""Rounds after which a new data folder is begun, so that looking at everything does not take ever longer."""


@pytest.fixture
def servers(tmp_path: Path, cluster: Cluster | None) -> Iterator[Iterator[ServerProcess]]:
    """New servers, one at a time, which collect blobs all the time, and soon after they were stored."""
    started: list[ServerProcess] = []

    def one_after_the_other() -> Iterator[ServerProcess]:
        while True:
            for old in started:
                old.kill()
            folder = tmp_path / f"folder-{len(started)}"
            folder.mkdir()
            started.append(
                ServerProcess(
                    folder,
                    definition(),
                    module="tests.support.server_process",
                    arguments=("--collect-every", "0.1", "--grace", "0.3"),
                    database=None if cluster is None else cluster.database(),
                )
            )
            yield started[-1].start()

    try:
        yield one_after_the_other()
    finally:
        for one in started:
            one.kill()


@pytest.mark.timeout(120 + 60 * ROUNDS)
def test_kill_rounds(servers: Iterator[ServerProcess], capsys: pytest.CaptureFixture[str]) -> None:
    figures = Figures()
    soak: Soak | None = None
    server: ServerProcess | None = None
    for number in range(ROUNDS):
        if number % ON_ONE_FOLDER == 0:
            server = next(servers)
            soak = Soak(server, SEED + number, figures)
        assert soak is not None
        soak.round()
    assert server is not None
    with capsys.disabled():
        print(
            f"\nsoak: seed {SEED}: {figures.rounds} kills under 16 writers; {figures.answered} answered writes, "
            f"{figures.unanswered} cut off ({figures.done_all_the_same} of them done all the same), "
            f"{figures.files_compared} files compared, {len(figures.problems)} problems"
        )
    assert figures.problems == []
    assert figures.answered > ROUNDS
    assert "Traceback" not in server.stderr
