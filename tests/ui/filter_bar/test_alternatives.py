"""Conditions joined by *or*: chips, the button that adds one, and quick lists that narrow all of them."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.ui.filter_bar import FilterBar
from flowdash_desktop.ui.filter_bar.chips import FilterChip
from tests.ui.filter_bar.samples import SCHEMA, button, click, focused, named, popup, press, type_text
from tests.ui.filter_bar.test_conditions import choose_field, choose_operator

CHECKED = Condition("International", Operator.IS_CHECKED)
BIG = Condition("Employees", Operator.AT_LEAST, (Decimal(100),))
NEW = Condition("Stage", Operator.IS_ANY_OF, ("Not Started",))


def _chips(bar: FilterBar) -> list[str]:
    return [chip.accessibleName() for chip in bar.findChildren(FilterChip) if chip.isVisible()]


def _words(bar: FilterBar) -> list[str]:
    return [label.text() for label in bar.findChildren(QLabel) if label.isVisible() and label.text() == "or"]


def test_or_begins_another_group(bar: FilterBar, heard: list[TaskFilter]) -> None:
    bar.set_filter(TaskFilter((CHECKED,)))
    click(named(bar, "Add filter after or"))
    type_text("Employees")
    press(bar, Qt.Key.Key_Return)
    type_text("100")
    press(bar, Qt.Key.Key_Return)
    assert heard == [TaskFilter((CHECKED,), alternatives=((BIG,),))]
    assert _chips(bar) == ["International is checked", "Employees ≥ 100"]
    assert _words(bar) == ["or"]


def test_a_filter_is_added_to_the_last_group(bar: FilterBar, heard: list[TaskFilter]) -> None:
    bar.set_filter(TaskFilter((CHECKED,), alternatives=((BIG,),)))
    choose_field(bar, "Region")
    press(bar, Qt.Key.Key_Return)
    (made,) = heard
    assert made.groups == ((CHECKED,), (BIG, Condition("Region", Operator.IS_ANY_OF, ("EMEA",))))


def test_each_group_has_a_button_for_one_more_condition(bar: FilterBar, heard: list[TaskFilter]) -> None:
    """Alone it has none: *Filter* does the same. The way back from the condition leads to the same group."""
    bar.set_filter(TaskFilter((CHECKED,)))
    assert not [b for b in bar.findChildren(QPushButton) if b.text() == "and…" and b.isVisible()]
    bar.set_filter(TaskFilter((CHECKED,), alternatives=((BIG,),)))
    click(named(bar, "Add filter beside: International is checked"))
    type_text("Region")
    press(bar, Qt.Key.Key_Return)
    click(named(popup(), "Choose another field"))
    type_text("Region")
    press(bar, Qt.Key.Key_Return)
    press(bar, Qt.Key.Key_Space)
    press(bar, Qt.Key.Key_Return)
    (made,) = heard
    assert made.groups == ((CHECKED, Condition("Region", Operator.IS_ANY_OF, ("EMEA",))), (BIG,))


def test_a_quick_list_narrows_every_group(bar: FilterBar, heard: list[TaskFilter]) -> None:
    bar.set_filter(TaskFilter((CHECKED,), alternatives=((BIG,),)))
    click(named(bar, "Stage filter"))
    press(bar, Qt.Key.Key_Space)
    press(bar, Qt.Key.Key_Escape)
    assert [*heard[-1].groups] == [(CHECKED, NEW), (BIG, NEW)]
    click(named(bar, "Stage filter"))
    press(bar, Qt.Key.Key_Space)
    press(bar, Qt.Key.Key_Escape)
    assert [*heard[-1].groups] == [(CHECKED,), (BIG,)]


def test_the_last_condition_of_a_group_takes_its_or_away(bar: FilterBar, heard: list[TaskFilter]) -> None:
    bar.set_filter(TaskFilter((CHECKED,), alternatives=((BIG,),)))
    named(bar, "International is checked").setFocus()
    press(bar, Qt.Key.Key_Delete)
    named(bar, "Employees ≥ 100")
    assert heard == [TaskFilter((BIG,))]
    assert _words(bar) == []
    click(button(bar, "Clear"))
    assert heard[-1] == TaskFilter()


def test_between_takes_two_values_in_any_order(bar: FilterBar, heard: list[TaskFilter]) -> None:
    choose_field(bar, "Employees")
    choose_operator(bar, SCHEMA.field_by_name["Employees"], Operator.BETWEEN)
    type_text("20")
    press(bar, Qt.Key.Key_Return)
    assert heard == []
    line = focused()
    assert isinstance(line, QLineEdit)
    assert line.accessibleName() == "Last value", "the one that is missing"
    assert line.property("invalid") == "true"
    type_text("10")
    press(bar, Qt.Key.Key_Return)
    assert heard == [TaskFilter((Condition("Employees", Operator.BETWEEN, (Decimal(10), Decimal(20))),))]
    assert QApplication.activePopupWidget() is None
    assert _chips(bar) == ["Employees is between 10 and 20"]
