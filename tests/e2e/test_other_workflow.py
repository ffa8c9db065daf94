"""What is in force in one workflow does not go along to another."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from flowdash_desktop.domain.table import GroupBy
from tests.support.definitions import COMPANIES, TICKETS, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import press


def click_column(desk: Desk, name: str) -> None:
    """Press the name of a column."""
    header = desk.window.table.horizontalHeader()
    section = desk.window.model.column(name)
    desk.window.table.horizontalScrollBar().setValue(header.sectionPosition(section) - header.width() // 2)
    at = QPoint(header.sectionViewportPosition(section) + 12, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


@story
async def test_the_first_click_on_a_column_sorts_ascending(desk: Desk, server: StartServer) -> None:
    """*Stage* was sorted in the workflow before; the click in this one went on from there, and sorted descending."""
    running = server(workspace(COMPANIES, {**TICKETS, "stages": [{"name": "New"}, {"name": "Open"}]}))
    window = await desk.open_table(server=running, workflow_id="2ylSaZ")
    click_column(desk, "Stage")
    await desk.until(lambda: desk.column("Stage") == ["Not Started", "In Progress"], "the order")
    window.table.ordering.group_by("Stage")
    await desk.until(lambda: window.filter_bar._grouping == (GroupBy("Stage"),), "the groups")
    await desk.in_front()
    await desk.shortcut(Qt.Key.Key_K)
    press(desk.popup(), Qt.Key.Key_Down)
    press(desk.popup(), Qt.Key.Key_Return)
    await desk.until(lambda: desk.text_of("Workflow") == "Tickets", "the other workflow")
    await desk.until(lambda: window.model.rowCount() == 2, "its tasks")
    assert window.filter_bar._grouping == ()
    assert desk.find("Group tasks", QPushButton).text() == "Group"
    click_column(desk, "Subject")
    await desk.until(lambda: desk.column("Subject") == ["First", "Seventh"], "the order")
    click_column(desk, "Stage")
    assert [(by.field, by.descending) for by in window.table.header.sort] == [("Stage", False)]
    await desk.close()
