"""One task that can't be read hides no other: the rest of the list is shown, also what stands behind it."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from flowdash_desktop.api.errors import AnswerFault
from flowdash_desktop.domain.errors import Reason
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


@pytest.mark.parametrize("item", [DEEP, DEEP_OBJECTS, b"7", b"[[1]]", b"{}"], ids=["lists", "objects", "7", "[]", "{}"])
async def test_the_others_are_shown_and_the_next_answer_heals(
    spoiling: SpoilingServer, shared: ServerProcess, open_live: Open, item: bytes
) -> None:
    spoiled = spoiling.spoil(body(with_one(item)), "/tasks")
    live = await open_live(ServerConnector(spoiling.base_url, shared.key), online=False)
    await live.until(lambda: spoiled.count, "the list")
    await live.until(lambda: live.session.status.reason is not None, "what is said of it")
    assert live.session.status.reason == Reason(AnswerFault.UNREADABLE_TASKS)
    assert {str(number) for number in range(1, 31)} == {*live.session.shown("2ylSaZ")}
    await live.session.submit(edit("30", "Company Name", f"behind {len(item)}", base=live.value("30", "Company Name")))
    spoiling.now = None
    live.session.reconnect()
    live.session.request_refresh()
    await live.until(lambda: live.session.status.updated is not None, "the next answer")
    await live.until(lambda: live.session.status.reason is None, "nothing said any more")
    await live.until_sent()
    assert len(live.session.shown("2ylSaZ")) == 30
