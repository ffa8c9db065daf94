"""The files of the next tasks are read while one is viewed: through the real window, server and processes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.attachments.look_ahead import LookAhead, UpcomingTask
from flowdash_desktop.viewing.client import ScaleOf
from tests.e2e import test_deciding
from tests.e2e.test_triage_mode import entered, painted
from tests.e2e.test_viewer import WORKFLOW, attached, definition, looked_at, sharp, view_processes, written
from tests.e2e.triage_run import shows_file, with_files
from tests.support.desk import Desk, story
from tests.support.files_to_view import contract
from tests.support.fixtures_server import StartServer
from tests.support.hands import focused, press
from tests.support.steady import settle
from tests.support.stored import is_stored


@story
async def test_the_next_tasks_file_is_there_before(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Going on to it asks no process for its first page. Closing the viewer removes what nobody has opened."""
    running = server(definition("A-1", "A-2", "A-3"))
    await attached(desk, running, written(tmp_path, first_pdf=contract(2)))
    session = desk.session
    for key, paths in (
        ("A-2", written(tmp_path, second_pdf=contract(3))),
        ("A-3", written(tmp_path, third_pdf=contract(4))),
    ):
        await session.attach(WORKFLOW, TaskKey(key), "Papers", paths)  # the pane never shows them meanwhile
    await desk.until_saved()
    second, third = (session.files.place(desk.files(key, "Papers")[0]) for key in ("A-2", "A-3"))
    assert not second.exists()
    assert not third.exists()
    await looked_at(desk)
    await sharp(desk, "1 of 1 · page 1 of 2")
    await desk.until(lambda: second.exists() and third.exists(), "the next files")
    upcoming = desk.window.table.current.following(5)
    assert upcoming == [TaskKey("A-2"), TaskKey("A-3")]
    press(focused(), Qt.Key.Key_J)
    await sharp(desk, "1 of 1 · page 1 of 3")
    await desk.until(lambda: second in session.files._opened_here, "the file to count as opened")
    press(focused(), Qt.Key.Key_Escape)
    await desk.until(lambda: not desk.window.quick_look.is_open, "the viewer to close")
    await desk.until(lambda: not third.exists(), "what nobody has opened to go")
    assert second.exists()
    await desk.close()
    assert view_processes() == []


@story
async def test_fetching_ahead_is_switched_off(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """In the menu; it stays off after a restart. Switched on again, it goes on with the files that are next."""
    running = server(definition("A-1", "A-2"))
    await attached(desk, running, written(tmp_path, first_pdf=contract(2)))
    await desk.session.attach(WORKFLOW, TaskKey("A-2"), "Papers", written(tmp_path, second_pdf=contract(3)))
    await desk.until_saved()
    desk.window.filter_bar.more.fetch_ahead.trigger()
    await desk.until(lambda: is_stored(desk.application), "the choice to be stored")
    await desk.close()
    desk.another_start()
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    switch = desk.window.filter_bar.more.fetch_ahead
    await desk.until(lambda: not switch.isChecked(), "the choice of before")
    await looked_at(desk)
    await sharp(desk, "1 of 1 · page 1 of 2")
    second = desk.session.files.place(desk.files("A-2", "Papers")[0])
    await settle()
    assert not second.exists()
    switch.trigger()
    await desk.until(second.exists, "the next file")
    await desk.close()


@story
async def test_a_decision_shows_the_next_task_before_it_reads_ahead(
    desk: Desk, server: StartServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key is answered by the next task alone; which tasks come after that is said in a later turn of the loop."""
    said: list[list[str]] = []
    expect = LookAhead.expect

    def noted(self: LookAhead, tasks: Sequence[UpcomingTask], scale_of: ScaleOf) -> None:
        said.append([str(task.key) for task in tasks])
        expect(self, tasks, scale_of)

    ids = ["A-1", "A-2", "A-3", "A-4"]
    running = server(test_deciding.definition(*ids))
    with_files(running, ids)
    monkeypatch.setattr(LookAhead, "expect", noted)
    window = await entered(desk, running)
    await painted(desk, "A-1")
    await desk.until(lambda: shows_file(window, "A-1"), "the file of A-1")
    await desk.until(lambda: said and said[-1] == ids, "all that comes to be said")
    said.clear()
    press(focused(), Qt.Key.Key_1)
    assert window.detail.task == "A-2"
    assert said == []
    await desk.until(lambda: said and said[-1] == ids[1:], "what comes after A-2 to be said")
    await desk.close()
