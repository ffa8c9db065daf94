"""Twenty sessions on one server, and five changes a second by another: how soon each shows them, for how many requests.

Once as the server tells changes, and once by polling alone. It asserts nothing but that everything was shown.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import psutil
import pytest

from flowdash_desktop.api import FlowdashClient
from flowdash_desktop.api.http.transport import Call, Transport
from flowdash_desktop.session.events import SessionEvent, TasksChanged
from flowdash_desktop.store.database import StoreThread
from tests.benchmarks.many.report import Row, percentile, publish, table
from tests.integration.session.live import Elsewhere, Live, ServerConnector
from tests.support.definitions import COMPANIES, workspace
from tests.support.server_process import ServerProcess

SESSIONS, TASKS, SECONDS, A_SECOND = 20, 500, 30, 5
LONGEST_WAIT = 60.0
NAME = "Company Name"


class Watch:
    """When each session has shown each change, in the loop's seconds."""

    def __init__(self) -> None:
        self.answered: dict[str, float] = {}
        self.shown: list[dict[str, float]] = []

    def follow(self, live: Live) -> None:
        """Note what a session shows from now on."""
        noted: dict[str, float] = {}
        self.shown.append(noted)

        def event(event: SessionEvent) -> None:
            if isinstance(event, TasksChanged):
                for key in event.keys:
                    value = str(live.value(key, NAME))
                    if value.startswith("change "):
                        noted.setdefault(value, asyncio.get_running_loop().time())

        live.session.observe(event)

    @property
    def is_complete(self) -> bool:
        """Every session has shown every change."""
        return all(len(noted) == len(self.answered) for noted in self.shown)

    def delays(self) -> list[float]:
        """Seconds from the answer to each write until each session has shown it, the shortest first."""
        return sorted(max(0.0, at - self.answered[value]) for noted in self.shown for value, at in noted.items())


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ServerProcess]:
    """A server with a workflow of some hundred tasks."""
    tasks = [{"Stage": "Not Started", "Company ID": str(one), NAME: f"Company {one}"} for one in range(1, TASKS + 1)]
    folder = tmp_path / "server"
    folder.mkdir()
    with ServerProcess(folder, workspace({**COMPANIES, "tasks": tasks})) as running:
        yield running


@pytest.mark.timeout(400)
@pytest.mark.parametrize("way", [pytest.param("events", marks=pytest.mark.listening), "polling"])
async def test_changes_of_others(
    way: str,
    server: ServerProcess,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked: Counter[str] = Counter()
    begin = Transport._bounded

    def counted(self: Transport, call: Call) -> Any:
        asked[call.method] += 1
        return begin(self, call)

    monkeypatch.setattr(Transport, "_bounded", counted)
    loop, watch, thread = asyncio.get_running_loop(), Watch(), StoreThread()
    async with AsyncExitStack() as stack:
        stack.callback(thread.close)
        sessions = [
            Live(thread, tmp_path / str(number), ServerConnector(server.base_url, server.key))
            for number in range(SESSIONS)
        ]
        for live in sessions:
            stack.push_async_callback(live.close)
            await live.start()
            await live.until_online()
        for live in sessions if way == "events" else ():
            while not live.session._services.listener.is_live:  # noqa: ASYNC110 - announced to nobody
                await asyncio.sleep(0.01)
        client = await stack.enter_async_context(FlowdashClient(server.base_url, server.key))
        other = Elsewhere(client)
        await other.schema()
        for live in sessions:
            watch.follow(live)
        asked.clear()
        ours, theirs = psutil.Process(), psutil.Process(server.pid)
        used = [sum(process.cpu_times()[:2]) for process in (ours, theirs)]
        start = loop.time()
        for number in range(SECONDS * A_SECOND):
            await asyncio.sleep(max(0.0, start + number / A_SECOND - loop.time()))
            value = f"change {number}"
            await other.client.update_task(await other.schema(), str(number + 1), {NAME: value})
            watch.answered[value] = loop.time()
        await asyncio.sleep(max(0.0, start + SECONDS - loop.time()))
        requests = asked["GET"]
        seconds = [sum(process.cpu_times()[:2]) - before for process, before in zip((ours, theirs), used, strict=True)]
        async with asyncio.timeout(LONGEST_WAIT):
            while not watch.is_complete:  # noqa: ASYNC110 - announced to nobody
                await asyncio.sleep(0.05)
    delays = watch.delays()
    assert len(delays) == SESSIONS * SECONDS * A_SECOND
    rows = [
        Row("requests of all sessions", float(requests), "requests"),
        Row("from the answer to the row, median", percentile(delays, 0.5), "s"),
        Row("95 %", percentile(delays, 0.95), "s", aim=1.0),
        Row("slowest", delays[-1], "s"),
        Row("processor time of the sessions", seconds[0], "s"),
        Row("processor time of the server", seconds[1], "s"),
    ]
    title = f"{SESSIONS} sessions, {A_SECOND} changes a second for {SECONDS} s, by {way}"
    report = table(title, rows)
    publish(f"events_{way}", report)
    with capsys.disabled():
        print(f"\n{report}")
