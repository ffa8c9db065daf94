"""The checklist in the pane, with real widgets and keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu

from flowdash_desktop.domain.activity import ItemStatus
from flowdash_desktop.domain.activity_edits import (
    AddItem,
    AssignItem,
    DeleteItem,
    RenameItem,
    TickItem,
)
from flowdash_desktop.domain.drafts import ITEM_TITLE
from flowdash_desktop.domain.edits import EditProblem, EditState, Refusal
from flowdash_desktop.ui.detail import DetailPane
from flowdash_desktop.ui.events import Answer, EditAnswer
from flowdash_desktop.ui.widgets.wrapped import WrappedLabel
from tests.support.hands import keys, press, replace_text
from tests.ui.detail.activity_samples import (
    CALL,
    KEY,
    WF,
    WRITE,
    check,
    known,
    labels,
    pending,
    row_of,
    show,
    wishes,
)
from tests.ui.detail.looking import button, click, named

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
NEEDS_YOU = EditState.NEEDS_YOU


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


def test_items_are_ticked_by_box_title_and_keys(pane: DetailPane) -> None:
    """Items are ticked by box title and keys and change only when told."""
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


def test_typed_title_is_stored_when_the_task_changes(pane: DetailPane) -> None:
    """A title that is being typed is taken when another task is shown."""
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
    assert [action.text() for action in people.actions()] == ["Unassigned", "Ana Lima", "Ida Berg"]
    groups = {action.actionGroup() for action in people.actions()}
    assert [group is not None and group.isExclusive() for group in groups] == [True], "one of them is chosen"
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


def test_added_item_keeps_its_text_until_stored(pane: DetailPane) -> None:
    """An item is added by enter and its words stay until it is kept."""
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
    given: list[EditAnswer] = []
    pane.activity.answered.connect(given.append)
    row = row_of(pane, "Mine")
    assert "This can't be changed." in [label.text() for label in row.findChildren(QLabel)]
    click(button(row, "Retry"))
    assert given == [EditAnswer("e4", Answer.RETRY)]


def test_deleted_item_is_gone_unless_refused(pane: DetailPane) -> None:
    """An item that is deleted here is gone unless that was refused."""
    show(pane, known(), pending(1, DeleteItem(WF, KEY, CALL)))
    assert pane.activity.checklist.count() == "0 of 1"
    show(pane, known(), pending(1, DeleteItem(WF, KEY, CALL), NEEDS_YOU, EditProblem(Refusal.REFUSED, {})))
    assert pane.activity.checklist.count() == "1 of 2"


def test_a_half_typed_title_waits_with_its_item_over_a_crash(pane: DetailPane) -> None:
    show(pane, known())
    press(check(pane, "Write & sign"), Qt.Key.Key_F2)
    replace_text(named(pane, "Title"), "Sign and")
    kept = {pane.drafts.ref(KEY, field, draft.identity): draft for field, draft in pane.drafts.of_task(KEY).items()}
    assert [(ref.field, draft.text) for ref, draft in kept.items()] == [(f"{ITEM_TITLE}2", "Sign and")]
    press(named(pane, "Title"), Qt.Key.Key_Escape)
    assert pane.drafts.of_task(KEY) == {}
    pane.clear()
    pane.drafts.load(kept)
    said = wishes(pane)
    show(pane, known())
    line = named(pane, "Title")
    assert isinstance(line, QLineEdit)
    assert line.text() == "Sign and"
    show(pane, known(), key="45")
    show(pane, known())
    assert said == [], "nobody has looked at it since"
    line = named(pane, "Title")
    line.setFocus()
    keys(line, " send")
    press(line, Qt.Key.Key_Return)
    assert said == [RenameItem(WF, KEY, "2", "Sign and send", "Write & sign")]
    assert pane.drafts.of_task(KEY) == {}
