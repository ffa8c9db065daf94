"""Rules of the viewer: open it on a row, walk through tasks and files, decide meanwhile, and close it."""

from __future__ import annotations

import random

from tests.window.deciding import ACTIONS, act, ready
from tests.window.model import STAGE
from tests.window.rules import Arguments, need, rule
from tests.window.scene import Scene
from tests.window.walking import next_task

_TASKS = {"J": 1, "Ctrl+PgDown": 1, "K": -1, "Ctrl+PgUp": -1}
_KEYS = (*_TASKS, *_TASKS, "]", "Ctrl+Tab", "[", "W", "R", "+", "act")
_CLOSES = ("Space", "Esc")
_MOST_KEYS = 6


def _look(scene: Scene, chance: random.Random) -> Arguments | None:
    key = ready(scene)
    if key is None or scene.sheet.drafts or len(scene.screen.selected()) > 1:
        return None
    keys = " ".join(chance.choice(_KEYS) for _ in range(chance.randint(1, _MOST_KEYS)))
    return key, keys, chance.choice(_CLOSES)


@rule("press Space on {0}, {1} in the viewer, and {2}", _look, weight=4)
async def look(scene: Scene, key: str, keys: str, close: str) -> None:
    """Whatever is pressed, the viewer shows the files of the current task and no other, and keeps the keyboard."""
    need(ready(scene) == key and not scene.sheet.drafts and key in scene.tasks_shown())
    await scene.click_row(key)
    await scene.person.press("Space")
    await scene.until(lambda: scene.world.desk.window.shows_viewer, "the viewer")
    await _shows(scene, key)
    for pressed in keys.split():
        key = await _do(scene, key, pressed)
        await _shows(scene, key)
    panel = scene.world.desk.window.quick_look.panel
    panel.take_focus()  # an action has left it in the pane
    await scene.person.press(close)
    await scene.until(lambda: not scene.world.desk.window.shows_viewer, "the viewer to close")
    scene.current, scene.selected, scene.focus = key, None, "Tasks"


async def _do(scene: Scene, key: str, pressed: str) -> str:
    """Press a key, or a button of the pane; gives the task that should be current then."""
    if pressed == "act":
        fitting = [name for name, (stages, _) in ACTIONS.items() if scene.sheet.tasks[key][STAGE] in stages]
        await act(scene, key, fitting[0])
        return key
    panel = scene.world.desk.window.quick_look.panel
    panel.take_focus()
    rows, row = scene.screen.rows(), scene.screen.current_row()
    await scene.person.press(pressed)
    if pressed in _TASKS:
        entry = rows[next_task(rows, row, _TASKS[pressed])]
        assert isinstance(entry, str)
        if not scene.sheet.passes(entry):  # its row was not gone yet when the person came back to it
            scene.sheet.loose = entry
        elif scene.sheet.loose != entry:
            scene.sheet.loose = None
        return entry
    assert panel.has_keyboard, f"{pressed} has taken the keyboard from the viewer"
    return key


async def _shows(scene: Scene, key: str) -> None:
    """The table, the pane and the viewer show one task."""
    panel = scene.world.desk.window.quick_look.panel
    names = [file["filename"] for file in scene.sheet.tasks[key].get("Files") or []]

    def seen() -> tuple[str | None, str | None, list[str], str | None]:
        tabs = [panel.tabs.tabText(number) for number in range(panel.tabs.count())]
        current = panel.current.name if panel.current is not None else None
        return scene.screen.current(), scene.screen.pane_task(), tabs, current if current in names else None

    def is_right() -> bool:
        current, pane, tabs, file = seen()
        return current == pane == key and sorted(tabs) == sorted(names) and (file is not None) == bool(names)

    try:
        await scene.until(is_right, f"the files of {key}")
    except AssertionError as error:
        raise AssertionError(f"the viewer shows {seen()}, expected {names} of {key}") from error
