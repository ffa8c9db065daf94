"""What is decided about alike tasks counts for the queue of triage mode as far as it is about tasks of the queue."""

from __future__ import annotations

from PySide6.QtCore import Qt

from flowdash_desktop.ui.detail.alike.together import TogetherDialog
from tests.e2e.everything import on_server
from tests.e2e.test_alike_decisions import claims, ready
from tests.e2e.test_duplicates import opened
from tests.e2e.test_triage_mode import at, chips, painted
from tests.e2e.test_visits import pane_at, rows
from tests.integration.session.test_alike_tasks import WORKFLOW
from tests.support.definitions import Definition, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, click, focused, press, says

Key = Qt.Key


def with_orders() -> Definition:
    """Claims, the first of which is linked to the first of alike orders: both workflows count from 1."""
    made = claims(paid=1)
    (of_claims,) = made["workflows"]
    of_claims["tasks"][0]["Orders"] = [{"No": "1"}]
    orders = {
        "id": "orders",
        "name": "Orders",
        "stages": [{"name": "Open"}, {"name": "Closed", "endStage": True}],
        "fields": [
            {"id": "o1", "name": "No", "type": "uniqueId"},
            {"id": "o2", "name": "Item", "type": "text"},
            {"id": "o3", "name": "Email", "type": "email"},
        ],
        "tasks": [{"No": str(no), "Item": f"Item {no}", "Email": "a@acme.com", "Stage": "Open"} for no in (1, 2, 3)],
    }
    link = {"from": WORKFLOW, "to": "orders", "kind": "one-to-many", "name": "Orders", "inverseName": "Claim"}
    return workspace(of_claims, orders, links=[link])


async def in_triage(desk: Desk, key: str = "1") -> None:
    """Begin triage mode at a task of which the alike ones are known."""
    await ready(desk, key)
    await desk.shortcut(Key.Key_T, CONTROL | SHIFT)
    look = desk.window.quick_look
    await desk.until(lambda: look.is_open and look.panel.has_keyboard, "the viewer")
    await painted(desk, key)


@story
async def test_decisions_of_linked_tasks_leave_the_queue(desk: Desk, server: StartServer) -> None:
    """The linked orders have the unique IDs of the claims in the queue, which stay open."""
    running = server(with_orders())
    await opened(desk, running)
    await in_triage(desk)
    before = at(desk)
    assert before.startswith("0 of ")
    await desk.until(lambda: "1 · Item 1" in rows(desk), "the linked order")
    click(rows(desk)["1 · Item 1"].title)
    await desk.until(lambda: pane_at(desk) == ("orders", "1"), "the order")
    alike = desk.window.detail.alike
    await desk.until(lambda: alike.count() == "2" and not alike.decide_button.isHidden(), "orders that are like it")
    desk.window.task_actions.decide_alike.trigger()
    dialog = desk.dialog(TogetherDialog)
    dialog.choice.setCurrentIndex(0)
    assert dialog.confirm_button.text() == "Move to Closed: 3 tasks"
    click(dialog.confirm_button)
    await desk.until_saved()
    assert [on_server(running, key, "orders")["Stage"] for key in "123"] == ["Closed"] * 3
    await desk.until(lambda: says(desk.window.triage.strip, "3 tasks are moved to Closed"), "what was done")
    assert at(desk) == before
    await desk.close()


@story
async def test_what_was_sent_stays_decided_after_an_undo(desk: Desk, server: StartServer) -> None:
    """One of three is carried out before the undo, which opens the two others; done again they are decided, too."""
    desk.hold_seconds = 3600
    await opened(desk, server(claims()))
    await in_triage(desk)
    await ready(desk)
    window, session = desk.window, desk.session
    window.task_actions.decide_alike.trigger()
    dialog = desk.dialog(TogetherDialog)
    dialog.choice.setCurrentIndex(0)
    click(dialog.confirm_button)
    await desk.until(lambda: at(desk) == "3 of 6 · 3 left", "three are decided")
    await desk.until(lambda: len(session.pending) == 3, "all wait")
    outbox, first, schema = session._services.outbox, session.pending[0], session.schema(WORKFLOW)
    assert schema is not None
    assert first.edit.task == "1"
    await outbox.begin(first.id)
    await outbox.confirm(first.id, schema, desk.shown("1").task)
    await desk.in_front()
    press(focused(), Key.Key_Backspace)
    await desk.until(lambda: not session.pending, "the others are taken back")
    await desk.until(lambda: at(desk) == "1 of 6 · 5 left", "the two others are open again")
    await painted(desk, "2")
    assert [one.title for one in chips(desk)] == ["Claim 1 (1)"]
    await session.redo(WORKFLOW)
    await desk.until(lambda: at(desk) == "3 of 6 · 3 left", "they are decided again")
    await desk.close()
