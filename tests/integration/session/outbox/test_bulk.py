"""One value for many tasks is one step: durable, undone and redone as a whole, however far it has come."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from flowdash_desktop.domain.edits import CreateTask, DeleteTask, EditState, TaskEdit, new_task_key
from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.session.events import SessionEvent, TasksChanged
from flowdash_desktop.session.outbox.bulk import ManyChanged
from flowdash_desktop.session.tasks import reprojection
from tests.integration.session.batches import as_documented
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import WORKFLOW, Elsewhere, Live, ServerConnector
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

NAME = "Company Name"


def keys(*numbers: int) -> tuple[TaskKey, ...]:
    return tuple(TaskKey(str(number)) for number in numbers)


async def set_many(live: Live, tasks: Sequence[TaskKey], field: str, value: Value) -> ManyChanged:
    return await live.session.bulk.set_field(WORKFLOW, tasks, field, value)


async def stages(other: Elsewhere, tasks: Sequence[TaskKey]) -> list[str]:
    return [(await other.task(key)).stage for key in tasks]


async def test_bulk_edit_is_one_step_with_values_of_each_task(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """It is one step over restarts and is compared with what each task showed."""
    live, other = await open_live(shared), elsewhere(shared)
    tasks = keys(1, 2, 3, 4)
    await live.set("2", STAGE, "In Progress")
    await live.set("3", STAGE, "Done")
    await live.until_saved()
    done = await set_many(live, (*tasks, TaskKey("no such task")), STAGE, "Done")
    assert (done.changed, done.same, done.needing, done.gone) == (keys(1, 2, 4), 1, 0, 1)
    last = live.last
    assert last is not None
    assert (last.id, last.count, last.is_of_one_kind, last.is_of_one_field) == (done.step, 3, True, True)
    await live.until_saved()
    assert await stages(other, tasks) == ["Done"] * 4
    await live.close()
    live = await open_live(shared)
    await live.undo()
    await live.until_saved()
    assert await stages(other, tasks) == ["Not Started", "In Progress", "Done", "Not Started"]
    await live.close()
    live = await open_live(shared)
    await live.redo()
    await live.until_saved()
    assert await stages(other, tasks) == ["Done"] * 4


async def test_of_what_is_partly_sent_all_is_undone(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """Some confirmed, some on their way, some not sent, and one that needs the person."""
    other, tasks = elsewhere(shared), keys(5, 6, 7, 8, 9, 10, 11)
    async with TcpProxy(shared.base_url) as proxy:
        as_documented(proxy)
        live = await open_live(ServerConnector(proxy.base_url, shared.key, repeats_are_known=False))
        await other.set("5", Stage="In Progress")  # not seen here yet: a conflict
        held = proxy.hold_answers(b"PUT ")
        await set_many(live, tasks, STAGE, "Done")
        await held.answered.wait()
        held.release.set()
        await live.until(lambda: len(live.session.pending) < len(tasks) - 1, "some to be confirmed")
        await live.undo()
        await live.until_saved()
        assert await stages(other, tasks) == ["In Progress", *["Not Started"] * 6]
        await live.redo()
        await live.until_needs_you()
        await live.until(lambda: len(live.session.pending) == 1, "the others to be sent")
        assert await stages(other, tasks) == ["In Progress", *["Done"] * 6]
        await live.undo()
        await live.until_saved()
        assert await stages(other, tasks) == ["In Progress", *["Not Started"] * 6]


async def test_changed_tasks_are_asked_about_and_others_undone(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """What somebody changed meanwhile is asked about and the others are undone."""
    live, other, tasks = await open_live(shared), elsewhere(shared), keys(12, 13, 14)
    await set_many(live, tasks, NAME, "All alike")
    await live.until_saved()
    await other.set("13", Company_Name="Theirs")
    await live.undo()
    item = await live.until_needs_you()
    await live.until(lambda: len(live.session.pending) == 1, "the others to be undone")
    assert item.edit.task == "13"
    assert item.problem is not None
    assert item.problem.conflict is not None
    assert [(await other.task(key)).values[NAME] for key in tasks] == ["Company 12", "Theirs", "Company 14"]


async def test_what_needs_the_person_is_left_as_it_is(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live, other = await open_live(shared), elsewhere(shared)
    await other.set("15", Company_Name="Theirs")
    await live.session.submit(TaskEdit(WORKFLOW, TaskKey("15"), NAME, "Mine", "Company 15"))
    refused = new_task_key()
    await live.session.submit(CreateTask(WORKFLOW, refused, {"Company ID": "u-9", STAGE: "No such stage"}))
    await live.until_needs_you(2)
    done = await set_many(live, (*keys(15, 16), refused), NAME, "All alike")
    assert (done.changed, done.needing) == (keys(16), 2)
    assert live.value("15", NAME) == "Mine", "what was typed is not lost"
    done = await set_many(live, keys(15, 16), STAGE, "Done")
    assert (done.changed, done.needing) == (keys(15, 16), 0), "another field has nothing to do with it"


async def test_where_nothing_is_to_be_changed_there_is_no_step(shared: ServerProcess, open_live: Open) -> None:
    live = await open_live(shared)
    before = live.last
    done = await set_many(live, keys(17, 18), STAGE, "Not Started")
    assert (done.step, done.changed, done.same) == ("", (), 2)
    assert live.last == before


async def test_it_outlives_the_window_that_closes_on_it(shared: ServerProcess, open_live: Open) -> None:
    await (await open_live(shared)).close()
    live = await open_live(shared, run=False)
    live.session.bulk.set_field(WORKFLOW, keys(19, 20, 21), STAGE, "Done")  # nobody waits for it
    await live.close()
    live = await open_live(shared, run=False)
    assert [(task, state) for _, task, state in live.pending] == [
        (key, EditState.SAVED_HERE) for key in keys(19, 20, 21)
    ]
    last = live.last
    assert last is not None
    assert last.count == 3


async def test_what_is_asked_for_later_comes_later(shared: ServerProcess, open_live: Open) -> None:
    """A single edit, or an undo, that is asked for while a change of many is made ready, waits for it."""
    await (await open_live(shared)).close()
    live = await open_live(shared, run=False)
    tasks = keys(*range(22, 30))
    many = live.session.submit(*(TaskEdit(WORKFLOW, key, NAME, "First", f"Company {key}") for key in tasks))
    one = live.session.submit(TaskEdit(WORKFLOW, TaskKey("29"), NAME, "Second", "First"))
    await asyncio.gather(many, one)
    assert live.value("29", NAME) == "Second"
    many = live.session.submit(*(TaskEdit(WORKFLOW, key, NAME, "Third", "First") for key in tasks))
    undone = live.session.undo(WORKFLOW)
    await asyncio.gather(many, undone)
    assert live.value("22", NAME) == "First"


async def test_many_are_told_of_together(shared: ServerProcess, open_live: Open) -> None:
    await (await open_live(shared)).close()
    live = await open_live(shared, run=False)
    live.events.clear()
    tasks = keys(22, 23, 24)
    await live.session.submit(*(TaskEdit(WORKFLOW, key, STAGE, "Done", "Not Started") for key in tasks))
    assert [event.keys for event in live.of(TasksChanged)] == [frozenset(tasks)]


async def test_each_of_many_is_told_of_whoever_reads_it_before(
    shared: ServerProcess, open_live: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tasks are announced in parts, and between two parts others may read the rest, as they are to be shown.

    The table went on showing the old value of all but the first part until the server had confirmed each.
    """
    monkeypatch.setattr(reprojection, "_MANY", 2)
    await (await open_live(shared)).close()
    live, tasks, told = await open_live(shared, run=False), keys(22, 23, 24, 25, 26, 27), set[TaskKey]()

    def hear(event: SessionEvent) -> None:
        if isinstance(event, TasksChanged):
            told.update(event.keys)
            assert {live.session.shown(WORKFLOW)[key].task.values[NAME] for key in tasks} == {"All of them"}

    stop = live.session.observe(hear)
    await set_many(live, tasks, NAME, "All of them")
    stop()
    assert told == {*tasks}


