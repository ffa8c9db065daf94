"""A server whose events are broken or bad: nothing is lost by them, and nothing waits for them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.hostile.spoiling import Answer, Line, SpoilingServer
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import WORKFLOW, ServerConnector, edit
from tests.support.server_process import ServerProcess

pytestmark = pytest.mark.listening
NAME = "Company Name"
HEAD = b"HTTP/1.1 200 Fine\r\nContent-Type: text/event-stream\r\n\r\n"
ALL_GONE = {"etag": '"never"', "ids": [str(number) for number in range(1, 31)], "tasks": []}
Act = Callable[[Line], None]


def tells(data: object, seconds: float = 0.01, kind: str = "tasks") -> Act:
    """The same event again and again."""
    text = data if isinstance(data, bytes) else json.dumps(data).encode()

    def act(line: Line) -> None:
        line.send(HEAD)
        line.drip_on(b"id: 1\nevent: %s\ndata: %s\n\n" % (kind.encode(), text), seconds)

    return act


def sends(data: bytes, seconds: float, head: bytes = HEAD) -> Act:
    """Bytes without an end."""

    def act(line: Line) -> None:
        line.send(head)
        line.drip_on(data, seconds)

    return act


ACTS: dict[str, Act] = {
    "a line that drips": sends(b"x", 0.01),
    "a head that drips": sends(b"x", 0.01, b"HTTP/1.1 200 Fine\r\n"),
    "an endless line": sends(b"x" * 65536, 0.0),
    "endless comments": sends(b":\n" * 10_000, 0.0),
    "silence": sends(b"", 0.05),
    "a reset": lambda line: line.reset(),
    "all tasks gone": tells(ALL_GONE),
    "lists without an end": tells({"etag": None, "ids": []}),
    "tasks that are none": tells({"etag": '"x"', "ids": ["1"], "tasks": [7]}),
    "tasks of others": tells({"etag": '"x"', "ids": ["1"], "tasks": [{"Company ID": "2", NAME: "Wrong"}]}),
    "an odd etag": tells({"etag": "\u00e9" * 70_000, "ids": ["1"], "tasks": []}, 0.2),
    "not JSON": tells(b"{"),
    "deep": tells(b"[" * 50_000),
    "not UTF-8": tells(b'{"ids": ["\xff"]}'),
    "activity without an end": tells({"id": None}, kind="activity"),
    "schema without an end": tells({}, kind="schema"),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
async def test_bad_events_hold_nothing_up(
    act: Act,
    spoiling: SpoilingServer,
    shared: ServerProcess,
    open_live: Open,
    elsewhere: MakeElsewhere,
    faults: list[dict[str, Any]],
) -> None:
    """An edit is sent, a list is read, and no task is lost."""

    def spoil(answer: Answer) -> None:
        answer.act = act

    spoiled = spoiling.spoil(spoil, "/events")
    live = await open_live(ServerConnector(spoiling.base_url, shared.key))
    async with asyncio.timeout(30):
        while not spoiled.count:  # noqa: ASYNC110 - nobody says it
            await asyncio.sleep(0.005)
    count = len(live.session.shown(WORKFLOW))
    await live.session.submit(edit("20", NAME, "Sent", base=live.value("20", NAME)))
    await live.until_saved()
    assert (await elsewhere(shared).task("20")).values[NAME] == "Sent"
    await elsewhere(shared).set("21", Company_Name="Of others")
    await live.until_refreshed()
    await live.until(lambda: live.value("21", NAME) == "Of others", "the change")
    assert len(live.session.shown(WORKFLOW)) == count
    assert live.session.status.reason is None
    assert faults == []
