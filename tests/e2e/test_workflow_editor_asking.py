"""While the server is asked, the draft is not edited; what it refuses can be tried again."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import Qt

from flowdash_desktop.domain.filters import Condition
from flowdash_desktop.domain.table.table_queries import TableQueries
from flowdash_desktop.domain.workflow_draft.model import Section
from flowdash_desktop.session.concurrency import time_slice
from flowdash_desktop.ui.dialogs import ConfirmDialog
from flowdash_desktop.ui.workflow_editor.preview.cards import MisfitCard
from tests.e2e.everything import WORKFLOW, asking, definition
from tests.e2e.workflow_editor import (
    apply_draft,
    choose,
    field_form,
    go_to,
    names_in,
    open_editor,
    stage_form,
    try_draft,
    workflow_on,
)
from tests.support.changes import Changes
from tests.support.desk import Desk, keys, press, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, click, focused, replace_text
from tests.support.steady import settle
from tests.support.tcp_proxy import TcpProxy

Key = Qt.Key
CHANGES = b"POST /api/v1/workspace/changes"


@story
async def test_the_draft_stays_as_it_is_tried(desk: Desk, server: StartServer) -> None:
    """No key and no click edits it while the server is asked, and the keyboard is where it was afterwards."""
    running = server(definition("W-1"))
    async with TcpProxy(running.base_url) as proxy:
        await desk.open_table(server=(proxy.base_url, running.key), workflow_id=WORKFLOW)
        editor = await open_editor(desk)
        page = go_to(editor, Section.FIELDS, "Phone")
        replace_text(field_form(editor).name, "Telephone")
        tried = editor.state.draft
        held = proxy.hold_requests(CHANGES)
        press(field_form(editor).name, Key.Key_Return, CONTROL)
        await held.arrived.wait()
        keys(focused(), "2")
        press(focused(), Key.Key_Delete)
        press(focused(), Key.Key_Z, CONTROL)
        press(focused(), Key.Key_Z, CONTROL | SHIFT)
        press(focused(), Key.Key_PageDown, CONTROL)
        press(focused(), Key.Key_Escape)
        page.add_button.click()
        field_form(editor).required.click()
        await settle()
        assert editor.isVisible()
        assert editor.state.draft == tried
        assert editor.body.section is Section.FIELDS
        assert focused().window() is editor
        held.release.set()
        await desk.until(lambda: editor.shows_preview, "what will happen")
        press(focused(), Key.Key_Escape)
        assert editor.body.isVisible()
        await try_draft(desk, editor)
        held = proxy.hold_requests(CHANGES)
        click(editor.top.apply_button)
        await held.arrived.wait()
        press(focused(), Key.Key_Escape)
        editor.close()
        await settle()
        assert editor.preview.isVisible()
        held.release.set()
        await desk.until(lambda: "was changed" in desk.window.notice.text, "the word")
        phone = next(one for one in workflow_on(running)["fields"] if one["id"] == "phone")
        assert (phone["name"], phone.get("required", False)) == ("Telephone", False)
        await desk.close()


@story
async def test_the_keyboard_is_back_after_a_failure(desk: Desk, server: StartServer) -> None:
    """In the line that it was in, so that the person can go on typing."""
    running = server(definition("W-1"))
    async with TcpProxy(running.base_url) as proxy:
        await desk.open_table(server=(proxy.base_url, running.key), workflow_id=WORKFLOW)
        editor = await open_editor(desk)
        go_to(editor, Section.STAGES, "Open")
        line = stage_form(editor).name
        replace_text(line, "Opened")
        running.stop()
        press(line, Key.Key_Return, CONTROL)
        await desk.until(lambda: "Your draft is unchanged" in editor.notice.words(), "the word")
        assert line.hasFocus()
        keys(line, "!")
        assert names_in(editor, Section.STAGES)[0] == "Opened! (changed)"
        editor.close_at_once()
        await desk.close()


@story
async def test_a_key_that_may_only_look_says_so(desk: Desk, server: StartServer) -> None:
    """Who may see the workspace may still not change it: the draft stays, and what helps is said."""
    running = server(definition("W-1"))
    async with TcpProxy(running.base_url) as proxy:
        await desk.open_table(server=(proxy.base_url, running.key), workflow_id=WORKFLOW)
        editor = await open_editor(desk)
        go_to(editor, Section.STAGES, "Open")
        replace_text(stage_form(editor).name, "Opened")
        proxy.answer(b"POST /api/v1/workspace/changes ", b"{}", status=b"403 Forbidden")
        press(focused(), Key.Key_Return, CONTROL)
        words = "Ask an administrator for a key that may."
        await desk.until(lambda: editor.notice.words().endswith(words), "the word")
        assert names_in(editor, Section.STAGES)[0] == "Opened (changed)"
        editor.close_at_once()
        await desk.close()


@story
async def test_what_the_server_refused_is_tried_again(desk: Desk, server: StartServer) -> None:
    """A unique ID can go only while there are no tasks: it can, once others have deleted them."""
    running = server(definition("W-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    editor = await open_editor(desk)
    page = go_to(editor, Section.FIELDS, "ID")
    press(page.table, Key.Key_Delete)
    click(editor.top.apply_button)
    await desk.until(lambda: editor.state.marks, "the server's words")
    with asking(running) as api:
        api.delete("W-1")
    await try_draft(desk, editor)
    assert not editor.state.marks
    await apply_draft(desk, editor)
    assert "ID" not in [one["name"] for one in workflow_on(running)["fields"]]
    await desk.close()


@story
async def test_quitting_with_a_draft_asks_first(desk: Desk, server: StartServer) -> None:
    """The question stands above the editor; cancelled, the draft is there, and the next time it is asked again."""
    running = server(definition("W-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    editor = await open_editor(desk)
    go_to(editor, Section.STAGES, "Open")
    replace_text(stage_form(editor).name, "Opened")
    desk.window.close()
    dialog = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question")
    assert dialog.windowTitle() == "Close without applying?"
    assert dialog.parent() is editor
    click(dialog.cancel_button)
    await settle()
    assert names_in(editor, Section.STAGES)[0] == "Opened (changed)"
    desk.window.close()
    dialog = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question again")
    click(dialog.confirm_button)
    assert await desk._ended() == 0


@story
async def test_options_of_others_stay_under_a_draft(desk: Desk, server: StartServer) -> None:
    """Both have added one; of a checklist that both have changed it is said that the draft's is kept."""
    running = server(definition("W-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    editor = await open_editor(desk)
    go_to(editor, Section.FIELDS, "Single")
    click(field_form(editor).options.add_button)
    keys(focused(), "Mine")
    go_to(editor, Section.STAGES, "Open")
    click(stage_form(editor).checklist.add_button)
    keys(focused(), "My item")
    single = next(one for one in editor.state.base.fields if one.name == "Single")
    options, field = [option.name for option in single.options], single.id
    stage = editor.state.base.stages[0].id
    with asking(running) as api:
        Changes(api).make(
            {"op": "changeField", "workflow": WORKFLOW, "field": field, "options": [*options, "Theirs"]},
            {"op": "changeStage", "workflow": WORKFLOW, "stage": stage, "checklist": ["Their item"]},
        )
    click(editor.top.apply_button)
    await desk.until(lambda: "Others have changed" in editor.notice.words(), "the word")
    assert "The checklist of “Open” was changed, too: your draft overrides it" in editor.notice.words()
    await try_draft(desk, editor)
    await apply_draft(desk, editor)
    made = workflow_on(running)
    now = next(one["options"] for one in made["fields"] if one["id"] == field)
    assert {one if isinstance(one, str) else one["name"] for one in now} == {*options, "Mine", "Theirs"}
    assert made["stages"][0]["checklist"] == ["My item"]
    await desk.close()


@story
async def test_a_required_field_of_files_needs_files(desk: Desk, server: StartServer) -> None:
    """They can't be written here: it is said why nothing can be applied, and nobody is told that files go."""
    running = server(definition("W-1", "W-2"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    editor = await open_editor(desk)
    go_to(editor, Section.FIELDS, "Files")
    click(field_form(editor).required)
    said = await try_draft(desk, editor)
    why = "These tasks need files first. Nothing can be applied before they have some."
    assert why in said
    assert not any("Their files go" in words for words in said)
    assert not editor.top.apply_button.isEnabled()
    assert editor.top.apply_button.accessibleDescription() == why
    press(focused(), Key.Key_Escape)
    press(focused(), Key.Key_Z, CONTROL)
    go_to(editor, Section.FIELDS, "Text")
    choose(field_form(editor).kind, "Files")
    said = await try_draft(desk, editor)
    assert "Their values go. They come back if you undo the change." in said
    card = editor.preview.cards[0]
    assert isinstance(card, MisfitCard)
    assert not card.others.isVisible()
    await apply_draft(desk, editor)
    assert next(one for one in workflow_on(running)["fields"] if one["id"] == "text")["type"] == "file"
    await desk.close()


@story
async def test_the_window_lives_while_use_is_counted(
    desk: Desk, server: StartServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With slices that are over at once, the loop goes on between any two stages and fields whose tasks are counted."""
    await desk.open_table(server=server(definition("W-1", "W-2")), workflow_id=WORKFLOW)
    monkeypatch.setattr(time_slice, "_SECONDS", 0)
    loop, counted, count_of = asyncio.get_running_loop(), [0], TableQueries.count_of

    def counting(queries: TableQueries, condition: Condition) -> int:
        loop.call_soon(counted.append, 0)
        counted[-1] += 1
        return count_of(queries, condition)

    monkeypatch.setattr(TableQueries, "count_of", counting)
    editor = await open_editor(desk)
    assert len(editor.state.counts) > 10
    assert max(counted) == 1
    editor.reject()
    await desk.close()
