"""What two tasks have in common that tells them from most others, and which others have it, too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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
    columns: Iterable[tuple[Field, Sequence[str]]], pair: tuple[int, int], can_follow: Sequence[bool]
) -> InCommon | None:
    """The first column in which two tasks have the same, and others do too that can follow them.

    A value that more than half of the tasks have tells nothing. Columns are read one after the other, as far as needed.

    Args:
        columns: fields, the most telling first, each with what it shows of all tasks.
        pair: the positions of the two tasks.
        can_follow: of each task, whether the same can be done to it.
    """
    for field, texts in columns:
        (shared, *more) = {_trait(texts[place], field) for place in pair}
        if more or not shared:
            continue
        alike = [place for place, text in enumerate(texts) if _trait(text, field) == shared]
        others = _others(alike, pair, can_follow)
        if others and len(alike) * 2 <= len(texts):
            return InCommon(field.name, shared, others)
    return None


def _others(alike: Sequence[int], pair: tuple[int, int], can_follow: Sequence[bool]) -> tuple[int, ...]:
    return tuple(place for place in alike if place not in pair and can_follow[place])


def _trait(text: str, field: Field) -> str:
    """What is compared of a text: all of it, or the domain of an e-mail address."""
    if field.kind is not FieldKind.EMAIL:
        return text
    domain = text.rpartition("@")[2].casefold()
    return f"@{domain}" if "@" in text and domain else ""
