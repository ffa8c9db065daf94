"""A unique ID goes to another task while, or after, something was typed: the text stays with the task it was for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from flowdash_desktop.domain.drafts import Draft, Following
from flowdash_desktop.domain.identity import Identity, identity_of
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.tasks import Task, TaskKey, Value
from flowdash_desktop.ui.detail import DetailPane
from flowdash_desktop.ui.detail.gone_task import Absence
from flowdash_desktop.ui.detail.notice import TaskNotice
from flowdash_desktop.ui.events import FieldEdit
from tests.support.hands import replace_text
from tests.ui.detail.looking import button, buttons, click, named
from tests.ui.editors.samples import SCHEMA, press, task, type_text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
KEY = TaskKey("44")
LATER = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def first(**values: Value) -> Task:
    """The task that is shown at the beginning."""
    return task("44", **values)


def second(**values: Value) -> Task:
    """Another one, which has its unique ID later."""
    return task("44", Created_On=LATER, Company_Name="Initech", **values)


def identity(one: Task) -> Identity | None:
    return identity_of(one, SCHEMA)


def show(pane: DetailPane, one: Task) -> None:
    pane.show_task(ShownTask(one), SCHEMA)


def line(pane: DetailPane, name: str) -> QLineEdit:
    found = named(pane, name)
    assert isinstance(found, QLineEdit)
    return found


def said(pane: DetailPane) -> list[str]:
    return [notice.text for notice in pane.findChildren(TaskNotice) if notice.text]


def leave(pane: DetailPane) -> None:
    """Go somewhere in the pane where nothing is typed."""
    place = pane.gone.notice.button("on") if pane.is_gone else pane.header.next_button
    place.setFocus(Qt.FocusReason.TabFocusReason)


@pytest.fixture
def edits(pane: DetailPane) -> list[tuple[FieldEdit, Identity | None]]:
    """Every edit that the pane has asked for, and for which task."""
    found: list[tuple[FieldEdit, Identity | None]] = []
    pane.editors.edit_requested.connect(lambda edit: found.append((edit, pane.identity)))
    return found


def test_draft_returns_with_its_own_task(pane: DetailPane) -> None:
    """A draft is not shown in the other task and comes back with its own."""
    replace_text(line(pane, "Employees"), "many")
    show(pane, task("45"))
    show(pane, second(Employees=Decimal(7)))
    assert line(pane, "Employees").text() == "7"
    assert any("Employees: “many”" in words for words in said(pane))
    replace_text(line(pane, "Employees"), "few")
    assert {d.text for d in pane.drafts.astray(KEY, identity(second())).values()} == {"many"}
    show(pane, task("45"))
    show(pane, first())
    assert line(pane, "Employees").text() == "many"
    assert any("Employees: “few”" in words for words in said(pane))


def take_away(pane: DetailPane) -> None:
    """Somebody else gives its unique ID to another task."""
    pane.keep_gone(Absence.REPLACED)
    pane.say_gone("Globex (44)", "Initech (44)")


def test_nothing_is_committed_for_a_task_that_is_gone(
    pane: DetailPane, edits: list[tuple[FieldEdit, Identity | None]]
) -> None:
    """The word that is being typed comes to its end; after that the text can only be read and copied."""
    employees = line(pane, "Employees")
    replace_text(employees, "13")
    take_away(pane)
    (words,) = said(pane)
    assert words.startswith("“Globex (44)” was replaced by somebody else: “Initech (44)” has its ID now.")
    assert words.endswith("What you typed is kept.")
    assert {"Create it again", "Go on"} <= set(buttons(pane))
    type_text(employees, "7")
    press(pane, Qt.Key.Key_Return)
    leave(pane)
    employees.setFocus()
    type_text(employees, "9")
    assert (employees.text(), employees.isReadOnly(), edits) == ("137", True, [])
    assert not pane.header.delete.isEnabled()
    show(pane, second(Employees=Decimal(7)))
    assert (employees.text(), employees.isReadOnly(), edits) == ("7", False, [])
    assert pane.header.delete.isEnabled()
    assert any("Employees: “137”" in words for words in said(pane))


def test_a_list_that_is_open_closes_and_chooses_nothing(
    pane: DetailPane, edits: list[tuple[FieldEdit, Identity | None]]
) -> None:
    pane.editor("Owner").setFocus()
    press(pane, Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is not None
    take_away(pane)
    assert QApplication.activePopupWidget() is None
    press(pane, Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is None
    assert edits == []


def test_esc_drops_what_was_typed_for_a_gone_task(pane: DetailPane) -> None:
    """The notice says no more that something is kept."""
    replace_text(line(pane, "Employees"), "13")
    take_away(pane)
    press(pane, Qt.Key.Key_Escape)
    assert line(pane, "Employees").text() == "1,200"
    assert pane.drafts.tasks() == frozenset()
    assert not any("What you typed" in words for words in said(pane))


def test_the_person_decides_what_follows_a_gone_task(pane: DetailPane) -> None:
    """Create it again, and Go on; the focus returns to where it was when the task is there again."""
    asked: list[str] = []
    pane.gone.create_again_requested.connect(lambda: asked.append("again"))
    pane.gone.go_on_requested.connect(lambda: asked.append("on"))
    replace_text(line(pane, "Employees"), "many")
    take_away(pane)
    for words in ("Go on", "Create it again"):
        one = button(pane, words)
        one.setFocus()
        click(one)
    assert asked == ["on", "again"]
    show(pane, first())
    assert line(pane, "Employees").hasFocus()
    assert (line(pane, "Employees").text(), said(pane)) == ("many", [])


def test_draft_is_copied_used_and_discarded_on_request(pane: DetailPane) -> None:
    """A kept text is copied used and discarded on request only."""
    for field, text in (("Employees", "many"), ("Notes", "half\na note")):
        pane.drafts.put(KEY, field, Draft(text, None, identity(first())))
    show(pane, second(Employees=Decimal(7)))
    (words,) = said(pane)
    assert words.startswith("What was typed for “Globex <b>& Co”, which had this ID before, is kept.")
    assert words.endswith("Employees: “many” (2 texts in all)")
    click(button(pane, "Copy"))
    assert QGuiApplication.clipboard().text() == "many"
    click(button(pane, "Use it here"))
    assert line(pane, "Employees").text() == "many"
    assert pane.editor("Employees").base() == Decimal(7)
    (words,) = said(pane)
    assert "Notes: “half a note”" in words
    click(button(pane, "Discard"))
    assert said(pane) == []
    assert {field: d.identity for field, d in pane.drafts.of_task(KEY).items()} == {"Employees": identity(second())}


def test_a_kept_text_does_not_go_over_one_that_is_typed(pane: DetailPane) -> None:
    pane.drafts.put(KEY, "Employees", Draft("many", None, identity(first())))
    show(pane, second(Employees=Decimal(7)))
    replace_text(line(pane, "Employees"), "8 or so")
    assert "Use it here" not in buttons(pane)
    press(pane, Qt.Key.Key_Escape)
    assert "Use it here" in buttons(pane)


def test_a_comment_and_an_item_stay_with_their_task(pane: DetailPane) -> None:
    box, item = named(pane, "New comment"), named(pane, "New item")
    assert isinstance(box, QPlainTextEdit)
    assert isinstance(item, QLineEdit)
    item.setFocus()
    type_text(item, "half an item")
    box.setFocus()
    type_text(box, "half")
    take_away(pane)
    type_text(box, " a comment")
    press(pane, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    leave(pane)
    assert (box.toPlainText(), box.isReadOnly(), item.isReadOnly()) == ("half a comment", True, True)
    show(pane, second())
    assert (box.toPlainText(), item.text()) == ("", "")
    assert any("Checklist item: “half an item”" in words for words in said(pane))
    click(button(pane, "Use it here"))
    assert item.text() == "half an item"
    click(button(pane, "Use it here"))
    assert box.toPlainText() == "half a comment"
    assert said(pane) == []
    leave(pane)
    show(pane, first())
    assert (box.toPlainText(), item.text()) == ("", "")


def test_a_question_about_the_first_task_is_taken_back(pane: DetailPane) -> None:
    deleted: list[object] = []
    pane.whole.delete_requested.connect(deleted.append)
    pane.header.delete_asked.emit()
    assert "Delete" in buttons(pane)
    show(pane, second())
    assert "Delete" not in buttons(pane)
    assert deleted == []


def test_a_newer_value_of_the_same_task_leaves_text_and_base(
    pane: DetailPane, edits: list[tuple[FieldEdit, Identity | None]]
) -> None:
    replace_text(line(pane, "Employees"), "13")
    show(pane, first(Employees=Decimal(99)))
    assert line(pane, "Employees").text() == "13"
    show(pane, task("45"))
    show(pane, first(Employees=Decimal(98)))
    replace_text(line(pane, "Employees"), "14")
    press(pane, Qt.Key.Key_Return)
    assert edits == [(FieldEdit(KEY, "Employees", Decimal(14), Decimal(1200)), identity(first()))]


def test_a_task_that_was_created_again_goes_on_as_the_same(pane: DetailPane) -> None:
    replace_text(line(pane, "Employees"), "many")
    pane.follow(Following("", KEY, identity(first()), KEY, identity(second())))
    show(pane, second())
    assert said(pane) == []
    assert line(pane, "Employees").text() == "many"
    assert pane.drafts.of_task(KEY)["Employees"].identity == identity(second())
    show(pane, task("45"))
    show(pane, second())
    assert line(pane, "Employees").text() == "many"


def test_draft_without_a_task_goes_by_its_id(pane: DetailPane) -> None:
    """Drafts of which nothing is known are of whichever task has the ID."""
    pane.drafts.put(KEY, "Employees", Draft("many", None))
    show(pane, task("45"))
    for one in (first(), second()):
        show(pane, one)
        assert line(pane, "Employees").text() == "many"
        assert said(pane) == []


def test_what_is_kept_of_another_workflow_is_not_told_here(pane: DetailPane) -> None:
    pane.drafts.put(KEY, "Employees", Draft("many", None, identity(first())))
    pane.clear()
    pane.drafts.workflow_id = "another"
    pane.show_task(ShownTask(second()), replace(SCHEMA, workflow=replace(SCHEMA.workflow, id="another")))
    assert said(pane) == []
