"""The window fits any screen: nothing is cut off, and the pane lies in a sheet where there is no room for both."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.widgets.screen_fit import available_area, fitted
from tests.e2e.test_deciding import definition as orders
from tests.support.desk import Desk, story
from tests.support.fitting import misplaced
from tests.support.fixtures_server import StartServer
from tests.support.hands import click, press
from tests.support.steady import settle

SIZES = ((1440, 900), (1024, 600), (900, 520), (640, 400))


async def _resized(window: MainWindow, width: int, height: int) -> None:
    window.resize(width, height)
    await settle()
    assert (window.width(), window.height()) == (width, height), "the window can be so small"


@story
async def test_nothing_is_cut_off_at_any_size(desk: Desk) -> None:
    """Table, pane, sheet and new-task form, at each size: every control lies whole inside its window."""
    window = await desk.open_table()
    window.welcome.hide()
    await desk.open_task("C-1001", "Company ID")
    await desk.until(lambda: window.detail.header.action_bar.buttons, "the actions")
    for width, height in SIZES:
        await _resized(window, width, height)
        assert misplaced(window) == [], f"{width} x {height}"
        window.open_side()
        await settle()
        assert misplaced(window.side) == [], f"the pane at {width} x {height}"
        window.filter_bar.new_task_requested.emit()
        await desk.until(lambda: window.shows_new_task, "the form")
        await settle()
        assert misplaced(window.side) == [], f"the form at {width} x {height}"
        press(window.new_task, Qt.Key.Key_Escape)
        await desk.until(lambda: not window.shows_new_task, "the pane")
    await desk.close()


@story
async def test_no_action_is_cut_off_or_out_of_sight(desk: Desk, server: StartServer) -> None:
    """Seven actions have two lines at any size, with whole names at the same positions in each stage."""
    made = orders("A-1", "A-2")
    workflow = made["workflows"][0]
    workflow["tasks"][1]["Stage"] = "Open"
    names = ("Start", "Send to review", "Put on hold", "Resume", "Reject", "Approve", "Reopen")
    workflow["actions"] = [
        {"id": name, "name": name, "steps": [], "from": ["New"] if number % 2 else ["Open"]}
        for number, name in enumerate(names)
    ]
    window = await desk.open_table(server=server(made), workflow_id="orders")
    bar = window.detail.header.action_bar
    await desk.open_task("A-2", "ID")
    await desk.until(lambda: bar.buttons, "the actions")
    assert len(bar.buttons) == 7, "of both stages, from the first moment"
    for width, height in (*SIZES, (1024, 640)):
        await _resized(window, width, height)
        window.open_side()
        await settle()
        places = []
        for key in ("A-1", "A-2"):
            window.table.current.go_to(TaskKey(key))
            await desk.until(lambda key=key: window.detail.task == key, key)  # type: ignore[misc]  # the loop
            await desk.until(lambda: any(b.isEnabled() for b in bar.buttons), "the actions")
            await settle()
            assert [b.shown_words() for b in bar.buttons if b.isVisible()] == [b.action.name for b in bar.buttons]
            assert len({b.shows_keys for b in bar.buttons}) == 1, "all show their keys, or none"
            places.append([b.geometry() for b in bar.buttons])
        assert places[0] == places[1], f"{width} x {height}"
        assert misplaced(window.side) == [], f"{width} x {height}"
    await desk.close()


@story
async def test_the_sheet_opens_and_gives_the_focus_back(desk: Desk) -> None:
    """Enter, F6 and the button open the sheet; Esc and its button close it, with the focus back on the row."""
    window = await desk.open_table()
    window.welcome.hide()
    await _resized(window, 640, 400)
    await desk.in_front()
    await desk.open_task("C-1002", "Company ID")
    assert not window.detail.isVisible(), "a click selects a row and covers nothing"
    window.table.setFocus()
    press(window.table, Qt.Key.Key_F6)
    assert window.detail.isVisible()
    assert window.detail.isAncestorOf(QApplication.focusWidget() or window)
    press(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
    assert not window.detail.isVisible()
    assert window.table.hasFocus()
    click(desk.find("Show details", QPushButton))
    assert window.detail.isVisible()
    click(desk.find("Close details", QPushButton))
    assert not window.detail.isVisible()
    assert window.table.hasFocus()
    assert window.table.current_task == "C-1002"
    await desk.shortcut(Qt.Key.Key_N)
    await desk.until(lambda: window.new_task.isVisible(), "the form")
    press(window.new_task, Qt.Key.Key_Escape)
    await desk.until(lambda: not window.side.isVisible(), "the sheet to close with the form")
    assert window.table.hasFocus()
    await _resized(window, 1440, 900)
    assert window.detail.isVisible(), "beside the table again"
    await desk.close()


@story
async def test_size_and_position_of_another_screen_are_clamped(desk: Desk) -> None:
    """What was left on a large monitor opens whole on the screen that is there now, also the width of the pane."""
    window = await desk.open_table()
    window.setGeometry(QRect(3000, 2000, 2500, 1400))
    window._splitter.set_side_widths(700, 2400)
    geometry, widths = window.arrangement()
    window.restore(geometry, widths)
    await settle()
    assert available_area(window).contains(window.geometry())
    assert window.stack.width() >= 300, "the table has room beside the pane"
    assert misplaced(window) == []
    await desk.close()


@pytest.mark.parametrize(
    ("rect", "expected"),
    [
        (QRect(10, 10, 500, 300), QRect(10, 10, 500, 300)),
        (QRect(900, 10, 500, 300), QRect(524, 10, 500, 300)),
        (QRect(-50, -50, 2000, 2000), QRect(0, 0, 1024, 600)),
    ],
)
def test_a_rectangle_is_fitted_into_an_area(rect: QRect, expected: QRect) -> None:
    assert fitted(rect, QRect(0, 0, 1024, 600)) == expected


_CHILD = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from flowdash_desktop.app.paths import resources_dir
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.theme import Theme
from tests.support.fitting import misplaced
app = QApplication([])
window = MainWindow(Theme(app, resources_dir() / "icons" / "ui"))
window.detail
window.show()
app.processEvents()
print(app.devicePixelRatio(), window.width(), window.height())
for line in misplaced(window):
    print(line)
"""


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(1280, 800, 2), (1600, 1000, 2), (1024, 600, 1), (1024, 640, 1), (480, 320, 1)]
)
def test_the_first_start_fits_a_small_screen(tmp_path: Path, width: int, height: int, scale: int) -> None:
    """The window that nobody has sized yet opens whole on a small screen, also where everything is twice as large."""
    screen = {"name": "small", "x": 0, "y": 0, "width": width, "height": height, "dpr": 1}
    config = tmp_path / "screen.json"
    config.write_text(json.dumps({"screens": [{**screen, "logicalDpi": 96, "logicalBaseDpi": 96}]}))
    environment = {**os.environ, "QT_SCALE_FACTOR": str(scale), "QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", _CHILD], cwd=root, env=environment, capture_output=True, text=True, timeout=60
    )
    ratio, *size = done.stdout.splitlines()[0].split()
    assert float(ratio) == scale, done.stderr
    assert int(size[0]) <= width // scale
    assert int(size[1]) <= height // scale
    assert done.stdout.splitlines()[1:] == []


