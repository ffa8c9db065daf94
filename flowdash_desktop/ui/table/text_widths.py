"""How wide texts are, and where they are cut off, without laying out each of them.

A scrolled page brings hundreds of texts that were never seen. For plain European letters the sum of the letters' widths
is near enough to say what fits; all other texts are measured as they will be drawn.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF

_ELLIPSIS = "…"
_PLAIN_END = "\u0250"
"""Letters before this one stand side by side, each as wide as it is alone (but for kerning)."""
_SLACK = 2
"""Pixels that kerning may add."""


class _Advances(dict[str, float]):
    """The width of each letter, measured when it is first asked for."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self._metrics = QFontMetricsF(font)

    def __missing__(self, letter: str) -> float:
        width = self[letter] = self._metrics.horizontalAdvance(letter)
        return width


class TextWidths:
    """Widths in one font.

    Args:
        font: the font that the texts are drawn in.
    """

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetrics(font)
        self._advances = _Advances(font)
        self._thin = max(1.0, min(self._advances[letter] for letter in "il.,'| "))

    def exact(self, text: str) -> int:
        """The width of a text as it is drawn, in pixels."""
        return self._metrics.horizontalAdvance(text)

    def cut(self, text: str, room: int) -> str:
        """As much of a text as fits, with an ellipsis where something is missing."""
        most = int(room / self._thin) + 2
        if len(text) > most:
            text = text[:most] + " "  # what is behind can't be seen, and is not measured
        if max(text) >= _PLAIN_END:
            return self._exactly_cut(text, room)
        ends = list(accumulate(map(self._advances.__getitem__, text)))
        if ends[-1] + _SLACK <= room:
            return text
        if ends[-1] - _SLACK <= room:
            return self._exactly_cut(text, room)
        fits = bisect_right(ends, room - _SLACK - self._advances[_ELLIPSIS])
        return text[:fits].rstrip() + _ELLIPSIS if fits else self._exactly_cut(text, room)

    def _exactly_cut(self, text: str, room: int) -> str:
        if self.exact(text) <= room:
            return text
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0))
