"""The palette finds commands, workflows, values, views and tasks by what is typed, and does them by Enter."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QWidget

from flowdash_desktop.domain.table import GroupBy
from flowdash_desktop.session.status import Connection
from flowdash_desktop.ui.commands.command import Scope, shown_key
from flowdash_desktop.ui.commands.keys_sheet import KeysSheet, lines
from flowdash_desktop.ui.commands.palette import Palette
from flowdash_desktop.ui.commands.task_commands import ACTION
from flowdash_desktop.ui.main_window import MainWindow
from tests.support.definitions import COMPANIES, HARRY, TICKETS, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, focused, keys, press, replace_text
from tests.support.stored import is_stored

Key = Qt.Key


async def opened(desk: Desk, server: StartServer) -> MainWindow:
    running = server(workspace(COMPANIES, TICKETS))
    window = await desk.open_table(server=running, workflow_id="2ylSaZ")
    await desk.until(lambda: window.table.current_task is not None, "a current task")
    await desk.until(lambda: desk.workspace._detail is not None, "the pane")
    await desk.in_front()
    return window


async def palette(desk: Desk, typed: str = "") -> Palette:
    """Open it by its key, and type."""
    await desk.shortcut(Key.Key_K)
    found = desk.popup()
    assert isinstance(found, Palette)
    if typed:
        keys(focused(), typed)
    return found


def _list(found: Palette) -> QListView:
    view = found.findChild(QListView)
    assert isinstance(view, QListView)
    return view


def rows(found: Palette) -> list[str]:
    """The words of its rows, headings too."""
    model = _list(found).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def current(found: Palette) -> str:
    return str(_list(found).currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


@story
async def test_selected_tasks_are_assigned_by_typing(desk: Desk, server: StartServer) -> None:
    """Three letters and Enter give all selected tasks to a person; one undo takes it from all."""
    window = await opened(desk, server)
    first, second = desk.column("Company ID")[:2]
    before = desk.column("Assigned To")
    desk.click_cell(first, "Company Name")
    desk.click_cell(second, "Company Name", SHIFT)
    found = await palette(desk, "ass har")
    assert "2 tasks" in desk.find("What to do", QLineEdit, inside=found).accessibleDescription()
    assert any(label.text() == "2 tasks selected" for label in found.findChildren(QLabel))
    press(focused(), Key.Key_Return)
    await desk.until(lambda: desk.column("Assigned To")[:2] == ["Harry Potter"] * 2, "both are Harry's")
    await desk.until_saved()
    assert {desk.shown(key).task.values["Assigned To"] for key in (first, second)} == {HARRY}
    await desk.in_front()
    assert QApplication.focusWidget() is window.table
    press(window.table, Key.Key_Z, CONTROL)
    await desk.until(lambda: desk.column("Assigned To") == before, "nobody's again")
    await desk.close()


@story
async def test_rows_are_sorted_grouped_and_filtered(desk: Desk, server: StartServer) -> None:
    window = await opened(desk, server)
    await palette(desk, "sort company name last")
    press(focused(), Key.Key_Return)
    names = sorted(desk.column("Company Name"), reverse=True)
    await desk.until(lambda: desk.column("Company Name") == names, "the order")
    await palette(desk, "group stage")
    press(focused(), Key.Key_Return)
    await desk.until(lambda: window.model.table.queries.grouping == (GroupBy("Stage"),), "the groups")
    await palette(desk, "no groups")
    press(focused(), Key.Key_Return)
    await desk.until(lambda: not window.model.table.queries.grouping, "no groups")
    await palette(desk, "only not started")
    press(focused(), Key.Key_Return)
    await desk.until(lambda: set(desk.column("Stage")) == {"Not Started"}, "one stage alone")
    await palette(desk, "show all")
    press(focused(), Key.Key_Return)
    await desk.until(lambda: len(set(desk.column("Stage"))) > 1, "all of them")
    await desk.close()


@story
async def test_an_action_runs_from_the_palette(desk: Desk, server: StartServer) -> None:
    """*Start* is offered for a task in the stage *Not Started*, as in its pane, and for no other task."""
    window = await opened(desk, server)
    key = next(k for k, s in zip(desk.column("Company ID"), desk.column("Stage"), strict=True) if s == "Not Started")
    await desk.open_task(key, "Company Name")
    await desk.until(lambda: any(b.is_offered for b in window.detail.header.action_bar.buttons), "the action")
    found = await palette(desk, "Start")
    assert current(found).startswith("Start")
    press(focused(), Key.Key_Return)
    await desk.until(lambda: desk.shown(key).task.stage == "In Progress", "the next stage")
    await desk.until_saved()
    await desk.close()


@story
async def test_what_is_impossible_says_why(desk: Desk, server: StartServer) -> None:
    """Enter on it does nothing, and the palette stays; Esc and its own key give the keyboard back."""
    window = await opened(desk, server)
    window.detail.focus_field("Company Name")
    before = QApplication.focusWidget()
    found = await palette(desk, "redo")
    assert "Nothing to redo" in current(found)
    press(focused(), Key.Key_Return)
    assert found.isVisible()
    press(focused(), Key.Key_Escape)
    await desk.in_front()
    assert QApplication.focusWidget() is before
    found = await palette(desk, "zzzz qqqq")
    assert any(label.text() == "Nothing found" and label.isVisible() for label in found.findChildren(QLabel))
    press(focused(), Key.Key_Return)
    assert found.isVisible()
    press(focused(), Key.Key_K, CONTROL)
    assert not found.isVisible()
    await desk.in_front()
    assert QApplication.focusWidget() is before
    await desk.close()


@story
async def test_what_is_used_comes_first_also_after_a_restart(desk: Desk, server: StartServer) -> None:
    running = server(workspace(COMPANIES, TICKETS))
    await desk.open_table(server=running, workflow_id="2ylSaZ")
    await palette(desk, "next region")
    press(focused(), Key.Key_Return)
    await desk.in_front()
    await desk.until(lambda: is_stored(desk.application), "it is kept")
    await desk.close()
    desk.another_start()
    await desk.open_table(server=running, workflow_id="2ylSaZ")
    found = await palette(desk)
    listed = rows(found)
    assert listed[0] == "Workflows"
    assert listed[listed.index("Commands") + 1] == "Next region"
    press(focused(), Key.Key_Escape)
    await desk.close()


@story
async def test_commands_are_found_by_other_words(desk: Desk, server: StartServer) -> None:
    """Who was invited looks for the word of the invitation, not for the name of the menu."""
    await opened(desk, server)
    found = await palette(desk, "connect server")
    assert "Accounts and backups" in current(found)
    replace_text(focused(), "invite")
    assert "Share this workspace" in current(found)
    press(focused(), Key.Key_Escape)
    await desk.close()


@story
async def test_start_page_has_the_commands_that_work_there(new_desk: Desk) -> None:
    window = await new_desk.open()
    await new_desk.until(lambda: window.shows_start, "the start page")
    await new_desk.until(lambda: new_desk.session.status.connection is Connection.ONLINE, "the server")
    found = await palette(new_desk, "new task")
    assert "No workflow is shown" in current(found)
    press(focused(), Key.Key_Escape)
    found = await palette(new_desk, "new workflow")
    assert current(found) == "New workflow"
    press(focused(), Key.Key_Escape)
    await new_desk.close()


def _keys_of(window: QWidget) -> Counter[str]:
    """The keys that work in the whole window, and how many shortcuts and actions have each."""
    found: Counter[str] = Counter()
    for shortcut in window.findChildren(QShortcut):
        if shortcut.context() == Qt.ShortcutContext.WindowShortcut and shortcut.parent() is window:
            found[shortcut.key().toString()] += shortcut.isEnabled()
    for action in window.actions():
        if action.isEnabled():
            found.update(key.toString() for key in action.shortcuts())
    return found


@story
async def test_every_key_of_the_window_belongs_to_one_command(desk: Desk, server: StartServer) -> None:
    """What works everywhere is in the table of commands, so on the sheet of keys and in the palette, and once."""
    window = await opened(desk, server)
    found, commands = _keys_of(window), desk.application._commands.commands
    assert [key for key, many in found.items() if many > 1] == []
    listed = {QKeySequence(key).toString() for command in commands for key in command.keys}
    assert set(found) - listed == set()
    of_window = [(c, k) for c in commands if c.makes_shortcut for k in c.keys if c.scope_of(k) is Scope.WINDOW]
    own = {QKeySequence(key).toString() for _, key in of_window}
    assert own - set(found) == set()
    shown = {key for _, _, some in lines(list(commands)) for key in some}
    assert {shown_key(key) for command in commands for key in command.keys} <= shown
    names = [command.words() for command in commands if not command.id.startswith(ACTION)]  # offered by their names
    found_names = {entry for word in names for entry in rows(await _typed(desk, word))}
    assert set(names) - found_names == {"All commands", "All keys"}
    await desk.close()


async def _typed(desk: Desk, words: str) -> Palette:
    """The palette with nothing but these words in it."""
    popup = QApplication.activePopupWidget()
    found = popup if isinstance(popup, Palette) else await palette(desk)
    replace_text(desk.find("What to do", QLineEdit, inside=found), words)
    return found


@story
async def test_sheet_of_keys_opens_and_closes(desk: Desk, server: StartServer) -> None:
    """By its key, which a line of text takes as a letter, and from the menu."""
    window = await opened(desk, server)
    await desk.shortcut(Key.Key_Question, Qt.KeyboardModifier.NoModifier)
    sheet = desk.popup()
    assert isinstance(sheet, KeysSheet)
    texts = {label.text() for label in sheet.findChildren(QLabel)}
    assert {"Find tasks", "Undo", "Go to a view or workflow", "Close the window"} <= texts
    press(focused(), Key.Key_Escape)
    assert not sheet.isVisible()
    await desk.in_front()
    assert QApplication.focusWidget() is window.table
    search = desk.find("Search tasks", QLineEdit)
    search.setFocus()
    keys(search, "?")
    assert search.text() == "?"
    assert QApplication.activePopupWidget() is None
    window.filter_bar.more.all_keys.trigger()
    assert isinstance(desk.popup(), KeysSheet)
    press(focused(), Key.Key_Escape)
    await desk.close()


def _click_row(found: Palette, row: int) -> None:
    view = _list(found)
    place = view.visualRect(view.model().index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


@story
async def test_palette_is_worked_by_mouse_alone(desk: Desk, server: StartServer) -> None:
    await opened(desk, server)
    desk.window.filter_bar.more.all_commands.trigger()
    found = desk.popup()
    assert isinstance(found, Palette)
    _click_row(found, rows(found).index("Workflows"))
    assert found.isVisible(), "a heading can't be chosen"
    _click_row(found, rows(found).index("Tickets"))
    await desk.until(lambda: desk.text_of("Workflow") == "Tickets", "the other workflow")
    await desk.close()


@story
async def test_filters_by_person_are_named_in_plain_words(desk: Desk, server: StartServer) -> None:
    await opened(desk, server)
    found = await palette(desk, "only tasks assigned har")
    assert "Only tasks assigned to Harry Potter" in current(found)
    press(focused(), Key.Key_Escape)
    found = await palette(desk, "only unassigned")
    assert "Only unassigned tasks" in current(found)
    press(focused(), Key.Key_Escape)
    await desk.close()
