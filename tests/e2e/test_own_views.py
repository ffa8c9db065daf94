"""What a person gives to a saved view: the workflow opens with it, and it has a letter and a colour."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolButton

from flowdash_desktop.domain.table.coloring.rules import Shade
from flowdash_desktop.ui.commands.keys_sheet import KeysSheet
from flowdash_desktop.ui.dialogs.menu_row import MenuRow
from flowdash_desktop.ui.widgets import MenuButton
from tests.e2e.test_palette import current, palette
from tests.e2e.test_saved_views import _arrange, _choose_file, _save_as, _seen, _views, _workflow
from tests.support.definitions import workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, entry, focused, keys, press, says, words_in
from tests.support.server_process import ServerProcess


@pytest.fixture(scope="module")
def shop(module_server: StartServer) -> ServerProcess:
    """A server that no story here changes anything on."""
    return module_server(workspace(_workflow("Orders", 150), _workflow("Parcels", 120)))


def options(desk: Desk, view: str) -> QMenu:
    """The menu of a view in the open list, or in the list that is opened for it."""
    button_of = f"Options of the view {view}"
    if QApplication.activePopupWidget() is None:
        click(_views(desk))
    click(desk.find(button_of, QToolButton))
    menu = desk.popup()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, words: str) -> None:
    entry(menu, words).trigger()
    menu.close()


def marks(desk: Desk, view: str) -> str:
    """What the row of a view says beside its name."""
    return desk.find(view, MenuRow, inside=desk.popup()).accessibleDescription()


async def again(desk: Desk, shop: ServerProcess, rows: int = 50) -> None:
    """Close the program, and start it again."""
    await desk.until(lambda: not desk.workspace._scope._tasks, "all of it to be stored")
    await desk.close()
    desk.another_start()
    await desk.open_table(server=shop, workflow_id="orders")
    await desk.until(lambda: desk.window.model.rowCount() > rows, "the tasks")


async def bring_in(desk: Desk, file: Path, said: str) -> None:
    """Import views, and wait until the window says what came of it."""
    desk.window.filter_bar.views_import_requested.emit()
    await _choose_file(desk, file)
    await desk.until(lambda: said in desk.window.notice.text, said)


@story
async def test_a_workflow_opens_with_its_default_view(desk: Desk, shop: ServerProcess) -> None:
    """Not as it was left, which one press brings back. Under another name it is followed; it goes with its view."""
    await desk.open_table(server=shop, workflow_id="orders")
    _arrange(desk)
    _save_as(desk, "Mine")
    wanted = _seen(desk)[:3]
    choose(options(desk, "Mine"), "Open the workflow with this view")
    assert "opens with the workflow" in marks(desk, "Mine")
    desk.popup().close()
    desk.window.table.ordering.group_by("")
    desk.window.table.ordering.sort_by(())
    left = _seen(desk)[:3]
    assert left != wanted
    await again(desk, shop)
    assert _seen(desk)[:3] == wanted
    assert _views(desk).accessibleDescription() == "Mine"
    assert desk.window.notice.text == "Opened with “Mine”, its default view."
    click(button("As I left it", desk.window))
    assert _seen(desk)[:3] == left
    desk.window.filter_bar.view_rename_requested.emit("Mine", "Ours")
    await again(desk, shop)
    assert _seen(desk)[:3] == wanted
    desk.window.filter_bar.view_delete_requested.emit("Ours")
    desk.window.table.ordering.group_by("")
    left = _seen(desk)[:3]
    await again(desk, shop)
    assert _seen(desk)[:3] == left
    await desk.close()


@story
async def test_as_i_left_it_outlasts_another_start(desk: Desk, shop: ServerProcess) -> None:
    """The default view is stored as it opens, and what was left in a place of its own until something is chosen."""
    await desk.open_table(server=shop, workflow_id="orders")
    _arrange(desk)
    _save_as(desk, "Mine")
    wanted = _seen(desk)[:3]
    choose(options(desk, "Mine"), "Open the workflow with this view")
    desk.popup().close()
    desk.window.filter_bar.show_all()
    desk.window.table.ordering.group_by("")
    desk.window.table.ordering.sort_by(())
    left = _seen(desk)[:3]
    assert left != wanted
    for _ in range(3):  # nobody looks at what the notice offers
        await again(desk, shop)
        assert _seen(desk)[:3] == wanted
    click(button("As I left it", desk.window))
    assert _seen(desk)[:3] == left
    await again(desk, shop)
    desk.window.filter_bar.view_chosen.emit("Mine")
    await again(desk, shop)
    assert _seen(desk)[:3] == wanted
    assert desk.window.notice.text == "", "the view is what was chosen last"
    await desk.close()


@story
async def test_coming_back_to_a_workflow_leaves_it_as_it_was(desk: Desk, shop: ServerProcess) -> None:
    """The default view counts once after each start. A view that is always there can be the default, by commands."""
    window = await desk.open_table(server=shop, workflow_id="orders")
    window.filter_bar.view_chosen.emit("\0unassigned")
    await palette(desk, "open this workflow with the view in force")
    press(focused(), Qt.Key.Key_Return)
    await desk.until(lambda: any(look.is_default for look in window.filter_bar.looks.values()), "the default")
    window.filter_bar.show_all()
    await again(desk, shop)
    window = desk.window
    await desk.until(lambda: _views(desk).accessibleDescription() == "Unassigned", "the default view")
    window.filter_bar.show_all()
    for workflow in ("parcels", "orders"):
        window.filter_bar.workflow_chosen.emit(workflow)
        await desk.until(lambda: window.model.schema.workflow.id == workflow, workflow)  # noqa: B023 - it waits here
    await desk.until(lambda: window.model.rowCount() > 50, "the tasks")
    assert _views(desk).accessibleDescription() == ""
    await palette(desk, "without a default view")
    press(focused(), Qt.Key.Key_Return)
    await again(desk, shop)
    assert _views(desk).accessibleDescription() == ""
    await desk.close()


@story
async def test_a_view_gets_a_letter_and_conflicts_are_said(desk: Desk, shop: ServerProcess) -> None:
    """It leads there, and is shown in the list, the palette and on the sheet of keys, also after a restart."""
    window = await desk.open_table(server=shop, workflow_id="orders")
    _save_as(desk, "First")
    _save_as(desk, "Second")
    menu = options(desk, "First")
    next(action for action in menu.actions() if action.text().startswith("Letter after G…")).trigger()
    menu.close()
    keys(focused(), "m")
    assert says(desk.popup(), "M always leads to “My tasks”.")
    assert not button("Save", desk.popup()).isEnabled()
    press(focused(), Qt.Key.Key_Backspace)
    keys(focused(), "k")
    press(focused(), Qt.Key.Key_Return)
    assert "G K" in marks(desk, "First")
    assert focused().accessibleName() == "First"
    menu = options(desk, "Second")
    next(action for action in menu.actions() if action.text().startswith("Letter after G…")).trigger()
    menu.close()
    keys(focused(), "k")
    assert says(desk.popup(), "K leads to “First” now, which gets another letter.")
    click(button("Save", desk.popup()))
    assert "G K" in marks(desk, "Second")
    assert "G K" not in marks(desk, "First")
    desk.popup().close()
    await again(desk, shop)
    window = desk.window
    found = await palette(desk, "view second")
    assert current(found).endswith("G K")
    press(focused(), Qt.Key.Key_Escape)
    await desk.in_front()
    window.enter_table()
    press(focused(), Qt.Key.Key_G)
    press(desk.popup(), Qt.Key.Key_K)
    await desk.until(lambda: _views(desk).accessibleDescription() == "Second", "the view")
    window.keys_requested.emit()
    sheet = desk.popup()
    assert isinstance(sheet, KeysSheet)
    told = {label.text(): label.accessibleDescription() for label in sheet.findChildren(QLabel)}
    assert told["Second"] == "G K"
    assert "Go to views and workflows" in words_in(sheet)
    sheet.close()
    await desk.close()


@story
async def test_a_view_gets_a_colour(desk: Desk, shop: ServerProcess) -> None:
    """It is in the list, and beside the name of the view in force; saving the view anew leaves it."""
    window = await desk.open_table(server=shop, workflow_id="orders")
    _save_as(desk, "First")
    menu = options(desk, "First")
    colors = next(action.menu() for action in menu.actions() if action.text() == "Colour")
    assert isinstance(colors, QMenu)
    choose(colors, "Purple")
    menu.close()
    desk.popup().close()
    assert window.filter_bar.looks["First"].shade is Shade.PURPLE
    assert desk.find("Saved views", MenuButton)._dot is not None
    window.table.ordering.group_by("Stage")
    window.filter_bar.view_save_requested.emit("First")
    await again(desk, shop)
    assert desk.window.filter_bar.looks["First"].shade is Shade.PURPLE
    await desk.close()


@story
async def test_a_view_whose_letter_is_taken_is_imported_once(desk: Desk, shop: ServerProcess, tmp_path: Path) -> None:
    """Another view has its letter here, or its name: the same file brings no second copy."""
    file = tmp_path / "views.json"
    window = await desk.open_table(server=shop, workflow_id="orders")
    await desk.until_read()
    bar = window.filter_bar
    _save_as(desk, "First")
    bar.view_letter_requested.emit("First", "K")
    bar.views_export_requested.emit()
    await _choose_file(desk, file)
    await desk.until(file.exists, "the file")
    bar.view_delete_requested.emit("First")
    _save_as(desk, "Second")
    bar.view_letter_requested.emit("Second", "K")
    for said in ("Imported: First.", "All of these views are there already."):
        await bring_in(desk, file, said)
    assert list(bar.views) == ["Second", "First"]
    window.table.ordering.group_by("Stage")
    bar.view_save_requested.emit("First")  # another view of that name
    for said in ("Imported: First 2.", "All of these views are there already."):
        await bring_in(desk, file, said)
    assert list(bar.views) == ["Second", "First", "First 2"]
    await desk.close()
