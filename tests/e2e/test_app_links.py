"""Links to tasks: copied, opened in the window that is open or in a new one, and harmless whoever wrote them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.text.app_link import AppLink
from tests.support.definitions import linked_workspace
from tests.support.desk import Desk, story
from tests.support.driven import Program
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, focused, keys, press, replace_text
from tests.support.steady import settle

ROOT = Path(__file__).parents[2]


def copied(desk: Desk) -> str:
    """The link that *Copy link* gives for the task in the pane."""
    desk.window.detail.header.copy_link.trigger()
    return QGuiApplication.clipboard().text()


async def link_to(desk: Desk, key: str) -> str:
    desk.window.table.current.go_to(TaskKey(key))
    await desk.until(lambda: desk.window.detail.task == key, f"the task {key}")
    return copied(desk)


@story
async def test_a_link_opens_its_local_task_after_a_restart(desk: Desk) -> None:
    """The local server has another port then, and the window shows another workflow."""
    await desk.open_table()
    link = await link_to(desk, "C-1003")
    assert link.startswith("flowdash://task/")
    assert "127.0.0.1" not in link
    invoices = next(w.id for w in desk.session.workflows if w.name == "Invoices")
    desk.workspace.show_workflow(invoices)
    await desk.until(lambda: desk.workspace.list.workflow_id == invoices, "the other workflow")
    await desk.close()
    desk.another_start()
    await desk.open_table()
    desk.application.come_forward(None, link)
    await desk.until(lambda: desk.window.detail.task == "C-1003", "the task of the link")
    await desk.close()


@story
async def test_the_palette_takes_a_pasted_link(desk: Desk) -> None:
    await desk.open_table()
    link = await link_to(desk, "C-1003")
    desk.window.table.current.go_to(TaskKey("C-1001"))
    await desk.until(lambda: desk.window.detail.task == "C-1001")
    await desk.shortcut(Qt.Key.Key_K)
    keys(focused(), link)
    press(focused(), Qt.Key.Key_Return)
    await desk.until(lambda: desk.window.detail.task == "C-1003", "the task of the link")
    await desk.close()


@story
async def test_a_broken_link_in_the_palette_says_why(desk: Desk) -> None:
    await desk.open_table()
    await desk.shortcut(Qt.Key.Key_K)
    keys(focused(), "flowdash://task/w/delete")
    assert "not complete" in focused().accessibleDescription()
    press(focused(), Qt.Key.Key_Return)
    assert not desk.window.notice.isVisible(), "nothing is done"
    press(focused(), Qt.Key.Key_Escape)
    await desk.close()


@story
async def test_a_link_into_another_workspace_is_asked_about(desk: Desk, server: StartServer) -> None:
    """A page on the web does not take the person away from the account that they work in."""
    running = server(linked_workspace())
    await desk.open_table(server=running, workflow_id="houses")
    remote = desk.session.account
    first = next(iter(desk.session.shown("houses")))
    link = await link_to(desk, str(first))
    local = (await desk.application._parts.accounts.all())[0]
    await desk.application.show_account(local)
    await desk.until_rows()
    desk.application.come_forward(None, link)
    await desk.until(desk.window.notice.isVisible, "the question")
    assert desk.session.account.id == local.id
    click(button("Show the task", desk.window.notice))
    await desk.until(lambda: desk.application._account.id == remote.id, "the account of the link")
    await desk.until(lambda: desk.window.detail.task == first, "its task")
    await desk.close()


@story
async def test_a_link_waits_while_something_is_typed(desk: Desk) -> None:
    """Another task would end what is typed, and a value that is ended is sent."""
    window = await desk.open_table()
    link = await link_to(desk, "C-1003")
    await desk.open_task("C-1001", "Company Name")
    line = desk.in_pane("Company Name", QLineEdit)
    line.setFocus()
    replace_text(line, "Half a na")
    desk.application.come_forward(None, link)
    await desk.until(window.notice.isVisible, "the question")
    await settle()
    assert (window.detail.task, line.text(), desk.session.pending) == ("C-1001", "Half a na", ())
    press(line, Qt.Key.Key_Escape)
    click(button("Show the task", window.notice))
    await desk.until(lambda: window.detail.task == "C-1003", "the task of the link")
    assert desk.session.pending == ()
    await desk.close()


@story
async def test_links_to_what_is_not_here_are_said_plainly(desk: Desk) -> None:
    window = await desk.open_table()
    identity = desk.session.workspace_identity
    assert identity is not None
    await desk.until(lambda: window.detail.task == "C-1001", "the first task")
    shown = desk.workspace.list.workflow_id
    for link, words in (
        (str(AppLink("elsewhere.example", str(shown), "x")), "not connected here"),
        (str(AppLink(identity.id, "no-workflow", "x")), "workflow of this link is not here"),
        (str(AppLink(identity.id, str(shown), "no-task")), "No task here has this address"),
        ("flowdash://evil.example/a/b/c", "not complete"),
        ("flowdash:" + "a" * 5000, "not complete"),
    ):
        window.notice.hide()
        desk.application.come_forward(None, link)
        await desk.until(window.notice.isVisible, f"words about {link[:60]}")
        assert words in window.notice.text
    assert window.detail.task == "C-1001"
    await desk.close()


@story
async def test_the_token_of_the_desktop_reaches_the_window(desk: Desk) -> None:
    """Under Wayland a window comes to the front only with the token that the desktop gave to the second start."""
    window = await desk.open_table()
    seen: list[str | None] = []
    window.activateWindow = lambda: seen.append(os.environ.pop("XDG_ACTIVATION_TOKEN", None))  # type: ignore[method-assign]
    desk.application.come_forward(None, "", "token-1")
    desk.application.come_forward(None)
    assert seen == ["token-1", None]
    await desk.close()


def start_with(link: str, data_dir: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "flowdash_desktop", "--data-dir", str(data_dir), link]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False)


def test_a_second_start_hands_its_link_to_the_window(tmp_path: Path) -> None:
    with Program(tmp_path) as program:
        program.do("rows")
        again = start_with("flowdash://task/unknown/w/t", program.data_dir)
        assert (again.returncode, again.stderr) == (0, "")
        program.do("until link-refused")
        assert program.close() == 0


def test_a_first_start_takes_a_link(tmp_path: Path) -> None:
    with Program(tmp_path, "flowdash://task/unknown/w/t") as program:
        program.do("rows", "until link-refused")
        assert program.close() == 0
