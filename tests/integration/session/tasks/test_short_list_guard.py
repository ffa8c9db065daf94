"""Lists that are suspiciously short: asked for once more, and nothing is lost by the first of them."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from flowdash_desktop.domain.edits import DeleteTask, TaskEdit
from flowdash_desktop.domain.schema import Field, FieldKind, Stage, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.events import WorkflowsChanged
from flowdash_desktop.session.tasks.list_merge import ListMerge
from flowdash_desktop.session.tasks.short_list_guard import has_lost_parts, is_uncertain
from tests.integration.session.conftest import MakeElsewhere, Open
from tests.integration.session.live import WORKFLOW, Live, ServerConnector
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

NAME = "Company Name"
LIST = f"GET /api/v1/workflows/{WORKFLOW}/tasks HTTP".encode()


@pytest.fixture
async def proxy(shared: ServerProcess) -> AsyncIterator[TcpProxy]:
    async with TcpProxy(shared.base_url) as made:
        yield made


async def open_through(proxy: TcpProxy, shared: ServerProcess, open_live: Open) -> Live:
    return await open_live(ServerConnector(proxy.base_url, shared.key))


@pytest.mark.parametrize(
    ("known", "missing", "uncertain"),
    [(0, 0, False), (1, 1, True), (3, 1, False), (30, 4, False), (30, 5, True), (100_000, 100, False), (100, 10, True)],
)
def test_what_is_doubtful(known: int, missing: int, uncertain: bool) -> None:
    assert is_uncertain(known, missing) is uncertain


def test_schema_without_half_its_parts_is_doubtful() -> None:
    """A schema that has lost half of its parts is doubtful too."""
    stages, fields = (Stage("A"), Stage("B")), (Field("1", "Name", FieldKind.TEXT), Field("2", "Age", FieldKind.NUMBER))
    whole = WorkflowSchema(Workflow("w", "W"), stages, fields, (), ())
    assert not has_lost_parts(whole, whole)
    assert has_lost_parts(whole, WorkflowSchema(whole.workflow, (), fields, (), ()))
    assert has_lost_parts(whole, WorkflowSchema(whole.workflow, stages, fields[:1], (), ()))
    assert not has_lost_parts(WorkflowSchema(whole.workflow, (), (), (), ()), whole)


async def test_an_empty_list_that_is_not_confirmed_removes_nothing(
    shared: ServerProcess, proxy: TcpProxy, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live = await open_through(proxy, shared, open_live)
    before = list(live.session.shown(WORKFLOW))
    await elsewhere(shared).set("7", Company_Name="Theirs")
    empty = proxy.answer(LIST, b"[]")
    await live.until_refreshed()
    assert empty.seen
    assert list(live.session.shown(WORKFLOW)) == before
    assert live.value("7", NAME) == "Theirs", "the second list counts"


async def test_a_list_cut_short_that_is_not_confirmed_removes_nothing(
    shared: ServerProcess, proxy: TcpProxy, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live = await open_through(proxy, shared, open_live)
    before = list(live.session.shown(WORKFLOW))
    await elsewhere(shared).set("8", Company_Name="Theirs too")
    first = json.dumps([{"Company ID": "1", NAME: "From a short list", "Stage": "Not Started"}]).encode()
    proxy.answer(LIST, first)
    await live.until_refreshed()
    assert list(live.session.shown(WORKFLOW)) == before
    assert live.value("8", NAME) == "Theirs too"


async def test_a_short_list_that_comes_twice_is_believed(
    shared: ServerProcess, proxy: TcpProxy, open_live: Open
) -> None:
    live = await open_through(proxy, shared, open_live)
    short = proxy.answer(LIST, b"[]", once=False)
    await live.until_refreshed()
    assert len(short.seen) == 2
    assert list(live.session.shown(WORKFLOW)) == []


async def test_edited_task_stays_however_often_it_is_missing(
    shared: ServerProcess, proxy: TcpProxy, open_live: Open
) -> None:
    """A task with a change of mine stays however often it is missing."""
    live = await open_through(proxy, shared, open_live)
    held = proxy.hold_requests(b"PUT ")
    await live.set("9", NAME, "Mine")
    await held.arrived.wait()
    proxy.answer(LIST, b"[]", once=False)
    await live.until_refreshed()
    assert list(live.session.shown(WORKFLOW)) == ["9"]
    assert live.value("9", NAME) == "Mine"
    held.release.set()
    await live.until_saved()


async def test_a_workspace_that_tells_of_no_workflows_is_asked_again(
    shared: ServerProcess, proxy: TcpProxy, open_live: Open
) -> None:
    live = await open_through(proxy, shared, open_live)
    known, said = live.session.workflows, len(live.of(WorkflowsChanged))
    lost = proxy.answer(b"GET /api/v1/workflows HTTP", b"[]")
    await live.until_refreshed()
    assert lost.seen
    assert live.session.workflows == known
    assert len(live.of(WorkflowsChanged)) == said


async def test_fields_that_are_missing_once_stay(shared: ServerProcess, proxy: TcpProxy, open_live: Open) -> None:
    live = await open_through(proxy, shared, open_live)
    before = live.session.schema(WORKFLOW)
    lost = proxy.answer(f"GET /api/v1/workflows/{WORKFLOW}/fields HTTP".encode(), b"[]")
    await live.until_refreshed()
    assert lost.seen
    assert live.session.schema(WORKFLOW) == before


async def test_a_task_that_was_deleted_elsewhere_goes_at_once(
    shared: ServerProcess, open_live: Open, elsewhere: MakeElsewhere
) -> None:
    live = await open_live(shared)
    other = await open_live(shared, folder="other")
    await other.session.submit(DeleteTask(WORKFLOW, TaskKey("10")))
    await other.session.send_what_is_held(10)
    await other.until_saved()
    await live.until_refreshed()
    assert "10" not in live.session.shown(WORKFLOW)


@pytest.mark.parametrize("how", ["an edit", "a file"])
async def test_list_spares_a_task_whose_edit_is_being_stored(
    shared: ServerProcess, open_live: Open, tmp_path: Path, how: str
) -> None:
    """A list that ends while an edit is on its way to the disk leaves its task."""
    live = await open_live(shared)
    state = live.session._reading.state(WORKFLOW)  # the list must end at this very moment
    assert state is not None
    (tmp_path / "paper.txt").write_text("on its way")
    wish = TaskEdit(WORKFLOW, TaskKey("9"), NAME, "Mine", "Company 9")
    if how == "an edit":
        on_its_way = live.session.submit(wish)
    else:
        on_its_way = live.session.attach(WORKFLOW, TaskKey("9"), "Documents", [tmp_path / "paper.txt"])
    taking = ListMerge(state)
    taking.add([text for key, text in zip(state.keys(), state.texts(), strict=True) if key != "9"])
    assert taking.finish().gone == []
    await on_its_way
    assert TaskKey("9") in live.session.shown(WORKFLOW)
    await live.until_saved()
