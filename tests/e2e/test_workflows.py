"""People make workflows of their own in the window, and rename, copy, archive, delete and bring them back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from flowdash_desktop.domain.edits import DeleteTask
from flowdash_desktop.ui.dialogs import ConfirmDialog
from flowdash_desktop.ui.dialogs.workflows.name_dialog import RenameDialog
from flowdash_desktop.ui.dialogs.workflows.new_workflow import NewWorkflowDialog
from flowdash_desktop.ui.filter_bar.workflow_menu import UNDO_KEY, WorkflowMenu
from tests.e2e.everything import FULL, WORKFLOW, asking, definition
from tests.support.changes import Changes
from tests.support.definitions import EVERYTHING, linked_workspace, workspace
from tests.support.desk import Desk, keys, press, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, click, focused, replace_text
from tests.support.server_process import ServerProcess
from tests.support.steady import settle
from tests.support.tcp_proxy import TcpProxy

Key = Qt.Key
LOOK = b"GET /api/v1/workspace/definition "


def on_server(server: ServerProcess) -> dict[str, bool]:
    """The workflows as the server has them by name, and which are archived."""
    with asking(server) as api:
        return {one["name"]: one.get("archived", False) for one in Changes(api).definition()["workflows"]}


async def opened(desk: Desk, server: StartServer) -> ServerProcess:
    running = server(definition("W-1", "W-2"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    return running


async def open_menu(desk: Desk) -> WorkflowMenu:
    """Open the menu at the end of the first row, and wait until it knows what can be done."""
    more = desk.find("More for this workflow", QToolButton)
    more.menu().popup(more.mapToGlobal(QPoint(0, more.height())))
    entries = desk.window.filter_bar.more.workflows
    await desk.until(entries.new.isEnabled, "the entries")
    return entries


async def choose(desk: Desk, action: QAction) -> None:
    """Choose an entry of the open menu by keys."""
    menu = desk.popup()
    assert isinstance(menu, QMenu)
    menu.setActiveAction(action)
    press(menu, Key.Key_Return)
    await settle()


async def undo(desk: Desk, words: str) -> None:
    """Press *Undo* in the toast, and wait for what it says."""
    click(next(b for b in desk.window.notice.findChildren(QPushButton) if b.text() == "Undo"))
    await desk.until(lambda: words in desk.window.notice.text, words)


def title(desk: Desk) -> str:
    return desk.window.windowTitle().removesuffix(" - Flowdash Desktop")


@story
async def test_a_workflow_is_made_by_keys_alone(desk: Desk, server: StartServer) -> None:
    """From the list of workflows to the button that makes its first task, and back by one key."""
    running = await opened(desk, server)
    before = title(desk)
    await desk.shortcut(Key.Key_K)
    keys(focused(), "New workflow")
    press(focused(), Key.Key_Return)
    dialog = await desk.until_found(lambda: desk.dialog(NewWorkflowDialog), "the question")
    await desk.until(lambda: dialog.name.line.hasFocus(), "the keyboard in the name")
    assert dialog.name.line.text() == "Vendor onboarding"
    press(dialog.name.line, Key.Key_Tab)
    assert dialog.templates[0].hasFocus()
    press(dialog.templates[0], Key.Key_Down)
    assert dialog.template.workflow.name == "Support requests"
    assert dialog.name.line.text() == "Support requests"
    press(dialog.templates[1], Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    replace_text(dialog.name.line, "Requests & more")
    press(dialog.name.line, Key.Key_Return)
    await desk.until(lambda: title(desk) == "Requests & more", "the new workflow")
    new_task = await desk.until_found(lambda: _empty_button(desk), "the empty workflow")
    await desk.in_front()
    await desk.until(new_task.hasFocus, "the keyboard at the first task")
    assert "Requests & more" in desk.window.notice.text
    assert on_server(running)["Requests & more"] is False
    await desk.shortcut(Key.Key_Z, CONTROL | Qt.KeyboardModifier.AltModifier)
    await desk.until(lambda: title(desk) == before, "the workflow before")
    await desk.until(lambda: "taken away" in desk.window.notice.text, "the word")
    assert "Requests & more" not in on_server(running)
    await desk.close()


def page(desk: Desk) -> QWidget:
    """What stands in the place of the rows, or the rows."""
    shown = desk.window.stack.currentWidget()
    assert shown is not None
    return shown


def _empty_button(desk: Desk) -> QPushButton:
    assert page(desk).accessibleName() == "No tasks yet"
    return page(desk).findChildren(QPushButton)[0]


@story
async def test_a_task_is_made_in_a_new_workflow(desk: Desk, server: StartServer) -> None:
    """Its unique ID counts up in the pattern of the template."""
    running = await opened(desk, server)
    await choose(desk, (await open_menu(desk)).new)
    dialog = await desk.until_found(lambda: desk.dialog(NewWorkflowDialog), "the question")
    click(dialog.templates[2])
    click(dialog.confirm_button)
    await desk.until(lambda: title(desk) == "Invoices to approve", "the new workflow")
    button = await desk.until_found(lambda: _empty_button(desk), "the empty workflow")
    await desk.in_front()
    await desk.until(button.hasFocus, "the keyboard at the first task")
    press(button, Key.Key_Return)
    form = desk.window.new_task
    await desk.until(lambda: form.isVisible(), "the form")
    for name, text in (("Vendor", "Acme"), ("Amount", "12.50")):
        form.editor(name).input.setFocus()
        keys(form.editor(name).input, text)
    await desk.shortcut(Key.Key_Return)
    await desk.until_saved()
    await desk.until(lambda: desk.column("ID") == ["INV-00001"], "the ID")
    with asking(running) as api:
        workflow = next(w for w in Changes(api).definition()["workflows"] if w["name"] == "Invoices to approve")
    assert len(workflow["stages"]) == 6
    await desk.close()


@story
async def test_a_name_that_is_taken_is_said_in_the_dialog(desk: Desk, server: StartServer) -> None:
    """Nothing is made; the name can be mended and made then."""
    running = await opened(desk, server)
    before = on_server(running)
    desk.window.filter_bar.more.workflows.new_requested.emit()
    dialog = await desk.until_found(lambda: desk.dialog(NewWorkflowDialog), "the question")
    replace_text(dialog.name.line, title(desk))
    press(dialog.name.line, Key.Key_Return)
    assert "already" in dialog.name.words()
    await desk.until(dialog.name.line.hasFocus, "the name to have the keyboard")
    replace_text(dialog.name.line, "")
    press(dialog.name.line, Key.Key_Return)
    assert "name" in dialog.name.words()
    with asking(running) as api:  # somebody takes the name meanwhile: the server's words
        Changes(api).make({"op": "addWorkflow", "name": "Taken", "copyOf": WORKFLOW})
    replace_text(dialog.name.line, "Taken")
    press(dialog.name.line, Key.Key_Return)
    await desk.until(lambda: "'Taken' is already used" in dialog.name.words(), "the server's words")
    dialog.reject()
    assert on_server(running).keys() == {*before, "Taken"}
    await desk.close()


@story
async def test_a_workflow_is_renamed_and_copied(desk: Desk, server: StartServer) -> None:
    running = await opened(desk, server)
    before = title(desk)
    await choose(desk, (await open_menu(desk)).rename)
    dialog = await desk.until_found(lambda: desk.dialog(RenameDialog), "the question")
    assert dialog.name.line.text() == before
    replace_text(dialog.name.line, "Anything")
    press(dialog.name.line, Key.Key_Return)
    await desk.until(lambda: title(desk) == "Anything", "the name")
    await undo(desk, "former name")
    await desk.until(lambda: title(desk) == before, "the name before")
    await choose(desk, (await open_menu(desk)).duplicate)
    await desk.until(lambda: title(desk) == f"{before} (copy)", "the copy")
    await desk.until_found(lambda: _empty_button(desk), "the empty copy")
    with asking(running) as api:
        made = {one["name"]: one for one in Changes(api).definition()["workflows"]}
    for part in ("stages", "fields", "actions"):
        assert made[f"{before} (copy)"][part] == made[before][part]
    await undo(desk, "taken away")
    await desk.until(lambda: title(desk) == before, "the workflow")
    await desk.until_rows()
    await desk.close()


@story
async def test_an_archived_workflow_is_brought_back(desk: Desk, server: StartServer) -> None:
    """The next workflow is shown meanwhile."""
    running = await opened(desk, server)
    before = title(desk)
    await choose(desk, (await open_menu(desk)).archive)
    await desk.until(lambda: title(desk) == "Tickets", "the next workflow")
    assert on_server(running)[before]
    menu = await open_menu(desk)
    await desk.until(lambda: menu._back.actions(), "what can be brought back")
    desk.popup().close()
    menu._back.actions()[0].trigger()
    await desk.until(lambda: title(desk) == before, "the workflow")
    await desk.until_rows()
    assert not on_server(running)[before]
    await desk.close()


@story
async def test_deleting_says_what_goes_and_is_taken_back(desk: Desk, server: StartServer) -> None:
    """Also after a restart, by one key."""
    running = await opened(desk, server)
    before = title(desk)
    await choose(desk, (await open_menu(desk)).delete)
    dialog = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question")
    assert before in dialog.windowTitle()
    assert "Its 2 tasks go with it" in dialog.accessibleDescription()
    assert dialog.confirm_button.property("variant") == "danger"
    assert on_server(running)[before] is False
    click(dialog.confirm_button)
    await desk.until(lambda: title(desk) == "Tickets", "the next workflow")
    await desk.until(lambda: "was deleted" in desk.window.notice.text, "the word")
    assert before not in on_server(running)
    await desk.close()
    await desk.open(server=running, workflow_id="tckets")
    await desk.until(lambda: desk.window.filter_bar.more.workflows.undo.isEnabled(), "what can be undone")
    assert before in desk.window.filter_bar.more.workflows.undo.text()
    assert desk.window.filter_bar.more.workflows.undo.shortcut().toString() == UNDO_KEY
    await desk.shortcut(Key.Key_Z, CONTROL | Qt.KeyboardModifier.AltModifier)
    await desk.until(lambda: title(desk) == before, "the workflow")
    await desk.until_rows()
    assert desk.column("ID") == ["W-1", "W-2"]
    assert not desk.window.filter_bar.more.workflows.undo.isEnabled()
    await desk.close()


@story
async def test_deleting_names_links_and_what_is_not_sent(desk: Desk, server: StartServer) -> None:
    """Cancelled, it leaves everything as it was."""
    running = server(linked_workspace())
    desk.hold_seconds = 600.0
    await desk.open_table(server=running, workflow_id="houses")
    first = next(iter(desk.session.shown("houses")))
    desk.session.submit(DeleteTask("houses", first))
    await desk.until(lambda: desk.session.pending, "the deletion that waits")
    await choose(desk, (await open_menu(desk)).delete)
    dialog = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question")
    assert "Links to tasks of Wizards go, too" in dialog.accessibleDescription()
    assert "One change of its tasks is not sent yet" in dialog.accessibleDescription()
    press(dialog.cancel_button, Key.Key_Return)
    await settle()
    assert len(on_server(running)) == len(desk.session.workflows)
    await desk.put_away()


@story
async def test_an_undo_that_can_not_be_says_why(desk: Desk, server: StartServer) -> None:
    running = await opened(desk, server)
    await choose(desk, (await open_menu(desk)).rename)
    dialog = await desk.until_found(lambda: desk.dialog(RenameDialog), "the question")
    replace_text(dialog.name.line, "Anything")
    press(dialog.name.line, Key.Key_Return)
    await desk.until(lambda: title(desk) == "Anything", "the name")
    with asking(running) as api:
        Changes(api).make({"op": "renameWorkflow", "workflow": WORKFLOW, "name": "Something"})
    await undo(desk, "Not undone")
    assert "has been changed since" in desk.window.notice.text
    await desk.close()


@story
async def test_the_last_workflow_can_go(desk: Desk, server: StartServer) -> None:
    """Then the window shows what there is to begin with, and what went can come back: from there, or by *Undo*."""
    running = server(workspace({**EVERYTHING, "tasks": [{**FULL, "ID": "W-1"}]}))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    before = title(desk)
    await choose(desk, (await open_menu(desk)).archive)
    await desk.until(lambda: desk.window.shows_start, "the start page")
    assert not desk.window.filter_bar.more.workflows.rename.isEnabled()
    assert before in [b.text() for b in page(desk).findChildren(QPushButton) if b.isVisible()]
    await undo(desk, "is back")
    await desk.until(lambda: title(desk) == before, "the workflow")
    await desk.until_rows()
    await desk.until(lambda: page(desk) is desk.window.table, "the rows")
    await choose(desk, (await open_menu(desk)).archive)
    await desk.until(lambda: desk.window.shows_start, "the start page")
    click(next(b for b in page(desk).findChildren(QPushButton) if b.text() == before))
    await desk.until(lambda: page(desk) is desk.window.table, "the rows")
    await desk.until(lambda: title(desk) == before, "the workflow")
    await desk.close()


@pytest.mark.parametrize(
    ("status", "words"), [(b"404 Not Found", "does not let workflows be changed"), (b"403 Forbidden", "may not change")]
)
@story
async def test_where_it_can_not_be_the_menu_says_why(
    desk: Desk, server: StartServer, status: bytes, words: str
) -> None:
    """The entries are off and say so, on a line that all can read, too; elsewhere the service's page is offered."""
    running = server(definition("W-1"))
    async with TcpProxy(running.base_url) as proxy:
        rule = proxy.answer(LOOK, b"", once=False)
        rule.answer = b"HTTP/1.1 %s\r\nContent-Length: 2\r\n\r\n{}" % status
        await desk.open_table(server=(proxy.base_url, running.key), workflow_id=WORKFLOW)
        entries = desk.window.filter_bar.more.workflows
        more = desk.find("More for this workflow", QToolButton)
        more.menu().popup(more.mapToGlobal(QPoint(0, more.height())))
        assert not entries.new.isEnabled()
        await desk.until(lambda: words in entries.new.toolTip(), "the reason")
        shown = [action.text() for action in more.menu().actions() if action.isVisible()]
        assert any(words in text for text in shown)
        assert entries.page.isVisible() is (status[:3] == b"404")
        own = (entries.edit, entries.rename, entries.archive, entries.delete)
        assert not any(entry.isEnabled() for entry in (entries.new, *own))
        desk.popup().close()
        entries.new_requested.emit()
        await desk.until(lambda: words in desk.window.notice.text, "the reason in a toast")
        desk.window.notice.hide()
        await desk.shortcut(Key.Key_W, CONTROL | Qt.KeyboardModifier.ShiftModifier)
        await desk.until(lambda: desk.window.notice.isVisible() and words in desk.window.notice.text, "it again")
        await desk.close()


@story
async def test_without_the_line_the_menu_says_so(desk: Desk, server: StartServer) -> None:
    running = await opened(desk, server)
    entries = await open_menu(desk)
    desk.popup().close()
    running.stop()
    desk.session.request_refresh()
    await desk.until(lambda: not entries.new.isEnabled(), "the entries to be off")
    assert "can be reached" in entries.new.toolTip()
    await desk.close()
