"""What is kept of tasks that were looked at: by task, by stage, and not for ever."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from flowdash_desktop.domain.activity import (
    Action,
    ChecklistItem,
    Comment,
    ItemStatus,
    Settled,
    TaskActivity,
    with_settled,
)
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.store import cache, cached_activity
from tests.unit.store.conftest import OpenStore
from tests.unit.store.samples import NOON

KEY = TaskKey("1")
ITEM = ChecklistItem("7", "Call", ItemStatus.BLANK, True, None, "New")
FIRST = Identity("ooCwnZ", "2026-01-31T12:00:00+00:00", "Acme")
ACTION = Action("a", "Go", "#123456", "Sure?")
KNOWN = TaskActivity((Comment("Ana", "words", NOON),), (ITEM,), (ACTION,), "New", NOON, FIRST)


async def test_what_was_read_of_a_task_is_there_again(open_store: OpenStore) -> None:
    store = await open_store()
    partly = TaskActivity(None, (), None, "", NOON)
    await store.write(lambda c: cached_activity.put(c, "w", KEY, KNOWN))
    await store.write(lambda c: cached_activity.put(c, "w", TaskKey("2"), partly))
    await store.close()
    store = await open_store()
    assert await store.read(lambda c: cached_activity.activity(c, "w", KEY)) == KNOWN
    assert await store.read(lambda c: cached_activity.activity(c, "w", TaskKey("2"))) == partly
    assert await store.read(lambda c: cached_activity.activity(c, "other", KEY)) is None
    await store.write(lambda c: cached_activity.remove(c, "w", KEY))
    assert await store.read(lambda c: cached_activity.activity(c, "w", KEY)) is None


async def test_what_an_edit_has_made_is_noted_where_something_is_known(open_store: OpenStore) -> None:
    store = await open_store()
    made = Settled(comment=Comment("API", "mine", NOON))
    await store.write(lambda c: cached_activity.settle(c, "w", KEY, made))
    assert await store.read(lambda c: cached_activity.activity(c, "w", KEY)) is None
    await store.write(lambda c: cached_activity.put(c, "w", KEY, KNOWN))
    await store.write(lambda c: cached_activity.settle(c, "w", KEY, made))
    found = await store.read(lambda c: cached_activity.activity(c, "w", KEY))
    assert found is not None
    assert found.comments is not None
    assert [comment.body for comment in found.comments] == ["words", "mine"]


def test_changed_items_are_stored_and_unread_ones_stay_so() -> None:
    """Items are replaced added and taken out and what was never read stays so."""
    ticked = replace(ITEM, status=ItemStatus.COMPLETED)
    assert with_settled(KNOWN, Settled(item=ticked)).items == (ticked,)
    other = replace(ITEM, id="8")
    assert with_settled(KNOWN, Settled(item=other)).items == (ITEM, other)
    assert with_settled(KNOWN, Settled(gone="7")).items == ()
    assert with_settled(TaskActivity(), Settled(item=ITEM)) == TaskActivity()


async def test_only_the_tasks_that_were_read_last_are_kept(
    open_store: OpenStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cached_activity, "MOST_TASKS", 3)
    store = await open_store()
    for number in range(6):
        known = replace(KNOWN, read=NOON + timedelta(minutes=number))
        await store.write(lambda c, k=known, n=number: cached_activity.put(c, "w", TaskKey(str(n)), k))  # type: ignore[misc]  # a lambda with a default
    left = [
        n
        for n in range(6)
        if await store.read(lambda c, n=n: cached_activity.activity(c, "w", TaskKey(str(n)))) is not None  # type: ignore[misc]  # a lambda with a default
    ]
    assert left == [3, 4, 5]


async def test_actions_are_kept_by_stage_and_go_with_their_workflow(open_store: OpenStore) -> None:
    store = await open_store()
    assert KNOWN.actions is not None
    actions = KNOWN.actions
    await store.write(lambda c: cached_activity.put_stage_actions(c, "w", "New", actions))
    await store.write(lambda c: cached_activity.put_stage_actions(c, "w", "Done", ()))
    assert await store.read(lambda c: cached_activity.stage_actions(c, "w")) == {"New": actions, "Done": ()}
    await store.write(lambda c: c.execute("INSERT INTO cache.workflows (id, place, name) VALUES ('w', 0, 'W')"))
    await store.write(lambda c: cache.put_workflows(c, ()))
    assert await store.read(lambda c: cached_activity.stage_actions(c, "w")) == {}
