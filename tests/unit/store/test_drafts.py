"""What is half-typed on the disk: a text for each task, field and holder of a unique ID."""

from __future__ import annotations

from decimal import Decimal

from flowdash_desktop.domain.drafts import NEW_COMMENT, Draft, DraftRef, Following, new_ref
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.store import drafts
from flowdash_desktop.store.account_store import AccountStore
from tests.unit.store.conftest import OpenStore

KEY, OTHER = TaskKey("42"), TaskKey("new name")
FIRST, SECOND = Identity("ooCwnZ", "", "Acme"), Identity("gqCQRO", "", "XYZ")


def ref(field: str = "Employees", identity: Identity | None = None, key: TaskKey = KEY) -> DraftRef:
    return new_ref("w", key, field, identity, ())


async def kept(store: AccountStore) -> dict[DraftRef, Draft]:
    return await store.read(drafts.everything)


async def test_texts_for_two_tasks_of_one_id_stand_beside_each_other(open_store: OpenStore) -> None:
    first, second = Draft("many", Decimal(12), FIRST), Draft("few", None, SECOND)
    store = await open_store()
    await store.write(lambda c: drafts.keep(c, {ref(identity=FIRST): first, ref(identity=SECOND): second}))
    await store.close()
    store = await open_store()
    assert await kept(store) == {ref(identity=FIRST): first, ref(identity=SECOND): second}
    await store.write(lambda c: drafts.keep(c, {ref(identity=FIRST): None}))
    assert await kept(store) == {ref(identity=SECOND): second}


async def test_they_follow_their_task_and_leave_those_of_the_other(open_store: OpenStore) -> None:
    store = await open_store()
    texts = {
        ref(identity=FIRST): Draft("many", None, FIRST),
        ref(NEW_COMMENT, FIRST): Draft("half", None, FIRST),
        ref(identity=SECOND): Draft("few", None, SECOND),
    }
    await store.write(lambda c: drafts.keep(c, texts))
    await store.write(lambda c: drafts.follow(c, Following("w", KEY, FIRST, OTHER, SECOND)))
    found = await kept(store)
    assert {(r.task, r.field, d.text, d.identity) for r, d in found.items()} == {
        (OTHER, "Employees", "many", SECOND),
        (OTHER, NEW_COMMENT, "half", SECOND),
        (KEY, "Employees", "few", SECOND),
    }


async def test_none_is_written_over_another_where_it_goes(open_store: OpenStore) -> None:
    store = await open_store()
    texts = {ref(): Draft("here", None), ref(key=OTHER): Draft("there", None)}
    await store.write(lambda c: drafts.keep(c, texts))
    await store.write(lambda c: drafts.follow(c, Following("w", KEY, None, OTHER, FIRST)))
    found = await kept(store)
    assert {(r.task, d.text) for r, d in found.items()} == {(OTHER, "here"), (OTHER, "there")}


async def test_what_can_not_be_read_of_a_draft_costs_no_text(open_store: OpenStore) -> None:
    store = await open_store()
    await store.write(lambda c: drafts.keep(c, {ref(): Draft("many", Decimal(12), FIRST)}))
    await store.write(lambda c: c.execute("UPDATE drafts SET base = 'x', about = 'y'"))
    assert await kept(store) == {ref(): Draft("many", None)}
