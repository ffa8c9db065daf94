"""What two tasks have in common that tells them from most others, and which others have it, too."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import TypeAlias

from flowdash_desktop.domain.schema import Field, FieldKind

_TELLING = (
    FieldKind.TEXT,
    FieldKind.EMAIL,
    FieldKind.PHONE,
    FieldKind.URL,
    FieldKind.NUMBER,
    FieldKind.CURRENCY,
    FieldKind.DATE,
    FieldKind.SINGLE_SELECT,
    FieldKind.PERSON,
    FieldKind.STAGE,
)
"""Kinds of fields whose values groups of tasks share. A unique ID is shared by none, a check box by half of them."""

Texts: TypeAlias = "Callable[[Sequence[int]], Sequence[str]]"
"""What a column shows of the tasks at some positions."""


MayHave: TypeAlias = "Callable[[str], Sequence[int]]"
"""The positions of tasks that may show a text in a column, or a longer one with it inside: all that do are there."""


@dataclass(frozen=True, slots=True)
class InCommon:
    """What tasks share.

    Attributes:
        field: the name of the field.
        value: what is shown there; of an e-mail address its domain, with the sign in front.
        others: the positions of the other tasks that have it.
    """

    field: str
    value: str
    others: tuple[int, ...]


def is_telling(field: Field) -> bool:
    """Whether tasks may have a value of a field in common that says something about them."""
    return field.kind in _TELLING


def in_common(
    columns: Iterable[tuple[Field, Texts, MayHave]],
    pair: tuple[int, int],
    count: int,
    can_follow: Callable[[Sequence[int]], Sequence[bool]],
) -> InCommon | None:
    """The first column in which two tasks have the same, and others do too that can follow them.

    A value that more than half of the tasks have tells nothing. Of all tasks only the columns are read in which the two
    have the same, and of these only the tasks that may have it: there may be a hundred thousand.

    Args:
        columns: fields, the most telling first, each with what reads and what finds texts.
        pair: the positions of the two tasks.
        count: how many tasks there are.
        can_follow: tells of the tasks at some positions whether the same can be done to them.
    """
    for field, texts, may_have in columns:
        (shared, *more) = {_trait(text, field) for text in texts(pair)}
        if more or not shared:
            continue
        alike = _places_of(shared, may_have(shared), texts, field)
        rest = [place for place in alike if place not in pair]
        others = tuple(compress(rest, can_follow(rest)))
        if others and len(alike) * 2 <= count:
            return InCommon(field.name, shared, others)
    return None


def _places_of(shared: str, places: Sequence[int], texts: Texts, field: Field) -> list[int]:
    """Which of some positions have what is shared."""
    return [place for place, text in zip(places, texts(places), strict=True) if _trait(text, field) == shared]


def _trait(text: str, field: Field) -> str:
    """What is compared of a text: all of it, or the domain of an e-mail address."""
    if field.kind is not FieldKind.EMAIL:
        return text
    domain = text.rpartition("@")[2].casefold()
    return f"@{domain}" if "@" in text and domain else ""
