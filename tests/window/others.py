"""Rules of somebody else, who works on the same tasks by another way."""

from __future__ import annotations

import random

from tests.window.rules import Arguments, need, rule
from tests.window.scene import Scene


def _any_task(scene: Scene, chance: random.Random) -> Arguments | None:
    keys, current = list(scene.sheet.tasks), scene.screen.current()
    if len(keys) < 3:
        return None
    return (current if current is not None and chance.random() < 0.5 else chance.choice(keys),)


@rule("somebody else deletes {0}; press F5", _any_task, weight=2)
async def somebody_deletes(scene: Scene, key: str) -> None:
    sheet = scene.sheet
    need(key in sheet.tasks)
    if sheet.tasks != sheet.server:
        await scene.until_saved()
    answer = scene.world.api(sheet).delete(key)
    assert answer.is_success, answer.text
    del sheet.tasks[key]
    sheet.server.pop(key, None)
    sheet.forget(key)
    if key == scene.current:
        scene.gone, scene.current = key, ""
        sheet.loose = None
    await scene.person.press("F5")