async def test_bulk_deletion_is_one_step_after_a_restart_too(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """Many are deleted and come back as one step also after a restart."""
    live, other = await open_live(shared), elsewhere(shared)
    tasks = keys(25, 26, 27)
    before = [(await other.task(key)).values[NAME] for key in tasks]
    await live.session.bulk.delete(WORKFLOW, tasks)
    await live.until_saved()
    assert not {*tasks} & {task.key for task in await other.tasks()}
    await live.close()
    live = await open_live(shared)
    last = live.last
    assert last is not None
    assert (last.count, isinstance(last.first.edit, DeleteTask)) == (3, True)
    await live.undo()
    await live.until_saved()
    assert [(await other.task(key)).values[NAME] for key in tasks] == before


async def test_bulk_edit_is_for_the_selected_tasks_only(shared: ServerProcess, open_live: Open) -> None:
    """It is for the tasks that were selected and for no other that gets their ID in that moment."""
    await (await open_live(shared)).close()
    live = await open_live(shared, run=False)
    state = live.session._reading.state(WORKFLOW)
    assert state is not None
    one, two = keys(1, 2)
    selected, text = state.identity(one), state.text(one)
    assert selected is not None
    assert text is not None
    changing = live.session.bulk.set_field(WORKFLOW, (one, two), NAME, "Mine")
    state.put(one, text.replace(selected.page.encode(), b"another"))  # as a list would that comes in this moment
    assert (await changing).changed == (one, two)
    pages = {item.edit.task: item.identity.page for item in live.session.pending if item.identity is not None}
    assert pages[one] == selected.page
