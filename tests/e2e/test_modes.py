"""Row mode: one letter for each command, on the tasks that are seen to be meant, and each can be undone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QPushButton, QWidget

from flowdash_desktop.ui.detail.activity.action_button import ActionButton
from flowdash_desktop.ui.table.rows.mode import Mode
from flowdash_desktop.ui.widgets import ChoicePopup
from tests.e2e.test_deciding import definition as orders_of
from tests.e2e.test_deciding import opened as orders_opened
from tests.e2e.test_deciding import stages
from tests.e2e.test_palette import opened
from tests.support.definitions import USER
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import SHIFT, button, click, focused, keys, press
from tests.support.stored import is_stored

Key = Qt.Key


async def on_row(desk: Desk, key: str, field: str = "Company Name") -> None:
    """Be on a task in row mode."""
    desk.click_cell(key, field)
    press(desk.window.table, Key.Key_Escape)
    assert desk.window.table.mode.mode is Mode.ROWS
    await desk.until(lambda: desk.window.detail.task == key, "the pane")
    await desk.in_front()


@story
async def test_a_stage_is_set_by_one_letter(desk: Desk, server: StartServer) -> None:
    """For all selected tasks, said with a button that undoes it; Backspace undoes it, too."""
    window = await opened(desk, server)
    first, second = desk.column("Company ID")[:2]
    before = desk.column("Stage")
    await on_row(desk, first)
    press(window.table, Key.Key_X)
    press(window.table, Key.Key_J)
    assert desk.text_of("Mode of the table") == "Row mode · 2 selected"
    press(window.table, Key.Key_S)
    popup = desk.popup()
    assert isinstance(popup, ChoicePopup)
    keys(focused(), "prog")
    press(focused(), Key.Key_Return)
    await desk.until(lambda: desk.column("Stage")[:2] == ["In Progress"] * 2, "both stages")
    await desk.until(lambda: window.notice.isVisible() and "Stage" in window.notice.text, "what was done")
    assert button("Undo", window.notice).isVisible()
    await desk.until_saved()
    await desk.in_front()
    press(window.table, Key.Key_Backspace)
    await desk.until(lambda: desk.column("Stage") == before, "it is undone")
    assert {desk.shown(key).task.stage for key in (first, second)} == set(before[:2])
    await desk.until(lambda: "Undone" in window.notice.text, "and said")
    await desk.close()


@story
async def test_a_letter_in_a_text_is_a_letter(desk: Desk, server: StartServer) -> None:
    """In a cell, in the pane and in the search; J and K walk only where rows have the keyboard."""
    window = await opened(desk, server)
    key = desk.column("Company ID")[0]
    await on_row(desk, key)
    press(window.table, Key.Key_Return)
    keys(window.table, "s")
    typed = focused()
    keys(typed, "j")
    assert isinstance(typed, QLineEdit)
    assert typed.text() == "sj"
    press(typed, Key.Key_Escape)
    press(window.table, Key.Key_Escape)
    line = desk.in_pane("Company Name", QLineEdit)
    line.setFocus()
    keys(line, "jkxsam")
    assert "jkxsam" in line.text()
    assert window.table.current_task == key
    press(line, Key.Key_Escape)
    await desk.close()


@story
async def test_actions_have_plain_digits_in_row_mode(desk: Desk, server: StartServer) -> None:
    """One that is not offered says why; in a cell the digit is typed."""
    made = orders_of("A-1", "A-2", "A-3")
    made["workflows"][0]["tasks"][2]["Stage"] = "Open"
    running = server(made)
    await orders_opened(desk, running, "A-1")
    window = desk.window
    await on_row(desk, "A-1", "ID")
    press(window.table, Key.Key_1)
    await desk.until(lambda: stages(running)["A-1"] == "Open", "the action")
    await desk.until_saved()
    await on_row(desk, "A-3", "ID")
    await desk.until(lambda: not desk.in_pane("Start", ActionButton).isEnabled(), "the actions of Open")
    press(window.table, Key.Key_1)
    words = "Start is not offered in the stage Open."
    await desk.until(lambda: window.notice.text == words, "why not")
    desk.click_cell("A-2", "Name")
    keys(window.table, "1")
    assert isinstance(focused(), QLineEdit)
    press(focused(), Key.Key_Escape)
    assert stages(running)["A-2"] == "New"
    await desk.close()


@story
async def test_letters_lead_to_comments_and_fields(desk: Desk, server: StartServer) -> None:
    """E edits in the cell what is missing, and Enter leads back to the same row in row mode."""
    running = server(orders_of("A-1", "A-2", **{"Assigned To": USER}))
    await orders_opened(desk, running, "A-1")
    window = desk.window
    await on_row(desk, "A-1", "ID")
    press(window.table, Key.Key_C)
    await desk.until(lambda: isinstance(focused(), QPlainTextEdit), "the new comment")
    window.enter_table()
    press(window.table, Key.Key_E)
    line = focused()
    assert isinstance(line, QLineEdit)
    keys(line, "12")
    press(line, Key.Key_Return)
    await desk.until_saved()
    assert str(desk.shown("A-1").task.values["Amount"]) == "12"
    assert (window.table.current_task, window.table.mode.mode) == ("A-1", Mode.ROWS)
    await desk.close()


@story
async def test_what_is_filled_is_not_called_missing(desk: Desk, server: StartServer) -> None:
    """E opens the first blank field though a filled one stands before it, and where none is blank it says so."""
    filled = {"Assigned To": USER, "Amount": "1", "Note": "Known"}
    await orders_opened(desk, server(orders_of("A-1", **filled)), "A-1")
    window = desk.window
    await on_row(desk, "A-1", "ID")
    press(window.table, Key.Key_E)
    last = "Größe / 100% & more?"
    assert window.model.field(window.table.currentIndex().column()).name == last
    keys(focused(), "XL")
    press(focused(), Key.Key_Return)
    await desk.until(lambda: desk.shown("A-1").task.values[last] == "XL", "the edit")
    await desk.until(lambda: not window.detail.activity.awaits_items, "the checklist")
    await desk.in_front()
    press(window.table, Key.Key_E)
    await desk.until(lambda: window.notice.isVisible() and window.notice.text == "Nothing is missing", "the words")
    assert window.table.hasFocus(), "no cell is opened"
    await desk.close()


@story
async def test_an_open_item_is_missing_too(desk: Desk, server: StartServer) -> None:
    """E leads to the first open item where an action needs it, else after the blank fields. Once all are done, none."""
    filled = {"Assigned To": USER, "Amount": "1", "Note": "Known", "Größe / 100% & more?": "XL"}
    made = orders_of("A-1", "A-2", stage="Open", **filled)
    del made["workflows"][0]["tasks"][1]["Note"]
    await orders_opened(desk, server(made), "A-1")
    window, checklist = desk.window, desk.window.detail.activity.checklist
    for key, start in (("A-2", "Finish needs the checklist"), ("A-1", "no field is blank")):
        await on_row(desk, key, "ID")
        await desk.until(lambda: len(checklist.open_rows("Open")) == 2, "the checklist")
        press(window.table, Key.Key_E)
        assert focused() is checklist.open_rows("Open")[0].box, start
        await desk.until(lambda: window.detail.scrolled.shows(focused()), "the item in view")
    for row in checklist.open_rows("Open"):
        row.box.click()
    await desk.until_saved()
    await on_row(desk, "A-1", "ID")
    press(window.table, Key.Key_E)
    await desk.until(lambda: window.notice.isVisible() and window.notice.text == "Nothing is missing", "the words")
    await desk.close()


@story
async def test_g_and_a_letter_go_to_a_workflow(desk: Desk, server: StartServer) -> None:
    window = await opened(desk, server)
    await on_row(desk, desk.column("Company ID")[0])
    press(window.table, Key.Key_G)
    menu = desk.popup()
    assert isinstance(menu, QMenu)
    (letter,) = (a.text()[-1] for a in menu.actions() if a.text().startswith("Tickets\t"))
    keys(menu, letter.lower())
    await desk.until(lambda: desk.text_of("Workflow") == "Tickets", "the other workflow")
    assert window.table.mode.mode is Mode.ROWS
    await desk.close()


@story
async def test_the_word_in_the_status_bar_goes_to_the_other_mode(desk: Desk, server: StartServer) -> None:
    """So both modes are there by mouse alone; the keyboard stays on the row."""
    window = await opened(desk, server)
    await on_row(desk, desk.column("Company ID")[0])
    word = desk.find("Mode of the table", QPushButton)
    click(word)
    assert (word.text(), window.table.mode.mode, window.table.hasFocus()) == ("Cell mode", Mode.CELLS, True)
    click(word)
    assert (word.text(), window.table.mode.mode) == ("Row mode", Mode.ROWS)
    await desk.close()


@story
async def test_typing_always_edits_also_after_a_restart(desk: Desk, server: StartServer) -> None:
    window = await opened(desk, server)
    window.status.view_button.click()
    click(next(b for b in desk.popup().findChildren(QWidget) if getattr(b, "text", str)() == "Typing always edits"))
    press(focused(), Key.Key_Escape)
    assert not desk.application._commands.menu.mode_button.isVisible()
    await desk.until(lambda: is_stored(desk.application), "it is kept")
    await desk.close()
    desk.another_start()
    window = await desk.open_table()
    assert window.table.mode.always_edits
    key = desk.column(window.model.field(0).name)[0]
    desk.click_cell(key, window.model.field(0).name, SHIFT)
    press(window.table, Key.Key_Escape)
    assert window.table.mode.has_cell
    await desk.close()


@story
async def test_home_and_end_go_to_the_ends_of_the_rows(desk: Desk, server: StartServer) -> None:
    """In row mode, with the rows between where Shift is held. In cell mode they are the ends of the row."""
    window = await opened(desk, server)
    every = desk.column("Company ID")
    await on_row(desk, every[1])
    press(window.table, Key.Key_End)
    assert window.table.current_task == every[-1]
    press(window.table, Key.Key_Home)
    assert window.table.current_task == every[0]
    press(window.table, Key.Key_End, SHIFT)
    assert window.table.target.count() == len(every)
    desk.click_cell(every[1], "Company Name")
    press(window.table, Key.Key_End)
    assert window.table.current_task == every[1]
    await desk.close()


@story
async def test_a_slash_leads_to_the_search_with_its_text_selected(desk: Desk, server: StartServer) -> None:
    """From the rows, a button and the pane's head; in a text, the search too, it is a slash."""
    window = await opened(desk, server)
    await desk.until(lambda: window.detail.task is not None, "the pane")
    search = desk.find("Search tasks", QLineEdit)
    search.setText("c")
    for begin in (window.table, window.filter_bar._row.triage, window.detail.header.menu_button):
        begin.setFocus(Qt.FocusReason.OtherFocusReason)
        press(focused(), Key.Key_Slash)
        assert focused() is search
        assert search.selectedText() == "c"
    search.deselect()
    keys(search, "/d")
    assert search.text() == "c/d"
    await desk.close()
