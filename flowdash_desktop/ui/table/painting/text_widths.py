"""How wide texts are, and where they are cut off, without laying out each of them.

A scrolled page brings hundreds of texts that were never seen. For plain European letters the sum of the letters' widths
is near enough to say what fits; all other texts are measured as they will be drawn.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate, product

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF

_ELLIPSIS = "…"
_PLAIN_END = "\u0250"
"""Letters before this one stand side by side, each as wide as it is alone (but for kerning)."""
_SLACK = 2
"""Pixels that kerning may add."""
_DIGITS = "0123456789"
_BETWEEN = ".,-"
_AS_ZEROS = str.maketrans(dict.fromkeys(_DIGITS, "0"))


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
        self._usual = max(self._thin, self._advances["n"])
        self._numbers: dict[str, int] | None = {} if self._digits_are_alike() else None

    def exact(self, text: str) -> int:
        """The width of a text as it is drawn, in pixels."""
        return self._metrics.horizontalAdvance(text)

    def number(self, text: str) -> int:
        """The same of a number: where all digits are equally wide, one as long as another needs no measuring."""
        if self._numbers is None or text.strip(_DIGITS + _BETWEEN):
            return self.exact(text)
        shape = text.translate(_AS_ZEROS)
        known = self._numbers.get(shape)
        if known is None:
            known = self._numbers[shape] = self.exact(shape)
        return known

    def cut(self, text: str, room: int) -> str:
        """As much of a text as fits, with an ellipsis where something is missing."""
        return self.cut_all((text,), room)[0]

    def cut_all(self, texts: Iterable[str], room: int) -> list[str]:
        """The same of several texts."""
        advance, made = self._advances.__getitem__, []
        most, near = int(room / self._thin) + 2, int(room / self._usual) + 8
        limit = room - _SLACK - advance(_ELLIPSIS)
        for text in texts:
            if len(text) > most:
                text = text[:most] + " "  # what is behind can't be seen, and is not measured
            if not text.isascii() and max(text) >= _PLAIN_END:
                made.append(self._exactly_cut(text, room))
                continue
            ends = list(accumulate(map(advance, text[:near])))
            if len(text) > near and ends[-1] - _SLACK <= room:  # thin letters: more can be seen than usual
                ends = list(accumulate(map(advance, text)))
            if ends[-1] + _SLACK <= room:
                made.append(text)
            elif ends[-1] - _SLACK > room and (fits := bisect_right(ends, limit)):
                made.append(text[:fits].rstrip() + _ELLIPSIS)
            else:
                made.append(self._exactly_cut(text, room))
        return made

    def _exactly_cut(self, text: str, room: int) -> str:
        if self.exact(text) <= room:
            return text
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0))

    def _digits_are_alike(self) -> bool:
        """True where each digit is as wide as any other, whatever stands beside it."""
        width = self._metrics.horizontalAdvance
        pairs = [left + right for left, right in product(_DIGITS + _BETWEEN, repeat=2)]
        with_digit = [pair for pair in pairs if pair.strip(_BETWEEN)]
        return all(width(pair * 8) == width(pair.translate(_AS_ZEROS) * 8) for pair in with_digit)
