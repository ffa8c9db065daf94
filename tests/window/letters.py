"""Rules of row mode: a letter is a command for the row that is seen to be meant, and writes nothing."""

from __future__ import annotations

import random

from PySide6.QtWidgets import QApplication, QListView

from flowdash_desktop.ui.commands.palette import Palette
from tests.window.model import STAGE
from tests.window.narrowing import free
from tests.window.rules import Arguments, need, rule
from tests.window.scene import Scene

_DUMB = "QZ+5-"
"""What means nothing in row mode, the workflows of the machine having fewer than five actions."""


async def _on_row(scene: Scene, key: str) -> None:
    """Click a task, and go back to row mode."""
    await scene.click_row(key)
    await scene.person.press("Esc")
    assert scene.screen.words("Mode of the table") == "Row mode"


def _row(scene: Scene, chance: random.Random) -> Arguments | None:
    keys = scene.tasks_shown()
    if not free(scene) or not keys or not scene.screen.words("Mode of the table"):
        return None
    return (chance.choice(keys),)


def _stage(scene: Scene, chance: random.Random) -> Arguments | None:
    found = _row(scene, chance)
    return (*found, chance.choice(scene.sheet.options[STAGE])) if found else None


@rule("click the row of {0}, press Esc and S, type {1!r}, press Enter", _stage, weight=3)
async def stage_by_letter(scene: Scene, key: str, stage: str) -> None:
    need(free(scene) and key in scene.tasks_shown() and scene.screen.words("Mode of the table"))
    await _on_row(scene, key)
    await scene.person.press("S")
    await scene.until(lambda: QApplication.activePopupWidget() is not None, "the stages")
    await scene.person.type(stage)
    await scene.person.press("Return")
    scene.sheet.edit(key, STAGE, stage, current=key)
    scene.focus = "Tasks"


@rule("click the row of {0}, press Esc, type letters that are no commands", _row, weight=2)
async def type_on_row(scene: Scene, key: str) -> None:
    """No task gets anything of it."""
    need(free(scene) and key in scene.tasks_shown() and scene.screen.words("Mode of the table"))
    await _on_row(scene, key)
    await scene.person.type(_DUMB)
    scene.focus = "Tasks"


@rule("click the row of {0}, press Esc and J", _row, weight=3)
async def next_by_letter(scene: Scene, key: str) -> None:
    need(free(scene) and key in scene.tasks_shown() and scene.screen.words("Mode of the table"))
    left = scene.sheet.loose
    await _on_row(scene, key)
    keys = scene.tasks_shown()
    at = keys.index(key)
    await scene.person.press("J")
    if at + 1 < len(keys):
        scene.current, scene.selected = keys[at + 1], {keys[at + 1]}
        if scene.sheet.loose == key:
            scene.sheet.loose = None
        if left == scene.current:
            scene.sheet.loose = left  # it had not gone yet, and stays now that somebody is on it again
    scene.focus = "Tasks"


@rule("click the row of {0}, press Esc, X and J", _row, weight=2)
async def pick_by_letter(scene: Scene, key: str) -> None:
    """The picked row and the one that one is on are selected."""
    need(free(scene) and key in scene.tasks_shown() and scene.screen.words("Mode of the table"))
    need(not scene.sheet.staying and not scene.sheet.grouping)
    await _on_row(scene, key)
    keys = scene.tasks_shown()
    at = keys.index(key)
    await scene.person.press("X")
    await scene.person.press("J")
    if at + 1 < len(keys):
        scene.current, scene.selected = keys[at + 1], {key, keys[at + 1]}
    scene.focus = "Tasks"


def _duplicate(scene: Scene, chance: random.Random) -> Arguments | None:
    found, tasks = _row(scene, chance), _numbered(scene)
    others = [key for key in tasks if found and key != found[0]]
    if not found or not others or found[0] not in tasks or scene.world.has_links or len(scene.screen.selected()) > 1:
        return None
    return (*found, chance.choice(others))


def _numbered(scene: Scene) -> list[str]:
    """The tasks that the server has, so that their unique IDs can be typed."""
    return [key for key in scene.sheet.tasks if key in scene.sheet.server]


@rule("click the row of {0}, press Esc and D, type {1!r}, press Enter", _duplicate, weight=2)
async def duplicate_by_letter(scene: Scene, key: str, other: str) -> None:
    """No link leads to the workflow itself, so a comment names the other task; the only end stage closes this one."""
    need(free(scene) and key in scene.tasks_shown() and scene.screen.words("Mode of the table"))
    need(key != other and {key, other} <= set(_numbered(scene)) and not scene.world.has_links)
    sheet = scene.sheet
    await _on_row(scene, key)
    await scene.person.press("D")
    await scene.until(lambda: isinstance(QApplication.activePopupWidget(), Palette), "the list of tasks")
    palette = QApplication.activePopupWidget()
    assert isinstance(palette, Palette)
    await scene.person.type(other)
    rows = palette.findChild(QListView)
    assert isinstance(rows, QListView)
    await scene.until(lambda: str(rows.currentIndex().data() or "").split(" ")[0] == other, f"{other} in the list")
    await scene.person.press("Return")
    name = sheet.tasks[other]["Name"]
    sheet.comments.setdefault(key, []).append(f"Duplicate of {other}: {name}" if name else f"Duplicate of {other}")
    sheet.unchecked.add(key)
    if sheet.tasks[key][STAGE] not in sheet.end_stages:
        sheet.edit(key, STAGE, next(iter(sheet.end_stages)), current=key)
    sheet.final()
    sheet.forgotten = True  # the stage can be taken back beside the comment, which no rule does
    scene.focus = "Tasks"
