"""A server on another machine: a line without encryption is asked about, and a gateway's limit is said as such."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QToolButton

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.dialogs import ConfirmDialog, ConnectDialog
from flowdash_desktop.ui.dialogs.menu_row import MenuRow
from flowdash_desktop.ui.dialogs.notice import Notice
from tests.e2e.everything import WORKFLOW, definition, on_server
from tests.support.authority import Authority
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, focused, press, replace_text, says
from tests.support.nginx import MISSING, installed, nginx

KEY = "key-5d41402abc4b2a76"
NAME = "Acme Corp. Workspace"
OPENLY = "Connect without encryption"
TEST = "Test connection"


async def connect_dialog(desk: Desk) -> ConnectDialog:
    await desk.in_front()
    click(desk.window.status.account_button)
    menu = await desk.until_found(desk.popup, "the list of accounts")
    click(desk.find("Connect to Flowdash…", MenuRow, inside=menu))
    return await desk.until_found(lambda: desk.dialog(ConnectDialog), "the dialog")


def typed(desk: Desk, dialog: ConnectDialog, url: str, key: str) -> None:
    replace_text(desk.find("Server address", QLineEdit, inside=dialog), url)
    replace_text(desk.find("API key", QLineEdit, inside=dialog), key)
    click(button(TEST, dialog))


def words(dialog: ConnectDialog) -> str:
    notice = dialog.findChild(Notice)
    assert isinstance(notice, Notice)
    return notice.words() if notice.isVisible() else ""


@story
async def test_an_open_line_is_asked_about_once_for_each_host(
    desk: Desk, server: StartServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anything is sent; again only after the account was removed. By keys."""
    monkeypatch.setenv("NO_PROXY", "*")
    host, log = socket.gethostname().lower(), tmp_path / "requests.log"
    try:
        socket.getaddrinfo(host, 1)
    except OSError:
        pytest.skip("this machine does not know its own name")
    arguments = ("--host", "0.0.0.0", "--allow-remote", "--request-log", str(log))
    there = server(definition("N-1"), key=KEY, arguments=arguments)
    url = there.base_url.replace("0.0.0.0", host)
    await desk.open()
    await desk.until_read()

    dialog = await connect_dialog(desk)
    typed(desk, dialog, url, "not-the-key")
    await desk.until_found(lambda: button(OPENLY, dialog), "the question")
    assert words(dialog).startswith(f"Nothing is encrypted on the way to {host}.")
    assert log.read_text() == "", "nothing was sent"
    press(focused(), Qt.Key.Key_Space)
    await desk.until(lambda: "does not accept" in dialog.key.words(), "the answer of the server")
    typed(desk, dialog, url, KEY)
    await desk.until(lambda: NAME in words(dialog), "the answer; the question is answered already")
    press(focused(), Qt.Key.Key_Space)
    await desk.until_found(lambda: button("For this session only", dialog), "the offer of a system without a keyring")
    press(focused(), Qt.Key.Key_Space)
    await desk.until(lambda: desk.window.status.account_button.accessibleName() == NAME, "the account")
    await desk.until_rows()

    dialog = await connect_dialog(desk)
    typed(desk, dialog, url, "another")
    await desk.until(lambda: "does not accept" in dialog.key.words(), "the answer, without a question")
    click(button("Cancel", dialog))

    click(desk.window.status.account_button)
    menu = await desk.until_found(desk.popup, "the list of accounts")
    click(desk.find(f"Remove account {NAME}…", QToolButton, inside=menu))
    question = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question")
    click(button("Remove", question))
    await desk.until(lambda: desk.window.status.account_button.accessibleName() != NAME, "the removal")
    await desk.until_rows()
    dialog = await connect_dialog(desk)
    typed(desk, dialog, url, KEY)
    await desk.until_found(lambda: button(OPENLY, dialog), "the question again")
    click(button("Cancel", dialog))
    await desk.close()


@story
@pytest.mark.skipif(installed() is None, reason=f"{MISSING} (on Debian: apt-get install nginx-light)")
async def test_a_file_that_a_gateway_refuses_is_said_and_sent_later(
    desk: Desk, server: StartServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The gateway's certificate is trusted since the system knows its authority."""
    running = server(definition("G-1"))
    authority, folder = Authority(tmp_path), tmp_path / "nginx"
    folder.mkdir()
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
    file = tmp_path / "Plan.bin"
    file.write_bytes(b"\xff" * 2_000_000)
    with nginx(folder, authority) as gateway:
        gateway.lead_to(running.base_url, most="1m")
        await desk.open_table(server=(gateway.base_url, running.key), workflow_id=WORKFLOW)
        await desk.open_task("G-1", "ID")
        await desk.session.attach(WORKFLOW, TaskKey("G-1"), "Files", [file])
        await desk.until_needs_you("G-1")
        file.unlink()
        await desk.in_front()
        click(button("1 needs you", desk.window.status))
        panel = desk.window.status.outbox
        assert says(panel, "The gateway refuses files over about 1 MB. The file stays here: retry once it takes more.")
        gateway.lead_to(running.base_url)
        click(button("Retry", panel))
        await desk.until_saved()
        await desk.close()
    (attached,) = on_server(running, "G-1")["Files"]
    assert attached["filename"] == "Plan.bin"
    assert os.environ["SSL_CERT_FILE"] == str(authority.file)
