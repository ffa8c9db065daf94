"""Linking tasks at the side: a list of those where the link leads, searched by typing; a button unlinks."""

from __future__ import annotations

from contextlib import closing

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QWidget

from flowdash_desktop.ui.detail.links.link_popup import LinkPopup
from flowdash_desktop.ui.detail.links.linked_row import RowTitle
from flowdash_desktop.ui.dialogs import ConfirmDialog
from tests.support.definitions import linked_workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, button, click, focused, keys, press
from tests.support.http import Api
from tests.support.server_process import ServerProcess


def names(running: ServerProcess, workflow: str, key: str, link: str) -> list[str]:
    """What a task is linked to on the server, by name."""
    with closing(Api(running, workflow)) as api:
        shown = api.get(key)[link]
    return [one["Name"] for one in (shown if isinstance(shown, list) else [shown] if shown else [])]


async def opened_list(desk: Desk, name: str, choices: int) -> tuple[LinkPopup, QLineEdit]:
    """Press a link's button, and wait until there is so much to choose."""
    click(desk.in_pane(name, QPushButton))
    popup = desk.popup()
    assert isinstance(popup, LinkPopup)
    await desk.until(lambda: popup.choices_shown == choices, "tasks to choose")
    return popup, popup.findChildren(QLineEdit)[0]


@story
async def test_task_is_linked_unlinked_and_undone(desk: Desk, server: StartServer) -> None:
    """A task is found by typing linked unlinked and each undone."""
    running = server(linked_workspace())
    window = await desk.open_table(server=running, workflow_id="houses")
    await desk.open_task("1", "House ID")
    _, line = await opened_list(desk, "Wizards: Link…", 1)
    keys(line, "lun")
    press(line, Qt.Key.Key_Return)
    await desk.until_saved()
    assert names(running, "houses", "1", "Wizards") == ["Harry", "Ron", "Luna"]
    await desk.until(lambda: "Wizards: 3 · Luna" in _named(window), "the line")
    assert window.detail.focusWidget() is not None
    unlink = desk.in_pane("Unlink 1 · Harry", QToolButton)
    unlink.setFocus()
    QTest.keyClick(unlink, Qt.Key.Key_Delete)
    await desk.until(lambda: "Wizards: 1 · Harry" not in _named(window), "the line to go")
    await desk.until_saved()
    assert names(running, "houses", "1", "Wizards") == ["Ron", "Luna"]
    for expected in (["Ron", "Luna", "Harry"], ["Ron", "Harry"]):
        await desk.session.undo("houses")
        await desk.until_saved()
        assert names(running, "houses", "1", "Wizards") == expected
    await desk.close()


@story
async def test_l_leads_to_linking_a_task_that_is_there(desk: Desk, server: StartServer) -> None:
    """Without a linked task the first stop is *Link…*, whose list one more key opens, and not *New…* before it."""
    window = await desk.open_table(server=server(linked_workspace()), workflow_id="wands0")
    await desk.open_task("2", "Wand ID")
    await desk.until_found(lambda: desk.in_pane("Owner: Link…", QPushButton), "the link")
    await desk.in_front()
    press(window.table, Qt.Key.Key_Escape)
    press(window.table, Qt.Key.Key_L)
    assert desk.in_pane("Owner: Link…", QPushButton).hasFocus()
    press(focused(), Qt.Key.Key_Return)
    assert isinstance(desk.popup(), LinkPopup)
    press(desk.popup(), Qt.Key.Key_Escape)
    await desk.close()


@story
async def test_tasks_that_are_linked_to_none_come_first(desk: Desk, server: StartServer) -> None:
    running = server(linked_workspace())
    await desk.open_table(server=running, workflow_id="wizrds")
    await desk.open_task("2", "Wizard ID")
    _, line = await opened_list(desk, "Wand: Link…", 2)
    press(line, Qt.Key.Key_Return)
    await desk.until_saved()
    assert names(running, "wizrds", "2", "Wand") == ["Ash"]
    assert names(running, "wizrds", "1", "Wand") == ["Holly"]
    await desk.close()


