"""The files of a task before its other fields, where a person wants them so."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from tests.e2e.everything import WORKFLOW, definition
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.steady import settle


def _tops(desk: Desk) -> tuple[int, int]:
    """How far down the files and the first field begin."""
    pane, corner = desk.window.detail, QPoint(0, 0)
    files, editor = pane.fields.areas["Files"], pane.fields.editors["Text"]
    return files.mapTo(pane, corner).y(), editor.mapTo(pane, corner).y()


@story
async def test_files_stand_first_in_a_workflow_for_good(desk: Desk, server: StartServer) -> None:
    """From the menu of the pane, for this workflow, also after a restart, and back."""
    running = server(definition("X-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("X-1", "ID")
    files, field = _tops(desk)
    assert files > field
    action = desk.window.pane_actions.files_first
    assert action in desk.window.detail.header.menu_button.menu().actions()
    assert not action.isChecked()
    action.trigger()
    await settle()
    files, field = _tops(desk)
    assert files < field
    await desk.close()
    desk.another_start()
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("X-1", "ID")
    await settle()
    files, field = _tops(desk)
    assert files < field
    action = desk.window.pane_actions.files_first
    assert action.isChecked()
    action.trigger()
    await settle()
    files, field = _tops(desk)
    assert files > field
    await desk.close()
