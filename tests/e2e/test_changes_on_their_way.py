"""The program ends while a workflow is being changed: the change has its undo step, and its new names are followed."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from flowdash_desktop.domain.filters import Condition, Operator
from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.domain.workflow_draft.model import Section
from tests.e2e.everything import asking
from tests.e2e.test_renames_followed import FLOW
from tests.e2e.workflow_editor import go_to, open_editor, stage_form, try_draft, workflow_on
from tests.support.changes import Changes
from tests.support.definitions import workspace
from tests.support.desk import Desk, click, story
from tests.support.driven import Program
from tests.support.fixtures_server import StartServer
from tests.support.full_disk import full_disk
from tests.support.hands import CONTROL, replace_text
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

Key = Qt.Key
CHANGE, UNDO = b"POST /api/v1/workspace/changes ", b"POST /api/v1/workspace/changes/"


async def filter_by(desk: Desk, stage: str) -> None:
    """Show the tasks of a stage, as a filter that is stored."""
    desk.window.filter_bar.conditions.put(((Condition(STAGE, Operator.IS_ANY_OF, (stage,)),),))
    await desk.until(lambda: set(desk.column(STAGE)) == {stage}, "the filter")


async def shows(desk: Desk, stage: str) -> None:
    """The stored filter names the stage as it is called now."""
    await desk.until(lambda: set(desk.column(STAGE)) == {stage}, f"the tasks of {stage}")
    (condition,) = desk.window.filter_bar.filter().conditions
    assert condition.values == (stage,)


async def take_back(desk: Desk) -> None:
    """Undo the last change of the workflow by its keys."""
    await desk.until(desk.window.filter_bar.more.workflows.undo.isEnabled, "the undo")
    await desk.shortcut(Key.Key_Z, CONTROL | Qt.KeyboardModifier.AltModifier)


def stages_on(running: ServerProcess) -> list[str]:
    return [stage["name"] for stage in workflow_on(running, "orders")["stages"]]


@story
@pytest.mark.parametrize("moment", ["answer on its way", "request on its way", "others were first"])
async def test_a_kill_while_a_draft_is_applied(desk: Desk, server: StartServer, tmp_path: Path, moment: str) -> None:
    """``kill -9`` in the middle. At the next start the change is there once, with its undo step and the new name in the
    stored filter; one that never arrived is made then, except where others were first: that is said."""
    running = server(workspace(FLOW))
    async with TcpProxy(running.base_url) as proxy:
        line = (proxy.base_url, running.key)
        await desk.open_table(server=line, workflow_id="orders")
        await filter_by(desk, "Packed")
        await desk.close()
        start = ("--server", proxy.base_url, "--workflow", "orders")
        with Program(tmp_path, *start, FLOWDASH_API_KEY=running.key) as program:
            await asyncio.to_thread(program.do, "rows", "draft Packed Boxed")
            is_made = moment == "answer on its way"
            held = proxy.hold_answers(CHANGE) if is_made else proxy.hold_requests(CHANGE)
            await asyncio.to_thread(program.do, "apply")
            await (held.answered if is_made else held.arrived).wait()
            program.kill()
        assert ("Boxed" in stages_on(running)) is is_made
        if moment == "others were first":
            with asking(running, "orders") as api:
                Changes(api).make({"op": "renameWorkflow", "workflow": "orders", "name": "Purchases"})
        desk.another_start()
        await desk.open_table(server=line, workflow_id="orders")
        if moment == "others were first":
            await desk.until(lambda: "not made: others changed" in desk.window.notice.text, "the word")
            await shows(desk, "Packed")
            assert not desk.window.filter_bar.more.workflows.undo.isEnabled()
        else:
            await desk.until(lambda: "was changed" in desk.window.notice.text, "the word")
            await shows(desk, "Boxed")
            await take_back(desk)
            await shows(desk, "Packed")
        assert stages_on(running) == ["New", "Packed", "Sent"]
        await desk.close()


@story
async def test_the_window_closes_while_a_draft_is_applied(desk: Desk, server: StartServer) -> None:
    running = server(workspace(FLOW))
    async with TcpProxy(running.base_url) as proxy:
        line = (proxy.base_url, running.key)
        window = await desk.open_table(server=line, workflow_id="orders")
        await filter_by(desk, "Packed")
        editor = await open_editor(desk)
        go_to(editor, Section.STAGES, "Packed")
        replace_text(stage_form(editor).name, "Boxed")
        await try_draft(desk, editor)
        held = proxy.hold_answers(CHANGE)
        click(editor.top.apply_button)
        await held.answered.wait()
        window.close()
        window.close()  # asked twice, it does not ask back
        await desk.until(window.isHidden, "the end")
        held.release.set()
        await desk.put_away()
        await desk.open_table(server=line, workflow_id="orders")
        await shows(desk, "Boxed")
        await take_back(desk)
        await shows(desk, "Packed")
        await desk.close()


@story
async def test_an_undo_on_its_way_is_not_offered_again(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """``kill -9`` between the undo and its answer."""
    running = server(workspace(FLOW))
    async with TcpProxy(running.base_url) as proxy:
        line = (proxy.base_url, running.key)
        await desk.open_table(server=line, workflow_id="orders")
        await filter_by(desk, "Packed")
        editor = await open_editor(desk)
        go_to(editor, Section.STAGES, "Packed")
        replace_text(stage_form(editor).name, "Boxed")
        await try_draft(desk, editor)
        click(editor.top.apply_button)
        await shows(desk, "Boxed")
        await desk.close()
        start = ("--server", proxy.base_url, "--workflow", "orders")
        with Program(tmp_path, *start, FLOWDASH_API_KEY=running.key) as program:
            held = proxy.hold_answers(UNDO)
            await asyncio.to_thread(program.do, "rows", "take-back")
            await held.answered.wait()
            program.kill()
        assert stages_on(running) == ["New", "Packed", "Sent"]
        desk.another_start()
        await desk.open_table(server=line, workflow_id="orders")
        await shows(desk, "Packed")
        await desk.until(lambda: "as it was before" in desk.window.notice.text, "the word")
        assert not desk.window.filter_bar.more.workflows.undo.isEnabled()
        await desk.close()


@story
async def test_a_change_that_the_disk_can_not_note_is_done(desk: Desk, server: StartServer) -> None:
    """The server has made it: the editor closes, a warning says what is missing here, and the change can be undone."""
    running = server(workspace(FLOW))
    async with TcpProxy(running.base_url) as proxy:
        window = await desk.open_table(server=(proxy.base_url, running.key), workflow_id="orders")
        editor = await open_editor(desk)
        go_to(editor, Section.STAGES, "Packed")
        replace_text(stage_form(editor).name, "Boxed")
        await try_draft(desk, editor)
        held = proxy.hold_answers(CHANGE)
        click(editor.top.apply_button)
        await held.answered.wait()
        with full_disk():
            held.release.set()
            await desk.until(lambda: "could not note it" in window.notice.text, "the warning")
        assert window.notice.text.startswith("“Orders” was changed. Only this computer could not note it:")
        assert stages_on(running) == ["New", "Boxed", "Sent"]
        await take_back(desk)
        await desk.until(lambda: stages_on(running) == ["New", "Packed", "Sent"], "the undo")
        await desk.close()
