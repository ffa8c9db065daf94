"""The client against the real server: the workspace, its workflows and their tasks."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date
from decimal import Decimal

import pytest

from flowdash_desktop.api import FlowdashClient, ListVersion
from flowdash_desktop.api.errors import AuthenticationError, NotFoundError, ValidationError
from flowdash_desktop.domain.schema import STAGE, FieldKind, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import Task
from tests.support.definitions import COMPANIES, HARRY, NOTES, linked_workspace, workspace
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess

WORKFLOW = Workflow("2ylSaZ", "Companies")


@pytest.fixture(scope="module")
def unchanging(module_server: StartServer) -> ServerProcess:
    """A server that nobody writes to."""
    return module_server(workspace(COMPANIES, NOTES))


@pytest.fixture
async def client(unchanging: ServerProcess) -> AsyncIterator[FlowdashClient]:
    async with FlowdashClient(unchanging.base_url, unchanging.key) as made:
        yield made


@pytest.fixture
async def companies(client: FlowdashClient) -> WorkflowSchema:
    return await client.schema(WORKFLOW)


async def all_of(client: FlowdashClient, schema: WorkflowSchema, **how: object) -> list[Task]:
    return [task async for part in client.tasks(schema, **how) for task in part]  # type: ignore[arg-type]


async def test_the_workspace_and_its_workflows(client: FlowdashClient) -> None:
    assert (await client.workspace()).name == "Acme Corp. Workspace"
    assert await client.workflows() == (WORKFLOW, Workflow("notess", "Notes"))


@pytest.mark.parametrize("key", ["wrong", "test-key-11", "Test-Key-1"])
async def test_a_wrong_key_is_said_to_be_wrong(unchanging: ServerProcess, key: str) -> None:
    async with FlowdashClient(unchanging.base_url, key) as client:
        with pytest.raises(AuthenticationError) as caught:
            await client.workspace()
    assert caught.value.status == 401
    assert key not in f"{caught.value} {caught.value.detail}"


async def test_the_schema(companies: WorkflowSchema) -> None:
    assert [(s.name, s.color, s.end_stage) for s in companies.stages] == [
        ("Not Started", "#b0b8c1", False),
        ("In Progress", "#e6b422", False),
        ("Done", "#2f9e62", True),
    ]
    assert [f.kind for f in companies.fields] == [
        FieldKind.UNIQUE_ID,
        FieldKind.TEXT,
        FieldKind.NUMBER,
        FieldKind.CURRENCY,
        FieldKind.DATE,
        FieldKind.CHECKBOX,
        FieldKind.FILE,
    ]
    documents = companies.field_by_name["Documents"]
    assert (documents.limit, companies.field_by_name["Company Name"].required) == (5, True)
    assert [u.name for u in companies.users] == ["Harry Potter", "Uma Sanders"]
    assert [r.admin for r in companies.roles] == [True, False]


async def test_the_parts_of_a_workflow_one_by_one(client: FlowdashClient, companies: WorkflowSchema) -> None:
    assert await client.stages("2ylSaZ") == companies.stages
    assert await client.fields("2ylSaZ") == companies.fields
    assert await client.roles("2ylSaZ") == companies.roles
    assert await client.users("2ylSaZ") == companies.users
    assert (await client.user("2ylSaZ", "u1")).email == HARRY


@pytest.mark.statement("end-stages.learned")
async def test_end_stages_can_be_learned_from_the_lists_alone(
    client: FlowdashClient, companies: WorkflowSchema
) -> None:
    silent = WorkflowSchema(
        companies.workflow, tuple(type(s)(s.name) for s in companies.stages), companies.fields, companies.users
    )
    learned = await client.learn_end_stages(silent)
    assert [s.end_stage for s in learned.stages] == [False, False, True]


async def test_all_tasks(client: FlowdashClient, companies: WorkflowSchema) -> None:
    tasks = await all_of(client, companies)
    assert [t.unique_id for t in tasks] == ["42", "43", "44"]
    acme = tasks[0]
    assert acme.url is not None
    assert acme.values["Number of Employees"] == Decimal(10)
    assert str(acme.values["Contract Value"]) == "10000.00"
    assert acme.values["Expected Close Date"] == date(2020, 1, 31)
    assert acme.values["International?"] is False
    assert (acme.stage, acme.assigned_to, acme.files("Documents")) == ("In Progress", None, ())


async def test_active_tasks_and_filters(client: FlowdashClient, companies: WorkflowSchema) -> None:
    async def found(**how: object) -> list[str | None]:
        return [t.unique_id for t in await all_of(client, companies, **how)]

    assert await found(active=True) == ["42", "43"]
    assert await found(filters={"Assigned To": "", STAGE: "Not Started"}) == ["43"]
    assert await found(filters={STAGE: ["Done", "In Progress"]}) == ["42", "44"]
    assert await found(filters={"Company Name": "XYZ Inc."}) == ["43"]
    assert await found(active=True, filters={STAGE: "Done"}) == []
    with pytest.raises(ValidationError) as caught:
        await found(filters={"No such field": "x"})
    assert caught.value.messages == {"No such field": ("is not a field of this workflow",)}


async def test_one_task_and_none(client: FlowdashClient, companies: WorkflowSchema) -> None:
    task = await client.task(companies, "44")
    assert (task.stage, task.assigned_to) == ("Done", HARRY)
    assert task.etag
    with pytest.raises(NotFoundError):
        await client.task(companies, "45")
    for name in ("active", ".", "..", "4/4", "?", "44 ", "%34%34"):
        with pytest.raises(NotFoundError):
            await client.task(companies, name)


async def test_a_workflow_that_is_not_there(client: FlowdashClient) -> None:
    with pytest.raises(NotFoundError):
        await client.schema(Workflow("nowhere", "Nowhere"))


async def test_links_come_with_the_tasks(server: StartServer) -> None:
    running = server(linked_workspace())
    async with FlowdashClient(running.base_url, running.key) as client:
        wizards = await client.schema(Workflow("wizrds", "Wizards"))
        harry = await client.task(wizards, "1")
    assert harry.links["House"].to_many is False
    assert harry.links["House"].tasks[0].title == "1 · Gryffindor"
    assert harry.links["Clubs"].to_many is True
    assert [t.fields["Name"] for t in harry.links["Clubs"].tasks] == ["Quidditch"]


async def test_a_list_that_did_not_change_is_read_as_before(client: FlowdashClient, companies: WorkflowSchema) -> None:
    version = ListVersion()
    first = await all_of(client, companies, version=version)
    second = await all_of(client, companies, version=version)
    assert len(first) == 3
    assert second == ([] if version.unchanged else first)
