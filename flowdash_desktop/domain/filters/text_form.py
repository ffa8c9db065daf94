"""A filter as one line of text: ``stage:review -assigned:me close<friday or amount:100..200 acme``.

A term is the name of a field, a comparison and a value. What is no term is a word to find. The names of fields may be
shortened, as long as they name one field. Values with spaces, commas or keywords in them stand in double quotes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from flowdash_desktop.domain.field_types.typed_dates import TypingHabits
from flowdash_desktop.domain.filters.conditions import Condition
from flowdash_desktop.domain.filters.task_filter import Group
from flowdash_desktop.domain.filters.text_values import NUMBERS, Comparison, NotForFieldError, condition_of, is_text
from flowdash_desktop.domain.schema import ASSIGNED_TO, CREATED_ON, UPDATED_ON, Field, WorkflowSchema
from flowdash_desktop.domain.text.search_text import searched
from flowdash_desktop.domain.validation_errors import InvalidValueError

OR = "or"
_QUOTED = r'"((?:[^"\\]|\\.)*)(?:"|$)'
_HEAD = re.compile(rf'(-)?(?:{_QUOTED}|([^\s:=<>!"-][^\s:=<>!"]*))(:\^|<=|>=|!=|[:=<>])')
_WORD = re.compile(rf"{_QUOTED}\S*|\S+")
_VALUE = re.compile(rf"{_QUOTED}|((?:(?!\.\.)[^\s,\"])+)")
_NUMBER_VALUE = re.compile(rf'{_QUOTED}|((?:(?!\.\.)[^\s"])+)')
_TEXT_VALUE = re.compile(rf'{_QUOTED}|([^\s"]+)')
_ALIASES = {"assigned": ASSIGNED_TO, "assignee": ASSIGNED_TO, "created": CREATED_ON, "updated": UPDATED_ON}
_APART = re.compile(r"[\s_-]+")
_FEWEST_LETTERS = 2


class FilterTextProblem(StrEnum):
    """What is wrong with a term."""

    SEVERAL_FIELDS = "several fields"
    NO_VALUE = "no value"
    NOT_FOR_FIELD = "not for field"
    INVALID = "invalid"
    REST = "rest"
    NO_TERM = "no term"


@dataclass(frozen=True, slots=True)
class Fault:
    """A term that can't be read.

    Attributes:
        problem: what is wrong.
        term: as it is typed; for ``NO_TERM`` the words that stand where a term is expected.
        field: the field's name, or what was typed for it.
        names: the fields that it could be.
        error: why the value is none of the field's.
        rest: what stands behind the value and is no part of it.
    """

    problem: FilterTextProblem
    term: str
    field: str = ""
    names: tuple[str, ...] = ()
    error: InvalidValueError | None = None
    rest: str = ""


@dataclass(frozen=True, slots=True)
class TypedFilter:
    """What a line was read as.

    Attributes:
        groups: the conditions.
        search: the words to find.
        faults: the terms that can't be read, none of which is among the conditions.
        has_terms: False for a line that is words to find and nothing else.
    """

    groups: tuple[Group, ...] = ()
    search: str = ""
    faults: tuple[Fault, ...] = ()
    has_terms: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """A part of the line, before its value is read.

    Attributes:
        start: where it begins.
        end: where it ends.
        fields: the fields that its name may mean; none for a word to find.
        sign: the comparison as it is typed.
        is_negated: it begins with ``-``.
        values: as they are typed, without quotes.
        quoted: of each value whether it stands in quotes.
        is_range: the two values are joined by ``..``.
        rest: what stands behind the values, up to the next space.
    """

    start: int
    end: int
    fields: tuple[Field, ...] = ()
    sign: str = ""
    is_negated: bool = False
    values: tuple[str, ...] = ()
    quoted: tuple[bool, ...] = ()
    is_range: bool = False
    rest: str = ""


def parse(text: str, schema: WorkflowSchema, habits: TypingHabits) -> TypedFilter:
    """Read a line.

    Args:
        text: the line.
        schema: has the fields, options and people.
        habits: how the person writes dates.
    """
    parts = [*terms(text, schema)]
    if not any(part.fields for part in parts):
        return TypedFilter(search=text)
    groups: list[Group] = []
    faults: list[Fault] = []
    for members in _alternatives(parts, text):
        group, faulty = _read_group(members, text, schema, habits)
        groups.append(group)
        faults += faulty
    words = [text[part.start : part.end] for part in parts if not part.fields]
    search = " ".join(word for word in words if word.casefold() != OR)
    filled = dict.fromkeys(filter(None, groups))
    return TypedFilter(tuple(filled), search, tuple(faults), has_terms=True)


def _alternatives(parts: Iterable[Term], text: str) -> list[list[Term]]:
    """The parts between one *or* and the next."""
    found: list[list[Term]] = [[]]
    for part in parts:
        if not part.fields and text[part.start : part.end].casefold() == OR:
            found.append([])
        else:
            found[-1].append(part)
    return found


def _read_group(
    members: Iterable[Term], text: str, schema: WorkflowSchema, habits: TypingHabits
) -> tuple[Group, list[Fault]]:
    """What the terms of a group are read as. A group of words alone is a fault, because words narrow all groups."""
    typed = [(part, text[part.start : part.end]) for part in members]
    read = [_read(part, term, schema, habits) for part, term in typed if part.fields]
    faults = [one for one in read if isinstance(one, Fault)]
    if not read:
        faults.append(Fault(FilterTextProblem.NO_TERM, " ".join(word for _, word in typed)))
    return tuple(dict.fromkeys(one for one in read if isinstance(one, Condition))), faults


def terms(text: str, schema: WorkflowSchema) -> Iterator[Term]:
    """The parts of a line, from the left."""
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        head = _HEAD.match(text, at)
        fields = fields_named(_name(head), schema) if head is not None else ()
        if head is None or not fields:
            word = _WORD.match(text, at)
            assert word is not None
            part = Term(at, word.end())
        else:
            part = _values(text, head, fields)
        yield part
        at = part.end


class Head(NamedTuple):
    """A name and a comparison, as they are typed, and where they end."""

    name: str
    sign: str
    is_negated: bool
    end: int


def head_at(text: str, start: int) -> Head | None:
    """What stands before the values of the term that begins at ``start``, whether a field has the name or not."""
    found = _HEAD.match(text, start)
    return Head(_name(found), found[4], found[1] is not None, found.end()) if found is not None else None


def head_end(text: str, start: int) -> int:
    """Where the values of the term begin that begins at ``start``."""
    head = _HEAD.match(text, start)
    return head.end() if head is not None else start


def _name(head: re.Match[str]) -> str:
    return unquoted(head[2]) if head[2] is not None else head[3]


def _values(text: str, head: re.Match[str], fields: tuple[Field, ...]) -> Term:
    """The term that begins with a head, with the values behind it."""
    pattern = _pattern(fields[0])
    values: list[str] = []
    quoted: list[bool] = []
    at, is_range = head.end(), False
    while (found := pattern.match(text, at)) is not None:
        quoted.append(found[1] is not None)
        values.append(unquoted(found[1]) if found[1] is not None else found[2])
        at = found.end()
        if text.startswith("..", at) and len(values) == 1:
            is_range, at = True, at + 2
        elif text.startswith(",", at) and not is_range:
            at += 1
        else:
            break
    rest = re.compile(r"\S*").match(text, at)
    assert rest is not None
    sign, is_negated = head[4], head[1] is not None
    return Term(head.start(), rest.end(), fields, sign, is_negated, tuple(values), tuple(quoted), is_range, rest[0])


def _pattern(field: Field) -> re.Pattern[str]:
    """One value of a field as it is typed: a comma is part of a text and of a number, two dots of a text."""
    if field.kind in NUMBERS:
        return _NUMBER_VALUE
    return _TEXT_VALUE if is_text(field) else _VALUE


def _read(part: Term, typed: str, schema: WorkflowSchema, habits: TypingHabits) -> Condition | Fault:
    if len(part.fields) > 1:
        names = tuple(field.name for field in part.fields)
        head = _HEAD.match(typed)
        assert head is not None
        return Fault(FilterTextProblem.SEVERAL_FIELDS, typed, _name(head), names)
    (field,) = part.fields
    if not part.values:
        return Fault(FilterTextProblem.NO_VALUE, typed, field.name)
    if part.rest:
        return Fault(FilterTextProblem.REST, typed, field.name, rest=part.rest)
    comparison = Comparison(part.sign, part.is_negated, part.values, part.quoted, part.is_range)
    try:
        return condition_of(comparison, replace(field, required=False), schema, habits)
    except NotForFieldError:
        return Fault(FilterTextProblem.NOT_FOR_FIELD, typed, field.name)
    except InvalidValueError as error:
        return Fault(FilterTextProblem.INVALID, typed, field.name, error=error)


def fields_named(name: str, schema: WorkflowSchema) -> tuple[Field, ...]:
    """The fields that a typed name may mean: the one of that name, else all that begin so, or have a word that does.

    Names that differ in case, spaces, ``_`` or ``-`` only are told apart where one is typed to the letter.
    """
    wanted = plain_name(name)
    ways: tuple[Callable[[Field], bool], ...] = (
        lambda field: field.name == name,
        lambda field: plain_name(field.name) == wanted,
        lambda field: field.name == _ALIASES.get(wanted),
    )
    same = next(filter(None, ([*filter(fits, schema.columns)] for fits in ways)), [])
    if same or len(wanted) < _FEWEST_LETTERS:
        return tuple(same)
    return _beginning(wanted, schema)


def _beginning(wanted: str, schema: WorkflowSchema) -> tuple[Field, ...]:
    begins = [field for field in schema.columns if plain_name(field.name).startswith(wanted)]
    return tuple(begins or [field for field in schema.columns if _has_word(field.name, wanted)])


@lru_cache(maxsize=1024)
def plain_name(name: str) -> str:
    """The name of a field as names are compared: without case, accents and spaces."""
    return _APART.sub("", searched(name))


def _has_word(name: str, start: str) -> bool:
    return any(word.startswith(start) for word in _words(name))


@lru_cache(maxsize=1024)
def _words(name: str) -> tuple[str, ...]:
    return tuple(_APART.split(searched(name)))


def unquoted(text: str) -> str:
    """What stands between quotes, without the backslashes that protect quotes and backslashes."""
    return re.sub(r"\\(.)", r"\1", text)
