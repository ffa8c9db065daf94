"""Texts that pretend or are very long, edited in their cells: marks are shown, and nothing of the text is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from flowdash_desktop.ui.editors.whole_text import WholeText
from flowdash_desktop.ui.events import FieldEdit
from flowdash_desktop.ui.table.cells.editors import Ending
from flowdash_desktop.ui.table.view import TaskTableView
from tests.ui.table.cells.test_editing import Heard, focused, go
from tests.ui.table.samples import shown

Key = Qt.Key
EVIL = "e\u202egpj.exe"
MARKED = "e\ufffdgpj.exe"


def test_a_cell_shows_marks_and_edits_the_text_itself(view: TaskTableView) -> None:
    """Characters behind a mark stay where nobody typed over them."""
    view.tasks.rows.load([shown(44, Company_Name=EVIL, Notes=f"{EVIL}\nno\u00a0break")])
    heard = Heard(view)
    go(view, 44, "Company Name")
    QTest.keyClick(view, Key.Key_F2)
    assert focused().text() == MARKED
    QTest.keyClick(focused(), Key.Key_End)
    QTest.keyClicks(focused(), "!")
    QTest.keyClick(focused(), Key.Key_Return)
    go(view, 44, "Notes")
    QTest.keyClick(view, Key.Key_F2)
    area = QApplication.focusWidget()
    assert isinstance(area, QPlainTextEdit)
    assert area.toPlainText().startswith(MARKED)
    QTest.keyClicks(area, "!")
    QTest.keyClick(area, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [edit.value for edit in heard if isinstance(edit, FieldEdit)] == [f"{EVIL}!", f"{EVIL}\nno\u00a0break!"]


@pytest.mark.parametrize("field", ["Company Name", "Notes"])
def test_a_text_too_long_for_its_cell_is_shown_whole(view: TaskTableView, field: str) -> None:
    text = "word " * 60_000
    view.tasks.rows.load([shown(44, **{field.replace(" ", "_"): text})])
    heard = Heard(view)
    go(view, 44, field)
    QTest.keyClick(view, Key.Key_F2)
    editor = view.editing.open_editors()[-1]
    box = QApplication.focusWidget()
    assert box is not None
    QTest.keyClicks(box, "x")
    assert editor.accessibleDescription() == "Too long to be changed here. Enter shows all 300,000 letters."
    assert editor.whole is not None
    assert editor.whole.button.text() == "Show all"
    QTest.keyClick(box, Key.Key_Return)
    whole = view.window().findChild(WholeText)
    assert isinstance(whole, WholeText)
    whole.copy_button.click()
    assert QGuiApplication.clipboard().text() == text
    whole.reject()
    editor.end(Ending.COMMIT)
    assert heard == [], "nothing was edited by looking at it"
    assert view.editing.open_editors() == ()


def test_a_line_of_forty_thousand_letters_is_edited_whole(view: TaskTableView) -> None:
    """Qt cuts a line off at 32,767 letters without a word."""
    text = "x" * 39_000
    view.tasks.rows.load([shown(44, Company_Name=text)])
    heard = Heard(view)
    go(view, 44, "Company Name")
    QTest.keyClick(view, Key.Key_F2)
    QTest.keyClick(focused(), Key.Key_End)
    QTest.keyClicks(focused(), "!")
    QTest.keyClick(focused(), Key.Key_Return)
    assert [edit.value for edit in heard if isinstance(edit, FieldEdit)] == [f"{text}!"]
