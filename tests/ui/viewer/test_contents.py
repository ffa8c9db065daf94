"""Texts, tables and mails in the viewer: read in pieces, searched, copied."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.viewer.contents.mail_view import MailView
from flowdash_desktop.ui.viewer.contents.sheet_model import column_letters
from flowdash_desktop.ui.viewer.contents.table_view import TableView
from flowdash_desktop.ui.viewer.contents.text_view import TextView
from flowdash_desktop.viewing.messages import Mail, MailAttachment, MailHeading, ViewFault
from flowdash_desktop.viewing.search_messages import Query
from tests.support.hands import CONTROL, press, says, words_in
from tests.ui.viewer.answers import Answers


def text_view(qtbot: QtBot, theme: Theme, answers: Answers) -> TextView:
    view = TextView(theme)
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    view.show_text(answers, is_code=False)
    return view


def table_view(qtbot: QtBot, theme: Theme, answers: Answers) -> TableView:
    view = TableView(theme)
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    view.show_table(answers, ["One", "Two & more"])
    return view


def test_a_text_is_read_as_far_as_one_scrolls(qtbot: QtBot, theme: Theme) -> None:
    answers = Answers()
    view = text_view(qtbot, theme, answers)
    assert view.document().blockCount() < 1200
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: view.document().blockCount() > 600)
    for _ in range(4):
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view.is_complete
    assert view.toPlainText() == "\n".join(answers.lines_of_text)


def test_a_text_is_read_as_far_as_its_match(qtbot: QtBot, theme: Theme) -> None:
    """Letters beyond the usual ones move no mark. The marks are those of the lines in view."""
    answers = Answers()
    answers.lines_of_text[0] = "😀 😀 first Line 590"
    view = text_view(qtbot, theme, answers)
    said: list[str] = []
    view.said.connect(said.append)
    view.search(Query("LINE 590"))
    assert said[-1] == "1 of 2"
    qtbot.waitUntil(lambda: [mark.cursor.selectedText() for mark in view.extraSelections()] == ["Line 590"])
    view.find_step(1)
    assert said[-1] == "2 of 2"
    assert view.textCursor().blockNumber() == 589
    qtbot.waitUntil(lambda: [mark.cursor.selectedText() for mark in view.extraSelections()] == ["line 590"])
    assert not view.is_complete, "what is behind the match is not read"
    view.search(None)
    assert not view.extraSelections()


def test_long_lines_are_laid_out_a_few_at_a_time(qtbot: QtBot, theme: Theme) -> None:
    """Sixty thousand letters at once stopped the window for several frames. No line is lost or doubled by that."""
    answers = Answers()
    answers.lines_of_text = ["word " * 800] * 40
    view = text_view(qtbot, theme, answers)
    assert 1 < view.document().blockCount() < 15
    qtbot.waitUntil(lambda: view.document().blockCount() == 40)
    assert view.toPlainText() == "\n".join(answers.lines_of_text)


def test_a_text_that_fails_in_its_middle_says_so(qtbot: QtBot, theme: Theme) -> None:
    answers = Answers()
    failed: list[ViewFault] = []
    view = text_view(qtbot, theme, answers)
    view.failed.connect(failed.append)
    answers.fault = ViewFault.TOO_SLOW
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert failed == [ViewFault.TOO_SLOW]


def test_a_wide_sheet_is_measured_some_columns_at_a_time(qtbot: QtBot, theme: Theme) -> None:
    """The columns in view have the width of their texts at once; a thousand of them would stop the window."""
    answers = Answers()
    answers.rows_of_table = [["W" * 12] * 300 for _ in range(80)]
    view = TableView(theme)
    qtbot.addWidget(view)
    usual = view.cells.horizontalHeader().defaultSectionSize()
    view.show_table(answers, ["One"])
    first = view.cells.columnWidth(0)
    assert first != usual
    assert view.cells.columnWidth(299) == usual
    qtbot.waitUntil(lambda: view.cells.columnWidth(299) == first)


def test_rows_are_read_where_they_are_seen(qtbot: QtBot, theme: Theme) -> None:
    answers = Answers()
    view = table_view(qtbot, theme, answers)
    assert view.model.rowCount() == 1000
    assert [asked[2] for asked in answers.asked] == [0]
    view.cells.scrollTo(view.model.index(900, 0))
    view.cells.grab()
    assert view.model.text(900, 1) == "customer 900"
    assert 200 not in [asked[2] for asked in answers.asked], "what was passed by is not read"


def test_marked_cells_are_copied_as_a_table(qtbot: QtBot, theme: Theme) -> None:
    view = table_view(qtbot, theme, Answers())
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
    view.cells.setFocus()
    view.cells.selectionModel().setCurrentIndex(view.model.index(1, 0), flags)
    press(view.cells, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    press(view.cells, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(view.cells, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "1\tcustomer 1\n2\tcustomer 2"


def test_a_table_is_searched_to_its_end(qtbot: QtBot, theme: Theme) -> None:
    view = table_view(qtbot, theme, Answers())
    said: list[str] = []
    view.said.connect(said.append)
    view.search(Query("Customer 99"))
    assert said[-1] == "1 of 11", "99 and 990 to 999"
    assert view.cells.currentIndex().row() == 99
    view.find_step(-1)
    assert view.cells.currentIndex().row() == 999
    view.sheets.setCurrentIndex(1)
    assert said[-1] == "1 of 11", "the other sheet is searched, too"


def test_a_match_is_gone_to_without_the_rows_before(qtbot: QtBot, theme: Theme) -> None:
    """The search runs where the file is read, so rows come only where a person looks at them."""
    answers = Answers()
    view = table_view(qtbot, theme, answers)
    said: list[str] = []
    view.said.connect(said.append)
    answers.rows_of_table[950][1] = "Zażółć"
    view.search(Query("zazolc"))
    assert (said[-1], view.cells.currentIndex().row()) == ("1 of 1", 950)
    view.cells.grab()
    read = {asked[2] for asked in answers.asked if asked[0] == "rows"}
    assert read == {0, 800}


def test_matches_in_a_table_end_at_a_number(qtbot: QtBot, theme: Theme) -> None:
    """As in a text: so many cells match that nobody goes through them."""
    answers = Answers()
    answers.rows_of_table = [["a"] * 2] * 6_000
    view = table_view(qtbot, theme, answers)
    said: list[str] = []
    view.said.connect(said.append)
    view.search(Query("a"))
    assert said[-1] == "1 of 10,000+"


def test_many_matches_in_a_text_are_not_all_counted(qtbot: QtBot, theme: Theme) -> None:
    answers = Answers()
    answers.lines_of_text = ["a" * 30] * 400
    view = text_view(qtbot, theme, answers)
    said: list[str] = []
    view.said.connect(said.append)
    view.search(Query("a"))
    assert said[-1] == "1 of 10,000+"
    view.search(Query("aaa"))
    assert said[-1] == "1 of 4,000"


def test_of_many_matches_in_view_some_are_marked(qtbot: QtBot, theme: Theme) -> None:
    """Painting a mark for each letter would stop the window. The match that the person is at is among them."""
    answers = Answers()
    answers.lines_of_text = ["a" * 900]
    view = text_view(qtbot, theme, answers)
    view.search(Query("a"))
    for _ in range(600):
        view.find_step(1)
    qtbot.waitUntil(lambda: bool(view.extraSelections()))
    starts = [mark.cursor.selectionStart() for mark in view.extraSelections()]
    assert (len(starts), 600 in starts) == (200, True)


def test_columns_are_lettered_as_in_a_spreadsheet() -> None:
    assert [column_letters(column) for column in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_a_mail_of_many_files_shows_the_first(qtbot: QtBot, theme: Theme) -> None:
    """A thousand buttons would take the window's time and room."""
    view = MailView(theme)
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    people = [f"{number} {'x' * 900}" for number in range(40)]
    files = [MailAttachment(f"{number}.pdf", 1) for number in range(1040)]
    view.show_mail(Mail(MailHeading("Ida", people), "Hello", files), Answers())
    assert len(view.findChildren(QPushButton)) == 30
    assert says(view, "and 1,010 more. Save the mail")
    (to,) = [text for text in words_in(view) if text.endswith(" and 28 more")]
    assert len(to) < 2_000


def test_a_mail_shows_headings_files_and_text(qtbot: QtBot, theme: Theme) -> None:
    view = MailView(theme)
    chosen: list[int] = []
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    view.file_chosen.connect(chosen.append)
    answers = Answers()
    answers.mail(lambda mail: None if isinstance(mail, ViewFault) else view.show_mail(mail, answers))
    assert says(view, "Ida <ida@example.com>")
    assert says(view, "The contract")
    buttons = view.findChildren(QPushButton)
    assert [one.text() for one in buttons] == ["signed.pdf", "Unnamed file"]
    buttons[1].click()
    assert chosen == [1]
