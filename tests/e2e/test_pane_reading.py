"""The pane is easy to read and to type into: what is written stays in sight, and looks as what it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QEnterEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from flowdash_desktop.ui.detail.activity.comment_row import CommentRow
from tests.e2e.everything import FULL, WORKFLOW, asking, definition
from tests.support.definitions import EVERYTHING, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, button, keys, press
from tests.support.steady import settle, visible_rect


def _is_whole(widget: QPlainTextEdit | QPushButton) -> bool:
    return visible_rect(widget).size() == widget.size()


@story
async def test_the_comment_box_grows_in_sight(desk: Desk, server: StartServer) -> None:
    """Each Enter gives the box a line: the first one stays to be read, and box and button stay in the pane."""
    window = await desk.open_table(server=server(definition("A-1")), workflow_id=WORKFLOW)
    window.resize(1200, 600)
    await desk.open_task("A-1", "ID")
    await desk.in_front()
    box = desk.in_pane("New comment", QPlainTextEdit)
    box.setFocus()
    window.detail.scrolled.bring(box)
    await settle()
    send = button("Comment", window.detail)
    window.detail.scrolled.bring(send)
    await settle()
    for number in range(1, 6):
        keys(box, f"line {number}")
        await settle()
        assert box.verticalScrollBar().value() == 0, f"{number}: the first line is seen"
        assert _is_whole(box), f"line {number} is in the pane"
        assert _is_whole(send), f"the button is in the pane at line {number}"
        press(box, Qt.Key.Key_Return)
        await settle()
    for number in range(1, 4):
        press(box, Qt.Key.Key_Return, CONTROL)
        await desk.until(lambda: not box.toPlainText(), "an empty box")
        await settle()
        assert _is_whole(box), f"after comment {number}"
        keys(box, "another")
    await desk.close()


@story
async def test_comments_have_their_writers_avatar(desk: Desk, server: StartServer) -> None:
    """Each comment has the avatar that its writer has everywhere, in the same colour, with the words beside it."""
    running = server(definition("A-1"))
    with asking(running) as api:
        api.http.post(f"{api.workflow_url}/tasks/A-1/comments", json={"body": "One"}).raise_for_status()
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("A-1", "ID")
    await desk.until(lambda: [row for row in window.detail.findChildren(CommentRow) if row.isVisible()], "the comment")
    row = next(row for row in window.detail.findChildren(CommentRow) if row.isVisible())
    assert (row.avatar.email, row.avatar.name) == ("API", "API")
    assert row.avatar.isVisible()
    shown = row.avatar.grab().toImage()
    corner = shown.pixelColor(shown.width() // 2, 2)
    assert corner == window.theme.avatar_color("API")
    assert row.words.x() > row.avatar.geometry().right()
    await desk.close()


def _edge(widget: QWidget) -> QColor:
    """The colour of a widget's frame, in the middle of its left side."""
    picture = widget.grab().toImage()
    color = picture.pixelColor(0, picture.height() // 2)
    return color if color.alpha() else QColor(Qt.GlobalColor.transparent)


@story
async def test_an_empty_field_is_quiet(desk: Desk, server: StartServer) -> None:
    """No frame and a dash while a field is blank; a frame when it is pointed at, has the keyboard, or has a value."""
    blank = {**FULL, "ID": "A-2", "Text": None, "Website": None, "Single": None, "Long text": None}
    workflow = workspace({**EVERYTHING, "tasks": [{**FULL, "ID": "A-1"}, blank]})
    window = await desk.open_table(server=server(workflow), workflow_id=WORKFLOW)
    window.resize(1300, 800)
    await desk.open_task("A-1", "ID")
    await desk.in_front()
    fields: dict[str, QWidget] = {
        "Text": desk.in_pane("Text", QLineEdit),
        "Website": desk.in_pane("Website", QLineEdit),
        "Single": desk.in_pane("Single", QPushButton),
        "Long text": desk.in_pane("Long text", QPlainTextEdit),
    }
    ground, tokens = QColor(Qt.GlobalColor.transparent), window.theme.tokens
    for name, field in fields.items():
        assert _edge(field) == tokens.field_line, f"{name} has a value"
    await desk.open_task("A-2", "ID")
    for name, field in fields.items():
        assert _edge(field) == ground, f"{name} is blank"
        QApplication.sendEvent(field, QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))
        assert _edge(field) == tokens.field_line, f"{name} is pointed at"
        QApplication.sendEvent(field, QEvent(QEvent.Type.Leave))
        assert _edge(field) == ground, f"{name} is left"
    text = desk.in_pane("Text", QLineEdit)
    assert text.placeholderText() == "\u2013"
    text.setFocus()
    assert _edge(text) == tokens.focus
    assert text.placeholderText() == ""
    keys(text, "v")
    window.table.setFocus()
    assert _edge(text) == tokens.field_line
    await desk.until_saved()
    await desk.close()


@story
async def test_fields_end_at_one_edge(desk: Desk, server: StartServer) -> None:
    """The buttons above, the fields and the form of a new task end at one line, with a scroll bar and without."""
    window = await desk.open_table(server=server(definition("A-1")), workflow_id=WORKFLOW)
    await desk.open_task("A-1", "ID")
    ends = set()
    for height in (700, 2400):
        window.resize(1300, height)
        await settle()
        fields = [desk.in_pane(name, QWidget) for name in ("Text", "Single", "Long text", "Assigned To")]
        ends |= {field.mapTo(window, field.rect().topRight()).x() for field in fields}
    assert len(ends) == 1, ends
    await desk.in_front()
    await desk.shortcut(Qt.Key.Key_N)
    await settle()
    for name, kind in (("Text", QLineEdit), ("Must", QLineEdit)):
        field = desk.find(name, kind, inside=window.new_task)
        ends.add(field.mapTo(window, field.rect().topRight()).x())
    create = button("Create task", window.new_task)
    ends.add(create.mapTo(window, create.rect().topRight()).x())
    assert len(ends) == 1, ends
    await desk.close()


@story
async def test_lines_of_a_wide_pane_stay_short(desk: Desk, server: StartServer) -> None:
    """Below the table, where the pane is as wide as the window, a field's line can still be read."""
    window = await desk.open_table(server=server(definition("A-1")), workflow_id=WORKFLOW)
    window.resize(1700, 900)
    await desk.open_task("A-1", "ID")
    await desk.in_front()
    await desk.shortcut(Qt.Key.Key_F9, SHIFT)
    await settle()
    assert window.detail.width() == window.width()
    for name in ("Text", "Long text", "New comment"):
        assert desk.in_pane(name, QWidget).width() < 760
    await desk.close()
