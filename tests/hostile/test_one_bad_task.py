"""One task that can't be read hides no other: the rest of the list is shown, also what stands behind it."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from flowdash_desktop.session.events import UnreadableFound
from flowdash_desktop.session.status import Connection
from flowdash_desktop.wire.lists.unreadable import Unreadable
from tests.hostile.kinds import body
from tests.hostile.spoiling import SpoilingServer
from tests.integration.session.conftest import Open
from tests.integration.session.live import ServerConnector, edit
from tests.support.server_process import ServerProcess

DEEP = b'{"Company ID":"deep","a":' + b"[" * 5_000 + b"]" * 5_000 + b"}"
DEEP_OBJECTS = b'{"a":' * 5_000 + b"1" + b"}" * 5_000


def with_one(item: bytes) -> Callable[[bytes], bytes]:
    """Another item in the middle of a list."""

    def spoiled(answer: bytes) -> bytes:
        tasks = [json.dumps(task).encode() for task in json.loads(answer)]
        return b"[" + b",".join([*tasks[:2], item, *tasks[2:]]) + b"]"

    return spoiled


@pytest.mark.parametrize(
    ("item", "name", "why"),
    [
        (DEEP, "deep", Unreadable.TOO_DEEP),
        (DEEP_OBJECTS, "", Unreadable.TOO_DEEP),
        (b"7", "", Unreadable.NO_TASK),
        (b"[[1]]", "", Unreadable.NO_TASK),
        (b"{}", "", Unreadable.NO_NAME),
    ],
    ids=["lists", "objects", "7", "[]", "{}"],
)
async def test_the_others_are_shown_and_the_next_answer_heals(
    spoiling: SpoilingServer, shared: ServerProcess, open_live: Open, item: bytes, name: str, why: Unreadable
) -> None:
    """The session stays online: edits are sent meanwhile, and nothing counts as removed."""
    spoiled = spoiling.spoil(body(with_one(item)), "/tasks")
    live = await open_live(ServerConnector(spoiling.base_url, shared.key), online=False)
    found: list[UnreadableFound] = []
    live.session.observe(lambda event: found.append(event) if isinstance(event, UnreadableFound) else None)
    await live.until(lambda: spoiled.count, "the list")
    await live.until(lambda: found, "what is said of it")
    assert found[-1].count == 1
    assert [(one.unique_id, one.why) for one in found[-1].tasks] == [(name, why)]
    await live.until(lambda: live.session.status.connection is Connection.ONLINE, "the connection")
    assert live.session.is_complete("2ylSaZ")
    assert {str(number) for number in range(1, 31)} == {*live.session.shown("2ylSaZ")}
    await live.session.submit(edit("30", "Company Name", f"behind {len(item)}", base=live.value("30", "Company Name")))
    await live.until_sent()
    spoiling.now = None
    live.session.reconnect()
    live.session.request_refresh()
    await live.until(lambda: found[-1].count == 0, "the next answer")
    assert len(live.session.shown("2ylSaZ")) == 30


async def test_a_known_task_that_becomes_unreadable_stays(
    spoiling: SpoilingServer, shared: ServerProcess, open_live: Open
) -> None:
    """It is shown as it was, and another one that is gone goes, as the unreadable one can be told from it."""

    def without_two(answer: bytes) -> bytes:
        tasks = json.loads(answer)
        kept = [json.dumps(task).encode() for task in tasks if task["Company ID"] not in ("3", "4")]
        return b"[" + b",".join([*kept, DEEP.replace(b'"deep"', b'"3"')]) + b"]"

    live = await open_live(ServerConnector(spoiling.base_url, shared.key))
    await live.until(lambda: live.session.is_complete("2ylSaZ"), "the first list")
    spoiled = spoiling.spoil(body(without_two), "/tasks")
    live.session.request_refresh()
    await live.until(lambda: spoiled.count, "the list")
    await live.until(lambda: "4" not in live.session.shown("2ylSaZ"), "the one that is gone")
    assert "3" in live.session.shown("2ylSaZ")
