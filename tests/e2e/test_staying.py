"""The list does not move under the hands: an edited row stays until it is left, whatever others do meanwhile."""

from __future__ import annotations

from contextlib import closing
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.theme import Density
from tests.support.definitions import workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, focused, keys, press
from tests.support.http import Api
from tests.support.server_process import ServerProcess
from tests.support.steady import settle

MANY = 120


def _customer(number: int) -> str:
    return f"Customer {number * 7 % MANY:03}"


def _task(number: int) -> dict[str, Any]:
    return {"Stage": ("New", "Packed")[number % 2], "Order": f"N-{number:03}", "Customer": _customer(number)}


_ORDERS = {
    "id": "orders",
    "name": "Orders",
    "stages": [{"name": "New"}, {"name": "Packed"}, {"name": "Sent", "endStage": True}],
    "fields": [
        {"id": "order", "name": "Order", "type": "uniqueId"},
        {"id": "customer", "name": "Customer", "type": "text"},
    ],
    "tasks": [_task(number) for number in range(MANY)],
}


def _click_header(desk: Desk, column: str) -> None:
    header = desk.window.table.header
    at = QPoint(header.shown_left(desk.window.model.column(column)) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)


def _top_of(desk: Desk, key: str) -> int:
    row = desk.window.model.shown.row(TaskKey(key))
    assert row >= 0
    return desk.window.table.rowViewportPosition(row)


