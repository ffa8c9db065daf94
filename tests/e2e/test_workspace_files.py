"""The local workspace goes into a backup or a definition, beside the window; a file is there whole, or not at all."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import sqlite3
import sys
import zipfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import psutil
import pytest

from flowdash_desktop.domain.edits import DeleteTask
from flowdash_desktop.session.accounts.accounts import LOCAL
from flowdash_desktop.ui.dialogs import AccountMenu, ConfirmDialog
from flowdash_desktop.ui.dialogs.workspace_export import WorkspaceExportDialog
from flowdash_desktop.ui.presenters.workspace_files import presenter
from tests.e2e.everything import definition
from tests.e2e.workspace_files import back_up, choose_file, first_task, row, said, stop_process, type_into_first
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy machine may take its time to save what was typed before a backup."""
    monkeypatch.setattr(presenter, "_LAST_MOMENT", 60.0)


posix_only = pytest.mark.skipif(sys.platform == "win32", reason="stops a process by a signal")


def _names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def _in_backup(path: Path, folder: Path) -> list[str]:
    """The documents of all tasks in a backup."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        archive.extract("workspace.db", folder)
    with closing(sqlite3.connect(folder / "workspace.db")) as connection:
        return [str(row[0]) for row in connection.execute("SELECT document FROM tasks")]


@story
async def test_back_up_now_holds_what_was_just_typed(desk: Desk, tmp_path: Path) -> None:
    """What is on its way is sent first; the name says the workspace and the day; the folder is one press away."""
    await desk.open_table()
    await type_into_first(desk, "typed a moment ago")
    path = tmp_path / "mine.zip"
    dialog = await back_up(desk, path)
    day = datetime.now(UTC).astimezone().date().isoformat()
    assert dialog.defaultSuffix() == "zip"
    assert Path(dialog.selectedFiles()[0]).name.endswith(f"backup {day}.zip")
    await desk.until(said(desk, "is backed up to mine.zip"), "the word that it is done")
    assert "not in it" not in desk.window.notice.text
    assert button("Show in folder", desk.window.notice).isVisible()
    assert any("typed a moment ago" in document for document in _in_backup(path, tmp_path / "look"))
    assert not desk.window.progress.isVisible()
    await desk.close()


@posix_only
@story
async def test_a_backup_waits_for_what_is_on_its_way(desk: Desk, tmp_path: Path) -> None:
    """The server is busy when a change is sent to it: the backup begins once that has arrived."""
    await desk.open_table()
    server = desk.servers[-1]._process
    assert server is not None
    os.kill(server.pid, signal.SIGSTOP)
    try:
        await type_into_first(desk, "on its way")
        await desk.until(lambda: desk.session.pending, "the change to be kept here")
        await back_up(desk, tmp_path / "mine.zip")
        await desk.until(lambda: desk.window.progress.text == "Saving changes…", "the backup to wait")
    finally:
        os.kill(server.pid, signal.SIGCONT)
    await desk.until(said(desk, "is backed up to mine.zip"), "the word that it is done")
    assert any("on its way" in document for document in _in_backup(tmp_path / "mine.zip", tmp_path / "look"))
    await desk.close()


@posix_only
@story
async def test_cancel_leaves_nothing_and_the_window_works_on(desk: Desk, tmp_path: Path) -> None:
    """While the backup is made a task is edited and saved; after *Cancel* the file that was there is as it was."""
    await desk.open_table()
    path = tmp_path / "backups" / "mine.zip"
    path.parent.mkdir()
    path.write_bytes(b"an older backup")
    await back_up(desk, path)
    pid = await stop_process(desk)
    assert "Backing up…" in desk.window.progress.text
    await type_into_first(desk, "typed meanwhile")
    await desk.until_saved()
    click(button("Cancel", desk.window.progress))
    os.kill(pid, signal.SIGCONT)
    await desk.until(lambda: not desk.window.progress.isVisible(), "the end of the backup")
    assert path.read_bytes() == b"an older backup"
    assert _names(path.parent) == ["mine.zip"]
    await desk.close()


@posix_only
@story
async def test_closing_in_the_middle_of_a_backup_asks_first(desk: Desk, tmp_path: Path) -> None:
    """Nobody believes that there is a backup when there is none; closed all the same, nothing is left in part."""
    await desk.open_table()
    path = tmp_path / "backups" / "mine.zip"
    path.parent.mkdir()
    await back_up(desk, path)
    pid = await stop_process(desk)
    desk.window.close()
    dialog = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question")
    assert dialog.windowTitle() == "A backup, restore or export is not finished"
    click(dialog.cancel_button)
    desk.window.close()
    dialog = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question again")
    click(dialog.confirm_button)
    with contextlib.suppress(ProcessLookupError):  # the window may have ended it by now
        os.kill(pid, signal.SIGCONT)
    assert await desk._ended() == 0
    for _ in range(600):  # its process ends by itself, after the window
        if pid not in [p.pid for p in psutil.Process().children() if p.status() != psutil.STATUS_ZOMBIE]:
            break
        await asyncio.sleep(0.05)
    # It may have been done with it at the very moment at which it was ended: then the file is whole.
    assert _names(path.parent) == [] or zipfile.ZipFile(path).testzip() is None


@posix_only
@story
async def test_a_killed_backup_leaves_nothing_and_is_said(desk: Desk, tmp_path: Path) -> None:
    await desk.open_table()
    folder = tmp_path / "backups"
    folder.mkdir()
    await back_up(desk, folder / "mine.zip")
    pid = await stop_process(desk)
    # What it would have left when it was killed while it wrote.
    (folder / f".mine.zip.abcdefgh.{pid}.partial").mkdir()
    os.kill(pid, signal.SIGKILL)
    await desk.until(said(desk, "mine.zip was not written."), "the word that it failed")
    assert _names(folder) == []
    await desk.close()


@story
async def test_a_place_that_can_t_be_written_is_said(desk: Desk, tmp_path: Path) -> None:
    await desk.open_table()
    await back_up(desk, tmp_path / "gone" / "mine.zip")
    words = "mine.zip was not written. The folder is not there any more. Choose another one."
    await desk.until(said(desk, words), "the reason")
    await desk.close()


@story
async def test_a_backup_goes_without_an_attachment_that_is_gone(desk: Desk, tmp_path: Path) -> None:
    """All that is there is in it, and what is missing is counted, in the tone of a warning."""
    await desk.open_table()
    blobs = sorted((desk.paths.workspace_of(LOCAL.id) / "blobs").glob("??/*"))
    blobs[0].unlink()
    await back_up(desk, tmp_path / "mine.zip")
    await desk.until(said(desk, "1 attachment is missing or damaged, and not in it."), "the word about it")
    assert "is backed up to mine.zip" in desk.window.notice.text
    assert desk.window.notice._tone == "warning"
    with zipfile.ZipFile(tmp_path / "mine.zip") as archive:
        assert archive.testzip() is None
        names = archive.namelist()
    assert f"blobs/{blobs[0].name}" not in names
    assert sum(name.startswith("blobs/") for name in names) == len(blobs) - 1
    await desk.close()


@story
async def test_changes_that_wait_are_named_after_a_backup(desk: Desk, tmp_path: Path) -> None:
    """A deletion that can still be undone is not in it."""
    desk.hold_seconds = 600.0
    await desk.open_table()
    workflow, key = desk.workspace.list.workflow_id, first_task(desk)
    assert workflow is not None
    await desk.session.submit(DeleteTask(workflow, key))
    await back_up(desk, tmp_path / "mine.zip")
    await desk.until(said(desk, "One change that waits or needs you is not in it."), "the word about the deletion")
    desk.hold_seconds = 0.0
    await desk.close()


@story
async def test_elsewhere_the_menu_says_why_not(desk: Desk, server: StartServer) -> None:
    """The workspace of another server is not on this computer."""
    running = server(definition("E-1"))
    await desk.open_table(server=running)
    entry = await row(desk, "Back up now…")
    assert not entry.isEnabled()
    assert entry.accessibleDescription() == "only for local workspaces"
    desk.dialog(AccountMenu).close()
    await desk.close()


@pytest.mark.parametrize("tasks", [True, False])
@story
async def test_the_workspace_is_exported_as_a_definition(desk: Desk, tmp_path: Path, tasks: bool) -> None:
    """With all tasks or without, as the command line writes it; a new workspace can be begun with it."""
    await desk.open_table()
    click(await row(desk, "Export workspace…"))
    dialog = await desk.until_found(lambda: desk.dialog(WorkspaceExportDialog), "the question")
    if not tasks:
        click(dialog.without_tasks)
    click(dialog.export_button)
    path = tmp_path / "mine.json"
    await choose_file(desk, path)
    await desk.until(said(desk, "is exported to mine.json"), "the word that it is done")
    document = json.loads(path.read_text(encoding="utf-8"))
    assert len(document["workflows"]) == len(desk.session.workflows)
    assert any(workflow["tasks"] for workflow in document["workflows"]) is tasks
    await desk.close()
