"""Digits and letters act on the linked task that the pane shows, as its buttons do."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from flowdash_desktop.domain.filters import TaskFilter
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.detail.activity.action_button import ActionButton
from flowdash_desktop.ui.detail.sections import PaneSection
from flowdash_desktop.ui.main_window import MainWindow
from tests.e2e import test_deciding as deciding
from tests.e2e.test_palette import palette
from tests.e2e.test_triage_mode import painted
from tests.e2e.test_visits import pane_at, rows
from tests.support.definitions import TICKETS, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, click, focused, press
from tests.support.server_process import ServerProcess

Key = Qt.Key


def linked_orders() -> dict[str, Any]:
    """Tickets, each with an order, which has actions."""
    orders = deciding.definition("A-1", "A-2")["workflows"][0]
    tickets = {
        **TICKETS,
        "tasks": [{**TICKETS["tasks"][0], "Ticket": key, "Orders": [{"ID": f"A-{key}"}]} for key in "12"],
    }
    link = {"from": "tckets", "to": "orders", "kind": "one-to-many", "name": "Orders", "inverseName": "Ticket"}
    return workspace(orders, tickets, links=[link])


async def at_order(desk: Desk, running: ServerProcess) -> MainWindow:
    """The order of the first ticket is in the pane; the tickets are in the table."""
    window = await desk.open_table(server=running, workflow_id="tckets")
    window.restore(b"", (380, 900))  # thirteen actions find room on two lines of a wide pane
    await desk.open_task("1", "Ticket")
    await desk.until(lambda: any(row.title.opens for row in rows(desk).values()), "the link to lead somewhere")
    click(next(iter(rows(desk).values())).title)
    await desk.until(lambda: pane_at(desk) == ("orders", "A-1"), "the order")
    await desk.until_found(lambda: desk.in_pane("Start", ActionButton), "its actions")
    await desk.in_front()
    return window


@story
async def test_a_digit_acts_on_the_linked_task(desk: Desk, server: StartServer) -> None:
    """A letter leads to a section of it. In a text the digit is a digit."""
    running = server(linked_orders())
    window = await at_order(desk, running)
    assert window.detail.isAncestorOf(focused())
    press(focused(), Key.Key_L)
    section = window.detail.sections.section(PaneSection.LINKS)
    assert section is not None
    assert section.isAncestorOf(focused())
    line = desk.in_pane("Name", QLineEdit)
    line.setFocus()
    press(line, Key.Key_1)
    assert line.text().endswith("1")
    press(line, Key.Key_Escape)
    desk.in_pane("Start", ActionButton).setFocus()
    press(focused(), Key.Key_1)
    await desk.until_saved()
    assert deciding.stages(running) == {"A-1": "Open", "A-2": "New"}
    assert pane_at(desk) == ("orders", "A-1")
    await desk.close()


@story
async def test_a_linked_task_has_commands_without_a_row(desk: Desk, server: StartServer) -> None:
    """No row is current: the filter leaves none. The actions of the task in the pane can be chosen all the same."""
    running = server(linked_orders())
    window = await at_order(desk, running)
    wanted = TaskFilter(search="nothing like it")
    window.filter_bar.set_filter(wanted)
    window.filter_bar.filter_changed.emit(wanted)
    await desk.until(lambda: window.model.rowCount() == 0, "no row")
    assert pane_at(desk) == ("orders", "A-1")
    commands = desk.application._commands.commands
    assert commands.run("details.links") == ""
    await palette(desk, "Start")
    press(focused(), Key.Key_Return)
    await desk.until_saved()
    assert deciding.stages(running)["A-1"] == "Open"
    await desk.close()


@story
async def test_digits_of_triage_act_on_the_linked_task(desk: Desk, server: StartServer) -> None:
    """Its buttons show plain digits. The queue stays where it is, and *later* is for its own tasks alone."""
    running = server(linked_orders())
    window = await desk.open_table(server=running, workflow_id="tckets")
    window.restore(b"", (380, 900))  # thirteen actions find room on two lines of a wide pane
    await desk.open_task("1", "Ticket")
    await desk.shortcut(Key.Key_T, CONTROL | SHIFT)
    await desk.until(lambda: window.triage.is_on and window.quick_look.is_open, "triage mode")
    await painted(desk, "1")
    assert desk.workspace._detail is not None
    desk.workspace._detail.visits.open("orders", TaskKey("A-1"), "Order A-1")
    await painted(desk, "A-1")
    await desk.until_found(lambda: desk.in_pane("Start", ActionButton), "its actions")
    press(focused(), Key.Key_H)
    assert "linked task" in window.triage.strip.said.text()
    press(focused(), Key.Key_1)
    await desk.until_saved()
    assert deciding.stages(running) == {"A-1": "Open", "A-2": "New"}
    assert pane_at(desk) == ("orders", "A-1")
    press(focused(), Key.Key_J)
    await painted(desk, "1")
    await desk.close()


@story
async def test_the_link_of_the_shown_task_is_copied(desk: Desk, server: StartServer) -> None:
    """Also that of a linked task, by the palette."""
    running = server(linked_orders())
    window = await at_order(desk, running)
    shown = window.detail.shown
    assert shown is not None
    commands = desk.application._commands.commands
    reason = commands.run("details.copy link")
    assert reason == ("" if shown.task.url else "This task has no link yet")
    await desk.close()
