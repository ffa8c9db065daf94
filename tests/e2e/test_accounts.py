"""Accounts: connected, switched, removed, given another key; the key is in the system's keyring, or nowhere."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from socket import socket
from tempfile import TemporaryDirectory

import keyring.backend
import keyring.core
import pytest
import secretstorage
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QToolButton

from flowdash_desktop.api.errors import RequestFault
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.session.accounts.credentials import SERVICE
from flowdash_desktop.ui.dialogs import AccountMenu, ConfirmDialog, ConnectDialog, KeyDialog
from flowdash_desktop.ui.dialogs.menu_row import MenuRow
from flowdash_desktop.ui.dialogs.notice import Notice, NoticeTone
from tests.e2e.everything import definition, on_server
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, focused, keys, press, replace_text, says
from tests.support.keyring_daemon import environment, keyring_daemon
from tests.support.server_process import ServerProcess

NAME = "Acme Corp. Workspace"
KEY = "key-5d41402abc4b2a76"
NEW_KEY = "key-7d793037a0760186"
WORKFLOWS = ["Everything", "Tickets", "Notes"]
COPY = "Copy this workspace to my computer…"
COMMANDS = (
    "Who you are here…",
    "Share this workspace…",
    "Back up now…",
    "Back up every day",
    "Export workspace…",
    COPY,
    "Restore from a backup…",
    "Connect to Flowdash…",
)
NOT_KEPT = "The key can't be kept in the keyring of this system. It is never written to a file."


@pytest.fixture(scope="module")
def daemon() -> Iterator[Mapping[str, str]]:
    """The environment of a real, unlocked keyring, on a path that is short enough for a socket."""
    with TemporaryDirectory(prefix="fd-", ignore_cleanup_errors=True) as name, keyring_daemon(Path(name)) as env:
        yield env


@pytest.fixture
def secrets(daemon: Mapping[str, str], monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """This process finds the real keyring."""
    with _living_in(daemon, monkeypatch):
        yield


@pytest.fixture
def no_secrets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """This process has no D-Bus, so no keyring."""
    with _living_in(environment(tmp_path), monkeypatch):
        yield


@contextmanager
def _living_in(env: Mapping[str, str], monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in set(os.environ) - set(env):
        monkeypatch.delenv(name)
    for name in set(env) - {"PYTEST_CURRENT_TEST"}:
        monkeypatch.setenv(name, env[name])
    monkeypatch.setattr(keyring.core, "_keyring_backend", None)
    _look_for_keyrings_again()
    yield
    _look_for_keyrings_again()


def _look_for_keyrings_again() -> None:
    """``keyring`` looks once in the life of a process which backends there are."""
    vars(keyring.backend.get_all_keyring).pop("saved_result", None)
    keyring.core._keyring_backend = None


def _another_start(desk: Desk) -> None:
    desk.another_start()
    _look_for_keyrings_again()


def _kept_keys() -> list[str]:
    """Our keys as the keyring itself lists them."""
    with closing(secretstorage.dbus_init()) as connection:
        collection = secretstorage.get_default_collection(connection)
        return [item.get_secret().decode() for item in collection.search_items({"service": SERVICE})]


def _files_with(secret: str, folder: Path) -> list[Path]:
    """The files that hold a key."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    return [path for path in files if secret.encode() in path.read_bytes()]


def _nobody() -> str:
    """An address where nobody answers."""
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}"


def _again(server: ServerProcess, key: str) -> ServerProcess:
    """The same server on the same port, which takes another key."""
    return ServerProcess(server.folder, key=key, arguments=("--port", server.base_url.rpartition(":")[2]))


# -- what hands do ----------------------------------------------------------------------------------------------------


async def _open(desk: Desk) -> None:
    await desk.open()
    await desk.until_read()


async def _menu(desk: Desk) -> AccountMenu:
    await desk.in_front()
    click(desk.window.status.account_button)
    menu = await desk.until_found(desk.popup, "the list of accounts")
    assert isinstance(menu, AccountMenu)
    return menu


async def _switch(desk: Desk, name: str) -> None:
    """Choose an account in the list, with the arrow keys."""
    menu = await _menu(desk)
    row = desk.find(name, MenuRow, inside=menu)
    for _ in menu.findChildren(MenuRow):
        if focused() is row:
            break
        press(focused(), Qt.Key.Key_Down)
    assert focused() is row
    press(row, Qt.Key.Key_Return)
    await desk.until(lambda: _account(desk) == name, f"{name} in the status bar")
    await desk.until_rows()


async def _connect_dialog(desk: Desk) -> ConnectDialog:
    menu = await _menu(desk)
    click(desk.find("Connect to Flowdash…", MenuRow, inside=menu))
    return await desk.until_found(lambda: desk.dialog(ConnectDialog), "the dialog")


def _type_credentials(desk: Desk, dialog: ConnectDialog, url: str, key: str) -> None:
    replace_text(desk.find("Server address", QLineEdit, inside=dialog), url)
    replace_text(desk.find("API key", QLineEdit, inside=dialog), key)