_DIALOGS = """
from PySide6.QtWidgets import QApplication
from flowdash_desktop.app.paths import resources_dir
from flowdash_desktop.ui import dialogs
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.theme import Theme
from tests.support.fitting import misplaced
app = QApplication([])
theme = Theme(app, resources_dir() / "icons" / "ui")
window = MainWindow(theme)
window.show()
app.processEvents()
long = "A sentence that somebody has to read before the decision is made. " * 30

def look(name, dialog):
    for _ in range(5):
        app.processEvents()
    print(name, dialog.height(), *misplaced(dialog), sep=" | ")
    dialog.close()
    app.processEvents()

confirm = dialogs.ConfirmDialog(theme, window, "Delete?", long, "Delete")
confirm.open()
look("confirm", confirm)
for say in ("failure", "session only"):
    connect = dialogs.ConnectDialog(theme, window)
    connect.open()
    if say == "failure":
        connect.set_failure(long)
    else:
        connect.offer_session_only(long)
    look("connect", connect)
key = dialogs.KeyDialog(theme, window, "Somebody's workspace", long)
key.open()
key.offer_own_account(long)
look("key", key)
options = dialogs.ViewOptions(theme, window)
options.set_chosen("comfortable", None, "send", "beside")
options.show_above(window.status.view_button)
look("options", options)
"""


def test_dialogs_fit_a_very_small_screen(tmp_path: Path) -> None:
    """At 640 x 400 every button can be reached: what has no room scrolls above the buttons, and nothing is off."""
    screen = {"name": "small", "x": 0, "y": 0, "width": 640, "height": 400, "dpr": 1}
    config = tmp_path / "screen.json"
    config.write_text(json.dumps({"screens": [{**screen, "logicalDpi": 96, "logicalBaseDpi": 96}]}))
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", _DIALOGS], cwd=root, env=environment, capture_output=True, text=True, timeout=60
    )
    said = [line.split(" | ") for line in done.stdout.splitlines()]
    assert [line[0] for line in said] == ["confirm", "connect", "connect", "key", "options"], done.stderr
    assert [line for line in said if int(line[1]) > 400 or len(line) > 2] == []


@story
async def test_a_long_choice_pushes_no_button_out(desk: Desk) -> None:
    """A field with many chosen values takes the room that is there, at any width; the fields end where they ended."""
    window = await desk.open_table()
    window.welcome.hide()
    await desk.open_task("C-1001", "Company ID")
    for name in ("Regions", "Category", "Account Owner"):
        window.detail.editor(name).input.setText("Many chosen values, " * 40)  # type: ignore[attr-defined]  # a button
    for width, height in SIZES:
        await _resized(window, width, height)
        window.open_side()
        await settle()
        assert misplaced(window.side) == [], f"{width} x {height}"
    await desk.close()


@story
async def test_a_waiting_change_is_said_whole_at_900(desk: Desk) -> None:
    """The mode keeps no room for a long count there."""
    desk.hold_seconds = 3600
    window = await desk.open_table()
    window.welcome.hide()
    await _resized(window, 900, 600)
    await desk.open_task("C-1001", "Company ID")
    await desk.until(lambda: any(b.is_offered for b in window.detail.header.action_bar.buttons), "the actions")
    window.detail.header.action_bar.press_digit(5)
    words = "1 change waits, can be undone"
    await desk.until(lambda: window.status._sync.text() == words, "the whole sentence")
    assert desk.find("Mode of the table", QPushButton).text() in ("Row mode", "Cell mode")
    await desk.close()


@story
async def test_the_sync_state_is_the_last_to_be_cut(desk: Desk) -> None:
    """A window of 1,440 px at 200 % has 720: the mode is a short word, and the age leaves its room to the changes."""
    window = await desk.open_table()
    window.welcome.hide()
    for width, said in ((720, "Row"), (800, "Row"), (899, "Row"), (900, "Row mode"), (1000, "Row mode")):
        await _resized(window, width, 450)
        await settle()
        assert window.status._sync.text() == "All changes saved", width
        mode = desk.find("Mode of the table", QPushButton)
        assert mode.text() == said, width
        assert "Letters are commands." in mode.toolTip()
    await desk.close()
