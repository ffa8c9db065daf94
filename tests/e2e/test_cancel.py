"""Cancel of a large step takes back what was not sent, and nothing else; where it can't, it is not offered."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.activity_edits import AddComment
from flowdash_desktop.domain.edits import CreateTask, new_task_key
from flowdash_desktop.session.status import Connection
from flowdash_desktop.session.undo import large_steps
from flowdash_desktop.session.undo.large_steps import Cancelled
from tests.e2e.everything import WORKFLOW, definition
from tests.e2e.test_bulk_sending import IDS, Gate, set_all, there
from tests.e2e.test_round_trip import applied, bring_back, check_out, edit, programs
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import click
from tests.support.programs import Programs
from tests.support.spreadsheets.saved_again import Sheet

__all__ = ["programs"]


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twelve tasks are a large step."""
    monkeypatch.setattr(large_steps, "LARGE", 10)


def set_text(tasks: Sheet, _: list[Sheet]) -> None:
    for key in IDS:
        tasks.put(key, "Text", f"edited {key}")


@story
async def test_a_file_brought_back_is_not_cancelled(
    desk: Desk, server: StartServer, programs: Programs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of its cells count as brought back: cancelled ones would be left out the next time, also after a restart."""
    running = server(definition(*IDS))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    path = await check_out(desk, programs)
    edit(path, set_text)
    gate = Gate(monkeypatch, 2)
    dialog = await bring_back(desk, path)
    click(dialog.confirm_button)
    progress = desk.workspace.list.bulk.progress
    await desk.until(lambda: progress.part.label.text() == "2 of 12 sent", "how far it is")
    assert progress.part.isVisible()
    assert not progress.part.cancel_button.isVisible()
    now = desk.session.sending.progress()
    assert now is not None
    assert await desk.session.sending.cancel(now.step) == Cancelled()
    await desk.close()
    desk.another_start()
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    progress = desk.workspace.list.bulk.progress
    await desk.until(lambda: progress.part.label.text().endswith("of 12 sent"), "how far it is")
    assert not progress.part.cancel_button.isVisible()
    gate.opened.set()
    await desk.until_saved()
    assert there(running) == [f"edited {key}" for key in IDS]
    again = await bring_back(desk, path)
    assert applied(again) == {}
    again.reject()
    await desk.close()


@story
async def test_new_tasks_that_stay_are_counted(desk: Desk, server: StartServer) -> None:
    """One of many new tasks has a comment before it is sent: both stay in the outbox, and the window says so."""
    running = server(definition("Q-00"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until_read()
    progress = desk.workspace.list.bulk.progress
    running.kill()
    desk.session.reconnect()
    await desk.until(lambda: desk.session.status.connection is not Connection.ONLINE, "no server")
    new = [CreateTask(WORKFLOW, new_task_key(), {"ID": key, "Text": key, "Must": "must"}) for key in IDS]
    await desk.session.submit(*new)
    await desk.session.submit(AddComment(WORKFLOW, new[-1].task, "Keep this one"))
    await desk.until(lambda: progress.part.isVisible(), "how far it is")
    click(progress.part.cancel_button)
    await desk.until(lambda: "cancelled" in desk.window.notice.text, "what became of it")
    words = "11 of 12 changes were cancelled. 1 new task stays, because it was changed since."
    assert desk.window.notice.text == words
    assert [item.edit.task for item in desk.session.pending] == [new[-1].task] * 2
    await desk.close()


@story
async def test_it_is_said_where_nothing_could_be_stopped(
    desk: Desk, server: StartServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of the changes are on their way when the button is pressed."""
    monkeypatch.setattr(large_steps, "LARGE", 4)
    running = server(definition(*IDS[:4]))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until_read()
    gate, progress = Gate(monkeypatch, 0), desk.workspace.list.bulk.progress
    await set_all(desk, "after", IDS[3])
    await desk.until(lambda: progress.part.isVisible() and desk.session.status.sending == 4, "all to be on their way")
    click(progress.part.cancel_button)
    words = "Nothing was cancelled: no change could be stopped any more."
    await desk.until(lambda: desk.window.notice.text == words, desk.window.notice.text)
    gate.opened.set()
    await desk.until_saved()
    assert there(running) == ["after"] * 4
    await desk.close()
