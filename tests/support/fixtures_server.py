"""Fixtures that start the real server; ``tests/conftest.py`` names this module in ``pytest_plugins``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol

import pytest

from tests.support.postgresql import MISSING, Cluster, installed
from tests.support.postgresql import cluster as running_cluster
from tests.support.server_process import KEY, ServerProcess

SQLITE, POSTGRESQL = "sqlite", "postgresql"


class StartServer(Protocol):
    """Starts a server; without a definition it serves its starter workspace."""

    def __call__(
        self,
        definition: Mapping[str, Any] | Path | None = None,
        *,
        key: str = KEY,
        arguments: tuple[str, ...] = (),
        allow_loopback_files: bool = False,
    ) -> ServerProcess: ...


def _factory(folders: Iterator[Path], started: list[ServerProcess], cluster: Cluster | None) -> StartServer:
    def start(
        definition: Mapping[str, Any] | Path | None = None,
        *,
        key: str = KEY,
        arguments: tuple[str, ...] = (),
        allow_loopback_files: bool = False,
    ) -> ServerProcess:
        module = "tests.support.server_process" if allow_loopback_files else "flowdash_desktop.server"
        database = None if cluster is None else cluster.database()
        server = ServerProcess(
            next(folders), definition, key=key, arguments=arguments, module=module, database=database
        )
        started.append(server)
        return server.start()

    return start


def _folders(parent: Path) -> Iterator[Path]:
    number = 0
    while True:
        folder = parent / f"server-{number}"
        folder.mkdir()
        yield folder
        number += 1


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Cluster]:
    """A real PostgreSQL, for the whole run."""
    if installed() is None:
        pytest.skip(MISSING)
    with running_cluster() as cluster:
        yield cluster


@pytest.fixture(scope="module")
def cluster(request: pytest.FixtureRequest) -> Cluster | None:
    """Where servers keep their data: in PostgreSQL, or None for a data folder. See ``on_each_database``."""
    if getattr(request, "param", SQLITE) == SQLITE:
        return None
    found: Cluster = request.getfixturevalue("postgresql")
    return found


def on_each_database(metafunc: pytest.Metafunc) -> None:
    """Have a test that starts servers run on SQLite and on PostgreSQL; for ``pytest_generate_tests``."""
    if "cluster" in metafunc.fixturenames and not list(metafunc.definition.iter_markers("sqlite_only")):
        metafunc.parametrize("cluster", (SQLITE, POSTGRESQL), indirect=True, scope="module")


@pytest.fixture
def server(tmp_path: Path, cluster: Cluster | None) -> Iterator[StartServer]:
    """Start servers for one test; what still runs at its end is killed."""
    started: list[ServerProcess] = []
    try:
        yield _factory(_folders(tmp_path), started, cluster)
    finally:
        for one in started:
            one.kill()


@pytest.fixture(scope="module")
def module_server(tmp_path_factory: pytest.TempPathFactory, cluster: Cluster | None) -> Iterator[StartServer]:
    """Start servers that all tests of a module share."""
    started: list[ServerProcess] = []
    try:
        yield _factory(_folders(tmp_path_factory.mktemp("servers")), started, cluster)
    finally:
        for one in started:
            one.kill()
