"""Texts of other people as a window may show them: nothing in them ends a line, turns what is around them or covers it.

What is shown has as many letters as the text, so a position in the one is the same position in the other. The text
itself stays as it is: it is what is stored, compared and copied.
"""

from __future__ import annotations

import re

MARK = "\ufffd"
"""Stands where a character is that can't be shown."""
_STACK = 4
"""So many accents stand on one letter in the writing of some language; more only cover what is around them."""
_ACCENT = (
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc"
    "\u0ec8-\u0ece\u0f71-\u0f84\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f"
    "\U000e0100-\U000e01ef]"
)
_CONTROLS = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # all but tab and the ends of lines
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # the direction of reading
    "\u180e\u2060-\u2064\u206a-\u206f\ufff9-\ufffb"  # what can't be seen and stands in no language's texts
    "\ud800-\udfff\U000e0000-\U000e007f"  # halves of pairs, tags
)
_ODD = re.compile(
    rf"(?P<flag>\U0001f3f4[\U000e0020-\U000e007e]{{1,16}}\U000e007f)|[{_CONTROLS}]|\r(?!\n)"
    rf"|(?<={_ACCENT * _STACK}){_ACCENT}"
)
_BREAKS = str.maketrans({"\r": " ", "\n": " ", "\t": " ", "\u2028": " ", "\u2029": " "})
_SHORT = 2000


def harmless(text: str) -> str:
    """A text with a mark for each character that can't be shown; ends of lines stay.

    Marks stand for control characters, for letters that turn the direction of reading, for others that can't be seen,
    and for accents that are stacked higher than any language stacks them.
    """
    if text.isprintable() and text.isascii():
        return text
    return _ODD.sub(_marked, text)


def harmless_line(text: str, most: int = _SHORT) -> str:
    """A text on one line, ``most`` letters at most, with an ellipsis where more follows. A longer one costs no more."""
    line = harmless(text[:most]).translate(_BREAKS)
    return line if len(text) <= most else f"{line.rstrip()}…"


def beginning(text: str, letters: int, lines: int) -> str:
    """The beginning of a text: so many letters and lines at most. A longer text costs no more; nothing is marked."""
    begun = text[:letters]
    end = -1
    for _ in range(lines):
        end = begun.find("\n", end + 1)
        if end < 0:
            return begun
    return begun[:end]


def _marked(found: re.Match[str]) -> str:
    return found[0] if found["flag"] else MARK
