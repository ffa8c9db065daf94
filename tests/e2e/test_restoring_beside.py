"""A backup becomes a local workspace of its own beside the others, whole or not at all; nothing else changes."""

from __future__ import annotations

import errno
import logging
import os
import shutil
import signal
import sqlite3
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import QApplication, QToolButton

from flowdash_desktop.domain.edits import DeleteTask
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.accounts import accounts
from flowdash_desktop.session.accounts.workspace_jobs import finish_made
from flowdash_desktop.ui.dialogs import AccountMenu, ConfirmDialog
from flowdash_desktop.ui.presenters.workspace_files import restoring
from tests.e2e.workspace_files import back_up, choose_file, row, said, stop_process, text_field, type_into_first
from tests.support.desk import Desk, story
from tests.support.hands import button, click, says

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="stops a process by a signal")


@pytest.fixture
def fresh(qapp: QApplication, tmp_path: Path) -> Desk:
    """A desk on another computer, where nothing was begun yet."""
    return Desk(qapp, tmp_path / "new computer", sample=False)


async def _made(desk: Desk, path: Path) -> TaskKey:
    """A backup of the workspace with one edit, which is edited again after it; the task."""
    await desk.open_table()
    key = await type_into_first(desk, "as it was")
    await desk.until_saved()
    await back_up(desk, path)
    await desk.until(said(desk, "is backed up to"), "the backup")
    desk.window.notice.hide()
    await type_into_first(desk, "as it is now")
    await desk.until_saved()
    return key


async def _ask(desk: Desk, path: Path) -> ConfirmDialog:
    click(await row(desk, "Restore from a backup…"))
    await choose_file(desk, path)
    return await desk.until_found(lambda: desk.dialog(ConfirmDialog), "what is in the backup")


async def _restore(desk: Desk, path: Path) -> None:
    """Restore, and wait until the restored workspace is shown."""
    click((await _ask(desk, path)).confirm_button)
    await desk.until(said(desk, "is restored beside your other workspaces."), "the restored workspace")
    await desk.until_rows()


def _value(desk: Desk, key: TaskKey) -> object:
    return desk.shown(key).task.values[text_field(desk)]


async def _local_accounts(desk: Desk) -> int:
    return len(await desk.application._parts.accounts.all())


def _folders(desk: Desk) -> list[str]:
    """The workspaces beside the first one, finished or not."""
    folder = desk.paths.workspace_of("any").parent
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


@story
async def test_a_backup_becomes_a_workspace_beside_the_others(desk: Desk, tmp_path: Path) -> None:
    """It says what is in it first. A deletion that waits is made where it was asked for, and not in the backup."""
    desk.hold_seconds = 600.0
    key = await _made(desk, tmp_path / "mine.zip")
    workflow = desk.workspace.list.workflow_id
    assert workflow is not None
    tasks = len(desk.session.shown(workflow))
    other = desk.window.model.shown.key(1)
    assert other is not None
    await desk.session.submit(DeleteTask(workflow, other))
    dialog = await _ask(desk, tmp_path / "mine.zip")
    assert says(dialog, f"It holds {len(desk.session.workflows)} workflows")
    assert says(dialog, "One change that is not sent yet belongs to the present one only.")
    click(dialog.confirm_button)
    await desk.until(said(desk, "is restored beside your other workspaces."), "the restored workspace")
    await desk.until_rows()
    desk.workspace.show_workflow(workflow)
    await desk.until(lambda: len(desk.session.shown(workflow)) == tasks, "all tasks of the backup")
    assert _value(desk, key) == "as it was"
    assert desk.session.pending == ()
    assert "Larkfield Supply (" in desk.window.status.account_button.accessibleName()

    click(button("Back to Local workspace", desk.window.notice))
    await desk.until(lambda: desk.window.status.account_button.accessibleName() == "Local workspace", "the former one")
    await desk.until(lambda: len(desk.session.shown(workflow)) == tasks - 1, "the tasks without the deleted one")
    assert _value(desk, key) == "as it is now"
    await desk.close()


