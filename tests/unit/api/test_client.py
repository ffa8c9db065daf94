"""What each method asks for, and what it makes of the answer."""

from __future__ import annotations

import asyncio
import json
from decimal import Decimal

import httpx
import pytest

from flowdash_desktop.api.client import FlowdashClient
from flowdash_desktop.api.errors import AnswerFault, AuthenticationError, NotFoundError, UnexpectedAnswerError
from flowdash_desktop.api.transfer.listing import SLICE, ListVersion
from flowdash_desktop.domain.schema import FieldKind, Role, Stage, User, Workflow, WorkflowSchema
from tests.unit.api.network import ACME, API, FakeNetwork, Step, answer, client_on, companies

SCHEMA = companies()
HARRY = {"id": "u1", "email": "harry@hogwarts.edu", "first_name": "Harry", "last_name": "Potter", "role_id": "r1"}


def by_path(answers: dict[str, object]) -> Step:
    """Answers by what the path ends with, for requests that come in any order."""

    def step(request: httpx.Request) -> httpx.Response:
        found = answers[request.url.path.removeprefix("/api/v1")]
        return found if isinstance(found, httpx.Response) else answer(found)

    return step


async def test_workspace_and_workflows() -> None:
    network = FakeNetwork(
        answer({"id": "acme", "name": "Acme Corp."}), answer([{"id": "2ylSaZ", "name": "Companies"}, {"id": 7}])
    )
    async with client_on(network) as client:
        workspace = await client.workspace()
        assert (workspace.id, workspace.name) == ("acme", "Acme Corp.")
        assert await client.workflows() == (Workflow("2ylSaZ", "Companies"), Workflow("7", "7"))
    assert network.lines == [f"GET {API}/workspace", f"GET {API}/workflows"]


async def test_the_parts_of_a_workflow() -> None:
    network = FakeNetwork(
        answer([{"name": "Done", "color": "#2f9e62", "endStage": True}]),
        answer([{"id": "f1", "name": "Company ID", "type": "uniqueId"}]),
        answer([{"id": "r1", "name": "Administrator", "admin": True}]),
        answer([HARRY]),
        answer(HARRY),
        httpx.Response(204),
    )
    async with client_on(network) as client:
        assert await client.stages("2yl SaZ") == (Stage("Done", "#2f9e62", True),)
        assert (await client.fields("2yl SaZ"))[0].kind is FieldKind.UNIQUE_ID
        assert await client.roles("2yl SaZ") == (Role("r1", "Administrator", True),)
        harry = User("u1", "harry@hogwarts.edu", "Harry", "Potter", "r1")
        assert await client.users("2yl SaZ") == (harry,)
        assert await client.user("2yl SaZ", "u/1") == harry
        await client.delete_user("2yl SaZ", "u/1")
    wid = f"{API}/workflows/2yl%20SaZ"
    assert network.lines == [
        f"GET {wid}/stages",
        f"GET {wid}/fields",
        f"GET {wid}/roles",
        f"GET {wid}/users",
        f"GET {wid}/users/u%2F1",
        f"DELETE {wid}/users/u%2F1",
    ]


async def test_a_prefix_of_an_installation_stays_in_every_address() -> None:
    network = FakeNetwork(answer([]))
    async with client_on(network, base_url="intranet.example/tools/flowdash/") as client:
        await client.workflows()
    assert network.lines == ["GET https://intranet.example/tools/flowdash/api/v1/workflows"]


# --- schema ---

PARTS: dict[str, object] = {
    "/workflows/w/stages": [{"name": "A", "endStage": False}],
    "/workflows/w/fields": [{"id": "f", "name": "ID", "type": "uniqueId"}],
    "/workflows/w/users": [HARRY],
    "/workflows/w/roles": [],
}


async def test_a_schema_is_made_of_four_answers() -> None:
    network = FakeNetwork(*[by_path(PARTS)] * 4)
    async with client_on(network) as client:
        schema = await client.schema(Workflow("w", "W"))
    assert schema.stages == (Stage("A", None, False),)
    assert [f.name for f in schema.fields] == ["ID"]
    assert [u.name for u in schema.users] == ["Harry Potter"]
    assert len(network.requests) == 4


async def test_an_error_in_one_of_them_is_the_error_itself() -> None:
    network = FakeNetwork(*[by_path({**PARTS, "/workflows/w/users": answer({"error": "no"}, 401)})] * 4)
    async with client_on(network) as client:
        with pytest.raises(AuthenticationError):
            await client.schema(Workflow("w", "W"))
    task = asyncio.current_task()
    assert task is not None
    assert task.cancelling() == 0, "whoever looks at this would end"


