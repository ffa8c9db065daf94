"""The header of the group that is scrolled through stays at the top."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from flowdash_desktop.domain.table import GroupBy
from flowdash_desktop.ui.table.view import TaskTableView


@pytest.fixture
def grouped(view: TaskTableView) -> TaskTableView:
    """The 60 tasks by stage, twelve in each."""
    view.ordering.group_by("Stage")
    view.verticalScrollBar().setValue(0)
    return view


def scroll(view: TaskTableView, rows: float) -> None:
    view.verticalScrollBar().setValue(round(rows * view.theme.row_height))


def test_nothing_stays_without_groups_or_at_a_header(grouped: TaskTableView) -> None:
    assert grouped.sticky.seen()[0] == -1, "the header itself is at the top"
    grouped.ordering.group_by("")
    scroll(grouped, 3)
    assert grouped.sticky.seen()[0] == -1


def test_the_header_of_the_first_seen_task_stays(grouped: TaskTableView) -> None:
    scroll(grouped, 5.5)
    assert grouped.sticky.seen() == (0, 0)
    scroll(grouped, 13 + 4)
    assert grouped.sticky.seen() == (13, 0)


def test_the_next_header_pushes_it_out(grouped: TaskTableView) -> None:
    scroll(grouped, 12.5)
    row, top = grouped.sticky.seen()
    assert row == 0
    assert top == grouped.rowViewportPosition(12) < 0


def test_it_is_painted_as_the_header_is(grouped: TaskTableView) -> None:
    line = grouped.viewport().rect()
    line.setHeight(grouped.theme.row_height)
    at_the_top = grouped.viewport().grab(line).toImage()
    scroll(grouped, 4)
    assert grouped.viewport().grab(line).toImage() == at_the_top


def test_a_row_that_is_gone_to_is_seen_below_it(grouped: TaskTableView) -> None:
    scroll(grouped, 30)
    grouped.scrollTo(grouped.tasks.index(20, 1))
    assert grouped.rowViewportPosition(20) == grouped.theme.row_height
    scroll(grouped, 30)
    grouped.setCurrentIndex(grouped.tasks.index(17, 1))
    grouped.keeper.bring_current()
    assert grouped.rowViewportPosition(17) >= grouped.theme.row_height


def test_a_click_on_it_closes_its_group(grouped: TaskTableView) -> None:
    scroll(grouped, 6)
    under = grouped.tasks.shown.key(6)
    QTest.mouseClick(grouped.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 5))
    group = grouped.tasks.shown.group_at(0)
    assert group is not None
    assert group.collapsed
    assert grouped.current_task != under, "the row below it is not meant"
    assert grouped.rowViewportPosition(0) == 0


def test_of_two_levels_it_names_both(view: TaskTableView) -> None:
    """The header itself is below the outer one, which is out of sight when it stays at the top alone."""
    view.ordering.group_by((GroupBy("Stage"), GroupBy("Assigned To")))
    scroll(view, 3.5)
    row, _ = view.sticky.seen()
    inner, around = view.tasks.shown.group_at(row), view.sticky.around(row)
    assert inner is not None
    assert around is not None
    outer = view.tasks.shown.group_at(0)
    assert (inner.depth, around) == (1, outer)
    view.ordering.group_by("Stage")
    scroll(view, 3.5)
    assert view.sticky.around(view.sticky.seen()[0]) is None


def test_the_pointer_on_it_is_on_no_task(grouped: TaskTableView) -> None:
    scroll(grouped, 6)
    assert grouped.indexAt(QPoint(200, 5)).row() == 0
    assert grouped.indexAt(QPoint(200, grouped.theme.row_height + 5)).row() == 7


def test_the_inner_header_stays_of_two(grouped: TaskTableView) -> None:
    grouped.ordering.group_by((GroupBy("Intl"), GroupBy("Category")))
    scroll(grouped, 5)
    assert grouped.sticky.seen() == (1, 0)
