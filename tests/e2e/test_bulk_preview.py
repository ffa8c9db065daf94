"""A command on many tasks shows first what becomes of each, and which are left out and why."""

from __future__ import annotations

import asyncio
import copy
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QMenu

from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.session.outbox.bulk import ManyChanged
from flowdash_desktop.ui.detail.activity.action_button import ActionButton
from flowdash_desktop.ui.preview.dialog import ChangesPreview
from flowdash_desktop.ui.preview.options import BulkOptions
from tests.e2e import test_deciding as deciding
from tests.e2e.everything import WORKFLOW, asking, definition
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, click, entry, focused, keys, press, replace_text, rows_in, says
from tests.support.server_process import ServerProcess
from tests.support.steady import settle

Key = Qt.Key
IDS = tuple(f"P-{number:02}" for number in range(1, 41))


def there(running: ServerProcess, field: str = "Text") -> list[str]:
    with asking(running) as api:
        return [str(task[field]) for task in sorted(api.list(), key=lambda t: str(t["ID"]))]


async def opened(desk: Desk, running: ServerProcess) -> None:
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    desk.click_cell("P-01", "Text")


async def typed_for_all(desk: Desk, text: str) -> None:
    """Type a text into the cells of all rows."""
    table = desk.window.table
    press(table, Key.Key_A, CONTROL)
    press(table, Key.Key_F2)
    press(focused(), Key.Key_A, CONTROL)
    keys(focused(), text)
    press(focused(), Key.Key_Return)


async def preview(desk: Desk) -> ChangesPreview:
    return await desk.until_found(lambda: desk.dialog(ChangesPreview), "the preview")


@story
async def test_a_value_of_many_tasks_is_previewed(desk: Desk, server: StartServer) -> None:
    """Before and after, a task is unticked, the button says for how many it is, and one undo takes all back."""
    running = server(definition(*IDS))
    with asking(running) as api:
        api.put("P-02", {"Text": "after"})
    await opened(desk, running)
    await typed_for_all(desk, "after")
    dialog = await preview(desk)
    assert dialog.windowTitle() == "Set Text to “after”"
    assert says(dialog, "1 task has the value already and is not listed.")
    rows = rows_in(dialog)
    assert len(rows) == 39
    assert rows[0][0].startswith("P-01")
    assert rows[0][1:] == ["before", "after"]
    assert not desk.session.pending, "nothing is done yet"
    assert dialog.confirm_button.text() == "Change 39 tasks"
    assert dialog.focusWidget() is dialog.table
    press(dialog.table, Key.Key_Space)
    assert dialog.confirm_button.text() == "Change 38 tasks"
    click(dialog.confirm_button)
    await desk.until_saved()
    assert there(running) == ["before", *["after"] * 39]
    assert desk.window.notice.text == "Text set to “after”: 38 tasks."
    await desk.in_front()
    await desk.until(desk.window.table.hasFocus, "the keyboard in the table")
    await desk.shortcut(Key.Key_Z)
    await desk.until_saved()
    assert there(running) == ["before", "after", *["before"] * 38]
    await desk.close()


@story
async def test_cancelled_previews_change_nothing(desk: Desk, server: StartServer) -> None:
    running = server(definition(*IDS))
    await opened(desk, running)
    await typed_for_all(desk, "after")
    press(await preview(desk), Key.Key_Escape)
    await desk.until(desk.window.table.hasFocus, "the keyboard in the table")
    assert not desk.session.pending
    assert len(desk.window.table.target.tasks()) == len(IDS), "they stay selected"
    await desk.close()


