"""Made-up changes of the workspace: each does what its trial told or nothing, and its undo brings all of it back."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.server.storage.database import Database
from tests.support.changing import Changed, Operation, assert_as, state
from tests.support.made_up import examples

NAMES = st.sampled_from(["Alpha", "Beta", "Company Name", "Stage", "Done", "Gamma"])
TYPES = st.sampled_from(
    ["text", "longText", "number", "currency", "date", "datetime", "checkbox", "email", "url", "person", "phone"]
)
NOTHING: dict[str, Any] = {"id": "nothing", "stages": [], "fields": [], "actions": []}


class Drawn:
    """Draws an operation on what is there now; it may ask for what can't be."""

    def __init__(self, data: st.DataObject, now: dict[str, Any]) -> None:
        self._data = data
        self._now = now
        self._workflow = data.draw(st.sampled_from(now["workflows"] or [NOTHING]))

    def operation(self) -> Operation:
        name = self._data.draw(st.sampled_from(sorted(WORDS)))
        return {"op": name, **{word: self._value(word) for word in WORDS[name]}}

    def _value(self, word: str) -> object:
        found: dict[str, Callable[[], st.SearchStrategy[Any]]] = {
            "workflow": lambda: st.just(self._workflow["id"]),
            "copyOf": lambda: st.just(self._workflow["id"]),
            "stage": lambda: some(self._workflow["stages"]),
            "tasksTo": lambda: some(self._workflow["stages"]),
            "field": lambda: some(self._workflow["fields"]),
            "action": lambda: some(self._workflow["actions"]),
            "before": lambda: some([*self._workflow["fields"], *self._workflow["stages"]]),
            "link": lambda: some(self._now["links"]),
            "user": lambda: some(self._now["users"]),
            "name": lambda: NAMES,
            "first_name": lambda: NAMES,
            "type": lambda: TYPES,
            "kind": lambda: st.sampled_from(["one-to-one", "many-to-many", "many-to-one"]),
            "required": st.booleans,
            "archived": st.booleans,
        }
        return self._data.draw(found[word]())


WORDS = {
    "renameWorkflow": ("workflow", "name"),
    "archiveWorkflow": ("workflow", "archived"),
    "deleteWorkflow": ("workflow",),
    "addWorkflow": ("copyOf", "name"),
    "addStage": ("workflow", "name"),
    "changeStage": ("workflow", "stage", "name"),
    "moveStage": ("workflow", "stage", "before"),
    "deleteStage": ("workflow", "stage", "tasksTo"),
    "addField": ("workflow", "name", "type", "before"),
    "changeField": ("workflow", "field", "type"),
    "moveField": ("workflow", "field", "before"),
    "deleteField": ("workflow", "field"),
    "deleteAction": ("workflow", "action"),
    "deleteLink": ("link",),
    "changeLink": ("link", "kind"),
    "deleteUser": ("user",),
    "changeUser": ("user", "first_name"),
}
"""What each operation says."""


def some(parts: list[Any]) -> st.SearchStrategy[str]:
    """The id of a part, or of none where there is none."""
    return st.sampled_from([part["id"] for part in parts] or ["nothing"])


@examples(25)
@given(data=st.data())
def test_changes_undone_in_turn_leave_everything_as_before(made: Path, data: st.DataObject) -> None:
    """Each change has one to three operations, some of which can't be; blanks stand for values that do not fit."""
    with TemporaryDirectory() as folder:
        database = Database(Path(shutil.copy(made, Path(folder) / "workspace.db")))
        try:
            changed, states = Changed(database), []
            for _ in range(data.draw(st.integers(1, 4))):
                now = changed.read(state)
                many = [Drawn(data, now["definition"]).operation() for _ in range(data.draw(st.integers(1, 3)))]
                blanks = {
                    f"{one['workflow']}/{one['field']}": {"others": None} for one in many if one["op"] == "changeField"
                }
                if (change := changed.ask(many, blanks)) is not None:
                    states.append((change, now))
            for change, before in reversed(states):
                changed.undo(change)
                assert_as(changed, before)
        finally:
            database.close()
