"""A field without a person is called *Unassigned*, whatever field it is and wherever it is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.filter_bar.condition_popup import ConditionPopup
from tests.e2e.everything import FULL, WORKFLOW
from tests.support.definitions import EVERYTHING, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, focused, keys, press

_TASKS = [{**FULL, "ID": "A-1"}, {**FULL, "ID": "A-2", "Person": None}]


@story
async def test_no_person_is_unassigned_everywhere(desk: Desk, server: StartServer) -> None:
    """In the pane, in a cell, in a filter and its chip, and over a group, for a person field besides the assignee."""
    workflow = workspace({**EVERYTHING, "tasks": _TASKS})
    window = await desk.open_table(server=server(workflow), workflow_id=WORKFLOW)
    for field in ("Person", "Assigned To"):
        await desk.open_task("A-2", "ID")
        assert desk.in_pane(field, QWidget).accessibleDescription() == "Unassigned"
        model = window.model
        cell = model.index(model.shown.row(TaskKey("A-2")), model.column(field))
        assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "Unassigned"
        window.table.ordering.group_by(field)
        header = model.index(model.shown.row_of_group(""), 0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert str(header).startswith("Unassigned, ")
        window.table.ordering.group_by("")
    click(desk.find("Add filter", QPushButton))
    keys(focused(), "Person")
    press(focused(), Qt.Key.Key_Return)
    popup = desk.popup()
    assert isinstance(popup, ConditionPopup)
    keys(focused(), "Unassigned")
    press(focused(), Qt.Key.Key_Return)
    press(focused(), Qt.Key.Key_Escape)
    assert desk.column("ID") == ["A-2"]
    assert desk.find("Person is Unassigned", QWidget).isVisible()
    click(button("Clear", window.filter_bar))
    await desk.close()