@story
async def test_a_restored_workspace_is_there_after_a_restart(desk: Desk, tmp_path: Path) -> None:
    """It takes edits as any other."""
    key = await _made(desk, tmp_path / "mine.zip")
    await _restore(desk, tmp_path / "mine.zip")
    await type_into_first(desk, "typed into the restored one")
    await desk.until_saved()
    await desk.close()
    desk.another_start()
    await desk.open_table()
    assert "Larkfield Supply (" in desk.window.status.account_button.accessibleName()
    assert _value(desk, key) == "typed into the restored one"
    await desk.close()


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        (
            0.5,
            "mine.zip was not restored. It is no backup of Flowdash Desktop, or it is not whole. Nothing was changed.",
        ),
        (None, "mine.zip was not restored. It is damaged. Take another copy of it. Nothing was changed."),
    ],
)
@story
async def test_a_damaged_backup_changes_nothing(desk: Desk, tmp_path: Path, kept: float | None, words: str) -> None:
    """Cut off in the middle; or whole as a ZIP, with some bytes of the database changed."""
    path = tmp_path / "mine.zip"
    key = await _made(desk, path)
    contents = bytearray(path.read_bytes())
    if kept is None:
        contents[5000:5010] = bytes(10)
    else:
        del contents[int(len(contents) * kept) :]
    path.write_bytes(contents)
    click(await row(desk, "Restore from a backup…"))
    await choose_file(desk, path)
    await desk.until(said(desk, words), "the reason")
    assert await _local_accounts(desk) == 1
    assert _folders(desk) == []
    assert _value(desk, key) == "as it is now"
    await desk.close()


@story
async def test_a_backup_is_restored_on_a_new_computer(desk: Desk, fresh: Desk, tmp_path: Path) -> None:
    """On the page of the first start nothing was begun yet: the menu of accounts is there."""
    key = await _made(desk, tmp_path / "mine.zip")
    await desk.close()
    await fresh.open()
    await fresh.until(lambda: fresh.window.shows_start, "the page of the first start")
    await _restore(fresh, tmp_path / "mine.zip")
    assert not fresh.window.shows_start
    assert _value(fresh, key) == "as it was"
    await fresh.close()


@posix_only
@story
async def test_a_cancelled_restore_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    """In the middle; the present workspace works on."""
    await _made(desk, tmp_path / "mine.zip")
    click((await _ask(desk, tmp_path / "mine.zip")).confirm_button)
    pid = await stop_process(desk)
    await type_into_first(desk, "typed meanwhile")
    await desk.until_saved()
    click(button("Cancel", desk.window.progress))
    os.kill(pid, signal.SIGCONT)
    await desk.until(lambda: not desk.window.progress.isVisible(), "the end of the restore")
    await desk.until(lambda: not _folders(desk), "nothing to be left")
    assert await _local_accounts(desk) == 1
    await desk.close()


@posix_only
@story
async def test_a_killed_restore_leaves_nothing_and_is_said(desk: Desk, tmp_path: Path) -> None:
    await _made(desk, tmp_path / "mine.zip")
    click((await _ask(desk, tmp_path / "mine.zip")).confirm_button)
    pid = await stop_process(desk)
    os.kill(pid, signal.SIGKILL)
    await desk.until(said(desk, "mine.zip was not restored."), "the word that it failed")
    assert "Nothing was changed." in desk.window.notice.text
    assert await _local_accounts(desk) == 1
    assert _folders(desk) == []
    await desk.close()


