"""Editing in cells by keyboard and mouse: nothing typed is lost, and rows change only when they are told to."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.filters import TaskFilter
from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.domain.validation_errors import Problem
from flowdash_desktop.ui.events import FieldEdit
from flowdash_desktop.ui.table.cells.choice_editors import ChoiceCellEditor, DateCellEditor
from flowdash_desktop.ui.table.cells.editors import CellEditor, LineCellEditor, LongTextCellEditor
from flowdash_desktop.ui.table.events import CellPlace, EditRefused
from flowdash_desktop.ui.table.view import TaskTableView
from tests.ui.table.samples import READ_ONLY, key, shown, task, tasks

Key = Qt.Key


class Heard(list[object]):
    """What the model announced."""

    def __init__(self, view: TaskTableView) -> None:
        super().__init__()
        view.tasks.edit_requested.connect(self.append)
        view.tasks.edit_refused.connect(self.append)
        view.tasks.edit_given_up.connect(self.append)


def go(view: TaskTableView, number: int, field: str) -> None:
    view.current.go_to(key(number))
    view.setCurrentIndex(view.tasks.index(view.tasks.shown.row(key(number)), view.tasks.column(field)))


def typed(view: TaskTableView) -> LineCellEditor:
    editor = view.editing.open_editors()[-1]
    assert isinstance(editor, LineCellEditor)
    return editor


def base(number: int, field: str) -> Value:
    return task(number).values[field]


def focused() -> QLineEdit:
    widget = QApplication.focusWidget()
    assert isinstance(widget, QLineEdit)
    return widget


def test_typing_starts_an_editor_and_enter_takes_it(view: TaskTableView) -> None:
    heard = Heard(view)
    go(view, 44, "Company Name")
    QTest.keyClicks(view, "N")
    QTest.keyClicks(focused(), "ew name")
    QTest.keyClick(focused(), Key.Key_Return)
    assert heard == [FieldEdit(key(44), "Company Name", "New name", base(44, "Company Name"))]
    assert view.editing.open_editors() == ()
    assert view.hasFocus()
    assert view.current_task == key(45), "Enter goes down, as in a spreadsheet"
    assert view.tasks.index(view.tasks.shown.row(key(44)), 1).data() == base(44, "Company Name")


def test_enter_and_f2_open_with_the_value_and_esc_gives_up(view: TaskTableView) -> None:
    heard = Heard(view)
    for opener in (Key.Key_Return, Key.Key_F2):
        go(view, 44, "Contract Value")
        QTest.keyClick(view, opener)
        assert typed(view).line.text() == "87109"
        assert typed(view).line.selectedText() == "87109"
        QTest.keyClicks(focused(), "5")
        QTest.keyClick(focused(), Key.Key_Escape)
        assert view.editing.open_editors() == ()
    assert heard == []


def test_enter_on_what_can_not_be_edited_opens_the_task(view: TaskTableView, qtbot: QtBot) -> None:
    go(view, 44, "Company ID")
    with qtbot.waitSignal(view.commands.task_activated) as opened:
        QTest.keyClick(view, Key.Key_Return)
    assert opened.args == [key(44)]


def test_tab_goes_on_to_the_next_cell_that_can_be_edited(view: TaskTableView) -> None:
    heard = Heard(view)
    go(view, 44, "Contract Value")
    QTest.keyClicks(view, "5")
    QTest.keyClick(focused(), Key.Key_Tab)
    assert typed(view).field.name == "Expected Close"
    QTest.keyClick(focused(), Key.Key_Backtab)
    assert typed(view).field.name == "Contract Value"
    QTest.keyClick(focused(), Key.Key_Backtab)
    assert typed(view).field.name == "Employees"
    QTest.keyClick(focused(), Key.Key_Escape)
    assert [e.field for e in heard if isinstance(e, FieldEdit)] == ["Contract Value"]


def test_tab_wraps_to_the_next_row(view: TaskTableView) -> None:
    go(view, 44, "Notes")
    QTest.keyClick(view, Key.Key_F2)
    editor = view.editing.open_editors()[-1]
    assert isinstance(editor, LongTextCellEditor)
    QTest.keyClick(editor.area, Key.Key_Tab)
    assert typed(view).field.name == "Company Name"
    assert view.current_task == key(45)


def test_text_that_is_no_value_stays_until_it_is_or_esc(view: TaskTableView, qtbot: QtBot) -> None:
    heard = Heard(view)
    go(view, 44, "Expected Close")
    QTest.keyClicks(view, "3")
    QTest.keyClicks(focused(), "1 Feb 2026")
    QTest.keyClick(focused(), Key.Key_Return)
    editor = typed(view)
    assert isinstance(editor, DateCellEditor)
    assert editor.line.property("invalid") == "true"
    assert "28 days" in editor.accessibleDescription()
    refused = heard.pop()
    assert isinstance(refused, EditRefused)
    assert (refused.task, refused.field, refused.text) == (key(44), "Expected Close", "31 Feb 2026")

    other = view.visualRect(view.tasks.index(view.tasks.shown.row(key(48)), 1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=other)
    assert view.current_task == key(48)
    assert editor.line.text() == "31 Feb 2026"
    assert view.editing.open_editors() == (editor,)
    assert heard == []

    go(view, 44, "Expected Close")
    QTest.keyClick(view, Key.Key_F2)
    qtbot.waitUntil(editor.line.hasFocus)
    editor.line.setText("28 Feb 2026")
    QTest.keyClick(editor.line, Key.Key_Return)
    assert heard == [FieldEdit(key(44), "Expected Close", date(2026, 2, 28), base(44, "Expected Close"))]
    assert view.editing.open_editors() == ()


def test_esc_gives_a_refused_text_up(view: TaskTableView) -> None:
    heard = Heard(view)
    go(view, 44, "Employees")
    QTest.keyClicks(view, "x")
    QTest.keyClick(focused(), Key.Key_Return)
    QTest.keyClick(focused(), Key.Key_Escape)
    assert view.editing.open_editors() == ()
    assert heard[-1] == CellPlace(key(44), "Employees")


def test_an_open_editor_survives_refreshes(view: TaskTableView, qtbot: QtBot) -> None:
    heard = Heard(view)
    go(view, 44, "Company Name")
    QTest.keyClicks(view, "W")
    QTest.keyClicks(focused(), "orking on it")
    editor = typed(view)
    model = view.tasks
    model.rows.apply({key(44): shown(44, Company_Name="Set elsewhere"), key(42): None, key(90): shown(90)})
    model.rows.set_sort((SortBy("Company Name", descending=True),))
    model.rows.set_filter(TaskFilter(search="zzz"))
    assert model.rowCount() == 1
    model.rows.set_filter(TaskFilter())
    model.rows.load(tasks(70, first=40))
    assert editor.line.text() == "Working on it"
    assert editor.isVisible()
    QTest.keyClick(editor.line, Key.Key_Return)
    assert heard == [FieldEdit(key(44), "Company Name", "Working on it", base(44, "Company Name"))]


def test_a_task_that_goes_hands_over_what_was_typed(view: TaskTableView) -> None:
    heard = Heard(view)
    go(view, 44, "Company Name")
    QTest.keyClicks(view, "H")
    QTest.keyClicks(focused(), "alf")
    view.tasks.rows.apply({key(44): None})
    refused = heard[0]
    assert isinstance(refused, EditRefused)
    assert refused.error is not None
    assert (refused.task, refused.text, refused.error.problem) == (key(44), "Half", Problem.NO_SUCH_TASK)
    assert view.editing.open_editors() == ()


def test_other_columns_hand_over_what_was_typed_and_save_nothing(view: TaskTableView) -> None:
    heard = Heard(view)
    go(view, 44, "Company Name")
    QTest.keyClicks(view, "H")
    view.tasks.rows.set_schema(READ_ONLY)
    assert heard == [EditRefused(key(44), "Company Name", "H", None, base(44, "Company Name"))]
    assert view.editing.open_editors() == ()
    view.tasks.rows.load(tasks(5))


def test_leaving_a_cell_takes_what_was_typed(view: TaskTableView) -> None:
    heard = Heard(view)
    go(view, 44, "Company Name")
    QTest.keyClicks(view, "O")
    QTest.keyClicks(focused(), "ther")
    at = view.visualRect(view.tasks.index(view.tasks.shown.row(key(47)), 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert heard == [FieldEdit(key(44), "Company Name", "Other", base(44, "Company Name"))]
    assert view.editing.open_editors() == ()


def choosing(view: TaskTableView, qtbot: QtBot) -> ChoiceCellEditor:
    """The editor that has opened in a cell, once there is something to choose from."""
    editor = view.editing.open_editors()[0]
    assert isinstance(editor, ChoiceCellEditor)
    qtbot.waitUntil(editor.popup.isVisible)
    return editor


def test_a_stage_is_chosen_by_keyboard(view: TaskTableView, qtbot: QtBot) -> None:
    heard = Heard(view)
    go(view, 44, "Stage")
    QTest.keyClicks(view, "r")
    editor = choosing(view, qtbot)
    QTest.keyClicks(QApplication.focusWidget() or editor.popup, "ev")
    QTest.keyClick(editor.popup, Key.Key_Return)
    assert heard == [FieldEdit(key(44), "Stage", "Review", base(44, "Stage"))]
    qtbot.waitUntil(lambda: view.editing.open_editors() == ())


def test_tab_chooses_and_goes_on(view: TaskTableView, qtbot: QtBot) -> None:
    heard = Heard(view)
    go(view, 44, "Stage")
    QTest.keyClick(view, Key.Key_F2)
    editor = choosing(view, qtbot)
    QTest.keyClick(editor.popup, Key.Key_Up)
    QTest.keyClick(QApplication.focusWidget() or editor.popup, Key.Key_Tab)
    assert heard == [FieldEdit(key(44), "Stage", "Review", base(44, "Stage"))]
    assert [e.field.name for e in view.editing.open_editors()] == ["Assigned To"]
    following = choosing(view, qtbot)
    following.popup.close()
    qtbot.waitUntil(lambda: view.editing.open_editors() == ())


def test_a_person_is_chosen_or_taken_away(view: TaskTableView, qtbot: QtBot) -> None:
    heard = Heard(view)
    go(view, 44, "Assigned To")
    QTest.keyClick(view, Key.Key_Return)
    editor = choosing(view, qtbot)
    for _ in range(3):
        QTest.keyClick(editor.popup, Key.Key_Up)
    QTest.keyClick(editor.popup, Key.Key_Return)
    assert heard == [FieldEdit(key(44), "Assigned To", None, base(44, "Assigned To"))]


def test_closing_the_choices_changes_nothing(view: TaskTableView, qtbot: QtBot) -> None:
    heard = Heard(view)
    go(view, 44, "Stage")
    QTest.keyClick(view, Key.Key_F2)
    editor = choosing(view, qtbot)
    QTest.keyClick(editor.popup, Key.Key_Escape)
    qtbot.waitUntil(lambda: view.editing.open_editors() == ())
    assert heard == []


def test_several_options_are_ticked(view: TaskTableView, qtbot: QtBot) -> None:
    heard = Heard(view)
    go(view, 43, "Regions")
    QTest.keyClick(view, Key.Key_F2)
    editor = choosing(view, qtbot)
    QTest.keyClick(editor.popup, Key.Key_Up)
    QTest.keyClick(editor.popup, Key.Key_Return)
    assert heard == []
    editor.popup.close()
    qtbot.waitUntil(lambda: view.editing.open_editors() == ())
    edit = heard[0]
    assert isinstance(edit, FieldEdit)
    assert (edit.value, edit.base) == (("Nordics", "Africa"), ("Africa",))


def test_a_day_is_chosen_from_the_calendar(view: TaskTableView, qtbot: QtBot) -> None:
    heard = Heard(view)
    go(view, 44, "Expected Close")
    QTest.keyClick(view, Key.Key_F2)
    editor = typed(view)
    assert isinstance(editor, DateCellEditor)
    QTest.keyClick(editor.line, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert editor._calendar is not None
    qtbot.waitUntil(editor._calendar.isVisible)
    editor._calendar.chosen.emit(date(2026, 3, 1))
    editor._calendar.close()
    assert heard == [FieldEdit(key(44), "Expected Close", date(2026, 3, 1), base(44, "Expected Close"))]


def test_long_text_takes_lines(view: TaskTableView) -> None:
    heard = Heard(view)
    go(view, 45, "Notes")
    QTest.keyClicks(view, "a")
    editor = view.editing.open_editors()[0]
    assert isinstance(editor, LongTextCellEditor)
    QTest.keyClick(editor.area, Key.Key_Return)
    QTest.keyClicks(editor.area, "b")
    QTest.keyClick(editor.area, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert heard == [FieldEdit(key(45), "Notes", "a\nb", None)]


def test_a_checkbox_toggles_by_space_enter_and_a_click_on_it(view: TaskTableView) -> None:
    heard = Heard(view)
    go(view, 44, "Intl")
    QTest.keyClick(view, Key.Key_Space)
    QTest.keyClick(view, Key.Key_Return)
    box = view.visualRect(view.currentIndex()).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert heard == [FieldEdit(key(44), "Intl", True, False)] * 3
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box + QPoint(20, 0))
    assert len(heard) == 3


def test_space_elsewhere_opens_no_editor(view: TaskTableView) -> None:
    go(view, 44, "Company Name")
    QTest.keyClick(view, Key.Key_Space)
    assert view.editing.open_editors() == ()


def test_backspace_blanks_where_that_is_allowed(view: TaskTableView) -> None:
    heard = Heard(view)
    go(view, 44, "Employees")
    QTest.keyClick(view, Key.Key_Backspace)
    assert heard == [FieldEdit(key(44), "Employees", None, base(44, "Employees"))]
    go(view, 44, "Company Name")
    QTest.keyClick(view, Key.Key_Backspace)
    assert len(heard) == 1


def test_without_a_unique_id_no_editor_opens(view: TaskTableView) -> None:
    view.tasks.rows.set_schema(READ_ONLY)
    view.tasks.rows.load(tasks(5))
    go(view, 44, "Company Name")
    QTest.keyClicks(view, "x")
    QTest.keyClick(view, Key.Key_F2)
    assert view.editing.open_editors() == ()
    assert not view.editing.edit_cell(key(44), "Company Name")


def test_a_double_click_edits(view: TaskTableView) -> None:
    index = view.tasks.index(2, view.tasks.column("Company Name"))
    at = view.visualRect(index).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert [type(e) for e in view.editing.open_editors()] == [LineCellEditor]
    assert isinstance(view.editing.open_editors()[0], CellEditor)


def test_a_double_click_on_a_cut_off_cell_brings_it_out(view: TaskTableView) -> None:
    """Only a strip of the cell is seen at the edge of the table: the editor that opens there is seen whole."""
    column = view.tasks.column("Company Name")
    rect = view.visualRect(view.tasks.index(2, column))
    view.resize(rect.left() + 12 + view.width() - view.viewport().width(), view.height())
    strip = view.visualRect(view.tasks.index(2, column))
    at = QPoint(view.viewport().width() - 4, strip.center().y())
    assert strip.contains(at)
    assert strip.right() > view.viewport().width()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    (editor,) = view.editing.open_editors()
    assert editor.field.name == "Company Name"
    assert editor.x() + editor.width() <= view.viewport().width()
