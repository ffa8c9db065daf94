"""Tab and Shift+Tab reach each visible stop of a window once, in reading order, in every view and state."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QRadioButton, QWidget

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.ui.detail.conflict_panel import ShownConflict
from flowdash_desktop.ui.dialogs import ConfirmDialog, ConnectDialog, KeyDialog
from tests.e2e.everything import WORKFLOW, definition
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import NO_KEY, SHIFT, button, click, focused, press, replace_text
from tests.support.server_process import ServerProcess

Key = Qt.Key
CHIPS = TaskFilter((Condition("Text", Operator.CONTAINS, ("e",)), Condition("Number", Operator.IS_NOT_BLANK)))
_TAB = Qt.FocusPolicy.TabFocus
_MOST = 200


def stops_of(root: QWidget) -> set[QWidget]:
    """What is there to be reached, in whatever order."""
    return {
        found
        for found in root.findChildren(QWidget)
        if found.isVisible()
        and found.isEnabled()
        and found.window() is root.window()
        and found.focusPolicy() & _TAB == _TAB
        and found.focusProxy() is None
        and not (isinstance(found, QRadioButton) and not found.isChecked())  # arrow keys lead there
    }


def walk(root: QWidget, *, back: bool = False) -> list[QWidget]:
    """Go on by Tab until the focus is where it began; what it came to, the start last."""
    start, met = focused(), list[QWidget]()
    while len(met) < _MOST and start not in met:
        press(focused(), Key.Key_Tab, SHIFT if back else NO_KEY)
        now = focused()
        assert now.window() is root.window(), "it has left the window"
        met.append(now)
    return met


def name(widget: QWidget) -> str:
    return widget.accessibleName() or getattr(widget, "text", str)() or type(widget).__name__


def goes_round(root: QWidget) -> list[QWidget]:
    """Tab reaches everything once, Shift+Tab the same the other way; in the order of Tab, from the first one on."""
    wanted = stops_of(root)
    focus = focused()
    if focus not in wanted:
        next(iter(wanted)).setFocus(Qt.FocusReason.OtherFocusReason)
    forward = walk(root)
    assert [name(w) for w in forward if forward.count(w) > 1] == []
    assert {name(w) for w in wanted - set(forward)} == set(), "never reached"
    assert {name(w) for w in set(forward) - wanted} == set(), "reached, but no stop"
    assert walk(root, back=True) == [*reversed(forward[:-1]), forward[-1]], "the other way is another one"
    first = min(range(len(forward)), key=lambda place: (at(forward[place]).y() // 40, at(forward[place]).x()))
    return forward[first:] + forward[:first]


def at(widget: QWidget) -> QPoint:
    return widget.mapTo(widget.window(), QPoint(0, 0))


def reads(stops: list[QWidget]) -> None:
    """Within one part of the window no stop stands above the one before, or left of it in the same line."""
    for before, after in pairwise(stops):
        one, other = at(before), at(after)
        below = other.y() >= one.y() + before.height() // 2
        assert below or other.x() > one.x() or other.y() > one.y(), f"{name(before)}, then {name(after)}"


async def opened(desk: Desk, server: StartServer) -> ServerProcess:
    running = server(definition("T-1", "T-2"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("T-1", "ID")
    await desk.in_front()
    return running


def regions(desk: Desk, stops: list[QWidget]) -> list[str]:
    """Through which parts of the window they lead."""
    window = desk.window
    parts = {"filters": window.filter_bar, "table": window.stack, "side": window.side, "status": window.status}
    found = [next((n for n, part in parts.items() if part.isAncestorOf(stop)), "notice") for stop in stops]
    return [part for place, part in enumerate(found) if place == 0 or found[place - 1] != part]


@story
async def test_through_the_window_and_round(desk: Desk, server: StartServer) -> None:
    await opened(desk, server)
    window = desk.window
    stops = goes_round(window)
    assert regions(desk, stops) == ["filters", "table", "side", "status"]
    for part in (window.filter_bar, window.side, window.status):
        reads([stop for stop in stops if part.isAncestorOf(stop)])
    window.filter_bar.set_filter(CHIPS)
    window.notice.show_notice("A notice", actions=(("undo", "Undo"), ("show", "Show")))
    window.detail.conflicts.show_conflicts([ShownConflict("none", "Text", "theirs", "mine", "before")])
    window.detail._ask_deletion()
    stops = goes_round(window)
    assert [part for part in regions(desk, stops) if part != "notice"] in (
        ["filters", "table", "side", "status"],
        ["filters", "table", "table", "side", "status"],
    )
    names = [name(stop) for stop in stops]
    assert {"Clear", "Undo", "Show", "Use theirs", "Keep", "Delete"} <= set(names)
    await desk.close()


@story
async def test_in_a_narrow_window_and_with_a_refused_cell(desk: Desk, server: StartServer) -> None:
    await opened(desk, server)
    window = desk.window
    window.resize(window.minimumSize())
    goes_round(window)
    desk.click_cell("T-1", "Number")
    press(window.table, Key.Key_F2)
    replace_text(focused(), "ten")
    press(focused(), Key.Key_Return)
    desk.click_cell("T-2", "Text")
    (refused,) = window.table.editing.open_editors()
    assert refused.focusProxy() in stops_of(window)
    window.table.setFocus()
    press(focused(), Key.Key_Tab)
    assert focused() is refused.focusProxy(), "the cell comes after its table"
    press(focused(), Key.Key_Escape)
    await desk.close()


@story
async def test_without_a_task_and_in_a_workflow_to_read(desk: Desk, server: StartServer) -> None:
    await opened(desk, server)
    window = desk.window
    window.filter_bar.set_filter(TaskFilter((Condition("Text", Operator.CONTAINS, ("nobody",)),)))
    desk.workspace.list.filtering.changed(window.filter_bar.filter())
    await desk.until(lambda: not window.table.isVisible(), "no rows")
    goes_round(window)
    press(next(b for b in window.stack.findChildren(QPushButton) if b.isVisible()), Key.Key_Space)
    for workflow, column in (("notess", "Note"), ("tckets", "Ticket"), (WORKFLOW, "Text")):
        window.filter_bar.workflow_chosen.emit(workflow)
        await desk.until(lambda column=column: window.model.column(column) >= 0, workflow)  # type: ignore[misc]  # a lambda with a default
        await desk.until(lambda: window.detail.task is not None, "a task")
        await desk.in_front()
        goes_round(window)
    await desk.close()


@story
async def test_through_the_form_of_a_new_task(desk: Desk, server: StartServer) -> None:
    await opened(desk, server)
    window = desk.window
    await desk.shortcut(Key.Key_N)
    stops = goes_round(window)
    form = [stop for stop in stops if window.side.isAncestorOf(stop)]
    reads(form[:-2])  # the buttons stay where they are while the fields scroll
    names = [name(stop) for stop in form]
    assert names[:2] == ["Stage", "Assigned To"]
    assert names[-2:] == ["Cancel", "Create task"]
    replace_text(desk.find("Must", QLineEdit, inside=window.new_task), "typed")
    click(button("Cancel", window.new_task))
    names = [name(stop) for stop in goes_round(window)]
    assert {"Discard", "Keep for later"} <= set(names)
    await desk.close()


@story
async def test_through_dialogs_and_popups(desk: Desk, server: StartServer) -> None:
    running = await opened(desk, server)
    window, bar, status = desk.window, desk.window.filter_bar, desk.window.status
    key = KeyDialog(window.theme, window, "Local workspace")
    key.offer_session_only("No keyring")
    for dialog in (key, ConnectDialog(window.theme, window), ConfirmDialog(window.theme, window, "Go?", "All", "Go")):
        dialog.open()
        await desk.until(dialog.isActiveWindow, "the dialog in front")
        reads(goes_round(dialog))
        dialog.done(0)
        dialog.deleteLater()
    running.kill()
    await desk.in_front()
    desk.enter("Text", "after")
    await desk.until(lambda: desk.session.pending, "the edit")
    bar.set_views(("Mine", "Others"))
    popups: tuple[Callable[[], None], ...] = (
        lambda: click(desk.find("Sync status", QAbstractButton)),
        lambda: status.view_clicked.emit(),
        lambda: status.account_clicked.emit(),
        lambda: bar._views_popup.show_below(bar._row.views),
        lambda: bar.conditions.open_condition("Number", None, bar._row.add),
        lambda: bar.conditions.open_condition("Stage", None, bar._row.add),
    )
    for show in popups:
        await desk.in_front()
        show()
        popup = await desk.until_found(desk.popup, "the popup")
        goes_round(popup)
        popup.close()
    await desk.close()


@story
async def test_helpers_beside_a_field_are_no_stops_but_have_keys(desk: Desk, server: StartServer) -> None:
    """The buttons for copying, a calendar or an address cost no Tab; their tooltips name the keys."""
    await opened(desk, server)
    window, pane = desk.window, desk.window.detail
    stops = stops_of(window)
    helpers = [pane.editor(field).control.side_button for field in ("ID", "Date", "Moment", "E-mail", "Website")]  # type: ignore[attr-defined]
    assert not stops & set(helpers)
    assert pane.editor("ID").input not in stops, "it can't be changed"
    tips = [helper.toolTip() for helper in helpers]
    assert tips == [
        "Copy (Ctrl+Shift+C)",
        "Choose a day (Down)",
        "Choose a day (Down)",
        "Write an e-mail (Alt+Return)",
        "Open in browser (Alt+Return)",
    ]
    QApplication.clipboard().setText("")
    pane.focus_field("Text")
    press(focused(), Key.Key_C, Qt.KeyboardModifier.ControlModifier | SHIFT)
    assert QApplication.clipboard().text() == "T-1"
    pane.focus_field("Website")
    press(focused(), Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    click(desk.dialog(ConfirmDialog).cancel_button)
    await desk.in_front()
    pane.focus_field("Date")
    press(focused(), Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    desk.popup().close()
    await desk.close()


@story
async def test_f6_goes_from_region_to_region_both_ways(desk: Desk, server: StartServer) -> None:
    await opened(desk, server)
    window = desk.window
    window.table.setFocus()
    parts = (window.side, window.filter_bar, window.stack)
    for part in parts:
        press(focused(), Key.Key_F6)
        assert part.isAncestorOf(focused())
    for part in (window.filter_bar, window.side, window.stack):
        press(focused(), Key.Key_F6, SHIFT)
        assert part.isAncestorOf(focused())
    await desk.close()
