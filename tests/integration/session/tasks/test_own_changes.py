"""What other tasks show of a task that the person has changed is no change by others."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from flowdash_desktop.domain.link_edits import LinkTask
from flowdash_desktop.domain.tasks import LinkedTask, TaskKey
from flowdash_desktop.domain.unread_changes import TaskNews
from flowdash_desktop.session.tasks import list_merge
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import Live, undone
from tests.support.server_process import ServerProcess

HOUSE, HARRY, RON, LUNA = TaskKey("1"), TaskKey("1"), TaskKey("2"), TaskKey("3")


async def _edited(live: Live) -> None:
    await live.set("1", "Name", "Henry", "wizrds")


async def _edited_in_bulk(live: Live) -> None:
    await live.session.bulk.set_field("wizrds", [HARRY, RON], "Name", "Wizard")


async def _undone(live: Live) -> None:
    await _edited(live)
    await live.until_saved()
    await live.until_refreshed()
    await undone(live)


async def _linked(live: Live) -> None:
    """Luna leaves her house for this one, which is done at her end."""
    house = LinkedTask({"House ID": "1", "Name": "Gryffindor"})
    (before,) = live.shown("3", "wizrds").task.links["House"].tasks
    await live.session.submit(LinkTask("wizrds", LUNA, "House", house, "House ID", before, "houses"))


async def _deleted(live: Live) -> None:
    await live.session.bulk.delete("wizrds", [RON])


async def _opened(castle: ServerProcess, open_live: Open) -> Live:
    """Houses are in the table, and wizards beside them."""
    live = await open_live(castle, workflow="houses")
    await live.session.open_beside("wizrds")
    await live.until(lambda: live.session.is_complete("wizrds"), "the wizards")
    return live


@pytest.mark.parametrize("change", [_edited, _edited_in_bulk, _undone, _linked, _deleted])
@pytest.mark.parametrize("many", [1000, 0])
async def test_own_changes_are_no_news_at_linked_tasks(
    castle: ServerProcess,
    open_live: Open,
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Live], Awaitable[None]],
    many: int,
) -> None:
    """Neither where few tasks show it, nor where so many do that they are not compared field by field."""
    monkeypatch.setattr(list_merge, "MANY", many)
    live = await _opened(castle, open_live)
    before = live.shown("1", "houses").task.links["Wizards"]
    await change(live)
    await live.until_saved()
    await live.until_refreshed()
    await live.until_refreshed()
    assert change is _undone or live.shown("1", "houses").task.links["Wizards"] != before
    assert not live.session.news.of("houses").keys
    assert not live.session.news.of("wizrds").keys


async def test_what_others_do_at_linked_tasks_is_news(
    castle: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """Also right after an own change of the same task has come with a list, and beside one of another task."""
    live = await _opened(castle, open_live)
    await _edited(live)
    await live.until_saved()
    await live.until_refreshed()
    await elsewhere(castle, "wizrds").set("1", Name="Harold")
    await live.until_refreshed()
    expected = TaskNews(fields=frozenset({"Wizards"}))
    assert live.session.news.of("houses").of(HOUSE) == expected
    live.session.news.saw("houses", [HOUSE])
    await live.set("1", "Name", "Henry", "wizrds")
    await live.until_saved()
    await elsewhere(castle, "wizrds").set("2", Name="Ronald")
    await live.until_refreshed()
    assert live.session.news.of("houses").of(HOUSE) == expected


async def test_own_changes_count_for_workflows_read_later(castle: ServerProcess, open_live: Open) -> None:
    """The houses are in the cache only while a wizard is changed, and are read when they are opened."""
    live = await open_live(castle, workflow="houses")
    await live.session.open_workflow("wizrds")
    await live.until(lambda: live.session.is_complete("wizrds"), "the wizards")
    await _edited(live)
    await live.until_saved()
    await live.session.open_workflow("houses")
    await live.until_refreshed()
    assert "Henry" in str(live.shown("1", "houses").task.links["Wizards"])
    assert not live.session.news.of("houses").keys
