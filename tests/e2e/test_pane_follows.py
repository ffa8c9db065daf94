"""The pane follows the table a moment after the rows are painted, where nobody has gone to a task."""

from __future__ import annotations

from PySide6.QtCore import Qt

from flowdash_desktop.domain.tasks import TaskKey
from tests.e2e.cells import four_tasks
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import focused, keys, press, replace_text

_FIRST, _SECOND, _THIRD = map(TaskKey, ("U-1", "U-2", "U-3"))


@story
async def test_the_pane_follows_below_an_edited_cell(desk: Desk, server: StartServer) -> None:
    """Enter goes down at once. The edited cell is painted before the pane shows the task below."""
    await four_tasks(desk, server)
    window = desk.window
    await desk.open_task("U-1", "ID")
    assert window.table.editing.edit_cell(_FIRST, "Text")
    replace_text(focused(), "Tern")
    press(focused(), Qt.Key.Key_Return)
    assert (window.table.current_task, window.detail.task) == (_SECOND, _FIRST)
    await desk.until(lambda: window.detail.task == _SECOND)
    window.table.current.step(-1)
    assert window.detail.task == _FIRST, "it is shown at once where a person goes there"


@story
async def test_the_pane_follows_the_keys_of_a_search(desk: Desk, server: StartServer) -> None:
    """While somebody types, the rows are painted at each key, and the pane shows what is left at the end."""
    await four_tasks(desk, server)
    window = desk.window
    await desk.open_task("U-1", "ID")
    window.filter_bar.focus_search()
    keys(focused(), "U-3")
    assert (window.table.current_task, window.detail.task) == (_THIRD, _FIRST)
    await desk.until(lambda: window.detail.task == _THIRD)
