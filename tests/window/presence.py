"""Rules of somebody else who looks at tasks and types there: the table and the pane show it, if the server says it."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator

from tests.window.rules import Arguments, need, rule
from tests.window.scene import Scene

_FRESH_SECONDS = 20.0
"""The server forgets it after thirty."""
LOOKING, EDITING = "Somebody else is looking at this", "Somebody else is editing this"


def _hears(scene: Scene) -> bool:
    """The server tells this window of others, as it does while the line is well and only where sessions listen."""
    return scene.world.line.is_well and scene.world.desk.session._services.listener.is_live


def _task(scene: Scene, chance: random.Random) -> Arguments | None:
    keys, current = list(scene.sheet.tasks), scene.screen.current()
    if not keys or not _hears(scene):
        return None
    key = current if current is not None and chance.random() < 0.5 else chance.choice(keys)
    return key, chance.choice(("looks at", "types something for"))


def _say(scene: Scene, key: str | None, *, editing: bool = False) -> None:
    api = scene.world.api(scene.sheet)
    body = {"window": "of somebody else", "task": key, "editing": editing}
    api.http.put(f"{api.workflow_url}/presence", json=body).raise_for_status()
    scene.world.others = (scene.sheet.id, key, editing, time.monotonic())


@rule("somebody else {1} {0}", _task, weight=4)
async def somebody_looks(scene: Scene, key: str, how: str) -> None:
    need(_hears(scene) and key in scene.sheet.tasks)
    _say(scene, key, editing=how.startswith("types"))


@rule("somebody else looks at nothing any more", lambda s, _: () if _hears(s) and s.world.others[1] else None)
async def somebody_leaves(scene: Scene) -> None:
    need(_hears(scene) and scene.world.others[0] == scene.sheet.id)
    _say(scene, None)


def others(scene: Scene) -> Iterator[str]:
    """Who is at a task is said in its row and, where the pane shows it, above the actions; and of no other task."""
    workflow_id, at, editing, since = scene.world.others
    if not _hears(scene) or not since or time.monotonic() - since > _FRESH_SECONDS:
        return
    words = EDITING if editing else LOOKING
    key = at if workflow_id == scene.sheet.id else None
    shown = scene.screen.pane_task()
    if shown is not None and shown in scene.sheet.tasks:
        expected, seen = words if shown == key else "", scene.screen.pane_others()
        if expected not in seen or (not expected and "Somebody else is" in seen):
            yield f"of others at {shown} the pane says {seen!r}, expected {expected!r}"
    for row, entry in enumerate(scene.screen.rows()):
        if isinstance(entry, str) and (entry == key) is not (words in scene.screen.row_words(row)):
            yield f"the row of {entry} says {scene.screen.row_words(row)!r}, and {key} has somebody else"
