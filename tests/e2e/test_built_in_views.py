"""Views that are always there, with counts; and saved views in an order of one's own."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from flowdash_desktop.domain.table.filter_count import FilterCount
from flowdash_desktop.ui.dialogs.menu_row import MenuRow
from tests.e2e.test_me import say_uma
from tests.support.definitions import HARRY, USER, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import click, focused, keys, press
from tests.support.server_process import ServerProcess
from tests.support.steady import settle

ALT = Qt.KeyboardModifier.AltModifier
_DAYS = {"A": -30, "B": 0, "C": None, "D": -30, "E": 40}
_PEOPLE = {"A": HARRY, "B": USER, "D": USER}


def _workflow(name: str, *, has_days: bool) -> dict[str, Any]:
    fields = [{"id": "order", "name": "Order", "type": "uniqueId"}]
    if has_days:
        fields += [
            {"id": "asked", "name": "Asked", "type": "datetime"},
            {"id": "start", "name": "Start", "type": "date"},
        ]
        fields += [{"id": "due", "name": "Due", "type": "date"}]
    tasks = []
    for order, distance in _DAYS.items():
        stage = "Sent" if order == "D" else "New"
        task: dict[str, Any] = {"Stage": stage, "Order": order, "Assigned To": _PEOPLE.get(order)}
        if has_days:
            task["Asked"], task["Start"] = "2020-01-01T10:00:00Z", "2020-01-02"  # they make nothing late
        if has_days and distance is not None:
            task["Due"] = (date.today() + timedelta(distance)).isoformat()
        tasks.append(task)
    stages = [{"name": "New"}, {"name": "Sent", "endStage": True}]
    return {"id": name.lower(), "name": name, "stages": stages, "fields": fields, "tasks": tasks}


@pytest.fixture(scope="module")
def orders(module_server: StartServer) -> ServerProcess:
    """A server that no story here changes anything on."""
    return module_server(workspace(_workflow("Orders", has_days=True), _workflow("Plain", has_days=False)))


def _open(desk: Desk) -> QWidget:
    click(desk.find("Saved views", QPushButton))
    return desk.popup()


def _rows(popup: QWidget) -> dict[str, str]:
    """The views that are listed, with their counts."""
    rows = [row for row in popup.findChildren(MenuRow) if row.isVisible()]
    rows.sort(key=lambda row: row.mapTo(popup, row.rect().topLeft()).y())
    first = {row.accessibleName(): row.accessibleDescription().partition(",")[0] for row in rows}
    return {name: words if words.isdigit() else "" for name, words in first.items()}


def _save_as(desk: Desk, name: str) -> None:
    click(desk.find("Save current view…", MenuRow, inside=_open(desk)))
    keys(focused(), name)
    press(focused(), Qt.Key.Key_Return)


@story
async def test_built_in_views_say_how_many_tasks_they_show(desk: Desk, orders: ServerProcess) -> None:
    await desk.open_table(server=orders, workflow_id="orders")
    popup = _open(desk)
    await desk.until(lambda: _rows(popup).get("Changed by others") == "0", "the counts")
    counts = {name: count for name, count in _rows(popup).items() if not name.endswith("…")}
    assert counts == {
        "My tasks": "", "Needs me": "0", "Unassigned": "2", "Due this week": "1", "Overdue": "1", "Later": "0",
        "Changed by others": "0",
    }  # fmt: skip
    click(desk.find("Overdue", MenuRow, inside=popup))
    assert desk.column("Order") == ["A"], "what is done is not overdue"
    assert desk.find("Saved views", QPushButton).accessibleDescription() == "Overdue", "the view in force is named"
    click(desk.find("Unassigned", MenuRow, inside=_open(desk)))
    assert desk.column("Order") == ["C", "E"]
    await desk.close()
    await desk.open_table(server=orders, workflow_id="orders")
    assert desk.find("Saved views", QPushButton).accessibleDescription() == "Unassigned"
    await desk.close()


@story
async def test_closing_the_list_of_views_ends_the_counting(
    desk: Desk, orders: ServerProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A count that never ends stands for one of a long table; the next opening counts anew."""
    await desk.open_table(server=orders, workflow_id="plain")
    turns: list[float] = []

    def go_on(_count: FilterCount, seconds: float) -> bool:
        turns.append(seconds)
        return True

    monkeypatch.setattr(FilterCount, "go_on", go_on)
    popup = _open(desk)
    await desk.until(lambda: len(turns) > 3, "some turns of counting")
    popup.close()
    done = len(turns)
    await settle()
    assert len(turns) == done
    monkeypatch.undo()
    popup = _open(desk)
    await desk.until(lambda: _rows(popup).get("Unassigned") == "2", "the counts")
    popup.close()
    await desk.close()


