"""Blocks of cells: pasted, filled down and emptied as one step; what can't be taken is shown first, with the reason."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.dialogs import ConfirmDialog
from flowdash_desktop.ui.presenters.cells import presenter
from flowdash_desktop.ui.preview.model import AFTER, BEFORE, TASK, WHY
from flowdash_desktop.ui.table.events import BlockAction, BlockChange
from tests.e2e.cells import IDS, asked, copy, four_tasks, there, told, words_in
from tests.e2e.everything import FULL, WORKFLOW, asking
from tests.support.definitions import EVERYTHING, TICKETS, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, click, press

Key = Qt.Key


@story
async def test_a_table_is_pasted_from_one_cell_on(desk: Desk, server: StartServer) -> None:
    """As far as it reaches, which is shown first, and nothing outside of it. One undo takes it back."""
    running = await four_tasks(desk, server)
    before = there(running, "Text")
    desk.click_cell("U-2", "Text")
    copy("One\nTwo\n")
    press(desk.window.table, Key.Key_V, CONTROL)
    dialog = await asked(desk)
    assert "This also changes 1 cell outside of the selection." in words_in(dialog)
    assert there(running, "Text") == before
    click(dialog.confirm_button)
    await told(desk, "Pasted into 2 cells of 2 tasks.")
    assert there(running, "Text") == [before[0], "One", "Two", before[3]]
    await desk.shortcut(Key.Key_Z)
    await desk.until_saved()
    assert there(running, "Text") == before
    await desk.close()


@story
async def test_one_value_goes_into_the_whole_block(desk: Desk, server: StartServer) -> None:
    running = await four_tasks(desk, server)
    desk.click_cell("U-1", "Text")
    desk.click_cell("U-3", "Text", SHIFT)
    QGuiApplication.clipboard().setText("All")
    press(desk.window.table, Key.Key_V, CONTROL)
    await told(desk, "Text set to “All”: 3 tasks.")
    assert there(running, "Text")[:3] == ["All"] * 3
    assert there(running, "Text")[3] != "All"
    await desk.close()


@story
async def test_what_is_refused_is_shown_and_the_rest_pasted(desk: Desk, server: StartServer) -> None:
    """The preview says which cells and why; the number on its button is what it does, also once a cell is unticked."""
    running = await four_tasks(desk, server)
    before = there(running, "Number")
    desk.click_cell("U-1", "Number")
    desk.click_cell("U-4", "Number", SHIFT)
    copy("71\nmany\n73\n74\n")
    press(desk.window.table, Key.Key_V, CONTROL)
    dialog = await asked(desk)
    model = dialog.model
    last = model.rowCount() - 1
    row = [str(model.data(model.index(last, column))) for column in (TASK, BEFORE, AFTER, WHY)]
    assert (row[0].split()[0], row[2]) == ("U-2", row[1]), "what is refused stands behind the others"
    assert row[3].startswith("“many”: ")
    assert "number" in row[3].lower()
    dialog.table.setCurrentIndex(model.index(last, TASK))
    reason = dialog.table.viewport().grab(dialog.table.visualRect(model.index(last, WHY))).toImage()
    colors = {reason.pixelColor(x, y).name() for x in range(reason.width()) for y in range(reason.height())}
    assert desk.window.theme.tokens.error.name() in colors, "it is red in the current row, too"
    assert dialog.confirm_button.text() == "Paste into 3 cells"
    model.setData(model.index(2, TASK), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert dialog.confirm_button.text() == "Paste into 2 cells"
    assert there(running, "Number") == before
    click(dialog.confirm_button)
    await told(desk, "Pasted into 2 cells of 2 tasks.")
    assert there(running, "Number") == ["71", before[1], "73", before[3]]
    await desk.close()


@story
async def test_cells_outside_of_a_block_stay(desk: Desk, server: StartServer) -> None:
    """A larger table is cut off at the block, which is said first."""
    running = await four_tasks(desk, server)
    before = there(running, "Text")
    desk.click_cell("U-1", "Text")
    desk.click_cell("U-2", "Text", SHIFT)
    copy("a\nb\nc\nd\n")
    press(desk.window.table, Key.Key_V, CONTROL)
    dialog = await asked(desk)
    assert dialog.confirm_button.text() == "Paste into 2 cells"
    click(dialog.confirm_button)
    await told(desk, "Pasted into 2 cells")
    assert there(running, "Text") == ["a", "b", *before[2:]]
    await desk.close()


@story
async def test_a_block_is_filled_down_and_emptied(desk: Desk, server: StartServer) -> None:
    """By keys alone, each as one step."""
    running = await four_tasks(desk, server)
    before, table = there(running, "Text"), desk.window.table
    desk.click_cell("U-1", "Text")
    copy("First")
    press(table, Key.Key_V, CONTROL)
    await desk.until_saved()
    press(table, Key.Key_Down, SHIFT)
    press(table, Key.Key_Down, SHIFT)
    press(table, Key.Key_D, CONTROL)
    await told(desk, "Filled 2 cells of 2 tasks.")
    assert there(running, "Text") == ["First", "First", "First", before[3]]
    press(table, Key.Key_Delete)
    await told(desk, "Text emptied: 3 tasks.")
    assert there(running, "Text") == [None, None, None, before[3]]
    for _ in range(2):
        await desk.shortcut(Key.Key_Z)
        await desk.until_saved()
    assert there(running, "Text") == ["First", *before[1:]]
    await desk.close()


@story
async def test_one_value_goes_into_several_columns(desk: Desk, server: StartServer) -> None:
    """Emptied together, too, by one step."""
    running = await four_tasks(desk, server)
    desk.click_cell("U-1", "Long text")
    press(desk.window.table, Key.Key_Down, SHIFT)
    press(desk.window.table, Key.Key_Right, SHIFT)
    names = [desk.window.model.field(section).name for section in desk.window.table.block.sections()]
    assert names == ["Long text", "Phone"]
    copy("555 0100")
    press(desk.window.table, Key.Key_V, CONTROL)
    await told(desk, "Pasted into 4 cells of 2 tasks.")
    assert [there(running, name)[:2] for name in names] == [["555 0100", "555 0100"]] * 2
    press(desk.window.table, Key.Key_Delete)
    await told(desk, "Emptied 4 cells of 2 tasks.")
    assert [there(running, name)[:2] for name in names] == [[None, None]] * 2
    await desk.close()


@story
async def test_one_cell_is_filled_from_the_cell_above(desk: Desk, server: StartServer) -> None:
    running = await four_tasks(desk, server)
    desk.click_cell("U-2", "Text")
    copy("Here")
    press(desk.window.table, Key.Key_V, CONTROL)
    await desk.until_saved()
    desk.click_cell("U-3", "Text")
    press(desk.window.table, Key.Key_D, CONTROL)
    await told(desk, "Filled 1 cell of 1 task.")
    assert there(running, "Text")[1:3] == ["Here", "Here"]
    await desk.close()


@story
async def test_delete_is_for_tasks_in_row_mode(desk: Desk, server: StartServer) -> None:
    await four_tasks(desk, server)
    desk.click_cell("U-2", "Text")
    press(desk.window.table, Key.Key_Escape)
    press(desk.window.table, Key.Key_Delete)
    dialog = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question")
    click(dialog.cancel_button)
    assert desk.column("ID") == [*IDS]
    await desk.close()


async def paste_row(desk: Desk, source: str, target: str) -> None:
    """Copy all cells of a task and paste them into another one."""
    table = desk.window.table
    desk.click_cell(source, "Text")
    press(table, Key.Key_Space, SHIFT)
    press(table, Key.Key_C, CONTROL)
    desk.click_cell(target, "Text")
    press(table, Key.Key_Space, SHIFT)
    press(table, Key.Key_V, CONTROL)
    dialog = await asked(desk)  # the unique ID can't be pasted
    click(dialog.confirm_button)
    await told(desk, "Pasted into ")
    desk.window.notice.hide()


@story
async def test_a_copied_row_makes_another_row_equal(desk: Desk, server: StartServer) -> None:
    """Every kind of field that can be edited reads what was copied of it, blank cells too."""
    blank = {"ID": "U-2", "Stage": "Open", "Must": "must", "Fixed at creation": "stays"}
    tasks = [{**FULL, "ID": "U-1"}, blank, {**FULL, "ID": "U-3"}]
    running = server(workspace({**EVERYTHING, "tasks": tasks}, TICKETS))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    names = [name for name in FULL if name != "ID"]
    first, second, third = ([there(running, name)[row] for name in names] for row in range(3))
    assert (first == third, first == second) == (True, False)
    await paste_row(desk, "U-2", "U-3")
    assert [there(running, name)[2] for name in names] == second
    await paste_row(desk, "U-1", "U-2")
    assert [there(running, name)[1] for name in names] == first
    await desk.close()


@story
async def test_blank_cells_of_a_column_are_pasted(desk: Desk, server: StartServer) -> None:
    """One copied cell or several. The notice does not say that the cells had these values."""
    running = await four_tasks(desk, server)
    table = desk.window.table
    desk.click_cell("U-1", "Text")
    press(table, Key.Key_Delete)
    await desk.until_saved()
    press(table, Key.Key_C, CONTROL)
    desk.click_cell("U-2", "Text")
    press(table, Key.Key_V, CONTROL)
    await desk.until(lambda: desk.column("Text")[1] == "", "the cell is emptied")
    await desk.until_saved()
    desk.click_cell("U-1", "Text")
    press(table, Key.Key_Down, SHIFT)
    press(table, Key.Key_C, CONTROL)
    desk.click_cell("U-3", "Text")
    press(table, Key.Key_Down, SHIFT)
    press(table, Key.Key_V, CONTROL)
    await told(desk, "Pasted into 2 cells of 2 tasks.")
    assert there(running, "Text") == [None] * 4
    await desk.close()


@story
async def test_lone_quotes_are_pasted_as_letters(desk: Desk, server: StartServer) -> None:
    """A quote that encloses no cell hides no rows."""
    running = await four_tasks(desk, server)
    desk.click_cell("U-1", "Text")
    press(desk.window.table, Key.Key_Down, SHIFT)
    press(desk.window.table, Key.Key_Down, SHIFT)
    QGuiApplication.clipboard().setText('"Quote" said\n"open\nlast\n')
    press(desk.window.table, Key.Key_V, CONTROL)
    await told(desk, "Pasted into 3 cells of 3 tasks.")
    assert there(running, "Text")[:3] == ['"Quote" said', '"open', "last"]
    await desk.close()


@story
async def test_emptying_says_how_many_cells_are_fixed(desk: Desk, server: StartServer) -> None:
    """Cells that can't be changed do not count as cells that were blank."""
    running = await four_tasks(desk, server)
    table, model = desk.window.table, desk.window.model
    header, name = table.header, "Fixed at creation"
    header.moveSection(header.visualIndex(model.column(name)), header.visualIndex(model.column("Text")) + 1)
    desk.click_cell("U-1", "Text")
    press(table, Key.Key_Right, SHIFT)
    assert [model.field(section).name for section in table.block.sections()] == ["Text", name]
    press(table, Key.Key_Delete)
    await told(desk, "Emptied 1 cell of 1 task. 1 cell can't be changed.")
    assert (there(running, "Text")[0], there(running, name)[0]) == (None, "stays")
    await desk.close()


