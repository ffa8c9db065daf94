"""The comparison and the values of one term as a condition, by the kind of its field."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.notation import notation
from flowdash_desktop.domain.field_types.typed import read_typed
from flowdash_desktop.domain.field_types.typed_dates import TypingHabits
from flowdash_desktop.domain.filters.conditions import OPPOSITES, Condition, Operator, operators_for
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.domain.text.search_text import searched
from flowdash_desktop.domain.validation_errors import Hint, InvalidValueError, Problem

CHOICES = (FieldKind.STAGE, FieldKind.PERSON, FieldKind.SINGLE_SELECT, FieldKind.MULTIPLE_SELECT)
NUMBERS = (FieldKind.NUMBER, FieldKind.CURRENCY)
_IN_ORDER = (*NUMBERS, FieldKind.DATE, FieldKind.DATETIME)
_SIGNS = {
    ":": Operator.IS,
    "=": Operator.IS,
    "!=": Operator.IS_NOT,
    "<": Operator.BEFORE,
    ">": Operator.AFTER,
    "<=": Operator.AT_MOST,
    ">=": Operator.AT_LEAST,
}
_CHOICE_SIGNS = (":", "=", "!=")
_OPPOSITES = {**OPPOSITES, Operator.IS_NOT_ME: Operator.IS_ME}
BLANK, NOBODY, FILLED = "blank", "nobody", "*"
KEYWORDS = {
    BLANK: Operator.IS_BLANK,
    NOBODY: Operator.IS_BLANK,
    FILLED: Operator.IS_NOT_BLANK,
    "me": Operator.IS_ME,
    "today": Operator.IS_TODAY,
    "overdue": Operator.IS_OVERDUE,
    "this-week": Operator.IS_THIS_WEEK,
    "next-7-days": Operator.IS_NEXT_7_DAYS,
    "yes": Operator.IS_CHECKED,
    "no": Operator.IS_NOT_CHECKED,
}
"""What a value without quotes means behind a colon, where the field has that comparison."""


class NotForFieldError(Exception):
    """The field is not compared in this way."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What stands behind the name of a field; see ``Term``."""

    sign: str
    is_negated: bool
    values: tuple[str, ...]
    quoted: tuple[bool, ...]
    is_range: bool


def is_text(field: Field) -> bool:
    """True for a field that is compared as a text."""
    return field.kind not in (*CHOICES, *_IN_ORDER, FieldKind.CHECKBOX)


def condition_of(typed: Comparison, field: Field, schema: WorkflowSchema, habits: TypingHabits) -> Condition:
    """The condition that a term stands for.

    Raises:
        NotForFieldError: the field is not compared so.
        InvalidValueError: a value is none of the field's.
    """
    keyword = _keyword(typed, field)
    if keyword is not None:
        return Condition(field.name, keyword)
    if field.kind in CHOICES:
        return _any_of(typed, field, schema)
    if field.kind in _IN_ORDER:
        return _in_order(typed, field, schema, habits)
    return _text(typed, field)


def _keyword(typed: Comparison, field: Field) -> Operator | None:
    """The comparison that takes no value, None where a value is meant."""
    if typed.is_range or len(typed.values) != 1 or typed.quoted[0]:
        return None
    operator = KEYWORDS.get(typed.values[0].casefold())
    if operator is None or operator not in operators_for(field):
        return None
    if typed.sign != ":" and (operator is not Operator.IS_ME or typed.sign not in _CHOICE_SIGNS):
        return None
    return _opposite(operator) if typed.is_negated != (typed.sign == "!=") else operator


def _opposite(operator: Operator) -> Operator:
    """The comparison that holds for all other values.

    Raises:
        NotForFieldError: there is none.
    """
    both = {**_OPPOSITES, **{plain: negated for negated, plain in _OPPOSITES.items()}}
    if operator not in both:
        raise NotForFieldError
    return both[operator]


def _text(typed: Comparison, field: Field) -> Condition:
    if typed.is_range or len(typed.values) != 1:
        raise NotForFieldError
    operator = {":": Operator.CONTAINS, ":^": Operator.STARTS_WITH, "=": Operator.IS, "!=": Operator.IS_NOT}.get(
        typed.sign
    )
    return Condition(field.name, _checked(operator, typed, field), typed.values)