@story
async def test_without_a_date_no_view_of_days_is_offered(desk: Desk, orders: ServerProcess) -> None:
    await desk.open_table(server=orders, workflow_id="plain")
    popup = _open(desk)
    await desk.until(lambda: _rows(popup).get("Unassigned") == "2", "the counts")
    views = ["My tasks", "Needs me", "Unassigned", "Later", "Changed by others"]
    assert [*_rows(popup)] == [*views, "Colour rows and cells…", "Export views…", "Import views…", "Save current view…"]
    popup.close()
    await desk.close()


@story
async def test_a_view_after_changed_by_others_shows_its_tasks(desk: Desk, orders: ServerProcess) -> None:
    """A saved view, and *My tasks*, choose from all tasks again."""
    await desk.open_table(server=orders, workflow_id="plain")
    _save_as(desk, "Everything open")
    for view, wanted in (("Everything open", ["A", "B", "C", "E"]), ("My tasks", ["B"])):
        click(desk.find("Changed by others", MenuRow, inside=_open(desk)))
        await desk.until(lambda: desk.column("Order") == [], "that nobody changed a task")
        click(desk.find(view, MenuRow, inside=_open(desk)))
        if view == "My tasks":
            await say_uma(desk)
        await desk.until(lambda: desk.column("Order") == wanted, view)  # noqa: B023 - it waits here
        assert not desk.window.filter_bar._row.changed.isChecked()
    await desk.close()


@story
async def test_saved_views_are_copied_and_stand_in_ones_own_order(desk: Desk, orders: ServerProcess) -> None:
    """By keys and by mouse; the order outlasts a restart."""
    await desk.open_table(server=orders, workflow_id="orders")
    _save_as(desk, "One")
    _save_as(desk, "Two")
    popup = _open(desk)
    click(desk.find("Duplicate the view One", QToolButton, inside=popup))
    await desk.until(lambda: focused().accessibleName() == "One 2", "the copy")
    press(focused(), Qt.Key.Key_Up, ALT)
    await desk.until(lambda: [n for n in _rows(popup) if n[:3] in ("One", "Two")] == ["One 2", "One", "Two"], "order")
    assert focused().accessibleName() == "One 2"
    click(desk.find("Move the view One down (Alt+↓)", QToolButton, inside=popup))
    wanted = ["One 2", "Two", "One"]
    await desk.until(lambda: [n for n in _rows(popup) if n[:3] in ("One", "Two")] == wanted, "order")
    popup.close()
    await desk.close()
    await desk.open_table(server=orders, workflow_id="orders")
    popup = _open(desk)
    await desk.until(lambda: _rows(popup).get("One 2") == "4", "the counts")
    assert [n for n in _rows(popup) if n[:3] in ("One", "Two")] == wanted
    popup.close()
    await desk.close()


@story
async def test_back_leads_to_the_view_as_it_was_saved(desk: Desk, orders: ServerProcess) -> None:
    window = await desk.open_table(server=orders, workflow_id="plain")
    _save_as(desk, "Mine")
    window.table.ordering.group_by("Stage")
    views = desk.find("Saved views", QPushButton)
    await desk.until(lambda: views.accessibleDescription() == "Mine (changed)", "the difference")
    click(desk.find("Back to “Mine”", MenuRow, inside=_open(desk)))
    assert views.accessibleDescription() == "Mine"
    assert not window.model.table.queries.grouping
    await desk.close()


@story
async def test_a_view_that_was_left_is_changed_no_more(desk: Desk, orders: ServerProcess) -> None:
    """All tasks, and a view that is always there, are no change of a saved view: nothing offers to update it."""
    window = await desk.open_table(server=orders, workflow_id="plain")
    views = desk.find("Saved views", QPushButton)
    window.table.ordering.group_by("Stage")
    for leave in (window.filter_bar.show_all, lambda: click(desk.find("Unassigned", MenuRow, inside=_open(desk)))):
        _save_as(desk, "Mine")
        await desk.until(lambda: views.accessibleDescription() == "Mine", "the view")
        leave()
        await desk.until(lambda: "Mine" not in views.accessibleDescription(), "its end")
        popup = _open(desk)
        assert "Back to “Mine”" not in _rows(popup)
        popup.close()
    await desk.close()
