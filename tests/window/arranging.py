"""Rules of saved views, of the window's size, and of the line to the server."""

from __future__ import annotations

import copy
import random

from PySide6.QtWidgets import QAbstractButton

from tests.support.steady import settle
from tests.window.model import Saved
from tests.window.narrowing import free, narrowed, popup_of
from tests.window.rules import Arguments, always, need, rule
from tests.window.scene import Scene

_NAMES = ("Mine", "Today", "Late ones")
_SIZES = ("1024 x 640", "1280 x 800", "1440 x 900", "1600 x 1000")


def _to_save(scene: Scene, chance: random.Random) -> Arguments | None:
    return (chance.choice(_NAMES),) if free(scene) and scene.tasks_shown() else None


@rule("save the view as {0!r}", _to_save, weight=1)
async def save_view(scene: Scene, name: str) -> None:
    sheet = scene.sheet
    need(free(scene) and scene.tasks_shown())
    popup = await popup_of(scene, "Saved views")
    scene.person.click(scene.screen.find("Save current view…", QAbstractButton, popup))
    await scene.person.type(name)
    await scene.person.press("Return")
    columns = list(scene.screen.columns())
    view = copy.deepcopy(sheet.view)
    sheet.views[name] = Saved(view, sheet.grouping, set(sheet.collapsed), set(sheet.hidden), columns)
    scene.focus = ""


def _to_load(scene: Scene, chance: random.Random) -> Arguments | None:
    return (chance.choice(list(scene.sheet.views)),) if free(scene) and scene.sheet.views else None


@rule("load the view {0!r}", _to_load, weight=3)
async def load_view(scene: Scene, name: str) -> None:
    sheet = scene.sheet
    need(free(scene) and name in sheet.views)
    popup = await popup_of(scene, "Saved views")
    scene.person.click(scene.screen.find(name, QAbstractButton, popup))
    saved, was_grouped = copy.deepcopy(sheet.views[name]), bool(sheet.grouping)
    sheet.view, sheet.grouping, sheet.collapsed = saved.view, saved.grouping, saved.collapsed
    sheet.hidden, sheet.columns = saved.hidden, saved.columns
    scene.focus, scene.selected = "", None
    narrowed(scene)
    if sheet.grouping or was_grouped:  # the groups change before the filter: the row may leave for a moment
        scene.current = ""


def _size(scene: Scene, chance: random.Random) -> Arguments | None:
    return (chance.choice(_SIZES),)


@rule("make the window {0}", _size, weight=1)
async def resize(scene: Scene, size: str) -> None:
    width, height = map(int, size.split(" x "))
    scene.screen.window.resize(width, height)
    await settle()
    scene.may_move = True


# The line


@rule("the line to the server goes away", always, weight=1)
async def line_away(scene: Scene) -> None:
    need(scene.world.line.is_well and scene.gone is None)
    await scene.until_read()
    scene.world.line.go_away()


@rule("the server's answers are held up", always, weight=1)
async def line_slow(scene: Scene) -> None:
    need(scene.world.line.is_well and scene.gone is None)
    await scene.until_read()
    scene.world.line.hold_up()


@rule("the line is well again; press F5", lambda scene, _: None if scene.world.line.is_well else (), weight=8)
async def line_back(scene: Scene) -> None:
    need(not scene.world.line.is_well)
    scene.world.line.come_back()
    await scene.person.press("F5")
    await scene.until_saved()


WITHOUT_A_LINE = frozenset(
    """
    walk click_row type_in_pane enter enter_long tab escape type_in_cell tick_cell choose_in_pane tick_in_pane go_on
    edit_several select_range select_two search clear_search active_only tick_filter add_filter remove_filter
    change_filter clear_filters group click_group hide_column move_column sort sort_more save_view load_view resize
    line_back
    """.split()  # noqa: SIM905 - a list of them fills a page
)
"""What is done while nothing reaches the server. What needs its answer comes when the line is well again."""
