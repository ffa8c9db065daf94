"""A filter is typed where one searches: it narrows the tasks on Enter, and what is no filter is found as before."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from flowdash_desktop.ui.filter_bar.chips import FilterChip
from tests.support.definitions import HARRY, USER, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import keys, press, says
from tests.support.server_process import ServerProcess

_TASKS: list[dict[str, Any]] = [
    {"Stage": "New", "Order": "A", "Customer": "Ostrom", "Number of Items": "9", "Assigned To": HARRY},
    {"Stage": "Packed", "Order": "B", "Customer": "Brandt", "Number of Items": "100", "Assigned To": USER},
    {"Stage": "Packed", "Order": "C", "Customer": "Ångström", "Number of Items": "10"},
    {"Stage": "Sent", "Order": "D", "Customer": "Angstrom 7:30", "Number of Items": "50"},
]


@pytest.fixture(scope="module")
def orders(module_server: StartServer) -> ServerProcess:
    """A server that no story here changes anything on."""
    fields = [
        {"id": "order", "name": "Order", "type": "uniqueId"},
        {"id": "customer", "name": "Customer", "type": "text"},
        {"id": "items", "name": "Number of Items", "type": "number"},
    ]
    stages = [{"name": "New"}, {"name": "Packed"}, {"name": "Sent"}]
    return module_server(workspace({"id": "o", "name": "Orders", "stages": stages, "fields": fields, "tasks": _TASKS}))


def _shown(desk: Desk) -> str:
    return "".join(desk.column("Order"))


def _chips(desk: Desk) -> list[str]:
    return [chip.accessibleName() for chip in desk.window.findChildren(FilterChip) if chip.isVisible()]


@story
async def test_a_typed_filter_is_in_force_on_enter(desk: Desk, orders: ServerProcess) -> None:
    await desk.open_table(server=orders, workflow_id="o")
    await desk.shortcut(Qt.Key.Key_F)
    line = desk.find("Search tasks", QLineEdit)
    keys(line, "stage:pack or items>=50 customer:ang")
    press(line, Qt.Key.Key_Return)
    assert _shown(desk) == "BCD"
    assert _chips(desk) == ["Stage is Packed", "Number of Items ≥ 50", "Customer contains ang"]
    assert line.text() == ""
    keys(line, "-assigned:nobody")
    press(line, Qt.Key.Key_Return)
    assert _shown(desk) == "B"
    await desk.close()
    await desk.open_table(server=orders, workflow_id="o")
    assert _shown(desk) == "B"
    await desk.close()


@story
async def test_times_and_addresses_are_found_as_text(desk: Desk, orders: ServerProcess) -> None:
    await desk.open_table(server=orders, workflow_id="o")
    desk.window.filter_bar.conditions.put(())
    await desk.shortcut(Qt.Key.Key_F)
    line = desk.find("Search tasks", QLineEdit)
    keys(line, "7:30")
    assert _shown(desk) == "D"
    press(line, Qt.Key.Key_Return)
    assert desk.window.table.hasFocus(), "Enter leads into the table"
    assert _chips(desk) == []
    await desk.close()


@story
async def test_an_unknown_name_is_said_with_the_nearest(desk: Desk, orders: ServerProcess) -> None:
    """It is searched as it was, and Tab puts the nearest name in its place. A time and an address are no names."""
    await desk.open_table(server=orders, workflow_id="o")
    await desk.shortcut(Qt.Key.Key_F)
    line = desk.find("Search tasks", QLineEdit)
    typing = desk.window.filter_bar._typing
    for typed in ("7:30", "https://example.com"):
        keys(line, typed)
        assert not says(typing.list, "There is no field")
        line.clear()
    keys(line, "vendor:ang")
    assert says(typing.list, "There is no field “vendor”: the words are searched.")
    assert _shown(desk) == ""
    line.clear()
    keys(line, "custmer:ang")
    assert says(typing.list, "There is no field “custmer”: the words are searched. Did you mean “Customer”?")
    press(line, Qt.Key.Key_Tab)
    assert line.text() == "customer:ang"
    press(line, Qt.Key.Key_Return)
    assert _shown(desk) == "CD"
    await desk.close()
