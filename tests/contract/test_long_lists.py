"""Long lists come piece by piece: whole, of one moment, and beside other requests."""

from __future__ import annotations

import pytest

from tests.contract.conftest import OpenApi
from tests.support.definitions import TICKETS, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.server_process import ServerProcess

MANY = 3000
LONG = "long " * 200


@pytest.fixture(scope="module")
def many(module_server: StartServer) -> ServerProcess:
    tasks = [{"Ticket": str(n), "Subject": f"{LONG}{n}", "Stage": "Solved" if n % 3 else "New"} for n in range(MANY)]
    return module_server(workspace({**TICKETS, "tasks": tasks}))


@pytest.fixture
def tickets_of(many: ServerProcess, api_for: OpenApi) -> Api:
    return api_for(many, "tckets")


def numbers(tasks: list[dict[str, str]]) -> list[int]:
    return [int(task["Ticket"]) for task in tasks]


@pytest.mark.statement("list.one-array")
def test_a_long_list_is_whole_and_in_order(tickets_of: Api) -> None:
    assert numbers(tickets_of.list()) == list(range(MANY))


def test_a_long_list_can_be_filtered(tickets_of: Api) -> None:
    assert numbers(tickets_of.list(active=True)) == list(range(0, MANY, 3))
    assert numbers(tickets_of.list(f"Subject={LONG}{MANY - 1}")) == [MANY - 1]
    assert tickets_of.list("Subject=nothing") == []


def test_others_are_answered_while_a_list_is_taken_slowly(tickets_of: Api) -> None:
    with tickets_of.http.stream("GET", tickets_of.tasks_url) as slow:
        pieces = slow.iter_bytes()
        start = next(pieces)
        assert tickets_of.put("2999", {"Subject": "changed meanwhile"}).status_code == 200
        assert tickets_of.get("2999")["Subject"] == "changed meanwhile"
        whole = start + b"".join(pieces)
    assert b"changed meanwhile" not in whole, "a list is of one moment"
    assert whole.endswith(b"}]")


def test_lists_that_nobody_waits_for_any_more_hold_nothing(tickets_of: Api) -> None:
    for _ in range(100):
        with tickets_of.http.stream("GET", tickets_of.tasks_url) as left:
            next(left.iter_bytes())
    assert len(tickets_of.list()) == MANY


def test_a_server_ends_while_a_list_is_taken(server: StartServer, api_for: OpenApi, many: ServerProcess) -> None:
    tasks = [{"Subject": f"{LONG}{n}"} for n in range(MANY)]
    running = server(workspace({**TICKETS, "tasks": tasks}))
    api = api_for(running, "tckets")
    with api.http.stream("GET", api.tasks_url) as slow:
        next(slow.iter_raw(100))
        assert running.stop() == 0
