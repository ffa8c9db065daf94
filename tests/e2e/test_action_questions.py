"""An action with a question of its own runs only when the question is answered, in place and by the keyboard."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from flowdash_desktop.domain.workflow_draft.model import Section
from flowdash_desktop.ui.commands.palette import Palette
from flowdash_desktop.ui.detail.activity.action_button import ActionButton
from flowdash_desktop.ui.detail.activity.action_question import ActionQuestion
from tests.e2e import test_deciding as deciding
from tests.e2e.everything import asking
from tests.e2e.test_deciding import WORKFLOW, opened, stages
from tests.e2e.workflow_editor import action_form, apply_draft, go_to, open_editor, try_draft
from tests.support.changes import Changes
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import SHIFT, click, focused, keys, open_question, press, replace_text, says
from tests.support.server_process import ServerProcess
from tests.support.steady import settle

Key = Qt.Key
QUESTION = "Is the contract signed?"


def definition(*ids: str, stage: str = "New") -> dict[str, Any]:
    made = deciding.definition(*ids, stage=stage)
    made["workflows"][0]["actions"][0]["confirmation"] = QUESTION
    return made


def question(desk: Desk) -> ActionQuestion:
    return desk.window.detail.header.question


def start_button(desk: Desk) -> ActionButton:
    return desk.in_pane("Start", ActionButton)


async def ready(desk: Desk, running: ServerProcess, key: str = "A-1") -> None:
    await opened(desk, running, key)
    await desk.in_front()
    desk.window.table.setFocus()


@story
async def test_nothing_is_sent_when_the_question_is_refused(desk: Desk, server: StartServer) -> None:
    """By the digit and by the mouse; Esc and *Cancel* leave the task, and give the keyboard back."""
    running = server(definition("A-1"))
    await ready(desk, running)
    await desk.shortcut(Key.Key_1)
    assert question(desk).text() == QUESTION
    assert focused() is question(desk).yes
    assert not desk.session.pending
    press(focused(), Key.Key_Escape)
    assert question(desk).text() == ""
    assert desk.window.table.hasFocus()
    click(start_button(desk))
    assert question(desk).text() == QUESTION
    click(question(desk).no)
    assert question(desk).text() == ""
    assert not desk.session.pending
    assert stages(running) == {"A-1": "New"}
    await desk.close()


@story
async def test_enter_on_the_question_runs_the_action(desk: Desk, server: StartServer) -> None:
    """Pressed twice, the keys ask once."""
    running = server(definition("A-1"))
    await ready(desk, running)
    await desk.shortcut(Key.Key_1)
    await desk.shortcut(Key.Key_1)
    assert question(desk).text() == QUESTION
    assert focused() is question(desk).yes
    assert question(desk).yes.text() == "Start"
    press(focused(), Key.Key_Return)
    await desk.until_saved()
    assert question(desk).text() == ""
    assert stages(running) == {"A-1": "Open"}
    await desk.close()


@story
async def test_the_palette_asks_as_the_button_does(desk: Desk, server: StartServer) -> None:
    running = server(definition("A-1"))
    await ready(desk, running)
    await desk.shortcut(Key.Key_K)
    assert isinstance(desk.popup(), Palette)
    keys(focused(), "start")
    press(focused(), Key.Key_Return)
    await desk.until(lambda: question(desk).text() == QUESTION, "the question")
    await desk.until(question(desk).yes.hasFocus, "the keyboard in the question")
    assert not desk.session.pending
    press(focused(), Key.Key_Return)
    await desk.until_saved()
    assert stages(running) == {"A-1": "Open"}
    await desk.close()


@story
async def test_many_tasks_are_asked_about_once(desk: Desk, server: StartServer) -> None:
    """With the question and the count in one dialog."""
    running = server(definition("A-1", "A-2", "A-3"))
    await ready(desk, running)
    desk.click_cell("A-1", "ID")
    desk.click_cell("A-3", "ID", SHIFT)
    await desk.until(lambda: "3" in start_button(desk).text(), "the count")
    click(start_button(desk))
    dialog = await desk.until_found(open_question, "the question")
    assert dialog.windowTitle() == "Start: 3 tasks?"
    assert says(dialog, QUESTION)
    assert question(desk).text() == "", "it is asked once"
    click(dialog.cancel_button)
    await settle()
    assert not desk.session.pending
    click(start_button(desk))
    click((await desk.until_found(open_question, "the question")).confirm_button)
    await desk.until_saved()
    assert set(stages(running).values()) == {"Open"}
    await desk.close()


@story
async def test_a_question_is_asked_without_the_server(desk: Desk, server: StartServer) -> None:
    """Also after a restart: the question is in the cache. The action waits for the server."""
    running = server(definition("A-1"))
    await ready(desk, running)
    await desk.until_read()
    await desk.close()
    port = running.base_url.rpartition(":")[2]
    running.kill()
    desk.another_start()
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("A-1", "ID")
    await desk.until(lambda: desk.window.detail.header.action_bar.buttons, "the actions of the cache")
    click(start_button(desk))
    assert question(desk).text() == QUESTION
    assert not desk.session.pending
    click(question(desk).yes)
    await desk.until(lambda: len(desk.session.pending) == 1, "the operation")
    with ServerProcess(running.folder, arguments=("--port", port)) as again:
        await desk.until_saved()
        assert stages(again) == {"A-1": "Open"}
        await desk.close()


@story
@pytest.mark.parametrize("by_others", [True, False])
async def test_a_question_goes_with_its_task(desk: Desk, server: StartServer, by_others: bool) -> None:
    """Where somebody else moves the task on, or another one is shown: the answer would be to something else."""
    running = server(definition("A-1", "A-2"))
    await ready(desk, running)
    click(start_button(desk))
    assert question(desk).text() == QUESTION
    if by_others:
        with asking(running, WORKFLOW) as api:
            assert api.put("A-1", {"Stage": "Waiting"}).status_code == 200
        desk.session.request_refresh()
    else:
        await desk.open_task("A-2", "ID")
    await desk.until(lambda: question(desk).text() == "", "the question to go")
    assert not desk.session.pending
    assert "Open" not in stages(running).values()
    await desk.close()


@story
async def test_text_that_is_no_value_stops_the_answer(desk: Desk, server: StartServer) -> None:
    """Typed while the question stands there: it would be left behind without a word."""
    running = server(definition("A-1"))
    await ready(desk, running)
    click(start_button(desk))
    replace_text(desk.in_pane("Amount", QLineEdit), "much")
    click(question(desk).yes)
    assert "Start was not sent" in desk.window.notice.text
    assert stages(running) == {"A-1": "New"}
    await desk.close()


@story
async def test_a_question_is_written_in_the_editor(desk: Desk, server: StartServer) -> None:
    """The form says what it is for; the next press of the button asks it."""
    running = server(deciding.definition("A-1"))
    await ready(desk, running)
    editor = await open_editor(desk)
    go_to(editor, Section.ACTIONS, "Start")
    form = action_form(editor)
    assert "shown before the action runs" in form.row("confirmation").words()
    keys(form.confirmation, f"{QUESTION} ")
    said = await try_draft(desk, editor)
    assert "Action “Start”: the question before it runs" in said
    await apply_draft(desk, editor)
    with asking(running, WORKFLOW) as api:
        assert Changes(api).workflow(WORKFLOW)["actions"][0]["confirmation"] == QUESTION
    await desk.in_front()
    await desk.until(lambda: start_button(desk).action.confirmation == QUESTION, "the action as it is now")
    click(start_button(desk))
    assert question(desk).text() == QUESTION
    assert not desk.session.pending
    await desk.close()
