"""What the server has carried out is noted here at the same cost, however much waits and can be undone."""

from __future__ import annotations

from flowdash_desktop.domain.edits import CreateTask
from flowdash_desktop.domain.history import Change
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.outbox.outbox import Outbox
from flowdash_desktop.store import history
from flowdash_desktop.store.database import Connection
from tests.unit.store.samples import COMPANIES, put_workflow, task

NEW, OTHER = TaskKey("new:1"), TaskKey("new:2")


async def test_confirming_a_new_task_scans_no_table(outbox: Outbox) -> None:
    """An import confirms a hundred thousand of them: a look through all other changes for each would never end."""
    creations = [CreateTask("w", key, {"ID": None, "Name": key}) for key in (NEW, OTHER)]
    changes = [Change(one, str(one.task)) for one in creations]
    await outbox.add(creations, note=lambda connection, _edits, _added: history.add(connection, "step", changes))
    store, statements = outbox._store, list[str]()

    def prepare(connection: Connection) -> None:
        put_workflow(connection, [])
        connection.set_trace_callback(statements.append)

    def plans(connection: Connection) -> list[str]:
        connection.set_trace_callback(None)
        texts = [text for text in statements if text.startswith(("SELECT", "UPDATE", "DELETE", "INSERT"))]
        return [row[3] for text in texts for row in connection.execute(f"EXPLAIN QUERY PLAN {text}")]

    await store.write(prepare)
    first = next(iter(outbox.items))
    await outbox.confirm_together(COMPANIES, {first: task("A-1")}, (), (), {first: b"{}"})
    found = await store.read(plans)
    assert len(found) > 5
    scans = [plan for plan in found if plan.startswith("SCAN") and "USING INDEX" not in plan]
    assert [plan for plan in scans if plan != "SCAN CONSTANT ROW"] == []
    assert [item.edit.task for item in outbox.items.values()] == [OTHER]


async def test_the_new_names_of_one_answer_are_told_once(outbox: Outbox) -> None:
    """An import confirms a hundred tasks with one answer: a message for each would be most of the work."""
    await outbox.add([CreateTask("w", key, {"ID": None, "Name": key}) for key in (NEW, OTHER)])
    await outbox._store.write(lambda connection: put_workflow(connection, []))
    told = list[tuple[list[tuple[TaskKey, TaskKey]], int]]()
    outbox.followed = lambda all_of: told.append(([(one.old, one.new) for one in all_of], len(outbox.items)))
    ids, names = [*outbox.items], ("A-1", "A-2")
    made = {edit_id: task(name) for edit_id, name in zip(ids, names, strict=True)}
    await outbox.confirm_together(COMPANIES, made, (), (), dict.fromkeys(ids, b"{}"))
    assert told == [([(NEW, TaskKey("A-1")), (OTHER, TaskKey("A-2"))], 0)], "once all of them are taken out"


async def test_a_discarded_change_leaves_the_steps_of_others(outbox: Outbox) -> None:
    """A step goes with its last change, and no other step does."""
    creations = [CreateTask("w", key, {"ID": None, "Name": key}) for key in (NEW, OTHER)]
    await outbox.add(creations)
    ids = [*outbox.items]

    def note(connection: Connection) -> None:
        for edit_id, one in zip(ids, creations, strict=True):
            history.add(connection, f"step of {one.task}", [Change(one, "", edit_id)])

    await outbox._store.write(note)
    await outbox._store.write(lambda connection: history.let_go(connection, ids[:1]))
    query = "SELECT id FROM steps"
    assert await outbox._store.read(lambda c: c.execute(query).fetchall()) == [(f"step of {OTHER}",)]
