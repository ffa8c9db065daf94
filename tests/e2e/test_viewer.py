"""The viewer through the real window, server and processes: opened by Space, worked by keys, closed again."""

from __future__ import annotations

import copy
import os
import shutil
from pathlib import Path

import psutil
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from flowdash_desktop.ui.viewer.commands import Command
from flowdash_desktop.ui.viewer.own_window import ViewerWindow
from flowdash_desktop.ui.viewer.panel import ViewerPanel
from flowdash_desktop.viewing import COMMAND
from tests.e2e.test_files_out import keeps_marks
from tests.support.actions import orders
from tests.support.definitions import workspace
from tests.support.desk import Desk, story
from tests.support.files_to_view import contract, json_text, mail, noise, picture, table, text, workbook
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, button, click, focused, keys, press, says
from tests.support.server_process import ServerProcess
from tests.support.steady import settle

WORKFLOW = "orders"


def definition(*ids: str) -> dict[str, object]:
    """Orders, which have a field for papers."""
    made = copy.deepcopy(orders())
    made["tasks"] = [{"Stage": "New", "ID": key, "Name": f"Order {key}"} for key in ids]
    return workspace(made)


def written(folder: Path, **files: bytes) -> list[Path]:
    """Files by name, where the last underscore stands for a dot."""
    paths = []
    for name, data in files.items():
        stem, _, ending = name.rpartition("_")
        path = folder / f"{stem.replace('_', '-')}.{ending}"
        path.write_bytes(data)
        paths.append(path)
    return paths


async def attached(desk: Desk, running: ServerProcess, paths: list[Path], key: str = "A-1") -> None:
    """Open the table, and attach files to a task."""
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    assert desk.drop_on_cell(key, "Papers", paths)
    await desk.until(lambda: len(desk.files(key, "Papers")) == len(paths), "the files")
    await desk.until_saved()


async def attached_more(desk: Desk, paths: list[Path], key: str) -> None:
    """Attach files to another task of the table that is open."""
    assert desk.drop_on_cell(key, "Papers", paths)
    await desk.until(lambda: len(desk.files(key, "Papers")) == len(paths), "the files")
    await desk.until_saved()


async def looked_at(desk: Desk, key: str = "A-1") -> ViewerPanel:
    """Press Space on a row."""
    await desk.open_task(key, "Name")
    await desk.in_front()
    table = desk.window.table
    table.setFocus()
    press(table, Qt.Key.Key_Space)
    await desk.until(lambda: desk.window.quick_look.is_open, "the viewer")
    return desk.window.quick_look.panel


async def sharp(desk: Desk, place: str) -> None:
    """Wait until a page is shown at its scale, and the viewer says where that is."""
    panel = desk.window.quick_look.panel
    await desk.until(lambda: panel.at.text() == place, place)
    await desk.until(lambda: panel.view.shows_pages and panel.view.canvas.is_sharp, "the page")


def view_processes() -> list[psutil.Process]:
    """The processes that read files."""
    return [one for one in psutil.Process().children(recursive=True) if COMMAND in one.cmdline()]


def shot(desk: Desk, name: str) -> None:
    if folder := os.environ.get("FLOWDASH_SHOTS"):
        desk.window.grab().save(f"{folder}/{name}.png")


