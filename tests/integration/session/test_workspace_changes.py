"""A session changes the workflows of its server: they are read anew at once, changes are taken back, refusals said."""

from __future__ import annotations

import pytest

from flowdash_desktop.api.errors import FlowdashError, ValidationError
from flowdash_desktop.app.paths import resources_dir
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.domain.workspace.definition import EffectKind
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.workspace_changes import CannotTakeBackError, NotChangeableError, read_templates
from flowdash_desktop.wire.definition_changes import (
    AddField,
    AddWorkflow,
    ArchiveWorkflow,
    ChangeStage,
    DeleteWorkflow,
    RenameWorkflow,
)
from flowdash_desktop.wire.workflow_templates import edits_adding
from tests.integration.session.conftest import Open, definition
from tests.integration.session.live import WORKFLOW, Live, ServerConnector
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

CHANGE = b"POST /api/v1/workspace/changes "
LOOK = b"GET /api/v1/workspace/definition "


@pytest.fixture
def own(server: StartServer) -> ServerProcess:
    """A server of the test's own."""
    return server(definition())


def names(live: Live) -> dict[str, str]:
    return {workflow.id: workflow.name for workflow in live.session.workflows}


@pytest.mark.parametrize("template", read_templates(resources_dir() / "templates"), ids=lambda one: one.workflow.id)
async def test_a_template_becomes_a_workflow(template: object, own: ServerProcess, open_live: Open) -> None:
    """With all that the template has, and no tasks; the list of workflows is read anew at once."""
    found = next(one for one in read_templates(resources_dir() / "templates") if one == template)
    live = await open_live(own)
    changes = live.session.workspace_changes
    made = await changes.make(edits_adding(found.workflow, "mine", "My own"))
    assert made.id is not None
    await live.until(lambda: names(live).get("mine") == "My own", "the new workflow")
    there = next(one for one in (await changes.read_definition()).workflows if one.id == "mine")
    for part in ("stages", "fields", "actions", "record_type"):
        assert getattr(there, part) == getattr(found.workflow, part)
    await live.session.open_workflow("mine")
    await live.until(lambda: live.session.is_complete("mine"), "its tasks")
    assert not live.session.shown("mine")


async def test_a_change_is_taken_back(own: ServerProcess, open_live: Open) -> None:
    """A deleted workflow comes back with its tasks, here and, after a restart without the server, out of the cache."""
    live = await open_live(own)
    changes, before = live.session.workspace_changes, len(live.session.shown(WORKFLOW))
    trial = await changes.trial([DeleteWorkflow(workflow=WORKFLOW)])
    assert [(effect.kind, effect.tasks) for effect in trial.effects] == [(EffectKind.TASKS_REMOVED, before)]
    assert WORKFLOW in names(live)
    made = await changes.make([DeleteWorkflow(workflow=WORKFLOW)])
    await live.until(lambda: WORKFLOW not in names(live), "the deletion")
    await changes.undo(str(made.id))
    await live.until(lambda: WORKFLOW in names(live), "the workflow")
    await live.session.open_workflow(WORKFLOW)
    await live.until_refreshed()
    assert len(live.session.shown(WORKFLOW)) == before
    await live.close()
    own.stop()
    again = await open_live(own, online=False)
    await again.until(lambda: again.session.is_complete(WORKFLOW), "the cache")
    assert len(again.session.shown(WORKFLOW)) == before


async def test_the_schema_is_read_anew_at_once(own: ServerProcess, open_live: Open) -> None:
    live = await open_live(own)
    edits = [
        RenameWorkflow(workflow=WORKFLOW, name="Firms"),
        AddField(workflow=WORKFLOW, name="Remark", type=FieldKind.TEXT),
        ChangeStage(workflow=WORKFLOW, stage="s1", name="To begin"),
    ]
    await live.session.workspace_changes.make(edits)
    await live.until(lambda: "Remark" in live.session.schema(WORKFLOW).field_by_name, "the field")  # type: ignore[union-attr]  # it is open
    schema = live.session.schema(WORKFLOW)
    assert schema is not None
    assert schema.workflow.name == "Firms"
    assert "To begin" in schema.stage_by_name
    await live.until(lambda: live.shown("1").task.stage == "To begin", "the tasks")


