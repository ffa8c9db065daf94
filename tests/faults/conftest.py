"""Servers and sessions for the tests of faults."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Awaitable, Callable
from secrets import randbelow

import pytest

from tests.faults.definition import definition
from tests.faults.proxy import FaultProxy
from tests.faults.rounds import Connector
from tests.integration.session.conftest import Open, elsewhere, faults, open_live, thread
from tests.integration.session.live import Live
from tests.support.fixtures_server import StartServer, cluster, module_server, server
from tests.support.server_process import ServerProcess

__all__ = ["cluster", "elsewhere", "faults", "module_server", "open_live", "server", "thread"]

Opened = Callable[..., Awaitable[Live]]


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


@pytest.fixture
async def line(shared: ServerProcess, open_live: Open) -> AsyncIterator[FaultProxy]:
    """A line that fails on cue; it is closed before the sessions are looked at for what they left."""
    async with FaultProxy(shared.base_url, shared.key) as proxy:
        yield proxy


@pytest.fixture
def opened(line: FaultProxy, open_live: Open) -> Opened:
    """Open sessions that have read everything, over the line: ``opened(workflow, repeats_are_known=...)``."""

    async def open_one(workflow: str = "compan", *, repeats_are_known: bool | None = None) -> Live:
        known = not line.plain if repeats_are_known is None else repeats_are_known
        return await open_live(Connector(line.base_url, line.key, repeats_are_known=known), workflow)

    return open_one
