"""Rules of cells: typing over one, ticking, choosing, and one value for several rows."""

from __future__ import annotations

import random

from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea

from tests.window.editing import TEXTS, some_text, value_of
from tests.window.model import Change
from tests.window.narrowing import choose, free
from tests.window.person import CONTROL, SHIFT
from tests.window.rules import Arguments, need, rule
from tests.window.scene import Scene, Typing

_LINES = tuple(kind for kind in TEXTS if kind != "longText")
_CHOICES = ("stage", "person", "singleSelect")


def _columns(scene: Scene, kinds: tuple[str, ...]) -> list[str]:
    return [name for name in scene.screen.columns() if scene.sheet.kinds.get(name) in kinds]


def _cell(scene: Scene, chance: random.Random) -> Arguments | None:
    names, keys = _columns(scene, _LINES), scene.tasks_shown()
    if not free(scene) or not keys or not names:
        return None
    name = chance.choice(names)
    return chance.choice(keys), name, some_text(scene.sheet.kinds[name], chance)


@rule("click {1} of {0}, press F2 and type {2!r}", _cell, weight=5)
async def type_in_cell(scene: Scene, key: str, name: str, text: str) -> None:
    need(free(scene) and key in scene.tasks_shown() and name in scene.screen.columns())
    need((key, name) not in scene.sheet.drafts)  # a text of the pane would stay there
    await scene.click_row(key, name)
    await scene.person.press("F2")
    await scene.person.type(text) if text else await scene.person.press("Delete")
    scene.focus = name
    scene.typing = Typing("cell", key, name, text, value_of(scene.sheet.kinds[name], text))


def _check_box(scene: Scene, chance: random.Random) -> Arguments | None:
    names, keys = _columns(scene, ("checkbox",)), scene.tasks_shown()
    return (chance.choice(keys), chance.choice(names)) if free(scene) and names and keys else None


@rule("click the check box {1} of {0}", _check_box, weight=2)
async def tick_cell(scene: Scene, key: str, name: str) -> None:
    need(free(scene) and key in scene.tasks_shown() and name in scene.screen.columns())
    await scene.click_row(key, name)
    scene.sheet.edit(key, name, scene.sheet.tasks[key].get(name) is not True, current=key)


def texts_of(scene: Scene, name: str) -> dict[str, str | None]:
    """What can be chosen for a field: the words, and the value."""
    if scene.sheet.kinds[name] == "person":
        return {"Unassigned": None, **{text: mail for mail, text in scene.sheet.users.items()}}
    return {option: option for option in scene.sheet.options[name]}


def _choice(scene: Scene, chance: random.Random) -> Arguments | None:
    key = scene.screen.current()
    names = [name for name, kind in scene.sheet.kinds.items() if kind in _CHOICES]
    if not free(scene) or key is None or scene.screen.pane_task() != key:
        return None
    name = chance.choice(names)
    return key, name, chance.choice(list(texts_of(scene, name)))


async def open_choices(scene: Scene, name: str, text: str) -> None:
    """Open the choices of a field of the pane, and click one."""
    pane = scene.screen.pane
    assert pane is not None
    button = scene.screen.find(name, QPushButton, pane)
    for area in pane.findChildren(QScrollArea):
        if area.isAncestorOf(button):
            area.ensureWidgetVisible(button)
    scene.person.click(button)
    await scene.until(lambda: QApplication.activePopupWidget() is not None, f"the choices of {name}")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    choose(scene, popup, text)


@rule("choose {2} as {1} of {0} in the pane", _choice, weight=4)
async def choose_in_pane(scene: Scene, key: str, name: str, text: str) -> None:
    need(free(scene) and scene.screen.current() == key and scene.screen.pane_task() == key)
    await open_choices(scene, name, text)
    scene.sheet.edit(key, name, texts_of(scene, name)[text], current=key)
    scene.focus = ""


