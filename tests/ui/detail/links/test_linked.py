"""The linked tasks of the pane: what can be asked for there, what is on its way, and what needs the person."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from flowdash_desktop.domain.conflicts import Choice
from flowdash_desktop.domain.edits import Conflict, EditProblem, EditState, Operation, Refusal
from flowdash_desktop.domain.link_edits import LinkEdit, LinkTask, UnlinkTask
from flowdash_desktop.domain.projection import project
from flowdash_desktop.domain.tasks import Link, LinkedTask, Task, TaskKey
from flowdash_desktop.ui.detail import DetailPane
from flowdash_desktop.ui.events import Answer, EditAnswer
from tests.ui.detail.looking import button, click, named
from tests.ui.editors.samples import SCHEMA, task

KEY = TaskKey("44")
HARRY, RON, LUNA = (
    LinkedTask({"ID": number, "Name": name}) for number, name in (("1", "Harry"), ("2", "Ron"), ("3", "Luna"))
)
GRYFFINDOR, RAVENCLAW = (LinkedTask({"ID": number, "Name": name}) for number, name in (("1", "G"), ("2", "R")))
LINKS = {"Wizards": Link((HARRY, RON), True), "House": Link((GRYFFINDOR,), False), "Wand": Link((), False)}


@pytest.fixture
def linked() -> Task:
    """A task with a link of each kind."""
    return replace(task(), links=LINKS)


def show(
    pane: DetailPane,
    linked: Task,
    *edits: LinkEdit,
    state: EditState = EditState.SAVED_HERE,
    problem: EditProblem | None = None,
) -> None:
    """Show a task with edits in this state."""
    made = datetime(2026, 1, 1, tzinfo=UTC)
    items = [Operation(f"e{n}", n, edit, state, made, problem=problem) for n, edit in enumerate(edits)]
    shown = project(linked, items)
    assert shown is not None
    pane.show_task(shown, SCHEMA)


def names(pane: DetailPane) -> list[str]:
    return [w.accessibleName() for w in pane.links.findChildren(QWidget) if w.isVisible() and w.accessibleName()]


def test_each_link_can_be_added_to_and_each_linked_task_removed(pane: DetailPane, linked: Task) -> None:
    show(pane, linked)
    asked: list[tuple[str, QWidget]] = []
    removed: list[tuple[str, LinkedTask]] = []
    pane.links.link_asked.connect(lambda name, where: asked.append((name, where)))
    pane.links.unlink_asked.connect(lambda name, one: removed.append((name, one)))
    add = named(pane, "Wizards: Link…")
    assert isinstance(add, QPushButton)
    click(add)
    assert asked == [("Wizards", add)]
    assert {"House: Link to another…", "Wand: Link…", "Wand: None"} <= set(names(pane))
    unlink = named(pane, "Unlink 2 · Ron")
    assert isinstance(unlink, QToolButton)
    click(unlink)
    unlink.setFocus()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Space):
        QTest.keyClick(unlink, key)
    assert removed == [("Wizards", RON)] * 4


def _is_reached(widget: QWidget) -> bool:
    return widget.isVisible() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def test_tab_reaches_every_button_of_the_links(pane: DetailPane, linked: Task) -> None:
    show(pane, linked)
    stop = named(pane, "Wizards: Link…")
    passed = []
    for _ in range(5):
        passed.append(stop.accessibleName())
        following = stop.nextInFocusChain()
        while following is not None and not _is_reached(following):
            following = following.nextInFocusChain()
        assert following is not None
        stop = following
    assert passed == [
        "Wizards: Link…",
        "Unlink 1 · Harry",
        "Unlink 2 · Ron",
        "House: Link to another…",
        "Unlink 1 · G",
    ]


def test_what_is_on_its_way_is_marked(pane: DetailPane, linked: Task) -> None:
    edits = LinkTask("w", KEY, "Wizards", LUNA, "ID"), UnlinkTask("w", KEY, "Wizards", HARRY, "ID")
    show(pane, linked, *edits)
    shown = names(pane)
    assert "Wizards: 3 · Luna" in shown
    assert "Wizards: 1 · Harry" not in shown
    assert "Wizards: 1 removed, not sent yet" in shown
    assert shown.count("Saved here, not sent yet") == 1
    show(pane, linked)
    assert "Saved here, not sent yet" not in names(pane)


def test_refused_link_is_explained_and_answered_at_its_line(pane: DetailPane, linked: Task) -> None:
    """What the server refuses is said at its line and answered there."""
    problem = EditProblem(Refusal.INVALID, {"Wizards": ("there is no such wizard",)})
    show(pane, linked, LinkTask("w", KEY, "Wizards", LUNA, "ID"), state=EditState.NEEDS_YOU, problem=problem)
    answers: list[EditAnswer] = []
    pane.links.answered.connect(answers.append)
    click(button(pane.links, "Retry"))
    click(button(pane.links, "Discard"))
    assert answers == [EditAnswer("e0", Answer.RETRY), EditAnswer("e0", Answer.DISCARD)]
    show(pane, linked, UnlinkTask("w", KEY, "Wizards", HARRY, "ID"), state=EditState.NEEDS_YOU, problem=problem)
    assert "Wizards: 1 · Harry" in names(pane), "it is not removed"


def test_to_one_conflict_is_chosen_above(pane: DetailPane, linked: Task) -> None:
    """A to one link that was changed on both sides is chosen above."""
    problem = EditProblem(Refusal.CHANGED_MEANWHILE, {}, Conflict(GRYFFINDOR.title, "3 · H", LinkedTask({"ID": "3"})))
    edit = LinkTask("w", KEY, "House", RAVENCLAW, "ID", GRYFFINDOR)
    show(pane, linked, edit, state=EditState.NEEDS_YOU, problem=problem)
    chosen: list[tuple[str, Choice]] = []
    pane.conflicts.chosen.connect(lambda edit_id, choice: chosen.append((edit_id, choice)))
    panel = named(pane, "Changed on both sides")
    click(button(panel, "Keep mine"))
    click(button(panel, "Use theirs"))
    assert chosen == [("e0", Choice.MINE), ("e0", Choice.THEIRS)]
    assert button(panel, "Keep mine").accessibleDescription() == "House: 2 · R"


def test_where_nothing_can_be_changed_there_are_no_buttons(pane: DetailPane, linked: Task) -> None:
    show(pane, linked)
    pane.set_read_only("No unique ID.")
    assert not [b for b in pane.links.findChildren(QToolButton) + pane.links.findChildren(QPushButton) if b.isVisible()]
