"""What a run has seen, for docs/reliability.md and for whoever looks into it: printed, and kept under ``build/``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from tests.faults.rounds import Figures

FOLDER = Path(__file__).parents[2] / "build"


@dataclass(frozen=True, slots=True)
class Report:
    """One run, whole or broken off.

    Attributes:
        seed: repeats its choices.
        minutes: how long it took.
        figures: what it has seen.
        ended: its last round was judged like the others.
    """

    seed: int
    minutes: float
    figures: Figures
    ended: bool

    @property
    def table(self) -> str:
        """The figures as docs/reliability.md has them."""
        figures = self.figures
        rows = (
            ("Rounds", figures.rounds),
            ("Edits made and called saved", figures.edits),
            ("Of these, changes of links", figures.links),
            ("Changes that the server made for them", figures.applied),
            ("Faults injected", figures.faults.total()),
            ("Kinds of faults", len(figures.faults)),
            ("Kills (`kill -9`) of app and server", figures.kills.total()),
            ("Left for the person to decide", figures.needs_you),
            ("**Lost**", figures.lost),
            ("**Doubled**", figures.doubled),
            ("Older values that came back", figures.brought_back),
            ("Others' changes overwritten unseen", figures.overwritten),
            ("Changes that nobody asked for", figures.unasked),
        )
        lines = [f"| {name} | {number:,} |" for name, number in rows]
        return "\n".join([f"| `make soak SEED={self.seed}` | |", "| --- | ---: |", *lines])

    @property
    def line(self) -> str:
        """All of it in one line."""
        figures = self.figures
        kinds = ", ".join(f"{kind} {number}" for kind, number in sorted(figures.faults.items()))
        end = "" if self.ended else " (broken off)"
        return (
            f"seed {self.seed}, {self.minutes:.1f} minutes{end}: {figures.edits} edits, {figures.faults.total()} faults"
            f" of {len(figures.faults)} kinds, {figures.kills.total()} kills, {figures.lost} lost,"
            f" {figures.doubled} doubled [{kinds}]"
        )

    def keep(self, folder: Path = FOLDER) -> Path:
        """Write the table, the figures as JSON with each kind of fault and of kill, and every problem in words."""
        folder.mkdir(parents=True, exist_ok=True)
        figures = self.figures
        told = {
            "seed": self.seed,
            "minutes": round(self.minutes, 1),
            "ended": self.ended,
            "rounds": figures.rounds,
            "edits": figures.edits,
            "links": figures.links,
            "applied": figures.applied,
            "needs_you": figures.needs_you,
            "discarded": figures.discarded,
            "faults": dict(sorted(figures.faults.items())),
            "kills": dict(sorted(figures.kills.items())),
            "links_at_kills": dict(sorted(figures.links_at_kills.items())),
            "lost": figures.lost,
            "doubled": figures.doubled,
            "brought_back": figures.brought_back,
            "overwritten": figures.overwritten,
            "unasked": figures.unasked,
            "problems": figures.problems,
        }
        (folder / "soak.md").write_text(f"{self.table}\n", encoding="utf-8")
        path = folder / "soak.json"
        path.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        return path
