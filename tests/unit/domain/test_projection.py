"""What is shown of a task: every kind of edit in every state, over every kind of snapshot."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from flowdash_desktop.domain.activity import ItemStatus
from flowdash_desktop.domain.activity_edits import AddComment, RunAction, TickItem
from flowdash_desktop.domain.edits import (
    AttachFile,
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
    is_new_task_key,
    new_task_key,
)
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.projection import FieldMark, PendingFile, ShownTask, project
from flowdash_desktop.domain.tasks import Attachment, Link, LinkedTask, Task, TaskKey, is_blank

NOW = datetime(2026, 1, 31, tzinfo=UTC)
KEY = TaskKey("42")
RESUME, PHOTO = Attachment("b1", "application/pdf", "resume.pdf"), Attachment("b2", "image/png", "photo.png")
SNAPSHOT = Task(KEY, "42", {"Name": "Acme", "Stage": "Doing", "Documents": (RESUME, PHOTO)}, etag='"1"')
STAGED = StagedFile("s1", "new.txt", "text/plain", 3)
INVALID = EditProblem(Refusal.INVALID, {"Name": ("is required",)})
STATES = tuple(EditState)
every_state = pytest.mark.parametrize("state", STATES)


def pending(edit: Edit, state: EditState = EditState.SAVED_HERE, number: int = 1) -> Operation:
    problem = INVALID if state is EditState.NEEDS_YOU else None
    return Operation(f"e{number}", number, edit, state, NOW, problem=problem)


def rename(value: str) -> TaskEdit:
    return TaskEdit("w", KEY, "Name", value, "Acme")


def shown(snapshot: Task | None, *edits: Operation) -> ShownTask:
    found = project(snapshot, edits)
    assert found is not None
    return found


def test_without_edits_the_snapshot_is_shown_itself() -> None:
    assert shown(SNAPSHOT).task is SNAPSHOT
    assert (shown(SNAPSHOT).state, shown(SNAPSHOT).is_new, shown(SNAPSHOT).key) == (None, False, KEY)
    assert project(None, ()) is None


@every_state
def test_edited_value_is_marked_until_confirmed(state: EditState) -> None:
    """An edited value is shown and marked until it is confirmed."""
    result = shown(SNAPSHOT, pending(rename("New"), state))
    assert result.task.values == {**SNAPSHOT.values, "Name": "New"}
    assert SNAPSHOT.values["Name"] == "Acme"
    problem = INVALID if state is EditState.NEEDS_YOU else None
    assert result.marks == {"Name": FieldMark("e1", state, problem)}
    assert result.state is state
    assert result.task.etag == '"1"'


def test_of_several_edits_of_a_field_the_newest_counts() -> None:
    result = shown(
        SNAPSHOT, pending(rename("first"), EditState.NEEDS_YOU), pending(rename("second"), EditState.SENDING, 2)
    )
    assert result.task.values["Name"] == "second"
    assert result.marks["Name"].edit_id == "e2"


def test_a_value_may_be_edited_to_blank() -> None:
    result = shown(SNAPSHOT, pending(TaskEdit("w", KEY, "Name", None, "Acme")))
    assert is_blank(result.task.values["Name"])


@every_state
def test_a_creation_is_shown_before_the_server_knows_it(state: EditState) -> None:
    key = new_task_key()
    result = shown(None, pending(CreateTask("w", key, {"Name": "New"}), state))
    assert (result.key, result.task.unique_id, result.is_new) == (key, None, True)
    assert result.task.values == {"Name": "New"}
    assert result.marks[""].state is state
    assert ("Name" in result.marks) == (state is EditState.NEEDS_YOU)


def test_edits_of_a_new_task_lie_over_its_creation() -> None:
    key = new_task_key()
    result = shown(
        None,
        pending(CreateTask("w", key, {"Name": "New", "Stage": "Doing"})),
        pending(TaskEdit("w", key, "Name", "Newer", "New"), number=2),
    )
    assert result.task.values == {"Name": "Newer", "Stage": "Doing"}
    assert set(result.marks) == {"", "Name"}


def test_creation_known_to_the_server_changes_nothing() -> None:
    """A creation that the server knows already changes nothing of it."""
    result = shown(SNAPSHOT, pending(CreateTask("w", KEY, {"Name": "Other"})))
    assert result.task is SNAPSHOT
    assert not result.is_new
    assert "" in result.marks


@every_state
def test_a_deleted_task_is_gone_unless_that_was_refused(state: EditState) -> None:
    result = project(SNAPSHOT, [pending(DeleteTask("w", KEY), state)])
    if state is not EditState.NEEDS_YOU:
        assert result is None
        return
    assert result is not None
    assert result.task is SNAPSHOT
    assert result.marks[""].problem is INVALID


@every_state
def test_a_file_on_its_way_is_shown_beside_those_that_are_there(state: EditState) -> None:
    result = shown(SNAPSHOT, pending(AttachFile("w", KEY, "Documents", STAGED), state))
    problem = INVALID if state is EditState.NEEDS_YOU else None
    assert result.pending_files == {"Documents": (PendingFile("e1", STAGED, state, problem),)}
    assert result.task.files("Documents") == (RESUME, PHOTO)
    assert result.state is state


def test_uploads_are_shown_in_their_order() -> None:
    """Files on their way are shown in the order they were added."""
    other = StagedFile("s2", "other.txt", "text/plain", 4)
    result = shown(
        SNAPSHOT,
        pending(AttachFile("w", KEY, "Documents", STAGED)),
        pending(AttachFile("w", KEY, "Documents", other), number=2),
    )
    assert [f.file.id for f in result.pending_files["Documents"]] == ["s1", "s2"]


@every_state
def test_a_detached_file_is_gone_unless_that_was_refused(state: EditState) -> None:
    result = shown(SNAPSHOT, pending(DetachFile("w", KEY, "Documents", RESUME), state))
    left = (RESUME, PHOTO) if state is EditState.NEEDS_YOU else (PHOTO,)
    assert result.task.files("Documents") == left
    assert result.marks["Documents"].state is state


def test_a_file_that_is_not_there_any_more_can_be_detached() -> None:
    gone = Attachment("b9", "text/plain", "gone.txt")
    result = shown(SNAPSHOT, pending(DetachFile("w", KEY, "Documents", gone)))
    assert result.task.files("Documents") == (RESUME, PHOTO)


@pytest.mark.parametrize(
    "edit",
    [
        rename("x"),
        DeleteTask("w", KEY),
        AttachFile("w", KEY, "Documents", STAGED),
        DetachFile("w", KEY, "Documents", RESUME),
    ],
    ids=lambda e: type(e).__name__,
)
@pytest.mark.parametrize("state", [EditState.SAVED_HERE, EditState.SENDING])
def test_edits_of_a_missing_task_show_nothing(edit: Edit, state: EditState) -> None:
    """Edits on their way to a task that is not there show nothing."""
    assert project(None, [pending(edit, state)]) is None


@pytest.mark.parametrize("first", STATES)
@pytest.mark.parametrize("second", STATES)
def test_the_most_pressing_state_is_the_tasks(first: EditState, second: EditState) -> None:
    result = shown(
        SNAPSHOT,
        pending(rename("x"), first),
        pending(AttachFile("w", KEY, "Documents", STAGED), second, 2),
    )
    pressing = (EditState.NEEDS_YOU, EditState.SENDING, EditState.SAVED_HERE)
    assert result.state is min(first, second, key=pressing.index)


def test_new_tasks_have_names_of_their_own() -> None:
    names = {new_task_key() for _ in range(100)}
    assert len(names) == 100
    assert all(is_new_task_key(name) for name in names)
    assert not is_new_task_key(KEY)


def test_a_task_knows_its_stage_person_and_files() -> None:
    task = Task(KEY, "42", {"Stage": "Doing", "Assigned To": "a@b.example", "Documents": (RESUME,), "Tags": ("a",)})
    assert (task.stage, task.assigned_to) == ("Doing", "a@b.example")
    assert (task.files("Documents"), task.files("Tags"), task.files("None")) == ((RESUME,), (), ())
    bare = Task(KEY, "42", {})
    assert (bare.stage, bare.assigned_to) == ("", None)


FIRST, SECOND = Identity("ooCwnZ", "", "Acme"), Identity("gqCQRO", "", "XYZ")
MEANT_FOR_ANOTHER = (
    rename("New"),
    DeleteTask("w", KEY),
    AttachFile("w", KEY, "Documents", STAGED),
    DetachFile("w", KEY, "Documents", RESUME),
    AddComment("w", KEY, "Words"),
    RunAction("w", KEY, "a", "Approve", "Doing"),
    TickItem("w", KEY, "i", "Call", ItemStatus.COMPLETED, ItemStatus.BLANK),
)


@every_state
@pytest.mark.parametrize("edit", MEANT_FOR_ANOTHER)
def test_edit_of_another_task_changes_nothing_here(state: EditState, edit: Edit) -> None:
    """What was meant for another task changes nothing of this one."""
    item = replace(pending(edit, state), identity=FIRST)
    result = project(SNAPSHOT, [item], SECOND)
    assert result is not None
    assert result.task == SNAPSHOT
    assert (result.astray, result.pending_files, result.state) == ((item,), {}, state)
    again = project(SNAPSHOT, [item], FIRST)
    assert again != result


def test_known_task_is_shown_before_the_list_has_it() -> None:
    """It is among them as soon as it is known though the list has not said so."""
    problem = EditProblem(Refusal.ANOTHER_TASK, {}, there=SECOND)
    item = replace(pending(rename("New"), EditState.NEEDS_YOU), problem=problem, identity=FIRST)
    result = project(SNAPSHOT, [item], FIRST)
    assert result is not None
    assert (result.task.values["Name"], result.astray) == ("New", (item,))


def test_comment_of_another_task_is_shown_once() -> None:
    """A comment is not shown twice once it is known to be for another task."""
    problem = EditProblem(Refusal.ANOTHER_TASK, {}, there=SECOND)
    item = replace(pending(AddComment("w", KEY, "Words"), EditState.NEEDS_YOU), problem=problem, identity=FIRST)
    result = project(SNAPSHOT, [item], FIRST)
    assert result is not None
    assert (result.activity, result.astray, result.is_edited) == ((), (item,), True)


@every_state
def test_recreated_task_is_shown_with_its_links_only(
    state: EditState,
) -> None:
    """A task that is to be created again is shown with the links that come along and no others."""
    wand, house = LinkedTask({"Wand ID": "1"}), LinkedTask({"House ID": "2"})
    coming = {"House": Link((house,), to_many=False)}
    creation = pending(CreateTask("w", KEY, {"Name": "Acme"}, again=True, links=coming), state)
    assert shown(None, creation).task.links == coming
    had = replace(SNAPSHOT, links={**coming, "Wand": Link((wand,), to_many=False)})
    assert shown(had, creation).task.links == {**coming, "Wand": Link((), to_many=False)}
