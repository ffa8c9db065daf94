"""Made-up bad answers by the ten thousand, on the window's loop: ``make soak HOSTILE=1`` (ANSWERS=, SEED=)."""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections.abc import Iterator
from pathlib import Path
from secrets import randbelow
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from flowdash_desktop.store.database import StoreThread
from flowdash_desktop.ui.async_qt.loop import run as run_loop
from tests.hostile.all_kinds import KINDS
from tests.hostile.campaign import FLOW, Campaign
from tests.hostile.spoiling import SpoilingServer
from tests.hostile.test_answers import all_is_well
from tests.hostile.watched import Heartbeat, Seen, watched
from tests.integration.session.conftest import definition
from tests.integration.session.live import Live, ServerConnector, edit
from tests.support.desk import Desk
from tests.support.fixtures_server import StartServer, cluster, server
from tests.support.server_process import ServerProcess

__all__ = ["cluster", "server"]

ANSWERS = int(os.environ.get("FLOWDASH_SOAK_HOSTILE", "0"))
SEED = int(os.environ.get("FLOWDASH_SOAK_SEED", str(randbelow(1_000_000))))
NAME = "Company Name"
MOST_MEMORY = 1_000_000_000


def told(campaign: Campaign, heart: Heartbeat, seconds: float) -> str:
    """What came of it until now."""
    generator = campaign.generator
    said = (
        f"seed {SEED}: {generator.count:,} bad answers in {seconds:.0f} s, of "
        f"{sum(kind in generator.told for kind in KINDS)} of {len(KINDS)} kinds and changes at random; "
        f"longest work of the loop {1000 * heart.longest:.0f} ms ({heart.over} over 50 ms), "
        f"longest wait {1000 * heart.late:.0f} ms, {heart.memory / 1e6:.0f} MB at most, "
        f"{heart.memory_now / 1e6:.0f} MB now; {dict(campaign.outcomes)}"
    )
    return "\n  ".join([said, *(f"{1000 * work:.0f} ms: {doing}" for work, doing in sorted(heart.during)[-8:])])


@pytest.fixture(autouse=True)
def no_captured_log() -> Iterator[None]:
    """pytest keeps what is logged with its tracebacks, and these hold the answers."""
    log = logging.getLogger("flowdash_desktop")
    log.propagate = False
    yield
    log.propagate = True


@pytest.fixture(autouse=True)
def long_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer that drips without an end takes a minute, and one refresh may meet several of them."""
    for where in ("integration.session.live", "support.desk"):
        monkeypatch.setattr(f"tests.{where}.LONGEST_WAIT", 300.0)


@pytest.fixture
def running(server: StartServer) -> ServerProcess:
    """The good server behind."""
    return server(definition())


@pytest.fixture
def line(running: ServerProcess) -> Iterator[SpoilingServer]:
    """Spoils what it says."""
    with SpoilingServer(running.base_url) as made:
        yield made


@pytest.mark.skipif(not ANSWERS, reason="only `make soak HOSTILE=1` takes the time")
@pytest.mark.timeout(12 * 3600)
def test_nothing_stops_the_loop_nor_the_session(
    qapp: QApplication,
    running: ServerProcess,
    line: SpoilingServer,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Every endpoint is asked, and a session reads and sends beside it; its edits are on the server in the end."""
    heart, faults, thread = Heartbeat(), list[dict[str, Any]](), StoreThread()
    downloads = tmp_path / "downloads"
    downloads.mkdir()
    campaign = Campaign(line, running.key, downloads, SEED, heart)
    begun = time.monotonic()

    def tell() -> None:
        with capsys.disabled():
            print(f"\n{told(campaign, heart, time.monotonic() - begun)}", flush=True)

    async def main() -> int:
        asyncio.get_running_loop().set_exception_handler(lambda _, context: faults.append(context))
        heart.start()
        connector = ServerConnector(line.base_url, running.key)
        live = Live(thread, tmp_path / "account", connector)
        await live.start()
        await live.until_online()

        async def between() -> None:
            live.events.clear()  # the test's own notes, which would count as the program's memory
            line.asked.clear()
            connector.clients.clear()
            await campaign.read(lambda: live.session, live.until, 10)
            heart.doing = "session"
            text = f"After {campaign.generator.count}"
            await all_is_well(live, text)
            await live.session.submit(edit("5", NAME, text, base=live.value("5", NAME)))
            await all_is_well(live, text)
            assert live.value("5", NAME) == text
            if campaign.generator.count % 5000 < 150:
                tell()

        try:
            await campaign.run(ANSWERS, between, every=100)
        finally:
            heart.stop()
            await live.close()
        return 0

    with heart.sampled(), watched(tmp_path) as seen:
        try:
            run_loop(qapp, main)
        finally:
            tell()
            thread.close()
    assert seen == Seen()
    assert faults == []
    assert heart.over == 0
    assert heart.memory < MOST_MEMORY


@pytest.mark.skipif(not ANSWERS, reason="only `make soak HOSTILE=1` takes the time")
@pytest.mark.timeout(12 * 3600)
def test_the_window_goes_on_beside_bad_answers(
    qapp: QApplication,
    running: ServerProcess,
    line: SpoilingServer,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A tenth of the answers with the real window open: it shows what comes, and what is true again in the end."""
    heart, downloads, desk = Heartbeat(), tmp_path / "downloads", Desk(qapp, tmp_path / "data")
    downloads.mkdir()
    campaign = Campaign(line, running.key, downloads, SEED, heart)
    begun = time.monotonic()

    async def well() -> None:
        line.asked.clear()
        desk.faults.clear()
        await campaign.read(lambda: desk.session, desk.until, 10)

        def is_well() -> bool:
            desk.session.reconnect()
            return desk.session.status.updated is not None and desk.session.status.reason is None

        await desk.until(is_well, "a sound line")
        before = desk.session.status.updated
        desk.session.request_refresh()
        await desk.until(lambda: desk.session.status.updated != before, "a refresh")
        await desk.until(lambda: desk.window.model.rowCount() > 0, "rows")

    async def main() -> int:
        await desk.open_table(server=(line.base_url, running.key), workflow_id=FLOW)
        heart.start()
        try:
            await campaign.run(max(ANSWERS // 10, 1), well, every=100)
            await well()
        finally:
            heart.stop()
            await desk.put_away()
        return 0

    with heart.sampled(), watched(tmp_path) as seen:
        try:
            run_loop(qapp, main)
        finally:
            with capsys.disabled():
                print(f"\nwindow: {told(campaign, heart, time.monotonic() - begun)}", flush=True)
    assert seen == Seen()
    assert heart.memory < MOST_MEMORY
