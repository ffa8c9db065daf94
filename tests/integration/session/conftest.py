"""Sessions on real servers; at the end of each test everything is closed, and no task is left."""

from __future__ import annotations

import asyncio
import copy
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from flowdash_desktop.api import FlowdashClient
from flowdash_desktop.session.connection.connection import Connector
from flowdash_desktop.store.database import StoreThread
from tests.integration.session.live import WORKFLOW, Elsewhere, Live, ServerConnector
from tests.support.definitions import COMPANIES, NOTES, TICKETS, linked_workspace, workspace
from tests.support.fixtures_server import StartServer, cluster, module_server, server
from tests.support.fixtures_session import faults, outbox, thread
from tests.support.server_process import ServerProcess

__all__ = ["cluster", "faults", "module_server", "outbox", "server", "thread"]

LINES = ("line", "proxy line")
"""Tasks of proxies, which outlive the session by a moment."""
Open = Callable[..., Awaitable[Live]]
MakeElsewhere = Callable[..., Elsewhere]


def definition() -> dict[str, Any]:
    """Companies 1 to 30, so that each test has some of its own; tickets with automatic IDs; notes without any."""
    companies = copy.deepcopy(COMPANIES)
    companies["tasks"] = [
        {"Stage": "Not Started", "Company ID": str(number), "Company Name": f"Company {number}"}
        for number in range(1, 31)
    ]
    notes = {**NOTES, "tasks": [{"Note": "Written by hand"}]}
    return workspace(companies, TICKETS, notes)


@pytest.fixture(scope="module")
def shared(module_server: StartServer) -> ServerProcess:
    """A server for all tests of a module; each uses companies of its own."""
    return module_server(definition())


@pytest.fixture
def castle(server: StartServer) -> ServerProcess:
    """A server of the test's own, whose workflows are linked."""
    return server(linked_workspace())


@pytest.fixture
async def open_live(thread: StoreThread, tmp_path: Path, faults: list[dict[str, Any]]) -> AsyncIterator[Open]:
    """Open sessions: ``open_live(server_or_connector, workflow=..., run=...)``, on one folder unless told otherwise."""
    opened: list[Live] = []
    before = asyncio.all_tasks()

    async def open_one(
        at: ServerProcess | Connector,
        workflow: str | None = WORKFLOW,
        *,
        run: bool = True,
        folder: str = "account",
        online: bool = True,
        hold_seconds: float = 0.0,
    ) -> Live:
        connector = ServerConnector(at.base_url, at.key) if isinstance(at, ServerProcess) else at
        live = Live(thread, tmp_path / folder, connector, hold_seconds=hold_seconds)
        opened.append(live)
        await live.start(workflow, run=run)
        if run and online:
            await live.until_online()
        return live

    yield open_one
    for live in opened:
        await live.close()
    left = asyncio.all_tasks() - before - {asyncio.current_task()}
    if lines := {task for task in left if task.get_name() in LINES}:  # the other end of a line learns of its end later
        await asyncio.wait(lines, timeout=5)
    left = {task for task in left if not task.done()}
    assert not left, left


@pytest.fixture
async def elsewhere() -> AsyncIterator[MakeElsewhere]:
    """Make other clients of a server."""
    made: list[Elsewhere] = []

    def make(running: ServerProcess, workflow: str = WORKFLOW) -> Elsewhere:
        made.append(Elsewhere(FlowdashClient(running.base_url, running.key), workflow))
        return made[-1]

    yield make
    for one in made:
        await one.client.aclose()


@pytest.fixture
def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
