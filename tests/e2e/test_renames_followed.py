"""What a person has stored of a workflow follows its fields, stages and options when they get other names."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from flowdash_desktop.domain.filters import Condition, Operator
from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.domain.workflow_draft.model import Section
from tests.e2e.everything import asking
from tests.e2e.workflow_editor import (
    apply_draft,
    field_form,
    go_to,
    open_editor,
    stage_form,
    try_draft,
    workflow_on,
)
from tests.support.changes import Changes
from tests.support.definitions import workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, replace_text
from tests.support.server_process import ServerProcess

Key = Qt.Key
FLOW: dict[str, Any] = {
    "id": "orders",
    "name": "Orders",
    "stages": [{"name": "New"}, {"name": "Packed"}, {"name": "Sent", "endStage": True}],
    "fields": [
        {"id": "id", "name": "ID", "type": "uniqueId"},
        {"id": "customer", "name": "Customer", "type": "text"},
        {"id": "size", "name": "Size", "type": "singleSelect", "options": ["Small", "Large"]},
    ],
    "actions": [
        {
            "id": "pack",
            "name": "Pack",
            "from": ["New"],
            "requires": {},
            "steps": [{"type": "moveToStage", "stage": "Packed"}, {"type": "updateData", "fields": {"Size": "Large"}}],
        }
    ],
    "tasks": [
        {"ID": str(n), "Customer": f"C{n}", "Stage": ("New", "Packed")[n % 2], "Size": ("Small", "Large")[n % 3 == 0]}
        for n in range(6)
    ],
}
CONDITIONS = (
    Condition(STAGE, Operator.IS_ANY_OF, ("Packed",)),
    Condition("Size", Operator.IS_ANY_OF, ("Large", None)),
)


async def arranged(desk: Desk) -> None:
    """Filter, sort, move and widen columns, store all of it as a view, and then show everything again."""
    window = desk.window
    window.filter_bar.conditions.put((CONDITIONS,))
    header = window.table.header
    column = window.model.column("Customer")
    header.moveSection(header.visualIndex(column), 3)
    header.resizeSection(column, 333)
    window.table.ordering.sort_by((SortBy("Customer", descending=True),))
    window.filter_bar.view_save_requested.emit("Mine")
    await desk.until(lambda: desk.column("ID") == ["3"], "the filter")
    await desk.until(lambda: not window.table.columns.are_moving, "the columns to come to rest")


def width_and_place(desk: Desk, field: str) -> tuple[int, int]:
    column, header = desk.window.model.column(field), desk.window.table.header
    return header.sectionSize(column), header.visualIndex(column)


async def is_followed(desk: Desk, customer: str, packed: str, large: str) -> None:
    """What is shown, and the view that is loaded, name the parts as they are called now."""
    wanted = (
        Condition(STAGE, Operator.IS_ANY_OF, (packed,)),
        Condition("Size", Operator.IS_ANY_OF, (large, None)),
    )
    await desk.until(lambda: desk.window.filter_bar.filter().conditions == wanted, "the conditions")
    await desk.until(lambda: desk.column("ID") == ["3"], "the row")
    assert desk.column(STAGE) == [packed]
    assert desk.window.model.table.queries.sort == (SortBy(customer, descending=True),)
    assert width_and_place(desk, customer) == (333, 3)
    assert desk.find("Saved views", QPushButton).text() == "Mine"


def rename_customer(running: ServerProcess, name: str) -> None:
    """Somebody else gives the field another name."""
    with asking(running, "orders") as api:
        Changes(api).make({"op": "changeField", "workflow": "orders", "field": "customer", "name": name})


@story
async def test_a_view_follows_what_the_editor_renames(desk: Desk, server: StartServer) -> None:
    """Filter, view and columns name the new ones, and steps of actions too; undone, all of it is as before."""
    running = server(workspace(FLOW))
    await desk.open_table(server=running, workflow_id="orders")
    await arranged(desk)
    editor = await open_editor(desk)
    go_to(editor, Section.STAGES, "Packed")
    replace_text(stage_form(editor).name, "Boxed")
    go_to(editor, Section.FIELDS, "Customer")
    replace_text(field_form(editor).name, "Client")
    go_to(editor, Section.FIELDS, "Size")
    replace_text(field_form(editor).options.lines()[1], "Big")
    await try_draft(desk, editor)
    await apply_draft(desk, editor)
    await is_followed(desk, "Client", "Boxed", "Big")
    steps = workflow_on(running, "orders")["actions"][0]["steps"]
    assert steps == [{"type": "moveToStage", "stage": "Boxed"}, {"type": "updateData", "fields": {"Size": "Big"}}]
    desk.window.filter_bar.conditions.put(())
    desk.window.filter_bar.view_chosen.emit("Mine")
    await is_followed(desk, "Client", "Boxed", "Big")
    await desk.close()
    await desk.open_table(server=running, workflow_id="orders")
    await is_followed(desk, "Client", "Boxed", "Big")
    await desk.until(desk.window.filter_bar.more.workflows.undo.isEnabled, "the undo")
    await desk.shortcut(Key.Key_Z, CONTROL | Qt.KeyboardModifier.AltModifier)
    await is_followed(desk, "Customer", "Packed", "Large")
    await desk.close()


@story
async def test_columns_follow_a_field_that_others_rename(desk: Desk, server: StartServer) -> None:
    """By its id: while the window is open, and while it is not."""
    running = server(workspace(FLOW))
    await desk.open_table(server=running, workflow_id="orders")
    await arranged(desk)
    await desk.close()
    rename_customer(running, "Client")
    await desk.open_table(server=running, workflow_id="orders")
    await desk.until(lambda: desk.window.model.column("Client") >= 0, "the column")
    await is_followed(desk, "Client", "Packed", "Large")
    rename_customer(running, "Buyer")
    desk.window.refresh_requested.emit()
    await desk.until(lambda: desk.window.model.column("Buyer") >= 0, "the column")
    await is_followed(desk, "Buyer", "Packed", "Large")
    await desk.close()