@asynccontextmanager
async def _before_it_is_listed(desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    """The workspace is restored whole and has its folder; it gets into the list of accounts after this."""
    goes_on = threading.Event()

    def finish_and_wait(made: Path, folder: Path) -> None:
        finish_made(made, folder)
        goes_on.wait()

    monkeypatch.setattr(accounts, "finish_made", finish_and_wait)
    click((await _ask(desk, path)).confirm_button)
    try:
        await desk.until(lambda: any("." not in name for name in _folders(desk)), "the folder")
        yield
    finally:
        goes_on.set()


@story
async def test_closing_before_a_restored_one_is_listed_asks(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _made(desk, tmp_path / "mine.zip")
    async with _before_it_is_listed(desk, tmp_path / "mine.zip", monkeypatch):
        desk.window.close()
        dialog = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question")
        assert dialog.windowTitle() == "A backup, restore or export is not finished"
        click(dialog.cancel_button)
    await desk.until(said(desk, "is restored beside your other workspaces."), "the restored workspace")
    await desk.until_rows()
    await desk.close()


@story
async def test_closed_all_the_same_a_restored_one_is_listed(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was whole already: a folder that no account leads to would be data that nobody sees."""
    await _made(desk, tmp_path / "mine.zip")
    async with _before_it_is_listed(desk, tmp_path / "mine.zip", monkeypatch):
        desk.window.close()
        dialog = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question")
        click(dialog.confirm_button)
        await desk.until(lambda: desk.application._scope._closed, "the end to begin")
    assert await desk._ended() == 0
    assert len(_folders(desk)) == 1
    desk.another_start()
    await desk.open_table()
    assert await _local_accounts(desk) == 2
    await desk.close()


@story
async def test_a_restored_one_that_can_t_be_listed_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    """The file of the settings refuses: the workspace that was restored whole goes again, and it is said."""
    await _made(desk, tmp_path / "mine.zip")
    with closing(sqlite3.connect(desk.paths.preferences)) as connection:
        connection.execute("CREATE TRIGGER no BEFORE INSERT ON accounts BEGIN SELECT RAISE(ABORT, 'no'); END")
    click((await _ask(desk, tmp_path / "mine.zip")).confirm_button)
    await desk.until(said(desk, "mine.zip was not restored."), "the word that it failed")
    assert desk.window.notice.text.endswith("Nothing was changed.")
    assert await _local_accounts(desk) == 1
    assert _folders(desk) == []
    await desk.close()


@pytest.mark.parametrize("place", [(restoring, "prepare_restoring"), (accounts, "finish_made")])
@story
async def test_a_full_disk_is_named_after_a_restore(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: tuple[ModuleType, str]
) -> None:
    """The window itself finds no room, before its process begins or after it."""

    def refuse(*folders: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(folders[0]))

    await _made(desk, tmp_path / "mine.zip")
    monkeypatch.setattr(*place, refuse)
    click(await row(desk, "Restore from a backup…"))
    await choose_file(desk, tmp_path / "mine.zip")
    if place[0] is accounts:
        dialog = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "what is in the backup")
        click(dialog.confirm_button)
    await desk.until(said(desk, "There is no room left on the disk. Free some."), "the reason")
    assert await _local_accounts(desk) == 1
    assert _folders(desk) == []
    await desk.close()


@story
async def test_why_a_restore_failed_is_in_the_log(desk: Desk, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Once, with the words of the process, which the window does not show."""
    caplog.set_level(logging.INFO, "flowdash_desktop")
    await desk.open_table()
    (tmp_path / "mine.zip").write_bytes(b"no backup")
    click(await row(desk, "Restore from a backup…"))
    await choose_file(desk, tmp_path / "mine.zip")
    await desk.until(said(desk, "mine.zip was not restored."), "the word that it failed")
    lines = [text for text in caplog.messages if "noBackup" in text]
    assert len(lines) == 1, caplog.messages
    assert "mine.zip" in lines[0]
    await desk.close()


@story
async def test_a_workspace_that_is_gone_is_not_begun_anew(desk: Desk, tmp_path: Path) -> None:
    """An empty one in its place would look as if all tasks were lost; what was read of it is still shown."""
    await _made(desk, tmp_path / "mine.zip")
    await _restore(desk, tmp_path / "mine.zip")
    await desk.close()
    (name,) = _folders(desk)
    shutil.rmtree(desk.paths.workspace_of(name))
    desk.another_start()
    await desk.open()
    words = "The folder of this local workspace is gone. Restore it from a backup."
    await desk.until(lambda: desk.window.model.rowCount() > 0, "what was read of it before")
    from flowdash_desktop.ui.error_texts import error_text

    await desk.until(lambda: error_text(desk.session.status.reason) == words, "the reason")
    assert _folders(desk) == []
    await desk.close()


@story
async def test_a_restored_workspace_leaves_the_list_and_stays(desk: Desk, tmp_path: Path) -> None:
    """Removing says where its data stays; the first local workspace can't be removed."""
    await _made(desk, tmp_path / "mine.zip")
    await _restore(desk, tmp_path / "mine.zip")
    await row(desk, "Back up now…")
    (bin_,) = [
        b for b in desk.dialog(AccountMenu).findChildren(QToolButton) if b.accessibleName().startswith("Remove account")
    ]
    click(bin_)
    dialog = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question")
    (name,) = _folders(desk)
    assert says(dialog, str(desk.paths.workspace_of(name)))
    click(dialog.confirm_button)
    await desk.until(lambda: desk.window.status.account_button.accessibleName() == "Local workspace", "the first one")
    assert await _local_accounts(desk) == 1
    assert _folders(desk) == [name]
    await desk.until_rows()
    await desk.close()
