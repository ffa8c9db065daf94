"""*Connect to Flowdash*: typing, testing, saving, and every way in which it does not work out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.workspace.invitation import Invitation
from flowdash_desktop.ui.dialogs import HOSTED_URL, ConnectDialog, CredentialField, Credentials
from flowdash_desktop.ui.dialogs.credentials import is_unprotected, tidy_url
from flowdash_desktop.ui.dialogs.notice import Notice, NoticeTone
from flowdash_desktop.ui.theme import Theme
from tests.support.hands import replace_text

TYPED = Credentials(HOSTED_URL, "key-1")


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> ConnectDialog:
    made = ConnectDialog(theme)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.open()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def asked(dialog: ConnectDialog) -> list[tuple[str, Credentials | None]]:
    """What the dialog asked for, in order."""
    said: list[tuple[str, Credentials | None]] = []
    dialog.test_requested.connect(lambda c: said.append(("test", c)))
    dialog.test_cancelled.connect(lambda: said.append(("cancel", None)))
    dialog.save_requested.connect(lambda c: said.append(("save", c)))
    dialog.session_only_accepted.connect(lambda c: said.append(("session", c)))
    return said


def line(dialog: QWidget, name: str) -> QLineEdit:
    (found,) = [w for w in dialog.findChildren(QLineEdit) if w.accessibleName() == name]
    return found


def button(dialog: QWidget, text: str) -> QPushButton:
    (found,) = [b for b in dialog.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    return found


def click(dialog: QWidget, text: str) -> None:
    QTest.mouseClick(button(dialog, text), Qt.MouseButton.LeftButton)


def notice(dialog: QWidget) -> Notice:
    found = dialog.findChild(Notice)
    assert found is not None
    return found


def give_key(dialog: ConnectDialog, key: str = "key-1") -> None:
    QTest.keyClicks(line(dialog, "API key"), key)


def test_dialog_starts_at_the_hosted_service_and_the_key(dialog: ConnectDialog) -> None:
    """It starts at the hosted service with the keyboard on the key."""
    assert line(dialog, "Server address").text() == HOSTED_URL
    assert dialog.focusWidget() is line(dialog, "API key")
    assert not button(dialog, "Save").isEnabled()
    assert dialog.isModal()


def test_by_keyboard_from_the_key_to_the_saved_account(
    dialog: ConnectDialog, asked: list[tuple[str, Credentials | None]]
) -> None:
    give_key(dialog)
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Return)
    assert asked == [("test", TYPED)]
    assert button(dialog, "Stop the test")
    dialog.set_success("Acme & <b>Co</b>")
    assert notice(dialog).words() == "Connected to the workspace “Acme & <b>Co</b>”."
    assert notice(dialog).tone() is NoticeTone.SUCCESS
    assert dialog.focusWidget() is button(dialog, "Save")
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Space)
    assert asked[-1] == ("save", TYPED)
    assert not button(dialog, "Saving…").isEnabled()
    assert dialog.isVisible()


def test_only_what_was_tested_can_be_saved(dialog: ConnectDialog, asked: list[tuple[str, Credentials | None]]) -> None:
    give_key(dialog)
    click(dialog, "Test connection")
    dialog.set_success("Acme")
    assert button(dialog, "Save").isEnabled()
    give_key(dialog, "x")
    assert not button(dialog, "Save").isEnabled()
    assert not notice(dialog).isVisible()
    assert [kind for kind, _ in asked] == ["test"]


def test_an_answer_to_what_is_no_longer_typed_does_not_count(
    dialog: ConnectDialog, asked: list[tuple[str, Credentials | None]]
) -> None:
    give_key(dialog)
    click(dialog, "Test connection")
    give_key(dialog, "x")
    assert asked[-1] == ("cancel", None)
    dialog.set_success("Acme")
    assert not button(dialog, "Save").isEnabled()


def test_a_test_can_be_stopped_and_closing_stops_it_too(
    dialog: ConnectDialog, asked: list[tuple[str, Credentials | None]]
) -> None:
    give_key(dialog)
    click(dialog, "Test connection")
    click(dialog, "Stop the test")
    assert asked[-1] == ("cancel", None)
    click(dialog, "Test connection")
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Escape)
    assert asked[-1] == ("cancel", None)
    assert len(asked) == 4
    assert not dialog.isVisible()


@pytest.mark.parametrize(("field", "name"), [(CredentialField.URL, "Server address"), (CredentialField.KEY, "API key")])
def test_a_failure_stands_at_its_field_and_what_was_typed_stays(
    dialog: ConnectDialog, field: CredentialField, name: str
) -> None:
    give_key(dialog)
    click(dialog, "Test connection")
    dialog.set_failure("The server said <i>no</i>", field)
    wrong = line(dialog, name)
    assert wrong.property("invalid") == "true"
    assert wrong.accessibleDescription() == "The server said <i>no</i>"
    assert dialog.focusWidget() is wrong
    assert dialog.credentials() == TYPED
    assert not button(dialog, "Save").isEnabled()
    QTest.keyClick(wrong, Qt.Key.Key_End)
    QTest.keyClicks(wrong, "z")
    assert wrong.property("invalid") == ""


def test_an_address_without_scheme_says_how_it_was_asked(dialog: ConnectDialog) -> None:
    """A server of one's own often speaks http:// alone, and only who typed the address can know."""
    give_key(dialog)
    address = line(dialog, "Server address")
    replace_text(address, "127.0.0.1:8383")
    click(dialog, "Test connection")
    dialog.set_failure("The server can't be reached.", CredentialField.URL)
    assert "write http:// before the address" in address.accessibleDescription()
    replace_text(address, "https://127.0.0.1:8383")
    click(dialog, "Test connection")
    dialog.set_failure("The server can't be reached.", CredentialField.URL)
    assert address.accessibleDescription() == "The server can't be reached."


