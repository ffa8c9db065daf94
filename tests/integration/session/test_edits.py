"""The way of an edit on a real server: durable, shown, sent, confirmed; or waiting for the person."""

from __future__ import annotations

import asyncio
from pathlib import Path

from flowdash_desktop.domain.edits import CreateTask, DeleteTask, EditState, Refusal, TaskEdit, new_task_key
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.events import TasksChanged, WorkflowLoaded
from flowdash_desktop.session.outbox.sending.pace import FAR
from flowdash_desktop.session.status import Connection
from flowdash_desktop.store import outbox
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import StoreThread
from tests.integration.session.batches import as_documented
from tests.integration.session.conftest import MakeElsewhere, Open, definition
from tests.integration.session.live import WORKFLOW, ServerConnector, edit
from tests.support.definitions import USER
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

NAME = "Company Name"


async def test_an_edit_is_durable_then_shown_then_confirmed(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, thread: StoreThread, tmp_path: Path
) -> None:
    live = await open_live(shared, run=False)
    live.run()
    await live.until_online()
    await live.set("1", STAGE, "Done")
    assert live.value("1", STAGE) == "Done", "shown when submit has returned"
    other = AccountStore(thread, tmp_path / "account")
    await live.until_saved()
    assert live.shown("1").marks == {}
    assert (await elsewhere(shared).task("1")).stage == "Done"
    await live.close()
    await other.open()
    assert await other.read(outbox.all_pending) == []
    await other.close()
    again = await open_live(ServerConnector("http://127.0.0.1:9", "k"), online=False)
    assert again.value("1", STAGE) == "Done", "the answer is in the cache"


async def test_an_edit_is_on_disk_and_marked_before_there_is_a_server(shared: ServerProcess, open_live: Open) -> None:
    first = await open_live(shared)
    await first.close()
    live = await open_live(shared, run=False)
    await live.set("2", NAME, "Acme")
    assert live.value("2", NAME) == "Acme"
    assert live.shown("2").marks[NAME].state is EditState.SAVED_HERE
    await live.close()
    again = await open_live(shared, run=False)
    assert again.value("2", NAME) == "Acme", "kept over a restart"
    again.run()
    await again.until_saved()
    assert again.value("2", NAME) == "Acme"


