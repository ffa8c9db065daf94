"""An import adds fields and options to its workflow: offered, shown before, and undone as said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.ui.importing.dialog import ImportDialog
from tests.e2e.everything import asking
from tests.e2e.test_import_reading import _opened, choose
from tests.e2e.test_paste_rows import choice
from tests.support.changes import Changes
from tests.support.definitions import TICKETS, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, click
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

Key = Qt.Key
KIND = {"id": "kind", "name": "Kind", "type": "singleSelect", "options": [{"name": "Hardware", "color": "#3b82f6"}]}
FLOW: dict[str, Any] = {**TICKETS, "fields": [*TICKETS["fields"], KIND]}
ROWS = "Subject,Kind,Weight\nA printer,Hardware,12.5\nA form,Paper,3\nA chair,Furniture,7\n"


def fields(running: ServerProcess) -> dict[str, Any]:
    with asking(running) as api:
        return {one["name"]: one for one in Changes(api).workflow("tckets")["fields"]}


def add_button(dialog: ImportDialog) -> QPushButton:
    found = [b for b in dialog.mapping.findChildren(QPushButton) if b.isVisible() and b.text().startswith("Add th")]
    assert len(found) == 1, [b.text() for b in found]
    return found[0]


async def planned(desk: Desk, dialog: ImportDialog, words: str) -> None:
    await desk.until(lambda: not dialog.busy.isVisible() and dialog.confirm_button.text() == words, words)


@story
async def test_new_fields_and_options_are_added(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Nothing is changed before it is confirmed; the tasks are one step, and the workflow another."""
    running = server(workspace(FLOW))
    await desk.open_table(server=running, workflow_id="tckets")
    path = tmp_path / "rows.csv"
    path.write_text(ROWS, encoding="utf-8")
    dialog = await _opened(desk, path)
    await planned(desk, dialog, "Create 1")
    await desk.until(lambda: 2 in dialog.mapping._new, "the offer of a field")
    await choose(desk, choice(dialog, "Weight becomes"), "Make a new")
    await desk.until(lambda: dialog.mapping.uses[2].field == "Weight", "the field")
    assert "new field “Weight” (Number)" in dialog.mapping.parts.text()
    await desk.until(lambda: not dialog.busy.isVisible(), "the plan")
    button = await desk.until_found(lambda: add_button(dialog), "the offer of options")
    assert button.text() == "Add these 2 options"
    click(button)
    await planned(desk, dialog, "Create 3")
    assert "2 new options of “Kind”" in dialog.mapping.parts.text()
    assert "Ctrl+Alt+Z" in dialog.mapping.parts.text()
    before = fields(running)
    assert "Weight" not in before
    click(dialog.confirm_button)
    await desk.until(lambda: "Weight" in fields(running), "the field on the server")
    await desk.until(lambda: desk.window.model.column("Weight") >= 0, "the column")
    await desk.until(lambda: len(desk.session.shown("tckets")) == 5, "the tasks")
    await desk.until_saved()
    after = fields(running)
    assert after["Weight"]["type"] == FieldKind.NUMBER.value
    assert after["Kind"]["options"] == [KIND["options"][0], "Paper", "Furniture"]
    made = {
        t.task.values["Subject"]: t.task.values
        for t in map(desk.session.shown("tckets").get, desk.session.shown("tckets"))
        if t
    }
    assert (made["A chair"]["Kind"], str(made["A printer"]["Weight"])) == ("Furniture", "12.5")
    await desk.shortcut(Key.Key_Z)
    await desk.until(lambda: len(desk.session.shown("tckets")) == 2, "the undo of the tasks")
    await desk.until_saved()
    await desk.shortcut(Key.Key_Z, CONTROL | Qt.KeyboardModifier.AltModifier)
    await desk.until(lambda: "Weight" not in fields(running), "the undo of the field")
    assert fields(running) == before
    await desk.close()


@story
async def test_what_is_not_confirmed_adds_nothing(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Cancelled, or chosen and then left out, a field is not made."""
    running = server(workspace(FLOW))
    await desk.open_table(server=running, workflow_id="tckets")
    path = tmp_path / "rows.csv"
    path.write_text(ROWS, encoding="utf-8")
    before = fields(running)
    dialog = await _opened(desk, path)
    await desk.until(lambda: 2 in dialog.mapping._new, "the offer of a field")
    await choose(desk, choice(dialog, "Weight becomes"), "Make a new")
    await desk.until(lambda: dialog.mapping.uses[2].field == "Weight", "the field")
    dialog.mapping.choose(2, "")
    await planned(desk, dialog, "Create 1")
    click(dialog.confirm_button)
    await desk.until(lambda: len(desk.session.shown("tckets")) == 3, "the task")
    await desk.until_saved()
    assert fields(running) == before
    await desk.close()


@story
async def test_a_service_that_takes_no_changes_offers_none(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    running = server(workspace(FLOW))
    async with TcpProxy(running.base_url) as proxy:
        rule = proxy.answer(b"GET /api/v1/workspace/definition ", b"", once=False)
        rule.answer = b"HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\n{}"
        await desk.open_table(server=(proxy.base_url, running.key), workflow_id="tckets")
        path = tmp_path / "rows.csv"
        path.write_text(ROWS, encoding="utf-8")
        dialog = await _opened(desk, path)
        await planned(desk, dialog, "Create 1")
        await desk.until(lambda: not desk.application._scope._tasks, "the answer")
        assert not dialog.mapping._new
        assert not [b for b in dialog.mapping.findChildren(QPushButton) if b.isVisible() and "Add th" in b.text()]
        dialog.reject()
        await desk.close()
