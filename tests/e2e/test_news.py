"""Coming back to the tasks: what others changed meanwhile is marked, can be looked at alone, and is seen after that."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from tests.e2e.everything import WORKFLOW, asking, definition
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import click

CHANGED = "Changed since I last looked"


def the_box(desk: Desk) -> QCheckBox:
    """The box, which is not always shown."""
    (box,) = [one for one in desk.window.findChildren(QCheckBox) if one.accessibleName() == CHANGED]
    return box


def described(desk: Desk, key: str) -> str:
    model = desk.window.model
    index = model.index(next(row for row in range(model.rowCount()) if model.shown.key(row) == key), 0)
    return str(model.data(index, Qt.ItemDataRole.AccessibleDescriptionRole) or "")


@story
async def test_what_others_changed_is_marked_shown_alone_and_then_seen(desk: Desk, server: StartServer) -> None:
    running = server(definition("R-1", "R-2", "R-3"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until_read()
    await desk.open_task("R-1", "ID")
    box = the_box(desk)
    assert not box.isVisible()
    with asking(running) as api:
        assert api.put("R-2", {"Text": "theirs"}).status_code == 200
    window.refresh_requested.emit()
    await desk.until(box.isVisible, "the mark")
    assert box.text() == "1 changed"
    assert "Changed by others since you last looked: Text." in described(desk, "R-2")
    assert "looked" not in described(desk, "R-3")
    click(box)
    await desk.until(lambda: desk.column("ID") == ["R-2"], "the changed task alone")
    await desk.in_front()
    await desk.open_task("R-2", "ID")
    await desk.until(lambda: box.text() == "0 changed", "that it was seen")
    assert desk.column("ID") == ["R-2"], "a row does not vanish from under the eyes"
    assert "looked" not in described(desk, "R-2")
    click(box)
    await desk.until(lambda: desk.column("ID") == ["R-1", "R-2", "R-3"], "all of them")
    assert not box.isVisible()
    await desk.close()


@story
async def test_all_can_be_marked_as_seen(desk: Desk, server: StartServer) -> None:
    running = server(definition("R-1", "R-2"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until_read()
    with asking(running) as api:
        for key in ("R-1", "R-2"):
            assert api.put(key, {"Number": 9}).status_code == 200
    window.refresh_requested.emit()
    box = the_box(desk)
    await desk.until(lambda: box.text() == "2 changed", "the marks")
    (action,) = [one for one in window.table.commands.more_actions if one.text() == "Mark all changes as seen"]
    action.trigger()
    await desk.until(lambda: not box.isVisible())
    await desk.close()
