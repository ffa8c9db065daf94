"""The ways in, on and out: to a task's neighbours, to its details by the menu, to addresses, and to a first task."""

from __future__ import annotations

import base64

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLineEdit, QMenu, QPushButton, QToolButton, QWidget

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.status import Connection
from flowdash_desktop.ui.detail.events import AttachmentRequest
from flowdash_desktop.ui.dialogs import ConfirmDialog
from flowdash_desktop.ui.widgets import ChoicePopup
from tests.e2e.everything import FULL, WORKFLOW, asking, definition, on_server
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, NO_KEY, button, click, entry, focused, opening, press, replace_text, says
from tests.support.server_process import ServerProcess
from tests.support.steady import settle


async def begin(desk: Desk, server: StartServer, *keys: str) -> ServerProcess:
    """Open a workflow with these tasks, the first of them in the pane."""
    running = server(definition(*keys))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task(keys[0], "ID")
    return running


@story
async def test_the_arrows_of_the_pane_go_to_the_neighbours(desk: Desk, server: StartServer) -> None:
    await begin(desk, server, "W-1", "W-2")
    click(desk.in_pane("Next task", QToolButton))
    await desk.until(lambda: desk.window.detail.task == "W-2", "the next one")
    click(desk.in_pane("Previous task", QToolButton))
    await desk.until(lambda: desk.window.detail.task == "W-1", "the one before")
    assert desk.window.table.current_task == "W-1"
    await desk.close()


@story
async def test_an_address_is_opened_once_the_person_has_seen_it(desk: Desk, server: StartServer) -> None:
    await begin(desk, server, "W-1")
    window = desk.window
    with opening("https") as urls:
        click(desk.in_pane("Open in browser: Website", QToolButton))
        dialog = desk.dialog(ConfirmDialog)
        assert says(dialog, FULL["Website"])
        assert not urls
        click(dialog.confirm_button)
        await desk.in_front()
        await desk.shortcut(Qt.Key.Key_N)
        replace_text(desk.find("Website", QLineEdit, inside=window.new_task), "https://new.example.com")
        click(desk.find("Open in browser: Website", QToolButton, inside=window.new_task))
        click(desk.dialog(ConfirmDialog).confirm_button)
        assert [url.toString() for url in urls] == [FULL["Website"], "https://new.example.com"]
    await desk.close()


@story
async def test_mail_and_phone_open_their_programs(desk: Desk, server: StartServer) -> None:
    """*Write an e-mail* was once always refused as no web address."""
    await begin(desk, server, "W-1")
    for name, shown, scheme in (
        ("Write an e-mail: E-mail", "before@example.com", "mailto"),
        ("Call: Phone", "+15550100", "tel"),
    ):
        with opening(scheme) as urls:
            click(desk.in_pane(name, QToolButton))
            dialog = desk.dialog(ConfirmDialog)
            assert says(dialog, shown)
            assert not urls
            click(dialog.confirm_button)
            assert [url.toString() for url in urls] == [f"{scheme}:{shown}"]
        await desk.until(lambda: not desk.window.findChildren(ConfirmDialog), "the question to go")
    await desk.close()


@story
async def test_a_missing_program_is_said(desk: Desk, server: StartServer) -> None:
    """The system of these tests has no program that opens anything."""
    contents = base64.b64encode(b"text").decode()
    running = server(definition("W-1"))
    with asking(running) as api:
        api.put("W-1", {"Files": [{"filename": "notes.txt", "base64contents": contents}]})
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("W-1", "ID")
    notice = desk.window.notice
    for name, words in {
        "Write an e-mail: E-mail": "No program on this computer writes e-mails: before@example.com",
        "Call: Phone": "No program on this computer makes calls: +15550100",
        "Open in browser: Website": f"No program on this computer opens web addresses: {FULL['Website']}",
    }.items():
        click(desk.in_pane(name, QToolButton))
        click(desk.dialog(ConfirmDialog).confirm_button)
        await desk.until(lambda words=words: notice.text == words, words)  # type: ignore[misc]  # a lambda with a default
        await desk.until(lambda: not desk.window.findChildren(ConfirmDialog), "the question to go")
    (attachment,) = desk.files("W-1", "Files")
    desk.workspace.detail.files.open(AttachmentRequest(TaskKey("W-1"), "Files", attachment))
    await desk.until(lambda: "opens notes.txt" in notice.text, "the words for the file")
    assert notice.isVisible()
    await desk.close()


