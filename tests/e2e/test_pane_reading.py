"""The pane is easy to read and to type into: what is written stays in sight, and looks as what it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from flowdash_desktop.ui.detail.comment_row import CommentRow
from tests.e2e.everything import WORKFLOW, asking, definition
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, button, keys, press
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
    window.detail._scroll.bring(box)
    await settle()
    send = button("Comment", window.detail)
    window.detail._scroll.bring(send)
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
