"""Several tasks decided at once: by menu and by keys, said and undone as one, after a restart and under a filter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QMenu

from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.ui.table.rows import current_task
from tests.e2e.everything import WORKFLOW, asking, definition
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, button, click, entry, focused, keys, press, replace_text
from tests.support.server_process import ServerProcess

IDS = ("U-1", "U-2", "U-3", "U-4")


def there(running: ServerProcess, field: str) -> list[str]:
    with asking(running) as api:
        return [str(task[field]) for task in sorted(api.list(), key=lambda t: str(t["ID"]))]


async def begin(desk: Desk, running: ServerProcess, first: str, last: str, column: str) -> None:
    """Open the workflow and select the rows from one to another, the current cell in a column."""
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    desk.click_cell(first, column)
    desk.click_cell(last, column, SHIFT)


def tags(desk: Desk) -> list[str]:
    viewport = desk.window.table.viewport()
    return [w.text() for w in viewport.findChildren(QLabel) if w.isVisible() and "tasks" in w.text()]


@story
async def test_stage_of_all_is_one_undo_step(desk: Desk, server: StartServer) -> None:
    """The menu sets the stage of all and one undo takes it back."""
    running = server(definition(*IDS))
    await begin(desk, running, "U-1", "U-3", "Text")
    before = there(running, "Stage")
    menu = desk.menu_at("U-2", "Text")
    stages = entry(menu, "Set stage of 3 tasks").menu()
    assert isinstance(stages, QMenu)
    stage = next(action for action in stages.actions() if action.text() not in before)
    name = stage.text()
    stage.trigger()
    menu.close()
    await desk.until_saved()
    notice = desk.window.notice
    await desk.until(notice.isVisible, "the word that it is done")
    assert notice.text == f"Stage set to “{name}”: 3 tasks."
    assert desk.column("ID") == [*IDS], "they stay until the selection changes, though the filter says otherwise"
    assert desk.text_of("Result count") == "4 tasks"
    assert there(running, "Stage") == [*[name] * 3, before[3]]
    await desk.in_front()
    click(button("Undo", notice))
    await desk.until(lambda: not notice.isVisible(), "the word to go with its step")
    await desk.until_saved()
    assert there(running, "Stage") == before
    await desk.close()


async def set_text(desk: Desk, first: str, last: str, text: str) -> str:
    """Type into the cells of several rows, and give what is said of it."""
    desk.click_cell(first, "Text")
    desk.click_cell(last, "Text", SHIFT)
    press(desk.window.table, Qt.Key.Key_F2)
    press(focused(), Qt.Key.Key_A, CONTROL)
    keys(focused(), text)
    press(focused(), Qt.Key.Key_Return)
    await desk.until(lambda: f"“{text}”" in desk.window.notice.text, "the word that it is done")
    await desk.until_saved()
    return desk.window.notice.text


@story
async def test_edited_rows_of_a_selection_stay_in_a_sorted_table(desk: Desk, server: StartServer) -> None:
    """All of them, marked with the reason; they go where they belong once other rows are selected."""
    running = server(definition(*IDS))
    await begin(desk, running, "U-1", "U-2", "Text")
    window = desk.window
    window.table.ordering.sort_by((SortBy("Text"),))
    assert await set_text(desk, "U-1", "U-2", "zzz") == "Text set to “zzz”: 2 tasks."
    assert desk.column("ID") == [*IDS]
    assert [window.model.cells.why_marked(row)[0] for row in range(4)] == [
        "Moves when you leave it: sorted by Text"
    ] * 2 + [
        "",
        "",
    ]
    desk.click_cell("U-2", "Text", CONTROL)  # taken out of the selection: it alone is left
    await desk.until(lambda: desk.column("ID") == ["U-1", "U-3", "U-4", "U-2"], "the row that was left to move")
    desk.click_cell("U-3", "Text")
    await desk.until(lambda: desk.column("ID") == ["U-3", "U-4", "U-1", "U-2"], "the other one to move")
    assert not window.model.shown.has_marked
    await desk.close()


@story
async def test_edited_rows_of_a_selection_stay_in_their_groups(desk: Desk, server: StartServer) -> None:
    """A header counts the rows below it, those too that only stay, and no row is counted twice."""
    running = server(definition(*IDS))
    await begin(desk, running, "U-1", "U-2", "Text")
    window = desk.window
    window.table.ordering.group_by("Stage")
    click(desk.find("Active only", QCheckBox))

    def groups() -> list[tuple[str, int]]:
        found = map(window.model.shown.group_at, range(window.model.rowCount()))
        return [(group.value, group.count) for group in found if group is not None]

    before = desk.shown("U-1").task.stage
    assert groups() == [(before, 4)]
    menu = desk.menu_at("U-2", "Text")
    stages = entry(menu, "Set stage of 2 tasks").menu()
    assert isinstance(stages, QMenu)
    stage = next(action for action in stages.actions() if action.text() not in ("", before))
    name = stage.text()
    stage.trigger()
    menu.close()
    await desk.until_saved()
    assert desk.shown("U-1").task.stage == name
    assert groups() == [(before, 4)]
    assert desk.text_of("Result count") == "4 tasks"
    desk.click_cell("U-4", "Text")
    await desk.until(lambda: sorted(groups()) == sorted([(before, 2), (name, 2)]), "the rows to go over")
    await desk.close()


@story
async def test_edited_rows_of_a_selection_stay_in_a_filtered_table(desk: Desk, server: StartServer) -> None:
    """They no longer match and are dimmed; the count is of the rows that are shown."""
    running = server(definition(*IDS))
    await begin(desk, running, "U-1", "U-2", "Text")
    window = desk.window
    await set_text(desk, "U-1", "U-4", "here")
    replace_text(desk.find("Search tasks", QLineEdit), "here")
    await set_text(desk, "U-1", "U-2", "gone")
    assert desk.column("ID") == [*IDS]
    assert [window.model.shown.is_dimmed(row) for row in range(4)] == [True, True, False, False]
    assert desk.text_of("Result count") == "4 tasks"
    desk.click_cell("U-4", "Text")
    await desk.until(lambda: desk.column("ID") == ["U-3", "U-4"], "the rows to go")
    await desk.until(lambda: desk.text_of("Result count") == "2 of 4 tasks", "the count of the rows left")
    await desk.close()


@story
async def test_it_is_said_where_too_many_rows_to_stay_have_gone(
    desk: Desk, server: StartServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of very many rows only the current one stays in its place in a sorted, grouped or filtered table."""
    monkeypatch.setattr(current_task, "_STAY", 2)
    running = server(definition(*IDS))
    await begin(desk, running, "U-1", "U-3", "Text")
    window = desk.window
    assert await set_text(desk, "U-1", "U-3", "one") == "Text set to “one”: 3 tasks."
    window.table.ordering.sort_by((SortBy("Text"),))
    said = await set_text(desk, "U-1", "U-3", "two")
    assert said.endswith("They stand elsewhere now: the rows are sorted by Text.")
    window.table.ordering.sort_by(())
    window.table.ordering.group_by("Text")
    said = await set_text(desk, "U-1", "U-3", "ten")
    assert said.endswith("They stand elsewhere now: the rows are grouped by Text.")
    window.table.ordering.group_by("")
    replace_text(desk.find("Search tasks", QLineEdit), "ten")
    assert (await set_text(desk, "U-1", "U-3", "gone")).endswith("2 no longer match the filter and are not shown.")
    assert desk.column("Text") == ["gone"], "the current one stays until it is left"
    await desk.close()


