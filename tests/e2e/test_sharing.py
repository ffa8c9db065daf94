"""A workspace is shared from the window: people, keys and invitations; and the one who is invited works with theirs."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import keyring.backend
import keyring.core
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from flowdash_desktop.domain.workspace.invitation import invitation_in
from flowdash_desktop.ui.detail.activity.comment_row import CommentRow
from flowdash_desktop.ui.dialogs import AccountMenu, ConfirmDialog, ConnectDialog, KeyDialog
from flowdash_desktop.ui.dialogs.menu_row import MenuRow
from flowdash_desktop.ui.dialogs.sharing.key_form import KeyForm
from flowdash_desktop.ui.dialogs.sharing.person_form import PersonForm
from flowdash_desktop.ui.dialogs.sharing.rows import RowsTable
from flowdash_desktop.ui.dialogs.sharing.share_dialog import ShareDialog
from tests.e2e.everything import WORKFLOW, asking, definition, on_server
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, button, click, focused, keys, press, replace_text, rows_in, says
from tests.support.keyring_daemon import environment
from tests.support.people import ADMIN, MEMBER, add_key, ask

NAME = "Acme Corp. Workspace"


@pytest.fixture
def no_keyring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """This process has no D-Bus, so no keyring."""
    env = environment(tmp_path)
    for name in set(os.environ) - set(env):
        monkeypatch.delenv(name)
    for name in set(env) - {"PYTEST_CURRENT_TEST"}:
        monkeypatch.setenv(name, env[name])
    monkeypatch.setattr(keyring.core, "_keyring_backend", None)
    vars(keyring.backend.get_all_keyring).pop("saved_result", None)
    yield
    vars(keyring.backend.get_all_keyring).pop("saved_result", None)
    keyring.core._keyring_backend = None


@pytest.fixture
def other_desk(qapp: QApplication, tmp_path: Path) -> Desk:
    """The desk of the person who is invited, with a data folder of their own."""
    return Desk(qapp, tmp_path / "other")


async def menu_of_accounts(desk: Desk) -> AccountMenu:
    await desk.in_front()
    click(desk.window.status.account_button)
    menu = await desk.until_found(desk.popup, "the list of accounts")
    assert isinstance(menu, AccountMenu)
    return menu


async def share(desk: Desk) -> ShareDialog:
    """Open the dialog by the list of accounts, and wait for what the server says."""
    menu = await menu_of_accounts(desk)
    click(desk.find("Share this workspace…", MenuRow, inside=menu))
    dialog = await desk.until_found(lambda: desk.dialog(ShareDialog), "the dialog")
    await desk.until(lambda: dialog.people.current is not None, "the people")
    return dialog


def rows(table: RowsTable) -> list[list[str]]:
    return rows_in(table)


@story
async def test_invited_person_works_until_the_key_is_revoked(
    desk: Desk, other_desk: Desk, server: StartServer, no_keyring: None
) -> None:
    """Invite by the window, join by the pasted text in another data folder, comment as that person; then the key is
    revoked, and what was typed stays."""
    running = server(definition("T-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    dialog = await share(desk)
    click(button("Add person…", dialog))
    person = await desk.until_found(lambda: desk.dialog(PersonForm), "the form")
    await desk.until(lambda: focused() is person.email.line, "the first line")
    keys(focused(), "ines@example.com")
    press(focused(), Qt.Key.Key_Tab)
    keys(focused(), "Ines")
    press(focused(), Qt.Key.Key_Return)
    await desk.until(lambda: not desk.window.findChildren(PersonForm), "the person")
    await desk.until(lambda: ["Ines", "ines@example.com", "Member", "0"] in rows(dialog.people), "the row")
    await desk.until(lambda: dialog.focusWidget() is dialog.person_key, "the way to a key")
    press(dialog.person_key, Qt.Key.Key_Space)
    form = await desk.until_found(lambda: desk.dialog(KeyForm), "the form")
    assert form.person.box.currentText() == "Ines"
    await desk.until(lambda: form.focusWidget() is form.name.line, "its line")
    keys(form.name.line, "Laptop")
    press(form.name.line, Qt.Key.Key_Return)
    copy = await desk.until_found(lambda: button("Copy invitation", form), "the key")
    assert form.focusWidget() is copy
    facts = "“Laptop” is a key of Ines. It does not end. The invitation leads to "
    assert form.facts.text() == f"{facts}{running.base_url}."
    press(copy, Qt.Key.Key_Space)
    text = QGuiApplication.clipboard().text()
    invited = invitation_in(text)
    assert invited is not None
    assert (invited.base_url, NAME in text) == (running.base_url, True)
    click(button("Done", form))
    dialog.tabs.setCurrentIndex(1)
    await desk.until(lambda: any(r[:2] == ["Laptop", "Ines"] for r in rows(dialog.keys)), "the key in the list")
    (made,) = [row for row in rows(dialog.keys) if row[0] == "Laptop"]
    assert made == ["Laptop", "Ines", f"{invited.api_key[:4]}…", "never", "never"]
    click(button("Close", dialog))
    await desk.close()

    await other_desk.open()
    await other_desk.until_read()
    menu = await menu_of_accounts(other_desk)
    click(other_desk.find("Connect to Flowdash…", MenuRow, inside=menu))
    connect = await other_desk.until_found(lambda: other_desk.dialog(ConnectDialog), "the dialog")
    QGuiApplication.clipboard().setText(text)
    await other_desk.until(lambda: focused() is connect.key.line, "its line")
    press(focused(), Qt.Key.Key_V, CONTROL)
    press(focused(), Qt.Key.Key_Return)
    save = await other_desk.until_found(lambda: button("Save", connect), "the button")
    await other_desk.until(lambda: save.isEnabled(), "the answer")
    click(save)
    click(await other_desk.until_found(lambda: button("For this session only", connect), "the offer"))
    await other_desk.until(lambda: other_desk.session.sharing.me is not None, "the person of the key")
    await other_desk.until_rows()
    menu = await menu_of_accounts(other_desk)
    who = other_desk.find("Who you are here, by the key", MenuRow, inside=menu)
    assert (who.accessibleDescription(), who.isEnabled()) == ("Ines", False)
    refused = other_desk.find("Share this workspace…", MenuRow, inside=menu)
    assert not refused.isEnabled()
    assert "administrator" in refused.accessibleDescription()
    press(focused(), Qt.Key.Key_Escape)
    await other_desk.open_task("T-1", "ID")
    box = other_desk.in_pane("New comment", QPlainTextEdit)
    keys(box, "from Ines")
    press(box, Qt.Key.Key_Return, CONTROL)
    await other_desk.until_saved()
    comments = other_desk.window.detail.activity.comments
    await other_desk.until(
        lambda: [r._author.text() for r in comments.findChildren(CommentRow) if r.isVisible()] == ["Ines (you)"],
        "the name",
    )
    with asking(running) as api:
        assert [c["author"] for c in api.http.get(f"{api.task_url('T-1')}/comments").json()] == ["Ines"]
        (key,) = [k for k in api.http.get(f"{api.root}/workspace/keys").json() if k["name"] == "Laptop"]
        assert ask(running, running.key, f"/workspace/keys/{key['id']}", "DELETE").status_code == 204

    other_desk.enter("Text", "typed after that")
    asked = await other_desk.until_found(lambda: other_desk.dialog(KeyDialog), "the question for the key")
    assert says(asked, "The server does not accept the API key.")
    assert other_desk.column("Text") == ["typed after that"]
    assert on_server(running, "T-1")["Text"] == "before"
    click(button("Later", asked))
    await other_desk.until(lambda: not asked.isVisible(), "the dialog to go")
    assert len(other_desk.session.pending) == 1
    await other_desk.close()


@story
async def test_keys_are_revoked_and_the_last_one_stays(desk: Desk, server: StartServer) -> None:
    """A key that somebody else has revoked meanwhile is said to be gone; the last one of an administrator stays."""
    running = server(definition("T-1"))
    with asking(running) as api:
        first, second = (add_key(api, name, MEMBER) for name in ("First", "Second"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    dialog = await share(desk)
    dialog.tabs.setCurrentIndex(1)
    dialog.keys.choose(first["id"])
    dialog.keys.view.setFocus()

    async def revoke(title: str) -> None:
        press(dialog.keys.view, Qt.Key.Key_Delete)
        question = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question")
        assert says(question, title)
        click(button("Revoke key", question))

    await revoke("Revoke the key “First”?")
    await desk.until(lambda: dialog.notice.words() == "The key “First” is revoked.", "the end of it")
    assert ask(running, first["key"], "/me").status_code == 401
    assert "First" not in [row[0] for row in rows(dialog.keys)]

    dialog.keys.choose(second["id"])
    assert ask(running, running.key, f"/workspace/keys/{second['id']}", "DELETE").status_code == 204
    await revoke("Revoke the key “Second”?")
    await desk.until(lambda: "already" in dialog.notice.words(), "the words")
    assert len(rows(dialog.keys)) == 1

    await revoke("Revoke the key")
    await desk.until(lambda: "last key of an administrator" in dialog.notice.words(), "the refusal")
    assert len(rows(dialog.keys)) == 1
    dialog.tabs.setCurrentIndex(2)
    said = "The key “First” of Uma Sanders was revoked"
    await desk.until(lambda: said in [row[2] for row in rows(dialog.activity)], "what was done")
    assert dialog.focusWidget() is dialog.activity.view, "the list has the keyboard"
    press(dialog, Qt.Key.Key_Escape)
    await desk.close()


@story
async def test_person_is_deactivated_and_comes_back(desk: Desk, server: StartServer) -> None:
    """Deactivating needs no question, as *Activate* takes it back; the last administrator stays, with the reason."""
    running = server(definition("T-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    dialog = await share(desk)
    dialog.people.choose(MEMBER)
    click(button("Deactivate", dialog))
    back = await desk.until_found(lambda: button("Activate", dialog), "the way back")
    assert rows(dialog.people)[1][2] == "Member · deactivated"
    assert not button("New key…", dialog).isEnabled()
    click(back)
    await desk.until_found(lambda: button("Deactivate", dialog), "the end of it")
    dialog.people.choose(ADMIN)
    click(button("Deactivate", dialog))
    await desk.until(lambda: "server says" in dialog.notice.words(), "the refusal")
    click(button("Change…", dialog))
    form = await desk.until_found(lambda: desk.dialog(PersonForm), "the form")
    assert not desk.find("E-mail", QLineEdit, inside=form).isEnabled()
    replace_text(desk.find("First name", QLineEdit, inside=form), "Harold")
    running.kill()
    click(button("Save", form))
    await desk.until(lambda: button("Save", form).isEnabled(), "the failure")
    assert desk.find("First name", QLineEdit, inside=form).text() == "Harold"
    click(button("Cancel", form))
    click(button("Close", dialog))
    await desk.close()


@story
async def test_address_of_an_invitation_gets_its_scheme(desk: Desk) -> None:
    """The command for the local workspace speaks http://; an address without it led the invited person to https://."""
    await desk.open_table()
    dialog = await share(desk)
    dialog.tabs.setCurrentIndex(3)
    line = dialog.address.line
    line.setFocus()
    keys(line, "127.0.0.1:8383")
    press(line, Qt.Key.Key_Tab)
    assert line.text() == "http://127.0.0.1:8383"
    click(button("Close", dialog))
    await desk.close()


