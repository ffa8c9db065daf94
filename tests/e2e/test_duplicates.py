"""A task is marked as a duplicate of another one: it is linked, or a comment names it, and it is closed; one undo."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.commands.palette import Palette
from flowdash_desktop.ui.triage.strip import DecisionState
from tests.e2e.everything import asking, on_server
from tests.e2e.test_modes import on_row
from tests.e2e.test_palette import current, rows
from tests.e2e.test_triage_mode import chips, painted
from tests.integration.session.test_alike_tasks import WORKFLOW
from tests.support.definitions import Definition, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, button, click, entry, focused, keys, open_question, press
from tests.support.server_process import ServerProcess

Key = Qt.Key
SELF_LINK = {
    "from": WORKFLOW,
    "to": WORKFLOW,
    "kind": "many-to-one",
    "name": "Duplicate of",
    "inverseName": "Duplicates",
}


def claims(*end_stages: str, links: bool = True) -> Definition:
    """Two claims about one pipe, and others, in a workflow whose tasks may be linked to each other."""
    named = {
        "1": "Burst pipe at Acme",
        "2": "Acme: burst pipe again",
        "3": "Window",
        "4": "Roof",
        "5": "Door",
    }
    return workspace(
        {
            "id": WORKFLOW,
            "name": "Claims",
            "recordType": "claim",
            "stages": [{"name": "New"}, *({"name": name, "endStage": True} for name in end_stages)],
            "fields": [{"id": "f1", "name": "ID", "type": "uniqueId"}, {"id": "f2", "name": "Name", "type": "text"}],
            "tasks": [{"ID": key, "Name": name, "Stage": "New"} for key, name in named.items()],
        },
        links=[SELF_LINK] if links else [],
    )


async def opened(desk: Desk, running: ServerProcess, key: str = "1") -> None:
    """Be on a task in row mode, with the pane there."""
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until(lambda: window.table.current_task is not None, "a current task")
    await desk.until(lambda: desk.workspace._detail is not None, "the pane")
    await on_row(desk, key, "Name")


def asked(desk: Desk) -> Palette:
    """The list that asks."""
    found = desk.popup()
    assert isinstance(found, Palette)
    return found


def said(desk: Desk) -> str:
    """What the list says that choosing does."""
    return " ".join(label.text() for label in asked(desk).findChildren(QLabel) if label.isVisible())


async def choose(desk: Desk, typed: str, row: str) -> None:
    """Type into the list, and choose the row that is found, by Enter."""
    keys(focused(), typed)
    await desk.until(lambda: row in current(asked(desk)), row)
    press(focused(), Key.Key_Return)


def task(running: ServerProcess, key: str) -> tuple[str, Any]:
    """Stage and link of a task on the server."""
    found = on_server(running, key, WORKFLOW)
    link = found.get("Duplicate of")
    return found["Stage"], link["ID"] if link else None


@story
async def test_a_duplicate_is_linked_and_closed(desk: Desk, server: StartServer) -> None:
    """The alike ones are offered first. What is not known is asked once, and one undo takes all of it back."""
    running = server(claims("Paid", "Refused"))
    await opened(desk, running)
    press(desk.window.table, Key.Key_D)
    await desk.until(lambda: rows(asked(desk))[:1] == ["Alike tasks"], "the alike one first")
    assert rows(asked(desk))[1] == "2 · Acme: burst pipe again"
    await desk.until(lambda: "you choose once" in said(desk), "what comes next")
    press(focused(), Key.Key_Return)
    await desk.until(lambda: rows(asked(desk))[1:] == ["Refused", "Paid"], "the stages")
    await choose(desk, "ref", "Refused")
    await desk.until(lambda: desk.window.notice.isVisible(), "what was done")
    assert desk.window.notice.text == ("Burst pipe at Acme (1) is marked as a duplicate of Acme: burst pipe again (2).")
    await desk.until_saved()
    assert task(running, "1") == ("Refused", "2")
    await on_row(desk, "4", "Name")
    press(desk.window.table, Key.Key_D)
    await desk.until(lambda: "linked to it by “Duplicate of” and moved to Refused" in said(desk), "what it does")
    await choose(desk, "3", "3 · Window")
    await desk.until_saved()
    assert task(running, "4") == ("Refused", "3"), "it is not asked again"
    await desk.in_front()
    await desk.until(lambda: "(4)" in desk.window.notice.text, "what was done")
    press(desk.window.table, Key.Key_Backspace)
    await desk.until(lambda: desk.shown("4").task.stage == "New", "it is undone")
    await desk.until_saved()
    assert task(running, "4") == ("New", None)
    assert task(running, "1") == ("Refused", "2")
    await desk.close()
    desk.another_start()
    await opened(desk, running, "5")
    press(desk.window.table, Key.Key_D)
    await desk.until(lambda: "moved to Refused" in said(desk), "it is known after a restart, too")
    press(focused(), Key.Key_Escape)
    assert not desk.session.pending
    await desk.close()


@story
async def test_a_duplicate_is_marked_by_mouse_alone(desk: Desk, server: StartServer) -> None:
    """By the menu of its row; a press on the row of the list chooses the other task."""
    running = server(claims("Done"))
    await opened(desk, running)
    entry(desk.menu_at("3", "Name"), "Mark as duplicate…").trigger()
    await desk.until(lambda: "moved to Done" in said(desk), "what it does")
    view = asked(desk).findChild(QListView)
    assert isinstance(view, QListView)
    model = view.model()
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == "4 · Roof")
    spot = view.visualRect(model.index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    await desk.until_saved()
    assert task(running, "3") == ("Done", "4")
    await desk.close()


@story
async def test_a_comment_names_it_where_no_link_does(desk: Desk, server: StartServer) -> None:
    """That is said before. Undo takes the stage back, while the comment that was sent stays."""
    running = server(claims("Done", links=False))
    await opened(desk, running)
    press(desk.window.table, Key.Key_D)
    await desk.until(lambda: "A comment “Duplicate of …” names it" in said(desk), "what it does")
    assert "a comment that is sent stays" in said(desk)
    await choose(desk, "window", "3 · Window")
    await desk.until_saved()
    with_comment = [comment["body"] for comment in _comments(running, "1")]
    assert with_comment == ["Duplicate of 3: Window"]
    assert task(running, "1")[0] == "Done"
    await desk.in_front()
    await desk.until(lambda: desk.window.notice.isVisible(), "what was done")
    press(desk.window.table, Key.Key_Backspace)
    await desk.until(lambda: desk.shown("1").task.stage == "New", "the stage is back")
    await desk.until(lambda: "Already carried out: 1" in desk.window.notice.text, "what stays is said")
    await desk.until_saved()
    assert task(running, "1")[0] == "New"
    assert len(_comments(running, "1")) == 1
    await desk.until(lambda: desk.session.activity.shown(WORKFLOW, TaskKey("1"), "New").known.comments, "it is read")
    press(desk.window.table, Key.Key_D)
    await desk.until(lambda: "A comment “Duplicate of …” names it" in said(desk), "what it does once more")
    await choose(desk, "window", "3 · Window")
    await desk.until_saved()
    assert len(_comments(running, "1")) == 1, "it is not said twice"
    await desk.close()


def _comments(running: ServerProcess, key: str) -> Any:
    with asking(running, WORKFLOW) as api:
        return api.http.get(f"{api.task_url(key)}/comments").json()


@story
async def test_several_rows_are_duplicates_of_one(desk: Desk, server: StartServer) -> None:
    """The chosen one is left out where it is among them."""
    running = server(claims("Done"))
    await opened(desk, running, "3")
    for key in (Key.Key_X, Key.Key_J, Key.Key_J):
        press(desk.window.table, key)
    assert desk.window.table.target.count() == 2
    press(desk.window.table, Key.Key_X)
    assert set(desk.window.table.target.tasks()) == {"3", "5"}
    press(desk.window.table, Key.Key_D)
    await desk.until(lambda: "2 tasks are linked to it" in said(desk), "what it does")
    await choose(desk, "roof", "4 · Roof")
    question = await desk.until_found(open_question, "the question before many")
    assert not desk.session.pending
    assert question.windowTitle() == "Mark 2 tasks as duplicates of Roof (4)?"
    click(button("Mark 2 tasks", question))
    await desk.until_saved()
    assert [task(running, key) for key in "345"] == [("Done", "4"), ("New", None), ("Done", "4")]
    assert desk.window.notice.text == "2 tasks are marked as duplicates of Roof (4)."
    await desk.in_front()
    click(button("Undo", desk.window.notice))
    await desk.until(lambda: desk.shown("3").task.stage == desk.shown("5").task.stage == "New", "both back")
    await desk.until_saved()
    assert [task(running, key) for key in "345"] == [("New", None)] * 3
    await desk.close()


@story
async def test_a_duplicate_in_triage_leads_to_the_next(desk: Desk, server: StartServer) -> None:
    """The strip shows it; Backspace undoes it and brings the task back, also when it was sent."""
    running = server(claims("Done"))
    await opened(desk, running)
    window = desk.window
    await desk.shortcut(Key.Key_T, CONTROL | SHIFT)
    await desk.until(lambda: window.quick_look.is_open and window.quick_look.panel.has_keyboard, "the viewer")
    await painted(desk, "1")
    press(focused(), Key.Key_D)
    await desk.until(lambda: "moved to Done" in said(desk), "what it does")
    await choose(desk, "roof", "4 · Roof")
    await painted(desk, "2")
    await desk.until(lambda: [one.state for one in chips(desk)] == [DecisionState.SENT], "it is sent")
    assert window.triage.bar.at.text().startswith("1 of 5")
    assert task(running, "1") == ("Done", "4")
    await desk.in_front()
    press(focused(), Key.Key_Backspace)
    await painted(desk, "1")
    await desk.until(lambda: not chips(desk), "it is undone")
    await desk.until_saved()
    assert task(running, "1") == ("New", None)
    assert window.triage.bar.at.text().startswith("0 of 5")
    await desk.close()


@story
async def test_a_duplicate_is_marked_offline(desk: Desk, server: StartServer) -> None:
    """It is shown at once, and sent when the server is back."""
    running = server(claims("Done"))
    await opened(desk, running)
    press(desk.window.table, Key.Key_D)
    await desk.until(lambda: "moved to Done" in said(desk), "where the link leads is known")
    press(focused(), Key.Key_Escape)
    port = running.base_url.rpartition(":")[2]
    running.kill()
    await on_row(desk, "3", "Name")
    press(desk.window.table, Key.Key_D)
    await desk.until(lambda: "moved to Done" in said(desk), "what it does")
    await choose(desk, "roof", "4 · Roof")
    await desk.until(lambda: desk.shown("3").task.stage == "Done", "it is shown")
    await desk.until(lambda: desk.text_of("Sync status").startswith("Offline"), "the line is gone")
    again = ServerProcess(running.folder, arguments=("--port", port))
    with again:
        desk.session.reconnect()
        await desk.until_saved()
        assert task(again, "3") == ("Done", "4")
        await desk.close()


@story
async def test_duplicates_are_marked_another_way_later(desk: Desk, server: StartServer) -> None:
    """The list of tasks ends with a row for that; then the task is chosen."""
    running = server(claims("Paid", "Refused"))
    await opened(desk, running)
    press(desk.window.table, Key.Key_D)
    await desk.until(lambda: "you choose once" in said(desk), "that it is asked")
    await choose(desk, "roof", "4 · Roof")
    await choose(desk, "paid", "Paid")
    await desk.until_saved()
    await on_row(desk, "2", "Name")
    press(desk.window.table, Key.Key_D)
    await desk.until(lambda: rows(asked(desk))[-1:] == ["Mark duplicates another way"], "the last row")
    press(focused(), Key.Key_Up)
    press(focused(), Key.Key_Return)
    await choose(desk, "refused", "Refused")
    await desk.until(lambda: "moved to Refused" in said(desk), "the tasks again")
    await choose(desk, "roof", "4 · Roof")
    await desk.until_saved()
    assert [task(running, key) for key in "12"] == [("Paid", "4"), ("Refused", "4")]
    await on_row(desk, "4", "Name")
    press(desk.window.table, Key.Key_D)
    await desk.until(lambda: "moved to Refused" in said(desk), "the tasks")
    keys(focused(), "burst pipe at")
    await desk.until(lambda: "1 · Burst pipe at Acme" in current(asked(desk)), "its duplicate")
    press(focused(), Key.Key_Return)
    assert asked(desk).isVisible(), "two tasks are no duplicates of each other"
    assert "marked as a duplicate of this task" in current(asked(desk))
    press(focused(), Key.Key_Escape)
    await desk.close()
