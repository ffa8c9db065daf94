"""Data syncs over plain HTTP, and a workflow that has a source."""

from __future__ import annotations

from typing import Any

import httpx

from tests.support.actions import until
from tests.support.definitions import Definition
from tests.support.http import Api

TABLE = """
CREATE TABLE customers (
    number INTEGER, name TEXT, worth NUMERIC, since TEXT, seen TIMESTAMP, vip INTEGER, tags TEXT, kind TEXT, owner TEXT,
    state TEXT, fixed TEXT
)
"""
MAPPING = {
    "name": "Name",
    "worth": "Worth",
    "since": "Since",
    "seen": "Seen",
    "vip": "VIP",
    "tags": "Größe / 100% & more?",
    "kind": "Kind",
    "owner": "Assigned To",
    "state": "Stage",
    "fixed": "Fixed",
}


class Syncs:
    """The data syncs of one workflow of a running server."""

    def __init__(self, api: Api) -> None:
        self.api = api
        self.url = f"{api.workflow_url}/data_syncs"

    def post(self, **headers: str) -> httpx.Response:
        """POST without a body; header names are given with underscores."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.api.http.post(self.url, headers=named)

    def ask(self) -> str:
        """Ask for a sync that must be taken, and give its id."""
        answer = self.post()
        assert answer.status_code == 202, answer.text
        assert list(answer.json()) == ["id", "status"]
        assert answer.json()["status"] == "Pending"
        return str(answer.json()["id"])

    def get(self, sync: str) -> Any:
        """A sync that must be there."""
        answer = self.api.http.get(f"{self.url}/{sync}")
        assert answer.status_code == 200, answer.text
        return answer.json()

    def end(self, sync: str) -> Any:
        """A sync, once it has ended; without its id."""
        found = until(lambda: self.get(sync), lambda found: found["status"] != "Pending")
        assert found.pop("id") == sync
        return found

    def run(self) -> Any:
        """Ask for a sync, and give it once it has ended."""
        return self.end(self.ask())


def customers(database: str, **more: Any) -> Definition:
    """A workflow whose tasks come from the table ``customers``."""
    return {
        "id": "custmr",
        "name": "Customers",
        "stages": [{"name": "New"}, {"name": "Open"}, {"name": "Done", "endStage": True}],
        "fields": [
            {"id": "id", "name": "Customer", "type": "uniqueId"},
            {"id": "name", "name": "Name", "type": "text", "required": True},
            {"id": "worth", "name": "Worth", "type": "currency"},
            {"id": "since", "name": "Since", "type": "date"},
            {"id": "seen", "name": "Seen", "type": "datetime"},
            {"id": "vip", "name": "VIP", "type": "checkbox"},
            {"id": "tags", "name": "Größe / 100% & more?", "type": "multipleSelect", "options": ["A", "B"]},
            {"id": "kind", "name": "Kind", "type": "singleSelect", "options": ["Big", "Small"]},
            {"id": "fixed", "name": "Fixed", "type": "text", "editable": False},
            {"id": "note", "name": "Note", "type": "text"},
            {"id": "file", "name": "File", "type": "file"},
        ],
        "dataSync": {
            "database": database,
            "query": "SELECT * FROM customers ORDER BY number",
            "key": "number",
            "fields": MAPPING,
            **more,
        },
    }
