"""An action that is pressed before its task's checklist was read waits for it, and then runs or leads to the gap."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import perf_counter
from typing import Any

import pytest
from PySide6.QtCore import Qt

from flowdash_desktop.domain.activity_edits import RunAction
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.triage.change_guard import SEEN_SECONDS
from flowdash_desktop.session.status import Connection
from flowdash_desktop.ui.detail.activity.action_button import ActionButton
from flowdash_desktop.ui.preview.dialog import ChangesPreview
from tests.e2e.everything import asking
from tests.e2e.test_deciding import WORKFLOW, definition
from tests.e2e.test_triage_mode import painted
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, button, click, focused, press, rows_in, says
from tests.support.server_process import ServerProcess
from tests.support.steady import settle
from tests.support.task_parts import Checklist
from tests.support.tcp_proxy import Rule, TcpProxy

Key = Qt.Key
WAITS = "Finish waits: the checklist is still being read. Esc cancels."
NOT_RUN = "Finish was not run for Order A-2."


def with_checklists(*ids: str) -> dict[str, Any]:
    """Orders at a stage whose action *Finish* requires its checklist alone."""
    made = definition(*ids, stage="Open")
    made["workflows"][0]["actions"][1]["requires"] = {"checklist": True}
    return made


def complete(running: ServerProcess, key: str) -> None:
    """Somebody completes the checklist of an order."""
    with asking(running, WORKFLOW) as api:
        checklist = Checklist(api, key)
        for item in checklist.items():
            checklist.put(item["id"], {"status": "Completed"})


def asked_for(desk: Desk) -> list[str]:
    """The tasks for which an action was asked."""
    return [one.edit.task for one in desk.session.pending if isinstance(one.edit, RunAction)]


def said(desk: Desk) -> str:
    return desk.window.detail.header.needs.text


@asynccontextmanager
async def at_unread(desk: Desk, running: ServerProcess) -> AsyncIterator[Rule]:
    """The second order is in the pane with its buttons, and the answer that has its checklist is held back."""
    async with TcpProxy(running.base_url) as proxy:
        desk.hold_seconds = 3600
        await desk.open_table(server=(proxy.base_url, running.key), workflow_id=WORKFLOW)
        desk.window.restore(b"", (380, 900))
        await desk.open_task("A-1", "ID")
        await desk.until(lambda: desk.window.detail.header.action_bar.buttons, "the actions")
        held = proxy.hold_requests(b"GET /api/v1/workflows/orders/tasks/A-2/checklist_items ")
        await desk.open_task("A-2", "ID")
        await desk.until(lambda: finish(desk).isEnabled(), "the action")
        await desk.in_front()
        desk.window.table.setFocus()
        press(desk.window.table, Key.Key_Escape)
        yield held
        held.release.set()
        await desk.close()


def finish(desk: Desk) -> ActionButton:
    return desk.in_pane("Finish", ActionButton)


@story
@pytest.mark.parametrize("how", ["button", "digit"])
async def test_it_waits_visibly_and_leads_to_the_gap(desk: Desk, server: StartServer, how: str) -> None:
    """It was once taken at once, and the server refused it seconds later."""
    async with at_unread(desk, server(with_checklists("A-1", "A-2"))) as held:
        if how == "button":
            click(finish(desk))
        else:
            press(desk.window.table, Key.Key_2)
        await held.arrived.wait()
        await desk.until(lambda: said(desk) == WAITS, "the word about it")
        press(desk.window.table, Key.Key_2)
        assert said(desk) == WAITS, "pressed twice, it waits once"
        held.release.set()
        await desk.until(lambda: said(desk) == "Finish needs: Call ticked, Write ticked.", "what is missing")
        rows = desk.window.detail.activity.checklist.open_rows("Open")
        assert focused() is rows[0].box
        assert asked_for(desk) == []


@story
async def test_it_runs_once_the_checklist_is_known(desk: Desk, server: StartServer) -> None:
    running = server(with_checklists("A-1", "A-2"))
    complete(running, "A-2")
    async with at_unread(desk, running) as held:
        press(desk.window.table, Key.Key_2)
        await held.arrived.wait()
        assert asked_for(desk) == []
        held.release.set()
        await desk.until(lambda: asked_for(desk) == ["A-2"], "the action")
        assert said(desk) == ""


@story
@pytest.mark.parametrize("again", [False, True])
async def test_a_change_by_another_meanwhile_is_seen_first(desk: Desk, server: StartServer, again: bool) -> None:
    """The action was pressed before it, however long ago that is; pressed once more, neither press counts."""
    running = server(with_checklists("A-1", "A-2"))
    complete(running, "A-2")
    async with at_unread(desk, running) as held:
        press(desk.window.table, Key.Key_2)
        await held.arrived.wait()
        with asking(running, WORKFLOW) as api:
            api.put("A-2", {"Name": "Changed by another"})
        press(desk.window.table, Key.Key_F5)
        await desk.until(lambda: desk.window.detail.header.title.text() == "Changed by another", "the change")
        await settle()
        could_be_read = perf_counter() + SEEN_SECONDS
        if again:
            press(desk.window.table, Key.Key_2)
            await desk.until(lambda: "Look again" in desk.window.notice.text, "the refusal")
        await desk.until(lambda: perf_counter() > could_be_read, "time in which the change could be read")
        held.release.set()
        await desk.until(lambda: "Look again" in desk.window.notice.text, "the refusal")
        await settle()
        assert asked_for(desk) == []
        press(desk.window.table, Key.Key_2)
        await desk.until(lambda: asked_for(desk) == ["A-2"], "the action")


@story
@pytest.mark.parametrize("how", ["Esc", "Cancel", "next task"])
async def test_what_is_given_up_is_said_and_never_run(desk: Desk, server: StartServer, how: str) -> None:
    running = server(with_checklists("A-1", "A-2", "A-3"))
    complete(running, "A-2")
    async with at_unread(desk, running) as held:
        press(desk.window.table, Key.Key_2)
        if how == "Cancel":
            await desk.until(lambda: said(desk) == WAITS, "the word about it")
            click(button("Cancel", desk.window.detail.header.needs))
        elif how == "Esc":
            press(desk.window.table, Key.Key_Escape)
        else:
            press(desk.window.table, Key.Key_J)
        await desk.until(lambda: desk.window.notice.text == NOT_RUN, "the word about it")
        assert said(desk) == ""
        held.release.set()
        shown = desk.window.detail.task or TaskKey("")
        await desk.until(lambda: desk.session.activity.is_known((WORKFLOW, shown)), "the checklist")
        await settle()
        assert asked_for(desk) == []


@story
@pytest.mark.parametrize("is_key_refused", [False, True])
async def test_what_can_not_be_read_is_not_waited_for(desk: Desk, server: StartServer, is_key_refused: bool) -> None:
    """The server decides then, as it does offline; where it refuses the key, once there is another one."""
    running = server(with_checklists("A-1", "A-2"))
    complete(running, "A-2")
    async with TcpProxy(running.base_url) as proxy:
        desk.hold_seconds = 3600
        await desk.open_table(server=(proxy.base_url, running.key), workflow_id=WORKFLOW)
        desk.window.restore(b"", (380, 900))
        await desk.open_task("A-1", "ID")
        await desk.until(lambda: desk.window.detail.header.action_bar.buttons, "the actions")
        start = b"GET /api/v1/workflows/orders/tasks/A-2/checklist_items "
        if is_key_refused:
            proxy.answer(b"GET ", b"{}", once=False, status=b"401 Unauthorized")
            press(desk.window.table, Key.Key_F5)
            await desk.until(lambda: desk.session.status.connection is Connection.NEEDS_KEY, "the refusal")
        else:
            proxy.answer(start, b"{}", once=False, status=b"503 Service Unavailable")
        await desk.open_task("A-2", "ID")
        await desk.until(lambda: finish(desk).isEnabled(), "the action")
        await desk.in_front()
        desk.window.table.setFocus()
        press(desk.window.table, Key.Key_Escape)
        press(desk.window.table, Key.Key_2)
        await desk.until(lambda: asked_for(desk) == ["A-2"], "the action")
        await desk.close()


@story
async def test_triage_waits_and_then_goes_on(desk: Desk, server: StartServer) -> None:
    """The task stays on the screen until it is decided; then the next one comes, and a second press is ignored."""
    running = server(with_checklists("A-1", "A-2", "A-3"))
    complete(running, "A-2")
    async with at_unread(desk, running) as held:
        await desk.shortcut(Key.Key_T, CONTROL | SHIFT)
        await desk.until(lambda: desk.window.triage.is_on, "triage mode")
        await painted(desk, "A-2")
        press(focused(), Key.Key_2)
        await held.arrived.wait()
        await desk.until(lambda: said(desk) == WAITS, "the word about it")
        assert desk.window.detail.task == "A-2"
        assert asked_for(desk) == []
        held.release.set()
        await desk.until(lambda: desk.window.detail.task == "A-3", "the next task")
        await desk.until(lambda: asked_for(desk) == ["A-2"], "the action")
        presenter = desk.workspace._triage._presenter
        assert presenter is not None
        assert presenter.keys._guard._led_here == "2", "the same key counts only after a while"


@story
async def test_several_leave_out_open_checklists_that_are_known(desk: Desk, server: StartServer) -> None:
    """The number at the button is what it will do: one checklist is known to be open, one done, one is not known."""
    running = server(with_checklists("A-1", "A-2", "A-3"))
    complete(running, "A-2")
    desk.hold_seconds = 3600
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    window.restore(b"", (380, 900))
    for key in ("A-2", "A-1"):
        await desk.open_task(key, "ID")
        await desk.until(lambda key=key: desk.session.activity.is_known((WORKFLOW, key)), key)  # type: ignore[misc]
    await desk.in_front()
    window.table.setFocus()
    press(window.table, Key.Key_A, CONTROL)
    await desk.until(lambda: finish(desk).count == 2, "the number at the button")
    click(finish(desk))
    preview = await desk.until_found(lambda: desk.dialog(ChangesPreview), "the preview")
    assert says(preview, "1 task stays as it is, for the reason beside it.")
    assert "Its checklist has open items, and the action requires it to be done." in [
        cell for row in rows_in(preview) for cell in row
    ]
    click(preview.cancel_button)
    await desk.close()
