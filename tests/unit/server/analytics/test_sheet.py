"""The history of tasks, and the CSV of its stage changes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, insert, select

from flowdash_desktop.server.analytics.exports import Period
from flowdash_desktop.server.analytics.sheet import COLUMNS, sheet_pieces
from flowdash_desktop.server.definition.document import parse_definition
from flowdash_desktop.server.loading.loading import load
from flowdash_desktop.server.storage.activity import history
from flowdash_desktop.server.storage.database import Database
from tests.support.definitions import COMPANIES, TICKETS, workspace
from tests.support.made_up import examples

ALWAYS = Period(date.min, date.max)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "workspace.db")
    definition = parse_definition(workspace({**COMPANIES, "tasks": []}, {**TICKETS, "tasks": []}))
    opened.write_now(lambda connection: load(connection, definition, {}))
    yield opened
    opened.close()


def change(connection: Connection, task: int, at: str, change: tuple[str | None, str | None], **more: object) -> None:
    before, after = change
    kind = "created" if before is None else "deleted" if after is None else "stage"
    values = {
        "workflow": 1,
        "task": task,
        "public_id": f"public-{task}",
        "unique_id": f"unique {task}",
        "kind": kind,
        "from_value": before,
        "to_value": after,
        "finished": False,
        "cause": "api",
        "at": at,
    }
    connection.execute(insert(history).values(values | more))


def sheet(database: Database, period: Period, workflow: int = 1) -> list[dict[str, str]]:
    data = database.read_now(lambda connection: b"".join(sheet_pieces(connection, workflow, period)))
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def test_sheet_has_every_change_and_its_time(database: Database) -> None:
    """The sheet has every change with the time since the one before."""

    def fill(connection: Connection) -> None:
        change(connection, 1, "2021-01-01T00:00:00Z", (None, "Not Started"), cause="load")
        change(connection, 1, "2021-01-01T01:00:00Z", ("Not Started", "In Progress"), actor="h@example.com")
        change(connection, 2, "2021-01-01T02:00:00Z", (None, "Done"), unique_id=None)
        change(connection, 1, "2021-01-01T02:00:00Z", (None, "u@x.y"), kind="assigned")
        change(connection, 1, "2021-01-03T01:00:00Z", ("In Progress", None), cause="action")
        change(connection, 3, "2021-01-03T01:00:00Z", (None, "Open"), workflow=2)

    database.write_now(fill)
    rows = sheet(database, ALWAYS)
    assert [list(row.values()) for row in rows] == [
        ["public-1", "unique 1", "", "Not Started", "2021-01-01T00:00:00Z", "", "load", ""],
        ["public-1", "unique 1", "Not Started", "In Progress", "2021-01-01T01:00:00Z", "h@example.com", "api", "3600"],
        ["public-2", "", "", "Done", "2021-01-01T02:00:00Z", "", "api", ""],
        ["public-1", "unique 1", "In Progress", "", "2021-01-03T01:00:00Z", "", "action", "172800"],
    ]
    assert tuple(rows[0]) == COLUMNS


def test_both_days_are_included_in_utc(database: Database) -> None:
    moments = [
        "2021-01-30T23:59:59Z",
        "2021-01-31T00:00:00Z",
        "2021-02-01T23:59:59Z",
        "2021-02-02T00:00:00Z",
    ]

    def fill(connection: Connection) -> None:
        for task, moment in enumerate(moments):
            change(connection, task, moment, (None, "Done"))

    database.write_now(fill)
    rows = sheet(database, Period(date(2021, 1, 31), date(2021, 2, 1)))
    assert [row["Changed On"] for row in rows] == moments[1:3]


def test_the_time_in_a_stage_reaches_back_before_the_period(database: Database) -> None:
    def fill(connection: Connection) -> None:
        change(connection, 1, "2020-01-01T00:00:00Z", (None, "Not Started"))
        change(connection, 1, "2020-01-02T00:00:00Z", ("Not Started", "Done"))

    database.write_now(fill)
    day = date(2020, 1, 2)
    assert [row["Seconds In From Stage"] for row in sheet(database, Period(day, day))] == ["86400"]


def test_a_clock_that_went_back_makes_no_negative_times(database: Database) -> None:
    def fill(connection: Connection) -> None:
        change(connection, 1, "2020-01-02T00:00:00Z", (None, "Not Started"))
        change(connection, 1, "2020-01-01T00:00:00Z", ("Not Started", "Done"))

    database.write_now(fill)
    assert [row["Seconds In From Stage"] for row in sheet(database, ALWAYS)] == ["0", ""]


def test_a_period_without_changes_has_a_header_only(database: Database) -> None:
    assert database.read_now(lambda c: b"".join(sheet_pieces(c, 1, ALWAYS))) == (",".join(COLUMNS) + "\r\n").encode()


def test_a_long_sheet_comes_in_pieces(database: Database) -> None:
    def fill(connection: Connection) -> None:
        row = {"public_id": "p", "kind": "created", "to_value": "Done", "finished": True, "cause": "load"}
        many = [{**row, "workflow": 1, "task": task, "at": "2020-01-01T00:00:00Z"} for task in range(1_200)]
        connection.execute(insert(history), many)

    database.write_now(fill)
    pieces = database.read_now(lambda connection: list(sheet_pieces(connection, 1, ALWAYS)))
    assert len(pieces) > 3
    assert len(sheet(database, ALWAYS)) == 1_200


@settings(examples(30), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=30))
def test_any_text_comes_back_out_of_the_sheet(database: Database, text: str) -> None:
    def fill(connection: Connection) -> None:
        connection.execute(history.delete())
        change(connection, 1, "2020-01-01T00:00:00Z", (None, text), unique_id=text)

    database.write_now(fill)
    (row,) = sheet(database, ALWAYS)
    assert (row["Unique ID"], row["To Stage"]) == (text, text)


def test_loaded_tasks_have_a_history_from_their_creation(tmp_path: Path) -> None:
    created = "2021-06-22T22:39:48Z"
    tasks = [{"Company ID": "1", "Company Name": "A", "Stage": "Done", "Created On": created}]
    definition = parse_definition(workspace({**COMPANIES, "tasks": tasks}))
    opened = Database(tmp_path / "loaded.db")
    try:
        opened.write_now(lambda connection: load(connection, definition, {}))
        h = history.c
        query = select(h.kind, h.from_value, h.to_value, h.finished, h.cause, h.at)
        found = opened.read_now(lambda connection: [tuple(row) for row in connection.execute(query)])
    finally:
        opened.close()
    assert found == [("created", None, "Done", True, "load", created)]
