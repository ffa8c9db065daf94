"""The pane follows the table a moment after the rows are painted, where nobody has gone to a task."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.presenters.pane import following
from tests.e2e.cells import four_tasks
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import focused, keys, press, replace_text
from tests.support.steady import settle

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


@story
async def test_the_pane_follows_the_last_key_of_a_search(
    desk: Desk, server: StartServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To follow in the midst of the next key delayed its rows."""
    await four_tasks(desk, server)
    window = desk.window
    await desk.open_task("U-1", "ID")
    await settle()
    window.filter_bar.focus_search()
    monkeypatch.setattr(following, "_TYPING_MS", 3_600_000)
    keys(focused(), "U-3")
    assert (window.table.current_task, window.detail.task) == (_THIRD, _FIRST)
    monkeypatch.setattr(following, "_TYPING_MS", 0)
    press(focused(), Qt.Key.Key_Backspace)
    await desk.until(lambda: window.detail.task == _THIRD)


@story
async def test_the_pane_follows_the_first_row_in_a_turn_of_its_own(desk: Desk, server: StartServer) -> None:
    """No task was left. The first one that comes again becomes current, and then the pane shows it."""
    await four_tasks(desk, server)
    window = desk.window
    await desk.open_task("U-1", "ID")
    window.filter_bar.focus_search()
    keys(focused(), "nothing")
    await desk.until(lambda: window.table.current_task is None and window.detail.task is None)
    seen: list[tuple[TaskKey | None, TaskKey | None]] = []
    window.table.current.changed.connect(lambda key: seen.append((key, window.detail.task)))
    replace_text(focused(), "")
    await desk.until(lambda: window.detail.task == _FIRST)
    assert seen == [(_FIRST, None)]
