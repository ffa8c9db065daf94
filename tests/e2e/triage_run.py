"""A run of decisions by keys alone: many tasks, each with a file of its own, ten a second."""

from __future__ import annotations

import asyncio
import base64
import time
from typing import Any

from PySide6.QtCore import Qt

from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.ui.events import Answer, EditAnswer
from tests.e2e.everything import asking
from tests.e2e.test_deciding import WORKFLOW, definition
from tests.e2e.test_triage_mode import entered, painted
from tests.support.desk import Desk
from tests.support.files_to_view import contract
from tests.support.fixtures_server import StartServer
from tests.support.hands import focused, press
from tests.support.server_process import ServerProcess
from tests.support.slow_line import SlowLine

Key = Qt.Key
_EVERY = 0.1
_SLOW_SECONDS, _LOST = 0.3, 0.05


def with_files(running: ServerProcess, ids: list[str]) -> None:
    """Give each task a PDF that no other has."""
    with asking(running, WORKFLOW) as api:
        for number, key in enumerate(ids):
            content = contract(2) + f"\n% {number}".encode()
            paper = {"filename": f"{key}.pdf", "contentType": "application/pdf"}
            api.put(key, {"Papers": [{**paper, "base64contents": base64.b64encode(content).decode()}]})


def rows(running: ServerProcess) -> dict[str, dict[str, Any]]:
    """All that the server has of each task, links to files apart, which are others each time."""
    with asking(running, WORKFLOW) as api:
        return {
            one["ID"]: {**one, "Papers": [paper["filename"] for paper in one["Papers"] or []]} for one in api.list()
        }


async def decide_all(desk: Desk, ids: list[str]) -> None:
    """Start each task as soon as it is painted, ten a second at most. A stage proves afterwards that it was started."""
    for key in ids:
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


async def decide_undo_and_decide(desk: Desk, server: StartServer, many: int) -> None:
    """Decide about all, undo all, and decide again, over a slow line that loses requests and answers.

    Undone one by one they leave the server exactly as it was; made again, each is carried out once.
    """
    ids = [f"A-{number}" for number in range(many)]
    running = server(definition(*ids))
    with_files(running, ids)
    before = rows(running)
    async with SlowLine(running.base_url, seconds=_SLOW_SECONDS, lost=_LOST) as line:
        window = await entered(desk, (line.base_url, running.key))
        await decide_all(desk, ids)
        await desk.until(lambda: len(desk.session.pending) == many, "all of them on the disk")
        for left in reversed(range(many)):
            press(focused(), Key.Key_Backspace)
            await desk.until(lambda left=left: len(desk.session.pending) == left, "one less")  # type: ignore[misc]
        await desk.until(lambda: window.triage.bar.at.text().startswith(f"0 of {many}"), "all of them to be open")
        assert rows(running) == before
        assert line.executions == {}
        await desk.until(lambda: not desk.workspace._scope._tasks, "the last undo to be said")
        await desk.until(lambda: window.detail.task == ids[0], "the first task")
        await decide_all(desk, ids)
        await desk.close()
        desk.another_start()
        desk.hold_seconds = 0
        await desk.open_table(server=(line.base_url, running.key), workflow_id=WORKFLOW)
        await until_sent(desk, line)
        assert line.cut > 0
        after = rows(running)
        assert {key: row["Stage"] for key, row in after.items()} == dict.fromkeys(ids, "Open")
        assert _without_stage(after) == _without_stage(before)
        assert all(len(found) == 1 for found in line.executions.values()), line.executions
        await desk.close()


def _without_stage(found: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    left_out = ("Stage", "Updated On")
    return {key: {name: value for name, value in row.items() if name not in left_out} for key, row in found.items()}
