"""Changes of the workspace beside other work [choice]: executions, schedules and requests that are on their way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from sqlalchemy import func, select, text

from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.change_log import kept_rows, kept_values, workspace_changes
from flowdash_desktop.server.storage.pruning import UNDO_DAYS
from tests.contract.conftest import OpenApi
from tests.support.actions import Actions, until
from tests.support.changes import Changes
from tests.support.clock import set_days_ahead
from tests.support.definitions import COMPANIES, TICKETS, Definition, workspace
from tests.support.fixtures_server import StartServer
from tests.support.hook_server import HookServer, hook_server
from tests.support.inside import change_inside, look_inside

FLOW = "calls0"


@pytest.fixture
def hooks() -> Iterator[HookServer]:
    with hook_server() as running:
        yield running


def op(name: str, workflow: str = FLOW, /, **more: Any) -> dict[str, Any]:
    return {"op": name, "workflow": workflow, **more}


def calls(url: str) -> Definition:
    """A workflow whose action calls, and then uses a field and two stages."""
    steps: list[Definition] = [
        {"type": "apiCall", "url": f"{url}/ask"},
        {"type": "updateData", "fields": {"Note": "written"}},
        {"type": "scheduleStageChange", "stage": "Later", "days": 2},
        {"type": "moveToStage", "stage": "Busy"},
    ]
    return {
        "id": FLOW,
        "name": "Calls",
        "stages": [{"name": "Open"}, {"name": "Busy"}, {"name": "Later"}],
        "fields": [
            {"id": "id", "name": "ID", "type": "uniqueId"},
            {"id": "name", "name": "Name", "type": "text"},
            {"id": "note", "name": "Note", "type": "text"},
        ],
        "actions": [{"id": "go", "name": "Go", "from": ["Open"], "steps": steps}],
        "tasks": [{"ID": "1"}],
    }


@pytest.mark.statement("changes.beside")
def test_choice_an_execution_on_its_way_follows_new_names(
    server: StartServer, api_for: OpenApi, hooks: HookServer, tmp_path: Path
) -> None:
    """So do the answer to its call, and the change of the stage that it has scheduled."""
    clock = tmp_path / "clock"
    running = server(workspace(calls(hooks.url)), allow_loopback_files=True, arguments=("--clock", str(clock)))
    api = api_for(running, FLOW)
    changes, actions, gate = Changes(api), Actions(api), Event()
    hooks.hook("/ask", {"task": {"Title": "answered"}}, gate=gate)
    execution = actions.ask("1", "go")
    hooks.next_call()
    changes.make(
        op("changeField", field="name", name="Title"),
        op("changeField", field="note", name="Remark"),
        op("changeStage", stage="s2", name="At work"),
    )
    gate.set()
    ended = actions.end(execution)
    assert ended["status"] == "Success", ended
    task = api.get("1")
    assert (task["Title"], task["Remark"], task["Stage"]) == ("answered", "written", "At work")
    changes.make(op("changeStage", stage="s3", name="Tomorrow"), op("changeStage", stage="s2", name="Busy again"))
    set_days_ahead(clock, 3)
    until(lambda: api.get("1")["Stage"], lambda stage: stage == "Tomorrow")
    assert [(row["From Stage"], row["To Stage"]) for row in changes.history()] == [
        ("", "Open"),
        ("Open", "Busy again"),
        ("Busy again", "Tomorrow"),
    ]


@pytest.mark.statement("changes.beside")
def test_choice_an_execution_in_a_deleted_workflow_fails(
    server: StartServer, api_for: OpenApi, hooks: HookServer
) -> None:
    """It is not taken up again where the workflow comes back."""
    api = api_for(server(workspace(calls(hooks.url)), allow_loopback_files=True), FLOW)
    changes, actions, gate = Changes(api), Actions(api), Event()
    hooks.hook("/ask", {"task": {"Name": "answered"}}, gate=gate)
    execution = actions.ask("1", "go")
    hooks.next_call()
    made = changes.make(op("deleteWorkflow"))
    assert api.http.get(f"{actions.url}/{execution}").status_code == 404
    gate.set()
    changes.undo(made["id"])
    ended = actions.get(execution)
    assert (ended["status"], ended["errors"]) == ("Fail", ["the workflow was deleted"])
    assert (api.get("1")["Name"], api.get("1")["Stage"]) == (None, "Open")


@pytest.mark.statement("changes.beside")
def test_choice_a_write_never_brings_an_old_form_back(server: StartServer, api_for: OpenApi) -> None:
    """Tasks are written all the time while a field changes its name and its type; each write is taken or told."""
    running = server(workspace(COMPANIES))
    changes, over = Changes(api_for(running)), Event()
    statuses: list[set[int]] = [set() for _ in range(3)]

    def write(number: int) -> None:
        api = api_for(running)
        while not over.is_set():
            for name in ("Company Name", "Firm"):
                statuses[number].add(api.put(str(42 + number), {name: str(number)}).status_code)

    writers = [Thread(target=write, args=(number,)) for number in range(3)]
    for writer in writers:
        writer.start()
    try:
        for number in range(12):
            name = "Firm" if number % 2 == 0 else "Company Name"
            blank = {"2ylSaZ/f2": {"others": 1}}
            kind = "number" if number % 2 == 0 else "text"
            changes.make(op("changeField", "2ylSaZ", field="f2", name=name, type=kind), resolutions=blank)
    finally:
        over.set()
        for writer in writers:
            writer.join()
    assert set().union(*statuses) <= {200, 422, 503}
    for task in changes.api.list():
        assert [key for key in task if key in ("Firm", "Company Name")] == ["Company Name"]
    changes.is_sound()


@pytest.mark.statement("changes.undo-refused")
def test_choice_after_30_days_a_change_can_not_be_undone(server: StartServer, api_for: OpenApi, tmp_path: Path) -> None:
    """What it removed goes then, a deleted workflow with its tasks."""
    clock = tmp_path / "clock"
    running = server(workspace(COMPANIES, TICKETS), allow_loopback_files=True, arguments=("--clock", str(clock)))
    changes = Changes(api_for(running))
    made = changes.make(op("deleteWorkflow", "tckets"), op("deleteField", "2ylSaZ", field="f3"))

    def counts() -> list[int]:
        found = (tables.workflows, tables.tasks, workspace_changes, kept_values, kept_rows)
        return look_inside(
            running, lambda c: [c.execute(select(func.count()).select_from(t)).scalar_one() for t in found]
        )

    assert counts() == [2, 5, 1, 2, 0]
    set_days_ahead(clock, UNDO_DAYS + 1)
    until(counts, lambda found: found == [1, 3, 0, 0, 0])
    assert changes.ask_undo(made["id"]).status_code == 404
    changes.make({"op": "addWorkflow", "id": "tckets", "name": "Tickets again", "copyOf": "2ylSaZ"})
    changes.is_sound()


OLDER = (
    "DROP TABLE audit_entries",
    "DROP INDEX api_keys_by_id",
    "DROP INDEX attachments_by_key",
    "ALTER TABLE attachments DROP COLUMN added_by",
    "ALTER TABLE shared_state DROP COLUMN keys_revision",
    *(
        f"ALTER TABLE api_keys DROP COLUMN {name}"
        for name in ("id", "name", "begins_with", "user_id", "last_used_on", "ends_on", "is_owner")
    ),
    "ALTER TABLE users DROP COLUMN deactivated",
    "DROP TABLE kept_rows",
    "DROP TABLE kept_values",
    "DROP TABLE workspace_changes",
    "DROP INDEX stages_by_id",
    "DROP INDEX links_by_id",
    "ALTER TABLE stages DROP COLUMN id",
    "ALTER TABLE links DROP COLUMN id",
    "ALTER TABLE actions DROP COLUMN confirmation",
    *(f"ALTER TABLE fields DROP COLUMN {name}" for name in ("position", "option_colors", "pattern")),
    *(f"ALTER TABLE workflows DROP COLUMN {name}" for name in ("archived", "deleted_on")),
    "UPDATE schema_version SET version = 3",
)


def test_data_of_version_3_is_brought_up_to_date(server: StartServer, api_for: OpenApi) -> None:
    """The step to version 4 is taken back by hand, and made again at the start."""
    running = server(workspace(COMPANIES, TICKETS))
    before, tasks = Changes(api_for(running)).definition(), api_for(running).list()
    running.stop()
    change_inside(running, lambda connection: [connection.execute(text(one)) for one in OLDER])
    running.start()
    changes = Changes(api_for(running))
    assert changes.definition() == before
    assert [task["Company ID"] for task in changes.api.list()] == [task["Company ID"] for task in tasks]
    made = changes.make(op("deleteField", "2ylSaZ", field="f3"))
    changes.undo(made["id"])
    changes.is_sound()
