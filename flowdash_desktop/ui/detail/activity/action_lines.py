"""How the buttons of actions stand on lines: what is left out, where a line ends, who gets the room that is left."""

from __future__ import annotations

from collections.abc import Sequence

from flowdash_desktop.domain.activity import Action
from flowdash_desktop.ui.detail.activity.action_button import WHOLE, ActionButton

SPACING = 8
LINES = 2


def numbered(slots: Sequence[Action | None]) -> tuple[tuple[int, Action], ...]:
    """The actions with their positions, from 1 on; positions without an action are left out."""
    return tuple((place, action) for place, action in enumerate(slots, start=1) if action is not None)


def shorten(line: list[tuple[ActionButton, int]], room: int) -> None:
    """Take buttons off the end of a line until it leaves room; the first one stays."""
    while len(line) > 1 and sum(wide + SPACING for _, wide in line) > room:
        line.pop()


def numbers(lines: list[list[tuple[ActionButton, int]]]) -> list[int]:
    """The number of each button's line, in order."""
    return [number for number, line in enumerate(lines) for _ in line]


def balanced(lines: list[list[tuple[ActionButton, int]]], width: int) -> list[list[tuple[ActionButton, int]]]:
    """Two lines, divided where the one that lacks the most lacks the least of its keys and names."""
    line = [place for line in lines for place in line]
    wholes = [button.width_for(WHOLE) + SPACING for button, _ in line]
    widths = [wide + SPACING for _, wide in line]
    at = [n for n in range(1, len(line)) if max(sum(widths[:n]), sum(widths[n:])) <= width + SPACING]
    if len(lines) != LINES or not at:
        return lines
    best = min(at, key=lambda n: max(sum(wholes[:n]), sum(wholes[n:])))
    return [line[:best], line[best:]]


def widened(
    line: Sequence[tuple[ActionButton, int]], room: int, besides: Sequence[str]
) -> list[tuple[ActionButton, int]]:
    """A line with what it leaves of its room: shared among the names that are cut off, with each of these beside."""
    widths = [wide for _, wide in line]
    spare = room - sum(widths) - SPACING * (len(line) - 1)
    for beside in besides:
        wholes = [button.width_for(WHOLE, beside) for button, _ in line]
        while spare > 0 and (cut := [n for n, wide in enumerate(widths) if wide < wholes[n]]):
            share = max(1, spare // len(cut))
            for n in cut[:spare]:
                more = min(share, wholes[n] - widths[n])
                widths[n] += more
                spare -= more
    return [(button, widths[n]) for n, (button, _) in enumerate(line)]
