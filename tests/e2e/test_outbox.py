"""The outbox: what waits there can be gone to, put right, sent again, put elsewhere, created again and given up."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from flowdash_desktop.ui.dialogs import ConfirmDialog
from flowdash_desktop.ui.dialogs.outbox_panel import OutboxPanel
from flowdash_desktop.ui.dialogs.outbox_row import OutboxRow
from tests.e2e.everything import FULL, WORKFLOW, asking, definition, on_server
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, focused, keys, press, says


async def opened(desk: Desk, words: str) -> OutboxPanel:
    """The outbox, after these words of the status bar were pressed."""
    await desk.in_front()
    click(button(words, desk.window.status))
    assert desk.window.status.outbox.isVisible()
    return desk.window.status.outbox


async def typed(desk: Desk, key: str, text: str) -> None:
    """Type over a task's text, and wait for the refusal."""
    desk.enter("Text", text)
    await desk.until_needs_you(key)


@story
async def test_a_refused_value_is_gone_to_sent_again_and_given_up(desk: Desk, server: StartServer) -> None:
    """The person was taken out of the workflow meanwhile."""
    running = server(definition("O-1", "O-2"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    with asking(running) as api:
        uma = next(u for u in api.http.get(f"{api.workflow_url}/users").json() if u["email"] == "user@example.com")
        assert api.http.delete(f"{api.workflow_url}/users/{uma['id']}").status_code == 204
    await desk.open_task("O-1", "ID")
    click(desk.in_pane("Person", QPushButton))
    keys(focused(), "Uma")
    press(focused(), Qt.Key.Key_Return)
    await desk.until_needs_you("O-1")
    await desk.open_task("O-2", "ID")
    panel = await opened(desk, "1 needs you")
    assert says(panel, "Changes not on the server yet"), "not that it is on its way: it waits for the person"
    (row,) = panel.findChildren(OutboxRow)
    click(row.title)
    await desk.until(lambda: window.detail.task == "O-1", "its task in the pane")
    panel = await opened(desk, "1 needs you")
    click(button("Edit", panel))
    await desk.until(lambda: window.focusWidget() is window.detail.editor("Person").input, "the field")
    panel = await opened(desk, "1 needs you")
    click(button("Retry", panel))
    await desk.until(lambda: not desk.session.status.needs_you, "it to be sent again")
    await desk.until_needs_you("O-1")
    click(button("Discard", panel))
    click(desk.dialog(ConfirmDialog).confirm_button)
    await desk.until_saved()
    assert desk.shown("O-1").task.values["Person"] == FULL["Person"]
    await desk.close()


@story
async def test_a_task_that_is_gone_is_created_again(desk: Desk, server: StartServer) -> None:
    running = server(definition("O-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("O-1", "ID")
    with asking(running) as api:
        assert api.delete("O-1").status_code == 204
    await typed(desk, "O-1", "typed meanwhile")
    click(button("Create again", await opened(desk, "1 needs you")))
    await desk.until_saved()
    assert on_server(running, "O-1")["Text"] == "typed meanwhile"
    await desk.close()


@story
async def test_a_change_is_put_into_the_task_that_has_the_id_now(desk: Desk, server: StartServer) -> None:
    running = server(definition("O-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("O-1", "ID")
    with asking(running) as api:
        assert api.delete("O-1").status_code == 204
        assert api.post({**FULL, "ID": "O-1"}).status_code == 201
    await typed(desk, "O-1", "for either")
    click(button("Apply there", await opened(desk, "1 needs you")))
    await desk.until_saved()
    assert on_server(running, "O-1")["Text"] == "for either"
    await desk.close()


@story
async def test_a_deletion_is_taken_back_before_it_is_sent(desk: Desk, server: StartServer) -> None:
    running = server(definition("O-1"))
    desk.hold_seconds = 3600
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("O-1", "ID")
    desk.window.table.mode.leave_cell()
    press(desk.window.table, Qt.Key.Key_Delete)
    click(desk.dialog(ConfirmDialog).confirm_button)
    await desk.until(lambda: desk.session.status.on_hold, "the deletion")
    await desk.in_front()
    click(desk.find("Sync status", QPushButton))
    click(button("Undo", desk.window.status.outbox))
    await desk.until_saved()
    assert desk.column("ID") == ["O-1"]
    assert on_server(running, "O-1")["Text"] == FULL["Text"]
    await desk.close()
