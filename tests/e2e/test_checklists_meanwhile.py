"""A checklist that others have worked off meanwhile keeps no task out of a decision about several tasks."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.detail.activity.action_button import ActionButton
from flowdash_desktop.ui.detail.alike.together import TogetherDialog
from flowdash_desktop.ui.detail.alike.together_model import WHY
from flowdash_desktop.ui.preview.dialog import ChangesPreview
from tests.e2e.everything import asking
from tests.e2e.test_alike_decisions import claims, ready
from tests.e2e.test_duplicates import opened
from tests.e2e.test_presence import listening
from tests.integration.session.test_alike_tasks import WORKFLOW
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, click, press, rows_in
from tests.support.server_process import ServerProcess
from tests.support.task_parts import Checklist

pytestmark = pytest.mark.listening
Key = Qt.Key
OPEN = "It needs: Call ticked."


def with_checklist() -> dict[str, Any]:
    """Alike claims with a checklist, which *Pay* requires."""
    made = claims(open_ones=3)
    (workflow,) = made["workflows"]
    workflow["stages"][0]["checklist"] = ["Call"]
    workflow["actions"][1]["requires"] = {"checklist": True}
    return made


def put(running: ServerProcess, key: str, status: str) -> None:
    """Somebody sets the status of the item of a claim."""
    with asking(running, WORKFLOW) as api:
        checklist = Checklist(api, key)
        answer = checklist.put(checklist.items()[0]["id"], {"status": status})
    assert answer.status_code == 200, answer.text


async def looked_at(desk: Desk, *ids: str) -> None:
    """Claims whose checklists were read while they were in the pane."""
    for key in map(TaskKey, ids):
        await desk.open_task(key, "ID")
        await desk.until(partial(desk.session.activity.is_known, (WORKFLOW, key)), "its checklist")


def why(dialog: TogetherDialog) -> list[str]:
    rows = range(dialog.model.rowCount())
    return [str(dialog.model.index(row, WHY).data()) for row in rows]


@story
async def test_alike_tasks_are_judged_by_their_present_checklists(desk: Desk, server: StartServer) -> None:
    """One was completed since it was looked at, one was opened again, and one was never looked at."""
    running = server(with_checklist())
    put(running, "3", "Completed")
    await opened(desk, running)
    await listening(desk)
    await looked_at(desk, "2", "3", "1")
    put(running, "2", "Completed")
    put(running, "3", "Blank")
    await ready(desk)
    click(desk.window.detail.alike.decide_button)
    dialog = desk.dialog(TogetherDialog)
    dialog.choice.setCurrentIndex(1)
    await desk.until(lambda: dialog.model.chosen() == [TaskKey("2")], "what the others lack")
    assert dialog.confirm_button.text() == "Pay: 1 task"
    assert sum(OPEN in one for one in why(dialog)) == 2
    put(running, "3", "Completed")
    await desk.until(lambda: dialog.model.rowCount() and OPEN not in why(dialog)[-1], "the change while it is open")
    await desk.close()


@story
async def test_selected_tasks_are_judged_by_their_present_checklists(desk: Desk, server: StartServer) -> None:
    """The button counts the tasks that lack nothing, and the preview leaves out the same ones."""
    running = server(with_checklist())
    await opened(desk, running)
    await listening(desk)
    await looked_at(desk, "1", "2", "3")
    for key in ("1", "2"):
        put(running, key, "Completed")
    press(desk.window.table, Key.Key_A, CONTROL)
    pay = desk.in_pane("Pay", ActionButton)
    assert len(desk.window.table.target.tasks()) == 6
    await desk.until(lambda: pay.count == 5, "the one that is known to lack something")
    click(pay)
    dialog = await desk.until_found(lambda: desk.dialog(ChangesPreview), "the preview")
    assert [row[0] for row in rows_in(dialog) if "checklist" in row[-1]] == ["3 Claim 3"]
    await desk.close()
