"""Texts in one case by polars, letter for letter as ``str.casefold`` makes them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars

_WHERE = ((0xB5, 0x590), (0x13A0, 0x1400), (0x1C80, 0x1C90), (0x1E96, 0x2000), (0xAB70, 0xABC0), (0xFB00, 0xFB18))
"""The code points of all lower letters that are folded to others."""


@cache
def _folded_letters() -> tuple[list[str], list[str]]:
    letters = [chr(number) for number in chain.from_iterable(range(*ends) for ends in _WHERE)]
    found = [letter for letter in letters if letter == letter.lower() != letter.casefold()]
    return found, [letter.casefold() for letter in found]


def folded(texts: polars.Expr, others: Mapping[str, str] = MappingProxyType({})) -> polars.Expr:
    """The texts in one case, with some other letters replaced on the way; null stays null."""
    letters, made = _folded_letters()
    return texts.str.to_lowercase().str.replace_many([*letters, *others], [*made, *others.values()])
