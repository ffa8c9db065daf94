"""Keys by construction: no key does two things in one scope, whatever the preset, the change or the file."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTreeWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.ui.commands.command import Command, Commands, Scope, Section, clashes, is_row_key, overlap
from flowdash_desktop.ui.commands.keymap import (
    PRESETS,
    RESERVED,
    Keymap,
    KeymapError,
    fault_words,
    from_json,
    parsed,
    portable,
)
from flowdash_desktop.ui.commands.keys_dialog import KeysDialog
from flowdash_desktop.ui.commands.keys_sheet import lines
from flowdash_desktop.ui.commands.menus import CommandMenus
from flowdash_desktop.ui.commands.window_commands import window_commands
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.key_tips import use_keys, with_keys
from flowdash_desktop.ui.widgets.text import with_keys as tip

Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> Iterator[MainWindow]:
    made = MainWindow(theme)
    qtbot.addWidget(made)
    made.show()
    yield made
    use_keys({})
    made.close_for_good()


@pytest.fixture
def commands(window: MainWindow) -> Commands:
    return window_commands(window)


def keymaps() -> list[Keymap]:
    return [Keymap(preset) for preset in PRESETS]


@pytest.mark.parametrize("keymap", keymaps(), ids=list(PRESETS))
def test_no_key_does_two_things_in_one_scope(commands: Commands, keymap: Keymap) -> None:
    made = keymap.applied(commands.usual)
    assert clashes(made) == []
    reserved = {portable(key) for key in RESERVED}
    own = [c for c in made if c.scope not in (Scope.VIEWER, Scope.TRIAGE)]
    assert [(c.id, key) for c in own for key in c.keys if portable(key) in reserved] == []
    assert [(c.id, key) for c in made for key in c.keys if not portable(key)] == [], "every key can be pressed"
    known = {command.id for command in commands.usual}
    assert set(PRESETS[keymap.preset]) <= known


@pytest.mark.parametrize("keymap", keymaps(), ids=list(PRESETS))
def test_keys_are_in_force_in_one_place_each(window: MainWindow, commands: Commands, keymap: Keymap) -> None:
    """Window shortcuts, actions, the sheet and the menus have the keys of the preset, and none that has gone."""
    commands.use(keymap.applied(commands.usual))
    there = [s.key().toString() for s in window.findChildren(QShortcut) if s.parent() is window and s.isEnabled()]
    there += [key.toString() for action in window.actions() if action.isEnabled() for key in action.shortcuts()]
    wanted = {QKeySequence(k).toString() for c in commands for k in c.keys if c.scope_of(k) is Scope.WINDOW}
    assert sorted(there) == sorted(set(there))
    assert set(there) <= wanted
    own = {QKeySequence(k).toString() for c in commands if c.makes_shortcut for k in c.keys if not is_row_key(k)}
    assert own <= set(there)
    shown = {key for _, _, some in lines(list(commands)) for key in some}
    assert {QKeySequence(k).toString(QKeySequence.SequenceFormat.NativeText) for c in commands for k in c.keys} <= shown


def test_every_command_is_in_a_menu(window: MainWindow, commands: Commands) -> None:
    """Once, with its key; those for tasks also in the menu of the table. What can't be done now says why."""
    menus = CommandMenus(window, commands)
    listed = [action for menu in menus.sections(window) for action in menu.actions()]
    assert sorted(action.objectName() for action in listed) == sorted(command.id for command in commands)
    by_id = {action.objectName(): action for action in listed}
    for command in commands:
        entry = by_id[command.id]
        assert entry.text().partition("\t")[2] == command.shown_key
        assert entry.isEnabled() is not bool(command.why_not())
        assert entry.statusTip() == command.why_not()
    whole = menus.whole(window)
    assert [action.text() for action in whole.actions()] == [menu.title() for menu in menus.sections(window)]
    menus.add_task_commands(whole)
    of_tasks = whole.actions()[-1].menu()
    assert isinstance(of_tasks, QMenu)
    assert [a.objectName() for a in of_tasks.actions()] == [c.id for c in commands if c.for_tasks]


