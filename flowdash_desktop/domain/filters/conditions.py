"""Typed conditions on fields: how they compare, and what a condition without a fixed value depends on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from flowdash_desktop.domain.schema import Field, FieldKind
from flowdash_desktop.domain.tasks import Value

_ORDERED = (FieldKind.NUMBER, FieldKind.CURRENCY)
_TIMES = (FieldKind.DATE, FieldKind.DATETIME)
_CHOICES = (FieldKind.SINGLE_SELECT, FieldKind.MULTIPLE_SELECT)


class Operator(StrEnum):
    """How a condition compares. The values are stored."""

    IS = "is"
    IS_NOT = "is not"
    IS_ANY_OF = "is any of"
    IS_NONE_OF = "is none of"
    CONTAINS = "contains"
    NOT_CONTAINS = "does not contain"
    STARTS_WITH = "starts with"
    BEFORE = "is before"
    AFTER = "is after"
    AT_LEAST = "is at least"
    AT_MOST = "is at most"
    BETWEEN = "is between"
    IS_TODAY = "is today"
    IS_OVERDUE = "is overdue"
    IS_THIS_WEEK = "is this week"
    IS_NEXT_7_DAYS = "is in the next 7 days"
    IS_ME = "is me"
    IS_NOT_ME = "is not me"
    IS_BLANK = "is blank"
    IS_NOT_BLANK = "is not blank"
    IS_CHECKED = "is checked"
    IS_NOT_CHECKED = "is not checked"

    @property
    def operands(self) -> int | None:
        """How many values it takes: 0, 1, 2, or None for any number."""
        if self in (Operator.IS_ANY_OF, Operator.IS_NONE_OF):
            return None
        if self is Operator.BETWEEN:
            return 2
        return 0 if self in _WITHOUT_VALUES else 1

    @property
    def is_relative(self) -> bool:
        """True where the answer depends on the day, or on the person who asks."""
        return self in RELATIVE_DAYS or self in RELATIVE_PEOPLE


RELATIVE_DAYS = frozenset({Operator.IS_TODAY, Operator.IS_OVERDUE, Operator.IS_THIS_WEEK, Operator.IS_NEXT_7_DAYS})
RELATIVE_PEOPLE = frozenset({Operator.IS_ME, Operator.IS_NOT_ME})
_WITHOUT_VALUES = (
    RELATIVE_DAYS
    | RELATIVE_PEOPLE
    | {
        Operator.IS_BLANK,
        Operator.IS_NOT_BLANK,
        Operator.IS_CHECKED,
        Operator.IS_NOT_CHECKED,
    }
)
OPPOSITES: Mapping[Operator, Operator] = MappingProxyType(
    {
        Operator.IS_NOT: Operator.IS,
        Operator.IS_NONE_OF: Operator.IS_ANY_OF,
        Operator.NOT_CONTAINS: Operator.CONTAINS,
        Operator.IS_NOT_BLANK: Operator.IS_BLANK,
        Operator.IS_NOT_CHECKED: Operator.IS_CHECKED,
    }
)
"""By operator the one that holds for exactly the other values; a blank value *is not* any other.

*is not me* is none of these: neither it nor *is me* holds while nobody knows who that is.
"""


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition on one field.

    Attributes:
        field: the field's name.
        operator: how to compare.
        values: values of the field's type, as many as the operator takes; None among them means blank.
            For ``CONTAINS`` and its like the text to find, for a multiple select of ``IS_ANY_OF`` single options.
    """

    field: str
    operator: Operator
    values: tuple[Value, ...] = ()

    @property
    def is_comparable(self) -> bool:
        """False where a value has no order: a number that is not finite, or an instant without a zone."""
        return all(_has_order(value) for value in self.values)


def _has_order(value: Value) -> bool:
    if isinstance(value, Decimal):
        return value.is_finite()
    return not isinstance(value, datetime) or value.tzinfo is not None


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """From where relative conditions are seen.

    Attributes:
        today: the day it is for the person; None where that is not known: no relative day holds then.
        me: the person's e-mail address, ``""`` where that is not known: nobody *is me* or *is not me* then.
        first_weekday: the day on which a week begins, 0 for Monday.
    """

    today: date | None = None
    me: str = ""
    first_weekday: int = 0


NO_VIEWPOINT = Viewpoint()


def operators_for(field: Field) -> tuple[Operator, ...]:
    """The operators that make sense for a field, the usual one first."""
    blank = (Operator.IS_BLANK, Operator.IS_NOT_BLANK)
    if field.kind is FieldKind.STAGE:
        return (Operator.IS_ANY_OF, Operator.IS_NONE_OF)
    if field.kind is FieldKind.PERSON:
        return (Operator.IS_ANY_OF, Operator.IS_NONE_OF, Operator.IS_ME, Operator.IS_NOT_ME, *blank)
    if field.kind in _CHOICES:
        return (Operator.IS_ANY_OF, Operator.IS_NONE_OF, *blank)
    if field.kind is FieldKind.CHECKBOX:
        return (Operator.IS_CHECKED, Operator.IS_NOT_CHECKED)
    if field.kind is FieldKind.FILE:
        return (Operator.IS_NOT_BLANK, Operator.IS_BLANK, Operator.CONTAINS, Operator.NOT_CONTAINS)
    if field.kind in (*_ORDERED, *_TIMES):
        return (*_in_order(field), *blank)
    texts = (Operator.CONTAINS, Operator.NOT_CONTAINS, Operator.STARTS_WITH, Operator.IS, Operator.IS_NOT)
    return (*texts, *blank)


def _in_order(field: Field) -> tuple[Operator, ...]:
    """Those for numbers and times. What the server notes by itself, such as *Created On*, is never overdue."""
    same = (Operator.IS, Operator.IS_NOT, Operator.BETWEEN)
    if field.kind in _ORDERED:
        return (Operator.AT_LEAST, Operator.AT_MOST, Operator.AFTER, Operator.BEFORE, *same)
    days = (Operator.IS_TODAY, Operator.IS_THIS_WEEK, Operator.IS_NEXT_7_DAYS)
    overdue = () if field.built_in else (Operator.IS_OVERDUE,)
    return (Operator.AFTER, Operator.BEFORE, Operator.AT_LEAST, Operator.AT_MOST, *same, *days, *overdue)
