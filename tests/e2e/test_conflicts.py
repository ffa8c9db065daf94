"""Two people, one task: what the other one did is never written over unseen, and what was typed is never lost."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.ui.detail.conflict_panel import ConflictPanel
from flowdash_desktop.ui.dialogs import ConfirmDialog
from tests.e2e.everything import FULL, WORKFLOW, asking, definition, on_server
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, button, click, focused, keys, press, replace_text, says, words_in
from tests.support.server_process import ServerProcess
from tests.support.steady import settle, visible_rect


async def both_change(desk: Desk, running: ServerProcess, key: str) -> None:
    """Someone else changes a field after it was read here, and then it is changed here."""
    await desk.open_task(key, "ID")
    with asking(running) as api:
        assert api.put(key, {"Text": f"theirs of {key}", "Number": 7}).status_code == 200
    desk.enter("Text", f"mine of {key}")
    await desk.until_needs_you(key)


@story
async def test_conflict_is_shown_side_by_side(desk: Desk, server: StartServer) -> None:
    """A field changed on both sides is shown side by side and chosen."""
    running = server(definition("R-1", "R-2"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await both_change(desk, running, "R-1")
    panel = desk.find("Changed on both sides", ConflictPanel)
    assert {"Text was changed here and by someone else", "theirs of R-1", "mine of R-1"} <= set(words_in(panel))
    assert on_server(running, "R-1")["Text"] == "theirs of R-1"
    assert desk.in_pane("Text", QLineEdit).text() == "mine of R-1"
    await desk.in_front()
    click(button("Keep mine", panel))
    await desk.until_saved()
    assert not panel.isVisible()
    task = on_server(running, "R-1")
    assert (task["Text"], task["Number"]) == ("mine of R-1", "7"), "their other field stays"
    await both_change(desk, running, "R-2")
    click(button("Use theirs", panel))
    await desk.until_saved()
    await desk.until(lambda: desk.in_pane("Text", QLineEdit).text() == "theirs of R-2")
    assert on_server(running, "R-2")["Text"] == "theirs of R-2"
    assert not says(window.detail, "Someone else changed this")
    await desk.close()


@story
async def test_the_choice_comes_into_view(desk: Desk, server: StartServer) -> None:
    """It comes above the field that has the keyboard, which stays where it is; here the pane has to scroll for it."""
    running = server(definition("R-1"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    window.resize(1024, 640)
    await settle()
    await desk.in_front()
    QCursor.setPos(window.table.mapToGlobal(QPoint(40, 100)))
    await both_change(desk, running, "R-1")
    panel = desk.find("Changed on both sides", ConflictPanel)
    await desk.until(lambda: visible_rect(button("Keep mine", panel)).size() == button("Keep mine", panel).size(), "it")
    await desk.close()


@story
async def test_the_choice_takes_no_typed_text_out_of_sight(desk: Desk, server: StartServer) -> None:
    """The conflict of a value that is sent behind comes while the person writes a comment further down."""
    running = server(definition("R-1"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    window.resize(1024, 640)
    await desk.in_front()
    QCursor.setPos(window.table.mapToGlobal(QPoint(40, 100)))
    await desk.open_task("R-1", "ID")
    box = desk.in_pane("New comment", QPlainTextEdit)
    with asking(running) as api:
        assert api.put("R-1", {"Text": "theirs"}).status_code == 200
    desk.enter("Text", "mine")
    replace_text(box, "half a comment")
    window.detail.scrolled.bring(box)
    await desk.until_needs_you("R-1")
    await desk.until(lambda: not window.detail.conflicts.isHidden(), "the choice")
    await settle()
    assert box.hasFocus()
    assert not visible_rect(box).isEmpty()
    await desk.close()


@story
async def test_change_stays_out_of_a_new_task_with_the_same_id(desk: Desk, server: StartServer) -> None:
    """A change is not put into another task that got the same ID."""
    running = server(definition("R-1", "R-2"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    for key in ("R-1", "R-2"):
        await desk.open_task(key, "ID")
        with asking(running) as api:
            assert api.delete(key).status_code == 204
            assert api.post({**FULL, "ID": key, "Text": "another"}).status_code == 201
        desk.enter("Text", "typed meanwhile")
        await desk.until_needs_you(key)
        await desk.until(lambda: says(window.detail, "The server has given the ID to another task"), "the words")
        assert on_server(running, key)["Text"] == "another"
        await desk.in_front()
        if key == "R-1":
            click(button("Discard", window.detail))
            click(desk.dialog(ConfirmDialog).confirm_button)
            await desk.until(lambda: desk.in_pane("Text", QLineEdit).text() == "another", "the other task")
        else:
            click(button("Apply there", window.detail))
            await desk.until(lambda: says(window.detail, "changed here and by someone else"), "both values")
            click(button("Keep mine", window.detail))
        await desk.until_saved()
    assert [on_server(running, key)["Text"] for key in ("R-1", "R-2")] == ["another", "typed meanwhile"]
    await desk.close()


@story
async def test_a_task_deleted_elsewhere_can_be_created_again_or_let_go(desk: Desk, server: StartServer) -> None:
    running = server(definition("R-1", "R-2"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    for key in ("R-1", "R-2"):
        await desk.open_task(key, "ID")
        with asking(running) as api:
            assert api.delete(key).status_code == 204
        desk.enter("Text", "typed meanwhile")
        await desk.until_needs_you(key)
        await desk.until(lambda: says(window.detail, "This task was deleted on the server"), "the words")
        await desk.in_front()
        if key == "R-1":
            click(button("Create it again", window.detail))
            await desk.until_saved()
            assert on_server(running, "R-1")["Text"] == "typed meanwhile"
        else:
            click(button("Discard my changes", window.detail))
            click(desk.dialog(ConfirmDialog).confirm_button)
            await desk.until_saved()
            await desk.until(lambda: "R-2" not in desk.column("ID"), "its row to go")
    assert "R-1" in desk.column("ID")
    await desk.close()


@story
async def test_a_choice_by_keyboard_leads_to_the_field(desk: Desk, server: StartServer) -> None:
    """In a sorted table of a small window: the row stays current and where it is, and the field has the keyboard."""
    running = server(definition("R-1", "R-2", "R-3"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    window.resize(1024, 640)
    window.table.ordering.sort_by((SortBy("Text"),))
    await settle()
    await desk.in_front()
    for choice, key in (("Keep mine", "R-1"), ("Use theirs", "R-2")):
        await desk.open_task(key, "Text")
        with asking(running) as api:
            assert api.put(key, {"Text": f"theirs of {key}"}).status_code == 200
        press(window.table, Qt.Key.Key_F2)
        keys(focused(), f"mine of {key}")
        press(focused(), Qt.Key.Key_Return, CONTROL)  # saves and stays: Enter alone goes down
        await desk.until_needs_you(key)
        rows = desk.column("ID")
        await desk.shortcut(Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier)
        wanted = button(choice, desk.find("Changed on both sides", ConflictPanel))
        while not wanted.hasFocus():
            press(focused(), Qt.Key.Key_Tab)
        press(wanted, Qt.Key.Key_Space)
        await desk.until_saved()
        assert desk.in_pane("Text", QLineEdit).hasFocus(), choice
        assert window.table.target.tasks() == (key,)
        assert desk.column("ID") == rows
        assert window.notice.isHidden()
    await desk.close()
