"""What comes above the pointer in the pane moves nothing under it, and a sign that does not scroll says so."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from flowdash_desktop.ui.detail.conflict_panel import ConflictPanel
from tests.e2e.everything import WORKFLOW, definition
from tests.e2e.test_conflicts import both_change
from tests.support.definitions import workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, keys, press, replace_text
from tests.support.steady import settle, visible_rect


def few_fields() -> dict[str, Any]:
    """A workflow whose pane is not filled by its fields."""
    fields = [("id", "ID", "uniqueId"), ("first", "First", "number"), ("second", "Second", "number")]
    return workspace(
        {
            "id": "few",
            "name": "Few",
            "stages": [{"name": "New"}, {"name": "Done", "endStage": True}],
            "fields": [{"id": i, "name": name, "type": kind} for i, name, kind in fields],
            "tasks": [{"Stage": "New", "ID": "F-1", "First": 1, "Second": 2}],
        }
    )


def _point_at(widget: QWidget) -> QPoint:
    """Put the pointer on a widget, and say where that is on the screen."""
    at = widget.mapToGlobal(widget.rect().center())
    QCursor.setPos(at)
    return at


@pytest.mark.parametrize("kind", ["typed", "refused"])
@story
async def test_an_error_line_moves_nothing_where_all_fits(desk: Desk, server: StartServer, kind: str) -> None:
    """In a tall window the pane has nothing to scroll. The line comes above the field that is pointed at."""
    window = await desk.open_table(server=server(few_fields()), workflow_id="few")
    window.resize(1400, 880)
    await desk.open_task("F-1", "ID")
    await desk.in_front()
    await settle()
    scroll = window.detail.scrolled
    assert scroll.verticalScrollBar().maximum() == 0, "all fits"
    first, second = desk.in_pane("First", QLineEdit), desk.in_pane("Second", QLineEdit)
    assert second.mapToGlobal(QPoint(0, 0)).y() > first.mapToGlobal(QPoint(0, 0)).y()
    at = _point_at(second)
    await settle()
    editor = window.detail.editor("First")
    if kind == "typed":
        replace_text(first, "many")
        press(first, Qt.Key.Key_Return)
    else:
        editor.set_problem("The server says no.", actions=True)
    await settle()
    assert editor.words()
    assert second.rect().contains(second.mapFromGlobal(at)), "it is still under the pointer"
    assert second.mapToGlobal(second.rect().center()).y() == at.y(), "at the same height"
    under = second.mapFromGlobal(at)
    QTest.mouseClick(second, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, under)
    await settle()
    assert second.hasFocus()
    assert second.mapToGlobal(second.rect().center()).y() == at.y(), "also once it has the keyboard"
    await desk.close()


@story
async def test_a_choice_out_of_sight_is_told_above(desk: Desk, server: StartServer) -> None:
    """The pointer rests on the pane, so that does not scroll: a line of words stays in sight, and leads there."""
    running = server(definition("R-1"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    window.resize(1024, 640)
    await settle()
    await desk.in_front()
    await desk.open_task("R-1", "ID")
    line = desk.in_pane("Text", QLineEdit)
    line.setFocus()
    await settle()
    _point_at(line)
    await both_change(desk, running, "R-1")
    await settle()
    panel = desk.find("Changed on both sides", ConflictPanel)
    keep = button("Keep mine", panel)
    assert visible_rect(keep).isEmpty(), "it came above what is seen"
    show = await desk.until_found(lambda: button("Show", window.detail), "the way there")
    assert visible_rect(show).size() == show.size()
    QTest.mouseClick(show, Qt.MouseButton.LeftButton)
    await desk.until(lambda: visible_rect(keep).size() == keep.size(), "the choice in view")
    assert panel.isAncestorOf(window.focusWidget() or window)
    QTest.mouseClick(keep, Qt.MouseButton.LeftButton)
    await desk.until_saved()
    keys(line, "")
    await desk.close()
