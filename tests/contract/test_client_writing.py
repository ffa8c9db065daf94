"""The client against the real server: creating, changing and deleting tasks."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from flowdash_desktop.api import FlowdashClient
from flowdash_desktop.api.errors import ConflictError, NetworkError, NotFoundError, ValidationError
from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import Value
from tests.support.definitions import COMPANIES, EVERYTHING, HARRY, NOTES, TICKETS, USER, workspace
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess

AWKWARD = ["a/b", "a b", "?", "#x", "100%", "%2F", "😀", "ünï", "active", "..", ".", "a\\b", "+", "new:1", "x" * 300]


@pytest.fixture(scope="module")
def running(module_server: StartServer) -> ServerProcess:
    """A server for the module; each test uses unique IDs of its own."""
    return module_server(workspace(COMPANIES, EVERYTHING, TICKETS, NOTES))


@pytest.fixture
async def client(running: ServerProcess) -> AsyncIterator[FlowdashClient]:
    async with FlowdashClient(running.base_url, running.key) as made:
        yield made


@pytest.fixture
async def companies(client: FlowdashClient) -> WorkflowSchema:
    return await client.schema(Workflow("2ylSaZ", "Companies"))


@pytest.fixture
async def everything(client: FlowdashClient) -> WorkflowSchema:
    return await client.schema(Workflow("everyt", "Everything"))


@pytest.fixture
async def tickets(client: FlowdashClient) -> WorkflowSchema:
    return await client.schema(Workflow("tckets", "Tickets"))


async def test_a_task_is_created_as_the_server_has_it_afterwards(
    client: FlowdashClient, companies: WorkflowSchema
) -> None:
    made = await client.create_task(
        companies,
        {
            "Company ID": "c-1",
            "Company Name": "Acme Corp",
            "Number of Employees": Decimal(10),
            "Contract Value": Decimal("10000.00"),
            "Expected Close Date": date(2020, 1, 31),
            "International?": False,
            STAGE: "In Progress",
            ASSIGNED_TO: USER,
        },
        idempotency_key="create-c-1",
    )
    assert (made.unique_id, made.stage, made.assigned_to) == ("c-1", "In Progress", USER)
    assert str(made.values["Contract Value"]) == "10000.00"
    assert await client.task(companies, "c-1") == made


async def test_every_type_of_value_arrives_and_comes_back(client: FlowdashClient, everything: WorkflowSchema) -> None:
    values: dict[str, Value] = {
        "ID": "e-1",
        "Text": 'quotes " and \\ and 😀',
        "Long text": "two\nlines",
        "Phone": "+49 30 1234",
        "Number": Decimal("-0.50"),
        "Amount": Decimal("1234567.8"),
        "Date": date(2026, 2, 28),
        "Moment": datetime(2021, 6, 22, 22, 39, 48, tzinfo=UTC),
        "Person": HARRY,
        "Single": "Green",
        "Multiple": ("C", "A"),
        "Checkbox": True,
        "E-mail": "a@b.example",
        "Website": "https://b.example/?a=b#c",
        "Fixed at creation": "once",
        "Must": "is",
        "Größe / 100% & more?": "odd",
    }
    made = await client.create_task(everything, values, idempotency_key=None)
    assert {name: made.values[name] for name in values} == values
    assert await client.task(everything, "e-1") == made
    blank: dict[str, Value] = dict.fromkeys((n for n in values if n not in ("ID", "Must", "Fixed at creation")), None)
    emptied = await client.update_task(everything, "e-1", blank)
    assert {name: emptied.values[name] for name in blank} == blank
    assert emptied.values["Fixed at creation"] == "once"


async def test_the_server_makes_the_unique_id_where_it_counts_up(
    client: FlowdashClient, tickets: WorkflowSchema
) -> None:
    one = await client.create_task(tickets, {"Subject": "a"}, idempotency_key=None)
    two = await client.create_task(tickets, {"Subject": "b"}, idempotency_key=None)
    assert one.unique_id
    assert two.unique_id
    assert int(two.unique_id) == int(one.unique_id) + 1


async def test_a_creation_repeated_under_its_key_is_one_task(client: FlowdashClient, tickets: WorkflowSchema) -> None:
    one = await client.create_task(tickets, {"Subject": "once"}, idempotency_key="k-1")
    two = await client.create_task(tickets, {"Subject": "once"}, idempotency_key="k-1")
    assert one.unique_id == two.unique_id
    found = [t async for part in client.tasks(tickets, filters={"Subject": "once"}) for t in part]
    assert len(found) == 1


async def test_a_workflow_without_a_unique_id_takes_new_tasks(client: FlowdashClient) -> None:
    notes = await client.schema(Workflow("notess", "Notes"))
    made = await client.create_task(notes, {"Note": "remember"}, idempotency_key=None)
    assert made.unique_id is None
    assert made.key == made.url
    listed = [t async for part in client.tasks(notes) for t in part]
    assert made.key in [t.key for t in listed]


async def test_what_is_wrong_is_said_by_field(client: FlowdashClient, companies: WorkflowSchema) -> None:
    with pytest.raises(ValidationError) as caught:
        await client.create_task(companies, {"Company ID": "c-2", STAGE: "Nowhere"}, idempotency_key=None)
    assert caught.value.messages == {
        "Company Name": ("is required",),
        STAGE: ("is not a stage of this workflow",),
    }
    assert not caught.value.outcome_unknown
    with pytest.raises(NotFoundError):
        await client.task(companies, "c-2")


async def test_an_update_changes_what_it_names_and_nothing_else(
    client: FlowdashClient, companies: WorkflowSchema
) -> None:
    made = await client.upsert_task(
        companies, "c-3", {"Company Name": "Three", "Number of Employees": Decimal(3)}, idempotency_key="c-3"
    )
    changed = await client.update_task(companies, "c-3", {"Number of Employees": Decimal(20), ASSIGNED_TO: HARRY})
    assert (changed.values["Number of Employees"], changed.assigned_to) == (Decimal(20), HARRY)
    assert changed.values["Company Name"] == "Three"
    assert changed.etag != made.etag
    assert await client.task(companies, "c-3") == changed


async def test_an_upsert_creates_or_updates(client: FlowdashClient, companies: WorkflowSchema) -> None:
    one = await client.upsert_task(companies, "c-4", {"Company Name": "Four"})
    two = await client.upsert_task(companies, "c-4", {"Company Name": "4"})
    assert (one.url, two.values["Company Name"]) == (two.url, "4")


async def test_an_update_of_nothing_is_not_found(client: FlowdashClient, companies: WorkflowSchema) -> None:
    with pytest.raises(NotFoundError):
        await client.update_task(companies, "nothing", {"Company Name": "x"})


async def test_a_newer_version_is_not_overwritten(client: FlowdashClient, companies: WorkflowSchema) -> None:
    first = await client.upsert_task(companies, "c-5", {"Company Name": "Five"})
    second = await client.update_task(companies, "c-5", {"Company Name": "5"}, if_match=first.etag)
    with pytest.raises(ConflictError) as caught:
        await client.update_task(companies, "c-5", {"Company Name": "V"}, if_match=first.etag)
    assert caught.value.status == 412
    with pytest.raises(ConflictError):
        await client.delete_task("2ylSaZ", "c-5", first.etag)
    assert await client.task(companies, "c-5") == second
    await client.delete_task("2ylSaZ", "c-5", second.etag)


async def test_a_deleted_task_is_gone(client: FlowdashClient, companies: WorkflowSchema) -> None:
    await client.upsert_task(companies, "c-6", {"Company Name": "Six"})
    await client.delete_task("2ylSaZ", "c-6")
    with pytest.raises(NotFoundError):
        await client.task(companies, "c-6")
    with pytest.raises(NotFoundError):
        await client.delete_task("2ylSaZ", "c-6")


@pytest.mark.parametrize("name", AWKWARD)
async def test_any_unique_id_can_be_addressed(client: FlowdashClient, companies: WorkflowSchema, name: str) -> None:
    made = await client.upsert_task(companies, name, {"Company Name": "Awkward"})
    assert made.unique_id == name
    assert (await client.task(companies, name)).unique_id == name
    assert (await client.update_task(companies, name, {"Company Name": "Changed"})).values["Company Name"] == "Changed"
    await client.delete_task("2ylSaZ", name)
    with pytest.raises(NotFoundError):
        await client.task(companies, name)
    assert (await client.workspace()).id == "acme"


async def test_our_server_keeps_the_unique_id_and_says_so(client: FlowdashClient, companies: WorkflowSchema) -> None:
    await client.upsert_task(companies, "c/7", {"Company Name": "Seven"})
    with pytest.raises(ValidationError) as caught:
        await client.update_task(companies, "c/7", {"Company ID": "c/8"})
    assert set(caught.value.messages) == {"Company ID"}
    assert (await client.task(companies, "c/7")).values["Company Name"] == "Seven"


async def test_a_user_can_be_taken_out(server: StartServer) -> None:
    running = server(workspace(COMPANIES))
    async with FlowdashClient(running.base_url, running.key) as client:
        await client.delete_user("2ylSaZ", "u2")
        assert [u.id for u in await client.users("2ylSaZ")] == ["u1"]
        with pytest.raises(NotFoundError):
            await client.user("2ylSaZ", "u2")


async def test_what_was_answered_is_there_after_a_crash(server: StartServer) -> None:
    running = server(workspace(COMPANIES))
    async with FlowdashClient(running.base_url, running.key) as client:
        companies = await client.schema(Workflow("2ylSaZ", "Companies"))
        written = await client.update_task(companies, "42", {"Company Name": "Written"})
        running.kill()
        with pytest.raises(NetworkError):
            await client.task(companies, "42")
    running.start()
    async with FlowdashClient(running.base_url, running.key) as client:
        task = await client.task(companies, "42")
    assert (task.values["Company Name"], task.etag) == ("Written", written.etag)
