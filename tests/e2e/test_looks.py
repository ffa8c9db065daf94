"""What is drawn: marks in their gutter, dividers, the edge of a dialog, and names in any script at the cell's start."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import QLineEdit

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.dialogs import ConfirmDialog
from flowdash_desktop.ui.table.header.header import PADDING
from flowdash_desktop.ui.table.painting.state_marks import MARK, NEWS_START, STATE_START
from tests.e2e.everything import FULL, WORKFLOW, asking, definition
from tests.support.definitions import EVERYTHING, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import press
from tests.support.steady import settle

_ARABIC = "شركة سدرة الفجر للتوريد"


def _inked(image: QImage, area: QRect, ground: int) -> list[int]:
    """The x of every column of an area in which something is painted on the ground."""
    rows = range(area.top() + 4, area.bottom() - 3)
    return [x for x in range(area.left(), area.right()) if any(image.pixel(x, y) != ground for y in rows)]


def _cell(desk: Desk, key: str, field: str) -> tuple[QImage, QRect]:
    """A picture of the table's rows, and where a cell is in it."""
    table = desk.window.table
    index = table.tasks.index(table.tasks.shown.row(TaskKey(key)), table.tasks.column(field))
    return table.viewport().grab().toImage(), table.visualRect(index)


@story
async def test_marks_have_a_gutter_of_their_own(desk: Desk, server: StartServer) -> None:
    """A task that others changed and that waits here has two marks, and its ID begins where the other IDs begin."""
    running = server(definition("R-1", "R-2", "R-3"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until_read()
    await desk.open_task("R-2", "ID")
    with asking(running) as api:
        assert api.put("R-3", {"Text": "theirs"}).status_code == 200
    window.refresh_requested.emit()
    await desk.until(lambda: window.model.cells.news(TaskKey("R-3")), "what others changed")
    running.kill()
    await desk.open_task("R-2", "ID")
    desk.enter("Number", "11")
    await desk.until(lambda: desk.session.pending, "a change that waits")
    window.table.setFocus()
    await desk.open_task("R-1", "ID")
    await settle()
    starts = {}
    for key in ("R-2", "R-3"):
        image, cell = _cell(desk, key, "ID")
        inked = _inked(image, cell, image.pixel(cell.left() + 1, cell.top() + 2))
        starts[key] = min(x for x in inked if x >= NEWS_START + MARK)
        gutter = {x for x in inked if x < NEWS_START + MARK}
        place = NEWS_START if key == "R-3" else STATE_START
        assert gutter & set(range(place, place + MARK)), f"{key} has its mark"
        assert all(place <= x < place + MARK for x in gutter), f"{key} has one mark"
    assert starts["R-2"] == starts["R-3"]
    with desk.noted("flowdash"):
        await desk.close()


@pytest.mark.parametrize("dark", [False, True])
@story
async def test_columns_have_dividers_in_the_header(desk: Desk, server: StartServer, dark: bool) -> None:
    """The line that can be dragged is seen before one tries."""
    window = await desk.open_table(server=server(definition("R-1")), workflow_id=WORKFLOW)
    window.theme.set_scheme(dark)
    await settle()
    header, line = window.table.header, window.theme.tokens.line.rgb()
    image = header.viewport().grab().toImage()
    shown = [n for n in range(header.count()) if not header.isSectionHidden(n)]
    ends = [header.shown_left(section) + header.sectionSize(section) - 1 for section in shown]
    ends = [end for end in ends if end < image.width()]
    assert len(ends) > 3
    for end in ends:
        assert image.pixel(end, image.height() // 2) == line
        assert image.pixel(end - 4, 2) != line
    window.theme.set_scheme(None)
    await desk.close()


@pytest.mark.parametrize("dark", [False, True])
@story
async def test_a_dialog_has_an_edge(desk: Desk, server: StartServer, dark: bool) -> None:
    """All around, in a colour that is not its ground's, whatever the window manager draws."""
    running = server(definition("R-1"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    window.theme.set_scheme(dark)
    await desk.open_task("R-1", "ID")
    running.kill()
    desk.enter("Text", "after")
    await desk.until(lambda: desk.session.pending, "the edit")
    window.close()
    dialog = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question")
    image = dialog.grab().toImage()
    edge, ground = dialog.palette().color(QPalette.ColorRole.Mid).rgb(), image.pixel(4, 4)
    assert edge != ground
    right, bottom = image.width() - 1, image.height() - 1
    for x, y in ((0, bottom // 2), (right, bottom // 2), (right // 2, 0), (right // 2, bottom)):
        assert image.pixel(x, y) == edge
    press(dialog, Qt.Key.Key_Escape)
    window.theme.set_scheme(None)
    await desk.close()


@story
async def test_names_of_any_script_begin_at_the_start(desk: Desk, server: StartServer) -> None:
    """An Arabic name stands where the Latin ones stand, in the table as in the pane."""
    workflow = workspace({**EVERYTHING, "tasks": [{**FULL, "ID": "R-1"}, {**FULL, "ID": "R-2", "Text": _ARABIC}]})
    window = await desk.open_table(server=server(workflow), workflow_id=WORKFLOW)
    column = window.model.column("Text")
    window.table.header.resizeSection(column, 320)
    await desk.open_task("R-2", "ID")
    window.table.scrollTo(window.model.index(1, column))
    await settle()
    image, cell = _cell(desk, "R-2", "Text")
    inked = _inked(image, cell.adjusted(2, 0, -2, 0), image.pixel(cell.left() + 3, cell.top() + 5))
    assert inked, "the name is painted"
    assert cell.left() + PADDING - 2 <= inked[0] <= cell.left() + PADDING + 6
    assert inked[-1] < cell.center().x() + 40
    line = desk.in_pane("Text", QLineEdit)
    picture = line.grab().toImage()
    written = _inked(picture, picture.rect().adjusted(4, 4, -4, -4), picture.pixel(5, 14))
    assert written[0] <= 16
    assert written[-1] < picture.width() - 30
    await desk.close()
