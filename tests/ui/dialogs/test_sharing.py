"""The dialog that shares a workspace, and its forms: what was typed stays, and a key is not lost by one key press."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QTableView, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.schema import Role, User
from flowdash_desktop.ui.dialogs.sharing.column_widths import widths_in
from flowdash_desktop.ui.dialogs.sharing.key_form import KeyForm, MadeKey
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
    form.show_key(MadeKey("secret-key", "A key of Uma.", "the invitation", ""))
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert form.isVisible()
    assert "was not copied" in form.notice.words()
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_copied_key_closes_at_once(theme: Theme, window: QWidget) -> None:
    form = key_form(theme, window)
    form.show_key(MadeKey("secret-key", "", "", "There is no address."))
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


def many_rows(count: int) -> list[SharedRow]:
    long = "Maximiliane Theodora Charlotte von Habsburg-Lothringen-Schleswig-Holstein"
    return [
        SharedRow(f"r{n}", (f"{long} {n}", f"{n}.{long}@example.com".replace(" ", "."), "Member")) for n in range(count)
    ]


@pytest.mark.parametrize("width", [300, 500, 900])
def test_all_columns_are_in_view_however_long_the_texts(theme: Theme, window: QWidget, width: int) -> None:
    table = RowsTable(theme, "People", ["Name", "E-mail", "Role"], 1, window, addresses=(1,))
    table.resize(width, 300)
    table.show()
    table.show_rows(many_rows(500), "None")
    view = table.view
    assert view.horizontalHeader().length() == view.viewport().width()
    assert view.horizontalScrollBar().maximum() == 0
    assert view.columnWidth(2) < view.columnWidth(0), "a short column takes no room from long ones"
    table.resize(width + 100, 300)
    assert view.horizontalHeader().length() == view.viewport().width()


def test_width_that_a_person_gave_a_column_stays(theme: Theme, window: QWidget) -> None:
    table = RowsTable(theme, "People", ["Name", "E-mail", "Role"], 1, window)
    table.resize(500, 300)
    table.show()
    table.show_rows(many_rows(3), "None")
    table.view.horizontalHeader().resizeSection(0, 400)
    table.resize(600, 300)
    table.show_rows(many_rows(4), "None")
    assert table.view.columnWidth(0) == 400


@pytest.mark.parametrize(
    ("room", "widths"), [(600, [100, 450, 50]), (310, [100, 160, 50]), (240, [95, 95, 50]), (30, [10, 10, 10])]
)
def test_wide_columns_share_what_narrow_ones_leave(room: int, widths: list[int]) -> None:
    assert widths_in(room, [100, 200, 50], 1) == widths


def test_home_and_end_go_to_the_first_and_the_last_row(theme: Theme, window: QWidget) -> None:
    table = RowsTable(theme, "People", ["Name", "E-mail", "Role"], 1, window)
    table.resize(400, 300)
    table.show()
    table.show_rows(many_rows(500), "None")
    QTest.keyClick(table.view, Qt.Key.Key_End)
    assert table.current == "r499"
    assert table.view.visualRect(table.view.currentIndex()).bottom() <= table.view.viewport().height()
    QTest.keyClick(table.view, Qt.Key.Key_PageUp)
    assert table.current not in ("r499", "r0")
    QTest.keyClick(table.view, Qt.Key.Key_Home)
    assert table.current == "r0"


def test_text_that_is_cut_has_all_of_it_in_its_tool_tip(theme: Theme, window: QWidget) -> None:
    table = RowsTable(theme, "People", ["Name", "E-mail", "Role"], 1, window, addresses=(1,))
    table.resize(300, 300)
    table.show()
    table.show_rows(many_rows(1), "None")
    view, shown = table.view, []

    def tip(column: int) -> str:
        index = view.model().index(0, column)
        at = view.visualRect(index).center()
        option = QStyleOptionViewItem()
        option.rect = view.visualRect(index)
        event = QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at))
        shown.append(view.itemDelegate().helpEvent(event, view, option, index))
        return QToolTip.text()

    assert tip(2) == ""
    assert "Schleswig-Holstein 0" in tip(0)
    assert shown == [True, True]
    QToolTip.hideText()


def test_empty_list_says_why_and_keeps_the_keyboard(theme: Theme, window: QWidget) -> None:
    dialog = ShareDialog(theme, window, "Share “Acme”", Where("https://tasks.example.com", ""))
    dialog.open()
    assert dialog.focusWidget() is dialog.people.view
    dialog.fail("The server can't be reached.")
    assert "Refresh" in dialog.people.view.accessibleDescription()
    dialog.show_shared([], [])
    assert dialog.people.view.accessibleDescription() == "Nobody is in this workspace yet."
    assert dialog.focusWidget() is dialog.people.view
    dialog.close()


def test_sentence_moves_no_button(theme: Theme, window: QWidget) -> None:
    """It stands between *Refresh* and *Close*, where its room is kept."""
    dialog = ShareDialog(theme, window, "Share “Acme”", Where("https://tasks.example.com", ""))
    dialog.open()
    buttons = (dialog.add_person, dialog.refresh_button, dialog.close_button)
    before = [button.mapTo(dialog, QPoint()) for button in buttons]
    dialog.fail(
        "The server says: the last administrator of a workspace can't be deactivated, as nobody could manage it."
    )
    QApplication.processEvents()
    assert [button.mapTo(dialog, QPoint()) for button in buttons] == before
    dialog.say("")
    QApplication.processEvents()
    assert [button.mapTo(dialog, QPoint()) for button in buttons] == before
    dialog.close()


@pytest.mark.parametrize("size", [(450, 300), (720, 450), (900, 600)])
def test_everything_is_reached_in_a_small_window(theme: Theme, window: QWidget, size: tuple[int, int]) -> None:
    """What does not fit is scrolled to by Tab, and Tab comes round."""
    window.resize(*size)
    dialog = ShareDialog(theme, window, "Share “Acme”", Where("", "Only here. " * 20, "flowdash-desktop serve " * 9))
    dialog.open()
    dialog.show_shared([SharedRow("u2", ("Uma", UMA.email, "Member", "1"))], [])
    QApplication.processEvents()
    assert dialog.width() <= size[0]
    assert dialog.height() <= size[1]
    for tab in range(dialog.tabs.count()):
        dialog.tabs.setCurrentIndex(tab)
        first, seen = dialog.focusWidget(), []
        for _ in range(12):
            QTest.keyClick(dialog, Qt.Key.Key_Tab)
            focus = dialog.focusWidget()
            seen.append(focus)
            QApplication.processEvents()
            if not isinstance(focus, QTableView):
                whole = focus.visibleRegion().boundingRect().size()
                assert whole == focus.size(), f"{focus} in tab {tab} is cut"
            if focus is first:
                break
        assert seen[-1] is first
    dialog.close()


def test_key_form_asks_for_an_address_where_there_is_none(theme: Theme, window: QWidget) -> None:
    without = KeyForm(theme, window, [("u2", "Uma Sanders")], "u2", "")
    without.open()
    assert without.address.isVisible()
    assert not key_form(theme, window).address.isVisible()
    without.show_key(MadeKey("secret-key", "This is a key of Uma Sanders.", "the invitation", ""))
    assert not without.address.isVisible()
    assert without.facts.text() == "This is a key of Uma Sanders."


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
