"""Many new tasks in few requests, on a server that takes them so: each made once, whatever becomes of an answer."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from typing import Any

import pytest

from flowdash_desktop.domain.edits import CreateTask, EditState, Operation, Refusal, TaskEdit, new_task_key
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.events import TasksChanged, TasksFollowed
from flowdash_desktop.session.outbox.index import Confirmed
from tests.integration.session.batches import ALONE, BATCH, NAME, companies, renames, submit, there
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import WORKFLOW, ServerConnector
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy


@pytest.fixture
async def proxied(shared: ServerProcess) -> AsyncIterator[TcpProxy]:
    """A line to the shared server, which can be held and cut."""
    async with TcpProxy(shared.base_url) as proxy:
        yield proxy


async def test_many_new_tasks_take_few_requests(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, proxied: TcpProxy
) -> None:
    """The first goes alone, as nothing else waits; all others together, in the order in which they were made here."""
    batches, alone = proxied.hold_answers(BATCH, once=False), proxied.hold_answers(ALONE, once=False)
    batches.release.set()
    alone.release.set()
    live = await open_live(ServerConnector(proxied.base_url, shared.key))
    await submit(live, companies("many", 150))
    await live.until_saved()
    assert len(batches.seen) <= 2
    assert not alone.seen
    assert await there(elsewhere(shared), "many") == [f"Company {n}" for n in range(150)]
    assert live.value("many-149", NAME) == "Company 149"


async def test_the_window_is_told_of_all_at_once(shared: ServerProcess, open_live: Open) -> None:
    live = await open_live(shared)
    edits = companies("told", 50)
    await submit(live, edits)
    await live.until_saved()
    renamed = [dict(event.renamed) for event in live.of(TasksChanged) if event.renamed]
    assert {key: new for one in renamed for key, new in one.items()} == {
        edit.task: edit.values["Company ID"] for edit in edits
    }
    assert len(renamed) == len(live.of(TasksFollowed)) <= 2, "one message for each answer"


async def test_a_refresh_after_a_batch_brings_nothing(shared: ServerProcess, open_live: Open) -> None:
    """The answer has the texts of the list: else each new task would be another one, and the table be read anew."""
    live = await open_live(shared)
    await submit(live, companies("texts", 40))
    await live.until_saved()
    state = live.session._reading.state(WORKFLOW)
    assert state is not None
    before, updated = dict(zip(state.keys(), state.texts(), strict=True)), state.updated
    live.events.clear()
    live.session.request_refresh()
    await live.until(lambda: state.updated != updated and not live.session.status.refreshing, "the refresh")
    assert dict(zip(state.keys(), state.texts(), strict=True)) == before
    assert live.of(TasksChanged) == []


async def test_the_next_request_goes_while_an_answer_is_kept(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server is never idle for the disk of this computer; the order of the tasks stays."""
    live = await open_live(shared)
    outbox, begun, is_next = live.session._outbox, list[Sequence[str]](), asyncio.Event()
    begin, keep = outbox.begin_together, outbox.confirm_together

    async def begun_together(ids: Sequence[str]) -> Sequence[Operation]:
        begun.append(ids)
        if len(begun) > 1:
            is_next.set()
        return await begin(ids)

    async def kept(*answers: Any) -> Sequence[Confirmed]:
        await is_next.wait()
        return await keep(*answers)

    monkeypatch.setattr(outbox, "begin_together", begun_together)
    monkeypatch.setattr(outbox, "confirm_together", kept)
    await submit(live, companies("next", 250))
    await live.until_saved()
    assert await there(elsewhere(shared), "next") == [f"Company {n}" for n in range(250)]


