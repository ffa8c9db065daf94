"""Rules of the table: sort, walk, and come back the next day."""

from __future__ import annotations

import random

from PySide6.QtWidgets import QApplication

from tests.window.editing import commit, stuck
from tests.window.groups import Group
from tests.window.person import NONE, SHIFT
from tests.window.rules import Arguments, always, need, rule
from tests.window.scene import Scene

_KEYS = ("Down", "Up", "Ctrl+Home", "Ctrl+End", "PgDown", "PgUp", "Home", "End", "Ctrl+Down", "Ctrl+Up")
_KEEP = ("Ctrl+Down", "Ctrl+Up")
"""These keep what else is selected."""
_WALKS = ("Down", "Up")
"""So do these once a row was picked by ``X``, as ``J`` and ``K`` do."""
_STOPS = ("Tab", "Shift+Tab", "F6", "Shift+F6")


def _column(scene: Scene, chance: random.Random) -> Arguments | None:
    names = [name for name in scene.screen.columns() if name in scene.sheet.kinds]
    return (chance.choice(names),) if scene.tasks_shown() else None


def to_header(scene: Scene) -> None:
    """A press on the header brings the focus to the table; what is typed elsewhere is saved by that."""
    if scene.typing is not None:
        commit(scene)
    scene.focus = "Tasks"


def reordered(scene: Scene) -> None:
    """Another order puts every row where it belongs, the current one maybe into a collapsed group."""
    sheet = scene.sheet
    if sheet.grouping and scene.current in sheet.tasks and sheet.is_closed(str(scene.current)):
        scene.current, sheet.loose = "", None


@rule("click the column {0}", _column, weight=4)
async def sort(scene: Scene, name: str) -> None:
    view, columns = scene.sheet.view, scene.screen.columns()
    need(name in columns and scene.tasks_shown() and not stuck(scene))
    to_header(scene)
    now = next((descending for field, descending in view.sort if field == name), None)
    scene.person.click_header(columns[name], NONE)
    view.sort = [] if now else [(name, now is False)]
    reordered(scene)


@rule("click the column {0} with Shift", _column, weight=2)
async def sort_more(scene: Scene, name: str) -> None:
    view, columns = scene.sheet.view, scene.screen.columns()
    need(name in columns and len(view.sort) < 3 and scene.tasks_shown() and not stuck(scene))
    to_header(scene)
    now = dict(view.sort).get(name)
    scene.person.click_header(columns[name], SHIFT)
    if now is None:
        view.sort = [*view.sort, (name, False)]
    elif now:
        view.sort = [(field, down) for field, down in view.sort if field != name]
    else:
        view.sort = [(field, down or field == name) for field, down in view.sort]
    reordered(scene)


def _walk(scene: Scene, chance: random.Random) -> Arguments | None:
    return (chance.choice(_KEYS),) if scene.tasks_shown() and scene.typing is None else None


def next_task(rows: list[str | Group], row: int, step: int) -> int:
    """The row of the next task, over the headers of groups; the same where there is none."""
    at = row + step
    while 0 <= at < len(rows) and not isinstance(rows[at], str):
        at += step
    return at if 0 <= at < len(rows) else row


@rule("press {0} in the table", _walk, weight=10)
async def walk(scene: Scene, key: str) -> None:
    need(scene.typing is None and scene.tasks_shown())
    if not scene.screen.table.hasFocus():
        await scene.to_table()
    rows, row = scene.screen.rows(), scene.screen.current_row()
    by_rows = scene.screen.words("Mode of the table").startswith("Row mode")
    keeps = key in _KEEP or (key in _WALKS and scene.screen.is_picking())
    await scene.person.press(key)
    last = len(rows) - 1
    to = {"Down": min(row + 1, last), "Up": max(row - 1, 0), "Ctrl+Home": 0, "Ctrl+End": last}
    to |= {"Home": 0, "End": last} if by_rows else {"Home": row, "End": row}
    below, above = next_task(rows, row, 1), next_task(rows, row, -1)
    to |= {"Ctrl+Down": below, "Ctrl+Up": above} | ({"Down": below, "Up": above} if keeps else {})
    entry = rows[to[key]] if key in to and row >= 0 else ""
    scene.current, scene.gone = entry if isinstance(entry, str) else "", None
    moves = not keeps and to.get(key) != row  # at the end of the rows a selection of several stays
    scene.selected = {scene.current} if scene.current and moves else None
    scene.focus = "Tasks"


def _stops(scene: Scene, chance: random.Random) -> Arguments | None:
    free = scene.typing is None and scene.gone is None
    return (chance.choice(_STOPS), str(chance.randint(1, 6))) if free else None


@rule("press {0} {1} times", _stops, weight=2)
async def go_on(scene: Scene, key: str, times: str) -> None:
    """Tab reaches everything, the status bar too; F6 goes from part to part."""
    need(scene.typing is None and scene.gone is None)
    for _ in range(int(times)):
        await scene.person.press(key)
        assert scene.screen.focus_words() != "nowhere", f"{key} leads nowhere, to {scene.screen.focus()}"
    scene.focus, scene.may_be_below = "", True


def _other_workflow(scene: Scene, chance: random.Random) -> Arguments | None:
    return (chance.choice([name for name in scene.world.sheets if name != scene.sheet.name]),)


@rule("press Ctrl+K and choose {0}", _other_workflow, weight=2)
async def switch_workflow(scene: Scene, name: str) -> None:
    need(name != scene.sheet.name and scene.typing is None)
    await scene.person.press("Ctrl+K")
    await scene.until(lambda: QApplication.activePopupWidget() is not None, "the list of workflows")
    await scene.person.type(name)
    await scene.person.press("Return")
    scene.sheet.loose, scene.sheet.view.search = None, ""  # the search is of the moment
    scene.sheet = scene.world.sheets[name]
    scene.may_move = True  # another name, and other filters
    scene.current, scene.focus, scene.gone = "", "", None


@rule("quit, and start again", always, weight=1)
async def start_again(scene: Scene) -> None:
    typing, sheet = scene.typing, scene.sheet
    if typing is not None:
        sheet.drafts[typing.task, typing.field] = typing.text
    scene.sheet.loose, scene.sheet.view.search = None, ""
    await scene.close()
    await scene.open()
    scene.may_move = True
    if typing is None or typing.value is None or typing.task not in sheet.tasks:
        return
    await scene.until_saved()  # what was typed in the pane is saved; that of a cell is, or is in its field again
    there = scene.world.on_server(sheet)[typing.task][typing.field]
    if typing.where == "pane" or (there or None) == (typing.value or None):
        sheet.edit(typing.task, typing.field, typing.value or None, current=None)
        del sheet.drafts[typing.task, typing.field]
