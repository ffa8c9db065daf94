"""The local workspace's own server: started, watched, started anew, and ended with the session."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import psutil
import pytest

from flowdash_desktop.session.accounts.account_connectors import LocalConnector
from flowdash_desktop.session.accounts.local_server import LocalServer
from flowdash_desktop.session.connection.connection import ConnectError
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.status import Connection
from tests.integration.session.conftest import Open, definition
from tests.integration.session.live import WORKFLOW

NAME = "Company Name"
COMMAND = [sys.executable, "-m", "flowdash_desktop"]
Make = Callable[..., LocalServer]


def rename(sample: Path, name: str) -> None:
    described = definition()
    described["name"] = name
    sample.write_text(json.dumps(described), encoding="utf-8")


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    file = tmp_path / "sample.json"
    file.write_text(json.dumps(definition()), encoding="utf-8")
    return file


@pytest.fixture
async def make(tmp_path: Path, sample: Path) -> AsyncIterator[Make]:
    """Make servers on one data folder; at the end each is stopped, and no process of ours is left.

    Ask for it before ``open_live``: sessions are closed first.
    """
    made: list[LocalServer] = []

    def make_one(command: list[str] = COMMAND) -> LocalServer:
        made.append(LocalServer(command, tmp_path / "local", sample, tmp_path / "logs" / "server.log"))
        return made[-1]

    yield make_one
    for server in made:
        await server.stop()
    assert children() == []


def children() -> list[psutil.Process]:
    """The servers that we have started and that still run."""
    return [p for p in psutil.Process().children() if p.status() != psutil.STATUS_ZOMBIE and "serve" in p.cmdline()]


def kill(process: psutil.Process) -> None:
    os.kill(process.pid, signal.SIGKILL)


def exists(path: Path) -> bool:
    return path.exists()


async def test_local_server_starts_and_ends_with_the_session(make: Make, open_live: Open) -> None:
    """It is started with the sample and ended with the session."""
    live = await open_live(LocalConnector(make()))
    assert len(live.session.shown(WORKFLOW)) == 30
    await live.set("1", NAME, "Local")
    await live.until_saved()
    (process,) = children()
    await live.close()
    assert not process.is_running()
    again = await open_live(LocalConnector(make()))
    await again.until_refreshed()
    assert again.value("1", NAME) == "Local"


async def test_one_that_is_killed_is_started_anew_and_edits_go_through(make: Make, open_live: Open) -> None:
    live = await open_live(LocalConnector(make()))
    (process,) = children()
    kill(process)
    await live.set("2", NAME, "After the crash")
    await live.until_saved()
    await live.until_online()
    (other,) = children()
    assert other.pid != process.pid
    await live.until_refreshed()
    assert live.value("2", NAME) == "After the crash"


async def test_refresh_leaves_a_server_that_runs_alone(make: Make, open_live: Open) -> None:
    live = await open_live(LocalConnector(make()))
    before = children()
    updated = live.session.status.updated
    live.session.reconnect()
    await live.until(lambda: live.session.status.updated != updated)
    assert children() == before


async def test_key_and_address_are_new_and_secret(make: Make) -> None:
    """Its key and address are new each time and the key is in no repr or command line."""
    server = make()
    first = await server.start()
    assert await server.start() == first, "it is running"
    (process,) = children()
    assert first.api_key not in repr(first) + " ".join(process.cmdline()) + json.dumps(process.environ())
    await server.stop()
    await server.stop()
    assert (await server.start()).api_key != first.api_key


async def test_folder_in_use_is_explained_and_used_when_free(make: Make, open_live: Open) -> None:
    """A folder that another server uses is said in words and taken when it is free."""
    first = make()
    await first.start()
    with pytest.raises(ConnectError, match=r"Another server is running on .*local: close it first.*\."):
        await make().start()
    live = await open_live(LocalConnector(make()), online=False)
    await live.until(lambda: live.session.status.connection is Connection.OFFLINE)
    assert "Another server is running on" in str(live.session.status.reason)
    await first.stop()
    await live.until_online()


async def test_a_program_that_cannot_be_started_is_said_in_words(make: Make, tmp_path: Path) -> None:
    with pytest.raises(ConnectError, match=SessionFault.SERVER_NOT_STARTED):
        await make([str(tmp_path / "no such program")]).start()
    with pytest.raises(ConnectError, match=SessionFault.SERVER_NOT_STARTED):
        await make([sys.executable, "-c", "raise SystemExit('a fault')"]).start()


@pytest.mark.parametrize("moment", [0, 1, 2])
async def test_abandoned_start_leaves_no_server(make: Make, moment: int) -> None:
    """One that is given up while it starts does not go on alone."""
    server = make()
    starting = asyncio.ensure_future(server.start())
    if moment == 1:
        await asyncio.wait([starting], timeout=0)
    if moment == 2:
        while not children():
            await asyncio.wait([starting], timeout=0.01)
    starting.cancel()
    await asyncio.gather(starting, return_exceptions=True)
    await server.stop()
    assert children() == []
    await make().start()


async def test_a_first_start_that_is_killed_leaves_no_empty_workspace(
    make: Make, open_live: Open, tmp_path: Path
) -> None:
    for sign in ("lock", "workspace.loading", "workspace.db"):
        server = make()
        starting = asyncio.ensure_future(server.start())
        while not exists(tmp_path / "local" / sign) and not starting.done():
            await asyncio.wait([starting], timeout=0.001)
        for process in children():
            kill(process)
        await asyncio.gather(starting, return_exceptions=True)
        await server.stop()
    live = await open_live(LocalConnector(make()))
    assert len(live.session.shown(WORKFLOW)) == 30


PARENT = """
import asyncio, sys, threading
from pathlib import Path
from flowdash_desktop.session.accounts.local_server import LocalServer

async def main():
    server = LocalServer([sys.executable, "-m", "flowdash_desktop"], Path(sys.argv[1]), None, Path(sys.argv[2]))
    await server.start()
    print(server._process.pid, flush=True)
    threading.Event().wait()

asyncio.run(main())
"""


def test_it_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    command = [sys.executable, "-c", PARENT, str(tmp_path / "local"), str(tmp_path / "server.log")]
    root = Path(__file__).parents[4]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as parent:
        assert parent.stdout is not None
        process = psutil.Process(int(parent.stdout.readline()))
        parent.kill()
    assert psutil.wait_procs([process], timeout=30)[1] == []


@pytest.mark.parametrize(
    "line",
    ["Serving A at http://evil.test:8080", "Serving A at http://127.0.0.1:80@evil.test", "Serving A at file:///x"],
)
async def test_only_a_port_is_taken_from_the_servers_line(make: Make, tmp_path: Path, line: str) -> None:
    """The line has the name of the workspace in it, which others may have written."""
    program = tmp_path / "server.py"
    program.write_text(f"import sys\nprint({line!r}, flush=True)\nsys.stdin.read()\n")
    with pytest.raises(ConnectError):
        await make([sys.executable, str(program)]).start()


async def test_a_name_of_several_lines_leads_nowhere_else(make: Make, sample: Path) -> None:
    rename(sample, "A at http://127.0.0.1:1\nServing B")
    server = make()
    with contextlib.suppress(ConnectError):  # the definition may be refused
        endpoint = await server.start()
        assert endpoint.base_url != "http://127.0.0.1:1"
