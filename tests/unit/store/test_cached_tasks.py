"""Lists of tasks in the cache: written in pieces, in force when whole, changed one by one, and kept by an update."""

from __future__ import annotations

from datetime import timedelta

import pytest

from flowdash_desktop.domain.tasks import Task, TaskKey
from flowdash_desktop.store import cache, cached_tasks
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import DamagedError
from flowdash_desktop.wire.json import encode
from flowdash_desktop.wire.tasks import task_to_json
from tests.unit.store.conftest import OpenStore
from tests.unit.store.samples import COMPANIES, NOON, cached, put_workflow, task


def text(one: Task) -> bytes:
    return encode(task_to_json(one, COMPANIES))


async def etag(store: AccountStore) -> str | None:
    found = await store.read(lambda c: cache.workflow(c, "w"))
    assert found is not None
    return found.tasks.etag


async def test_texts_come_back_as_they_were(open_store: OpenStore) -> None:
    store = await open_store()
    odd = [b'{"ID":"1", "Name":"Gr\\u00f6\\u00dfe", "more": [1.50]}', b'{"ID":"2"}']
    await store.write(lambda c: cache.put_schema(c, COMPANIES))
    edition = await store.write(lambda c: cached_tasks.begin(c, "w"))
    await store.write(lambda c: cached_tasks.put_piece(c, edition, 0, odd))
    assert await store.write(lambda c: cached_tasks.finish(c, edition, 1, None, NOON))
    assert await store.read(lambda c: cached_tasks.piece(c, "w", edition.number, 0)) == odd


async def test_a_list_counts_when_its_last_piece_is_there(open_store: OpenStore) -> None:
    store = await open_store()
    await store.write(lambda c: put_workflow(c, [task("1"), task("2"), task("3")], '"1"'))
    edition = await store.write(lambda c: cached_tasks.begin(c, "w"))
    await store.write(lambda c: cached_tasks.put_piece(c, edition, 0, [text(task("4"))]))
    assert await store.read(cached) == [task("1"), task("2"), task("3")]
    assert not await store.write(lambda c: cached_tasks.finish(c, edition, 2, '"2"', NOON)), "a piece is missing"
    assert await store.read(cached) == [task("1"), task("2"), task("3")]
    assert await etag(store) == '"1"'
    assert await store.write(lambda c: cached_tasks.finish(c, edition, 1, '"2"', NOON + timedelta(days=1)))
    assert await store.read(cached) == [task("4")]
    assert await etag(store) == '"2"'
    assert await store.write(lambda c: cached_tasks.drop_older(c, edition, 1))
    assert await store.write(lambda c: cached_tasks.drop_older(c, edition, 1))
    assert not await store.write(lambda c: cached_tasks.drop_older(c, edition, 1))
    assert await store.read(cached) == [task("4")]


async def test_unfinished_list_is_forgotten(open_store: OpenStore) -> None:
    """A list that was not finished before the end of the app is forgotten."""
    store = await open_store()
    await store.write(lambda c: cache.put_schema(c, COMPANIES))
    edition = await store.write(lambda c: cached_tasks.begin(c, "w"))
    await store.write(lambda c: cached_tasks.put_piece(c, edition, 0, [text(task("4"))]))
    await store.close()
    store = await open_store()
    assert await store.read(cached) is None, "it is not taken for a workflow without tasks"
    await store.write(lambda c: put_workflow(c, [task("5")]))
    assert await store.read(cached) == [task("5")]


async def test_what_is_confirmed_while_a_list_is_written_stays_over_it(open_store: OpenStore) -> None:
    store = await open_store()
    await store.write(lambda c: put_workflow(c, [task("1"), task("2")], '"1"'))
    await store.write(lambda c: cached_tasks.put_task(c, COMPANIES, task("1", "before")))
    assert await etag(store) is None, "it is not the list that the server had"
    edition = await store.write(lambda c: cached_tasks.begin(c, "w"))
    await store.write(lambda c: cached_tasks.put_piece(c, edition, 0, [text(task("1", "list")), text(task("2"))]))
    await store.write(lambda c: cached_tasks.remove_task(c, "w", TaskKey("2")))
    await store.write(lambda c: cached_tasks.put_task(c, COMPANIES, task("3", "meanwhile")))
    assert await store.write(lambda c: cached_tasks.finish(c, edition, 1, None, NOON))
    assert await store.read(cached) == [task("1", "list"), task("3", "meanwhile")]


