"""Deciding: actions by mouse and by keys, comments that survive a crash and a lost answer, the checklist."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QPushButton

from flowdash_desktop.ui.detail.activity.action_button import ActionButton
from flowdash_desktop.ui.widgets.wrapped import ReadText
from tests.e2e.everything import asking
from tests.support.actions import orders
from tests.support.definitions import NOTES, workspace
from tests.support.desk import Desk, story
from tests.support.driven import Program
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, button, click, focused, keys, open_question, press, replace_text, rows_in, says
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

WORKFLOW = "orders"


def definition(*ids: str, stage: str = "New", **values: Any) -> dict[str, Any]:
    made = copy.deepcopy(orders())
    made["tasks"] = [{"Stage": stage, "ID": key, "Name": f"Order {key}", **values} for key in ids]
    return workspace(made, {**NOTES, "tasks": [{"Note": "nobody can change this"}]})


def requiring_amount(made: dict[str, Any], action: int = 0) -> dict[str, Any]:
    """The same where an action requires an amount, which every order has: ``lose_amount`` lets it be refused."""
    orders_made = made["workflows"][0]
    orders_made["actions"][action]["requires"] = {"fields": ["Amount"]}
    for task in orders_made["tasks"]:
        task["Amount"] = "10"
    return made


def lose_amount(running: ServerProcess, *keys: str) -> None:
    """Somebody else empties the amount of orders, which nobody knows here yet."""
    with asking(running, WORKFLOW) as api:
        assert [api.put(key, {"Amount": None}).status_code for key in keys] == [200] * len(keys)


def stages(running: ServerProcess) -> dict[str, str]:
    with asking(running, WORKFLOW) as api:
        return {task["ID"]: task["Stage"] for task in api.list()}


def read(running: ServerProcess, key: str, what: str) -> list[dict[str, Any]]:
    with asking(running, WORKFLOW) as api:
        found: list[dict[str, Any]] = api.http.get(f"{api.task_url(key)}/{what}").json()
        return found


def comments(running: ServerProcess, key: str) -> list[str]:
    return [comment["body"] for comment in read(running, key, "comments")]


def notice(desk: Desk) -> str:
    return desk.window.detail.activity.notice.text


async def opened(desk: Desk, running: ServerProcess, key: str) -> None:
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    window.restore(b"", (380, 900))  # thirteen actions find room on two lines of a wide pane
    await desk.open_task(key, "ID")
    await desk.until(lambda: desk.window.detail.header.action_bar.buttons, "the actions")


@story
async def test_an_action_is_pressed_waits_is_undone_and_is_carried_out(desk: Desk, server: StartServer) -> None:
    running = server(definition("A-1", "A-2"))
    desk.hold_seconds = 3600
    await opened(desk, running, "A-1")
    click(desk.in_pane("Start", ActionButton))
    await desk.until(desk.window.held.isVisible, "the word about it")
    assert desk.window.held.text == "Start of Order A-1 (A-1) will be carried out in a few seconds."
    assert not desk.in_pane("Start", ActionButton).isEnabled(), "it can't be pressed twice"
    click(button("Undo", desk.window.held))
    await desk.until_saved()
    assert not desk.window.held.isVisible()
    assert stages(running)["A-1"] == "New"
    click(desk.in_pane("Start", ActionButton))
    await desk.until(desk.window.held.isVisible, "the word about it")
    await desk.close()
    assert stages(running)["A-1"] == "Open", "closing carries out what waits, as it was chosen"


@story
async def test_action_runs_by_its_digit(desk: Desk, server: StartServer) -> None:
    """An action is run by its digit and the next ones are offered."""
    running = server(requiring_amount(definition("A-1"), 1))
    await opened(desk, running, "A-1")
    await desk.in_front()
    desk.window.table.setFocus()
    await desk.shortcut(Qt.Key.Key_1)
    await desk.until_saved()
    assert stages(running)["A-1"] == "Open"
    await desk.until(lambda: desk.column("Stage") == ["Open"], "the stage")
    finish = await desk.until_found(lambda: desk.in_pane("Finish", ActionButton), "its actions")
    finish.setFocus()
    lose_amount(running, "A-1")
    press(finish, Qt.Key.Key_Space)
    await desk.until_needs_you("A-1")
    assert desk.window.table.hasFocus(), "and not the next field, where the next key would be typed"
    await desk.close()


@story
async def test_unmet_requirements_are_said_in_plain_words(desk: Desk, server: StartServer) -> None:
    """What stands against an action is said in plain words and it is tried again."""
    running = server(requiring_amount(definition("A-1", stage="Open"), 1))
    await opened(desk, running, "A-1")
    lose_amount(running, "A-1")
    click(desk.in_pane("Finish", ActionButton))
    await desk.until_needs_you("A-1")
    assert notice(desk).startswith("Finish did not go through. Amount is required")
    click(button("Retry", desk.window.detail))
    await desk.until(lambda: notice(desk) == "" or desk.session.status.sending, "it to be sent again")
    await desk.until_needs_you("A-1")
    click(button("Discard", desk.window.detail))
    await desk.until_saved()
    assert notice(desk) == ""
    await desk.close()


@story
async def test_an_action_is_run_on_all_selected_tasks_of_its_stage(desk: Desk, server: StartServer) -> None:
    made = definition("A-1", "A-2", "A-3")
    made["workflows"][0]["tasks"].append({"Stage": "Waiting", "ID": "A-4", "Name": "Elsewhere"})
    running = server(made)
    await opened(desk, running, "A-1")
    desk.click_cell("A-1", "ID")
    desk.click_cell("A-2", "ID", CONTROL)
    desk.click_cell("A-4", "ID", CONTROL)
    desk.click_cell("A-3", "ID", CONTROL)
    await desk.until(lambda: desk.window.detail.task == "A-3", "the last one in the pane")
    await desk.until(lambda: desk.window.detail.header.action_bar.buttons[0].text() == "Start (3)", "the count")
    click(desk.in_pane("Start", ActionButton))
    dialog = open_question()
    assert dialog.windowTitle() == "Start: 3 tasks?"
    assert says(dialog, "1 task stays as it is, for the reason beside it.")
    assert rows_in(dialog)[-1][-1] == "Its stage does not offer Start."
    click(dialog.confirm_button)
    await desk.until_saved()
    assert stages(running) == {"A-1": "Open", "A-2": "Open", "A-3": "Open", "A-4": "Waiting"}
    await desk.close()


@story
async def test_a_comment_is_written_by_keys_and_shown_with_its_author(desk: Desk, server: StartServer) -> None:
    running = server(definition("A-1", "A-2"))
    await opened(desk, running, "A-1")
    box = desk.in_pane("New comment", QPlainTextEdit)
    box.setFocus()
    keys(box, "Looks fine")
    press(box, Qt.Key.Key_Return)
    keys(box, "<b>to me</b>")
    await desk.open_task("A-2", "ID")
    assert box.toPlainText() == "", "what is half-typed belongs to its task"
    await desk.open_task("A-1", "ID")
    assert box.toPlainText() == "Looks fine\n<b>to me</b>"
    box.setFocus()
    press(box, Qt.Key.Key_Return, CONTROL)
    await desk.until_saved()
    assert comments(running, "A-1") == ["Looks fine\n<b>to me</b>"]
    assert box.toPlainText() == ""
    shown = desk.window.detail.activity.comments
    await desk.until(lambda: says(shown, "API"), "its author")
    assert "Looks fine\n<b>to me</b>" in [w.toPlainText() for w in shown.findChildren(ReadText) if w.isVisible()]
    await desk.close()


def test_offline_comment_survives_a_crash(tmp_path: Path, server: StartServer) -> None:
    """A comment written offline outlives a crash and is sent once."""
    running = server(definition("A-1", "A-2"))
    start = ("--server", running.base_url, "--workflow", WORKFLOW)
    port = running.base_url.rpartition(":")[2]
    with Program(tmp_path, *start, FLOWDASH_API_KEY=running.key) as program:
        program.do("rows")
        running.kill()
        program.do("comment A-1 Written-offline", "remark A-2 half", "until drafts", "until kept")
        program.kill()
    with ServerProcess(running.folder, arguments=("--port", port)) as again:
        with Program(tmp_path, *start, FLOWDASH_API_KEY=running.key) as program:
            program.do("rows", "until saved", "remarks A-2 half")
            assert program.close() == 0
        assert comments(again, "A-1") == ["Written-offline"]
        assert comments(again, "A-2") == []


@story
async def test_lost_answer_doubles_nothing(desk: Desk, server: StartServer) -> None:
    """A lost answer doubles neither comment nor item nor action."""
    running = server(definition("A-1"))
    async with TcpProxy(running.base_url) as proxy:
        await desk.open_table(server=(proxy.base_url, running.key), workflow_id=WORKFLOW)
        await desk.open_task("A-1", "ID")
        await desk.until(lambda: desk.window.detail.header.action_bar.buttons, "the actions")
        for start in (b"comments", b"checklist_items"):
            proxy.lose_answer(b"POST /api/v1/workflows/orders/tasks/A-1/" + start)
        lost = proxy.lose_answer(b"POST /api/v1/workflows/orders/executions")
        box = desk.in_pane("New comment", QPlainTextEdit)
        keys(box, "Once")
        press(box, Qt.Key.Key_Return, CONTROL)
        line = desk.enter("New item", "Only one")
        await desk.until(lambda: not line.text(), "the item to be kept")
        click(desk.in_pane("Start", ActionButton))
        while desk.session.pending:
            await desk.until(lambda: not desk.session.status.sending, "an answer")
            desk.session.reconnect()
            await desk.until(lambda: not desk.session.pending or desk.session.status.sending, "another attempt")
        assert lost.seen
        await desk.until_saved()
        await desk.close()
    assert comments(running, "A-1") == ["Once"]
    assert [item["title"] for item in read(running, "A-1", "checklist_items") if item["editable"]] == ["Only one"]
    assert stages(running)["A-1"] == "Open"


def states(running: ServerProcess, key: str) -> Sequence[tuple[str, str]]:
    return [(item["title"], item["status"]) for item in read(running, key, "checklist_items")]


@story
async def test_checklist_is_worked_and_undone_by_mouse_and_keys(desk: Desk, server: StartServer) -> None:
    """The checklist is worked off by mouse and keys and undone."""
    running = server(definition("A-1", stage="Open"))
    await opened(desk, running, "A-1")
    await desk.until_found(lambda: desk.in_pane("Call", QCheckBox), "the checklist")
    section = desk.window.detail.activity.checklist
    assert section.count() == "0 of 2"
    click(desk.in_pane("Call", QCheckBox))
    await desk.until(lambda: section.count() == "1 of 2", "the tick at once")
    box = desk.in_pane("Write", QCheckBox)
    box.setFocus()
    press(box, Qt.Key.Key_S)
    await desk.until_saved()
    assert states(running, "A-1") == [("Call", "Completed"), ("Write", "Skipped")]
    desk.enter("New item", "Mine")
    await desk.until_saved()
    mine = desk.in_pane("Mine", QCheckBox)
    mine.setFocus()
    press(mine, Qt.Key.Key_F2)
    replace_text(focused(), "Mine, too")
    press(focused(), Qt.Key.Key_Return)
    await desk.until_saved()
    mine = await desk.until_found(lambda: desk.in_pane("Mine, too", QCheckBox), "the new title")
    mine.setFocus()
    press(mine, Qt.Key.Key_Delete)
    await desk.until_saved()
    assert len(states(running, "A-1")) == 2
    desk.window.table.setFocus()
    await desk.shortcut(Qt.Key.Key_Z)
    await desk.until_saved()
    assert states(running, "A-1")[-1] == ("Mine, too", "Blank")
    await desk.close()


@story
async def test_offline_sections_say_their_age(desk: Desk, server: StartServer) -> None:
    """What is beside the fields is read without network and says how old it is."""
    running = server(definition("A-1", stage="Open"))
    with asking(running, WORKFLOW) as api:
        api.http.post(f"{api.task_url('A-1')}/comments", json={"body": "Kept here"})
    await opened(desk, running, "A-1")
    parts = desk.window.detail.activity
    await desk.until(lambda: parts.comments.count() == "1", "the comment")
    await desk.close()
    running.kill()
    desk.another_start()
    await desk.open(server=running, workflow_id=WORKFLOW)
    await desk.until(lambda: desk.window.model.rowCount() > 0, "the rows")
    await desk.open_task("A-1", "ID")
    parts = desk.window.detail.activity
    await desk.until(lambda: parts.comments.count() == "1", "the comment")
    await desk.until(lambda: says(parts.comments, "Last read: Today"), "its age")
    assert desk.in_pane("Finish", ActionButton).isEnabled()
    assert desk.in_pane("Call", QCheckBox).isVisible()
    await desk.close()


@story
async def test_workflow_without_unique_id_says_why(desk: Desk, server: StartServer) -> None:
    """A workflow without unique ID says why there is nothing to decide."""
    running = server(definition("A-1"))
    await desk.open_table(server=running, workflow_id="notess")
    desk.window.table.current.go_to(desk.window.table.current.first())
    await desk.until(lambda: desk.window.detail.task is not None, "the note in the pane")
    await desk.until(lambda: says(desk.window.detail, "comments and checklists can't be reached"), "why")
    assert desk.window.detail.activity.comments.isHidden()
    assert not [b for b in desk.window.detail.findChildren(QPushButton) if isinstance(b, ActionButton)]
    await desk.close()
