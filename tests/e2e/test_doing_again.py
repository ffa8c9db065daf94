"""After the same change of two tasks the others that match are offered, in the status bar and by a key."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.ui.detail.activity.action_button import ActionButton
from flowdash_desktop.ui.preview.again_offer import AgainOffer
from flowdash_desktop.ui.preview.dialog import ChangesPreview
from flowdash_desktop.ui.preview.options import BulkOptions
from tests.e2e import test_deciding as deciding
from tests.e2e.everything import WORKFLOW, asking, definition
from tests.e2e.test_visits import pane_at, rows
from tests.support.definitions import TICKETS, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, button, click, focused, keys, press, rows_in, says
from tests.support.server_process import ServerProcess
from tests.support.steady import settle

Key = Qt.Key
IDS = tuple(f"G-{number:02}" for number in range(1, 13))
WORDS = "Do the same for the 3 others with Text = Acme"


def vendors() -> dict[str, Any]:
    """Twelve tasks, five of them of one vendor, which is in the column Text."""
    made = definition(*IDS)
    for number, task in enumerate(made["workflows"][0]["tasks"]):
        task["Text"] = "Acme" if number < 5 else f"Other {number}"
    return made


def numbers(running: ServerProcess) -> list[str]:
    with asking(running) as api:
        return [str(task["Number"]) for task in sorted(api.list(), key=lambda t: str(t["ID"]))]


async def type_number(desk: Desk, key: str, text: str) -> None:
    desk.click_cell(key, "Number")
    press(desk.window.table, Key.Key_F2)
    press(focused(), Key.Key_A, CONTROL)
    keys(focused(), text)
    press(focused(), Key.Key_Return)
    await desk.until_saved()


def offer(desk: Desk) -> str:
    """What is offered, ``""`` for nothing."""
    part = desk.workspace.list.bulk.again.part
    assert isinstance(part, AgainOffer)
    return part.button.words() if part.isVisible() else ""


@story
async def test_the_same_change_twice_is_offered_for_the_rest(desk: Desk, server: StartServer) -> None:
    """It leads to the preview, takes no focus, and one undo takes all of it back."""
    running = server(vendors())
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await type_number(desk, "G-01", "7")
    assert offer(desk) == ""
    await type_number(desk, "G-02", "7")
    await desk.until(lambda: offer(desk) == WORDS, "the offer")
    assert desk.window.table.hasFocus()
    click(desk.workspace.list.bulk.again.part.button)
    dialog = await desk.until_found(lambda: desk.dialog(ChangesPreview), "the preview")
    assert [row[0][:4] for row in rows_in(dialog)] == ["G-03", "G-04", "G-05"]
    assert dialog.confirm_button.text() == "Change 3 tasks"
    click(dialog.confirm_button)
    await desk.until_saved()
    assert numbers(running) == ["7"] * 5 + ["10"] * 7
    assert offer(desk) == ""
    await desk.in_front()
    await desk.shortcut(Key.Key_Z)
    await desk.until_saved()
    assert numbers(running) == ["7"] * 2 + ["10"] * 10
    await settle()
    assert offer(desk) == "", "undo is no change that others follow"
    await desk.close()


@story
async def test_other_changes_offer_nothing(desk: Desk, server: StartServer) -> None:
    """Another value, the same task again, and tasks that share nothing."""
    running = server(vendors())
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    for key, text in (("G-01", "7"), ("G-02", "8"), ("G-02", "9"), ("G-07", "9"), ("G-08", "9")):
        await type_number(desk, key, text)
        await settle()
        assert offer(desk) == "", (key, text)
    await desk.close()


@story
async def test_the_offer_goes_with_the_next_change_and_by_a_click(desk: Desk, server: StartServer) -> None:
    """Once dismissed it is not offered again; undo withdraws it, too."""
    running = server(vendors())
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    for key in ("G-01", "G-02"):
        await type_number(desk, key, "7")
    await desk.until(lambda: offer(desk) == WORDS, "the offer")
    await desk.shortcut(Key.Key_Z)
    await desk.until(lambda: offer(desk) == "", "the offer to go with its step")
    await desk.until_saved()
    for key in ("G-03", "G-04"):
        await type_number(desk, key, "7")
    await desk.until(lambda: offer(desk).startswith("Do the same for the 2 others"), "the offer")
    click(desk.workspace.list.bulk.again.part.close_button)
    assert offer(desk) == ""
    for key in ("G-02", "G-05"):
        await type_number(desk, key, "7")
        await settle()
        assert offer(desk) == ""
    await desk.close()


@story
async def test_the_column_that_sorts_tells_most_and_a_key_accepts(desk: Desk, server: StartServer) -> None:
    """Before a column further left; the key opens the preview."""
    made = vendors()
    for number, task in enumerate(made["workflows"][0]["tasks"]):
        task["Single"] = "Green" if number in (0, 1, 7) else "Red"
    running = server(made)
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    desk.window.table.ordering.sort_by((SortBy("Single"),))
    for key in ("G-01", "G-02"):
        await type_number(desk, key, "7")
    await desk.until(lambda: offer(desk) == "Do the same for the other one with Single = Green", "the offer")
    await desk.shortcut(Key.Key_R, CONTROL | SHIFT)
    dialog = await desk.until_found(lambda: desk.dialog(ChangesPreview), "the preview")
    assert [row[0][:4] for row in rows_in(dialog)] == ["G-08"]
    click(dialog.cancel_button)
    assert numbers(running)[7] == "10"
    await desk.close()


@story
async def test_an_action_is_offered_for_the_others_of_its_stage(desk: Desk, server: StartServer) -> None:
    made = deciding.definition(*(f"A-{number}" for number in range(1, 9)))
    for number, task in enumerate(made["workflows"][0]["tasks"]):
        task["Name"] = "Acme" if number < 4 else f"Other {number}"
    made["workflows"][0]["tasks"][3]["Stage"] = "Waiting"
    running = server(made)
    await deciding.opened(desk, running, "A-1")
    for key in ("A-1", "A-2"):
        await desk.open_task(key, "ID")
        await desk.until(lambda: desk.in_pane("Start", ActionButton).isEnabled(), "the action")
        click(desk.in_pane("Start", ActionButton))
        await desk.until_saved()
    await desk.until(lambda: offer(desk) == "Start: the other one with Name = Acme", "the offer")
    click(desk.workspace.list.bulk.again.part.button)
    dialog = await desk.until_found(lambda: desk.dialog(ChangesPreview), "the preview")
    assert dialog.confirm_button.text() == "Start 1 task"
    click(dialog.confirm_button)
    await desk.until_saved()
    stages = deciding.stages(running)
    assert [stages[f"A-{number}"] for number in range(1, 6)] == ["Open", "Open", "Open", "Waiting", "New"]
    await desk.close()


def with_requirements() -> dict[str, Any]:
    """Orders whose first action asks a question and requires an amount, which one of them lacks; the last has a
    ticket."""
    orders = deciding.definition(*(f"A-{number}" for number in range(1, 10)))["workflows"][0]
    orders["actions"][0] |= {"requires": {"fields": ["Amount"]}, "confirmation": "Did you call them?"}
    for number, task in enumerate(orders["tasks"]):
        task |= {"Name": "Acme" if number < 4 else f"Other {number}", "Amount": None if number == 3 else "10"}
    orders["tasks"][-1]["Tickets"] = [{"Ticket": "7"}]
    link = {"from": "orders", "to": "tckets", "kind": "one-to-many", "name": "Tickets", "inverseName": "Order"}
    return workspace(orders, TICKETS, links=[link])


@story
async def test_an_offered_action_asks_its_own_question(desk: Desk, server: StartServer) -> None:
    """A task that lacks what it requires is left out, also while the pane shows a linked task of another workflow."""
    running = server(with_requirements())
    await deciding.opened(desk, running, "A-1")
    for key in ("A-1", "A-2"):
        await desk.open_task(key, "ID")
        await desk.until(lambda: desk.in_pane("Start", ActionButton).isEnabled(), "the action")
        click(desk.in_pane("Start", ActionButton))
        click(button("Start", desk.window.detail.header.question))
        await desk.until_saved()
    await desk.until(lambda: offer(desk) == "Start: the other one with Name = Acme", "the offer")
    await desk.open_task("A-9", "ID")
    await desk.until(lambda: any(row.title.opens for row in rows(desk).values()), "the link to lead somewhere")
    click(rows(desk)["7 · Seventh"].title)
    await desk.until(lambda: pane_at(desk) == ("tckets", "7"), "the ticket")
    click(desk.workspace.list.bulk.again.part.button)
    dialog = await desk.until_found(lambda: desk.dialog(ChangesPreview), "the preview")
    assert says(dialog, "Did you call them?")
    assert dialog.cancel_button.isDefault()
    assert len(rows_in(dialog)) == 1
    assert dialog.confirm_button.text() == "Start 1 task"
    click(dialog.confirm_button)
    await desk.until_saved()
    stages = deciding.stages(running)
    assert [stages[f"A-{number}"] for number in range(1, 6)] == ["Open", "Open", "Open", "New", "New"]
    await desk.close()


@story
async def test_nothing_is_offered_where_that_is_switched_off(desk: Desk, server: StartServer) -> None:
    running = server(vendors())
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    click(desk.find("View options", QPushButton))
    click(button("Changes of many tasks…", desk.popup()))
    options = desk.dialog(BulkOptions)
    options.for_offers.setChecked(False)
    click(options.save_button)
    await desk.in_front()
    for key in ("G-01", "G-02"):
        await type_number(desk, key, "7")
    await settle()
    assert offer(desk) == ""
    await desk.close()
