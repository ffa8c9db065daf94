"""The limits of a query to a SQL source, and values of databases as those of requests."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from threading import Timer
from typing import Any
from uuid import UUID

import pytest

from flowdash_desktop.domain.schema import Field, FieldKind, Workflow, WorkflowSchema
from flowdash_desktop.server.definition.models import DataSource
from flowdash_desktop.server.syncs import query
from flowdash_desktop.server.syncs.query import SourceError, SourceQuery
from flowdash_desktop.server.syncs.values import as_body
from tests.support.fixtures_server import postgresql
from tests.support.postgresql import Cluster

__all__ = ["postgresql"]

COUNT = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) SELECT i FROM n"
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) AS i FROM n"


def source(file: Path, statement: str) -> SourceQuery:
    return SourceQuery(DataSource(f"sqlite:///{file}", statement, "i", {"i": "ID"}))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "source.db"
    with closing(sqlite3.connect(made)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE t (i INTEGER)")
    return made


def test_rows_are_read_up_to_the_limit(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(query, "MAX_ROWS", 1_000)
    assert [row["i"] for row in source(file, COUNT.format(1_000)).rows()] == list(range(1, 1_001))
    with pytest.raises(SourceError, match="more than 1000 rows"):
        source(file, COUNT.format(1_001)).rows()


def test_what_rows_hold_has_a_limit(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(query, "MAX_BYTES", 1024 * 1024)
    with pytest.raises(SourceError, match="more than 1 MiB"):
        source(file, "SELECT 1 AS i, zeroblob(600000) AS a UNION ALL SELECT 2, zeroblob(600000)").rows()


def test_a_query_that_takes_too_long_is_ended(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(query, "TIME_LIMIT", 0.2)
    with pytest.raises(SourceError, match="took longer than"):
        source(file, ENDLESS).rows()


def test_a_query_of_postgresql_that_takes_too_long_is_ended(
    postgresql: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(query, "TIME_LIMIT", 0.2)
    asked = SourceQuery(DataSource(postgresql.database(), "SELECT pg_sleep(60) AS i", "i", {"i": "ID"}))
    with pytest.raises(SourceError, match="took longer than"):
        asked.rows()


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_a_query_can_be_stopped_from_another_thread(database: str, file: Path, request: pytest.FixtureRequest) -> None:
    if database == "sqlite":
        asked = source(file, ENDLESS)
    else:
        url = request.getfixturevalue("postgresql").database()
        asked = SourceQuery(DataSource(url, "SELECT pg_sleep(60) AS i", "i", {"i": "ID"}))
    timer = Timer(0.2, asked.stop)
    timer.start()
    with pytest.raises(SourceError, match="it was stopped"):
        asked.rows()
    timer.join()


@pytest.mark.parametrize("statement", ["DELETE FROM t", "INSERT INTO t VALUES (1) RETURNING i", "CREATE TABLE u (i)"])
def test_nothing_is_written(file: Path, statement: str) -> None:
    with pytest.raises(SourceError, match="only read"):
        source(file, statement).rows()


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT value AS i FROM json_each('[7]')",
        "SELECT n.value AS i FROM t, json_each(json_array(7)) n",
        "SELECT rowid AS i FROM words WHERE words MATCH 'hello'",
        "SELECT count(*) + 6 AS i FROM pragma_table_info('t')",
    ],
)
def test_virtual_tables_can_be_read(file: Path, statement: str) -> None:
    """SQLite asks to write its list of tables as it prepares one, and writes nothing."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("INSERT INTO t VALUES (1)")
        connection.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
        connection.execute("INSERT INTO words (rowid, text) VALUES (7, 'hello there')")
        connection.commit()
    assert [row["i"] for row in source(file, statement).rows()] == [7]


@pytest.mark.parametrize("statement", ["UPDATE sqlite_master SET sql = ''", "DELETE FROM sqlite_master"])
def test_the_list_of_tables_is_not_written(file: Path, statement: str) -> None:
    before = file.read_bytes()
    with pytest.raises(SourceError, match="may not be modified"):
        source(file, statement).rows()
    assert file.read_bytes() == before


