"""Files from web addresses: typed, dropped and pasted; the server fetches them once, or says why it does not."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.ui.detail.files.attachment_area import AttachmentArea
from flowdash_desktop.ui.dialogs import ConfirmDialog
from tests.e2e.everything import WORKFLOW, asking, definition, on_server
from tests.support.desk import Desk, story
from tests.support.file_server import FileServer, file_server
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, NO_KEY, button, click, focused, keys, press, says
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

LOGO = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 16


@pytest.fixture
def remote() -> Iterator[FileServer]:
    """Where the files are."""
    with file_server() as running:
        yield running


def link(*urls: str) -> QMimeData:
    """What a browser drags: addresses, and the same as text."""
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    data.setText("\n".join(urls))
    return data


def drop(target: QWidget, at: QPoint, data: QMimeData) -> bool:
    """Let data fall on a widget, as a browser does; whether it was taken."""
    actions, left = Qt.DropAction.CopyAction | Qt.DropAction.LinkAction, Qt.MouseButton.LeftButton
    for event in (QDragEnterEvent(at, actions, data, left, NO_KEY), QDragMoveEvent(at, actions, data, left, NO_KEY)):
        QApplication.sendEvent(target, event)
        if not event.isAccepted():
            return False
    fall = QDropEvent(QPointF(at), actions, data, left, NO_KEY)
    QApplication.sendEvent(target, fall)
    return fall.isAccepted()


async def opened(desk: Desk, running: ServerProcess | tuple[str, str]) -> AttachmentArea:
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("F-1", "ID")
    await desk.in_front()
    return desk.window.detail.files.areas["Files"]


def names(running: ServerProcess, key: str) -> list[str]:
    return [entry["filename"] for entry in on_server(running, key)["Files"]]


@story
async def test_a_typed_address_is_fetched_and_undone(desk: Desk, server: StartServer, remote: FileServer) -> None:
    """The button asks in place; what waits says who fetches it; the file is there byte for byte, and undone."""
    running = server(definition("F-1"), allow_loopback_files=True)
    url = remote.page("/logo/logo.png", LOGO, "image/png")
    async with TcpProxy(running.base_url) as line:
        area = await opened(desk, (line.base_url, running.key))
        held = line.hold_requests(b"PUT ")
        click(area.address_button)
        assert focused() is area.address_form.address
        keys(area.address_form.address, "no address")
        press(area.address_form.address, Qt.Key.Key_Return)
        assert says(area, "This is not a web address")
        area.address_form.address.clear()
        keys(area.address_form.address, url)
        assert area.address_form.name.placeholderText() == "Name: logo.png"
        keys(area.address_form.name, "company logo.png")
        press(area.address_form.name, Qt.Key.Key_Return)
        assert focused() is area.address_button
        await desk.until(lambda: area.model.rowCount() == 1, "the row")
        (row,) = area.model.rows()
        assert row.name == "company logo.png"
        assert row.detail.startswith(f"The server fetches it from {urlsplit(url).netloc} · ")
        held.release.set()
        await desk.until_saved()
        (entry,) = on_server(running, "F-1")["Files"]
        assert entry["filename"] == "company logo.png"
        with asking(running) as api:
            assert api.file(entry["blobId"]).content == LOGO
        assert [path for path, _ in remote.seen] == ["/logo/logo.png"], "fetched once"
        desk.window.undo_action.trigger()
        await desk.until_saved()
        assert not on_server(running, "F-1")["Files"]
        await desk.close()


@story
async def test_links_are_dropped_and_pasted(desk: Desk, server: StartServer, remote: FileServer) -> None:
    """On the pane, on a row's cell, as text in the field and on a cell of files: each goes to its task, once."""
    running = server(definition("F-1", "F-2"), allow_loopback_files=True)
    first, second, third = (remote.page(f"/{n}.txt", n.encode(), "text/plain") for n in ("one", "two", "three"))
    area = await opened(desk, running)
    pane, clipboard = desk.window.detail, QApplication.clipboard()
    assert drop(pane, pane.rect().center(), link(first))
    await desk.until_saved()
    area.take_focus()
    clipboard.setText(f" {second} ")
    press(focused(), Qt.Key.Key_V, CONTROL)
    await desk.until_saved()
    assert names(running, "F-1") == ["one.txt", "two.txt"]
    assert not drop(pane, pane.rect().center(), link(third)), "the field is full"
    table = desk.window.table
    assert drop(table.viewport(), desk.cell("F-2", "Files"), link(third))
    assert desk.window.notice.text == "The server will fetch 1 file for before (F-2)."
    await desk.until(lambda: desk.window.detail.task == "F-2", "the pane to follow")
    await desk.until_saved()
    assert names(running, "F-2") == ["three.txt"]
    assert sorted(path for path, _ in remote.seen) == ["/one.txt", "/three.txt", "/two.txt"]
    await desk.close()


@story
async def test_a_server_that_refuses_an_address_says_why(desk: Desk, server: StartServer, remote: FileServer) -> None:
    """This server fetches nothing from private addresses: its reason stands at the file, which can be discarded."""
    running = server(definition("F-1"))
    area = await opened(desk, running)
    assert drop(area, area.rect().center(), link(remote.page("/inside.txt", b"secret", "text/plain")))
    await desk.until(lambda: desk.shown("F-1").state is EditState.NEEDS_YOU, "the refusal")
    await desk.until(lambda: area.model.rowCount() == 1 and area.model.rows()[0].needs_you, "the row")
    assert area.model.rows()[0].detail == "The address is not allowed."
    assert not remote.seen
    area.view.setFocus()
    press(area.view, Qt.Key.Key_Delete)
    click(button("Discard", await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question")))
    await desk.until_saved()
    assert not on_server(running, "F-1")["Files"]
    await desk.close()


@story
async def test_a_new_task_says_it_takes_no_address_yet(desk: Desk, server: StartServer) -> None:
    """A task that is not there yet takes no address: that is said, and no button offers it."""
    running = server(definition("F-1"))
    await opened(desk, running)
    await desk.shortcut(Qt.Key.Key_N)
    form = desk.window.new_task
    await desk.until(form.isVisible, "the form")
    area = form.findChildren(AttachmentArea)[0]
    assert not area.address_button.isVisible()
    assert not drop(area, area.rect().center(), link("https://example.com/a.pdf"))
    assert form.file_target.words.accessibleName() == "Create the task first, then add the web address."
    await desk.close()
