"""Divides a text into lines that a window can lay out quickly."""

from __future__ import annotations

MOST_LETTERS = 4_000
"""Of a line that is wrapped; the rest of it comes as further lines."""
MOST_UNWRAPPED = 1_000
"""The same of a line that is not wrapped: all of it is painted, also what lies beside the window."""
_NUL = "\u2400"
"""What is shown for a NUL."""


def divided(text: str, most: int = MOST_LETTERS) -> list[str]:
    """The lines of a text, those of more than ``most`` letters in pieces.

    ``splitlines`` would also divide at what is no line break.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", _NUL)
    lines = text.removesuffix("\n").split("\n")
    if all(len(line) <= most for line in lines):
        return lines
    return [line[start : start + most] for line in lines for start in range(0, max(len(line), 1), most)]
