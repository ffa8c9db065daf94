"""While hundreds of changes are sent, the window shows their count now and then, and all other events at once."""

from __future__ import annotations

import asyncio

from flowdash_desktop.session.events import SessionEvent, StatusChanged, WorkflowsChanged
from flowdash_desktop.session.status import Connection, SyncStatus
from flowdash_desktop.ui.presenters.connections import PacedStatus


def status(waiting: int) -> StatusChanged:
    return StatusChanged(SyncStatus(Connection.ONLINE, waiting=waiting))


async def test_the_count_of_many_changes_is_shown_now_and_then() -> None:
    """The first at once, then the last one that came meanwhile."""
    shown, come = list[SessionEvent](), asyncio.Event()

    def show(event: SessionEvent) -> None:
        shown.append(event)
        come.set()

    paced = PacedStatus(show)
    for waiting in (900, 800, 700):
        paced.take(status(waiting))
    paced.take(WorkflowsChanged())
    assert shown == [status(900), WorkflowsChanged()]
    come.clear()
    async with asyncio.timeout(30):
        await come.wait()
    assert shown[2:] == [status(700)]


async def test_few_changes_are_shown_at_once() -> None:
    """Also where they are the last ones of many: what was held is older."""
    shown = list[SessionEvent]()
    paced = PacedStatus(shown.append)
    for waiting in (900, 800, 3, 2, 0):
        paced.take(status(waiting))
    assert shown == [status(900), status(3), status(2), status(0)]
    assert paced._pause is not None
    paced._pause.cancel()
    paced._go_on()
    assert len(shown) == 4


async def test_nothing_is_shown_after_the_end() -> None:
    shown = list[SessionEvent]()
    paced = PacedStatus(shown.append)
    paced.take(status(900))
    paced.take(status(800))
    paced.end()
    paced._go_on()
    assert shown == [status(900)]
