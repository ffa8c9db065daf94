"""From the message that an import is done one press leads to its tasks, whatever hides or sorts them."""

from __future__ import annotations

from pathlib import Path

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.ui.dialogs.menu_row import MenuRow
from tests.e2e.everything import WORKFLOW, definition
from tests.e2e.test_built_in_views import _open as open_views
from tests.e2e.test_import import _open, _write
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click
from tests.support.steady import settle


def shown(desk: Desk) -> list[str]:
    """The unique IDs of the tasks in the table."""
    reader = desk.window.model.table.reader
    keys = [key for row in desk.window.model.row_ids() if (key := reader.key(row)) is not None]
    return sorted(str(desk.session.shown(WORKFLOW)[key].task.values["ID"]) for key in keys)


async def imported(desk: Desk, tmp_path: Path) -> None:
    """Import the file that changes one task and creates one, and wait for the message."""
    dialog = await _open(desk, _write(tmp_path / "rows.xlsx"))
    click(dialog.confirm_button)
    words = "Imported rows.xlsx: one task changed, one task created."
    await desk.until(lambda: desk.window.notice.text == words, "the word that it is done")


@story
async def test_show_leads_to_the_imported_tasks(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """A filter that hides them steps back, the new names of new tasks are followed, and one press returns it."""
    running = server(definition("I-1", "I-2", "I-9"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    bar = desk.window.filter_bar
    bar.set_filter(TaskFilter((Condition("ID", Operator.IS, ("I-9",)),)))
    bar.filter_changed.emit(bar.filter())
    desk.window.model.rows.set_sort((SortBy("ID", descending=True),))
    before = bar.filter()
    await desk.until(lambda: shown(desk) == ["I-9"], "the filter")
    await imported(desk, tmp_path)
    await desk.until_saved()  # the new task has the key of the server
    await desk.in_front()
    click(button("Show", desk.window.notice))
    await desk.until(lambda: shown(desk) == ["I-1", "I-3"], "the imported tasks")
    box = bar._row.changed
    assert (box.text(), box.isChecked(), box.isVisible()) == ("2 imported", True, True)
    assert not desk.window.notice.isVisible()
    assert desk.window.table.hasFocus()
    assert desk.window.table.current_task is not None
    click(box)
    await desk.until(lambda: shown(desk) == ["I-9"], "the filter of before")
    assert bar.filter() == before
    assert not box.isVisible()
    await desk.close()


@story
async def test_imported_tasks_are_followed_while_they_are_shown(
    desk: Desk, server: StartServer, tmp_path: Path
) -> None:
    """Shown before the server has them, they stay; what others change meanwhile joins them not."""
    running = server(definition("I-1", "I-2"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await imported(desk, tmp_path)
    click(button("Show", desk.window.notice))
    await desk.until(lambda: shown(desk) == ["I-1", "I-3"], "the imported tasks")
    await desk.until_saved()
    desk.window.filter_bar._row.search.setText("new here")
    await desk.until(lambda: shown(desk) == ["I-3"], "the search among them")
    desk.window.filter_bar._row.search.setText("")
    await desk.until(lambda: shown(desk) == ["I-1", "I-3"], "all of them again")
    desk.window.undo_actions.undo_requested.emit()
    await desk.until(lambda: shown(desk) == ["I-1"], "the created task to go")
    click(desk.window.filter_bar._row.changed)
    await desk.until(lambda: shown(desk) == ["I-1", "I-2"], "all tasks")
    await desk.close()


@story
async def test_show_returns_to_the_workflow_of_the_import(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """The message goes with its workflow; another import offers its own tasks."""
    running = server(definition("I-1", "I-2"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await imported(desk, tmp_path)
    click(button("Show", desk.window.notice))
    await desk.until(lambda: shown(desk) == ["I-1", "I-3"], "the imported tasks")
    desk.workspace.show_workflow("tckets")
    await desk.until(lambda: desk.window.model.schema.workflow.id == "tckets", "the other workflow")
    assert not desk.window.filter_bar.imported
    desk.workspace.show_workflow(WORKFLOW)
    await desk.until(lambda: desk.window.model.schema.workflow.id == WORKFLOW, "the workflow again")
    await desk.until(lambda: shown(desk) == ["I-1", "I-2", "I-3"], "all tasks")
    await desk.close()


@story
async def test_a_view_ends_the_filter_of_before_an_import(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """After *Show* a built-in view is chosen: the filter of before does not come back once that view is left."""
    running = server(definition("I-1", "I-2", "I-9"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    bar = desk.window.filter_bar
    bar.set_filter(TaskFilter((Condition("ID", Operator.IS, ("I-9",)),)))
    bar.filter_changed.emit(bar.filter())
    await imported(desk, tmp_path)
    await desk.in_front()
    click(button("Show", desk.window.notice))
    await desk.until(lambda: shown(desk) == ["I-1", "I-3"], "the imported tasks")
    click(desk.find("Unassigned", MenuRow, inside=open_views(desk)))
    await desk.until(lambda: not bar.imported, "the view")
    bar.set_filter(TaskFilter())
    bar.filter_changed.emit(bar.filter())
    bar.only_changed_toggled.emit(True)
    await settle()
    assert bar.filter().is_empty, "the filter of before comes from nowhere"
    await desk.close()


@story
async def test_all_tasks_are_shown_after_imported_ones(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """The command for all tasks unticks that the imported ones alone are shown, and no filter of before returns."""
    await desk.open_table(server=server(definition("I-1", "I-2", "I-9")), workflow_id=WORKFLOW)
    bar = desk.window.filter_bar
    bar.set_filter(TaskFilter((Condition("ID", Operator.IS, ("I-9",)),)))
    bar.filter_changed.emit(bar.filter())
    await imported(desk, tmp_path)
    await desk.in_front()
    click(button("Show", desk.window.notice))
    await desk.until(lambda: shown(desk) == ["I-1", "I-3"], "the imported tasks")
    bar.show_all()
    await desk.until(lambda: len(shown(desk)) == 4, "all tasks")
    assert bar.filter().is_empty
    assert not bar.imported
    await desk.close()