async def test_newest_value_wins_in_one_request(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """The newest of several values wins and one request is enough."""
    await (await open_live(shared)).close()
    live = await open_live(shared, run=False)
    for text in ("a", "b", "c"):
        await live.set("3", NAME, text)
    await live.set("3", STAGE, "Done")
    assert len(live.session.pending) == 2
    live.run()
    await live.until_saved()
    task = await elsewhere(shared).task("3")
    assert (task.values[NAME], task.stage) == ("c", "Done")


async def test_what_the_server_refuses_needs_the_person_and_says_why(
    server: StartServer, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    running = server(definition())
    live = await open_live(running)
    await elsewhere(running).client.delete_user(WORKFLOW, "u2")
    await live.set("1", ASSIGNED_TO, USER)
    item = await live.until_needs_you()
    assert item.problem is not None
    assert item.problem.refusal is Refusal.INVALID
    assert list(item.problem.messages) == [ASSIGNED_TO]
    assert live.value("1", ASSIGNED_TO) == USER, "what was chosen stays"
    assert live.shown("1").marks[ASSIGNED_TO].problem == item.problem
    assert live.session.status.connection is Connection.ONLINE

    await live.session.decisions.retry(item.id)
    await live.until(lambda: live.session.status.waiting + live.session.status.sending == 1)
    assert (await live.until_needs_you()).id == item.id

    await live.set("1", NAME, "Goes through meanwhile")
    await live.until(lambda: len(live.session.pending) == 1, "the other field")

    await live.set("1", ASSIGNED_TO, "harry@hogwarts.edu")
    assert [i.id for i in live.session.pending] == [item.id], "the corrected value replaces the refused one"
    await live.until_saved()
    assert (await elsewhere(running).task("1")).assigned_to == "harry@hogwarts.edu"


async def test_a_refused_edit_can_be_discarded(shared: ServerProcess, open_live: Open) -> None:
    live = await open_live(shared)
    await live.set("4", STAGE, "Nowhere")
    item = await live.until_needs_you()
    await live.session.decisions.discard(item.id)
    assert live.session.pending == ()
    assert live.value("4", STAGE) == "Not Started"
    assert live.session.status.needs_you == 0


async def test_create_with_a_known_id(shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere) -> None:
    live = await open_live(shared)
    key = new_task_key()
    await live.session.submit(CreateTask(WORKFLOW, key, {"Company ID": "K-1", NAME: "Known"}))
    assert live.shown(key).is_new
    await live.until_saved()
    assert key not in live.session.shown(WORKFLOW)
    assert not live.shown("K-1").is_new
    assert any(e.renamed == {key: "K-1"} for e in live.of(TasksChanged))
    assert (await elsewhere(shared).task("K-1")).values[NAME] == "Known"


async def test_edits_of_a_new_task_follow_its_server_id(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """Edits of a new task follow it to the ID that the server gives."""
    async with TcpProxy(shared.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, shared.key), "tckets")
        created = proxy.hold_answers(b"POST ")
        key = new_task_key()
        await live.session.submit(CreateTask("tckets", key, {"Subject": "Printer"}))
        await created.answered.wait()
        await live.set(key, STAGE, "Solved", "tckets")
        assert live.value(key, STAGE, "tckets") == "Solved"
        assert [kind for kind, *_ in live.pending] == ["CreateTask", "TaskEdit"], "the creation is on its way already"
        created.release.set()
        await live.until_saved()
        (renamed,) = (e.renamed[key] for e in live.of(TasksChanged) if e.renamed)
        await live.set(key, "Subject", "Printer on fire", "tckets", base="Printer")
        await live.until_saved()
    task = await elsewhere(shared, "tckets").task(renamed)
    assert task.stage == "Solved"
    assert task.values["Subject"] == "Printer on fire", "an edit under the old name, after the renaming, follows too"
    assert live.value(renamed, "Subject", "tckets") == "Printer on fire"


async def test_unsent_new_task_takes_edits_and_deletion(shared: ServerProcess, open_live: Open) -> None:
    """A new task that was not sent takes edits into itself and can be deleted."""
    await (await open_live(shared)).close()
    live = await open_live(shared, run=False)
    key = new_task_key()
    await live.session.submit(CreateTask(WORKFLOW, key, {NAME: "Draft"}))
    await live.set(key, NAME, "Better")
    assert live.pending == [("CreateTask", key, EditState.SAVED_HERE)]
    assert live.value(key, NAME) == "Better"
    await live.session.submit(DeleteTask(WORKFLOW, key))
    assert live.pending == []
    assert key not in live.session.shown(WORKFLOW)


async def test_a_refused_creation_is_corrected(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live = await open_live(shared)
    key = new_task_key()
    await live.session.submit(CreateTask(WORKFLOW, key, {"Company ID": "K-2"}))
    item = await live.until_needs_you()
    assert live.shown(key).marks[NAME].problem == item.problem
    await live.set(key, NAME, "Now with a name")
    await live.until_saved()
    assert (await elsewhere(shared).task("K-2")).values[NAME] == "Now with a name"


async def test_delete(shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere) -> None:
    live = await open_live(shared)
    await live.set("5", STAGE, "Nowhere")
    await live.until_needs_you()
    await live.session.submit(DeleteTask(WORKFLOW, TaskKey("5")))
    assert "5" not in live.session.shown(WORKFLOW)
    await live.until_saved()
    assert "5" not in {t.key for t in await elsewhere(shared).tasks()}
    await live.until_refreshed()
    assert "5" not in live.session.shown(WORKFLOW)


async def test_an_edit_of_a_task_that_is_gone_needs_the_person(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live = await open_live(shared)
    await elsewhere(shared).client.delete_task(WORKFLOW, "6")
    await live.set("6", NAME, "Too late")
    item = await live.until_needs_you()
    assert item.problem is not None
    assert item.problem.refusal is Refusal.GONE


async def test_older_reading_does_not_bring_a_value_back(shared: ServerProcess, open_live: Open) -> None:
    """A reading that began before an edit was confirmed does not bring the old value back."""
    async with TcpProxy(shared.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, shared.key))
        listing = proxy.hold_answers(b"GET /api/v1/workflows/2ylSaZ/tasks ")
        live.session.request_refresh()
        await listing.answered.wait()
        values: list[object] = []
        await live.set("7", NAME, "New")
        live.session.observe(lambda _: values.append(live.value("7", NAME)))
        await live.until_saved()
        before = live.session.status.updated
        listing.release.set()
        await live.until(lambda: live.session.status.updated != before and not live.session.status.refreshing)
        assert set(values) == {"New"}
        await live.until_refreshed()
        assert set(values) == {"New"}


async def test_a_refresh_announces_only_what_is_different(
    server: StartServer, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    running = server(definition())
    live = await open_live(running)
    await live.set("1", NAME, "Mine")
    await live.until_saved()
    live.events.clear()
    await live.until_refreshed()
    assert live.of(TasksChanged) == []
    assert live.of(WorkflowLoaded) == []
    await elsewhere(running).set("2", Company_Name="Theirs")
    await live.until_refreshed()
    assert [e.keys for e in live.of(TasksChanged)] == [{"2"}]
    await live.close()
    again = await open_live(running)
    again.events.clear()
    await again.until_refreshed()
    assert again.of(TasksChanged) == []


async def test_several_tasks_at_a_time_and_one_request_for_each(shared: ServerProcess, open_live: Open) -> None:
    """On a server that takes but one task in a request."""
    keys = [str(number) for number in range(10, 20)]
    async with TcpProxy(shared.base_url) as proxy:
        as_documented(proxy)
        live = await open_live(ServerConnector(proxy.base_url, shared.key, repeats_are_known=False))
        puts = proxy.hold_answers(b"PUT ", once=False)
        for key in keys:
            await live.session.submit(
                edit(key, NAME, f"Name {key}", base=f"Company {key}"), edit(key, STAGE, "Done", base="Not Started")
            )
        await live.until(lambda: live.session.status.sending == FAR)
        assert sorted(key for _, key, state in live.pending if state is EditState.SENDING) == keys[:FAR]
        puts.release.set()
        await live.until_saved()
        assert len(puts.seen) == 2 * len(keys)


async def test_edits_of_one_task_arrive_in_their_order(shared: ServerProcess, open_live: Open) -> None:
    async with TcpProxy(shared.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, shared.key))
        first = proxy.hold_answers(b"PUT ")
        await live.set("16", NAME, "First")
        await first.answered.wait()
        await live.set("16", NAME, "Second")
        assert [state for *_, state in live.pending] == [EditState.SENDING, EditState.SAVED_HERE]
        assert live.value("16", NAME) == "Second"
        first.release.set()
        await live.until_saved()
        assert live.value("16", NAME) == "Second"


async def test_edits_without_unique_ids_are_refused_in_words(shared: ServerProcess, open_live: Open) -> None:
    """A workflow without unique IDs is read and its edits are refused in words."""
    live = await open_live(shared, "notess")
    ((key, shown),) = live.session.shown("notess").items()
    assert shown.task.unique_id is None
    await live.set(key, "Note", "Changed", "notess")
    item = await live.until_needs_you()
    assert item.problem is not None
    assert item.problem.reason == Reason(SessionFault.READ_ONLY_WORKFLOW)
    await live.session.decisions.discard(item.id)
    new = new_task_key()
    await live.session.submit(CreateTask("notess", new, {"Note": "Another"}))
    await live.until_saved()
    assert [s.task.values["Note"] for s in live.session.shown("notess").values()] == ["Written by hand", "Another"]


async def test_a_value_of_a_field_that_is_gone_is_not_lost_in_silence(shared: ServerProcess, open_live: Open) -> None:
    live = await open_live(shared)
    await live.session.submit(TaskEdit(WORKFLOW, TaskKey("17"), "Former field", "Precious", None))
    item = await live.until_needs_you()
    assert item.problem is not None
    assert list(item.problem.messages) == ["Former field"]


async def test_edits_of_a_workflow_that_is_not_open_are_sent_too(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live = await open_live(shared, None)
    await live.set("7", "Subject", "Seen nowhere", "tckets", base="Seventh")
    await live.set("1", "Subject", "Lost", "no such workflow")
    item = await live.until_needs_you()
    assert item.edit.workflow_id == "no such workflow"
    assert item.problem is not None
    assert item.problem.refusal is Refusal.GONE
    await live.until(lambda: len(live.session.pending) == 1)
    assert (await elsewhere(shared, "tckets").task("7")).values["Subject"] == "Seen nowhere"


async def test_edit_is_stored_when_the_session_closes(shared: ServerProcess, open_live: Open) -> None:
    """An edit that nobody waits for is kept when the session closes."""
    live = await open_live(shared, run=False)
    asking = asyncio.ensure_future(live.session.submit(edit("18", NAME, "In the last moment")))
    asking.cancel()
    await live.close()
    assert asking.cancelled()
    again = await open_live(shared, run=False)
    assert [i.edit for i in again.session.pending] == [edit("18", NAME, "In the last moment")]


async def test_an_observer_that_fails_stops_nothing(
    shared: ServerProcess, open_live: Open, faults: list[dict[str, object]]
) -> None:
    live = await open_live(shared)
    error = RuntimeError("a fault in the window")

    def fail(_: object) -> None:
        raise error

    stop = live.session.observe(fail)
    await live.set("19", NAME, "Sent all the same")
    await live.until_saved()
    stop()
    assert {id(f["exception"]) for f in faults} == {id(error)}
    faults.clear()
