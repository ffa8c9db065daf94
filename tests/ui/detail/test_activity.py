"""The pane beside the fields: buttons of actions, comments and the checklist, with real widgets and keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.activity import Action, ItemStatus, Part, ShownActivity, TaskActivity
from flowdash_desktop.domain.activity_edits import (
    AddComment,
    AddItem,
    AssignItem,
    DeleteItem,
    RenameItem,
    RunAction,
    TickItem,
)
from flowdash_desktop.domain.edits import EditProblem, EditState, PendingEdit, Refusal
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.detail import DetailPane
from flowdash_desktop.ui.detail.action_bar import ActionButton
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.theme.color import READABLE, contrast
from flowdash_desktop.ui.widgets.wrapped import ReadText, WrappedLabel
from tests.support.hands import keys, press, replace_text
from tests.ui.detail.activity_samples import (
    APPROVE,
    CALL,
    COMMENTS,
    KEY,
    REJECT,
    WF,
    WRITE,
    known,
    pending,
)
from tests.ui.detail.looking import button, click, named
from tests.ui.editors.samples import SCHEMA, task

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CONTROL = Qt.KeyboardModifier.ControlModifier
NEEDS_YOU, SENDING = EditState.NEEDS_YOU, EditState.SENDING


def show(pane: DetailPane, what: ShownActivity, *edits: PendingEdit, key: str = "44", online: bool = True) -> None:
    pane.activity.source = lambda _workflow, _task, _stage: what
    pane.activity.online = online
    pane.show_task(ShownTask(task(key), activity=edits), SCHEMA)
    pane.activity.refresh()


def wishes(pane: DetailPane) -> list[object]:
    said: list[object] = []
    pane.activity.wished.connect(said.append)
    return said


def labels(pane: DetailPane) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible() and label.text()]


def texts(pane: DetailPane) -> list[str]:
    return [text.toPlainText() for text in pane.findChildren(ReadText) if text.isVisible()]


def box(pane: DetailPane) -> QPlainTextEdit:
    found = named(pane, "New comment")
    assert isinstance(found, QPlainTextEdit)
    return found


def check(pane: DetailPane, title: str) -> QCheckBox:
    found = named(pane, title)
    assert isinstance(found, QCheckBox)
    return found


def row_of(pane: DetailPane, title: str) -> QWidget:
    row = check(pane, title).parentWidget()
    assert row is not None
    return row


# Actions


def test_actions_are_named_ordered_and_pressed_by_mouse_and_digit(pane: DetailPane) -> None:
    show(pane, known())
    pressed: list[object] = []
    pane.activity.action_pressed.connect(pressed.append)
    assert named(pane, "Actions").isVisible()
    QApplication.processEvents()
    first, second = pane.header.action_bar.buttons
    assert (first.accessibleName(), second.accessibleName()) == ("Reject", "Approve & go")
    assert first.accessibleDescription() == "Ctrl+1"
    assert first.geometry().top() == second.geometry().top()
    click(second)
    QTest.keyClick(pane, Qt.Key.Key_1, CONTROL)
    assert pressed == [APPROVE, REJECT]
    assert pane.activity.wish_of(REJECT) == RunAction(WF, KEY, "r", "Reject", "Review")


@pytest.mark.parametrize("dark", [False, True])
def test_the_words_of_an_action_can_be_read_on_its_colour(theme: Theme, qtbot: QtBot, dark: bool) -> None:
    theme.set_scheme(dark)
    for red in range(0, 256, 51):
        for green in range(0, 256, 51):
            for blue in range(0, 256, 51):
                color = QColor(red, green, blue)
                made = ActionButton(theme, Action("x", "x", color.name()), 1)
                qtbot.addWidget(made)
                back, ink = made.colors()
                assert contrast(back, ink) >= READABLE, color.name()


def test_actions_that_do_not_fit_go_to_lines_of_their_own(pane: DetailPane) -> None:
    many = tuple(Action(str(n), f"A rather long action {n}", None) for n in range(12))
    show(pane, known(actions=many))
    QApplication.processEvents()
    found = pane.header.action_bar.buttons
    assert len({b.geometry().top() for b in found}) > 1
    assert all(b.mapTo(pane, b.rect().topRight()).x() <= pane.width() for b in found)
    assert [b.accessibleDescription() for b in found[8:10]] == ["Ctrl+9", ""], "there are nine digits"


def test_an_action_on_its_way_is_said_and_lets_no_other_be_pressed(pane: DetailPane) -> None:
    run = RunAction(WF, KEY, "a", "Approve", "Review")
    undone: list[str] = []
    pane.activity.undo_requested.connect(undone.append)
    for state in (EditState.SAVED_HERE, SENDING):
        show(pane, known(), pending(1, run, state))
        reject, approve = pane.header.action_bar.buttons
        assert not reject.isEnabled()
        assert not approve.isEnabled()
        assert (reject.accessibleDescription(), approve.accessibleDescription()) == ("Ctrl+1", "On its way")
        assert pane.activity.notice.text == "", "nothing moves where all goes well: the window offers Undo"
    show(pane, known(), pending(1, run), online=False)
    assert pane.activity.notice.text == "Approve is saved here, and goes on when the server can be reached."
    click(button(pane, "Undo"))
    assert undone == ["e1"]
    show(pane, known())
    assert pane.activity.notice.text == ""
    assert all(b.isEnabled() for b in pane.header.action_bar.buttons)


@pytest.mark.parametrize(
    ("refusal", "said", "answer"),
    [
        (Refusal.INVALID, "Approve did not go through. Amount is required; Must be assigned", "Try again"),
        (Refusal.UNCERTAIN, "Approve may have been done. Amount is required; Must be assigned", "Run it again"),
        (Refusal.UNFINISHED, "Approve is not finished. Amount is required; Must be assigned", "Look again"),
    ],
)
def test_a_refused_action_says_why_and_can_be_answered(
    pane: DetailPane, refusal: Refusal, said: str, answer: str
) -> None:
    problem = EditProblem(refusal, {"": ("Amount is required", "Must be assigned")})
    show(pane, known(), pending(1, RunAction(WF, KEY, "a", "Approve", "Review"), NEEDS_YOU, problem))
    asked: list[tuple[str, str]] = []
    pane.activity.retry_requested.connect(lambda edit_id: asked.append(("retry", edit_id)))
    pane.activity.undo_requested.connect(lambda edit_id: asked.append(("let go", edit_id)))
    assert pane.activity.notice.text == said
    assert all(b.isEnabled() for b in pane.header.action_bar.buttons)
    click(button(pane, answer))
    click(button(pane, "Let it go"))
    assert asked == [("retry", "e1"), ("let go", "e1")]


def test_an_action_says_when_it_waits_for_something_else(pane: DetailPane) -> None:
    tick = TickItem(WF, KEY, "2", "Write", ItemStatus.COMPLETED, ItemStatus.BLANK)
    refused = pending(1, tick, NEEDS_YOU, EditProblem(Refusal.REFUSED, {}))
    show(pane, known(), refused, pending(2, RunAction(WF, KEY, "a", "Approve", "Review")))
    assert pane.activity.notice.text == "Approve waits for what needs you in this task."


# Comments


def test_comments_are_shown_letter_by_letter_and_wrapped(pane: DetailPane) -> None:
    show(pane, known())
    assert texts(pane) == ["first <i>words</i>", "x" * 400]
    assert "Ana <b>" in labels(pane)
    long = next(text for text in pane.findChildren(ReadText) if text.toPlainText().startswith("xx"))
    QApplication.processEvents()
    assert long.height() > 3 * long.fontMetrics().lineSpacing()
    assert pane.activity.comments.count() == "2"


def test_only_the_newest_comments_are_shown_until_the_others_are_asked_for(pane: DetailPane) -> None:
    show(pane, known(comments=tuple(replace(COMMENTS[0], body=f"number {n}") for n in range(20))))
    assert texts(pane) == [f"number {n}" for n in range(12, 20)]
    click(button(pane, "Show 12 earlier comments"))
    assert len(texts(pane)) == 20
    show(pane, known(), key="45")
    show(pane, known(comments=COMMENTS * 6), key="46")
    assert len(texts(pane)) == 8, "asked for anew for another task"


def test_ctrl_enter_sends_once_and_the_words_stay_until_they_are_kept(pane: DetailPane) -> None:
    show(pane, known())
    said, here = wishes(pane), box(pane)
    keys(here, "Two")
    press(here, Qt.Key.Key_Return)
    keys(here, "lines ")
    press(here, Qt.Key.Key_Return, CONTROL)
    press(here, Qt.Key.Key_Return, CONTROL)
    assert said == [AddComment(WF, KEY, "Two\nlines")]
    assert here.toPlainText() == "Two\nlines "
    pane.activity.kept(AddComment(WF, KEY, "Two\nlines"), durable=False)
    assert here.toPlainText() == "Two\nlines ", "the disk refused: nothing typed is lost"
    click(button(pane, "Comment"))
    assert len(said) == 2
    pane.activity.kept(AddComment(WF, KEY, "Two\nlines"), durable=True)
    assert here.toPlainText() == ""
    assert pane.drafts.of_task(KEY) == {}
    assert not button(pane, "Comment").isEnabled()


def test_a_half_typed_comment_stays_with_its_task(pane: DetailPane) -> None:
    show(pane, known())
    keys(box(pane), "half")
    show(pane, known(), key="45")
    assert box(pane).toPlainText() == ""
    assert pane.drafts.of_task(TaskKey("45")) == {}
    show(pane, known())
    assert box(pane).toPlainText() == "half"
    pane.rename_task(KEY, TaskKey("new name"))
    assert box(pane).toPlainText() == "half"
    assert list(pane.drafts.of_task(TaskKey("new name")))


def test_a_comment_that_is_kept_after_one_has_gone_on_changes_nothing_there(pane: DetailPane) -> None:
    show(pane, known())
    keys(box(pane), "words")
    press(box(pane), Qt.Key.Key_Return, CONTROL)
    show(pane, known(), key="45")
    keys(box(pane), "words")
    pane.activity.kept(AddComment(WF, KEY, "words"), durable=True)
    assert box(pane).toPlainText() == "words"
    show(pane, known())
    assert box(pane).toPlainText() == ""


def test_comments_on_their_way_say_where_they_are_and_can_be_taken_back(pane: DetailPane) -> None:
    refused = EditProblem(Refusal.INVALID, {"body": ("is too large",)})
    show(
        pane,
        known(comments=()),
        pending(1, AddComment(WF, KEY, "one"), SENDING),
        pending(2, AddComment(WF, KEY, "two")),
        pending(3, AddComment(WF, KEY, "three"), NEEDS_YOU, refused),
    )
    assert texts(pane) == ["one", "two", "three"]
    assert {"Sending", "Saved here, not sent yet", "Needs you", "is too large"} <= set(labels(pane))
    asked: list[tuple[str, str]] = []
    pane.activity.undo_requested.connect(lambda edit_id: asked.append(("back", edit_id)))
    pane.activity.retry_requested.connect(lambda edit_id: asked.append(("retry", edit_id)))
    pane.activity.discard_requested.connect(lambda edit_id: asked.append(("discard", edit_id)))
    click(button(pane, "Take back"))
    click(button(pane, "Retry"))
    click(button(pane, "Discard"))
    assert asked == [("back", "e2"), ("retry", "e3"), ("discard", "e3")]
    assert box(pane).toPlainText() == "two", "it can be written anew"


# The checklist


def test_the_items_of_the_stage_come_first_and_are_counted(pane: DetailPane) -> None:
    show(pane, known())
    section = pane.activity.checklist
    titles = [label.text() for label in section.findChildren(WrappedLabel) if label.isVisible()]
    assert titles == ["Call", "Write & sign", "Find it"]
    assert section.count() == "1 of 2"
    assert "Not Started" in labels(pane)
    assert check(pane, "Call").checkState() is Qt.CheckState.Checked
    assert check(pane, "Write & sign").checkState() is Qt.CheckState.Unchecked
    assert check(pane, "Find it").checkState() is Qt.CheckState.PartiallyChecked
    assert check(pane, "Find it").accessibleDescription() == "Skipped"
    assert "Ana Lima" in labels(pane)


def test_items_are_ticked_by_box_title_and_keys_and_change_only_when_told(pane: DetailPane) -> None:
    show(pane, known())
    said = wishes(pane)
    click(check(pane, "Write & sign"))
    assert check(pane, "Write & sign").checkState() is Qt.CheckState.Unchecked
    title = next(w for w in pane.findChildren(WrappedLabel) if w.text() == "Call")
    click(title)
    press(check(pane, "Write & sign"), Qt.Key.Key_S)
    press(check(pane, "Find it"), Qt.Key.Key_Space)
    completed, blank, skipped = ItemStatus.COMPLETED, ItemStatus.BLANK, ItemStatus.SKIPPED
    assert said == [
        TickItem(WF, KEY, "2", "Write & sign", completed, blank),
        TickItem(WF, KEY, "1", "Call", blank, completed),
        TickItem(WF, KEY, "2", "Write & sign", skipped, blank),
        TickItem(WF, KEY, "3", "Find it", blank, skipped),
    ]
    show(pane, known(), pending(1, TickItem(WF, KEY, "2", "Write & sign", completed, blank)))
    assert check(pane, "Write & sign").checkState() is Qt.CheckState.Checked
    assert pane.activity.checklist.count() == "2 of 2"


def test_only_editable_items_are_renamed_and_deleted(pane: DetailPane) -> None:
    show(pane, known())
    said = wishes(pane)
    for key in (Qt.Key.Key_F2, Qt.Key.Key_Delete):
        press(check(pane, "Call"), key)
    assert said == []
    press(check(pane, "Write & sign"), Qt.Key.Key_F2)
    line = named(pane, "Title")
    assert isinstance(line, QLineEdit)
    assert line.selectedText() == "Write & sign"
    replace_text(line, "Sign")
    press(line, Qt.Key.Key_Escape)
    assert said == []
    press(check(pane, "Write & sign"), Qt.Key.Key_F2)
    replace_text(named(pane, "Title"), "Sign")
    press(named(pane, "Title"), Qt.Key.Key_Return)
    press(check(pane, "Write & sign"), Qt.Key.Key_Delete)
    assert said == [RenameItem(WF, KEY, "2", "Sign", "Write & sign"), DeleteItem(WF, KEY, WRITE)]


def test_a_title_that_is_being_typed_is_taken_when_another_task_is_shown(pane: DetailPane) -> None:
    show(pane, known())
    said = wishes(pane)
    press(check(pane, "Write & sign"), Qt.Key.Key_F2)
    replace_text(named(pane, "Title"), "Sign")
    show(pane, known(items=(replace(WRITE, id="9", title="Another"),)), key="45")
    assert said == [RenameItem(WF, KEY, "2", "Sign", "Write & sign")]


def test_the_menu_of_an_item_offers_what_can_be_done_with_it(pane: DetailPane) -> None:
    show(pane, known())
    said = wishes(pane)
    row = row_of(pane, "Write & sign")
    menu = row.findChild(QMenu)
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    entries = {action.text().split("\t")[0]: action for action in menu.actions()}
    assert [name for name in entries if name] == ["Complete", "Skip", "Clear", "Assign to", "Rename", "Delete"]
    people = entries["Assign to"].menu()
    assert isinstance(people, QMenu)
    assert [action.text() for action in people.actions()] == ["Nobody", "Ana Lima", "Ida Berg"]
    people.actions()[2].trigger()
    entries["Skip"].trigger()
    assert said == [
        AssignItem(WF, KEY, "2", "Write & sign", "ida@x.example", None),
        TickItem(WF, KEY, "2", "Write & sign", ItemStatus.SKIPPED, ItemStatus.BLANK),
    ]
    other = row_of(pane, "Call").findChild(QMenu)
    assert isinstance(other, QMenu)
    other.aboutToShow.emit()
    assert "Delete" not in [action.text() for action in other.actions()]


def test_an_item_is_added_by_enter_and_its_words_stay_until_it_is_kept(pane: DetailPane) -> None:
    show(pane, known())
    said, line = wishes(pane), named(pane, "New item")
    assert isinstance(line, QLineEdit)
    keys(line, "  Ask   again ")
    press(line, Qt.Key.Key_Return)
    wish = AddItem(WF, KEY, "Review", "Ask again")
    assert said == [wish]
    pane.activity.kept(wish, durable=False)
    assert line.text()
    pane.activity.kept(wish, durable=True)
    assert not line.text()
    show(pane, known(), pending(1, wish))
    assert not check(pane, "Ask again").isEnabled(), "it has no id yet"
    assert pane.activity.checklist.count() == "1 of 3"


def test_what_was_refused_is_said_at_its_item(pane: DetailPane) -> None:
    problem = EditProblem(Refusal.INVALID, {"title": ("can't be changed",)})
    show(pane, known(), pending(4, RenameItem(WF, KEY, "1", "Mine", "Call"), NEEDS_YOU, problem))
    asked: list[str] = []
    pane.activity.retry_requested.connect(asked.append)
    row = row_of(pane, "Mine")
    assert "can't be changed" in [label.text() for label in row.findChildren(QLabel)]
    click(button(row, "Retry"))
    assert asked == ["e4"]


def test_an_item_that_is_deleted_here_is_gone_unless_that_was_refused(pane: DetailPane) -> None:
    show(pane, known(), pending(1, DeleteItem(WF, KEY, CALL)))
    assert pane.activity.checklist.count() == "0 of 1"
    show(pane, known(), pending(1, DeleteItem(WF, KEY, CALL), NEEDS_YOU, EditProblem(Refusal.REFUSED, {})))
    assert pane.activity.checklist.count() == "1 of 2"


# States


def test_what_is_not_known_is_said_and_what_the_server_lacks_is_hidden(pane: DetailPane) -> None:
    nothing = ShownActivity(TaskActivity(), None, frozenset(), {})
    show(pane, nothing)
    assert labels(pane).count("Loading…") == 2
    show(pane, nothing, online=False)
    assert labels(pane).count("This is shown when the server can be reached.") == 2
    show(pane, replace(nothing, words={Part.COMMENTS: "The server has a problem. (500)"}))
    assert "This can't be read right now. The server has a problem. (500)" in labels(pane)
    show(pane, replace(known(comments=()), missing=frozenset({Part.CHECKLIST, Part.ACTIONS})))
    assert "No comments yet." in labels(pane)
    assert pane.activity.checklist.isHidden()
    assert pane.header.action_bar.isHidden()


def test_what_is_shown_without_network_says_how_old_it_is(pane: DetailPane) -> None:
    show(pane, known(), online=False)
    assert [text for text in labels(pane) if text.startswith("As of 31 Jan 2026")]
    show(pane, known())
    assert not [text for text in labels(pane) if text.startswith("As of")]


def test_tasks_without_an_address_have_none_of_it(pane: DetailPane) -> None:
    show(pane, known())
    pane.set_read_only("It has no unique ID.")
    assert pane.activity.comments.isHidden()
    assert pane.activity.checklist.isHidden()
    assert pane.header.action_bar.isHidden()
    pane.set_read_only("")
    assert pane.header.action_bar.isVisible()


def test_tab_goes_from_the_actions_through_comments_and_checklist(pane: DetailPane) -> None:
    show(pane, known())
    chain: list[QWidget] = []
    widget = pane.header.action_bar.buttons[0].nextInFocusChain()
    while widget is not None and widget is not pane.header.action_bar.buttons[0] and len(chain) < 500:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    wanted = [box(pane), check(pane, "Call"), check(pane, "Write & sign"), named(pane, "New item")]
    places = [chain.index(widget) for widget in wanted]
    assert places == sorted(places)
