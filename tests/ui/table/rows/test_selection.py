"""A large selection: one run for all rows, carried over every change, copied without stopping the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.ui.table.rows.selection import MANY, selected_among, selected_runs
from flowdash_desktop.ui.table.view import TaskTableView
from tests.ui.table.samples import key, tasks

COUNT = 2 * MANY
FIRST = 1_000
CONTROL = Qt.KeyboardModifier.ControlModifier
CHECKED = TaskFilter((Condition("Intl", Operator.IS_CHECKED),))


@pytest.fixture
def all_selected(view: TaskTableView) -> TaskTableView:
    view.tasks.rows.apply({key(number): None for number in range(42, 102)})
    view.tasks.rows.load(tasks(COUNT, first=FIRST))
    QTest.keyClick(view, Qt.Key.Key_A, CONTROL)
    return view


def test_all_rows_are_one_run(all_selected: TaskTableView) -> None:
    assert selected_runs(all_selected) == [(0, COUNT - 1)]
    assert all_selected.target.has_several()
    assert len(all_selected.target.tasks()) == COUNT


def test_it_is_carried_over_filter_and_order(all_selected: TaskTableView) -> None:
    view = all_selected
    view.tasks.rows.set_filter(CHECKED)
    left = view.target.tasks()
    assert len(left) == view.tasks.rowCount() == COUNT // 3
    view.tasks.rows.set_filter(TaskFilter())
    assert set(view.target.tasks()) == set(left), "the tasks that came back are selected no more"
    assert len(selected_runs(view)) > 200
    rows = range(20)
    chosen = {view.tasks.shown.row(task) for task in left}
    assert selected_among(view, rows) == chosen & set(rows), "few rows among many parts"
    view.tasks.rows.set_sort((SortBy("Employees", descending=True),))
    assert set(view.target.tasks()) == set(left)


def test_it_is_copied_in_steps_and_whole(all_selected: TaskTableView, qtbot: QtBot) -> None:
    view = all_selected
    QGuiApplication.clipboard().setText("before")
    view.mode.leave_cell()
    QTest.keyClick(view, Qt.Key.Key_C, CONTROL)
    qtbot.waitUntil(lambda: not view.commands.copier.is_busy)
    lines = QGuiApplication.clipboard().text()
    assert lines.startswith("Company ID\tCompany Name\t")
    assert f"\n{FIRST}\t" in lines
    assert f"\n{FIRST + COUNT - 1}\t" in lines
    assert "contract-0.pdf, contract-1.pdf" in lines
    assert lines.count("\tyes\t") == COUNT // 3


@pytest.mark.parametrize(("typed", "number"), [("1499", 1499), ("10", 1001), ("x", 1000)])
def test_letters_on_a_fixed_cell_find_the_next_row(all_selected: TaskTableView, typed: str, number: int) -> None:
    """Letters on a cell that can not be edited lead to the next row."""
    view = all_selected
    view.current.go_to(key(FIRST))
    QTest.keyClicks(view, typed)
    assert view.current_task == key(number)
