"""End stages of servers that do not tell them are learned by short questions, and only where they are not known."""

from __future__ import annotations

from collections.abc import Sequence

import httpx

from flowdash_desktop.domain.schema import Stage, Workflow, WorkflowSchema
from tests.unit.api.network import FakeNetwork, answer, client_on

TASKS = [{"ID": "1", "Stage": "Open"}, {"ID": "2", "Stage": "Closed"}, {"ID": "3", "Stage": "Open"}]


def schema(*stages: Stage) -> WorkflowSchema:
    return WorkflowSchema(Workflow("w", "W"), stages)


def ends(of: WorkflowSchema) -> dict[str, bool | None]:
    return {stage.name: stage.end_stage for stage in of.stages}


def server(tasks: Sequence[dict[str, str]], *, filters: bool = True) -> FakeNetwork:
    """A server in which Closed is the end stage; it filters, or sends everything whatever was asked for."""

    def step(request: httpx.Request) -> httpx.Response:
        found = [task for task in tasks if "/active" not in request.url.path or task["Stage"] != "Closed"]
        wanted = request.url.params["Stage"]
        return answer([task for task in found if not filters or task["Stage"] == wanted])

    return FakeNetwork(*[step] * 8)


async def test_stage_without_active_tasks_is_an_end_stage() -> None:
    """A stage whose tasks are none of the active ones is an end stage."""
    for filters in (True, False):
        network = server(TASKS, filters=filters)
        async with client_on(network) as client:
            learned = await client.learn_end_stages(schema(Stage("Open"), Stage("Closed"), Stage("Empty")))
        assert ends(learned) == {"Open": False, "Closed": True, "Empty": None}
        assert len(network.requests) == 5
        assert all("Stage=" in line for line in network.lines), "no whole list is asked for"


async def test_what_the_server_says_itself_is_not_asked() -> None:
    network = server(TASKS)
    async with client_on(network) as client:
        learned = await client.learn_end_stages(schema(Stage("Open", None, True), Stage("Closed")))
    assert ends(learned) == {"Open": True, "Closed": True}
    assert len(network.requests) == 2
