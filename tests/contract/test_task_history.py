"""The history of tasks: one row for each thing that happened, in the transaction in which it did."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, select

from flowdash_desktop.server.storage.activity import history
from tests.contract.conftest import OpenApi
from tests.support.actions import Actions, orders, until
from tests.support.clock import set_days_ahead
from tests.support.definitions import COMPANIES, HARRY, USER, workspace
from tests.support.fixtures_server import StartServer
from tests.support.inside import look_inside
from tests.support.server_process import ServerProcess
from tests.support.syncs import TABLE, Syncs, customers


class Happened(NamedTuple):
    kind: str
    before: str | None
    after: str | None
    finished: bool
    cause: str
    actor: str | None


def references(server: ServerProcess, unique_id: str) -> list[str | None]:
    """By which execution or sync each row was made."""
    h = history.c
    query = select(h.reference).where(h.unique_id == unique_id).order_by(h.row)
    return look_inside(server, lambda connection: list(connection.execute(query).scalars()))


def history_of(server: ServerProcess, unique_id: str) -> list[Happened]:
    h = history.c
    query = select(h.kind, h.from_value, h.to_value, h.finished, h.cause, h.actor)

    def work(connection: Connection) -> list[Happened]:
        found = connection.execute(query.where(h.unique_id == unique_id).order_by(h.row))
        return [Happened(r.kind, r.from_value, r.to_value, bool(r.finished), r.cause, r.actor) for r in found]

    return look_inside(server, work)


def by_api(kind: str, before: str | None, after: str | None, *, finished: bool = False) -> Happened:
    return Happened(kind, before, after, finished, "api", None)


def test_what_requests_do_is_in_the_history(server: StartServer, api_for: OpenApi) -> None:
    running = server(workspace(COMPANIES))
    api = api_for(running)
    api.post({"Company ID": "1", "Company Name": "One"})
    api.put("1", {"Stage": "Done", "Assigned To": HARRY})
    api.put("1", {"Company Name": "Renamed"})
    api.post({"Company ID": "1", "Stage": "In Progress", "Assigned To": None})
    api.delete("1")
    assert history_of(running, "1") == [
        by_api("created", None, "Not Started"),
        by_api("stage", "Not Started", "Done", finished=True),
        by_api("assigned", None, HARRY),
        by_api("stage", "Done", "In Progress"),
        by_api("assigned", HARRY, None),
        by_api("deleted", "In Progress", None),
    ]


def test_a_task_that_is_created_in_an_end_stage_is_finished(server: StartServer, api_for: OpenApi) -> None:
    running = server(workspace(COMPANIES))
    api_for(running).post({"Company ID": "1", "Company Name": "One", "Stage": "Done"})
    assert history_of(running, "1") == [by_api("created", None, "Done", finished=True)]


def test_deleted_user_leaves_a_row_for_each_task(server: StartServer, api_for: OpenApi) -> None:
    """A user who is deleted leaves a row for each of their tasks."""
    running = server(workspace(COMPANIES))
    api = api_for(running)
    assert api.http.delete(f"{api.workflow_url}/users/u1").status_code == 204
    assert history_of(running, "44")[1:] == [by_api("assigned", HARRY, None)]
    assert len(history_of(running, "42")) == 1


def test_history_has_what_an_action_did(server: StartServer, api_for: OpenApi) -> None:
    """What an action does is in the history with who performed it."""
    running = server(workspace(COMPANIES))
    api = api_for(running)
    body = {"task_id": "43", "action_id": "a1", "performed_by": USER}
    assert api.http.post(f"{api.workflow_url}/executions", json=body).is_success
    until(lambda: api.get("43")["Stage"], lambda stage: stage == "In Progress")
    found = history_of(running, "43")
    assert found[1:] == [Happened("stage", "Not Started", "In Progress", False, "action", USER)]


def test_history_has_what_a_schedule_did(server: StartServer, api_for: OpenApi, tmp_path: Path) -> None:
    """What a schedule does is in the history with who asked for it."""
    clock = tmp_path / "clock"
    running = server(workspace(orders()), allow_loopback_files=True, arguments=("--clock", str(clock)))
    actions = Actions(api_for(running, "orders"))
    actions.api.post({"ID": "1"})
    execution = actions.perform("1", "park", USER)["id"]
    set_days_ahead(clock, 1)
    until(lambda: actions.api.get("1")["Stage"], lambda stage: stage == "Done")
    assert history_of(running, "1") == [
        by_api("created", None, "New"),
        Happened("stage", "New", "Waiting", False, "action", USER),
        Happened("stage", "Waiting", "Done", True, "schedule", USER),
    ]
    assert references(running, "1") == [None, execution, execution]


def test_cancelled_scheduled_change_is_not_in_history(server: StartServer, api_for: OpenApi, tmp_path: Path) -> None:
    """A scheduled change that is not carried out is not in the history."""
    clock = tmp_path / "clock"
    running = server(workspace(orders()), allow_loopback_files=True, arguments=("--clock", str(clock)))
    actions = Actions(api_for(running, "orders"))
    for unique_id in ("1", "2"):
        actions.api.post({"ID": unique_id})
        actions.perform(unique_id, "park")
    actions.api.put("1", {"Stage": "Open"})
    set_days_ahead(clock, 1)
    until(lambda: actions.api.get("2")["Stage"], lambda stage: stage == "Done")
    assert [row.cause for row in history_of(running, "1")] == ["api", "action", "api"]


def test_history_has_only_what_a_sync_changed(server: StartServer, api_for: OpenApi, tmp_path: Path) -> None:
    """What a sync does is in the history and what it leaves is not."""
    file = tmp_path / "source.db"

    def execute(statement: str) -> None:
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.execute(statement)

    execute(TABLE)
    execute("INSERT INTO customers (number, name, state) VALUES (1, 'Harry', 'Done'), (2, 'Ron', NULL)")
    running = server(workspace(customers(f"sqlite:///{file}")))
    syncs = Syncs(api_for(running, "custmr"))
    first = syncs.ask()
    assert syncs.end(first)["created"] == 2
    assert history_of(running, "1") == [Happened("created", None, "Done", True, "sync", None)]
    execute(f"UPDATE customers SET state = 'Open', owner = '{HARRY}' WHERE number = 1")
    second = syncs.ask()
    assert syncs.end(second)["updated"] == 1
    assert history_of(running, "1")[1:] == [
        Happened("stage", "Done", "Open", False, "sync", None),
        Happened("assigned", None, HARRY, False, "sync", None),
    ]
    assert references(running, "1") == [first, second, second]
    assert history_of(running, "2") == [Happened("created", None, "New", False, "sync", None)]
    execute("UPDATE customers SET state = 'Nowhere' WHERE number = 2")
    assert syncs.run()["failed"] == 1
    assert len(history_of(running, "2")) == 1, "a row that is refused leaves no trace"


def test_the_history_of_answered_writes_survives_a_kill(server: StartServer, api_for: OpenApi) -> None:
    running = server(workspace(COMPANIES))
    api = api_for(running)
    api.put("43", {"Stage": "Done"})
    api.delete("42")
    running.kill()
    assert history_of(running, "43")[1:] == [by_api("stage", "Not Started", "Done", finished=True)]
    assert history_of(running, "42")[1:] == [by_api("deleted", "In Progress", None)]
    running.start()
