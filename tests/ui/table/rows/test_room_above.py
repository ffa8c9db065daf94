"""Rows that leave above move nothing under the pointer, not even where the table is at its top."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.ui.table.view import TaskTableView
from tests.ui.table.samples import key, shown

CHECKED = TaskFilter((Condition("Intl", Operator.IS_CHECKED),))


def top(view: TaskTableView, number: int) -> int:
    """How far below the top of the view a task is seen."""
    return view.rowViewportPosition(view.tasks.shown.row(key(number)))


def point_at(view: TaskTableView, number: int) -> None:
    """Move the pointer on a task."""
    at = QPoint(200, top(view, number) + 5)
    view.viewport().setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    QCursor.setPos(view.viewport().mapToGlobal(at))
    view.highlights.point_at(at)


def decide(view: TaskTableView, *numbers: int) -> None:
    """Have tasks pass the filter no more."""
    view.tasks.rows.apply({key(number): shown(number, Intl=False) for number in numbers})


@pytest.fixture
def pointed(view: TaskTableView) -> Iterator[TaskTableView]:
    """The fourth task is current, the pointer on the sixth, all that are shown pass a filter."""
    view.tasks.rows.load([shown(number, Intl=True) for number in range(1, 41)])
    view.tasks.rows.set_filter(CHECKED)
    view.current.go_to(key(4))
    view.verticalScrollBar().setValue(0)
    point_at(view, 6)
    yield view
    view.viewport().setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)


def test_rows_under_the_pointer_stay_as_one_leaves_above(pointed: TaskTableView) -> None:
    """A decided task that is not current leaves from the top of the table, where nothing is scrolled."""
    before, current = top(pointed, 6), top(pointed, 4)
    decide(pointed, 1)
    assert pointed.tasks.shown.row(key(1)) < 0
    assert (top(pointed, 6), top(pointed, 4)) == (before, current)
    decide(pointed, 2, 3)
    assert (top(pointed, 6), top(pointed, 4)) == (before, current)


def test_the_pointed_row_stays_as_one_between_leaves(pointed: TaskTableView) -> None:
    """The row that the person points at counts more than the current one."""
    before = top(pointed, 6)
    decide(pointed, 5)
    assert top(pointed, 6) == before


@pytest.mark.parametrize("how", ["leave", "wheel"])
def test_the_room_closes_with_the_pointer_or_the_wheel(pointed: TaskTableView, how: str) -> None:
    decide(pointed, 1, 2)
    assert pointed.verticalScrollBar().value() < 0
    if how == "leave":
        QApplication.sendEvent(pointed.viewport(), QEvent(QEvent.Type.Leave))
    else:
        at, none = QPointF(200, 100), Qt.MouseButton.NoButton
        turned = (QPoint(), QPoint(0, 120), none, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
        QApplication.sendEvent(pointed.viewport(), QWheelEvent(at, at, *turned))
    assert pointed.verticalScrollBar().value() == 0
    assert top(pointed, 3) == 0


def test_without_the_pointer_the_table_stays_at_its_top(pointed: TaskTableView) -> None:
    pointed.viewport().setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    decide(pointed, 1, 2)
    assert pointed.verticalScrollBar().value() == 0


def test_the_rows_below_the_room_are_painted(pointed: TaskTableView, qtbot: QtBot) -> None:
    before = pointed.viewport().grab().toImage()
    decide(pointed, 1, 2)
    after = pointed.viewport().grab().toImage()
    scale, end = int(after.devicePixelRatio()), top(pointed, 12)
    for y in range(top(pointed, 7) * scale, end * scale, 3):
        assert all(before.pixel(x, y) == after.pixel(x, y) for x in range(0, after.width(), 7)), y


def test_the_room_takes_a_third_of_the_view_at_most(pointed: TaskTableView) -> None:
    """The pointer rests on the rows while one task after the other is decided by keys."""
    point_at(pointed, 18)
    decide(pointed, *range(1, 18))
    assert 0 < -pointed.verticalScrollBar().value() <= pointed.viewport().height() // 3


def test_another_filter_shows_its_rows_from_the_first(pointed: TaskTableView) -> None:
    """Its rows all fit. The last ones were scrolled above a toast, and the pointer rests on them."""
    decide(pointed, 38, 39, 40)
    pointed.room.set_covered(3 * pointed.rowHeight(0))
    pointed.current.go_to(key(37))
    pointed.verticalScrollBar().setValue(pointed.verticalScrollBar().maximum())
    pointed.room.set_covered(0)
    point_at(pointed, 36)
    pointed.keeper.ask_for_rows()
    pointed.tasks.rows.set_filter(TaskFilter((Condition("Intl", Operator.IS_NOT_CHECKED),)))
    assert 0 < pointed.verticalHeader().length() <= pointed.viewport().height()
    assert pointed.verticalScrollBar().value() == 0