async def test_tasks_that_changed_are_written_alone(open_store: OpenStore) -> None:
    store = await open_store()
    await store.write(lambda c: put_workflow(c, [task("1"), task("2"), task("3")]))
    changes = {TaskKey("2"): text(task("2", "theirs")), TaskKey("3"): None, TaskKey("9"): text(task("9"))}
    await store.write(lambda c: cached_tasks.put_changes(c, "w", changes, '"2"'))
    assert await store.read(cached) == [task("1"), task("2", "theirs"), task("9")]
    assert await etag(store) == '"2"'
    await store.write(lambda c: cached_tasks.put_changes(c, "w", {TaskKey("9"): None}, '"3"'))
    assert await store.read(cached) == [task("1"), task("2", "theirs")]


async def test_answer_of_an_edit_stays_over_an_older_list(open_store: OpenStore) -> None:
    """A list was read, an edit was confirmed, and only then came the list into the cache: the old value was shown at
    the next start. A version of the list is not kept either, so that it is read again."""
    store = await open_store()
    await store.write(lambda c: put_workflow(c, [task("1"), task("2")]))
    await store.write(lambda c: cached_tasks.put_task(c, COMPANIES, task("2", "older answer")))
    known = await store.scan(cached_tasks.last_change)
    await store.write(lambda c: cached_tasks.put_task(c, COMPANIES, task("1", "answer")))
    listed = {TaskKey("1"): text(task("1")), TaskKey("2"): text(task("2", "listed"))}
    await store.write(lambda c: cached_tasks.put_changes(c, "w", listed, '"2"', known))
    assert await store.read(cached) == [task("1", "answer"), task("2", "listed")]
    assert await etag(store) is None
    known = await store.scan(cached_tasks.last_change)
    await store.write(lambda c: cached_tasks.put_changes(c, "w", listed, '"3"', known))
    assert await store.read(cached) == [task("1"), task("2", "listed")]
    assert await etag(store) == '"3"'


async def test_a_workflow_that_is_gone_leaves_nothing(open_store: OpenStore) -> None:
    store = await open_store()
    await store.write(lambda c: put_workflow(c, [task("1")]))
    await store.write(lambda c: cached_tasks.put_task(c, COMPANIES, task("2")))
    await store.write(lambda c: cache.put_workflows(c, []))
    left = await store.read(
        lambda c: [c.execute(f"SELECT count(*) FROM cache.{t}").fetchone()[0] for t in ("pieces", "changes")]
    )
    assert left == [0, 0]


async def test_a_piece_that_is_missing_or_damaged_is_damage(open_store: OpenStore) -> None:
    store = await open_store()
    await store.write(lambda c: put_workflow(c, [task("1")]))
    with pytest.raises(DamagedError):
        await store.read(lambda c: cached_tasks.piece(c, "w", 1, 7))
    assert store.cache_set_aside is not None


async def test_a_new_task_stays_where_it_came_when_it_changes(open_store: OpenStore) -> None:
    """A task made here, one of somebody else, then a change of the first: it came back behind the other."""
    store = await open_store()
    await store.write(lambda c: put_workflow(c, [task("1")], None))
    for one in (task("2"), task("3"), task("2", name="Changed")):
        await store.write(lambda c, one=one: cached_tasks.put_task(c, COMPANIES, one))  # type: ignore[misc]  # a lambda with a default
    found = await store.read(cached)
    assert found is not None
    assert [one.key for one in found] == ["1", "2", "3"]
