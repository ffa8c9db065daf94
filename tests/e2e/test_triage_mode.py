"""Triage mode through the real window and server: one task after the other, decided by plain digits."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton

from flowdash_desktop.domain.drafts import Following
from flowdash_desktop.domain.edits import TaskEdit
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.events import TasksFollowed
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.triage.strip import DecisionState, ShownDecision
from tests.e2e.everything import asking
from tests.e2e.test_deciding import WORKFLOW, definition, stages
from tests.support.definitions import USER
from tests.support.desk import Desk, story
from tests.support.files_to_view import contract
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, click, focused, keys, press
from tests.support.server_process import ServerProcess
from tests.support.steady import settle

Key = Qt.Key


async def entered(desk: Desk, running: ServerProcess | tuple[str, str], hold: float = 3600) -> MainWindow:
    """Open the orders, and go into triage mode by its key."""
    desk.hold_seconds = hold
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until(lambda: window.table.current_task is not None, "a current task")
    await desk.until(lambda: desk.workspace._detail is not None, "the pane")
    await desk.until(lambda: window.detail.header.action_bar.buttons, "the actions")
    await desk.shortcut(Key.Key_T, CONTROL | SHIFT)
    await desk.until(lambda: window.triage.is_on, "triage mode")
    await desk.until(lambda: window.quick_look.is_open and window.quick_look.panel.has_keyboard, "the viewer")
    return window


async def painted(desk: Desk, key: str) -> None:
    """Wait until a task is on the screen, so that a key counts for it."""
    presenter = desk.workspace._triage._presenter
    assert presenter is not None
    presses = presenter.keys
    await desk.until(lambda: desk.window.detail.task == key, f"{key} in the pane")
    await desk.until(lambda: presses._guard._painted == presses.on_screen(), f"{key} on the screen")
    presses._guard._led_here = None  # as if a person had looked at it for a while


def chips(desk: Desk) -> list[ShownDecision]:
    """The decisions in the strip, the newest first."""
    found = [chip.decision for chip in desk.window.triage.strip.chips if chip.isVisible()]
    return [one for one in found if one is not None]


def at(desk: Desk) -> str:
    return desk.window.triage.bar.at.text()


@story
async def test_triage_mode_begins_and_ends_by_keys(desk: Desk, server: StartServer) -> None:
    """The table and its filters give way; Esc leads back to the task that was on the screen, with its row current."""
    running = server(definition("A-1", "A-2", "A-3"))
    window = await entered(desk, running)
    assert not window.filter_bar.isVisible()
    assert window.triage.bar.isVisible()
    assert window.triage.strip.isVisible()
    assert at(desk) == "0 of 3 · 3 left"
    pane, viewer = window.detail, window.quick_look.panel
    assert pane.mapTo(window, pane.rect().topLeft()).x() < viewer.mapTo(window, viewer.rect().topLeft()).x()
    press(focused(), Key.Key_J)
    await painted(desk, "A-2")
    press(focused(), Key.Key_Down)
    await painted(desk, "A-3")
    press(focused(), Key.Key_K)
    await painted(desk, "A-2")
    press(focused(), Key.Key_Escape)
    await desk.until(lambda: not window.triage.is_on, "the table")
    assert window.filter_bar.isVisible()
    assert not window.quick_look.is_open
    assert window.table.current_task == "A-2"
    assert window.table.hasFocus()
    assert window.triage.bar.isHidden()
    await desk.close()


@story
async def test_the_button_beside_the_filters_begins_triage(desk: Desk, server: StartServer) -> None:
    running = server(definition("A-1"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until(lambda: desk.workspace._detail is not None, "the pane")
    click(window.filter_bar._row.triage)
    await desk.until(lambda: window.triage.is_on, "triage mode")
    click(window.triage.bar.table)
    assert not window.triage.is_on
    await desk.close()


@story
async def test_the_next_task_is_painted_before_answers(desk: Desk, server: StartServer) -> None:
    """What waits for the loop, such as answers about earlier decisions, comes after the paint of the next task."""
    window = await entered(desk, server(definition("A-1", "A-2")))
    await painted(desk, "A-1")
    presenter = desk.workspace._triage._presenter
    assert presenter is not None
    press(focused(), Key.Key_1)
    assert window.detail.task == "A-2"
    assert presenter.keys.is_painted, "with the loop not run at all"
    await desk.close()


@story
async def test_a_digit_decides_and_the_next_task_is_there(desk: Desk, server: StartServer) -> None:
    """The decision waits in the strip, and Backspace brings its task back into sight."""
    running = server(definition("A-1", "A-2", "A-3"))
    window = await entered(desk, running)
    await painted(desk, "A-1")
    press(focused(), Key.Key_1)
    assert window.detail.task == "A-2", "at once"
    await painted(desk, "A-2")
    assert at(desk) == "1 of 3 · 2 left"
    await desk.until(lambda: [one.state for one in chips(desk)] == [DecisionState.WAITS], "the decision in the strip")
    assert not window.held.isVisible(), "the strip says it"
    press(focused(), Key.Key_Backspace)
    await painted(desk, "A-1")
    await desk.until_saved()
    assert at(desk) == "0 of 3 · 3 left"
    assert chips(desk) == []
    press(focused(), Key.Key_1)
    await painted(desk, "A-2")
    await desk.close()
    assert stages(running) == {"A-1": "Open", "A-2": "New", "A-3": "New"}


@story
async def test_the_same_key_counts_once_for_two_tasks(desk: Desk, server: StartServer) -> None:
    """Pressed twice at once it decides about one task; the strip says why the other press did nothing."""
    running = server(definition("A-1", "A-2"))
    window = await entered(desk, running)
    await painted(desk, "A-1")
    press(focused(), Key.Key_1)
    press(focused(), Key.Key_1)
    said = ("1 ignored: this task came while you pressed it", "1 ignored: pressed twice")
    assert window.triage.strip.said.text() in said, "before it is painted, or just after that"
    assert window.detail.task == "A-2"
    assert len(desk.session.pending) <= 1
    await desk.close()
    assert stages(running) == {"A-1": "Open", "A-2": "New"}


@story
async def test_what_an_action_needs_is_filled_before(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """The digit leads to the first gap and from there to the next, and back to the files once nothing is missing."""
    values = {"Größe / 100% & more?": "x", "Assigned To": USER}
    made = definition("A-1", "A-2", stage="Open", **values)
    running = server(made)
    window = await entered(desk, running)
    await painted(desk, "A-1")
    pane, words = window.detail, window.triage.needs
    await desk.until(lambda: words.text.startswith("Finish needs: Amount, Papers, Call ticked, Write ticked."), "gaps")
    digit = next(b.digit for b in pane.header.action_bar.buttons if b.action.name == "Finish")
    press(focused(), Key(Key.Key_0 + digit))
    line = focused()
    assert isinstance(line, QLineEdit)
    assert line.accessibleName() == "Amount"
    keys(line, "12")
    press(line, Key.Key_Return)
    await desk.until(lambda: desk.shown("A-1").task.values["Amount"] is not None, "the amount")
    await desk.until(lambda: pane.files.areas["Papers"].isAncestorOf(focused()), "the papers")
    path = tmp_path / "contract.pdf"
    path.write_bytes(contract(2))
    await desk.session.attach(WORKFLOW, TaskKey("A-1"), "Papers", [path])
    for _ in range(2):
        await desk.until(lambda: isinstance(focused(), QCheckBox), "an open item")
        before = focused()
        press(before, Key.Key_Space)
        await desk.until(lambda before=before: focused() is not before, "the next gap")  # type: ignore[misc]
    await desk.until(lambda: window.quick_look.panel.has_keyboard, "the files again")
    assert window.triage.strip.said.text() == f"Nothing is missing for Finish now. Press {digit}."
    await desk.until_saved()
    press(focused(), Key(Key.Key_0 + digit))
    await painted(desk, "A-2")
    assert not window.triage.strip.said.text(), "that was true of the task before"
    await desk.close()
    assert stages(running) == {"A-1": "Done", "A-2": "Open"}


@story
async def test_letters_are_letters_where_one_types(desk: Desk, server: StartServer) -> None:
    running = server(definition("A-1", "A-2"))
    window = await entered(desk, running)
    await painted(desk, "A-1")
    assert window.triage.deciding.button is not None
    click(window.triage.deciding.button)
    line = desk.in_pane("Name", QLineEdit)
    line.setFocus()
    line.selectAll()
    keys(line, "1 JK")
    assert line.text() == "1 JK"
    assert window.detail.task == "A-1"
    press(line, Key.Key_Return)
    await desk.until_saved()
    assert desk.shown("A-1").task.values["Name"] == "1 JK"
    await desk.close()


@story
async def test_others_take_tasks_out_of_the_queue(desk: Desk, server: StartServer) -> None:
    """A task that somebody else moved out of the filter, or deleted, is passed by; the order stays."""
    running = server(definition("A-1", "A-2", "A-3", "A-4"))
    window = await entered(desk, running)
    await painted(desk, "A-1")
    with asking(running, WORKFLOW) as api:
        api.put("A-2", {"Stage": "Done"})
        api.delete("A-3")
    desk.session.request_refresh()
    await desk.until(lambda: at(desk) == "0 of 2 · 2 left", "two to fall out")
    press(focused(), Key.Key_J)
    await painted(desk, "A-4")
    assert window.table.current_task == "A-4"
    await desk.close()


@story
async def test_the_end_says_what_was_decided_and_undoes_all(desk: Desk, server: StartServer) -> None:
    running = server(definition("A-1", "A-2"))
    window = await entered(desk, running)
    for key, digit in (("A-1", Key.Key_1), ("A-2", Key.Key_3)):  # 2 is for an action of another stage
        await painted(desk, key)
        press(focused(), digit)
    end = window.triage.end
    await desk.until(end.isVisible, "the end")
    assert end.title.text() == "2 tasks decided. The queue is done."
    assert end.leave.hasFocus()
    await desk.until(lambda: len(desk.session.pending) == 2, "both on the disk")
    click(end.undo_all)
    await desk.until_saved()
    await painted(desk, "A-1")
    assert at(desk) == "0 of 2 · 2 left"
    await desk.close()
    assert stages(running) == {"A-1": "New", "A-2": "New"}


@story
async def test_stay_here_does_not_go_on(desk: Desk, server: StartServer) -> None:
    running = server(definition("A-1", "A-2"))
    window = await entered(desk, running)
    await painted(desk, "A-1")
    click(window.triage.bar.stay)
    press(focused(), Key.Key_1)
    await desk.until(lambda: chips(desk), "the decision")
    assert window.detail.task == "A-1"
    press(focused(), Key.Key_J)
    await painted(desk, "A-2")
    await desk.close()


@story
async def test_undo_of_another_edit_shows_its_task(desk: Desk, server: StartServer) -> None:
    """Ctrl+Z undoes whatever was last, and leads to the task, in the queue and on the screen."""
    running = server(definition("A-1", "A-2"))
    window = await entered(desk, running)
    await painted(desk, "A-1")
    await desk.session.submit(TaskEdit(WORKFLOW, TaskKey("A-1"), "Name", "Other", "Order A-1"))
    press(focused(), Key.Key_J)
    await painted(desk, "A-2")
    await desk.shortcut(Key.Key_Z)
    await painted(desk, "A-1")
    assert window.triage.is_on
    await desk.close()


@story
async def test_nothing_to_decide_about_is_said(desk: Desk, server: StartServer) -> None:
    running = server(definition())
    window = await desk.open(server=running, workflow_id=WORKFLOW)
    await desk.until_read()
    await desk.shortcut(Key.Key_T, CONTROL | SHIFT)
    words = "There is nothing to decide about: the table shows no task."
    await desk.until(lambda: window.notice.text == words, words)
    await desk.close()


@story
async def test_the_next_tasks_are_complete_before_they_come(desk: Desk, server: StartServer) -> None:
    """Comments and checklists too, which the API gives by requests of their own."""
    running = server(definition("A-1", "A-2", "A-3"))
    with asking(running, WORKFLOW) as api:
        assert api.http.post(f"{api.task_url('A-3')}/comments", json={"body": "Wait"}).status_code == 201
    window = await entered(desk, running)
    known = desk.session.activity.shown
    await desk.until(lambda: known(WORKFLOW, TaskKey("A-3"), "New").known.comments, "the comment of a later task")
    await desk.until(lambda: "next 2 are ready" in window.triage.strip.keys.text(), "the word about it")
    press(focused(), Key.Key_J)
    press(focused(), Key.Key_J)
    await painted(desk, "A-3")
    assert [row.comment.body for row in window.detail.activity.comments._shown] == ["Wait"]
    await desk.close()


@story
async def test_a_task_put_off_is_left_out_and_comes_back(desk: Desk, server: StartServer) -> None:
    """Kept over a restart; it comes back by a change of somebody else, or because the person wants it."""
    running = server(definition("A-1", "A-2", "A-3"))
    window = await entered(desk, running)
    for key, digit in (("A-1", Key.Key_3), ("A-2", Key.Key_4)):
        await painted(desk, key)
        await desk.in_front()
        press(focused(), Key.Key_H)
        press(desk.popup(), digit)
    await painted(desk, "A-3")
    assert at(desk) == "0 of 1 · 1 left"
    assert window.triage.bar.later.text() == "Later: 2"
    await desk.close()
    desk.another_start()
    window = await entered(desk, running)
    await desk.until(lambda: at(desk) == "0 of 1 · 1 left", "the tasks that are not put off")
    with asking(running, WORKFLOW) as api:
        api.put("A-2", {"Note": "Changed"})
    desk.session.request_refresh()
    await desk.until(lambda: at(desk) == "0 of 2 · 2 left", "the changed one to come back")
    click(window.triage.bar.later)
    (row,) = [one for one in desk.popup().findChildren(QPushButton) if one.text().startswith("Order A-1")]
    click(row)
    await desk.until(lambda: at(desk) == "0 of 3 · 3 left", "both to be back")
    assert stages(running) == {"A-1": "New", "A-2": "New", "A-3": "New"}
    await desk.close()


@story
async def test_a_task_put_off_that_is_gone_is_forgotten(desk: Desk, server: StartServer) -> None:
    """It is not listed any more, and starts no timer."""
    running = server(definition("A-1", "A-2"))
    window = await entered(desk, running)
    await painted(desk, "A-1")
    await desk.in_front()
    press(focused(), Key.Key_H)
    press(desk.popup(), Key.Key_3)
    await painted(desk, "A-2")
    presenter = desk.workspace._triage._presenter
    assert presenter is not None
    assert desk.workspace.list.put_off._timer.isActive()
    with asking(running, WORKFLOW) as api:
        api.delete("A-1")
    desk.session.request_refresh()
    await desk.until(lambda: not len(presenter.later), "the task to be forgotten")
    assert not desk.workspace.list.put_off._timer.isActive()
    assert window.triage.bar.later.text() == "Later: 0"
    await desk.close()


@story
async def test_the_way_to_an_item_brings_it_into_view(desk: Desk, server: StartServer) -> None:
    """The digit and E lead to the missing item; it had the keyboard below the edge, and Space ticked it unseen."""
    made = definition("A-1", "A-2", stage="Open", **{"Assigned To": USER})
    for action in made["workflows"][0]["actions"]:
        if action["name"] == "Finish":
            action["requires"] = {"checklist": True}
    window = await entered(desk, server(made))
    window.resize(1000, 460)
    await painted(desk, "A-1")
    pane = window.detail
    await desk.until(lambda: window.triage.needs.text.startswith("Finish needs: Call ticked"), "gaps")
    digit = next(b.digit for b in pane.header.action_bar.buttons if b.action.name == "Finish")
    for key in (Key(Key.Key_0 + digit), Key.Key_E):
        press(focused(), key)
        box = focused()
        assert isinstance(box, QCheckBox)
        assert pane.scrolled.shows(box)
        await settle()
        assert pane.scrolled.shows(box)
        window.triage.take_focus()
        pane.scrolled.verticalScrollBar().setValue(0)
        assert not pane.scrolled.shows(box)
    await desk.close()


@story
async def test_a_task_put_off_is_known_by_its_new_key(desk: Desk, server: StartServer) -> None:
    """A new task gets its number while it is put off: under its old key it would count as gone."""
    await entered(desk, server(definition("A-1", "A-2")))
    await painted(desk, "A-1")
    await desk.in_front()
    press(focused(), Key.Key_H)
    press(desk.popup(), Key.Key_3)
    await painted(desk, "A-2")
    presenter = desk.workspace._triage._presenter
    assert presenter is not None
    following = Following(WORKFLOW, TaskKey("A-1"), None, TaskKey("A-9"), None)
    desk.session._services.announce(TasksFollowed([following]))
    assert {*desk.workspace.list.put_off.all} == {TaskKey("A-9")}
    await desk.close()
