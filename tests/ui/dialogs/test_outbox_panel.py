"""The outbox panel: its rows, what is done from them, and that a row keeps the keyboard while others change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.activity import ItemStatus
from flowdash_desktop.domain.activity_edits import AddComment, TickItem
from flowdash_desktop.domain.edits import (
    AttachFile,
    Conflict,
    CreateTask,
    DeleteTask,
    DetachFile,
    Edit,
    EditProblem,
    EditState,
    Operation,
    Refusal,
    StagedFile,
    TaskEdit,
)
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.tasks import Attachment, TaskKey
from flowdash_desktop.ui.dialogs import OutboxPanel
from flowdash_desktop.ui.dialogs.outbox_row import OutboxRow
from flowdash_desktop.ui.edit_texts import edit_words
from flowdash_desktop.ui.events import Answer, EditAnswer
from flowdash_desktop.ui.theme import Theme

NOW = datetime(2026, 1, 31, tzinfo=UTC)
KEY = TaskKey("44")
SENDING, WAITING, NEEDS_YOU = EditState.SENDING, EditState.SAVED_HERE, EditState.NEEDS_YOU


def pending(
    edit_id: str, sequence: int, state: EditState, edit: Edit | None = None, problem: EditProblem | None = None
) -> Operation:
    made = edit or TaskEdit("wf", KEY, "Close Date", date(2026, 1, 31), None)
    return Operation(edit_id, sequence, made, state, NOW, problem=problem)


SENT = pending("a", 1, SENDING)
REFUSED = pending("b", 2, NEEDS_YOU, problem=EditProblem(Refusal.INVALID, {"Close Date": ("is <b>invalid</b>",)}))
HELD = pending("c", 3, WAITING)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(600, 700)
    return made


@pytest.fixture
def opener(qtbot: QtBot, window: QWidget) -> QPushButton:
    button = QPushButton("Open", window)
    button.move(10, 660)
    with qtbot.waitExposed(window):
        window.show()
    return button


@pytest.fixture
def panel(theme: Theme, window: QWidget, opener: QPushButton) -> OutboxPanel:
    made = OutboxPanel(theme, window)
    made.set_items((SENT, REFUSED, HELD), lambda item: f"Task <i>{item.edit.task}</i> & co")
    made.show_above(opener)
    return made


def rows(panel: OutboxPanel) -> list[OutboxRow]:
    shown = [r for r in panel.findChildren(OutboxRow) if not r.isHidden()]
    return sorted(shown, key=lambda r: r.y())


def texts(widget: QWidget) -> list[str]:
    return [w.text() for w in widget.findChildren(QLabel) if w.isVisible()]


def buttons(widget: QWidget) -> list[str]:
    return [b.text() for b in widget.findChildren(QPushButton) if b.isVisible()]


def test_edits_that_need_a_person_come_first(panel: OutboxPanel) -> None:
    """What needs a person comes first with the words of the server."""
    assert [r.item.id for r in rows(panel) if r.item] == ["b", "a", "c"]
    first, second, third = rows(panel)
    assert set(texts(first)) == {"Needs you", "Close Date", "Close Date is <b>invalid</b>."}
    assert all(w.textFormat() is Qt.TextFormat.PlainText for w in first.findChildren(QLabel))
    assert buttons(first) == ["Task <i>44</i> && co", "Edit", "Retry", "Copy", "Discard"]
    assert buttons(second) == ["Task <i>44</i> && co"]
    assert buttons(third) == ["Task <i>44</i> && co", "Discard"]


def test_what_was_tried_in_vain_says_so_and_can_be_tried_at_once(qtbot: QtBot, panel: OutboxPanel) -> None:
    panel.set_items((replace(HELD, attempts=2),), lambda _: "T")
    assert ("Saved here, not sent yet" in texts(panel), buttons(rows(panel)[0])) == (True, ["T", "Discard"])
    panel.set_items((replace(HELD, attempts=5),), lambda _: "T")
    (row,) = rows(panel)
    assert "Not sent yet, tried 5 times" in texts(row)
    assert buttons(row) == ["T", "Retry", "Discard"]
    with qtbot.waitSignal(panel.answered) as retried:
        QTest.mouseClick(row.retry, Qt.MouseButton.LeftButton)
    assert retried.args == [EditAnswer("c", Answer.RETRY)]


def test_what_keeps_failing_says_what_is_safe_and_why(panel: OutboxPanel) -> None:
    problem = EditProblem(Refusal.KEEPS_FAILING, {"": ("No such <collation>",)})
    panel.set_items((pending("d", 4, NEEDS_YOU, problem=problem),), lambda _: "T")
    (row,) = rows(panel)
    (said,) = [text for text in texts(row) if "fails at this each time" in text]
    assert said.endswith("\nNo such <collation>")
    assert "kept here" in said
    assert buttons(row) == ["T", "Edit", "Retry", "Copy", "Discard"]


def test_retry_discard_and_show_say_which_edit(qtbot: QtBot, panel: OutboxPanel) -> None:
    first = rows(panel)[0]
    with qtbot.waitSignal(panel.answered) as retried:
        QTest.mouseClick(first.retry, Qt.MouseButton.LeftButton)
    assert retried.args == [EditAnswer("b", Answer.RETRY)]
    first.discard.setFocus()
    with qtbot.waitSignal(panel.answered) as discarded:
        QTest.keyClick(panel.windowHandle(), Qt.Key.Key_Return)
    assert discarded.args == [EditAnswer("b", Answer.DISCARD)]
    with qtbot.waitSignal(panel.show_task_requested) as shown:
        QTest.mouseClick(first.title, Qt.MouseButton.LeftButton)
    assert shown.args == ["wf", "44", ""]
    assert not panel.isVisible()


def test_what_is_offered_fits_what_is_wrong(qtbot: QtBot, panel: OutboxPanel) -> None:
    def offered(item: Operation) -> list[str]:
        panel.set_items((item,), lambda _: "T", lambda item: f"text of {item.id}")
        return buttons(rows(panel)[0])[1:]

    both = EditProblem(Refusal.CHANGED_MEANWHILE, {}, Conflict("a", "b"))
    assert offered(pending("x", 1, NEEDS_YOU, problem=both)) == ["Choose…", "Copy", "Discard"]
    QTest.mouseClick(rows(panel)[0].copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "text of x"
    gone = EditProblem(Refusal.GONE, {})
    assert offered(pending("y", 1, NEEDS_YOU, problem=gone)) == ["Create again", "Copy", "Discard"]
    with qtbot.waitSignal(panel.create_again_requested) as again:
        QTest.mouseClick(rows(panel)[0].again, Qt.MouseButton.LeftButton)
    assert again.args == ["y"]
    another = EditProblem(Refusal.ANOTHER_TASK, {}, there=Identity("gqCQRO", "", "XYZ & Co. <Inc>"))
    assert offered(pending("t", 1, NEEDS_YOU, problem=another)) == ["Create again", "Apply there", "Copy", "Discard"]
    words = "The server has given the ID to another task, “XYZ & Co. <Inc>”. Your change was not put into it."
    assert words in [label.text() for label in rows(panel)[0].findChildren(QLabel)]
    with qtbot.waitSignal(panel.apply_here_requested) as here:
        QTest.mouseClick(rows(panel)[0].here, Qt.MouseButton.LeftButton)
    assert here.args == ["t"]
    assert offered(pending("u", 1, NEEDS_YOU, DeleteTask("wf", KEY), another)) == ["Retry", "Discard"]
    comment = AddComment("wf", KEY, "Words")
    assert offered(pending("u", 1, NEEDS_YOU, comment, another)) == ["Create again", "Apply there", "Copy", "Discard"]
    tick = TickItem("wf", KEY, "i", "Call", ItemStatus.COMPLETED, ItemStatus.BLANK)
    assert offered(pending("u", 1, NEEDS_YOU, tick, another)) == ["Create again", "Discard"]
    no_copy = EditProblem(Refusal.NO_COPY, {"": ("plan.pdf: The server has a problem. (500)",)})
    item = pending("v", 1, NEEDS_YOU, DeleteTask("wf", KEY), no_copy)
    assert offered(item) == ["Retry", "Remove without a copy", "Discard"]
    with qtbot.waitSignal(panel.remove_anyway_requested) as anyway:
        QTest.mouseClick(rows(panel)[0].anyway, Qt.MouseButton.LeftButton)
    assert anyway.args == ["v"]
    assert offered(pending("z", 1, WAITING, DeleteTask("wf", KEY))) == ["Undo"]
    with qtbot.waitSignal(panel.undo_requested) as undone:
        QTest.mouseClick(rows(panel)[0].undo, Qt.MouseButton.LeftButton)
    assert undone.args == ["z"]
    assert offered(pending("z", 1, SENDING, DeleteTask("wf", KEY))) == []
    assert offered(pending("r", 1, NEEDS_YOU, problem=EditProblem(Refusal.INVALID, {})))[0] == "Edit"
    with qtbot.waitSignal(panel.show_task_requested) as edited:
        QTest.mouseClick(rows(panel)[0].edit, Qt.MouseButton.LeftButton)
    assert edited.args == ["wf", "44", "Close Date"]


def test_tab_follows_the_reading_order(panel: OutboxPanel) -> None:
    """Tab follows reading order also when a later edit comes first."""
    late = pending("d", 0, NEEDS_YOU, problem=EditProblem(Refusal.GONE, {}))
    panel.set_items((late, SENT, REFUSED), lambda item: item.id)
    first, second, _ = rows(panel)
    first.title.setFocus()
    order = []
    for _ in range(9):
        order.append(panel.focusWidget())
        QTest.keyClick(panel.windowHandle(), Qt.Key.Key_Tab)
    assert order == [
        first.title, first.again, first.copy, first.discard,
        second.title, second.edit, second.retry, second.copy, second.discard,
    ]  # fmt: skip


def test_a_row_keeps_its_place_and_the_keyboard_while_others_go(panel: OutboxPanel) -> None:
    last = rows(panel)[-1]
    last.discard.setFocus()
    panel.set_items((HELD,), lambda item: item.edit.task)
    assert rows(panel) == [last]
    assert panel.focusWidget() is last.discard
    panel.set_items((), lambda item: "")
    assert rows(panel) == []
    assert any("Nothing is waiting" in t for t in texts(panel))


def test_title_takes_the_room_and_has_a_tool_tip(panel: OutboxPanel) -> None:
    """A title takes the room beside its state and is told in full."""
    name = "Umbrella Holdings International of the North and the South"
    panel.set_items((HELD, REFUSED), lambda item: name if item is HELD else "Globex")
    first, second = rows(panel)
    assert second.title.text().endswith("…")
    assert name in second.title.toolTip()
    assert second.title.accessibleName() == name
    assert second.title.geometry().right() < second._state.geometry().left()
    assert not first.title.toolTip()


def test_it_opens_above_its_button_and_grows_upwards(qtbot: QtBot, opener: QPushButton, panel: OutboxPanel) -> None:
    top_of_button = opener.mapToGlobal(opener.rect().topLeft()).y()
    assert panel.geometry().bottom() < top_of_button
    panel.set_items((HELD,), lambda item: item.edit.task)
    qtbot.waitUntil(lambda: panel.geometry().bottom() + 5 == top_of_button)


def test_very_many_edits_are_not_all_listed(qtbot: QtBot, panel: OutboxPanel) -> None:
    many = [pending(str(i), i, WAITING) for i in range(1_000)]
    panel.set_items(many, lambda item: item.edit.task)
    qtbot.waitUntil(lambda: len(rows(panel)) == 100)
    assert any("The first 100 are listed." in t for t in texts(panel))


def test_rows_are_made_when_the_panel_is_opened(opener: QPushButton, panel: OutboxPanel) -> None:
    panel.close()
    panel.set_items([pending(str(i), i, WAITING) for i in range(40)], lambda item: item.edit.task)
    assert len(rows(panel)) == 3, "nobody looks"
    panel.show_above(opener)
    assert len(rows(panel)) == 40


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (TaskEdit("wf", KEY, "Stage", "Review", None), "Stage"),
        (CreateTask("wf", KEY, {}), "New task"),
        (DeleteTask("wf", KEY), "Delete this task"),
        (AttachFile("wf", KEY, "Files", StagedFile("f", "a.pdf", "application/pdf", 1)), "Files: add a.pdf"),
        (DetachFile("wf", KEY, "Files", Attachment("1", "application/pdf", "a.pdf")), "Files: remove a.pdf"),
    ],
)
def test_what_an_edit_does_in_words(edit: Edit, words: str) -> None:
    assert edit_words(edit) == words
