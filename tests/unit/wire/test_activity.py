"""Comments, items, actions, executions, and the edits of them, as JSON and back; oddities are tolerated."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.activity import (
    Action,
    ChecklistItem,
    Comment,
    Execution,
    ExecutionStatus,
    ItemStatus,
    Requirements,
    WorkflowAction,
)
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
from flowdash_desktop.domain.history import RestoreData
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.wire.activity import (
    action_from_json,
    action_to_json,
    comment_from_json,
    comment_to_json,
    execution_from_json,
    item_from_json,
    item_to_json,
    workflow_action_from_json,
    workflow_action_to_json,
)
from flowdash_desktop.wire.edits import (
    edit_from_json,
    edit_kind,
    edit_to_json,
    restore_data_from_json,
    restore_data_to_json,
)
from flowdash_desktop.wire.schema import UnexpectedShapeError

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
NAME = TEXT.filter(bool)
STATUS = st.sampled_from(ItemStatus)
MOMENT = st.datetimes(timezones=st.just(UTC))
ITEMS = st.builds(ChecklistItem, NAME, TEXT, STATUS, st.booleans(), st.none() | NAME, TEXT)
KEY = st.builds(TaskKey, TEXT)
EDITS: st.SearchStrategy[ActivityEdit] = st.one_of(
    st.builds(RunAction, TEXT, KEY, TEXT, TEXT, TEXT),
    st.builds(AddComment, TEXT, KEY, TEXT),
    st.builds(AddItem, TEXT, KEY, TEXT, TEXT, STATUS),
    st.builds(TickItem, TEXT, KEY, TEXT, TEXT, STATUS, STATUS),
    st.builds(RenameItem, TEXT, KEY, TEXT, TEXT, TEXT),
    st.builds(AssignItem, TEXT, KEY, TEXT, TEXT, st.none() | TEXT, st.none() | TEXT),
    st.builds(DeleteItem, TEXT, KEY, ITEMS),
)


@given(EDITS)
def test_edits_come_back_as_they_were(edit: ActivityEdit) -> None:
    assert edit_from_json(edit_kind(edit), edit.workflow_id, edit.task, edit_to_json(edit)) == edit


@pytest.mark.parametrize("kind", ["action", "comment", "add item", "tick item", "rename item", "assign item"])
@pytest.mark.parametrize("body", [b"{}", b'{"status": "Odd", "body": 1}', b"[]"])
def test_what_is_no_edit_is_an_error(kind: str, body: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        edit_from_json(kind, "w", TaskKey("1"), body)


@given(st.builds(Comment, TEXT, TEXT, st.none() | MOMENT))
def test_comments_come_back_as_they_were(comment: Comment) -> None:
    assert comment_from_json(comment_to_json(comment)) == comment


@given(ITEMS)
def test_items_come_back_as_they_were(item: ChecklistItem) -> None:
    assert item_from_json(item_to_json(item)) == item


def test_what_was_kept_of_an_item_comes_back() -> None:
    assert restore_data_from_json(restore_data_to_json(RestoreData(item="7"))) == RestoreData(item="7")
    assert restore_data_from_json(restore_data_to_json(RestoreData())) == RestoreData()


def test_missing_and_odd_parts_are_tolerated() -> None:
    assert comment_from_json({"body": None, "more": 1}) == Comment("", "", None)
    assert comment_from_json({"timestamp": "yesterday"}).written is None
    assert comment_from_json({"timestamp": "2021-06-22T22:39:48"}).written == datetime(
        2021, 6, 22, 22, 39, 48, tzinfo=UTC
    )
    item = item_from_json({"id": 7, "title": "x", "status": "Unheard of", "Assigned To": None})
    assert item == ChecklistItem("7", "x", ItemStatus.BLANK, False, None, "")
    assert action_from_json({"id": 3}) == Action("3", "3", None)
    assert action_from_json({"id": "a", "name": "Go", "color": "red"}) == Action("a", "Go", None)
    requires = Requirements(("Amount",), checklist=True, assigned=True)
    for action in (Action("a", "Go", "#123456", "Sure?"), Action("a", "Go", None, None, requires)):
        assert action_from_json(action_to_json(action)) == action
    odd_ones: tuple[object, ...] = (None, [], {"fields": "Amount", "checklist": 1})
    for odd in odd_ones:
        assert action_from_json({"id": "a", "requires": odd}).requires == Requirements()
    assert action_from_json({"id": "a"}) == Action("a", "a")
    broken: tuple[object, ...] = ({}, [], None, {"title": "no id"})
    for raw in broken:
        with pytest.raises(UnexpectedShapeError):
            item_from_json(raw)
        with pytest.raises(UnexpectedShapeError):
            action_from_json(raw)


def test_actions_of_a_workflow_come_back_with_their_stages() -> None:
    """What names no stages at all may be of another server, so it is not read as an action of all stages."""
    requires = Requirements(("Amount",), checklist=True)
    for one in (
        WorkflowAction(Action("a", "Go", "#123456", "Sure?", requires), ("New", "")),
        WorkflowAction(Action("a", "a")),
    ):
        assert workflow_action_from_json(workflow_action_to_json(one)) == one
    broken: tuple[object, ...] = (
        {"id": "a"},
        {"id": "a", "stages": None},
        {"id": "a", "stages": [1]},
        {"stages": []},
        [],
    )
    for raw in broken:
        with pytest.raises(UnexpectedShapeError):
            workflow_action_from_json(raw)


@pytest.mark.parametrize(
    ("raw", "question"),
    [
        (None, None),
        ("", None),
        (" \n", None),
        (True, None),
        ({"text": "Sure?"}, None),
        ("Sure?\n\tReally?", "Sure? Really?"),
        ("a" * 200, "a" * 200),
        ("a" * 201, "a" * 199 + "…"),
        ("a" * 1_000_000, "a" * 199 + "…"),
    ],
)
def test_any_confirmation_becomes_one_line_or_none(raw: object, question: str | None) -> None:
    """Other servers may mean something else by the key, or write a whole page."""
    assert action_from_json({"id": "a", "confirmation": raw}).confirmation == question


@pytest.mark.parametrize(
    ("raw", "status", "errors"),
    [
        ({"status": "Pending"}, ExecutionStatus.PENDING, ()),
        ({"status": "success"}, ExecutionStatus.SUCCESS, ()),
        ({}, ExecutionStatus.PENDING, ()),
        ({"status": "Queued"}, ExecutionStatus.PENDING, ()),
        ({"status": "Fail", "errors": ["one", None, 2]}, ExecutionStatus.FAIL, ("one", "2")),
        ({"status": "Fail", "errors": "one"}, ExecutionStatus.FAIL, ("one",)),
        ({"status": "Fail", "errors": None}, ExecutionStatus.FAIL, ()),
    ],
)
def test_executions_are_read(raw: dict[str, object], status: ExecutionStatus, errors: tuple[str, ...]) -> None:
    assert execution_from_json({"id": 5, **raw}) == Execution("5", status, errors)
