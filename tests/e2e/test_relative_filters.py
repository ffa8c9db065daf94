"""Filters without fixed values: they follow the clock over midnight, and *me* asks who that is."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from flowdash_desktop.domain.filters import Condition, Operator
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.presenters.filtering import viewpoint
from tests.support.definitions import HARRY, USER, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import focused, keys, press
from tests.support.server_process import ServerProcess

NOON = datetime(2026, 3, 4, 12)
_TASKS: list[dict[str, Any]] = [
    {"Stage": "New", "Order": "A", "Due": "2026-03-03", "Assigned To": HARRY},
    {"Stage": "New", "Order": "B", "Due": "2026-03-04", "Assigned To": USER},
    {"Stage": "New", "Order": "C", "Due": "2026-03-05"},
    {"Stage": "Sent", "Order": "D", "Due": "2026-03-03", "Assigned To": USER},
]


@pytest.fixture(scope="module")
def orders(module_server: StartServer) -> ServerProcess:
    """A server that no story here changes anything on."""
    fields = [{"id": "order", "name": "Order", "type": "uniqueId"}, {"id": "due", "name": "Due", "type": "date"}]
    stages = [{"name": "New"}, {"name": "Sent", "endStage": True}]
    return module_server(workspace({"id": "o", "name": "Orders", "stages": stages, "fields": fields, "tasks": _TASKS}))


class Clock:
    """The time of day that the window reads."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.moment = NOON
        monkeypatch.setattr(viewpoint, "datetime", self)

    def now(self) -> datetime:
        return self.moment

    combine = staticmethod(datetime.combine)


def _shown(desk: Desk) -> str:
    return "".join(desk.column("Order"))


@story
async def test_a_relative_day_is_another_one_after_midnight(
    desk: Desk, orders: ServerProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rows follow at midnight by themselves; the row that someone is on stays until they leave it."""
    clock = Clock(monkeypatch)
    window = await desk.open_table(server=orders, workflow_id="o")
    window.filter_bar.conditions.put(((Condition("Due", Operator.IS_TODAY),),))
    assert _shown(desk) == "B"
    await desk.until(lambda: window.table.current_task == TaskKey("B"), "the current row")
    clock.moment = NOON + timedelta(hours=12, seconds=1)
    desk.workspace.list.filtering.viewpoint.compare()
    assert _shown(desk) == "BC", "someone is on B"
    window.filter_bar.conditions.put(((Condition("Due", Operator.IS_OVERDUE),),))
    assert _shown(desk) == "AB", "what is done is not overdue"
    await desk.close()


@story
async def test_midnight_is_waited_for(desk: Desk, orders: ServerProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch)
    clock.moment = NOON + timedelta(hours=11, minutes=59, seconds=59, milliseconds=990)
    window = await desk.open_table(server=orders, workflow_id="o")
    window.filter_bar.conditions.put(((Condition("Due", Operator.IS_NEXT_7_DAYS),),))
    clock.moment = NOON + timedelta(hours=12)
    await desk.until(lambda: window.model.table.queries.filter.viewpoint.today == clock.moment.date(), "the new day")
    await desk.close()


@story
async def test_me_is_asked_for_once(desk: Desk, orders: ServerProcess) -> None:
    """*is me* shows nothing while nobody knows who that is; it asks, and then shows the tasks of the person."""
    window = await desk.open_table(server=orders, workflow_id="o")
    window.filter_bar.conditions.put(((Condition("Assigned To", Operator.IS_ME),),))
    await desk.until(lambda: QApplication.activePopupWidget() is not None, "the question")
    press(focused(), Qt.Key.Key_Escape)
    line = desk.find("Search tasks", QLineEdit)
    for letter in "un":
        keys(line, letter)
        assert QApplication.activePopupWidget() is None, "it asked once, and a search is none of its business"
    line.clear()
    window.filter_bar.conditions.put(())
    window.filter_bar.conditions.put(((Condition("Assigned To", Operator.IS_ME),),))
    await desk.until(lambda: QApplication.activePopupWidget() is not None, "the question")
    keys(focused(), "Uma")
    press(focused(), Qt.Key.Key_Return)
    await desk.until(lambda: _shown(desk) == "B", "the tasks")
    await desk.close()
    await desk.open_table(server=orders, workflow_id="o")
    await desk.until(lambda: _shown(desk) == "B", "the tasks after a restart")
    await desk.close()
