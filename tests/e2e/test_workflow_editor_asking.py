"""While the server is asked, the draft is not edited; what it refuses can be tried again."""

from __future__ import annotations

from PySide6.QtCore import Qt

from flowdash_desktop.domain.workflow_draft.model import Section
from tests.e2e.everything import WORKFLOW, asking, definition
from tests.e2e.workflow_editor import (
    apply_draft,
    field_form,
    go_to,
    names_in,
    open_editor,
    stage_form,
    try_draft,
    workflow_on,
)
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
        await desk.until(lambda: "your draft is kept" in editor.notice.words(), "the word")
        assert line.hasFocus()
        keys(line, "!")
        assert names_in(editor, Section.STAGES)[0] == "Opened! (changed)"
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
