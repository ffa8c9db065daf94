"""Fixtures of the contract tests: a server for each module, and clients that are closed again."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.support.definitions import COMPANIES, EVERYTHING, NOTES, TICKETS, workspace
from tests.support.fixtures_server import (
    StartServer,
    cluster,
    module_server,
    on_each_database,
    postgresql,
    server,
)
from tests.support.http import Api
from tests.support.postgresql import MISSING
from tests.support.server_process import ServerProcess

__all__ = ["cluster", "module_server", "postgresql", "server"]

OpenApi = Callable[..., Api]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every test that starts a server runs on both databases."""
    on_each_database(metafunc)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly when half of the tests had no database to run on."""
    skipped = [report for report in terminalreporter.stats.get("skipped", ()) if MISSING in str(report.longrepr)]
    if skipped:
        terminalreporter.section("PostgreSQL was NOT tested", "!", red=True, bold=True)
        terminalreporter.line(
            f"WARNING: {len(skipped)} tests ran on SQLite only: {MISSING} (on Debian: apt-get install postgresql).",
            yellow=True,
            bold=True,
        )


@pytest.fixture
def api_for() -> Iterator[OpenApi]:
    """Make clients: ``api_for(server, workflow)``."""
    opened: list[Api] = []

    def open_api(running: ServerProcess, workflow: str = "2ylSaZ", *, key: str | None = None) -> Api:
        opened.append(Api(running, workflow, key=key))
        return opened[-1]

    yield open_api
    for one in opened:
        one.close()


@pytest.fixture(scope="module")
def shared(module_server: StartServer) -> ServerProcess:
    """A server with every workflow of ``definitions``, for the module; tests use unique IDs of their own."""
    return module_server(workspace(COMPANIES, EVERYTHING, TICKETS, NOTES), allow_loopback_files=True)


@pytest.fixture
def companies(shared: ServerProcess, api_for: OpenApi) -> Api:
    """The vendor's sample workflow."""
    return api_for(shared)


@pytest.fixture
def everything(shared: ServerProcess, api_for: OpenApi) -> Api:
    """A workflow with every type of field."""
    return api_for(shared, "everyt")


@pytest.fixture
def tickets(shared: ServerProcess, api_for: OpenApi) -> Api:
    """A workflow whose unique ID the server counts up."""
    return api_for(shared, "tckets")


@pytest.fixture
def notes(shared: ServerProcess, api_for: OpenApi) -> Api:
    """A workflow without a unique ID."""
    return api_for(shared, "notess")
