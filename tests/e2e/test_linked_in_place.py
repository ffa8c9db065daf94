"""A linked task of another workflow opens in the pane, and the table beside it stays as it is."""

from __future__ import annotations

from contextlib import closing

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.ui.main_window import MainWindow
from tests.e2e.test_visits import ALT, open_house, pane_at, rows
from tests.support.definitions import linked_workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, button, click, focused, press, replace_text, says
from tests.support.http import Api
from tests.support.server_process import ServerProcess
from tests.support.steady import settle
from tests.support.task_parts import Comments

Key = Qt.Key


async def at_linked(desk: Desk, running: ServerProcess, title: str = "1 · Harry") -> MainWindow:
    """Open a wizard of the first house. He has the unique ID of the house, as each workflow counts from 1."""
    window = await desk.open_table(server=running, workflow_id="houses")
    await open_house(desk, "1")
    click(rows(desk)[title].title)
    await desk.until(lambda: pane_at(desk) == ("wizrds", title[0]), title)
    return window


@story
async def test_the_table_stays_beside_a_linked_task(desk: Desk, server: StartServer) -> None:
    """Its rows, sort, current row and cell stay; keys in the table bring its own task back and end the way."""
    running = server(linked_workspace())
    window = await desk.open_table(server=running, workflow_id="houses")
    window.table.ordering.sort_by((SortBy("Name", descending=True),))
    await desk.until(lambda: desk.column("Name") == ["Ravenclaw", "Gryffindor"], "the sort")
    await open_house(desk, "1")
    before = window.table.currentIndex().row(), window.table.currentIndex().column()
    click(rows(desk)["1 · Harry"].title)
    await desk.until(lambda: pane_at(desk) == ("wizrds", "1"), "Harry")
    assert window.detail.isAncestorOf(focused()), "the keyboard is with the task that is seen"
    assert desk.column("Name") == ["Ravenclaw", "Gryffindor"]
    assert (window.table.currentIndex().row(), window.table.currentIndex().column()) == before
    window.refresh_requested.emit()
    await desk.until_read()
    assert pane_at(desk) == ("wizrds", "1"), "no refresh of the rows takes the pane"
    press(focused(), Key.Key_Escape)
    assert pane_at(desk) == ("houses", "1"), "the table has the keyboard, so its task is shown"
    assert not window.detail.header.back.isVisible()
    press(window.table, Key.Key_Up)
    await desk.until(lambda: pane_at(desk) == ("houses", "2"), "the row above")
    await desk.close()


@story
async def test_a_click_on_a_row_ends_the_visit(desk: Desk, server: StartServer) -> None:
    """Also a click on the row that is current all the time."""
    window = await at_linked(desk, server(linked_workspace()))
    desk.click_cell("1", "Name")
    await desk.until(lambda: pane_at(desk) == ("houses", "1"), "the house")
    assert not window.detail.header.back.isVisible()
    await desk.close()


@story
async def test_keys_back_do_nothing_without_a_way(desk: Desk, server: StartServer) -> None:
    """They do not move the cursor of the cells either."""
    window = await desk.open_table(server=server(linked_workspace()), workflow_id="houses")
    desk.click_cell("1", "Name")
    await desk.until(lambda: window.detail.task == "1", "the house")
    column = window.table.currentIndex().column()
    window.table.setFocus()
    await desk.shortcut(Key.Key_Left, ALT)
    await settle()
    assert window.table.currentIndex().column() == column
    assert pane_at(desk) == ("houses", "1")
    await desk.close()


@story
async def test_undo_in_a_linked_task_names_its_workflow(desk: Desk, server: StartServer) -> None:
    """It is for the task in the pane, and the pane and the table stay where they are."""
    running = server(linked_workspace())
    window = await at_linked(desk, running)
    desk.enter("Name", "Henry")
    await desk.until_saved()
    await desk.until(lambda: window.undo_action.text().startswith("In Wizards: "), "the words of Undo")
    await desk.shortcut(Key.Key_Z)
    await desk.until(lambda: window.notice.text.startswith("In Wizards: "), "the words of what was undone")
    await desk.until_saved()
    with closing(Api(running, "wizrds")) as api:
        assert api.get("1")["Name"] == "Harry"
    assert pane_at(desk) == ("wizrds", "1")
    assert window.table.current_task == "1"
    await desk.shortcut(Key.Key_Left, ALT)
    await desk.until(lambda: pane_at(desk) == ("houses", "1"), "the house")
    assert window.undo_action.text() == "Undo", "nothing was done in the workflow of the table"
    await desk.close()


@story
async def test_texts_go_to_the_task_they_were_typed_for(desk: Desk, server: StartServer) -> None:
    """House and wizard have the same unique ID: half-typed text, comments and stages keep to their own."""
    running = server(linked_workspace())
    window = await at_linked(desk, running)
    replace_text(desk.in_pane("New comment", QPlainTextEdit), "Expelliarmus")
    await desk.shortcut(Key.Key_Left, ALT)
    await desk.until(lambda: pane_at(desk) == ("houses", "1"), "the house")
    assert not window.detail.activity.comments.box.toPlainText()
    await desk.until(lambda: "1 · Harry" in rows(desk), "the row")
    click(rows(desk)["1 · Harry"].title)
    await desk.until(lambda: pane_at(desk) == ("wizrds", "1"), "Harry")
    box = window.detail.activity.comments.box
    assert box.toPlainText() == "Expelliarmus"
    box.setFocus()
    press(box, Key.Key_Return, CONTROL)
    await desk.until_saved()
    with closing(Api(running, "wizrds")) as wizards, closing(Api(running, "houses")) as houses:
        assert len(Comments(wizards, "1").all()) == 1
        assert not Comments(houses, "1").all()
    await desk.close()


