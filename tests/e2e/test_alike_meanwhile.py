"""*Decide all these alike* is about the task in the pane as it is shown, and overwrites nothing that others did."""

from __future__ import annotations

from PySide6.QtCore import Qt

from flowdash_desktop.ui.detail.alike.together import TogetherDialog
from flowdash_desktop.ui.detail.alike.together_model import STAGE, WHY
from tests.e2e.everything import asking
from tests.e2e.test_alike_decisions import claims, ready, stage
from tests.e2e.test_duplicates import opened
from tests.integration.session.test_alike_tasks import WORKFLOW
from tests.support.definitions import workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import click
from tests.support.server_process import ServerProcess

Key = Qt.Key
MOVED = "It was moved to another stage meanwhile."


async def moved_by_another(desk: Desk, running: ServerProcess, dialog: TogetherDialog, *, key: str) -> None:
    """Somebody moves a task while the dialog is open, which shows it."""
    with asking(running, WORKFLOW) as api:
        api.put(key, {"Stage": "Paid"})
    desk.session.request_refresh()
    model = dialog.model

    def row() -> int:
        return [one.task for one in model._rows].index(key)  # type: ignore[arg-type]

    await desk.until(lambda: model.index(row(), WHY).data() == MOVED, "why it is left out")
    assert model.index(row(), STAGE).data() == "Paid"


@story
async def test_what_a_colleague_moved_meanwhile_stays(desk: Desk, server: StartServer) -> None:
    """Its row says so, the button counts without it, and it is said afterwards, too."""
    running = server(claims())
    await opened(desk, running)
    await ready(desk)
    click(desk.window.detail.alike.decide_button)
    dialog = desk.dialog(TogetherDialog)
    dialog.choice.setCurrentIndex(3)
    assert dialog.confirm_button.text() == "Move to Refused: 3 tasks"
    await moved_by_another(desk, running, dialog, key="2")
    assert dialog.confirm_button.text() == "Move to Refused: 2 tasks"
    click(dialog.confirm_button)
    await desk.until_saved()
    assert [stage(running, key) for key in "123"] == ["Refused", "Paid", "Refused"]
    words = "2 tasks are moved to Refused. 1 task has changed meanwhile and stays."
    await desk.until(lambda: desk.window.notice.text == words, words)
    await desk.close()


@story
async def test_an_action_says_how_many_were_left_out(desk: Desk, server: StartServer) -> None:
    """What is on hold is said beside the table; what was left out is said, too."""
    desk.hold_seconds = 3600
    running = server(claims())
    await opened(desk, running)
    await ready(desk)
    click(desk.window.detail.alike.decide_button)
    dialog = desk.dialog(TogetherDialog)
    dialog.choice.setCurrentIndex(0)
    assert dialog.confirm_button.text() == "Refuse: 3 tasks"
    await moved_by_another(desk, running, dialog, key="3")
    click(dialog.confirm_button)
    await desk.until(lambda: len(desk.session.pending) == 2, "two wait")
    words = "1 task has changed meanwhile and stays."
    await desk.until(lambda: desk.window.notice.isVisible() and desk.window.notice.text == words, words)
    await desk.close()


@story
async def test_only_a_shown_task_is_decided_with_others(desk: Desk, server: StartServer) -> None:
    """Neither behind the form of a new task, nor after a switch to a workflow that has no task."""
    definition = claims()
    (of_claims,) = definition["workflows"]
    empty = {key: of_claims[key] for key in ("recordType", "stages", "fields")} | {"id": "empty", "name": "Empty"}
    await opened(desk, server(workspace(of_claims, empty)))
    await ready(desk)
    window, commands = desk.window, desk.application._commands.commands
    window.filter_bar.new_task_requested.emit()
    await desk.until(lambda: window.shows_new_task, "the form")
    asked_in_vain(desk)
    assert commands.run("tasks.decide alike") == "The details show no task"
    window.show_detail()
    assert commands.run("tasks.decide alike") == ""
    desk.dialog(TogetherDialog).reject()
    window.filter_bar.workflow_chosen.emit("empty")
    await desk.until(lambda: window.model.schema.workflow.id == "empty" and window.detail.task is None, "no task")
    asked_in_vain(desk)
    assert commands.run("tasks.decide alike") == "The details show no task"
    await desk.close()


def asked_in_vain(desk: Desk) -> None:
    """The command opens nothing, and says so."""
    desk.window.notice.hide()
    desk.window.task_actions.decide_alike.trigger()
    assert not [one for one in desk.window.findChildren(TogetherDialog) if one.isVisible()]
    assert desk.window.notice.text.startswith("No open task is like this one")
