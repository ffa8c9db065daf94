"""A change of very many tasks says how far it has been sent, and the rest can be stopped."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from PySide6.QtCore import Qt

from flowdash_desktop.session.connection.connection import ServerConnection
from flowdash_desktop.session.outbox.executor import Sender
from flowdash_desktop.session.outbox.sending.pace import FAR
from flowdash_desktop.session.undo import large_steps
from tests.e2e.everything import WORKFLOW, asking, definition
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, button, click, focused, keys, press
from tests.support.server_process import ServerProcess

Key = Qt.Key
IDS = tuple(f"Q-{number:02}" for number in range(1, 13))


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twelve tasks are a large step."""
    monkeypatch.setattr(large_steps, "LARGE", 10)


def there(running: ServerProcess) -> list[str]:
    with asking(running) as api:
        return [str(task["Text"]) for task in sorted(api.list(), key=lambda t: str(t["ID"]))]


async def set_all(desk: Desk, text: str, last: str = "Q-12") -> None:
    table = desk.window.table
    desk.click_cell("Q-01", "Text")
    press(table, Key.Key_A, CONTROL)
    press(table, Key.Key_F2)
    press(focused(), Key.Key_A, CONTROL)
    keys(focused(), text)
    press(focused(), Key.Key_Return)
    await desk.until(lambda: desk.shown(last).task.values["Text"] == text, "the value")


class Gate:
    """Lets so many changes through to the server, each alone, and the others once it is opened."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, most: int) -> None:
        self.opened = asyncio.Event()
        self._left, gate, to_server = most, self, Sender.send

        async def send(sender: Sender, *args: Any) -> Any:
            gate._left -= 1
            if gate._left < 0:
                await gate.opened.wait()
            return await to_server(sender, *args)

        monkeypatch.setattr(Sender, "send", send)
        monkeypatch.setattr(ServerConnection, "takes_batches", False)


@story
async def test_cancel_stops_what_was_not_sent(desk: Desk, server: StartServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """It says how many went, one undo takes these back, and redo does them again."""
    running = server(definition(*IDS))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until_read()
    gate, progress = Gate(monkeypatch, 2), desk.workspace.list.bulk.progress
    await set_all(desk, "after")
    await desk.until(lambda: progress.part.label.text() == "2 of 12 sent", "how far it is")
    assert progress.part.isVisible()
    press(desk.window.table, Key.Key_Home, CONTROL)
    click(progress.part.cancel_button)
    await desk.until(lambda: desk.window.notice.text.startswith("Cancelled"), "what became of it")
    gate.opened.set()
    await desk.until_saved()
    done = there(running).count("after")
    assert 2 <= done <= 2 + FAR, "what was on its way when the button was pressed"
    assert desk.window.notice.text == f"Cancelled: {done} of 12 changes were sent. The others stay as they were."
    assert [desk.shown(key).task.values["Text"] for key in IDS] == there(running)
    await desk.until(progress.part.isHidden, "the numbers to go")
    await desk.in_front()
    click(button("Undo", desk.window.notice))
    await desk.until_saved()
    await desk.until(lambda: set(there(running)) == {"before"}, "what went to be taken back")
    await desk.close()


@story
async def test_cancel_after_a_restart_stops_all_offline(
    desk: Desk, server: StartServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """None was sent, the program ended, and there is no server: all stays as it was, and redo does it."""
    running = server(definition(*IDS))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until_read()
    running.kill()
    await set_all(desk, "after")
    await desk.close()
    desk.another_start()
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    progress = desk.workspace.list.bulk.progress
    await desk.until(lambda: progress.part.label.text() == "0 of 12 sent", "how far it is")
    click(progress.part.cancel_button)
    await desk.until(lambda: desk.window.notice.text.startswith("Cancelled"), "what became of it")
    assert desk.window.notice.text == "Cancelled before any of the 12 changes was sent."
    await desk.until(lambda: not desk.session.pending, "an empty outbox")
    assert {desk.shown(key).task.values["Text"] for key in IDS} == {"before"}
    await desk.in_front()
    await desk.shortcut(Key.Key_Z, CONTROL | SHIFT)
    await desk.until(lambda: len(desk.session.pending) == 12, "all of it again")
    await desk.close()


@story
async def test_a_later_change_of_the_same_cell_stays(
    desk: Desk, server: StartServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cancel takes back the change of many alone, not what was typed over it since."""
    running = server(definition(*IDS))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until_read()
    gate, progress = Gate(monkeypatch, 0), desk.workspace.list.bulk.progress
    await set_all(desk, "after")
    desk.click_cell("Q-12", "Text")
    press(desk.window.table, Key.Key_F2)
    press(focused(), Key.Key_A, CONTROL)
    keys(focused(), "mine")
    press(focused(), Key.Key_Return)
    await desk.until(lambda: desk.shown("Q-12").task.values["Text"] == "mine", "the value")
    await desk.until(lambda: progress.part.isVisible(), "how far it is")
    click(progress.part.cancel_button)
    await desk.until(lambda: desk.window.notice.text.startswith("Cancelled"), "what became of it")
    gate.opened.set()
    await desk.until_saved()
    found = there(running)
    assert found[-1] == "mine"
    assert found[8:11] == ["before"] * 3
    await desk.close()


@story
async def test_few_changes_say_no_numbers(desk: Desk, server: StartServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large_steps, "LARGE", 13)
    running = server(definition(*IDS))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await set_all(desk, "after")
    assert not desk.session.sending
    await desk.until_saved()
    await desk.close()
