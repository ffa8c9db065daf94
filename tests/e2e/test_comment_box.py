"""Comments mention people by keys, lead to pages after a look at the host, and are folded where they are long."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from flowdash_desktop.ui.detail.activity.comment_row import CommentRow
from tests.e2e.everything import WORKFLOW, asking, definition
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, button, click, focused, keys, opening, press, says


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