@story
async def test_no_address_of_a_server_opens_files(desk: Desk, server: StartServer) -> None:
    """Only web pages, e-mail addresses and phone numbers are given to other programs, whatever a server sends."""
    await begin(desk, server, "W-1")
    with opening("file") as files, opening("mailto") as mails:
        for address in (
            "file:///etc/passwd",
            "javascript:alert(1)",
            "mailto:a@b.example?attach=/etc/passwd",
            "smb://x/y",
        ):
            desk.window.notice.hide()
            desk.window.detail.link_opened.emit(address)
            assert desk.window.notice.text == "This address is not opened: it is no web, e-mail or phone address."
            assert desk.window.notice.isVisible()
        assert not files + mails
    await desk.close()


@story
async def test_the_menu_opens_a_task_at_the_side_and_adds_files_to_it(desk: Desk, server: StartServer) -> None:
    running = await begin(desk, server, "W-1", "W-2")
    window = desk.window
    await desk.shortcut(Qt.Key.Key_N)
    assert window.new_task.isVisible()
    menu = desk.menu_at("W-2", "Text")
    entry(menu, "Open details").trigger()
    menu.close()
    assert not window.new_task.isVisible()
    assert window.detail.task == "W-2"
    assert window.detail.isAncestorOf(focused())
    file = desk.paths.root / "chosen.txt"
    file.write_text("chosen")
    menu = desk.menu_at("W-2", "Text")
    entry(menu, "Add files to Files…").trigger()
    menu.close()
    dialog = desk.dialog(QFileDialog)
    dialog.filesSelected.emit([str(file)])
    dialog.reject()
    await desk.until(lambda: desk.session.pending, "the file")
    await desk.until_saved()
    assert [entry["filename"] for entry in on_server(running, "W-2")["Files"]] == ["chosen.txt"]
    await desk.close()


@story
async def test_what_is_given_up_in_a_cell_does_not_stay_in_the_pane(desk: Desk, server: StartServer) -> None:
    await begin(desk, server, "W-1")
    desk.click_cell("W-1", "Number")
    press(desk.window.table, Qt.Key.Key_F2)
    replace_text(focused(), "ten")
    press(focused(), Qt.Key.Key_Return)
    shown = desk.window.detail.editor("Number")
    assert shown.draft() == "ten"
    press(focused(), Qt.Key.Key_Escape)
    assert shown.draft() is None
    await desk.close()


@story
async def test_a_new_task_gets_a_pasted_picture_and_can_be_left(desk: Desk, server: StartServer) -> None:
    running = await begin(desk, server, "W-1")
    window = desk.window
    await desk.shortcut(Qt.Key.Key_N)
    press(window.new_task, Qt.Key.Key_Escape)
    assert not window.new_task.isVisible()
    assert window.focusWidget() is window.table
    await desk.shortcut(Qt.Key.Key_N)
    assert window.new_task._form is not None
    area = window.new_task._form.areas["Files"]
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkGreen)
    QApplication.clipboard().setImage(picture)
    press(area, Qt.Key.Key_V, CONTROL)
    QApplication.clipboard().clear()
    await desk.until(lambda: area.model.rowCount() == 1, "the picture")
    for name in ("ID", "Must"):
        replace_text(desk.find(name, QLineEdit, inside=window.new_task), "W-2")
    click(button("Create task", window.new_task))
    await desk.until(lambda: window.detail.task == "W-2", "the new task")
    await desk.until_saved()
    assert on_server(running, "W-2")["Files"][0]["filename"].startswith("Pasted picture ")
    await desk.close()


@story
async def test_an_empty_workflow_offers_to_make_the_first_task(desk: Desk, server: StartServer) -> None:
    running = server(definition())
    window = await desk.open(server=running, workflow_id=WORKFLOW)
    await desk.until_read()
    await desk.until(lambda: says(window.stack, "No tasks yet"), "the words")
    await desk.until(lambda: desk.workspace._detail is not None, "the panes")
    click(button("New task", window.stack))
    await desk.until(window.new_task.isVisible, "the form")
    await desk.close()


