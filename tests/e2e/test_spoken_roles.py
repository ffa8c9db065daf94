"""Each stop of each view has a role, a name that begins with its words, and no markup, as Qt tells screen readers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.ui.dialogs import ConfirmDialog
from tests.e2e.everything import WORKFLOW, busy_window, definition
from tests.e2e.test_deciding import definition as orders
from tests.e2e.test_triage_mode import entered, painted
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import click, focused, press
from tests.support.spoken import Heard, faults, heard, heard_stops

Key = Qt.Key


def well_told(root: QWidget, least: int = 1) -> dict[str, Heard]:
    """Check all stops of a view; by their names."""
    stops = list(heard_stops(root))
    assert len(stops) >= least
    assert [fault for stop in stops for fault in faults(stop)] == []
    return {stop.name: stop for stop in stops}


@story
async def test_the_window_and_its_popups(desk: Desk, server: StartServer) -> None:
    window = await busy_window(desk, server)
    stops = well_told(window, least=40)
    assert (stops["Workflow"].role, stops["Workflow"].value) == ("ComboBox", "Everything")
    assert (stops["Stage"].role, stops["Stage"].value) == ("ComboBox", "Open")
    assert "expanded" in stops["Details"].states
    assert stops["Active only"].role == "CheckBox"
    for name in ("Filter, Add filter", "Views, Saved views", "Assigned to, Assignee filter"):
        assert name in stops
    status, bar = window.status, window.filter_bar
    opening: tuple[tuple[str, Callable[[], None]], ...] = (
        ("Outbox", lambda: status.outbox.show_above(status)),
        ("View options", status.view_clicked.emit),
        ("Accounts", status.account_clicked.emit),
        ("Saved views", bar._row.views.open_popup),
        ("Stage filter", bar._row.stage.open_popup),
        ("Workflow", bar._row.workflow.open_popup),
        ("Group tasks", bar._row.group.open_popup),
        ("Condition on Number", lambda: bar.conditions.open_condition("Number", None, bar._row.add)),
        ("All commands", window.palette_requested.emit),
    )
    for name, show in opening:
        window.table.setFocus()
        show()
        popup = await desk.until_found(desk.popup, "the popup")
        assert heard(popup).name == name, "a popup is named after what it chooses"
        well_told(popup, least=0)
        press(popup.focusWidget() or popup, Key.Key_Escape)
        await desk.in_front()
    await desk.close()


@story
async def test_dialogs_and_the_new_task(desk: Desk, server: StartServer) -> None:
    window = await desk.open_table(server=server(definition("T-1", "T-2")), workflow_id=WORKFLOW)
    await desk.open_task("T-1", "ID")
    await desk.in_front()
    window.table.setFocus()
    window.table.mode.leave_cell()
    press(window.table, Key.Key_Delete)
    dialog = desk.dialog(ConfirmDialog)
    well_told(dialog, least=2)
    click(dialog.cancel_button)
    await desk.in_front()
    await desk.shortcut(Key.Key_N)
    await desk.until(window.new_task.isVisible, "the form of a new task")
    stops = well_told(window.new_task, least=10)
    assert "Create task" in stops
    press(focused(), Key.Key_Escape)
    await desk.close()


@story
async def test_triage(desk: Desk, server: StartServer) -> None:
    await entered(desk, server(orders("A-1", "A-2")))
    await painted(desk, "A-1")
    well_told(desk.window, least=5)
    await desk.close()


@story
async def test_a_header_says_how_it_is_sorted(desk: Desk, server: StartServer) -> None:
    window = await desk.open_table(server=server(definition("T-1", "T-2")), workflow_id=WORKFLOW)
    window.table.tasks.rows.set_sort((SortBy("ID", descending=True),))
    table = QAccessible.queryAccessibleInterface(window.table)
    cells = [table.child(number) for number in range(window.model.columnCount() + 1)]
    headers = [cell for cell in cells if cell.role() is QAccessible.Role.ColumnHeader]
    told = {cell.text(QAccessible.Text.Name): cell.text(QAccessible.Text.Description) for cell in headers}
    assert told["ID"] == "Sorted, descending"
    assert told["Text"] == ""
    await desk.close()