async def _test(desk: Desk, dialog: ConnectDialog) -> None:
    """Press *Test connection*, and wait for the answer."""
    click(button("Test connection", dialog))
    await desk.until_found(lambda: button("Test connection", dialog), "the end of the test")


async def _connect(desk: Desk, server: ServerProcess) -> None:
    """Connect to a server and keep its key in the keyring."""
    dialog = await _connect_dialog(desk)
    _type_credentials(desk, dialog, server.base_url, server.key)
    await _test(desk, dialog)
    click(button("Save", dialog))
    await _connected(desk)


async def _connected(desk: Desk) -> None:
    await desk.until(lambda: _open_dialogs(desk) == [], "the dialog to go")
    await desk.until(lambda: _account(desk) == NAME, "the account")
    await desk.until_rows()


async def _give_key(desk: Desk, dialog: KeyDialog, key: str) -> None:
    """Type a key into the dialog that asks for one, and press Return."""
    line = desk.find("API key", QLineEdit, inside=dialog)
    replace_text(line, key)
    press(line, Qt.Key.Key_Return)


# -- what is seen -----------------------------------------------------------------------------------------------------


def _account(desk: Desk) -> str:
    return desk.window.status.account_button.accessibleName()


def _open_dialogs(desk: Desk) -> list[QDialog]:
    return [dialog for dialog in desk.window.findChildren(QDialog) if dialog.isVisible()]


def _notice(dialog: QDialog) -> tuple[NoticeTone, str] | None:
    notice = dialog.findChild(Notice)
    assert isinstance(notice, Notice)
    return (notice.tone(), notice.words()) if notice.isVisible() else None


async def _listed(desk: Desk) -> dict[str, bool]:
    """The accounts in the list, each with whether it is the current one; the list is closed again."""
    menu = await _menu(desk)
    rows = [row for row in menu.findChildren(MenuRow) if row.isVisible()]
    press(focused(), Qt.Key.Key_Escape)
    await desk.until(lambda: not menu.isVisible(), "the list to close")
    return {row.accessibleName(): row.current for row in rows if row.accessibleName() not in COMMANDS}


# -- the stories ------------------------------------------------------------------------------------------------------


@story
async def test_errors_stand_at_their_lines_and_text_stays(desk: Desk, server: StartServer, secrets: None) -> None:
    """What is wrong is said at its line and what was typed stays."""
    there, nobody = server(definition("N-1"), key=KEY), _nobody()
    await _open(desk)
    click(button("Connect to Flowdash…", desk.window.welcome))
    dialog = await desk.until_found(lambda: desk.dialog(ConnectDialog), "the dialog")
    url, key = (desk.find(name, QLineEdit, inside=dialog) for name in ("Server address", "API key"))
    assert url.text() == "https://app.flowdash.com"
    assert key.echoMode() is QLineEdit.EchoMode.Password

    _type_credentials(desk, dialog, there.base_url, "key-of-somebody-else")
    await _test(desk, dialog)
    assert dialog.key.words() == "The server does not accept the API key.", dialog.key.words()
    assert "does not accept" in key.accessibleDescription()
    assert "does not accept" not in dialog.url.words()
    assert (url.text(), key.text()) == (there.base_url, "key-of-somebody-else")
    assert not button("Save", dialog).isEnabled()

    _type_credentials(desk, dialog, nobody, KEY)
    assert "does not accept" not in dialog.key.words(), "typing takes the words away"
    await _test(desk, dialog)
    assert url.property("invalid") == "true"
    assert dialog.url.words() == "The server does not take connections. It may be down, or the address may be wrong."
    assert (url.text(), key.text()) == (nobody, KEY)
    assert not button("Save", dialog).isEnabled()

    replace_text(url, there.base_url)
    await _test(desk, dialog)
    assert _notice(dialog) == (NoticeTone.SUCCESS, f"Connected to the workspace “{NAME}”.")
    keys(key, "x")
    assert not button("Save", dialog).isEnabled(), "only what was tested can be saved"
    press(key, Qt.Key.Key_Backspace)
    await _test(desk, dialog)
    assert _kept_keys() == [], "nothing is kept before it is saved"
    click(button("Cancel", dialog))
    await desk.until(lambda: _open_dialogs(desk) == [])
    assert await _listed(desk) == {"Local workspace": True}
    await desk.close()


