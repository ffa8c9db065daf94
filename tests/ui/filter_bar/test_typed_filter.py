"""A filter that is typed into the search line: chips on Enter, completion by keyboard and mouse, faults in words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListView

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.ui.filter_bar import FilterBar
from flowdash_desktop.ui.filter_bar.chips import FilterChip
from flowdash_desktop.ui.filter_bar.typing.typed_filter import CompletionList
from tests.ui.filter_bar.samples import NONE, SCHEMA, focused, named, press, type_text

BIG = Condition("Employees", Operator.AT_LEAST, (Decimal(100),))
MINE = Condition("Assigned To", Operator.IS_ME)
NEW = Condition("Stage", Operator.IS_ANY_OF, ("Not Started",))


@pytest.fixture
def line(bar: FilterBar) -> QLineEdit:
    found = named(bar, "Search tasks")
    assert isinstance(found, QLineEdit)
    found.setFocus()
    return found


def _list(bar: FilterBar) -> CompletionList:
    (found,) = bar.findChildren(CompletionList)
    return found


def _offered(bar: FilterBar) -> list[str]:
    (rows,) = _list(bar).findChildren(QListView)
    if not _list(bar).isVisible() or not rows.isVisible():
        return []
    return [str(rows.model().index(row, 0).data()) for row in range(rows.model().rowCount())]


def _note(bar: FilterBar) -> str:
    (label,) = _list(bar).findChildren(QLabel)
    return label.text()


def test_terms_become_chips_on_enter(bar: FilterBar, line: QLineEdit, heard: list[TaskFilter]) -> None:
    type_text("acme employees>=100 assigned:me or stage:not")
    assert [f.search for f in heard][-1] == "acme", "what is no word to find is not searched"
    assert all(not f.groups for f in heard), "filters wait for Enter"
    press(bar, Qt.Key.Key_Return)
    assert bar.filter() == TaskFilter((BIG, MINE), search="acme", alternatives=((NEW,),))
    assert line.text() == "acme"
    assert heard[-1] == bar.filter()
    chips = [chip.accessibleName() for chip in bar.findChildren(FilterChip) if chip.isVisible()]
    assert chips == ["Employees ≥ 100", "Assigned To is me", "Stage is Not Started"]
    assert focused() is line


def test_what_is_typed_narrows_what_is_shown(bar: FilterBar, line: QLineEdit) -> None:
    bar.set_filter(TaskFilter((BIG,), alternatives=((MINE,),)))
    type_text('stage:"Not Started"')
    press(bar, Qt.Key.Key_Return)
    assert bar.filter().groups == ((BIG, NEW), (MINE, NEW))


def test_a_plain_find_is_left_as_it_is(bar: FilterBar, line: QLineEdit, heard: list[TaskFilter]) -> None:
    left: list[bool] = []
    bar.leave_down.connect(lambda: left.append(True))
    type_text("red or blue 12:30")
    assert bar.filter() == TaskFilter(search="red or blue 12:30")
    press(bar, Qt.Key.Key_Return)
    assert left == [True]
    assert line.text() == "red or blue 12:30"


def test_a_fault_is_said_and_the_text_stays(bar: FilterBar, line: QLineEdit, heard: list[TaskFilter]) -> None:
    type_text("employees>many stage:nowhere")
    press(bar, Qt.Key.Key_Return)
    assert "“employees>many”: Not a number." in _note(bar)
    assert "“stage:nowhere”" in _note(bar)
    assert "Not Started, In Progress, Approved" in _note(bar)
    assert line.text() == "employees>many stage:nowhere"
    assert bar.filter().groups == ()
    assert focused() is line


def test_what_would_be_left_out_is_said(bar: FilterBar, line: QLineEdit, heard: list[TaskFilter]) -> None:
    type_text("employees:1..2..3 or acme")
    press(bar, Qt.Key.Key_Return)
    assert "“..3” behind the value in “employees:1..2..3” can't be read." in _note(bar)
    assert "“or” needs a filter on both sides." in _note(bar)
    assert line.text() == "employees:1..2..3 or acme"
    assert bar.filter().groups == ()


def test_a_range_in_quotes_is_typed(bar: FilterBar, line: QLineEdit, heard: list[TaskFilter]) -> None:
    """Each key is read, so also a range whose second value is an opening quote."""
    type_text('employees:"1".."2"')
    press(bar, Qt.Key.Key_Return)
    assert bar.filter().groups == ((Condition("Employees", Operator.BETWEEN, (Decimal(1), Decimal(2))),),)


def test_names_and_values_are_completed_by_keys(bar: FilterBar, line: QLineEdit) -> None:
    type_text("emp")
    assert _offered(bar) == ["Employees"]
    press(bar, Qt.Key.Key_Tab)
    assert line.text() == "employees:"
    line.clear()
    type_text("stage:")
    assert _offered(bar) == ["Not Started", "In Progress", "Approved"]
    press(bar, Qt.Key.Key_Down, times=2)
    press(bar, Qt.Key.Key_Return)
    assert line.text() == 'stage:"In Progress"'
    press(bar, Qt.Key.Key_Return)
    assert bar.filter().groups == ((Condition("Stage", Operator.IS_ANY_OF, ("In Progress",)),),)


def test_people_are_completed_by_mouse(bar: FilterBar, line: QLineEdit) -> None:
    type_text("assigned:id")
    assert _offered(bar) == ["Ida Berg"]
    (rows,) = _list(bar).findChildren(QListView)
    at = rows.visualRect(rows.model().index(0, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, NONE, at)
    assert line.text() == "assigned:ida@x.example"
    assert focused() is line


def test_the_list_goes_and_keys_are_the_lines_again(bar: FilterBar, line: QLineEdit) -> None:
    left: list[bool] = []
    bar.leave_down.connect(lambda: left.append(True))
    type_text("emp")
    press(bar, Qt.Key.Key_Escape)
    assert not _list(bar).isVisible()
    assert line.text() == "emp"
    press(bar, Qt.Key.Key_Down)
    assert left == [True]


def test_down_leads_from_a_plain_search_to_the_table(bar: FilterBar, line: QLineEdit) -> None:
    """Where no term is typed, the list takes ``Tab`` and the mouse only; so Enter keeps the search."""
    left: list[bool] = []
    bar.leave_down.connect(lambda: left.append(True))
    type_text("em")
    assert _offered(bar) == ["Employees"]
    press(bar, Qt.Key.Key_Down)
    assert left == [True]
    press(bar, Qt.Key.Key_Return)
    assert line.text() == "em"


@pytest.mark.parametrize("search", ["region: acme", 'notes:"a b" x', "re: invoice", "7:30"])
def test_a_stored_search_stays_a_search(bar: FilterBar, line: QLineEdit, search: str) -> None:
    """Also one that would be read as a filter where it was typed, and after the fields have changed."""
    said: list[TaskFilter] = []
    bar.filter_changed.connect(said.append)
    bar.set_filter(TaskFilter(search=search))
    assert bar.filter() == TaskFilter(search=search)
    bar.set_schema(replace(SCHEMA, fields=SCHEMA.fields[1:]))
    assert bar.filter() == TaskFilter(search=search)
    assert said == []
    press(bar, Qt.Key.Key_Return)
    assert bar.filter() == TaskFilter(search=search)


def test_a_stored_search_is_shown_as_it_would_be_typed(bar: FilterBar, line: QLineEdit) -> None:
    bar.set_filter(TaskFilter(search="region: acme"))
    assert line.text() == '"region:" acme'
    type_text("x")
    assert bar.filter() == TaskFilter(search='"region:" acmex')


def test_backspace_turns_the_last_chip_into_text(bar: FilterBar, line: QLineEdit) -> None:
    bar.set_filter(TaskFilter((NEW, BIG)))
    press(bar, Qt.Key.Key_Backspace)
    assert line.text() == "employees>=100"
    assert bar.filter().groups == ((NEW,),)
    press(bar, Qt.Key.Key_Return)
    assert bar.filter().groups == ((NEW, BIG),)


def test_half_typed_terms_outlast_a_filter_that_is_set(bar: FilterBar, line: QLineEdit) -> None:
    type_text("acme stage:no")
    bar.set_filter(bar.filter().with_groups([(BIG,)]))
    assert line.text() == "acme stage:no"
