"""Rows and cells are coloured by rules, which are made in a dialog by keys and by mouse, stored, and exported."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPushButton, QToolButton

from flowdash_desktop.domain.table.coloring.rules import Shade
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.dialogs.menu_row import MenuRow
from flowdash_desktop.ui.filter_bar.chips import FilterChip
from flowdash_desktop.ui.filter_bar.coloring.dialog import ColorRulesDialog
from flowdash_desktop.ui.theme.shades import strong, tint
from flowdash_desktop.ui.widgets import MenuButton
from tests.e2e.everything import asking
from tests.e2e.test_news import described
from tests.e2e.test_own_views import again
from tests.e2e.test_palette import palette
from tests.e2e.test_saved_views import _choose_file, _save_as, _views
from tests.support.definitions import workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, click, focused, keys, press
from tests.support.server_process import ServerProcess
from tests.support.steady import settle

_DAYS = {"A": -30, "B": 0, "C": 3, "D": -30}


def _workflow(name: str) -> dict[str, Any]:
    return {
        "id": name.lower(),
        "name": name,
        "stages": [{"name": "New"}, {"name": "Packed"}, {"name": "Sent", "endStage": True}],
        "fields": [
            {"id": "id", "name": "ID", "type": "uniqueId"},
            {"id": "customer", "name": "Customer", "type": "text"},
            {"id": "items", "name": "Items", "type": "number"},
            {"id": "due", "name": "Due", "type": "date"},
        ],
        "tasks": [
            {
                "Stage": "Packed" if key == "D" else "New",
                "ID": key,
                "Customer": f"Customer {key}",
                "Items": str(number * 10),
                "Due": (date.today() + timedelta(days)).isoformat(),
            }
            for number, (key, days) in enumerate(_DAYS.items())
        ],
    }


@pytest.fixture
def shop(server: StartServer) -> ServerProcess:
    return server(workspace(_workflow("Orders"), _workflow("Parcels")))


async def opened(desk: Desk) -> ColorRulesDialog:
    await palette(desk, "colour rows and cells")
    press(focused(), Qt.Key.Key_Return)
    await desk.until(lambda: desk.window.findChildren(ColorRulesDialog), "the dialog")
    return desk.dialog(ColorRulesDialog)


async def pick(desk: Desk, dialog: ColorRulesDialog, control: str, words: str) -> None:
    """Choose something from the list of a button, by typing."""
    click(desk.find(control, MenuButton, inside=dialog))
    keys(focused(), words)
    press(focused(), Qt.Key.Key_Return)
    await ready(desk, dialog)


async def ready(desk: Desk, dialog: ColorRulesDialog) -> None:
    """Wait until the rows are laid out; without a window manager the dialog does not come back from a popup."""
    dialog.activateWindow()
    await desk.until(dialog.isActiveWindow, "the dialog in front")
    await settle()


async def add_stage_rule(desk: Desk, dialog: ColorRulesDialog, stage: str) -> None:
    """Add a rule for the tasks in a stage, by keys."""
    await ready(desk, dialog)
    click(dialog.add_button)
    keys(focused(), "Stage")
    press(focused(), Qt.Key.Key_Return)
    keys(focused(), stage)
    press(focused(), Qt.Key.Key_Space)
    press(focused(), Qt.Key.Key_Return)
    await ready(desk, dialog)


def color_at(desk: Desk, key: str, field: str, right: int = 0) -> QColor:
    """The colour of a pixel at the right upper corner of a cell, or so far left of the end of its row."""
    view, model = desk.window.table, desk.window.model
    rect = view.visualRect(model.index(model.shown.row(TaskKey(key)), model.column(field)))
    image: QImage = view.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    x = view.viewport().width() - right if right else rect.right() - 8
    return QColor(image.pixelColor(round(x * ratio), round((rect.top() + 3) * ratio)))


def near(one: QColor, other: QColor) -> bool:
    parts = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return all(abs(first - second) <= 2 for first, second in parts)


@story
async def test_rules_colour_rows_and_cells(desk: Desk, shop: ServerProcess) -> None:
    """Made by keys; they count at once, follow a changed task, can be undone, and outlast a restart."""
    window = await desk.open_table(server=shop, workflow_id="orders")
    window.resize(1400, 700)
    dialog = await opened(desk)
    await add_stage_rule(desk, dialog, "New")
    assert [chip.accessibleName() for chip in dialog.findChildren(FilterChip)] == ["Stage is New"]
    assert described(desk, "A").endswith("Red.")
    await pick(desk, dialog, "Colour of rule 1", "Green")
    await desk.until(lambda: described(desk, "A").endswith("Green."), "the other colour")
    await pick(desk, dialog, "What rule 1 colours", "Items")
    await desk.until(lambda: not described(desk, "A").endswith("Green."), "that the row has no colour")
    tokens = window.theme.tokens
    assert near(color_at(desk, "B", "Items"), tint(tokens, Shade.GREEN))
    assert not near(color_at(desk, "B", "Customer"), tint(tokens, Shade.GREEN))
    press(focused(), Qt.Key.Key_Z, CONTROL)
    await desk.until(lambda: described(desk, "A").endswith("Green."), "the change to be undone")
    click(dialog.done_button)
    assert near(color_at(desk, "B", "Customer"), tint(tokens, Shade.GREEN))
    assert not described(desk, "D").endswith("Green.")
    with asking(shop, "orders") as api:
        api.put("B", {"Stage": "Packed"})
    desk.session.request_refresh()
    await desk.until(lambda: not described(desk, "B").endswith("Green."), "the changed task")
    await desk.open_task("C", "Customer")
    assert near(color_at(desk, "C", "Customer"), tokens.selection), "a selected row is seen as such"
    assert near(color_at(desk, "C", "Customer", right=2), strong(tokens, Shade.GREEN)), "and its colour, too"
    window.theme.set_scheme(True)
    assert near(color_at(desk, "A", "Customer"), tint(window.theme.tokens, Shade.GREEN))
    window.theme.set_scheme(None)
    await again(desk, shop, rows=3)
    assert described(desk, "A").endswith("Green.")
    await desk.close()


@story
async def test_a_rule_needs_all_conditions_and_the_first_counts(desk: Desk, shop: ServerProcess) -> None:
    """Rules are moved by their arrows; a condition that is taken away last takes its rule along."""
    await desk.open_table(server=shop, workflow_id="orders")
    dialog = await opened(desk)
    await add_stage_rule(desk, dialog, "New")
    click(desk.find("Add a condition to rule 1", QPushButton, inside=dialog))
    keys(focused(), "Due")
    press(focused(), Qt.Key.Key_Return)
    keys(focused(), (date.today() + timedelta(99)).isoformat())
    press(focused(), Qt.Key.Key_Return)
    await ready(desk, dialog)
    assert len([chip for chip in dialog.findChildren(FilterChip) if chip.isVisible()]) == 2
    assert not described(desk, "A").endswith("Red."), "nothing is due after that"
    click(dialog.undo_button)
    await ready(desk, dialog)
    await add_stage_rule(desk, dialog, "New")
    assert described(desk, "A").endswith("Red.")
    up = desk.find("Move rule 2 up", QToolButton, inside=dialog)
    up.setFocus()
    press(up, Qt.Key.Key_Space)
    await ready(desk, dialog)
    assert described(desk, "A").endswith("Orange.")
    assert focused().accessibleName() == "Move rule 2 up"
    click(desk.find("Delete rule 1", QToolButton, inside=dialog))
    await ready(desk, dialog)
    assert described(desk, "A").endswith("Red.")
    (chip,) = [chip for chip in dialog.findChildren(FilterChip) if chip.isVisible()]
    press(chip, Qt.Key.Key_Delete)
    await desk.until(lambda: not [c for c in dialog.findChildren(FilterChip) if c.isVisible()], "the rule to go")
    assert not described(desk, "A").endswith("Red.")
    click(dialog.undo_button)
    assert described(desk, "A").endswith("Red.")
    click(dialog.done_button)
    await desk.close()


@story
async def test_rules_of_a_view_count_while_it_is_loaded(desk: Desk, shop: ServerProcess, tmp_path: Path) -> None:
    """They come before those of the workflow, and go into a file with their view."""
    window = await desk.open_table(server=shop, workflow_id="orders")
    dialog = await opened(desk)
    await add_stage_rule(desk, dialog, "New")
    click(dialog.done_button)
    _save_as(desk, "Mine")
    dialog = await opened(desk)
    await add_stage_rule(desk, dialog, "New")
    click(desk.find("Where rule 2 counts", MenuButton, inside=dialog))
    press(focused(), Qt.Key.Key_Down)
    press(focused(), Qt.Key.Key_Return)
    await ready(desk, dialog)
    await desk.until(lambda: described(desk, "A").endswith("Orange."), "the rule of the view")
    click(dialog.done_button)
    assert _views(desk).accessibleDescription() == "Mine", "the view is not changed by that"
    window.filter_bar.show_all()
    await desk.until(lambda: described(desk, "A").endswith("Red."), "the rule of the workflow")
    window.filter_bar.view_chosen.emit("Mine")
    await desk.until(lambda: described(desk, "A").endswith("Orange."), "the rule of the view again")
    path = tmp_path / "views.json"
    window.filter_bar.views_export_requested.emit()
    await _choose_file(desk, path)
    await desk.until(path.exists, "the file")
    window.filter_bar.workflow_chosen.emit("parcels")
    await desk.until(lambda: window.model.schema.workflow.id == "parcels" and window.model.rowCount() > 3, "parcels")
    assert not described(desk, "A").endswith("Red.")
    window.filter_bar.views_import_requested.emit()
    await _choose_file(desk, path)
    await desk.until(lambda: described(desk, "A").endswith("Red."), "the rule of the workflow")
    window.filter_bar.view_chosen.emit("Mine")
    await desk.until(lambda: described(desk, "A").endswith("Orange."), "the rule of the view")
    await desk.close()


@story
async def test_rules_are_exported_without_a_saved_view(desk: Desk, shop: ServerProcess, tmp_path: Path) -> None:
    """By the list of views, as views are."""
    window = await desk.open_table(server=shop, workflow_id="orders")
    dialog = await opened(desk)
    await add_stage_rule(desk, dialog, "New")
    click(dialog.done_button)
    click(_views(desk))
    click(desk.find("Export views…", MenuRow, inside=desk.popup()))
    path = tmp_path / "views.json"
    await _choose_file(desk, path)
    await desk.until(lambda: window.notice.text == "The rules of colours are in views.json.", "the file")
    assert b'"rules"' in path.read_bytes()
    await desk.close()
