"""Triage mode where decisions are not carried out, refused or discarded, and where nothing is left to decide about."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.session.events import StatusChanged
from flowdash_desktop.ui.dialogs import ConfirmDialog
from flowdash_desktop.ui.events import Answer, EditAnswer
from flowdash_desktop.ui.triage.strip import DecisionState
from tests.e2e.test_deciding import definition, stages
from tests.e2e.test_triage_mode import at, chips, entered, painted
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.full_disk import full_disk
from tests.support.hands import CONTROL, SHIFT, click, focused, press

Key = Qt.Key


@story
async def test_what_the_disk_refuses_is_not_decided(desk: Desk, server: StartServer) -> None:
    """Its task is open again, and the strip does not say that anything was sent."""
    running = server(definition("A-1", "A-2"))
    await entered(desk, running)
    await painted(desk, "A-1")
    with desk.noted("Alike tasks were not"):  # the disk refuses that, too, at once or a moment later
        with full_disk():
            press(focused(), Key.Key_1)
            assert [one.state for one in chips(desk)] == [DecisionState.WAITS], "it is not even on the disk"
            await desk.until(lambda: not chips(desk), "the decision to be taken back")
        assert at(desk) == "0 of 2 · 2 left"
        assert stages(running) == {"A-1": "New", "A-2": "New"}
        await desk.close()


@story
async def test_what_is_discarded_is_to_be_decided_again(desk: Desk, server: StartServer) -> None:
    """The server refused it; once the person lets it go, nothing was decided."""
    running = server(definition("A-1"))
    window = await entered(desk, running, hold=0)
    await painted(desk, "A-1")
    digit = next(b.digit for b in window.detail.header.action_bar.buttons if b.action.name == "Refused")
    press(focused(), Key(Key.Key_0 + digit))
    await desk.until(lambda: [one.state for one in chips(desk)] == [DecisionState.NEEDS_YOU], "the refusal")
    assert window.triage.end.title.text() == "One task decided. The queue is done."
    window.status.outbox.answered.emit(EditAnswer(desk.session.pending[0].id, Answer.DISCARD))
    click(desk.dialog(ConfirmDialog).confirm_button)
    await desk.until(lambda: not chips(desk), "the decision to be taken back")
    assert at(desk) == "0 of 1 · 1 left"
    assert window.triage.end.title.text() == "Nothing was decided"
    assert window.triage.end.go_on.isVisible()
    await desk.close()


@story
async def test_a_retried_decision_is_no_discarded_one(desk: Desk, server: StartServer) -> None:
    """It needed the person, and was retried and sent before the window looked again."""
    running = server(definition("A-1"))
    await entered(desk, running, hold=0)
    await painted(desk, "A-1")
    press(focused(), Key.Key_1)
    await desk.until(lambda: [one.state for one in chips(desk)] == [DecisionState.SENT], "the decision to be sent")
    presenter = desk.workspace._triage._presenter
    assert presenter is not None
    (decision,) = presenter._run.decisions.newest_first()
    decision.state = EditState.NEEDS_YOU  # what the window had seen last
    presenter._event(StatusChanged(desk.session.status))
    await desk.until(lambda: not presenter._of.scope._tasks, "the end of what was asked")
    assert [one.state for one in chips(desk)] == [DecisionState.SENT]
    assert at(desk) == "1 of 1 · 0 left"
    assert stages(running) == {"A-1": "Open"}
    await desk.close()


@story
async def test_triage_begins_where_all_is_put_off(desk: Desk, server: StartServer) -> None:
    """The end is shown, and the list of what was put off, from which a task can be brought back."""
    running = server(definition("A-1"))
    window = await entered(desk, running)
    await painted(desk, "A-1")
    await desk.in_front()
    press(focused(), Key.Key_H)
    press(desk.popup(), Key.Key_3)
    await desk.until(window.triage.end.isVisible, "the end")
    press(focused(), Key.Key_Escape)
    await desk.until(lambda: not window.triage.is_on, "the table")
    await desk.shortcut(Key.Key_T, CONTROL | SHIFT)
    await desk.until(lambda: window.triage.shows_end, "triage mode with its end")
    assert window.triage.end.leave.hasFocus()
    assert window.triage.bar.later.text() == "Later: 1"
    click(window.triage.bar.later)
    (row,) = [one for one in desk.popup().findChildren(QPushButton) if one.text().startswith("Order A-1")]
    click(row)
    await desk.until(lambda: at(desk) == "0 of 1 · 1 left", "it to be back")
    assert window.triage.end.go_on.isVisible()
    click(window.triage.end.go_on)
    await painted(desk, "A-1")
    await desk.close()
