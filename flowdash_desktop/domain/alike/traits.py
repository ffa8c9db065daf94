"""The traits by which tasks are compared: words, e-mail domains, phone numbers, amounts with dates, and files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Task
from flowdash_desktop.domain.text.search_text import searched

MOST_WORDS = 400
"""Of one task."""
_MOST_LETTERS = 20_000
"""Of one text; the rest is not compared. The whole program stops while a pattern is matched."""
_MOST_PAIRS = 16
_WORD = re.compile(r"[^\W_]{3,40}")
_MAIL = re.compile(r"(?<=[^\s@<>,;])@([^\s@<>,;]{1,253}\.[^\s@<>,;]{0,63}[^\W\d_])")
"""The domain of an e-mail address. Begun at the sign and bounded by the lengths of DNS, so that a long word takes no
longer than other texts: the window stops while a pattern is matched."""
_COUNTED_DIGITS = 9
_FEWEST_DIGITS = 6
_TEXTS = (FieldKind.TEXT, FieldKind.LONG_TEXT)


class MarkKind(StrEnum):
    """What two tasks can have in common beside words."""

    FILE = "file"
    PHONE = "phone"
    AMOUNT = "amount"
    DOMAIN = "domain"


@dataclass(frozen=True, slots=True)
class Mark:
    """One trait that two tasks have or have not in common.

    Attributes:
        kind: what it is.
        value: the text that is compared.
    """

    kind: MarkKind
    value: str


@dataclass(frozen=True, slots=True)
class Traits:
    """What is compared of a task.

    Attributes:
        words: the words of its texts as they are compared, each once, in their order; by each how it is written.
        marks: the other traits.
    """

    words: Mapping[str, str]
    marks: frozenset[Mark]


def traits_of(task: Task, schema: WorkflowSchema, hashes: Mapping[str, str]) -> Traits:
    """What is compared of a task.

    Args:
        task: which one.
        schema: of its workflow.
        hashes: by blob ID the hash of each file whose bytes are known here.
    """
    texts = _texts(task, schema, *_TEXTS)
    marks = {
        *_domains([*texts, *_texts(task, schema, FieldKind.EMAIL)]),
        *_phones(_texts(task, schema, FieldKind.PHONE)),
        *(Mark(MarkKind.AMOUNT, pair) for pair in _amounts_with_dates(task, schema)),
        *_files(task, schema, hashes),
    }
    return Traits(words_in(texts), frozenset(marks))


def words_in(texts: Iterable[str]) -> dict[str, str]:
    """The words of some texts: by each, as it is compared, how it is written first. Numbers are words, too."""
    found: dict[str, str] = {}
    for text in texts:
        for written in _WORD.findall(text):
            found.setdefault(searched(written), written)
            if len(found) >= MOST_WORDS:
                return found
    return found


def domains_in(text: str) -> set[str]:
    """The domains of the e-mail addresses in a text, in lower case."""
    return {domain.casefold() for domain in _MAIL.findall(text)}


def phone_digits(text: str) -> str:
    """The last digits of a phone number, ``""`` where there are too few to tell numbers apart.

    A number is the same with and without the prefix of its country, and however its digits are grouped.
    """
    digits = "".join(str(int(letter)) for letter in text if letter.isdecimal()).lstrip("0")
    return digits[-_COUNTED_DIGITS:] if len(digits) >= _FEWEST_DIGITS else ""


def _domains(texts: Iterable[str]) -> Iterator[Mark]:
    for text in texts:
        yield from (Mark(MarkKind.DOMAIN, domain) for domain in domains_in(text))


def _phones(texts: Iterable[str]) -> Iterator[Mark]:
    return (Mark(MarkKind.PHONE, digits) for digits in map(phone_digits, texts) if digits)


def _files(task: Task, schema: WorkflowSchema, hashes: Mapping[str, str]) -> Iterator[Mark]:
    for field in schema.fields:
        for file in task.files(field.name):
            if file.blob_id in hashes:
                yield Mark(MarkKind.FILE, hashes[file.blob_id])


def _texts(task: Task, schema: WorkflowSchema, *kinds: FieldKind) -> list[str]:
    values = (task.values.get(field.name) for field in _fields(schema, *kinds))
    return [value[:_MOST_LETTERS] for value in values if isinstance(value, str)]


def _fields(schema: WorkflowSchema, *kinds: FieldKind) -> Iterator[Field]:
    return (field for field in schema.columns if field.kind in kinds and not field.built_in)


def _amounts_with_dates(task: Task, schema: WorkflowSchema) -> list[str]:
    """Each amount with each date of a task, and the fields that they are in."""
    amounts = [
        (field.name, value)
        for field in _fields(schema, FieldKind.CURRENCY)
        if isinstance(value := task.values.get(field.name), Decimal) and value
    ]
    dates = [
        (field.name, value.date() if isinstance(value, datetime) else value)
        for field in _fields(schema, FieldKind.DATE, FieldKind.DATETIME)
        if isinstance(value := task.values.get(field.name), date)
    ]
    pairs = [f"{name}\n{amount.normalize():f}\n{of}\n{day}" for name, amount in amounts for of, day in dates]
    return pairs[:_MOST_PAIRS]
