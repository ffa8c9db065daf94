"""A press on the header of a group leaves the current task in the details, whatever was just edited."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.domain.table import GroupBy
from tests.e2e import test_deciding as deciding
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.steady import settle


def groups(desk: Desk) -> dict[str, int]:
    """The rows of the headers, by what they are of."""
    model = desk.window.model
    found = {row: model.shown.group_at(row) for row in range(model.rowCount())}
    return {str(group.value): row for row, group in found.items() if group is not None}


async def press_header(desk: Desk, stage: str) -> None:
    table = desk.window.table
    at = table.visualRect(desk.window.model.index(groups(desk)[stage], table.header.first_section())).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    await settle()


@story
@pytest.mark.parametrize("pressed", ["New", "Waiting"])
async def test_a_press_on_a_header_keeps_the_task(desk: Desk, server: StartServer, pressed: str) -> None:
    """The task stayed in the group that it was in before the edit; it goes to its new group and stays in the pane."""
    made = deciding.definition("A-1", "A-2", "A-3", "A-4")
    for place, stage in ((2, "Open"), (3, "Waiting")):
        made["workflows"][0]["tasks"][place]["Stage"] = stage
    await deciding.opened(desk, server(made), "A-1")
    desk.window.table.ordering.group_by((GroupBy(STAGE),))
    await desk.until(lambda: len(groups(desk)) >= 3, "the groups")
    await desk.open_task("A-1", "ID")
    desk.window.detail.editors.by_name[STAGE].accept("Open")
    await desk.until_saved()
    await press_header(desk, pressed)
    assert "A-1" in desk.column("ID")
    assert (desk.window.table.current_task, desk.window.detail.task) == ("A-1", "A-1")
    await desk.close()
