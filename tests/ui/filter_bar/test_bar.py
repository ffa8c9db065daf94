"""The bar as a whole: names, tab order, search, quick filters, chips, workflows, and what it is when narrow."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.domain.schema import Field, FieldKind, Stage, User, Workflow, WorkflowSchema
from flowdash_desktop.ui.filter_bar import FilterBar
from flowdash_desktop.ui.filter_bar.chips import FilterChip
from flowdash_desktop.ui.filter_bar.result_count import count_words
from flowdash_desktop.ui.filter_bar.search_line import SearchLine
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets import ChoicePopup
from flowdash_desktop.ui.widgets.speech.interfaces import install
from tests.ui.filter_bar.samples import SCHEMA, SHIFT, WORKFLOWS, button, click, focused, named, popup, press, type_text

NAMES = (
    "Workflow", "Search tasks", "Stage filter", "Assignee filter", "Active only", "Add filter", "Group tasks",
    "Saved views", "Triage", "New task", "More for this workflow",
)  # fmt: skip
STAGES = Condition("Stage", Operator.IS_ANY_OF, ("Not Started", "In Progress"))
VALUE = Condition("Contract Value", Operator.AT_LEAST, (Decimal(400),))
CHECKED = Condition("International", Operator.IS_CHECKED)


def test_names_and_roles_suit_a_screen_reader(bar: FilterBar) -> None:
    """A screen reader finds the names and roles that it relies on."""
    install()
    spoken = {"Assignee filter": "Assigned to, ", "Add filter": "Filter, ", "Saved views": "Views, "}
    for name in (*NAMES, "Result count"):
        seen = QAccessible.queryAccessibleInterface(named(bar, name))
        assert seen.text(QAccessible.Text.Name) == spoken.get(name, "") + name
    roles = {name: QAccessible.queryAccessibleInterface(named(bar, name)).role() for name in NAMES}
    assert roles["Search tasks"] is QAccessible.Role.EditableText
    assert roles["Active only"] is QAccessible.Role.CheckBox
    assert roles["New task"] is QAccessible.Role.Button
    said = QAccessible.queryAccessibleInterface(named(bar, "Workflow")).text(QAccessible.Text.Description)
    assert said == "Companies"


def test_tab_follows_reading_order_and_back(bar: FilterBar) -> None:
    bar.set_filter(TaskFilter((VALUE, CHECKED)))
    named(bar, "Workflow").setFocus()
    order = [focused().accessibleName()]
    for _ in range(16):
        press(bar, Qt.Key.Key_Tab)
        order.append(focused().accessibleName() or focused().property("text"))
    assert order == [
        *NAMES,
        "Contract Value ≥ 400.00",
        "Remove: Contract Value ≥ 400.00",
        "International is checked",
        "Remove: International is checked",
        "Add filter after or",
        "Clear",
    ]
    press(bar, Qt.Key.Key_Tab, SHIFT, times=16)
    assert focused().accessibleName() == "Workflow"


def test_every_key_in_the_search_is_announced(bar: FilterBar, heard: list[TaskFilter]) -> None:
    bar.focus_search()
    type_text("ac/")
    assert [f.search for f in heard] == ["a", "ac", "ac/"]


def test_escape_clears_the_search_and_then_leaves(qtbot: QtBot, bar: FilterBar, heard: list[TaskFilter]) -> None:
    left: list[bool] = []
    bar.leave_down.connect(lambda: left.append(True))
    bar.focus_search()
    type_text("acme")
    press(bar, Qt.Key.Key_Escape)
    assert heard[-1] == TaskFilter()
    assert not left
    press(bar, Qt.Key.Key_Escape)
    assert left == [True]


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_down_and_return_lead_from_the_search_to_the_table(qtbot: QtBot, bar: FilterBar, key: Qt.Key) -> None:
    bar.focus_search()
    with qtbot.waitSignal(bar.leave_down):
        press(bar, key)


def test_the_way_to_the_search_selects_what_is_there(bar: FilterBar) -> None:
    bar.set_filter(TaskFilter(search="acme"))
    bar.focus_search()
    line = named(bar, "Search tasks")
    assert isinstance(line, QLineEdit)
    assert line.hasFocus()
    assert line.selectedText() == "acme"


def test_the_search_has_a_button_that_clears_it(bar: FilterBar, heard: list[TaskFilter]) -> None:
    bar.focus_search()
    type_text("x")
    clear = next(
        w for w in named(bar, "Search tasks").findChildren(QWidget) if w.isVisible() and w.inherits("QToolButton")
    )
    click(clear)
    assert heard[-1].search == ""


@pytest.mark.parametrize(
    "task_filter",
    [
        TaskFilter(),
        TaskFilter(search="  two words "),
        TaskFilter(active_only=True),
        TaskFilter((STAGES, VALUE, CHECKED), True, "acme"),
        TaskFilter((Condition("Assigned To", Operator.IS_ANY_OF, (None, "ida@x.example")),)),
        TaskFilter((Condition("Assigned To", Operator.IS_BLANK), Condition("Gone field", Operator.CONTAINS, ("x",)))),
        TaskFilter((Condition("Stage", Operator.IS_ANY_OF, ("A stage of old",)),)),
    ],
)
def test_a_filter_that_is_set_comes_back_and_is_not_announced(
    bar: FilterBar, heard: list[TaskFilter], task_filter: TaskFilter
) -> None:
    bar.set_filter(task_filter)
    assert bar.filter() == task_filter
    assert heard == []
    assert len([c for c in bar.findChildren(FilterChip) if c.isVisible()]) == len(task_filter.conditions)


def test_stages_are_ticked_by_keyboard_and_each_tick_counts(bar: FilterBar, heard: list[TaskFilter]) -> None:
    named(bar, "Stage filter").setFocus()
    press(bar, Qt.Key.Key_Down)
    assert isinstance(popup(), ChoicePopup)
    press(bar, Qt.Key.Key_Space)
    press(bar, Qt.Key.Key_Down)
    press(bar, Qt.Key.Key_Space)
    press(bar, Qt.Key.Key_Return)
    assert [f.conditions for f in heard] == [
        (Condition("Stage", Operator.IS_ANY_OF, ("Not Started",)),),
        (STAGES,),
    ]
    assert focused().accessibleName() == "Stage filter"
    press(bar, Qt.Key.Key_Return)
    press(bar, Qt.Key.Key_Space)
    press(bar, Qt.Key.Key_Down)
    press(bar, Qt.Key.Key_Space)
    assert heard[-1] == TaskFilter()


def test_nobody_and_a_person_are_chosen_as_assignees(bar: FilterBar, heard: list[TaskFilter]) -> None:
    click(named(bar, "Assignee filter"))
    press(bar, Qt.Key.Key_Space)
    type_text("ana")
    press(bar, Qt.Key.Key_Return)
    assert heard[-1].conditions == (Condition("Assigned To", Operator.IS_ANY_OF, (None, "ana@x.example")),)
    assert named(bar, "Assigned To is Unassigned, Ana Lima").isVisible()


def test_a_person_is_known_whatever_the_case_of_the_address(bar: FilterBar, heard: list[TaskFilter]) -> None:
    bar.set_filter(TaskFilter((Condition("Assigned To", Operator.IS_ANY_OF, ("ANA@x.example",)),)))
    named(bar, "Assignee filter").setFocus()
    press(bar, Qt.Key.Key_Return)
    press(bar, Qt.Key.Key_Space)
    assert heard == [TaskFilter()]


def test_a_stage_that_is_no_more_can_be_unticked(bar: FilterBar, heard: list[TaskFilter]) -> None:
    bar.set_filter(TaskFilter((Condition("Stage", Operator.IS_ANY_OF, ("A stage of old", "Approved")),)))
    named(bar, "Stage filter").setFocus()
    press(bar, Qt.Key.Key_Return)
    press(bar, Qt.Key.Key_PageDown)
    press(bar, Qt.Key.Key_Space)
    assert heard[-1].conditions == (Condition("Stage", Operator.IS_ANY_OF, ("Approved",)),)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_active_only_by_keyboard(bar: FilterBar, heard: list[TaskFilter], key: Qt.Key) -> None:
    named(bar, "Active only").setFocus()
    press(bar, key)
    press(bar, key)
    assert [f.active_only for f in heard] == [True, False]


def test_active_only_by_mouse_anywhere_on_it(bar: FilterBar, heard: list[TaskFilter]) -> None:
    box = named(bar, "Active only")
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() - 4, 4))
    assert heard == [TaskFilter(active_only=True)]


def test_a_chip_goes_by_its_cross_by_delete_and_all_by_clear(
    qtbot: QtBot, bar: FilterBar, heard: list[TaskFilter]
) -> None:
    bar.set_filter(TaskFilter((STAGES, VALUE, CHECKED), True, "acme"))
    click(named(bar, "Remove: Contract Value ≥ 400.00"))
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert heard[-1].conditions == (STAGES, CHECKED)
    named(bar, "Stage is Not Started, In Progress").setFocus()
    press(bar, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert focused().accessibleName() == "International is checked"
    click(button(bar, "Clear"))
    assert heard[-1] == TaskFilter((), True, "acme")
    assert not [c for c in bar.findChildren(FilterChip) if c.isVisible()]


def test_chips_wrap_and_take_no_room_when_empty(qtbot: QtBot, bar: FilterBar) -> None:
    """The row of chips wraps and takes no room where there are none."""
    none = bar.heightForWidth(1400)
    bar.set_filter(TaskFilter((STAGES,)))
    low = bar.heightForWidth(1400)
    assert low > none
    bar.set_filter(TaskFilter((STAGES, VALUE, CHECKED)))
    assert bar.heightForWidth(1400) == low
    texts = tuple(Condition("Company Name", Operator.CONTAINS, (f"a rather long text {i}",)) for i in range(8))
    bar.set_filter(TaskFilter(texts))
    qtbot.waitUntil(lambda: bar.heightForWidth(1400) > low)
    assert bar.heightForWidth(700) > bar.heightForWidth(1400)


def test_count_stands_in_the_search_without_chips(bar: FilterBar) -> None:
    """The count stands in the search where there are no chips and it is wide."""
    search = bar.findChildren(SearchLine)[0]
    count = next(w for w in bar.findChildren(QLabel) if w.accessibleName() == "Result count")
    assert search.isAncestorOf(count)
    assert search.rect().contains(count.geometry())
    bar.resize(860, 82)
    QApplication.processEvents()
    assert count.isVisible()
    assert not search.isAncestorOf(count)
    bar.resize(1400, 82)
    QApplication.processEvents()
    assert search.isAncestorOf(count)
    bar.set_filter(TaskFilter((STAGES,)))
    assert count.isVisible()
    assert not search.isAncestorOf(count)
    bar.set_filter(TaskFilter())
    assert search.isAncestorOf(count)


def test_clear_stands_behind_the_last_chip(bar: FilterBar) -> None:
    for conditions in ((STAGES,), (STAGES, VALUE), (STAGES, VALUE, CHECKED)):
        bar.set_filter(TaskFilter(conditions))
        QApplication.processEvents()
        clear = next(b for b in bar.findChildren(QPushButton) if b.text() == "Clear")
        shown = [chip for chip in bar.findChildren(FilterChip) if chip.isVisible()]
        assert clear.geometry().left() > max(chip.geometry().right() for chip in shown)


def test_long_names_are_cut_and_markup_is_only_text(qtbot: QtBot, theme: Theme, bar: FilterBar) -> None:
    name = "<b>" + "A name that goes on " * 12 + "</b>"
    schema = WorkflowSchema(
        Workflow("x", name), (Stage(name),), (Field("1", name, FieldKind.TEXT),), (User("1", "a@b", name),)
    )
    bar.set_workflows((schema.workflow,), "x")
    bar.set_schema(schema)
    bar.set_filter(TaskFilter((Condition(name, Operator.CONTAINS, (name,)),)))
    bar.resize(900, 90)
    chip = next(c for c in bar.findChildren(FilterChip) if c.isVisible())
    assert chip.mapTo(bar, chip.rect().topRight()).x() < bar.width()
    assert "<b>" in chip.accessibleName()
    assert "&lt;b&gt;" in chip.toolTip()
    assert named(bar, "Workflow").width() <= 240
    assert "<b>" not in named(bar, "Workflow").toolTip().replace("<b>A", "")
    QToolTip.hideText()


@pytest.mark.parametrize("width", [900, 1000, 1200, 1440])
def test_everything_has_room_at_every_width(qtbot: QtBot, bar: FilterBar, width: int) -> None:
    bar.resize(width, 82)
    assert bar.width() == width
    controls = [named(bar, name) for name in NAMES]
    whole = [control for control in controls if control.accessibleName() not in ("Workflow", "Search tasks")]
    qtbot.waitUntil(lambda: named(bar, "New task").geometry().right() < width)
    qtbot.waitUntil(lambda: all(control.width() >= control.sizeHint().width() for control in whole))
    for left, right in pairwise(controls):
        assert left.geometry().right() < right.geometry().left()


def test_texts_give_way_to_icons_and_come_back(qtbot: QtBot, bar: FilterBar) -> None:
    bar.set_workflows((Workflow("w", "A workflow with quite some name"),), "w")
    bar.resize(780, 82)
    views = named(bar, "Saved views")
    qtbot.waitUntil(lambda: views.property("text") == "")
    assert views.toolTip() == "Saved views"
    bar.resize(1400, 82)
    qtbot.waitUntil(lambda: views.property("text") == "Views")


def test_a_workflow_is_found_by_typing_and_chosen_once(bar: FilterBar) -> None:
    chosen: list[str] = []
    bar.workflow_chosen.connect(chosen.append)
    bar.open_workflow_picker()
    type_text("renew")
    press(bar, Qt.Key.Key_Return)
    assert chosen == ["wf-2"]
    assert named(bar, "Workflow").accessibleDescription() == "Contracts & renewals"
    click(named(bar, "Workflow"))
    press(bar, Qt.Key.Key_Return)
    assert chosen == ["wf-2"]


def test_without_a_workflow_there_are_picker_and_menu(bar: FilterBar) -> None:
    bar.set_workflows(WORKFLOWS, None)
    bar.set_enabled_for_workflow(False)
    assert named(bar, "Workflow").isEnabled()
    assert [n for n in NAMES if named(bar, n).isEnabled()] == ["Workflow", "More for this workflow"]
    assert named(bar, "Result count").property("text") == ""
    bar.set_enabled_for_workflow(True)
    assert all(named(bar, n).isEnabled() for n in NAMES)


def test_new_task_by_mouse_and_keyboard_and_why_not(bar: FilterBar) -> None:
    asked: list[bool] = []
    bar.new_task_requested.connect(lambda: asked.append(True))
    new = named(bar, "New task")
    click(new)
    new.setFocus()
    press(bar, Qt.Key.Key_Return)
    assert len(asked) == 2
    bar.set_can_create(False, "This workflow has no <unique ID> field")
    assert not new.isEnabled()
    assert new.accessibleDescription() == "This workflow has no <unique ID> field"
    assert "&lt;unique ID&gt;" in new.toolTip()
    bar.set_enabled_for_workflow(True)
    assert not new.isEnabled()


@pytest.mark.parametrize(
    ("shown", "total", "words"),
    [
        (214, 512, "214 of 512 tasks"),
        (512, 512, "512 tasks"),
        (0, 0, "0 tasks"),
        (1, 1, "1 task"),
        (0, 1, "0 of 1 task"),
        (1200, 15000, "1,200 of 15,000 tasks"),
    ],
)
def test_the_count_in_words(bar: FilterBar, shown: int, total: int, words: str) -> None:
    bar.set_result_count(shown, total)
    label = named(bar, "Result count")
    assert isinstance(label, QLabel)
    assert label.text() == words == count_words(shown, total)
    assert label.accessibleDescription() == words


def test_it_follows_the_theme(theme: Theme, bar: FilterBar) -> None:
    bar.set_filter(TaskFilter((CHECKED,)))
    before = bar.grab().toImage().pixelColor(2, 2)
    theme.set_scheme(True)
    assert bar.grab().toImage().pixelColor(2, 2) == theme.tokens.panel != before


def test_the_schema_may_change_under_the_conditions(bar: FilterBar) -> None:
    bar.set_filter(TaskFilter((CHECKED,)))
    bar.set_schema(None)
    click(named(bar, "Add filter"))
    assert QApplication.activePopupWidget() is None
    bar.set_schema(SCHEMA)
    assert named(bar, "International is checked")


def test_plus_stands_apart_from_its_label(bar: FilterBar) -> None:
    """A plus stands apart from its words and alone without them."""
    bar.set_workflows((Workflow("w", "A workflow with quite some name"),), "w")
    add = named(bar, "Add filter")
    assert isinstance(add, QPushButton)
    for width, icon in ((1400, 20), (700, 16), (1400, 20)):
        bar.resize(width, 82)
        assert bool(add.text()) is (icon == 20)
        assert add.iconSize().width() == icon


def test_triage_is_in_the_menu_where_the_bar_drops_it(bar: FilterBar) -> None:
    """In a narrow window the button goes; there was nothing left to click on."""
    asked: list[bool] = []
    bar.triage_requested.connect(lambda: asked.append(True))
    row = bar._row
    assert row.triage.isVisible()
    assert not row.more.triage.isVisible()
    bar.resize(470, 82)
    assert not row.triage.isVisible()
    assert row.more.triage.isVisible()
    row.more.triage.trigger()
    assert asked == [True]
    bar.resize(1400, 82)
    assert not row.more.triage.isVisible()
