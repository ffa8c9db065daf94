"""Divides a text into lines that a window can lay out quickly."""

from __future__ import annotations

_MOST_LETTERS = 4_000
"""Of a line; the rest of it comes as further lines."""
_NUL = "\u2400"
"""What is shown for a NUL."""


def divided(text: str) -> list[str]:
    """The lines of a text, long ones in pieces. ``splitlines`` would also divide at what is no line break."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", _NUL)
    lines = text.removesuffix("\n").split("\n")
    if all(len(line) <= _MOST_LETTERS for line in lines):
        return lines
    return [
        line[start : start + _MOST_LETTERS] for line in lines for start in range(0, max(len(line), 1), _MOST_LETTERS)
    ]
