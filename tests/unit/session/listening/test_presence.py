"""When it is said where the person is, by a clock of the test's, and when others are forgotten."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import pytest

from flowdash_desktop.api.errors import FlowdashError, NetworkError, NetworkFault, RequestFault
from flowdash_desktop.domain.presence import PersonThere
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.events import PresenceChanged
from flowdash_desktop.session.listening import presence
from flowdash_desktop.session.listening.presence import (
    AGAIN_SECONDS,
    GATHER_SECONDS,
    IDLE_SECONDS,
    SOONEST_SECONDS,
    Presence,
)

TASK = TaskKey("1")


class Line:
    """Stands for the connection: notes what is said."""

    def __init__(self) -> None:
        self.events, self.said, self.fails = self, list[Any](), False
        self.statuses: dict[str, int] = {}

    @asynccontextmanager
    async def client(self) -> AsyncIterator[Line]:
        yield self

    @contextmanager
    def guarded(self, _guard: Any) -> Any:
        yield

    async def show_presence(self, workflow_id: str, window: str, task: str | None, **more: Any) -> None:
        self.said.append((workflow_id, task, more["editing"]))
        if self.fails:
            raise NetworkError(NetworkFault.TOO_SLOW, request_sent=True)
        if status := self.statuses.get(workflow_id):
            raise FlowdashError(RequestFault.NOT_FOUND, status=status)


class Desk:
    def __init__(self) -> None:
        self.now, self.line, self.announced = 1000.0, Line(), list[Any]()
        self.presence = Presence(self.line, self.announced.append, lambda: "", lambda: self.now)  # type: ignore[arg-type]
        self.presence.listening("w", True)

    async def after(self, seconds: float) -> list[Any]:
        """What is said until so much later, told step by step."""
        self.line.said.clear()
        end = self.now + seconds
        while self.now < end:
            self.now = min(self.now + 0.1, end)
            while (wait := self.presence._wait()) is not None and wait <= 0:
                await self.presence._say(self.presence._wanted())
        return [*self.line.said]

    def hear(self, *people: tuple[str, str, bool]) -> None:
        found = [{"window": who, "user": who, "task": task, "editing": editing} for who, task, editing in people]
        self.presence.told("w", json.dumps({"people": found}).encode())


@pytest.fixture
async def desk() -> Desk:
    return Desk()


async def test_it_is_said_after_a_moment_and_then_again_and_again(desk: Desk) -> None:
    desk.presence.show("w", TASK)
    assert await desk.after(GATHER_SECONDS / 2) == []
    assert await desk.after(GATHER_SECONDS) == [("w", TASK, False)]
    assert await desk.after(AGAIN_SECONDS - 1) == []
    assert await desk.after(2 * AGAIN_SECONDS) == [("w", TASK, False)] * 2


async def test_changes_are_gathered(desk: Desk) -> None:
    desk.presence.show("w", TASK)
    await desk.after(1)
    desk.presence.show("w", TaskKey("2"))
    assert await desk.after(SOONEST_SECONDS / 4) == []
    desk.presence.show("w", TaskKey("2"), is_editing=True)
    assert await desk.after(SOONEST_SECONDS) == [("w", TaskKey("2"), True)]


async def test_nothing_is_said_where_no_events_come(desk: Desk) -> None:
    desk.presence.listening("w", False)
    desk.presence.show("w", TASK)
    assert await desk.after(100) == []
    desk.presence.listening("w", True)
    assert await desk.after(1) == [("w", TASK, False)]


async def test_who_does_nothing_for_long_is_nowhere(desk: Desk) -> None:
    desk.presence.show("w", TASK)
    said = await desk.after(IDLE_SECONDS + 2 * AGAIN_SECONDS)
    assert said[-2:] == [("w", TASK, False), ("w", None, False)]
    desk.presence.show("w", TASK)
    assert await desk.after(SOONEST_SECONDS) == [("w", TASK, False)]


async def test_a_failure_is_tried_again_later_only(desk: Desk) -> None:
    desk.line.fails = True
    desk.presence.show("w", TASK)
    assert len(await desk.after(AGAIN_SECONDS - 1)) == 1
    assert len(await desk.after(2 * AGAIN_SECONDS)) == 2


async def test_workflow_that_is_gone_ends_it_for_no_other(desk: Desk) -> None:
    desk.presence.listening("gone", True)
    desk.line.statuses["gone"] = 404
    desk.presence.show("gone", TASK)
    assert await desk.after(3 * AGAIN_SECONDS) == [("gone", TASK, False)], "asked once"
    desk.presence.show("w", TASK)
    assert await desk.after(AGAIN_SECONDS) == [("w", TASK, False)]
    desk.presence.listening("gone", False)
    desk.line.statuses.clear()
    desk.presence.listening("gone", True)
    desk.presence.show("gone", TASK)
    assert await desk.after(AGAIN_SECONDS - 1) == [("gone", TASK, False)], "there again"


async def test_server_without_the_address_is_asked_once(desk: Desk) -> None:
    desk.presence.listening("v", True)
    desk.line.statuses = {"w": 405, "v": 405}
    desk.presence.show("w", TASK)
    assert await desk.after(AGAIN_SECONDS) == [("w", TASK, False)]
    desk.presence.show("v", TASK)
    assert await desk.after(3 * AGAIN_SECONDS) == []
    desk.line.statuses.clear()
    desk.presence.reconnected()
    assert await desk.after(AGAIN_SECONDS - 1) == [("v", TASK, False)]


async def test_others_are_forgotten_at_the_end(desk: Desk) -> None:
    """Also where a stream ends behind it: no timer is left on the loop."""
    for ends_first in (True, False):
        running = asyncio.create_task(desk.presence.run())
        await asyncio.sleep(0)
        desk.hear(("anna", "1", False))
        if ends_first:
            desk.presence.listening("w", False)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        desk.presence.listening("w", False)
        assert not desk.presence._forgetting
        assert not desk.presence.anywhere("w")


async def test_others_are_announced_where_they_come_and_go(desk: Desk) -> None:
    desk.hear(("anna", "1", False), ("anna", "1", True), ("ben", "1", False))
    assert desk.presence.at("w", TASK) == (PersonThere("anna", True), PersonThere("ben"))
    desk.hear(("ben", "2", False))
    assert desk.announced == [
        PresenceChanged("w", frozenset({TASK})),
        PresenceChanged("w", frozenset({TASK, TaskKey("2")})),
    ]
    desk.hear(("ben", "2", False))
    desk.presence.told("w", b'{"people": "odd"}')
    desk.presence.told("w", b"no json")
    assert len(desk.announced) == 2


async def test_oneself_is_nobody_else(desk: Desk) -> None:
    desk.presence.performed_by = "me"
    desk.hear(("me", "1", False))
    assert desk.presence.at("w", TASK) == ()


async def test_others_are_forgotten_where_no_events_come(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not at once: a stream is made again after a moment, and then tells who is there."""
    running = asyncio.create_task(desk.presence.run())
    await asyncio.sleep(0)
    desk.hear(("anna", "1", False))
    monkeypatch.setattr(presence, "_FORGET_SECONDS", 0)
    desk.presence.listening("w", False)
    desk.hear(("anna", "1", False))
    await asyncio.sleep(0)
    assert desk.presence.anywhere("w"), "the new stream has told"
    desk.presence.listening("w", False)
    while desk.presence.anywhere("w"):  # noqa: ASYNC110 - a timer of the loop
        await asyncio.sleep(0)
    assert desk.announced[-1] == PresenceChanged("w", frozenset({TASK}))
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
