"""Alike tasks are found in what the server has and in what is edited here, with why they are alike."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from flowdash_desktop.domain.alike.traits import MarkKind
from flowdash_desktop.domain.edits import DeleteTask, TaskEdit
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session import alike_tasks
from flowdash_desktop.session.alike_tasks import AlikeFound
from flowdash_desktop.session.events import AlikeChanged
from flowdash_desktop.store.search.alike_index import AlikeIndex
from tests.integration.session.conftest import Open
from tests.integration.session.live import Live
from tests.support.definitions import Definition, workspace
from tests.support.fixtures_server import StartServer
from tests.support.http import Api

WORKFLOW = "claims"


def claims() -> Definition:
    tasks = [
        {"ID": "1", "Name": "Burst pipe at Acme", "Phone": "+49 170 123456", "Stage": "New"},
        {"ID": "2", "Name": "Acme: burst pipe again", "Phone": "", "Stage": "New"},
        {"ID": "3", "Name": "Window", "Phone": "0170/123456", "Stage": "Paid"},
        {"ID": "4", "Name": "Roof", "Phone": "0170/999999", "Stage": "New"},
    ]
    return workspace(
        {
            "id": WORKFLOW,
            "name": "Claims",
            "recordType": "claim",
            "stages": [{"name": "New"}, {"name": "Paid", "endStage": True}],
            "fields": [
                {"id": "f1", "name": "ID", "type": "uniqueId"},
                {"id": "f2", "name": "Name", "type": "text"},
                {"id": "f3", "name": "Phone", "type": "phone"},
            ],
            "tasks": tasks,
        }
    )


async def until_found(live: Live, key: str, condition: Callable[[AlikeFound], object]) -> AlikeFound:
    """Look again after each part that was indexed, until it is as it is to be."""
    while True:
        before = len(live.events)
        found = await live.session.alike.find(WORKFLOW, TaskKey(key))
        if condition(found):
            return found
        await live.until(partial(has_changed, live, before), "tasks to be indexed")


def has_changed(live: Live, count: int) -> bool:
    return any(isinstance(event, AlikeChanged) for event in live.events[count:])


def keys(found: AlikeFound) -> tuple[list[str], list[str]]:
    return [one.task.key for one in found.open], [one.task.key for one in found.decided]


async def test_open_and_decided_ones_are_found_apart(open_live: Open, server: StartServer) -> None:
    """Each with why it is alike, and as it is now."""
    live = await open_live(server(claims()), WORKFLOW)
    found = await until_found(live, "1", lambda found: found.open and found.decided)
    assert keys(found) == (["2"], ["3"])
    assert set(found.open[0].alike.words) == {"Burst", "pipe", "Acme"}
    assert found.decided[0].alike.kinds == (MarkKind.PHONE,)
    assert found.decided[0].task.stage == "Paid"
    assert await live.session.alike.find(WORKFLOW, TaskKey("nobody")) == AlikeFound()


async def test_edits_count_before_they_are_sent(open_live: Open, server: StartServer) -> None:
    """Also what another person changed or deleted."""
    running = server(claims())
    live = await open_live(running, WORKFLOW)
    await until_found(live, "1", lambda found: keys(found) == (["2"], ["3"]))
    await live.session.submit(TaskEdit(WORKFLOW, TaskKey("4"), "Phone", "170 123456", "0170/999999"))
    await until_found(live, "1", lambda found: sorted(keys(found)[0]) == ["2", "4"])
    await live.session.submit(DeleteTask(WORKFLOW, TaskKey("2")))
    await until_found(live, "1", lambda found: keys(found)[0] == ["4"])
    await live.until_saved()
    with closing(Api(running, WORKFLOW)) as api:
        api.put("3", {"Phone": "0170/777777"}).raise_for_status()
    await live.until_refreshed()
    await until_found(live, "1", lambda found: keys(found) == (["4"], []))


async def test_the_index_is_made_again_where_it_is_lost(open_live: Open, server: StartServer, tmp_path: Path) -> None:
    """Nothing is said of it: all that it holds can be made of the tasks."""
    running = server(claims())
    live = await open_live(running, WORKFLOW)
    await until_found(live, "1", lambda found: found.open and found.decided)
    await live.close()
    (tmp_path / "account" / "alike.db").write_bytes(b"no index" * 1000)
    again = await open_live(running, WORKFLOW)
    found = await until_found(again, "1", lambda found: found.open and found.decided)
    assert keys(found) == (["2"], ["3"])


async def test_tasks_that_went_meanwhile_leave_the_index(
    open_live: Open, server: StartServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Words would count as more common than they are. The index is compared in several parts."""
    monkeypatch.setattr(alike_tasks, "_PAGE", 2)
    running = server(claims())
    live = await open_live(running, WORKFLOW)
    await until_found(live, "1", lambda found: keys(found) == (["2"], ["3"]))
    await live.close()
    with closing(Api(running, WORKFLOW)) as api:
        api.delete("1").raise_for_status()
        api.delete("4").raise_for_status()
    again = await open_live(running, WORKFLOW)
    with closing(AlikeIndex(tmp_path / "account" / "alike.db")) as index:
        await again.until(lambda: index.tasks_after(WORKFLOW, TaskKey(""), 9) == ["2", "3"], "tasks to be forgotten")


async def test_a_fault_in_the_index_stops_nothing_else(
    open_live: Open, server: StartServer, faults: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It runs beside what sends and reads: one odd task once would have ended both."""
    running = server(claims())
    live = await open_live(running, WORKFLOW)
    await until_found(live, "1", lambda found: keys(found) == (["2"], ["3"]))
    index = live.session.alike
    take = index._take

    def failing(*_: object) -> bool:
        monkeypatch.setattr(index, "_take", take)
        raise RuntimeError("a fault")

    monkeypatch.setattr(index, "_take", failing)
    await live.session.submit(TaskEdit(WORKFLOW, TaskKey("2"), "Name", "Other", "Acme: burst pipe again"))
    await live.until_saved()
    async with asyncio.timeout(30):
        while not faults:  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0.01)
    assert [str(context["exception"]) for context in faults] == ["a fault"]
    faults.clear()
    await live.session.submit(TaskEdit(WORKFLOW, TaskKey("4"), "Phone", "170 123456", "0170/999999"))
    await until_found(live, "1", lambda found: "4" in keys(found)[0])
    await live.until_saved()


async def test_many_searches_at_once_end_well(
    open_live: Open, server: StartServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A person goes from task to task faster than a busy computer finds what is like them."""
    monkeypatch.setattr(alike_tasks, "_MOST_RECENT", 2)
    live = await open_live(server(claims()), WORKFLOW)
    await until_found(live, "1", lambda found: keys(found) == (["2"], ["3"]))
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        found = await asyncio.gather(*(live.session.alike.find(WORKFLOW, TaskKey(key)) for key in "1234" * 50))
    finally:
        sys.setswitchinterval(before)
    assert [keys(one) for one in found] == [keys(one) for one in found[:4]] * 50
