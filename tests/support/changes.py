"""Changing the workspace of a running server over plain HTTP."""

from __future__ import annotations

import csv
import io
from contextlib import redirect_stdout
from typing import Any

import httpx

from flowdash_desktop.app.command_line import main
from tests.support.http import Api


class Changes:
    """``/workspace/definition`` and ``/workspace/changes`` of the server of an ``Api``."""

    def __init__(self, api: Api) -> None:
        self.api = api

    def definition(self) -> Any:
        """The definition as it is."""
        answer = self.api.http.get(f"{self.api.root}/workspace/definition")
        assert answer.status_code == 200, answer.text
        return answer.json()

    @property
    def revision(self) -> int:
        """The revision that the next change names."""
        return int(self.definition()["revision"])

    def workflow(self, workflow: str = "2ylSaZ") -> Any:
        """The definition of a workflow."""
        return next(one for one in self.definition()["workflows"] if one["id"] == workflow)

    def ask(self, *changes: Any, revision: int | None = None, **more: Any) -> httpx.Response:
        """Ask for changes; ``more`` goes into the body."""
        body = {"revision": self.revision if revision is None else revision, "changes": list(changes), **more}
        return self.api.http.post(f"{self.api.root}/workspace/changes", json=body)

    def make(self, *changes: Any, **more: Any) -> Any:
        """Make changes that are to be taken, and give the answer."""
        answer = self.ask(*changes, **more)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def ask_undo(self, change: str) -> httpx.Response:
        """Ask for a change to be taken back."""
        return self.api.http.post(f"{self.api.root}/workspace/changes/{change}/undo")

    def undo(self, change: str) -> Any:
        """Take back a change that can be."""
        answer = self.ask_undo(change)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def is_sound(self) -> None:
        """Every single task is as it is listed, and the check of the whole storage finds nothing."""
        assert {task["Task URL"] for task in self.api.list()}
        for task in self.api.list():
            unique_id = next(iter(value for key, value in task.items() if key in ("Company ID", "ID")))
            assert self.api.get(unique_id) == task
        with redirect_stdout(io.StringIO()) as out:
            status = main(["check", *map(str, self.api.server.places)])
        assert status == 0, out.getvalue()

    def history(self) -> list[dict[str, str]]:
        """The stage changes of the workflow, oldest first."""
        period = {"start_date": "2000-01-01", "end_date": "2100-01-01"}
        asked = self.api.http.post(f"{self.api.workflow_url}/analytics/exports", json=period).json()
        url = f"{self.api.workflow_url}/analytics/exports/{asked['id']}"
        while (found := self.api.http.get(url).json())["status"] == "Pending":
            pass
        text = self.api.http.get(found["file_url"]).text
        return list(csv.DictReader(io.StringIO(text)))
