"""After a decision that most alike tasks did not get this is said, with undo; and alike tasks are decided together."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from flowdash_desktop.ui.detail.alike.together import TogetherDialog
from flowdash_desktop.ui.detail.alike.together_model import WHY
from tests.e2e.everything import on_server
from tests.e2e.test_duplicates import opened
from tests.e2e.test_modes import on_row
from tests.e2e.test_palette import current, palette
from tests.e2e.test_triage_mode import chips, painted
from tests.integration.session.test_alike_tasks import WORKFLOW
from tests.support.definitions import Definition, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, button, click, focused, keys, press
from tests.support.server_process import ServerProcess

Key = Qt.Key
PHONE = "+49 170 123456"


def _action(name: str, stage: str, **more: object) -> Definition:
    return {
        "id": name.lower(),
        "name": name,
        "from": ["New"],
        "steps": [{"type": "moveToStage", "stage": stage}],
        **more,
    }


def claims(paid: int = 4, open_ones: int = 3) -> Definition:
    """Open claims, and others with the same phone that were paid."""
    stages = ["New"] * open_ones + ["Paid"] * paid
    tasks = [
        {"ID": str(number), "Name": f"Claim {number}", "Phone": PHONE, "Stage": stage, "Amount": ""}
        for number, stage in enumerate(stages, 1)
    ]
    others = [
        {"ID": f"X{number}", "Name": f"Other {number}", "Phone": f"0170/9999{number:02}", "Stage": "New", "Amount": ""}
        for number in range(3)
    ]
    return workspace(
        {
            "id": WORKFLOW,
            "name": "Claims",
            "recordType": "claim",
            "stages": [{"name": "New"}, {"name": "Paid", "endStage": True}, {"name": "Refused", "endStage": True}],
            "fields": [
                {"id": "f1", "name": "ID", "type": "uniqueId"},
                {"id": "f2", "name": "Name", "type": "text"},
                {"id": "f3", "name": "Phone", "type": "phone"},
                {"id": "f4", "name": "Amount", "type": "currency"},
            ],
            "actions": [
                _action("Refuse", "Refused"),
                _action("Pay", "Paid", requires={"fields": ["Amount"], "checklist": False, "assigned": False}),
            ],
            "tasks": [*tasks, *others],
        }
    )


def stage(running: ServerProcess, key: str) -> str:
    return str(on_server(running, key, WORKFLOW)["Stage"])


async def ready(desk: Desk, key: str = "1") -> None:
    """Be on a task of which the alike ones are known."""
    await desk.until(lambda: desk.window.detail.task == key, "the pane")
    await desk.until(lambda: desk.window.detail.alike.count() not in ("", "0"), "the alike ones")
    await desk.until(lambda: desk.window.detail.header.action_bar.buttons, "the actions")


async def set_stage(desk: Desk, name: str) -> None:
    press(desk.window.table, Key.Key_S)
    keys(focused(), name)
    press(focused(), Key.Key_Return)


def says_difference(desk: Desk) -> bool:
    return desk.window.notice.isVisible() and "differs" in desk.window.notice.text


@story
async def test_a_decision_that_differs_is_said_afterwards(desk: Desk, server: StartServer) -> None:
    """It takes no keyboard, and its button undoes the decision; nothing is said of one that agrees."""
    running = server(claims())
    await opened(desk, running)
    await ready(desk)
    await set_stage(desk, "refused")
    await desk.until(lambda: says_difference(desk), "the difference")
    assert desk.window.notice.text == "Claim 1 (1): Refused differs from 4 of 4 alike."
    await desk.in_front()
    assert not desk.window.notice.isAncestorOf(focused())
    click(button("Undo", desk.window.notice))
    await desk.until(lambda: desk.shown("1").task.stage == "New", "it is undone")
    await desk.until(lambda: not says_difference(desk), "what is said of the undo")
    await desk.in_front()
    desk.window.table.setFocus()
    await set_stage(desk, "paid")
    await desk.until_saved()
    await on_row(desk, "X1", "Name")
    await set_stage(desk, "refused")
    await desk.until_saved()
    assert not says_difference(desk), "nothing decided is like it"
    await desk.close()


@story
async def test_an_action_is_compared_while_it_waits(desk: Desk, server: StartServer) -> None:
    """Where it leads is known by the definition, so there is a way back before it is sent."""
    desk.hold_seconds = 3600
    running = server(claims())
    await opened(desk, running)
    await ready(desk)
    press(desk.window.table, Key.Key_1)
    await desk.until(lambda: says_difference(desk), "the difference")
    assert desk.window.notice.text == "Claim 1 (1): Refused differs from 4 of 4 alike."
    click(button("Undo", desk.window.notice))
    await desk.until(lambda: not desk.session.pending, "the action to be taken back")
    await desk.until_saved()
    assert stage(running, "1") == "New"
    await desk.close()


@story
async def test_what_is_carried_out_offers_no_undo(desk: Desk, server: StartServer) -> None:
    """The words stay for a while, without a button that could only fail."""
    desk.hold_seconds = 1
    running = server(claims())
    await opened(desk, running)
    await ready(desk)
    press(desk.window.table, Key.Key_1)
    await desk.until(lambda: says_difference(desk), "the difference")
    words = desk.window.notice.text
    await desk.until_saved()
    assert stage(running, "1") == "Refused"
    await desk.until(lambda: not desk.workspace._scope._tasks, "the end of what was done")
    assert desk.window.notice.isVisible()
    assert not shown_buttons(desk), "there is no way back"
    assert desk.window.notice.text == words
    await desk.close()


def shown_buttons(desk: Desk) -> list[QPushButton]:
    return [one for one in desk.window.notice.findChildren(QPushButton) if one.isVisible()]


@story
async def test_nothing_is_said_where_a_person_chose_so(desk: Desk, server: StartServer) -> None:
    """By the name of the command; also after a restart, where the view options show it."""
    running = server(claims())
    await opened(desk, running)
    await ready(desk)
    found = await palette(desk, "say nothing where a decision differs")
    await desk.until(lambda: "Say nothing where" in current(found), "the command")
    press(focused(), Key.Key_Return)
    await desk.until(lambda: "Nothing is said any more" in desk.window.notice.text, "that it is off")
    await desk.in_front()
    desk.window.table.setFocus()
    await set_stage(desk, "refused")
    await desk.until_saved()
    assert not says_difference(desk)
    await desk.close()
    desk.another_start()
    await opened(desk, running, "2")
    assert not desk.window.task_actions.tell_difference.isChecked()
    await desk.close()


@story
async def test_triage_says_a_difference_in_its_strip(desk: Desk, server: StartServer) -> None:
    """The next task is on the screen and has the keyboard; the button beside the words brings the last one back."""
    desk.hold_seconds = 3600
    running = server(claims())
    await opened(desk, running)
    await ready(desk)
    window = desk.window
    await desk.shortcut(Key.Key_T, CONTROL | SHIFT)
    await desk.until(lambda: window.quick_look.is_open and window.quick_look.panel.has_keyboard, "the viewer")
    await painted(desk, "1")
    press(focused(), Key.Key_1)
    await painted(desk, "2")
    words = window.triage.strip.difference
    await desk.until(words.isVisible, "the difference")
    assert words.words.text() == "Claim 1 (1): Refused differs from 4 of 4 alike."
    assert window.quick_look.panel.has_keyboard
    assert window.notice.isHidden(), "nothing lies over the next task"
    click(words.undo)
    await painted(desk, "1")
    await desk.until(lambda: not chips(desk), "it is undone")
    assert words.isHidden()
    await desk.until_saved()
    assert stage(running, "1") == "New"
    await desk.close()


@story
async def test_alike_tasks_are_decided_together(desk: Desk, server: StartServer) -> None:
    """Nothing is suggested. Each is looked at and unticked, a refused one says why, and one undo takes all back."""
    running = server(claims())
    await opened(desk, running)
    await ready(desk)
    click(desk.window.detail.alike.decide_button)
    dialog = desk.dialog(TogetherDialog)
    model = dialog.model
    assert dialog.giving is None
    assert not dialog.confirm_button.isEnabled()
    assert dialog.focusWidget() is dialog.choice
    offered = [dialog.choice.itemText(row) for row in range(dialog.choice.count())]
    assert offered == ["Refuse", "Pay", "Move to Paid", "Move to Refused"]
    dialog.choice.setCurrentIndex(1)
    assert [model.index(row, WHY).data() for row in range(3)] == ["It needs: Amount."] * 3
    assert not dialog.confirm_button.isEnabled()
    assert "3 tasks are left out" in dialog.said.text()
    dialog.choice.setCurrentIndex(3)
    assert dialog.confirm_button.text() == "Move to Refused: 3 tasks"
    dialog.rows.setFocus()
    press(dialog.rows, Key.Key_Down)
    shown = model.row(dialog.rows.currentIndex().row())
    assert shown is not None
    assert f"Phone: {PHONE}" in dialog._body.text()
    assert dialog._title.text() == shown.title
    press(dialog.rows, Key.Key_Space)
    assert dialog.confirm_button.text() == "Move to Refused: 2 tasks"
    left = shown.task
    press(dialog.rows, Key.Key_Return)
    await desk.until_saved()
    decided = [key for key in "123" if key != left]
    assert [stage(running, key) for key in decided] == ["Refused", "Refused"]
    assert stage(running, left) == "New"
    assert desk.window.notice.text == "2 tasks are moved to Refused."
    await desk.in_front()
    click(button("Undo", desk.window.notice))
    await desk.until(lambda: all(desk.shown(key).task.stage == "New" for key in decided), "all are back")
    await desk.until_saved()
    assert [stage(running, key) for key in "123"] == ["New"] * 3
    await desk.close()


@story
async def test_alike_ones_get_what_the_task_got(desk: Desk, server: StartServer) -> None:
    """After a decision that is chosen at first; its action waits for all, and one undo takes all of them back."""
    desk.hold_seconds = 3600
    running = server(claims())
    await opened(desk, running)
    await ready(desk)
    press(desk.window.table, Key.Key_1)
    await desk.until(desk.window.held.isVisible, "it waits")
    await desk.until(lambda: not desk.workspace._scope._tasks, "what was just done to be kept")
    click(desk.window.detail.alike.decide_button)
    dialog = desk.dialog(TogetherDialog)
    assert dialog.choice.currentText() == "Refuse"
    assert dialog.confirm_button.text() == "Refuse: 2 tasks"
    rows = [dialog.model.row(row) for row in range(dialog.model.rowCount())]
    assert [(row.task, row.why_not) for row in rows if row is not None and row.why_not] == [
        ("1", "Another action of it waits or is being sent.")
    ]
    assert dialog.focusWidget() is dialog.confirm_button
    press(dialog.confirm_button, Key.Key_Return)
    await desk.until(lambda: len(desk.session.pending) == 3, "all wait")
    await desk.in_front()
    desk.window.table.setFocus()
    press(desk.window.table, Key.Key_Backspace)
    await desk.until(lambda: len(desk.session.pending) == 1, "the two are taken back at once")
    await desk.close()
    assert [stage(running, key) for key in "123"] == ["Refused", "New", "New"]


@story
async def test_triage_counts_all_that_were_decided(desk: Desk, server: StartServer) -> None:
    """The queue goes on behind them, and an undo brings all of them back."""
    running = server(claims())
    await opened(desk, running)
    await ready(desk)
    window = desk.window
    await desk.shortcut(Key.Key_T, CONTROL | SHIFT)
    await desk.until(lambda: window.quick_look.is_open and window.quick_look.panel.has_keyboard, "the viewer")
    await painted(desk, "1")
    await ready(desk)
    total = window.triage.bar.at.text().split(" ")[2]
    window.task_actions.decide_alike.trigger()
    dialog = desk.dialog(TogetherDialog)
    dialog.choice.setCurrentIndex(3)
    click(dialog.confirm_button)
    await desk.until(lambda: window.triage.bar.at.text().startswith(f"3 of {total}"), "three are decided")
    assert window.detail.task not in ("1", "2", "3")
    await desk.until_saved()
    await desk.in_front()
    press(focused(), Key.Key_Backspace)
    await desk.until(lambda: window.triage.bar.at.text().startswith(f"0 of {total}"), "all are open again")
    await desk.until_saved()
    assert [stage(running, key) for key in "123"] == ["New"] * 3
    await desk.close()
