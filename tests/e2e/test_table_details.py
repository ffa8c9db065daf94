"""Small things at the table that a person stumbles over when they are wrong."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.ui.filter_bar.chips import FilterChip
from flowdash_desktop.ui.table.cells.error_bubble import ProblemBubble
from flowdash_desktop.ui.table.header.header import GUTTER, PADDING
from tests.e2e.everything import WORKFLOW, definition
from tests.support.definitions import workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import focused, keys, press
from tests.support.server_process import ServerProcess

_STAGES = ("Not Started", "In Progress", "Waiting for the customer", "Approved by the board")
_CASES: dict[str, Any] = {
    "id": "cases",
    "name": "Cases",
    "stages": [{"name": name} for name in _STAGES],
    "fields": [
        {"id": "case", "name": "Case", "type": "uniqueId"},
        {"id": "who", "name": "Who", "type": "text"},
        {"id": "size", "name": "Size", "type": "number"},
        *({"id": f"more-{n}", "name": f"Some more of the case, number {n}", "type": "text"} for n in range(9)),
    ],
    "tasks": [{"Stage": "Not Started", "Case": str(n), "Who": f"Person {n}", "Size": str(n)} for n in range(1, 9)],
}


@pytest.fixture(scope="module")
def cases(module_server: StartServer) -> ServerProcess:
    """A server that no story here changes anything on."""
    return module_server(workspace(_CASES))


async def _open(desk: Desk, cases: ServerProcess) -> None:
    await desk.open_table(server=cases, workflow_id="cases")
    desk.window.resize(1100, 700)


@story
async def test_home_scrolls_back_to_the_first_columns(desk: Desk, cases: ServerProcess) -> None:
    await _open(desk, cases)
    table = desk.window.table
    desk.click_cell("3", "Case")
    bar = table.horizontalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value()
    press(table, Qt.Key.Key_Home)
    assert bar.value() == 0
    assert table.currentIndex().column() == 0
    await desk.close()


@story
async def test_enter_on_a_cell_that_is_read_only_selects_no_text(desk: Desk, cases: ServerProcess) -> None:
    """It leads to the field in the pane; keys that are typed then replace nothing."""
    await _open(desk, cases)
    await desk.open_task("3", "Case")
    press(desk.window.table, Qt.Key.Key_Return)
    await desk.until(lambda: desk.window.detail.isAncestorOf(desk.window.focusWidget()), "the pane")
    assert desk.window.focusWidget() is desk.in_pane("Case", QLineEdit)
    keys(desk.window.focusWidget(), "xyz")
    press(desk.window.focusWidget(), Qt.Key.Key_Return)
    assert desk.in_pane("Who", QLineEdit).text() == "Person 3"
    assert desk.in_pane("Case", QLineEdit).text() == "3"
    assert not desk.session.pending
    await desk.close()


@story
async def test_a_tooltip_goes_with_the_next_key(desk: Desk, cases: ServerProcess) -> None:
    await _open(desk, cases)
    viewport = desk.window.table.viewport()
    desk.window.table.header.resizeSection(desk.window.model.column("Who"), 50)
    place = desk.cell("3", "Who")
    desk.click_cell("3", "Who")
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, place, viewport.mapToGlobal(place)))
    assert "Person 3" in QToolTip.text()
    press(desk.window.table, Qt.Key.Key_Down)
    await desk.until(lambda: not QToolTip.isVisible(), "the tool tip to go")
    await desk.close()


@story
async def test_a_refused_cell_has_room_for_its_message(desk: Desk, cases: ServerProcess) -> None:
    await _open(desk, cases)
    desk.window.table.header.resizeSection(desk.window.model.column("Size"), 60)
    desk.click_cell("3", "Size")
    keys(desk.window.table, "many")
    press(focused(), Qt.Key.Key_Return)
    (bubble,) = desk.window.table.findChildren(ProblemBubble)
    assert bubble.isVisible()
    assert bubble.width() >= 240
    assert desk.window.table.viewport().rect().contains(bubble.geometry())
    press(focused(), Qt.Key.Key_Escape)
    await desk.close()


@story
async def test_an_editor_fills_its_cell_and_its_text_stays(desk: Desk, cases: ServerProcess) -> None:
    await _open(desk, cases)
    table, model = desk.window.table, desk.window.model
    for first in (False, True):
        if first:  # where the marks of the row stand before the text
            header = table.header
            header.moveSection(header.visualIndex(model.column("Who")), 0)
        desk.click_cell("3", "Who")
        cell = table.visualRect(table.currentIndex())
        press(table, Qt.Key.Key_F2)
        (editor,) = table.editing.open_editors()
        line = desk.find("Who", QLineEdit, inside=editor)
        assert editor.geometry().top() == cell.top()
        assert editor.height() >= cell.height() - 1
        assert line.height() == editor.height()
        line.setCursorPosition(0)
        text = line.mapTo(table.viewport(), line.cursorRect().center()).x()
        assert abs(text - (cell.left() + PADDING + (GUTTER if first else 0))) <= 1
        press(line, Qt.Key.Key_Escape)
    await desk.close()


@story
async def test_a_chip_shows_all_that_there_is_room_for(desk: Desk, cases: ServerProcess) -> None:
    await _open(desk, cases)
    desk.window.resize(1400, 700)
    desk.window.filter_bar.set_filter(TaskFilter((Condition("Stage", Operator.IS_ANY_OF, _STAGES),)))
    (chip,) = desk.window.filter_bar.findChildren(FilterChip)
    await desk.until(lambda: chip.width() == chip.sizeHint().width(), "its room")
    assert chip.fontMetrics().horizontalAdvance(", ".join(_STAGES)) < chip.width()
    desk.window.resize(desk.window.minimumSize())
    await desk.until(lambda: chip.mapTo(desk.window, chip.rect().topRight()).x() < desk.window.width(), "less room")
    await desk.close()


@story
async def test_a_workspace_goes_by_its_name(desk: Desk, cases: ServerProcess) -> None:
    await _open(desk, cases)
    button = desk.window.status.account_button
    await desk.until(lambda: button.words() == "Acme Corp. Workspace", "the name")
    assert cases.base_url in button.toolTip()
    await desk.close()


@story
async def test_f2_says_why_a_cell_cannot_be_edited(desk: Desk, server: StartServer) -> None:
    """A fixed field, and the ID, are named in a toast; files are in the pane, which takes the keyboard."""
    window = await desk.open_table(server=server(definition("F-1")), workflow_id=WORKFLOW)
    await desk.in_front()
    for field in ("Fixed at creation", "ID"):
        await desk.open_task("F-1", field)
        press(window.table, Qt.Key.Key_F2)
        assert not window.table.editing.open_editors()
        assert window.notice.text == f"{field}: This can't be changed."
        window.notice.hide()
    await desk.open_task("F-1", "Files")
    press(window.table, Qt.Key.Key_F2)
    assert window.notice.isHidden()
    assert window.detail.isAncestorOf(focused())
    await desk.close()


@story
async def test_icons_of_menus_follow_the_theme(desk: Desk, server: StartServer) -> None:
    """A dark icon on a dark menu is not seen: each action takes the colors that the theme has now."""
    window = await desk.open_table(server=server(definition("F-1")), workflow_id=WORKFLOW)
    await desk.open_task("F-1", "ID")
    window.theme.set_scheme(False)

    def lightness(action: QAction) -> int:
        image = action.icon().pixmap(16, 16).toImage()
        seen = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
        return max(color.lightness() for color in seen if color.alpha() > 200)

    before = [lightness(action) for action in window.undo_actions.all]
    window.theme.set_scheme(True)
    after = [lightness(action) for action in window.undo_actions.all]
    assert all(now > then + 60 for then, now in zip(before, after, strict=True)), (before, after)
    await desk.close()
