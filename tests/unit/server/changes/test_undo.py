"""Changes of the workspace and their undo: what it brings back, in which order, and what stands on a change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import Executable, insert, select, update

from flowdash_desktop.server.http.errors import ConflictError, NotFoundError
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.activity import checklist_items, history, scheduled_changes
from flowdash_desktop.server.storage.change_log import workspace_changes
from flowdash_desktop.server.storage.task_texts import change_texts
from flowdash_desktop.wire.json import decode, encode
from tests.support.changing import COUNTED, FLOW, LINK, Changed, Operation, assert_as, state
from tests.support.definitions import HARRY, USER


def test_a_change_is_undone_once(changed: Changed) -> None:
    change = changed.ask([{"op": "renameWorkflow", "workflow": "2ylSaZ", "name": "Firms"}], {})
    assert change is not None
    changed.undo(change)
    with pytest.raises(ConflictError, match="undone already"):
        changed.undo(change)
    with pytest.raises(NotFoundError):
        changed.undo("nothing")


def test_an_old_change_is_not_undone(changed: Changed) -> None:
    """What it removed may be gone for good by then."""
    change = changed.ask([{"op": "deleteField", "workflow": "2ylSaZ", "field": "f3"}], {})
    assert change is not None
    long_ago = update(workspace_changes).values(made_on="2020-01-01T00:00:00.000Z")
    changed.database.write_now(lambda connection: connection.execute(long_ago))
    before = changed.read(state)
    with pytest.raises(ConflictError, match="days ago"):
        changed.undo(change)
    assert changed.read(state) == before


def op(name: str, workflow: str = FLOW, /, **more: Any) -> Operation:
    return {"op": name, "workflow": workflow, **more}


HARRY_GOES = {"op": "deleteUser", "user": "u1"}


@pytest.mark.parametrize(
    ("operations", "order"),
    [
        ((op("deleteWorkflow"), HARRY_GOES), (1, 0)),
        ((op("deleteWorkflow"), HARRY_GOES), (0, 1)),
        ((HARRY_GOES, op("deleteWorkflow")), (1, 0)),
        ((HARRY_GOES, op("deleteWorkflow")), (0, 1)),
    ],
)
def test_a_user_gets_tasks_of_a_deleted_workflow_back(
    changed: Changed, operations: Sequence[Operation], order: Sequence[int]
) -> None:
    """Whichever is deleted first, and whichever comes back first: the task and its item are assigned as before."""
    mine = update(checklist_items).where(checklist_items.c.task == changed.task("42")).values(assigned_to=HARRY)
    changed.write(mine)
    before = changed.read(state)
    made = [changed.make(one) for one in operations]
    for number in order:
        changed.undo(made[number])
    assert changed.read(state) == before
    told = select(history.c.from_value, history.c.to_value).where(
        history.c.task == changed.task("44"), history.c.kind == "assigned"
    )
    rows = changed.read(lambda connection: connection.execute(told.order_by(history.c.row)).all())
    assert [tuple(row) for row in rows] == [(HARRY, None), (None, HARRY)]


@pytest.mark.parametrize(
    "operations",
    [
        [op("deleteStage", stage="s3", tasksTo="s1")],
        [op("moveStage", stage="s3", before="s1")],
        [op("changeStage", stage="s1", name="New")],
        [op("addField", name="More", type="text")],
        [op("changeField", field="f3", type="text")],
        [op("moveField", field="f5", before="f1")],
        [op("deleteField", field="f7"), HARRY_GOES],
        [op("deleteAction", action="a1")],
        [op("renameWorkflow", name="Firms")],
    ],
    ids=lambda operations: "+".join(one["op"] for one in operations),
)
def test_a_change_in_a_workflow_deleted_since_is_not_undone(changed: Changed, operations: list[Operation]) -> None:
    """It could not be brought back there, and would count as undone: it is once the workflow is back."""
    attach(changed)
    before = changed.read(state)
    change = changed.make(*operations)
    deleted = changed.make(op("deleteWorkflow"))
    assert "has been deleted since" in changed.refused(change)
    changed.undo(deleted)
    changed.undo(change)
    assert changed.read(state) == before


def attach(changed: Changed) -> None:
    """Give the task 42 a file."""
    task, field = changed.task("42"), tables.fields.c
    row = changed.read(lambda c: c.execute(select(field.row).where(field.name == "Documents")).scalar_one())
    entry = {"blobId": "blob", "filename": "a.txt"}
    of_task = select(tables.tasks.c.document).where(tables.tasks.c.row == task)
    document = decode(changed.read(lambda c: c.execute(of_task).scalar_one()).encode())
    assert isinstance(document, dict)
    file = {"blob_id": "blob", "task": task, "field": row, "content_type": "text/plain", "filename": "a.txt"}
    changed.write(
        insert(tables.attachments).values(**file, sha256="0" * 64, size=5),
        update(tables.tasks)
        .where(tables.tasks.c.row == task)
        .values(document=encode({**document, "Documents": [entry]}).decode()),
    )
    changed.database.write_now(lambda connection: change_texts(connection, [task]))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"op": "deleteLink", "link": "ours"}, op("deleteWorkflow", COUNTED)),
        (op("deleteWorkflow", COUNTED), op("deleteWorkflow")),
        (op("deleteWorkflow"), op("deleteWorkflow", COUNTED)),
    ],
)
def test_a_link_to_a_deleted_workflow_waits_for_it(changed: Changed, first: Operation, second: Operation) -> None:
    """The undo that would bring the link back says that one of its workflows is not there."""
    before = changed.read(state)
    made = [changed.make(first), changed.make(second)]
    assert "there is no workflow" in changed.refused(made[0])
    for change in reversed(made):
        changed.undo(change)
    assert_as(changed, before)


def test_the_id_of_a_link_of_a_deleted_workflow_is_not_free(changed: Changed) -> None:
    """The link is out of sight with its pairs, which would be those of another link."""
    before = changed.read(state)
    deleted = changed.make(op("deleteWorkflow", COUNTED))
    other = {"op": "addLink", **LINK, "to": "everyt"}
    assert changed.ask([other], {}) is None
    changed.undo(deleted)
    assert changed.read(state) == before


def scheduled(changed: Changed, unique_id: str, stage: str, while_stage: str) -> Executable:
    """A task is to move to a stage some day."""
    moments = {"due": "2999-01-01T00:00:00.000Z", "created_on": "2026-01-01T00:00:00.000Z"}
    task = changed.task(unique_id)
    return insert(scheduled_changes).values(task=task, stage=stage, while_stage=while_stage, **moments)


def test_a_scheduled_change_comes_back_under_new_names(changed: Changed) -> None:
    """It waits while its task is in a stage, which may have got another name since."""
    changed.write(scheduled(changed, "42", "Done", "In Progress"))
    before = changed.read(state)
    gone = changed.make(op("deleteStage", stage="s3", tasksTo="s1"))
    renamed = changed.make(op("changeStage", stage="s2", name="Doing"))
    changed.undo(gone)
    assert [row[1:3] for row in changed.read(state)["scheduled"]] == [("Done", "Doing")]
    changed.undo(renamed)
    assert changed.read(state) == before


def test_stages_renamed_in_the_same_change_keep_their_own(changed: Changed) -> None:
    """Another stage gets the name of the one that goes; what is scheduled for it stays, and its items do."""
    changed.write(
        scheduled(changed, "42", "Done", "In Progress"),
        scheduled(changed, "43", "Not Started", "Not Started"),
        scheduled(changed, "44", "Not Started", "Done"),
    )
    before = changed.read(state)
    change = changed.make(
        op("deleteStage", stage="s3", tasksTo="s2"),
        op("changeStage", stage="s1", name="Done"),
        op("changeStage", stage="s2", name="Doing"),
    )
    assert [row[1:3] for row in changed.read(state)["scheduled"]] == [("Done", "Done")]
    changed.undo(change)
    assert_as(changed, before)


def test_checklist_items_come_back_to_their_own_stage(changed: Changed) -> None:
    """Another stage had the name of the deleted one for a while, and took the items along when it got its own back."""
    before = changed.read(state)
    assert before["items"]
    action = op("changeAction", action="a1", steps=[{"type": "assignTo", "email": USER}])
    made = [
        changed.make(action),
        changed.make(op("deleteStage", stage="s2", tasksTo="s3")),
        changed.make(op("changeStage", stage="s1", name="In Progress")),
    ]
    for change in reversed(made):
        changed.undo(change)
    assert_as(changed, before)


def test_undo_does_not_remove_what_waits_for_a_new_stage(changed: Changed) -> None:
    change = changed.make(op("addStage", name="Later"))
    changed.write(scheduled(changed, "42", "Later", "In Progress"))
    assert "1 tasks are scheduled for the stage that it added" in changed.refused(change)


def test_undo_does_not_unassign_items_of_a_new_user(changed: Changed) -> None:
    change = changed.make({"op": "addUser", "email": "new@example.com"})
    changed.write(update(checklist_items).values(assigned_to="new@example.com"))
    assert "checklist items are assigned to the user whom it added" in changed.refused(change)
