"""Thousands of tasks: they come while one looks, the coming can be stopped, and groups make them easy to survey."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton

from flowdash_desktop.domain.table import GroupBy, SortBy
from flowdash_desktop.session.tasks.stored import column_upkeep
from flowdash_desktop.store import cached_columns
from flowdash_desktop.ui.widgets import ChoicePopup
from flowdash_desktop.wire.lists.row_decoder import Columns, RowReader
from tests.support.definitions import HARRY, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, button, click, focused, keys, press, says
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

MANY = 3_000
_STAGES = ("New", "Packed", "Sent")


def _task(number: int) -> dict[str, Any]:
    return {
        "Stage": _STAGES[number % 3],
        "Order": f"N-{number}",
        "Customer": f"Customer {number % 100}",
        "Assigned To": HARRY if number % 2 else None,
        "Notes": "As they said when they called, " + "it can wait. " * 8,
    }


_ORDERS = {
    "id": "orders",
    "name": "Orders",
    "stages": [{"name": "New"}, {"name": "Packed"}, {"name": "Sent", "endStage": True}],
    "fields": [
        {"id": "order", "name": "Order", "type": "uniqueId"},
        {"id": "customer", "name": "Customer", "type": "text"},
        {"id": "notes", "name": "Notes", "type": "longText"},
    ],
    "tasks": [_task(number) for number in range(MANY)],
}


@pytest.fixture(scope="module")
def orders(module_server: StartServer) -> ServerProcess:
    """A server whose tasks no story here changes for good."""
    return module_server(workspace(_ORDERS))


def _groups(desk: Desk) -> dict[str, int]:
    model = desk.window.model
    groups = (model.shown.group_at(row) for row in range(model.rowCount()))
    return {group.text: group.count for group in groups if group is not None}


def _shown(desk: Desk) -> list[str]:
    """What is in the second column of all rows."""
    model = desk.window.model
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


async def _arrange(desk: Desk) -> None:
    """Search, sort and group, where that is not in force."""
    model, search = desk.window.model, desk.find("Search tasks", QLineEdit)
    if not search.text():
        keys(search, "Customer 3")
    await desk.until(lambda: 0 < model.shown.counts.shown < MANY, "what is found")
    model.rows.set_sort((SortBy("Customer"), SortBy("Order", descending=True)))
    model.rows.set_grouping((GroupBy("Stage"),))


async def _everything(desk: Desk) -> None:
    click(desk.find("Active only", QCheckBox))
    await desk.until(lambda: desk.window.model.shown.counts.shown == MANY, "all tasks")


@story
async def test_loading_is_told_and_stopped_and_gone_on_with(desk: Desk, orders: ServerProcess) -> None:
    async with TcpProxy(orders.base_url) as proxy:
        rest = proxy.hold_answers(b"GET /api/v1/workflows/orders/tasks ", size=200_000)
        window = await desk.open(server=(proxy.base_url, orders.key), workflow_id="orders")
        await desk.until(lambda: window.model.rowCount() > 0, "the first rows")
        await desk.until(lambda: says(window.status, "Loading "), "the count")
        click(button("Cancel", window.status))
        await desk.until(lambda: says(window.status, "tasks loaded, not all of them"), "that it was stopped")
        here = window.model.shown.counts.total
        assert 0 < here < MANY
        keys(desk.find("Search tasks", QLineEdit), "Customer 3")
        await desk.until(lambda: 0 < window.model.rowCount() < here, "what is found among those that are here")
        press(desk.find("Search tasks", QLineEdit), Qt.Key.Key_Escape)
        rest.release.set()
        click(button("Load the rest", window.status))
        await desk.until(lambda: window.model.shown.counts.total == MANY, "the rest")
        await desk.until(lambda: not says(window.status, "tasks loaded"), "no more words")
        await desk.close()


@story
async def test_tasks_are_grouped_by_stage_and_come_so_after_a_restart(desk: Desk, orders: ServerProcess) -> None:
    window = await desk.open_table(server=orders, workflow_id="orders")
    await _everything(desk)
    click(desk.find("Stage filter", QPushButton))
    choices = desk.popup()
    assert isinstance(choices, ChoicePopup)
    assert [choice.count for choice in choices._model.choices] == [1000, 1000, 1000]
    press(focused(), Qt.Key.Key_Escape)
    click(desk.find("Group tasks", QPushButton))
    press(focused(), Qt.Key.Key_Down)
    press(focused(), Qt.Key.Key_Return)
    await desk.until(lambda: _groups(desk) == {"New": 1000, "Packed": 1000, "Sent": 1000}, "the groups")
    table, model = window.table, window.model
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 12))
    assert model.rowCount() == 2003
    table.setFocus()
    press(table, Qt.Key.Key_Down)
    press(table, Qt.Key.Key_Left)
    assert model.rowCount() == 1003, "the second group is closed by a key"
    await desk.until(lambda: not table.columns.are_moving)
    await desk.close()
    window = await desk.open_table(server=orders, workflow_id="orders")
    await desk.until(lambda: window.model.rowCount() == 1003, "the groups as they were")
    assert desk.find("Group tasks", QPushButton).accessibleDescription() == "By Stage"
    click(desk.find("Group tasks", QPushButton))
    press(focused(), Qt.Key.Key_Up)
    press(focused(), Qt.Key.Key_Return)
    await desk.until(lambda: window.model.rowCount() == MANY, "no groups")
    await desk.close()


@story
async def test_stored_columns_are_sorted_and_found_after_a_restart(
    desk: Desk, orders: ServerProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rows of the second start are those of the first, though hardly a text was read."""
    monkeypatch.setattr(column_upkeep, "_FEW_PIECES", 4)
    monkeypatch.setattr(column_upkeep.StoredColumns.__init__, "__defaults__", (0.0,))
    read = list[int]()
    columns = RowReader.columns

    def counted(reader: RowReader, texts: Sequence[bytes]) -> Columns:
        read.append(len(texts))
        return columns(reader, texts)

    monkeypatch.setattr(RowReader, "columns", counted)
    window = await desk.open_table(server=orders, workflow_id="orders")
    await _everything(desk)
    store = desk.session._services.outbox._store
    while await store.scan(lambda c: cached_columns.note(c, "orders")) is None:
        await desk.until(lambda: True)
    await _arrange(desk)
    before = _shown(desk)
    assert len(before) > 300
    await desk.until(lambda: not window.table.columns.are_moving)
    await desk.close()
    read.clear()
    window = await desk.open_table(server=orders, workflow_id="orders")
    await desk.until(lambda: window.model.shown.counts.total == MANY, "all tasks")
    await _arrange(desk)
    await desk.until(lambda: _shown(desk) == before, "the same rows in the same order")
    assert sum(read) < MANY, "hardly more than the first piece"
    await desk.close()


@story
async def test_everything_is_selected_and_copied(desk: Desk, orders: ServerProcess, qapp: Any) -> None:
    window = await desk.open_table(server=orders, workflow_id="orders")
    await _everything(desk)
    window.table.setFocus()
    press(window.table, Qt.Key.Key_A, CONTROL)
    assert len(window.table.target.tasks()) == MANY
    press(window.table, Qt.Key.Key_C, CONTROL)
    await desk.until(lambda: qapp.clipboard().text().count("\n") == MANY + 1, "all lines in the clipboard")
    search = desk.find("Search tasks", QLineEdit)
    keys(search, "N-29")
    await desk.until(lambda: window.model.rowCount() < MANY, "fewer")
    assert len(window.table.target.tasks()) == window.model.rowCount(), "what is left is still selected"
    await desk.close()
