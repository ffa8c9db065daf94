"""A list and the answer of an edit on their way into the cache at once: at the next start the answer is shown."""

from __future__ import annotations

import asyncio
from decimal import Decimal

import pytest

from flowdash_desktop.session.tasks.cache_upkeep import CacheUpkeep
from flowdash_desktop.session.tasks.list_merge import ListChanges
from flowdash_desktop.session.tasks.workflow_state import WorkflowState
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.support.server_process import ServerProcess

NAME, COUNT = "Company Name", "Number of Employees"


async def test_answer_is_not_written_over_by_the_list_before_it(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A list that was read brings another text of a task. While it is about to be written, an edit of that task is
    confirmed. The list went over its answer, and the next start without a line showed the value of before."""
    live = await open_live(shared)
    is_held, may_go = asyncio.Event(), asyncio.Event()
    write_news = CacheUpkeep._write_news

    async def held(upkeep: CacheUpkeep, state: WorkflowState, brought: ListChanges) -> None:
        is_held.set()
        await may_go.wait()
        await write_news(upkeep, state, brought)

    await elsewhere(shared).set("11", Number_of_Employees=Decimal(12))
    monkeypatch.setattr(CacheUpkeep, "_write_news", held)
    live.session.request_refresh()
    await is_held.wait()
    await live.set("11", NAME, "Mine")
    await live.until_saved()
    may_go.set()
    await live.until(lambda: not live.session.status.refreshing, "the end of the refresh")
    assert live.value("11", NAME) == "Mine"
    await live.close()

    again = await open_live(shared, run=False)
    assert again.value("11", NAME) == "Mine", "as the server has it, with no line"
    assert again.value("11", COUNT) == 12