@story
async def test_server_away_at_the_first_start_is_tried_again(desk: Desk, server: StartServer) -> None:
    """A server that was away at the first start is tried again."""
    first = server(definition("W-1"))
    port = first.base_url.rpartition(":")[2]
    first.kill()
    window = await desk.open(server=first)
    await desk.until(lambda: says(window.stack, "The workspace can't be reached"), "the words")
    with ServerProcess(first.folder, arguments=("--port", port)):
        await desk.until(lambda: desk.session.status.connection is Connection.OFFLINE, "a pause")
        click(button("Retry", window.stack))
        assert desk.session.status.connection is Connection.CONNECTING, "at once"
        await desk.until_read()
        await desk.close()


@story
async def test_nothing_is_read_for_a_window_that_nobody_can_see(desk: Desk, server: StartServer) -> None:
    await begin(desk, server, "W-1")
    assert desk.session.pace.visible
    desk.window.showMinimized()
    await desk.until(lambda: not desk.session.pace.visible, "the rest")
    desk.window.showNormal()
    await desk.until(lambda: desk.session.pace.visible, "the window")
    await desk.close()


@story
async def test_unsent_checklist_item_is_discarded(desk: Desk, server: StartServer) -> None:
    """A new item of the checklist that is not sent is taken back."""
    running = await begin(desk, server, "W-1")
    running.kill()
    desk.enter("New item", "Not after all")
    await desk.until(lambda: desk.session.pending, "the item")
    row = (await desk.until_found(lambda: desk.in_pane("Not after all", QCheckBox), "its row")).parentWidget()
    menu = row.findChild(QMenu) if row is not None else None
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    entry(menu, "Take back").trigger()
    click(desk.dialog(ConfirmDialog).confirm_button)
    await desk.until(lambda: not desk.session.pending, "it to go")
    await desk.close()


@story
async def test_one_press_goes_from_a_menu_to_what_is_pressed(desk: Desk, server: StartServer) -> None:
    """A press outside of a menu is not swallowed; one on the button that opened it only closes it.

    Only the press is sent: the release of a short click may come before the menu has let go of the pointer.
    """
    window = await desk.open_table(server=server(definition("A-1", "A-2")), workflow_id=WORKFLOW)
    await desk.in_front()
    await desk.open_task("A-1", "ID")
    more, stage = window.detail.header.menu_button, desk.find("Stage filter", QPushButton)

    async def press_outside(menu: QWidget, target: QWidget) -> None:
        """Press a widget while a menu is open. Qt must have told the windows first which of them is active: a window
        that becomes active later closes what the press has opened."""
        await settle()
        at = menu.mapFromGlobal(target.mapToGlobal(target.rect().center()))
        QTest.mousePress(menu, Qt.MouseButton.LeftButton, NO_KEY, at)

    await desk.in_front()
    menu = desk.menu_at("A-1", "Text")
    submenu = next(found for action in menu.actions() if isinstance(found := action.menu(), QMenu))
    menu.setActiveAction(submenu.menuAction())
    await desk.until(submenu.isVisible, "the submenu")
    await press_outside(submenu, stage)
    await desk.until(lambda: isinstance(QApplication.activePopupWidget(), ChoicePopup), "the list of stages")
    desk.popup().close()
    for of_row in (True, False):
        await desk.in_front()
        menu = desk.menu_at("A-1", "Text") if of_row else _opened(desk, more)
        await press_outside(menu, stage)
        await desk.until(lambda: isinstance(QApplication.activePopupWidget(), ChoicePopup), "the list of stages")
        await press_outside(desk.popup(), desk.find("Assignee filter", QPushButton))
        await desk.until(lambda: desk.find("Assignee filter", QPushButton).isDown(), "the list of people")
        desk.popup().close()
    await desk.in_front()
    menu = _opened(desk, more)
    await press_outside(menu, more)
    await settle()
    assert QApplication.activePopupWidget() is None
    await desk.close()


def _opened(desk: Desk, opener: QToolButton) -> QMenu:
    opener.setFocus()
    press(opener, Qt.Key.Key_Return)
    menu = desk.popup()
    assert isinstance(menu, QMenu)
    return menu
