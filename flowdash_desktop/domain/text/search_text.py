"""What a search compares: a text in one case, without accents and in one width, and where in a text its words are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

_RANGES = ((0x80, 0x3000), (0xFB00, 0xFB07), (0xFF01, 0xFFF0))
"""The code points of letters that have an accent, or are another form of a plain letter, and of the accents."""
_MARKS = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u20d0-\u20ff\ufe20-\ufe2f]"
)
"""Accents and other marks without which a word is the same to a search; not the vowel signs of Indic scripts."""
_PIECE = re.compile(r'"((?:[^"\\]|\\.)*)(?:"(?!\S)|$)|\S+')
_PROTECTED = re.compile(r"\\(.)")
_RUN = re.compile(r"[\x00-\x7f]+|[^\x00-\x7f]")
_LETTERS = {"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h"}
"""Letters that Unicode does not take apart."""


@cache
def plain_letters() -> dict[str, str]:
    """By letter or mark what a search takes it for, of all in one case that are not taken for themselves."""
    letters = dict(_LETTERS)
    for number in chain.from_iterable(range(*ends) for ends in _RANGES):
        letter = chr(number)
        plain = _MARKS.sub("", unicodedata.normalize("NFKD", letter)).casefold()
        if plain != letter == letter.casefold() and letter not in letters:
            letters[letter] = plain
    return letters


@cache
def _table() -> dict[int, str]:
    return str.maketrans(plain_letters())


def searched(text: str) -> str:
    """A text as a search compares it: in one case, without accents, in one width. The same again for its result."""
    folded = text.casefold()
    return folded if folded.isascii() else folded.translate(_table())


def search_words(text: str) -> tuple[str, ...]:
    """The words to look for, each once, in the order in which they are typed."""
    return tuple(dict.fromkeys(searched(text).split()))


def typed_words(text: str) -> tuple[str, ...]:
    """The words of a search line, each once, as ``search_words`` gives them; what stands in quotes is one word.

    A quote counts where a word begins. One that has no other is open: the text in it is still being typed.
    """
    words: list[str] = []
    for found in _PIECE.finditer(text):
        if found[1] is None:
            words += search_words(found[0])
        else:
            words.append(" ".join(searched(_PROTECTED.sub(r"\1", found[1])).split()))
    return tuple(dict.fromkeys(filter(None, words)))


def spots(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Where any of the words, as ``search_words`` gives them, is found in a text.

    Returns:
        Begin and end of each stretch of the text, in order, none overlapping or touching another.
    """
    looked_at = searched(text)
    found = sorted(chain.from_iterable(_all(looked_at, word) for word in words))
    if not found:
        return []
    if len(looked_at) != len(text) or not text.isascii():
        starts = _starts(text)
        found = [(starts[begin], _end(text, starts[end - 1])) for begin, end in found]
    joined = [found[0]]
    for begin, end in found[1:]:
        if begin <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], end)
        else:
            joined.append((begin, end))
    return joined


def _starts(text: str) -> list[int]:
    """For each letter of the text as it is searched, the place of the letter that it comes from."""
    starts: list[int] = []
    for run in _RUN.finditer(text):
        if run[0].isascii():  # each letter stays one letter
            starts += range(run.start(), run.end())
        else:
            starts += [run.start()] * len(searched(run[0]))
    return starts


def _end(text: str, place: int) -> int:
    """The end of a letter together with the marks that stand on it."""
    place += 1
    while place < len(text) and not searched(text[place]):
        place += 1
    return place


def _all(text: str, word: str) -> Iterator[tuple[int, int]]:
    place = text.find(word)
    while place >= 0:
        yield place, place + len(word)
        place = text.find(word, place + 1)
