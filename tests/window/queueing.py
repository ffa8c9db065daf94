"""Rules of triage mode's queue: tasks put off, other orders, no line, and what others do meanwhile."""

from __future__ import annotations

import random

from PySide6.QtWidgets import QApplication, QPushButton

from tests.e2e.test_triage_mode import painted
from tests.window.others import sample_for
from tests.window.rules import Arguments, need, rule
from tests.window.scene import Scene
from tests.window.triaging import NAMES, Queue, can_begin, decide, entered, leave, shown

_TOMORROW, _WHEN_IT_CHANGES, _AS_SORTED = "3", "4", "1"
_MOST_STEPS = 12
_EDITED = ("text", "number", "date", "singleSelect", "person", "stage")


# Later


@rule("press Ctrl+Shift+T, H {0}, and Esc", lambda scene, chance: _later(scene), weight=3)
async def put_off(scene: Scene, digit: str) -> None:
    """The task leaves the queue until tomorrow; it stays in the table as it is."""
    need(can_begin(scene))
    queue = await entered(scene)
    await _put_off(scene, queue, digit)
    await leave(scene, queue)


def _later(scene: Scene) -> Arguments | None:
    return (_TOMORROW,) if can_begin(scene) and len(scene.sheet.put_off) < 6 else None


async def _put_off(scene: Scene, queue: Queue, digit: str) -> None:
    key = queue.at
    assert key is not None
    await shown(scene, queue)
    await scene.person.press("H")
    await scene.until(lambda: QApplication.activePopupWidget() is not None, "the moments")
    await scene.person.press(digit)
    queue.left_out.add(key)
    queue.at = queue.next()
    scene.sheet.put_off.add(key)
    await shown(scene, queue)


def _listed(scene: Scene, chance: random.Random) -> Arguments | None:
    here = [key for key in scene.sheet.put_off if key in scene.tasks_shown()]
    return (chance.choice(sorted(here)),) if here and can_begin(scene) else None


@rule("press Ctrl+Shift+T, click Later, press Down to {0}, Return, and Esc", _listed, weight=3)
async def bring_back(scene: Scene, key: str) -> None:
    """It comes into the queue again, behind all others."""
    need(key in scene.sheet.put_off and key in scene.tasks_shown() and can_begin(scene))
    queue = await entered(scene)
    await shown(scene, queue)
    later = scene.world.desk.window.triage.bar.later
    assert later.text() == f"Later: {len(scene.sheet.put_off)}"
    scene.person.click(later)
    await scene.until(lambda: QApplication.activePopupWidget() is not None, "the list")
    name = str(scene.sheet.tasks[key]["Name"])
    for _ in scene.sheet.put_off:
        focus = scene.screen.focus()
        assert isinstance(focus, QPushButton)
        if focus.text().startswith(name) and key in focus.text():
            break
        await scene.person.press("Down")
    await scene.person.press("Return")
    scene.sheet.put_off.remove(key)
    queue.order.append(key)
    await leave(scene, queue)


@rule("press Ctrl+Shift+T, H 4; somebody else sets Notes of that task to {0!r}; F5, and Esc", lambda s, c: _note(s, c))
async def put_off_until_it_changes(scene: Scene, note: str) -> None:
    """It is in its old position again as soon as the window has read the change."""
    sheet = scene.sheet
    need(can_begin(scene) and "Notes" in sheet.kinds)
    await scene.until_saved()
    queue = await entered(scene)
    key = queue.at
    assert key is not None
    await _put_off(scene, queue, _WHEN_IT_CHANGES)
    sheet.put_off.remove(key)
    await _other_sets(scene, queue, key, "Notes", note)
    queue.left_out.discard(key)
    await leave(scene, queue)


def _note(scene: Scene, chance: random.Random) -> Arguments | None:
    fits = can_begin(scene) and "Notes" in scene.sheet.kinds
    return (f"Seen {chance.randint(1, 9999)}",) if fits else None


# Orders


@rule("press Ctrl+Shift+T, O {0}, J through the queue, O 1, J, and Esc", lambda s, c: _order(s, c), weight=2)
async def other_order(scene: Scene, digit: str) -> None:
    """The task on the screen stays, each other one comes once, and nothing is lost or new."""
    need(can_begin(scene))
    queue = await entered(scene)
    await shown(scene, queue)
    await _choose_order(scene, digit)
    seen = [queue.at]
    for _ in range(min(_MOST_STEPS, len(queue.order) - 1)):
        await scene.person.press("J")
        queue.at = scene.world.desk.window.detail.task
        await shown(scene, queue)
        seen.append(queue.at)
    assert len({*seen}) == len(seen), f"a task came twice: {seen}"
    assert {*seen} <= {*queue.order}, f"a task came that is not in the queue: {seen}"
    await _choose_order(scene, _AS_SORTED)
    assert queue.at is not None
    queue.order = [queue.at, *(key for key in queue.order if key != queue.at)]
    await scene.person.press("J")
    queue.at = queue.next()
    await leave(scene, queue)


