"""Servers and sessions for the tests of faults."""

from __future__ import annotations

import os
from secrets import randbelow

import pytest

from tests.faults.definition import definition
from tests.support.fixtures_server import StartServer, cluster, module_server, server
from tests.support.server_process import ServerProcess
from tests.unit.session.conftest import faults, open_live, thread

__all__ = ["cluster", "faults", "module_server", "open_live", "server", "thread"]


@pytest.fixture
def seed() -> str:
    """The seed of a run: by chance, or what ``FLOWDASH_FAULTS_SEED`` says; it is in the report of a failure."""
    chosen = os.environ.get("FLOWDASH_FAULTS_SEED", str(randbelow(1_000_000)))
    print(f"FLOWDASH_FAULTS_SEED={chosen}")  # noqa: T201 - pytest shows it with a failure
    return chosen


@pytest.fixture(scope="module")
def shared(module_server: StartServer) -> ServerProcess:
    """A server for all tests of a module; each uses tasks of its own."""
    return module_server(definition())
