"""A row that changes in a sorted or grouped table stays until it is left, and the row under the eye stays in sight."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.filters import TaskFilter
from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.table.view import TaskTableView
from tests.ui.table.samples import STAGES, key, shown, tasks


def top_of(view: TaskTableView, task: TaskKey) -> int:
    """Where in the viewport a task's row begins."""
    return view.rowViewportPosition(view.tasks.shown.row(task))


def go_to_middle(view: TaskTableView, row: int) -> TaskKey:
    """Make the task of a row current, with half of the table scrolled away."""
    task = view.tasks.shown.key(row)
    assert task is not None
    view.current.go_to(task)
    bar = view.verticalScrollBar()
    bar.setValue(view.rowViewportPosition(row) + bar.value() - 100)
    assert bar.minimum() < bar.value() < bar.maximum()
    return task


def number(task: TaskKey) -> int:
    return int(task)


def test_an_edited_row_stays_until_it_is_left(view: TaskTableView, qtbot: QtBot) -> None:
    view.ordering.sort_by((SortBy("Company Name"),))
    task = go_to_middle(view, 30)
    after = view.tasks.shown.key(31)
    assert after is not None
    top = top_of(view, task)
    view.tasks.rows.apply({task: shown(number(task), Company_Name="Aaa")})
    assert view.tasks.shown.row(task) == 30
    assert top_of(view, task) == top
    assert view.tasks.cells.why_marked(30)[0] == "Moves when you leave it: sorted by Company Name"
    assert not view.tasks.shown.is_dimmed(30)
    QTest.keyClick(view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: view.tasks.shown.row(task) == 0)
    assert view.current_task == after
    assert top_of(view, after) == top + view.theme.row_height, "the next row is where it was"
    assert not view.tasks.shown.has_marked


def test_a_row_that_is_changed_back_is_not_marked(view: TaskTableView) -> None:
    view.ordering.sort_by((SortBy("Company Name"),))
    task = go_to_middle(view, 30)
    view.tasks.rows.apply({task: shown(number(task), Company_Name="Aaa")})
    assert view.tasks.shown.has_marked
    view.tasks.rows.apply({task: shown(number(task))})
    assert view.tasks.shown.row(task) == 30
    assert not view.tasks.shown.has_marked


def test_a_row_stays_in_its_group_until_it_is_left(view: TaskTableView, qtbot: QtBot) -> None:
    view.ordering.group_by("Stage")
    task = next(k for k in view.tasks.shown.keys() if view.tasks.table.queries.group_value(k) == "Review")  # noqa: SIM118
    row = view.tasks.shown.row(task)
    view.current.go_to(task)
    view.tasks.rows.apply({task: shown(number(task), Stage="Not Started")})
    assert view.tasks.shown.row(task) == row
    assert view.tasks.cells.why_marked(row)[0] == "Moves when you leave it: grouped by Stage"
    groups = [group for r in range(view.tasks.rowCount()) if (group := view.tasks.shown.group_at(r))]
    assert sum(group.count for group in groups) == 60
    QTest.keyClick(view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: view.tasks.table.queries.group_value(task) == "Not Started")
    assert view.tasks.shown.row(task) < view.tasks.shown.row_of_group("In Progress")


def test_the_last_row_of_a_group_takes_its_header_along(view: TaskTableView, qtbot: QtBot) -> None:
    view.tasks.rows.load([shown(1, Stage="Review"), shown(2, Stage="Approved"), shown(3, Stage="Approved")])
    view.ordering.group_by("Stage")
    view.current.go_to(key(1))
    view.tasks.rows.apply({key(1): shown(1, Stage="Not Started")})
    assert [g.value if (g := view.tasks.shown.group_at(r)) else view.tasks.shown.key(r) for r in range(5)][:2] == [
        "Review",
        key(1),
    ]
    QTest.keyClick(view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: view.tasks.shown.row_of_group("Review") == -1)
    assert view.tasks.shown.row_of_group("Not Started") == 0
    assert view.tasks.shown.row(key(1)) == 1


