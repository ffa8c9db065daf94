"""Versions of a server's tables: the first release's open as they are, a step leads on, unknown ones are refused."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, select, text, update

from flowdash_desktop.server.storage import activity, tables
from flowdash_desktop.server.storage.database import Database
from flowdash_desktop.server.storage.integrity import database_findings
from flowdash_desktop.server.storage.migrations import migrate
from flowdash_desktop.server.storage.migrations.migrate import OLDEST, STEPS, VERSION, UnknownVersionError
from tests.support.released_data import workspace_folder


@pytest.fixture
def released(tmp_path: Path) -> Path:
    """The database of a data folder of the first release."""
    return workspace_folder(tmp_path) / "workspace.db"


def shape(connection: Connection) -> set[tuple[str, str, str]]:
    rows = connection.execute(text("SELECT type, name, coalesce(sql, '') FROM sqlite_master"))
    return {(row[0], row[1], " ".join(row[2].split())) for row in rows}


def rows(file: Path) -> dict[str, list[dict[str, object]]]:
    with closing(sqlite3.connect(file)) as plain:
        plain.row_factory = sqlite3.Row
        there = {row["name"] for row in plain.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        names = [t.name for t in activity.ALL_TABLES.sorted_tables if t.name in there]
        return {name: [dict(row) for row in plain.execute(f'SELECT * FROM "{name}"')] for name in names}


def version_of(database: Database) -> int:
    return int(database.read_now(lambda c: c.execute(select(tables.schema_version.c.version)).scalar_one()))


def test_migrated_and_new_databases_have_the_same_tables(released: Path, tmp_path: Path) -> None:
    old, new = Database(released), Database(tmp_path / "new.db")
    try:
        assert old.read_now(shape) == new.read_now(shape)
        assert version_of(old) == version_of(new) == VERSION
    finally:
        new.close()
        old.close()


def test_data_of_the_first_release_keeps_every_value(released: Path) -> None:
    """Opening it adds tables and columns, and changes nothing that was there."""
    before = rows(released)
    assert sum(map(len, before.values())) > 50
    database = Database(released)
    try:
        assert database.read_now(lambda c: list(database_findings(c, thorough=True))) == []
    finally:
        database.close()
    after = rows(released)
    assert set(after) - set(before) == {"workspace_changes", "kept_values", "kept_rows", "audit_entries"}
    for name in before.keys() - {"schema_version"}:
        assert [one.items() <= other.items() for one, other in zip(before[name], after[name], strict=True)] == [
            True
        ] * len(before[name]), name


def test_stages_fields_and_links_of_old_data_get_ids_and_places(released: Path) -> None:
    """Stages are numbered in their workflow, links in the workspace, and fields keep their order."""
    Database(released).close()
    after = rows(released)
    by_workflow: dict[object, list[object]] = {}
    for stage in after["stages"]:
        by_workflow.setdefault(stage["workflow"], []).append(stage["id"])
    assert by_workflow
    for ids in by_workflow.values():
        assert ids == [f"s{number}" for number in range(1, len(ids) + 1)]
    assert [link["id"] for link in after["links"]] == ["l1"]
    assert [field["position"] for field in after["fields"]] == [field["row"] for field in after["fields"]]


def test_nobody_of_old_data_is_deactivated(released: Path) -> None:
    Database(released).close()
    people = rows(released)["users"]
    assert people
    assert not any(user["deactivated"] for user in people)


def test_old_keys_are_the_owners_and_keep_their_digests(released: Path) -> None:
    before = rows(released)["api_keys"]
    Database(released).close()
    after = rows(released)["api_keys"]
    assert [key["digest"] for key in after] == [key["digest"] for key in before]
    assert [(key["name"], key["user_id"], key["is_owner"]) for key in after] == [("Owner's key", None, 1)]
    assert all(key["id"] for key in after)


def test_there_is_a_step_to_each_later_version() -> None:
    assert set(STEPS) == set(range(OLDEST + 1, VERSION + 1))


@pytest.fixture
def set_next(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[Connection], None]], None]:
    """Give the program one version more, with the step to it."""

    def set_step(step: Callable[[Connection], None]) -> None:
        monkeypatch.setattr(migrate, "VERSION", VERSION + 1)
        monkeypatch.setattr(migrate, "STEPS", {**STEPS, VERSION + 1: step})

    return set_step


def test_a_step_leads_on(released: Path, set_next: Callable[[Callable[[Connection], None]], None]) -> None:
    def step(connection: Connection) -> None:
        connection.execute(text("ALTER TABLE comments ADD COLUMN mood TEXT"))
        connection.execute(text("UPDATE comments SET mood = 'glad of ' || body"))

    set_next(step)
    for _ in range(2):
        database = Database(released)
        try:
            assert version_of(database) == VERSION + 1
            moods = database.read_now(lambda c: c.execute(text("SELECT mood FROM comments")).scalars().all())
            assert moods == ["glad of hello"]
        finally:
            database.close()


def test_a_step_that_fails_leaves_the_data_as_it_was(
    released: Path, set_next: Callable[[Callable[[Connection], None]], None]
) -> None:
    def fails(connection: Connection) -> None:
        connection.execute(text("DELETE FROM tasks"))
        raise RuntimeError("power cut")

    before = rows(released)
    set_next(fails)
    with pytest.raises(RuntimeError):
        Database(released)
    assert rows(released) == before


@pytest.mark.parametrize(
    ("version", "words"), [(VERSION + 1, "newer release"), (OLDEST - 1, "before the first release")]
)
def test_data_of_an_unknown_version_is_left_alone(tmp_path: Path, version: int, words: str) -> None:
    database = Database(tmp_path / "workspace.db")
    database.write_now(lambda c: c.execute(update(tables.schema_version).values(version=version)))
    database.close()
    with pytest.raises(UnknownVersionError, match=words):
        Database(tmp_path / "workspace.db")