async def test_end_stages_are_learned_where_the_server_does_not_tell() -> None:
    rows = [{"ID": "1", "Stage": "A"}, {"ID": "2", "Stage": "B"}, {"ID": "3", "Stage": "A"}]
    answers = {
        **PARTS,
        "/workflows/w/stages": [{"name": "A"}, {"name": "B"}, {"name": "C"}],
        "/workflows/w/tasks": rows,
        "/workflows/w/tasks/active": [rows[0], rows[2]],
    }
    network = FakeNetwork(*[by_path(answers)] * 9)
    async with client_on(network) as client:
        schema = await client.schema(Workflow("w", "W"))
    assert [(s.name, s.end_stage) for s in schema.stages] == [("A", False), ("B", True), ("C", None)]


async def test_learning_can_be_left_out() -> None:
    network = FakeNetwork(*[by_path({**PARTS, "/workflows/w/stages": [{"name": "A"}]})] * 4)
    async with client_on(network) as client:
        schema = await client.schema(Workflow("w", "W"), learn=False)
    assert schema.stages[0].end_stage is None


# --- lists ---


async def test_tasks_come_in_slices_in_the_servers_order() -> None:
    rows = [{"Company ID": str(n), "Number of Employees": n} for n in range(2 * SLICE + 1)]
    async with client_on(FakeNetwork(answer(rows))) as client:
        parts = [part async for part in client.tasks(SCHEMA)]
    assert [len(part) for part in parts] == [SLICE, SLICE, 1]
    assert [task.key for part in parts for task in part] == [str(n) for n in range(2 * SLICE + 1)]
    assert parts[0][7].values["Number of Employees"] == Decimal(7)


async def test_no_tasks_are_no_slices() -> None:
    async with client_on(FakeNetwork(answer([]))) as client:
        assert [part async for part in client.tasks(SCHEMA)] == []


async def test_active_tasks_and_filters_are_asked_for_as_documented() -> None:
    """Active tasks and filters are asked for as the vendor writes them."""
    network = FakeNetwork(answer([]), answer([]))
    async with client_on(network) as client:
        async for _ in client.tasks(SCHEMA, active=True):
            pass
        async for _ in client.tasks(SCHEMA, filters={"Assigned To": "", "Stage": ["Not Started", "Done"]}):
            pass
    assert network.lines == [
        f"GET {API}/workflows/2ylSaZ/tasks/active",
        f"GET {API}/workflows/2ylSaZ/tasks?Assigned%20To=&Stage=Not%20Started&Stage=Done",
    ]


async def test_an_unchanged_list_is_not_sent_again() -> None:
    version = ListVersion()
    network = FakeNetwork(answer([ACME], ETag='"1"'), httpx.Response(304), answer([ACME, ACME], ETag='"2"'))
    async with client_on(network) as client:
        seen = []
        for _ in range(3):
            parts = [part async for part in client.tasks(SCHEMA, version=version)]
            seen.append((sum(map(len, parts)), version.etag, version.unchanged))
    assert seen == [(1, '"1"', False), (0, '"1"', True), (2, '"2"', False)]
    assert [r.headers.get("if-none-match") for r in network.requests] == [None, '"1"', '"1"']


async def test_a_server_without_versions_sends_the_list_each_time() -> None:
    version = ListVersion('"old"')
    async with client_on(FakeNetwork(answer([ACME]))) as client:
        assert [part async for part in client.tasks(SCHEMA, version=version)]
    assert (version.etag, version.unchanged) == (None, False)


async def test_a_version_counts_only_when_all_of_the_list_was_read() -> None:
    version = ListVersion()
    rows: list[object] = [{"Company ID": str(n)} for n in range(SLICE)]
    async with client_on(FakeNetwork(answer([*rows, []], ETag='"1"'))) as client:
        with pytest.raises(UnexpectedAnswerError):
            _ = [part async for part in client.tasks(SCHEMA, version=version)]
    assert version.etag is None


# --- one task ---


async def test_a_task_comes_with_its_version() -> None:
    network = FakeNetwork(answer({**ACME, "Company ID": "4/2 ?#%"}, ETag='"abc"'))
    async with client_on(network) as client:
        task = await client.task(SCHEMA, "4/2 ?#%")
    assert (task.unique_id, task.stage, task.etag) == ("4/2 ?#%", "In Progress", '"abc"')
    assert network.lines == [f"GET {API}/workflows/2ylSaZ/tasks/4%2F2%20%3F%23%25"]


