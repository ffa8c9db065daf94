"""The sections of the pane stand as the person has arranged them in a workflow, and open where something leads."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from flowdash_desktop.ui.detail.arranged.handle import DropLine
from flowdash_desktop.ui.detail.arranged.heading import SectionHeading
from flowdash_desktop.ui.detail.pane import DetailPane
from flowdash_desktop.ui.detail.section import Section
from tests.e2e.everything import WORKFLOW, definition
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, click, drop_files, focused, keys, press
from tests.support.server_process import ServerProcess
from tests.support.steady import controls, settle, visible_rect

ALT = Qt.KeyboardModifier.AltModifier


def order(pane: DetailPane) -> list[str]:
    """The titles of the sections that are shown, from the top."""
    shown = [section for section in pane.findChildren(Section) if section.isVisible()]
    return [one.title for one in sorted(shown, key=lambda one: one.mapTo(pane, QPoint(0, 0)).y())]


def heading(pane: DetailPane, title: str) -> SectionHeading:
    """The heading of a section."""
    found = next(one.header for one in pane.findChildren(Section) if one.isVisible() and one.title == title)
    assert found is not None
    return found


def shows(pane: DetailPane, field: str) -> bool:
    """True while the editor of a field can be seen, or scrolled to."""
    return pane.fields.editors[field].isVisible()


def mouse(widget: QWidget, kind: QEvent.Type, at: QPoint) -> None:
    """Send one event of the left button to a widget, at a point of the screen."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    cause = none if kind == QEvent.Type.MouseMove else left
    held = none if kind == QEvent.Type.MouseButtonRelease else left
    local = QPointF(widget.mapFromGlobal(at))
    QApplication.sendEvent(widget, QMouseEvent(kind, local, QPointF(at), cause, held, Qt.KeyboardModifier.NoModifier))


def middle(widget: QWidget) -> QPoint:
    """The middle of a widget on the screen."""
    return widget.mapToGlobal(widget.rect().center())


def drag(widget: QWidget, to: QPoint) -> None:
    """Press a widget and drag it to a point of the screen; the button stays down."""
    start = middle(widget)
    mouse(widget, QEvent.Type.MouseButtonPress, start)
    for part in (3, 2, 1):
        mouse(widget, QEvent.Type.MouseMove, start + (to - start) / part)


def drop_line(pane: DetailPane) -> QWidget | None:
    """The line where a dragged section falls, while there is one."""
    return next((line for line in pane.findChildren(DropLine) if line.isVisible()), None)


async def opened(desk: Desk, running: ServerProcess, key: str = "A-1") -> DetailPane:
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    window.resize(1300, 800)
    await desk.open_task(key, "ID")
    await desk.in_front()
    await settle()
    return window.detail


@story
async def test_sections_stay_as_they_were_arranged(desk: Desk, server: StartServer) -> None:
    """Moved by Alt+Up, collapsed by Enter and pinned by its command; in order of Tab, for the next task, and after a
    restart; *Reset* puts all back."""
    running = server(definition("A-1", "A-2"))
    pane = await opened(desk, running)
    usual = order(pane)
    assert usual == ["Details", "Files", "Comments", "Checklist", "Alike"]
    files = heading(pane, "Files")
    files.setFocus(Qt.FocusReason.TabFocusReason)
    press(files, Qt.Key.Key_Up, ALT)
    await settle()
    assert order(pane) == ["Files", "Details", "Comments", "Checklist", "Alike"]
    assert files.hasFocus()
    details = heading(pane, "Details")
    details.setFocus(Qt.FocusReason.TabFocusReason)
    press(details, Qt.Key.Key_Return)
    await settle()
    assert not shows(pane, "Text")
    assert details.text() == f"Details · {len(pane.fields.editors)}"
    press(details, Qt.Key.Key_Tab)
    assert focused() is heading(pane, "Comments"), "Tab follows what is seen"
    desk.window.pane_actions.pin.trigger()
    await settle()
    assert order(pane)[0] == "Comments"
    assert focused() is heading(pane, "Comments"), "the focus goes along"
    await desk.open_task("A-2", "ID")
    await settle()
    arranged = ["Comments", "Files", "Details", "Checklist", "Alike"]
    assert order(pane) == arranged
    await desk.close()
    desk.another_start()
    pane = await opened(desk, running)
    assert order(pane) == arranged
    assert not shows(pane, "Text")
    desk.window.pane_actions.reset.trigger()
    await settle()
    assert order(pane) == usual
    assert shows(pane, "Text")
    await desk.close()


@story
async def test_what_is_pinned_stays_while_the_rest_scrolls(desk: Desk, server: StartServer) -> None:
    """Its own room ends at half of the pane, and a text that is typed there stays."""
    pane = await opened(desk, server(definition("A-1")))
    box = desk.in_pane("New comment", QPlainTextEdit)
    box.setFocus()
    keys(box, "half")
    desk.window.pane_actions.pin.trigger()
    await settle()
    assert box.hasFocus()
    assert box.toPlainText() == "half"
    top = visible_rect(heading(pane, "Comments")).top()
    bar = pane.scrolled.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    await settle()
    assert visible_rect(heading(pane, "Comments")).top() == top
    await desk.shortcut(Qt.Key.Key_M, CONTROL | SHIFT)
    assert bar.value() == bar.maximum(), "what is at the top already is not scrolled to"
    desk.window.pane_actions.pin.trigger()
    heading(pane, "Details").pin_asked.emit()
    await settle()
    assert pane._pinned.height() <= pane.height() // 2
    assert pane._pinned.verticalScrollBar().maximum() > 0, "the fields scroll in their half"
    assert box.toPlainText() == "half"
    await desk.close()


