"""The buttons of actions in the pane, with real presses and keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.activity import Action, ItemStatus
from flowdash_desktop.domain.activity_edits import (
    RunAction,
    TickItem,
)
from flowdash_desktop.domain.edits import EditProblem, EditState, Refusal
from flowdash_desktop.ui.detail import DetailPane
from flowdash_desktop.ui.detail.activity.action_bar import ActionBar
from flowdash_desktop.ui.detail.activity.action_button import ActionButton
from flowdash_desktop.ui.events import Answer, EditAnswer
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.theme.color import READABLE, contrast
from tests.ui.detail.activity_samples import (
    APPROVE,
    KEY,
    REJECT,
    WF,
    known,
    pending,
    show,
)
from tests.ui.detail.looking import button, click, named

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
NAMES = ("Start", "Send to review", "Put on hold", "Reject", "Approve", "Resume", "Reopen")
CONTROL = Qt.KeyboardModifier.ControlModifier
NEEDS_YOU, SENDING = EditState.NEEDS_YOU, EditState.SENDING


def test_actions_are_named_ordered_and_pressed(pane: DetailPane) -> None:
    """Actions are named ordered and pressed by mouse and digit."""
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
    assert pane.activity.run_of(REJECT) == RunAction(WF, KEY, "r", "Reject", "Review")


def test_the_key_of_no_action_says_why_it_does_nothing(pane: DetailPane) -> None:
    """Also before the actions are known, when nothing tells whether there will be one."""
    show(pane, known())
    bar, said = pane.header.action_bar, list[str]()
    bar.refused.connect(said.append)
    QApplication.processEvents()
    QTest.keyClick(pane, Qt.Key.Key_3, CONTROL)
    bar.show_actions((APPROVE,))
    QTest.keyClick(pane, Qt.Key.Key_3, CONTROL)
    assert said == ["The actions are still loading", "This workflow has no action 3"]


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


@pytest.mark.parametrize("width", range(400, 900, 50))
def test_an_action_that_comes_later_moves_no_other_line(pane: DetailPane, width: int) -> None:
    """It stands behind the others, which all keep their lines and their digits."""
    pane.resize(width, 900)
    actions = tuple(Action(str(n), name) for n, name in enumerate(NAMES))
    before: list[int] = []
    for count in range(1, len(actions) + 1):
        offered = actions[:count]
        show(pane, replace(known(actions=offered), slots=offered))
        QApplication.processEvents()
        found = pane.header.action_bar.buttons
        assert [b.action.name for b in found] == [action.name for action in offered]
        now = [b.geometry().top() for b in found]
        assert now[: len(before)] == before
        assert now == sorted(now)
        before = now


@pytest.mark.parametrize("width", range(380, 560, 12))
def test_no_action_is_cut_off_at_the_edge_of_the_pane(pane: DetailPane, width: int) -> None:
    pane.resize(width, 900)
    show(pane, known())
    QApplication.processEvents()
    found = pane.header.action_bar.buttons
    assert all(b.mapTo(pane, b.rect().topRight()).x() < pane.width() for b in found)


def test_running_action_locks_the_others(pane: DetailPane) -> None:
    """An action on its way is said and lets no other be pressed."""
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
        (Refusal.INVALID, "Approve did not go through. Amount is required; Must be assigned.", "Retry"),
        (Refusal.UNCERTAIN, "Approve may have been done. Amount is required; Must be assigned.", "Run it again"),
        (
            Refusal.KEEPS_FAILING,
            "Approve may have been done. The server fails at this each time, though it takes other changes. It is"
            " kept here: retry later, or change it.\nAmount is required\nMust be assigned.",
            "Retry",
        ),
        (Refusal.UNFINISHED, "Approve is not finished. Amount is required; Must be assigned.", "Check again"),
    ],
)
def test_a_refused_action_says_why_and_can_be_answered(
    pane: DetailPane, refusal: Refusal, said: str, answer: str
) -> None:
    problem = EditProblem(refusal, {"": ("Amount is required", "Must be assigned")})
    show(pane, known(), pending(1, RunAction(WF, KEY, "a", "Approve", "Review"), NEEDS_YOU, problem))
    asked: list[tuple[str, str] | EditAnswer] = []
    pane.activity.answered.connect(asked.append)
    pane.activity.undo_requested.connect(lambda edit_id: asked.append(("let go", edit_id)))
    assert pane.activity.notice.text == said
    assert all(b.isEnabled() for b in pane.header.action_bar.buttons)
    click(button(pane, answer))
    click(button(pane, "Discard"))
    assert asked == [EditAnswer("e1", Answer.RETRY), ("let go", "e1")]


def test_an_action_says_when_it_waits_for_something_else(pane: DetailPane) -> None:
    tick = TickItem(WF, KEY, "2", "Write", ItemStatus.COMPLETED, ItemStatus.BLANK)
    refused = pending(1, tick, NEEDS_YOU, EditProblem(Refusal.REFUSED, {}))
    show(pane, known(), refused, pending(2, RunAction(WF, KEY, "a", "Approve", "Review")))
    assert pane.activity.notice.text == "Approve waits for what needs you in this task."


@pytest.mark.parametrize("name", ["Reject", "Put on hold", "Send to review"])
def test_a_button_for_several_tasks_shows_its_name(qtbot: QtBot, theme: Theme, name: str) -> None:
    """The count takes the room of the keys, which stand in the tooltip, before the name is cut off."""
    made = ActionButton(theme, Action("x", name, "#c4324a"), 2)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.set_count(3)
    assert made.shown_words() == f"{name} (3)"
    assert "Ctrl+2" in made.toolTip()


@pytest.mark.parametrize("running", [False, True])
def test_the_name_stays_where_there_is_no_room_for_more(qtbot: QtBot, theme: Theme, running: bool) -> None:
    """A button that is as wide as its name once read "(4)" for four tasks, and "…" while it waited."""
    start = ActionButton(theme, Action("s", "Start", None), 4)
    qtbot.addWidget(start)
    start.resize(start.width_for(1 << 20, "nothing"), start.sizeHint().height())
    start.show_keys(False)
    start.set_count(4)
    start.set_running(running)
    assert start.shown_words() == "Start"


def test_a_digit_stands_where_its_keys_find_no_room(qtbot: QtBot, theme: Theme) -> None:
    """All positions show their digits in a pane that is too narrow for "Ctrl+1", and the tool tips have both ways."""
    names = ("Approve", "Reject", "Put on hold", "Send back", "Escalate", "Ask the vendor")
    actions = tuple(Action(str(n), name, None) for n, name in enumerate(names))
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1440, 900)
    bar = ActionBar(theme, host)
    bar.show_actions(actions, workflow="w", stage="New")
    whole = sum(b.width_for(1 << 20, "count") + 6 for b in bar.buttons) // 2 + 60
    bar.resize(whole, bar.heightForWidth(whole))
    host.show()
    assert all(button.shows_keys and button._short for button in bar.buttons)
    assert all(button.has_room_for_keys(short=True) for button in bar.buttons)
    assert "Approve (Ctrl+1, on a whole row 1)" in bar.buttons[0].toolTip()
    bar.resize(1400, bar.heightForWidth(1400))
    assert not any(button._short for button in bar.buttons)
    assert "(Ctrl+1)" in bar.buttons[0].toolTip()
