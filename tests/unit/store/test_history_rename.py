"""What was done follows a new task to its name, and does not look through all other changes for it."""

from __future__ import annotations

from flowdash_desktop.domain.drafts import Following
from flowdash_desktop.domain.edits import CreateTask
from flowdash_desktop.domain.history import Change, RestoreData
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.store import history, history_rename
from flowdash_desktop.store.database import Connection
from tests.unit.store.conftest import OpenStore

NEW, OTHER = TaskKey("new:1"), TaskKey("new:2")
FOLLOWING = Following("w", NEW, None, TaskKey("A-1"), Identity("page", "2026-12-01T00:00:00Z"))


def add_two(connection: Connection) -> None:
    creations = [CreateTask("w", key, {"Name": key}) for key in (NEW, OTHER)]
    history.add(connection, "step", [Change(one, "", one.task, RestoreData(), None) for one in creations])


async def test_a_change_follows_its_task_and_no_other(open_store: OpenStore) -> None:
    store = await open_store()
    await store.write(add_two)
    await store.write(lambda c: history_rename.follow(c, FOLLOWING))
    step = await store.read(lambda c: history.last(c, "w"))
    assert step is not None
    assert [(change.edit.task, change.identity) for change in step.changes] == [("A-1", FOLLOWING.now), (OTHER, None)]


async def test_following_one_task_scans_no_other_changes(open_store: OpenStore) -> None:
    """An import of many rows follows each of its tasks: a look through all of them for each would never end."""
    store = await open_store()
    await store.write(add_two)
    statements: list[str] = []

    def follow(connection: Connection) -> None:
        connection.set_trace_callback(statements.append)
        history_rename.follow(connection, FOLLOWING)
        connection.set_trace_callback(None)

    def plans(connection: Connection) -> list[str]:
        return [row[3] for text in statements for row in connection.execute(f"EXPLAIN QUERY PLAN {text}")]

    await store.write(follow)
    found = await store.read(plans)
    assert len(found) >= len(statements) > 3
    assert [plan for plan in found if "USING" not in plan] == []
