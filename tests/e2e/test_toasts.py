"""A toast tells of the workflow that is shown, and never lies on the buttons by which a task is decided."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect

from flowdash_desktop.ui.widgets.toasts.banner import SHADOW
from tests.e2e.everything import WORKFLOW, definition
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.steady import settle


async def _go_to_tickets(desk: Desk) -> None:
    desk.window.filter_bar.workflow_chosen.emit("tckets")
    await desk.until(lambda: desk.window.model.schema.workflow.id == "tckets", "the other workflow")


@story
async def test_a_toast_goes_with_its_workflow(desk: Desk, server: StartServer) -> None:
    """What was said of a workflow is not shown over another one: its button would act out of sight."""
    window = await desk.open_table(server=server(definition("U-1")), workflow_id=WORKFLOW)
    window.notice.show_notice("Saved.", actions=(("show-folder", "Show in folder"),), leaves=True)
    await _go_to_tickets(desk)
    assert window.notice.isHidden()
    await desk.close()


@story
async def test_a_warning_goes_with_its_workflow(desk: Desk, server: StartServer) -> None:
    window = await desk.open_table(server=server(definition("U-1")), workflow_id=WORKFLOW)
    window.notice.show_notice("It runs programs.", tone="warning")
    await _go_to_tickets(desk)
    assert window.notice.isHidden()
    await desk.close()


@story
async def test_a_failure_stays_and_names_its_workflow(desk: Desk, server: StartServer) -> None:
    """It stays over the other workflow with the name of its own, which is said once however often one goes on."""
    window = await desk.open_table(server=server(definition("U-1")), workflow_id=WORKFLOW)
    name = next(w.name for w in desk.session.workflows if w.id == WORKFLOW)
    window.notice.show_notice("bill.pdf could not be saved.", tone="error")
    await _go_to_tickets(desk)
    assert window.notice.text == f"In {name}: bill.pdf could not be saved."
    window.filter_bar.workflow_chosen.emit(WORKFLOW)
    await desk.until(lambda: window.model.schema.workflow.id == WORKFLOW, "the way back")
    assert window.notice.text == f"In {name}: bill.pdf could not be saved."
    await desk.close()


@story
async def test_what_is_said_of_the_account_stays(desk: Desk, server: StartServer) -> None:
    window = await desk.open_table(server=server(definition("U-1")), workflow_id=WORKFLOW)
    window.notice.show_notice("The API key is used for this session only.", tone="warning", stays=True, of_window=True)
    await _go_to_tickets(desk)
    assert window.notice.text == "The API key is used for this session only."
    await desk.close()


@story
async def test_toasts_over_the_sheet_leave_the_actions_free(desk: Desk) -> None:
    """At 640 x 400, three at once: the newest lies over the others, and none on a button of the pane's header."""
    window = await desk.open_table()
    window.resize(640, 400)
    await desk.until(window.welcome.isVisible, "the first word")
    await desk.in_front()
    window.table.current.go_to(window.table.current.first())
    window.open_side()
    await settle()
    words = "Deleted in a few seconds, and so many more words that they need a second line in a toast of this width."
    for toast in (window.welcome, window.notice, window.held):
        toast.show_notice(words, actions=(("undo", "Undo"),))
    await settle()
    header = window.detail.header
    area = QRect(header.mapTo(window, QPoint(0, 0)), header.size())
    for toast in (window.welcome, window.notice, window.held):
        card = QRect(toast.mapTo(window, QPoint(0, 0)), toast.size()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        assert not card.intersects(area), f"{toast.text} covers the header of the pane"
    at = window.held.mapTo(window, window.held.rect().center())
    there = window.childAt(at)
    assert there is not None
    assert window.held.isAncestorOf(there), "the newest lies over the others"
    await desk.close()
