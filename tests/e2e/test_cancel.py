"""Cancel of a large step takes back what was not sent, and nothing else; where it can't, it is not offered."""

from __future__ import annotations

import pytest

from flowdash_desktop.session.undo import large_steps
from tests.e2e.everything import WORKFLOW, definition
from tests.e2e.test_bulk_sending import IDS, Gate, there
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
    assert not await desk.session.sending.cancel(now.step)
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
