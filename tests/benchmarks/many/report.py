"""One table of aims and figures: printed, and written beside the builds so that figures are copied from there."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[3] / "build" / "bench"


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that was measured.

    Attributes:
        what: what it is.
        aim: the most it may be, in ``unit``; None where it is only told.
        figure: what it was through the window.
        unit: ``ms``, ``s``, ``x`` or ``MB``.
        busy: the processor time of the window's thread in it, which other work on the machine adds less to.
        engine: what the table engine alone took for it, where it has a part in it.
        beside: what the same took another way, in the same run.
        note: more about it.
    """

    what: str
    figure: float
    unit: str = "ms"
    aim: float | None = None
    engine: float | None = None
    busy: float | None = None
    beside: str = ""
    note: str = ""

    @property
    def verdict(self) -> str:
        """Whether the aim was met, and by how much it was missed."""
        if self.aim is None:
            return ""
        if self.figure <= self.aim:
            return "met"
        return f"missed by {amount(self.figure - self.aim, self.unit)}"


def amount(value: float, unit: str) -> str:
    """A figure with its unit, as exact as makes sense."""
    if unit == "x":
        return f"{value:.2f} ×"
    digits = 0 if abs(value) >= 100 or unit == "MB" else 1 if unit == "ms" else 2
    return f"{value:,.{digits}f} {unit}"


def percentile(values: Sequence[float], share: float) -> float:
    """The value within which this share of the values are."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def machine() -> str:
    """Where it was measured, and how much else was going on."""
    model = next(
        (line.partition(":")[2].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")),
        platform.processor() or platform.machine(),
    )
    load = " ".join(f"{value:.1f}" for value in os.getloadavg()) if hasattr(os, "getloadavg") else "unknown"
    return f"{model}, {os.cpu_count()} cores, Python {platform.python_version()}, load at the end {load}"


def _lines(path: str) -> list[str]:
    file = Path(path)
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


def table(title: str, rows: Sequence[Row], notes: Sequence[str] = ()) -> str:
    """The rows as a Markdown table that is also read well as it stands."""
    head = ("what", "aim", "in the window", "its processor time", "engine alone", "beside it", "")
    cells = [
        (
            row.what,
            "" if row.aim is None else amount(row.aim, row.unit),
            amount(row.figure, row.unit),
            "" if row.busy is None else amount(row.busy, row.unit),
            "" if row.engine is None else amount(row.engine, row.unit),
            row.beside,
            "; ".join(text for text in (row.verdict, row.note) if text),
        )
        for row in rows
    ]
    widths = [max(len(line[n]) for line in (head, *cells)) for n in range(len(head))]

    def line(texts: Sequence[str]) -> str:
        return f"| {' | '.join(text.ljust(width) for text, width in zip(texts, widths, strict=True))} |"

    rule = f"| {' | '.join('-' * width for width in widths)} |"
    return "\n".join([title, "", line(head), rule, *map(line, cells), "", *notes, machine(), ""])


def publish(name: str, text: str) -> Path:
    """Write a report; gives the file."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"{name}.md"
    path.write_text(text, encoding="utf-8")
    return path