async def test_an_answer_about_another_task_is_none() -> None:
    network = FakeNetwork(answer(ACME), answer(ACME), answer({"Stage": "Done"}))
    async with client_on(network) as client:
        for request in (client.task(SCHEMA, "43"), client.update_task(SCHEMA, "43", {"Stage": "Done"})):
            with pytest.raises(UnexpectedAnswerError) as caught:
                await request
            assert caught.value.fault is AnswerFault.ANOTHER_TASK
        with pytest.raises(UnexpectedAnswerError):
            await client.task(SCHEMA, "42")


@pytest.mark.parametrize("name", ["active", ".", ".."])
async def test_unique_id_like_an_address_is_found_in_the_list(name: str) -> None:
    """A unique ID that would be another address is looked for in the list."""
    network = FakeNetwork(answer([{"Company ID": name}]), answer([]))
    async with client_on(network) as client:
        assert (await client.task(SCHEMA, name)).unique_id == name
        with pytest.raises(NotFoundError):
            await client.task(SCHEMA, name)
    assert network.lines == [f"GET {API}/workflows/2ylSaZ/tasks?Company%20ID={name}"] * 2


async def test_an_update_has_the_documented_form() -> None:
    network = FakeNetwork(answer(ACME, ETag='"2"'))
    async with client_on(network) as client:
        task = await client.update_task(
            SCHEMA, "42", {"Number of Employees": Decimal("20"), "Assigned To": None}, if_match='"1"'
        )
    assert task.etag == '"2"'
    assert network.lines == [f"PUT {API}/workflows/2ylSaZ/tasks"]
    assert json.loads(network.bodies[0]) == {"Company ID": "42", "Number of Employees": "20", "Assigned To": None}
    assert network.requests[0].headers["if-match"] == '"1"'


async def test_a_new_unique_id_is_written_at_the_old_address() -> None:
    network = FakeNetwork(answer({**ACME, "Company ID": "43"}))
    async with client_on(network) as client:
        await client.update_task(SCHEMA, "4/2", {"Company ID": "43"})
    assert network.lines == [f"PUT {API}/workflows/2ylSaZ/tasks/4%2F2"]
    assert json.loads(network.bodies[0]) == {"Company ID": "43"}
    assert "if-match" not in network.requests[0].headers


async def test_a_write_that_is_answered_with_nothing_is_read_back() -> None:
    network = FakeNetwork(httpx.Response(204), answer(ACME), httpx.Response(201), answer(ACME))
    async with client_on(network) as client:
        assert (await client.update_task(SCHEMA, "42", {"Company Name": "x"})).key == "42"
        assert (await client.upsert_task(SCHEMA, "42", {"Company Name": "x"})).key == "42"


async def test_creation_answered_with_nothing_is_unreadable() -> None:
    """A creation that is answered with nothing can not be read back."""
    async with client_on(FakeNetwork(httpx.Response(201))) as client:
        with pytest.raises(UnexpectedAnswerError) as caught:
            await client.create_task(SCHEMA, {}, idempotency_key=None)
    assert caught.value.outcome_unknown


async def test_a_creation() -> None:
    network = FakeNetwork(answer(ACME, 201))
    async with client_on(network) as client:
        await client.create_task(SCHEMA, {"Company Name": "Acme", "Stage": "Done"}, idempotency_key="id-1")
    assert network.lines == [f"POST {API}/workflows/2ylSaZ/tasks"]
    assert json.loads(network.bodies[0]) == {"Company Name": "Acme", "Stage": "Done"}
    assert network.requests[0].headers["idempotency-key"] == "id-1"


async def test_a_deletion() -> None:
    network = FakeNetwork(httpx.Response(204), answer({}, 200))
    async with client_on(network) as client:
        await client.delete_task("2ylSaZ", "4/2", '"1"')
        await client.delete_task("2ylSaZ", "..")
    assert network.lines == [
        f"DELETE {API}/workflows/2ylSaZ/tasks/4%2F2",
        f"DELETE {API}/workflows/2ylSaZ/tasks/%2E%2E",
    ]
    assert [r.headers.get("if-match") for r in network.requests] == ['"1"', None]


async def test_tasks_without_a_unique_id_have_no_address() -> None:
    bare = WorkflowSchema(Workflow("w", "W"))
    async with client_on(FakeNetwork()) as client:
        with pytest.raises(ValueError, match="unique ID"):
            await client.task(bare, "42")
        with pytest.raises(ValueError, match="unique ID"):
            await client.update_task(bare, "42", {})
        with pytest.raises(ValueError, match="empty"):
            await client.delete_task("w", "")


async def test_a_closed_client_says_so() -> None:
    client = FlowdashClient("https://h.example", "k", transport=FakeNetwork())
    await client.aclose()
    await client.aclose()
    with pytest.raises(RuntimeError, match="closed"):
        await client.workspace()
