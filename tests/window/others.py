"""Rules of somebody else, who works on the same tasks by another way."""

from __future__ import annotations

import random
from typing import Any

from tests.window.rules import Arguments, need, rule
from tests.window.scene import Scene
from tests.window.workspace import sample

_EDITED = ("text", "number", "currency", "date", "singleSelect", "person", "stage")


async def _quiet(scene: Scene) -> None:
    """Nothing of the person's is on its way."""
    await scene.until_saved()


def _any_task(scene: Scene, chance: random.Random) -> str | None:
    keys, current = list(scene.sheet.tasks), scene.screen.current()
    if len(keys) < 3 or scene.gone is not None:
        return None
    return current if current is not None and chance.random() < 0.4 else chance.choice(keys)


def _deleted(scene: Scene, chance: random.Random) -> Arguments | None:
    key = _any_task(scene, chance)
    return None if key is None or scene.has_draft_elsewhere(key) else (key,)


@rule("somebody else deletes {0}; press F5", _deleted, weight=2)
async def somebody_deletes(scene: Scene, key: str) -> None:
    sheet = scene.sheet
    need(key in sheet.tasks and scene.gone is None and not scene.has_draft_elsewhere(key))
    await _quiet(scene)
    answer = scene.world.api(sheet).delete(key)
    assert answer.is_success, answer.text
    del sheet.tasks[key]
    sheet.server.pop(key, None)
    sheet.beside_gone(key)
    sheet.forget(key)
    if key == scene.current:
        scene.gone, scene.current = key, ""
        if scene.typing is None and "Task details" in scene.focus:
            scene.focus = ""  # what had it can't be changed any more
        if scene.typing is not None and scene.typing.where == "cell":
            scene.typing, scene.focus = None, "Tasks"
        sheet.loose = None
    await scene.refresh()


def _edited(scene: Scene, chance: random.Random) -> Arguments | None:
    key = _any_task(scene, chance)
    if key is None:
        return None
    sheet = scene.sheet
    names = [n for n, kind in sheet.kinds.items() if kind in _EDITED and (key, n) not in sheet.drafts]
    if scene.typing is not None and scene.typing.task == key:
        names = [name for name in names if name != scene.typing.field]
    if not names:
        return None
    name = chance.choice(names)
    return key, name, str(sample_for(sheet.kinds[name], chance, sheet.options.get(name, ())))


def sample_for(kind: str, chance: random.Random, options: Any) -> Any:
    """A value for somebody else's edit."""
    return chance.choice(options) if kind == "stage" else sample(kind, chance, options)


@rule("somebody else sets {1} of {0} to {2!r}; press F5", _edited, weight=4)
async def somebody_edits(scene: Scene, key: str, name: str, value: str) -> None:
    sheet = scene.sheet
    need(key in sheet.tasks and (key, name) not in sheet.drafts and scene.gone is None)
    await _quiet(scene)
    answer = scene.world.api(sheet).put(key, {name: value})
    assert answer.is_success, answer.text
    sheet.forget(key, name)
    sheet.tasks[key][name] = value
    sheet.server.setdefault(key, {})[name] = value
    if key == scene.current:
        sheet.loose = key
    await scene.refresh()


def _created(scene: Scene, chance: random.Random) -> Arguments | None:
    key = f"X-{chance.randint(1, 999)}"
    return None if key in scene.sheet.numbers or scene.gone is not None else (key, f"Aspen {chance.randint(1, 40)}")


@rule("somebody else makes {0}, {1}; press F5", _created, weight=2)
async def somebody_creates(scene: Scene, key: str, name: str) -> None:
    sheet = scene.sheet
    need(key not in sheet.numbers and scene.gone is None)
    await _quiet(scene)
    answer = scene.world.api(sheet).post({"ID": key, "Name": name, "Stage": "New"})
    assert answer.is_success, answer.text
    sheet.add(key, scene.world.on_server(sheet)[key])
    sheet.server[key] = dict(sheet.tasks[key])
    await scene.refresh()
