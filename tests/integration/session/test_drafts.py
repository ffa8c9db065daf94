"""What is half-typed goes where its task goes: created, created again, renamed, on the disk and in memory alike."""

from __future__ import annotations

from flowdash_desktop.domain.drafts import Draft, DraftRef, Following, new_ref
from flowdash_desktop.domain.edits import CreateTask, new_task_key
from flowdash_desktop.domain.identity import Identity, identity_of
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.events import TasksFollowed
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import WORKFLOW, Live, edit
from tests.integration.session.test_another_task import not_sent, replaced
from tests.support.server_process import ServerProcess

NAME = "Company Name"


async def typed(live: Live, key: str, text: str) -> DraftRef:
    """Something is half-typed for a task, as it is shown."""
    schema = live.session.schema(WORKFLOW)
    assert schema is not None
    identity = identity_of(live.shown(key).task, schema)
    ref = new_ref(WORKFLOW, TaskKey(key), NAME, identity, live.session.drafts.found)
    await live.session.drafts.keep({ref: Draft(text, None, identity)})
    return ref


def texts(live: Live) -> dict[str, str]:
    """What is half-typed, by task."""
    return {ref.task: draft.text for ref, draft in live.session.drafts.found.items()}


async def about_of(live: Live, key: str) -> Identity | None:
    """What a task that is shown is known by."""
    schema = live.session.schema(WORKFLOW)
    assert schema is not None
    return identity_of(live.shown(key).task, schema)


async def test_a_draft_goes_with_a_new_task_to_its_name(shared: ServerProcess, open_live: Open) -> None:
    live, key = await open_live(shared, run=False), new_task_key()
    await live.session.open_workflow(WORKFLOW)
    live.run()
    await live.until_online()
    live.session.submit(CreateTask(WORKFLOW, key, {"Company ID": "d-1", NAME: "New"}))
    await live.session.drafts.keep({new_ref(WORKFLOW, key, NAME, None, ()): Draft("half", None)})
    await live.until_saved()
    assert texts(live) == {"d-1": "half"}
    (draft,) = live.session.drafts.found.values()
    assert draft.identity == await about_of(live, "d-1")
    (event,) = live.of(TasksFollowed)
    assert [(one.old, one.new) for one in event.followings] == [(key, "d-1")]
    await live.close()
    again = await open_live(shared)
    assert texts(again) == {"d-1": "half"}


async def test_a_draft_goes_to_the_task_that_is_created_again(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live = await not_sent(shared, open_live, edit("1", NAME, "Mine", base="Company 1"))
    await typed(live, "1", "half")
    await replaced(elsewhere(shared), "1")
    live.run()
    item = await live.until_needs_you()
    await live.session.decisions.create_again(item.id)
    item = await live.until_needs_you()
    assert texts(live) == {item.edit.task: "half"}
    await live.set(item.edit.task, "Company ID", "1-again")
    await live.until_saved()
    assert texts(live) == {"1-again": "half"}
    (draft,) = live.session.drafts.found.values()
    assert draft.identity == await about_of(live, "1-again")
    await live.close()
    again = await open_live(shared)
    assert texts(again) == {"1-again": "half"}


async def test_draft_goes_to_the_recreated_task(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """A draft goes to the task that is created again under its ID."""
    live = await not_sent(shared, open_live, edit("2", NAME, "Mine", base="Company 2"))
    await typed(live, "2", "half")
    await elsewhere(shared).client.delete_task(WORKFLOW, "2")
    live.run()
    item = await live.until_needs_you()
    await live.session.decisions.create_again(item.id)
    await live.until_saved()
    (draft,) = live.session.drafts.found.values()
    assert (draft.text, draft.identity) == ("half", await about_of(live, "2"))


async def test_a_task_is_found_under_the_id_that_somebody_gave_it(shared: ServerProcess, open_live: Open) -> None:
    live = await open_live(shared)
    identity = await about_of(live, "3")
    assert identity is not None
    drafts = live.session.drafts
    assert await drafts.find_task(WORKFLOW, identity) == "3"
    assert await drafts.find_task(WORKFLOW, Identity("nothing of the kind", "")) is None
    assert await drafts.find_task(WORKFLOW, Identity("", identity.created)) is None
    assert await drafts.find_task("elsewhere", identity) is None
    await typed(live, "4", "half")
    drafts.follow(Following(WORKFLOW, TaskKey("4"), await about_of(live, "4"), TaskKey("5"), await about_of(live, "5")))
    assert texts(live) == {"5": "half"}
    await live.close()
    again = await open_live(shared)
    assert texts(again) == {"5": "half"}


async def test_question_about_tasks_is_for_the_tasks_seen(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """A question about tasks is answered for the tasks that were seen."""
    live, other = await open_live(shared), elsewhere(shared)
    before = await about_of(live, "6")
    sight = live.session.history.sight(WORKFLOW, [TaskKey("6"), TaskKey("7")])
    assert [*sight.values()] == [None, None], "nothing of them has changed"
    await replaced(other, "6")
    await live.until_refreshed()
    await live.session.submit(edit("6", NAME, "Mine"), edit("7", NAME, "Mine", base="Company 7"), identities=sight)
    item = await live.until_needs_you()
    assert (item.edit.task, item.identity) == ("6", before)
    await live.until(lambda: len(live.session.pending) == 1)
    assert [(await other.task(key)).values[NAME] for key in ("6", "7")] == ["Another", "Mine"]