def test_a_failure_of_no_field_stands_above_the_buttons(dialog: ConnectDialog) -> None:
    give_key(dialog)
    click(dialog, "Test connection")
    dialog.set_failure("The server answers with an error. Try again later.")
    assert notice(dialog).tone() is NoticeTone.ERROR
    assert notice(dialog).words() == "The server answers with an error. Try again later."


def test_without_a_keyring_only_the_session_is_offered(
    dialog: ConnectDialog, asked: list[tuple[str, Credentials | None]]
) -> None:
    """Without a keyring the session is offered and nothing else is kept."""
    give_key(dialog)
    click(dialog, "Test connection")
    dialog.set_success("Acme")
    click(dialog, "Save")
    dialog.offer_session_only("No service answers.")
    assert notice(dialog).tone() is NoticeTone.WARNING
    assert "never written to a file" in notice(dialog).words()
    assert notice(dialog).words().endswith("No service answers.")
    assert dialog.focusWidget() is button(dialog, "For this session only")
    click(dialog, "For this session only")
    assert asked[-1] == ("session", TYPED)
    click(dialog, "Save")
    assert asked[-1] == ("save", TYPED)
    dialog.offer_session_only("")
    give_key(dialog, "x")
    assert not [b for b in dialog.findChildren(QPushButton) if b.text() == "For this session only" and b.isVisible()]


def test_what_is_missing_is_said_before_anything_is_sent(
    dialog: ConnectDialog, asked: list[tuple[str, Credentials | None]]
) -> None:
    click(dialog, "Test connection")
    assert line(dialog, "API key").property("invalid") == "true"
    address = line(dialog, "Server address")
    address.selectAll()
    QTest.keyClicks(address, "not an address")
    click(dialog, "Test connection")
    assert address.property("invalid") == "true"
    assert asked == []


def test_the_key_is_hidden_until_the_eye_is_pressed(dialog: ConnectDialog) -> None:
    key = line(dialog, "API key")
    give_key(dialog)
    assert key.echoMode() is QLineEdit.EchoMode.Password
    (eye,) = [w for w in key.findChildren(QWidget) if w.inherits("QToolButton")]
    QTest.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert key.echoMode() is QLineEdit.EchoMode.Normal
    QTest.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert key.echoMode() is QLineEdit.EchoMode.Password


def test_the_key_never_shows_where_credentials_are_logged() -> None:
    assert "key-1" not in repr(TYPED)


def test_an_unprotected_address_is_warned_about(dialog: ConnectDialog) -> None:
    address = line(dialog, "Server address")
    address.selectAll()
    QTest.keyClicks(address, "http://flowdash.example")
    assert "http://" in address.accessibleDescription()
    assert address.property("invalid") == ""