@story
async def test_a_collapsed_section_opens_where_a_command_leads(desk: Desk, server: StartServer) -> None:
    """Keys and a refused value open it for this task; it is collapsed again with the next one."""
    pane = await opened(desk, server(definition("A-1", "A-2")))
    for title in ("Details", "Comments"):
        click(heading(pane, title))
    await settle()
    box = pane.activity.comments.box
    assert not box.isVisible()
    await desk.shortcut(Qt.Key.Key_M, CONTROL | SHIFT)
    assert box.hasFocus()
    assert box.isVisible()
    keys(box, "not sent")
    pane.focus_field("Number")
    assert shows(pane, "Number")
    await desk.open_task("A-2", "ID")
    await settle()
    assert not box.isVisible()
    assert not shows(pane, "Text")
    await desk.open_task("A-1", "ID")
    await settle()
    assert box.isVisible(), "a text that is not sent is in sight"
    assert box.toPlainText() == "not sent"
    await desk.close()


@story
async def test_the_rest_goes_along_with_what_is_pinned(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Files that come make the pinned part higher: what comes first below it is not scrolled out of sight."""
    pane = await opened(desk, server(definition("A-1")))
    heading(pane, "Files").pin_asked.emit()
    await settle()
    area, bar = pane.fields.areas["Files"], pane.scrolled.verticalScrollBar()
    assert bar.value() == 0
    height = pane._pinned.height()
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(name)
    assert drop_files(area, area.rect().center(), [tmp_path / "one.txt", tmp_path / "two.txt"])
    await desk.until(lambda: len(desk.files("A-1", "Files")) == 2, "both files")
    await desk.until_saved()
    await settle()
    assert pane._pinned.height() > height
    assert bar.value() == 0
    top = heading(pane, "Details").mapTo(pane, QPoint(0, 0)).y()
    assert top - pane._pinned.geometry().bottom() < 20
    await desk.close()


@story
async def test_the_view_follows_a_section_that_is_moved(desk: Desk, server: StartServer) -> None:
    """Its heading is seen, and has the focus, after each Alt+Up and Alt+Down in a low window."""
    pane = await opened(desk, server(definition("A-1")))
    desk.window.resize(1100, 420)
    await settle()
    moved = heading(pane, "Checklist")
    moved.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Up,) * 3 + (Qt.Key.Key_Down,) * 3:
        press(moved, key, ALT)
        await settle()
        assert moved.hasFocus()
        assert visible_rect(moved).height() == moved.height(), order(pane)
    await desk.close()


@story
async def test_a_section_is_dragged_by_its_heading(desk: Desk, server: StartServer) -> None:
    """A line shows where it falls; until then nothing moves. Esc leaves all as it was, a drop lasts as by keys."""
    running = server(definition("A-1"))
    pane = await opened(desk, running)
    usual, comments = order(pane), heading(pane, "Comments")
    box = desk.in_pane("New comment", QPlainTextEdit)
    box.setFocus()
    pane.scrolled.verticalScrollBar().setValue(pane.scrolled.verticalScrollBar().maximum())
    await settle()
    target = heading(pane, "Files").mapToGlobal(QPoint(60, 2))
    before = {one: visible_rect(one) for one in controls(pane)}
    drag(comments, target)
    await settle()
    line = drop_line(pane)
    assert line is not None
    assert abs(line.mapToGlobal(QPoint(0, 0)).y() - target.y()) < comments.height()
    assert {one: visible_rect(one) for one in before} == before
    press(focused(), Qt.Key.Key_Escape)
    assert drop_line(pane) is None
    mouse(comments, QEvent.Type.MouseMove, target)
    mouse(comments, QEvent.Type.MouseButtonRelease, target)
    await settle()
    assert order(pane) == usual
    assert box.isVisible(), "a drag that was given up collapses nothing"
    assert focused() is box, "Esc is for the drag alone"
    drag(comments.handle, target)
    mouse(comments.handle, QEvent.Type.MouseButtonRelease, target)
    await settle()
    dragged = ["Details", "Comments", "Files", "Checklist", "Alike"]
    assert order(pane) == dragged
    assert drop_line(pane) is None
    assert box.isVisible()
    assert focused() is box
    await desk.close()
    desk.another_start()
    pane = await opened(desk, running)
    assert order(pane) == dragged
    await desk.close()


@story
async def test_a_dragged_section_scrolls_and_stays_below_pinned(desk: Desk, server: StartServer) -> None:
    """At the edge the pane scrolls. One that is not pinned falls below the pinned ones, however far it is dragged."""
    pane = await opened(desk, server(definition("A-1")))
    heading(pane, "Files").pin_asked.emit()
    desk.window.resize(1100, 520)
    await settle()
    bar, checklist = pane.scrolled.verticalScrollBar(), heading(pane, "Checklist")
    bar.setValue(bar.maximum())
    await settle()
    top = pane.mapToGlobal(QPoint(60, 0))
    drag(checklist, top)
    await desk.until(lambda: bar.value() == 0, "the pane is scrolled to its top")
    mouse(checklist, QEvent.Type.MouseButtonRelease, top)
    await settle()
    assert order(pane) == ["Files", "Checklist", "Details", "Comments", "Alike"]
    pinned = heading(pane, "Files")
    drag(pinned, middle(heading(pane, "Details")))
    assert drop_line(pane) is None
    mouse(pinned, QEvent.Type.MouseButtonRelease, middle(heading(pane, "Details")))
    await settle()
    assert order(pane) == ["Files", "Checklist", "Details", "Comments", "Alike"]
    await desk.close()