@story
async def test_what_changes_during_a_preview_is_left_as_it_is(desk: Desk, server: StartServer) -> None:
    """A colleague's value is not overwritten by what was planned before it, and this is said."""
    running = await four_tasks(desk, server)
    before = there(running, "Number")
    desk.click_cell("U-1", "Number")
    desk.click_cell("U-4", "Number", SHIFT)
    copy("71\nmany\n73\n74\n")
    press(desk.window.table, Key.Key_V, CONTROL)
    dialog = await asked(desk)
    with asking(running) as api:
        assert api.put("U-3", {"Number": "500"}).status_code == 200
    desk.session.request_refresh()
    await desk.until(lambda: "500" in desk.column("Number")[2], "the change of the colleague")
    click(dialog.confirm_button)
    await told(desk, "Pasted into 2 cells of 2 tasks. Left as they are, since they have changed meanwhile: 1 cell.")
    assert there(running, "Number") == ["71", before[1], "500", "74"]
    assert desk.window.focusWidget() is desk.window.table
    await desk.close()


@story
async def test_where_rows_went_is_said_of_a_block(desk: Desk, server: StartServer) -> None:
    await four_tasks(desk, server)
    desk.window.table.ordering.sort_by((SortBy("Text"),))
    desk.click_cell("U-1", "Text")
    copy("z\ny\n")
    press(desk.window.table, Key.Key_V, CONTROL)
    preview = await asked(desk)
    preview.confirm_button.click()
    await told(desk, "Pasted into 2 cells of 2 tasks. They stand elsewhere now: the rows are sorted by Text.")
    await desk.close()


