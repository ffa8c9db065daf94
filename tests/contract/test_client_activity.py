"""The client against the real server: comments, the checklist, actions and their executions."""

from __future__ import annotations

import asyncio
import copy
from collections.abc import AsyncIterator

import pytest

from flowdash_desktop.api import FlowdashClient
from flowdash_desktop.api.errors import NotFoundError, ValidationError
from flowdash_desktop.domain.activity import Execution, ExecutionStatus, ItemStatus
from tests.support.actions import orders
from tests.support.definitions import USER, workspace
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess

WORKFLOW = "orders"
KEYS = ["c-1", "c-2", "c-3", "c-4", "c-5", "c-6", "a/b", "..", "active"]


@pytest.fixture(scope="module")
def running(module_server: StartServer) -> ServerProcess:
    """A server for the module; each test uses orders of its own."""
    made = copy.deepcopy(orders())
    made["tasks"] = [{"Stage": "New", "ID": key, "Name": "An order"} for key in KEYS]
    return module_server(workspace(made))


@pytest.fixture
async def client(running: ServerProcess) -> AsyncIterator[FlowdashClient]:
    async with FlowdashClient(running.base_url, running.key) as made:
        yield made


async def ended(client: FlowdashClient, execution: Execution) -> Execution:
    async with asyncio.timeout(30):
        while execution.status is ExecutionStatus.PENDING:
            execution = await client.activity.execution(WORKFLOW, execution.id)
    return execution


async def test_comments_are_written_and_read_in_order(client: FlowdashClient) -> None:
    first = await client.activity.add_comment(WORKFLOW, "c-1", "One\nand more")
    assert first is not None
    assert (first.author, first.body) == ("API", "One\nand more")
    assert first.written is not None
    await client.activity.add_comment(WORKFLOW, "c-1", "Two", idempotency_key="k1")
    again = await client.activity.add_comment(WORKFLOW, "c-1", "Two", idempotency_key="k1")
    found = await client.activity.comments(WORKFLOW, "c-1")
    assert [c.body for c in found] == ["One\nand more", "Two"]
    assert found[1] == again
    with pytest.raises(ValidationError) as refused:
        await client.activity.add_comment(WORKFLOW, "c-1", " ")
    assert "body" in refused.value.messages


@pytest.mark.parametrize("key", ["a/b", "..", "active"])
async def test_tasks_of_awkward_names_are_found(client: FlowdashClient, key: str) -> None:
    await client.activity.add_comment(WORKFLOW, key, f"about {key}")
    assert [c.body for c in await client.activity.comments(WORKFLOW, key)] == [f"about {key}"]
    assert await client.activity.checklist(WORKFLOW, key) == ()
    assert await client.activity.actions(WORKFLOW, key)


async def test_items_are_added_changed_and_deleted(client: FlowdashClient) -> None:
    item = await client.activity.add_checklist_item(WORKFLOW, "c-2", "New", "Call")
    assert item is not None
    assert (item.title, item.status, item.editable, item.stage) == ("Call", ItemStatus.BLANK, True, "New")
    for status in (ItemStatus.COMPLETED, ItemStatus.SKIPPED, ItemStatus.BLANK):
        changed = await client.activity.set_item_status(WORKFLOW, "c-2", item.id, status)
        assert changed is not None
        assert changed.status is status
    await client.activity.set_item_title(WORKFLOW, "c-2", item.id, "Write")
    await client.activity.assign_item(WORKFLOW, "c-2", item.id, USER)
    found = await client.activity.checklist_item(WORKFLOW, "c-2", item.id)
    assert (found.title, found.assigned_to) == ("Write", USER)
    unassigned = await client.activity.assign_item(WORKFLOW, "c-2", item.id, None)
    assert unassigned is not None
    assert unassigned.assigned_to is None
    assert await client.activity.checklist(WORKFLOW, "c-2") == (unassigned,)
    await client.activity.delete_checklist_item(WORKFLOW, "c-2", item.id)
    assert await client.activity.checklist(WORKFLOW, "c-2") == ()
    with pytest.raises(NotFoundError):
        await client.activity.delete_checklist_item(WORKFLOW, "c-2", item.id)


async def test_actions_are_offered_run_and_followed(client: FlowdashClient) -> None:
    offered = await client.activity.actions(WORKFLOW, "c-3")
    assert (offered[0].id, offered[0].name, offered[0].color) == ("start", "Start", "#e6b422")
    asked = await client.activity.run_action(WORKFLOW, "c-3", "start", performed_by=USER, idempotency_key="k2")
    repeated = await client.activity.run_action(WORKFLOW, "c-3", "start", performed_by=USER, idempotency_key="k2")
    assert repeated.id == asked.id, "run once"
    assert (await ended(client, asked)).status is ExecutionStatus.SUCCESS
    assert (await client.activity.actions(WORKFLOW, "c-3"))[0].id == "finish"


async def test_the_actions_of_all_stages_are_read(client: FlowdashClient) -> None:
    found = await client.activity.workflow_actions(WORKFLOW)
    stages = {one.action.id: one.stages for one in found}
    assert list(stages) == [action["id"] for action in orders()["actions"]]
    assert (stages["finish"], stages["take"]) == (("Open",), ())
    assert found[0].action in await client.activity.actions(WORKFLOW, "c-1")


async def test_what_stands_against_an_action_is_told(client: FlowdashClient) -> None:
    with pytest.raises(ValidationError) as refused:
        await client.activity.run_action(WORKFLOW, "c-4", "finish")
    assert "Amount is required" in refused.value.messages[""]
    assert not refused.value.outcome_unknown
    failed = await ended(client, await client.activity.run_action(WORKFLOW, "c-4", "refused"))
    assert failed.status is ExecutionStatus.FAIL
    assert failed.errors


async def test_what_is_not_there_is_not_found(client: FlowdashClient) -> None:
    with pytest.raises(NotFoundError):
        await client.activity.comments(WORKFLOW, "nobody")
    with pytest.raises(NotFoundError):
        await client.activity.checklist_item(WORKFLOW, "c-5", "7777")
    with pytest.raises(NotFoundError):
        await client.activity.execution(WORKFLOW, "nothing")
