"""How well a name is what somebody types: words, beginnings of words, initials, or letters in their order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from flowdash_desktop.domain.text.search_text import searched, spots

_WORD = re.compile(r"\w+")
_WHOLE, _START, _WORD_START, _INITIALS, _INSIDE, _LETTERS = 120, 100, 80, 50, 40, 10
EXACT = 40
"""So much more where the whole name was typed, word by word."""
_LEAST_LETTERS = 3
"""A word of fewer letters is not looked for letter by letter: it would be found in nearly every name."""


@dataclass(frozen=True, slots=True)
class Match:
    """That a name is what was typed.

    Attributes:
        score: how well; a larger one is better. Compare it among names for the same typed words only.
        spots: begin and end of each stretch of the name that was typed, in order.
    """

    score: int
    spots: tuple[tuple[int, int], ...]


class Name:
    """A name made ready to be compared again and again.

    Args:
        text: the name as it is shown.
        more: other words under which it is found, that are not shown.
    """

    __slots__ = ("_folded", "_more", "text")

    def __init__(self, text: str, more: str = "") -> None:
        self.text = text
        self._folded = searched(text)
        self._more = searched(more)

    def match(self, words: Sequence[str], *, by_letters: bool = True) -> Match | None:
        """Compare it with what was typed.

        Args:
            words: as ``search_words`` gives them; all of them are wanted.
            by_letters: also find words whose letters stand apart in the name.

        Returns:
            None where one of the words is not found.
        """
        score, letters, found = 0, list[tuple[int, int]](), list[str]()
        for word in words:
            if word in self._folded:
                score += self._score_of(word)
                found.append(word)
            elif word in self._more:
                score += _INSIDE
            else:
                apart = self._apart(word) if by_letters else None
                if apart is None:
                    return None
                score += apart[0]
                letters += apart[1]
        if [*words] == self._folded.split():
            score += EXACT
        return Match(score, tuple(sorted({*spots(self.text, found), *letters})))

    def _score_of(self, word: str) -> int:
        """How well a word stands that is in the name."""
        folded = self._folded
        if folded == word:
            return _WHOLE
        if folded.startswith(word):
            return _START
        at = folded.find(word)
        while at >= 0:
            if not (folded[at - 1].isalnum() and folded[at].isalnum()):
                return _WORD_START
            at = folded.find(word, at + 1)
        return _INSIDE

    def _apart(self, word: str) -> tuple[int, list[tuple[int, int]]] | None:
        """The letters of a word in their order, the first at the beginning of one of the name's words."""
        if len(word) < _LEAST_LETTERS or len(self._folded) != len(self.text):
            return None
        starts = [found.start() for found in _WORD.finditer(self._folded)]
        places, score = self._initials(word, starts), _INITIALS
        if not places:
            orders = (self._in_order(word, start) for start in starts if self._folded[start] == word[0])
            places, score = next(filter(None, orders), []), _LETTERS
        return (score, [(place, place + 1) for place in places]) if places else None

    def _initials(self, word: str, starts: Sequence[int]) -> list[int]:
        """Where the letters stand as the first letters of words that follow each other; empty where they do not."""
        at = "".join(self._folded[start] for start in starts).find(word)
        return list(starts[at : at + len(word)]) if at >= 0 else []

    def _in_order(self, word: str, start: int) -> list[int]:
        """Where the letters stand, the first at ``start``; empty where one is missing, or they stand too far apart."""
        places = [start]
        for letter in word[1:]:
            place = self._folded.find(letter, places[-1] + 1)
            if place < 0:
                return []
            places.append(place)
        return places if places[-1] - start < 3 * len(word) else []