@story
async def test_space_shows_the_files_of_a_row(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """They are shown over the table, beside the pane; Space closes them, and the table has the keyboard again."""
    running = server(definition("A-1", "A-2"))
    await attached(desk, running, written(tmp_path, contract_2026_pdf=contract(), signature_png=picture()))
    await looked_at(desk)
    await sharp(desk, "1 of 2 · page 1 of 6")
    shot(desk, "pdf")
    press(focused(), Qt.Key.Key_PageDown)
    await sharp(desk, "1 of 2 · page 2 of 6")
    press(focused(), Qt.Key.Key_Tab, CONTROL)
    await sharp(desk, "2 of 2")
    shot(desk, "picture")
    press(focused(), Qt.Key.Key_Space)
    await desk.until(lambda: not desk.window.quick_look.is_open, "the viewer to close")
    assert desk.window.table.hasFocus()
    assert desk.window.table.current_task == "A-1"
    await desk.close()


@story
async def test_the_list_shows_first_pages(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Small ones of pictures and PDFs, also of one that comes from the server; a text keeps its letters."""
    running = server(definition("A-1", "A-2"))
    paths = written(tmp_path, contract_pdf=contract(2), signature_png=picture(), minutes_txt=text(3), bad_png=b"PNG")
    await attached(desk, running, paths)
    await desk.close()
    for cache in desk.paths.accounts.glob("*/files"):
        shutil.rmtree(cache)
    desk.another_start()
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("A-1", "Name")
    model = desk.window.detail.files.areas["Papers"].model
    await desk.until(lambda: [row.thumbnail is not None for row in model.rows()][:2] == [True, True], "the pictures")
    shot(desk, "thumbnails")
    rows = model.rows()
    assert [row.thumbnail is not None for row in rows] == [True, True, False, False]
    first = rows[0].thumbnail
    assert first is not None
    assert max(first.width(), first.height()) == 36
    await desk.open_task("A-2", "Name")
    await desk.open_task("A-1", "Name")
    assert model.rows()[0].thumbnail is not None, "it is shown at once when one comes back"
    await desk.close()


@story
async def test_the_viewer_goes_from_task_to_task(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """In the order of the table, sorted and filtered; the pane goes along, and its actions work meanwhile."""
    running = server(definition("A-1", "A-2", "B-1", "A-3"))
    paths = written(tmp_path, contract_pdf=contract(2))
    await attached(desk, running, paths)
    await attached_more(desk, paths, "A-2")
    window, table = desk.window, desk.window.table
    window.filter_bar.focus_search()
    for letter in "A-":
        press(focused(), Qt.Key(ord(letter)))
    await desk.until(lambda: window.model.rowCount() == 3, "the rows that match")
    await looked_at(desk)
    panel = window.quick_look.panel
    await sharp(desk, "1 of 1 · page 1 of 2")
    press(focused(), Qt.Key.Key_PageDown)
    press(focused(), Qt.Key.Key_J)
    await desk.until(lambda: window.detail.task == "A-2", "the next task in the pane")
    await sharp(desk, "1 of 1 · page 1 of 2")
    assert panel.title.text() == "Order A-2"
    press(focused(), Qt.Key.Key_PageDown, CONTROL)
    await desk.until(lambda: window.detail.task == "A-3", "the row behind, without the one that does not match")
    await desk.until(lambda: says(panel, "No files"), "the words")
    shot(desk, "empty")
    press(focused(), Qt.Key.Key_K)
    await desk.until(lambda: window.detail.task == "A-2", "the task before")
    await desk.until(lambda: bool(window.detail.header.action_bar.buttons), "the actions")
    await sharp(desk, "1 of 1 · page 1 of 2")
    press(focused(), Qt.Key.Key_3, CONTROL)  # Take
    await desk.until(lambda: desk.shown("A-2").task.assigned_to is not None, "the action")
    assert window.quick_look.is_open
    assert not table.hasFocus()
    press(focused(), Qt.Key.Key_Escape)
    await desk.until(table.hasFocus, "the table")
    await desk.until_saved()
    await desk.close()


@story
async def test_a_file_of_the_pane_is_shown_and_removed(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Space in the list of files opens that one; when it is removed elsewhere the next one is shown."""
    running = server(definition("A-1"))
    await attached(desk, running, written(tmp_path, contract_pdf=contract(2), signature_png=picture()))
    await desk.open_task("A-1", "Name")
    await desk.in_front()
    area, panel = desk.window.detail.files.areas["Papers"], desk.window.quick_look.panel
    area.take_focus()
    press(area.view, Qt.Key.Key_Down)
    press(area.view, Qt.Key.Key_Space)
    await sharp(desk, "2 of 2")
    assert panel.isAncestorOf(focused())
    area.remove_requested.emit(desk.files("A-1", "Papers")[1])
    await sharp(desk, "1 of 1 · page 1 of 2")
    assert panel.isAncestorOf(focused()), "the keyboard stays in the viewer"
    press(focused(), Qt.Key.Key_Escape)
    await desk.until(area.view.hasFocus, "the list of files")
    await desk.until_saved()
    await desk.close()


@story
async def test_a_broken_file_says_why_and_can_be_saved(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """And the one beside it is shown, though the process that reads files is ended meanwhile."""
    running = server(definition("A-1"))
    paths = written(tmp_path, broken_pdf=contract()[:400], signature_png=picture(), other_pdf=contract(3))
    await attached(desk, running, paths)
    panel = await looked_at(desk)
    await desk.until(lambda: says(panel, "This file can't be read"), "the words")
    assert says(panel, "PDF, 400 B")
    shot(desk, "broken")
    panel.take_focus()
    press(button("Save as…", panel), Qt.Key.Key_Space)
    dialog = await desk.until_found(lambda: desk.dialog(QFileDialog), "the dialog")
    dialog.reject()
    await desk.in_front()
    press(focused(), Qt.Key.Key_Tab, CONTROL)
    await sharp(desk, "2 of 3")
    for process in view_processes():
        process.kill()
        process.wait()
    press(focused(), Qt.Key.Key_Tab, CONTROL)
    await sharp(desk, "3 of 3 · page 1 of 3")
    press(focused(), Qt.Key.Key_Space)
    await desk.close()


@story
async def test_files_that_wait_are_shown_and_others_offered_again(
    desk: Desk, server: StartServer, tmp_path: Path
) -> None:
    """Offline a file that is still to be sent is shown; one that is not here says so, and comes with the line."""
    running = server(definition("A-1", "A-2"))
    await attached(desk, running, written(tmp_path, contract_pdf=contract(2)), "A-1")
    await attached_more(desk, written(tmp_path, large_png=noise()), "A-2")
    port = running.base_url.rpartition(":")[2]
    running.kill()
    desk.window.refresh_requested.emit()
    await desk.until(lambda: desk.session.status.connection.value != "online", "the line to be gone")
    assert desk.drop_on_cell("A-1", "Papers", written(tmp_path, fresh_png=picture(90, 60)))
    await desk.until(lambda: bool(desk.shown("A-1").pending_files), "the file that waits")
    panel = await looked_at(desk)
    press(focused(), Qt.Key.Key_BracketLeft)
    await sharp(desk, "2 of 2")
    assert panel.current is not None
    assert panel.current.name == "fresh.png"
    press(focused(), Qt.Key.Key_J)
    await desk.until(lambda: says(panel, "This file is not on this computer yet"), "the words")
    shot(desk, "offline")
    assert button("Retry", panel).isVisible()
    with ServerProcess(running.folder, arguments=("--port", port)):
        click(button("Retry", desk.window.status))
        await sharp(desk, "1 of 1")
        await desk.until_saved()
        press(focused(), Qt.Key.Key_K)
        await desk.until(lambda: panel.at.text().startswith("1 of 2"), "the task before")
        press(focused(), Qt.Key.Key_Space)
        await desk.close()


@story
async def test_a_window_of_its_own_is_remembered(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """It follows the table, takes the keys of the actions, fills the screen and comes back after a restart."""
    running = server(definition("A-1", "A-2"))
    await attached(desk, running, written(tmp_path, contract_pdf=contract(2)))
    panel = await looked_at(desk)
    await sharp(desk, "1 of 1 · page 1 of 2")
    panel.do(Command.OWN_WINDOW)
    look = desk.window.quick_look
    own = panel.window()
    assert isinstance(own, ViewerWindow)
    await desk.until(own.isActiveWindow, "the window in front")
    assert own.windowTitle() == "Order A-1 - Viewer"
    press(focused(), Qt.Key.Key_J)
    await desk.until(lambda: desk.window.detail.task == "A-2", "the next task")
    press(focused(), Qt.Key.Key_K)
    await desk.until(lambda: desk.window.detail.task == "A-1", "the task before")
    await sharp(desk, "1 of 1 · page 1 of 2")
    bar = desk.window.detail.header.action_bar
    await desk.until(lambda: any(one.isEnabled() for one in bar.buttons), "the actions")
    press(focused(), Qt.Key.Key_3, CONTROL)
    await desk.until(lambda: desk.shown("A-1").task.assigned_to is not None, "the action")
    press(focused(), Qt.Key.Key_F11)
    await desk.until(own.isFullScreen, "the whole screen")
    press(focused(), Qt.Key.Key_Escape)
    await desk.until(lambda: not own.isFullScreen(), "its window")
    assert look.is_open
    press(focused(), Qt.Key.Key_Escape)
    await desk.until(lambda: not look.is_open, "the viewer to close")
    await desk.until_saved()
    await desk.close()
    desk.another_start()
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    panel = await looked_at(desk)
    assert isinstance(panel.window(), ViewerWindow)
    await sharp(desk, "1 of 1 · page 1 of 2")
    await desk.close()


@story
async def test_what_the_viewer_covers_takes_no_keys(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Tab goes from the viewer to the pane and on to the filters, never to a row that nobody sees."""
    running = server(definition("A-1", "A-2"))
    await attached(desk, running, written(tmp_path, signature_png=picture()))
    panel = await looked_at(desk)
    await sharp(desk, "1 of 1")
    table = desk.window.table
    table.setFocus()
    await settle()
    assert panel.isAncestorOf(focused())
    seen = set()
    for _ in range(120):
        press(focused(), Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert focus is not table
        seen |= {part for part in (panel, desk.window.detail, desk.window.filter_bar) if part.isAncestorOf(focus)}
    assert len(seen) == 3
    desk.window.show_start()
    assert not desk.window.quick_look.is_open, "a window without a workflow shows no file of it"
    desk.window.stack.show_table()
    await desk.close()


@story
async def test_every_kind_of_file_is_shown(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """A text, a table, a workbook, JSON and a mail, whose files are shown beside it and saved from there."""
    running = server(definition("A-1"))
    paths = written(tmp_path, minutes_txt=text(), rows_csv=table(), prices_xlsx=workbook(), order_json=json_text())
    await attached(desk, running, [*paths, *written(tmp_path, letter_eml=mail())])
    panel = await looked_at(desk)
    view = panel.view
    await desk.until(lambda: "Line 1 of the minutes" in view.text.toPlainText(), "the text")
    press(focused(), Qt.Key.Key_F, CONTROL)
    keys(panel.find_bar.line, "line 1499")
    await desk.until(lambda: panel.find_bar.count.text() == "1 of 1", "the match")
    press(panel.find_bar.line, Qt.Key.Key_Escape)
    press(focused(), Qt.Key.Key_Tab, CONTROL)
    await desk.until(lambda: view.table.model.text(1, 1) == "Customer 1", "the table")
    assert view.table.model.rowCount() == 1200
    press(focused(), Qt.Key.Key_End, CONTROL)
    await desk.until(lambda: view.table.model.text(1199, 1) == "Customer 1199", "its last rows")
    press(focused(), Qt.Key.Key_Tab, CONTROL)
    await desk.until(lambda: view.table.model.text(1, 0) == "Box", "the workbook")
    assert [view.table.sheets.tabText(place) for place in range(2)] == ["Prices", "Terms && notes"]
    view.table.sheets.setCurrentIndex(1)
    await desk.until(lambda: view.table.model.text(0, 0) == "Thirty days", "the other sheet")
    press(focused(), Qt.Key.Key_Tab, CONTROL)
    await desk.until(lambda: '"order": 1044' in view.text.toPlainText(), "JSON")
    press(focused(), Qt.Key.Key_Tab, CONTROL)
    await desk.until(lambda: says(panel, "The signed contract"), "the mail")
    assert "https://globex.example/terms" in view.mail.text.toPlainText()
    shot(desk, "mail")
    click(button("signed.pdf", panel))
    await sharp(desk, "6 of 6 · page 1 of 2")
    assert panel.tabs.tabText(5) == "signed.pdf"
    panel.do(Command.SAVE)
    dialog = await desk.until_found(lambda: desk.dialog(QFileDialog), "the dialog")
    target = tmp_path / "saved.pdf"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    await desk.until(lambda: target.exists() and target.read_bytes() == contract(2), "the saved file")
    await desk.until(lambda: desk.window.notice.text.startswith("Saved saved.pdf"), "the word about it")
    if keeps_marks(tmp_path):
        assert os.getxattr(target, "user.xdg.origin.url").decode() == running.base_url
    await desk.in_front()
    press(focused(), Qt.Key.Key_Space)
    await desk.until(lambda: not desk.window.quick_look.is_open, "the viewer to close")
    await desk.close()