def test_entries_do_not_rest_on_what_a_menu_gives(
    window: MainWindow, commands: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt's own answer to a text was once the stale object of another one, deleted before at the same address."""
    add = QMenu.addAction
    monkeypatch.setattr(QMenu, "addAction", lambda menu, what: [add(menu, what), object()][-1])
    menu = QMenu(window)
    CommandMenus(window, commands).add_task_commands(menu)
    entries = menu.actions()[0].menu()
    assert isinstance(entries, QMenu)
    assert [action.objectName() for action in entries.actions()] == [c.id for c in commands if c.for_tasks]


def test_scopes_that_meet_and_scopes_apart() -> None:
    meet = {frozenset((one, other)) for one, other in product(Scope, Scope) if overlap(one, other)}
    assert frozenset((Scope.WINDOW, Scope.ROWS)) in meet
    assert frozenset((Scope.TABLE, Scope.CELLS)) in meet
    for apart in ((Scope.ROWS, Scope.CELLS), (Scope.WINDOW, Scope.VIEWER), (Scope.ROWS, Scope.TRIAGE)):
        assert frozenset(apart) not in meet
    assert all(overlap(one, one) for one in Scope)


def test_two_commands_with_one_key_are_a_fault(window: MainWindow) -> None:
    one = Command("a", Section.FIND, lambda: "A", lambda: None, ("Ctrl+1",))
    with pytest.raises(ValueError, match="one key"):
        Commands(window, [one, Command("b", Section.FIND, lambda: "B", lambda: None, ("ctrl+1",))])
    with pytest.raises(ValueError, match="one id"):
        Commands(window, [one, Command("a", Section.FIND, lambda: "B", lambda: None)])


def test_tool_tips_name_the_key_in_force(window: MainWindow, commands: Commands) -> None:
    refresh = next(c for c in commands.usual if c.id == "window.refresh")
    commands.use(Keymap().with_keys(refresh, ("Ctrl+J",)).applied(commands.usual))
    assert window.status._refresh.toolTip() == "Read the tasks again (Ctrl+J)"
    assert tip("Again", "F5") == with_keys("Again", "F5") == "Again (Ctrl+J)"
    commands.use(Keymap().with_keys(refresh, ()).applied(commands.usual))
    assert window.status._refresh.toolTip() == "Read the tasks again"
    commands.use(commands.usual)
    assert window.status._refresh.toolTip() == "Read the tasks again (F5)"


# The file


def test_a_file_of_keys_comes_back_as_it_was(commands: Commands) -> None:
    select = next(c for c in commands.usual if c.id == "tasks.select")
    keymap = Keymap("vim").with_keys(select, ("Y",))
    data = json.dumps(keymap.as_json()).encode()
    assert parsed(data, commands.usual, RESERVED) == (keymap, 0)
    again = Keymap("vim").with_keys(select, ("V",))
    assert again == Keymap("vim"), "what is the preset's own is not noted"


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (b"\xff\xfe{", "The file is no JSON, so it holds no keys. Nothing was changed."),
        (b"[" * 100_000, "The file is no JSON, so it holds no keys. Nothing was changed."),
        (b" " * 300_000, "The file is too long for a file of keys. Nothing was changed."),
        (b"[1]", "The file holds no keys of Flowdash Desktop. Nothing was changed."),
        ({"keys": []}, "The file holds no keys of Flowdash Desktop. Nothing was changed."),
        ({"version": 9}, "The file is of a newer version. Update the program to import it."),
        ({"version": "1"}, "The file is of a newer version. Update the program to import it."),
        ({"preset": "emacs"}, "There is no preset emacs. Nothing was changed."),
        ({"preset": []}, "There is no preset []. Nothing was changed."),
        ({"keys": {"tasks.new": "N"}}, "N is no key, or is one that can't be changed. Nothing was changed."),
        ({"keys": {"tasks.new": ["Wow+"]}}, "Wow+ is no key, or is one that can't be changed. Nothing was changed."),
        ({"keys": {"tasks.new": [7]}}, "7 is no key, or is one that can't be changed. Nothing was changed."),
        ({"keys": {"tasks.new": ["Esc"]}}, "Esc is no key, or is one that can't be changed. Nothing was changed."),
        ({"keys": {"tasks.new": ["F2"]}}, "F2 would be the key of New task and of Edit the cell. Nothing was changed."),
        ({"keys": {"tasks.new": ["J"]}}, "J would be the key of New task and of Next task. Nothing was changed."),
    ],
)  # fmt: skip
def test_a_bad_file_of_keys_says_what_is_wrong(commands: Commands, found: object, words: str) -> None:
    usual = Keymap().as_json()
    data = found if isinstance(found, bytes) else json.dumps({**usual, **found}).encode()  # type: ignore[dict-item]
    with pytest.raises(KeymapError) as caught:
        parsed(data, commands.usual, RESERVED)
    assert fault_words(caught.value) == words


