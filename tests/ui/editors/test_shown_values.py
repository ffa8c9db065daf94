"""What an editor shows of a text that is very long, or that holds what can't be shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton

from flowdash_desktop.domain.text.harmless import harmless
from flowdash_desktop.ui.editors.show_all import ShowAll
from flowdash_desktop.ui.editors.shown_value import ShownValue
from flowdash_desktop.ui.editors.whole_text import WholeText
from tests.support.hands import CONTROL, keys, press
from tests.ui.editors.test_typed_editors import Edit

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
ODD = "one \u202etwo\x1b three"


def test_an_edit_keeps_what_is_behind_the_marks(edit: Edit) -> None:
    editor = edit("Company Name")
    editor.set_value(ODD)
    assert isinstance(editor.input, QLineEdit)
    assert editor.input.text() == harmless(ODD)
    assert not editor.is_dirty
    editor.input.setCursorPosition(len(ODD))
    editor.input.setFocus()
    editor.input.end(False)
    keys(editor.input, "!")
    assert editor.draft() == f"{ODD}!"
    press(editor.input, Qt.Key.Key_Backspace)
    assert not editor.is_dirty


def test_copying_gives_the_text_behind_the_marks(edit: Edit) -> None:
    editor = edit("Company Name")
    editor.set_value(ODD)
    assert isinstance(editor.input, QLineEdit)
    editor.input.setSelection(4, 4)
    press(editor.input, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "\u202etwo"


def test_many_lines_are_copied_as_they_are(edit: Edit) -> None:
    editor = edit("Notes")
    editor.set_value(f"\U0001f989 first\n{ODD}\nlast")
    assert isinstance(editor.input, QPlainTextEdit)
    assert "\u202e" not in editor.input.toPlainText()
    editor.input.selectAll()
    press(editor.input, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == f"\U0001f989 first\n{ODD}\nlast"
    assert not editor.is_dirty


@given(st.text("ab\u202e\x1b\n", max_size=20), st.integers(0, 20), st.integers(0, 6), st.text("ab", max_size=4))
def test_typing_replaces_only_what_is_typed_over(text: str, at: int, count: int, typed: str) -> None:
    value = ShownValue(1000, 1000)
    shown = value.show(text)
    now = shown[:at] + typed + shown[at + count :]
    after = value.typed(now)
    assert harmless(after) == now
    assert after.count("\u202e") + after.count("\x1b") == now.count("\ufffd")


def test_a_text_too_long_for_its_box_is_cut_and_kept(edit: Edit) -> None:
    """It can be read and copied as a whole; it can't be changed, since the rest would be lost."""
    text = "letters\n" * 100_000
    editor = edit("Notes")
    all_of_it = ShowAll(editor)
    editor.set_value(text)
    assert isinstance(editor.input, QPlainTextEdit)
    assert editor.input.blockCount() <= 5_001
    assert editor.input.isReadOnly()
    assert editor.control.text() == text
    assert not editor.is_dirty
    assert editor.commit()
    assert editor.value() == text
    assert isinstance(all_of_it.button, QPushButton)
    assert "800,000" in all_of_it.button.text()
    editor.set_value("short")
    assert not editor.input.isReadOnly()
    assert all_of_it.button.isHidden()


def test_a_word_without_an_end_is_cut_in_its_box(edit: Edit) -> None:
    editor = edit("Notes")
    editor.set_value("x" * 100_000)
    assert isinstance(editor.input, QPlainTextEdit)
    assert len(editor.input.toPlainText()) <= 5_001
    editor = edit("Company Name")
    editor.set_value("x" * 1_000_000)
    assert isinstance(editor.input, QLineEdit)
    assert len(editor.input.text()) <= 40_001
    assert editor.control.text() == "x" * 1_000_000


def test_all_of_a_text_is_laid_out_as_it_is_read(edit: Edit) -> None:
    text = "y" * 3_000 + "\u202e\n" + "words\n" * 400_000
    editor = edit("Notes")
    all_of_it = ShowAll(editor)
    editor.set_value(text)
    assert all_of_it.button is not None
    all_of_it.button.click()
    window = editor.window().findChild(WholeText)
    assert isinstance(window, WholeText)
    assert window.text.blockCount() < 300
    first = window.text.blockCount()
    bar = window.text.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert first < window.text.blockCount() < 3 * first
    window.text.selectAll()
    press(window.text, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == text
    window.copy_button.click()
    assert QGuiApplication.clipboard().text() == text
    window.reject()
