"""A server that asks to be left alone for a while: readings and edits wait so long, unless the person says so."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.session.connection.refresh_schedule import LONGEST_FAILED
from flowdash_desktop.session.status import Connection
from tests.faults.conftest import Opened
from tests.faults.kinds import RETRY_AFTER, Fault, Kind, Script
from tests.faults.proxy import FaultProxy

FLOW = "compan"


async def test_nothing_is_read_until_then_unless_the_person_says_so(line: FaultProxy, opened: Opened) -> None:
    live = await opened()
    script = line.chooser = Script(("GET", f"*/{FLOW}/tasks", Fault(Kind.STATUS_BEFORE, 429, "100")))
    live.session.request_refresh()
    await live.until(lambda: not script.left and live.session.status.connection is Connection.OFFLINE)
    await live.until(lambda: not live.session.status.refreshing)
    due = live.session.pace.due_in()
    assert due is not None
    assert due > LONGEST_FAILED
    await live.until_refreshed()
    assert live.session.status.connection is Connection.ONLINE


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("asked", ["", *RETRY_AFTER])
async def test_whatever_it_asks_for_an_edit_waits_and_is_sent(
    line: FaultProxy, opened: Opened, status: int, asked: str
) -> None:
    live = await opened()
    script = line.chooser = Script(("PUT", "*/tasks", Fault(Kind.STATUS_BEFORE, status, asked)))
    await live.set("1", "Name", f"After {status} {asked}", FLOW)
    await live.until(lambda: not script.left)
    await live.until(lambda: EditState.SENDING not in {i.state for i in live.session.pending})
    assert live.session.status.needs_you == 0
    live.session.reconnect()
    await live.until_saved()
    assert (await line.lists())[FLOW]["1"]["Name"] == f"After {status} {asked}"


async def test_too_many_requests_hold_up_everything(line: FaultProxy, opened: Opened) -> None:
    """One edit meets it, and others are not sent meanwhile. The person may say otherwise."""
    live = await opened()
    line.chooser = Script(("PUT", "*/tasks", Fault(Kind.STATUS_BEFORE, 429, "100")))
    await live.set("1", "Name", "First", FLOW)
    await live.until(lambda: live.session._worker.waits.all_wait)
    await live.set("2", "Name", "Second", FLOW)
    await live.until_refreshed()
    assert [item.edit.task for item in live.session.pending] == ["1", "2"]
    assert {item.state for item in live.session.pending} == {EditState.SAVED_HERE}
    live.session.reconnect()
    await live.until_saved()
    there = (await line.lists())[FLOW]
    assert [there[key]["Name"] for key in ("1", "2")] == ["First", "Second"]
