"""A server that never ends its answers to some edits, or its list of tasks: the rest goes on, and it is said."""

from __future__ import annotations

from typing import Any

import pytest

from flowdash_desktop.api.errors import AnswerFault
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.session.concurrency import memory_watch
from flowdash_desktop.session.concurrency.memory_watch import Memory
from flowdash_desktop.session.outbox.sending import slots
from tests.hostile.kinds import body
from tests.hostile.spoiling import Answer, Line, SpoilingServer
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import WORKFLOW, ServerConnector, edit
from tests.support.server_process import ServerProcess

NAME = "Company Name"


def endless(answer: Answer) -> None:
    """The head of a good answer, and then spaces."""

    def act(line: Line) -> None:
        line.send(b"HTTP/1.1 200 Fine\r\nContent-Type: application/json\r\n\r\n")
        line.drip_on(b" ", 0.05)

    answer.act = act


async def test_four_edits_without_an_end_hold_up_no_fifth(
    spoiling: SpoilingServer,
    shared: ServerProcess,
    open_live: Open,
    elsewhere: MakeElsewhere,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Four requests are sent at once. Four that never end once stopped all sending for good."""
    monkeypatch.setattr(slots, "_SLOW_SECONDS", 0.2)
    live = await open_live(ServerConnector(spoiling.base_url, shared.key, repeats_are_known=False))
    slow = [str(number) for number in range(11, 17)]
    spoiled = spoiling.spoil(endless, *[f"/tasks/{number}" for number in slow])
    for number in slow:
        await live.session.submit(edit(number, NAME, "Slow", base=live.value(number, NAME)))
    await live.until(lambda: spoiled.count >= 4, "the slow ones")
    await live.session.submit(edit("17", NAME, "Quick", base=live.value("17", NAME)))
    await live.until(lambda: sorted(task for _, task, _ in live.pending) == slow, "the quick one")
    assert (await elsewhere(shared).task("17")).values[NAME] == "Quick"
    spoiling.now = None


async def test_a_list_without_tasks_is_not_read_to_its_end(
    spoiling: SpoilingServer, shared: ServerProcess, open_live: Open
) -> None:
    """A list that never ends, of numbers, ends at the first thousand."""
    live = await open_live(ServerConnector(spoiling.base_url, shared.key))
    before = {key: shown.task.values for key, shown in live.session.shown(WORKFLOW).items()}

    def numbers(answer: Answer) -> None:
        def act(line: Line) -> None:
            line.send(b"HTTP/1.1 200 Fine\r\nContent-Type: application/json\r\n\r\n[7")
            line.drip_on(b",7" * 20_000, 0.0)

        answer.act = act

    spoiling.spoil(numbers, f"/{WORKFLOW}/tasks")
    live.session.request_refresh()
    await live.until(lambda: live.session.status.reason is not None, "words")
    assert live.session.status.reason == Reason(AnswerFault.WRONG_SHAPE)
    assert {key: s.task.values for key, s in live.session.shown(WORKFLOW).items()} == before


async def test_a_list_longer_than_the_memory_is_said(
    spoiling: SpoilingServer,
    shared: ServerProcess,
    open_live: Open,
    monkeypatch: pytest.MonkeyPatch,
    faults: list[dict[str, Any]],
) -> None:
    """The tasks that came are shown; nothing is removed; the next list that fits is read as ever."""
    live = await open_live(ServerConnector(spoiling.base_url, shared.key))
    count = len(live.session.shown(WORKFLOW))
    used = iter([0, *[10**12] * 1000])
    monkeypatch.setattr(memory_watch, "memory_now", lambda: Memory(next(used), 10**9))
    task = b'{"Company ID":"%d","Company Name":"More","Stage":"Done"}'
    spoiling.spoil(body(b"[" + b",".join(task % number for number in range(1000, 9000)) + b"]"), f"/{WORKFLOW}/tasks")
    live.session.request_refresh()
    await live.until(lambda: live.session.status.reason is not None, "words")
    assert live.session.status.reason == Reason(AnswerFault.MORE_THAN_MEMORY)
    assert count < len(live.session.shown(WORKFLOW)) < count + 8000
    spoiling.now = None
    monkeypatch.undo()
    live.session.reconnect()
    await live.until_refreshed()
    assert len(live.session.shown(WORKFLOW)) == count
    assert faults == []
