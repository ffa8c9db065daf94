"""A workflow with every type of field, as the stories of editing use it, and what the server says of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.ui.detail.conflict_panel import ShownConflict
from flowdash_desktop.ui.main_window import MainWindow
from tests.support.definitions import EVERYTHING, HARRY, NOTES, TICKETS, workspace
from tests.support.desk import Desk
from tests.support.fixtures_server import StartServer
from tests.support.http import Api
from tests.support.server_process import ServerProcess

WORKFLOW = "everyt"
FULL: dict[str, Any] = {
    "Stage": "Open",
    "Text": "before",
    "Long text": "one\ntwo",
    "Phone": "+1 555 0100",
    "Number": "10",
    "Amount": "99.50",
    "Date": "2026-01-31",
    "Moment": "2026-01-31T12:00:00Z",
    "Person": HARRY,
    "Single": "Red",
    "Multiple": ["A"],
    "Checkbox": False,
    "E-mail": "before@example.com",
    "Website": "https://before.example.com",
    "Fixed at creation": "stays",
    "Must": "must",
}


def definition(*keys: str, **more: Any) -> dict[str, Any]:
    """A workspace with these tasks, all alike, beside tickets that are numbered and notes that have no number."""
    tasks = [{**FULL, "ID": key} for key in keys]
    notes = {**NOTES, "tasks": [{"Note": "nobody can change this"}]}
    return workspace({**EVERYTHING, "tasks": tasks}, TICKETS, notes, **more)


@contextmanager
def asking(server: ServerProcess, workflow: str = WORKFLOW) -> Iterator[Api]:
    """Ask the server itself, by HTTP."""
    with closing(Api(server, workflow)) as api:
        yield api


def on_server(server: ServerProcess, key: str, workflow: str = WORKFLOW) -> Any:
    """A task as the server has it."""
    with asking(server, workflow) as api:
        return api.get(key)


async def busy_window(desk: Desk, server: StartServer) -> MainWindow:
    """A window in which much can be pressed: chips of a filter, a task, a conflict, and a notice with a button."""
    window = await desk.open_table(server=server(definition("T-1", "T-2")), workflow_id=WORKFLOW)
    await desk.open_task("T-1", "ID")
    await desk.in_front()
    conditions = Condition("Text", Operator.CONTAINS, ("e",)), Condition("Number", Operator.IS_NOT_BLANK)
    window.filter_bar.set_filter(TaskFilter(conditions))
    window.notice.show_notice("A notice", actions=(("undo", "Undo"),))
    window.detail.conflicts.show_conflicts([ShownConflict("none", "Text", "theirs", "mine", "before")])
    return window
