"""The choices that a field's values give: stages with dots, persons with avatars, options; each with its count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import TypeAlias

from flowdash_desktop.domain.schema import Field, FieldKind, User, WorkflowSchema
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.ui.filter_bar.condition_words import blank_text, value_text
from flowdash_desktop.ui.texts import deactivated_text
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets import Choice

_Count: TypeAlias = Callable[[str], int | None]
"""How many tasks have a value, None where that is not known."""


def known_values(values: tuple[Value, ...], field: Field, schema: WorkflowSchema) -> tuple[Value, ...]:
    """The values as the choices have them: a person's e-mail as the schema writes it, each once."""
    if field.kind is not FieldKind.PERSON:
        return tuple(dict.fromkeys(values))
    users = ((schema.user(v) if isinstance(v, str) else None, v) for v in values)
    return tuple(dict.fromkeys(user.email if user else value for user, value in users))


def value_choices(
    theme: Theme,
    field: Field,
    schema: WorkflowSchema,
    counts: Mapping[str, int],
    chosen: tuple[Value, ...] = (),
) -> tuple[Choice, ...]:
    """What can be chosen for a field, and at the end whatever is chosen already but known no more.

    Args:
        theme: the look, for the dots.
        field: a stage, person or select field.
        schema: its workflow.
        counts: how many tasks have each value, ``""`` for blank; empty where that is not known.
        chosen: the values in force.
    """
    tally = {name.casefold(): number for name, number in counts.items()} if counts else None

    def count(name: str) -> int | None:
        return None if tally is None else tally.get(name.casefold(), 0)

    known = _known(theme, field, schema, count)
    offered = {choice.value for choice in known}
    gone = [value for value in chosen if value not in offered and isinstance(value, str)]
    return (*known, *(Choice(v, value_text(v, field, schema), count=count(v), muted=True) for v in gone))


def _known(theme: Theme, field: Field, schema: WorkflowSchema, count: _Count) -> list[Choice]:
    """A choice for each value that the workflow has for the field, and for none. A task always has a stage."""
    blank = Choice(None, blank_text(field), count=count(""), muted=True)
    match field.kind:
        case FieldKind.STAGE:
            return [Choice(s.name, s.name, dot=theme.stage_color(s.color), count=count(s.name)) for s in schema.stages]
        case FieldKind.PERSON:
            return [blank, *_people(schema, count)]
    return [*(Choice(option, option, count=count(option)) for option in field.options), blank]


def _people(schema: WorkflowSchema, count: _Count) -> list[Choice]:
    """The users by name, deactivated ones last. Those who share a name are told apart by their e-mail addresses."""
    people = sorted(schema.users, key=lambda u: (u.deactivated, u.name.casefold(), u.email.casefold()))
    names = Counter(user.name for user in people)
    return [
        Choice(
            user.email,
            user.name,
            detail=_detail(user, has_twin=names[user.name] > 1),
            avatar=user.email,
            count=count(user.email),
            muted=user.deactivated,
        )
        for user in people
    ]


def _detail(user: User, *, has_twin: bool) -> str:
    return " \u00b7 ".join(
        part for part in (user.email if has_twin else "", deactivated_text() if user.deactivated else "") if part
    )
