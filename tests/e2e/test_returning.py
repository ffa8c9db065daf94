"""A task whose deletion is undone returns to the position where it stood, and stays there."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.support.definitions import workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, click, open_question, press
from tests.support.http import Api
from tests.support.server_process import ServerProcess

_KEYS = [f"N-{number:02}" for number in range(12)]
_ORDERS: dict[str, Any] = {
    "id": "orders",
    "name": "Orders",
    "stages": [{"name": "New"}, {"name": "Sent", "endStage": True}],
    "fields": [
        {"id": "order", "name": "Order", "type": "uniqueId"},
        {"id": "customer", "name": "Customer", "type": "text"},
    ],
    "tasks": [{"Stage": "New", "Order": key, "Customer": f"Customer of {key}"} for key in _KEYS],
}


async def _delete(desk: Desk, first: str, last: str) -> None:
    """Select rows from one to another, press Delete, and confirm it."""
    desk.click_cell(first, "Order")
    if last != first:
        desk.click_cell(last, "Order", SHIFT)
    desk.window.table.mode.leave_cell()
    press(desk.window.table, Qt.Key.Key_Delete)
    click(open_question().confirm_button)
    await desk.until(lambda: first not in desk.column("Order"), "the rows to go")
    await desk.in_front()


def _listed(server: ServerProcess) -> list[str]:
    api = Api(server, "orders")
    try:
        return [task["Order"] for task in api.list()]
    finally:
        api.close()


async def _undo(desk: Desk) -> None:
    desk.window.table.setFocus()
    await desk.shortcut(Qt.Key.Key_Z)


@story
async def test_a_deletion_undone_before_it_is_sent(desk: Desk, server: StartServer) -> None:
    desk.hold_seconds = 60
    await desk.open_table(server=server(workspace(_ORDERS)), workflow_id="orders")
    await _delete(desk, "N-04", "N-06")
    await _undo(desk)
    await desk.until(lambda: desk.column("Order") == _KEYS, "the rows in their position")
    await desk.close()


@pytest.mark.parametrize(("first", "last"), [("N-00", "N-00"), ("N-04", "N-07")])
@story
async def test_a_deletion_undone_after_it_was_sent(desk: Desk, server: StartServer, first: str, last: str) -> None:
    """The server lists the tasks at its end; they stand where they stood at once, after a refresh and a restart."""
    running = server(workspace(_ORDERS))
    window = await desk.open_table(server=running, workflow_id="orders")
    await _delete(desk, first, last)
    await desk.until_saved()
    await desk.until(lambda: first not in _listed(running), "the deletion on the server")
    await _undo(desk)
    await desk.until(lambda: desk.column("Order") == _KEYS, "the rows in their position")
    await desk.until_saved()
    assert sorted(_listed(running)) == _KEYS
    assert _listed(running) != _KEYS
    read = desk.session.status.updated
    window.refresh_requested.emit()
    await desk.until(lambda: desk.session.status.updated != read, "the refresh")
    await desk.until(lambda: not desk.session.status.refreshing, "its end")
    assert desk.column("Order") == _KEYS
    await desk.close()
    desk.another_start()
    await desk.open_table(server=running, workflow_id="orders")
    assert desk.column("Order") == _KEYS
    await desk.close()


@story
async def test_the_last_row_returns_before_newer_rows(desk: Desk, server: StartServer) -> None:
    """Somebody else adds a task after the last one was deleted: that one returns to where it stood, above the new."""
    running = server(workspace(_ORDERS))
    window = await desk.open_table(server=running, workflow_id="orders")
    await _delete(desk, "N-11", "N-11")
    await desk.until_saved()
    await desk.until(lambda: "N-11" not in _listed(running), "the deletion on the server")
    api = Api(running, "orders")
    assert api.post({"Stage": "New", "Order": "N-12", "Customer": "newer"}).status_code == 201
    api.close()
    window.refresh_requested.emit()
    await desk.until(lambda: "N-12" in desk.column("Order"), "the newer row")
    await _undo(desk)
    await desk.until(lambda: "N-11" in desk.column("Order"), "the row")
    assert desk.column("Order") == [*_KEYS, "N-12"]
    await desk.until_saved()
    assert _listed(running)[-2:] == ["N-12", "N-11"], "the server lists it last"
    assert desk.column("Order") == [*_KEYS, "N-12"]
    await desk.close()


@story
async def test_a_deletion_undone_after_a_restart(desk: Desk, server: StartServer) -> None:
    running = server(workspace(_ORDERS))
    await desk.open_table(server=running, workflow_id="orders")
    await _delete(desk, "N-04", "N-05")
    await desk.until_saved()
    await desk.close()
    desk.another_start()
    window = await desk.open_table(server=running, workflow_id="orders")
    await desk.until(lambda: window.undo_action.isEnabled(), "the step to be known")
    await _undo(desk)
    await desk.until(lambda: desk.column("Order") == _KEYS, "the rows in their position")
    await desk.until_saved()
    await desk.shortcut(Qt.Key.Key_Z, CONTROL | SHIFT)
    await desk.until(lambda: "N-05" not in desk.column("Order"), "the deletion to be done again")
    await desk.until_saved()
    await _undo(desk)
    await desk.until(lambda: desk.column("Order") == _KEYS, "the rows in their position again")
    await desk.close()
