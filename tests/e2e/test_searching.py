"""The search finds what a person sees: in the columns that are shown, whatever the accents, and shows where."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton, QToolTip

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.domain.tasks import TaskKey
from tests.support.definitions import workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, keys, replace_text
from tests.support.server_process import ServerProcess

_TASKS: list[dict[str, Any]] = [
    {"Stage": "New", "Order": "A", "Customer": "Société Générale", "Remark": "Ask Ida Berg before it is sent"},
    {"Stage": "New", "Order": "B", "Customer": "Berg & Sons"},
    {"Stage": "New", "Order": "C", "Customer": "Ｗｉｄｅ Ltd.", "Remark": "nothing"},
    {"Stage": "Sent", "Order": "D", "Customer": "Łódź Steel"},
]
_FILLING = [
    {"id": f"filling-{n}", "name": f"A rather long name of a column, number {n}", "type": "text"} for n in range(9)
]
_ORDERS = {
    "id": "orders",
    "name": "Orders",
    "stages": [{"name": "New"}, {"name": "Sent", "endStage": True}],
    "fields": [
        {"id": "order", "name": "Order", "type": "uniqueId"},
        {"id": "customer", "name": "Customer", "type": "text"},
        *_FILLING,
        {"id": "remark", "name": "Remark", "type": "longText"},
    ],
    "tasks": _TASKS,
}


@pytest.fixture(scope="module")
def orders(module_server: StartServer) -> ServerProcess:
    """A server that no story here changes anything on."""
    return module_server(workspace(_ORDERS))


async def _search(desk: Desk, orders: ServerProcess, words: str) -> str:
    """Type words in the search, with all tasks shown before; which orders are left."""
    if not desk.paths.preferences.exists():
        await desk.open_table(server=orders, workflow_id="orders")
        box = desk.find("Active only", QCheckBox)
        box.setChecked(False)
    replace_text(desk.find("Search tasks", QLineEdit), words)
    return "".join(desk.column("Order"))


def _hits(desk: Desk, key: str, field: str) -> int:
    """How many pixels of a cell have the colour of a hit."""
    table = desk.window.table
    index = table.tasks.index(table.tasks.shown.row(TaskKey(key)), table.tasks.column(field))
    return _colored(desk, table.visualRect(index))


def _colored(desk: Desk, area: QRect, color: QColor | None = None) -> int:
    wanted = (color or desk.window.theme.tokens.hit).rgb()
    picture = desk.window.table.viewport().grab(area).toImage()
    places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return sum(picture.pixel(x, y) == wanted for x, y in places)


@story
async def test_accents_and_the_width_of_letters_do_not_count(desk: Desk, orders: ServerProcess) -> None:
    for words, left in (("societe", "A"), ("SOCIÉTÉ GEN", "A"), ("wide", "C"), ("lodz", "D"), ("berg", "AB")):
        assert await _search(desk, orders, words) == left, words
    await desk.close()


@story
async def test_only_columns_that_are_shown_are_searched(desk: Desk, orders: ServerProcess) -> None:
    """All tasks have the month of *Created On*, which nobody sees at first; hiding a column renews the search."""
    assert await _search(desk, orders, "berg") == "AB"
    header, model = desk.window.table.header, desk.window.model
    header.show_column(model.column("Remark"), False)  # as the menu of the columns does
    assert desk.column("Order") == ["B"]
    header.show_column(model.column("Remark"), True)
    assert desk.column("Order") == ["A", "B"]
    year = str(desk.shown("A").task.values["Created On"])[:4]
    assert await _search(desk, orders, year) == ""
    header.show_column(model.column("Created On"), True)
    assert desk.column("Order") == list("ABCD")
    await desk.close()


@story
async def test_a_hit_is_marked_in_its_cell(desk: Desk, orders: ServerProcess) -> None:
    await _search(desk, orders, "berg")
    part = _hits(desk, "B", "Customer")
    assert part
    assert not _hits(desk, "A", "Customer")
    await _search(desk, orders, "berg sons")
    assert _hits(desk, "B", "Customer") > part, "each word is marked"
    await _search(desk, orders, "societe")
    assert _hits(desk, "A", "Customer"), "as it is written"
    await _search(desk, orders, "")
    assert not _colored(desk, desk.window.table.viewport().rect())
    await desk.close()


@story
async def test_a_row_says_in_which_column_out_of_sight_it_is_found(desk: Desk, orders: ServerProcess) -> None:
    await _search(desk, orders, "berg")
    table = desk.window.table
    row = table.visualRect(table.tasks.index(table.tasks.shown.row(TaskKey("A")), 0))
    end = QRect(table.viewport().width() // 2, row.top(), table.viewport().width() // 2, row.height())
    assert _colored(desk, end, desk.window.theme.tokens.chip), "its remark is far to the right"
    place = QPoint(40, row.center().y())
    help_event = QHelpEvent(QEvent.Type.ToolTip, place, table.viewport().mapToGlobal(place))
    QApplication.sendEvent(table.viewport(), help_event)
    assert "Found in Remark: Ask Ida Berg before it is sent" in QToolTip.text()
    QToolTip.hideText()
    bar = table.horizontalScrollBar()
    bar.setValue(bar.maximum())
    assert _hits(desk, "A", "Remark")
    keys(desk.find("Search tasks", QLineEdit), "x")
    assert desk.column("Order") == []
    await desk.close()


@story
async def test_hits_that_a_filter_of_stages_hides_are_said(desk: Desk, server: StartServer) -> None:
    """How many there are among finished tasks, or in other stages; a press shows them."""
    running = server(workspace(_ORDERS))
    window = await desk.open_table(server=running, workflow_id="orders")
    assert desk.find("Active only", QCheckBox).isChecked()
    replace_text(desk.find("Search tasks", QLineEdit), "st")
    assert desk.column("Order") == [], "the empty table says it where nothing is shown"
    assert not [b for b in window.findChildren(QPushButton) if b.text().endswith("Show") and b.isVisible()]
    replace_text(desk.find("Search tasks", QLineEdit), "e")
    assert "".join(desk.column("Order")) == "ABC"
    click(button("1 more among finished tasks. Show", window))
    assert "".join(desk.column("Order")) == "ABCD"
    assert not desk.find("Active only", QCheckBox).isChecked()
    assert not [b for b in window.findChildren(QPushButton) if b.text().endswith("Show") and b.isVisible()]
    stage = Condition("Stage", Operator.IS_ANY_OF, ("Sent",))
    window.filter_bar.set_filter(TaskFilter((stage,), search="e"))
    window.filter_bar.filter_changed.emit(window.filter_bar.filter())
    click(button("3 more in other stages. Show", window))
    assert "".join(desk.column("Order")) == "ABCD"
    await desk.close()


@story
async def test_hidden_hits_are_said_in_a_low_window_too(desk: Desk, orders: ServerProcess) -> None:
    """There is no line of chips there without a chip, until there are such hits."""
    window = await desk.open_table(server=orders, workflow_id="orders")
    window.resize(1500, 520)
    await desk.until(lambda: not window.filter_bar._chips.isVisible(), "no line of chips")
    replace_text(desk.find("Search tasks", QLineEdit), "e")
    click(button("1 more among finished tasks. Show", window))
    assert "".join(desk.column("Order")) == "ABCD"
    assert not window.filter_bar._chips.isVisible()
    await desk.close()
