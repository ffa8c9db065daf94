"""Names in a typed filter that no field has: what stands there is searched, and the nearest name is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from flowdash_desktop.domain.filters.text_form import Head, Term, head_at, plain_name, terms
from flowdash_desktop.domain.schema import Field, WorkflowSchema

_ADDRESS = "//"
_FEWEST_LETTERS, _ALIKE = 2, 0.6
_MOST = 3


@dataclass(frozen=True, slots=True)
class UnknownField:
    """A name that is typed as one of a field.

    Attributes:
        name: as it is typed.
        nearest: the field with the most similar name, None where none is similar.
        rest: the comparison and the value behind the name.
        is_negated: a minus stands before the name.
    """

    name: str
    nearest: Field | None
    rest: str
    is_negated: bool


def unknown_fields(text: str, schema: WorkflowSchema) -> Iterator[UnknownField]:
    """The first names in a line that look like one of a field and are none, each once.

    A time and a web address are no such names. More than three would fill the list, and each one takes a comparison
    with all names of fields.
    """
    found: set[str] = set()
    by_name: Mapping[str, Field] = {}
    for part in terms(text, schema):
        head = _unknown_head(text, part)
        if head is None or (name := plain_name(head.name)) in found:
            continue
        found.add(name)
        by_name = by_name or _by_plain_name(schema)
        yield _made(text, part, head, by_name)
        if len(found) == _MOST:
            return


def unknown_field(text: str, part: Term, schema: WorkflowSchema) -> UnknownField | None:
    """The name at the beginning of a part of a line, None where that is none or a field has it."""
    head = _unknown_head(text, part)
    return None if head is None else _made(text, part, head, _by_plain_name(schema))


def _unknown_head(text: str, part: Term) -> Head | None:
    head = head_at(text, part.start)
    if part.fields or head is None or len(head.name) < _FEWEST_LETTERS or not head.name[0].isalpha():
        return None
    return None if text.startswith(_ADDRESS, head.end) else head


def _by_plain_name(schema: WorkflowSchema) -> Mapping[str, Field]:
    return {plain_name(field.name): field for field in schema.columns}


def _made(text: str, part: Term, head: Head, by_name: Mapping[str, Field]) -> UnknownField:
    similar = get_close_matches(plain_name(head.name), by_name, 1, _ALIKE)
    nearest = by_name[similar[0]] if similar else None
    return UnknownField(head.name, nearest, text[head.end - len(head.sign) : part.end], head.is_negated)
