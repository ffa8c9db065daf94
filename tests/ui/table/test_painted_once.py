"""What changes in the table is painted once, with the rest of the window, and what stays as it is not at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPersistentModelIndex
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.ui.filter_bar.tally import Tally
from flowdash_desktop.ui.table.models.task_table_model import TaskTableModel
from flowdash_desktop.ui.table.view import TaskTableView
from tests.ui.table.samples import key, shown, tasks

REVIEW = TaskFilter((Condition("Stage", Operator.IS_ANY_OF, ("Review",)),))
CHECKED = TaskFilter((Condition("Intl", Operator.IS_CHECKED),))


class Paintings(QObject):
    """Counts the paintings of a widget: in the first turn of the loop, and in all until it is quiet."""

    def __init__(self, widget: QWidget, qtbot: QtBot) -> None:
        super().__init__(widget)
        self._qtbot = qtbot
        self.heights: list[int] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.heights.append(event.rect().height())  # type: ignore[attr-defined]  # it is a QPaintEvent
        return False

    def of(self, deed: Callable[[], object]) -> tuple[int, int]:
        self._settle()
        self.heights.clear()
        deed()
        QApplication.sendPostedEvents()
        first = len(self.heights)
        self._settle()
        return first, len(self.heights)

    def _settle(self) -> None:
        """Until events and timers that are due have been seen to several times over."""
        for _ in range(8):
            self._qtbot.wait(1)


@pytest.fixture
def paintings(view: TaskTableView, qtbot: QtBot) -> Paintings:
    return Paintings(view.viewport(), qtbot)


def test_a_filter_is_painted_at_once_and_once(view: TaskTableView, paintings: Paintings) -> None:
    assert paintings.of(lambda: view.tasks.rows.set_filter(REVIEW)) == (1, 1)
    assert paintings.heights == [view.viewport().height()]
    assert paintings.of(lambda: view.tasks.rows.set_filter(TaskFilter())) == (1, 1)


def test_an_order_is_painted_at_once_and_once(view: TaskTableView, paintings: Paintings) -> None:
    assert paintings.of(lambda: view.ordering.sort_by((SortBy("Employees", descending=True),))) == (1, 1)


def test_rows_that_come_far_below_are_not_painted(view: TaskTableView, paintings: Paintings) -> None:
    before = view.verticalScrollBar().maximum()
    assert paintings.of(lambda: view.tasks.rows.apply({key(n): shown(n) for n in range(500, 510)})) == (0, 0)
    assert view.verticalScrollBar().maximum() > before
    assert view.tasks.rowCount() == 70


def test_rows_that_leave_far_below_are_not_painted(view: TaskTableView, paintings: Paintings) -> None:
    gone = {key(number): None for number in range(80, 102)}
    assert paintings.of(lambda: view.tasks.rows.apply(gone)) == (0, 0)
    assert view.tasks.rowCount() == 38


def test_rows_that_change_far_below_are_not_painted(view: TaskTableView, paintings: Paintings) -> None:
    """The rows of an import are confirmed by the hundred, out of sight; the toasts would be painted, too."""
    changes = {key(number): shown(number, Company_Name="Another") for number in range(80, 100)}
    assert paintings.of(lambda: view.tasks.rows.apply(changes)) == (0, 0)
    view.current.go_to(key(80))
    row = view.tasks.shown.row(key(80))
    assert view.tasks.index(row, view.tasks.column("Company Name")).data() == "Another"


def test_visible_row_is_painted_among_other_changes(view: TaskTableView, paintings: Paintings) -> None:
    """A row that is seen is painted when it changes together with others."""
    changes = {key(43): shown(43, Company_Name="Another"), key(600): shown(600)}
    assert paintings.of(lambda: view.tasks.rows.apply(changes)) == (1, 1)


def test_rows_above_are_painted_where_they_move_what_is_seen(view: TaskTableView, paintings: Paintings) -> None:
    view.current.go_to(key(90))
    assert view.verticalScrollBar().value() > 0
    place = view.rowViewportPosition(view.tasks.shown.row(key(90)))
    paintings.of(lambda: view.tasks.rows.apply({key(42): None}))
    assert view.rowViewportPosition(view.tasks.shown.row(key(90))) == place
    assert view.visibleRegion().boundingRect().height() > 0


def test_the_header_is_not_painted_for_another_row(view: TaskTableView, qtbot: QtBot) -> None:
    """It shows nothing of what is selected."""
    header = Paintings(view.header.viewport(), qtbot)
    assert header.of(lambda: view.current.go_to(key(44))) == (0, 0)
    assert view.current_task == key(44)


@pytest.mark.parametrize("several", [(5, 6, 7, 8, 9, 10), (3, 9, 12, 20, 31, 40), (4, 5, 30)])
def test_a_selection_of_some_rows_goes_with_its_tasks(view: TaskTableView, several: tuple[int, ...]) -> None:
    select = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    view.selectionModel().clear()
    for row in several:
        view.selectionModel().select(view.tasks.index(row, 0), select)
    chosen = set(view.target.tasks())
    assert len(chosen) == len(several)
    view.tasks.rows.set_sort((SortBy("Company Name"), SortBy("Employees", descending=True)))
    assert set(view.target.tasks()) == chosen
    view.tasks.rows.set_filter(CHECKED)
    left = {task for task in chosen if view.tasks.shown.row(task) >= 0}
    assert set(view.target.tasks()) == left
    view.tasks.rows.set_filter(TaskFilter())
    view.tasks.rows.set_sort(())
    assert set(view.target.tasks()) == left


def test_held_rows_stay_the_same_objects(model: TaskTableModel) -> None:
    """Rows that someone holds stay themselves while all others make way."""
    model.rows.load(tasks(400))
    held = [QPersistentModelIndex(model.index(row, 1)) for row in (0, 7, 200, 399)]
    keys = [model.shown.key(index.row()) for index in held]
    model.rows.set_filter(CHECKED)
    for index, task in zip(held, keys, strict=True):
        assert index.isValid() == (model.shown.row(task) >= 0)
        assert not index.isValid() or model.shown.key(index.row()) == task
    assert any(index.isValid() for index in held)
    assert not all(index.isValid() for index in held)


def test_values_are_counted_when_someone_looks() -> None:
    asked = []

    def count() -> dict[str, int]:
        asked.append(1)
        return {"Review": 3}

    tally = Tally(count)
    assert not asked
    assert tally["Review"] == 3
    assert dict(tally) == {"Review": 3}
    assert len(tally) == 1
    assert asked == [1], "once"
