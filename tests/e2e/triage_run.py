"""A run of decisions by keys alone: many tasks, each with a file of its own, ten a second."""

from __future__ import annotations

import asyncio
import base64
import time
from typing import Any

from PySide6.QtCore import Qt

from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.session.outbox.sending.waits import HOLD_SECONDS
from flowdash_desktop.ui.events import Answer, EditAnswer
from flowdash_desktop.ui.main_window import MainWindow
from tests.e2e.everything import asking
from tests.e2e.test_deciding import WORKFLOW, definition
from tests.e2e.test_triage_mode import entered
from tests.support.definitions import USER
from tests.support.desk import Desk
from tests.support.files_to_view import contract
from tests.support.fixtures_server import StartServer
from tests.support.hands import focused, press
from tests.support.server_process import ServerProcess
from tests.support.server_state import differences, executions, stored
from tests.support.slow_line import SlowLine

Key = Qt.Key
_EVERY = 0.1
SLOW_SECONDS, LOST = 0.3, 0.05
DECISIONS = ((Key.Key_1, "start", "Stage", "Open"), (Key.Key_3, "take", "Assigned To", USER))
"""In turn, as the same key is ignored for a moment after a new task came: key, action, and what it does to a field."""


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


def shows_file(window: MainWindow, key: str) -> bool:
    """The file of a task is on the screen, its first page sharp."""
    panel = window.quick_look.panel
    file = panel.view.file
    return file is not None and file.name == f"{key}.pdf" and panel.view.shows_pages and panel.views[0].canvas.is_sharp


async def decide_all(desk: Desk, ids: list[str]) -> None:
    """Decide about each task as soon as it and its file are on the screen, ten a second at most."""
    window = desk.window
    presenter = desk.workspace._triage._presenter
    assert presenter is not None
    for number, key in enumerate(ids):
        begun = time.monotonic()
        digit = DECISIONS[number % 2][0]
        await desk.until(lambda key=key: window.detail.task == key, f"{key} in the pane")  # type: ignore[misc]
        await desk.until(lambda: presenter.keys.is_painted, f"{key} on the screen")
        await desk.until(lambda key=key: shows_file(window, key), f"the file of {key}")  # type: ignore[misc]
        await desk.until(
            lambda digit=digit: window.detail.header.action_bar.with_digit(digit - Key.Key_0) is not None,  # type: ignore[misc]
            "the actions",
        )
        press(focused(), digit)
        await asyncio.sleep(max(0.0, begun + _EVERY - time.monotonic()))
    await desk.until(window.triage.end.isVisible, "the end")


async def undo_all(desk: Desk, many: int) -> None:
    """Take back each decision by a key of its own, ten a second, the newest first."""
    for _ in range(many):
        press(focused(), Key.Key_Backspace)
        await asyncio.sleep(_EVERY)
    while left := len(desk.session.pending):
        await desk.until(lambda left=left: len(desk.session.pending) < left, "more to be taken back")  # type: ignore[misc]
    await desk.until(lambda: desk.window.triage.bar.at.text().startswith(f"0 of {many}"), "all of them to be open")
    await desk.until(lambda: not desk.workspace._scope._tasks, "the last undo to be said")


async def until_sent(desk: Desk, running: ServerProcess) -> None:
    """Wait as long as it goes on. Of a server that knows no repeats, what may have been lost is asked."""
    while left := len(desk.session.pending):
        await desk.until(lambda left=left: len(desk.session.pending) < left or asked(desk), "more")  # type: ignore[misc]
        for item in desk.session.pending if asked(desk) else ():
            # A person looks at the task: what was carried out, and only its answer lost, is not sent again.
            if item.edit.task in executions(running):
                await desk.session.decisions.discard(item.id)
            else:
                desk.window.status.outbox.answered.emit(EditAnswer(item.id, Answer.RETRY))
        await desk.until(lambda: not asked(desk), "what was asked to go on")


def asked(desk: Desk) -> bool:
    """Everything that is left waits for the person."""
    states = {item.state for item in desk.session.pending}
    return states == {EditState.NEEDS_YOU}


async def decide_undo_and_decide(desk: Desk, server: StartServer, many: int) -> None:
    """Decide about all, undo all, and decide again, over a slow line that loses requests and answers.

    Undone one by one before they are sent, they leave everything that the server has stored as it was. Made again with
    the usual wait, they are sent while the person goes on deciding, and each is carried out once.
    """
    ids = [f"A-{number}" for number in range(many)]
    running = server(definition(*ids))
    with_files(running, ids)
    before, seen = stored(running), rows(running)
    async with SlowLine(running.base_url, seconds=SLOW_SECONDS, lost=LOST) as line:
        await entered(desk, (line.base_url, running.key))
        await decide_all(desk, ids)
        await desk.until(lambda: len(desk.session.pending) == many, "all of them on the disk")
        await undo_all(desk, many)
        assert differences(before, stored(running)) == {}
        await desk.close()
        desk.another_start()
        await entered(desk, (line.base_url, running.key), HOLD_SECONDS)
        await decide_all(desk, ids)
        await until_sent(desk, running)
        await desk.until(lambda: all(_ended(found) for found in executions(running).values()), "the actions to end")
        assert line.cut > 0
        await desk.close()
    turns = {key: DECISIONS[number % 2] for number, key in enumerate(ids)}
    carried_out = executions(running)
    once = {key: [(action, "Success")] for key, (_, action, _, _) in turns.items()}
    wrong = {
        key: carried_out.get(key) for key in once.keys() | carried_out.keys() if carried_out.get(key) != once.get(key)
    }
    assert wrong == {}, {key: line.executions.get(key) for key in wrong}
    expected = {key: {**seen[key], field: value} for key, (_, _, field, value) in turns.items()}
    assert _without_time(rows(running)) == _without_time(expected)
    others = {"tasks", "task_texts", "executions", "history", "checklist_items"}
    assert differences(before, stored(running)).keys() <= others, "nothing else is different"


def _ended(found: list[tuple[str, str]]) -> bool:
    return all(status != "Pending" for _, status in found)


def _without_time(found: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {key: {name: value for name, value in row.items() if name != "Updated On"} for key, row in found.items()}
