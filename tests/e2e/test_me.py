"""Who the person is: asked once, and used for their comments, their tasks and their actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from sqlalchemy import select

from flowdash_desktop.domain.activity import ShownActivity
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.server.storage.activity import history
from flowdash_desktop.ui.detail.activity.comment_row import CommentRow
from flowdash_desktop.ui.dialogs.menu_row import MenuRow
from tests.e2e.everything import WORKFLOW, asking, definition
from tests.support.definitions import COMPANIES, USER, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, button, click, entry, focused, keys, press
from tests.support.inside import look_inside
from tests.support.steady import settle


def authors(desk: Desk) -> list[str]:
    rows = desk.window.detail.activity.comments.findChildren(CommentRow)
    return [row._author.text() for row in rows if row.isVisible()]


async def say_uma(desk: Desk) -> None:
    """Choose Uma in the list that is open."""
    await desk.until(lambda: focused().window().accessibleName() == "Who are you?", "the question")
    keys(focused(), "Uma")
    press(focused(), Qt.Key.Key_Return)
    await desk.in_front()


@story
async def test_comments_of_ones_own_are_shown_as_such(desk: Desk, server: StartServer) -> None:
    """The API calls every author *API*; comments written here carry the person's name, after a restart too."""
    running = server(definition("T-1"))
    with asking(running) as api:
        api.http.post(f"{api.task_url('T-1')}/comments", json={"body": "from a script"}).raise_for_status()
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("T-1", "ID")
    await desk.until(lambda: authors(desk) == ["API"], "the comment")
    who = button("Who are you?", desk.window.detail)
    click(who)
    await say_uma(desk)
    assert who.text() == "As Uma Sanders"
    box = desk.in_pane("New comment", QPlainTextEdit)
    keys(box, "from me")
    press(box, Qt.Key.Key_Return, CONTROL)
    await desk.until_saved()
    await desk.until(lambda: authors(desk) == ["API", "Uma Sanders (you)"], "the name")
    await desk.close()
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("T-1", "ID")
    await desk.until(lambda: authors(desk) == ["API", "Uma Sanders (you)"], "the name again")
    assert not [b for b in desk.window.detail.findChildren(QPushButton) if b.text() == "Who are you?"]
    await desk.close()


@story
async def test_a_task_that_is_left_is_not_shown_once_more(desk: Desk, server: StartServer) -> None:
    """Its comments, its checklist and its actions are not refreshed on the way to the next task, whose key waits."""
    running = server(definition("T-1", "T-2"))
    with asking(running) as api:
        for task in ("T-1", "T-2"):
            api.http.post(f"{api.task_url(task)}/comments", json={"body": f"on {task}"}).raise_for_status()
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("T-1", "ID")
    parts, refreshed = desk.window.detail.activity, list[str]()
    source = parts.source
    await desk.until(
        lambda: source(WORKFLOW, TaskKey("T-1"), "").known.read is not None, "all of the first task to be read"
    )
    await settle()  # what the answers have to show is shown, too

    def note(workflow_id: str, task: TaskKey, stage: str) -> ShownActivity:
        refreshed.append(task)
        return source(workflow_id, task, stage)

    parts.source = note
    await desk.open_task("T-2", "ID")
    await desk.until(lambda: authors(desk) == ["API"] and "T-2" in refreshed, "the next task")
    assert "T-1" not in refreshed
    await desk.close()


@story
async def test_tasks_are_assigned_to_me_and_found_again(desk: Desk, server: StartServer) -> None:
    """The key asks who one is the first time, and assigns then; *My tasks* shows them."""
    running = server(definition("T-1", "T-2", "T-3"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    desk.click_cell("T-1", "Text")
    desk.click_cell("T-2", "Text", SHIFT)
    await desk.shortcut(Qt.Key.Key_A, CONTROL | SHIFT)
    await say_uma(desk)
    await desk.until_saved()
    with asking(running) as api:
        assert {t["ID"]: t["Assigned To"] for t in api.list()} == {"T-1": USER, "T-2": USER, "T-3": None}
    menu = desk.menu_at("T-3", "Text")
    assert entry(menu, "Assign to me").isEnabled()
    menu.close()
    click(desk.find("Saved views", QPushButton))
    popup = desk.popup()
    click(desk.find("My tasks", MenuRow, inside=popup))
    await desk.until(lambda: desk.column("ID") == ["T-1", "T-2"], "my tasks")
    await desk.close()


@story
async def test_actions_say_who_performed_them(desk: Desk, server: StartServer) -> None:
    running = server(workspace(COMPANIES))
    window = await desk.open_table(server=running, workflow_id="2ylSaZ")
    await desk.open_task("43", "Company ID")
    desk.workspace.me.ask()
    await say_uma(desk)
    await desk.until(lambda: window.detail.header.action_bar.buttons, "the action")
    click(button("Start", window.detail))
    await desk.until_saved()
    await desk.until(lambda: desk.shown("43").task.stage == "In Progress", "the action to be done")
    query = select(history.c.actor).where(history.c.cause == "action")
    assert look_inside(running, lambda connection: list(connection.scalars(query))) == [USER]
    await desk.close()
