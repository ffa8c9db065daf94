"""A second workflow is read beside the one that is shown, as a task of it is open there."""

from __future__ import annotations

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.events import TasksChanged, WorkflowUnavailable
from flowdash_desktop.session.status import Connection
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.support.definitions import linked_workspace
from tests.support.fixtures_server import StartServer

RON = TaskKey("2")


async def test_both_workflows_are_kept_up_to_date(
    server: StartServer, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    """What others change in either is shown after a refresh; once it is let go of, only the shown one is read."""
    running = server(linked_workspace())
    live = await open_live(running, workflow="houses")
    await live.session.open_beside("wizrds")
    await live.until(lambda: RON in live.session.shown("wizrds"), "the tasks of the other workflow")
    assert live.value("1", "Name", "houses") == "Gryffindor"
    await elsewhere(running, "wizrds").set("2", Name="Ronald")
    await elsewhere(running, "houses").set("1", Name="Lions")
    await live.until_refreshed()
    await live.until(lambda: live.value("2", "Name", "wizrds") == "Ronald", "what others changed there")
    assert live.value("1", "Name", "houses") == "Lions"
    await live.session.open_beside(None)
    await elsewhere(running, "wizrds").set("2", Name="Ronnie")
    await live.until_refreshed()
    await live.until_refreshed()
    assert live.value("2", "Name", "wizrds") == "Ronald"
    assert {event.workflow_id for event in live.of(TasksChanged)} == {"houses", "wizrds"}


async def test_a_workflow_beside_comes_from_the_cache(server: StartServer, open_live: Open) -> None:
    """Without a server it is shown as it was; one that was never seen is said to be out of reach."""
    running = server(linked_workspace())
    live = await open_live(running, workflow="houses")
    await live.session.open_beside("wizrds")
    await live.until(lambda: RON in live.session.shown("wizrds"), "the tasks of the other workflow")
    await live.until_refreshed()
    await live.close()
    running.kill()
    again = await open_live(running, workflow="houses", online=False)
    await again.until(lambda: again.session.status.connection is Connection.OFFLINE, "the line to be gone")
    await again.session.open_beside("wizrds")
    assert again.value("2", "Name", "wizrds") == "Ron"
    await again.session.open_beside("clubs0")
    assert {event.workflow_id for event in again.of(WorkflowUnavailable)} == {"clubs0"}
