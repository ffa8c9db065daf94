"""Keys are changed by a press, at once and for good; the menu has every command, as a button or as a bar."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton, QRadioButton

from flowdash_desktop.ui.commands.keymap import Keymap
from flowdash_desktop.ui.commands.keys_dialog import KeysDialog
from flowdash_desktop.ui.commands.keys_sheet import lines
from flowdash_desktop.ui.table.rows.mode import Mode
from tests.e2e.test_modes import on_row
from tests.e2e.test_palette import opened
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, button, click, focused, keys, press
from tests.support.stored import is_stored

Key = Qt.Key


async def dialog(desk: Desk) -> KeysDialog:
    """Open it as a person does who looks at the sheet of keys."""
    await desk.shortcut(Key.Key_Question, Qt.KeyboardModifier.NoModifier)
    click(button("Change keys…", desk.popup()))
    return desk.dialog(KeysDialog)


def give(found: KeysDialog, command: str, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    """Find a command by typing, and press its new key."""
    line = found._search
    line.setFocus()
    line.clear()
    keys(line, command)
    (item,) = found._list.findItems(command, Qt.MatchFlag.MatchExactly)
    found._list.setCurrentItem(item)
    click(found.set_button)
    press(found._list, key, modifiers)


@story
async def test_changed_keys_work_at_once_and_after_a_restart(desk: Desk, server: StartServer) -> None:
    """In the table, in the window, in its menus, tool tips and on the sheet; the old keys do nothing."""
    window = await opened(desk, server)
    first, second = desk.column("Company ID")[:2]
    found = await dialog(desk)
    give(found, "Next task", Key.Key_Y, Qt.KeyboardModifier.NoModifier)
    give(found, "Refresh", Key.Key_F8, Qt.KeyboardModifier.NoModifier)
    click(found.close_button)
    await desk.in_front()
    assert "(F8)" in window.status._refresh.toolTip()
    sheet = {words: some for _, words, some in lines(list(desk.application._commands.commands))}
    assert list(sheet["Next task"]) == ["Ctrl+PgDown", "Y"]
    assert list(sheet["Refresh"]) == ["F8"]
    await on_row(desk, first)
    press(window.table, Key.Key_J)
    assert window.table.current_task == first
    press(window.table, Key.Key_Y)
    assert window.table.current_task == second
    await desk.until(lambda: is_stored(desk.application), "they are stored")
    await desk.close()
    desk.another_start()
    window = await desk.open_table()
    assert "(F8)" in window.status._refresh.toolTip()
    command = desk.application._commands.commands.of_row_key("Y")
    assert command is not None
    assert command.id == "tasks.next"
    await desk.close()


@story
async def test_keys_go_to_a_file_and_come_from_one(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """A file that can't be read or written is said in plain words, and changes nothing."""
    await opened(desk, server)
    found = await dialog(desk)
    there, bad = tmp_path / "keys.json", tmp_path / "nothing" / "keys.json"
    found.export_requested.emit(there, json.dumps(Keymap("vim").as_json()))
    await desk.until(lambda: found.message() == "Exported to keys.json.", "the file")
    found.import_requested.emit(there)
    await desk.until(lambda: found.message() == "Imported from keys.json.", "its keys")
    command = desk.application._commands.commands.of_row_key("U")
    assert command is not None
    assert command.id == "undo.undo"
    found.export_requested.emit(bad, "")
    await desk.until(lambda: "can't be written" in found.message(), "why not")
    found.import_requested.emit(bad)
    await desk.until(lambda: "can't be read" in found.message(), "why not")
    assert desk.application._commands.commands.of_row_key("U") == command
    click(found.close_button)
    await desk.close()


@story
async def test_alt_alone_opens_the_menu_of_the_button(desk: Desk, server: StartServer) -> None:
    """Every command is there, and the keyboard goes back to where it was."""
    window = await opened(desk, server)
    await on_row(desk, desk.column("Company ID")[0])
    QTest.keyPress(window.table, Key.Key_Alt)
    QTest.keyRelease(window.table, Key.Key_Alt)
    menu = desk.popup()
    assert isinstance(menu, QMenu)
    submenus = [one.menu() for one in menu.actions()]
    entries = [entry for sub in submenus if isinstance(sub, QMenu) for entry in sub.actions()]
    assert {entry.objectName() for entry in entries} == {c.id for c in desk.application._commands.commands}
    press(menu, Key.Key_Escape)
    await desk.in_front()
    assert focused() is window.table
    click(desk.find("Menu", QPushButton))
    menu = desk.popup()
    assert isinstance(menu, QMenu)
    press(menu, Key.Key_Escape)
    await desk.in_front()
    QTest.keyPress(window.table, Key.Key_Alt)
    press(window.table, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(window.table, Key.Key_Alt)
    assert not desk._app.activePopupWidget(), "Alt with another key is not Alt alone"
    await desk.close()


@story
async def test_the_menu_is_a_bar_where_that_is_chosen(desk: Desk, server: StartServer) -> None:
    window = await opened(desk, server)
    window.status.view_button.click()
    click(next(b for b in desk.popup().findChildren(QRadioButton) if b.text() == "As a bar at the top"))
    press(focused(), Key.Key_Escape)
    assert window.menuBar().isVisible()
    assert not desk.application._commands.menu.button.isVisible()
    await desk.until(lambda: is_stored(desk.application), "it is stored")
    await desk.close()
    desk.another_start()
    window = await desk.open_table()
    assert window.menuBar().isVisible()
    await desk.close()


@story
async def test_a_command_of_the_menu_acts_on_the_selected_tasks(desk: Desk, server: StartServer) -> None:
    """The context menu has all commands for tasks, by mouse what letters do by keys."""
    window = await opened(desk, server)
    key = desk.column("Company ID")[0]
    await on_row(desk, key)
    menu = desk.menu_at(key, "Company Name")
    (all_commands,) = (a for a in menu.actions() if a.text() == "All commands for tasks")
    submenu = all_commands.menu()
    assert isinstance(submenu, QMenu)
    (pick,) = (a for a in submenu.actions() if a.objectName() == "tasks.select")
    pick.trigger()
    menu.close()
    press(window.table, Key.Key_J)
    assert window.table.target.count() == 2
    assert window.table.mode.mode is Mode.ROWS
    press(window.table, Key.Key_A, CONTROL)
    assert window.table.target.count() == window.model.rowCount()
    await desk.close()
