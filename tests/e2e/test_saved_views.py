"""A saved view is all that one sees: filter, order, groups and columns. It has a name, and can get another one.

Another workflow and back is no reason to lose one's place either.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QPushButton, QToolButton

from flowdash_desktop.domain.table import GroupBy, SortBy
from flowdash_desktop.domain.tasks import TaskKey
from tests.support.definitions import workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, button, click, focused, keys, press, replace_text
from tests.support.server_process import ServerProcess


def _workflow(name: str, many: int) -> dict[str, Any]:
    return {
        "id": name.lower(),
        "name": name,
        "stages": [{"name": "New"}, {"name": "Packed"}, {"name": "Sent", "endStage": True}],
        "fields": [
            {"id": "id", "name": "ID", "type": "uniqueId"},
            {"id": "customer", "name": "Customer", "type": "text"},
            {"id": "items", "name": "Items", "type": "number"},
        ],
        "tasks": [
            {
                "Stage": ("New", "Packed")[n % 2],
                "ID": str(n),
                "Customer": f"Customer {n % 7}",
                "Items": str(n * 37 % 90),
            }
            for n in range(many)
        ],
    }


@pytest.fixture(scope="module")
def shop(module_server: StartServer) -> ServerProcess:
    """A server that no story here changes anything on."""
    return module_server(workspace(_workflow("Orders", 150), _workflow("Parcels", 120)))


def _views(desk: Desk) -> QPushButton:
    return desk.find("Saved views", QPushButton)


def _save_as(desk: Desk, name: str) -> None:
    click(_views(desk))
    while focused().accessibleName() != "Save current view…":
        press(focused(), Qt.Key.Key_Up)
    press(focused(), Qt.Key.Key_Return)
    keys(focused(), name)
    press(focused(), Qt.Key.Key_Return)


def _arrange(desk: Desk) -> None:
    """Group, order and columns as nobody has them at first."""
    window = desk.window
    header, model = window.table.header, window.model
    window.table.ordering.group_by("Stage")
    header.sort_requested.emit((SortBy("Items", descending=True),))  # as the header's menu does
    header.show_column(model.column("Assigned To"), False)
    header.moveSection(header.visualIndex(model.column("Items")), 1)
    header.resizeSection(model.column("Customer"), 333)


def _seen(desk: Desk) -> tuple[object, ...]:
    table = desk.window.table
    layout = table.columns.arrangement()
    columns = [(c.field, c.width) for c in layout.columns if not c.hidden]
    return desk.window.filter_bar.filter(), layout.sort, layout.grouping, columns, desk.column("ID")


@story
async def test_a_view_brings_back_all_that_was_seen(desk: Desk, shop: ServerProcess) -> None:
    await desk.open_table(server=shop, workflow_id="orders")
    plain = _seen(desk)
    _save_as(desk, "Plain")
    _arrange(desk)
    click(desk.find("Active only", QCheckBox))
    wanted = _seen(desk)
    assert wanted != plain
    _save_as(desk, "By stage")
    await desk.until(lambda: not desk.window.table.columns.are_moving)
    click(_views(desk))
    press(focused(), Qt.Key.Key_Return)
    assert _seen(desk) == plain
    assert _views(desk).accessibleDescription() == "Plain"
    await desk.close()
    await desk.open_table(server=shop, workflow_id="orders")
    click(_views(desk))
    press(focused(), Qt.Key.Key_Down)
    press(focused(), Qt.Key.Key_Return)
    assert _seen(desk) == wanted
    await desk.close()


@story
async def test_the_loaded_view_is_named_and_updated(desk: Desk, shop: ServerProcess) -> None:
    await desk.open_table(server=shop, workflow_id="orders")
    _save_as(desk, "Mine")
    assert _views(desk).accessibleDescription() == "Mine"
    desk.window.table.ordering.group_by("Stage")
    await desk.until(lambda: _views(desk).accessibleDescription() == "Mine (changed)", "the difference")
    click(_views(desk))
    press(focused(), Qt.Key.Key_Down)
    assert focused().accessibleName() == "Update “Mine”"
    press(focused(), Qt.Key.Key_Return)
    assert _views(desk).accessibleDescription() == "Mine"
    await desk.close()
    await desk.open_table(server=shop, workflow_id="orders")
    assert _views(desk).accessibleDescription() == "Mine"
    desk.window.table.ordering.group_by("")
    await desk.until(lambda: _views(desk).accessibleDescription() == "Mine (changed)")
    click(_views(desk))
    press(focused(), Qt.Key.Key_Return)
    assert desk.window.model.table.queries.grouping == (GroupBy("Stage"),)
    await desk.close()


@story
async def test_a_view_gets_another_name(desk: Desk, shop: ServerProcess) -> None:
    await desk.open_table(server=shop, workflow_id="orders")
    _save_as(desk, "One")
    _save_as(desk, "Two")
    click(_views(desk))
    click(desk.find("Rename the view Two", QToolButton, inside=desk.popup()))
    replace_text(focused(), "one")
    assert not button("Rename", desk.popup()).isEnabled(), "another view has that name"
    replace_text(focused(), "Three")
    press(focused(), Qt.Key.Key_Return)
    assert _views(desk).accessibleDescription() == "Three"
    await desk.close()
    await desk.open_table(server=shop, workflow_id="orders")
    click(_views(desk))
    press(focused(), Qt.Key.Key_Down)
    assert focused().accessibleName() == "Three"
    desk.popup().close()
    await desk.close()


@story
async def test_another_workflow_and_back_keeps_ones_place(desk: Desk, shop: ServerProcess) -> None:
    window = await desk.open_table(server=shop, workflow_id="orders")
    window.table.ordering.group_by("Stage")
    await desk.until(lambda: desk.workspace._detail is not None, "the pane")
    desk.click_cell("80", "Customer")
    for key in ("82", "84"):
        desk.click_cell(key, "Customer", SHIFT if key == "84" else CONTROL)
    selected = window.table.target.tasks()
    assert len(selected) == 3
    bar = window.table.verticalScrollBar()
    bar.setValue(bar.value() + 100)
    assert bar.value()
    at = bar.value()

    async def go_to(name: str) -> None:
        await desk.shortcut(Qt.Key.Key_K)
        keys(focused(), name)
        press(focused(), Qt.Key.Key_Return)
        shown = window.model
        await desk.until(lambda: shown.schema.workflow.name == name and shown.rowCount() > 0, name)

    await go_to("Parcels")
    await desk.until(lambda: window.table.current_task is not None)
    assert window.table.current_task != TaskKey("84"), "that is another task, of the same name"
    await go_to("Orders")
    await desk.until(lambda: window.table.current_task == TaskKey("84"), "the task")
    assert window.table.target.tasks() == selected
    await desk.until(lambda: window.table.verticalScrollBar().value() == at, "the place")
    await desk.until(lambda: window.detail.task == TaskKey("84"), "its pane")
    await desk.close()


@story
async def test_views_go_through_a_file_into_another_workflow(desk: Desk, shop: ServerProcess, tmp_path: Path) -> None:
    """Exported by the list of views, imported elsewhere, twice, and a bad file is refused in words."""
    file = tmp_path / "views.json"
    await desk.open_table(server=shop, workflow_id="orders")
    _arrange(desk)
    _save_as(desk, "Mine")
    expected = _seen(desk)[1:4]
    window = desk.window
    window.filter_bar.views_export_requested.emit()
    await _choose_file(desk, file)
    await desk.until(lambda: file.exists() and "1 view is in views.json." in window.notice.text, "the file")
    window.filter_bar.workflow_chosen.emit("parcels")
    await desk.until(lambda: desk.text_of("Workflow") == "Parcels" and window.model.rowCount() == 120, "the other one")
    window.filter_bar.views_import_requested.emit()
    await _choose_file(desk, file)
    await desk.until(lambda: "Imported: Mine." in window.notice.text, "the views")
    window.filter_bar.view_chosen.emit("Mine")
    await desk.until(lambda: _seen(desk)[1:4] == expected, "the view in the other workflow")
    window.filter_bar.views_import_requested.emit()
    await _choose_file(desk, file)
    await desk.until(lambda: "All of these views are there already." in window.notice.text, "nothing new")
    file.write_text("{", encoding="utf-8")
    window.filter_bar.views_import_requested.emit()
    await _choose_file(desk, file)
    await desk.until(lambda: "The file is no JSON, so it holds no views." in window.notice.text, "the reason")
    assert window.filter_bar.views == ("Mine",)
    await desk.close()


async def _choose_file(desk: Desk, path: Path) -> None:
    """Answer the question for a file."""
    await desk.until(lambda: desk.window.findChild(QFileDialog) is not None, "the question")
    dialog = desk.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.close()
    dialog.setParent(None)
