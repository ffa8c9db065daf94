"""Comments mention people by keys, lead to pages after a look at the host, and are folded where they are long."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QPlainTextEdit

from flowdash_desktop.ui.detail.activity.comment_row import CommentRow
from tests.e2e.everything import WORKFLOW, asking, definition
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, button, click, focused, keys, opening, press, says
from tests.support.steady import settle, visible_rect


def rows(desk: Desk) -> list[CommentRow]:
    return [row for row in desk.window.detail.activity.comments.findChildren(CommentRow) if row.isVisible()]


@story
async def test_people_are_mentioned_by_keys(desk: Desk, server: StartServer) -> None:
    """What is sent is ``@First Last``, which the API reads as a mention."""
    running = server(definition("T-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("T-1", "ID")
    box = desk.in_pane("New comment", QPlainTextEdit)
    offered = desk.window.detail.activity.comments.mentions
    box.setFocus()
    keys(box, "Ask @har")
    assert offered.isVisible()
    assert box.accessibleDescription() == "Harry Potter: Enter mentions"
    press(box, Qt.Key.Key_Return)
    assert box.toPlainText() == "Ask @Harry Potter "
    assert offered.isHidden()
    assert focused() is box
    keys(box, "or @")
    press(box, Qt.Key.Key_Down)
    second = offered.rows.currentIndex().data()
    press(box, Qt.Key.Key_Tab)
    assert box.toPlainText() == f"Ask @Harry Potter or @{second} "
    keys(box, "or @h")
    press(box, Qt.Key.Key_Escape)
    assert offered.isHidden()
    press(box, Qt.Key.Key_Return)
    assert box.toPlainText().endswith("or @h\n"), "given up: Enter is a line break again"
    keys(box, "a@har")
    assert offered.isHidden(), "that is an e-mail address"
    press(box, Qt.Key.Key_Return, CONTROL)
    await desk.until_saved()
    with asking(running) as api:
        (comment,) = api.http.get(f"{api.task_url('T-1')}/comments").json()
    assert comment["body"].startswith(f"Ask @Harry Potter or @{second} or @h")
    await desk.close()


@story
async def test_links_are_asked_about_in_place_and_long_ones_folded(desk: Desk, server: StartServer) -> None:
    running = server(definition("T-1"))
    with asking(running) as api:
        for body in ("see https://bank.example@evil.example/in.", "\n".join(f"line {n}" for n in range(40))):
            api.http.post(f"{api.task_url('T-1')}/comments", json={"body": body}).raise_for_status()
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("T-1", "ID")
    await desk.until(lambda: len(rows(desk)) == 2, "the comments")
    first, second = rows(desk)
    assert second.words.toPlainText().splitlines()[-1] == "line 7…"
    click(button("Show all", second))
    assert second.words.toPlainText().endswith("line 39")
    click(button("Show less", second))
    assert second.words.toPlainText().endswith("line 7…")
    first.words.setFocus()
    with opening("https") as opened:
        press(first.words, Qt.Key.Key_Return)
        assert says(first, "Open evil.example in the browser?")
        press(focused(), Qt.Key.Key_Escape)
        assert focused() is first.words
        press(first.words, Qt.Key.Key_Return)
        click(button("Open", first))
        assert [url.host() for url in opened] == ["evil.example"]
    await desk.close()


@story
async def test_a_comment_that_is_unfolded_is_read_on(desk: Desk, server: StartServer) -> None:
    """Its first line stays where it is, the cursor goes to the first new line, and the pane follows the cursor."""
    running = server(definition("T-1"))
    with asking(running) as api:
        body = "\r\n".join([*(f"line {n}" for n in range(60)), "https://a.example/x"])
        api.http.post(f"{api.task_url('T-1')}/comments", json={"body": body}).raise_for_status()
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    window.resize(1300, 800)
    await desk.open_task("T-1", "ID")
    await desk.in_front()
    await desk.until(lambda: len(rows(desk)) == 1, "the comment")
    (row,) = rows(desk)
    await settle()
    window.detail.scrolled.bring(row.fold)
    row.fold.setFocus(Qt.FocusReason.TabFocusReason)
    await settle()
    top = row.words.mapToGlobal(QPoint(0, 0))
    QCursor.setPos(row.fold.mapToGlobal(row.fold.rect().center()))
    assert visible_rect(row.fold).contains(QCursor.pos())
    click(row.fold)
    await settle()
    assert row.words.mapToGlobal(QPoint(0, 0)) == top
    click(row.fold)
    await settle()
    QCursor.setPos(0, 0)
    row.fold.setFocus(Qt.FocusReason.TabFocusReason)
    await settle()
    top = row.words.mapToGlobal(QPoint(0, 0))
    press(row.fold, Qt.Key.Key_Return)
    await settle()
    assert row.words.mapToGlobal(QPoint(0, 0)) == top
    assert focused() is row.words
    assert row.words.textCursor().block().text() == "line 8"
    for _ in range(60):
        press(row.words, Qt.Key.Key_Down)
    assert visible_rect(row.words).contains(row.words.mapToGlobal(row.words.cursorRect().center()))
    (marked,) = row.words.extraSelections()
    assert marked.cursor.selectedText() == "https://a.example/x"
    await desk.close()
