"""*Add filter*: every operator of every kind of field, by keyboard alone; mistakes; changing and removing."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter, operators_for
from flowdash_desktop.domain.schema import Field, FieldKind
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.ui.filter_bar import FilterBar
from flowdash_desktop.ui.filter_bar.chips import FilterChip
from flowdash_desktop.ui.filter_bar.condition_popup import ConditionPopup
from tests.ui.filter_bar.samples import SCHEMA, SHIFT, button, click, focused, named, popup, press, type_text

_TYPED: dict[FieldKind, tuple[str, Value]] = {
    FieldKind.UNIQUE_ID: ("C-42", "C-42"),
    FieldKind.TEXT: ("Acme", "Acme"),
    FieldKind.LONG_TEXT: ("two words", "two words"),
    FieldKind.PHONE: ("555 1234", "555 1234"),
    FieldKind.NUMBER: ("1,200.50", Decimal("1200.50")),
    FieldKind.CURRENCY: ("400", Decimal(400)),
    FieldKind.DATE: ("31 Jan 2026", date(2026, 1, 31)),
    FieldKind.DATETIME: ("2026-01-31 14:30", datetime(2026, 1, 31, 14, 30).astimezone(UTC)),
    FieldKind.EMAIL: ("hello@acme.example", "hello@acme.example"),
    FieldKind.URL: ("https://acme.example", "https://acme.example"),
    FieldKind.FILE: ("contract", "contract"),
}
_TICKED: dict[str, tuple[Value, Value]] = {
    "Stage": ("Not Started", "In Progress"),
    "Assigned To": (None, "ana@x.example"),
    "Owner": (None, "ana@x.example"),
    "Region": ("EMEA", "APAC"),
    "Tags": ("Big", "Fast"),
}
_PARTS = (Operator.CONTAINS, Operator.NOT_CONTAINS, Operator.STARTS_WITH)
_ALL = [(field, operator) for field in SCHEMA.columns for operator in operators_for(field)]


def choose_field(bar: FilterBar, name: str) -> ConditionPopup:
    named(bar, "Add filter").setFocus()
    press(bar, Qt.Key.Key_Return)
    type_text(name)
    press(bar, Qt.Key.Key_Return)
    opened = popup()
    assert isinstance(opened, ConditionPopup)
    return opened


def choose_operator(bar: FilterBar, field: Field, operator: Operator) -> None:
    steps = operators_for(field).index(operator)
    if steps == 0:
        return
    if operators_for(field)[0].operands != 0:
        press(bar, Qt.Key.Key_Tab, SHIFT)
    press(bar, Qt.Key.Key_Down, times=steps)
    if operator.operands != 0:
        press(bar, Qt.Key.Key_Tab)


@pytest.mark.parametrize(("field", "operator"), _ALL, ids=lambda v: getattr(v, "name", str(v)))
def test_every_operator_of_every_kind_by_keyboard(
    bar: FilterBar, heard: list[TaskFilter], field: Field, operator: Operator
) -> None:
    opened = choose_field(bar, field.name)
    choose_operator(bar, field, operator)
    assert opened.operator() is operator
    values: tuple[Value, ...] = ()
    if operator.operands is None:
        press(bar, Qt.Key.Key_Space)
        press(bar, Qt.Key.Key_Down)
        press(bar, Qt.Key.Key_Space)
        values = _TICKED[field.name]
    elif operator.operands:
        text, value = _TYPED[field.kind]
        type_text(text)
        values = (text if operator in _PARTS else value,)
        if operator.operands == 2:
            press(bar, Qt.Key.Key_Tab)
            type_text(text)
            values *= 2
    press(bar, Qt.Key.Key_Return)
    expected = TaskFilter((Condition(field.name, operator, values),))
    assert heard == [expected]
    assert bar.filter() == expected
    assert QApplication.activePopupWidget() is None
    assert focused() is named(bar, "Add filter")


def test_error_in_the_popup_is_explained(bar: FilterBar, heard: list[TaskFilter]) -> None:
    """A mistake is explained in the popup and what was typed stays."""
    opened = choose_field(bar, "Employees")
    type_text("12x")
    press(bar, Qt.Key.Key_Return)
    line = focused()
    assert isinstance(line, QLineEdit)
    assert line.text() == "12x"
    assert line.property("invalid") == "true"
    shown = [w.text() for w in opened.findChildren(QLabel) if w.isVisible()]
    assert "Not a number. Write it like 1200.50." in shown
    assert heard == []
    press(bar, Qt.Key.Key_End)
    press(bar, Qt.Key.Key_Backspace)
    assert line.property("invalid") == ""
    press(bar, Qt.Key.Key_Return)
    assert heard[-1].conditions == (Condition("Employees", Operator.AT_LEAST, (Decimal(12),)),)


@pytest.mark.parametrize("name", ["Company Name", "Employees", "Close Date", "Last Call"])
def test_nothing_typed_is_no_condition(bar: FilterBar, heard: list[TaskFilter], name: str) -> None:
    opened = choose_field(bar, name)
    press(bar, Qt.Key.Key_Return)
    assert opened.isVisible()
    assert heard == []
    press(bar, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None


def test_a_day_that_no_calendar_has_is_explained(bar: FilterBar) -> None:
    opened = choose_field(bar, "Close Date")
    type_text("31 Feb 2026")
    press(bar, Qt.Key.Key_Return)
    shown = [w.text() for w in opened.findChildren(QLabel) if w.isVisible()]
    assert "Feb 2026 has only 28 days." in shown


def test_a_day_is_picked_in_the_calendar(bar: FilterBar, heard: list[TaskFilter]) -> None:
    opened = choose_field(bar, "Close Date")
    type_text("31 Jan 2026")
    calendar = opened.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.selectedDate() == QDate(2026, 1, 31)
    press(bar, Qt.Key.Key_Tab)
    while not calendar.isAncestorOf(focused()) or focused().objectName() != "qt_calendar_calendarview":
        press(bar, Qt.Key.Key_Tab)
    press(bar, Qt.Key.Key_Left)
    press(bar, Qt.Key.Key_Return)
    assert heard[-1].conditions == (Condition("Close Date", Operator.AFTER, (date(2026, 1, 30),)),)


def test_return_takes_the_current_choice_if_none_is_ticked(bar: FilterBar, heard: list[TaskFilter]) -> None:
    choose_field(bar, "Region")
    press(bar, Qt.Key.Key_Down)
    press(bar, Qt.Key.Key_Return)
    assert heard[-1].conditions == (Condition("Region", Operator.IS_ANY_OF, ("APAC",)),)


def test_escape_changes_nothing_and_back_leads_to_the_fields(bar: FilterBar, heard: list[TaskFilter]) -> None:
    opened = choose_field(bar, "Employees")
    click(named(opened, "Choose another field"))
    assert popup() is not opened
    type_text("International")
    press(bar, Qt.Key.Key_Return)
    press(bar, Qt.Key.Key_Escape)
    assert heard == []


def test_a_chip_opens_its_condition_and_changes_it_in_place(
    qtbot: QtBot, bar: FilterBar, heard: list[TaskFilter]
) -> None:
    value, region = (
        Condition("Contract Value", Operator.AT_LEAST, (Decimal("400.5"),)),
        Condition("Region", Operator.IS_ANY_OF, ("EMEA", None)),
    )
    bar.set_filter(TaskFilter((value, region)))
    click(named(bar, "Contract Value ≥ 400.50"))
    line = focused()
    assert isinstance(line, QLineEdit)
    assert line.text() == "400.5"
    type_text("500")
    press(bar, Qt.Key.Key_Return)
    assert heard == [TaskFilter((Condition("Contract Value", Operator.AT_LEAST, (Decimal(500),)), region))]
    qtbot.waitUntil(lambda: focused() is named(bar, "Contract Value ≥ 500.00"))


def test_a_condition_is_removed_in_its_popup(bar: FilterBar, heard: list[TaskFilter]) -> None:
    bar.set_filter(TaskFilter((Condition("International", Operator.IS_CHECKED),)))
    click(named(bar, "International is checked"))
    click(button(popup(), "Remove"))
    assert heard == [TaskFilter()]


def test_adding_stages_starts_from_those_in_force(bar: FilterBar, heard: list[TaskFilter]) -> None:
    bar.set_filter(TaskFilter((Condition("Stage", Operator.IS_ANY_OF, ("Not Started",)),)))
    choose_field(bar, "Stage")
    press(bar, Qt.Key.Key_End)
    press(bar, Qt.Key.Key_Space)
    press(bar, Qt.Key.Key_Return)
    assert heard == [TaskFilter((Condition("Stage", Operator.IS_ANY_OF, ("Not Started", "Approved")),))]


def test_the_same_condition_twice_is_one(bar: FilterBar, heard: list[TaskFilter]) -> None:
    for _ in range(2):
        choose_field(bar, "International")
        press(bar, Qt.Key.Key_Return)
    assert bar.filter().conditions == (Condition("International", Operator.IS_CHECKED),)
    assert len(heard) == 1


def test_moment_is_kept_to_the_second(bar: FilterBar, heard: list[TaskFilter]) -> None:
    """A moment is kept to the second when its condition is opened and applied."""
    moment = datetime(2026, 1, 31, 14, 30, 12, tzinfo=UTC)
    condition = Condition("Last Call", Operator.AFTER, (moment,))
    bar.set_filter(TaskFilter((condition,)))
    click(next(chip for chip in bar.findChildren(FilterChip) if chip.isVisible()))
    press(bar, Qt.Key.Key_Return)
    assert heard == []
    assert bar.filter() == TaskFilter((condition,))
