"""Rules of triage mode: the queue is what the table shows, frozen; each decision is made once, and can be undone."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from PySide6.QtWidgets import QPushButton

from tests.e2e.test_triage_mode import painted
from tests.window.deciding import ACTIONS, UNSEEN, offered, ready
from tests.window.model import STAGE
from tests.window.rules import Arguments, need, rule
from tests.window.scene import Scene

_KEYS = ("J", "J", "K", "1", "2", "3", "1", "2")
NAMES = dict(zip("123", ACTIONS, strict=True))
_BACK = "Back to the table"
_UNDO = "Backspace"


@dataclass
class Queue:
    """What the queue should be.

    Attributes:
        order: the tasks in the order of the table when triage mode began.
        at: the task on the screen, None at the end.
        decided: the tasks that are decided.
        left_out: the tasks that are put off, or that somebody else has moved out of the filter or deleted.
    """

    order: list[str]
    at: str | None
    decided: dict[str, str] = field(default_factory=dict)
    left_out: set[str] = field(default_factory=set)

    def is_open(self, key: str | None) -> bool:
        """Whether a task is still to be decided about."""
        return key is not None and key not in self.decided and key not in self.left_out

    def next(self) -> str | None:
        """The next open task, round the end; the one on the screen where it is the only one."""
        place = self.order.index(self.at) if self.at is not None else len(self.order)
        around = [*self.order[place + 1 :], *self.order[:place]]
        return next(filter(self.is_open, around), self.at if self.is_open(self.at) else None)

    def back(self) -> str | None:
        """The task before, a decided one too."""
        place = self.order.index(self.at) if self.at is not None else len(self.order)
        return next((key for key in reversed(self.order[:place]) if key not in self.left_out), self.at)

    @property
    def progress(self) -> str:
        """What the bar says, without the pace."""
        done, many = len(self.decided), len({*self.order} - self.left_out)
        return f"{done} of {many} · {many - done} left"


def can_begin(scene: Scene) -> bool:
    """A task is current in a table without groups, nothing is typed, and there are several tasks to decide about.

    One that was put off and is deleted may come back: whether it is still put off then, the model does not know.
    """
    sheet = scene.sheet
    steps = [change for step in (*sheet.history, *sheet.undone) for change in step]
    sheet.put_off &= {*sheet.tasks, *(key for key, *_ in steps)}
    if not sheet.put_off <= sheet.tasks.keys():
        return False
    plain = not sheet.grouping and not sheet.drafts and not sheet.staying and len(scene.screen.selected()) == 1
    return plain and ready(scene) is not None and len(_to_decide(scene)) > 1


def _to_decide(scene: Scene) -> list[str]:
    """The tasks that are shown and not put off."""
    return [key for key in scene.tasks_shown() if key not in scene.sheet.put_off]


def _script(scene: Scene, chance: random.Random) -> Arguments | None:
    keys = [chance.choice(_KEYS) for _ in range(chance.randint(1, 5))]
    return (" ".join(keys),) if can_begin(scene) else None


@rule("press Ctrl+Shift+T, {0}, and Esc", _script, weight=4)
async def triage(scene: Scene, script: str) -> None:
    """Skip, go back and decide. What is not offered in a stage changes nothing."""
    need(can_begin(scene))
    queue = await entered(scene)
    for key in script.split():
        await shown(scene, queue)
        if key in NAMES:
            await decide(scene, queue, key)
        elif queue.at is not None:
            await scene.person.press(key)
            queue.at = queue.next() if key == "J" else queue.back()
    await leave(scene, queue)


def _undone(scene: Scene, chance: random.Random) -> Arguments | None:
    return () if scene.world.desk.hold_seconds and can_begin(scene) else None


@rule("press Ctrl+Shift+T, the digit of an action, Backspace while it waits, and Esc", _undone, weight=4)
async def triage_and_undo(scene: Scene) -> None:
    """The task is on the screen again, in its old position, and the server never hears of it."""
    need(scene.world.desk.hold_seconds and can_begin(scene))
    await scene.until_saved()
    queue = await entered(scene)
    await shown(scene, queue)
    key = queue.at
    assert key is not None
    before = scene.sheet.tasks[key][STAGE]
    digit = next(digit for digit, name in NAMES.items() if before in ACTIONS[name][0])
    await decide(scene, queue, digit)
    await scene.person.press(_UNDO)
    queue.decided.clear()
    queue.at = key
    scene.sheet.tasks[key][STAGE] = before
    await leave(scene, queue)
    scene.sheet.forgotten = True  # it can be done again, which no rule does


async def entered(scene: Scene) -> Queue:
    """Go into triage mode."""
    order, current = _to_decide(scene), scene.screen.current()
    queue = Queue(order, current if current in order else order[0])
    await scene.person.press("Ctrl+Shift+T")
    await scene.until(lambda: scene.screen.all(_BACK, QPushButton), "triage mode")
    return queue


async def shown(scene: Scene, queue: Queue) -> None:
    """Wait until the task is painted, and nothing but what was decided counts as decided."""
    if queue.at is not None:
        await painted(scene.world.desk, queue.at)
    await scene.until(lambda: scene.screen.words("Progress").startswith(queue.progress), queue.progress)


async def decide(scene: Scene, queue: Queue, digit: str) -> None:
    """Press a digit: it counts where its action is offered in the stage of the task."""
    key, name = queue.at, NAMES[digit]
    if key is None:
        return
    task = scene.sheet.tasks[key]
    counts = key not in queue.decided and task[STAGE] in ACTIONS[name][0]
    if counts:
        await scene.until(lambda: offered(scene, name) is not None, f"{name} to be offered")
    elif key in queue.decided:
        return  # whether another action is offered depends on what was sent
    await scene.person.press(digit)
    desk = scene.world.desk
    if counts and not desk.window.triage.shows_end and desk.window.detail.task == key:
        # Somebody else changed the task a moment before: the first press says so, and does nothing else.
        assert UNSEEN in desk.window.triage.strip.said.text(), desk.window.triage.strip.said.text()
        await scene.person.press(digit)
    if counts:
        queue.decided[key] = name
        task[STAGE] = ACTIONS[name][1]
        scene.sheet.final()
        queue.at = queue.next()


async def leave(scene: Scene, queue: Queue) -> None:
    """Go back to the table, at the task that was on the screen."""
    await shown(scene, queue)
    await scene.person.press("Esc")
    await scene.until(lambda: not scene.screen.all(_BACK, QPushButton), "the table")
    sheet = scene.sheet
    scene.current, scene.selected, scene.focus = queue.at or "", None, "Tasks"
    sheet.loose = queue.at if queue.at in queue.decided else None
    if queue.at is None:
        scene.focus = ""  # what is current after the last decision depends on the filter
