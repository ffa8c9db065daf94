"""Find and replace in cells: by text, case, whole word and pattern, in a column or the selected cells, shown first."""

from __future__ import annotations

import sys
import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from flowdash_desktop.ui.preview.model import AFTER, BEFORE
from flowdash_desktop.ui.preview.replace import ReplaceDialog
from tests.e2e.cells import four_tasks, there, told
from tests.e2e.everything import WORKFLOW, asking
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, click, keys, press, replace_text

Key = Qt.Key


async def ask(desk: Desk, find: str, by: str) -> ReplaceDialog:
    """Open the question by its key, and type."""
    await desk.shortcut(Key.Key_H)
    dialog = await desk.until_found(lambda: desk.dialog(ReplaceDialog), "the question")
    keys(dialog.wanted.line, find)
    keys(dialog.by.line, by)
    return dialog


async def offers(desk: Desk, dialog: ReplaceDialog, words: str) -> None:
    button = dialog.confirm_button
    await desk.until(lambda: button.isEnabled() and button.text() == words, f"{words!r}, not {button.text()!r}")


@story
async def test_a_text_is_replaced_in_a_column(desk: Desk, server: StartServer) -> None:
    """The preview has before and after; the button's number is what it does. One undo."""
    running = await four_tasks(desk, server)
    desk.click_cell("U-1", "Text")
    dialog = await ask(desk, "BEF", "not bef")
    await offers(desk, dialog, "Replace in 4 cells")
    model = dialog.model
    assert model is not None
    assert [model.data(model.index(0, column)) for column in (BEFORE, AFTER)] == ["before", "not before"]
    model.setData(model.index(1, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    await offers(desk, dialog, "Replace in 3 cells")
    click(dialog.confirm_button)
    await told(desk, "Replaced in 3 cells of 3 tasks.")
    assert there(running, "Text") == ["not before", "before", "not before", "not before"]
    await desk.shortcut(Key.Key_Z)
    await desk.until_saved()
    assert there(running, "Text") == ["before"] * 4
    await desk.close()


@story
async def test_only_the_selected_cells_are_looked_through(desk: Desk, server: StartServer) -> None:
    """Case, whole words and patterns narrow what is found; a pattern that can't be read is said."""
    running = await four_tasks(desk, server)
    desk.click_cell("U-1", "Text")
    desk.click_cell("U-2", "Text", SHIFT)
    dialog = await ask(desk, "BEFORE", "after")
    await offers(desk, dialog, "Replace in 2 cells")
    dialog.case_box.setChecked(True)
    await desk.until(lambda: dialog.said.text() == "It is found in no cell that can be changed.", "nothing is found")
    assert not dialog.confirm_button.isEnabled()
    dialog.pattern_box.setChecked(True)
    replace_text(dialog.wanted.line, "(")
    await desk.until(lambda: dialog.said.text().startswith("This pattern can't be read."), "the word of the pattern")
    replace_text(dialog.wanted.line, "^b(.*)")
    replace_text(dialog.by.line, "B$2")
    await desk.until(lambda: "the numbers after $" in dialog.said.text(), "the word of a group that is not there")
    assert not dialog.confirm_button.isEnabled()
    replace_text(dialog.by.line, "B$1")
    await offers(desk, dialog, "Replace in 2 cells")
    click(dialog.confirm_button)
    await told(desk, "Replaced in 2 cells")
    assert there(running, "Text") == ["Before", "Before", "before", "before"]
    await desk.close()


@story
async def test_what_becomes_no_value_is_refused(desk: Desk, server: StartServer) -> None:
    running = await four_tasks(desk, server)
    desk.click_cell("U-1", "Number")
    dialog = await ask(desk, "0", "x")
    await desk.until(lambda: dialog.said.text() == "No cell can take the value, for the reason beside each.", "why not")
    assert not dialog.confirm_button.isEnabled()
    click(dialog.cancel_button)
    assert there(running, "Number") == ["10"] * 4
    await desk.close()


class ImportThreads:
    """Notes on which threads a module is imported."""

    def __init__(self, module: str) -> None:
        self._module = module
        self.found: list[threading.Thread] = []

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name == self._module:
            self.found.append(threading.current_thread())


@story
async def test_the_matcher_is_loaded_beside_the_window(
    desk: Desk, server: StartServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It takes some tenths of a second, during which the first letters would not be shown."""
    await four_tasks(desk, server)
    desk.click_cell("U-1", "Text")
    threads = ImportThreads("polars")
    monkeypatch.setattr(sys, "meta_path", [threads, *sys.meta_path])
    monkeypatch.delitem(sys.modules, "polars", raising=False)
    dialog = await ask(desk, "BEF", "not bef")
    await offers(desk, dialog, "Replace in 4 cells")
    assert threads.found
    assert threading.main_thread() not in threads.found
    await desk.close()


@story
async def test_enter_in_an_input_replaces_nothing(desk: Desk, server: StartServer) -> None:
    """Enter leads from Find to Replace with. Nothing in the place of a text is named as what it does: remove."""
    running = await four_tasks(desk, server)
    desk.click_cell("U-1", "Text")
    await desk.shortcut(Key.Key_H)
    dialog = await desk.until_found(lambda: desk.dialog(ReplaceDialog), "the question")
    keys(dialog.wanted.line, "be")
    await offers(desk, dialog, "Remove from 4 cells")
    press(dialog.wanted.line, Key.Key_Return)
    assert dialog.by.line.hasFocus()
    press(dialog.by.line, Key.Key_Return)
    assert dialog.isVisible()
    assert there(running, "Text") == ["before"] * 4
    keys(dialog.by.line, "x")
    await offers(desk, dialog, "Replace in 4 cells")
    press(dialog.by.line, Key.Key_Return, CONTROL)
    await told(desk, "Replaced in 4 cells")
    assert there(running, "Text") == ["xfore"] * 4
    await desk.close()


@story
async def test_a_colleagues_text_is_not_overwritten(desk: Desk, server: StartServer) -> None:
    """It came while the preview was open: the plan follows it, and what is unticked stays unticked."""
    running = await four_tasks(desk, server)
    desk.click_cell("U-1", "Text")
    dialog = await ask(desk, "before", "after")
    await offers(desk, dialog, "Replace in 4 cells")
    assert dialog.model is not None
    dialog.model.tick([3], False)
    with asking(running) as api:
        assert api.put("U-2", {"Text": "from a colleague"}).status_code == 200
    desk.session.request_refresh()
    await desk.until(lambda: desk.column("Text")[1] == "from a colleague", "the change of the colleague")
    await offers(desk, dialog, "Replace in 2 cells")
    click(dialog.confirm_button)
    await told(desk, "Replaced in 2 cells of 2 tasks.")
    assert there(running, "Text") == ["after", "from a colleague", "after", "before"]
    await desk.close()


@story
async def test_nothing_is_done_while_another_plan_is_made(desk: Desk, server: StartServer) -> None:
    """A tick does not let the plan of before be confirmed."""
    running = await four_tasks(desk, server)
    desk.click_cell("U-1", "Text")
    dialog = await ask(desk, "before", "after")
    await offers(desk, dialog, "Replace in 4 cells")
    model = dialog.model
    assert model is not None
    dialog.by.line.setText("wanted")
    model.setData(model.index(0, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert not dialog.confirm_button.isEnabled()
    await offers(desk, dialog, "Replace in 4 cells")
    click(dialog.confirm_button)
    await desk.until_saved()
    await desk.until(lambda: there(running, "Text") == ["wanted"] * 4, "what was typed last")
    await desk.close()


@story
async def test_the_table_of_now_is_looked_through(desk: Desk, server: StartServer) -> None:
    """It is exchanged while the question is open: a column less, and all tasks come again."""
    await four_tasks(desk, server)
    desk.click_cell("U-1", "Text")
    dialog = await ask(desk, "before", "after")
    await offers(desk, dialog, "Replace in 4 cells")
    model = desk.window.model
    old, fields = model.table.reader, tuple(f for f in model.schema.fields if f.name != "Phone")
    model.rows.set_schema(replace(model.schema, fields=fields))
    assert model.table.reader is not old
    await desk.until(lambda: dialog.model is not None and dialog.model.rowCount() == 0, "no cell is left")
    shown = desk.session.shown(WORKFLOW)
    model.rows.apply({key: shown.get(key) for key in shown}, {})
    await offers(desk, dialog, "Replace in 4 cells")
    ended: list[int] = []
    dialog.finished.connect(ended.append)
    model.rows.set_schema(replace(model.schema, workflow=replace(model.schema.workflow, id="another")))
    await desk.until(lambda: ended == [0], "no question for another workflow")
    await desk.close()


@story
async def test_half_typed_text_is_taken_before_it_is_asked(desk: Desk, server: StartServer) -> None:
    """It is found, too, and the keyboard is in the table afterwards."""
    running = await four_tasks(desk, server)
    desk.click_cell("U-1", "Text")
    press(desk.window.table, Key.Key_F2)
    (editor,) = desk.window.table.editing.open_editors()
    line = editor.findChild(QLineEdit)
    assert line is not None
    replace_text(line, "half typed")
    dialog = await ask(desk, "half", "wholly")
    assert not desk.window.table.editing.open_editors()
    await offers(desk, dialog, "Replace in 1 cell")
    click(dialog.confirm_button)
    await desk.until_saved()
    await desk.until(lambda: there(running, "Text")[0] == "wholly typed", "what was typed, replaced")
    assert desk.window.focusWidget() is desk.window.table
    await desk.close()
