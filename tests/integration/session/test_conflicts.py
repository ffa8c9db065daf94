"""Two people and one task: only what nobody else has touched is written, the rest is merged or asked about."""

from __future__ import annotations

from pathlib import Path

from flowdash_desktop.domain.conflicts import Choice
from flowdash_desktop.domain.edits import Conflict, CreateTask, EditState, Refusal, TaskEdit, new_task_key
from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.events import TasksChanged
from tests.integration.session.conftest import MakeElsewhere, Open, definition
from tests.integration.session.live import WORKFLOW, ServerConnector
from tests.support.definitions import EVERYTHING, workspace
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

NAME = "Company Name"


async def held(open_live: Open, running: ServerProcess) -> None:
    """Fill the cache, so that a session can be worked in before it reaches the server."""
    await (await open_live(running)).close()


async def test_another_field_changed_elsewhere_is_kept(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    await held(open_live, shared)
    live, other = await open_live(shared, run=False), elsewhere(shared)
    await live.set("1", NAME, "Mine")
    await other.set("1", Stage="Done")
    live.run()
    await live.until_saved()
    task = await other.task("1")
    assert (task.values[NAME], task.stage) == ("Mine", "Done")
    assert live.value("1", STAGE) == "Done", "and is seen here"


async def test_same_field_changed_elsewhere_is_a_choice(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """The same field changed elsewhere is chosen by the person."""
    await held(open_live, shared)
    live, other = await open_live(shared, run=False), elsewhere(shared)
    for key in ("2", "3"):
        await live.set(key, NAME, "Mine")
        await other.set(key, Company_Name="Theirs")
    live.run()
    first = await live.until_needs_you(2)
    assert first.problem is not None
    assert (first.problem.refusal, first.problem.conflict) == (
        Refusal.CHANGED_MEANWHILE,
        Conflict("Company 2", "Theirs"),
    )
    assert live.value("2", NAME) == "Mine", "what was typed stays"
    assert (await other.task("2")).values[NAME] == "Theirs", "and so does theirs"
    await live.session.decisions.choose(first.id, Choice.MINE)
    (second,) = [i for i in live.session.pending if i.edit.task == "3"]
    await live.session.decisions.choose(second.id, Choice.THEIRS)
    await live.until_saved()
    assert (await other.task("2")).values[NAME] == "Mine"
    assert (await other.task("3")).values[NAME] == "Theirs"
    await live.until(lambda: live.value("3", NAME) == "Theirs", "theirs to be shown")


async def test_a_conflict_outlives_a_restart(shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere) -> None:
    await held(open_live, shared)
    live, other = await open_live(shared, run=False), elsewhere(shared)
    await live.set("4", NAME, "Mine")
    await other.set("4", Company_Name="Theirs")
    live.run()
    await live.until_needs_you()
    await live.close()
    again = await open_live(shared)
    (item,) = again.session.pending
    assert item.problem is not None
    assert item.problem.conflict == Conflict("Company 4", "Theirs")
    await other.set("4", Company_Name="Theirs, once more")
    await again.session.decisions.choose(item.id, Choice.MINE)
    await again.until(lambda: again.session.status.needs_you == 0)
    item = await again.until_needs_you()
    assert item.problem is not None
    assert item.problem.conflict == Conflict("Theirs", "Theirs, once more"), "never chosen unseen"
    await again.session.decisions.choose(item.id, Choice.MINE)
    await again.until_saved()
    assert (await other.task("4")).values[NAME] == "Mine"


async def test_a_multiple_select_is_merged_with_what_the_server_has(
    server: StartServer, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    running = server(workspace({**EVERYTHING, "tasks": [{"ID": "R-1", "Must": "x", "Multiple": ["A"]}]}))
    await (await open_live(running, "everyt")).close()
    live, other = await open_live(running, "everyt", run=False), elsewhere(running, "everyt")
    await live.set("R-1", "Multiple", ("A", "C"), "everyt")
    await other.set("R-1", Multiple=("A", "B"))
    live.run()
    await live.until_saved()
    assert (await other.task("R-1")).values["Multiple"] == ("A", "B", "C")


async def test_task_deleted_elsewhere_can_be_recreated(
    server: StartServer, open_live: Open, elsewhere: MakeElsewhere, tmp_path: Path
) -> None:
    """A task deleted elsewhere stays here while its edit waits and can be created again."""
    running = server(definition())
    await held(open_live, running)
    live, other = await open_live(running, run=False), elsewhere(running)
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all")
    for key in ("1", "2"):
        await live.set(key, NAME, "Mine")
        await other.client.delete_task(WORKFLOW, key)
    await live.session.attach(WORKFLOW, TaskKey("1"), "Documents", [letter])
    live.run()
    item = await live.until_needs_you(3)
    assert item.problem is not None
    assert item.problem.refusal is Refusal.GONE
    await live.until_refreshed()
    assert live.value("1", NAME) == "Mine", "its row is still there"
    await live.close()
    live = await open_live(running)
    assert live.value("1", NAME) == "Mine", "also after a restart"
    await live.session.decisions.create_again(item.id)
    (left,) = [i for i in live.session.pending if i.edit.task == "2"]
    await live.session.decisions.discard(left.id)
    await live.until_saved()
    task = await other.task("1")
    assert (task.values[NAME], task.stage) == ("Mine", "Not Started")
    assert [a.filename for a in task.files("Documents")] == ["letter.txt"]
    await live.until(lambda: TaskKey("2") not in live.session.shown(WORKFLOW), "the other one to go")
    assert [t.key for t in await other.tasks()].count(TaskKey("1")) == 1


async def test_value_given_by_the_server_is_no_conflict(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """A value that the server gave a new task by itself is no conflict."""
    async with TcpProxy(shared.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, shared.key), "tckets")
        created = proxy.hold_answers(b"POST ")
        key = new_task_key()
        await live.session.submit(CreateTask("tckets", key, {"Subject": "Printer"}))
        await created.answered.wait()
        await live.session.submit(TaskEdit("tckets", key, STAGE, "Solved", None))
        created.release.set()
        await live.until_saved()
        (renamed,) = (e.renamed[key] for e in live.of(TasksChanged) if e.renamed)
    assert (await elsewhere(shared, "tckets").task(renamed)).stage == "Solved"


async def test_newer_value_replaces_one_in_conflict(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """A newer edit takes the place of one that meets a conflict while it is sent."""
    other = elsewhere(shared)
    async with TcpProxy(shared.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, shared.key))
        await other.set("6", Company_Name="Theirs")
        looked = proxy.hold_answers(b"GET /api/v1/workflows/2ylSaZ/tasks/6 ")
        await live.set("6", NAME, "First")
        await looked.answered.wait()
        await live.set("6", NAME, "Second")
        assert [state for *_, state in live.pending] == [EditState.SENDING, EditState.SAVED_HERE]
        looked.release.set()
        await live.until_needs_you()
    (item,) = live.session.pending
    assert live.value("6", NAME) == "Second"
    assert item.problem is not None
    assert item.problem.conflict == Conflict("Company 6", "Theirs")