@story
async def test_many_cells_are_said_to_be_changed(
    desk: Desk, server: StartServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While they are planned. A second block waits for the first, and both are done."""
    monkeypatch.setattr(presenter, "_TAKES_TIME", 1)
    running = await four_tasks(desk, server)
    desk.click_cell("U-1", "Text")
    press(desk.window.table, Key.Key_Down, SHIFT)
    copy("a\nb\n")
    press(desk.window.table, Key.Key_V, CONTROL)
    assert desk.window.notice.text.endswith("cells are being changed…")
    desk.click_cell("U-3", "Text")
    press(desk.window.table, Key.Key_Down, SHIFT)
    copy("c\nd\n")
    press(desk.window.table, Key.Key_V, CONTROL)
    await desk.until(lambda: there(running, "Text") == ["a", "b", "c", "d"], "both blocks")
    await told(desk, "Pasted into 2 cells of 2 tasks.")
    await desk.close()


@story
async def test_nothing_is_filled_from_a_task_that_is_gone(desk: Desk, server: StartServer) -> None:
    """The cells below stay as they are."""
    running = await four_tasks(desk, server)
    before = there(running, "Text")
    shown = [desk.window.model.shown.key(row) for row in range(3)]
    tasks = (TaskKey("gone"), *(key for key in shown if key is not None))
    desk.window.table.commands.block_changed.emit(BlockChange(BlockAction.FILL, tasks, ("Text",)))
    await told(desk, "Nothing is filled down: the task with the values is not there any more.")
    assert there(running, "Text") == before
    await desk.close()


def copy_much(rows: int) -> None:
    """Put a table without tabs in its text into the clipboard, as a mail has it."""
    data = QMimeData()
    data.setText("said")
    data.setHtml("<table>" + "".join(f"<tr><td>row {row}<td>{'x' * 100}</tr>" for row in range(rows)) + "</table>")
    QGuiApplication.clipboard().setMimeData(data)


@story
async def test_much_that_is_pasted_is_read_in_slices(desk: Desk, server: StartServer) -> None:
    """The window says so, lives meanwhile, and pastes it where the person is."""
    running = await four_tasks(desk, server)
    desk.click_cell("U-1", "Text")
    desk.click_cell("U-4", "Text", SHIFT)
    copy_much(2_000)
    press(desk.window.table, Key.Key_V, CONTROL)
    assert desk.window.notice.text == "Reading what was pasted…"
    dialog = await asked(desk)
    assert "3,996 cells of the clipboard lie outside" in words_in(dialog)
    click(dialog.confirm_button)
    await told(desk, "Pasted into 4 cells of 4 tasks.")
    assert there(running, "Text") == [f"row {row}" for row in range(4)]
    await desk.close()


@pytest.mark.parametrize("change", ["cell", "selection", "order", "workflow"])
@story
async def test_nothing_is_pasted_where_the_person_went_on(desk: Desk, server: StartServer, change: str) -> None:
    """The cells that are meant now are others than when the key was pressed."""
    running = await four_tasks(desk, server)
    before, table = there(running, "Text"), desk.window.table
    desk.click_cell("U-1", "Text")
    copy_much(2_000)
    press(table, Key.Key_V, CONTROL)
    if change == "cell":
        press(table, Key.Key_Down)
    elif change == "selection":
        press(table, Key.Key_Down, SHIFT)
    elif change == "order":
        table.ordering.sort_by((SortBy("ID", descending=True),))
    else:
        desk.workspace.show_workflow("tckets")
    await desk.until(lambda: desk.window.notice.text.startswith("Nothing was pasted: "), "the words")
    assert there(running, "Text") == before
    await desk.close()
