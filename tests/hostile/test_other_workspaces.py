"""A server that is another from one request to the next: no edit, file or comment reaches what it was not made for."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from flowdash_desktop.api.errors import AnswerFault
from flowdash_desktop.domain.activity_edits import AddComment, AddItem, RunAction
from flowdash_desktop.domain.edits import (
    AttachFile,
    CreateTask,
    DeleteTask,
    Edit,
    Refusal,
    new_task_key,
)
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.status import Connection
from tests.hostile.kinds import status, whole
from tests.hostile.spoiling import SpoilingServer
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.conftest import definition as companies
from tests.integration.session.live import WORKFLOW, Live, ServerConnector, edit
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess

NAME = "Company Name"
WRITES = ("POST", "PUT", "DELETE")
KEY = TaskKey("5")


def other_definition() -> dict[str, Any]:
    """Another customer's workspace with the same workflows, unique IDs and users."""
    made = companies()
    made["workspace"] = {"id": "other", "name": "Other Corp. Workspace"}
    return made


@pytest.fixture(scope="module")
def other(module_server: StartServer) -> ServerProcess:
    """The other customer's server. Nothing ever writes to it."""
    return module_server(other_definition(), key="other-key")


@pytest.fixture
def line(shared: ServerProcess, other: ServerProcess) -> Iterator[SpoilingServer]:
    """Leads to the account's server, until a test has it lead to the other one."""
    with SpoilingServer(shared.base_url) as made:
        yield made


def written(line: SpoilingServer, server: ServerProcess) -> list[str]:
    """The requests that write and that a server got over a line."""
    return [f"{m} {path}" for target, m, path in line.asked if target == server.base_url and m in WRITES]


async def staged(live: Live, folder: Path) -> Edit:
    """A file to be attached."""
    path = folder / "offer.txt"
    path.write_text("An offer that is nobody else's")
    return AttachFile(WORKFLOW, KEY, "Documents", await live.session.staging.stage(path))


Make = Callable[[Live, Path], Any]
EDITS: dict[str, Make] = {
    "value": lambda live, _: edit("5", NAME, "Changed", base=live.value("5", NAME)),
    "creation": lambda *_: CreateTask(WORKFLOW, new_task_key(), {"Company ID": "900", NAME: "New"}),
    "deletion": lambda *_: DeleteTask(WORKFLOW, KEY),
    "comment": lambda *_: AddComment(WORKFLOW, KEY, "For us only"),
    "item": lambda *_: AddItem(WORKFLOW, KEY, "Not Started", "For us only"),
    "action": lambda *_: RunAction(WORKFLOW, KEY, "a1", "Start", "Not Started"),
    "file": staged,
}


async def made(kind: str, live: Live, folder: Path) -> Edit:
    """An edit of a kind."""
    one = EDITS[kind](live, folder)
    return one if not hasattr(one, "__await__") else await one  # type: ignore[no-any-return]


@pytest.mark.parametrize("kind", EDITS)
async def test_nothing_is_sent_after_a_swap_unseen(
    line: SpoilingServer, shared: ServerProcess, other: ServerProcess, open_live: Open, tmp_path: Path, kind: str
) -> None:
    """All is read and well; then the address leads elsewhere without any request having failed."""
    live = await open_live(ServerConnector(line.base_url, shared.key))
    await live.until_refreshed()
    one = await made(kind, live, tmp_path)
    line.lead_to(other.base_url, other.key)
    await live.session.submit(one)
    await live.until(
        lambda: live.session.status.connection is Connection.NEEDS_KEY or live.session.status.needs_you,
        "that it is seen",
    )
    assert written(line, other) == []
    assert len(live.session.pending) == 1


LOOKS = {
    "value": ("GET", "/tasks/5"),
    "creation": ("GET", "/tasks/900"),
    "deletion": ("GET", "/tasks/5"),
    "comment": ("GET", "/tasks/5"),
    "item": ("GET", "/tasks/5"),
    "action": ("GET", "/tasks/5"),
    "file": ("GET", "/tasks/5"),
}


