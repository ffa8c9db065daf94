"""The keys of the viewer are on the sheet of keys and in the palette while it is open, and none means two things."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel

from flowdash_desktop.ui.commands.command import Section, shown_key
from flowdash_desktop.ui.commands.keys_sheet import KeysSheet, lines
from flowdash_desktop.ui.commands.palette import Palette
from flowdash_desktop.ui.viewer.commands import KEYS, Command, command_of, command_words
from tests.e2e.test_palette import current, palette, rows
from tests.e2e.test_viewer import attached, definition, looked_at, sharp, written
from tests.support.desk import Desk, story
from tests.support.files_to_view import contract
from tests.support.fixtures_server import StartServer
from tests.support.hands import focused, press, replace_text

Key = Qt.Key


@pytest.mark.parametrize("command", Command)
def test_each_key_of_the_viewer_does_its_command(command: Command) -> None:
    """What the sheet lists for a command is what the viewer does at that key."""
    for keys in KEYS[command]:
        pressed = QKeySequence(keys)[0]  # type: ignore[index]  # the stubs don't know it
        event = QKeyEvent(QEvent.Type.KeyPress, pressed.key(), pressed.keyboardModifiers())
        assert command_of(event) is command


@story
async def test_the_sheet_lists_each_key_once(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """While the viewer has the keyboard, its keys go before those of the window. Closed, it lists none."""
    await attached(desk, server(definition("A-1")), written(tmp_path, contract_pdf=contract(2)))
    commands = desk.application._commands
    assert Section.VIEWER not in {section for section, _, _ in lines(commands.offered())}
    await looked_at(desk)
    await sharp(desk, "1 of 1 · page 1 of 2")
    listed = list(lines(commands.offered()))
    of_viewer = [(words, keys) for section, words, keys in listed if section is Section.VIEWER]
    assert of_viewer == [(command_words(one).rstrip("…"), [shown_key(key) for key in KEYS[one]]) for one in Command]
    twice = Counter((command.scope_of(key), key) for command in commands.offered() for key in command.keys)
    assert [key for key, count in twice.items() if count > 1] == []
    await desk.shortcut(Key.Key_Question, Qt.KeyboardModifier.NoModifier)
    sheet = desk.popup()
    assert isinstance(sheet, KeysSheet)
    texts = [label.text() for label in sheet.findChildren(QLabel)]
    assert {"In the viewer", "Fit width", "Undo"} <= set(texts)
    assert texts.count("Next task") == 1
    press(focused(), Key.Key_Escape)
    await desk.in_front()
    assert desk.window.quick_look.panel.has_keyboard
    desk.window.filter_bar.focus_search()
    behind = {words: keys for section, words, keys in lines(commands.offered()) if section is Section.FIND}
    assert behind["Find tasks"] == [shown_key("Ctrl+F"), shown_key("/")], "the window has these keys again"
    press(focused(), Key.Key_Escape)
    await desk.close()


@story
async def test_the_palette_has_the_viewers_commands(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """They work on the file that is looked at, and say so where they can't."""
    await attached(desk, server(definition("A-1")), written(tmp_path, contract_pdf=contract(2)))
    await looked_at(desk)
    await sharp(desk, "1 of 1 · page 1 of 2")
    found = await palette(desk, "Next page")
    assert current(found).startswith("Next page")
    press(focused(), Key.Key_Return)
    await sharp(desk, "1 of 1 · page 2 of 2")
    found = await palette(desk, "Next page")
    assert "Not possible now" in current(found)
    assert isinstance(found, Palette)
    replace_text(focused(), "Next task")
    assert rows(found).count("Next task") == 1
    press(focused(), Key.Key_Escape)
    await desk.in_front()
    press(focused(), Key.Key_Space)
    await desk.until(lambda: not desk.window.quick_look.is_open, "the viewer to close")
    found = await palette(desk, "Fit width")
    assert "Fit width" not in rows(found)
    press(focused(), Key.Key_Escape)
    await desk.close()
