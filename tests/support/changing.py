"""Changes of a workspace in a database of its own, without a server: made, tried, undone, and all that shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Executable, select

from flowdash_desktop.server.catalog import read_catalog
from flowdash_desktop.server.changes.service import make_change, read_request, try_change
from flowdash_desktop.server.changes.undo import undo_change
from flowdash_desktop.server.definition import parse_definition
from flowdash_desktop.server.definition.writing import described
from flowdash_desktop.server.http.errors import ConflictError, ValidationError
from flowdash_desktop.server.loading.loading import load
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.storage.activity import checklist_items, scheduled_changes
from flowdash_desktop.server.storage.database import Database
from flowdash_desktop.server.storage.integrity import database_findings
from flowdash_desktop.server.storage.shared_state import read_revision
from tests.support.definitions import COMPANIES, EVERYTHING, HARRY, TICKETS, USER, workspace

Operation = dict[str, Any]
FLOW, COUNTED = "2ylSaZ", "tckets"
LINK = {"id": "ours", "from": FLOW, "to": COUNTED, "kind": "one-to-many", "name": "T", "inverseName": "C"}
FILLED = {
    **{"ID": "1", "Must": "x", "Text": "12", "Long text": "a\nb", "Phone": "0049", "Number": "1.50", "Amount": "3"},
    **{
        "Date": "2026-01-31",
        "Moment": "2026-01-31T12:00:00Z",
        "Person": HARRY,
        "Single": "Red",
        "Multiple": ["A", "C"],
    },
    **{"Checkbox": True, "E-mail": "a@example.com", "Website": "https://example.com", "Assigned To": USER},
}


def make_database(path: Path) -> None:
    """A database with tasks in all kinds of fields, linked tasks, and people who have tasks."""
    companies = {**COMPANIES, "tasks": [{**COMPANIES["tasks"][0], "T": [{"Ticket": "7"}]}, *COMPANIES["tasks"][1:]]}
    everything = {**EVERYTHING, "tasks": [FILLED, {"ID": "2", "Must": "y", "Text": "words", "Stage": "Closed"}]}
    opened = Database(path)
    definition = parse_definition(workspace(companies, TICKETS, everything, links=[LINK]))
    opened.write_now(lambda connection: load(connection, definition, {}))
    opened.close()


def state(connection: Connection) -> dict[str, Any]:
    """All that a person sees: the definition, and tasks and links with their values, by the names that show."""
    tasks = connection.execute(
        select(
            tables.workflows.c.id,
            *(tables.tasks.c[name] for name in ("row", "unique_id", "stage", "assigned_to")),
            tables.tasks.c.document,
        )
        .join(tables.workflows)
        .where(tables.workflows.c.deleted_on.is_(None))
        .order_by(tables.tasks.c.row)
    )
    pairs = select(tables.links.c.id, tables.link_pairs.c.from_task, tables.link_pairs.c.to_task).join(tables.links)
    items, waiting, files = checklist_items.c, scheduled_changes.c, tables.attachments.c
    return {
        "definition": described(connection, read_catalog(connection), []),
        "tasks": [tuple(row) for row in tasks],
        **{
            name: sorted(tuple(row) for row in connection.execute(query))
            for name, query in {
                "pairs": pairs,
                "items": select(items.row, items.task, items.stage, items.title, items.assigned_to),
                "scheduled": select(waiting.task, waiting.stage, waiting.while_stage, waiting.due),
                "files": select(files.task, files.blob_id, tables.fields.c.id).join(tables.fields),
            }.items()
        },
    }


class Changed:
    """A database that requests change, one after the other."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def read(self, work: Callable[[Connection], Any]) -> Any:
        return self.database.read_now(work)

    def write(self, *statements: Executable) -> None:
        """Do what someone else does to tasks."""
        self.database.write_now(lambda connection: [connection.execute(one) for one in statements])

    def task(self, unique_id: str) -> int:
        """The row of a task."""
        found = select(tables.tasks.c.row).where(tables.tasks.c.unique_id == unique_id)
        return int(self.read(lambda connection: connection.execute(found).scalars().first()))

    def make(self, *operations: Operation) -> str:
        """Make a change that is not refused, and give its id."""
        change = self.ask(list(operations), {})
        assert change is not None
        return change

    def refused(self, change: str) -> str:
        """The words with which an undo is refused, which changes nothing."""
        before = self.read(state)
        with pytest.raises(ConflictError) as raised:
            self.undo(change)
        assert self.read(state) == before
        return str(raised.value)

    def ask(self, operations: list[Operation], resolutions: Mapping[str, Any]) -> str | None:
        """Make a change, and give its id, or None where it is refused."""
        body = {"changes": operations, "resolutions": dict(resolutions)}
        asked = read_request({"revision": self.read(read_revision), **body})
        before = self.read(state)
        try:
            tried = self.read(lambda connection: try_change(connection, asked))
        except ValidationError:
            tried = None
        assert self.read(state) == before, "a trial changes nothing"
        try:
            answer = self.database.write_now(lambda c: make_change(c, read_catalog(c), asked))
        except ValidationError:
            assert self.read(state) == before, "what is refused changes nothing"
            assert tried is None or any(effect["open"] for effect in tried["effects"])
            return None
        assert tried is not None
        assert answer["effects"] == tried["effects"], "a change does what its trial told"
        assert self.read(lambda connection: list(database_findings(connection, thorough=True))) == []
        return str(answer["id"])

    def undo(self, change: str) -> None:
        self.database.write_now(lambda c: undo_change(c, read_catalog(c), change))
        assert self.read(lambda connection: list(database_findings(connection, thorough=True))) == []


def assert_as(changed: Changed, before: dict[str, Any]) -> None:
    """All is as before; items that tasks got when they entered a stage may stay, as where a person moves them."""
    after = changed.read(state)
    assert {**after, "items": before["items"]} == before
    entered = [item for item in after["items"] if item not in before["items"]]
    assert set(before["items"]) <= set(after["items"])
    known = {item[1:3] for item in before["items"]}
    assert not [item for item in entered if item[1:3] in known], "an item of a template is there once"