@story
async def test_nothing_is_asked_below_the_chosen_number(desk: Desk, server: StartServer) -> None:
    """It is chosen in the preview, is in force after a restart, and is changed back among the options."""
    running = server(definition(*IDS))
    await opened(desk, running)
    await typed_for_all(desk, "one")
    dialog = await preview(desk)
    assert dialog.asking is not None
    dialog.asking.box.setValue(41)
    click(dialog.confirm_button)
    await desk.until_saved()
    await desk.in_front()
    await typed_for_all(desk, "two")
    await desk.until_saved()
    assert set(there(running)) == {"two"}
    await desk.close()
    desk.another_start()
    await opened(desk, running)
    await typed_for_all(desk, "three")
    await desk.until_saved()
    assert set(there(running)) == {"three"}
    desk.window.table.commands.bulk_options_requested.emit()
    options = desk.dialog(BulkOptions)
    assert options.for_values.number() == 41
    options.for_values.box.setValue(40)
    click(options.save_button)
    await desk.in_front()
    await typed_for_all(desk, "four")
    click((await preview(desk)).cancel_button)
    assert set(there(running)) == {"three"}
    await desk.close()


@story
async def test_tasks_that_others_change_meanwhile_stay(desk: Desk, server: StartServer) -> None:
    """What somebody else typed while the preview was open is not overwritten."""
    running = server(definition(*IDS))
    await opened(desk, running)
    await typed_for_all(desk, "after")
    dialog = await preview(desk)
    with asking(running) as api:
        assert api.put("P-05", {"Text": "theirs"}).status_code == 200
    desk.session.request_refresh()
    await desk.until(lambda: desk.shown("P-05").task.values["Text"] == "theirs", "their change")
    click(dialog.confirm_button)
    await desk.until_saved()
    assert there(running) == [*["after"] * 4, "theirs", *["after"] * 35]
    assert desk.window.notice.text == (
        "Text set to “after”: 39 tasks. 1 were left as they are, since they have changed meanwhile."
    )
    await desk.close()


@story
async def test_changes_on_their_way_are_no_changes_of_others(desk: Desk, server: StartServer) -> None:
    """A value that was just given is sent while the preview of the next one is open."""
    running = server(definition(*IDS))
    await opened(desk, running)
    await typed_for_all(desk, "one")
    click((await preview(desk)).confirm_button)
    await desk.until(lambda: desk.shown("P-40").task.values["Text"] == "one", "the first change")
    await desk.in_front()
    await typed_for_all(desk, "two")
    dialog = await preview(desk)
    await desk.until_saved()
    click(dialog.confirm_button)
    await desk.until_saved()
    assert set(there(running)) == {"two"}
    await desk.close()


@story
async def test_selected_rows_alone_are_previewed_as_they_stand(desk: Desk, server: StartServer) -> None:
    """In a sorted, grouped and filtered table, in the order of its rows, and without the server."""
    made = definition(*IDS)
    for task in made["workflows"][0]["tasks"][5:]:
        task["Text"] = "wanted"
    running = server(made)
    await opened(desk, running)
    window = desk.window
    await desk.until_read()
    running.kill()
    window.table.ordering.sort_by((SortBy("ID", True),))
    window.table.ordering.group_by("Stage")
    replace_text(desk.find("Search tasks", QLineEdit), "wanted")
    await desk.until(lambda: window.model.shown.counts.shown == 35, "the filter")
    desk.click_cell("P-40", "Text")
    await typed_for_all(desk, "after")
    dialog = await preview(desk)
    rows = rows_in(dialog)
    assert [row[0][:4] for row in rows] == [*reversed(IDS[5:])]
    click(dialog.confirm_button)
    await desk.until(lambda: len(desk.session.pending) == 35, "the changes in the outbox")
    assert desk.shown("P-40").task.values["Text"] == "after"
    assert desk.shown("P-01").task.values["Text"] == "before"
    await desk.close()


@story
async def test_stages_by_menu_are_previewed_too(desk: Desk, server: StartServer) -> None:
    running = server(definition(*IDS))
    await opened(desk, running)
    click(desk.find("Active only", QCheckBox))
    press(desk.window.table, Key.Key_A, CONTROL)
    menu = desk.menu_at("P-02", "Text")
    stages = entry(menu, "Set stage of 40 tasks").menu()
    assert isinstance(stages, QMenu)
    stage = next(action for action in stages.actions() if action.text() not in ("", "Open"))
    name = stage.text()
    stage.trigger()
    menu.close()
    dialog = await preview(desk)
    assert dialog.windowTitle() == f"Set Stage to “{name}”"
    assert rows_in(dialog)[0][1:] == ["Open", name]
    click(dialog.confirm_button)
    await desk.until_saved()
    assert set(there(running, "Stage")) == {name}
    await desk.close()


