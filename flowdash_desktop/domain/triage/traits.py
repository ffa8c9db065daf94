"""What the orders of a queue look at, read from a task."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from flowdash_desktop.domain.schema import CREATED_ON, STAGE, Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Task, is_blank
from flowdash_desktop.domain.text.search_text import search_words
from flowdash_desktop.domain.triage.order import Traits

_SHORTEST = 4
"""Shorter words say nothing about what a task is about."""
_DAY = 86400.0
_CHOICES = (FieldKind.SINGLE_SELECT, FieldKind.MULTIPLE_SELECT)
_TEXTS = (FieldKind.TEXT, FieldKind.LONG_TEXT)


def traits_of(task: Task, schema: WorkflowSchema, now: datetime) -> Traits:
    """Read them.

    Args:
        task: as it is shown.
        schema: of its workflow.
        now: with a zone; a task waits since it was created. No other moment of the API stays when somebody edits it.
    """
    columns = [field for field in schema.columns if field.name != STAGE]
    return Traits(
        task.key,
        _waited(task, now),
        tuple(dict.fromkeys(one for field in columns for one in _likenesses(task, field, schema))),
        sum(field.required and is_blank(task.values.get(field.name)) for field in columns),
        sum(len(task.files(field.name)) for field in columns),
        sum(map(len, _texts(task, columns))),
    )


def _texts(task: Task, columns: Iterable[Field]) -> Iterator[str]:
    values = (task.values.get(field.name) for field in columns if field.kind in _TEXTS)
    yield from (value for value in values if isinstance(value, str))


def _waited(task: Task, now: datetime) -> float | None:
    created = task.values.get(CREATED_ON)
    return (now - created).total_seconds() / _DAY if isinstance(created, datetime) and created.tzinfo else None


def _likenesses(task: Task, field: Field, schema: WorkflowSchema) -> Iterator[str]:
    """What a value may have in common with that of other tasks: a choice, a domain, a word of the title."""
    value = task.values.get(field.name)
    if field.kind in _CHOICES:
        options = value if isinstance(value, tuple) else (value,)
        yield from (f"{field.name}: {option}" for option in options if option)
    elif not isinstance(value, str):
        return
    elif field.kind is FieldKind.EMAIL and "@" in value:
        yield f"@{value.rpartition('@')[2].casefold()}"
    elif field == schema.title_field:
        yield from filter(_is_telling, search_words(value))


def _is_telling(word: str) -> bool:
    return len(word) >= _SHORTEST and not word.isdigit()
