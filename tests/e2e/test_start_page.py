"""The first start: a page with a spreadsheet, a workflow of one's own, a connection, and the sample to begin with."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton

from flowdash_desktop.ui.dialogs import ConnectDialog
from flowdash_desktop.ui.dialogs.workflows.new_workflow import NewWorkflowDialog
from flowdash_desktop.ui.importing.dialog import ImportDialog
from flowdash_desktop.ui.start.page import StartPage
from tests.e2e.everything import definition
from tests.e2e.test_accounts import no_secrets
from tests.support.desk import Desk, press, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, drop_files, focused, replace_text
from tests.support.steady import settle
from tests.support.tcp_proxy import TcpProxy

__all__ = ["no_secrets"]

Key = Qt.Key
SAMPLE = ["Vendor onboarding", "Invoices", "Support escalations", "Contacts"]


async def start_page(desk: Desk) -> StartPage:
    """Wait until the page is shown, and has the keyboard."""
    await desk.until(lambda: desk._application is not None and desk.window.shows_start, "the start page")
    await desk.in_front()
    await desk.until(lambda: desk.window.start.isAncestorOf(focused()), "the keyboard on the page")
    return desk.window.start


def names(desk: Desk) -> list[str]:
    return [workflow.name for workflow in desk.session.workflows]


def title(desk: Desk) -> str:
    return desk.window.windowTitle().removesuffix(" - Flowdash Desktop")


@story
async def test_a_first_start_asks_what_to_begin_with(new_desk: Desk) -> None:
    """Nothing is made, the sample neither; the page is all that the window shows, and the next start shows it again."""
    await new_desk.open()
    page = await start_page(new_desk)
    window = new_desk.window
    assert window.windowTitle() == "Flowdash Desktop"
    assert not window.filter_bar.isVisible()
    assert not window.side.isVisible()
    assert page.choose_file.hasFocus()
    assert new_desk.text_of("Sync status") == "Everything stays on this computer until you connect"
    await new_desk.until(lambda: new_desk.session.workspace is not None, "the local server")
    assert names(new_desk) == []
    assert new_desk.text_of("Sync status") == "Everything stays on this computer until you connect"
    await new_desk.close()
    new_desk.another_start()
    await new_desk.open()
    page = await start_page(new_desk)
    assert button("New workflow…", page).isEnabled()
    assert not new_desk.window.welcome.isVisible()
    await new_desk.close()


@story
async def test_a_template_is_chosen_on_the_page(new_desk: Desk) -> None:
    """Its row opens the question with that template; after it the empty workflow waits for its first task."""
    await new_desk.open()
    page = await start_page(new_desk)
    row = new_desk.find("Invoices to approve", QPushButton, inside=page)
    row.setFocus()
    press(row, Key.Key_Return)
    dialog = await new_desk.until_found(lambda: new_desk.dialog(NewWorkflowDialog), "the question")
    assert dialog.template.workflow.name == "Invoices to approve"
    press(dialog.name.line, Key.Key_Return)
    await new_desk.until(lambda: title(new_desk) == "Invoices to approve", "the workflow")
    window = new_desk.window
    await new_desk.until(lambda: window.filter_bar.isVisible() and window.side.isVisible(), "the whole window")
    await new_desk.until(lambda: window.stack.currentWidget() is not window.start, "the empty workflow")
    await new_desk.until(lambda: new_desk.text_of("Sync status") == "All changes saved", "the usual words")
    await new_desk.close()
    new_desk.another_start()
    await new_desk.open()
    await new_desk.until(lambda: title(new_desk) == "Invoices to approve", "the workflow of before")
    await new_desk.close()


@story
async def test_a_template_waits_for_the_first_server(new_desk: Desk) -> None:
    """A person may be faster than the local server: what was chosen is asked once that is there."""
    await new_desk.open()
    page = await start_page(new_desk)
    assert new_desk.session.workspace is None
    await new_desk.shortcut(Key.Key_N, Qt.KeyboardModifier.NoModifier)
    dialog = await new_desk.until_found(lambda: new_desk.dialog(NewWorkflowDialog), "the question")
    assert dialog.template.workflow.name == "Vendor onboarding"
    dialog.reject()
    await settle()
    assert new_desk.window.shows_start
    await new_desk.in_front()
    await new_desk.until(lambda: page.isAncestorOf(focused()), "the keyboard back on the page")
    await new_desk.close()


@story
async def test_the_sample_is_a_choice(new_desk: Desk) -> None:
    """One key fills the workspace; the window says that this is sample data, once."""
    await new_desk.open()
    await start_page(new_desk)
    await new_desk.shortcut(Key.Key_S, Qt.KeyboardModifier.NoModifier)
    await new_desk.until_rows()
    assert names(new_desk) == SAMPLE
    assert title(new_desk) == "Vendor onboarding"
    assert "no account and no network" in new_desk.window.welcome.text
    assert new_desk.window.welcome.isVisible()
    await new_desk.until(lambda: new_desk.window.detail.task == "C-1001", "the first task in the pane")
    await new_desk.close()
    new_desk.another_start()
    await new_desk.open_table()
    assert not new_desk.window.shows_start
    await new_desk.close()


@pytest.mark.parametrize("target", ["page", "card", "status"])
@story
async def test_a_file_may_fall_anywhere(new_desk: Desk, tmp_path: Path, target: str) -> None:
    """It becomes a workflow of its own: columns fields, a column of states stages, rows tasks."""
    path = tmp_path / "suppliers.csv"
    path.write_text("Name;Status;Amount\nAcme;Open;12,50\nBrightwater;Done;3,00\nLark;Open;7,25\n", encoding="utf-8")
    await new_desk.open()
    page = await start_page(new_desk)
    parts = {"page": page.viewport(), "card": page.connect_button, "status": new_desk.window.status}
    assert drop_files(parts[target], QPoint(4, 4), [path])
    dialog = await new_desk.until_found(lambda: new_desk.dialog(NewWorkflowDialog), "what it would become")
    assert dialog.name.line.text() == "suppliers"
    press(dialog.name.line, Key.Key_Return)
    question = await new_desk.until_found(lambda: new_desk.dialog(ImportDialog), "the import")
    await new_desk.until(lambda: question.confirm_button.isEnabled(), "the plan")
    click(question.confirm_button)
    await new_desk.until(lambda: new_desk.window.model.rowCount() > 0, "rows")
    await new_desk.until_saved()
    click(new_desk.find("Active only", QCheckBox))
    rows = set(zip(new_desk.column("Name"), new_desk.column("Stage"), strict=True))
    assert rows == {("Acme", "Open"), ("Brightwater", "Done"), ("Lark", "Open")}
    await new_desk.close()


@story
async def test_what_is_no_table_does_not_fall(new_desk: Desk, tmp_path: Path) -> None:
    await new_desk.open()
    page = await start_page(new_desk)
    (tmp_path / "photo.png").write_bytes(b"x")
    assert not drop_files(page.viewport(), QPoint(4, 4), [tmp_path / "photo.png"])
    await new_desk.close()


@story
async def test_every_choice_is_reached_by_keyboard(new_desk: Desk) -> None:
    """Tab goes in reading order; each choice has a name, and a letter that is shown and read out."""
    await new_desk.open()
    page = await start_page(new_desk)
    seen = []
    for _ in range(9):
        seen.append(focused().accessibleName() or getattr(focused(), "text", str)())
        press(focused(), Key.Key_Tab)
    assert seen == [
        "Choose a file…",
        *("Vendor onboarding", "Support requests", "Invoices to approve", "Applications to review", "Empty"),
        *("New workflow…", "Connect…", "look around in a workspace filled with sample data"),
    ]
    shown = (page.choose_file, page.new_workflow, page.connect_button, page.sample)
    assert [QKeySequence(one.accessibleDescription()).toString() for one in shown] == ["O", "N", "C", "S"]
    page.connect_button.setFocus()
    await new_desk.shortcut(Key.Key_C, Qt.KeyboardModifier.NoModifier)
    dialog = await new_desk.until_found(lambda: new_desk.dialog(ConnectDialog), "the question")
    dialog.reject()
    await new_desk.close()


async def connect_question(desk: Desk) -> ConnectDialog:
    """Press the key of *Connect…*."""
    await desk.shortcut(Key.Key_C, Qt.KeyboardModifier.NoModifier)
    return await desk.until_found(lambda: desk.dialog(ConnectDialog), "the question")


@story
@pytest.mark.usefixtures("no_secrets")
async def test_a_server_is_connected_from_the_page(new_desk: Desk, server: StartServer) -> None:
    """Cancelled, the page stays; connected, the tasks are shown. Going back to the local workspace shows it again."""
    running = server(definition("W-1"))
    await new_desk.open()
    await start_page(new_desk)
    (await connect_question(new_desk)).reject()
    await start_page(new_desk)
    dialog = await connect_question(new_desk)
    replace_text(new_desk.find("Server address", QLineEdit, inside=dialog), running.base_url)
    replace_text(new_desk.find("API key", QLineEdit, inside=dialog), running.key)
    click(button("Test connection", dialog))
    await new_desk.until(lambda: button("Save", dialog).isEnabled(), "the end of the test")
    click(button("Save", dialog))
    click(await new_desk.until_found(lambda: button("For this session only", dialog), "the question about the key"))
    await new_desk.until_rows()
    assert new_desk.column("ID") == ["W-1"]
    assert new_desk.window.filter_bar.isVisible()
    application = new_desk.application
    await application.show_account((await application._parts.accounts.all())[0])
    await start_page(new_desk)
    await new_desk.close()


@story
async def test_a_small_window_scrolls_the_cards(new_desk: Desk) -> None:
    """They stand one below the other; what has the keyboard is brought into view."""
    await new_desk.open()
    page = await start_page(new_desk)
    new_desk.window.resize(480, 320)
    await settle()
    page.sample.setFocus()
    await settle()
    visible = page.viewport().rect()
    assert visible.contains(page.sample.mapTo(page.viewport(), page.sample.rect().center()))
    assert page.horizontalScrollBar().maximum() == 0
    for shown in page.findChildren(QPushButton):
        assert shown.mapTo(page.inner, QPoint(shown.width(), 0)).x() <= page.inner.width()
    await new_desk.close()


@story
async def test_a_server_s_empty_workspace_offers_the_same(desk: Desk, server: StartServer) -> None:
    """But for the sample, which is of the local workspace."""
    from tests.support.definitions import workspace

    running = server(workspace())
    async with TcpProxy(running.base_url) as proxy:
        await desk.open(server=(proxy.base_url, running.key))
        page = await start_page(desk)
        assert not page.sample.isVisible()
        assert desk.text_of("Sync status") == "All changes saved"
        await desk.shortcut(Key.Key_N, Qt.KeyboardModifier.NoModifier)
        dialog = await desk.until_found(lambda: desk.dialog(NewWorkflowDialog), "the question")
        press(dialog.name.line, Key.Key_Return)
        await desk.until(lambda: title(desk) == "Vendor onboarding", "the workflow")
        await desk.close()
