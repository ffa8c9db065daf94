"""The palette and ``G`` lead to every view and workflow, and an address that is pasted opens its workflow or task."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from flowdash_desktop.ui.filter_bar.views_popup import ViewsPopup
from flowdash_desktop.ui.widgets import ChoicePopup
from tests.e2e.test_palette import current, opened, palette, rows
from tests.support.definitions import COMPANIES, TICKETS, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import focused, keys, press
from tests.support.stored import is_stored

Key = Qt.Key


async def ways(desk: Desk) -> dict[str, str]:
    """What stands in the list that ``G`` opens, with the letters."""
    window = desk.window
    window.enter_table()
    await desk.in_front()
    press(window.table, Key.Key_G)
    menu = desk.popup()
    assert isinstance(menu, QMenu)
    found = dict(action.text().split("\t") for action in menu.actions() if action.text())
    press(menu, Key.Key_Escape)
    await desk.in_front()
    return found


async def save_view(desk: Desk, name: str) -> None:
    await palette(desk, "save view")
    press(focused(), Key.Key_Return)
    await desk.until(lambda: isinstance(QApplication.activePopupWidget(), ViewsPopup), "the list of views")
    line = focused()
    assert isinstance(line, QLineEdit)
    keys(line, name)
    press(line, Key.Key_Return)
    await desk.until(lambda: name in desk.window.filter_bar.views, "the view")
    await desk.in_front()


@story
async def test_letters_stay_whatever_is_saved(desk: Desk, server: StartServer) -> None:
    """Views that are always there have the same letters everywhere. A saved view changes none, nor does a restart."""
    running = server(workspace(COMPANIES, TICKETS))
    await desk.open_table(server=running, workflow_id="2ylSaZ")
    await desk.until(lambda: desk.workspace._detail is not None, "the pane")
    first = await ways(desk)
    assert {name: first[name] for name in ("All tasks", "My tasks", "Unassigned", "Changed by others")} == {
        "All tasks": "A",
        "My tasks": "M",
        "Unassigned": "U",
        "Changed by others": "C",
    }
    await save_view(desk, "Aaa")
    await save_view(desk, "Ttt")
    later = await ways(desk)
    assert {name: later[name] for name in first} == first
    assert len({*later.values()}) == len(later)
    found = await palette(desk, "view ttt")
    assert current(found).endswith(f"G {later['Ttt']}")
    press(focused(), Key.Key_Escape)
    await desk.until(lambda: is_stored(desk.application), "all of it to be stored")
    await desk.close()
    desk.another_start()
    await desk.open_table(server=running, workflow_id="2ylSaZ")
    assert await ways(desk) == later
    await desk.close()


@story
async def test_views_filters_and_looks_are_in_the_palette(desk: Desk, server: StartServer) -> None:
    window = await opened(desk, server)
    await palette(desk, "view unassigned")
    press(focused(), Key.Key_Return)
    await desk.until(lambda: {*desk.column("Assigned To")} <= {""}, "tasks without a person alone")
    await palette(desk, "add filter")
    press(focused(), Key.Key_Return)
    await desk.until(lambda: isinstance(QApplication.activePopupWidget(), ChoicePopup), "the list of fields")
    press(focused(), Key.Key_Escape)
    await desk.in_front()
    for words, dark in (("appearance dark", True), ("appearance light", False)):
        await palette(desk, words)
        press(focused(), Key.Key_Return)
        await desk.until(lambda dark=dark: window.theme.dark is dark, words)  # type: ignore[misc]  # the loop
    for words, dark in (("high contrast dark", True), ("high contrast light", False)):
        await palette(desk, words)
        press(focused(), Key.Key_Return)
        await desk.until(lambda dark=dark: window.theme.dark is dark and window.theme.high_contrast, words)  # type: ignore[misc]
    found = await palette(desk, "add files")
    assert "Add files" in current(found)
    press(focused(), Key.Key_Escape)
    await desk.close()


def _with_url(running: Any) -> str:
    """The address of a ticket, as the server has it."""
    from tests.e2e.everything import asking

    with asking(running, "tckets") as api:
        return str(api.list()[-1]["Task URL"])


@story
async def test_an_address_that_is_pasted_opens_its_task(desk: Desk, server: StartServer) -> None:
    """Of a workflow that was never shown; one of no task says so, and any other text is searched."""
    running = server(workspace(COMPANIES, TICKETS))
    window = await desk.open_table(server=running, workflow_id="2ylSaZ")
    await desk.until(lambda: desk.workspace._detail is not None, "the pane")
    url = _with_url(running)
    found = await palette(desk)
    line = focused()
    assert isinstance(line, QLineEdit)
    line.setText(url)
    assert rows(found) == ["Tasks", "Open the task of this address"]
    press(line, Key.Key_Return)
    await desk.until(lambda: desk.text_of("Workflow") == "Tickets", "its workflow")
    await desk.until(
        lambda: window.detail.shown is not None and (window.detail.shown.task.url or "").endswith(url[-8:]), "its task"
    )
    for text, name in ((f"{running.base_url}/workflows/2ylSaZ", "Companies"), (url[:-8] + "nothing1", "Tickets")):
        await palette(desk)
        line = focused()
        assert isinstance(line, QLineEdit)
        line.setText(text)
        press(line, Key.Key_Return)
        await desk.until(lambda name=name: desk.text_of("Workflow") == name, name)  # type: ignore[misc]  # the loop
    await desk.until(lambda: window.notice.isVisible() and "No task here has this address" in window.notice.text, "why")
    found = await palette(desk)
    line = focused()
    assert isinstance(line, QLineEdit)
    line.setText("https://example.com/workflows/other")
    assert "Open the task of this address" not in rows(found)
    press(focused(), Key.Key_Escape)
    await desk.close()