def test_commands_of_another_version_are_left_out(commands: Commands) -> None:
    found = {**Keymap().as_json(), "keys": {"tasks.dance": ["Q"], "tasks.open": ["Q"]}}
    keymap, unknown = from_json(found, commands.usual)
    assert (dict(keymap.changed), unknown) == ({"tasks.open": ("Q",)}, 1)


# The dialog


@pytest.fixture
def dialog(window: MainWindow, commands: Commands, theme: Theme, qtbot: QtBot) -> KeysDialog:
    made = KeysDialog(theme, window, commands.usual, Keymap())
    made.chosen.connect(lambda keymap: commands.use(keymap.applied(commands.usual)))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def choose(dialog: KeysDialog, words: str) -> None:
    (view,) = dialog.findChildren(QTreeWidget)
    (item,) = view.findItems(words, Qt.MatchFlag.MatchExactly)
    view.setCurrentItem(item)


def press_key(dialog: KeysDialog, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Ask for another key, and press it."""
    dialog.set_button.click()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifiers)


def keys_in_force(commands: Commands, id: str) -> tuple[str, ...]:
    return next(command.keys for command in commands if command.id == id)


def test_a_pressed_letter_is_the_key_at_once(dialog: KeysDialog, commands: Commands) -> None:
    """The letter takes the place of the letter; the key that works everywhere stays, and the other way round."""
    choose(dialog, "Assign to me")
    press_key(dialog, Key.Key_Y)
    assert keys_in_force(commands, "tasks.assign to me") == ("Ctrl+Shift+A", "Y")
    assert commands.of_row_key("M") is None
    press_key(dialog, Key.Key_F8)
    assert keys_in_force(commands, "tasks.assign to me") == ("Y", "F8")
    dialog.reset_button.click()
    assert keys_in_force(commands, "tasks.assign to me") == ("Ctrl+Shift+A", "M")


def test_a_key_in_use_is_named_and_given_by_choice(dialog: KeysDialog, commands: Commands) -> None:
    choose(dialog, "Open details")
    press_key(dialog, Key.Key_S)
    assert dialog.message() == "S is the key of Set the stage now."
    dialog.keep_button.click()
    assert keys_in_force(commands, "tasks.stage") == ("S",)
    press_key(dialog, Key.Key_S)
    dialog.use_button.click()
    assert (keys_in_force(commands, "tasks.stage"), keys_in_force(commands, "tasks.open")) == ((), ("S",))
    choose(dialog, "Set the stage")
    dialog.reset_button.click()
    assert (keys_in_force(commands, "tasks.stage"), keys_in_force(commands, "tasks.open")) == (("S",), ())
    dialog.reset_all_button.click()
    assert keys_in_force(commands, "tasks.open") == ("O",)


def test_keys_that_move_and_choose_stay(dialog: KeysDialog, commands: Commands) -> None:
    choose(dialog, "Open details")
    for key, words in (
        (Key.Key_Return, "Return is always the key of moving and choosing. Press another one."),
        (Key.Key_F2, "F2 is always the key of Edit the cell. Press another one."),
        (Key.Key_3, "3 is always the key of Action 3. Press another one."),
    ):
        press_key(dialog, key)
        assert dialog.message() == words
    press_key(dialog, Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.message() == ""
    assert keys_in_force(commands, "tasks.open") == ("O",)


def test_a_preset_and_a_file_are_in_force_at_once(dialog: KeysDialog, commands: Commands) -> None:
    linear = next(b for b in dialog._presets.buttons() if b.text() == "Linear")
    linear.click()
    assert keys_in_force(commands, "tasks.assign to me") == ("Ctrl+Shift+A", "I")
    dialog.take_file("keys.json", None)
    assert dialog.message() == "The file can't be read. Nothing was changed."
    assert keys_in_force(commands, "tasks.assign to me") == ("Ctrl+Shift+A", "I")
    found = {**Keymap("vim").as_json(), "keys": {"tasks.dance": ["Q"]}}
    dialog.take_file("keys.json", json.dumps(found).encode())
    assert dialog.message() == "Imported from keys.json. Commands that are not known here were left out: 1."
    assert keys_in_force(commands, "tasks.edit") == ("I",)


def test_no_key_of_the_program_hides_it_on_macos(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """Command and H, which are Ctrl and H in Qt's portable form."""
    monkeypatch.setattr(sys, "platform", "darwin")
    made = {command.id: command.keys for command in window_commands(window).usual}
    assert made["cells.replace"] == ("Ctrl+Alt+F",)
    assert not [id for id, keys in made.items() if "Ctrl+H" in keys]
