"""The groups of conditions, changed by a quick list and by a typed filter: what no list shows is never replaced."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.domain.filters.holding import passes
from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.ui.filter_bar import FilterBar
from flowdash_desktop.ui.filter_bar.conditions import common_any_of, narrowed, with_any_of
from tests.ui.filter_bar.samples import SCHEMA, click, named, press

NEW = Condition(STAGE, Operator.IS_ANY_OF, ("Not Started",))
APPROVED = Condition(STAGE, Operator.IS_ANY_OF, ("Approved",))
ANA = Condition(ASSIGNED_TO, Operator.IS_ANY_OF, ("ana@x.example",))
BIG = Condition("Employees", Operator.AT_LEAST, (Decimal(100),))
groups = st.lists(
    st.lists(st.sampled_from([NEW, APPROVED, ANA, BIG]), min_size=1, max_size=3, unique=True).map(tuple), max_size=3
).map(tuple)
stages = st.sampled_from([("Approved",), ("Not Started", "In Progress"), ("In Progress",)])
TASKS = [
    Task(TaskKey("1"), "1", {STAGE: stage, ASSIGNED_TO: who, "Employees": many})
    for stage in ("Not Started", "In Progress", "Approved")
    for who in ("ana@x.example", None)
    for many in (Decimal(1), Decimal(100))
]


def _passing(made: tuple[tuple[Condition, ...], ...]) -> list[bool]:
    return [passes(TaskFilter().with_groups(made), task, SCHEMA) for task in TASKS]


@given(groups, stages)
def test_a_list_narrows_what_is_shown(made: tuple[tuple[Condition, ...], ...], values: tuple[str, ...]) -> None:
    """Ticked values narrow what the filter without the list's own condition shows, and are shown as ticked."""
    rest = with_any_of(made, STAGE, ())
    expected = [old and task.stage in values for old, task in zip(_passing(rest), TASKS, strict=True)]
    found = with_any_of(made, STAGE, values)
    assert _passing(found) == expected


@given(groups)
def test_clearing_a_list_hides_no_task(made: tuple[tuple[Condition, ...], ...]) -> None:
    cleared = _passing(with_any_of(made, STAGE, ()))
    assert all(now or not before for before, now in zip(_passing(made), cleared, strict=True))


def test_a_list_leaves_conditions_that_it_does_not_show() -> None:
    assert with_any_of(((NEW,), (ANA,)), STAGE, ("Approved",)) == ((NEW, APPROVED), (ANA, APPROVED))
    assert common_any_of(((NEW, APPROVED), (ANA, APPROVED)), STAGE) == APPROVED
    assert with_any_of(((NEW, APPROVED), (ANA, APPROVED)), STAGE, ()) == ((NEW,), (ANA,))
    assert with_any_of(((NEW,), (ANA, NEW)), STAGE, ()) == (), "a group without conditions lets all tasks pass"


def test_ticks_go_on_in_groups_that_differ(bar: FilterBar, heard: list[TaskFilter]) -> None:
    bar.set_filter(TaskFilter((NEW,), alternatives=((ANA,),)))
    click(named(bar, "Stage filter"))
    press(bar, Qt.Key.Key_Down, times=2)
    press(bar, Qt.Key.Key_Space)
    press(bar, Qt.Key.Key_Up)
    press(bar, Qt.Key.Key_Space)
    press(bar, Qt.Key.Key_Escape)
    both = Condition(STAGE, Operator.IS_ANY_OF, ("In Progress", "Approved"))
    assert heard[-1].groups == ((NEW, both), (ANA, both))
    click(named(bar, "Stage filter"))
    press(bar, Qt.Key.Key_Space)
    press(bar, Qt.Key.Key_Down)
    press(bar, Qt.Key.Key_Space)
    press(bar, Qt.Key.Key_Escape)
    assert bar.filter() == TaskFilter((NEW,), alternatives=((ANA,),))


def test_a_typed_choice_replaces_its_chip() -> None:
    assert narrowed(((NEW, BIG),), ((APPROVED,),)) == ((BIG, APPROVED),)
    assert narrowed(((NEW,), (ANA,)), ((APPROVED,), (BIG,))) == ((APPROVED,), (NEW, BIG), (ANA, APPROVED), (ANA, BIG))
    assert narrowed((), ((NEW, APPROVED),)) == ((NEW, APPROVED),), "what is typed stays as it is"
