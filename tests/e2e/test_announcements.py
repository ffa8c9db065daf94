"""A screen reader says what happens where the keyboard is not: one sentence for each kind of outcome."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLineEdit

from tests.e2e.everything import WORKFLOW, definition
from tests.e2e.test_conflicts import both_change
from tests.e2e.test_deciding import definition as orders
from tests.e2e.test_triage_mode import entered, painted
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, focused, press, replace_text
from tests.support.server_process import ServerProcess

URGENT, POLITE = QAccessible.AnnouncementPoliteness.Assertive, QAccessible.AnnouncementPoliteness.Polite
Said = list[tuple[str, QAccessible.AnnouncementPoliteness]]


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> Said:
    """The sentences that a screen reader gets, with how urgent each one is."""
    said: Said = []
    tell: Callable[..., None] = QAccessible.updateAccessibility

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append((event.message(), event.politeness()))
        tell(event)

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(hear))
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    return said


async def until_spoken(desk: Desk, said: Said, words: str, level: QAccessible.AnnouncementPoliteness) -> None:
    """Wait for a sentence that has these words."""
    await desk.until(lambda: any(words in one and how is level for one, how in said), f"{words!r} in {said}")


@story
async def test_count_saved_undone_and_loaded_are_spoken(desk: Desk, server: StartServer, spoken: Said) -> None:
    window = await desk.open_table(server=server(definition("A-1", "A-2")), workflow_id=WORKFLOW)
    await desk.open_task("A-1", "ID")
    desk.enter("Text", "typed here")
    await desk.until_saved()
    await until_spoken(desk, spoken, "All changes saved", POLITE)
    await desk.in_front()
    window.table.setFocus()
    await desk.shortcut(Qt.Key.Key_Z)
    await until_spoken(desk, spoken, "Undone", POLITE)
    window.filter_bar.focus_search()
    replace_text(focused(), "A-2")
    await until_spoken(desk, spoken, "1 of 2 tasks", POLITE)
    window.status.show_loading(1, 2)
    await until_spoken(desk, spoken, "Loading 1 of 2 tasks…", POLITE)
    window.status.show_loading(None)
    await until_spoken(desk, spoken, "All tasks are loaded", POLITE)
    await desk.close()


@story
async def test_a_conflict_interrupts(desk: Desk, server: StartServer, spoken: Said) -> None:
    running = server(definition("R-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await both_change(desk, running, "R-1")
    await until_spoken(desk, spoken, "Text was changed here and by someone else", URGENT)
    await desk.close()


@story
async def test_text_that_is_refused_interrupts(desk: Desk, server: StartServer, spoken: Said) -> None:
    await desk.open_table(server=server(definition("R-1")), workflow_id=WORKFLOW)
    await desk.open_task("R-1", "ID")
    desk.enter("Number", "many")
    await until_spoken(desk, spoken, "Not a number", URGENT)
    assert desk.in_pane("Number", QLineEdit).text() == "many"
    await desk.close()


@story
async def test_offline_and_online_are_spoken(desk: Desk, server: StartServer, spoken: Said) -> None:
    first = server(definition("R-1"))
    window = await desk.open_table(server=first, workflow_id=WORKFLOW)
    await desk.open_task("R-1", "ID")
    first.kill()
    desk.enter("Text", "typed offline")
    await until_spoken(desk, spoken, "Offline: 1 change saved here", POLITE)
    spoken.clear()
    with ServerProcess(first.folder, arguments=("--port", first.base_url.rpartition(":")[2])):
        click(button("Retry", window.status))
        await desk.until_saved()
        await until_spoken(desk, spoken, "All changes saved", POLITE)
        await desk.close()


@story
async def test_triage_names_the_next_task(desk: Desk, server: StartServer, spoken: Said) -> None:
    await entered(desk, server(orders("A-1", "A-2")))
    await painted(desk, "A-1")
    press(focused(), Qt.Key.Key_J)
    await painted(desk, "A-2")
    await until_spoken(desk, spoken, "A-2). 0 of 2 · 2 left", POLITE)
    await desk.close()