def _order(scene: Scene, chance: random.Random) -> Arguments | None:
    return (chance.choice("234"),) if can_begin(scene) else None


async def _choose_order(scene: Scene, digit: str) -> None:
    order = scene.world.desk.window.triage.bar.order
    before = order.accessibleName()
    await scene.person.press("O")
    await scene.until(lambda: QApplication.activePopupWidget() is not None, "the orders")
    await scene.person.press(digit)
    await scene.until(lambda: order.accessibleName() != before, "another order")
    await scene.settled()


# No line


@rule("press Ctrl+Shift+T; the line goes away; {0}; it is well again; Esc", lambda s, c: _digits(s, c), weight=3)
async def triage_without_a_line(scene: Scene, script: str) -> None:
    """Decisions are made as usual, saved here, and sent once when the line is back."""
    need(can_begin(scene) and scene.world.line.is_well)
    await scene.until_read()
    need(can_begin(scene))
    queue = await entered(scene)
    await shown(scene, queue)
    scene.world.line.go_away()
    for key in script.split():
        await shown(scene, queue)
        if key in NAMES:
            await decide(scene, queue, key)
        elif queue.at is not None:
            await scene.person.press(key)
            queue.at = queue.next() if key == "J" else queue.back()
    scene.world.line.come_back()
    await leave(scene, queue)
    await scene.person.press("F5")
    await scene.until_saved()


def _digits(scene: Scene, chance: random.Random) -> Arguments | None:
    keys = [chance.choice("JJK123123") for _ in range(chance.randint(1, 5))]
    return (" ".join(keys),) if can_begin(scene) else None


# Others


def _theirs(scene: Scene, chance: random.Random) -> Arguments | None:
    """What somebody else does, first to the task on the screen or to the next one, and which keys come between."""
    if not can_begin(scene):
        return None
    sheet = scene.sheet
    parts = []
    for _ in range(chance.randint(1, 3)):
        kind = chance.choice(("this", "next", "delete next", "any"))
        name = chance.choice([name for name, kind in sheet.kinds.items() if kind in _EDITED])
        value = sample_for(sheet.kinds[name], chance, sheet.options.get(name, ()))
        parts.append(f"{kind}:{name}:{value}:{chance.choice('JJK123')}")
    return ("; ".join(parts),)


@rule("press Ctrl+Shift+T; somebody else: {0} (whose task, field, value, then a key); Esc", _theirs, weight=4)
async def triage_beside_others(scene: Scene, script: str) -> None:
    """The order stays. A task that was deleted, or moved out of the filter, falls out; the one on the screen stays."""
    need(can_begin(scene) and scene.world.line.is_well)
    await scene.until_saved()
    queue = await entered(scene)
    await shown(scene, queue)
    for part in script.split("; "):
        whose, name, rest = part.split(":", 2)
        value, _, key = rest.rpartition(":")
        await _other_does(scene, queue, whose, name, value)
        await shown(scene, queue)
        if key in NAMES:
            await decide(scene, queue, key)
        elif queue.at is not None:
            await scene.person.press(key)
            queue.at = queue.next() if key == "J" else queue.back()
    await leave(scene, queue)
    if queue.at is not None:
        scene.sheet.loose = queue.at


async def _other_does(scene: Scene, queue: Queue, whose: str, name: str, value: str) -> None:
    upcoming = next(filter(queue.is_open, [key for key in queue.order if key != queue.at]), None)
    task = queue.at if whose == "this" else upcoming
    if whose == "any":
        others = sorted(scene.sheet.tasks.keys() - {queue.at})
        task = others[len(value) % len(others)]
    if task is None or task not in scene.sheet.tasks:
        return
    if whose == "delete next":
        await _other_deletes(scene, queue, task)
    else:
        await _other_sets(scene, queue, task, name, value)


async def _other_deletes(scene: Scene, queue: Queue, key: str) -> None:
    sheet = scene.sheet
    await scene.until_saved()
    answer = scene.world.api(sheet).delete(key)
    assert answer.is_success, answer.text
    del sheet.tasks[key]
    sheet.server.pop(key, None)
    sheet.beside_gone(key)
    sheet.forget(key)
    await _refreshed(scene, queue)


async def _other_sets(scene: Scene, queue: Queue, key: str, name: str, value: str) -> None:
    sheet = scene.sheet
    await scene.until_saved()
    answer = scene.world.api(sheet).put(key, {name: value})
    assert answer.is_success, answer.text
    sheet.forget(key, name)
    sheet.tasks[key][name] = value
    sheet.server.setdefault(key, {})[name] = value
    await _refreshed(scene, queue)


async def _refreshed(scene: Scene, queue: Queue) -> None:
    """The window has read what others did: a task that is there and passes is open, any other one is left out."""
    await scene.refresh()
    sheet = scene.sheet
    for key in queue.order:
        if key not in (queue.at, *queue.decided, *sheet.put_off):
            is_there = key in sheet.tasks and sheet.passes(key)
            (queue.left_out.discard if is_there else queue.left_out.add)(key)
    if queue.at is not None:
        await painted(scene.world.desk, queue.at)
