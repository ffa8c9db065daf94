"""Deciding after an action has failed or while one waits: what is locked, and what the window says."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.ui.detail.activity.action_button import ActionButton
from flowdash_desktop.ui.dialogs import ConfirmDialog
from flowdash_desktop.ui.dialogs.outbox_row import OutboxRow
from flowdash_desktop.ui.events import Answer, EditAnswer
from tests.e2e.test_deciding import WORKFLOW, definition, notice, opened, stages
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, button, click, open_question, rows_in, says
from tests.support.tcp_proxy import TcpProxy


def free(desk: Desk) -> list[str]:
    """The names of the actions that can be pressed."""
    return [b.action.name for b in desk.window.detail.header.action_bar.buttons if b.isEnabled()]


def answers(desk: Desk) -> list[str]:
    """What the notice above the task offers."""
    found = desk.window.detail.activity.notice.findChildren(QPushButton)
    return [b.text() for b in found if b.isVisible() and b.text()]


@story
async def test_an_action_after_a_failed_one_locks_the_others(desk: Desk, server: StartServer) -> None:
    """The failed one stays in sight, and can be discarded; the new one waits, at its button and in its row."""
    running = server(definition("A-1"))
    await opened(desk, running, "A-1")
    click(desk.in_pane("Refused", ActionButton))
    await desk.until_needs_you("A-1")
    await desk.close()
    desk.another_start()
    desk.hold_seconds = 3600
    await opened(desk, running, "A-1")
    await desk.until(lambda: "Take" in free(desk), "the actions to be free")
    assert answers(desk) == ["Retry", "Discard"]
    click(desk.in_pane("Take", ActionButton))
    await desk.until(desk.window.held.isVisible, "the word about it")
    await desk.until(lambda: not free(desk), "all of them to be locked")
    assert desk.in_pane("Take", ActionButton).accessibleDescription() == "On its way"
    assert desk.shown("A-1").state is EditState.SAVED_HERE, "the row waits"
    assert notice(desk).startswith("Refused did not go through.")
    assert answers(desk) == ["Discard"], "tried again, it would be a second one on its way"
    panel = desk.window.status.outbox
    panel.show_above(desk.window.status)
    rows = sorted(panel.findChildren(OutboxRow), key=lambda row: row.item.sequence if row.item is not None else 0)
    assert [[b.text() for b in row.stops[1:] if b.isVisible()] for row in rows] == [["Discard"], ["Undo"]]
    panel.close()
    click(button("Undo", desk.window.held))
    await desk.until(lambda: "Take" in free(desk), "the actions to be free again")
    assert desk.shown("A-1").state is EditState.NEEDS_YOU
    assert answers(desk) == ["Retry", "Discard"]
    click(button("Discard", desk.window.detail))
    await desk.until_saved()
    await desk.close()


@story
async def test_many_leave_out_a_task_with_an_action_on_its_way(desk: Desk, server: StartServer) -> None:
    """The question says so, and the words above the task say for how many the actions are."""
    running = server(definition("A-1", "A-2", "A-3"))
    desk.hold_seconds = 3600
    await opened(desk, running, "A-1")
    click(desk.in_pane("Take", ActionButton))
    await desk.until(desk.window.held.isVisible, "the word about it")
    desk.click_cell("A-1", "ID")
    desk.click_cell("A-2", "ID", CONTROL)
    several = desk.window.detail.header.several
    words = "2 tasks are selected. Fields and actions here change this task only."
    await desk.until(lambda: several.text() == words, "the one that is free")
    desk.click_cell("A-3", "ID", CONTROL)
    words = "3 tasks are selected. Fields changed here change this task only; the actions are for 2 of them."
    await desk.until(lambda: several.text() == words, "the two that are free")
    await desk.until(lambda: "Start" in free(desk), "the actions")
    click(desk.in_pane("Start", ActionButton))
    dialog = open_question()
    assert dialog.windowTitle() == "Start: 2 tasks?"
    assert rows_in(dialog)[-1][-1] == "An action on it is on its way."
    click(dialog.confirm_button)
    await desk.until(lambda: len(desk.session.pending) == 3, "the two")
    await desk.close()
    assert stages(running) == {"A-1": "New", "A-2": "Open", "A-3": "Open"}


@story
async def test_an_action_that_is_done_again_has_one_notice(desk: Desk, server: StartServer) -> None:
    """It only waits again, so nothing says that it was done."""
    running = server(definition("A-1", "A-2"))
    desk.hold_seconds = 3600
    await opened(desk, running, "A-1")
    click(desk.in_pane("Start", ActionButton))
    await desk.until(desk.window.held.isVisible, "the word about it")
    desk.window.table.setFocus()
    await desk.shortcut(Qt.Key.Key_Z)
    await desk.until(lambda: desk.window.notice.text == "Undone: Start of Order A-1", "the undo")
    await desk.shortcut(Qt.Key.Key_Z, CONTROL | SHIFT)
    await desk.until(desk.window.held.isVisible, "the word about it, again")
    await desk.until(lambda: not desk.window.notice.isVisible(), "the other notice to go")
    assert desk.window.held.text == "Start of Order A-1 (A-1) will be carried out in a few seconds."
    await desk.until(lambda: desk.window.undo_action.text() == "Undo: Start of Order A-1", "the way back")
    await desk.session.history.listed(WORKFLOW)  # read after what the redo has read: it has said what it says
    assert not desk.window.notice.text.startswith("Done again")
    assert not desk.window.notice.isVisible()
    click(button("Undo", desk.window.held))
    await desk.until_saved()
    await desk.close()


@story
async def test_undo_of_an_action_being_sent_promises_nothing(desk: Desk, server: StartServer) -> None:
    running = server(definition("A-1"))
    async with TcpProxy(running.base_url) as proxy:
        await desk.open_table(server=(proxy.base_url, running.key), workflow_id=WORKFLOW)
        await desk.open_task("A-1", "ID")
        await desk.until(lambda: desk.window.detail.header.action_bar.buttons, "the actions")
        held = proxy.hold_answers(b"POST /api/v1/workflows/orders/executions")
        click(desk.in_pane("Start", ActionButton))
        await desk.until(lambda: held.answered.is_set(), "the request")
        desk.window.table.setFocus()
        await desk.shortcut(Qt.Key.Key_Z)
        words = "Start of Order A-1 is being sent and can't be undone any more."
        await desk.until(lambda: desk.window.notice.text == words, words)
        held.release.set()
        await desk.until_saved()
        await desk.close()


@story
async def test_the_question_before_a_discard_names_the_action(desk: Desk, server: StartServer) -> None:
    running = server(definition("A-1"))
    await opened(desk, running, "A-1")
    click(desk.in_pane("Refused", ActionButton))
    await desk.until_needs_you("A-1")
    desk.window.status.outbox.answered.emit(EditAnswer(desk.session.pending[0].id, Answer.DISCARD))
    dialog = desk.dialog(ConfirmDialog)
    assert dialog.windowTitle() == "Discard “Refused” of Order A-1 (A-1)?"
    assert says(dialog, "It will not be carried out.")
    click(dialog.confirm_button)
    await desk.until_saved()
    await desk.close()


@story
async def test_the_history_tells_of_actions_that_failed(desk: Desk, server: StartServer) -> None:
    """Pressed twice it fails twice: neither entry says that it happened, and none offers to undo it."""
    running = server(definition("A-1"))
    await opened(desk, running, "A-1")
    click(desk.in_pane("Refused", ActionButton))
    await desk.until_needs_you("A-1")
    (first,) = desk.session.pending
    await desk.until(lambda: "Refused" in free(desk), "it to be free")
    click(desk.in_pane("Refused", ActionButton))
    await desk.until(lambda: first not in desk.session.pending, "the new press")
    await desk.until_needs_you("A-1")
    await desk.until(lambda: notice(desk).startswith("Refused did not go through."), "why")
    click(button("Discard", desk.window.detail))
    await desk.until_saved()
    await desk.shortcut(Qt.Key.Key_H, CONTROL | SHIFT)
    rows = desk.window.undo_history.model
    await desk.until(lambda: len(rows.rows) == 2, "the steps")
    assert [row.detail.rpartition(" · ")[2] for row in rows.rows] == ["Taken back, not carried out", "Not carried out"]
    assert [row.action for row in rows.rows] == ["redo", ""]
    await desk.close()
