"""A newer wish in the place of an older one: it remembers what the server may have of that."""

from __future__ import annotations

from flowdash_desktop.domain.edits import EditProblem, EditState, Refusal, TaskEdit
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.outbox.outbox import Outbox
from flowdash_desktop.session.outbox.resolution_effects import let_go

FLOW, KEY = "flow", TaskKey("1")


def wish(value: str, base: str) -> TaskEdit:
    """A field is set."""
    return TaskEdit(FLOW, KEY, "Name", value, base)


async def test_unanswered_value_is_remembered_after_a_refusal(outbox: Outbox) -> None:
    """It remembers what was sent without an answer when the older is refused."""
    await outbox.add([wish("new", "old")])
    (older,) = outbox.items.values()
    await outbox.begin(older.id)
    await outbox.put_back(older.id, uncertain=True)
    await outbox.begin(older.id)
    await outbox.add([wish("old", "new")])  # back to what it was
    await outbox.refuse(older.id, EditProblem(Refusal.NOT_ALLOWED, {}))
    (newer,) = outbox.items.values()
    assert newer.state is EditState.SAVED_HERE
    assert newer.edit == TaskEdit(FLOW, KEY, "Name", "old", "old", ("new",)), "the server may have the new one"


async def test_it_remembers_that_too_when_the_older_is_let_go(outbox: Outbox) -> None:
    await outbox.add([wish("new", "old")])
    (older,) = outbox.items.values()
    await outbox.begin(older.id)
    await outbox.add([wish("newest", "new")])
    await outbox.put_back(older.id, uncertain=True)
    await outbox.decide(older.id, let_go)
    (newer,) = outbox.items.values()
    assert newer.edit == TaskEdit(FLOW, KEY, "Name", "newest", "old", ("new",))


async def test_it_forgets_nothing_over_a_restart(outbox: Outbox) -> None:
    await outbox.add([wish("new", "old")])
    (older,) = outbox.items.values()
    await outbox.begin(older.id)
    await outbox.load(repeats_are_known=True)
    assert [(i.state, i.uncertain) for i in outbox.items.values()] == [(EditState.SAVED_HERE, True)]
    await outbox.add([wish("old", "new")])
    (newer,) = outbox.items.values()
    assert newer.edit == TaskEdit(FLOW, KEY, "Name", "old", "old", ("new",)), "nor is it dropped as if nothing were"