@story
async def test_filled_cells_of_many_tasks_are_previewed(desk: Desk, server: StartServer) -> None:
    """Also where all fits; fewer are filled at once."""
    running = server(definition(*IDS))
    with asking(running) as api:
        api.put("P-01", {"Text": "first"})
    await opened(desk, running)
    desk.click_cell("P-40", "Text", SHIFT)
    desk.window.table.commands.fill_down()
    dialog = await preview(desk)
    click(dialog.cancel_button)
    await desk.in_front()
    settings = desk.workspace.list.bulk.settings
    await settings.store(replace(settings.choices, values_from=100))
    desk.window.table.commands.fill_down()
    await desk.until_saved()
    assert "first" in there(running)[1]
    await desk.close()


@story
async def test_an_action_leaves_out_tasks_that_lack_something(desk: Desk, server: StartServer) -> None:
    """A blank field that the action requires is told before the server would refuse it."""
    made = deciding.definition("A-1", "A-2", "A-3")
    made["workflows"][0]["tasks"][0]["Amount"] = "10"
    made["workflows"][0]["tasks"][2]["Amount"] = "30"
    made["workflows"][0]["actions"][0]["requires"] = {"fields": ["Amount"]}
    running = server(made)
    await deciding.opened(desk, running, "A-1")
    desk.click_cell("A-1", "ID")
    desk.click_cell("A-3", "ID", SHIFT)
    await desk.until(lambda: "2" in desk.in_pane("Start", ActionButton).text(), "the count")
    click(desk.in_pane("Start", ActionButton))
    dialog = await preview(desk)
    assert says(dialog, "1 task stays as it is, for the reason beside it.")
    assert rows_in(dialog)[-1][-1] == "Amount is blank, and the action requires it."
    assert dialog.confirm_button.text() == "Start 2 tasks"
    click(dialog.confirm_button)
    await desk.until_saved()
    assert deciding.stages(running) == {"A-1": "Open", "A-2": "New", "A-3": "Open"}
    await desk.close()


@story
async def test_an_action_is_not_run_where_its_stage_was_left(desk: Desk, server: StartServer) -> None:
    """Somebody else moves a task on while the preview is open."""
    running = server(deciding.definition("A-1", "A-2", "A-3"))
    await deciding.opened(desk, running, "A-1")
    desk.click_cell("A-1", "ID")
    desk.click_cell("A-3", "ID", SHIFT)
    await desk.until(lambda: "3" in desk.in_pane("Start", ActionButton).text(), "the count")
    click(desk.in_pane("Start", ActionButton))
    dialog = await preview(desk)
    with asking(running, deciding.WORKFLOW) as api:
        assert api.put("A-2", {"Stage": "Waiting"}).status_code == 200
    desk.session.request_refresh()
    await desk.until(lambda: desk.shown("A-2").task.stage == "Waiting", "their change")
    click(dialog.confirm_button)
    assert desk.window.notice.text == "1 task was left as it is, since it has changed meanwhile."
    await desk.until_saved()
    assert deciding.stages(running) == {"A-1": "Open", "A-2": "Waiting", "A-3": "Open"}
    await desk.close()


