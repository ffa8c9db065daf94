"""Rules of undo and redo."""

from __future__ import annotations

import random

from tests.window.model import Change
from tests.window.rules import Arguments, need, rule
from tests.window.scene import ANY, Scene


def _to_undo(scene: Scene, chance: random.Random) -> Arguments | None:
    return () if scene.typing is None and scene.tasks_shown() and scene.sheet.history else None


def _to_redo(scene: Scene, chance: random.Random) -> Arguments | None:
    return () if scene.typing is None and scene.tasks_shown() and scene.sheet.undone else None


@rule("press Ctrl+Z in the table", _to_undo, weight=4)
async def undo(scene: Scene) -> None:
    need(scene.typing is None and scene.tasks_shown() and scene.sheet.history)
    await scene.to_table()
    await scene.until_saved()  # what is being sent right now can't be taken back in that moment
    staying = _staying(scene)
    await scene.person.press("Ctrl+Z")
    _show(scene, scene.sheet.undo(), staying)


@rule("press Ctrl+Shift+Z in the table", _to_redo, weight=3)
async def redo(scene: Scene) -> None:
    need(scene.typing is None and scene.tasks_shown() and scene.sheet.undone)
    await scene.to_table()
    await scene.until_saved()
    staying = _staying(scene)
    await scene.person.press("Ctrl+Shift+Z")
    _show(scene, scene.sheet.redo(), staying)


def _staying(scene: Scene) -> str | None:
    """The current task where its row is shown: that stays whatever becomes of its values."""
    return scene.current if scene.current in scene.screen.rows() else None


def _show(scene: Scene, step: list[Change], staying: str | None) -> None:
    """The row of what was undone is shown and current; its group is opened where the row is in it."""
    tasks = {change[0] for change in step}
    for key in tasks:
        (scene.return_drafts if key in scene.sheet.tasks else scene.drop_drafts)(key)
    scene.selected = None
    if len(tasks) == 1 and tasks <= scene.sheet.tasks.keys():
        (scene.current,) = tasks
        scene.sheet.loose = scene.current
        if scene.sheet.grouping and scene.current and scene.current != staying:
            scene.sheet.open_to(scene.current)
    else:
        there = [change[0] for change in step if change[0] in scene.sheet.tasks]
        scene.may_stay = scene.current if scene.current in tasks else next(iter(there), None)  # it is made current
        scene.current = ""


def _nothing_to_undo(scene: Scene, chance: random.Random) -> Arguments | None:
    nothing = not scene.sheet.history and not scene.sheet.forgotten
    return () if scene.typing is None and scene.tasks_shown() and nothing else None


@rule("press Ctrl+Z in the table, where nothing was done", _nothing_to_undo, weight=1)
async def undo_nothing(scene: Scene) -> None:
    """What was done in another workflow is not taken back from here."""
    need(scene.typing is None and scene.tasks_shown() and not scene.sheet.history and not scene.sheet.forgotten)
    await scene.to_table()
    await scene.until_saved()  # a comment or a tick can be taken back until it is sent
    await scene.person.press("Ctrl+Z")
    # A step that can't be taken back shows its row, wherever that is, and stays.
    scene.current, scene.selected, scene.may_stay = "", None, ANY