async def _type_in_cell(desk: Desk, key: str, field: str, text: str) -> None:
    await desk.in_front()
    await desk.open_task(key, field)
    desk.window.table.setFocus()
    press(desk.window.table, Qt.Key.Key_F2)
    press(focused(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    keys(focused(), text)
    press(focused(), Qt.Key.Key_Return, CONTROL)  # saves and stays: Enter alone goes down


async def _others_change(desk: Desk, server: ServerProcess, keys_changed: list[str]) -> None:
    """Somebody else changes tasks and makes one, and the window is refreshed."""
    with closing(Api(server, "orders")) as api:
        for key in keys_changed:
            assert api.put(key, {"Customer": "ZZZ"}).status_code == 200
        assert api.post({"Stage": "New", "Order": "N-500", "Customer": "000"}).status_code == 201
    desk.window.refresh_requested.emit()
    await desk.until(lambda: {"ZZZ", "000"} <= {*desk.column("Customer")}, "what others changed")


@story
async def test_an_edited_row_stays_in_a_sorted_table(desk: Desk, server: StartServer) -> None:
    """Typed with Enter, confirmed by the server, with others' edits, a refresh and another density; then left."""
    running = server(workspace(_ORDERS))
    window = await desk.open_table(server=running, workflow_id="orders")
    _click_header(desk, "Customer")
    key, after = "N-060", "N-043"
    assert desk.column("Order").index(after) == desk.column("Order").index(key) + 1
    desk.cell(key, "Customer")
    bar = window.table.verticalScrollBar()
    bar.setValue(bar.value() + _top_of(desk, key) - 150)
    await _type_in_cell(desk, key, "Customer", "AAA")
    await desk.until_saved()
    row, top = window.model.shown.row(TaskKey(key)), _top_of(desk, key)
    assert top == 150
    assert desk.column("Order")[row + 1] == after
    assert window.model.cells.why_marked(row)[0] == "Moves when you leave it: sorted by Customer"
    before = desk.column("Order")
    above = desk.column("Order")[:5]
    await _others_change(desk, running, above)
    assert set(desk.column("Order")[-5:]) == set(above), "rows that nobody is on go where they belong at once"
    assert desk.column("Order")[0] == "N-500"
    assert window.model.shown.row(TaskKey(key)) == row - 4
    assert desk.column("Order")[row - 3] == after
    assert _top_of(desk, key) == top
    for density in (*Density, Density.COMFORTABLE):
        window.theme.set_density(density)
        assert _top_of(desk, key) == top
    press(window.table, Qt.Key.Key_Down)
    await desk.until(lambda: desk.window.detail.task == after, "the next task in the pane")
    await desk.until(lambda: desk.column("Order").index(key) < 5, "the row to move")
    assert _top_of(desk, after) == top + window.theme.row_height
    assert len(desk.column("Order")) == len(before) + 1
    await desk.close()


@story
async def test_an_edited_row_stays_in_its_group(desk: Desk, server: StartServer) -> None:
    """The stage is typed in the table that is grouped by it; the row goes over when another one is chosen."""
    window = await desk.open_table(server=server(workspace(_ORDERS)), workflow_id="orders")
    window.table.ordering.group_by("Stage")
    key = "N-004"
    row, top = window.model.shown.row(TaskKey(key)), _top_of(desk, key)
    await desk.in_front()
    await desk.open_task(key, "Stage")
    window.table.setFocus()
    press(window.table, Qt.Key.Key_F2)
    keys(focused(), "Packed")
    press(focused(), Qt.Key.Key_Return)
    await desk.until(lambda: desk.shown(key).task.stage == "Packed", "the edit")
    await desk.until_saved()
    assert window.model.shown.row(TaskKey(key)) == row
    assert _top_of(desk, key) == top
    assert window.model.cells.why_marked(row)[0] == "Moves when you leave it: grouped by Stage"
    desk.click_cell("N-008", "Order")
    await desk.until(lambda: window.model.table.queries.group_value(TaskKey(key)) == "Packed", "the row to go over")
    assert window.model.shown.row(TaskKey(key)) > window.model.shown.row_of_group("Packed")
    await desk.close()


@story
async def test_a_waiting_edit_is_in_its_position_on_return(desk: Desk, server: StartServer) -> None:
    """A value waits for the server while the person goes to another workflow and back: its row is where it belongs."""
    running = server(workspace(_ORDERS, {**_ORDERS, "id": "others", "name": "Others"}))
    window = await desk.open_table(server=running, workflow_id="orders")
    for workflow in ("others", "orders"):
        window.filter_bar.workflow_chosen.emit(workflow)
        await desk.until(lambda flow=workflow: window.model.schema.workflow.id == flow, workflow)  # type: ignore[misc]  # a lambda with a default
        await desk.until_read()
        await desk.until(lambda: window.model.rowCount() == MANY, "its tasks")
    window.table.ordering.sort_by((SortBy("Customer"),))
    await desk.open_task("N-000", "Order")
    running.kill()
    await _type_in_cell(desk, "N-000", "Customer", "ZZZ")
    await desk.until(lambda: desk.session.pending, "the edit")
    for workflow in ("others", "orders"):
        window.filter_bar.workflow_chosen.emit(workflow)
        await desk.until(lambda flow=workflow: window.model.schema.workflow.id == flow, workflow)  # type: ignore[misc]  # a lambda with a default
        await desk.until(lambda: window.model.rowCount() == MANY, "its tasks")
    await desk.until(lambda: window.table.current_task == "N-000", "the row that was current")
    assert desk.column("Order")[-1] == "N-000"
    assert not window.model.shown.has_marked
    await desk.close()


@story
async def test_the_end_of_the_rows_keeps_its_place_through_sizes(desk: Desk, server: StartServer) -> None:
    """A higher window shows more above, and no more than it has to; the rows are where they were when it is low again.

    Parts of the window come with its height, so the rows have other heights on the way.
    """
    window = await desk.open_table(server=server(workspace(_ORDERS)), workflow_id="orders")
    bar = window.table.verticalScrollBar()
    window.resize(1300, 520)
    await settle()
    bar.setValue(bar.maximum() - 1)
    before = bar.value()
    for height in (600, 701, 800, 900):
        window.resize(1300, height)
        await settle()
        assert bar.value() == min(before, bar.maximum()), height
    window.resize(1300, 520)
    await settle()
    assert bar.value() == before
    await desk.close()
