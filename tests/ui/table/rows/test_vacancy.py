"""Somebody else takes the current task away: no row is current until the person goes on at its position."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.table.view import TaskTableView
from tests.support.hands import press
from tests.ui.table.samples import key, tasks

MOVES = [Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_End]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def taken(view: TaskTableView) -> TaskTableView:
    """A table whose tasks go by somebody else's doing."""
    view.current.was_deleted = lambda _: True
    view.setFocus()
    return view


def below(view: TaskTableView, task: TaskKey) -> TaskKey | None:
    """The task that stands below another one."""
    return view.tasks.shown.key(view.groups.next_task(view.tasks.shown.row(task) + 1, 1))


def take_away(view: TaskTableView, *gone: TaskKey) -> None:
    view.tasks.rows.apply(dict.fromkeys(gone))
    assert not view.currentIndex().isValid()
    assert view.target.tasks() == ()


@pytest.mark.parametrize(
    "move", [Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_End]
)
def test_a_key_leads_to_the_row_in_the_position(taken: TaskTableView, move: Qt.Key) -> None:
    view = taken
    view.current.go_to(key(44))
    wanted = below(view, key(44))
    take_away(view, key(44))
    press(view, move)
    assert view.current_task == wanted
    assert view.target.tasks() == (wanted,)


@pytest.mark.parametrize("grouped", [False, True])
def test_the_position_is_found_in_a_sorted_and_grouped_table(taken: TaskTableView, grouped: bool) -> None:
    """The rows change their order, and a neighbour goes as well, before the person goes on."""
    view = taken
    view.ordering.sort_by((SortBy("Company Name"),))
    if grouped:
        view.ordering.group_by(STAGE)
    view.current.go_to(key(44))
    first = below(view, key(44))
    assert first is not None
    second = below(view, first)
    take_away(view, key(44))
    view.tasks.rows.apply({first: None})
    view.ordering.sort_by((SortBy("Company Name", descending=True),))
    assert not view.currentIndex().isValid()
    assert view.current.step(1)
    assert view.current_task == second


def test_other_selected_rows_are_no_target_either(taken: TaskTableView) -> None:
    view = taken
    view.current.go_to(key(44))
    for _ in range(3):
        press(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.target.has_several()
    current = view.current_task
    assert current is not None
    take_away(view, current)


def test_a_selected_row_that_is_not_current_goes_alone(taken: TaskTableView) -> None:
    view = taken
    view.current.go_to(key(44))
    for _ in range(3):
        press(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    current, chosen = view.current_task, view.target.tasks()
    view.tasks.rows.apply({chosen[1]: None})
    assert view.current_task == current
    assert view.target.tasks() == (chosen[0], *chosen[2:])


def test_all_tasks_anew_leave_the_vacancy(taken: TaskTableView) -> None:
    view = taken
    view.current.go_to(key(45))
    wanted = below(view, key(45))
    take_away(view, key(45))
    view.tasks.rows.load([shown for shown in tasks(20) if shown.key != key(45)])
    assert not view.currentIndex().isValid()
    press(view, Qt.Key.Key_Down)
    assert view.current_task == wanted


def test_the_last_row_goes(taken: TaskTableView) -> None:
    """The task above takes the position; without any there is nothing to go to."""
    view = taken
    view.tasks.rows.load(tasks(2))
    ids = view.tasks.shown.keys()
    view.current.go_to(ids[1])
    take_away(view, ids[1])
    assert view.current.step(1)
    assert view.current_task == ids[0]
    take_away(view, ids[0])
    assert not view.current.step(1)