@story
async def test_a_linked_task_is_not_replaced_unawares(desk: Desk, server: StartServer) -> None:
    """Ctrl+Shift+K leads to the linked task. Its list has no current row, and what is replaced is said with *Undo*."""
    running = server(linked_workspace())
    window = await desk.open_table(server=running, workflow_id="wizrds")
    window.resize(900, 600)
    await desk.open_task("1", "Wizard ID")
    await desk.until_found(lambda: desk.in_pane("Wand: New…", QPushButton), "where the link leads")
    await desk.shortcut(Qt.Key.Key_K, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert isinstance(focused(), RowTitle)
    popup, line = await opened_list(desk, "Wand: Link to another…", 1)
    assert window.geometry().contains(popup.geometry())
    press(line, Qt.Key.Key_Return)
    assert popup.isVisible()
    press(line, Qt.Key.Key_Down)
    press(line, Qt.Key.Key_Return)
    await desk.until_saved()
    assert names(running, "wizrds", "1", "Wand") == ["Ash"]
    await desk.until(lambda: "Wand: 2 · Ash replaced 1 · Holly" in window.notice.text, "what was replaced")
    await desk.session.undo("wizrds")
    await desk.until_saved()
    assert names(running, "wizrds", "1", "Wand") == ["Holly"]
    await desk.close()


@story
async def test_person_names_the_workflow_of_a_link(desk: Desk, server: StartServer) -> None:
    """The person says which workflow it is where nothing else does."""
    running = server(linked_workspace())
    await desk.open_table(server=running, workflow_id="pets00")
    await desk.open_task("1", "Pet ID")
    popup, line = await opened_list(desk, "Keeper: Link…", 5)
    assert "Keeper" in line.placeholderText()
    keys(line, "wiz")
    press(line, Qt.Key.Key_Return)
    await desk.until(lambda: popup.isVisible() and popup.choices_shown == 3, "the wizards")
    keys(line, "nobody of this name")
    assert popup.choices_shown == 0
    line.clear()
    keys(line, "ron")
    press(line, Qt.Key.Key_Return)
    await desk.until_saved()
    assert names(running, "pets00", "1", "Keeper") == ["Ron"]
    await desk.close()


@story
async def test_refused_link_is_retried_and_discarded(desk: Desk, server: StartServer) -> None:
    """A link that is refused is tried again and given up at its line."""
    running = server(linked_workspace())
    window = await desk.open_table(server=running, workflow_id="houses")
    await desk.open_task("1", "House ID")
    _, line = await opened_list(desk, "Wizards: Link…", 1)
    with closing(Api(running, "wizrds")) as api:
        assert api.delete("3").status_code == 204
    keys(line, "lun")
    press(line, Qt.Key.Key_Return)
    await desk.until(lambda: desk.session.status.needs_you, "the refusal")
    await desk.in_front()
    click(button("Retry", window.detail.links))
    await desk.until(lambda: not desk.session.status.needs_you, "it to be sent again")
    await desk.until(lambda: desk.session.status.needs_you, "the refusal")
    click(button("Discard", window.detail.links))
    click(desk.dialog(ConfirmDialog).confirm_button)
    await desk.until_saved()
    await desk.until(lambda: "Wizards: 3 · Luna" not in _named(window), "the line to go")
    assert names(running, "houses", "1", "Wizards") == ["Harry", "Ron"]
    await desk.close()


def _named(window: QWidget) -> list[str]:
    return [one.accessibleName() for one in window.findChildren(QWidget) if one.isVisible()]


@story
async def test_unlinking_is_said_with_undo(desk: Desk, server: StartServer) -> None:
    """One key takes a link away, so the window names it and offers to bring it back."""
    running = server(linked_workspace())
    window = await desk.open_table(server=running, workflow_id="houses")
    await desk.open_task("1", "House ID")
    unlink = desk.in_pane("Unlink 1 · Harry", QToolButton)
    unlink.setFocus()
    press(unlink, Qt.Key.Key_Return)
    await desk.until(lambda: "Unlinked from Wizards: 1 · Harry" in window.notice.text, "the notice")
    await desk.until_saved()
    assert names(running, "houses", "1", "Wizards") == ["Ron"]
    click(button("Undo", window.notice))
    await desk.until(lambda: "Undone" in window.notice.text, "the undo")
    await desk.until_saved()
    assert set(names(running, "houses", "1", "Wizards")) == {"Ron", "Harry"}
    await desk.close()
