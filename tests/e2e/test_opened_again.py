"""A workflow that was left sorted, grouped or filtered shows all of its rows, in order, when it is opened again."""

from __future__ import annotations

import asyncio
from typing import Any
from unittest.mock import patch

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton

from flowdash_desktop.domain.edits import TaskEdit
from flowdash_desktop.domain.table.arrangement import CurrentRow
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.views.saved_view import SavedView
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.row_memory import RowMemory
from tests.support.definitions import HARRY, USER, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import SHIFT, click, focused, keys, press
from tests.support.server_process import ServerProcess

MANY = 216
_STAGES = ("New", "Packed", "Checked")


def _task(number: int) -> dict[str, Any]:
    return {
        "Stage": _STAGES[number % 3],
        "Order": f"N-{number:03}",
        "Customer": f"Customer {number * 7 % 12:02}",
        "Assigned To": (HARRY, USER, None)[number % 3],
    }


_ORDERS = {
    "id": "orders",
    "name": "Orders",
    "stages": [{"name": "New"}, {"name": "Packed"}, {"name": "Checked"}, {"name": "Sent", "endStage": True}],
    "fields": [
        {"id": "order", "name": "Order", "type": "uniqueId"},
        {"id": "customer", "name": "Customer", "type": "text"},
    ],
    "tasks": [_task(number) for number in range(MANY)],
}
_PARCELS = {**_ORDERS, "id": "parcels", "name": "Parcels", "tasks": [_task(number) for number in range(70)]}
_BY_CUSTOMER = [t["Order"] for t in sorted(map(_task, range(MANY)), key=lambda t: (t["Customer"], t["Order"]))]


@pytest.fixture(scope="module")
def orders(module_server: StartServer) -> ServerProcess:
    """A server that no story here changes anything on."""
    return module_server(workspace(_ORDERS, _PARCELS))


