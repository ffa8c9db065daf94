"""Rows of a spreadsheet are pasted as new tasks: asked first as a file would be, one step, one undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from flowdash_desktop.ui.importing.dialog import ImportDialog
from flowdash_desktop.ui.importing.plan_model import FIRST_FIELD
from flowdash_desktop.ui.widgets.menu_button import MenuButton
from tests.e2e.everything import WORKFLOW, definition
from tests.e2e.test_workflows import choose, open_menu
from tests.support.definitions import EVERYTHING, TICKETS, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, button, click, focused, press
from tests.support.steady import settle

Key = Qt.Key
EMPTY = {**TICKETS, "tasks": []}


def copy(text: str, html: str = "") -> None:
    """Put into the clipboard what a spreadsheet program puts there."""
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


async def asked(desk: Desk) -> ImportDialog:
    dialog = await desk.until_found(lambda: desk.dialog(ImportDialog), "the question")
    await desk.until(lambda: not dialog.busy.isVisible() and dialog.model.columnCount() >= FIRST_FIELD, "the plan")
    return dialog


def choice(dialog: ImportDialog, name: str) -> MenuButton:
    """A choice of how the rows are read."""
    (found,) = [one for one in dialog.findChildren(MenuButton) if one.accessibleName() == name and one.isVisible()]
    return found


def chosen(dialog: ImportDialog, name: str) -> str:
    """What is chosen; ``""`` while the rows are read anew and the choice is not seen."""
    found = [one for one in dialog.findChildren(MenuButton) if one.accessibleName() == name and one.isVisible()]
    return found[0].text() if found else ""


@story
async def test_rows_are_pasted_into_an_empty_workflow(desk: Desk, server: StartServer) -> None:
    """By the key on its page; the first row names fields, so it is read as headings. One key takes all back."""
    await desk.open(server=server(workspace(EMPTY)), workflow_id="tckets")
    await desk.until_found(lambda: button("Paste", desk.window.stack), "the empty page")
    shown = [one for one in desk.window.stack.findChildren(QPushButton) if one.isVisible()]
    assert [(one.text(), one.accessibleDescription()) for one in shown] == [
        ("New task", "Ctrl+N"),
        ("Import…", "Ctrl+Shift+I"),
        ("Paste", "Ctrl+V"),
    ]
    await desk.in_front()
    await desk.until(lambda: desk.window.stack.isAncestorOf(focused()), "the keyboard on the page")
    copy("Subject\tStage\nFirst\tNew\nSecond, \tSolved\n")
    press(focused(), Key.Key_V, CONTROL)
    dialog = await asked(desk)
    assert choice(dialog, "Headings are in").text() == "row 1"
    assert [use.field for use in dialog.mapping.uses] == ["Subject", "Stage"]
    assert dialog.confirm_button.text() == "Create 2"
    click(dialog.confirm_button)
    await desk.until(lambda: len(desk.session.shown("tckets")) == 2, "the tasks")
    await desk.until_saved()
    made = [shown.task.values for shown in map(desk.session.shown("tckets").get, desk.session.shown("tckets")) if shown]
    assert [(values["Subject"], values["Stage"]) for values in made] == [("First", "New"), ("Second,", "Solved")]
    assert "Imported the clipboard: 2 tasks created." in desk.window.notice.text
    await desk.shortcut(Key.Key_Z)
    await desk.until(lambda: desk.window.model.rowCount() == 0, "the undo")
    await desk.until_saved()
    assert not desk.session.shown("tckets")
    await desk.close()


@story
async def test_rows_without_headings_say_so(desk: Desk, server: StartServer) -> None:
    """The columns become the fields that their values fit; another row can be chosen for the headings."""
    await desk.open_table(server=server(workspace(TICKETS)), workflow_id="tckets")
    copy("A printer\tNew\nA mouse\tSolved\n")
    await desk.shortcut(Key.Key_V, CONTROL | SHIFT)
    dialog = await asked(desk)
    assert choice(dialog, "Headings are in").text() == "no row"
    assert [use.field for use in dialog.mapping.uses] == ["Subject", "Stage"]
    assert dialog.confirm_button.text() == "Create 2"
    click(choice(dialog, "Headings are in"))
    press(focused(), Key.Key_Down)
    press(focused(), Key.Key_Return)
    await desk.until(lambda: chosen(dialog, "Headings are in") == "row 1", "the row")
    await desk.until(lambda: not dialog.busy.isVisible(), "the plan")
    assert [use.field for use in dialog.mapping.uses] == [None, None]
    dialog.mapping.choose(0, "Subject")
    await desk.until(lambda: not dialog.busy.isVisible(), "the plan")
    await desk.until(lambda: dialog.confirm_button.text() == "Create 1", "one row")
    click(dialog.confirm_button)
    await desk.until_saved()
    await desk.until(lambda: "A mouse" in desk.column("Subject"), "the new task")
    await desk.close()


@story
async def test_an_html_table_is_pasted(desk: Desk, server: StartServer) -> None:
    """A table of a mail comes with text that has no tabs: its cells are taken, with their line breaks."""
    await desk.open_table(server=server(definition("I-1")), workflow_id=WORKFLOW)
    cells = "<tr><th>Text<th>Must<th>Amount</tr><tr><td>one &amp;<br>two</td><td>x</td><td>1.234,50</td></tr>"
    copy("Text Must Amount one two x 1.234,50", f"<html><body><p>Hello</p><table>{cells}</table></body></html>")
    await open_menu(desk)
    await choose(desk, desk.window.filter_bar._row.more.paste)
    dialog = await asked(desk)
    assert [use.field for use in dialog.mapping.uses] == ["Text", "Must", "Amount"]
    assert choice(dialog, "Decimals in Amount").text() == "decimal comma"
    (row,) = dialog.model.applied() or dialog.model.refused()
    assert str(row.values["Amount"]) == "1234.50"
    dialog.reject()
    await desk.close()


@story
async def test_a_block_goes_where_no_cell_is_chosen(desk: Desk, server: StartServer) -> None:
    """With a cell it goes into that cell, as ever."""
    await desk.open_table(server=server(workspace({**EVERYTHING, "tasks": []}, TICKETS)), workflow_id="tckets")
    table = desk.window.table
    table.setFocus()
    table.setCurrentIndex(QModelIndex())
    copy("Subject\nPasted\n")
    press(table, Key.Key_V, CONTROL)
    dialog = await asked(desk)
    assert dialog.confirm_button.text() == "Create 1"
    dialog.reject()
    await settle()
    await desk.in_front()
    desk.click_cell("7", "Subject")
    copy("Into the cell")
    press(table, Key.Key_V, CONTROL)
    await desk.until(lambda: "Into the cell" in desk.column("Subject"), "the value")
    await desk.until_saved()
    await desk.close()


@pytest.mark.parametrize("text", ["", "  \n"])
@story
async def test_nothing_to_paste_is_said(desk: Desk, server: StartServer, text: str) -> None:
    await desk.open_table(server=server(workspace(TICKETS)), workflow_id="tckets")
    copy(text)
    await desk.shortcut(Key.Key_V, CONTROL | SHIFT)
    await desk.until(lambda: "no rows in the clipboard" in desk.window.notice.text, "the word")
    await desk.close()
