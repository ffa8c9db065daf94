"""What an input shows of a text: with marks for what can't be shown, and only its beginning where it is very long."""

from __future__ import annotations

import re
from typing import NamedTuple

from flowdash_desktop.domain.text.harmless import beginning, harmless


class Bounds(NamedTuple):
    """How much of a text an input shows; more of it takes longer than a frame to be laid out.

    Attributes:
        letters, lines: of all of the text.
        in_line: of one line; 0 for no other bound.
        in_word: without a space, which takes longer to be broken the longer it is; 0 for no other bound.
    """

    letters: int
    lines: int = 1
    in_line: int = 0
    in_word: int = 0


LINE = Bounds(40_000)
TEXT = Bounds(200_000, 5_000, 20_000, 5_000)


class ShownValue:
    """The text of an input beside what the input shows of it.

    Args:
        letters, lines: how much of a text is shown at most. An input with more of it would stop the window.
        in_line: how much of one line.
        in_word: how much without a space: such a line takes longer to be broken the longer it is.

    Attributes:
        text: the text itself.
        shown: what the input shows of it.
    """

    def __init__(self, letters: int, lines: int = 1, in_line: int = 0, in_word: int = 0) -> None:
        self._letters, self._lines, self._in_line, self._in_word = letters, lines, in_line or letters, in_word
        self.text = self.shown = ""
        self.is_cut = False
        """More follows than is shown: the text can be read and copied, not changed."""

    def show(self, text: str) -> str:
        """Take another text, and give what the input shows of it."""
        begun = self._begun(text)
        self.text, self.is_cut = text, len(begun) < len(text)
        self.shown = harmless(f"{begun}…" if self.is_cut else begun)
        return self.shown

    def _begun(self, text: str) -> str:
        begun, at = beginning(text, self._letters, self._lines), 0
        if self._in_word and (found := re.search(rf"\S{{{self._in_word}}}(?=\S)", begun)):
            begun = begun[: found.end()]
        for line in begun.split("\n"):
            if len(line) > self._in_line:
                return begun[: at + self._in_line]
            at += len(line) + 1
        return begun

    def typed(self, shown: str) -> str:
        """The text after the person has changed what the input shows. Characters behind a mark stay that were not
        typed over."""
        if shown != self.shown and not self.is_cut:
            self.text = self._replaced(shown) if self.text != self.shown else shown
            self.shown = shown
        return self.text

    def _replaced(self, shown: str) -> str:
        before, most = self.shown, min(len(self.shown), len(shown))
        begin = next((n for n in range(most) if before[n] != shown[n]), most)
        most -= begin
        end = next((n for n in range(most) if before[-1 - n] != shown[-1 - n]), most)
        return self.text[:begin] + shown[begin : len(shown) - end] + self.text[len(before) - end :]
