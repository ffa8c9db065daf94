"""What is half-typed is kept, by task and field: over another row, another workflow, a crash and a restart."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton

from flowdash_desktop.domain.drafts import NEW_COMMENT, NEW_ITEM, NEW_TASK_FORM, Draft, DraftRef
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.detail.activity.action_button import ActionButton
from tests.e2e.everything import FULL, WORKFLOW, asking, definition, on_server
from tests.e2e.test_deciding import WORKFLOW as ORDERS
from tests.e2e.test_deciding import definition as orders
from tests.support.desk import Desk, story
from tests.support.driven import Program
from tests.support.fixtures_server import StartServer
from tests.support.full_disk import full_disk
from tests.support.hands import button, click, focused, keys, press, replace_text, says
from tests.support.tcp_proxy import Rule, TcpProxy


def test_what_is_half_typed_outlives_a_crash_in_its_place(tmp_path: Path) -> None:
    with Program(tmp_path) as program:
        program.do("rows", "type C-1002 Employees twelve", "until drafts")
        program.do("cell C-1006 Employees many", "until drafts", "new Website example.co", "until drafts")
        program.kill()
    with Program(tmp_path) as program:
        program.do("rows", "reads C-1002 Employees twelve", "reads C-1006 Employees many")
        program.do("form Website example.co")
        assert program.close() == 0
    with Program(tmp_path) as program:
        program.do("rows", "reads C-1002 Employees twelve", "reads C-1006 Employees many")
        assert program.close() == 0


NO_VALUES = {
    "Number": "many",
    "Amount": "99.x",
    "Date": "31 Fe",
    "Moment": "noon or so",
    "E-mail": "half@",
    "Website": "http:/",
}
"""Text that stays when its field is left."""
VALUES = {"Text": "half a te", "Long_text": "half of it", "Phone": "+1 55"}
"""Text that leaving its field would save."""


def test_every_editor_keeps_what_is_half_typed_over_a_crash(tmp_path: Path, server: StartServer) -> None:
    running = server(definition("A-1"))
    start = ("--server", running.base_url, "--workflow", WORKFLOW)
    with Program(tmp_path, *start, FLOWDASH_API_KEY=running.key) as program:
        program.do("rows", *(f"type A-1 {field} {text}" for field, text in NO_VALUES.items()))
        program.do("remark A-1 half a comment", "item A-1 half an item", "tick A-1 Multiple", "until drafts")
        program.kill()
    kept = [f"reads A-1 {field} {text}" for field, text in NO_VALUES.items()]
    kept += ["remarks A-1 half a comment", "items A-1 half an item", "reads A-1 Multiple A, B"]
    for field, text in VALUES.items():
        with Program(tmp_path, *start, FLOWDASH_API_KEY=running.key) as program:
            program.do("rows", *kept, f"type A-1 {field} {text}", "until drafts")
            program.kill()
        kept.append(f"reads A-1 {field} {text}")
    with Program(tmp_path, *start, FLOWDASH_API_KEY=running.key) as program:
        program.do("rows", *kept)
        program.kill()
    there = on_server(running, "A-1")
    assert {name: there[name] for name in FULL} == FULL, "nothing was sent of it"


@story
async def test_a_draft_stays_with_its_task_in_its_workflow(desk: Desk, server: StartServer) -> None:
    running = server(definition("7", "8"))  # there is a ticket 7 too
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("7", "ID")
    replace_text(desk.in_pane("Number", QLineEdit), "seven")
    await desk.open_task("8", "ID")
    assert desk.in_pane("Number", QLineEdit).text() == "10"
    desk.workspace.show_workflow("tckets")
    await desk.until(lambda: "Seventh" in desk.column("Subject"), "the tickets")
    await desk.open_task("7", "Subject")
    assert desk.in_pane("Subject", QLineEdit).text() == "Seventh"
    desk.workspace.show_workflow(WORKFLOW)
    await desk.until(lambda: "8" in desk.column("ID") and window.model.column("Number") >= 0, "the tasks")
    await desk.open_task("7", "ID")
    assert desk.in_pane("Number", QLineEdit).text() == "seven"
    await desk.close()
    desk.another_start()
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until(lambda: desk.window.notice.isVisible(), "the word about it")
    assert desk.window.notice.text == "What you typed and did not save last time is kept."
    await desk.in_front()
    click(button("Show", desk.window.notice))
    await desk.until(lambda: desk.window.detail.task == "7", "the task")
    line = desk.in_pane("Number", QLineEdit)
    assert line.text() == "seven"
    replace_text(line, "77")
    press(line, Qt.Key.Key_Return)
    await desk.until_saved()
    assert on_server(running, "7")["Number"] == "77"
    await desk.close()
    desk.another_start()
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    assert not desk.window.notice.isVisible(), "saved, so it is no draft any more"
    await desk.close()


def _waiting(desk: Desk) -> bool:
    """Whether *New task* says that one was begun."""
    new_task = desk.find("New task", QPushButton)
    told = "A task that you began waits here" in new_task.accessibleDescription()
    assert told == ("Go on with the task that you began" in new_task.toolTip())
    return told


@story
async def test_the_form_of_a_new_task_is_kept_until_it_is_created(desk: Desk, server: StartServer) -> None:
    running = server(definition("7"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.shortcut(Qt.Key.Key_N)
    replace_text(desk.find("Must", QLineEdit, inside=window.new_task), "half a")
    replace_text(desk.find("Number", QLineEdit, inside=window.new_task), "many")
    await desk.close()
    desk.another_start()
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until(lambda: _waiting(desk), "the mark of a task that waits")
    await desk.shortcut(Qt.Key.Key_N)
    must = desk.find("Must", QLineEdit, inside=window.new_task)
    assert must.text() == "half a"
    assert says(window.new_task, "You began this task before. It is not created yet.")
    assert not says(window.new_task, "Enter saves it"), "which it does not do here"
    assert desk.find("Number", QLineEdit, inside=window.new_task).text() == "many"
    replace_text(desk.find("Number", QLineEdit, inside=window.new_task), "3")
    replace_text(desk.find("ID", QLineEdit, inside=window.new_task), "9")
    must.setFocus()
    keys(focused(), "b")
    press(must, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    await desk.until_saved()
    assert on_server(running, "9")["Number"] == "3"
    assert not _waiting(desk)
    await desk.close()
    desk.another_start()
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.shortcut(Qt.Key.Key_N)
    assert not window.new_task.has_draft
    await desk.close()


@story
async def test_what_the_disk_refuses_stays_in_its_editor(desk: Desk, server: StartServer) -> None:
    running = server(definition("7", "8"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("7", "ID")
    line = desk.in_pane("Text", QLineEdit)
    with desk.noted("Alike tasks were not found: disk full"), full_disk():
        replace_text(line, "mine")
        press(line, Qt.Key.Key_Return)
        await desk.until(lambda: "could not be saved" in window.notice.text, "the refusal")
        assert line.text() == "mine"
        await desk.until(lambda: not desk.workspace._scope._tasks, "the drafts")
        assert window.table.editing.edit_cell(TaskKey("8"), "Text")
        keys(focused(), "mine too")
        press(focused(), Qt.Key.Key_Return)
        await desk.until(lambda: not desk.workspace._scope._tasks, "the refusal")
    await desk.open_task("8", "ID")
    assert desk.in_pane("Text", QLineEdit).text() == "mine too"
    line.setFocus()
    press(line, Qt.Key.Key_Return)
    await desk.until(lambda: on_server(running, "8")["Text"] == "mine too", "the change")
    await desk.until(lambda: desk.text_of("Sync status") == "1 text not saved yet", "the other text")
    assert (on_server(running, "7")["Text"], on_server(running, "8")["Text"]) == ("before", "mine too")
    await desk.close()
    desk.another_start()
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("7", "ID")
    assert desk.in_pane("Text", QLineEdit).text() == "mine", "kept, once the disk took more"
    await desk.close()


@story
async def test_what_changes_nothing_is_no_draft(desk: Desk, server: StartServer) -> None:
    """An editor is opened and left by Esc in each cell; blanks are typed as a comment, an item and a new task."""
    running = server(definition("A-1", "A-2"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("A-1", "ID")
    for field in window.model.fields:
        await desk.in_front()
        if window.table.editing.edit_cell(TaskKey("A-1"), field.name) and window.table.editing.open_editors():
            press(focused(), Qt.Key.Key_Escape)
            press(QApplication.activePopupWidget() or window, Qt.Key.Key_Escape)
    await desk.in_front()
    for place in (desk.in_pane("New comment", QPlainTextEdit), desk.in_pane("New item", QLineEdit)):
        replace_text(place, "x")
        press(place, Qt.Key.Key_Backspace)
        keys(place, "  ")
    replace_text(desk.in_pane("Number", QLineEdit), "12")
    press(focused(), Qt.Key.Key_Escape)
    await desk.shortcut(Qt.Key.Key_N)
    replace_text(desk.find("Text", QLineEdit, inside=window.new_task), " ")
    await desk.close()
    desk.another_start()
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until(lambda: desk.workspace._detail is not None)
    assert dict(desk.session.drafts.found) == {}
    assert not window.notice.isVisible()
    await desk.close()


async def _create_without_an_answer(desk: Desk, line: TcpProxy, task_id: str) -> tuple[TaskKey, Rule]:
    """Create a task whose ID the server gives when the rule is released; the task's key until then, and the rule."""
    before = set(desk.session.shown(WORKFLOW))
    held = line.hold_answers(f"POST /api/v1/workflows/{WORKFLOW}/tasks ".encode())
    await desk.shortcut(Qt.Key.Key_N)
    form = desk.window.new_task
    replace_text(desk.find("ID", QLineEdit, inside=form), task_id)
    replace_text(desk.find("Must", QLineEdit, inside=form), "there")
    press(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    await desk.until(held.arrived.is_set, "the task on its way")
    await desk.in_front()
    (made,) = set(desk.session.shown(WORKFLOW)) - before
    return made, held


@story
async def test_a_cell_of_a_new_task_leaves_no_draft(desk: Desk, server: StartServer) -> None:
    """The task gets its ID while a cell is typed in: what is kept of the text goes with it when the cell is done."""
    running = server(definition("A-1"))
    async with TcpProxy(running.base_url) as line:
        window = await desk.open_table(server=(line.base_url, running.key), workflow_id=WORKFLOW)
        made, held = await _create_without_an_answer(desk, line, "N-1")
        assert window.table.editing.edit_cell(made, "Text")
        keys(focused(), "typed")
        await desk.until(lambda: desk.session.drafts.found, "the text to be kept")
        held.release.set()
        await desk.until(lambda: "N-1" in desk.session.shown(WORKFLOW), "the ID")
        press(focused(), Qt.Key.Key_Return)
        await desk.until_saved()
        await desk.until(lambda: not desk.session.drafts.found, "no draft")
        assert on_server(running, "N-1")["Text"] == "typed"
        await desk.close()


@story
async def test_esc_gives_up_a_refused_text_of_a_new_task(desk: Desk, server: StartServer) -> None:
    """The text was refused before the task got its ID; it stands in the cell and in the pane, and leaves both."""
    running = server(definition("A-1"))
    async with TcpProxy(running.base_url) as line:
        window = await desk.open_table(server=(line.base_url, running.key), workflow_id=WORKFLOW)
        made, held = await _create_without_an_answer(desk, line, "N-1")
        assert window.table.editing.edit_cell(made, "Number")
        keys(focused(), "a lot")
        press(focused(), Qt.Key.Key_Return)
        await desk.until(lambda: desk.session.drafts.found, "the text to be kept")
        held.release.set()
        await desk.until(lambda: "N-1" in desk.session.shown(WORKFLOW), "the ID")
        await desk.until(lambda: window.detail.task == "N-1", "the pane")
        assert desk.in_pane("Number", QLineEdit).text() == "a lot"
        press(focused(), Qt.Key.Key_Escape)
        await desk.until(lambda: not desk.session.drafts.found, "no draft")
        assert desk.in_pane("Number", QLineEdit).text() == ""
        await desk.close()


@story
async def test_drafts_of_an_older_start_that_change_nothing_go(desk: Desk, server: StartServer) -> None:
    """They are dropped without a word, also those of a task that is gone; a text that says something stays."""
    running = server(definition("A-1", "A-2"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    left = {
        DraftRef(WORKFLOW, TaskKey("A-1"), "Text"): Draft("before", "before"),
        DraftRef(WORKFLOW, TaskKey("A-1"), "Amount"): Draft("99.5", Decimal("98")),
        DraftRef(WORKFLOW, TaskKey("A-1"), NEW_COMMENT): Draft(" \n", None),
        DraftRef(WORKFLOW, TaskKey("A-2"), NEW_ITEM): Draft("", None),
        DraftRef(WORKFLOW, TaskKey("gone"), "Number"): Draft("10", Decimal(10)),
        DraftRef(WORKFLOW, NEW_TASK_FORM, "Text"): Draft("  ", None),
    }
    await desk.session.drafts.keep(left)
    await desk.close()
    desk.another_start()
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until(lambda: not desk.session.drafts.found, "no drafts")
    assert not window.notice.isVisible()
    says_something = DraftRef(WORKFLOW, TaskKey("A-1"), "Number")
    await desk.session.drafts.keep({says_something: Draft("many", Decimal(10))})
    await desk.close()
    desk.another_start()
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until(window.notice.isVisible, "the word about it")
    assert [*desk.session.drafts.found] == [says_something]
    await desk.close()


@story
async def test_the_end_saves_a_text_behind_its_question(desk: Desk, server: StartServer) -> None:
    """An action is on its way, so that the end asks; the value that is typed in the pane is an edit as at any end."""
    running = server(orders("A-1"))
    async with TcpProxy(running.base_url) as proxy:
        await desk.open_table(server=(proxy.base_url, running.key), workflow_id=ORDERS)
        await desk.open_task("A-1", "ID")
        await desk.until(lambda: desk.window.detail.header.action_bar.buttons, "the actions")
        held = proxy.hold_answers(b"POST /api/v1/workflows/orders/executions")
        click(desk.in_pane("Start", ActionButton))
        await desk.until(held.arrived.is_set, "the action on its way")
        await desk.in_front()
        replace_text(desk.in_pane("Name", QLineEdit), "Quince")
        await desk.close()
        held.release.set()
        desk.another_start()
        await desk.open_table(server=(proxy.base_url, running.key), workflow_id=ORDERS)
        await desk.until_saved()
        assert desk.column("Name") == ["Quince"]
        await desk.close()
    with asking(running, ORDERS) as api:
        assert api.get("A-1")["Name"] == "Quince"
