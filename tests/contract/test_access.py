"""Who may ask, and how errors of the request as a whole look."""

from __future__ import annotations

import hashlib
import socket
import sqlite3

import httpx
import pytest
from sqlalchemy import Connection, select

from flowdash_desktop.server.storage.activity import ALL_TABLES
from tests.contract.conftest import OpenApi
from tests.support.definitions import COMPANIES, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.inside import look_inside
from tests.support.server_process import ServerProcess


def refused(answer: httpx.Response, status: int) -> None:
    assert answer.status_code == status
    assert list(answer.json()) == ["error"]
    assert answer.headers["content-type"] == "application/json"
    assert "Traceback" not in answer.text


@pytest.mark.statement("key.missing")
@pytest.mark.parametrize(
    "authorization",
    [
        None,
        "",
        "Bearer",
        "Bearer  x",
        "Bearer wrong",
        "Basic local-key-1",
        "local-key-1",
        "Bearer local-key-1x",
        "Bearer é",
    ],
)
def test_a_missing_or_wrong_key_is_401(shared: ServerProcess, authorization: str | None) -> None:
    headers = [] if authorization is None else [(b"Authorization", authorization.encode())]
    for path in ("workspace", "workflows/2ylSaZ/tasks", "files/abc", "nowhere"):
        answer = httpx.get(f"{shared.base_url}/api/v1/{path}", headers=headers, trust_env=False)
        refused(answer, 401)
        assert answer.headers["www-authenticate"] == "Bearer"


@pytest.mark.statement("key.bearer")
def test_every_known_key_is_accepted(shared: ServerProcess) -> None:
    """Every key of the definition and of the command line is accepted."""
    for key in ("local-key-1", shared.key):
        for scheme in ("Bearer", "bearer"):
            headers = {"Authorization": f"{scheme} {key}"}
            answer = httpx.get(f"{shared.base_url}/api/v1/workspace", headers=headers, trust_env=False)
            assert answer.status_code == 200


@pytest.mark.statement("safety.keys")
def test_keys_are_not_stored_as_they_are(shared: ServerProcess) -> None:
    def rows(connection: Connection) -> dict[str, str]:
        found = {table.name: connection.execute(select(table)).all() for table in ALL_TABLES.sorted_tables}
        return {name: str(some) for name, some in found.items()}

    stored = look_inside(shared, rows)
    assert hashlib.sha256(b"local-key-1").hexdigest() in stored["api_keys"]
    for key in ("local-key-1", shared.key):
        assert [name for name, text in stored.items() if key in text] == []
        for path in shared.data_dir.iterdir():
            assert not path.is_file() or key.encode() not in path.read_bytes()


@pytest.mark.statement("safety.host")
@pytest.mark.parametrize("host", ["flowdash.example", "flowdash.example:80", "127.0.0.1.example.com", "[::2]", "["])
def test_choice_a_host_that_is_not_this_machine_is_refused(companies: Api, host: str) -> None:
    answer = companies.http.get(f"{companies.root}/workspace", headers={"Host": host})
    refused(answer, 421)


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:1234", "127.0.0.1", "[::1]:80"])
def test_the_names_of_this_machine_are_served(companies: Api, host: str) -> None:
    assert companies.http.get(f"{companies.root}/workspace", headers={"Host": host}).status_code == 200


def test_a_request_without_a_host_is_400(shared: ServerProcess) -> None:
    host, _, port = shared.base_url.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(b"GET /api/v1/workspace HTTP/1.0\r\n\r\n")
        assert connection.recv(64).startswith(b"HTTP/1.1 400")


def test_no_page_of_another_origin_is_allowed_in(companies: Api) -> None:
    headers = {"Origin": "https://evil.example", "Access-Control-Request-Method": "GET"}
    for method in ("GET", "OPTIONS"):
        answer = companies.http.request(method, f"{companies.root}/workspace", headers=headers)
        assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.statement("base.path")
def test_an_unknown_address_is_404(companies: Api) -> None:
    base = companies.server.base_url
    for url in (
        base,
        f"{base}/",
        f"{base}/api/v1",
        f"{companies.root}/nowhere",
        f"{companies.tasks_url}/",
        f"{base}//",
    ):
        refused(companies.http.get(url), 404)


def test_a_method_that_an_address_does_not_take_is_405(companies: Api) -> None:
    answer = companies.http.patch(companies.tasks_url, json={})
    refused(answer, 405)
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD", "POST", "PUT"}
    refused(companies.http.post(f"{companies.root}/workspace", json={}), 405)


def test_an_address_that_is_not_utf8_is_404(companies: Api) -> None:
    refused(companies.http.get(f"{companies.tasks_url}/%FF"), 404)


@pytest.mark.sqlite_only
def test_read_only_database_is_503_and_loses_nothing(server: StartServer, api_for: OpenApi) -> None:
    """A database that can not be written is 503 and nothing is lost."""
    running = server(workspace(COMPANIES))
    api = api_for(running)
    api.http.timeout = httpx.Timeout(90)
    connection = sqlite3.connect(running.data_dir / "workspace.db", isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    answer = api.put("42", {"Company Name": "Later"})
    refused(answer, 503)
    assert "database" in answer.json()["error"]
    assert api.get("42")["Company Name"] == "Acme Corp", "reading goes on"
    connection.execute("ROLLBACK")
    connection.close()
    assert api.put("42", {"Company Name": "Later"}).json()["Company Name"] == "Later"


@pytest.mark.sqlite_only
def test_an_error_of_the_server_is_500_without_a_traceback(server: StartServer, api_for: OpenApi) -> None:
    running = server(workspace(COMPANIES))
    api = api_for(running)
    connection = sqlite3.connect(running.data_dir / "workspace.db")
    with connection:
        connection.execute("DROP TABLE history")
    connection.close()
    answer = api.put("42", {"Company Name": "of the task", "Stage": "Done"})
    refused(answer, 500)
    assert "sqlalchemy" not in answer.text.lower()
    assert api.get("42")["Company Name"] == "Acme Corp", "nothing was written, and the server goes on"
    running.stop()
    assert "Traceback" in running.stderr, "the log has it"
    assert "of the task" not in running.stderr, "but not what people wrote"
