"""The account menu, the key dialog, the confirmation and the welcome."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.workspace.invitation import Invitation
from flowdash_desktop.ui.dialogs import (
    LOCAL_ACCOUNT_ID,
    AccountMenu,
    AccountShown,
    ConfirmDialog,
    KeyDialog,
    ViewOptions,
)
from flowdash_desktop.ui.dialogs.menu_row import MenuRow
from flowdash_desktop.ui.theme import Theme

LOCAL = AccountShown("local", "Local workspace", "on this computer", is_local=True, is_current=True)
ACME = AccountShown("acme", "Acme & <b>Co</b>", "app.flowdash.com")
OTHER = AccountShown("other", "Other", "flowdash.example")


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(600, 400)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def press(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget.windowHandle(), key)


def button(root: QWidget, text: str) -> QPushButton:
    (found,) = [b for b in root.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    return found


@pytest.fixture
def menu(theme: Theme, window: QWidget) -> AccountMenu:
    opener = QPushButton("Accounts", window)
    opener.move(400, 360)
    opener.show()
    made = AccountMenu(theme, window)
    made.set_accounts((ACME, LOCAL, OTHER))
    made.show_above(opener)
    return made


SHARE = "Share this workspace…"
COPY = "Copy this workspace to my computer…"
COMMANDS = [
    "Who you are here…",
    SHARE,
    "Back up now…",
    "Back up every day",
    "Export workspace…",
    COPY,
    "Restore from a backup…",
    "Connect to Flowdash…",
]


def row_of(menu: AccountMenu, name: str) -> MenuRow:
    (found,) = [r for r in menu.findChildren(MenuRow) if r.accessibleName() == name and not r.isHidden()]
    return found


def test_why_a_workspace_cannot_be_shared_stands_beside_it(qtbot: QtBot, menu: AccountMenu) -> None:
    with qtbot.waitSignal(menu.share_requested):
        row_of(menu, SHARE).click()
    menu.why_not_share = lambda: "This server manages its keys itself."
    menu.show_above(menu)
    assert not row_of(menu, SHARE).isEnabled()
    assert row_of(menu, SHARE).accessibleDescription() == "This server manages its keys itself."


class ByKey:
    """The server says who the person is."""

    def name(self) -> str:
        return "Uma Sanders"

    def is_by_key(self) -> bool:
        return True

    def ask(self) -> None:
        raise AssertionError("nothing is to be asked")


def test_person_of_the_key_is_shown_and_not_asked(menu: AccountMenu) -> None:
    menu.me = ByKey
    menu.show_above(menu)
    row = row_of(menu, "Who you are here, by the key")
    assert row.accessibleDescription() == "Uma Sanders"
    assert not row.isEnabled()


def names(menu: AccountMenu) -> list[str]:
    rows = [r for r in menu.findChildren(MenuRow) if not r.isHidden()]
    return [r.accessibleName() for r in sorted(rows, key=lambda r: r.y())]


def test_accounts_are_listed_the_local_workspace_first(menu: AccountMenu) -> None:
    assert names(menu) == ["Local workspace", "Acme & <b>Co</b>", "Other", *COMMANDS]
    here = menu.focusWidget()
    assert here is not None
    assert here.accessibleName() == "Local workspace"
    assert here.accessibleDescription() == "on this computer, current"


def test_the_local_workspace_is_there_even_if_it_is_not_listed(menu: AccountMenu) -> None:
    menu.set_accounts(())
    assert names(menu) == ["Local workspace", *COMMANDS]
    menu.set_accounts((AccountShown("acme", "Acme", is_current=True),))
    assert names(menu)[0] == "Local workspace"


def test_an_account_is_chosen_by_keyboard(qtbot: QtBot, menu: AccountMenu) -> None:
    press(menu, Qt.Key.Key_Down)
    with qtbot.waitSignal(menu.account_chosen) as chosen:
        press(menu, Qt.Key.Key_Return)
    assert chosen.args == ["acme"]
    assert not menu.isVisible()


def test_choosing_the_current_account_only_closes(qtbot: QtBot, menu: AccountMenu) -> None:
    with qtbot.assertNotEmitted(menu.account_chosen):
        press(menu, Qt.Key.Key_Return)
    assert not menu.isVisible()


def test_a_remote_account_can_be_removed_and_the_local_one_not(qtbot: QtBot, menu: AccountMenu) -> None:
    bins = [w for w in menu.findChildren(QWidget) if w.accessibleName().startswith("Remove account")]
    assert [b.accessibleName() for b in bins] == [
        "Remove account Acme & <b>Co</b>…",
        "Remove account Other…",
    ]
    press(menu, Qt.Key.Key_Down)
    press(menu, Qt.Key.Key_Tab)
    with qtbot.waitSignal(menu.remove_requested) as removed:
        press(menu, Qt.Key.Key_Space)
    assert removed.args == ["acme"]


def test_connecting_another_is_the_last_row(qtbot: QtBot, menu: AccountMenu) -> None:
    press(menu, Qt.Key.Key_Up)
    with qtbot.waitSignal(menu.connect_requested):
        press(menu, Qt.Key.Key_Space)


def test_a_connection_is_offered_by_mouse(qtbot: QtBot, menu: AccountMenu) -> None:
    (row,) = [r for r in menu.findChildren(MenuRow) if r.accessibleName() == "Connect to Flowdash…"]
    with qtbot.waitSignal(menu.connect_requested):
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert LOCAL_ACCOUNT_ID == "local"


@pytest.fixture
def key_dialog(qtbot: QtBot, theme: Theme, window: QWidget) -> KeyDialog:
    made = KeyDialog(theme, window, "Acme <b>& Co</b>")
    with qtbot.waitExposed(made):
        made.open()
    made.activateWindow()
    return made


def test_a_key_is_asked_for_again_and_a_wrong_one_stays(qtbot: QtBot, key_dialog: KeyDialog) -> None:
    assert any(w.text() == "Acme <b>& Co</b> asks for an API key" for w in key_dialog.findChildren(QLabel))
    use = button(key_dialog, "Use this key")
    assert not use.isEnabled()
    line = key_dialog.focusWidget()
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, " key-2 ")
    with qtbot.waitSignal(key_dialog.key_entered) as entered:
        press(key_dialog, Qt.Key.Key_Return)
    assert entered.args == ["key-2"]
    assert not use.isEnabled()
    key_dialog.set_failure("The server did not accept this key.")
    assert line.text() == " key-2 "
    assert line.accessibleDescription() == "The server did not accept this key."
    assert use.isEnabled()


def test_a_key_that_can_not_be_kept_is_offered_for_the_session(qtbot: QtBot, key_dialog: KeyDialog) -> None:
    QTest.keyClicks(key_dialog.key.line, "key-2")
    press(key_dialog, Qt.Key.Key_Return)
    key_dialog.offer_session_only("No service answers.")
    with qtbot.waitSignal(key_dialog.session_only_accepted) as accepted:
        QTest.mouseClick(button(key_dialog, "For this session only"), Qt.MouseButton.LeftButton)
    assert accepted.args == ["key-2"]


@pytest.mark.parametrize(
    ("address", "taken"), [("https://tasks.example.com", True), ("https://other.example.com", False)]
)
def test_key_of_an_invitation_goes_to_its_own_server_alone(
    qtbot: QtBot, theme: Theme, window: QWidget, address: str, taken: bool
) -> None:
    made = KeyDialog(theme, window, "Acme", "", "https://tasks.example.com")
    made.open()
    QGuiApplication.clipboard().setText(f"Welcome!\n{Invitation(address, 'key-3').line}")
    QTest.keyClick(made.key.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert made.key.line.text() == ("key-3" if taken else "")
    assert (address in made.key.words()) is not taken
    assert button(made, "Use this key").isEnabled() is taken


def test_the_key_may_wait(qtbot: QtBot, key_dialog: KeyDialog) -> None:
    with qtbot.waitSignal(key_dialog.rejected):
        QTest.mouseClick(button(key_dialog, "Later"), Qt.MouseButton.LeftButton)


@pytest.fixture
def confirm(qtbot: QtBot, theme: Theme, window: QWidget) -> ConfirmDialog:
    made = ConfirmDialog(theme, window, "Delete “<b>Globex</b>”?", "For <i>good</i>.", "Delete & forget", danger=True)
    with qtbot.waitExposed(made):
        made.open()
    made.activateWindow()
    return made


def heard(asking: ConfirmDialog) -> list[str]:
    """The answers, in order; the dialog is gone after the first."""
    answers: list[str] = []
    asking.confirmed.connect(lambda: answers.append("confirmed"))
    asking.rejected.connect(lambda: answers.append("rejected"))
    return answers


def test_return_and_escape_give_the_safe_answer(qtbot: QtBot, theme: Theme, window: QWidget) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        asking = ConfirmDialog(theme, window, "Delete?", "For good.", "Delete", danger=True)
        with qtbot.waitExposed(asking):
            asking.open()
        answers = heard(asking)
        press(asking, key)
        assert answers == ["rejected"]


def test_the_other_answer_takes_a_step(confirm: ConfirmDialog) -> None:
    press(confirm, Qt.Key.Key_Tab)
    assert confirm.focusWidget() is confirm.confirm_button
    answers = heard(confirm)
    press(confirm, Qt.Key.Key_Space)
    assert answers == ["confirmed"]


def test_the_question_is_plain_text(confirm: ConfirmDialog) -> None:
    labels = {w.text(): w.textFormat() for w in confirm.findChildren(QLabel)}
    assert labels == {
        "Delete “<b>Globex</b>”?": Qt.TextFormat.PlainText,
        "For <i>good</i>.": Qt.TextFormat.PlainText,
    }
    assert confirm.confirm_button.text() == "Delete && forget"
    assert confirm.confirm_button.property("variant") == "danger"


def test_view_options_show_and_report_the_choice(qtbot: QtBot, theme: Theme, window: QWidget) -> None:
    """View options show what is in force and say what is chosen."""
    options = ViewOptions(theme, window)
    options.set_chosen("comfortable", None, "send", "beside")
    options.show_above(window)
    radios = {radio.text(): radio for radio in options.findChildren(QRadioButton)}
    assert sorted(text for text, radio in radios.items() if radio.isChecked()) == [
        "Are commands in row mode", "As a button at the bottom", "Beside the tasks", "Carry them out", "Comfortable",
        "Same as the system", "Say so afterwards", "Show it to others here",
    ]  # fmt: skip
    qtbot.waitUntil(radios["Comfortable"].hasFocus)
    with qtbot.waitSignal(options.density_chosen) as heard:
        QTest.keyClick(radios["Comfortable"], Qt.Key.Key_Down)
        QTest.keyClick(radios["Relaxed"], Qt.Key.Key_Space)
    assert heard.args == ["relaxed"]
    for text, said in (("Dark", "dark"), ("Light", "light"), ("Same as the system", None)):
        with qtbot.waitSignal(options.scheme_chosen) as heard:
            QTest.mouseClick(radios[text], Qt.MouseButton.LeftButton)
        assert heard.args == [said]
    with qtbot.waitSignal(options.closing_chosen) as heard:
        QTest.mouseClick(radios["Keep them for the next start"], Qt.MouseButton.LeftButton)
    assert heard.args == ["keep"]
    with qtbot.waitSignal(options.typing_chosen) as heard:
        QTest.mouseClick(radios["Typing always edits"], Qt.MouseButton.LeftButton)
    assert heard.args == [True]
    with qtbot.waitSignal(options.bar_chosen) as heard:
        QTest.mouseClick(radios["As a bar at the top"], Qt.MouseButton.LeftButton)
    assert heard.args == [True]
    with qtbot.waitSignal(options.difference_chosen) as heard:
        QTest.mouseClick(radios["Say nothing"], Qt.MouseButton.LeftButton)
    assert heard.args == [False]
    with qtbot.waitSignal(options.presence_chosen) as heard:
        QTest.mouseClick(radios["Show it to nobody"], Qt.MouseButton.LeftButton)
    assert heard.args == [False]
    assert options.isVisible()
    options.close()


def test_languages_are_offered_by_their_own_names(qtbot: QtBot, theme: Theme, window: QWidget) -> None:
    """The popup closes before the language is spoken: the window is made anew."""
    options = ViewOptions(theme, window, [("en", "English"), ("de", "Deutsch")])
    options.set_chosen("comfortable", None, "send", "beside", language="de")
    options.show_above(window)
    radios = {radio.text(): radio for radio in options.findChildren(QRadioButton)}
    checked = {name for name in ("The system's language", "English", "Deutsch") if radios[name].isChecked()}
    assert checked == {"Deutsch"}
    seen = []
    options.language_chosen.connect(lambda code: seen.append((code, options.isVisible())))
    QTest.mouseClick(radios["The system's language"], Qt.MouseButton.LeftButton)
    assert seen == [(None, False)]
    assert not radios["Deutsch"].isChecked()
    assert "The system's language" not in {r.text() for r in ViewOptions(theme, window).findChildren(QRadioButton)}
