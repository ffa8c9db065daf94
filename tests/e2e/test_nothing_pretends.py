"""Names and texts that turn, cover or break what is around them are shown with marks wherever they are shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from flowdash_desktop.domain.text.harmless import MARK, harmless
from flowdash_desktop.ui.widgets.menu_button import MenuButton
from tests.e2e.everything import asking
from tests.support.definitions import ROLES, Definition, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, SHIFT, press

EVIL = "e\u202egpj.exe \x1b[1m z" + "\u0301" * 9 + " \u2066\x9b"
"""It turns what follows, would be a command to a terminal, covers the lines above, and never ends its direction."""
WORKFLOW = "odd000"


def odd(name: str) -> str:
    """A name of its own with all of that in it."""
    return f"{name} {EVIL}"


def odd_workflow() -> Definition:
    fields = [
        {"id": "id", "name": odd("ID"), "type": "uniqueId"},
        {"id": "title", "name": odd("Title"), "type": "text"},
        {"id": "notes", "name": odd("Notes"), "type": "longText"},
        {"id": "one", "name": odd("One"), "type": "singleSelect", "options": [odd("Red"), odd("Green")]},
        {"id": "some", "name": odd("Some"), "type": "multipleSelect", "options": [odd("A"), odd("B")]},
        {"id": "who", "name": odd("Who"), "type": "person"},
        {"id": "file", "name": odd("File"), "type": "file"},
    ]
    values = {
        odd("Title"): odd("T"),
        odd("Notes"): odd("N"),
        odd("One"): odd("Red"),
        odd("Some"): [odd("A")],
        odd("Who"): "odd@example.com",
        "Assigned To": "odd@example.com",
    }
    return {
        "id": WORKFLOW,
        "name": odd("Workflow"),
        "recordType": odd("record"),
        "stages": [{"name": odd("Open"), "checklist": [odd("Item")]}, {"name": odd("Done"), "endStage": True}],
        "fields": fields,
        "actions": [
            {"id": "a", "name": odd("Act"), "steps": [{"type": "moveToStage", "stage": odd("Done")}]},
        ],
        "tasks": [{**values, odd("ID"): odd(number), "Stage": odd("Open")} for number in ("1", "2", "3")],
    }


def definition() -> Definition:
    """Two such workflows that are linked, and a person of such a name."""
    other = {**odd_workflow(), "id": "other0", "name": odd("Other")}
    link = {"from": WORKFLOW, "to": "other0", "kind": "one-to-many", "name": odd("Link"), "inverseName": odd("Back")}
    made = workspace(odd_workflow(), other, links=[link])
    made["workspace"]["name"] = odd("Workspace")
    made["roles"] = [*ROLES, {"id": "r9", "name": odd("Role")}]
    person = {"id": "u9", "email": "odd@example.com", "first_name": odd("First"), "last_name": EVIL, "role_id": "r9"}
    made["users"].append(person)
    made["workflows"][0]["tasks"][0][odd("Link")] = [{odd("ID"): odd("1")}, {odd("ID"): odd("2")}]
    return made


def shown_texts() -> Iterator[tuple[str, str]]:
    """Everything that the open windows show as text, with where it is."""
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            yield f"title of {type(window).__name__}", window.windowTitle()
            for widget in (window, *window.findChildren(QWidget)):
                if widget.isVisible():
                    yield from _texts_of(widget)


def _texts_of(widget: QWidget) -> Iterator[tuple[str, str]]:
    where = f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
    yield f"tip of {where}", widget.toolTip()
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield where, widget.text()
    if isinstance(widget, MenuButton):
        yield where, widget.shown_text()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield f"placeholder of {where}", widget.placeholderText()
    if isinstance(widget, QPlainTextEdit):
        yield where, widget.toPlainText()
    if isinstance(widget, QMenu):
        yield from ((f"entry of {where}", action.text()) for action in widget.actions())
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from ((f"row of {where}", text) for text in _rows(widget.model()))
    words = getattr(widget, "_text", None)
    if isinstance(words, str):
        yield f"words of {where}", words


def _rows(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(min(model.rowCount(), 50)):
        for column in range(_columns(model)):
            index = model.index(row, column)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield str(index.data(role) or "")
    for column in range(_columns(model)):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")


def _columns(model: QAbstractItemModel) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount()


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """What is painted letter by letter from now on."""
    seen: set[str] = set()
    paint = QPainter.drawText

    def draw(self: QPainter, *args: Any) -> Any:
        seen.update(one for one in args if isinstance(one, str))
        return paint(self, *args)

    monkeypatch.setattr(QPainter, "drawText", draw)
    return seen


class Walk:
    """Looks at everything that is shown, step by step."""

    def __init__(self, desk: Desk, painted: set[str]) -> None:
        self.desk = desk
        self.painted = painted
        self.wrong: list[str] = []
        self.marked = 0

    async def look(self, place: str) -> None:
        """Look at all windows now."""
        for _ in range(4):
            await self.desk.until(lambda: True)
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                window.grab()
        for where, text in [*shown_texts(), *(("painted", text) for text in self.painted)]:
            self.marked += MARK in text
            if harmless(text) != text:
                self.wrong.append(f"{place}: {where}: {ascii(text)[:90]}")
        self.painted.clear()

    def close(self) -> None:
        """Close what is open over the window."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()


