"""What editors do for the eye and the hand: tooltips of cut texts, the calendar's keys, the wheel, *Copied*."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from flowdash_desktop.ui.editors import FieldEditor
from flowdash_desktop.ui.editors.dates import DateControl
from flowdash_desktop.ui.editors.long_text import GrowingText
from flowdash_desktop.ui.editors.text import LineControl, UniqueIdControl
from tests.ui.editors.samples import press, replace_text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Edit = Callable[[str], FieldEditor]


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier])
def test_down_opens_the_calendar(edit: Edit, modifier: Qt.KeyboardModifier) -> None:
    editor = edit("Close Date")
    assert isinstance(editor.control, DateControl)
    press(editor, Qt.Key.Key_Down, modifier)
    assert editor.control.calendar().isVisible()
    press(editor.control.calendar(), Qt.Key.Key_Escape)


def test_a_long_value_shows_its_beginning_when_left(edit: Edit) -> None:
    """Its tooltip has all of it; a value that fits has none."""
    editor = edit("Company Name")
    assert isinstance(editor.control, LineControl)
    text = "A very long name " * 12 + "Limited"
    replace_text(editor, text)
    assert editor.control.input.cursorPosition() == len(text)
    press(editor, Qt.Key.Key_Tab)
    assert not editor.input.hasFocus()
    assert editor.control.input.cursorPosition() == 0
    assert text.strip() in tip_of(editor)
    editor.set_value("Acme")
    assert tip_of(editor) == ""


def tip_of(editor: FieldEditor) -> str:
    """The tooltip as the pointer that rests on the line gets it."""
    middle = editor.input.rect().center()
    QApplication.sendEvent(editor.input, QHelpEvent(QEvent.Type.ToolTip, middle, editor.input.mapToGlobal(middle)))
    QToolTip.hideText()
    return editor.input.toolTip()


def test_copying_the_id_is_confirmed(edit: Edit) -> None:
    editor = edit("Company ID")
    assert isinstance(editor.control, UniqueIdControl)
    editor.set_value("C-1")
    QTest.mouseClick(editor.control.side_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "C-1"
    assert QToolTip.text() == "Copied"
    QToolTip.hideText()


def test_the_wheel_scrolls_long_text_only_in_focus(edit: Edit) -> None:
    """Without the focus the wheel belongs to the pane that the box stands in."""
    editor = edit("Notes")
    box = editor.input
    assert isinstance(box, GrowingText)
    editor.set_value("\n".join(str(line) for line in range(100)))
    turn_wheel(box)
    assert box.verticalScrollBar().value() > 0
    press(editor, Qt.Key.Key_Tab)
    box.verticalScrollBar().setValue(0)
    assert not turn_wheel(box)
    assert box.verticalScrollBar().value() == 0


def turn_wheel(box: GrowingText) -> bool:
    """Turn the wheel down over the middle of a box; whether the box took it."""
    middle = QPointF(box.viewport().rect().center())
    event = QWheelEvent(
        middle, QPointF(box.viewport().mapToGlobal(middle)), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box.viewport(), event)
    return event.isAccepted()
