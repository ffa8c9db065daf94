"""Many runs one after the other, each from its own seed: what was done, what was found, and how to see it again."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.window.machine import Machine, Run
from tests.window.rules import RULES

FOLDER = Path(__file__).parents[2] / "build"
_ATTEMPTS = 30
"""So many shorter lists are tried of each that shows a fault."""
_SHORTEN_SECONDS = 240.0
"""No longer list is tried after that."""


@dataclass
class Campaign:
    """What a series of runs has seen.

    Attributes:
        first: the seed of the first run; each next run has the next number.
        steps: how many rules a run does.
        shorten: for how many seconds shorter lists of a fault are tried.
        rules: how often each rule was done.
        faults: the runs after which something was wrong, shortened.
    """

    first: int
    steps: int
    shorten: float = _SHORTEN_SECONDS
    rules: Counter[str] = field(default_factory=Counter)
    faults: list[Run] = field(default_factory=list)
    runs: int = 0
    seconds: float = 0.0

    async def run(
        self, machine: Machine, *, minutes: float = 0, runs: int = 0, tell: Callable[[str], None] = lambda words: None
    ) -> None:
        """Explore until the minutes are over, or so many runs are done."""
        begun = time.monotonic()
        while self.runs < runs or time.monotonic() < begun + 60 * minutes:
            seed = self.first + self.runs
            run = await machine.explore(seed, self.steps)
            self.runs += 1
            self.rules.update(step.rule for step in run.steps)
            tell(f"seed {seed}: {len(run.steps)} rules in {run.seconds:.0f} s")
            if run.wrong:
                run.keep(replay_file(seed))
                tell("\n".join(run.wrong))
                run = await machine.shorter(run, _ATTEMPTS, self.shorten)
                self.faults.append(run)
                run.keep(replay_file(seed))
                tell(run.told())
            self.seconds = time.monotonic() - begun
            if not run.steps:
                return  # no other would come further

    def report(self) -> str:
        """What is published, and each fault with its steps."""
        kinds = len(self.rules)
        rows: Sequence[tuple[str, str]] = (
            ("Rules run", f"{self.rules.total():,}"),
            ("Kinds of rules", f"{kinds} of {len(RULES)}"),
            ("Runs, each in a fresh workspace", str(self.runs)),
            ("Seeds", f"{self.first} to {self.first + self.runs - 1}"),
            ("Minutes", f"{self.seconds / 60:.0f}"),
            ("Faults found", str(len(self.faults))),
        )
        lines = ["| `make soak WINDOW=1` | |", "| --- | ---: |", *(f"| {name} | {value} |" for name, value in rows), ""]
        lines += [f"| {name} | {many:,} |" for name, many in (("rule", 0), *self.rules.most_common()) if many]
        for run in self.faults:
            again = f"make soak WINDOW=1 REPLAY={replay_file(run.seed).relative_to(FOLDER.parent)}"
            lines += ["", f"## Seed {run.seed}", "", "```", run.told(), "```", "", f"Again: `{again}`"]
        return "\n".join(lines) + "\n"

    def keep(self) -> Path:
        """Write the report to ``build/soak-window.md``."""
        FOLDER.mkdir(exist_ok=True)
        path = FOLDER / "soak-window.md"
        path.write_text(self.report(), encoding="utf-8")
        return path


def replay_file(seed: int) -> Path:
    """Where the steps of a run are written that found a fault."""
    return FOLDER / "window" / f"{seed}.json"