@story
async def test_no_text_turns_or_covers_what_is_around_it(desk: Desk, server: StartServer, painted: set[str]) -> None:
    running = server(definition())
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    window.resize(1300, 900)
    key = odd("1")
    with asking(running, WORKFLOW) as api:
        files = {odd("File"): [{"filename": f"{EVIL}.pdf", "base64contents": "YQ=="}]}
        assert api.put(key, files).is_success
        assert api.http.post(f"{api.task_url(key)}/comments", json={"body": EVIL}).is_success
    walk = Walk(desk, painted)
    await walk.look("the table")
    await desk.open_task(key, odd("ID"))
    await desk.until(lambda: window.detail.activity.checklist.rows_made > 0, "the checklist")
    await walk.look("the pane")
    for name, editor in window.detail.editors.by_name.items():
        if isinstance(editor.input, MenuButton):
            editor.input.open_popup()
            await walk.look(f"the list of {ascii(name)[:12]}")
            walk.close()
    row = window.filter_bar._row
    for button in (row.workflow, row.stage, row.assignee, row.group, row.views):
        button.open_popup()
        await walk.look(f"the list at {button.accessibleName()}")
        walk.close()
    row.add.click()
    await walk.look("a new filter")
    walk.close()
    desk.menu_at(key, odd("Title"))
    for menu in desk.popup().findChildren(QMenu):
        menu.aboutToShow.emit()
        walk.wrong += [f"menu: {ascii(a.text())[:90]}" for a in menu.actions() if harmless(a.text()) != a.text()]
    await walk.look("the menu of a cell")
    walk.close()
    await desk.shortcut(Qt.Key.Key_K)
    await walk.look("the palette")
    walk.close()
    line = window.detail.editor(odd("Title")).input
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.end(False)
    line.insert("!")
    line.textEdited.emit(line.text())
    press(line, Qt.Key.Key_Return)
    await desk.until(lambda: str(desk.shown(key).task.values[odd("Title")]) == f"{odd('T')}!", "the edit")
    await walk.look("after an edit")
    await desk.until_saved()
    with asking(running, WORKFLOW) as api:
        assert api.get(key)[odd("Title")] == f"{odd('T')}!", "what can't be shown is not lost"
    await desk.shortcut(Qt.Key.Key_Z)
    await desk.until(lambda: window.notice.isVisible(), "what was undone")
    await walk.look("a toast")
    await desk.shortcut(Qt.Key.Key_H, CONTROL | SHIFT)
    await walk.look("the history")
    running.suspend()
    window.detail.editor(odd("Title")).set_draft(odd("offline"))
    window.detail.editor(odd("Title")).commit()
    await desk.until(lambda: desk.session.pending, "a change that waits")
    window.status._sync.click()
    await walk.look("the outbox")
    running.resume()
    await desk.until_saved()
    window.detail.header.delete.trigger()
    await walk.look("a question")
    assert walk.marked > 50, "the names were shown"
    assert not walk.wrong, "\n".join(dict.fromkeys(walk.wrong))
    await desk.close()


@story
async def test_a_copied_cell_is_the_text_itself(desk: Desk, server: StartServer) -> None:
    window = await desk.open_table(server=server(definition()), workflow_id=WORKFLOW)
    desk.click_cell(odd("1"), odd("Title"))
    press(window.table, Qt.Key.Key_C, CONTROL)
    await desk.until(lambda: QGuiApplication.clipboard().text(), "the copy")
    assert QGuiApplication.clipboard().text() == odd("T")
    await desk.close()