@story
async def test_editor_in_a_selection_is_for_all_rows(desk: Desk, server: StartServer) -> None:
    """An editor that opens in one of several rows is for all of them."""
    running = server(definition(*IDS))
    await begin(desk, running, "U-2", "U-4", "Text")
    table = desk.window.table
    press(table, Qt.Key.Key_F2)
    (editor,) = table.editing.open_editors()
    assert tags(desk) == ["3 tasks"]
    line = editor.findChild(QLineEdit)
    assert line is not None
    assert line.accessibleName() == "Text, 3 tasks"
    assert line.text() == "before", "what they have in common"
    press(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    keys(line, "after")
    press(line, Qt.Key.Key_Return)
    await desk.until_saved()
    assert there(running, "Text") == ["before", "after", "after", "after"]
    assert len(table.target.tasks()) == 3, "they stay selected"
    await desk.close()
    desk.another_start()
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    search = desk.find("Search tasks", QLineEdit)
    keys(search, "U-1")
    await desk.until(lambda: desk.column("ID") == ["U-1"], "the filter")
    await desk.until(lambda: window.undo_action.text() == "Undo: Text of 3 tasks", "the step")
    window.table.setFocus()
    await desk.shortcut(Qt.Key.Key_Z)
    await desk.until_saved()
    assert there(running, "Text") == ["before"] * 4
    await desk.shortcut(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | SHIFT)
    await desk.until_saved()
    assert there(running, "Text") == ["before", "after", "after", "after"]
    await desk.close()


@story
async def test_different_values_are_not_overwritten_by_accident(desk: Desk, server: StartServer) -> None:
    running = server(definition(*IDS))
    with asking(running) as api:
        api.put("U-2", {"Text": "its own"})
    await begin(desk, running, "U-1", "U-3", "Text")
    table = desk.window.table
    press(table, Qt.Key.Key_F2)
    (editor,) = table.editing.open_editors()
    line = editor.findChild(QLineEdit)
    assert line is not None
    assert (line.text(), line.placeholderText()) == ("", "Different values")
    press(line, Qt.Key.Key_Return)
    assert not desk.session.pending, "nothing was typed"
    press(table, Qt.Key.Key_Backspace)
    await desk.until_saved()
    assert there(running, "Text") == ["None", "None", "None", "before"]
    assert desk.window.notice.text == "Text emptied: 3 tasks."
    await desk.shortcut(Qt.Key.Key_Z)
    await desk.until(lambda: not desk.window.notice.isVisible(), "the word to go, whose step is undone")
    await desk.until_saved()
    assert there(running, "Text") == ["before", "its own", "before", "before"]
    await desk.close()


@story
async def test_ticks_and_pastes_are_for_all_rows(desk: Desk, server: StartServer) -> None:
    """Ticks and what is pasted go to all and a click to its own."""
    running = server(definition(*IDS))
    await begin(desk, running, "U-1", "U-3", "Checkbox")
    table = desk.window.table
    press(table, Qt.Key.Key_Space)
    await desk.until_saved()
    assert there(running, "Checkbox") == ["True", "True", "True", "False"]
    assert desk.window.notice.text == "Checkbox ticked: 3 tasks."
    desk.click_cell("U-1", "Number")
    desk.click_cell("U-2", "Number", SHIFT)
    QGuiApplication.clipboard().setText("12.5\n")
    press(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    await desk.until_saved()
    assert there(running, "Number") == ["12.5", "12.5", "10", "10"]
    QGuiApplication.clipboard().setText("many words")
    press(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert not desk.session.pending, "that is no number, and is said at the cell"
    await desk.close()


@story
async def test_no_two_tasks_get_one_unique_id(desk: Desk, server: StartServer) -> None:
    running = server(definition(*IDS))
    await begin(desk, running, "U-1", "U-3", "ID")
    press(desk.window.table, Qt.Key.Key_F2)
    assert tags(desk) == []
    press(desk.window.table, Qt.Key.Key_Escape)
    await desk.close()


@story
async def test_the_pane_says_that_it_is_for_one_task_alone(desk: Desk, server: StartServer) -> None:
    running = server(definition(*IDS))
    await begin(desk, running, "U-1", "U-3", "Text")
    several = desk.window.detail.header.several
    await desk.until(several.isVisible, "the words")
    assert several.text() == (
        "3 tasks are selected. Fields changed here change this task only; the actions are for all of them."
    )
    desk.click_cell("U-2", "Text")
    await desk.until(lambda: not several.isVisible(), "the words to go")
    await desk.close()
