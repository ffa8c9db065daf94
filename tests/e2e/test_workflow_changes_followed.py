"""A window follows when its workflow is changed, by its own person or by others, and nothing that is typed is lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit

from flowdash_desktop.domain.edits import EditState, TaskEdit
from flowdash_desktop.domain.filters import Condition, Operator
from flowdash_desktop.domain.workflow_draft.model import Section
from flowdash_desktop.ui.dialogs.orphan_draft_row import OrphanDraftRow
from tests.e2e.everything import WORKFLOW, asking, definition
from tests.e2e.workflow_editor import apply_draft, field_form, go_to, open_editor, try_draft
from tests.support.changes import Changes
from tests.support.desk import Desk, press, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import replace_text
from tests.support.tcp_proxy import TcpProxy

Key = Qt.Key


def change(server: object, *operations: dict[str, object]) -> None:
    """Somebody else changes the workflow."""
    with asking(server) as api:  # type: ignore[arg-type]  # a running server
        Changes(api).make(*({"workflow": WORKFLOW, **one} for one in operations))


def kept_texts(desk: Desk) -> list[str]:
    """What the outbox lists of texts that have no editor any more."""
    rows = desk.window.status.outbox.findChildren(OrphanDraftRow)
    return [row.kept.text for row in rows if not row.isHidden()]


@story
async def test_an_edit_of_a_removed_field_needs_a_person(desk: Desk, server: StartServer) -> None:
    """It waited for the line while others removed the field; the words are kept, and other edits go on."""
    running = server(definition("W-1", "W-2"))
    async with TcpProxy(running.base_url) as proxy:
        await desk.open_table(server=(proxy.base_url, running.key), workflow_id=WORKFLOW)
        await desk.open_task("W-1", "ID")
        running.stop()
        desk.enter("Text", "typed without the line")
        desk.enter("Phone", "+1 555 0199")
        await desk.until(lambda: len(desk.session.pending) == 2, "two edits that wait")
        change(running.start(), {"op": "deleteField", "field": "text"})
        proxy.lead_to(running.base_url)
        desk.session.reconnect()
        await desk.until(lambda: desk.window.model.column("Text") < 0, "the column to go")
        await desk.until(lambda: [one.state for one in desk.session.pending] == [EditState.NEEDS_YOU], "the refusal")
        (left,) = desk.session.pending
        assert isinstance(left.edit, TaskEdit)
        assert (left.edit.field, left.edit.value) == ("Text", "typed without the line")
        with asking(running) as api:
            assert api.get("W-1")["Phone"] == "+1 555 0199"
        await desk.put_away()


@story
async def test_filter_and_typed_text_stay_when_fields_change(desk: Desk, server: StartServer) -> None:
    """One field goes, one comes, the filter on a third one holds, and what is typed in a cell is still there."""
    running = server(definition("W-1", "W-2", "W-3"))
    with asking(running) as api:
        api.put("W-2", {"Phone": "+1 555 0222"})
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    window.filter_bar.conditions.put(((Condition("Phone", Operator.CONTAINS, ("0100",)),),))
    await desk.until(lambda: desk.column("ID") == ["W-1", "W-3"], "the filter")
    await desk.open_task("W-3", "Text")
    line = desk.in_pane("Text", QLineEdit)
    replace_text(line, "half typed")
    change(
        running,
        {"op": "deleteField", "field": "long"},
        {"op": "addField", "name": "Fresh", "type": "text", "before": "phone"},
        {"op": "moveField", "field": "email", "before": "text"},
    )
    window.refresh_requested.emit()
    await desk.until(lambda: window.model.column("Fresh") >= 0, "the new column")
    assert window.model.column("Long text") < 0
    assert desk.column("ID") == ["W-1", "W-3"]
    assert desk.in_pane("Text", QLineEdit).text() == "half typed"
    press(desk.in_pane("Text", QLineEdit), Key.Key_Return)
    await desk.until_saved()
    with asking(running) as api:
        assert api.get("W-3")["Text"] == "half typed"
    await desk.close()


@story
async def test_a_filter_on_a_removed_field_hides_nothing(desk: Desk, server: StartServer) -> None:
    """Its condition can't be met any more, so it goes with the field; the one on a renamed field holds."""
    running = server(definition("W-1", "W-2"))
    with asking(running) as api:
        api.put("W-2", {"Phone": "+1 555 0222"})
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    conditions = (Condition("Phone", Operator.CONTAINS, ("0100",)), Condition("Text", Operator.CONTAINS, ("before",)))
    window.filter_bar.conditions.put((conditions,))
    await desk.until(lambda: desk.column("ID") == ["W-1"], "the filter")
    change(running, {"op": "deleteField", "field": "text"}, {"op": "changeField", "field": "phone", "name": "Mobile"})
    window.refresh_requested.emit()
    await desk.until(lambda: window.model.column("Text") < 0, "the column to go")
    await desk.until(lambda: desk.column("ID") == ["W-1"], "the row that passes the other condition")
    assert [one.field for one in window.filter_bar.filter().conditions] == ["Mobile"]
    await desk.close()
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until(lambda: desk.column("ID") == ["W-1"], "the filter as it was left")
    await desk.close()


@story
async def test_text_typed_for_a_removed_field_is_kept(desk: Desk, server: StartServer) -> None:
    """It is not committed yet when the field goes; the window says where it is."""
    running = server(definition("W-1"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("W-1", "Text")
    replace_text(desk.in_pane("Text", QLineEdit), "not committed")
    change(running, {"op": "deleteField", "field": "text"})
    window.refresh_requested.emit()
    await desk.until(lambda: window.model.column("Text") < 0, "the column to go")
    await desk.until(lambda: kept_texts(desk) == ["not committed"], "the text in the outbox")
    await desk.put_away()


@story
async def test_an_own_change_is_no_news(desk: Desk, server: StartServer) -> None:
    """Values that got another name or another form are not *changed by others*."""
    running = server(definition("W-1", "W-2", "W-3"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until_read()
    editor = await open_editor(desk)
    go_to(editor, Section.FIELDS, "Phone")
    replace_text(field_form(editor).name, "Telephone")
    page = go_to(editor, Section.FIELDS, "Long text")
    press(page.table, Key.Key_Delete)
    await try_draft(desk, editor)
    await apply_draft(desk, editor)
    await desk.until(lambda: desk.column("Telephone") == ["+1 555 0100"] * 3, "the values under their new name")
    await desk.until(lambda: not desk.session.status.refreshing, "the end of the refresh")
    (box,) = [b for b in desk.window.findChildren(QCheckBox) if b.accessibleName() == "Changed since I last looked"]
    assert not box.isVisible()
    with asking(running) as api:
        assert api.put("W-2", {"Text": "theirs"}).status_code == 200
    desk.window.refresh_requested.emit()
    await desk.until(box.isVisible, "the mark of what others changed")
    assert box.text() == "1 changed"
    await desk.close()
