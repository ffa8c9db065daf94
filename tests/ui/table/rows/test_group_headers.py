"""Rows are parted by stage or assignee: headers with counts that open and close, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPersistentModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.domain.table import GroupBy, SortBy
from flowdash_desktop.ui.table.texts.group_texts import group_words
from flowdash_desktop.ui.table.view import TaskTableView
from flowdash_desktop.ui.theme import Density
from tests.ui.table.samples import STAGES, key, shown, tasks

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
NAMES = [stage.name for stage in STAGES]


@pytest.fixture
def grouped(view: TaskTableView) -> TaskTableView:
    """The 60 tasks by stage, twelve in each."""
    view.header.group_requested.emit("Stage")
    return view


def headers(view: TaskTableView) -> list[tuple[str, int, bool]]:
    """The headers from top to bottom: name, count, collapsed."""
    groups = [view.tasks.shown.group_at(row) for row in range(view.tasks.rowCount())]
    return [(group.text, group.count, group.collapsed) for group in groups if group is not None]


def header_row(view: TaskTableView, name: str) -> int:
    return view.tasks.shown.row_of_group(name)


def click_row(view: TaskTableView, row: int) -> None:
    QTest.mouseClick(view.viewport(), Left, pos=QPoint(300, view.rowViewportPosition(row) + 10))


def test_groups_stand_in_workflow_order_with_their_counts(grouped: TaskTableView) -> None:
    assert headers(grouped) == [(name, 12, False) for name in NAMES]
    assert grouped.tasks.rowCount() == 65
    grouped.tasks.rows.set_filter(TaskFilter((Condition("Intl", Operator.IS_CHECKED),)))
    assert sum(count for _, count, _ in headers(grouped)) == 20
    grouped.tasks.rows.set_sort((SortBy("Company Name", descending=True),))
    assert [name for name, _, _ in headers(grouped)] == NAMES


def test_a_click_on_a_header_closes_and_opens_it(grouped: TaskTableView) -> None:
    click_row(grouped, header_row(grouped, "In Progress"))
    assert headers(grouped)[1] == ("In Progress", 12, True)
    assert grouped.tasks.rowCount() == 53
    assert header_row(grouped, "Review") == header_row(grouped, "In Progress") + 1
    click_row(grouped, header_row(grouped, "In Progress"))
    assert grouped.tasks.rowCount() == 65


def test_a_drag_from_a_header_selects_nothing(grouped: TaskTableView) -> None:
    grouped.verticalScrollBar().setValue(0)
    grouped.selectionModel().clear()
    start = QPoint(300, grouped.rowViewportPosition(0) + 10)
    QTest.mousePress(grouped.viewport(), Left, pos=start)
    for step in range(1, 6):
        at = start + QPoint(0, 30 * step)
        there = grouped.viewport().mapToGlobal(at)
        keys = Qt.KeyboardModifier.NoModifier
        move = QMouseEvent(QMouseEvent.Type.MouseMove, QPointF(at), QPointF(there), Qt.MouseButton.NoButton, Left, keys)
        QApplication.sendEvent(grouped.viewport(), move)
    QTest.mouseRelease(grouped.viewport(), Left, pos=start + QPoint(0, 150))
    assert grouped.target.tasks() == ()
    assert headers(grouped)[0][2]


def test_keys_close_open_and_go_on(grouped: TaskTableView) -> None:
    grouped.current.go_to(grouped.current.first())
    QTest.keyClick(grouped, Key.Key_Left)
    assert grouped.currentIndex().row() == 0, "from a first cell to the header above"
    QTest.keyClick(grouped, Key.Key_Left)
    assert headers(grouped)[0][2]
    QTest.keyClick(grouped, Key.Key_Left)
    assert grouped.currentIndex().row() == 0
    QTest.keyClick(grouped, Key.Key_Down)
    assert grouped.currentIndex().row() == header_row(grouped, "In Progress") == 1
    QTest.keyClick(grouped, Key.Key_Return)
    assert headers(grouped)[1][2]
    QTest.keyClick(grouped, Key.Key_Right)
    assert not headers(grouped)[1][2]
    assert grouped.currentIndex().row() == 1, "the header stays current"
    QTest.keyClick(grouped, Key.Key_Right)
    assert grouped.current_task == grouped.tasks.shown.key(2), "an open one is entered"


def test_a_header_is_no_task(grouped: TaskTableView, qtbot: QtBot) -> None:
    grouped.current.go_to(grouped.current.first())
    with qtbot.waitSignal(grouped.current.changed) as told:
        QTest.keyClick(grouped, Key.Key_Up)
    assert told.args == [None]
    assert grouped.currentIndex().row() == 0
    assert grouped.target.tasks() == ()
    with qtbot.assertNotEmitted(grouped.commands.delete_requested):
        grouped.mode.leave_cell()
        QTest.keyClick(grouped, Key.Key_Delete)
    with qtbot.assertNotEmitted(grouped.commands.task_activated):
        QTest.keyClick(grouped, Key.Key_Return)
    QTest.keyClick(grouped, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    grouped.tasks.rows.set_collapsed(frozenset())
    QTest.keyClick(grouped, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(grouped.target.tasks()) == 60
    QTest.keyClick(grouped, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not grouped.commands.copier.is_busy)
    assert grouped.tasks.index(0, 0).data() not in [
        line.split("\t")[0] for line in QGuiApplication.clipboard().text().splitlines()
    ]


def test_the_next_task_is_beyond_the_header(grouped: TaskTableView) -> None:
    last = grouped.tasks.shown.key(header_row(grouped, "In Progress") - 1)
    grouped.current.go_to(last)
    assert grouped.current.step(1)
    assert grouped.current_task == grouped.tasks.shown.key(header_row(grouped, "In Progress") + 1)
    assert grouped.current.step(-1)
    assert grouped.current_task == last


def test_a_task_of_another_stage_goes_over_once_it_is_left(grouped: TaskTableView, qtbot: QtBot) -> None:
    task = grouped.tasks.shown.key(1)
    assert task is not None
    grouped.current.go_to(task)
    grouped.tasks.rows.apply({task: shown(int(task), Stage="Review")})
    assert [count for _, count, _ in headers(grouped)] == [12, 12, 12, 12, 12]
    assert grouped.current_task == task
    assert grouped.tasks.shown.row(task) == 1
    grouped.current.step(1)
    qtbot.waitUntil(lambda: grouped.tasks.shown.row(task) != 1)
    assert [count for _, count, _ in headers(grouped)] == [11, 12, 13, 12, 12]
    assert header_row(grouped, "Review") < grouped.tasks.shown.row(task) < header_row(grouped, "Approved")


def test_unassigned_tasks_are_a_group_with_a_name(view: TaskTableView) -> None:
    view.ordering.group_by("Assigned To")
    group = view.tasks.shown.group_at(view.tasks.shown.row_of_group(""))
    assert group is not None
    assert group_words(group, view.tasks.schema) == "Unassigned, 12 tasks, expanded"
    assert headers(view)[-1][1] == 12, "blanks are last"


def test_a_screen_reader_hears_name_count_and_state(grouped: TaskTableView) -> None:
    index = grouped.tasks.index(0, 0)
    role, sums = Qt.ItemDataRole.AccessibleTextRole, "Employees 32,190 \u00b7 Contract Value 1,722,382.50"
    assert grouped.tasks.data(index, role) == f"Not Started, 12 tasks, expanded, {sums}"
    grouped.groups.toggle(0)
    assert grouped.tasks.data(grouped.tasks.index(0, 0), role) == f"Not Started, 12 tasks, collapsed, {sums}"


def test_all_are_closed_and_opened_by_the_menu(grouped: TaskTableView, qtbot: QtBot) -> None:
    grouped.header.menu_requested.emit(0, grouped.mapToGlobal(QPoint(10, 10)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    actions = {action.text(): action for action in menu.actions()}
    assert "Group by Stage" not in actions
    actions["Collapse all groups"].trigger()
    assert grouped.tasks.rowCount() == 5
    actions["Expand all groups"].trigger()
    assert grouped.tasks.rowCount() == 65
    actions["No groups"].trigger()
    assert (grouped.tasks.rowCount(), headers(grouped)) == (60, [])
    menu.close()
    at_header = grouped.commands.menu(grouped.tasks.index(0, 0))
    assert "Expand" not in [action.text() for action in at_header.actions()]
    at_header.deleteLater()


def test_the_menu_of_a_header_closes_it(grouped: TaskTableView) -> None:
    menu = grouped.commands.menu(grouped.tasks.index(0, 0))
    actions = {action.text(): action for action in menu.actions()}
    assert "Delete…" not in actions
    actions["Collapse"].trigger()
    assert headers(grouped)[0][2]
    menu.deleteLater()


def test_groups_are_kept_with_the_arrangement(grouped: TaskTableView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(grouped.columns.rearranged):
        grouped.groups.toggle(0)
    kept = grouped.columns.arrangement()
    assert (kept.grouping, kept.collapsed) == ((GroupBy("Stage"),), frozenset({"Not Started"}))
    grouped.ordering.group_by("")
    assert grouped.columns.arrangement().grouping == ()
    grouped.columns.restore(kept)
    assert grouped.header.grouping == (GroupBy("Stage"),)
    assert headers(grouped)[0] == ("Not Started", 12, True)


def test_going_to_a_task_of_a_closed_group_opens_that(grouped: TaskTableView) -> None:
    task = grouped.tasks.shown.key(1)
    assert task is not None
    grouped.groups.toggle(0)
    assert grouped.tasks.shown.row(task) == -1
    grouped.tasks.rows.reveal(task)
    assert grouped.current.go_to(task)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_group_header_is_as_wide_as_the_table(grouped: TaskTableView, direction: Qt.LayoutDirection) -> None:
    """A header is painted over the whole width and does not scroll sideways."""
    grouped.setLayoutDirection(direction)
    grouped.verticalScrollBar().setValue(0)
    line = grouped.viewport().rect()
    line.setHeight(grouped.theme.row_height)
    before = grouped.viewport().grab(line).toImage()
    grouped.horizontalScrollBar().setValue(260)
    assert grouped.viewport().grab(line).toImage() == before
    grouped.groups.toggle(0)
    assert grouped.viewport().grab(line).toImage() != before


def test_many_tasks_come_while_rows_are_parted(grouped: TaskTableView) -> None:
    grouped.tasks.rows.load(tasks(200))
    assert sum(count for _, count, _ in headers(grouped)) == 200
    grouped.tasks.rows.apply({key(number): None for number in range(42, 142)})
    assert sum(count for _, count, _ in headers(grouped)) == 100


def test_another_density_cuts_off_no_header(grouped: TaskTableView) -> None:
    """With higher rows the header at the top is still whole, though the current row below it is held."""
    density = grouped.theme.density
    try:
        for row in (1, 8):
            grouped.theme.set_density(Density.COMPACT)
            grouped.verticalScrollBar().setValue(0)
            grouped.current.go_to(grouped.tasks.shown.key(row))
            grouped.theme.set_density(Density.RELAXED)
            assert grouped.rowAt(0) == 0
            assert grouped.rowViewportPosition(0) == 0
    finally:
        grouped.theme.set_density(density)


def test_a_header_of_other_groups_leaves_with_them(grouped: TaskTableView) -> None:
    """The current row is the header of the last stage, and there are fewer assignees than stages: other groups have
    other headers, and no row is taken for one of them."""
    grouped.tasks.rows.set_filter(TaskFilter((Condition("Assigned To", Operator.IS_BLANK),)))
    last = [name for name, _, _ in headers(grouped)][-1]
    index = grouped.tasks.index(header_row(grouped, last), 0)
    grouped.setCurrentIndex(index)
    held = QPersistentModelIndex(index)
    grouped.header.group_requested.emit("Assigned To")
    assert len(headers(grouped)) == 1
    assert grouped.tasks.table.queries.grouping == (GroupBy("Assigned To"),)
    assert not held.isValid()
    assert grouped.tasks.shown.group_at(grouped.currentIndex().row()) is None


def test_flags_of_a_leaving_header_can_be_asked(grouped: TaskTableView) -> None:
    """Qt asks a selection for the flags of its rows while they leave."""
    asked: list[Qt.ItemFlag] = []
    model = grouped.tasks
    model.rowsAboutToBeRemoved.connect(
        lambda _parent, first, last: asked.extend(model.flags(model.index(row, 0)) for row in range(first, last + 1))
    )
    model.rows.set_filter(TaskFilter((Condition("Assigned To", Operator.IS_BLANK),)))
    asked.clear()
    grouped.header.group_requested.emit("Assigned To")
    assert asked
