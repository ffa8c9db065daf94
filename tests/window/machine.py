"""Runs rules one after the other from a seed, checks after each, and can run a list of steps again."""

from __future__ import annotations

import json
import math
import random
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.window import (
    arranging,
    blocks,
    bringing,
    cells,
    checking,
    checks,
    deciding,
    editing,
    letters,
    linking,
    narrowing,
    others,
    presence,
    queueing,
    triaging,
    undoing,
    viewing,
    walking,
)
from tests.window.rules import RULES, NotNowError, Step
from tests.window.scene import Scene
from tests.window.world import World, watched

_THOROUGH = 10
"""Every so many steps all cells are compared, and not just those in view."""
MODULES = (
    arranging,
    walking,
    narrowing,
    editing,
    cells,
    blocks,
    letters,
    deciding,
    undoing,
    others,
    presence,
    bringing,
    viewing,
    linking,
    triaging,
    queueing,
    checking,
)


@dataclass
class Run:
    """What came of a list of steps.

    Attributes:
        seed: made the workspace, and the steps where these were not given.
        steps: what was done.
        wrong: what did not hold after the last step, in words; nothing where all held.
    """

    seed: int
    steps: list[Step] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def told(self) -> str:
        """The steps as a person reads them, what was wrong, and how to do them again."""
        lines = [f"seed {self.seed}, {len(self.steps)} steps:"]
        lines += [f"{number:4}. {step.words}" for number, step in enumerate(self.steps, 1)]
        lines += ["then:", *(f"      {words}" for words in self.wrong or ["nothing is wrong"])]
        return "\n".join(lines)

    def keep(self, path: Path) -> None:
        """Write the steps to a file from which ``replayed`` does them again."""
        path.parent.mkdir(parents=True, exist_ok=True)
        steps = [[step.rule, *step.arguments] for step in self.steps]
        path.write_text(json.dumps({"seed": self.seed, "steps": steps, "wrong": self.wrong}, indent=1) + "\n")


def steps_of(path: Path) -> tuple[int, list[Step]]:
    """The seed and the steps of a file that ``Run.keep`` wrote."""
    read = json.loads(path.read_text())
    return read["seed"], [Step(name, tuple(arguments)) for name, *arguments in read["steps"]]


class Machine:
    """Does steps in a fresh world.

    Args:
        app: Qt's.
        folder: for the data of the server and the account; it is removed afterwards.
    """

    def __init__(self, app: QApplication, folder: Path) -> None:
        self._app = app
        self._folder = folder
        self._number = 0

    async def explore(self, seed: int, many: int, *, only: Sequence[str] = ()) -> Run:
        """Do ``many`` steps that the seed chooses, or fewer where something is wrong."""
        chance = random.Random(seed)
        run = Run(seed)

        def next_step(scene: Scene) -> Step | None:
            return _chosen(scene, chance, only) if len(run.steps) < many else None

        return await self._do(run, next_step)

    async def replay(self, seed: int, steps: Sequence[Step]) -> Run:
        """Do these steps again; those that make no sense any more are left out."""
        left = iter(steps)
        return await self._do(Run(seed), lambda scene: next(left, None))

    async def shorter(self, run: Run, attempts: int, seconds: float = math.inf) -> Run:
        """Leave out steps, as many as possible within some attempts and seconds, such that something is still wrong."""
        best, size, end = run, max(1, len(run.steps) // 2), time.monotonic() + seconds
        while attempts > 0 and size >= 1:
            start, shrunk = 0, False
            while start < len(best.steps) - 1 and attempts > 0 and time.monotonic() < end:
                attempts -= 1
                fewer = [*best.steps[:start], *best.steps[min(start + size, len(best.steps) - 1) :]]
                tried = await self.replay(run.seed, fewer)
                if tried.wrong and len(tried.steps) < len(best.steps):
                    best, shrunk = tried, True
                else:
                    start += size
            size = size if shrunk and size > 1 else size // 2
        return best

    async def _do(self, run: Run, next_step: Callable[[Scene], Step | None]) -> Run:
        self._number += 1
        begun = time.monotonic()
        world = World(self._app, self._folder / f"run{self._number}", run.seed)
        try:
            with watched(world.faults):
                async with world:
                    await self._steps(Scene(world), run, next_step)
        except Exception as error:  # a fault ends this run, never those that come after it
            run.wrong.append(f"the run broke off: {_announced_step(error)}")
        run.seconds = time.monotonic() - begun
        return run

    async def _steps(self, scene: Scene, run: Run, next_step: Callable[[Scene], Step | None]) -> None:
        await scene.open()
        run.wrong = await self._checked(scene)
        while not run.wrong and (step := next_step(scene)) is not None:
            await self._one(scene, run, step)

    async def _one(self, scene: Scene, run: Run, step: Step) -> None:
        if not scene.world.line.is_well and step.rule not in arranging.WITHOUT_A_LINE:
            return
        scene.before_step()
        scene.thorough = len(run.steps) % _THOROUGH == 0
        try:
            await RULES[step.rule].perform(scene, *step.arguments)
        except NotNowError:
            return
        except Exception as error:
            run.wrong = [f"it could not be done: {_announced_step(error)}"]
        run.steps.append(step)
        run.wrong = run.wrong or await self._checked(scene)

    async def _checked(self, scene: Scene) -> list[str]:
        try:
            await scene.settled()
        except AssertionError as error:
            return [str(error)]
        wrong = await scene.until_right(lambda: checks.wrong(scene))
        return [*scene.world.take_faults(), *wrong]


def _announced_step(error: Exception) -> str:
    """An error in a line: what an assertion says, else its kind as well, and where it was raised."""
    at = traceback.extract_tb(error.__traceback__)[-1]
    words = str(error) if isinstance(error, AssertionError) and str(error) else repr(error)
    return f"{words}, at {Path(at.filename).name}:{at.lineno}"


def _chosen(scene: Scene, chance: random.Random, only: Sequence[str]) -> Step:
    """A step that fits the moment."""
    rules = [rule for rule in RULES.values() if not only or rule.name in only]
    if not scene.world.line.is_well:
        rules = [rule for rule in rules if rule.name in arranging.WITHOUT_A_LINE]
    while True:
        (rule,) = chance.choices(rules, [rule.weight for rule in rules])
        arguments = rule.propose(scene, chance)
        if arguments is not None:
            return Step(rule.name, arguments)
