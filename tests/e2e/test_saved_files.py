"""That a checked out file was saved is noticed, whatever else happens at the same moment."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QFileSystemWatcher

from flowdash_desktop.session.check_outs import CheckOuts
from tests.e2e.everything import WORKFLOW, definition
from tests.e2e.test_round_trip import check_out, edit, programs
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.programs import Programs
from tests.support.spreadsheets.saved_again import Sheet

__all__ = ["programs"]


def put_text(tasks: Sheet, _: list[Sheet]) -> None:
    tasks.put("R-1", "Text", "edited there")


@story
async def test_a_save_is_said_though_one_turns_to_the_window(
    desk: Desk, server: StartServer, programs: Programs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A person does so in the moment in which the save is found."""
    await desk.open_table(server=server(definition("R-1")), workflow_id=WORKFLOW)
    path = await check_out(desk, programs)
    keep_digest = CheckOuts.keep_digest

    async def keep(check_outs: CheckOuts, check_out_id: str, digest: str) -> None:
        desk.window.attention.turned_to.emit()
        await keep_digest(check_outs, check_out_id, digest)

    monkeypatch.setattr(CheckOuts, "keep_digest", keep)
    edit(path, put_text)
    await desk.until(lambda: desk.window.notice.text == f"{path.name} was changed.", "the word")
    await desk.close()


@story
async def test_a_save_is_said_though_its_folder_is_never_calm(
    desk: Desk, server: StartServer, programs: Programs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Downloads come and go there all the time."""
    await desk.open_table(server=server(definition("R-1")), workflow_id=WORKFLOW)
    path = await check_out(desk, programs)
    edit(path, put_text)
    count = 0

    def is_said() -> bool:
        nonlocal count
        count += 1
        (path.parent / f"download {count}").touch()
        (path.parent / f"download {count - 1}").unlink(missing_ok=True)
        return desk.window.notice.text == f"{path.name} was changed."

    await desk.until(is_said, "the word")
    await desk.close()


@story
async def test_a_file_that_comes_back_is_watched(desk: Desk, server: StartServer, programs: Programs) -> None:
    """It was away as the program began, on a drive that was not there."""
    running = server(definition("R-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    path = await check_out(desk, programs)
    await desk.close()
    edit(path, put_text)
    away = path.parent.parent / path.name
    path.rename(away)
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    folder = str(path.parent)
    await desk.until(lambda: any(folder in one.directories() for one in desk.window.findChildren(QFileSystemWatcher)))
    away.rename(path)
    await desk.until(lambda: desk.window.notice.text == f"{path.name} was changed.", "the word")
    await desk.close()