async def test_an_undo_says_what_stands_on_it(own: ServerProcess, open_live: Open) -> None:
    live = await open_live(own)
    changes = live.session.workspace_changes
    first = await changes.make([RenameWorkflow(workflow=WORKFLOW, name="Firms")])
    await changes.make([RenameWorkflow(workflow=WORKFLOW, name="Others")])
    with pytest.raises(CannotTakeBackError) as refused:
        await changes.undo(str(first.id))
    assert refused.value.reason.code == SessionFault.CHANGE_BUILT_UPON
    assert "has been changed since" in str(refused.value.reason.values["what"])
    with pytest.raises(CannotTakeBackError) as unknown:
        await changes.undo("nothing")
    assert unknown.value.reason == Reason(SessionFault.CHANGE_TOO_OLD)
    await live.until(lambda: names(live)[WORKFLOW] == "Others", "the name")


async def test_what_can_not_be_is_told_by_place(own: ServerProcess, open_live: Open) -> None:
    """And nothing is changed."""
    live = await open_live(own)
    with pytest.raises(ValidationError) as refused:
        await live.session.workspace_changes.make([AddWorkflow(name="Companies", copy_of=WORKFLOW)])
    assert list(refused.value.messages) == ["changes[0].name"]


async def test_somebody_who_was_faster_is_no_obstacle(own: ServerProcess, open_live: Open) -> None:
    """Edits name things by id, so they are made to the workspace as it is by then."""
    async with TcpProxy(own.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, own.key))
        other = await open_live(own, folder="other")
        held = proxy.hold_requests(CHANGE)
        mine = live.session.workspace_changes.make([ArchiveWorkflow(workflow=WORKFLOW)])
        await held.arrived.wait()
        await other.session.workspace_changes.make([RenameWorkflow(workflow=WORKFLOW, name="Firms")])
        held.release.set()
        await mine
        await live.until(lambda: WORKFLOW not in names(live), "the archiving")
        archived = next(
            w for w in (await live.session.workspace_changes.read_definition()).workflows if w.id == WORKFLOW
        )
        assert (archived.name, archived.archived) == ("Firms", True)


async def test_a_lost_answer_makes_no_second_workflow(own: ServerProcess, open_live: Open) -> None:
    async with TcpProxy(own.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, own.key))
        proxy.lose_answer(CHANGE)
        made = await live.session.workspace_changes.make([AddWorkflow(name="Copy", copy_of=WORKFLOW)])
        assert made.id is not None
        await live.until(lambda: "Copy" in names(live).values(), "the copy")
        assert list(names(live).values()).count("Copy") == 1


@pytest.mark.parametrize("arrives", [True, False], ids=["answer lost", "request lost"])
async def test_an_undo_whose_answer_is_lost_is_done_once(own: ServerProcess, open_live: Open, arrives: bool) -> None:
    """A second undo would be refused as done already, so the revision is looked at before."""
    async with TcpProxy(own.base_url) as proxy:
        live = await open_live(ServerConnector(proxy.base_url, own.key))
        changes = live.session.workspace_changes
        made = await changes.make([RenameWorkflow(workflow=WORKFLOW, name="Firms")])
        await live.until(lambda: names(live)[WORKFLOW] == "Firms", "the name")
        start = f"POST /api/v1/workspace/changes/{made.id}/undo ".encode()
        rule = proxy.lose_answer(start) if arrives else proxy.lose_request(start)
        await changes.undo(str(made.id))
        assert rule.seen
        await live.until(lambda: names(live)[WORKFLOW] == "Companies", "the name before")


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        (b"HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\n{}", SessionFault.NO_CHANGES),
        (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>", SessionFault.NO_CHANGES),
        (b"HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\n{}", SessionFault.CHANGES_NOT_ALLOWED),
    ],
)
async def test_where_it_can_not_be_changed_it_says_why(
    answer: bytes, fault: SessionFault, own: ServerProcess, open_live: Open
) -> None:
    """Nothing else suffers from it: the account stays on line."""
    async with TcpProxy(own.base_url) as proxy:
        rule = proxy.answer(LOOK, b"", once=False)
        rule.answer = answer
        live = await open_live(ServerConnector(proxy.base_url, own.key))
        changes = live.session.workspace_changes
        with pytest.raises(NotChangeableError):
            await changes.make([ArchiveWorkflow(workflow=WORKFLOW)])
        assert changes.refusal == Reason(fault)
        await live.until_refreshed()
        assert WORKFLOW in names(live)


async def test_without_the_line_nothing_is_kept_for_later(own: ServerProcess, open_live: Open) -> None:
    live = await open_live(own)
    own.stop()
    with pytest.raises(FlowdashError):
        await live.session.workspace_changes.make([ArchiveWorkflow(workflow=WORKFLOW)])
    assert not live.session.pending
