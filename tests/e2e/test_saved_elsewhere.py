"""A file that was checked out is saved by another program: the window says so, and brings it back when asked."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QFileSystemWatcher

from flowdash_desktop.ui.importing.dialog import ImportDialog
from tests.e2e.everything import WORKFLOW, definition, on_server
from tests.e2e.test_round_trip import applied, asked, check_out, edit, programs
from tests.support.definitions import TICKETS
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click
from tests.support.programs import Programs
from tests.support.spreadsheets.saved_again import Sheet, save_as_excel

__all__ = ["programs"]


def save_in_its_place(path: Path, sheets: Sequence[Sheet]) -> None:
    """As most programs save: another file is written whole, and takes the name of the first."""
    other = path.with_name(f".~{path.name}")
    save_as_excel(other, sheets)
    other.replace(path)


def save_beside(path: Path, sheets: Sequence[Sheet]) -> None:
    """As Excel saves: the first one is renamed, another is made, and the first one goes."""
    old = path.rename(path.with_name(f"{path.stem}.tmp"))
    save_as_excel(path, sheets)
    old.unlink()


def is_looking() -> bool:
    """The files are about to be looked at."""
    return any(task.get_name() == "look at check-outs" for task in asyncio.all_tasks())


def dialogs(desk: Desk) -> list[ImportDialog]:
    return [dialog for dialog in desk.window.findChildren(ImportDialog) if dialog.isVisible()]


@pytest.mark.parametrize("save", [save_as_excel, save_in_its_place, save_beside])
@story
async def test_a_saved_file_is_noticed(desk: Desk, server: StartServer, programs: Programs, save: object) -> None:
    """However it is saved, and again when it is saved again; no question comes by itself."""
    assert callable(save)
    running = server(definition("S-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    path = await check_out(desk, programs)
    words = f"{path.name} was changed."
    for text in ("first", "second"):
        edit(path, lambda tasks, _, text=text: tasks.put("S-1", "Text", text), save)  # type: ignore[misc]  # a lambda with a default
        await desk.until(lambda: desk.window.notice.isVisible() and desk.window.notice.text == words, "the notice")
        assert dialogs(desk) == []
        if text == "first":
            desk.window.notice.hide()
    await desk.in_front()
    click(button("Bring it back…", desk.window.notice))
    dialog = await asked(desk)
    assert applied(dialog) == {"S-1": {"Text": "second"}}
    click(dialog.confirm_button)
    await desk.until(lambda: on_server(running, "S-1")["Text"] == "second", "the edit")
    await desk.until_saved()
    await desk.close()


@story
async def test_it_is_noticed_after_a_restart(desk: Desk, server: StartServer, programs: Programs) -> None:
    """Saved while the window was closed: said once, and brought back from another workflow."""
    running = server(definition("S-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    path = await check_out(desk, programs)
    await desk.close()
    edit(path, lambda tasks, _: tasks.put("S-1", "Text", "while it was closed"))
    words = f"{path.name} was changed."
    await desk.open_table(server=running, workflow_id=TICKETS["id"])
    await desk.until(lambda: desk.window.notice.isVisible() and desk.window.notice.text == words, "the notice")
    await desk.in_front()
    click(button("Bring it back…", desk.window.notice))
    dialog = await asked(desk)
    assert applied(dialog) == {"S-1": {"Text": "while it was closed"}}
    dialog.reject()
    await desk.close()


@story
async def test_a_file_that_comes_back_later_is_noticed(desk: Desk, server: StartServer, programs: Programs) -> None:
    """A slow program takes the file away, and puts another in its place when nobody watches the first any more."""
    running = server(definition("S-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    path = await check_out(desk, programs)
    watchers = desk.window.findChildren(QFileSystemWatcher)  # another one is for attachments that are edited
    await desk.until(lambda: any(str(path) in one.files() for one in watchers), "the file to be watched")
    (watcher,) = [one for one in watchers if str(path) in one.files()]
    other = path.with_suffix(".new")
    path.rename(other)
    await desk.until(lambda: watcher.files() == [] and not is_looking(), "the file to be gone")
    edit(other, lambda tasks, _: tasks.put("S-1", "Text", "later"))
    desk.window.notice.hide()
    other.rename(path)
    words = f"{path.name} was changed."
    await desk.until(lambda: desk.window.notice.isVisible() and desk.window.notice.text == words, "the notice")
    await desk.close()