def _ticked(scene: Scene, chance: random.Random) -> Arguments | None:
    key = scene.screen.current()
    names = [name for name, kind in scene.sheet.kinds.items() if kind == "multipleSelect"]
    if not free(scene) or key is None or scene.screen.pane_task() != key or not names:
        return None
    name = chance.choice(names)
    return key, name, chance.choice(scene.sheet.options[name])


@rule("tick {2} among the {1} of {0} in the pane, press Tab", _ticked, weight=3)
async def tick_in_pane(scene: Scene, key: str, name: str, text: str) -> None:
    need(free(scene) and scene.screen.current() == key and scene.screen.pane_task() == key)
    await open_choices(scene, name, text)
    await scene.person.press("Tab")
    before = scene.sheet.tasks[key].get(name) or []
    after = [option for option in scene.sheet.options[name] if (option in before) != (option == text)]
    scene.sheet.edit(key, name, after or None, current=key)
    scene.focus = ""


@rule("tick {2} among the {1} of {0} in the pane, press Esc", _ticked, weight=1)
async def give_up_ticks(scene: Scene, key: str, name: str, text: str) -> None:
    """What was ticked since the list was opened is taken back."""
    need(free(scene) and scene.screen.current() == key and scene.screen.pane_task() == key)
    await open_choices(scene, name, text)
    await scene.person.press("Esc")
    scene.focus = ""


def _several(scene: Scene, chance: random.Random) -> Arguments | None:
    sheet, keys = scene.sheet, scene.tasks_shown()
    names = _columns(scene, _LINES)
    if not free(scene) or sheet.grouping or sheet.staying or len(keys) < 8 or not names:
        return None
    name = chance.choice(names)
    good = [text for text in TEXTS[sheet.kinds[name]] if text]
    return keys[chance.randrange(len(keys) - 5)], name, str(chance.randint(1, 4)), chance.choice(good)


@rule("click {1} of {0}, press Shift+Down {2} times, F2, type {3!r}, press Enter", _several, weight=2)
async def edit_several(scene: Scene, key: str, name: str, times: str, text: str) -> None:
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
    await scene.person.press("F2")
    await scene.person.type(text)
    await scene.person.press("Return")
    scene.current, scene.selected = chosen[-1], set(chosen)
    assert scene.tasks_shown() == keys, "rows of the selection have moved, though the person has not left them"
    value = value_of(sheet.kinds[name], text)
    changes: list[Change] = [(task, name, sheet.tasks[task].get(name), value) for task in chosen]
    sheet.done([change for change in changes if change[2] != change[3]], current=None)
    if not sheet.history[-1]:
        sheet.history.pop()


def _select(scene: Scene, chance: random.Random) -> Arguments | None:
    keys = scene.tasks_shown()
    if not free(scene) or scene.sheet.grouping or scene.sheet.staying or len(keys) < 8:
        return None
    at = chance.randrange(len(keys) - 5)
    return keys[at], keys[at + chance.randint(1, 4)]


@rule("click the row of {0}, click that of {1} with Shift", _select, weight=2)
async def select_range(scene: Scene, first: str, last: str) -> None:
    keys = scene.tasks_shown()
    need(free(scene) and not scene.sheet.grouping and first in keys and last in keys)
    need(not scene.sheet.staying)  # such a row moves or goes when it is left, before the second click or after it
    await scene.click_row(first)
    scene.person.click_cell(scene.screen.row_of(last), scene.screen.all_columns()["ID"], SHIFT)
    keys = scene.tasks_shown()
    ends = sorted((keys.index(first), keys.index(last)))
    scene.current, scene.selected = last, set(keys[ends[0] : ends[1] + 1])
    scene.sheet.loose = None


@rule("click the row of {0}, click that of {1} with Ctrl", _select, weight=2)
async def select_two(scene: Scene, first: str, last: str) -> None:
    keys = scene.tasks_shown()
    need(free(scene) and not scene.sheet.grouping and first in keys and last in keys and first != last)
    need(not scene.sheet.staying)
    await scene.click_row(first)
    scene.person.click_cell(scene.screen.row_of(last), scene.screen.all_columns()["ID"], CONTROL)
    scene.current, scene.selected = last, {first, last}
    scene.sheet.loose = None
