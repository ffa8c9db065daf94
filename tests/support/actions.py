"""Actions and data syncs over plain HTTP, and a workflow to try them on."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, TypeVar

import httpx

from tests.support.definitions import USER, Definition
from tests.support.http import Api

T = TypeVar("T")
PATIENCE = 60.0
LOOK_AGAIN = 0.02


def until(look: Callable[[], T], wanted: Callable[[T], bool]) -> T:
    """Look again and again until it is as wanted; not all the time, as the one that is looked at needs it, too."""
    end = time.monotonic() + PATIENCE
    while not wanted(found := look()):
        assert time.monotonic() < end, f"still {found!r}"
        time.sleep(LOOK_AGAIN)
    return found


class Actions:
    """The actions of one workflow of a running server."""

    def __init__(self, api: Api) -> None:
        self.api = api
        self.url = f"{api.workflow_url}/executions"

    def offered(self, unique_id: str) -> Any:
        """The actions that are offered for a task."""
        answer = self.api.http.get(f"{self.api.task_url(unique_id)}/actions")
        assert answer.status_code == 200, answer.text
        return answer.json()

    def post(self, body: Any, **headers: str) -> httpx.Response:
        """POST to the executions; header names are given with underscores."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.api.http.post(self.url, json=body, headers=named)

    def ask(self, unique_id: str, action: str, performed_by: str | None = None) -> str:
        """Ask for an execution that must be taken, and give its id."""
        more = {} if performed_by is None else {"performed_by": performed_by}
        answer = self.post({"task_id": unique_id, "action_id": action, **more})
        assert answer.status_code == 202, answer.text
        found = answer.json()
        assert list(found) == ["id", "status"]
        assert found["status"] == "Pending"
        return str(found["id"])

    def get(self, execution: str) -> Any:
        """An execution that must be there."""
        answer = self.api.http.get(f"{self.url}/{execution}")
        assert answer.status_code == 200, answer.text
        return answer.json()

    def end(self, execution: str) -> Any:
        """An execution, once it has ended."""
        return until(lambda: self.get(execution), lambda found: found["status"] != "Pending")

    def perform(self, unique_id: str, action: str, performed_by: str | None = None) -> Any:
        """Ask for an execution, and give it once it has ended."""
        return self.end(self.ask(unique_id, action, performed_by))


def orders(hooks_url: str = "https://hooks.example.com") -> Definition:
    """A workflow with an action for each kind of step and requirement."""

    def action(action_id: str, *steps: Definition, **more: Any) -> Definition:
        return {"id": action_id, "name": action_id.capitalize(), "steps": list(steps), **more}

    def call(path: str, **more: Any) -> Definition:
        return {"type": "apiCall", "url": f"{hooks_url}/{path}", **more}

    def note(text: str) -> Definition:
        return {"type": "updateData", "fields": {"Note": text}}

    def move(stage: str) -> Definition:
        return {"type": "moveToStage", "stage": stage}

    def later(stage: str, days: int) -> Definition:
        return {"type": "scheduleStageChange", "stage": stage, "days": days}

    everything = {"fields": ["Name", "Amount", "Papers", "Größe / 100% & more?"], "checklist": True, "assigned": True}
    return {
        "id": "orders",
        "name": "Orders",
        "stages": [
            {"name": "New"},
            {"name": "Open", "checklist": ["Call", "Write"]},
            {"name": "Waiting"},
            {"name": "Done", "endStage": True},
        ],
        "fields": [
            {"id": "id", "name": "ID", "type": "uniqueId"},
            {"id": "name", "name": "Name", "type": "text"},
            {"id": "amount", "name": "Amount", "type": "number"},
            {"id": "note", "name": "Note", "type": "longText"},
            {"id": "fixed", "name": "Fixed", "type": "text", "editable": False},
            {"id": "papers", "name": "Papers", "type": "file"},
            {"id": "odd", "name": "Größe / 100% & more?", "type": "text"},
        ],
        "actions": [
            action("start", move("Open"), color="#e6b422", **{"from": ["New"]}),
            action("finish", move("Done"), requires=everything, **{"from": ["Open"]}),
            action("take", {"type": "assignTo", "email": USER}),
            action("drop", {"type": "assignTo", "email": None}),
            action("fill", {"type": "updateData", "fields": {"Name": "Filled", "Amount": "12.50"}}),
            action("refused", note("before"), {"type": "updateData", "fields": {"Fixed": "new"}}, note("behind")),
            action("remove", {"type": "deleteTask"}),
            action("nothing"),
            action("call", note("before"), call("call", headers={"X-Secret": "s3cret"}), note("behind")),
            action("ask", call("ask")),
            action("twice", call("one"), call("two"), move("Done")),
            action("hold", later("New", 7), move("Waiting")),
            action("park", move("Waiting"), later("Done", 1), **{"from": ["New"]}),
        ],
    }


OFFERED_NEW = ["start", "take", "drop", "fill", "refused", "remove", "nothing", "call", "ask", "twice"]
"""The ids of the actions that are offered in the stage ``New``, but for those that schedule something."""
