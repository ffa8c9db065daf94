"""Fifty decisions by keys alone, ten a second, over a slow line that loses requests and answers."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import pytest
from PySide6.QtCore import Qt

from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.ui.events import Answer, EditAnswer
from tests.e2e.everything import asking
from tests.e2e.test_deciding import WORKFLOW, definition
from tests.e2e.test_triage_mode import entered, painted
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import focused, press
from tests.support.server_process import ServerProcess
from tests.support.slow_line import SlowLine

Key = Qt.Key
IDS = [f"A-{number}" for number in range(50)]
_EVERY = 0.1


def rows(running: ServerProcess) -> dict[str, tuple[Any, ...]]:
    """What the server has of each task, as far as actions change it."""
    with asking(running, WORKFLOW) as api:
        return {one["ID"]: (one["Stage"], one["Assigned To"], one["Name"]) for one in api.list()}


async def decide_all(desk: Desk) -> None:
    """Start each task as soon as it is painted, ten a second at most. A stage proves afterwards that it was started."""
    for key in IDS:
        begun = time.monotonic()
        await painted(desk, key)
        await desk.until(lambda: desk.window.detail.header.action_bar.with_digit(1) is not None, "the actions")
        press(focused(), Key.Key_1)
        await asyncio.sleep(max(0.0, begun + _EVERY - time.monotonic()))
    await desk.until(desk.window.triage.end.isVisible, "the end")


async def until_sent(desk: Desk, line: SlowLine) -> None:
    """Wait as long as it goes on. Of a server that knows no repeats, what may have been lost is asked: it was."""
    while left := len(desk.session.pending):
        await desk.until(lambda left=left: len(desk.session.pending) < left or asked(desk), "more")  # type: ignore[misc]
        for item in desk.session.pending if asked(desk) else ():
            assert item.edit.task not in line.executions
            desk.window.status.outbox.answered.emit(EditAnswer(item.id, Answer.RETRY))
        await desk.until(lambda: not asked(desk), "what was asked to go on")


def asked(desk: Desk) -> bool:
    """Everything that is left waits for the person."""
    states = {item.state for item in desk.session.pending}
    return states == {EditState.NEEDS_YOU}


@pytest.mark.timeout(600)
@story
async def test_each_decision_on_a_bad_line_counts_once(desk: Desk, server: StartServer) -> None:
    """Undone with Backspace, one by one, they leave the server as it was; made again, each is carried out once."""
    running = server(definition(*IDS))
    before = rows(running)
    async with SlowLine(running.base_url, seconds=0.3, lost=0.05) as line:
        window = await entered(desk, (line.base_url, running.key))
        await decide_all(desk)
        await desk.until(lambda: len(desk.session.pending) == len(IDS), "all of them on the disk")
        for left in reversed(range(len(IDS))):
            press(focused(), Key.Key_Backspace)
            await desk.until(lambda left=left: len(desk.session.pending) == left, "one less")  # type: ignore[misc]
        await desk.until(lambda: window.triage.bar.at.text().startswith("0 of 50"), "all of them to be open")
        assert rows(running) == before
        assert line.executions == {}
        await desk.until(lambda: not desk.workspace._scope._tasks, "the last undo to be said")
        await desk.until(lambda: window.detail.task == IDS[0], "the first task")
        await decide_all(desk)
        await desk.close()
        desk.another_start()
        desk.hold_seconds = 0
        await desk.open_table(server=(line.base_url, running.key), workflow_id=WORKFLOW)
        await until_sent(desk, line)
        assert line.cut > 0
        assert rows(running) == {key: ("Open", *before[key][1:]) for key in IDS}
        assert all(len(ids) == 1 for ids in line.executions.values()), line.executions
        await desk.close()
