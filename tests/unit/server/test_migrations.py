"""From the tables of older releases to today's: nothing is lost, and the result is that of a new database."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, select, text, update

from flowdash_desktop.server.storage import activity, tables
from flowdash_desktop.server.storage.database import Database
from flowdash_desktop.server.storage.integrity import database_findings
from flowdash_desktop.server.storage.migrations import migrate, version_3
from flowdash_desktop.server.storage.migrations.migrate import VERSION, NewerDataError
from flowdash_desktop.server.storage.task_texts import json_text, task_texts
from tests.support.older_data import version_1_folder, version_2_folder

Older = Callable[[Path], Path]
OLDER = (version_1_folder, version_2_folder)
OLD_TABLES = [table for table in activity.ALL_TABLES.sorted_tables if table.name in tables.__dict__]


@pytest.fixture
def version_1(tmp_path: Path) -> Path:
    return version_1_folder(tmp_path) / "workspace.db"


@pytest.fixture
def upgraded(version_1: Path) -> Iterator[Database]:
    database = Database(version_1)
    yield database
    database.close()


def shape(connection: Connection) -> set[tuple[str, str, str]]:
    rows = connection.execute(text("SELECT type, name, coalesce(sql, '') FROM sqlite_master"))
    return {(row[0], row[1], " ".join(row[2].split())) for row in rows}


def rows_of(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
    return {
        table.name: [tuple(row) for row in connection.execute(select(table))]
        for table in OLD_TABLES
        if table is not tables.schema_version
    }


@pytest.mark.parametrize("older", OLDER)
def test_an_upgraded_database_has_the_tables_of_a_new_one(older: Older, tmp_path: Path) -> None:
    upgraded = Database(older(tmp_path) / "workspace.db")
    new = Database(tmp_path / "new.db")
    try:
        assert upgraded.read_now(shape) == new.read_now(shape)
        assert upgraded.read_now(lambda c: c.execute(select(tables.schema_version.c.version)).scalar_one()) == VERSION
    finally:
        new.close()
        upgraded.close()


@pytest.mark.parametrize("older", OLDER)
def test_what_is_upgraded_fits_together(older: Older, tmp_path: Path) -> None:
    """The texts of lists that a step has made are those that are made today, too."""
    upgraded = Database(older(tmp_path) / "workspace.db")
    try:
        assert upgraded.read_now(lambda c: list(database_findings(c, thorough=True))) == []
        assert upgraded.read_now(lambda c: len(c.execute(select(task_texts)).all())) >= 5
    finally:
        upgraded.close()


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_text_is_the_same_json_in_a_step_as_today(text: str) -> None:
    assert version_3._json(text) == json_text(text)


@pytest.mark.parametrize("older", OLDER)
def test_an_upgrade_keeps_every_row(older: Older, tmp_path: Path) -> None:
    version_1 = older(tmp_path) / "workspace.db"
    with closing(sqlite3.connect(version_1)) as plain:
        names = [t.name for t in OLD_TABLES if t is not tables.schema_version]
        before = {name: plain.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}
    assert sum(len(rows) for rows in before.values()) > 25
    database = Database(version_1)
    try:
        after = database.read_now(rows_of)
    finally:
        database.close()
    assert after == before


def test_the_history_begins_with_the_tasks_that_are_there(upgraded: Database) -> None:
    h = activity.history.c
    query = select(h.unique_id, h.kind, h.from_value, h.to_value, h.finished, h.cause, h.at).order_by(h.row)
    found = upgraded.read_now(lambda connection: [tuple(row) for row in connection.execute(query)])
    assert found == [
        ("42", "created", None, "In Progress", False, "load", "2021-06-22T22:39:48Z"),
        ("a/b %?# 🦉", "created", None, "Not Started", False, "load", "2021-06-23T00:00:00Z"),
        ("44", "created", None, "Done", True, "load", "2020-01-01T00:00:00Z"),
        (None, "created", None, "Open", False, "load", "2021-01-01T00:00:00Z"),
        ("1", "created", None, "Open", False, "load", "2021-01-01T00:00:00Z"),
    ]


def test_tasks_that_are_there_get_the_checklist_of_their_stage(upgraded: Database) -> None:
    i = activity.checklist_items.c
    query = select(i.task, i.stage, i.title, i.status, i.assigned_to, i.editable).order_by(i.task, i.position)
    found = upgraded.read_now(lambda connection: [tuple(row) for row in connection.execute(query)])
    assert found == [
        (1, "In Progress", "Call the customer", "Blank", None, False),
        (1, "In Progress", 'Send 100% / "offer" 🦉', "Blank", None, False),
    ]


def test_an_upgrade_that_fails_leaves_the_data_as_it_was(version_1: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(connection: Connection) -> None:
        connection.execute(text("DELETE FROM tasks"))
        raise RuntimeError("power cut")

    with monkeypatch.context() as patched:
        patched.setattr(migrate, "STEPS", {2: fails})
        with pytest.raises(RuntimeError):
            Database(version_1)
    database = Database(version_1)
    assert database.read_now(lambda connection: len(connection.execute(select(tables.tasks)).all())) == 5
    database.close()


def test_data_of_a_newer_release_is_left_alone(tmp_path: Path) -> None:
    database = Database(tmp_path / "workspace.db")
    database.write_now(lambda c: c.execute(update(tables.schema_version).values(version=VERSION + 1)))
    database.close()
    with pytest.raises(NewerDataError):
        Database(tmp_path / "workspace.db")
