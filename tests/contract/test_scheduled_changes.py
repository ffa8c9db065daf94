"""Scheduled changes of the stage: kept durably, carried out when due, also after a restart."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.contract.conftest import OpenApi
from tests.support.actions import Actions, orders, until
from tests.support.clock import set_days_ahead
from tests.support.definitions import workspace
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess


@pytest.fixture
def clock(tmp_path: Path) -> Path:
    return tmp_path / "clock"


@pytest.fixture
def running(server: StartServer, clock: Path) -> ServerProcess:
    return server(workspace(orders()), allow_loopback_files=True, arguments=("--clock", str(clock)))


@pytest.fixture
def actions(running: ServerProcess, api_for: OpenApi) -> Actions:
    return Actions(api_for(running, "orders"))


def stage_of(actions: Actions, unique_id: str) -> str:
    stage: str = actions.api.get(unique_id)["Stage"]
    return stage


def passed(actions: Actions, clock: Path, days: float) -> None:
    """Have days go by, and all that is due be done: a task that was parked before is through then."""
    actions.api.post({"ID": f"mark {days}"})
    actions.perform(f"mark {days}", "park")
    set_days_ahead(clock, days)
    until(lambda: stage_of(actions, f"mark {days}"), lambda stage: stage == "Done")


@pytest.mark.statement("steps.schedule")
def test_scheduled_change_is_made_when_due(actions: Actions, clock: Path) -> None:
    """A scheduled change is carried out when it is due and not before."""
    actions.api.post({"ID": "1"})
    assert actions.perform("1", "hold")["status"] == "Success"
    assert stage_of(actions, "1") == "Waiting", "the stage to which the same action has moved it"
    passed(actions, clock, 6.9)
    assert stage_of(actions, "1") == "Waiting"
    set_days_ahead(clock, 7)
    until(lambda: stage_of(actions, "1"), lambda stage: stage == "New")


@pytest.mark.parametrize("ahead", [1, 400])
def test_change_due_while_away_is_made_at_the_start(
    actions: Actions, clock: Path, running: ServerProcess, api_for: OpenApi, ahead: float
) -> None:
    """What became due while the server was away is done at its start."""
    actions.api.post({"ID": "1"})
    actions.perform("1", "park")
    running.kill()
    set_days_ahead(clock, ahead)
    running.start()
    after = Actions(api_for(running, "orders"))
    until(lambda: stage_of(after, "1"), lambda stage: stage == "Done")


def test_choice_a_task_that_was_moved_on_stays_where_it_is(actions: Actions, clock: Path) -> None:
    actions.api.post({"ID": "1"})
    actions.perform("1", "hold")
    actions.api.put("1", {"Stage": "Open"})
    passed(actions, clock, 8)
    assert stage_of(actions, "1") == "Open"


def test_choice_a_newer_schedule_takes_the_place_of_the_older(actions: Actions, clock: Path) -> None:
    actions.api.post({"ID": "1"})
    actions.perform("1", "hold")
    actions.api.put("1", {"Stage": "New"})
    actions.perform("1", "park")
    set_days_ahead(clock, 1)
    until(lambda: stage_of(actions, "1"), lambda stage: stage == "Done")
    passed(actions, clock, 8)
    assert stage_of(actions, "1") == "Done"


def test_deleted_task_stops_no_other_scheduled_change(actions: Actions, clock: Path) -> None:
    """A task that is gone when its change is due hinders no other."""
    actions.api.post({"ID": "1"})
    actions.perform("1", "park")
    actions.api.delete("1")
    passed(actions, clock, 2)


def test_a_scheduled_change_is_one_of_the_task_s_changes(actions: Actions, clock: Path) -> None:
    actions.api.post({"ID": "1"})
    actions.perform("1", "park")
    before = actions.api.http.get(actions.api.task_url("1")).headers["etag"]
    passed(actions, clock, 1)
    until(lambda: stage_of(actions, "1"), lambda stage: stage == "Done")
    assert actions.api.put("1", {"Name": "n"}, If_Match=before).status_code == 412
