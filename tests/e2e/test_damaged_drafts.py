"""A draft that can't be read any more is set aside in a file, and new tasks go on."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from flowdash_desktop.domain.drafts import COPIED_PARTS, PROMISED_LINK
from tests.e2e.test_visits import ask_for_ticket, numbered_by_the_server, tickets
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, replace_text, says
from tests.support.steady import settle


def garble(folder: Path, name: str, text: str) -> Path:
    """Write other text over a draft, or beside the ones that are there; the folder of the account."""
    file = next(folder.rglob("outbox.db"))
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("DELETE FROM drafts WHERE field = ?", (name,))
        connection.execute(
            "INSERT INTO drafts (workflow_id, task_key, field, place, text, base) VALUES (?, ?, ?, '', ?, 'null')",
            ("tckets", "new:form", name, text),
        )
    return file.parent


@pytest.mark.parametrize("name", [PROMISED_LINK, COPIED_PARTS])
@story
async def test_a_damaged_draft_bars_no_new_task(desk: Desk, server: StartServer, name: str) -> None:
    """The text is in a file that the window names, what was typed in the form stays, and task after task is made."""
    running = server(numbered_by_the_server())
    await desk.open_table(server=running, workflow_id="people")
    await ask_for_ticket(desk)
    replace_text(desk.find("Subject", QLineEdit, inside=desk.window.new_task), "Help")
    await desk.close()
    folder = garble(desk.paths.accounts, name, '[[["link", "peop')
    desk.another_start()
    window = await desk.open_table(server=running, workflow_id="tckets")
    await desk.shortcut(Qt.Key.Key_N)
    await desk.until(lambda: window.shows_new_task, "the form")
    assert desk.find("Subject", QLineEdit, inside=window.new_task).text() == "Help"
    await desk.until(lambda: "can't be read" in window.notice.text, "the words")
    (file,) = folder.glob("draft-set-aside-*.txt")
    assert str(file) in window.notice.text
    assert file.read_text() == '[[["link", "peop'
    assert says(window.new_task, "will be linked") is (name == COPIED_PARTS), "the other part is not lost with it"
    click(button("Create task", window.new_task))
    await desk.until(lambda: "Help" in desk.column("Subject"), "the task")
    await desk.until(lambda: not window.shows_new_task, "the end of the form")
    await desk.shortcut(Qt.Key.Key_N)
    await desk.until(lambda: window.shows_new_task, "the form again")
    replace_text(desk.find("Subject", QLineEdit, inside=window.new_task), "More help")
    click(button("Create task", window.new_task))
    await desk.until(lambda: "More help" in desk.column("Subject"), "the next task")
    await desk.until_saved()
    assert tickets(running) == (["Seventh", "Help"] if name == COPIED_PARTS else ["Seventh"])
    await desk.close()
    desk.another_start()
    window = await desk.open_table(server=running, workflow_id="tckets")
    await settle()
    assert "can't be read" not in window.notice.text, "it is said once"
    assert list(folder.glob("draft-set-aside-*.txt")) == [file]
    await desk.close()
