"""What fills the window is done in several turns of the loop, so that a key can come between them."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from flowdash_desktop.ui.detail.pane import DetailPane
from flowdash_desktop.ui.table.models.task_rows import TaskRows
from tests.e2e.everything import asking
from tests.support.changes import Changes
from tests.support.definitions import TICKETS, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer

FLOW: dict[str, Any] = {
    "id": "orders",
    "name": "Orders",
    "stages": [{"name": "New"}, {"name": "Sent"}],
    "fields": [
        {"id": "id", "name": "ID", "type": "uniqueId"},
        {"id": "customer", "name": "Customer", "type": "text"},
    ],
    "tasks": [{"ID": str(n), "Customer": f"C{n}"} for n in range(6)],
}


@story
async def test_rows_that_come_again_leave_a_turn_before_the_pane(
    desk: Desk, server: StartServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody else renames a field: all rows come anew, then a key may come, then the pane shows its task once."""
    running = server(workspace(FLOW, TICKETS))
    window = await desk.open_table(server=running, workflow_id="orders")
    await desk.open_task("3", "Customer")
    await desk.until(lambda: not window.detail.activity.awaits_items, "the pane")
    done: list[str] = []
    take_schema, show_task = TaskRows.set_schema, DetailPane.show_task

    def rows_come(self: Any, schema: Any) -> None:
        take_schema(self, schema)
        done.append("rows")
        asyncio.get_running_loop().call_soon(done.append, "a turn")

    def pane_shows(self: Any, shown: Any, schema: Any) -> None:
        if "Client" in schema.field_by_name:
            done.append("pane")
        show_task(self, shown, schema)

    monkeypatch.setattr(TaskRows, "set_schema", rows_come)
    monkeypatch.setattr(DetailPane, "show_task", pane_shows)
    with asking(running, "orders") as api:
        Changes(api).make({"op": "changeField", "workflow": "orders", "field": "customer", "name": "Client"})
    window.refresh_requested.emit()
    await desk.until(lambda: window.detail.has_field("Client"), "the field in the pane")
    assert done[:3] == ["rows", "a turn", "pane"]
    assert done.count("pane") == 1, "it is not shown twice"
    assert window.detail.task == "3"
    assert window.table.current_task == "3"
    await desk.close()
