"""What may come next in a filter that is being typed: names of fields, options, people and keywords."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice

from flowdash_desktop.domain.filters.conditions import operators_for
from flowdash_desktop.domain.filters.text_form import fields_named, head_end, terms
from flowdash_desktop.domain.filters.text_values import BLANK, CHOICES, FILLED, KEYWORDS, NOBODY, choices
from flowdash_desktop.domain.filters.unknown_fields import UnknownField, unknown_field
from flowdash_desktop.domain.filters.written import field_text, value_in_text
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.text.search_text import searched

_LAST_VALUE = re.compile(r'(?:"(?:[^"\\]|\\.)*"?|[^\s,"]*)$')
_FEWEST_LETTERS = 2
_MOST_VALUES = 40
"""More than anybody reads through. Another letter leads further, and each key is answered at once."""


@dataclass(frozen=True, slots=True)
class Offered:
    """One way to go on.

    Attributes:
        text: what is put in.
        name: what it is called.
        field: the field that it is a value of, None for the name of a field.
        value: the option or the e-mail address, ``""`` for a keyword or a field.
    """

    text: str
    name: str
    field: Field | None = None
    value: str = ""


@dataclass(frozen=True, slots=True)
class Completion:
    """What may stand at a position.

    Attributes:
        start: where the part begins that is replaced; it ends at the cursor.
        offered: the ways to go on.
    """

    start: int
    offered: tuple[Offered, ...] = ()


def completion(text: str, cursor: int, schema: WorkflowSchema) -> Completion:
    """What may be typed at the cursor."""
    before = text[:cursor]
    last = next((part for part in reversed([*terms(before, schema)]) if part.end == cursor), None)
    if last is None:
        return Completion(cursor)
    if (unknown := unknown_field(before, last, schema)) is not None:
        return Completion(last.start, _nearest(unknown, schema))
    if not last.fields:
        return _names(before, last.start, schema)
    if len(last.fields) > 1:
        named = tuple(Offered(f"{field_text(one, schema)}:", one.name) for one in last.fields)
        return Completion(last.start, named)
    return _values_at(before, head_end(before, last.start), last.fields[0], schema)


def _nearest(unknown: UnknownField, schema: WorkflowSchema) -> tuple[Offered, ...]:
    """The same term with the name of the nearest field."""
    if unknown.nearest is None:
        return ()
    minus = "-" if unknown.is_negated else ""
    return (Offered(f"{minus}{field_text(unknown.nearest, schema)}{unknown.rest}", unknown.nearest.name),)


def _values_at(before: str, begin: int, field: Field, schema: WorkflowSchema) -> Completion:
    """The values that begin with the last one that is typed."""
    found = _LAST_VALUE.search(before, begin)
    assert found is not None
    wanted = searched(found[0].strip('"'))
    offered = chain(islice(_values(field, schema, wanted), _MOST_VALUES), _keywords(field, wanted))
    return Completion(found.start(), tuple(one for one in offered if one.text != found[0]))


def _names(before: str, start: int, schema: WorkflowSchema) -> Completion:
    """The fields whose names begin with a word; nothing for a word of a letter or two, which is rather searched."""
    word = before[start:]
    minus = "-" if word.startswith("-") else ""
    if len(word) - len(minus) < _FEWEST_LETTERS:
        return Completion(start)
    fields = fields_named(word[len(minus) :], schema)
    return Completion(start, tuple(Offered(f"{minus}{field_text(one, schema)}:", one.name) for one in fields))


def _begins(value: str, name: str, wanted: str) -> bool:
    plain = searched(name)
    return plain.startswith(wanted) or searched(value).startswith(wanted) or f" {wanted}" in " ".join(plain.split())


def _values(field: Field, schema: WorkflowSchema, wanted: str) -> Iterator[Offered]:
    """The options and people that begin so."""
    if field.kind in CHOICES:
        for value, names in choices(field, schema):
            if _begins(value, names[0], wanted):
                yield Offered(value_in_text(value, field, schema), names[0], field, value)


def _keywords(field: Field, wanted: str) -> Iterator[Offered]:
    without = {FILLED, BLANK if field.kind is FieldKind.PERSON else NOBODY}
    for word, operator in KEYWORDS.items():
        if operator in operators_for(field) and word not in without and word.startswith(wanted):
            yield Offered(word, word, field)
