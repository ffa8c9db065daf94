"""A first start with no account and no network: the local workspace, found, narrowed and sorted."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QWidget

from flowdash_desktop.ui.table.empty_states import TableStack
from tests.e2e.everything import WORKFLOW, definition
from tests.support.definitions import COMPANIES, workspace
from tests.support.desk import Desk, click, keys, press, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, says, words_in
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy


@story
async def test_the_local_workspace_is_there_with_sample_data(desk: Desk) -> None:
    window = await desk.open_table()
    assert window.windowTitle() == "Vendor onboarding - Flowdash Desktop"
    assert [w.name for w in desk.session.workflows] == [
        "Vendor onboarding",
        "Invoices",
        "Support escalations",
        "Contacts",
    ]
    assert "no account and no network" in window.welcome.text
    assert window.welcome.isVisible()
    await desk.close()


@story
async def test_a_local_task_offers_no_page_to_open(desk: Desk) -> None:
    """The local server's address changes with each start and asks for a key: a browser would show an error."""
    window = await desk.open_table()
    await desk.until(lambda: window.detail.task == "C-1001", "the first task")
    menu = window.detail.header.menu_button.menu()
    assert not {"Copy web address", "Open in browser"} & {a.text() for a in menu.actions() if a.isVisible()}
    assert not any(b.text() == "Open in browser" for b in window.detail.findChildren(QPushButton) if b.isVisible())
    await desk.close()


@story
async def test_the_welcome_is_said_once(desk: Desk) -> None:
    window = await desk.open_table()
    await desk.until(window.welcome.isVisible)
    close = desk.find("Close", QWidget, inside=window.welcome)
    click(close)
    await desk.close()
    window = await desk.open_table()
    assert not window.welcome.isVisible()
    await desk.close()


@story
async def test_the_workspace_is_set_up_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Later starts load tasks, and say nothing of setting up."""
    said: list[str] = []
    show = TableStack.show_loading

    def note(stack: TableStack, words: str = "", done: int = 0, total: int = 0) -> None:
        said.append(words)
        show(stack, words, done, total)

    monkeypatch.setattr(TableStack, "show_loading", note)
    await desk.open_table()
    await desk.close()
    assert "Setting up your local workspace…" in said
    said.clear()
    desk.another_start()
    await desk.open_table()
    await desk.close()
    assert said
    assert "Setting up your local workspace…" not in said


@story
async def test_another_workflow_is_chosen_by_keyboard(desk: Desk) -> None:
    window = await desk.open_table()
    window.filter_bar.open_workflow_picker()
    keys(desk.popup().focusWidget() or desk.popup(), "Inv")
    press(desk.popup().focusWidget() or desk.popup(), Qt.Key.Key_Return)
    await desk.until(lambda: window.windowTitle().startswith("Invoices"))
    await desk.until(lambda: window.model.rowCount() > 0 and window.model.column("Amount") >= 0)
    await desk.close()
    window = await desk.open_table()
    assert window.windowTitle().startswith("Invoices"), "the workflow that was shown last comes back"
    await desk.close()


@story
async def test_active_only_and_search_narrow_the_table(desk: Desk) -> None:
    window = await desk.open_table()
    active = window.model.rowCount()
    click(desk.find("Active only", QCheckBox))
    assert window.model.rowCount() == 216 > active
    search = desk.find("Search tasks", QLineEdit)
    keys(search, "brightwater")
    assert 0 < window.model.rowCount() < 10
    count = desk.find("Result count", QLabel).text()
    assert count == f"{window.model.rowCount()} of 216 tasks"
    press(search, Qt.Key.Key_Escape)
    assert window.model.rowCount() == 216
    keys(search, "zzqxv")
    assert window.model.rowCount() == 0
    assert not window.table.isVisible()
    click(button("Clear the search", window.stack))
    assert window.model.rowCount() == 216
    await desk.close()


def _button(desk: Desk, text: str) -> QPushButton:
    (found,) = [b for b in desk.window.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    return found


@story
async def test_a_server_s_folder_opens_with_its_workspace(desk: Desk, tmp_path: Path) -> None:
    """Earlier versions of ``serve --data-dir`` put the workspace into the folder itself; no second one is made."""
    (tmp_path / "made").mkdir()
    with ServerProcess(tmp_path / "made", workspace(COMPANIES)) as made:
        pass
    shutil.move(made.data_dir, desk.paths.root)
    await desk.open_table()
    assert [w.name for w in desk.session.workflows] == ["Companies"]
    await desk.close()
    assert not (desk.paths.root / "local").exists()
    await desk.open_table()
    assert [w.name for w in desk.session.workflows] == ["Companies"]
    await desk.close()


@story
async def test_a_list_on_its_way_is_not_called_empty(desk: Desk, server: StartServer) -> None:
    """Between the workflow's fields and its first tasks the window says that it loads, not *No tasks yet*."""
    running = server(definition("W-1"))
    async with TcpProxy(running.base_url) as proxy:
        tasks = proxy.hold_answers(f"GET /api/v1/workflows/{WORKFLOW}/tasks ".encode())
        window = await desk.open(server=(proxy.base_url, running.key), workflow_id=WORKFLOW)
        await desk.until(tasks.arrived.is_set, "the request for the tasks")
        seen: set[str] = set()
        for _ in range(20):
            await asyncio.sleep(0)
            seen.update(words_in(window.stack))
        assert "No tasks yet" not in seen
        assert "Loading tasks…" in seen
        tasks.release.set()
        await desk.until_rows()
        await desk.close()


@story
async def test_a_list_that_never_came_says_why(desk: Desk, server: StartServer) -> None:
    """The server goes away before the first list: the window names that, and offers to try again."""
    running = server(definition("W-1"))
    async with TcpProxy(running.base_url) as proxy:
        tasks = proxy.hold_answers(f"GET /api/v1/workflows/{WORKFLOW}/tasks ".encode())
        window = await desk.open(server=(proxy.base_url, running.key), workflow_id=WORKFLOW)
        await desk.until(tasks.arrived.is_set, "the request for the tasks")
    await desk.until(lambda: says(window.stack, "The tasks can't be read right now"), "the reason")
    assert button("Retry", window.stack).isVisible()
    await desk.close()