def _click_header(desk: Desk, column: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    header = desk.window.table.header
    section = desk.window.model.column(column)
    at = QPoint(header.shown_left(section) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, modifiers, at)


async def _open(desk: Desk, orders: ServerProcess, workflow_id: str = "orders") -> MainWindow:
    return await desk.open_table(server=orders, workflow_id=workflow_id)


async def _start_again(desk: Desk, orders: ServerProcess) -> MainWindow:
    await desk.close()
    desk.another_start()
    window = await desk.open(server=orders)
    await desk.until_read()
    return window


def _choose_workflow(desk: Desk, name: str) -> None:
    click(desk.find("Workflow", QPushButton))
    keys(focused(), name)
    press(focused(), Qt.Key.Key_Return)


def _count(desk: Desk) -> str:
    return desk.find("Result count", QLabel).text()


@story
async def test_a_sorted_table_is_whole_after_a_restart(desk: Desk, orders: ServerProcess) -> None:
    await _open(desk, orders)
    _click_header(desk, "Customer")
    assert desk.column("Order") == _BY_CUSTOMER
    await _start_again(desk, orders)
    await desk.until(lambda: desk.column("Order") == _BY_CUSTOMER, "all rows in order")
    assert _count(desk) == "216 tasks"
    await desk.close()


@story
async def test_a_sorted_table_is_whole_after_a_switch(desk: Desk, orders: ServerProcess) -> None:
    await _open(desk, orders)
    _click_header(desk, "Customer")
    await desk.until(lambda: not desk.window.table.columns.are_moving, "the order to be remembered")
    _choose_workflow(desk, "Parcels")
    await desk.until(lambda: desk.window.model.shown.counts.total == 70, "the other workflow")
    _choose_workflow(desk, "Orders")
    await desk.until(lambda: desk.column("Order") == _BY_CUSTOMER, "all rows in order")
    assert _count(desk) == "216 tasks"
    await desk.close()


@story
async def test_two_sort_levels_and_groups_after_a_restart(desk: Desk, orders: ServerProcess) -> None:
    """Grouped by stage with one group closed, sorted by customer, then by order downwards."""
    await _open(desk, orders)
    _click_header(desk, "Customer")
    _click_header(desk, "Order", SHIFT)
    _click_header(desk, "Order", SHIFT)
    desk.window.table.ordering.group_by("Stage")
    desk.window.model.rows.toggle_group("Packed")
    before = desk.column("Order")
    assert len(before) == 216 - 72 + 3
    await _start_again(desk, orders)
    await desk.until(lambda: desk.column("Order") == before, "the same rows")
    assert _count(desk) == "216 tasks"
    await desk.close()


@story
async def test_a_sorted_and_filtered_table_after_a_restart(desk: Desk, orders: ServerProcess) -> None:
    await _open(desk, orders)
    _click_header(desk, "Customer")
    await _start_again(desk, orders)
    await desk.until(lambda: desk.window.model.shown.counts.shown == MANY, "all rows")
    keys(desk.find("Search tasks", QLineEdit), "r 05")
    found = [order for order in _BY_CUSTOMER if "05" in order or int(order[2:]) * 7 % 12 == 5]
    await desk.until(lambda: desk.column("Order") == found, "those that are found, in order")
    click(desk.find("Active only", QCheckBox))
    await desk.until(lambda: desk.column("Order") == found, "the same, as all are active")
    await desk.close()


@story
async def test_another_account_shows_no_task_of_the_first(
    desk: Desk, orders: ServerProcess, server: StartServer
) -> None:
    """Both servers have a workflow that is the same in name, fields and stages; its tasks are others."""
    other = server(workspace({**_ORDERS, "tasks": [_task(number) for number in range(500, 570)]}))
    await _open(desk, orders)
    _click_header(desk, "Customer")
    account = await desk.application._parts.accounts.add_for_this_run(other.base_url, other.key)
    await desk.application.show_account(account, "orders")
    await desk.until(lambda: desk.session.status.updated is not None, "the other server's list")
    await desk.until(lambda: desk.window.model.shown.counts.total == 70, "its tasks alone")
    assert desk.column("Order") == [f"N-{number}" for number in range(500, 570)]
    await desk.close()


@story
async def test_a_workflow_chosen_twice_misses_no_change(desk: Desk, orders: ServerProcess) -> None:
    """What changes while a workflow is chosen that is shown already is shown."""
    window = await _open(desk, orders)
    presenter, read = desk.workspace.list, asyncio.Event()
    views = presenter._arrangements.views

    async def slow_views(workflow_id: str) -> dict[str, SavedView]:
        await read.wait()
        return await views(workflow_id)

    with patch.object(presenter._arrangements, "views", slow_views):
        desk.workspace.show_workflow("orders")  # as a second start of the program asks for it
        await desk.until(lambda: presenter.workflow_id is None, "the disk to be asked")
        await desk.session.submit(TaskEdit("orders", TaskKey("N-003"), "Customer", "Changed", "Customer 09"))
        await desk.until(lambda: not desk.session.pending, "the change on the server")
        read.set()
        await desk.until(lambda: "Changed" in desk.column("Customer"), "the change")
    assert window.model.shown.counts.total == MANY
    await desk.session.submit(TaskEdit("orders", TaskKey("N-003"), "Customer", "Customer 09", "Changed"))
    await desk.until_saved()
    await desk.close()


@story
async def test_the_current_row_is_current_again(desk: Desk, orders: ServerProcess) -> None:
    """After a restart the person is where they were, in each workflow, at the same height."""
    await _open(desk, orders)
    desk.window.table.current.go_to(TaskKey("N-150"))
    await desk.close()
    desk.another_start()
    await _open(desk, orders, "parcels")
    desk.window.table.current.go_to(TaskKey("N-007"))
    await desk.close()
    desk.another_start()
    window = await _open(desk, orders)
    table = window.table
    await desk.until(lambda: table.current_task == "N-150", "the row")
    await desk.until(lambda: window.detail.task == "N-150", "its task in the pane")
    row = table.currentIndex().row()
    assert 0 <= table.rowViewportPosition(row) < table.viewport().height()
    desk.workspace.show_workflow("parcels")
    await desk.until(lambda: table.current_task == "N-007", "the row of the other workflow")
    await desk.close()


@story
async def test_the_first_row_is_current_where_the_last_is_gone(desk: Desk, orders: ServerProcess) -> None:
    await _open(desk, orders)
    with patch.object(RowMemory, "remember"):
        gone = CurrentRow(TaskKey("gone"), None, 0, 0, 0)
        await desk.workspace._arrangements.store_current_row("orders", gone)
        window = await _start_again(desk, orders)
    await desk.until(lambda: window.table.current_task == "N-000", "the first row")
    await desk.close()
