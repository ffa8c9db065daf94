"""Long lists come piece by piece: whole, of one moment, and beside other requests."""

from __future__ import annotations

import socket
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import pytest

from tests.contract.conftest import OpenApi
from tests.support.definitions import TICKETS, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.postgresql import Cluster
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


@pytest.mark.statement("list.one-array")
def test_others_are_answered_while_a_list_is_taken_slowly(tickets_of: Api) -> None:
    with tickets_of.http.stream("GET", tickets_of.tasks_url) as slow:
        assert slow.headers["transfer-encoding"] == "chunked", "its length was not known when it began"
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


@pytest.fixture(scope="module")
def wide(module_server: StartServer) -> ServerProcess:
    """One whose list is longer than what a connection holds on its way."""
    return module_server(workspace({**TICKETS, "tasks": [{"Subject": f"{LONG * 8}{n}"} for n in range(1000)]}))


def taken_slowly(server: ServerProcess, path: str) -> socket.socket:
    """A connection on which a list has begun, and from which nothing more is taken."""
    address = urlsplit(server.base_url)
    connection = socket.socket()
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    connection.settimeout(60)
    connection.connect((address.hostname, address.port))
    head = f"GET {path} HTTP/1.1\r\nHost: {address.netloc}\r\nAuthorization: Bearer {server.key}\r\n"
    connection.sendall(f"{head}Connection: close\r\n\r\n".encode())
    assert connection.recv(12) == b"HTTP/1.1 200"
    return connection


def to_the_end(connection: socket.socket) -> bytes:
    with connection:
        parts = []
        while part := connection.recv(1 << 16):
            parts.append(part)
        return b"".join(parts)


def test_choice_too_many_lists_at_once_are_503(wide: ServerProcess, api_for: OpenApi, cluster: Cluster | None) -> None:
    """More lists at once than the limit are 503 and keep nobody else waiting."""
    api = api_for(wide, "tckets")
    taken = [taken_slowly(wide, urlsplit(api.tasks_url).path) for _ in range(64 if cluster is None else 32)]
    refused = api.http.get(api.tasks_url)
    assert (refused.status_code, refused.headers["Retry-After"]) == (503, "2")
    assert "too many lists" in refused.json()["error"]
    assert api.get("1")["Subject"].endswith(" 0")
    assert api.put("2", {"Subject": "changed meanwhile"}).status_code == 200
    # Each of those that were begun comes to its end, of the moment when it was begun.
    with ThreadPoolExecutor(8) as takers:
        ends = [whole[-200:] for whole in takers.map(to_the_end, taken)]
    assert len(set(ends)) == 1
    assert ends[0].endswith(b"}]\r\n0\r\n\r\n")
    assert len(api.list()) == 1000


def test_a_list_that_waits_for_its_turn_is_given_it(
    wide: ServerProcess, api_for: OpenApi, cluster: Cluster | None
) -> None:
    api = api_for(wide, "tckets")
    taken = [taken_slowly(wide, urlsplit(api.tasks_url).path) for _ in range(64 if cluster is None else 32)]
    with ThreadPoolExecutor(1) as one:
        waits = one.submit(api.list)
        for connection in taken:
            connection.close()
        assert len(waits.result()) == 1000


def test_a_server_ends_while_a_list_is_taken(server: StartServer, api_for: OpenApi, many: ServerProcess) -> None:
    tasks = [{"Subject": f"{LONG}{n}"} for n in range(MANY)]
    running = server(workspace({**TICKETS, "tasks": tasks}))
    api = api_for(running, "tckets")
    with api.http.stream("GET", api.tasks_url) as slow:
        next(slow.iter_raw(100))
        assert running.stop() == 0
