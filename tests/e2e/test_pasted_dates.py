"""A pasted date counts at once and in all selected tasks, so it must be one that can be read in one way only."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolTip

from tests.support.definitions import COMPANIES, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, press

DATE = "Expected Close Date"


@story
async def test_date_that_may_be_two_days_is_not_pasted(desk: Desk, server: StartServer) -> None:
    """Typed, it is shown how it is read before it counts. Pasted, nobody would see it."""
    window = await desk.open_table(server=server(workspace(COMPANIES)), workflow_id="2ylSaZ")
    first, second = desk.column("Company ID")[:2]
    before = desk.column(DATE)
    desk.click_cell(first, DATE)
    desk.click_cell(second, DATE, SHIFT)
    await desk.in_front()
    for text in ("05/03/2027", "12.5", "fri"):
        QGuiApplication.clipboard().setText(text)
        press(window.table, Qt.Key.Key_V, CONTROL)
        assert DATE in QToolTip.text(), text
        assert not desk.session.pending
    assert desk.column(DATE) == before
    QGuiApplication.clipboard().setText("2027-03-05")
    press(window.table, Qt.Key.Key_V, CONTROL)
    await desk.until_saved()
    await desk.until(lambda: desk.column(DATE)[:2] == ["5 Mar 2027"] * 2, "the day in both")
    await desk.close()
