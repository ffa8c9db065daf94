"""Row mode and cell mode: letters are commands for a row, or are typed into the one cell that is the cursor."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from flowdash_desktop.ui.table.rows.mode import Mode
from flowdash_desktop.ui.table.view import TaskTableView
from tests.ui.table.samples import key

Key = Qt.Key


@pytest.fixture
def rows(view: TaskTableView) -> TaskTableView:
    """A table in row mode, on its third task."""
    view.current.go_to(key(44))
    view.mode.leave_cell()
    return view


def told(view: TaskTableView) -> list[str]:
    found: list[str] = []
    view.told.connect(found.append)
    return found


def click_cell(view: TaskTableView, number: int, field: str, modifier: Qt.KeyboardModifier | None = None) -> None:
    index = view.tasks.index(view.tasks.shown.row(key(number)), view.tasks.column(field))
    at = view.visualRect(index).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier or Qt.KeyboardModifier.NoModifier, at)


def test_a_table_begins_in_row_mode(rows: TaskTableView) -> None:
    assert TaskTableView(rows.theme, rows.tasks).mode.mode is Mode.ROWS


def test_what_is_typed_in_row_mode_gets_into_no_task(rows: TaskTableView) -> None:
    """Letters, digits, signs, Space and Backspace, on a cell of text and on one of a check box, and a held letter."""
    edits: list[object] = []
    rows.tasks.edit_requested.connect(edits.append)
    said = told(rows)
    for field in ("Company Name", "Employees", "Intl", "Company ID"):
        rows.setCurrentIndex(rows.tasks.index(rows.currentIndex().row(), rows.tasks.column(field)))
        QTest.keyClicks(rows, "Acme 7+-.Zz")
        QTest.keyClick(rows, Key.Key_Backspace)
        assert rows.editing.open_editors() == ()
        assert rows.current_task == key(44), "no letter leads to another row either"
    assert edits == []
    assert said[0] == "A does nothing in row mode. Press Enter or click a cell to type."


def test_keys_and_clicks_give_a_cell_and_esc_leads_back(rows: TaskTableView) -> None:
    """The first press gives the cell, and moves nowhere."""
    for pressed in (Key.Key_Return, Key.Key_Enter, Key.Key_Left, Key.Key_Right):
        before = rows.currentIndex()
        QTest.keyClick(rows, pressed)
        assert rows.mode.has_cell
        assert rows.currentIndex() == before
        assert rows.editing.open_editors() == ()
        QTest.keyClick(rows, Key.Key_Escape)
        assert not rows.mode.has_cell
    click_cell(rows, 45, "Company Name")
    assert rows.mode.has_cell
    QTest.keyClick(rows, Key.Key_Escape)
    rows.setCurrentIndex(rows.tasks.index(2, rows.tasks.column("Company Name")))
    QTest.keyClick(rows, Key.Key_F2)
    assert rows.mode.has_cell
    assert len(rows.editing.open_editors()) == 1
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Key.Key_Escape)
    assert rows.mode.has_cell, "the first Esc gives up what is typed"
    QTest.keyClick(rows, Key.Key_Escape)
    assert not rows.mode.has_cell


def test_clicks_that_select_rows_keep_the_mode(rows: TaskTableView) -> None:
    click_cell(rows, 46, "Company Name", Qt.KeyboardModifier.ShiftModifier)
    assert (rows.target.count(), rows.mode.mode) == (3, Mode.ROWS)
    click_cell(rows, 47, "Company Name", Qt.KeyboardModifier.ControlModifier)
    assert (rows.target.count(), rows.mode.mode) == (4, Mode.ROWS)


def test_esc_from_a_cell_keeps_what_is_selected(rows: TaskTableView) -> None:
    """So letters act on the selection that was made by mouse; another Esc leaves one row."""
    click_cell(rows, 44, "Company Name")
    click_cell(rows, 46, "Company Name", Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(rows, Key.Key_Escape)
    assert (rows.target.count(), rows.mode.mode) == (3, Mode.ROWS)
    QTest.keyClick(rows, Key.Key_Escape)
    assert rows.target.count() == 1


def test_rows_are_picked_one_by_one(rows: TaskTableView) -> None:
    """The row that one is on is always among them; a picked one stays when one goes on."""
    rows.target.turn_pick()
    QTest.keyClick(rows, Key.Key_Down)
    rows.go_on(1)
    assert rows.target.tasks() == (key(44), key(46))
    rows.target.turn_pick()
    rows.go_on(1)
    assert rows.target.tasks() == (key(44), key(46), key(47))
    rows.go_on(-1)
    rows.target.turn_pick()
    assert rows.target.tasks() == (key(44),), "pressed again on a picked row, it lets go of it"
    QTest.keyClick(rows, Key.Key_Escape)
    QTest.keyClick(rows, Key.Key_Down)
    assert rows.target.tasks() == (key(45),)


def test_an_edit_for_itself_ends_in_row_mode(rows: TaskTableView) -> None:
    rows.mode.enter_cell(for_one_edit=True)
    assert rows.editing.edit_cell(key(44), "Company Name")
    line = QApplication.focusWidget()
    assert line is not None
    QTest.keyClicks(line, "New")
    QTest.keyClick(line, Key.Key_Return)
    assert (rows.current_task, rows.mode.mode) == (key(44), Mode.ROWS)


def test_ctrl_enter_saves_and_stays(rows: TaskTableView) -> None:
    click_cell(rows, 44, "Company Name")
    QTest.keyClicks(rows, "N")
    line = QApplication.focusWidget()
    assert line is not None
    QTest.keyClick(line, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (rows.current_task, rows.editing.open_editors()) == (key(44), ())


def test_typing_always_edits_where_that_is_wanted(rows: TaskTableView) -> None:
    """There is no row mode then: Esc leads nowhere, and Enter saves and stays."""
    rows.mode.set_always_edits(True)
    rows.setCurrentIndex(rows.tasks.index(2, rows.tasks.column("Company Name")))
    QTest.keyClick(rows, Key.Key_Escape)
    QTest.keyClicks(rows, "N")
    (editor,) = rows.editing.open_editors()
    line = QApplication.focusWidget()
    assert line is not None
    assert editor.text() == "N"
    QTest.keyClick(line, Key.Key_Return)
    assert rows.current_task == key(44)
    rows.mode.set_always_edits(False)
    assert rows.mode.mode is Mode.ROWS


def _is_ring(view: TaskTableView, x: int) -> bool:
    """Whether the upper edge of the current row has the colour of a ring at this x."""
    picture, top = view.viewport().grab().toImage(), view.visualRect(view.currentIndex()).top()
    ratio = picture.devicePixelRatio()
    ring: QColor = view.theme.tokens.focus
    return any(picture.pixelColor(round(x * ratio), round((top + y) * ratio)) == ring for y in range(3))


def test_the_ring_is_round_the_row_or_round_the_cell(rows: TaskTableView) -> None:
    """After a click, too: the mode is seen at a glance."""
    end = rows.viewport().width() - 20
    rows.setCurrentIndex(rows.tasks.index(2, rows.tasks.column("Company Name")))
    QTest.keyClick(rows, Key.Key_Up)
    here = rows.visualRect(rows.currentIndex()).center().x()
    assert (_is_ring(rows, here), _is_ring(rows, end)) == (True, True)
    click_cell(rows, 44, "Company Name")
    assert (_is_ring(rows, here), _is_ring(rows, end)) == (True, False)


def test_an_input_method_composes_in_cells_only(rows: TaskTableView) -> None:
    enabled = Qt.WidgetAttribute.WA_InputMethodEnabled
    rows.setCurrentIndex(rows.tasks.index(2, rows.tasks.column("Company Name")))
    assert not rows.testAttribute(enabled)
    event = QInputMethodEvent()
    event.setCommitString("会社")
    QApplication.sendEvent(rows, event)
    assert rows.editing.open_editors() == ()
    rows.mode.enter_cell()
    assert rows.testAttribute(enabled)


def test_row_mode_pastes_no_text_and_copies_the_row(rows: TaskTableView) -> None:
    edits: list[object] = []
    rows.tasks.edit_requested.connect(edits.append)
    said = told(rows)
    rows.setCurrentIndex(rows.tasks.index(2, rows.tasks.column("Company Name")))
    QGuiApplication.clipboard().setText("Elsewhere")
    QTest.keyClick(rows, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert edits == []
    assert said == ["Row mode pastes no text. Press Enter for a cell, or Ctrl+Shift+V for new tasks."]


def test_space_looks_at_files_whatever_the_column(rows: TaskTableView) -> None:
    asked: list[bool] = []
    rows.commands.look_requested.connect(lambda: asked.append(True))
    rows.setCurrentIndex(rows.tasks.index(2, rows.tasks.column("Intl")))
    QTest.keyClick(rows, Key.Key_Space)
    assert asked == [True]


def test_a_screen_reader_hears_the_mode(rows: TaskTableView) -> None:
    assert "Row mode. Letters are commands." in rows.accessibleDescription()
    rows.mode.enter_cell()
    assert "Cell mode. Typing edits the cell." in rows.accessibleDescription()