def test_a_row_stays_while_all_tasks_are_read_again(view: TaskTableView, qtbot: QtBot) -> None:
    view.ordering.sort_by((SortBy("Stage"), SortBy("Company Name", descending=True)))
    task = go_to_middle(view, 30)
    top, before = top_of(view, task), view.tasks.shown.keys()
    changed = shown(number(task), Stage=STAGES[0].name)
    view.tasks.rows.apply({task: changed})
    view.tasks.rows.load([changed if one.key == task else one for one in tasks(60)])
    assert view.tasks.shown.keys() == before
    assert top_of(view, task) == top
    assert "sorted by" in view.tasks.cells.why_marked(30)[0]
    QTest.keyClick(view, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: view.tasks.shown.row(task) < 30 - 1)


def test_a_chosen_order_lets_the_row_go_at_once(view: TaskTableView) -> None:
    view.ordering.sort_by((SortBy("Company Name"),))
    task = go_to_middle(view, 30)
    view.tasks.rows.apply({task: shown(number(task), Company_Name="Aaa")})
    assert view.tasks.shown.row(task) == 30
    view.ordering.sort_by((SortBy("Company Name"), SortBy("Stage")))
    assert view.tasks.shown.row(task) == 0
    assert not view.tasks.shown.has_marked


def test_a_row_that_matches_no_more_says_that_first(view: TaskTableView) -> None:
    view.ordering.sort_by((SortBy("Company Name"),))
    view.tasks.rows.set_filter(TaskFilter(search="acme"))
    task = view.tasks.shown.key(1)
    assert task is not None
    view.current.go_to(task)
    view.tasks.rows.apply({task: shown(number(task), Company_Name="Acme zzz")})
    assert "Moves when you leave it" in view.tasks.cells.why_marked(1)[0]
    view.tasks.rows.apply({task: shown(number(task), Company_Name="Zzz")})
    assert view.tasks.shown.row(task) == 1
    assert view.tasks.shown.is_dimmed(1)
    assert "No longer matches" in view.tasks.cells.why_marked(1)[0]


def test_others_edits_leave_the_current_row_in_sight(view: TaskTableView) -> None:
    """Rows above it come, go and change their order."""
    view.ordering.sort_by((SortBy("Company Name"),))
    task = go_to_middle(view, 30)
    top = top_of(view, task)
    above = [view.tasks.shown.key(row) for row in range(10, 16)]
    view.tasks.rows.apply({k: shown(number(k), Company_Name="Zzz") for k in above if k is not None})
    assert view.tasks.shown.row(task) == 24
    assert top_of(view, task) == top
    view.tasks.rows.apply({key(n): shown(n, Company_Name="Aaa") for n in range(100, 140)})
    assert view.tasks.shown.row(task) == 64
    assert top_of(view, task) == top
    view.tasks.rows.apply(dict.fromkeys([key(n) for n in range(100, 140)]))
    assert top_of(view, task) == top


def test_the_top_row_stays_where_the_current_one_is_not_seen(view: TaskTableView) -> None:
    view.ordering.sort_by((SortBy("Company Name"),))
    view.current.go_to(view.tasks.shown.key(0))
    view.verticalScrollBar().setValue(20 * view.theme.row_height + 7)
    first = view.tasks.shown.key(view.rowAt(0))
    assert first is not None
    top = top_of(view, first)
    view.tasks.rows.apply({key(n): shown(n, Company_Name="Aaa") for n in range(100, 110)})
    assert top_of(view, first) == top
    assert view.rowAt(0) == view.tasks.shown.row(first)


def test_the_first_row_stays_though_others_come_before_it(view: TaskTableView) -> None:
    """The view is at its top, and the current row is further down."""
    view.ordering.sort_by((SortBy("Company Name"),))
    view.current.go_to(view.tasks.shown.key(50))
    view.verticalScrollBar().setValue(0)
    first = view.tasks.shown.key(0)
    assert first is not None
    view.tasks.rows.apply({key(n): shown(n, Company_Name="Aaa") for n in range(100, 103)})
    assert view.tasks.shown.row(first) == 3
    assert top_of(view, first) == 0
    view.verticalScrollBar().setValue(0)
    view.keeper.ask_for_rows()
    view.tasks.rows.set_filter(TaskFilter(search="a"))
    assert view.verticalScrollBar().value() == 0


def test_another_density_leaves_the_row_under_the_eye(view: TaskTableView) -> None:
    task = go_to_middle(view, 30)
    top, density = top_of(view, task), view.theme.density
    heights = set()
    for other in (*type(density), density):
        view.theme.set_density(other)
        heights.add(view.rowHeight(30))
        assert top_of(view, task) == top
    assert len(heights) > 1
