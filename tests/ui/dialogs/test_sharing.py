"""The dialog that shares a workspace, and its forms: what was typed stays, and a key is not lost by one key press."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.schema import Role, User
from flowdash_desktop.ui.dialogs.sharing.key_form import KeyForm
from flowdash_desktop.ui.dialogs.sharing.person_form import PersonForm, PersonTyped
from flowdash_desktop.ui.dialogs.sharing.rows import RowsTable, SharedRow
from flowdash_desktop.ui.dialogs.sharing.share_dialog import ShareDialog, Where
from flowdash_desktop.ui.theme import Theme

ROLES = (Role("r1", "Administrator", admin=True), Role("r2", "Member"))
UMA = User("u2", "user@example.com", "Uma", "Sanders", "r2")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def key_form(theme: Theme, window: QWidget, chosen: str | None = "u2") -> KeyForm:
    form = KeyForm(theme, window, [("u2", "Uma Sanders")], chosen)
    form.open()
    return form


def test_key_is_named_by_its_person_where_no_name_is_typed(qtbot: QtBot, theme: Theme, window: QWidget) -> None:
    form = key_form(theme, window)
    with qtbot.waitSignal(form.wanted) as wanted:
        QTest.keyClick(form.name.line, Qt.Key.Key_Return)
    assert wanted.args == ["Uma Sanders", "u2", None]
    assert not form.confirm_button.isEnabled(), "it is not asked for twice"


def test_key_of_nobody_needs_a_name(qtbot: QtBot, theme: Theme, window: QWidget) -> None:
    form = key_form(theme, window)
    form.person.box.setCurrentIndex(1)
    with qtbot.assertNotEmitted(form.wanted):
        form.confirm_button.click()
    assert form.name.words() == "Give it a name."
    form.name.line.setText("Import")
    form.ends.box.setCurrentIndex(2)
    with qtbot.waitSignal(form.wanted) as wanted:
        form.confirm_button.click()
    assert wanted.args == ["Import", None, 30]


def test_nobody_is_chosen_by_itself(qtbot: QtBot, theme: Theme, window: QWidget) -> None:
    """A key of nobody may do everything, so it is not made by pressing Return alone."""
    form = key_form(theme, window, None)
    with qtbot.assertNotEmitted(form.wanted):
        form.confirm_button.click()
    assert form.notice.words() == "Choose whose key it is."


def test_refused_key_leaves_what_was_typed(theme: Theme, window: QWidget) -> None:
    form = key_form(theme, window)
    form.name.line.setText("Laptop")
    form.confirm_button.click()
    form.fail("The server can't be reached.")
    assert (form.name.line.text(), form.confirm_button.isEnabled()) == ("Laptop", True)


def test_form_stays_open_while_the_server_is_asked(theme: Theme, window: QWidget) -> None:
    """A key that is made behind a closed form would be known to nobody."""
    form = key_form(theme, window)
    form.confirm_button.click()
    QTest.keyClick(form, Qt.Key.Key_Escape)
    form.close()
    assert form.isVisible()
    assert "Close this when it has answered" in form.notice.words()
    form.fail("The server can't be reached.")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_dialog_stays_open_while_something_is_changed(theme: Theme, window: QWidget) -> None:
    dialog = ShareDialog(theme, window, "Share “Acme”", Where("https://tasks.example.com", ""))
    dialog.open()
    dialog.begin_change("Asking the server…")
    dialog.close_button.click()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "Close this when it has answered" in dialog.notice.words()
    dialog.end_change()
    dialog.close_button.click()
    assert not dialog.isVisible()


def test_key_that_was_not_copied_needs_a_second_press(theme: Theme, window: QWidget) -> None:
    form = key_form(theme, window)
    form.show_key("secret-key", "the invitation", "")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert form.isVisible()
    assert "was not copied" in form.notice.words()
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_copied_key_closes_at_once(theme: Theme, window: QWidget) -> None:
    form = key_form(theme, window)
    form.show_key("secret-key", "", "There is no address.")
    assert not form.copy_invitation.isEnabled()
    assert form.focusWidget() is form.copy_key
    form.copy_key.click()
    assert QGuiApplication.clipboard().text() == "secret-key"
    form.confirm_button.click()
    assert not form.isVisible()


@pytest.mark.parametrize(
    ("typed", "words"), [("Uma", "Write an address"), ("USER@example.com", "already"), ("@", "Write an address")]
)
def test_person_needs_an_address_of_their_own(
    qtbot: QtBot, theme: Theme, window: QWidget, typed: str, words: str
) -> None:
    form = PersonForm(theme, window, ROLES, None, [UMA.email])
    form.open()
    form.email.line.setText(typed)
    with qtbot.assertNotEmitted(form.wanted):
        form.confirm_button.click()
    assert words in form.email.words()
    assert form.email.line.text() == typed


def test_new_person_has_a_role_that_does_not_administer(qtbot: QtBot, theme: Theme, window: QWidget) -> None:
    form = PersonForm(theme, window, ROLES, None, [])
    form.email.line.setText(" ines@example.com ")
    with qtbot.waitSignal(form.wanted) as wanted:
        form.confirm_button.click()
    assert wanted.args == [PersonTyped("ines@example.com", "", "", "r2")]
    form.deleteLater()


def test_address_of_a_person_stays(theme: Theme, window: QWidget) -> None:
    form = PersonForm(theme, window, ROLES, UMA, [UMA.email])
    assert not form.email.line.isEnabled()
    assert "so it stays" in form.email.words()
    form.deleteLater()


def test_current_row_stays_where_rows_come_and_go(qtbot: QtBot, theme: Theme, window: QWidget) -> None:
    table = RowsTable(theme, "Keys", ["Name"], 0, window)
    rows = [SharedRow(id, (id,)) for id in ("a", "b", "c")]
    table.show_rows(rows, "None")
    table.choose("b")
    table.show_rows([SharedRow("new", ("new",)), *rows], "None")
    assert table.current == "b"
    table.show_rows([rows[0], rows[2]], "None")
    assert table.current == "c"
    table.show_rows([], "None")
    assert table.current is None


def test_nothing_is_offered_where_nothing_can_be_done(theme: Theme, window: QWidget) -> None:
    """A server that manages its keys itself: the reason stands there, and closing is what is left."""
    dialog = ShareDialog(theme, window, "Share “Acme”", Where("https://tasks.example.com", ""))
    dialog.open()
    dialog.show_shared([SharedRow("u2", ("Uma", UMA.email, "Member", ""))], [])
    assert dialog.person_key.isEnabled()
    dialog.fail("This server manages its keys itself.", is_final=True)
    assert not any(button.isEnabled() for button in (dialog.add_person, dialog.person_key, dialog.add_key))
    assert dialog.focusWidget() is dialog.close_button
    dialog.close()


def test_every_part_has_a_name_for_screen_readers(theme: Theme, window: QWidget) -> None:
    dialog = ShareDialog(theme, window, "Share “Acme”", Where("", "Only here.", "flowdash-desktop serve"))
    names = [dialog.people.view, dialog.keys.view, dialog.activity.view, dialog.address.line]
    assert [part.accessibleName() for part in names] == ["People", "Keys", "Activity", "Address in invitations"]
    dialog.show_shared([SharedRow("u2", ("Uma", UMA.email, "Member", "1"))], [])
    index = dialog.people.view.model().index(0, 0)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Name: Uma, E-mail: user@example.com, Role: Member, Keys: 1"
    dialog.deleteLater()