@story
async def test_a_linked_task_is_shown_in_its_workflow(desk: Desk, server: StartServer) -> None:
    """The button beside the way back goes there in the table, and the way leads back to the table before."""
    window = await at_linked(desk, server(linked_workspace()))
    assert window.detail.header.origin.text() == "Show in Wizards"
    click(window.detail.header.origin)
    await desk.until(lambda: desk.workspace.list.workflow_id == "wizrds", "the wizards")
    await desk.until(lambda: window.table.current_task == "1" and pane_at(desk) == ("wizrds", "1"), "Harry")
    assert not window.detail.header.origin.isVisible()
    await desk.shortcut(Key.Key_Left, ALT)
    await desk.until(lambda: desk.workspace.list.workflow_id == "houses", "the houses")
    await desk.until(lambda: pane_at(desk) == ("houses", "1"), "the house")
    await desk.close()


@story
async def test_a_linked_task_that_others_delete_is_said(desk: Desk, server: StartServer) -> None:
    """The pane stays with it, read-only; going on leads back to the task from which it was opened."""
    running = server(linked_workspace())
    window = await at_linked(desk, running)
    with closing(Api(running, "wizrds")) as api:
        api.delete("1").raise_for_status()
    window.refresh_requested.emit()
    await desk.until(lambda: says(window.detail, "was deleted by somebody else"), "the words")
    assert window.table.current_task == "1", "the row of the house stays current"
    click(button("Go on", window.detail))
    await desk.until(lambda: pane_at(desk) == ("houses", "1"), "the house")
    await desk.close()


@story
async def test_a_linked_task_is_deleted_in_place(desk: Desk, server: StartServer) -> None:
    """The pane goes back to the task from which it was opened; the task of the table stays."""
    running = server(linked_workspace())
    window = await at_linked(desk, running)
    desk.hold_seconds = 0
    window.detail.header.delete.trigger()
    await desk.until(lambda: says(window.detail, "Delete"), "the question")
    click(button("Delete", window.detail))
    await desk.until(lambda: pane_at(desk) == ("houses", "1"), "the house")
    assert [item.edit.workflow_id for item in desk.session.pending] in ([], ["wizrds"])
    assert desk.column("House ID") == ["1", "2"]
    await desk.close()


@story
async def test_another_workflow_ends_the_visit(desk: Desk, server: StartServer) -> None:
    """Nothing of the linked task is left in the pane, and there is no way back to it."""
    window = await at_linked(desk, server(linked_workspace()))
    window.filter_bar.workflow_chosen.emit("clubs0")
    await desk.until(lambda: desk.workspace.list.workflow_id == "clubs0", "the clubs")
    await desk.until(lambda: pane_at(desk)[0] == "clubs0", "the pane")
    assert not window.detail.header.back.isVisible()
    assert not window.table.current.is_elsewhere
    await desk.close()


@story
async def test_a_linked_task_in_triage_leads_back_to_the_queue(desk: Desk, server: StartServer) -> None:
    """The key for the next task shows the one of the queue again, not the one after."""
    window = await desk.open_table(server=server(linked_workspace()), workflow_id="houses")
    await open_house(desk, "1")
    await desk.shortcut(Key.Key_T, CONTROL | SHIFT)
    await desk.until(lambda: window.triage.is_on and "1 · Harry" in rows(desk), "triage mode")
    click(rows(desk)["1 · Harry"].title)
    await desk.until(lambda: pane_at(desk) == ("wizrds", "1"), "Harry")
    await settle()
    press(focused(), Key.Key_J)
    await desk.until(lambda: pane_at(desk) == ("houses", "1"), "the house of the queue")
    assert not window.detail.header.back.isVisible()
    press(focused(), Key.Key_J)
    await desk.until(lambda: pane_at(desk) == ("houses", "2"), "the next house")
    await desk.close()


@story
async def test_undo_says_that_the_last_change_was_in_a_linked_task(desk: Desk, server: StartServer) -> None:
    """Back at the table it said that there is nothing to undo; Show leads to where there is."""
    window = await at_linked(desk, server(linked_workspace()))
    desk.enter("Name", "Henry")
    await desk.until_saved()
    await desk.shortcut(Key.Key_Left, ALT)
    await desk.until(lambda: pane_at(desk) == ("houses", "1"), "the house")
    await desk.shortcut(Key.Key_Z)
    words = "Nothing to undo in Houses. Your last change was in Wizards."
    await desk.until(lambda: window.notice.text == words, words)
    click(button("Show", window.notice))
    await desk.until(lambda: pane_at(desk) == ("wizrds", "1"), "the wizard")
    await desk.until(lambda: window.undo_action.isEnabled(), "the words of Undo")
    window.table.setFocus()
    await desk.shortcut(Key.Key_Z)
    await desk.until(lambda: window.notice.text.startswith("Undone: "), "the words of what was undone")
    await desk.close()
