"""Half-typed text while the server changes under it: another task has the ID, a task goes, or gets another ID."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton

from flowdash_desktop.domain.drafts import NEW_TASK_FORM, Draft, DraftRef
from flowdash_desktop.domain.edits import Refusal
from flowdash_desktop.domain.filters import TaskFilter
from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.events import TasksChanged
from flowdash_desktop.ui.dialogs.orphan_draft_row import OrphanDraftRow
from tests.e2e.everything import FULL, WORKFLOW, asking, definition, on_server
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, focused, keys, press, replace_text, says
from tests.support.server_process import ServerProcess


async def refreshed(desk: Desk) -> None:
    """Read the tasks again, and wait until the window shows them."""
    before = desk.session.status.updated
    await desk.shortcut(Qt.Key.Key_F5, Qt.KeyboardModifier.NoModifier)
    await desk.until(lambda: desk.session.status.updated != before and not desk.session.status.refreshing, "a refresh")


def replaced(running: ServerProcess, key: str) -> None:
    """Somebody deletes a task, and makes another under its unique ID."""
    with asking(running) as api:
        assert api.delete(key).status_code == 204
        assert api.post({**FULL, "ID": key, "Text": "of the other", "Number": "7"}).status_code == 201


def rows(desk: Desk) -> list[OrphanDraftRow]:
    """What the outbox lists below the changes."""
    return [row for row in desk.window.status.outbox.findChildren(OrphanDraftRow) if not row.isHidden()]


def kept_rows(desk: Desk) -> list[str]:
    """The texts of these."""
    return [row.kept.text for row in rows(desk)]


@story
async def test_draft_is_offered_where_its_id_is_now(desk: Desk, server: StartServer) -> None:
    """A draft of a task that lost its ID is offered where that is now."""
    running = server(definition("A-1", "A-2"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("A-1", "ID")
    replace_text(desk.in_pane("Number", QLineEdit), "seven")
    await desk.open_task("A-2", "ID")
    replaced(running, "A-1")
    await refreshed(desk)
    await desk.close()
    desk.another_start()
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("A-1", "ID")
    assert desk.in_pane("Number", QLineEdit).text() == "7"
    assert says(window.detail, "Number: “seven”")
    await desk.until(lambda: kept_rows(desk) == ["seven"], "the list")
    await desk.in_front()
    click(button("Use it here", window.detail))
    assert desk.in_pane("Number", QLineEdit).text() == "seven"
    await desk.until(lambda: kept_rows(desk) == [], "the list")
    desk.enter("Number", "70")
    await desk.until_saved()
    assert on_server(running, "A-1")["Number"] == "70"
    await desk.close()


@story
async def test_draft_of_a_gone_task_is_listed_in_the_outbox(desk: Desk, server: StartServer) -> None:
    """What was typed for a task that is gone is listed in the outbox."""
    running = server(definition("A-1", "A-2", "A-3"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("A-1", "ID")
    replace_text(desk.in_pane("Number", QLineEdit), "seven")
    assert window.table.editing.edit_cell(TaskKey("A-2"), "Text")
    keys(focused(), "half in a cell")
    with asking(running) as api:
        for key in ("A-1", "A-2"):
            assert api.delete(key).status_code == 204
    await desk.shortcut(Qt.Key.Key_F5, Qt.KeyboardModifier.NoModifier)
    await desk.until(lambda: window.notice.isVisible(), "the word about it")
    assert "is gone. What you typed for it is kept in the outbox." in window.notice.text
    await desk.until(lambda: kept_rows(desk) == ["seven", "half in a cell"], "the list")
    keys(focused(), " too")
    await desk.until(lambda: kept_rows(desk) == ["seven", "half in a cell too"], "what was typed meanwhile")
    assert not window.table.editing.open_editors()
    await desk.close()
    desk.another_start()
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until(lambda: window.notice.isVisible(), "the word about it")
    await desk.in_front()
    click(button("Show", window.notice))
    panel = window.status.outbox
    assert panel.isVisible()
    await desk.until(lambda: says(panel, "Typed and not saved"), "the list")
    for text in ("seven", "half in a cell too"):
        row = rows(desk)[0]
        click(row.copy)
        assert QGuiApplication.clipboard().text() == text
        click(row.discard)
    await desk.until(lambda: not desk.session._background._tasks, "the disk")
    panel.close()
    await desk.close()
    desk.another_start()
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until(lambda: desk.workspace._detail is not None)
    assert not window.notice.isVisible()
    assert kept_rows(desk) == []
    await desk.close()


@story
async def test_a_draft_follows_a_task_to_the_id_that_somebody_gave_it(desk: Desk, server: StartServer) -> None:
    running = server(definition("A-1", "A-2"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("A-1", "ID")
    replace_text(desk.in_pane("Number", QLineEdit), "seven")
    await desk.open_task("A-2", "ID")
    state = desk.session._reading.state(WORKFLOW)
    text = state.text(TaskKey("A-1")) if state is not None else None
    assert state is not None
    assert text is not None
    state.remove(TaskKey("A-1"))  # as a list of a server would have it that lets a unique ID be changed
    state.put(TaskKey("B-1"), text.replace(b'"A-1"', b'"B-1"'))
    desk.session._services.announce(TasksChanged(WORKFLOW, frozenset(map(TaskKey, ("A-1", "B-1")))))
    await desk.open_task("B-1", "ID")
    await desk.until(lambda: desk.in_pane("Number", QLineEdit).text() == "seven", "the draft")
    assert not window.notice.isVisible()
    assert kept_rows(desk) == []
    await desk.close()


@story
async def test_typed_text_survives_sort_filter_and_refresh(desk: Desk, server: StartServer) -> None:
    """Order filter refresh and other tasks leave what is typed."""
    running = server(definition("A-1", "A-2"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("A-1", "ID")
    line = desk.in_pane("Text", QLineEdit)
    replace_text(line, "mine")
    with asking(running) as api:
        assert api.put("A-1", {"Text": "theirs"}).status_code == 200
    await refreshed(desk)
    window.table.ordering.sort_by((SortBy("Text", descending=True),))
    window.model.rows.set_filter(TaskFilter(search="nothing like it"))
    assert (line.text(), desk.window.detail.task) == ("mine", "A-1")
    keys(line, " too")
    press(line, Qt.Key.Key_Return)
    await desk.until_needs_you("A-1")
    (item,) = desk.session.pending
    assert item.problem is not None
    assert item.problem.refusal is Refusal.CHANGED_MEANWHILE, "what was seen is what it is compared with"
    assert on_server(running, "A-1")["Text"] == "theirs"
    await desk.close()


@story
async def test_draft_of_a_gone_field_is_listed_in_the_outbox(desk: Desk, server: StartServer) -> None:
    """What was typed into a field that is gone is listed in the outbox."""
    running = server(definition("A-1"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    gone = [DraftRef(WORKFLOW, key, "Was here") for key in (TaskKey("A-1"), NEW_TASK_FORM)]
    await desk.session.drafts.keep({ref: Draft(f"for {ref.task}", None) for ref in gone})
    await desk.close()
    for _ in range(2):
        desk.another_start()
        window = await desk.open_table(server=running, workflow_id=WORKFLOW)
        await desk.until(lambda: kept_rows(desk) == ["for A-1", "for new:form"], "the list")
        await desk.shortcut(Qt.Key.Key_N)
        replace_text(desk.find("Number", QLineEdit, inside=window.new_task), "3")
        await desk.close()


@story
async def test_show_the_text_says_that_a_task_is_gone(desk: Desk, server: StartServer) -> None:
    """The task of a half-typed comment goes, and another workflow is shown: no other task comes in its place."""
    running = server(definition("A-1", "A-2"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("A-1", "ID")
    replace_text(desk.in_pane("New comment", QPlainTextEdit), "half a comment")
    await desk.open_task("A-2", "ID")
    with asking(running) as api:
        assert api.delete("A-1").status_code == 204
    await refreshed(desk)
    await desk.until(lambda: kept_rows(desk) == ["half a comment"], "the text in the outbox")
    desk.workspace.show_workflow("tckets")
    await desk.until(lambda: "Seventh" in desk.column("Subject"), "another workflow")
    click(desk.find("Sync status", QPushButton))
    click(window.status.outbox.show_text)
    gone = "“before (A-1)” is gone. What you typed for it is kept in the outbox."
    await desk.until(lambda: window.notice.isVisible() and window.notice.text == gone, "a word about it")
    await desk.until(lambda: window.status.outbox.isVisible() and kept_rows(desk) == ["half a comment"], "the text")
    click(rows(desk)[0].copy)
    assert QGuiApplication.clipboard().text() == "half a comment"
    await desk.close()


@story
async def test_show_the_text_opens_the_form_of_a_new_task(desk: Desk, server: StartServer) -> None:
    """From another workflow, too: it shows no task in the place of the form."""
    window = await desk.open_table(server=server(definition("A-1")), workflow_id=WORKFLOW)
    click(desk.find("New task", QPushButton))
    await desk.until(lambda: window.shows_new_task, "the form")
    replace_text(desk.find("Must", QLineEdit, inside=window.new_task), "begun")
    desk.workspace.show_workflow("tckets")
    await desk.until(lambda: "Seventh" in desk.column("Subject"), "another workflow")
    await desk.until(lambda: "not saved yet" in desk.text_of("Sync status"), "the status")
    click(desk.find("Sync status", QPushButton))
    click(window.status.outbox.show_text)
    await desk.until(lambda: "A-1" in desk.column("ID"), "the workflow")
    await desk.until(lambda: window.shows_new_task, "the form")
    assert desk.find("Must", QLineEdit, inside=window.new_task).text() == "begun"
    await desk.close()
