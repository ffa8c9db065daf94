"""Many plain new tasks are made by a few statements, and are what each would have become alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event, select

from flowdash_desktop.server.catalog import read_catalog
from flowdash_desktop.server.definition import parse_definition
from flowdash_desktop.server.loading.loading import load
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.activity import checklist_items, history
from flowdash_desktop.server.storage.database import Database
from flowdash_desktop.server.storage.integrity import database_findings
from flowdash_desktop.server.tasks.body import read_task_body
from flowdash_desktop.server.tasks.new_tasks import AloneError, create_tasks, is_plain
from flowdash_desktop.server.tasks.task_json import TaskWriter
from flowdash_desktop.server.tasks.writes import TaskWrite, write_task
from tests.support.definitions import EVERYTHING, TICKETS, workspace

FLOW = EVERYTHING["id"]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "workspace.db")
    stages = [{**stage, "checklist": ["Look", "Decide"]} for stage in EVERYTHING["stages"]]
    definition = parse_definition(workspace({**EVERYTHING, "stages": stages, "tasks": []}, TICKETS))
    opened.write_now(lambda connection: load(connection, definition, {}))
    yield opened
    opened.close()


def bodies(prefix: str, count: int) -> list[dict[str, object]]:
    stage = EVERYTHING["stages"][-1]["name"]
    more = {"Stage": stage, "Amount": "12.50", "Single": "Red", "Multiple": ["A"]}
    return [{"ID": f"{prefix}{n}", "Must": "x", **(more if n % 2 else {})} for n in range(count)]


def create(connection: Connection, raws: list[dict[str, object]], *, together: bool, workflow: str = FLOW) -> list[Any]:
    """Create tasks, and give the answers."""
    catalog = read_catalog(connection)
    entry = catalog.workflows[workflow]
    writes = [
        TaskWrite(entry, read_task_body(raw, entry.schema, entry.sides), raw, may_create=True, only_new=True)
        for raw in raws
    ]
    writer = TaskWriter(entry, "http://server")
    if together:
        assert all(map(is_plain, writes))
        return [*create_tasks(connection, catalog, writes, writer)]
    return [write_task(connection, catalog, write, writer) for write in writes]


def stored(connection: Connection, prefix: str) -> list[tuple[object, ...]]:
    """What is known of tasks, without what is theirs alone."""
    t = tables.tasks.c
    rows = connection.execute(select(tables.tasks).where(t.unique_id.startswith(prefix)).order_by(t.row)).all()
    found: list[tuple[object, ...]] = []
    for row in rows:
        happened = connection.execute(
            select(history.c.kind, history.c.to_value, history.c.finished, history.c.cause, history.c.workflow).where(
                history.c.task == row.row
            )
        ).all()
        items = connection.execute(
            select(checklist_items.c.stage, checklist_items.c.title, checklist_items.c.position).where(
                checklist_items.c.task == row.row
            )
        ).all()
        document = row.document.replace(prefix, "")
        found.append((row.stage, row.assigned_to, row.version, document, tuple(happened), tuple(items)))
    return found


def test_tasks_made_together_are_those_made_alone(database: Database) -> None:
    """With history, checklist and text; the answers are those of a request of their own."""
    together = database.write_now(lambda connection: create(connection, bodies("these-", 6), together=True))
    alone = database.write_now(lambda connection: create(connection, bodies("those-", 6), together=False))
    assert database.read_now(lambda c: stored(c, "these-")) == database.read_now(lambda c: stored(c, "those-"))
    assert [one.status for one in together] == [one.status for one in alone] == [201] * 6
    assert [len(one.text) for one in together] == [len(one.text) for one in alone]
    assert database.read_now(lambda c: [*database_findings(c, thorough=True)]) == []


def test_more_tasks_take_no_more_statements(database: Database) -> None:
    statements: list[str] = []
    event.listen(database._writer_engine, "before_cursor_execute", lambda _c, _u, text, *_: statements.append(text))
    counts = []
    for number, count in enumerate((1, 2, 90)):
        statements.clear()
        raws = bodies(f"S{number}-", count)
        database.write_now(lambda connection, raws=raws: create(connection, raws, together=True))  # type: ignore[misc]  # bound at once
        counts.append(len(statements))
    assert counts[1] == counts[2], "the first of all writes more"


@pytest.mark.parametrize(
    "raws",
    [
        [{"ID": "1", "Must": "x"}, {"ID": "1", "Must": "y"}],
        [{"ID": "1", "Must": "x"}, {"ID": "2"}],
        [{"ID": "1", "Must": "x"}, {"ID": "taken", "Must": "x"}],
    ],
    ids=["one ID twice", "without what is required", "there already"],
)
def test_what_is_refused_leaves_all_to_be_made_alone(database: Database, raws: list[dict[str, object]]) -> None:
    database.write_now(lambda connection: create(connection, [{"ID": "taken", "Must": "x"}], together=True))
    with pytest.raises(AloneError):
        database.write_now(lambda connection: create(connection, raws, together=True))
    query = select(tables.tasks.c.unique_id)
    assert {*database.read_now(lambda c: [*c.execute(query).scalars()])} == {"taken", "7", "8"}


def test_numbers_around_taken_ones(database: Database) -> None:
    def numbers(count: int, **more: object) -> list[str]:
        raws: list[dict[str, object]] = [{"Subject": "s", **more} for _ in range(count)]
        database.write_now(lambda connection: create(connection, raws, together=True, workflow="tckets"))
        query = select(tables.tasks.c.unique_id).order_by(tables.tasks.c.row.desc()).limit(count)
        return database.read_now(lambda c: [*c.execute(query).scalars()])[::-1]

    assert numbers(3) == ["9", "10", "11"], "behind the tickets that are there"
    assert numbers(1, Ticket="13") == ["13"]
    assert numbers(2) == ["14", "15"]
