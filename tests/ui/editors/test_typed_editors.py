"""Editors that are typed into: commit, what can't be read, Esc, and values that arrive while someone types."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.domain.projection import FieldMark
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.ui.editors import FieldEditor
from flowdash_desktop.ui.editors.dates import DateControl, DateTimeControl
from flowdash_desktop.ui.editors.links import LinkControl
from flowdash_desktop.ui.editors.long_text import GrowingText
from flowdash_desktop.ui.editors.mark_dot import MarkDot
from flowdash_desktop.ui.editors.text import LineControl, UniqueIdControl
from flowdash_desktop.ui.events import Answer
from tests.ui.editors.samples import CALLED, press, replace_text, type_text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Edit = Callable[[str], FieldEditor]
CONTROL = Qt.KeyboardModifier.ControlModifier


def heard(editor: FieldEditor) -> list[Value]:
    """Every value that the editor commits from now on."""
    said: list[Value] = []
    editor.value_committed.connect(said.append)
    return said


TYPED: list[tuple[str, Value, str, Value]] = [
    ("Company ID", "41", "C-42", "C-42"),
    ("Company Name", "Acme", "Globex & Co", "Globex & Co"),
    ("Phone", None, "+49 30 1234", "+49 30 1234"),
    ("Employees", Decimal(10), "1,200.50", Decimal("1200.50")),
    ("Contract Value", Decimal("84500.00"), "-400", Decimal(-400)),
    ("Close Date", date(2026, 2, 12), "31 Jan 2026", date(2026, 1, 31)),
    ("Last Call", CALLED, "2026-01-31 14:30", datetime(2026, 1, 31, 14, 30).astimezone(UTC)),
    ("Contact", "a@b.example", "hello@acme.example", "hello@acme.example"),
    ("Website", None, "https://acme.example", "https://acme.example"),
]
UNREADABLE: list[tuple[str, Value, str]] = [
    ("Company Name", "Acme", ""),
    ("Employees", Decimal(1), "many"),
    ("Contract Value", Decimal(1), "1.2.3"),
    ("Close Date", None, "31 Feb 2026"),
    ("Last Call", None, "some day"),
    ("Contact", None, "nobody"),
    ("Website", None, "acme"),
]


@pytest.mark.parametrize(("name", "before", "text", "value"), TYPED)
def test_enter_commits_what_was_typed(edit: Edit, name: str, before: Value, text: str, value: Value) -> None:
    editor = edit(name)
    editor.set_value(before)
    said = heard(editor)
    replace_text(editor, text)
    assert editor.draft() == text
    assert said == []
    press(editor, Qt.Key.Key_Return)
    assert said == [value]
    assert editor.committed_base == before
    assert editor.draft() is None
    assert editor.words() == ""


@pytest.mark.parametrize(("name", "before", "text", "value"), TYPED)
def test_leaving_commits_what_was_typed(edit: Edit, name: str, before: Value, text: str, value: Value) -> None:
    editor = edit(name)
    editor.set_value(before)
    said = heard(editor)
    replace_text(editor, text)
    press(editor, Qt.Key.Key_Tab)
    assert said == [value]


@pytest.mark.parametrize(("name", "before", "text", "value"), TYPED)
def test_esc_brings_the_last_value_back(edit: Edit, name: str, before: Value, text: str, value: Value) -> None:
    editor = edit(name)
    editor.set_value(before)
    assert isinstance(editor.input, QLineEdit)
    shown = editor.input.text()
    said = heard(editor)
    replace_text(editor, text)
    press(editor, Qt.Key.Key_Escape)
    assert editor.input.text() == shown
    press(editor, Qt.Key.Key_Tab)
    assert said == []


@pytest.mark.parametrize(("name", "before", "text"), UNREADABLE)
def test_what_cannot_be_read_stays_with_words(edit: Edit, name: str, before: Value, text: str) -> None:
    editor = edit(name)
    editor.set_value(before)
    assert isinstance(editor.input, QLineEdit)
    said = heard(editor)
    replace_text(editor, text)
    press(editor, Qt.Key.Key_Return)
    press(editor, Qt.Key.Key_Tab)
    assert said == []
    assert editor.input.text() == text
    assert editor.draft() == text
    assert editor.words().endswith(".")
    assert editor.input.accessibleDescription() == editor.words()
    assert editor.input.property("invalid") == "true"


def test_words_go_as_soon_as_the_text_is_right(edit: Edit) -> None:
    editor = edit("Employees")
    type_text(editor, "12x")
    press(editor, Qt.Key.Key_Return)
    assert editor.words() == "Not a number. Write it like 1200.50."
    press(editor, Qt.Key.Key_Backspace)
    assert editor.words() == ""
    assert editor.input.property("invalid") == "false"


def test_typing_the_same_value_commits_nothing(edit: Edit) -> None:
    editor = edit("Employees")
    editor.set_value(Decimal(1200))
    said = heard(editor)
    replace_text(editor, "1200.0")
    press(editor, Qt.Key.Key_Return)
    assert said == []
    assert isinstance(editor.input, QLineEdit)
    assert editor.input.text() == "1,200"


def test_a_value_that_arrives_does_not_disturb_typing(edit: Edit) -> None:
    editor = edit("Company Name")
    editor.set_value("Acme")
    said = heard(editor)
    assert isinstance(editor.input, QLineEdit)
    editor.input.setCursorPosition(2)
    type_text(editor, "X")
    editor.set_value("Acme Corp")
    assert editor.input.text() == "AcXme"
    assert editor.input.cursorPosition() == 3
    assert "Acme Corp" in editor.words()
    type_text(editor, "Y")
    assert editor.input.text() == "AcXYme"
    press(editor, Qt.Key.Key_Return)
    assert said == ["AcXYme"]
    assert editor.committed_base == "Acme"


def test_esc_shows_the_value_that_arrived_meanwhile(edit: Edit) -> None:
    editor = edit("Company Name")
    editor.set_value("Acme")
    type_text(editor, "X")
    editor.set_value("Globex")
    press(editor, Qt.Key.Key_Escape)
    assert isinstance(editor.input, QLineEdit)
    assert editor.input.text() == "Globex"
    assert not editor.is_dirty
    assert editor.words() == ""


def test_a_refresh_keeps_the_cursor(edit: Edit) -> None:
    editor = edit("Company Name")
    editor.set_value("Acme Corp")
    assert isinstance(editor.input, QLineEdit)
    editor.input.setCursorPosition(4)
    editor.set_value("Acme Corporation")
    assert editor.input.cursorPosition() == 4


def test_switching_windows_does_not_commit_half_a_text(edit: Edit, qtbot: QtBot) -> None:
    editor = edit("Company Name")
    said = heard(editor)
    type_text(editor, "Glo")
    other = QPushButton("elsewhere")
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    assert said == []
    assert editor.draft() == "Glo"


def test_a_restored_draft_says_that_it_is_not_saved(edit: Edit) -> None:
    editor = edit("Company Name")
    editor.load("Acme", "Acme 2", "Acme 1")
    assert editor.draft() == "Acme 2"
    assert editor.base() == "Acme 1"
    assert editor.words()
    said = heard(editor)
    press(editor, Qt.Key.Key_Return)
    assert said == ["Acme 2"]
    assert editor.committed_base == "Acme 1"


def test_read_only_says_why_and_takes_no_keys(edit: Edit) -> None:
    editor = edit("Company Name")
    editor.set_value("Acme")
    editor.set_read_only("It is fixed.")
    type_text(editor, "X")
    assert isinstance(editor.input, QLineEdit)
    assert editor.input.text() == "Acme"
    assert "It is fixed." in editor.input.accessibleDescription()
    editor.set_read_only("")
    type_text(editor, "X")
    assert editor.input.text() != "Acme"


def test_a_server_problem_offers_retry_and_discard(edit: Edit, qtbot: QtBot) -> None:
    editor = edit("Employees")
    editor.set_value(Decimal(3))
    editor.set_problem("is too small", True)
    assert editor.words() == "is too small"
    buttons = {b.text(): b for b in editor.findChildren(QPushButton) if b.isVisible()}
    for name, answer in (("Retry", Answer.RETRY), ("Discard", Answer.DISCARD)):
        with qtbot.waitSignal(editor.answered) as answered:
            QTest.mouseClick(buttons[name], Qt.MouseButton.LeftButton)
        assert answered.args == [answer]
    editor.set_problem("")
    assert not buttons["Retry"].isVisible()
    assert editor.words() == ""


def test_the_mark_is_a_dot_with_words(edit: Edit) -> None:
    editor = edit("Employees")
    dot = editor.findChildren(MarkDot)[0]
    editor.set_mark(FieldMark("e", EditState.NEEDS_YOU))
    assert dot.state is EditState.NEEDS_YOU
    assert dot.toolTip() == "Needs you"
    editor.set_mark(None)
    assert dot.toolTip() == ""


def test_the_input_has_the_name_of_its_field(edit: Edit) -> None:
    editor = edit("Company Name")
    interface = QAccessible.queryAccessibleInterface(editor.input)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name) == "Company Name"


def test_long_text_keeps_lines_and_commits_with_ctrl_enter(edit: Edit) -> None:
    editor = edit("Notes")
    said = heard(editor)
    editor.set_value("one\u00a0two\nthree")
    press(editor, Qt.Key.Key_End, CONTROL)
    press(editor, Qt.Key.Key_Return)
    type_text(editor, "four")
    assert said == []
    press(editor, Qt.Key.Key_Return, CONTROL)
    assert said == ["one\u00a0two\nthree\nfour"]
    assert not editor.is_dirty


def test_refresh_keeps_the_cursor_and_esc_reverts(edit: Edit) -> None:
    """Long text keeps its cursor through a refresh and Esc reverts."""
    editor = edit("Notes")
    editor.set_value("one\ntwo")
    press(editor, Qt.Key.Key_Down)
    type_text(editor, "X")
    editor.set_value("other")
    type_text(editor, "Y")
    assert isinstance(editor.input, GrowingText)
    assert editor.input.full_text() == "one\nXYtwo"
    press(editor, Qt.Key.Key_Escape)
    assert editor.input.full_text() == "other"


def test_long_text_grows_to_eight_lines(edit: Edit, qtbot: QtBot) -> None:
    editor = edit("Notes")
    low = editor.input.height()
    editor.set_value("\n".join("abcdefg"))
    qtbot.waitUntil(lambda: editor.input.height() > low)
    seven = editor.input.height()
    editor.set_value("\n".join(str(n) for n in range(40)))
    qtbot.waitUntil(lambda: editor.input.height() > seven)
    assert editor.input.height() < low * 3


def test_the_calendar_chooses_a_day_by_keyboard(edit: Edit) -> None:
    editor = edit("Close Date")
    assert isinstance(editor.control, DateControl)
    editor.set_value(date(2026, 2, 12))
    said = heard(editor)
    press(editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = editor.control.calendar()
    assert popup.isVisible()
    QTest.keyClick(popup.calendar.focusWidget() or popup.calendar, Qt.Key.Key_Right)
    QTest.keyClick(popup.calendar.focusWidget() or popup.calendar, Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert said == [date(2026, 2, 13)]


def test_the_calendar_can_take_the_date_away(edit: Edit) -> None:
    editor = edit("Close Date")
    assert isinstance(editor.control, DateControl)
    editor.set_value(date(2026, 2, 12))
    said = heard(editor)
    editor.control.open_calendar()
    QTest.mouseClick(editor.control.calendar().none, Qt.MouseButton.LeftButton)
    assert said == [None]


def test_a_day_from_the_calendar_keeps_the_time(edit: Edit) -> None:
    editor = edit("Last Call")
    assert isinstance(editor.control, DateTimeControl)
    editor.set_value(datetime(2026, 1, 5, 8, 15, 30).astimezone(UTC))
    said = heard(editor)
    editor.control.calendar().chosen.emit(date(2026, 3, 1))
    assert said == [datetime(2026, 3, 1, 8, 15, 30).astimezone(UTC)]


def test_a_day_without_a_time_waits_for_one(edit: Edit) -> None:
    editor = edit("Last Call")
    assert isinstance(editor.control, DateTimeControl)
    said = heard(editor)
    editor.control.calendar().chosen.emit(date(2026, 3, 1))
    assert said == []
    assert editor.control.input.selectedText() == "09:00"
    type_text(editor, "17:45")
    press(editor, Qt.Key.Key_Return)
    assert said == [datetime(2026, 3, 1, 17, 45).astimezone(UTC)]


@pytest.mark.parametrize(
    ("name", "value", "target"),
    [
        ("Website", "https://acme.example/x", "https://acme.example/x"),
        ("Website", "javascript:alert(1)", ""),
        ("Website", "file:///etc/passwd", ""),
        ("Contact", "a+b@x.example", "mailto:a%2Bb@x.example"),
        ("Contact", "a?cc=b@x.example", "mailto:a%3Fcc%3Db@x.example"),
        ("Contact", None, ""),
        ("Phone", "+49 (30) 123-45", "tel:+493012345"),
        ("Phone", "call me", ""),
        ("Phone", "7" * 31, ""),
    ],
)
def test_links_are_asked_for_only_where_they_are_safe(edit: Edit, name: str, value: Value, target: str) -> None:
    editor = edit(name)
    assert isinstance(editor.control, LinkControl)
    editor.set_value(value)
    spy = QSignalSpy(editor.link_opened)
    QTest.mouseClick(editor.control.side_button, Qt.MouseButton.LeftButton)
    assert [spy.at(i)[0] for i in range(spy.count())] == ([target] if target else [])
    assert editor.control.side_button.isEnabled() is bool(target)


def test_the_unique_id_can_be_copied_while_read_only(edit: Edit) -> None:
    editor = edit("Company ID")
    assert isinstance(editor.control, UniqueIdControl)
    editor.set_value("C-42")
    editor.set_read_only("It is fixed.")
    QTest.mouseClick(editor.control.side_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "C-42"


def test_a_very_long_text_is_not_cut(edit: Edit) -> None:
    editor = edit("Phone")
    editor.set_value("7" * 40_000)
    assert isinstance(editor.control, LineControl)
    assert len(editor.control.input.text()) == 40_000
    assert not editor.is_dirty