@story
async def test_new_key_asks_for_the_address_of_the_invitation(desk: Desk) -> None:
    """The local workspace has none: it is typed where the key is made, and known for the next key."""
    await desk.open_table()
    dialog = await share(desk)
    assert dialog.focusWidget() is dialog.people.view
    click(button("New key…", dialog))
    form = await desk.until_found(lambda: desk.dialog(KeyForm), "the form")
    form.address.line.setFocus()
    keys(form.address.line, "tasks.example.com:8080")
    click(button("Make key", form))
    copy = await desk.until_found(lambda: button("Copy invitation", form), "the key")
    click(copy)
    invited = invitation_in(QGuiApplication.clipboard().text())
    assert invited is not None
    assert invited.base_url == "http://tasks.example.com:8080"
    assert "The invitation leads to http://tasks.example.com:8080." in form.facts.text()
    click(button("Done", form))
    await desk.until(lambda: not desk.window.findChildren(KeyForm), "the form to go")
    click(button("Close", dialog))
    await desk.until(lambda: not desk.window.findChildren(ShareDialog), "the dialog to go")
    again = await share(desk)
    assert again.address.line.text() == "http://tasks.example.com:8080"
    click(button("Close", again))
    await desk.close()


@story
async def test_escape_at_once_hides_no_answer_of_the_server(desk: Desk, server: StartServer) -> None:
    """The form of a key and the dialog itself stay until the server has answered: each answer is seen."""
    running = server(definition("T-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    dialog = await share(desk)
    dialog.people.choose(MEMBER)
    click(button("New key…", dialog))
    form = await desk.until_found(lambda: desk.dialog(KeyForm), "the form")
    click(button("Make key", form))
    press(form, Qt.Key.Key_Escape)
    assert form.isVisible()
    await desk.until(lambda: bool(form.key.line.text()), "the key")
    assert ask(running, form.key.line.text(), "/me").status_code == 200
    click(button("Copy key", form))
    click(button("Done", form))
    await desk.until(lambda: not desk.window.findChildren(KeyForm), "the form to go")

    click(button("Deactivate", dialog))
    press(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    await desk.until(lambda: "is deactivated" in dialog.notice.words(), "the answer")
    click(button("Activate", dialog))
    await desk.until(lambda: not dialog.is_changing, "the next answer")
    press(dialog, Qt.Key.Key_Escape)
    await desk.until(lambda: not desk.window.findChildren(ShareDialog), "the dialog to go")
    await desk.close()
