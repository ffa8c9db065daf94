"""The detail pane: what it shows, what it asks for, and what it never disturbs."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.drafts import Draft
from flowdash_desktop.domain.edits import EditProblem, EditState, Refusal
from flowdash_desktop.domain.projection import FieldMark, ShownTask
from flowdash_desktop.domain.schema import BUILT_IN_NAMES, FieldKind, User
from flowdash_desktop.domain.tasks import Link, LinkedTask, Task, TaskKey
from flowdash_desktop.domain.validation_errors import Hint, InvalidValueError, Problem
from flowdash_desktop.ui.detail import DetailPane
from flowdash_desktop.ui.detail.arranged.heading import SectionHeading
from flowdash_desktop.ui.detail.header import TaskHeader
from flowdash_desktop.ui.detail.notice import TaskNotice
from flowdash_desktop.ui.events import Answer, EditAnswer, FieldEdit
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets import ElidedLabel
from tests.ui.detail.looking import button, buttons, click, named
from tests.ui.editors.samples import SCHEMA, press, replace_text, task, type_text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def edits(pane: DetailPane) -> list[FieldEdit]:
    """Every edit that the pane has asked for."""
    said: list[FieldEdit] = []
    pane.editors.edit_requested.connect(said.append)
    return said


def line(pane: DetailPane, name: str) -> QLineEdit:
    found = named(pane, name)
    assert isinstance(found, QLineEdit)
    return found


def notices(pane: DetailPane) -> list[str]:
    return [n.text for n in pane.findChildren(TaskNotice) if n.text]


def labels(root: QWidget) -> list[str]:
    return [label.text() for label in root.findChildren(QLabel) if label.isVisible()]


def test_everything_has_its_accessible_name(pane: DetailPane) -> None:
    assert pane.accessibleName() == "Task details"
    for field in SCHEMA.columns:
        if field.name not in ("Created On", "Updated On"):
            assert named(pane, field.name)
    for name in ("Stage", "Assigned To", "Linked tasks", "Previous task", "Next task", "More", "Task URL"):
        assert named(pane, name)
    assert [w for w in pane.findChildren(QWidget) if w.accessibleName() == "Actions"]


def test_server_text_is_shown_letter_by_letter(pane: DetailPane) -> None:
    assert "Globex <b>& Co" in labels(pane)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in pane.findChildren(QLabel) if label.text())


def test_links_are_named_with_their_tasks(pane: DetailPane) -> None:
    shown = labels(named(pane, "Linked tasks"))
    assert shown[-5:] == ["Invoices", "INV-1 · 12", "INV-2", "Parent", "None"]
    first, second = named(pane, "Invoices: INV-1 · 12"), named(pane, "Invoices: INV-2")
    tops = [line.mapTo(pane, line.rect().topLeft()).y() for line in (first, second)]
    assert tops[1] - tops[0] == first.height(), "a line each"


def test_long_linked_task_has_one_line_and_many_a_count(pane: DetailPane) -> None:
    """A long linked task keeps to one line and many are counted."""
    many = Link(tuple(LinkedTask({"No": f"INV-{n}", "For": "a name that has no end " * 9}) for n in range(60)), True)
    pane.show_task(ShownTask(replace(task("46"), links={"Invoices": many})), SCHEMA)
    line = next(w for w in pane.findChildren(ElidedLabel) if w.text().startswith("INV-0"))
    assert line.elided
    assert line.height() < 2 * line.fontMetrics().height()
    assert "INV-0" in line.toolTip()
    assert pane.width() == 454
    assert {"60", "and 10 more"} <= set(labels(named(pane, "Linked tasks")))


def test_a_task_without_links_has_no_such_part(pane: DetailPane) -> None:
    pane.show_task(ShownTask(replace(task("45"), links={})), SCHEMA)
    assert not [w for w in pane.findChildren(QWidget) if w.accessibleName() == "Linked tasks" and w.isVisible()]


def test_a_committed_field_is_asked_for_with_its_base(pane: DetailPane, edits: list[FieldEdit]) -> None:
    pane.focus_field("Employees")
    replace_text(pane, "1500")
    press(pane, Qt.Key.Key_Tab)
    assert edits == [FieldEdit(TaskKey("44"), "Employees", Decimal(1500), Decimal(1200))]
    assert pane.drafts.tasks() == frozenset()


def test_the_stage_is_chosen_by_keyboard(pane: DetailPane, edits: list[FieldEdit]) -> None:
    pane.focus_field("Stage")
    press(pane, Qt.Key.Key_Return)
    press(pane, Qt.Key.Key_Down)
    press(pane, Qt.Key.Key_Return)
    assert edits == [FieldEdit(TaskKey("44"), "Stage", "Approved", "Review")]
    assert named(pane, "Stage").accessibleDescription() == "Approved"


def test_tab_follows_the_reading_order(pane: DetailPane) -> None:
    named(pane, "Previous task").setFocus()
    passed = []
    for _ in range(8):
        focused = QApplication.focusWidget()
        assert focused is not None
        passed.append(focused.text() if isinstance(focused, SectionHeading) else focused.accessibleName())
        press(pane, Qt.Key.Key_Tab)
    assert passed[:6] == ["Previous task", "Next task", "More", "Stage", "Assigned To", "Details"]
    assert passed[6:] == ["Company Name", "Notes"], "the ID can't be changed"


def test_refresh_while_typing_changes_nothing(pane: DetailPane, edits: list[FieldEdit]) -> None:
    """A refresh while typing keeps text cursor focus and scroll."""
    pane.resize(454, 300)
    pane.focus_field("Website")
    website = line(pane, "Website")
    website.setCursorPosition(5)
    type_text(pane, "X")
    at = pane.scrolled.verticalScrollBar().value()
    assert at > 0
    pane.show_task(ShownTask(task(Website="https://other.example", Employees=Decimal(7))), SCHEMA)
    assert website.text() == "httpsX://globex.example/a"
    assert website.cursorPosition() == 6
    assert website.hasFocus()
    assert pane.scrolled.verticalScrollBar().value() == at
    assert pane.editor("Employees").value() == Decimal(7)
    assert edits == []


def test_drafts_come_back_with_their_task(pane: DetailPane, edits: list[FieldEdit]) -> None:
    pane.focus_field("Employees")
    replace_text(pane, "many")
    pane.show_task(ShownTask(task("45", Employees=Decimal(3))), SCHEMA)
    assert line(pane, "Employees").text() == "3"
    assert pane.editor("Employees").words() == ""
    pane.show_task(ShownTask(task(Employees=Decimal(1300))), SCHEMA)
    assert line(pane, "Employees").text() == "many"
    assert pane.editor("Employees").words().startswith("Not a number.")
    assert line(pane, "Employees").hasFocus()
    replace_text(pane, "1400")
    press(pane, Qt.Key.Key_Return)
    assert edits == [FieldEdit(TaskKey("44"), "Employees", Decimal(1400), Decimal(1200))]
    pane.show_task(ShownTask(task("45")), SCHEMA)
    pane.show_task(ShownTask(task()), SCHEMA)
    assert not pane.editor("Employees").is_dirty


def test_going_on_commits_what_was_typed(pane: DetailPane, edits: list[FieldEdit], qtbot: QtBot) -> None:
    pane.focus_field("Phone")
    type_text(pane, "555")
    with qtbot.waitSignal(pane.next_requested):
        press(pane, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert [e.value for e in edits] == ["555"]
    with qtbot.waitSignal(pane.previous_requested):
        click(named(pane, "Previous task"))
    with qtbot.waitSignal(pane.next_requested):
        click(named(pane, "Next task"))
    with qtbot.waitSignal(pane.close_requested):
        pane.header.close_pane.trigger()


def test_esc_drops_the_draft_first_and_leaves_then(pane: DetailPane, qtbot: QtBot) -> None:
    pane.focus_field("Phone")
    type_text(pane, "555")
    with qtbot.assertNotEmitted(pane.close_requested):
        press(pane, Qt.Key.Key_Escape)
    assert line(pane, "Phone").text() == ""
    with qtbot.waitSignal(pane.close_requested):
        press(pane, Qt.Key.Key_Escape)


def test_editors_are_used_again_for_the_next_task(pane: DetailPane) -> None:
    before = line(pane, "Phone")
    pane.show_task(ShownTask(task("45")), SCHEMA)
    newer = replace(SCHEMA, users=(*SCHEMA.users, User("u3", "omar@x.example", "Omar")))
    pane.show_task(ShownTask(task("46", Owner="omar@x.example")), newer)
    assert line(pane, "Phone") is before
    assert named(pane, "Owner").accessibleDescription() == "Omar"


def test_other_workflow_has_its_own_editors_and_drafts(pane: DetailPane, edits: list[FieldEdit]) -> None:
    """Another workflow brings its own editors and keeps drafts."""
    pane.focus_field("Phone")
    type_text(pane, "55")
    other = replace(SCHEMA, workflow=replace(SCHEMA.workflow, id="wf-2"), fields=SCHEMA.fields[:2])
    pane.show_task(ShownTask(task("9")), other)
    assert not [w for w in pane.findChildren(QLineEdit) if w.accessibleName() == "Phone" and w.isVisible()]
    pane.show_task(ShownTask(task()), SCHEMA)
    assert line(pane, "Phone").text() == "55"
    assert edits == []


def test_the_servers_words_stand_at_the_field(pane: DetailPane, qtbot: QtBot) -> None:
    problem = EditProblem(Refusal.INVALID, {"Employees": ("is too <small>",)})
    marks = {
        "Employees": FieldMark("edit-1", EditState.NEEDS_YOU, problem),
        "Phone": FieldMark("e2", EditState.SENDING),
    }
    pane.show_task(ShownTask(task(), marks), SCHEMA)
    editor = pane.editor("Employees")
    assert editor.words() == "Employees is too <small>."
    assert line(pane, "Employees").accessibleDescription() == "Employees is too <small>."
    assert pane.editor("Phone").words() == ""
    with qtbot.waitSignal(pane.answered) as retried:
        click(button(editor, "Retry"))
    with qtbot.waitSignal(pane.answered) as discarded:
        click(button(editor, "Discard"))
    assert retried.args == [EditAnswer("edit-1", Answer.RETRY)]
    assert discarded.args == [EditAnswer("edit-1", Answer.DISCARD)]
    pane.show_task(ShownTask(task()), SCHEMA)
    assert editor.words() == ""


def test_a_refused_deletion_is_said_above_everything(pane: DetailPane, qtbot: QtBot) -> None:
    problem = EditProblem(Refusal.NOT_ALLOWED, {"": ("Only admins may.",)})
    pane.show_task(ShownTask(task(), {"": FieldMark("edit-9", EditState.NEEDS_YOU, problem)}), SCHEMA)
    assert notices(pane) == ["This task was not deleted. Only admins may."]
    with qtbot.waitSignal(pane.answered) as discarded:
        click(button(pane, "Discard"))
    assert discarded.args == [EditAnswer("edit-9", Answer.DISCARD)]
    pane.show_task(ShownTask(task()), SCHEMA)
    assert notices(pane) == []


def test_a_refused_creation_can_be_corrected_at_its_fields(pane: DetailPane, edits: list[FieldEdit]) -> None:
    mark = FieldMark(
        "c", EditState.NEEDS_YOU, EditProblem(Refusal.INVALID, {"Company ID": ("has already been taken",)})
    )
    new = replace(task(), key=TaskKey("new:1"), unique_id=None)
    pane.show_task(ShownTask(new, {"": mark, "Company ID": mark}, is_new=True), SCHEMA)
    assert pane.editor("Company ID").words() == "Another task has this already."
    assert buttons(pane).count("Retry") == 1
    pane.focus_field("Company ID")
    replace_text(pane, "45")
    press(pane, Qt.Key.Key_Return)
    assert edits == [FieldEdit(TaskKey("new:1"), "Company ID", "45", "44")]


def test_a_created_task_goes_on_under_its_new_name(pane: DetailPane, edits: list[FieldEdit]) -> None:
    new = replace(task(), key=TaskKey("new:1"), unique_id=None)
    pane.show_task(ShownTask(new, is_new=True), SCHEMA)
    pane.focus_field("Phone")
    type_text(pane, "12")
    pane.rename_task(TaskKey("new:1"), TaskKey("44"))
    pane.show_task(ShownTask(task()), SCHEMA)
    type_text(pane, "3")
    assert line(pane, "Phone").text() == "123"
    press(pane, Qt.Key.Key_Return)
    assert [(e.task, e.value) for e in edits] == [("44", "123")]


def test_fields_that_are_set_once_are_read_only(pane: DetailPane) -> None:
    assert line(pane, "Company ID").isReadOnly()
    assert line(pane, "Requested On").isReadOnly()
    assert line(pane, "Requested On").accessibleDescription()
    assert not line(pane, "Close Date").isReadOnly()


def test_a_workflow_without_unique_id_is_read_only_and_says_so(pane: DetailPane, edits: list[FieldEdit]) -> None:
    pane.set_read_only("Tasks here have no unique ID.")
    assert notices(pane) == ["Tasks here have no unique ID."]
    for field in SCHEMA.columns:
        if field.name not in BUILT_IN_NAMES and field.kind is not FieldKind.FILE:
            assert pane.editor(field.name).is_read_only
    pane.focus_field("Stage")
    press(pane, Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is None
    assert "no unique ID" in named(pane, "Stage").accessibleDescription()
    assert not [w for w in pane.findChildren(QWidget) if w.accessibleName() == "Add files" and w.isVisible()]
    assert named(pane, "Task URL")
    pane.set_read_only("")
    assert notices(pane) == []
    press(pane, Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is not None


def test_text_refused_in_the_table_comes_here(pane: DetailPane, edits: list[FieldEdit]) -> None:
    error = InvalidValueError(Problem.INVALID, Hint.NUMBER_EXAMPLE)
    pane.editors.take_typed(TaskKey("44"), "Employees", Draft("many", Decimal(1200)), error)
    pane.focus_field("Employees")
    assert line(pane, "Employees").hasFocus()
    assert line(pane, "Employees").text() == "many"
    assert pane.editor("Employees").words() == "Not a number. Write it like 1200.50."
    draft = pane.drafts.get(TaskKey("44"), "Employees")
    assert draft is not None
    assert (draft.text, draft.base) == ("many", Decimal(1200))
    assert edits == []


def test_deletion_is_asked_for_in_place(pane: DetailPane, qtbot: QtBot) -> None:
    header = pane.findChildren(TaskHeader)[0]
    header.delete.trigger()
    assert button(pane, "Keep").hasFocus()
    with qtbot.assertNotEmitted(pane.whole.delete_requested):
        press(pane, Qt.Key.Key_Escape)
    header.delete.trigger()
    with qtbot.waitSignal(pane.whole.delete_requested) as asked:
        click(button(pane, "Delete"))
    assert asked.args == ["44"]


def test_the_question_does_not_outlive_its_task(pane: DetailPane) -> None:
    pane.findChildren(TaskHeader)[0].delete.trigger()
    pane.show_task(ShownTask(task("45")), SCHEMA)
    assert "Delete" not in buttons(pane)


def test_the_address_of_a_task_is_copied_and_asked_for(pane: DetailPane, qtbot: QtBot) -> None:
    header = pane.findChildren(TaskHeader)[0]
    header.copy_address.trigger()
    assert QGuiApplication.clipboard().text() == "https://flowdash.example/tasks/44"
    for ask in (header.open_in_browser.trigger, lambda: click(named(pane, "Task URL"))):
        with qtbot.waitSignal(pane.link_opened) as opened:
            ask()
        assert opened.args == ["https://flowdash.example/tasks/44"]


def test_without_a_task_it_says_what_to_do(pane: DetailPane) -> None:
    pane.clear()
    assert pane.task is None
    assert "Choose a task" in labels(pane)


def test_commit_typing_keeps_what_cannot_be_read(pane: DetailPane, edits: list[FieldEdit]) -> None:
    pane.focus_field("Employees")
    replace_text(pane, "x")
    assert not pane.commit_typing()
    replace_text(pane, "5")
    assert pane.commit_typing()
    assert [e.value for e in edits] == [Decimal(5)]


def test_a_blank_task_shows_blanks(pane: DetailPane) -> None:
    pane.show_task(ShownTask(Task(TaskKey("t"), None, {})), SCHEMA)
    assert "Untitled" in labels(pane)
    assert named(pane, "Assigned To").accessibleDescription() == "Unassigned"
    assert line(pane, "Employees").text() == ""


def test_both_schemes_are_painted(pane: DetailPane, theme: Theme) -> None:
    light = pane.grab().toImage()
    theme.set_scheme(True)
    assert pane.grab().toImage() != light
    assert all(not b.icon().isNull() for b in pane.findChildren(QToolButton) if b.isVisible() and b.accessibleName())
