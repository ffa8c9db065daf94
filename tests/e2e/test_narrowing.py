"""Finding the tasks that matter: by stage, assignee and any field, as one types, in order, and by saved views."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QRadioButton

from flowdash_desktop.domain.filters import Operator, operators_for
from flowdash_desktop.ui.filter_bar.chips import FilterChip
from flowdash_desktop.ui.filter_bar.condition_popup import ConditionPopup
from tests.support.definitions import HARRY, USER, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, button, click, focused, keys, press, replace_text, says
from tests.support.server_process import ServerProcess
from tests.support.steady import settle

_TASKS: list[dict[str, Any]] = [
    {"Stage": "Packed", "Order": "A", "Customer": "Ostrom", "Items": "9", "Due": "2026-10-02", "Assigned To": HARRY},
    {"Stage": "New", "Order": "B", "Customer": "brandt", "Items": "100", "Due": "2026-02-10", "Express": True},
    {"Stage": "New", "Order": "C", "Customer": "Ångström", "Items": "10", "Assigned To": USER},
    {"Stage": "Sent", "Order": "D", "Customer": "Lindqvist", "Items": "-3", "Due": "2025-12-31", "Express": False},
    {"Stage": "Checked", "Order": "E", "Customer": "Zander", "Due": "2026-10-01", "Tags": ["Cold", "Fragile"]},
]
_ORDERS = {
    "id": "orders",
    "name": "Orders",
    "stages": [{"name": "New"}, {"name": "Packed"}, {"name": "Checked"}, {"name": "Sent", "endStage": True}],
    "fields": [
        {"id": "order", "name": "Order", "type": "uniqueId"},
        {"id": "customer", "name": "Customer", "type": "text"},
        {"id": "items", "name": "Items", "type": "number"},
        {"id": "due", "name": "Due", "type": "date"},
        {"id": "express", "name": "Express", "type": "checkbox"},
        {"id": "tags", "name": "Tags", "type": "multipleSelect", "options": ["Cold", "Fragile", "Heavy"]},
    ],
    "tasks": _TASKS,
}
_PARCELS = {**_ORDERS, "id": "parcel", "name": "Parcels", "tasks": _TASKS[:2]}


@pytest.fixture(scope="module")
def orders(module_server: StartServer) -> ServerProcess:
    """A server that no story here changes anything on."""
    return module_server(workspace(_ORDERS, _PARCELS))


def _shown(desk: Desk) -> str:
    return "".join(desk.column("Order"))


async def _all_orders(desk: Desk, orders: ServerProcess) -> None:
    await desk.open_table(server=orders, workflow_id="orders")
    click(desk.find("Active only", QCheckBox))
    assert _shown(desk) == "ABCDE"


def _click_header(desk: Desk, column: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    header = desk.window.table.header
    section = desk.window.model.column(column)
    desk.window.table.scrollTo(desk.window.model.index(0, section))
    at = QPoint(header.shown_left(section) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, modifiers, at)


def _choose_field(desk: Desk, name: str) -> ConditionPopup:
    click(desk.find("Add filter", QPushButton))
    keys(focused(), name)
    press(focused(), Qt.Key.Key_Return)
    popup = desk.popup()
    assert isinstance(popup, ConditionPopup)
    return popup


@story
async def test_tasks_are_narrowed_by_stage_assignee_and_being_active(desk: Desk, orders: ServerProcess) -> None:
    await desk.open_table(server=orders, workflow_id="orders")
    assert _shown(desk) == "ABCE", "a task in an end stage is not active"
    click(desk.find("Active only", QCheckBox))
    assert _shown(desk) == "ABCDE"
    click(desk.find("Stage filter", QPushButton))
    press(focused(), Qt.Key.Key_Return)  # New
    press(focused(), Qt.Key.Key_Escape)
    assert _shown(desk) == "BC"
    click(desk.find("Assignee filter", QPushButton))
    keys(focused(), "Uma")
    press(focused(), Qt.Key.Key_Return)
    press(focused(), Qt.Key.Key_Escape)
    assert _shown(desk) == "C"
    assert desk.find("Result count", QLabel).text() == "1 of 5 tasks"
    click(button("Clear", desk.window.filter_bar))
    assert _shown(desk) == "ABCDE"
    await desk.close()


@story
async def test_a_text_is_found_by_a_filter_without_accents(desk: Desk, orders: ServerProcess) -> None:
    """*Customer contains* finds a name as the search does, typed with its accents or without them."""
    await _all_orders(desk, orders)
    for words in ("angstrom", "ÅNGSTR"):
        _choose_field(desk, "Customer")
        keys(focused(), words)
        press(focused(), Qt.Key.Key_Return)
        assert _shown(desk) == "C", words
        click(button("Clear", desk.window.filter_bar))
        assert _shown(desk) == "ABCDE"
    await desk.close()


@story
async def test_any_field_can_be_asked_for(desk: Desk, orders: ServerProcess) -> None:
    await _all_orders(desk, orders)
    popup = _choose_field(desk, "Items")
    keys(focused(), "ten")
    press(focused(), Qt.Key.Key_Return)
    assert says(popup, "Not a number."), "what is no number is explained, and kept"
    press(focused(), Qt.Key.Key_A, CONTROL)
    keys(focused(), "10")
    press(focused(), Qt.Key.Key_Return)
    assert _shown(desk) == "BC", "at least ten"
    schema = desk.session.schema("orders")
    assert schema is not None
    due = schema.field_by_name["Due"]
    _choose_field(desk, "Due")
    press(focused(), Qt.Key.Key_Tab, SHIFT)
    for _ in range(operators_for(due).index(Operator.IS_NOT_BLANK)):
        press(focused(), Qt.Key.Key_Down)
    press(focused(), Qt.Key.Key_Return)
    assert _shown(desk) == "B"
    click(button("Clear", desk.window.filter_bar))
    _choose_field(desk, "Tags")
    press(focused(), Qt.Key.Key_Space)
    press(focused(), Qt.Key.Key_Return)
    assert _shown(desk) == "E"
    await desk.close()


@story
async def test_enter_on_a_comparison_adds_the_filter(desk: Desk, orders: ServerProcess) -> None:
    """Enter ends the form wherever the keyboard is in it, also on the comparison, as in a dialog."""
    await _all_orders(desk, orders)
    popup = _choose_field(desk, "Items")
    (radio,) = (radio for radio in popup.findChildren(QRadioButton) if radio.text() == "is blank")
    radio.setFocus()
    press(radio, Qt.Key.Key_Space)
    press(radio, Qt.Key.Key_Return)
    assert not popup.isVisible()
    await desk.until(lambda: _shown(desk) == "E", "the filter")


@story
async def test_what_is_typed_in_the_search_narrows_at_every_key(desk: Desk, orders: ServerProcess) -> None:
    await _all_orders(desk, orders)
    await desk.shortcut(Qt.Key.Key_F)
    search = desk.find("Search tasks", QLineEdit)
    assert search.hasFocus()
    seen = []
    for letter in "ostr":
        keys(search, letter)
        seen.append(_shown(desk))
    assert seen[-1] == "A"
    assert all(set(later) <= set(earlier) for earlier, later in pairwise(seen))
    press(search, Qt.Key.Key_Escape)
    keys(search, "ÅNGSTRÖM")
    assert _shown(desk) == "C", "case does not matter"
    await desk.close()


@story
async def test_a_click_on_a_header_sorts_by_what_the_column_means(desk: Desk, orders: ServerProcess) -> None:
    await _all_orders(desk, orders)
    expected = {
        "Items": ("DACBE", "BCADE"),  # -3, 9, 10, 100, blank; the blank one is last either way
        "Due": ("DBEAC", "AEBDC"),
        "Stage": ("BCAED", "DEABC"),  # as the workflow goes, not as the alphabet does
        "Customer": ("CBDAE", "EADBC"),  # Ångström stands with A
    }
    for column, (ascending, descending) in expected.items():
        _click_header(desk, column)
        assert _shown(desk) == ascending, column
        _click_header(desk, column)
        assert _shown(desk) == descending, column
        _click_header(desk, column)
        assert _shown(desk) == "ABCDE", f"a third click on {column} brings the server's order back"
    _click_header(desk, "Stage")
    _click_header(desk, "Items", SHIFT)
    assert _shown(desk) == "CBAED", "within a stage by the number"
    await desk.close()


@story
async def test_a_view_is_saved_and_chosen_again_also_after_a_restart(desk: Desk, orders: ServerProcess) -> None:
    await _all_orders(desk, orders)
    keys(desk.find("Search tasks", QLineEdit), "an")
    _click_header(desk, "Items")
    wanted = _shown(desk)
    click(desk.find("Saved views", QPushButton))
    press(focused(), Qt.Key.Key_Return)
    keys(focused(), "With an")
    press(focused(), Qt.Key.Key_Return)
    press(desk.find("Search tasks", QLineEdit), Qt.Key.Key_Escape)
    _click_header(desk, "Customer")
    assert _shown(desk) != wanted
    await desk.close()
    await desk.open_table(server=orders, workflow_id="orders")
    click(desk.find("Saved views", QPushButton))
    press(focused(), Qt.Key.Key_Return)
    assert _shown(desk) == wanted
    click(desk.find("Saved views", QPushButton))
    press(focused(), Qt.Key.Key_Delete)
    click(button("Delete", desk.popup()))
    await desk.until(lambda: says(desk.popup(), "No saved views"), "it to go")
    desk.popup().close()
    await desk.close()


@story
async def test_view_comes_back_after_a_restart(desk: Desk, orders: ServerProcess) -> None:
    """Filter order columns and workflow come back after a restart."""
    await _all_orders(desk, orders)
    click(desk.find("Active only", QCheckBox))
    _choose_field(desk, "Items")
    keys(focused(), "9")
    press(focused(), Qt.Key.Key_Return)
    _click_header(desk, "Items")
    header = desk.window.table.header
    hidden, wide = desk.window.model.column("Due"), desk.window.model.column("Customer")
    header.show_column(hidden, False)  # what the header's menu does
    header.resizeSection(wide, 333)
    header.moveSection(header.visualIndex(desk.window.model.column("Items")), 0)
    assert _shown(desk) == "ACB"
    await desk.until(lambda: not desk.window.table.columns.are_moving)
    await desk.close()
    await desk.open_table(server=orders)
    assert desk.window.windowTitle() == "Orders - Flowdash Desktop"
    assert _shown(desk) == "ACB"
    header = desk.window.table.header
    assert header.isSectionHidden(hidden)
    assert header.sectionSize(wide) == 333
    assert header.visualIndex(desk.window.model.column("Items")) == 0
    (chip,) = desk.window.filter_bar.findChildren(FilterChip)
    assert chip.isVisible()
    await desk.close()


@story
async def test_another_workflow_keeps_its_own_filter(desk: Desk, orders: ServerProcess) -> None:
    await _all_orders(desk, orders)
    await desk.shortcut(Qt.Key.Key_K)
    keys(focused(), "Parc")
    press(focused(), Qt.Key.Key_Return)
    await desk.until(lambda: desk.window.windowTitle().startswith("Parcels"))
    await desk.until(lambda: _shown(desk) == "AB")
    assert desk.find("Active only", QCheckBox).isChecked()
    keys(desk.find("Search tasks", QLineEdit), "ostrom")
    await desk.shortcut(Qt.Key.Key_K)
    keys(focused(), "Ord")
    press(focused(), Qt.Key.Key_Return)
    await desk.until(lambda: _shown(desk) == "ABCDE")
    assert not desk.find("Active only", QCheckBox).isChecked()
    assert not desk.find("Search tasks", QLineEdit).text()
    await desk.close()


@story
async def test_no_filter_leads_to_a_row_that_is_only_typed_into(desk: Desk, orders: ServerProcess) -> None:
    """A refused text keeps its row in sight. A search that nothing passes does not turn the pane to that row's task."""
    await _all_orders(desk, orders)
    window = desk.window
    desk.click_cell("B", "Items")
    press(window.table, Qt.Key.Key_F2)
    keys(focused(), "ten")
    desk.click_cell("D", "Customer")
    await desk.until(lambda: window.detail.task == "D", "the other task")
    search = desk.find("Search tasks", QLineEdit)
    search.setFocus()
    for letter in "zzzz":
        keys(search, letter)
        await settle()
        assert window.table.current_task != "B"
    assert _shown(desk) == "B"
    assert window.model.shown.is_dimmed(0)
    await desk.until(lambda: window.detail.task is None, "an empty pane")
    assert not window.table.target.tasks()
    replace_text(search, "a")
    await desk.until(lambda: window.detail.task == "A", "the first task that passes")
    assert search.hasFocus()
    await desk.close()
