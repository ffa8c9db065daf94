"""Notes of what is long over go: executions, data syncs and the answers under idempotency keys [choice]."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Connection, func, insert, select

from flowdash_desktop.server.storage.activity import executions, history, sync_runs
from flowdash_desktop.server.storage.pruning import AT_A_TIME, KEPT_DAYS, NEWEST_ANSWERS
from flowdash_desktop.server.storage.tables import answers
from flowdash_desktop.server.tasks.timestamps import now_text
from tests.contract.conftest import OpenApi
from tests.support.actions import Actions, orders, until
from tests.support.clock import set_days_ahead
from tests.support.definitions import workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.inside import change_inside, look_inside
from tests.support.server_process import ServerProcess


@pytest.fixture
def clock(tmp_path: Path) -> Path:
    return tmp_path / "clock"


@pytest.fixture
def running(server: StartServer, clock: Path) -> ServerProcess:
    return server(workspace(orders()), allow_loopback_files=True, arguments=("--clock", str(clock)))


def orders_of(running: ServerProcess, api_for: OpenApi) -> tuple[Api, Actions]:
    api = api_for(running, orders()["id"])
    return api, Actions(api)


def test_choice_ended_executions_are_forgotten_after_60_days(
    running: ServerProcess, clock: Path, api_for: OpenApi
) -> None:
    """What ended 60 days ago is forgotten and what it did is not."""
    api, actions = orders_of(running, api_for)
    body = {"ID": "1", "Name": "One"}
    assert api.post(body, Idempotency_Key="key").status_code == 201
    execution = actions.ask("1", "take")
    assert actions.end(execution)["status"] == "Success"
    task, url = api.get("1"), f"{actions.url}/{execution}"
    set_days_ahead(clock, KEPT_DAYS - 1)
    assert look_inside(running, kept) == (1, 0, 1)
    assert api.http.get(url).status_code == 200
    set_days_ahead(clock, KEPT_DAYS + 1)
    until(lambda: api.http.get(url).status_code, lambda status: status == 404)
    until(lambda: look_inside(running, kept), lambda found: found == (0, 0, 1))
    assert api.get("1") == task
    assert look_inside(running, lambda c: c.execute(select(history.c.kind)).scalars().all()) == ["created", "assigned"]
    # A clock that was set wrong looks the same, and the newest repeats are known all the same.
    assert api.post(body, Idempotency_Key="key").status_code == 201
    assert len(api.list()) == 1


def test_unended_executions_are_never_forgotten(running: ServerProcess, clock: Path, api_for: OpenApi) -> None:
    """What has not ended stays however old and the rest goes however much."""
    _, actions = orders_of(running, api_for)
    running.stop()
    set_days_ahead(clock, 0)
    change_inside(running, much_that_is_old)
    running.start()
    until(lambda: look_inside(running, kept), lambda found: found == (2, 1, NEWEST_ANSWERS))
    _, actions = orders_of(running, api_for)
    assert actions.get("recent")["status"] == "Fail"


def kept(connection: Connection) -> tuple[int, ...]:
    """How many executions, sync runs and answers there are."""
    return tuple(
        connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in (executions, sync_runs, answers)
    )


def much_that_is_old(connection: Connection) -> None:
    """More than is removed at once; of each kind something recent, and an execution that waits since long ago."""
    old, recent = "2001-01-01T00:00:00Z", now_text()

    def execution(name: str, status: str, ended: str | None) -> dict[str, object]:
        said = {"workflow": 1, "task": 4711, "action_id": "a", "action_name": "A", "steps": "[]", "base": ""}
        return {**said, "id": name, "status": status, "steps_done": 0, "errors": "[]", "created_on": old,
                "finished_on": ended}  # fmt: skip

    def run(name: str, ended: str) -> dict[str, object]:
        counts = {"created": 0, "updated": 0, "unchanged": 0, "failed": 0}
        return {**counts, "id": name, "workflow": 1, "status": "Success", "errors": "[]", "created_on": old,
                "finished_on": ended}  # fmt: skip

    def answer(key: str, moment: str) -> dict[str, object]:
        return {"key": key, "request": "0", "status": 201, "body": "{}", "created_on": moment}

    many = range(2 * AT_A_TIME + 1)
    connection.execute(insert(executions), [execution(f"e{n}", "Success", old) for n in many])
    # Its task is not there, so it ends as soon as its turn comes: now, and not when it was asked for.
    connection.execute(insert(executions), [execution("waits", "Pending", None), execution("recent", "Fail", recent)])
    connection.execute(insert(sync_runs), [run(f"r{n}", old) for n in many] + [run("recent", recent)])
    connection.execute(insert(answers), [answer(f"k{n}", old) for n in many] + [answer("recent", recent)])
