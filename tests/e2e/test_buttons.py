"""Enter and Space press the button that has the focus: in the window, its panes, dialogs and popups."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from warnings import catch_warnings, simplefilter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QRadioButton, QToolButton, QWidget

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.detail.conflict_panel import ShownConflict
from flowdash_desktop.ui.dialogs import ConfirmDialog, ConnectDialog, KeyDialog
from tests.e2e.everything import WORKFLOW, definition, on_server
from tests.e2e.test_conflicts import both_change
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, focused, press, replace_text

Key = Qt.Key
KEYS = (Key.Key_Return, Key.Key_Enter, Key.Key_Space)


def reachable(root: QWidget) -> Iterator[QAbstractButton]:
    """The buttons of a window that can be seen and can have the focus."""
    for found in root.findChildren(QAbstractButton):
        can_have_it = found.focusPolicy() != Qt.FocusPolicy.NoFocus and found.focusProxy() is None
        if found.isVisible() and found.isEnabled() and found.window() is root.window() and can_have_it:
            yield found


def presses_of(found: QAbstractButton) -> list[int]:
    """Count the presses of a button, and keep it from doing anything else."""
    presses: list[int] = []
    for signal in (found.clicked, found.toggled, found.pressed, found.released):
        with suppress(RuntimeError), catch_warnings():
            simplefilter("ignore")  # most have nobody who listens
            signal.disconnect()
    found.clicked.connect(lambda: presses.append(1))
    return presses


def every_button_is_pressed(root: QWidget, seen: set[str]) -> None:
    """Give the focus to each button of a window in turn, and press it by each key; radio buttons by Space alone."""
    found = list(reachable(root))
    assert found, "there are no buttons"
    for one in found:
        presses = presses_of(one)
        keys = KEYS[2:] if isinstance(one, QRadioButton) else KEYS  # arrows choose these, Enter ends their form
        for number, key in enumerate(keys, start=1):
            one.setFocus(Qt.FocusReason.TabFocusReason)
            assert focused() is one, one
            press(one, key)
            if isinstance(one, QToolButton) and one.menu() is not None:
                if key is Key.Key_Space:
                    continue  # Qt waits in its own loop until that menu is closed
                assert one.menu().isVisible(), f"{one.accessibleName()}: {key}"
                one.menu().close()
            else:
                assert len(presses) == number, f"{one.accessibleName() or one.text()}: {key}"
        seen.add(one.accessibleName() or one.text())


async def opened(desk: Desk, server: StartServer) -> None:
    await desk.open_table(server=server(definition("X-1", "X-2")), workflow_id=WORKFLOW)
    await desk.open_task("X-1", "ID")
    await desk.in_front()


@story
async def test_in_the_window_with_chips_pane_and_notice(desk: Desk, server: StartServer) -> None:
    await opened(desk, server)
    window, seen = desk.window, set[str]()
    window.filter_bar.set_filter(TaskFilter((Condition("Text", Operator.CONTAINS, ("before",)),)))
    window.notice.show_notice("A notice", actions=(("undo", "Undo"),))
    window.detail._ask_deletion()
    every_button_is_pressed(window, seen)
    assert seen >= {
        "Workflow",
        "Next task",
        "Previous task",
        "More",
        "Clear",
        "Undo",
        "Close",
        "Delete",
        "Keep",
        "Stage",
    }
    assert seen >= {"Sync status", "Refresh", "View options", "New task", "Checkbox", "Add files"}
    await desk.close()


@story
async def test_in_the_form_of_a_new_task(desk: Desk, server: StartServer) -> None:
    await opened(desk, server)
    await desk.shortcut(Key.Key_N)
    form, seen = desk.window.new_task, set[str]()
    replace_text(desk.find("Must", QLineEdit, inside=form), "typed")
    click(button("Cancel", form))
    every_button_is_pressed(form, seen)
    assert seen >= {"Cancel", "Create task", "Discard", "Keep for later", "Stage"}
    await desk.close()


@story
async def test_in_dialogs(desk: Desk, server: StartServer) -> None:
    await opened(desk, server)
    window, seen = desk.window, set[str]()
    key = KeyDialog(window.theme, window, "Local workspace")
    key.offer_session_only("No keyring")
    connect = ConnectDialog(window.theme, window)
    confirm = ConfirmDialog(window.theme, window, "Go?", "All of it goes.", "Go", danger=True)
    for dialog in (key, connect, confirm):
        dialog.open()
        await desk.until(dialog.isActiveWindow, "the dialog in front")
        every_button_is_pressed(dialog, seen)
        dialog.done(0)
        dialog.deleteLater()
    assert seen >= {"Cancel", "Go", "Later", "For this session only", "Test connection"}
    await desk.close()


@story
async def test_in_popups(desk: Desk, server: StartServer) -> None:
    running = server(definition("X-1", "X-2"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("X-1", "ID")
    bar, status, seen = desk.window.filter_bar, desk.window.status, set[str]()
    running.kill()
    desk.enter("Text", "after")
    await desk.until(lambda: desk.session.pending, "the edit")
    bar.set_views(("Mine",))
    popups: tuple[Callable[[], None], ...] = (
        lambda: click(desk.find("Sync status", QAbstractButton)),
        status.view_button.click,
        status.account_button.click,
        lambda: bar._views_popup.show_below(bar._row.views),
        lambda: bar.conditions.open_condition("Number", None, bar._row.add),
        lambda: bar.conditions.open_condition("Stage", None, bar._row.add),
        lambda: bar.conditions.open_condition("Date", None, bar._row.add),
    )
    for show in popups:
        await desk.in_front()
        show()
        popup = await desk.until_found(desk.popup, "the popup")
        every_button_is_pressed(popup, seen)
        popup.close()
    assert seen >= {"Discard", "Compact", "Light", "Connect to Flowdash…", "Mine", "Delete the view Mine", "Add filter"}
    await desk.close()


@story
async def test_on_conflicts(desk: Desk, server: StartServer) -> None:
    """Of a real conflict Enter decides; Tab and Enter reach each of its buttons."""
    running = server(definition("X-1", "X-2"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await both_change(desk, running, "X-1")
    await desk.in_front()
    mine = button("Keep mine", desk.window.detail.conflicts)
    mine.setFocus(Qt.FocusReason.TabFocusReason)
    press(mine, Key.Key_Return)
    await desk.until_saved()
    assert on_server(running, "X-1")["Text"] == "mine of X-1"
    await desk.in_front()
    conflict, seen = ShownConflict("none", "Text", "theirs", "mine", "before"), set[str]()
    desk.window.detail.conflicts.show_conflicts((conflict,))
    await desk.until(desk.window.detail.conflicts.isVisible, "the panel")
    every_button_is_pressed(desk.window.detail.conflicts, seen)
    assert seen == {"Use theirs", "Keep mine", "Copy mine"}
    await desk.close()


@story
async def test_tab_and_enter_confirm_a_deletion(desk: Desk, server: StartServer) -> None:
    """The dialog once closed as if it had been cancelled."""
    await opened(desk, server)
    desk.window.table.mode.leave_cell()
    press(desk.window.table, Key.Key_Delete)
    dialog = desk.dialog(ConfirmDialog)
    await desk.until(dialog.isActiveWindow, "the dialog in front")
    assert focused() is dialog.cancel_button
    press(focused(), Key.Key_Tab)
    assert focused() is dialog.confirm_button
    press(focused(), Key.Key_Return)
    await desk.until(lambda: desk.window.model.shown.row(TaskKey("X-1")) < 0, "the deletion")
    await desk.close()


@story
async def test_enter_walks_by_the_arrows_of_the_pane(desk: Desk, server: StartServer) -> None:
    await opened(desk, server)
    header = desk.window.detail.header
    for arrow, task in ((header.next_button, "X-2"), (header.previous_button, "X-1")):
        arrow.setFocus(Qt.FocusReason.TabFocusReason)
        press(arrow, Key.Key_Return)
        await desk.until(lambda task=task: desk.window.detail.task == task, task)  # type: ignore[misc]  # a lambda with a default
    await desk.close()
