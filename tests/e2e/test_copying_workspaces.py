"""*Copy this workspace to my computer*: beside the window, gone on with after a cancel, a kill and a restart."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from flowdash_desktop.server.command.data_folder import DATABASE
from flowdash_desktop.session.accounts.workspace_jobs import copy_job
from flowdash_desktop.ui.dialogs import AccountMenu, ConfirmDialog
from flowdash_desktop.ui.dialogs.workspace_copy import CopyReportDialog, WorkspaceCopyDialog
from flowdash_desktop.wire.workspace_jobs import Copied
from tests.e2e.everything import definition
from tests.e2e.workspace_files import row, said
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click
from tests.support.plain_server import PlainServer
from tests.support.server_process import KEY

COPY = "Copy this workspace to my computer…"


@pytest.fixture
def line(server: StartServer) -> Iterator[PlainServer]:
    """The line to a server with tasks of all kinds, which can be held."""
    with PlainServer(server(definition("1", "2", "3")).base_url, is_plain=False) as plain:
        yield plain


async def _open(desk: Desk, line: PlainServer) -> None:
    await desk.open_table(server=(line.base_url, KEY), workflow_id="everyt")


async def _ask(desk: Desk) -> WorkspaceCopyDialog:
    click(await row(desk, COPY))
    return await desk.until_found(lambda: desk.dialog(WorkspaceCopyDialog), "the question")


def _folders(desk: Desk) -> list[str]:
    folder = desk.paths.root / "workspaces"
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


async def _hold_comments(desk: Desk, line: PlainServer) -> None:
    """Begin a copy, and have the server not answer in the middle."""
    line.hold = lambda path: path.endswith("/3/comments")
    click((await _ask(desk)).begin_button)
    await desk.until(line.waiting.is_set, "a request that is held")


def _let_go(line: PlainServer) -> None:
    line.hold = lambda path: False
    line.go_on.set()


@story
async def test_a_copy_is_listed_opened_and_reported(desk: Desk, line: PlainServer) -> None:
    """The person stays where she is; the copy is beside the other workspaces, with its tasks."""
    await _open(desk, line)
    click((await _ask(desk)).begin_button)
    await desk.until(said(desk, "is copied to this computer: 3 workflows, 6 tasks, 0 files."), "the copy")
    assert "copy of" not in desk.window.status.account_button.text()
    click(button("Report…", desk.window.notice))
    report = await desk.until_found(lambda: desk.dialog(CopyReportDialog), "the report")
    assert "The history: who changed what and when." in report.report.toPlainText()
    click(report.close_button)
    click(button("Open the copy", desk.window.notice))
    await desk.until(lambda: "(copy of" in desk.window.status.account_button.text(), "the copy")
    await desk.until_rows()
    assert [name for name in _folders(desk) if "." in name] == []
    await desk.close()
    desk.another_start()
    await desk.open_table()
    assert "(copy of" in desk.window.status.account_button.text()
    await desk.close()


@story
async def test_a_cancelled_copy_can_be_gone_on_with(desk: Desk, line: PlainServer) -> None:
    await _open(desk, line)
    await _hold_comments(desk, line)
    click(button("Cancel", desk.window.progress))
    await desk.until(said(desk, "The copy is not finished. What has arrived stays."), "the word about it")
    _let_go(line)
    line.asked = []
    click(button("Go on", desk.window.notice))
    await desk.until(said(desk, "is copied to this computer"), "the copy")
    assert not [path for path in line.asked if path.endswith("/workspace/definition")]
    await desk.close()


@story
async def test_an_unfinished_copy_can_be_thrown_away(desk: Desk, line: PlainServer) -> None:
    """Found again after a restart, where closing the window has asked first."""
    await _open(desk, line)
    await _hold_comments(desk, line)
    desk.window.close()
    asked = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question")
    assert asked.windowTitle() == "A copy of a workspace is not finished"
    click(asked.confirm_button)
    await desk.until(lambda: desk.application._scope._closed, "the end to begin")
    _let_go(line)
    assert await desk._ended() == 0
    assert len(_folders(desk)) == 1
    desk.another_start()
    await _open(desk, line)
    dialog = await _ask(desk)
    texts = dialog.accessibleDescription()
    assert "is not finished: 6 tasks and 0 files have arrived" in texts
    click(dialog.throw_away_button)
    await desk.until(said(desk, "The unfinished copy is thrown away."), "the word about it")
    assert _folders(desk) == []
    assert not (await _ask(desk)).throw_away_button.isVisible()
    again = desk.dialog(WorkspaceCopyDialog)
    assert again is not None
    click(again.cancel_button)
    await desk.close()


@story
async def test_a_killed_copy_says_so_and_goes_on(desk: Desk, line: PlainServer) -> None:
    await _open(desk, line)
    await _hold_comments(desk, line)
    files = desk.application.workspace_files
    assert files is not None
    assert files.runner.job is not None
    assert files.runner.job.process is not None
    files.runner.job.process.kill()
    await desk.until(said(desk, "The copy is not finished. What has arrived stays."), "the word about it")
    _let_go(line)
    click((await _ask(desk)).begin_button)
    await desk.until(said(desk, "is copied to this computer"), "the copy")
    await desk.close()


@story
async def test_a_copy_that_was_made_but_not_listed_is_listed(desk: Desk, line: PlainServer) -> None:
    """The program was killed between the two: going on asks the server for nothing but which workspace it is."""
    await _open(desk, line)
    made = desk.paths.root / "workspaces" / "made.copying"
    program = [sys.executable, "-m", "flowdash_desktop"]
    ended = await copy_job(program, line.base_url, KEY, made).run(lambda _: None)
    assert isinstance(ended, Copied)
    assert (made / DATABASE).exists()
    dialog = await _ask(desk)
    assert dialog.throw_away_button.isVisible()
    click(dialog.begin_button)
    await desk.until(said(desk, "is copied to this computer: 3 workflows, 6 tasks"), "the copy")
    assert [name for name in _folders(desk) if "." in name] == []
    await desk.close()


@story
async def test_only_workspaces_of_servers_are_copied(desk: Desk) -> None:
    """A local one is backed up instead, and the menu says which is which."""
    await desk.open_table()
    assert not (await row(desk, COPY)).isEnabled()
    menu = desk.dialog(AccountMenu)
    assert menu is not None
    menu.close()
    await desk.close()
