"""Rules of an action that requires the checklist: it leads from open item to open item, and runs once none is open."""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QPushButton

from tests.window.deciding import UNSEEN, in_pane, offered, press_action, ready
from tests.window.model import STAGE
from tests.window.rules import Arguments, need, rule
from tests.window.scene import Scene
from tests.window.triaging import can_begin, entered, leave, shown
from tests.window.workspace import CHECKLIST, CLOSE, CLOSE_DIGIT


def _to_close(scene: Scene) -> str | None:
    """The current task, where the action is for its stage and nothing is typed for it."""
    key = ready(scene)
    if key is None or len(scene.screen.selected()) > 1 or scene.has_draft(key):
        return None
    return key if scene.sheet.tasks[key][STAGE] == "Doing" else None


def _item_with_keyboard(scene: Scene) -> str | None:
    """The item of the checklist whose box has the keyboard."""
    for title in CHECKLIST:
        if any(box.hasFocus() for box in scene.screen.all(title, QCheckBox, scene.screen.pane)):
            return title
    return None


def _button_has_keyboard(scene: Scene) -> bool:
    button = offered(scene, CLOSE)
    return button is not None and button.hasFocus()


async def _fill(scene: Scene, key: str, is_led_back: Callable[[], bool]) -> None:
    """Tick each item that the action leads to, by the keyboard, until it leads to where the action can be run."""
    for _ in CHECKLIST:
        title = _item_with_keyboard(scene)
        if title is None:
            break
        assert scene.sheet.tasks[key][STAGE] == "Doing", "it runs although an item is open"
        await scene.person.press("Space")
        scene.sheet.ticks[key, title] = True
        scene.sheet.unchecked.add(key)
        await scene.until(
            lambda title=title: _item_with_keyboard(scene) not in (None, title) or is_led_back(),  # type: ignore[misc]  # a lambda with a default
            f"what comes after {title!r}",
        )
    assert is_led_back(), "the last item leads to where the action can be run"


def _closed(scene: Scene, key: str) -> None:
    sheet = scene.sheet
    sheet.tasks[key][STAGE] = "Done"
    sheet.unchecked.add(key)
    sheet.final()
    sheet.forgotten = True  # a tick can be taken back, which no rule does


def _current(scene: Scene, _chance: random.Random) -> Arguments | None:
    key = _to_close(scene)
    return None if key is None else (key,)


@rule(f"press the button {CLOSE} for {{0}}, and tick what is open", _current, weight=3)
async def act_by_checklist(scene: Scene, key: str) -> None:
    """The pane shows the checklist, so what is open is led to by the first press."""
    need(_to_close(scene) == key)
    boxes = [await in_pane(scene, title, QCheckBox) for title in CHECKLIST]
    has_open = not all(box.isChecked() for box in boxes)
    await in_pane(scene, CLOSE, QPushButton)
    await scene.until(lambda: offered(scene, CLOSE) is not None, f"{CLOSE} to be offered")
    button = offered(scene, CLOSE)
    assert button is not None
    press_action(scene, button, CLOSE)
    if has_open:
        await scene.until(lambda: _item_with_keyboard(scene), "the first open item to have the keyboard")
        await _fill(scene, key, lambda: _button_has_keyboard(scene))
        await scene.person.press("Space")
        if any(UNSEEN in words for words in scene.screen.notices()):
            await scene.person.press("Space")
    _closed(scene, key)
    scene.sheet.loose = key
    scene.focus = ""


def _in_triage(scene: Scene, _chance: random.Random) -> Arguments | None:
    return () if can_begin(scene) and _to_close(scene) else None


@rule(f"press Ctrl+Shift+T, {CLOSE_DIGIT}, tick what is open, press {CLOSE_DIGIT} and Esc", _in_triage, weight=4)
async def triage_by_checklist(scene: Scene) -> None:
    """The digit waits for a checklist that is still read; it counts once nothing is open."""
    need(can_begin(scene) and _to_close(scene))
    queue = await entered(scene)
    await shown(scene, queue)
    key, desk = queue.at, scene.world.desk
    need(key is not None and scene.sheet.tasks[key][STAGE] == "Doing")
    assert key is not None
    await scene.until(lambda: offered(scene, CLOSE) is not None, f"{CLOSE} to be offered")

    def has_gone() -> bool:
        return desk.window.triage.shows_end or desk.window.detail.task != key

    def is_refused() -> bool:
        return UNSEEN in desk.window.triage.strip.said.text()

    await scene.person.press(CLOSE_DIGIT)
    if is_refused():
        await scene.person.press(CLOSE_DIGIT)
    await scene.until(lambda: has_gone() or _item_with_keyboard(scene), "the next task, or the first open item")
    if not has_gone():
        await _fill(scene, key, lambda: desk.window.quick_look.panel.has_keyboard)
        await scene.person.press(CLOSE_DIGIT)
        if is_refused():
            await scene.person.press(CLOSE_DIGIT)
    queue.decided[key] = CLOSE
    _closed(scene, key)
    queue.at = queue.next()
    await leave(scene, queue)