def test_a_statement_without_rows_is_told(file: Path) -> None:
    with pytest.raises(SourceError, match="gives no rows"):
        source(file, "-- nothing").rows()


VALUES: list[tuple[FieldKind, Any, object]] = [
    (FieldKind.TEXT, "a", "a"),
    (FieldKind.TEXT, 1.5, Decimal("1.5")),
    (FieldKind.TEXT, date(2020, 1, 31), "2020-01-31"),
    (FieldKind.TEXT, UUID(int=1), "00000000-0000-0000-0000-000000000001"),
    (FieldKind.TEXT, b"bytes", {}),
    (FieldKind.UNIQUE_ID, 42.0, 42),
    (FieldKind.UNIQUE_ID, Decimal("42"), Decimal("42")),
    (FieldKind.NUMBER, 0.1, Decimal("0.1")),
    (FieldKind.CHECKBOX, 1, True),
    (FieldKind.CHECKBOX, 0, False),
    (FieldKind.CHECKBOX, 2, 2),
    (FieldKind.CHECKBOX, None, None),
    (FieldKind.DATE, datetime(2020, 1, 31, 23, 59), "2020-01-31"),
    (FieldKind.DATE, "2020-01-31 10:00:00", "2020-01-31"),
    (FieldKind.DATE, "soon", "soon"),
    (FieldKind.DATETIME, "2021-06-22 22:39:48", "2021-06-22T22:39:48+00:00"),
    (FieldKind.DATETIME, datetime(2021, 6, 22, 22, 39, 48), "2021-06-22T22:39:48+00:00"),
    (FieldKind.DATETIME, datetime(2021, 6, 22, tzinfo=timezone(timedelta(hours=2))), "2021-06-22T00:00:00+02:00"),
    (FieldKind.DATETIME, date(2021, 6, 22), "2021-06-22T00:00:00+00:00"),
    (FieldKind.DATETIME, "now and then", "now and then"),
    (FieldKind.MULTIPLE_SELECT, '["A", "B"]', ["A", "B"]),
    (FieldKind.MULTIPLE_SELECT, "A", ["A"]),
    (FieldKind.MULTIPLE_SELECT, " ", None),
    (FieldKind.MULTIPLE_SELECT, ["A"], ["A"]),
]


@pytest.mark.parametrize(("kind", "value", "wanted"), VALUES)
def test_choice_values_of_a_database_become_those_of_a_request(kind: FieldKind, value: Any, wanted: object) -> None:
    schema = WorkflowSchema(Workflow("w", "W"), fields=(Field("f", "F", kind),))
    found = as_body({"column": value}, {"column": "F"}, schema)["F"]
    assert (found, type(found)) == (wanted, type(wanted))


def test_choice_a_blank_stage_says_nothing() -> None:
    schema = WorkflowSchema(Workflow("w", "W"))
    assert as_body({"s": None}, {"s": "Stage"}, schema) == {}
    assert as_body({"s": "Open"}, {"s": "Stage"}, schema) == {"Stage": "Open"}


@pytest.mark.parametrize(
    "statement",
    [
        "ATTACH DATABASE '{other}' AS other",
        "SELECT load_extension('{other}') AS i",
        "PRAGMA query_only = 0",
        "SELECT name AS i FROM pragma_database_list",
        "VACUUM INTO '{other}'",
        "INSERT INTO t VALUES (1) RETURNING i",
        "CREATE TEMP TABLE x AS SELECT 1 AS i",
    ],
)
def test_a_query_of_a_source_only_reads(file: Path, tmp_path: Path, statement: str) -> None:
    """No other file is attached or written, and no setting of the connection is changed."""
    other = tmp_path / "other.db"
    with pytest.raises(SourceError):
        source(file, statement.format(other=other)).rows()
    assert not other.exists()


def test_a_query_of_a_source_may_compute(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("INSERT INTO t VALUES (2), (1)")
    statement = "WITH a AS (SELECT max(i) AS i FROM t GROUP BY i) SELECT upper(i) AS i FROM a ORDER BY i"
    assert [row["i"] for row in source(file, statement).rows()] == ["1", "2"]
