"""What triage mode shows of a task: what decides about it, the way back from *Later*, and settings that stay."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from flowdash_desktop.ui.triage.strip import DecisionState
from tests.e2e.everything import asking
from tests.e2e.test_deciding import WORKFLOW, definition
from tests.e2e.test_triage_mode import at, chips, entered, painted
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import click, focused, press
from tests.support.steady import settle

Key = Qt.Key


class PaintCount(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.paints = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.paints += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


@story
async def test_only_what_decides_is_shown_at_first(desk: Desk, server: StartServer) -> None:
    """What an action requires and what the list shows first; the rest is a press away, and back after triage mode."""
    made = definition("A-1", "A-2", stage="Open")
    made["workflows"][0]["fields"] += [{"id": f"m{n}", "name": f"More {n}", "type": "text"} for n in range(6)]
    window = await entered(desk, server(made))
    await painted(desk, "A-1")
    editors = window.detail.fields.editors
    await desk.until(lambda: editors["More 5"].isHidden(), "the rest to be left out")
    assert not editors["Amount"].isHidden(), "Finish requires it"
    more = window.triage.deciding.button
    assert more is not None
    click(more)
    assert not any(editor.isHidden() for editor in editors.values())
    click(more)
    assert editors["More 5"].isHidden()
    window.detail.focus_field("More 5")
    assert not editors["More 5"].isHidden(), "what leads to a field shows it"
    window.triage.take_focus()
    press(focused(), Key.Key_Escape)
    await desk.until(lambda: not window.triage.is_on, "the table")
    assert not any(editor.isHidden() for editor in editors.values())
    await desk.close()


@story
async def test_a_decision_paints_no_button_that_stays_the_same(desk: Desk, server: StartServer) -> None:
    """The next task has the same actions, and its key waits for the paint of its head."""
    window = await entered(desk, server(definition("A-1", "A-2")))
    await painted(desk, "A-1")
    await settle()
    buttons = window.detail.header.action_bar.buttons
    assert len(buttons) > 5
    title, *counts = (PaintCount(part) for part in (window.detail.header.title, *buttons))
    press(focused(), Key.Key_3)  # the stage stays
    await painted(desk, "A-2")
    assert title.paints
    assert [count.paints for count in counts] == [0] * len(buttons)
    await desk.close()


@story
async def test_the_last_comment_stands_below_the_actions(desk: Desk, server: StartServer) -> None:
    running = server(definition("A-1"))
    with asking(running, WORKFLOW) as api:
        for words in ("Call first", "Waiting for\npage 3"):
            assert api.http.post(f"{api.task_url('A-1')}/comments", json={"body": words}).status_code == 201
    window = await entered(desk, running)
    await painted(desk, "A-1")
    await desk.until(lambda: "“Waiting for page 3”" in window.triage.facts.comment.text(), "the last comment")
    await desk.close()


@story
async def test_a_task_put_off_is_taken_back_at_once(desk: Desk, server: StartServer) -> None:
    """It stands in the strip: Backspace or a press on it brings it back, in its old position."""
    window = await entered(desk, server(definition("A-1", "A-2", "A-3")))
    for by_key in (True, False):
        await painted(desk, "A-1")
        await desk.in_front()
        press(focused(), Key.Key_H)
        press(desk.popup(), Key.Key_3)
        await painted(desk, "A-2")
        assert [one.state for one in chips(desk)] == [DecisionState.LATER]
        assert at(desk) == "0 of 2 · 2 left"
        await desk.in_front()
        if by_key:
            press(focused(), Key.Key_Backspace)
        else:
            click(window.triage.strip.chips[0])
        await painted(desk, "A-1")
        assert chips(desk) == []
        assert at(desk) == "0 of 3 · 3 left"
    await desk.close()


@story
async def test_stay_here_and_the_width_outlast_a_restart(desk: Desk, server: StartServer) -> None:
    running = server(definition("A-1", "A-2"))
    window = await entered(desk, running)
    await painted(desk, "A-1")
    click(window.triage.bar.stay)
    splitter = window._splitter
    splitter.setSizes([440, splitter.width() - 440])
    splitter.splitterMoved.emit(440, 1)
    width = splitter.sizes()[0]
    await desk.close()
    desk.another_start()
    window = await entered(desk, running)
    await painted(desk, "A-1")
    assert window.triage.bar.stay.isChecked()
    assert window._splitter.sizes()[0] == width
    press(focused(), Key.Key_1)
    await desk.until(lambda: chips(desk), "the decision")
    assert window.detail.task == "A-1"
    await desk.close()


@story
async def test_the_keys_of_triage_are_listed_in_it(desk: Desk, server: StartServer) -> None:
    """Under *Triage*, though the viewer has keys of its own, and with the digits of the actions."""
    window = await entered(desk, server(definition("A-1")))
    await painted(desk, "A-1")
    assert desk._application is not None
    presenter = desk._application._commands
    listed = {command.id: command.keys for command in presenter.offered()}
    assert listed["triage.next"] == ("J", "Down")
    assert listed["triage.tick"] == ("Space",)
    assert listed["triage.leave"] == ("Esc",)
    assert "1" in listed["action.1"]
    viewer = [keys for id, keys in listed.items() if id.startswith("viewer.")]
    assert not {"J", "K", "Space", "Esc", "1"} & {key for keys in viewer for key in keys}
    assert not [
        button
        for button in window.status.findChildren(QPushButton)
        if button.text() == "Row mode" and button.isVisible()
    ]
    await desk.close()
