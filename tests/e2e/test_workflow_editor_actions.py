"""Actions with their steps, and links between workflows, are edited in the window and do what they say."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from flowdash_desktop.domain.workflow_draft.model import Section
from flowdash_desktop.ui.workflow_editor.forms.step_settings import (
    CallSettings,
    LaterSettings,
    StageSettings,
    ValueSettings,
)
from flowdash_desktop.ui.workflow_editor.inputs.check_list import CheckList
from tests.e2e.everything import FULL, WORKFLOW, asking, definition
from tests.e2e.workflow_editor import (
    action_form,
    apply_draft,
    choose,
    go_to,
    link_form,
    open_editor,
    page_of,
    try_draft,
    user_form,
    workflow_on,
)
from tests.support.changes import Changes
from tests.support.definitions import EVERYTHING, HARRY, USER, linked_workspace, workspace
from tests.support.desk import Desk, keys, press, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, click, focused, replace_text
from tests.support.steady import settle

Key = Qt.Key


def tick(choices: CheckList, words: str) -> None:
    """Go to an entry and tick it by Space."""
    row = next(row for row in range(choices.count()) if choices.item(row).text() == words)
    choices.setFocus()
    choices.setCurrentRow(row)
    press(choices, Key.Key_Space)


@story
async def test_an_action_is_made_with_steps(desk: Desk, server: StartServer) -> None:
    """What it requires, where it is offered, and steps of several kinds; then it runs from the window."""
    running = server(definition("W-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    editor = await open_editor(desk)
    page = page_of(editor, Section.ACTIONS)
    press(page.table, Key.Key_Insert)
    form = action_form(editor)
    await desk.until(form.name.hasFocus, "the keyboard in the name")
    keys(form.name, "Finish")
    choose(form.color, "Green")
    tick(form.from_stages, "Open")
    tick(form.fields, "Must")
    click(form.steps.add_button)
    await settle()
    first = form.steps.rows()[0]
    assert first.kind.hasFocus()
    choose(cast("StageSettings", first.settings).stage, "Closed")
    click(form.steps.add_button)
    choose(form.steps.rows()[1].kind, "Set values")
    await settle()
    values = cast("ValueSettings", form.steps.rows()[1].settings).values
    click(values.add_button)
    choose(values.rows()[0].field, "Number")
    keys(values.rows()[0].value.findChildren(QLineEdit)[0], "12,5x")
    assert editor.state.draft.actions[0].steps[1] == {"type": "updateData", "fields": {"number": "12,5x"}}
    assert "does not fit" in form.steps.rows()[1].accessibleDescription()
    replace_text(values.rows()[0].value.findChildren(QLineEdit)[0], "12.50")
    click(values.add_button)
    choose(values.rows()[1].field, "Single")
    choose(values.rows()[1].value.findChildren(type(form.color).__mro__[1])[0], "Green")
    click(form.steps.rows()[1].up)
    await settle()
    assert [row.type for row in form.steps.rows()] == ["updateData", "moveToStage"]
    assert form.steps.rows()[0].kind.hasFocus()
    said = await try_draft(desk, editor)
    assert "Action “Finish” is new" in said
    await apply_draft(desk, editor)
    made = workflow_on(running)["actions"][0]
    assert {key: made[key] for key in ("name", "color", "from", "requires", "steps")} == {
        "name": "Finish",
        "color": "#2f9e62",
        "from": ["Open"],
        "requires": {"fields": ["Must"], "checklist": False, "assigned": False},
        "steps": [
            {"type": "updateData", "fields": {"Number": "12.50", "Single": "Green"}},
            {"type": "moveToStage", "stage": "Closed"},
        ],
    }
    await desk.close()


@story
async def test_other_steps_are_edited(desk: Desk, server: StartServer) -> None:
    """A person, a stage some days later, an address with headers; what is not finished is said at its step."""
    action = {
        "id": "a",
        "name": "Act",
        "from": [],
        "requires": {},
        "steps": [
            {"type": "assignTo", "email": None},
            {"type": "scheduleStageChange", "stage": "Closed", "days": 3},
            {"type": "apiCall", "url": "https://example.com", "headers": {"X-One": "1"}},
        ],
    }
    running = server(workspace({**EVERYTHING, "actions": [action], "tasks": [{**FULL, "ID": "W-1"}]}))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    editor = await open_editor(desk)
    page_of(editor, Section.ACTIONS)
    await settle()
    rows = action_form(editor).steps.rows()
    choose(rows[0].settings.findChildren(type(rows[0].kind))[0], "Harry Potter")
    later = cast("LaterSettings", rows[1].settings)
    later.days.setValue(0)
    assert rows[1].accessibleDescription() == "This step is not finished."
    later.days.setValue(10)
    assert rows[1].accessibleDescription() == ""
    call = cast("CallSettings", rows[2].settings)
    replace_text(call.url, "example.com")
    assert "https://" in rows[2].accessibleDescription()
    replace_text(call.url, "https://example.com/hook")
    call.headers.setPlainText("X-One: 2\nX-Two: 3")
    await try_draft(desk, editor)
    await apply_draft(desk, editor)
    steps = workflow_on(running)["actions"][0]["steps"]
    assert steps == [
        {"type": "assignTo", "email": HARRY},
        {"type": "scheduleStageChange", "stage": "Closed", "days": 10},
        {"type": "apiCall", "url": "https://example.com/hook", "headers": {"X-One": "2", "X-Two": "3"}},
    ]
    await desk.close()


@story
async def test_links_are_seen_from_the_workflow_that_is_edited(desk: Desk, server: StartServer) -> None:
    """One that begins elsewhere is renamed on this side, a new one is added, and a removed one parts its tasks."""
    running = server(linked_workspace())
    await desk.open_table(server=running, workflow_id="wizrds")
    with asking(running, "wizrds") as api:
        before = Changes(api).definition()["links"]
    mine = next(one for one in before if one["from"] == "houses")
    editor = await open_editor(desk)
    go = go_to(editor, Section.LINKS, mine["name"])
    form = link_form(editor)
    assert form.name.text() == mine["inverseName"]
    replace_text(form.name, "Mended")
    press(go.table, Key.Key_Insert)
    await desk.until(form.name.hasFocus, "the keyboard in the name")
    other = next(text for text in ("Houses", "Wands", "Clubs") if text != form.name.text())
    choose(form.other, other)
    replace_text(form.name, "Brand new")
    replace_text(form.inverse_name, "")
    assert "other workflow" in form.row("inverse_name").words()
    replace_text(form.inverse_name, "New there")
    said = await try_draft(desk, editor)
    assert "Link “Brand new” is new" in said
    await apply_draft(desk, editor)
    with asking(running, "wizrds") as api:
        after = {one["id"]: one for one in Changes(api).definition()["links"]}
    assert after[mine["id"]] == {**mine, "inverseName": "Mended"}
    new = next(one for one in after.values() if one["name"] == "Brand new")
    assert (new["from"], new["inverseName"], new["kind"]) == ("wizrds", "New there", "many-to-many")
    await desk.close()


@story
async def test_links_lead_to_workflows_in_use(desk: Desk, server: StartServer) -> None:
    """An archived one is offered to no new link, and named at the link that leads there already."""
    running = server(linked_workspace())
    with asking(running, "wizrds") as api:
        changes = Changes(api)
        there = next(one for one in changes.definition()["links"] if one["from"] == "houses")
        changes.make({"op": "archiveWorkflow", "workflow": "houses"})
    await desk.open_table(server=running, workflow_id="wizrds")
    editor = await open_editor(desk)
    go = go_to(editor, Section.LINKS, there["name"])
    form = link_form(editor)
    assert form.other.currentText() == "Houses"
    assert not form.other.isEnabled()
    press(go.table, Key.Key_Insert)
    await desk.until(form.name.hasFocus, "the keyboard in the name")
    offered = {form.other.itemText(row) for row in range(form.other.count())}
    assert offered == {one.name for one in desk.session.workflows}
    assert "Houses" not in offered
    press(focused(), Key.Key_Z, CONTROL)
    editor.reject()
    await desk.close()


@story
async def test_a_link_to_a_workflow_that_others_delete(desk: Desk, server: StartServer) -> None:
    """It is said beside the new link as soon as that is known here; another workflow is chosen and applied."""
    running = server(linked_workspace())
    with asking(running, "wizrds") as api:
        Changes(api).make({"op": "addWorkflow", "id": "spells", "name": "Spells", "copyOf": "clubs0"})
    await desk.open_table(server=running, workflow_id="wizrds")
    editor = await open_editor(desk)
    press(page_of(editor, Section.LINKS).table, Key.Key_Insert)
    form = link_form(editor)
    await desk.until(form.name.hasFocus, "the keyboard in the name")
    choose(form.other, "Spells")
    replace_text(form.name, "Brand new")
    with asking(running, "wizrds") as api:
        Changes(api).make({"op": "deleteWorkflow", "workflow": "spells"})
    click(editor.top.apply_button)
    words = "Choose the other workflow."
    await desk.until(lambda: form.row("to_workflow").words() == words, "the word")
    choose(form.other, "Clubs")
    assert not form.row("to_workflow").words()
    assert "Link “Brand new” is new" in await try_draft(desk, editor)
    await apply_draft(desk, editor)
    await desk.close()


@story
async def test_people_and_roles_come_and_go(desk: Desk, server: StartServer) -> None:
    """Somebody new with a new role; whoever goes leaves tasks to nobody and takes a step of an action along."""
    act = {"id": "a", "name": "Act", "from": [], "requires": {}, "steps": [{"type": "assignTo", "email": HARRY}]}
    tasks = [{**FULL, "ID": "W-1", "Assigned To": HARRY, "Person": None}]
    running = server(workspace({**EVERYTHING, "actions": [act], "tasks": tasks}))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    editor = await open_editor(desk)
    press(page_of(editor, Section.ROLES).table, Key.Key_Insert)
    keys(editor.body.forms[Section.ROLES].name, "Clerk")
    press(page_of(editor, Section.USERS).table, Key.Key_Insert)
    form = user_form(editor)
    assert "e-mail" in form.row("email").words()
    keys(form.name, USER.upper())
    assert "already" in form.row("email").words()
    replace_text(form.name, "ann@example.com")
    replace_text(form.first_name, "Ann")
    choose(form.role, "Clerk")
    page = go_to(editor, Section.USERS, "Harry Potter")
    assert not form.name.isEnabled()
    press(page.table, Key.Key_Delete)
    said = await try_draft(desk, editor)
    assert "“Harry Potter” leaves one task to nobody" in said
    assert "The action “Act” loses a step, whose stage, field, option or person goes" in said
    await apply_draft(desk, editor)
    with asking(running) as api:
        found = Changes(api).definition()
        assert api.get("W-1")["Assigned To"] is None
    (clerk,) = [one["id"] for one in found["roles"] if one["name"] == "Clerk"]
    people = {one["email"]: one for one in found["users"]}
    assert (people["ann@example.com"]["first_name"], people["ann@example.com"]["role_id"]) == ("Ann", clerk)
    assert HARRY not in people
    await desk.shortcut(Key.Key_Z, CONTROL | Qt.KeyboardModifier.AltModifier)
    await desk.until(lambda: "as it was before" in desk.window.notice.text, "the undo")
    with asking(running) as api:
        assert api.get("W-1")["Assigned To"] == HARRY
    await desk.close()