@pytest.mark.parametrize("kind", EDITS)
async def test_nothing_is_sent_after_a_swap_behind_the_look(
    line: SpoilingServer, shared: ServerProcess, other: ServerProcess, open_live: Open, tmp_path: Path, kind: str
) -> None:
    """The task was looked at on the right server; the address leads elsewhere before the request that writes."""
    live = await open_live(ServerConnector(line.base_url, shared.key, repeats_are_known=kind != "creation"))
    await live.until_refreshed()
    one = await made(kind, live, tmp_path)
    looked: list[str] = []

    def before(method: str, path: str) -> None:
        if looked:
            line.lead_to(other.base_url, other.key)
        elif (method, path.partition("?")[0][-len(LOOKS[kind][1]) :]) == LOOKS[kind]:
            looked.append(path)

    line.before = before
    await live.session.submit(one)
    await live.until(lambda: live.session.status.connection is Connection.NEEDS_KEY, "that it is seen")
    assert looked
    assert written(line, other) == []
    assert len(live.session.pending) == 1


async def test_what_waits_is_not_sent_elsewhere_after_a_restart(
    line: SpoilingServer, shared: ServerProcess, other: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """Edits wait in the outbox, the program ends, the address leads elsewhere; then it leads home again."""
    connector = ServerConnector(line.base_url, shared.key)
    await (await open_live(connector)).close()
    live = await open_live(connector, run=False)
    await live.session.submit(edit("6", NAME, "Six", base=live.value("6", NAME)))
    await live.session.submit(AddComment(WORKFLOW, TaskKey("6"), "For us"))
    await live.session.submit(CreateTask(WORKFLOW, new_task_key(), {"Company ID": "901", NAME: "New"}))
    await live.close()
    line.lead_to(other.base_url, other.key)
    live = await open_live(connector, online=False)
    await live.until(lambda: live.session.status.connection is Connection.NEEDS_KEY, "that it is seen")
    assert live.session.status.reason == Reason(SessionFault.OTHER_WORKSPACE)
    assert (written(line, other), len(live.session.pending)) == ([], 3)
    line.lead_to(shared.base_url, shared.key)
    live.session.reconnect()
    await live.until_sent()
    there = elsewhere(shared)
    assert (await there.task("6")).values[NAME] == "Six"
    assert (await there.task("901")).values[NAME] == "New"


async def test_a_swap_between_two_edits_sends_no_more(
    line: SpoilingServer, shared: ServerProcess, other: ServerProcess, open_live: Open
) -> None:
    """Four edits of a task go one after the other; behind the second the address leads elsewhere."""
    live = await open_live(ServerConnector(line.base_url, shared.key, repeats_are_known=False))
    await live.until_refreshed()
    puts: list[str] = []

    def before(method: str, path: str) -> None:
        if len(puts) == 2:
            line.lead_to(other.base_url, other.key)
        puts.extend([path] if method == "PUT" else [])

    line.before = before
    fields: dict[str, Value] = {
        NAME: "Ten",
        "Number of Employees": Decimal(10),
        "Contract Value": Decimal(10),
        "International?": True,
    }
    for name, value in fields.items():
        await live.session.submit(edit("10", name, value, base=live.value("10", name)))
    await live.until(
        lambda: live.session.status.connection is Connection.NEEDS_KEY or live.session.status.needs_you,
        "that it is seen",
    )
    assert written(line, other) == []
    assert len(live.session.pending) == 2


@pytest.mark.parametrize("said", ["404", "403", "without an id", "an empty id"])
async def test_a_workspace_that_tells_no_id_any_more_gets_nothing(
    line: SpoilingServer, shared: ServerProcess, other: ServerProcess, open_live: Open, said: str
) -> None:
    """Once it has told its id, an answer without one proves nothing: the workflows of two workspaces may be alike."""
    live = await open_live(ServerConnector(line.base_url, shared.key, repeats_are_known=False))
    await live.until_refreshed()
    line.lead_to(other.base_url, other.key)
    spoil = {
        "404": status(404),
        "403": status(403),
        "without an id": whole(lambda found: {"name": found["name"]}),
        "an empty id": whole(lambda found: {**found, "id": ""}),
    }[said]
    spoiled = line.spoil(spoil, "/workspace")
    await live.session.submit(CreateTask(WORKFLOW, new_task_key(), {"Company ID": "902", NAME: "New"}))
    await live.until(lambda: spoiled.count and live.session.status.reason is not None, "that it is seen")
    fault = AnswerFault.MAY_NOT_READ if said == "403" else AnswerFault.NO_WORKSPACE
    assert live.session.status.reason == Reason(fault)
    assert (written(line, other), len(live.session.pending)) == ([], 1)


@pytest.mark.parametrize("kind", [kind for kind in EDITS if kind != "creation"])
async def test_a_liar_about_its_workspace_gets_no_edit_of_a_task(
    line: SpoilingServer, shared: ServerProcess, other: ServerProcess, open_live: Open, tmp_path: Path, kind: str
) -> None:
    """It says that it is the account's workspace, and serves another's tasks: these are not the ones that were seen."""
    live = await open_live(ServerConnector(line.base_url, shared.key))
    await live.until_refreshed()
    line.spoil(whole(lambda found: {**found, "id": "acme"}), "/workspace")
    line.lead_to(other.base_url, other.key)
    await live.session.submit(await made(kind, live, tmp_path))
    item = await live.until_needs_you()
    assert item.problem is not None
    assert item.problem.refusal is Refusal.ANOTHER_TASK
    batch = f"POST /api/v1/workflows/{WORKFLOW}/tasks/batch"  # names the page of the task, and is refused for it
    assert [asked for asked in written(line, other) if asked != batch] == []


async def test_workflows_of_another_id_get_no_edit(
    line: SpoilingServer, shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """The ids of the workflows change between two requests: an edit goes to its own workflow or to none."""
    live = await open_live(ServerConnector(line.base_url, shared.key))
    await live.until_refreshed()
    renamed = line.spoil(
        whole(lambda found: [{**one, "id": f"x{one['id']}"} for one in found] if isinstance(found, list) else found),
        "/workflows",
    )
    await live.until_refreshed()
    assert renamed.count
    await live.session.submit(edit("8", NAME, "Eight", base="Company 8"))
    await live.until(lambda: not live.session.pending or live.session.status.needs_you, "an end")
    asked = {path.split("/workflows/")[1].split("/")[0] for _, m, path in line.asked if m in WRITES}
    assert asked <= {WORKFLOW}


async def test_users_that_change_are_not_taken_for_others(
    line: SpoilingServer, shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """The list of users is another's: the edit still names who was chosen."""
    live = await open_live(ServerConnector(line.base_url, shared.key))
    await live.until_refreshed()
    users = (await elsewhere(shared).schema()).users
    chosen, another = users[0].email, users[1].email
    line.spoil(whole(lambda found: [{**one, "email": another} for one in found]), "/users")
    await live.session.submit(edit("9", "Assigned To", chosen, base=live.value("9", "Assigned To")))
    await live.until_sent()
    assert (await elsewhere(shared).task("9")).values["Assigned To"] == chosen


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("where", ["elsewhere", "another task"])
async def test_an_edit_follows_no_redirect(
    line: SpoilingServer,
    shared: ServerProcess,
    other: ServerProcess,
    open_live: Open,
    elsewhere: MakeElsewhere,
    code: int,
    where: str,
) -> None:
    """Neither to the other server, nor to another task on the same."""
    live = await open_live(ServerConnector(line.base_url, shared.key, repeats_are_known=False))
    await live.until_refreshed()
    path = f"/api/v1/workflows/{WORKFLOW}/tasks/22"
    target = f"{other.base_url}{path}" if where == "elsewhere" else path
    spoiled = line.spoil(status(code, b"", (b"Location", target.encode())), "/tasks", "/tasks/21")
    before = (await elsewhere(shared).task("22")).values[NAME]
    await live.session.submit(edit("21", NAME, f"By {code}", base=live.value("21", NAME)))
    await live.until(lambda: spoiled.count and live.session.status.reason is not None, "a refusal")
    line.now = None
    assert (await elsewhere(shared).task("22")).values[NAME] == before
    live.session.reconnect()
    await live.until(lambda: not live.session.status.waiting, "an end")
    assert (await elsewhere(shared).task("22")).values[NAME] == before


async def test_a_list_of_another_workspace_gets_no_edit(
    line: SpoilingServer, shared: ServerProcess, other: ServerProcess, open_live: Open
) -> None:
    """Its tasks were read between two answers of the right workspace, and are edited: that edit goes nowhere."""
    live = await open_live(ServerConnector(line.base_url, shared.key))
    await live.until_refreshed()

    def before(method: str, path: str) -> None:
        is_list = path.partition("?")[0].endswith(f"/{WORKFLOW}/tasks") and method == "GET"
        server = other if is_list else shared
        line.lead_to(server.base_url, server.key)

    line.before = before
    await live.until_refreshed()
    await live.session.submit(edit("24", NAME, "Of the other", base=live.value("24", NAME)))
    await live.until(lambda: not live.session.pending or live.session.status.needs_you, "an end")
    assert written(line, other) == []


def test_the_two_workspaces_are_alike() -> None:
    """But for their ids: only these, and the pages of the tasks, tell them apart."""
    one, two = copy.deepcopy(companies()), other_definition()
    assert one.pop("workspace") != two.pop("workspace")
    assert json.dumps(one) == json.dumps(two)
