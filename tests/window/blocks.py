"""Rules of blocks of cells: filled down, emptied and pasted into, as one step."""

from __future__ import annotations

import random

from tests.window.editing import TEXTS
from tests.window.model import Change
from tests.window.narrowing import free
from tests.window.rules import Arguments, need, rule
from tests.window.scene import Scene
from tests.window.values import is_blank

_KINDS = tuple(TEXTS)


def _block(scene: Scene, chance: random.Random) -> Arguments | None:
    sheet, keys = scene.sheet, scene.tasks_shown()
    names = [name for name in scene.screen.columns() if sheet.kinds.get(name) in _KINDS]
    if not free(scene) or sheet.grouping or sheet.staying or len(keys) < 8 or not names:
        return None
    return keys[chance.randrange(len(keys) - 5)], chance.choice(names), str(chance.randint(1, 4))


async def _select(scene: Scene, key: str, name: str, times: str) -> list[str]:
    """Select a column of cells, and give their tasks."""
    sheet, keys = scene.sheet, scene.tasks_shown()
    need(free(scene) and not sheet.grouping and key in keys[: -int(times)] and name in scene.screen.columns())
    need(not sheet.staying)  # such a row moves or goes when it is left
    await scene.click_row(key, name)
    keys = scene.tasks_shown()
    at = keys.index(key)
    chosen = keys[at : at + int(times) + 1]
    need(not any((task, name) in sheet.drafts for task in chosen))
    for _ in range(int(times)):
        await scene.person.press("Shift+Down")
    scene.current, scene.selected, scene.focus = chosen[-1], set(chosen), "Tasks"
    return chosen


async def _changed(scene: Scene, name: str, chosen: list[str], value: object) -> None:
    """The cells have this value now, by one step; none of their rows has moved, as the person has not left them."""
    before = {task: scene.sheet.tasks[task].get(name) for task in chosen}
    both = [(task, was) for task, was in before.items() if was != value and not (is_blank(was) and is_blank(value))]
    changes: list[Change] = [(task, name, was, value) for task, was in both]
    if changes:
        scene.sheet.done(changes, current=None)
    await scene.until_saved()


@rule("click {1} of {0}, press Shift+Down {2} times, Ctrl+D", _block, weight=2)
async def fill_down(scene: Scene, key: str, name: str, times: str) -> None:
    chosen = await _select(scene, key, name, times)
    await scene.person.press("Ctrl+D")
    await _changed(scene, name, chosen, scene.sheet.tasks[chosen[0]].get(name))


@rule("click {1} of {0}, press Shift+Down {2} times, Delete", _block, weight=2)
async def empty_cells(scene: Scene, key: str, name: str, times: str) -> None:
    chosen = await _select(scene, key, name, times)
    await scene.person.press("Delete")
    await _changed(scene, name, chosen, None)


@rule("click {1} of {0}, press Ctrl+C, Shift+Down {2} times, Ctrl+V", _block, weight=2)
async def paste_into_block(scene: Scene, key: str, name: str, times: str) -> None:
    """One copied value goes into all selected cells; a blank one empties them."""
    need(key in scene.tasks_shown())
    await scene.click_row(key, name)
    await scene.person.press("Ctrl+C")
    chosen = await _select(scene, key, name, times)
    await scene.person.press("Ctrl+V")
    await _changed(scene, name, chosen, scene.sheet.tasks[key].get(name))
