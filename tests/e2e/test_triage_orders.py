"""Orders of the queue in the real window: chosen by keys, said of each task, and kept for the workflow."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.ui.main_window import MainWindow
from tests.e2e.everything import asking
from tests.e2e.test_deciding import WORKFLOW, definition
from tests.e2e.test_triage_mode import at, entered, painted
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, click, focused, keys, press

Key = Qt.Key


async def choose_order(desk: Desk, digit: Qt.Key) -> None:
    await desk.in_front()
    press(focused(), Key.Key_O)
    press(desk.popup(), digit)
    await desk.in_front()


def subject(window: MainWindow) -> str:
    return window.triage.bar.subject.text()


@story
async def test_simple_first_says_why_and_outlasts_a_restart(desk: Desk, server: StartServer) -> None:
    """The task without a file comes before those with one, and each says what there is to do."""
    running = server(definition("A-1", "A-2", "A-3"))
    with asking(running, WORKFLOW) as api:
        for key in ("A-1", "A-2"):
            api.put(key, {"Papers": [{"filename": "a.txt", "contentType": "text/plain", "base64contents": "YQ=="}]})
    window = await entered(desk, running)
    await painted(desk, "A-1")
    assert window.triage.bar.order.accessibleName() == "Order of the queue: As sorted"
    await choose_order(desk, Key.Key_4)
    await desk.until(lambda: subject(window).endswith("1 file"), "why it stands where it does")
    assert window.detail.task == "A-1", "the task on the screen stays"
    press(focused(), Key.Key_J)
    await painted(desk, "A-3")
    await desk.until(lambda: subject(window).endswith("no file"), "why it comes first")
    await desk.close()
    desk.another_start()
    window = await entered(desk, running)
    await painted(desk, "A-3")
    assert window.triage.bar.order.accessibleName().endswith("Simple first · no task waits longer than 3 days")
    await choose_order(desk, Key.Key_1)
    press(focused(), Key.Key_J)
    await painted(desk, "A-1")
    await desk.close()


@story
async def test_the_bound_is_typed_and_a_word_is_refused(desk: Desk, server: StartServer) -> None:
    window = await entered(desk, server(definition("A-1", "A-2")))
    await painted(desk, "A-1")
    await desk.in_front()
    click(window.triage.bar.order)
    popup = desk.popup()
    line = desk.find("No task waits longer than so many days", QLineEdit, inside=popup)
    line.setFocus()
    keys(line, "soon")
    press(line, Key.Key_Return)
    assert popup.isVisible(), "it stays, with what was typed"
    assert line.text() == "soon"
    line.selectAll()
    keys(line, "12")
    press(line, Key.Key_Return)
    await desk.until(lambda: not popup.isVisible(), "the popup to close")
    name = window.triage.bar.order.accessibleName
    await desk.until(lambda: name().endswith("As sorted · no task waits longer than 12 days"), "the bound")
    await desk.in_front()
    await desk.until(lambda: window.quick_look.panel.has_keyboard, "the files to have the keyboard")
    await desk.close()


@story
async def test_the_bar_names_every_condition_of_the_queue(desk: Desk, server: StartServer) -> None:
    """Conditions that a task may meet instead are named with *or* before them."""
    window = await entered(desk, server(definition("A-1", "A-2", "A-3")))
    press(focused(), Key.Key_Escape)
    await desk.until(lambda: not window.triage.is_on, "the table")
    named = [(Condition("ID", Operator.IS, (key,)), Condition("Name", Operator.IS_NOT_BLANK)) for key in ("A-1", "A-3")]
    window.filter_bar.set_filter(TaskFilter(active_only=True).with_groups(named))
    window.filter_bar.filter_changed.emit(window.filter_bar.filter())
    await desk.shortcut(Key.Key_T, CONTROL | SHIFT)
    await desk.until(lambda: window.triage.is_on, "triage mode")
    words = "Filters: Active only; ID is A-1; Name is not blank; or ID is A-3; Name is not blank"
    assert window.triage.bar.filters.accessibleName() == words
    assert at(desk) == "0 of 2 · 2 left"
    await desk.close()
