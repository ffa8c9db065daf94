"""Cells of a file as values of a field."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TypeAlias

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.base import FieldType
from flowdash_desktop.domain.field_types.dates import parse_moment
from flowdash_desktop.domain.importing.columns import CellFault, ColumnUse, DayOrder, ImportCell
from flowdash_desktop.domain.importing.zones import instant
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem

Meaning: TypeAlias = "Value | InvalidValueError | CellFault"
"""The value of a cell, or why it has none."""
Problems: TypeAlias = "dict[str, InvalidValueError | CellFault]"
_SLASHED = re.compile(r"(\s*)(\d{1,2})/(\d{1,2})/(\d{4})(.*)", re.DOTALL)
_GROUPED = re.compile(r"\s*[+-]?\d{1,3}(?:\.\d{3})+\s*")
_NUMBERS = (FieldKind.NUMBER, FieldKind.CURRENCY)
_DAYS = (FieldKind.DATE, FieldKind.DATETIME)
_NAMED = re.compile(r".*<([^<>]+)>\s*", re.DOTALL)


def read_cell(cell: ImportCell, use: ColumnUse, field: Field, schema: WorkflowSchema) -> Value:
    """The value that a cell stands for, None for blank.

    Raises:
        InvalidValueError: it is no value of this field; a cell without a value of its own is invalid.
    """
    return cell_reader(use, field, schema)(cell)


def cell_reader(use: ColumnUse, field: Field, schema: WorkflowSchema) -> Callable[[ImportCell], Value]:
    """``read_cell`` for the cells of one column, of which there may be very many."""
    kind, as_typed = field_type(field.kind), _typing(use, field)

    def value_of(text: str) -> Value:
        value: Value = kind.from_text(text, field, schema)
        return value

    def moment_of(text: str) -> Value:
        value = parse_moment(text.strip(), lambda by_clock: instant(by_clock, use.zone))
        kind.check(value, field, schema)
        return value

    value_of_text = moment_of if field.kind is FieldKind.DATETIME and use.zone else value_of

    def read(cell: ImportCell) -> Value:
        if cell is None:
            return None
        if isinstance(cell, CellFault):
            raise InvalidValueError(Problem.INVALID)
        text = str(cell) if as_typed is None else as_typed(str(cell))
        return None if not text or text.isspace() else value_of_text(text)

    return read


def value_test(use: ColumnUse, field: Field) -> Callable[[Sequence[str]], bool] | None:
    """What tells of many cells of a column at once that each is its value; None where no text is."""
    kind = field_type(field.kind)
    is_plain = _typing(use, field) is None and type(kind).are_values is not FieldType.are_values
    return partial(kind.are_values, field=field) if is_plain else None


def _typing(use: ColumnUse, field: Field) -> Callable[[str], str] | None:
    """What makes of the text of a cell what a person would type into the field; None where that is the same."""
    if field.kind in _DAYS:
        return partial(_day_first, use)
    if field.kind in _NUMBERS and use.has_decimal_comma:
        return partial(_with_point, use)
    return _address if field.kind is FieldKind.PERSON else None


def _day_first(use: ColumnUse, text: str) -> str:
    """A day with slashes as one that begins with the year."""
    found = _SLASHED.fullmatch(text)
    if found is None:
        return text
    first, second = int(found[2]), int(found[3])
    day, month = (first, second) if use.day_order is DayOrder.DAY_FIRST else (second, first)
    return f"{found[4]}-{month:02}-{day:02}{found[5]}"


def _address(text: str) -> str:
    """The e-mail of a person who is told with a name."""
    found = _NAMED.fullmatch(text)
    return found[1] if found is not None else text


def _with_point(use: ColumnUse, text: str) -> str:
    """A number with a decimal comma as one with a point; one without a comma may be grouped by points in a text."""
    if "," in text:
        return text.replace(".", "").replace("\u00a0", "").replace(" ", "").replace(",", ".")
    return text.replace(".", "") if use.is_of_text and _GROUPED.fullmatch(text) else text


def new_problems(
    problems: Mapping[str, InvalidValueError | CellFault], before: Mapping[str, Value], schema: WorkflowSchema
) -> Problems:
    """The problems without those of cells that name a deactivated person whom the task has already."""
    return {name: one for name, one in problems.items() if not _names_the_same(one, before.get(name), schema)}


def _names_the_same(problem: InvalidValueError | CellFault, before: Value, schema: WorkflowSchema) -> bool:
    if not isinstance(problem, InvalidValueError) or problem.problem is not Problem.DEACTIVATED_USER:
        return False
    user = schema.user(before) if isinstance(before, str) else None
    return user is not None and user.email == problem.params["email"]


def divided(found: dict[str, Meaning], refused: Sequence[str]) -> tuple[dict[str, Value], Problems]:
    """What is a value, and what is none; only the ``refused`` fields have problems."""
    values: dict[str, Value] = {}
    problems: Problems = {}
    for name, meaning in found.items():
        if name in refused and isinstance(meaning, InvalidValueError | CellFault):
            problems[name] = meaning
        else:
            values[name] = meaning  # type: ignore[assignment]  # the others have values
    return values, problems
