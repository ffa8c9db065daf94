"""What is shown of comments and the checklist under pending edits, and what takes an edit of them back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from flowdash_desktop.domain.activity import ChecklistItem, Comment, ItemStatus
from flowdash_desktop.domain.activity_edits import (
    ActivityEdit,
    AddComment,
    AddItem,
    AssignItem,
    DeleteItem,
    RenameItem,
    RunAction,
    TickItem,
)
from flowdash_desktop.domain.activity_projection import comments_of, done, items_of, refused_action, running_action
from flowdash_desktop.domain.edits import EditState, Operation
from flowdash_desktop.domain.history import Change, RestoreData, doing_again, undoing
from flowdash_desktop.domain.projection import project
from flowdash_desktop.domain.tasks import Task, TaskKey

NOW = datetime(2026, 1, 31, tzinfo=UTC)
KEY = TaskKey("1")
BLANK, COMPLETED, SKIPPED = ItemStatus.BLANK, ItemStatus.COMPLETED, ItemStatus.SKIPPED
ITEM = ChecklistItem("7", "Call", BLANK, True, None, "New")
TICK = TickItem("w", KEY, "7", "Call", COMPLETED, BLANK)
RUN = RunAction("w", KEY, "a", "Go", "New")


def pending(edit: ActivityEdit, number: int = 1, state: EditState = EditState.SAVED_HERE) -> Operation:
    return Operation(f"e{number}", number, edit, state, NOW)


def test_edits_beside_fields_count_for_the_task() -> None:
    """Edits beside the fields count for the state of their task."""
    task = Task(KEY, "1", {"Stage": "New"})
    shown = project(task, [pending(RUN), pending(AddComment("w", KEY, "x"), 2, EditState.NEEDS_YOU)])
    assert shown is not None
    assert shown.task == task, "an action changes nothing before the server has"
    assert [item.id for item in shown.activity] == ["e1", "e2"]
    assert shown.state is EditState.NEEDS_YOU
    assert shown.is_edited
    assert project(None, [pending(RUN)]) is None


def test_comments_that_wait_stand_behind_the_others() -> None:
    known = (Comment("Ana", "old", NOW),)
    shown = comments_of(known, [pending(RUN), pending(AddComment("w", KEY, "new"), 2)])
    assert [(c.comment.body, c.pending is None) for c in shown] == [("old", True), ("new", False)]


def test_refused_change_of_an_item_is_shown() -> None:
    """Changes of an item lie over it and a refused one is what is told."""
    other = replace(ITEM, id="8")
    edits = [
        pending(RenameItem("w", KEY, "7", "Phone", "Call"), 1, EditState.NEEDS_YOU),
        pending(TICK, 2),
        pending(AssignItem("w", KEY, "7", "Call", "a@x", None), 3),
        pending(TickItem("w", KEY, "gone", "?", COMPLETED, BLANK), 4),
        pending(AddItem("w", KEY, "New", "Write"), 5),
    ]
    first, second, new = items_of((ITEM, other), edits)
    assert first.item == replace(ITEM, title="Phone", status=COMPLETED, assigned_to="a@x")
    assert first.pending is edits[0]
    assert second.item == other
    assert second.pending is None
    assert new.is_new
    assert new.item.title == "Write"
    assert done((first, second, new)) == 1


def test_deleted_item_is_hidden_unless_refused() -> None:
    """An item that is deleted here is not shown unless that was refused."""
    wish = DeleteItem("w", KEY, ITEM)
    assert items_of((ITEM,), [pending(wish)]) == ()
    (left,) = items_of((ITEM,), [pending(wish, 1, EditState.NEEDS_YOU)])
    assert left.item == ITEM


def test_a_refused_action_hides_no_running_one() -> None:
    assert (running_action([pending(TICK)]), refused_action([pending(TICK)])) == (None, None)
    refused, later = pending(replace(RUN, action="b"), 1, EditState.NEEDS_YOU), pending(RUN, 2)
    assert (running_action([refused]), refused_action([refused])) == (None, refused)
    assert (running_action([refused, later]), refused_action([refused, later])) == (later, refused)


@pytest.mark.parametrize(
    ("edit", "kept", "taken_back"),
    [
        (TICK, RestoreData(), (TickItem("w", KEY, "7", "Call", BLANK, COMPLETED),)),
        (RenameItem("w", KEY, "7", "b", "a"), RestoreData(), (RenameItem("w", KEY, "7", "a", "b"),)),
        (AssignItem("w", KEY, "7", "t", "b", None), RestoreData(), (AssignItem("w", KEY, "7", "t", None, "b"),)),
        (DeleteItem("w", KEY, ITEM), RestoreData(), (AddItem("w", KEY, "New", "Call", BLANK),)),
        (AddItem("w", KEY, "New", "Call"), RestoreData(item="7"), (DeleteItem("w", KEY, ITEM),)),
        (AddItem("w", KEY, "New", "Call"), RestoreData(), ()),
        (RUN, RestoreData(), ()),
        (AddComment("w", KEY, "x"), RestoreData(), ()),
    ],
)
def test_what_takes_an_edit_back(edit: ActivityEdit, kept: RestoreData, taken_back: tuple[ActivityEdit, ...]) -> None:
    assert undoing(Change(edit, "", restore_data=kept)) == taken_back


def test_returned_item_is_deleted_under_its_new_id() -> None:
    """An item that came back is deleted again under its new ID."""
    (again,) = doing_again(Change(DeleteItem("w", KEY, ITEM), "", restore_data=RestoreData(item="9")))
    assert again == DeleteItem("w", KEY, replace(ITEM, id="9"))
