"""A file is brought back, and the program ends in the middle: nothing is done twice."""

from __future__ import annotations

import asyncio

import pytest

from flowdash_desktop.domain.importing.plan import RowFault, RowKind
from flowdash_desktop.session.check_outs import CheckOuts
from tests.e2e.test_round_trip import bring_back, check_out, edit, programs
from tests.support.definitions import EVERYTHING, TICKETS, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import click
from tests.support.programs import Programs

__all__ = ["programs"]


@story
async def test_a_new_row_that_came_back_as_the_program_ended(
    desk: Desk, server: StartServer, programs: Programs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window is closed while it is noted what came back: the row is not offered again."""
    running = server(workspace(TICKETS, EVERYTHING))
    window = await desk.open_table(server=running, workflow_id=TICKETS["id"])
    path = await check_out(desk, programs)
    edit(path, lambda tasks, _: tasks.add({"Subject": "new there"}))
    dialog = await bring_back(desk, path)
    reached, goes_on = asyncio.Event(), asyncio.Event()

    async def hang(check_outs: CheckOuts, step: str, *, done: bool) -> None:
        reached.set()
        await goes_on.wait()

    with monkeypatch.context() as patch:
        patch.setattr(CheckOuts, "_settle_step", hang)
        click(dialog.confirm_button)
        await desk.until(reached.is_set, "the note")
        await desk.until_saved()
        window.close()
        await desk.put_away()
    desk.another_start()
    await desk.open_table(server=running, workflow_id=TICKETS["id"])
    await desk.until(lambda: "new there" in desk.column("Subject"), "the new task")
    dialog = await bring_back(desk, path)
    dialog.model.show_kinds((RowKind.LEFT_OUT,))
    assert [dialog.model.row_at(n).fault for n in range(dialog.model.rowCount())] == [RowFault.BROUGHT_BACK]
    dialog.reject()
    await desk.close()
