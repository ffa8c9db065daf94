"""Many changes that the server has refused are answered at once."""

from __future__ import annotations

from flowdash_desktop.ui.detail.activity.action_button import ActionButton
from flowdash_desktop.ui.dialogs import ConfirmDialog
from flowdash_desktop.ui.dialogs.outbox_panel import OutboxPanel
from tests.e2e import test_deciding as deciding
from tests.e2e.everything import asking
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, says
from tests.support.server_process import ServerProcess

IDS = "A-1", "A-2", "A-3"


async def refused(desk: Desk, server: StartServer) -> ServerProcess:
    """An action on three tasks, each of which lost what it requires just before."""
    running = server(deciding.requiring_amount(deciding.definition(*IDS)))
    await deciding.opened(desk, running, "A-1")
    for key in IDS:
        await desk.open_task(key, "ID")
        await desk.until(lambda: desk.in_pane("Start", ActionButton).isEnabled(), "the action")
        deciding.lose_amount(running, key)
        click(desk.in_pane("Start", ActionButton))
        await desk.until_needs_you(key)
    return running


async def panel(desk: Desk) -> OutboxPanel:
    await desk.in_front()
    click(button("3 need you", desk.window.status))
    return desk.window.status.outbox


@story
async def test_all_refused_changes_are_sent_again(desk: Desk, server: StartServer) -> None:
    running = await refused(desk, server)
    with asking(running, deciding.WORKFLOW) as api:
        for key in IDS:
            assert api.put(key, {"Amount": "5"}).status_code == 200
    click(button("Retry all (3)", await panel(desk)))
    await desk.until_saved()
    assert set(deciding.stages(running).values()) == {"Open"}
    await desk.close()


@story
async def test_all_refused_changes_are_let_go(desk: Desk, server: StartServer) -> None:
    """After one question for all of them."""
    running = await refused(desk, server)
    click(button("Let all go (3)", await panel(desk)))
    question = desk.dialog(ConfirmDialog)
    assert says(question, "Let 3 changes go?")
    click(question.cancel_button)
    assert desk.session.status.needs_you == 3
    click(button("Let all go (3)", await panel(desk)))
    click(desk.dialog(ConfirmDialog).confirm_button)
    await desk.until_saved()
    assert set(deciding.stages(running).values()) == {"New"}
    await desk.close()


@story
async def test_one_refused_change_has_its_own_answers_alone(desk: Desk, server: StartServer) -> None:
    running = server(deciding.requiring_amount(deciding.definition("A-1")))
    await deciding.opened(desk, running, "A-1")
    deciding.lose_amount(running, "A-1")
    click(desk.in_pane("Start", ActionButton))
    await desk.until_needs_you("A-1")
    click(button("1 needs you", desk.window.status))
    assert desk.window.status.outbox.for_all.isHidden()
    await desk.close()
