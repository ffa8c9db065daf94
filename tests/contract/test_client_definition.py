"""The client against the real server: what the workspace consists of, changes of it, and their undo."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from flowdash_desktop.api import FlowdashClient
from flowdash_desktop.api.errors import ConflictError, NotFoundError, ValidationError
from flowdash_desktop.domain.schema import FieldKind, LinkKind
from flowdash_desktop.domain.workspace.definition import EffectKind, Misfit, Need
from flowdash_desktop.wire import definition_changes as edits
from tests.support.definitions import COMPANIES, HARRY, TICKETS, workspace
from tests.support.fixtures_server import StartServer

FLOW, COUNTED = "2ylSaZ", "tckets"


@pytest.fixture
async def client(server: StartServer) -> AsyncIterator[FlowdashClient]:
    running = server(workspace(COMPANIES, TICKETS))
    async with FlowdashClient(running.base_url, running.key) as made:
        yield made


async def change(client: FlowdashClient, *some: edits.WorkspaceEdit, **resolutions: edits.Resolution) -> str:
    """Make a change of the definition as it is, and give its id."""
    found = await client.definition.read()
    made = await client.definition.change(found.revision, some, resolutions=resolutions)
    assert made.id is not None
    assert made.revision == found.revision + 1
    return made.id


async def test_the_definition_is_read_with_its_types(client: FlowdashClient) -> None:
    found = await client.definition.read()
    companies = found.workflows[0]
    assert (found.workspace.name, companies.name, companies.record_type) == (
        "Acme Corp. Workspace",
        "Companies",
        "company",
    )
    assert [(one.id, one.stage.name, one.stage.end_stage) for one in companies.stages] == [
        ("s1", "Not Started", False),
        ("s2", "In Progress", False),
        ("s3", "Done", True),
    ]
    assert companies.stages[1].checklist == ("Call the customer",)
    assert [one.field.kind for one in companies.fields][:3] == [FieldKind.UNIQUE_ID, FieldKind.TEXT, FieldKind.NUMBER]
    (start,) = companies.actions
    assert (start.from_stages, start.requires.fields) == (("Not Started",), ("Company Name",))
    assert start.steps == ({"type": "moveToStage", "stage": "In Progress"},)
    assert found.users[0].email == HARRY


async def test_every_kind_of_edit_is_taken_and_undone(client: FlowdashClient) -> None:
    """One change with all of them; its undo brings the same definition back."""
    before = await client.definition.read()
    option = edits.Option(name="High", color="#ff0000")
    made = await change(
        client,
        edits.AddWorkflow(id="w", name="New", record_type="thing"),
        edits.AddStage(workflow="w", id="o", name="Open", color="#112233", end_stage=True, checklist=["One"]),
        edits.AddField(
            workflow="w", id="n", name="No", type=FieldKind.UNIQUE_ID, autoincrement=True, pattern="A-{number}"
        ),
        edits.AddField(
            workflow="w", id="p", name="Priority", type=FieldKind.SINGLE_SELECT, options=[option], before="n"
        ),
        edits.AddAction(
            workflow="w",
            id="a",
            name="Go",
            from_stages=["o"],
            steps=[{"type": "moveToStage", "stage": "o"}],
            confirmation="Really go?",
        ),
        edits.AddWorkflow(name="Copy", copy_of="w"),
        edits.RenameWorkflow(workflow=FLOW, name="Firms", record_type=None),
        edits.ArchiveWorkflow(workflow=FLOW),
        edits.ChangeStage(workflow=FLOW, stage="s1", name="New", color=None),
        edits.MoveStage(workflow=FLOW, stage="s1"),
        edits.DeleteStage(workflow=FLOW, stage="s3", tasks_to="s1"),
        edits.ChangeField(workflow=FLOW, field="f3", name="Staff", required=False, editable=False),
        edits.MoveField(workflow=FLOW, field="f4", before="f2"),
        edits.DeleteField(workflow=FLOW, field="f5"),
        edits.ChangeAction(workflow=FLOW, action="a1", requires=edits.ActionRequirements(fields=["f3"], assigned=True)),
        edits.ChangeAction(workflow=FLOW, action="a1", confirmation="Sure?"),
        edits.MoveAction(workflow=FLOW, action="a1"),
        edits.DeleteAction(workflow="w", action="a"),
        edits.AddLink(
            from_workflow=FLOW, to_workflow="w", kind=LinkKind.ONE_TO_MANY, name="L", inverse_name="M", id="x"
        ),
        edits.ChangeLink(link="x", name="Things", kind=LinkKind.MANY_TO_MANY),
        edits.AddRole(id="g", name="Guest", admin=True),
        edits.ChangeRole(role="g", admin=False),
        edits.AddUser(id="u9", email="new@example.com", first_name="New", role_id="g"),
        edits.ChangeUser(user="u9", last_name="User", role_id=None),
        edits.DeleteRole(role="g"),
        edits.DeleteUser(user="u2"),
        edits.DeleteWorkflow(workflow=COUNTED),
    )
    after = await client.definition.read()
    firms, new, copied = after.workflows
    assert (firms.name, firms.record_type, firms.archived) == ("Firms", None, True)
    assert [one.field.id for one in firms.fields] == ["f1", "f4", "f2", "f3", "f6", "f7"]
    assert firms.actions[0].requires.fields == ("Staff",)
    assert firms.actions[0].confirmation == "Sure?"
    assert [one.confirmation for one in copied.actions] == ["Really go?"]
    assert new.fields[0].colors == {"High": "#ff0000"}
    assert new.fields[1].pattern == "A-{number}"
    assert (copied.stages, copied.fields) == (new.stages, new.fields)
    assert [(link.name, link.kind) for link in after.links] == [("Things", LinkKind.MANY_TO_MANY)]
    assert [(user.first_name, user.last_name, user.role_id) for user in after.users][1:] == [("New", "User", None)]
    undone = await client.definition.undo(made)
    assert undone.revision == after.revision + 1
    again = await client.definition.read()
    assert (again.workflows, again.links, again.users, again.roles) == (
        before.workflows,
        before.links,
        before.users,
        before.roles,
    )


async def test_a_trial_tells_effects_and_resolutions_answer_them(client: FlowdashClient) -> None:
    found = await client.definition.read()
    edit = edits.ChangeField(workflow=FLOW, field="f2", type=FieldKind.NUMBER, required=False)
    tried = await client.definition.change(found.revision, [edit], dry_run=True)
    assert tried.id is None
    (effect,) = tried.open_effects
    assert (effect.kind, effect.needs, effect.tasks) == (EffectKind.VALUES_DO_NOT_FIT, Need.VALUES, 3)
    assert effect.values[0] == Misfit("42", "Acme Corp", "is invalid: write a number like 1200.50")
    with pytest.raises(ValidationError) as refused:
        await client.definition.change(found.revision, [edit])
    assert list(refused.value.messages) == [f"resolutions.{effect.id}"]
    resolution = edits.Resolution(values={"42": 1}, others=None)
    made = await client.definition.change(
        found.revision, [edit], resolutions={effect.id: resolution}, idempotency_key="once"
    )
    assert made.open_effects == ()
    repeated = await client.definition.change(
        found.revision, [edit], resolutions={effect.id: resolution}, idempotency_key="once"
    )
    assert repeated == made


async def test_what_stands_in_the_way_is_told(client: FlowdashClient) -> None:
    first = await change(client, edits.RenameWorkflow(workflow=FLOW, name="Firms"))
    await change(client, edits.RenameWorkflow(workflow=FLOW, name="Others"))
    with pytest.raises(ConflictError) as refused:
        await client.definition.undo(first)
    assert "the workflow 'Firms' has been changed since" in refused.value.detail
    with pytest.raises(ConflictError):
        await client.definition.change(0, [edits.ArchiveWorkflow(workflow=FLOW)])
    with pytest.raises(NotFoundError):
        await client.definition.undo("nothing")
