"""What others changed since the person last looked is marked, until it is seen."""

from __future__ import annotations

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.unread_changes import TaskNews
from flowdash_desktop.session.events import NewsChanged
from tests.integration.session.conftest import MakeElsewhere, Open, definition
from tests.integration.session.live import WORKFLOW
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess

NAME = "Company Name"
ELEVEN, TWELVE = TaskKey("11"), TaskKey("12")


async def test_first_visit_has_no_news(shared: ServerProcess, open_live: Open) -> None:
    """Nothing is new when a workflow is seen for the first time."""
    live = await open_live(shared)
    assert len(live.session.news.of(WORKFLOW)) == 0


async def test_what_others_change_is_marked_by_field_until_it_is_seen(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live = await open_live(shared)
    await elsewhere(shared).set("11", Company_Name="Theirs")
    await live.until_refreshed()
    assert live.session.news.of(WORKFLOW).of(ELEVEN) == TaskNews(fields=frozenset({NAME}))
    assert live.of(NewsChanged) == [NewsChanged(WORKFLOW, frozenset({ELEVEN}))]
    live.session.news.saw(WORKFLOW, [ELEVEN, TWELVE])
    assert len(live.session.news.of(WORKFLOW)) == 0
    assert live.of(NewsChanged)[1:] == [NewsChanged(WORKFLOW, frozenset({ELEVEN}))]


async def test_my_own_changes_are_no_news(shared: ServerProcess, open_live: Open) -> None:
    live = await open_live(shared)
    await live.set("12", NAME, "Mine")
    await live.until_saved()
    await live.until_refreshed()
    assert len(live.session.news.of(WORKFLOW)) == 0


async def test_news_survives_a_restart(shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere) -> None:
    """What changed while the program was closed is news and stays it over a restart."""
    live = await open_live(shared)
    await live.close()
    await elsewhere(shared).set("13", Company_Name="While you were away")
    again = await open_live(shared)
    await again.until(lambda: len(again.session.news.of(WORKFLOW)) == 1)
    await again.until_refreshed()
    await again.close()
    offline = await open_live(shared, run=False)
    await offline.until(lambda: len(offline.session.shown(WORKFLOW)) > 0)
    assert offline.session.news.of(WORKFLOW).keys == {"13"}
    offline.session.news.saw(WORKFLOW, [TaskKey("13")])
    await offline.close()
    last = await open_live(shared, run=False)
    assert len(last.session.news.of(WORKFLOW)) == 0


async def test_another_address_of_the_server_is_no_news(
    module_server: StartServer, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    server = module_server(definition())
    live = await open_live(server)
    urls = [shown.task.url for shown in live.session.shown(WORKFLOW).values()]
    await live.close()
    server.kill()
    server.start()
    await elsewhere(server).set("14", Company_Name="Theirs")
    again = await open_live(server)
    await again.until_refreshed()
    assert urls != [shown.task.url for shown in again.session.shown(WORKFLOW).values()]
    assert again.session.news.of(WORKFLOW).keys == {"14"}
