"""A change at which the server fails each time: in nobody's way, shown to the person once others go through, kept."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from flowdash_desktop.domain.edits import EditState, Operation, Refusal, TaskEdit
from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.connection import poison_detector
from flowdash_desktop.session.status import Connection
from tests.faults.kinds import Always, Chooser, Fault, Kind, Script
from tests.faults.proxy import FaultProxy
from tests.faults.rounds import Connector
from tests.integration.session.conftest import Open
from tests.integration.session.live import Live
from tests.support.server_process import ServerProcess

FLOW = "compan"
BEFORE = Kind.STATUS_BEFORE
EACH_TIME = [
    Always(Fault(BEFORE, 500), "PUT", "*/tasks", b"Cursed"),
    Always(Fault(BEFORE, 502), "PUT", "*/tasks", b"Cursed"),
    Always(Fault(BEFORE, 503), "PUT", "*/tasks", b"Cursed"),
    Always(Fault(BEFORE, 504), "PUT", "*/tasks", b"Cursed"),
    Always(Fault(Kind.HTML_BEFORE), "PUT", "*/tasks", b"Cursed"),
    Always(Fault(Kind.SILENCE_BEFORE), "PUT", "*/tasks", b"Cursed"),
    Always(Fault(Kind.BROKEN_JSON), "GET", "*/tasks/7"),
    Always(Fault(Kind.WRONG_TYPES), "GET", "*/tasks/8"),
]
AT_ONCE = 0.0


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Minutes are not waited for: how long that is, the unit's tests say."""
    monkeypatch.setattr(poison_detector, "LONG_ENOUGH", AT_ONCE)


async def opened(open_live: Open, line: FaultProxy) -> Live:
    """A session that has read everything."""
    return await open_live(Connector(line.base_url, "test-key-1", repeats_are_known=True), FLOW)


async def until(live: Live, condition: object) -> None:
    """Wait for a condition, as a person who presses *Retry* now and then."""
    assert callable(condition)

    def holds() -> bool:
        live.session.reconnect()
        return bool(condition())

    await live.until(holds)


def of(live: Live, key: str) -> list[Operation]:
    """What waits of a task."""
    return [item for item in live.session.pending if item.edit.task == key]


async def until_it_needs_you(live: Live) -> Operation:
    """Change another task again and again, until something needs the person."""
    for number in count():
        await live.set("12", "Notes", f"{number}", FLOW)
        await until(live, lambda: not of(live, "12"))
        if live.session.status.needs_you:
            break
    return await live.until_needs_you()


@pytest.mark.parametrize(("key", "cursed"), [(str(n), one) for n, one in enumerate(EACH_TIME, 1)], ids=str)
async def test_it_needs_the_person_once_others_go_through_and_is_kept(
    shared: ServerProcess, open_live: Open, key: str, cursed: Always
) -> None:
    async with FaultProxy(shared.base_url, shared.key) as line:
        live = await opened(open_live, line)
        line.always = cursed
        await live.set(key, "Name", "Cursed", FLOW)
        item = await until_it_needs_you(live)
        assert item.problem is not None
        assert item.problem.refusal is Refusal.KEEPS_FAILING
        assert any(item.problem.messages.get("", ())) or item.problem.reason, "the reason"
        assert isinstance(item.edit, TaskEdit)
        assert (item.edit.value, live.value(key, "Name", FLOW)) == ("Cursed", "Cursed")
        assert live.session.status.connection is Connection.ONLINE
        await live.close()
        again = await opened(open_live, line)
        assert [(i.id, i.state) for i in again.session.pending] == [(item.id, EditState.NEEDS_YOU)]
        line.always = None
        await again.session.decisions.retry(item.id)
        await until(again, lambda: not again.session.pending)
        assert (await line.lists())[FLOW][key]["Name"] == "Cursed"


async def test_another_value_in_its_place_is_sent(shared: ServerProcess, open_live: Open) -> None:
    async with FaultProxy(shared.base_url, shared.key) as line:
        live = await opened(open_live, line)
        line.always = Always(Fault(BEFORE, 500), "PUT", "*/tasks", b"Cursed")
        await live.set("9", "Name", "Cursed too", FLOW)
        await until_it_needs_you(live)
        await live.set("9", "Name", "Harmless", FLOW)
        await until(live, lambda: not live.session.pending)
        assert (await line.lists())[FLOW]["9"]["Name"] == "Harmless"


async def test_what_does_not_depend_on_it_goes_on_past_it(
    shared: ServerProcess, open_live: Open, tmp_path: Path
) -> None:
    file = tmp_path / "notes.bin"
    file.write_bytes(b"what was written")
    async with FaultProxy(shared.base_url, shared.key) as line:
        live = await opened(open_live, line)
        line.always = Always(Fault(BEFORE, 500), "PUT", "*/tasks", b"Cursed")
        await live.set("10", "Name", "Cursed as well", FLOW)
        await live.set("10", STAGE, "Done", FLOW)
        await live.set("10", "Notes", "Goes on", FLOW)
        await live.session.attach(FLOW, TaskKey("10"), "Documents", [file])

        def left() -> list[str]:
            return [i.edit.field for i in of(live, "10") if isinstance(i.edit, TaskEdit)]

        await live.until(lambda: len(of(live, "10")) == 2)
        assert left() == ["Name", STAGE], "a stage may ask for what was changed before"
        task = (await line.lists())[FLOW]["10"]
        assert (task["Notes"], len(task["Documents"]), task["Stage"]) == ("Goes on", 1, "Not Started")
        await until_it_needs_you(live)
        await until(live, lambda: left() == ["Name"])
        assert (await line.lists())[FLOW]["10"]["Stage"] == "Done"


async def test_while_the_whole_server_fails_everything_waits(shared: ServerProcess, open_live: Open) -> None:
    async with FaultProxy(shared.base_url, shared.key) as line:
        live = await opened(open_live, line)
        line.always = Always(Fault(BEFORE, 500), "PUT", "*/tasks")
        keys = ("9", "10", "11")
        for key in keys:
            await live.set(key, "Notes", f"Waits {key}", FLOW)
        await until(live, lambda: min(i.attempts for i in live.session.pending) > 2 * poison_detector.MANY)
        line.always = None
        line.chooser = Chooser("all", 1.0, [Fault(BEFORE, 500)])  # nor does the server tell its workspace
        before = line.faults.total()
        await until(live, lambda: line.faults.total() > before + poison_detector.MANY)
        assert {i.problem for i in live.session.pending} == {None}
        line.chooser = None
        await until(live, lambda: not live.session.pending)
        assert [(await line.lists())[FLOW][key]["Notes"] for key in keys] == [f"Waits {key}" for key in keys]


async def test_waiting_retry_starts_at_once_on_request(shared: ServerProcess, open_live: Open) -> None:
    """One that waits for its next attempt is tried at once when the person says so."""
    async with FaultProxy(shared.base_url, shared.key) as line:
        live = await opened(open_live, line)
        line.chooser = script = Script(("PUT", "*/tasks", Fault(BEFORE, 503, "1000")))
        await live.set("11", "Name", "At once", FLOW)
        await live.until(lambda: not script.left and live.session.pending[0].state is EditState.SAVED_HERE)
        await live.session.decisions.retry(live.session.pending[0].id)
        await live.until_saved()
        assert (await line.lists())[FLOW]["11"]["Name"] == "At once"