@story
async def test_an_action_asks_nothing_of_another_workflow(desk: Desk, server: StartServer) -> None:
    """Another workflow is shown below the preview, whose tasks have the same unique IDs: they do not decide."""
    made = deciding.definition("A-1", "A-2")
    made["workflows"].append({**copy.deepcopy(made["workflows"][0]), "id": "other", "name": "Other orders"})
    running = server(made)
    await deciding.opened(desk, running, "A-1")
    desk.click_cell("A-1", "ID")
    desk.click_cell("A-2", "ID", SHIFT)
    await desk.until(lambda: "2" in desk.in_pane("Start", ActionButton).text(), "the count")
    click(desk.in_pane("Start", ActionButton))
    dialog = await preview(desk)
    desk.workspace.show_workflow("other")
    await desk.until(lambda: desk.window.model.schema.workflow.id == "other", "the other workflow")
    await desk.until_rows()
    click(dialog.confirm_button)
    assert desk.window.notice.text == "2 tasks were left as they are, since they have changed meanwhile."
    await desk.until_saved()
    assert set(deciding.stages(running).values()) == {"New"}
    await desk.close()


@story
async def test_the_keyboard_returns_to_the_pressed_button(desk: Desk, server: StartServer) -> None:
    """A button of the pane that was pressed by Space has the keyboard again after the preview."""
    running = server(deciding.definition("A-1", "A-2", "A-3"))
    await deciding.opened(desk, running, "A-1")
    desk.click_cell("A-1", "ID")
    desk.click_cell("A-3", "ID", SHIFT)
    await desk.until(lambda: "3" in desk.in_pane("Start", ActionButton).text(), "the count")
    pressed = desk.in_pane("Start", ActionButton)
    pressed.setFocus()
    press(pressed, Key.Key_Space)
    press(await preview(desk), Key.Key_Escape)
    await desk.in_front()
    await settle()
    assert pressed.hasFocus()
    press(pressed, Key.Key_Space)
    click((await preview(desk)).confirm_button)
    await desk.in_front()
    await desk.until_saved()
    assert focused().isVisible(), "the button goes with its stage, and the keyboard stays in the window"
    assert desk.window.isAncestorOf(focused())
    await desk.close()


@story
async def test_a_change_of_the_workflow_before_hides_nothing(
    desk: Desk, server: StartServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The person goes on to another workflow before a large change is durable: its rows are in no table that tells."""
    running = server(definition(*IDS))
    await opened(desk, running)
    durable, bulk = asyncio.Event(), desk.session.bulk
    set_field = bulk.set_field

    async def held(*given: Any, **named: Any) -> ManyChanged:
        done = await set_field(*given, **named)
        await durable.wait()
        return done

    monkeypatch.setattr(bulk, "set_field", held)
    await typed_for_all(desk, "after")
    click((await preview(desk)).confirm_button)
    await desk.in_front()
    desk.window.filter_bar.workflow_chosen.emit("tckets")
    await desk.until(lambda: desk.window.model.schema.workflow.id == "tckets", "the other workflow")
    durable.set()
    await desk.until(lambda: desk.window.notice.text.startswith("Text set to"), "the word")
    assert desk.window.notice.text == "Text set to “after”: 40 tasks."
    await desk.close()


@story
@pytest.mark.parametrize("unticked", [0, 1])
async def test_a_deletion_of_many_lists_them(desk: Desk, server: StartServer, unticked: int) -> None:
    running = server(definition("D-1", "D-2", "D-3"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    desk.click_cell("D-1", "ID")
    desk.click_cell("D-3", "ID", SHIFT)
    press(desk.window.table, Key.Key_Escape)
    press(desk.window.table, Key.Key_Delete)
    dialog = await preview(desk)
    assert dialog.asking is None, "it is always asked"
    assert [row[1:] for row in rows_in(dialog)] == [["Open", "Deleted"]] * 3
    assert dialog.focusWidget() is dialog.table
    assert dialog.cancel_button.isDefault(), "Enter deletes nothing"
    for _ in range(unticked):
        press(dialog.table, Key.Key_Space)
    assert dialog.confirm_button.text() == f"Delete {3 - unticked} tasks"
    click(dialog.confirm_button)
    await desk.until(lambda: desk.column("ID") == ["D-1"][:unticked], "the rows to go")
    await desk.until_saved()
    await settle()
    await desk.close()
