"""For how many tasks a command is: status bar, details, buttons, menus, palette and preview say the same."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu

from flowdash_desktop.ui.detail.activity.action_button import ActionButton
from tests.e2e import test_deciding as deciding
from tests.e2e.test_palette import current, palette
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import SHIFT, button, click, open_question, says


def words(menu: QMenu) -> list[str]:
    """What the entries of a menu say, without their keys."""
    return [one.text().partition("\t")[0] for one in menu.actions() if one.isVisible() and not one.isSeparator()]


@story
async def test_every_place_says_the_same_number(desk: Desk, server: StartServer) -> None:
    """Of five selected tasks one lacks what the action requires, and one is in another stage."""
    made = deciding.requiring_amount(deciding.definition("A-1", "A-2", "A-3", "A-4", "A-5"))
    made["workflows"][0]["tasks"][3]["Amount"] = None
    made["workflows"][0]["tasks"][4]["Stage"] = "Waiting"
    running = server(made)
    await deciding.opened(desk, running, "A-5")
    desk.click_cell("A-5", "ID")
    desk.click_cell("A-1", "ID", SHIFT)
    await desk.until(lambda: desk.window.detail.task == "A-1", "the first one in the pane")
    await desk.until(lambda: desk.in_pane("Start", ActionButton).text() == "Start (3)", "the number on the button")
    assert says(desk.window.detail, "5 tasks are selected. Fields changed here change this task only. Each action says")
    menu = desk.menu_at("A-1", "ID")
    shown = words(menu)
    for entry in ("Copy 5 tasks", "Assign 5 tasks to me", "Mark 5 tasks as duplicates…", "Delete 5 tasks…"):
        assert entry in shown, shown
    commands = next(one.menu() for one in menu.actions() if one.text() == "All commands for tasks")
    assert isinstance(commands, QMenu)
    listed = words(commands)
    for entry in ("Start (3 tasks)", "Set the stage (5 tasks)", "Assign to me (5 tasks)", "Delete tasks (5 tasks)"):
        assert entry in listed, listed
    menu.close()
    found = await palette(desk, "Start")
    assert "3 tasks" in current(found)
    found.close()
    await desk.in_front()
    click(desk.in_pane("Start", ActionButton))
    dialog = open_question()
    assert dialog.windowTitle() == "Start: 3 tasks?"
    assert says(dialog, "2 tasks stay as they are, for the reason beside each.")
    click(button("Start 3 tasks", dialog))
    await desk.until_saved()
    assert list(deciding.stages(running).values()) == ["Open", "Open", "Open", "New", "Waiting"]
    await desk.close()