async def test_the_next_request_begins_before_an_answer_is_kept(
    shared: ServerProcess, open_live: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = await open_live(shared)
    outbox, taken = live.session._outbox, list[str]()
    begin, keep = outbox.begin_together, outbox.confirm_together

    def noting(what: str, call: Any) -> Any:
        taken.append(what)
        return call

    monkeypatch.setattr(outbox, "begin_together", lambda ids: noting("begun", begin)(ids))
    monkeypatch.setattr(outbox, "confirm_together", lambda *answers: noting("kept", keep)(*answers))
    await submit(live, companies("before", 450))
    await live.until_saved()
    assert taken[:3] == ["begun", "begun", "kept"]


@pytest.mark.parametrize("how", ["answer", "request"])
async def test_a_batch_that_is_lost_makes_nothing_twice(
    how: str, shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, proxied: TcpProxy
) -> None:
    """Afterwards each is sent alone, under the key that it had in the batch."""
    prefix = f"lost-{how}"
    lost = proxied.lose_answer(BATCH) if how == "answer" else proxied.lose_request(BATCH)
    live = await open_live(ServerConnector(proxied.base_url, shared.key))
    await submit(live, companies(prefix, 8))
    await (lost.answered if how == "answer" else lost.arrived).wait()
    await live.until_sent()
    assert sorted(await there(elsewhere(shared), prefix)) == [f"Company {n}" for n in range(8)]


async def test_numbered_tasks_of_a_lost_batch_are_made_once(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, proxied: TcpProxy
) -> None:
    """The server counts their IDs up, so that nothing but the keys tells them from others."""
    lost = proxied.lose_answer(b"POST /api/v1/workflows/tckets/tasks/batch")
    live = await open_live(ServerConnector(proxied.base_url, shared.key), "tckets")
    await submit(live, [CreateTask("tckets", new_task_key(), {"Subject": f"Counted {n}"}) for n in range(8)])
    await lost.answered.wait()
    await live.until_sent()
    tickets = [str(task.values["Subject"]) for task in await elsewhere(shared, "tckets").tasks()]
    assert sorted(one for one in tickets if one.startswith("Counted")) == [f"Counted {n}" for n in range(8)]


async def test_a_batch_outlives_the_end_of_the_app(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, proxied: TcpProxy
) -> None:
    """The window is closed while the server's answer is on its way."""
    held = proxied.hold_answers(BATCH)
    live = await open_live(ServerConnector(proxied.base_url, shared.key))
    await submit(live, companies("end", 8))
    await held.answered.wait()
    assert {state for *_, state in live.pending} == {EditState.SENDING}
    await live.close()
    held.release.set()
    live = await open_live(ServerConnector(proxied.base_url, shared.key))
    await live.until_saved()
    assert sorted(await there(elsewhere(shared), "end")) == [f"Company {n}" for n in range(8)]


async def test_one_that_is_refused_keeps_back_no_other(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """It needs the person, who is told why; somebody else's task under its ID stays as it is."""
    edits = companies("part", 8)
    edits[3] = CreateTask(WORKFLOW, edits[3].task, {"Company ID": "3", NAME: "Taken"})
    live = await open_live(shared)
    await submit(live, edits)
    item = await live.until_needs_you()
    await live.until(lambda: len(live.session.pending) == 1, "all others")
    assert item.problem is not None
    assert item.problem.refusal is Refusal.INVALID
    assert list(item.problem.messages) == ["Company ID"]
    assert item.edit == edits[3]
    other = elsewhere(shared)
    assert (await other.task("3")).values[NAME] == "Company 3"
    assert sorted(await there(other, "part")) == [f"Company {n}" for n in range(8) if n != 3]


async def test_two_under_one_id_in_a_batch(shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere) -> None:
    """The second is not written over the first, and asks."""
    first, second = companies("twin", 2)
    second = CreateTask(WORKFLOW, second.task, {**first.values, NAME: "The second"})
    live = await open_live(shared)
    await submit(live, [*companies("beside", 4), first, second])
    item = await live.until_needs_you()
    await live.until(lambda: len(live.session.pending) == 1, "all others")
    assert item.edit == second
    assert await there(elsewhere(shared), "twin") == ["Company 0"]


@pytest.mark.parametrize("status", [b"404 Not Found", b"405 Method Not Allowed", b"501 Not Implemented"])
async def test_a_server_without_batches_gets_single_requests(
    status: bytes, shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, proxied: TcpProxy
) -> None:
    """It is asked once in a session."""
    refused = proxied.answer(BATCH, b'{"error":"nothing here"}', once=False, status=status)
    live = await open_live(ServerConnector(proxied.base_url, shared.key))
    await submit(live, companies(f"old{status[:3].decode()}", 8))
    await live.until_saved()
    await submit(live, companies(f"older{status[:3].decode()}", 8))
    await live.until_saved()
    assert len(refused.seen) == 1
    for prefix in (f"old{status[:3].decode()}", f"older{status[:3].decode()}"):
        assert len(await there(elsewhere(shared), prefix)) == 8


async def test_edits_of_new_tasks_come_after_their_batch(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, proxied: TcpProxy
) -> None:
    """What the person changes while the batch is on its way is sent to the tasks under their new names."""
    held = proxied.hold_answers(BATCH)
    live = await open_live(ServerConnector(proxied.base_url, shared.key))
    edits = companies("after", 4)
    await submit(live, edits)
    await held.answered.wait()
    await live.session.submit(TaskEdit(WORKFLOW, edits[2].task, NAME, "Changed", "Company 2"))
    held.release.set()
    await live.until_saved()
    assert await there(elsewhere(shared), "after") == ["Company 0", "Company 1", "Changed", "Company 3"]


async def test_a_server_that_may_not_know_repeats_gets_none(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, proxied: TcpProxy
) -> None:
    """Another vendor's server is not even asked."""
    batches = proxied.hold_requests(BATCH)
    live = await open_live(ServerConnector(proxied.base_url, shared.key, repeats_are_known=False))
    await submit(live, companies("alone", 8))
    await live.until_saved()
    assert not batches.seen
    assert len(await there(elsewhere(shared), "alone")) == 8


async def test_many_changes_take_few_requests(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, proxied: TcpProxy
) -> None:
    """None of the tasks is read before: the server compares what the person saw."""
    batches, single = proxied.hold_answers(BATCH, once=False), proxied.hold_answers(b"PUT ", once=False)
    batches.release.set()
    single.release.set()
    live = await open_live(ServerConnector(proxied.base_url, shared.key))
    edits = renames(live, "Renamed")
    await live.session.submit(*edits)
    await live.until_saved()
    assert len(batches.seen) == 1
    assert not single.seen
    names = {task.key: task.values[NAME] for task in await elsewhere(shared).tasks()}
    assert {edit.task: names[edit.task] for edit in edits} == {edit.task: edit.value for edit in edits}
    assert live.value("3", NAME) == "Renamed 3"


async def test_a_conflict_in_a_batch_is_asked_about(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, proxied: TcpProxy
) -> None:
    """Somebody else has changed one of the values since it was shown here; all others are saved."""
    other = elsewhere(shared)
    live = await open_live(ServerConnector(proxied.base_url, shared.key))
    edits = renames(live, "Mine")
    held = proxied.hold_requests(BATCH)
    await live.session.submit(*edits)
    await held.arrived.wait()
    await other.client.update_task(await other.schema(), "3", {NAME: "Theirs"})
    held.release.set()
    item = await live.until_needs_you()
    await live.until(lambda: len(live.session.pending) == 1, "all others")
    assert item.edit == replace(edits[2], sent=("Mine 3",)), "the server may have had it for a moment"
    assert item.problem is not None
    assert item.problem.refusal is Refusal.CHANGED_MEANWHILE
    assert (await other.task("3")).values[NAME] == "Theirs"
    assert (await other.task("4")).values[NAME] == "Mine 4"


async def test_changes_of_a_lost_batch_are_made_once(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, proxied: TcpProxy
) -> None:
    """What somebody else writes over them meanwhile is found by the look that each takes afterwards."""
    other = elsewhere(shared)
    live = await open_live(ServerConnector(proxied.base_url, shared.key))
    lost = proxied.lose_answer(BATCH)
    await live.session.submit(*renames(live, "Lost"))
    await lost.answered.wait()
    await other.client.update_task(await other.schema(), "5", {NAME: "Theirs, later"})

    def only_one_is_left() -> bool:
        live.session.reconnect()
        return len(live.session.pending) == 1

    await live.until(only_one_is_left, "all others")
    item = await live.until_needs_you()
    assert item.edit.task == "5"
    assert (await other.task("5")).values[NAME] == "Theirs, later"
    assert (await other.task("6")).values[NAME] == "Lost 6"


async def test_a_change_in_a_batch_meets_no_namesake(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, proxied: TcpProxy
) -> None:
    """The task was deleted, and another was made under its unique ID, with the same value."""
    other = elsewhere(shared)
    live = await open_live(ServerConnector(proxied.base_url, shared.key))
    held = proxied.hold_requests(BATCH)
    await live.session.submit(*renames(live, "Another"))
    await held.arrived.wait()
    before = (await other.task("7")).values[NAME]
    await other.client.delete_task(WORKFLOW, TaskKey("7"))
    await other.client.create_task(await other.schema(), {"Company ID": "7", NAME: before}, idempotency_key=None)
    held.release.set()
    item = await live.until_needs_you()
    await live.until(lambda: len(live.session.pending) == 1, "all others")
    assert item.problem is not None
    assert item.problem.refusal is Refusal.ANOTHER_TASK
    assert (await other.task("7")).values[NAME] == before


async def test_newer_values_come_after_a_batch(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, proxied: TcpProxy
) -> None:
    """The person goes on editing the same cells while the first values are on their way."""
    live = await open_live(ServerConnector(proxied.base_url, shared.key))
    held = proxied.hold_answers(BATCH)
    await live.session.submit(*renames(live, "First", 4))
    await held.answered.wait()
    await live.session.submit(*renames(live, "Second", 4))
    held.release.set()
    await live.until_saved()
    other = elsewhere(shared)
    assert [(await other.task(str(n))).values[NAME] for n in range(1, 5)] == [f"Second {n}" for n in range(1, 5)]


@pytest.mark.parametrize(("known", "count"), [(True, 350), (False, 20)])
async def test_tasks_are_numbered_in_the_order_of_their_rows(
    known: bool, count: int, shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """Several requests long; none overtakes the one before, also where each goes alone."""
    connector = ServerConnector(shared.base_url, shared.key, repeats_are_known=known)
    live = await open_live(connector, "tckets")
    subjects = [f"In order {known} {number}" for number in range(count)]
    await submit(live, [CreateTask("tckets", new_task_key(), {"Subject": subject}) for subject in subjects])
    await live.until_saved()
    tickets = await elsewhere(shared, "tckets").tasks()
    made = sorted((int(task.key), str(task.values["Subject"])) for task in tickets)
    assert [subject for _, subject in made if subject.startswith(f"In order {known}")] == subjects


async def test_a_long_import_keeps_no_edit_waiting(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, proxied: TcpProxy
) -> None:
    """What the person changes meanwhile is saved beside it."""
    live = await open_live(ServerConnector(proxied.base_url, shared.key))
    held = proxied.hold_answers(BATCH)
    await submit(live, companies("long", 350))
    await held.answered.wait()
    await live.session.submit(TaskEdit(WORKFLOW, TaskKey("20"), NAME, "Beside it", "Company 20"))
    await live.until(lambda: "TaskEdit" not in [kind for kind, *_ in live.pending], "the edit to be saved")
    assert len(live.pending) == 350
    held.release.set()
    await live.until_saved()
    assert (await elsewhere(shared).task("20")).values[NAME] == "Beside it"


async def test_new_tasks_are_told_in_their_order(shared: ServerProcess, open_live: Open, proxied: TcpProxy) -> None:
    """A window without a sorted column shows the rows of a file as they stand in it."""
    live = await open_live(ServerConnector(proxied.base_url, shared.key))
    held = proxied.hold_requests(BATCH)
    edits = companies("shown", 60)
    live.events.clear()
    await submit(live, edits)
    await held.arrived.wait()
    told = dict.fromkeys(key for event in live.of(TasksChanged) for key in event.keys)
    assert [*told] == [edit.task for edit in edits]
    held.release.set()
    await live.until_saved()


async def test_batches_of_a_killed_program_keep_their_order(
    shared: ServerProcess,
    open_live: Open,
    elsewhere: MakeElsewhere,
    proxied: TcpProxy,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One batch is answered and not saved, the next one never reaches the server, and a third one waits."""
    path = b"POST /api/v1/workflows/tckets/tasks/batch"
    first = proxied.hold_answers(path)
    live = await open_live(ServerConnector(proxied.base_url, shared.key), "tckets")
    never = asyncio.Event()
    monkeypatch.setattr(live.session._outbox, "confirm_together", lambda *_: never.wait())
    subjects = [f"Killed {number}" for number in range(300)]
    await submit(live, [CreateTask("tckets", new_task_key(), {"Subject": subject}) for subject in subjects])
    await first.answered.wait()
    second = proxied.hold_requests(path)
    first.release.set()
    await second.arrived.wait()
    await live.close()
    again = await open_live(shared, "tckets", run=False)
    assert sum(item.uncertain for item in again.session.pending) == 200
    again.run()
    await again.until_saved()
    tickets = await elsewhere(shared, "tckets").tasks()
    made = sorted((int(task.key), str(task.values["Subject"])) for task in tickets)
    assert [subject for _, subject in made if subject.startswith("Killed")] == subjects