def _checked(operator: Operator | None, typed: Comparison, field: Field) -> Operator:
    """The comparison, turned over behind a minus; only such a one as the field has."""
    if operator is not None and typed.is_negated:
        operator = _opposite(operator)
    if operator is None or operator not in operators_for(field):
        raise NotForFieldError
    return operator


def _in_order(typed: Comparison, field: Field, schema: WorkflowSchema, habits: TypingHabits) -> Condition:
    values = [read_typed(text, field, schema, habits).value for text in typed.values]
    if None in values:
        raise InvalidValueError(Problem.REQUIRED)
    if typed.is_range:
        if typed.sign not in (":", "=") or typed.is_negated or len(values) != 2:
            raise NotForFieldError
        kind = field_type(field.kind)
        ends = sorted(values, key=lambda value: kind.sort_key(value, field, schema))
        return Condition(field.name, Operator.BETWEEN, tuple(ends))
    if len(values) != 1:
        raise NotForFieldError
    return Condition(field.name, _checked(_SIGNS.get(typed.sign), typed, field), tuple(values))


def _any_of(typed: Comparison, field: Field, schema: WorkflowSchema) -> Condition:
    if typed.sign not in _CHOICE_SIGNS or typed.is_range or _names_me(typed, field):
        raise NotForFieldError
    is_negated = typed.is_negated != (typed.sign == "!=")
    values = [_choice(text, field, schema, exact=q) for text, q in zip(typed.values, typed.quoted, strict=True)]
    operator = Operator.IS_NONE_OF if is_negated else Operator.IS_ANY_OF
    return Condition(field.name, operator, tuple(dict.fromkeys(values)))


def _names_me(typed: Comparison, field: Field) -> bool:
    """True where one of several people is *me*: who that is, only a comparison of its own leaves open."""
    unquoted = (text.casefold() for text, q in zip(typed.values, typed.quoted, strict=True) if not q)
    return Operator.IS_ME in operators_for(field) and any(KEYWORDS.get(text) is Operator.IS_ME for text in unquoted)


def _choice(text: str, field: Field, schema: WorkflowSchema, *, exact: bool) -> Value:
    """An option, stage or person by its name; without quotes also by the beginning of it."""
    wanted = searched(text)
    if not exact and wanted in (BLANK, NOBODY) and field.kind is not FieldKind.STAGE:
        return None
    found = _called(text, wanted, field, schema, exact=exact)
    if len(found) != 1:
        raise _no_choice(field, schema)
    return found.pop()


def _called(text: str, wanted: str, field: Field, schema: WorkflowSchema, *, exact: bool) -> set[str]:
    """The values that are called so: to the letter, else whatever case and accents, else by the beginning."""
    named = [(value, name) for value, names in choices(field, schema) for name in names]
    ways: list[Callable[[str], bool]] = [lambda name: name == text, lambda name: searched(name) == wanted]
    if not exact:
        ways.append(lambda name: searched(name).startswith(wanted))
    found = ({value for value, name in named if fits(name)} for fits in ways)
    return next(filter(None, found), set())


def _no_choice(field: Field, schema: WorkflowSchema) -> InvalidValueError:
    if field.kind is FieldKind.PERSON:
        return InvalidValueError(Problem.NOT_A_USER, Hint.USERS)
    problem = Problem.NOT_A_STAGE if field.kind is FieldKind.STAGE else Problem.NOT_AN_OPTION
    return InvalidValueError(problem, Hint.OPTIONS, options=", ".join(field.options))


def choices(field: Field, schema: WorkflowSchema) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The values of a field of choices, each with the names that it may be called by; deactivated users come last."""
    if field.kind is FieldKind.PERSON:
        for user in sorted(schema.users, key=lambda one: one.deactivated):
            yield user.email, tuple(filter(None, (user.name, user.email, user.first_name, user.last_name)))
        return
    for option in field.options:
        yield option, (option,)


def value_text(value: Value, field: Field, schema: WorkflowSchema) -> str:
    """A value as ``condition_of`` reads it, without quotes."""
    if isinstance(value, Decimal):
        return format(value, "f").replace(".", notation().decimal)
    if isinstance(value, str) or value is None:
        return value or ""
    if field.kind is FieldKind.DATE:
        return str(value)
    return field_type(field.kind).typed_text(value, field, schema)
