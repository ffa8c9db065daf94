"""An import while the list is sorted or grouped by what it changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.domain.tasks import TaskKey, Value
from tests.e2e.everything import WORKFLOW, definition
from tests.e2e.test_import import HEADINGS, ROWS, _open, _write
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import click
from tests.support.steady import settle


def ids(desk: Desk) -> list[str]:
    """The tasks from the top, without the headers of groups."""
    return [text for text in desk.column("ID") if text.startswith("I-")]


def values(desk: Desk) -> list[list[Value]]:
    """What the file is about, of the tasks of before."""
    names = [name for name in HEADINGS if name != "Remark"]
    return [[desk.shown(key).task.values.get(name) for name in names] for key in ("I-1", "I-2")]


@pytest.mark.parametrize("grouping", ["", "Stage"])
@story
async def test_rows_come_into_a_sorted_list(desk: Desk, server: StartServer, tmp_path: Path, grouping: str) -> None:
    """Sorted by what the import changes, and in groups that it moves tasks between: each task is there once, with its
    values, in one step; undone, everything is as before."""
    running = server(definition("I-1", "I-2"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    rows = desk.window.model.rows
    rows.set_sort((SortBy("Text", descending=True),))
    if grouping:
        desk.window.table.ordering.group_by(grouping)
    before, order = values(desk), ids(desk)
    dialog = await _open(desk, _write(tmp_path / "rows.xlsx", [*ROWS[:1], *ROWS[2:3]]))
    assert dialog.confirm_button.text() == "Change 1 and create 1"
    click(dialog.confirm_button)
    await desk.until(lambda: "I-3" in desk.column("ID"), "the new task")
    await desk.until_saved()
    desk.window.table.current.go_to(TaskKey("I-2"))
    await settle()
    assert sorted(ids(desk)) == ["I-1", "I-2", "I-3"]
    texts = {row: text for row, text in zip(desk.column("ID"), desk.column("Text"), strict=True) if row}
    assert (texts["I-1"], texts["I-3"]) == ("from the file", "new here")
    await desk.shortcut(Qt.Key.Key_Z)
    await desk.until(lambda: "I-3" not in desk.column("ID"), "the undo")
    await desk.until_saved()
    assert values(desk) == before
    assert ids(desk) == order
    await desk.close()
