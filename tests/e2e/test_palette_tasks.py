"""A task that is chosen in the palette is shown, and the rows of the table stay as they are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView

from flowdash_desktop.domain.table import GroupBy
from flowdash_desktop.domain.text.search_text import search_words
from flowdash_desktop.ui.commands.palette import Palette
from flowdash_desktop.ui.main_window import MainWindow
from tests.e2e.test_palette import current, palette, rows
from tests.e2e.test_visits import ALT, pane_at
from tests.support.definitions import linked_workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import focused, keys, press, replace_text
from tests.support.steady import settle

Key = Qt.Key
OTHERS = "Tasks of other workflows"


async def at_houses(desk: Desk, server: StartServer) -> MainWindow:
    """The wizards were opened, and the houses are in the table."""
    window = await desk.open_table(server=server(linked_workspace()), workflow_id="wizrds")
    await desk.until(lambda: desk.workspace._detail is not None, "the pane")
    desk.workspace.show_workflow("houses")
    await desk.until(lambda: desk.workspace.list.workflow_id == "houses", "the houses")
    await desk.until(lambda: window.table.current_task is not None, "a current task")
    await desk.until_read()
    await desk.in_front()
    return window


async def until_indexed(desk: Desk, words: str) -> None:
    """Wait until a task of another workflow is known by these words."""
    while not await desk.session.alike.named(search_words(words), "houses", 1):
        await settle()


async def found_elsewhere(desk: Desk, words: str) -> Palette:
    """Open the palette, type, and wait for tasks of other workflows."""
    await until_indexed(desk, words)
    found = await palette(desk, words)
    await desk.until(lambda: OTHERS in rows(found), "a task of another workflow")
    return found


@story
async def test_a_hidden_task_opens_and_the_filter_stays(desk: Desk, server: StartServer) -> None:
    """The window says so. Alt+Left leads back to the row that was current."""
    window = await at_houses(desk, server)
    search = desk.find("Search tasks", QLineEdit)
    replace_text(search, "Ravenclaw")
    await desk.until(lambda: desk.column("Name") == ["Ravenclaw"], "one row")
    desk.click_cell("2", "Name")
    await desk.until(lambda: pane_at(desk) == ("houses", "2"), "its task")
    await palette(desk, "Gryffindor")
    press(focused(), Key.Key_Return)
    await desk.until(lambda: pane_at(desk) == ("houses", "1"), "the hidden task")
    assert (search.text(), desk.column("Name"), window.table.current_task) == ("Ravenclaw", ["Ravenclaw"], "2")
    assert window.notice.text == "The filter hides “Gryffindor”. It is open here. The rows stay as they are."
    assert window.detail.isAncestorOf(focused()), "the keyboard is with the task that is seen"
    await desk.shortcut(Key.Key_Left, ALT)
    await desk.until(lambda: pane_at(desk) == ("houses", "2"), "the row")
    assert search.text() == "Ravenclaw"
    await desk.close()


@story
async def test_a_task_opens_where_the_filter_leaves_no_row(desk: Desk, server: StartServer) -> None:
    """There is a way back to the table, and one to the task among the rows."""
    window = await at_houses(desk, server)
    search = desk.find("Search tasks", QLineEdit)
    for way in (Key.Key_Left, Key.Key_Escape):
        replace_text(search, "nothing like it")
        await desk.until(lambda: window.model.rowCount() == 0 and window.detail.task is None, "no row")
        await palette(desk, "Gryffindor")
        press(focused(), Key.Key_Return)
        await desk.until(lambda: pane_at(desk) == ("houses", "1"), "the task")
        assert window.detail.header.back.text() == "← Back to the table"
        if way == Key.Key_Left:
            await desk.shortcut(way, ALT)
        else:
            press(focused(), way)
        await desk.until(lambda: window.detail.task is None, "no task")
        assert not window.detail.header.back.isVisible()
        assert window.stack.isAncestorOf(focused())
    await palette(desk, "Gryffindor")
    press(focused(), Key.Key_Return)
    await desk.until(lambda: window.detail.header.origin.text() == "Show in the table", "the way to the row")
    window.detail.header.origin.click()
    await desk.until(lambda: window.table.current_task == "1", "the row")
    assert search.text() == "nothing like it"
    assert not window.detail.header.origin.isVisible()
    await desk.close()


@story
async def test_the_closed_group_of_a_chosen_task_opens(desk: Desk, server: StartServer) -> None:
    window = await at_houses(desk, server)
    window.table.ordering.group_by((GroupBy("Stage"),))
    window.model.rows.set_collapsed(window.model.table.queries.group_values)
    await desk.until(lambda: window.model.rowCount() == 1, "a closed group")
    await palette(desk, "Ravenclaw")
    press(focused(), Key.Key_Return)
    await desk.until(lambda: window.table.current_task == "2", "the task")
    assert not window.detail.header.origin.isVisible(), "it is the table's"
    assert QApplication.focusWidget() is window.table
    await desk.close()


@story
async def test_tasks_of_other_workflows_open_in_place(desk: Desk, server: StartServer) -> None:
    """They are found below all else, with their workflow, and Alt+Left leads back."""
    window = await at_houses(desk, server)
    found = await found_elsewhere(desk, "lun")
    press(focused(), Key.Key_Up)
    assert current(found) == "3 Luna, Wizards · Open"
    press(focused(), Key.Key_Return)
    await desk.until(lambda: pane_at(desk) == ("wizrds", "3"), "Luna")
    assert (desk.workspace.list.workflow_id, window.table.current_task) == ("houses", "1"), "the table stays"
    assert window.detail.header.origin.text() == "Show in Wizards"
    await desk.shortcut(Key.Key_Left, ALT)
    await desk.until(lambda: pane_at(desk) == ("houses", "1"), "the house")
    await desk.close()


@story
async def test_tasks_that_come_later_move_no_row(desk: Desk, server: StartServer) -> None:
    """They stand below all that is shown already."""
    await at_houses(desk, server)
    await until_indexed(desk, "ron")
    found = await palette(desk)
    keys(focused(), "r")
    first = rows(found)
    assert OTHERS not in first
    before = current(found)
    press(focused(), Key.Key_Down)
    chosen = current(found)
    assert chosen != before
    keys(focused(), "o")
    now = rows(found)
    await desk.until(lambda: OTHERS in rows(found), "a task of another workflow")
    assert rows(found)[: len(now)] == now
    assert "2 Ron" in rows(found)[len(now) :]
    await desk.close()


@pytest.mark.parametrize("others", [True, False])
@story
async def test_tasks_are_chosen_by_mouse(desk: Desk, server: StartServer, others: bool) -> None:
    """Also while the keyboard is in the line of the search: the task gets it."""
    window = await at_houses(desk, server)
    desk.find("Search tasks", QLineEdit).setFocus()
    words, title, at = ("luna", "3 Luna", ("wizrds", "3")) if others else ("raven", "2 Ravenclaw", ("houses", "2"))
    found = await found_elsewhere(desk, words) if others else await palette(desk, words)
    view = found.findChild(QListView)
    assert isinstance(view, QListView)
    index = view.model().index(rows(found).index(title), 0)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
    await desk.until(lambda: pane_at(desk) == at, "the task")
    part = window.detail if others else window.table
    await desk.until(lambda: part is focused() or part.isAncestorOf(focused()), "the keyboard")
    await desk.close()


@story
async def test_an_id_of_another_workflow_stands_first(desk: Desk, server: StartServer) -> None:
    """It is chosen at once, above commands that are found by the same letter, unless a task in the table has it."""
    window = await at_houses(desk, server)
    found = await found_elsewhere(desk, "3")
    await desk.until(lambda: rows(found)[0] == OTHERS, "the task at the top")
    assert current(found).startswith("3 ")
    press(focused(), Key.Key_Return)
    await desk.until(lambda: pane_at(desk) == ("wizrds", "3"), "its task")
    found = await found_elsewhere(desk, "2")
    assert rows(found)[0] != OTHERS
    assert current(found).startswith("2 ")
    press(focused(), Key.Key_Escape)
    assert window.table.isVisible()
    await desk.close()