@story
async def test_an_account_is_connected_switched_kept_and_removed(
    desk: Desk, server: StartServer, secrets: None
) -> None:
    there = server(definition("N-1"), key=KEY)
    await _open(desk)
    local = [workflow.name for workflow in desk.session.workflows]
    await _connect(desk, there)
    assert _kept_keys() == [KEY]
    assert [workflow.name for workflow in desk.session.workflows] == WORKFLOWS
    assert desk.window.windowTitle() == "Everything - Flowdash Desktop"
    assert desk.column("Text") == ["before"]
    assert await _listed(desk) == {"Local workspace": False, NAME: True}

    await _switch(desk, "Local workspace")
    assert [workflow.name for workflow in desk.session.workflows] == local
    assert await _listed(desk) == {"Local workspace": True, NAME: False}
    await _switch(desk, NAME)
    assert [workflow.name for workflow in desk.session.workflows] == WORKFLOWS
    await desk.close()
    assert _files_with(KEY, desk.paths.accounts.parent) == []

    _another_start(desk)
    await _open(desk)
    await desk.until_rows()
    assert _account(desk) == NAME, "the account that was used last comes back"
    assert _open_dialogs(desk) == [], "its key is in the keyring, so nobody asks for it"
    menu = await _menu(desk)
    click(desk.find(f"Remove account {NAME}…", QToolButton, inside=menu))
    question = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question")
    assert says(question, f"Remove {NAME} from this computer?")
    assert not says(question, "not sent")
    click(button("Remove", question))
    await desk.until(lambda: _account(desk) == "Local workspace", "the local workspace")
    await desk.until_rows()
    assert _kept_keys() == []
    await desk.until(lambda: [p.name for p in desk.paths.accounts.iterdir()] == ["local"], "the removal of its files")
    assert await _listed(desk) == {"Local workspace": True}
    await desk.close()

    _another_start(desk)
    await _open(desk)
    assert _account(desk) == "Local workspace"
    await desk.close()


@story
async def test_without_a_keyring_the_key_is_used_for_this_session_only(
    desk: Desk, server: StartServer, no_secrets: None
) -> None:
    there = server(definition("N-1"), key=KEY)
    await _open(desk)
    dialog = await _connect_dialog(desk)
    _type_credentials(desk, dialog, there.base_url, KEY)
    await _test(desk, dialog)
    click(button("Save", dialog))
    only_now = await desk.until_found(lambda: button("For this session only", dialog), "the offer")
    words = f"{NOT_KEPT} This system has no keyring that could keep the key."
    assert _notice(dialog) == (NoticeTone.WARNING, words)
    click(only_now)
    await _connected(desk)
    await _edit(desk, "for this session")
    await desk.until_saved()
    assert on_server(there, "N-1")["Text"] == "for this session"
    await _switch(desk, "Local workspace")
    await _switch(desk, NAME)
    assert _files_with(KEY, desk.paths.accounts.parent) == []
    await desk.close()
    assert _files_with(KEY, desk.paths.accounts.parent) == []

    _another_start(desk)
    await desk.open()
    asked = await desk.until_found(lambda: desk.dialog(KeyDialog), "the question for the key")
    assert says(asked, f"{NAME} asks for an API key")
    assert says(asked, "This system has no keyring that could keep the key.")
    assert not says(asked, "does not accept"), "no server was asked yet"
    await _give_key(desk, asked, KEY)
    click(await desk.until_found(lambda: button("For this session only", asked), "the offer"))
    await _connected(desk)
    assert desk.column("Text") == ["for this session"]
    await desk.close()
    assert _files_with(KEY, desk.paths.accounts.parent) == []


@story
async def test_edit_waits_for_a_new_key(desk: Desk, server: StartServer, secrets: None) -> None:
    """An edit waits for the new key when the old one is no longer taken."""
    first = server(definition("N-1"), key=KEY)
    await _open(desk)
    await _connect(desk, first)
    await desk.open_task("N-1", "ID")
    first.kill()
    with _again(first, NEW_KEY) as other:
        assert other.base_url == first.base_url
        await _edit(desk, "typed meanwhile")
        asked = await desk.until_found(lambda: desk.dialog(KeyDialog), "the question for the key")
        words = "The server does not accept the API key."
        assert says(asked, f"{words} Your changes are saved here and wait for the key.")
        assert desk.session.status.reason == Reason(RequestFault.KEY_REFUSED)
        assert len(desk.session.pending) == 1
        assert desk.column("Text") == ["typed meanwhile"]
        assert on_server(other, "N-1")["Text"] == "before"

        await _give_key(desk, asked, "another-wrong-one")
        await desk.until(lambda: "does not accept" in asked.key.words(), "the words at the line")
        assert asked.key.line.text() == "another-wrong-one"
        click(button("Later", asked))
        await desk.until(lambda: _open_dialogs(desk) == [])
        assert len(desk.session.pending) == 1, "the change is kept for later"

        click(await desk.until_found(lambda: button("Enter the key…", desk.window.status), "the way back"))
        asked = await desk.until_found(lambda: desk.dialog(KeyDialog), "the dialog")
        await _give_key(desk, asked, NEW_KEY)
        await desk.until(lambda: _open_dialogs(desk) == [], "the dialog to go")
        await desk.until_saved()
        assert on_server(other, "N-1")["Text"] == "typed meanwhile"
        assert desk.in_pane("Text", QLineEdit).text() == "typed meanwhile"
        assert _kept_keys() == [NEW_KEY]
        await desk.close()
    assert _files_with(NEW_KEY, desk.paths.accounts.parent) == []


async def _edit(desk: Desk, text: str) -> None:
    """Change a task in the pane, and wait until the change is kept on this computer."""
    if desk.window.detail.task != "N-1":
        await desk.open_task("N-1", "ID")
    desk.enter("Text", text)
    await desk.until(lambda: desk.column("Text") == [text], "the change in the table")
