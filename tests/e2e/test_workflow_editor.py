"""People change a workflow in its editor: a draft, then what it does, then all of it at once, and back."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QToolButton

from flowdash_desktop.domain.workflow_draft.model import Section
from flowdash_desktop.ui.dialogs import ConfirmDialog
from flowdash_desktop.ui.filter_bar.workflow_menu import EDIT_KEY
from flowdash_desktop.ui.workflow_editor.preview.cards import MisfitCard, StageCard
from tests.e2e.everything import FULL, WORKFLOW, asking, definition
from tests.e2e.workflow_editor import (
    apply_draft,
    choose,
    field_form,
    go_to,
    names_in,
    open_editor,
    page_of,
    stage_form,
    try_draft,
    workflow_on,
)
from tests.support.changes import Changes
from tests.support.desk import Desk, keys, press, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, click, focused, replace_text
from tests.support.server_process import ServerProcess
from tests.support.steady import settle
from tests.support.tcp_proxy import TcpProxy

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
START = {
    "id": "start",
    "name": "Start",
    "from": ["Open"],
    "requires": {},
    "steps": [{"type": "moveToStage", "stage": "Closed"}, {"type": "updateData", "fields": {"Text": "done"}}],
}


async def opened(desk: Desk, server: StartServer, *tasks: str) -> ServerProcess:
    running = server(definition(*(tasks or ("W-1", "W-2"))))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    return running


@story
async def test_a_field_is_added_by_keys_alone(desk: Desk, server: StartServer) -> None:
    """With options and a place of its own; one key of the window takes all of it back."""
    running = await opened(desk, server)
    before = workflow_on(running)
    editor = await open_editor(desk)
    page = page_of(editor, Section.FIELDS)
    await desk.until(page.table.hasFocus, "the keyboard in the list")
    press(page.table, Key.Key_Down)
    press(page.table, Key.Key_Insert)
    form = field_form(editor)
    await desk.until(form.name.hasFocus, "the keyboard in the name")
    keys(form.name, "Payment terms")
    choose(form.kind, "Single select")
    click(form.options.add_button)
    keys(focused(), "30 days")
    press(focused(), Key.Key_Return)
    keys(focused(), "60 days")
    press(focused(), Key.Key_Up, ALT)
    assert [line.text() for line in form.options.lines()] == ["60 days", "30 days"]
    assert focused() is form.options.lines()[0]
    assert names_in(editor, Section.FIELDS)[2] == "Payment terms (added)"
    assert "One change" in editor.top.count_text()
    assert workflow_on(running) == before
    said = await try_draft(desk, editor)
    assert "Field “Payment terms” is new" in said
    assert "No task loses or changes anything." in said
    assert editor.top.apply_button.hasFocus()
    press(focused(), Key.Key_Return)
    await desk.until(lambda: "was changed" in desk.window.notice.text, "the word")
    await desk.until(lambda: desk.window.model.column("Payment terms") >= 0, "the column")
    field = workflow_on(running)["fields"][2]
    assert (field["name"], field["options"]) == ("Payment terms", ["60 days", "30 days"])
    await desk.shortcut(Key.Key_Z, CONTROL | ALT)
    await desk.until(lambda: "as it was before" in desk.window.notice.text, "the undo")
    assert workflow_on(running) == before
    await desk.close()


@story
async def test_a_stage_that_is_not_empty_asks_where_tasks_go(desk: Desk, server: StartServer) -> None:
    """Nothing can be applied before that is said; the undo brings the tasks back."""
    running = server(definition("W-1", "W-2", "W-3"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    editor = await open_editor(desk)
    page = page_of(editor, Section.STAGES)
    press(page.table, Key.Key_Insert)
    keys(stage_form(editor).name, "Waiting")
    go_to(editor, Section.STAGES, "Open")
    press(page.table, Key.Key_Delete)
    assert names_in(editor, Section.STAGES) == ["Open (removed)", "Waiting (added)", "Closed"]
    assert [page.model.index(row, page.model.columnCount() - 1).data() for row in range(3)] == ["3", "0", "0"]
    said = await try_draft(desk, editor)
    assert "3 tasks leave the stage “Open”" in said
    assert not editor.top.apply_button.isEnabled()
    card = editor.preview.cards[0]
    assert isinstance(card, StageCard)
    assert card.stage.hasFocus()
    choose(card.stage, "Waiting")
    await apply_draft(desk, editor)
    with asking(running) as api:
        assert {task["Stage"] for task in api.list()} == {"Waiting"}
    await desk.until(lambda: set(desk.column("Stage")) == {"Waiting"}, "the rows")
    await desk.shortcut(Key.Key_Z, CONTROL | ALT)
    await desk.until(lambda: set(desk.column("Stage")) == {"Open"}, "the rows before")
    await desk.close()


@story
async def test_values_that_do_not_fit_are_mended_or_cleared(desk: Desk, server: StartServer) -> None:
    """One gets a value of its own, the other one that of all others."""
    running = server(definition("W-1", "W-2", "W-3"))
    with asking(running) as api:
        for key, text in (("W-1", "high"), ("W-2", "7"), ("W-3", "n/a")):
            api.put(key, {"Text": text})
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    editor = await open_editor(desk)
    go_to(editor, Section.FIELDS, "Text")
    choose(field_form(editor).kind, "Number")
    said = await try_draft(desk, editor)
    assert "2 tasks have a value of “Text” that does not fit “Number”" in said
    card = editor.preview.cards[0]
    assert isinstance(card, MisfitCard)
    assert editor.top.apply_button.isEnabled()
    replace_text(card.others, "none")
    assert "number" in card._row.words()
    assert not editor.top.apply_button.isEnabled()
    replace_text(card.others, "")
    card.model.setData(card.model.index(0, 2), "8")
    await apply_draft(desk, editor)
    with asking(running) as api:
        assert {key: api.get(key)["Text"] for key in ("W-1", "W-2", "W-3")} == {"W-1": "8", "W-2": "7", "W-3": None}
    await desk.shortcut(Key.Key_Z, CONTROL | ALT)
    await desk.until(lambda: desk.column("Text") == ["high", "7", "n/a"], "the values before")
    await desk.close()


@story
async def test_a_field_that_becomes_required_asks_for_a_value(desk: Desk, server: StartServer) -> None:
    tasks = [{**FULL, "ID": "W-1"}, {**FULL, "ID": "W-2", "Text": None}]
    whole = definition()
    whole["workflows"][0]["tasks"] = tasks
    running = server(whole)
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    editor = await open_editor(desk)
    go_to(editor, Section.FIELDS, "Text")
    click(field_form(editor).required)
    said = await try_draft(desk, editor)
    assert "One task has no value of “Text”, which becomes required" in said
    card = editor.preview.cards[0]
    assert isinstance(card, MisfitCard)
    assert not editor.top.apply_button.isEnabled()
    assert card.others.hasFocus()
    keys(card.others, "unknown")
    await apply_draft(desk, editor)
    with asking(running) as api:
        assert [api.get(key)["Text"] for key in ("W-1", "W-2")] == ["before", "unknown"]
    await desk.close()


@story
async def test_what_goes_is_said_with_the_steps_it_takes(desk: Desk, server: StartServer) -> None:
    """A field with its values, and the step of an action that sets it; both come back by one key."""
    whole = definition("W-1", "W-2")
    whole["workflows"][0]["actions"] = [START]
    running = server(whole)
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    before = workflow_on(running)
    editor = await open_editor(desk)
    page = go_to(editor, Section.FIELDS, "Text")
    press(page.table, Key.Key_Delete)
    said = await try_draft(desk, editor)
    assert "2 tasks lose the value of “Text”" in said
    assert "The action “Start” loses a step, whose stage, field, option or person goes" in said
    await apply_draft(desk, editor)
    assert [step["type"] for step in workflow_on(running)["actions"][0]["steps"]] == ["moveToStage"]
    await desk.until(lambda: desk.window.model.column("Text") < 0, "the column to go")
    await desk.shortcut(Key.Key_Z, CONTROL | ALT)
    await desk.until(lambda: desk.window.model.column("Text") >= 0, "the column")
    assert workflow_on(running) == before
    await desk.close()


@story
async def test_what_is_wrong_is_said_beside_its_input(desk: Desk, server: StartServer) -> None:
    """Nothing is asked of the server before it is mended, and the keyboard goes there."""
    running = await opened(desk, server)
    editor = await open_editor(desk)
    go_to(editor, Section.FIELDS, "Phone")
    form = field_form(editor)
    replace_text(form.name, "Text")
    assert "taken" in form.row("name").words()
    replace_text(form.name, "Stage")
    assert "Every task has" in form.row("name").words()
    replace_text(form.name, "")
    assert "Give it a name" in form.row("name").words()
    go_to(editor, Section.FIELDS, "ID")
    assert not form.kind.isEnabled()
    click(form.autoincrement)
    replace_text(form.pattern, "INV-")
    assert "{number}" in form.row("pattern").words()
    press(form.pattern, Key.Key_Return, CONTROL)
    await settle()
    assert not editor.shows_preview
    assert form.name.hasFocus()
    assert form.name.text() == ""
    keys(form.name, "Telephone")
    go_to(editor, Section.FIELDS, "ID")
    replace_text(form.pattern, "INV-{number:3}")
    await try_draft(desk, editor)
    await apply_draft(desk, editor)
    fields = {one["id"]: one for one in workflow_on(running)["fields"]}
    assert (fields["phone"]["name"], fields["id"]["pattern"]) == ("Telephone", "INV-{number:3}")
    await desk.close()


@story
async def test_words_of_the_server_stand_at_the_part(desk: Desk, server: StartServer) -> None:
    """A unique ID can go only while there are no tasks; the draft stays, and can be mended."""
    await opened(desk, server)
    editor = await open_editor(desk)
    page = go_to(editor, Section.FIELDS, "ID")
    press(page.table, Key.Key_Delete)
    click(editor.top.apply_button)
    await desk.until(lambda: editor.state.marks, "the server's words")
    assert "only while the workflow has no tasks" in field_form(editor).row("name").words()
    page = go_to(editor, Section.FIELDS, "ID")
    press(page.table, Key.Key_Delete)
    assert not editor.state.marks
    assert not editor.state.differences
    editor.reject()
    await desk.close()


@story
async def test_each_step_of_a_draft_is_taken_back(desk: Desk, server: StartServer) -> None:
    """Also from within a line, whose letters are one step; discarding all of it is a step, too."""
    await opened(desk, server)
    editor = await open_editor(desk)
    page = go_to(editor, Section.STAGES, "Closed")
    press(page.table, Key.Key_Up, ALT)
    form = stage_form(editor)
    replace_text(form.name, "Shut")
    assert names_in(editor, Section.STAGES) == ["Shut (changed)", "Open"]
    press(form.name, Key.Key_Z, CONTROL)
    assert form.name.text() == "Closed"
    assert form.name.hasFocus()
    press(form.name, Key.Key_Z, CONTROL)
    assert names_in(editor, Section.STAGES) == ["Open", "Closed"]
    press(form.name, Key.Key_Z, CONTROL | SHIFT)
    press(form.name, Key.Key_Y, CONTROL)
    assert names_in(editor, Section.STAGES) == ["Shut (changed)", "Open"]
    click(editor.top.discard_button)
    assert not editor.state.differences
    press(focused(), Key.Key_Z, CONTROL)
    assert names_in(editor, Section.STAGES) == ["Shut (changed)", "Open"]
    editor.close_at_once()
    await desk.close()


@story
async def test_a_row_that_is_dropped_stands_there(desk: Desk, server: StartServer) -> None:
    """Removed rows between do not count; what is dropped is current, and one step takes it back."""
    await opened(desk, server)
    editor = await open_editor(desk)
    page = go_to(editor, Section.FIELDS, "Text")
    press(page.table, Key.Key_Delete)
    model = page.model
    data = model.mimeData([model.index(model.row_of("number"), 1)])
    model.dropMimeData(data, Qt.DropAction.MoveAction, 2, 0, QModelIndex())
    assert names_in(editor, Section.FIELDS)[:4] == ["ID", "Text (removed)", "Number (moved)", "Long text"]
    current = page.current()
    assert current is not None
    assert current.part.id == "number"
    model.dropMimeData(data, Qt.DropAction.MoveAction, model.rowCount(), 0, QModelIndex())
    assert names_in(editor, Section.FIELDS)[-1] == "Number (moved)"
    press(page.table, Key.Key_Z, CONTROL)
    press(page.table, Key.Key_Z, CONTROL)
    assert names_in(editor, Section.FIELDS)[:4] == ["ID", "Text (removed)", "Long text", "Phone"]
    editor.close_at_once()
    await desk.close()


@story
async def test_closing_asks_where_something_would_be_lost(desk: Desk, server: StartServer) -> None:
    await opened(desk, server)
    editor = await open_editor(desk)
    press(focused(), Key.Key_Escape)
    await desk.until(lambda: not editor.isVisible(), "the editor to close")
    editor = await open_editor(desk)
    go_to(editor, Section.STAGES, "Open")
    replace_text(stage_form(editor).name, "Opened")
    press(focused(), Key.Key_Escape)
    dialog = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question")
    click(dialog.cancel_button)
    assert editor.isVisible()
    assert stage_form(editor).name.text() == "Opened"
    editor.close()
    dialog = await desk.until_found(lambda: desk.dialog(ConfirmDialog), "the question")
    click(dialog.confirm_button)
    await desk.until(lambda: not editor.isVisible(), "the editor to close")
    await desk.close()


@story
async def test_what_others_changed_meanwhile_is_laid_under(desk: Desk, server: StartServer) -> None:
    """It is said; the draft keeps what it changes, and is applied to what there is now."""
    running = await opened(desk, server)
    editor = await open_editor(desk)
    go_to(editor, Section.FIELDS, "Phone")
    replace_text(field_form(editor).name, "Telephone")
    with asking(running) as api:
        Changes(api).make(
            {"op": "changeField", "workflow": WORKFLOW, "field": "phone", "required": True},
            {"op": "changeField", "workflow": WORKFLOW, "field": "email", "name": "Mail"},
            {"op": "deleteField", "workflow": WORKFLOW, "field": "odd"},
        )
    click(editor.top.apply_button)
    await desk.until(lambda: "Others have changed" in editor.notice.words(), "the word")
    assert "“Mail”: E-mail → Mail" in editor.notice.words()
    phone, mail = editor.state.draft.field("phone"), editor.state.draft.field("email")
    assert phone is not None
    assert mail is not None
    assert (phone.name, phone.required, mail.name) == ("Telephone", True, "Mail")
    assert editor.state.draft.field("odd") is None
    assert not editor.shows_preview
    said = await try_draft(desk, editor)
    assert "Field “Telephone”: Phone → Telephone" in said
    with asking(running) as api:  # another workflow is changed: nothing has to be looked at again
        Changes(api).make({"op": "renameWorkflow", "workflow": "notess", "name": "Papers"})
    await apply_draft(desk, editor)
    names = [one["name"] for one in workflow_on(running)["fields"]]
    assert "Telephone" in names
    assert "Mail" in names
    await desk.close()


@story
async def test_without_the_line_the_draft_is_kept(desk: Desk, server: StartServer) -> None:
    running = server(definition("W-1"))
    async with TcpProxy(running.base_url) as proxy:
        await desk.open_table(server=(proxy.base_url, running.key), workflow_id=WORKFLOW)
        editor = await open_editor(desk)
        go_to(editor, Section.STAGES, "Open")
        replace_text(stage_form(editor).name, "Opened")
        running.stop()
        click(editor.top.apply_button)
        await desk.until(lambda: "Your draft is unchanged" in editor.notice.words(), "the word")
        assert names_in(editor, Section.STAGES)[0] == "Opened (changed)"
        assert editor.top.apply_button.isEnabled()
        proxy.lead_to(running.start().base_url)
        await try_draft(desk, editor)
        await apply_draft(desk, editor)
        assert workflow_on(running)["stages"][0]["name"] == "Opened"
        await desk.close()


@story
async def test_the_keyboard_is_never_lost_in_the_editor(desk: Desk, server: StartServer) -> None:
    """What had it goes when a step is taken back, or is part of what is removed: it goes to the list."""
    await opened(desk, server)
    editor = await open_editor(desk)
    page = page_of(editor, Section.LINKS)
    press(page.add_button, Key.Key_Space)
    form = editor.body.forms[Section.LINKS]
    await desk.until(form.name.hasFocus, "the keyboard in the name")
    press(form.name, Key.Key_Z, CONTROL)
    assert names_in(editor, Section.LINKS) == []
    assert page.add_button.hasFocus()
    page = go_to(editor, Section.STAGES, "Closed")
    press(page.table, Key.Key_Delete)
    press(page.table, Key.Key_Z, CONTROL)
    stage_form(editor).name.setFocus()
    press(focused(), Key.Key_Z, CONTROL | SHIFT)
    assert names_in(editor, Section.STAGES) == ["Open", "Closed (removed)"]
    assert page.table.hasFocus()
    press(page.table, Key.Key_Delete)
    assert not editor.state.differences
    editor.reject()
    await desk.close()


@story
async def test_the_menu_names_the_editor_with_its_key(desk: Desk, server: StartServer) -> None:
    await opened(desk, server)
    more = desk.find("More for this workflow", QToolButton)
    entry = desk.window.filter_bar.more.workflows.edit
    assert entry in more.menu().actions()
    assert entry.shortcut().toString() == EDIT_KEY
    await desk.close()
