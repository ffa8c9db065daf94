"""Rules of linked tasks: one opens in the pane while the table stays, and each way back leads to where one was."""

from __future__ import annotations

import random

from PySide6.QtWidgets import QLineEdit, QScrollArea

from flowdash_desktop.ui.detail.links.linked_row import LinkedRow
from tests.window.model import Sheet
from tests.window.rules import Arguments, need, rule
from tests.window.scene import Scene

_OTHER = {"Vendors": "Orders", "Orders": "Vendors"}
_WAYS = ("Alt+Left", "Esc", "a click on the row")
_NAME = "Sorb 5"


def _linked(scene: Scene) -> dict[str, LinkedRow]:
    """The linked tasks that can be opened from the task of the current row, by title."""
    pane, key = scene.screen.pane, scene.screen.current()
    is_free = scene.typing is None and scene.gone is None and len(scene.screen.selected()) == 1
    if pane is None or key is None or not is_free or scene.screen.pane_task() != key or scene.sheet.name not in _OTHER:
        return {}
    if scene.sheet.drafts or _other(scene).drafts:
        return {}
    return {row.title.text(): row for row in pane.findChildren(LinkedRow) if row.isVisible() and row.title.opens}


def _other(scene: Scene) -> Sheet:
    return scene.world.sheets[_OTHER[scene.sheet.name]]


def _visit(scene: Scene, chance: random.Random) -> Arguments | None:
    key, titles = scene.screen.current(), sorted(_linked(scene))
    if key is None or not titles:
        return None
    return key, chance.choice(titles), chance.choice(("look at it", "name it")), chance.choice(_WAYS)


@rule("open {1}, linked to {0}, {2}, and go back by {3}", _visit, weight=6)
async def visit(scene: Scene, key: str, title: str, what: str, way: str) -> None:
    """The table keeps rows, current row, selection and scroll position, whatever is done to the linked task."""
    row, screen = _linked(scene).get(title), scene.screen
    need(row is not None and screen.current() == key and key in scene.tasks_shown())
    assert row is not None
    assert screen.pane is not None
    other, linked = _other(scene), title.split(" ")[0]
    before = _table(scene)
    (area,) = (a for a in screen.pane.findChildren(QScrollArea) if a.isVisible() and a.isAncestorOf(row))
    area.ensureWidgetVisible(row.title)
    scene.person.click(row.title)
    await scene.until(lambda: _shown(scene) == (other.id, linked), f"{title} in the pane")
    assert _table(scene) == before, f"the table was {before}, now it is {_table(scene)}"
    if what == "name it":
        await _name(scene, other, linked)
        assert _table(scene) == before, f"the table was {before}, now it is {_table(scene)}"
    if way == "a click on the row":
        await scene.click_row(key)
    else:
        await scene.person.press(way)
    await scene.until(lambda: _shown(scene) == (scene.sheet.id, key), f"{key} in the pane again")
    scene.current, scene.selected = key, {key}
    scene.focus = "" if way == "Alt+Left" else "Tasks"


async def _name(scene: Scene, other: Sheet, linked: str) -> None:
    """Type another name of the linked task, which is saved in its own workflow."""
    pane = scene.screen.pane
    assert pane is not None
    await scene.until(lambda: len(scene.screen.all("Name", QLineEdit, pane)) == 1, "the field of the name")
    line = scene.screen.find("Name", QLineEdit, pane)
    (area,) = (a for a in pane.findChildren(QScrollArea) if a.isVisible() and a.isAncestorOf(line))
    area.ensureWidgetVisible(line)
    scene.person.click(line)
    await scene.person.press("Ctrl+A")
    await scene.person.type(_NAME)
    await scene.person.press("Return")
    other.edit(linked, "Name", _NAME, current=None)
    await scene.settled()


def _shown(scene: Scene) -> tuple[str, str | None]:
    """The workflow and the unique ID of the task in the pane."""
    return scene.world.desk.window.detail.drafts.workflow_id, scene.screen.pane_task()


def _table(scene: Scene) -> tuple[object, ...]:
    screen = scene.screen
    return screen.rows(), screen.current(), screen.selected(), screen.table.verticalScrollBar().value()
