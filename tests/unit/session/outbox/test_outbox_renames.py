"""Edits that come late: under the unique ID that their task had before another edit of theirs has changed it."""

from __future__ import annotations

from flowdash_desktop.domain.edits import CreateTask, TaskEdit, new_task_key
from flowdash_desktop.domain.identity import Identity, is_same
from flowdash_desktop.domain.schema import Field, FieldKind, Stage, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.session.outbox.outbox import Outbox

FLOW = "flow"
SCHEMA = WorkflowSchema(
    Workflow(FLOW, "Flow"),
    (Stage("1", "New"),),
    (Field("1", "ID", FieldKind.UNIQUE_ID), Field("2", "Name", FieldKind.TEXT)),
)
MINE, ANOTHER = Identity("page-1", "2026-01-01T00:00:00+00:00"), Identity("page-2", "2026-02-02T00:00:00+00:00")


def named(key: str) -> Task:
    """The first task as the server tells of it under a unique ID."""
    url = f"https://flows.example/tasks/{MINE.page}"
    return Task(TaskKey(key), key, {"ID": key, "Name": "One"}, url=url)


async def rename(outbox: Outbox, old: str, new: str) -> None:
    """Give the task another unique ID, and have that confirmed."""
    await outbox.add([TaskEdit(FLOW, TaskKey(old), "ID", new, old)], [MINE])
    (item,) = outbox.items.values()
    await outbox.begin(item.id)
    await outbox.confirm(item.id, SCHEMA, named(new))


async def add(outbox: Outbox, key: TaskKey, identity: Identity | None) -> tuple[TaskKey, Identity | None]:
    """Add an edit, and give which task it is for."""
    await outbox.add([TaskEdit(FLOW, key, "Name", "Late", "One")], [identity])
    item = [*outbox.items.values()][-1]
    return item.edit.task, item.identity


async def test_a_late_edit_follows_its_task_and_no_other(outbox: Outbox) -> None:
    await rename(outbox, "1", "2")
    await rename(outbox, "2", "3")
    assert await add(outbox, TaskKey("1"), MINE) == ("3", MINE)
    assert await add(outbox, TaskKey("1"), ANOTHER) == ("1", ANOTHER)
    assert await add(outbox, TaskKey("2"), None) == ("2", None), "it is not known which task was meant"


async def test_a_task_that_has_its_first_name_again_is_followed_there(outbox: Outbox) -> None:
    await rename(outbox, "1", "2")
    await rename(outbox, "2", "1")
    assert await add(outbox, TaskKey("2"), MINE) == ("1", MINE)
    assert await add(outbox, TaskKey("1"), MINE) == ("1", MINE)


async def test_a_late_edit_of_a_new_task_knows_which_task_was_made(outbox: Outbox) -> None:
    key = new_task_key()
    await outbox.add([CreateTask(FLOW, key, {"Name": "One"})])
    (item,) = outbox.items.values()
    await outbox.begin(item.id)
    await outbox.confirm(item.id, SCHEMA, named("7"))
    late, identity = await add(outbox, key, None)
    assert late == "7"
    assert is_same(identity, MINE)
