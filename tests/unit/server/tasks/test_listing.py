"""Tasks that are named by their unique IDs are found by these, however many tasks the workflow has."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event

from flowdash_desktop.server.catalog import read_catalog
from flowdash_desktop.server.definition import parse_definition
from flowdash_desktop.server.loading.loading import load
from flowdash_desktop.server.storage.database import Database
from flowdash_desktop.server.tasks.filters import ListQuery, by_unique_ids, read_query
from flowdash_desktop.server.tasks.listing import list_pieces
from flowdash_desktop.server.tasks.task_json import TaskWriter
from flowdash_desktop.wire.json import decode
from tests.support.definitions import EVERYTHING, TICKETS, workspace

LONG = EVERYTHING["id"]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "workspace.db")
    tasks = [{"ID": f"t{number}", "Must": "x"} for number in range(3)]
    definition = parse_definition(workspace({**EVERYTHING, "tasks": tasks}, TICKETS))
    opened.write_now(lambda connection: load(connection, definition, {}))
    yield opened
    opened.close()


@pytest.mark.parametrize("query", ["of an address", "of an event"])
def test_named_tasks_are_found_by_their_index_in_order(database: Database, query: str) -> None:
    """Else each event of a long import reads all tasks that were imported before."""
    plans: list[str] = []

    def explain(connection: Connection, _: Any, clause: str, parameters: Any, *_more: object) -> None:
        if "task_texts" in clause:
            found = connection.connection.cursor().execute(f"EXPLAIN QUERY PLAN {clause}", parameters).fetchall()
            plans.append("\n".join(str(row[3]) for row in found))

    def look(connection: Connection) -> list[object]:
        catalog = read_catalog(connection)
        entry = catalog.workflows[LONG]
        wanted: ListQuery = by_unique_ids(["t2", "t0"])
        if query == "of an address":
            wanted = read_query(b"ID=t2&ID=t0", entry.schema, active=False)
        event.listen(connection, "before_cursor_execute", explain)
        found = b"".join(list_pieces(connection, entry, wanted, TaskWriter(entry, "http://server")))
        tasks = decode(found)
        assert isinstance(tasks, list)
        return [task["ID"] for task in tasks]

    assert database.write_now(look) == ["t0", "t2"]
    assert plans
    assert all("unique_id=?" in plan for plan in plans), plans
