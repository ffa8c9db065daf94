"""The window for those who don't see it: names that are there once, and a Tab key that follows the eye."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from tests.e2e.everything import WORKFLOW, definition
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer

_ONCE = (
    *("Workflow", "Search tasks", "Stage filter", "Assignee filter", "Active only", "Add filter", "Saved views"),
    *("Result count", "New task", "Tasks", "Task details", "Stage", "Assigned To", "Add files", "Sync status"),
    "Refresh",
)
_FIELDS = (
    *("ID", "Text", "Long text", "Phone", "Number", "Amount", "Date", "Moment", "Person", "Single", "Multiple"),
    *("Checkbox", "Files", "E-mail", "Website", "Fixed at creation", "Must", "Größe / 100% & more?"),
)


async def _open(desk: Desk, server: StartServer) -> None:
    await desk.open_table(server=server(definition("X-1")), workflow_id=WORKFLOW)
    await desk.open_task("X-1", "ID")


@story
async def test_every_fixed_name_is_there_exactly_once(desk: Desk, server: StartServer) -> None:
    await _open(desk, server)
    assert desk.window.windowTitle() == "Everything - Flowdash Desktop"
    names = [w.accessibleName() for w in desk.window.findChildren(QWidget) if w.isVisibleTo(desk.window)]
    assert {name: names.count(name) for name in _ONCE} == dict.fromkeys(_ONCE, 1)
    assert desk.window.status.outbox.accessibleName() == "Outbox"
    await desk.close()


@story
async def test_each_editor_is_named_after_its_field(desk: Desk, server: StartServer) -> None:
    await _open(desk, server)
    pane = desk.window.detail
    named = [w.accessibleName() for w in pane.findChildren(QWidget)]
    assert {name: named.count(name) for name in _FIELDS} == dict.fromkeys(_FIELDS, 1)
    for name in ("Stage", "Assigned To"):
        assert pane.editor(name).input.accessibleName() == name
    await desk.close()


@story
async def test_tab_goes_from_filters_to_table_pane_and_status(desk: Desk, server: StartServer) -> None:
    """The tab key goes from filters to table to pane to status."""
    await _open(desk, server)
    window = desk.window
    await desk.in_front()
    window.filter_bar.focus_search()
    regions = (window.filter_bar, window.table, window.detail, window.status)
    visited: list[int] = []
    for _ in range(120):
        focus = QApplication.focusWidget()
        assert focus is not None
        place = next((n for n, r in enumerate(regions) if r is focus or r.isAncestorOf(focus)), None)
        if place is not None and (not visited or visited[-1] != place):
            visited.append(place)
        if len(visited) > 4:
            break
        window.focusNextPrevChild(True)
    assert visited[:4] == [0, 1, 2, 3]
    await desk.close()
