"""Rows are grouped by any field, on two levels, and headers add up the numbers below them."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.table import GroupBy
from flowdash_desktop.ui.table.view import TaskTableView
from tests.ui.table.samples import key, shown, task

Key = Qt.Key
NUMBERS = range(42, 102)


def said(view: TaskTableView) -> list[str]:
    """What a screen reader hears of the headers, without the sums."""
    rows = range(view.tasks.rowCount())
    texts = [str(view.tasks.index(row, 0).data()) for row in rows if view.tasks.shown.group_at(row) is not None]
    return [text.partition(", Employees")[0] for text in texts]


def sums(view: TaskTableView, row: int) -> dict[str, Decimal]:
    return {field.name: total for field, total in view.tasks.shown.sums(row)}


def test_dates_are_grouped_by_month(view: TaskTableView) -> None:
    view.ordering.group_by((GroupBy("Expected Close", "month"),))
    days = [shown(int(one)).task.values["Expected Close"] for one in view.tasks.shown.keys()]  # noqa: SIM118
    months = Counter(f"{day:%B %Y}" for day in days if isinstance(day, date))
    assert [text.partition(" task")[0] for text in said(view)] == [f"{name}, {many}" for name, many in months.items()]
    assert len(months) > 3


def test_options_in_any_order_are_one_group(view: TaskTableView) -> None:
    view.tasks.rows.apply({key(42): shown(42, Regions=("Asia", "Nordics"))})
    view.ordering.group_by("Regions")
    assert [text.removesuffix(", 20 tasks, expanded") for text in said(view)] == ["Nordics, Asia", "Africa", "Blank"]


def test_a_second_level_stands_in_the_first(view: TaskTableView) -> None:
    view.ordering.group_by((GroupBy("Intl"), GroupBy("Category")))
    assert said(view) == [
        "Yes, 20 tasks, expanded",
        "Freight, 20 tasks, expanded, second level",
        "No, 40 tasks, expanded",
        "Software, 20 tasks, expanded, second level",
        "Blank, 20 tasks, expanded, second level",
    ]
    view.groups.toggle(0)
    assert said(view)[:2] == ["Yes, 20 tasks, collapsed", "No, 40 tasks, expanded"], "a closed group hides those in it"
    view.groups.set_all_collapsed(True)
    assert view.tasks.rowCount() == 2
    view.groups.set_all_collapsed(False)
    assert view.tasks.rowCount() == 65


def test_left_leads_from_an_inner_header_to_the_outer_one(view: TaskTableView) -> None:
    view.ordering.group_by((GroupBy("Intl"), GroupBy("Category")))
    view.setCurrentIndex(view.tasks.index(1, 0))
    QTest.keyClick(view, Key.Key_Left)
    assert view.tasks.shown.group_at(1) is not None
    assert view.currentIndex().row() == 1, "it closes first"
    QTest.keyClick(view, Key.Key_Left)
    assert view.currentIndex().row() == 0


def test_sums_are_exact_and_follow_an_edit(view: TaskTableView) -> None:
    view.ordering.group_by("Intl")
    there = [shown(number).task.values["Contract Value"] for number in NUMBERS if number % 3 == 0]
    before = sum((value for value in there if isinstance(value, Decimal)), Decimal(0))
    assert sums(view, 0)["Contract Value"] == before
    heard: list[int] = []
    view.tasks.dataChanged.connect(lambda first, _last: heard.append(first.row()))
    view.tasks.rows.apply({key(42): shown(42, **{"Contract_Value": Decimal("0.10")})})
    after = before - (task(42).values["Contract Value"] or 0) + Decimal("0.10")  # type: ignore[operator]
    assert sums(view, 0)["Contract Value"] == after
    assert 0 in heard, "the header is painted anew"
    view.header.setSectionHidden(view.tasks.column("Contract Value"), True)
    view.columns.restore(view.columns.arrangement())
    assert "Contract Value" not in sums(view, 0), "a hidden column is not added up"


def test_a_press_on_a_header_leaves_the_current_task(view: TaskTableView) -> None:
    """So its task stays in the pane. A header that closes the group of the current task becomes current itself."""
    view.ordering.group_by("Stage")
    view.setCurrentIndex(view.tasks.index(2, 1))
    current = view.current_task
    other = next(row for row in range(3, view.tasks.rowCount()) if view.tasks.shown.group_at(row) is not None)
    for collapsed in (True, False):
        at = view.visualRect(view.tasks.index(other, 0)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        group = view.tasks.shown.group_at(other)
        assert group is not None
        assert group.collapsed is collapsed
        assert view.current_task == current
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.tasks.index(0, 0)).center())
    assert view.current_task is None
    assert view.currentIndex().row() == 0


def test_a_task_of_another_group_stays_until_it_is_left(view: TaskTableView, qtbot: QtBot) -> None:
    view.ordering.group_by((GroupBy("Intl"), GroupBy("Category")))
    first = view.tasks.shown.key(2)
    assert first is not None
    view.current.go_to(first)
    view.tasks.rows.apply({first: shown(int(first), Category="Packaging")})
    assert view.tasks.shown.row(first) == 2, "nothing moves under the person"
    assert view.tasks.cells.why_marked(2)[0] == "Moves when you leave it: grouped by Category"
    view.current.step(1)
    qtbot.waitUntil(lambda: view.tasks.shown.row(first) != 2)
    assert said(view)[1:3] == [
        "Freight, 19 tasks, expanded, second level",
        "Packaging, 1 task, expanded, second level",
    ]


def test_closing_all_leaves_one_at_ones_group(view: TaskTableView) -> None:
    """The header that closed over the current task is current, and not another group's."""
    view.ordering.group_by((GroupBy("Intl"), GroupBy("Category")))
    for row, header in ((2, 0), (view.tasks.rowCount() - 1, 1)):
        view.setCurrentIndex(view.tasks.index(row, 0))
        assert view.current_task is not None
        view.groups.set_all_collapsed(True)
        assert view.currentIndex().row() == header
        view.groups.set_all_collapsed(False)


def test_going_to_a_task_opens_both_of_its_groups(view: TaskTableView) -> None:
    view.ordering.group_by((GroupBy("Intl"), GroupBy("Category")))
    view.groups.set_all_collapsed(True)
    view.tasks.rows.reveal(key(42))
    assert view.tasks.shown.row(key(42)) > 0
    assert said(view)[0] == "Yes, 20 tasks, expanded"
