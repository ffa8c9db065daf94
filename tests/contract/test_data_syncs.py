"""Data syncs: the rows of a real database become tasks, and what can't become one is told row by row."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.contract.conftest import OpenApi
from tests.support.actions import until
from tests.support.definitions import HARRY, NOTES, workspace
from tests.support.fixtures_server import StartServer
from tests.support.postgresql import Cluster
from tests.support.server_process import ServerProcess
from tests.support.syncs import TABLE, Syncs, customers

Execute = Callable[[str, Sequence[Any]], None]
HARRY_ROW = (1, "Harry 🦉", 10.5, "2020-01-31", "2021-06-22 22:39:48", 1, '["A", "B"]', "Big", HARRY, "Open", "x")
RON_ROW = (2, "Ron", None, None, None, 0, "B", "Small", None, "New", None)
INSERT = "INSERT INTO customers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
CLEAN = {"status": "Success", "created": 0, "updated": 0, "unchanged": 0, "failed": 0}


class Source:
    """A database with the table ``customers``: ``url`` and ``execute``, with ``?`` for parameters."""

    def __init__(self, url: str, execute: Execute) -> None:
        self.url = url
        self._execute = execute

    def execute(self, statement: str, *parameters: Any) -> None:
        self._execute(statement, parameters)


def sqlite_source(file: Path) -> Source:
    def execute(statement: str, parameters: Sequence[Any]) -> None:
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.execute(statement, parameters)

    return Source(f"sqlite:///{file}", execute)


def postgresql_source(cluster: Cluster) -> Source:
    url = cluster.database()

    def execute(statement: str, parameters: Sequence[Any]) -> None:
        with psycopg.connect(url) as connection:
            connection.execute(statement.replace("?", "%s").encode(), parameters)

    return Source(url, execute)


@pytest.fixture(params=["sqlite", "postgresql"])
def source(request: pytest.FixtureRequest, tmp_path: Path) -> Source:
    if request.param == "sqlite":
        made = sqlite_source(tmp_path / "größe & 100% #1?.db")
    else:
        made = postgresql_source(request.getfixturevalue("postgresql"))
    made.execute(TABLE)
    return made


@pytest.fixture
def running(server: StartServer, source: Source) -> ServerProcess:
    return server(workspace(customers(source.url), NOTES))


@pytest.fixture
def syncs(running: ServerProcess, api_for: OpenApi) -> Syncs:
    return Syncs(api_for(running, "custmr"))


@pytest.mark.statement("syncs.trigger")
def test_a_sync_makes_changes_and_leaves_tasks(syncs: Syncs, source: Source) -> None:
    source.execute(INSERT, *HARRY_ROW)
    source.execute(INSERT, *RON_ROW)
    assert syncs.run() == {**CLEAN, "created": 2}
    first, second = syncs.api.list()
    wanted = {
        "Customer": "1", "Name": "Harry 🦉", "Worth": "10.5", "Since": "2020-01-31", "Seen": "2021-06-22T22:39:48Z",
        "VIP": True, "Größe / 100% & more?": ["A", "B"], "Kind": "Big", "Assigned To": HARRY, "Stage": "Open",
        "Fixed": "x", "Note": None, "File": [],
    }  # fmt: skip
    assert {name: first[name] for name in wanted} == wanted
    assert (second["Customer"], second["VIP"], second["Größe / 100% & more?"]) == ("2", False, ["B"])
    source.execute("UPDATE customers SET name = 'Ronald', state = 'Done' WHERE number = 2")
    syncs.api.put("1", {"Note": "not from there"})
    assert syncs.run() == {**CLEAN, "updated": 1, "unchanged": 1}
    assert (syncs.api.get("2")["Name"], syncs.api.get("2")["Stage"]) == ("Ronald", "Done")
    assert syncs.api.get("1")["Note"] == "not from there"
    source.execute("DELETE FROM customers")
    assert syncs.run() == CLEAN
    assert len(syncs.api.list()) == 2, "what is gone from the source stays"


def test_what_fails_is_told_row_by_row_and_the_others_arrive(syncs: Syncs, source: Source) -> None:
    bad = (3, None, None, "31 Jan", None, 7, '["Z"]', "Huge", "nobody@example.com", "Nowhere", None)
    for row in ((None, *RON_ROW[1:]), HARRY_ROW, RON_ROW, bad):
        source.execute(INSERT, *row)
    source.execute("UPDATE customers SET number = -1 WHERE number IS NULL")
    source.execute("INSERT INTO customers (number, name) VALUES (2, 'again'), (NULL, 'no key')")
    report = syncs.run()
    errors = {entry["key"] or entry["errors"]["Customer"][0]: entry["errors"] for entry in report.pop("errors")}
    assert report == {**CLEAN, "status": "Fail", "created": 3, "failed": 3}
    assert errors["is required"] == {"Customer": ["is required"]}
    assert errors["2"] == {"Customer": ["comes more than once in the source"]}
    assert errors["3"] == {
        "Name": ["is required"],
        "Since": ["is invalid"],
        "VIP": ["is invalid"],
        "Größe / 100% & more?": ["is not one of the options"],
        "Kind": ["is not one of the options"],
        "Assigned To": ["is not a user of this workflow"],
        "Stage": ["is not a stage of this workflow"],
    }
    assert sorted(task["Customer"] for task in syncs.api.list()) == ["-1", "1", "2"]


def test_a_sync_keeps_the_rules_of_every_write(syncs: Syncs, source: Source) -> None:
    """History, versions and checks are those of a PUT: what may not change does not."""
    source.execute(INSERT, *HARRY_ROW)
    syncs.run()
    tag = syncs.api.http.get(syncs.api.task_url("1")).headers["etag"]
    source.execute("UPDATE customers SET fixed = 'y', name = 'H'")
    report = syncs.run()
    assert report["errors"] == [{"row": 1, "key": "1", "errors": {"Fixed": ["can't be changed"]}}]
    assert syncs.api.get("1")["Name"] == "Harry 🦉"
    source.execute("UPDATE customers SET fixed = 'x'")
    assert syncs.run()["updated"] == 1
    assert syncs.api.put("1", {"Note": "n"}, If_Match=tag).status_code == 412


def test_the_source_can_not_be_written_to(server: StartServer, source: Source, api_for: OpenApi) -> None:
    source.execute(INSERT, *RON_ROW)
    write, words = "DELETE FROM customers RETURNING *", "only read"
    if source.url.startswith("postgresql"):
        source.execute("CREATE SEQUENCE counted")
        write, words = "SELECT *, nextval('counted') FROM customers", "read-only transaction"
    syncs = Syncs(api_for(server(workspace(customers(source.url, query=write))), "custmr"))
    (error,) = syncs.run()["errors"]
    assert words in error["error"], error
    assert syncs.api.list() == []
    reading = Syncs(api_for(server(workspace(customers(source.url))), "custmr"))
    assert reading.run() == {**CLEAN, "created": 1}


@pytest.mark.parametrize(
    ("query", "error"),
    [
        ("SELECT nothing FROM nowhere", "the database refused: "),
        ("not SQL", "the database refused: "),
        ("SELECT number FROM customers", "the query gives no column "),
        ("SELECT *, 1 AS name FROM customers", "the query gives more than one column 'name'"),
    ],
)
def test_unusable_query_is_reported_and_changes_nothing(
    server: StartServer, source: Source, api_for: OpenApi, query: str, error: str
) -> None:
    """A query that can not be used is told and changes nothing."""
    syncs = Syncs(api_for(server(workspace(customers(source.url, query=query))), "custmr"))
    report = syncs.run()
    assert report["errors"][0]["error"].startswith(error)
    assert {**report, "errors": []} == {**CLEAN, "status": "Fail", "errors": []}


def test_a_percent_sign_in_a_query_is_one(server: StartServer, source: Source, api_for: OpenApi) -> None:
    source.execute(INSERT, *RON_ROW)
    source.execute(INSERT, *HARRY_ROW)
    query = "SELECT * FROM customers WHERE name LIKE 'R%n' OR name LIKE '%(x)s'"
    syncs = Syncs(api_for(server(workspace(customers(source.url, query=query))), "custmr"))
    assert syncs.run() == {**CLEAN, "created": 1}


def test_a_database_that_is_not_there_is_told(server: StartServer, tmp_path: Path, api_for: OpenApi) -> None:
    file = tmp_path / "no such.db"
    syncs = Syncs(api_for(server(workspace(customers(f"sqlite:///{file}"))), "custmr"))
    assert syncs.run()["errors"] == [{"error": "the database refused: unable to open database file"}]
    assert not file.exists()


def test_choice_a_workflow_without_a_source_is_404(syncs: Syncs, api_for: OpenApi) -> None:
    notes = Syncs(api_for(syncs.api.server, "notess"))
    answer = notes.post()
    assert answer.status_code == 404
    assert answer.json() == {"error": "this workflow has no database to sync with"}


def test_choice_an_unknown_sync_is_404(syncs: Syncs, api_for: OpenApi) -> None:
    sync = syncs.ask()
    notes = Syncs(api_for(syncs.api.server, "notess"))
    for one, sync_id in ((syncs, "no-such"), (notes, sync)):
        answer = one.api.http.get(f"{one.url}/{sync_id}")
        assert answer.status_code == 404
        assert list(answer.json()) == ["error"]


@pytest.mark.statement("http.idempotency")
def test_choice_an_idempotency_key_asks_for_one_sync_only(syncs: Syncs) -> None:
    first = syncs.post(Idempotency_Key="sync-1")
    syncs.end(first.json()["id"])
    again = syncs.post(Idempotency_Key="sync-1")
    assert (again.status_code, again.content) == (202, first.content)


def test_a_password_goes_to_no_answer_and_no_log(server: StartServer, api_for: OpenApi) -> None:
    running = server(workspace(customers("postgresql://someone:s3cr3t-word@127.0.0.1:1/nowhere")))
    syncs = Syncs(api_for(running, "custmr"))
    report = syncs.run()
    assert report["status"] == "Fail"
    shown = str(report) + running.stderr + syncs.api.http.get(syncs.api.workflow_url + "/fields").text
    assert "s3cr3t-word" not in shown


def test_large_sync_lets_requests_through_and_survives_a_kill(
    running: ServerProcess, syncs: Syncs, source: Source, api_for: OpenApi
) -> None:
    """Taken up anew after the restart, it makes no task twice."""
    count = 500
    for start in range(0, count, 100):
        rows = ", ".join(f"({number}, 'n{number}')" for number in range(start, start + 100))
        source.execute(f"INSERT INTO customers (number, name) VALUES {rows}")
    sync = syncs.ask()
    until(lambda: syncs.get(sync), lambda found: found["created"] > 0)
    assert syncs.api.put(syncs.api.list()[0]["Customer"], {"Note": "meanwhile"}).status_code == 200
    running.kill()
    running.start()
    after = Syncs(api_for(running, "custmr"))
    report = after.end(sync)
    assert (report["status"], report["failed"]) == ("Success", 0)
    assert report["created"] + report["unchanged"] == count
    assert sorted(int(task["Customer"]) for task in after.api.list()) == list(range(count))
    assert after.api.get("0")["Note"] == "meanwhile"