def test_tab_follows_reading_order(dialog: ConnectDialog) -> None:
    give_key(dialog)
    click(dialog, "Test connection")
    dialog.set_success("Acme")
    line(dialog, "Server address").setFocus()
    order = []
    for _ in range(5):
        at = dialog.focusWidget()
        assert at is not None
        order.append(at.accessibleName() or str(at.property("text")))
        QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Tab)
    assert order == ["Server address", "API key", "Test connection", "Cancel", "Save"]


@pytest.mark.parametrize(
    ("typed", "used"),
    [
        ("https://app.flowdash.com/", "https://app.flowdash.com"),
        (" flowdash.example ", "https://flowdash.example"),
        ("http://127.0.0.1:8080/api/", "http://127.0.0.1:8080/api"),
        ("", None),
        ("ftp://flowdash.example", None),
        ("https://", None),
        ("https://me:secret@flowdash.example", None),
        ("https://flowdash.example?x=1", None),
        ("https://flowdash.example#x", None),
        ("https://flowdash.example:99999", None),
        ("two words", None),
    ],
)
def test_addresses_are_tidied_or_refused(typed: str, used: str | None) -> None:
    assert tidy_url(typed) == used


def test_which_addresses_are_unprotected() -> None:
    assert is_unprotected("http://flowdash.example")
    assert not is_unprotected("https://flowdash.example")
    assert not is_unprotected("http://localhost:8080")
    assert not is_unprotected("http://[::1]:8080")


def test_an_open_line_is_asked_about_before_a_key_goes(
    dialog: ConnectDialog, asked: list[tuple[str, Credentials | None]]
) -> None:
    """Nothing but the answer itself is one: ``Enter`` in a field is none, and another address asks anew."""
    dialog.open_line_accepted.connect(lambda c: asked.append(("openly", c)))
    address = line(dialog, "Server address")
    address.selectAll()
    QTest.keyClicks(address, "http://flowdash.example")
    give_key(dialog)
    click(dialog, "Test connection")
    typed = Credentials("http://flowdash.example", "key-1")
    assert asked == [("test", typed)]
    dialog.ask_open_line("flowdash.example")
    assert notice(dialog).tone() is NoticeTone.WARNING
    assert notice(dialog).words().startswith("Nothing is encrypted on the way to flowdash.example.")
    assert dialog.focusWidget() is button(dialog, "Connect without encryption")
    QTest.keyClick(address, Qt.Key.Key_Return)
    assert asked == [("test", typed)]
    assert not dialog.has_accepted("flowdash.example")
    click(dialog, "Connect without encryption")
    assert asked[-1] == ("openly", typed)
    assert dialog.has_accepted("flowdash.example")
    assert not dialog.has_accepted("other.example")


def test_the_question_of_an_open_line_ends_with_typing(dialog: ConnectDialog) -> None:
    give_key(dialog)
    click(dialog, "Test connection")
    dialog.ask_open_line("flowdash.example")
    give_key(dialog, "x")
    assert not notice(dialog).isVisible()
    assert button(dialog, "Test connection").isEnabled()


INVITED = Invitation("https://tasks.example.com", "key-of_Anna")
INVITATION = f"You are invited to the workspace “Acme”.\nPaste all of this text.\n\n{INVITED.line}\n"


@pytest.mark.parametrize("name", ["Server address", "API key"])
def test_pasted_invitation_fills_in_both(
    dialog: ConnectDialog, asked: list[tuple[str, Credentials | None]], name: str
) -> None:
    """Nothing is sent to the server of an invitation before the person has seen its address."""
    QGuiApplication.clipboard().setText(INVITATION)
    line(dialog, name).setFocus()
    QTest.keyClick(line(dialog, name), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert dialog.credentials() == Credentials(INVITED.base_url, INVITED.api_key)
    assert "invitation" in notice(dialog).words()
    assert not asked
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert asked == [("test", Credentials(INVITED.base_url, INVITED.api_key))]


def test_invitation_over_plain_http_is_warned_about(dialog: ConnectDialog) -> None:
    QGuiApplication.clipboard().setText(Invitation("http://10.0.0.7:8080", "k").line)
    QTest.keyClick(line(dialog, "API key"), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "http://" in dialog.url.words()


def test_pasted_key_alone_stays_a_key(dialog: ConnectDialog) -> None:
    QGuiApplication.clipboard().setText("key-1")
    QTest.keyClick(line(dialog, "API key"), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert dialog.credentials() == TYPED
