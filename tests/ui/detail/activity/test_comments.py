"""Comments in the pane, and what is said where something is not known, with real widgets and keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.api.errors import RequestFault
from flowdash_desktop.domain.activity import Comment, Part, ShownActivity, TaskActivity
from flowdash_desktop.domain.activity_edits import (
    AddComment,
)
from flowdash_desktop.domain.activity_projection import ShownComment
from flowdash_desktop.domain.edits import EditProblem, EditState, Refusal
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.schema import User
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.detail import DetailPane
from flowdash_desktop.ui.detail.activity.comment_row import CommentRow
from flowdash_desktop.ui.detail.activity.comment_text import folded
from flowdash_desktop.ui.events import Answer, EditAnswer
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.wrapped import ReadText
from tests.support.hands import keys, press
from tests.ui.detail.activity_samples import (
    COMMENTS,
    KEY,
    WF,
    box,
    check,
    known,
    labels,
    pending,
    show,
    texts,
    wishes,
)
from tests.ui.detail.looking import button, click, named

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CONTROL = Qt.KeyboardModifier.ControlModifier
NEEDS_YOU, SENDING = EditState.NEEDS_YOU, EditState.SENDING


def test_comments_are_shown_letter_by_letter_and_wrapped(pane: DetailPane) -> None:
    show(pane, known())
    assert texts(pane) == ["first <i>words</i>", "x" * 400]
    assert "Ana <b>" in labels(pane)
    long = next(text for text in pane.findChildren(ReadText) if text.toPlainText().startswith("xx"))
    QApplication.processEvents()
    assert long.height() > 3 * long.fontMetrics().lineSpacing()
    assert pane.activity.comments.count() == "2"


def test_older_comments_are_shown_on_request(pane: DetailPane) -> None:
    """Only the newest comments are shown until the others are asked for."""
    show(pane, known(comments=tuple(replace(COMMENTS[0], body=f"number {n}") for n in range(20))))
    assert texts(pane) == [f"number {n}" for n in range(12, 20)]
    click(button(pane, "Show 12 earlier comments"))
    assert len(texts(pane)) == 20
    show(pane, known(), key="45")
    show(pane, known(comments=COMMENTS * 6), key="46")
    assert len(texts(pane)) == 8, "asked for anew for another task"


def test_ctrl_enter_sends_once_and_keeps_the_text(pane: DetailPane) -> None:
    """Ctrl enter sends once and the words stay until they are kept."""
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


def test_comment_stored_later_changes_no_other_task(pane: DetailPane) -> None:
    """A comment that is kept after one has gone on changes nothing there."""
    show(pane, known())
    keys(box(pane), "words")
    press(box(pane), Qt.Key.Key_Return, CONTROL)
    show(pane, known(), key="45")
    keys(box(pane), "words")
    pane.activity.kept(AddComment(WF, KEY, "words"), durable=True)
    assert box(pane).toPlainText() == "words"
    show(pane, known())
    assert box(pane).toPlainText() == ""


def test_comments_being_sent_can_be_undone(pane: DetailPane) -> None:
    """Comments on their way say where they are and can be taken back."""
    refused = EditProblem(Refusal.INVALID, {"body": ("is too large",)})
    show(
        pane,
        known(comments=()),
        pending(1, AddComment(WF, KEY, "one"), SENDING),
        pending(2, AddComment(WF, KEY, "two")),
        pending(3, AddComment(WF, KEY, "three"), NEEDS_YOU, refused),
    )
    assert texts(pane) == ["one", "two", "three"]
    assert {"Sending", "Saved here, not sent yet", "Needs you", "This is too large."} <= set(labels(pane))
    asked: list[tuple[str, str] | EditAnswer] = []
    pane.activity.undo_requested.connect(lambda edit_id: asked.append(("back", edit_id)))
    pane.activity.answered.connect(asked.append)
    click(button(pane, "Take back"))
    click(button(pane, "Retry"))
    click(button(pane, "Discard"))
    assert asked == [("back", "e2"), EditAnswer("e3", Answer.RETRY), EditAnswer("e3", Answer.DISCARD)]
    assert box(pane).toPlainText() == "two", "it can be written anew"


def test_unknown_parts_are_said_and_missing_ones_hidden(pane: DetailPane) -> None:
    """What is not known is said and what the server lacks is hidden."""
    nothing = ShownActivity(TaskActivity(), None, frozenset(), {})
    show(pane, nothing)
    assert labels(pane).count("Loading…") == 2
    show(pane, nothing, online=False)
    assert labels(pane).count("This is shown when the server can be reached.") == 2
    show(pane, replace(nothing, reasons={Part.COMMENTS: Reason(RequestFault.SERVER_FAILED, {"status": "500"})}))
    assert "This can't be read right now. The server has a problem. (500)" in labels(pane)
    show(pane, replace(known(comments=()), missing=frozenset({Part.CHECKLIST, Part.ACTIONS})))
    assert "No comments yet." in labels(pane)
    assert pane.activity.checklist.isHidden()
    assert pane.header.action_bar.isHidden()


def test_what_is_shown_without_network_says_how_old_it_is(pane: DetailPane) -> None:
    show(pane, known(), online=False)
    assert [text for text in labels(pane) if text.startswith("Last read: 31 Jan 2026")]
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


def test_tab_goes_from_actions_to_comments_and_checklist(pane: DetailPane) -> None:
    """Tab goes from the actions through comments and checklist."""
    show(pane, known())
    chain: list[QWidget] = []
    widget = pane.header.action_bar.buttons[0].nextInFocusChain()
    while widget is not None and widget is not pane.header.action_bar.buttons[0] and len(chain) < 500:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    wanted = [box(pane), check(pane, "Call"), check(pane, "Write & sign"), named(pane, "New item")]
    places = [chain.index(widget) for widget in wanted]
    assert places == sorted(places)


def test_no_address_is_cut_where_a_comment_is_folded() -> None:
    """The rest of an address would lead to another host."""
    address = "https://good.example.evil.example/" + "a" * 100
    before = "word " * 138
    assert folded(f"{before}{address} {before}") == f"{before.rstrip()}…"
    assert folded(address * 10) == address * 10, "nothing but an address"
    assert folded(f"{address * 10} {before}") == f"{address * 10}…"


@pytest.mark.parametrize(
    ("author", "by", "shown"),
    [
        ("Ines", "ines@b.example", "Ines · ines@b.example (you)"),
        ("Ines", "ines@a.example", "Ines · ines@a.example"),
        ("Ines", "", "Ines"),
        ("Uma", "", "Uma"),
        ("ines@b.example", "", "Ines · ines@b.example (you)"),
    ],
)
def test_authors_of_one_name_are_told_apart(theme: Theme, qtbot: QtBot, author: str, by: str, shown: str) -> None:
    """Where only a name is known, the comment of another person is not shown as one's own."""
    users = [
        User("1", "ines@a.example", "Ines"),
        User("2", "ines@b.example", "Ines"),
        User("3", "uma@x.example", "Uma"),
    ]
    row = CommentRow(theme)
    qtbot.addWidget(row)
    row.show_comment(ShownComment(Comment(author, "Words", None), by=by), users, me="ines@b.example")
    assert row._author.text() == shown
    assert row.avatar.email == (by or ("uma@x.example" if author == "Uma" else author))
    assert row.avatar.name == ("Uma" if author == "Uma" else "Ines")
