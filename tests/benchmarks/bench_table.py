"""How long the table takes for what people do all day, with a real view: reported, never asserted."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.ui.table.models.task_table_model import TaskTableModel
from flowdash_desktop.ui.table.view import TaskTableView
from flowdash_desktop.ui.theme import Theme
from tests.ui.table.samples import COMPANIES, key, shown, tasks

ICONS = Path(__file__).parents[2] / "resources" / "icons" / "ui"
SIZES = pytest.mark.parametrize("count", [500, 10_000])


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication, count: int) -> Iterator[TaskTableView]:
    theme, model = Theme(qapp, ICONS), TaskTableModel()
    model.rows.set_schema(COMPANIES)
    made = TaskTableView(theme, model)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    model.rows.load(tasks(count, first=0))
    made.current.go_to(key(3))
    qapp.processEvents()
    yield made
    model.deleteLater()
    theme.deleteLater()


@SIZES
def test_load(benchmark: BenchmarkFixture, view: TaskTableView, count: int) -> None:
    """All tasks again, none of them changed."""
    again = tasks(count, first=0)
    benchmark(view.tasks.rows.load, again)


@SIZES
def test_filter_to_painted(benchmark: BenchmarkFixture, view: TaskTableView, count: int) -> None:
    """A filter that scatters what it leaves, and the rows on the screen."""
    some = TaskFilter((Condition("Stage", Operator.IS_ANY_OF, ("Review", "In Progress")),))
    filters = cycle((some, TaskFilter()))

    def step() -> None:
        view.tasks.rows.set_filter(next(filters))
        view.grab()

    benchmark(step)


@SIZES
def test_search_letter(benchmark: BenchmarkFixture, view: TaskTableView, count: int) -> None:
    """One more letter in the search."""
    searches = cycle([TaskFilter(search=text) for text in ("a", "ac", "acm", "acme", "acm", "ac", "a", "")])
    benchmark(lambda: view.tasks.rows.set_filter(next(searches)))


@SIZES
def test_sort_to_painted(benchmark: BenchmarkFixture, view: TaskTableView, count: int) -> None:
    """Another order, and the rows on the screen."""
    orders = cycle(((SortBy("Company Name"),), (SortBy("Contract Value", descending=True),), ()))

    def step() -> None:
        view.tasks.rows.set_sort(next(orders))
        view.grab()

    benchmark(step)


@SIZES
def test_paint(benchmark: BenchmarkFixture, view: TaskTableView, count: int) -> None:
    """One screen of rows."""
    benchmark(view.viewport().grab)


@SIZES
def test_scroll_page(benchmark: BenchmarkFixture, view: TaskTableView, count: int) -> None:
    """A page further, painted."""
    bar = view.verticalScrollBar()
    places = cycle(range(0, bar.maximum(), 700))

    def step() -> None:
        bar.setValue(next(places))
        view.viewport().repaint()

    benchmark(step)


@SIZES
def test_arrow_down(benchmark: BenchmarkFixture, view: TaskTableView, count: int) -> None:
    """The next task becomes current, painted."""

    def step() -> None:
        QTest.keyClick(view, Qt.Key.Key_Down)
        view.viewport().repaint()

    benchmark(step)


@SIZES
def test_one_task_changes(benchmark: BenchmarkFixture, view: TaskTableView, count: int) -> None:
    """What an edit costs until its row is painted, with an order and a filter in force."""
    view.tasks.rows.set_filter(TaskFilter((Condition("Stage", Operator.IS_ANY_OF, ("Review", "In Progress")),)))
    view.tasks.rows.set_sort((SortBy("Company Name"),))
    stages = cycle(("Review", "In Progress"))

    def step() -> None:
        view.tasks.rows.apply({key(8): shown(8, Stage=next(stages))})
        view.viewport().repaint()

    benchmark(step)
