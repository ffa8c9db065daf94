"""Any filter of the workflow with every kind of field, and values that such filters tell apart."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from hypothesis import strategies as st

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter, Viewpoint
from flowdash_desktop.domain.filters.conditions import RELATIVE_DAYS
from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE, Field, FieldKind
from flowdash_desktop.domain.tasks import Value
from tests.unit.domain.examples import HARRY, RON, RON_TOO, SCHEMA, VALUES

common: dict[str, st.SearchStrategy[Value]] = {
    STAGE: st.sampled_from(["Not Started", "Done", "In Progress", "Gone", None]),
    ASSIGNED_TO: st.sampled_from([None, HARRY.email, RON.email, RON_TOO.email]),
    "text": st.sampled_from([None, "Acme 2", "acme 10", "Zeta", "ünï", "Cafe\u0301", "Acme\x1f2"]),
    "longText": st.sampled_from([None, "Acme 2", "ACME 10\nand\x1fmore", "Zeta", "Ünï", "uni"]),
    "number": st.none() | st.decimals(-2, 2, places=1),
    "currency": st.none() | st.decimals(-2, 2, places=1),
    "checkbox": st.sampled_from([None, True, False]),
    "multipleSelect": st.sampled_from([None, ("Small",), ("Large", "Small")]),
    "date": st.none() | st.dates(date(2026, 1, 25), date(2026, 2, 8)),
    "datetime": st.none()
    | st.datetimes(datetime(2026, 1, 25), datetime(2026, 2, 8), timezones=st.just(UTC))
    | st.sampled_from([datetime(2026, 1, day).astimezone(UTC) for day in (30, 31)]),
}
values = {field.name: common.get(field.name, st.none()) | st.none() | VALUES[field.kind] for field in SCHEMA.columns}
WORDS = ["", "ACME", "acme 1", "weasley", "no such words", "  done ", "e", "1", "20", "-", "ü", "uni", "a c", "xamp"]


def condition(field: Field, data: Any) -> Condition:
    """Any condition on a field, with operators that the window has, and some that it does not."""
    operator = data(st.sampled_from(OPERATORS[field.kind]))
    if operator.operands == 0:
        return Condition(field.name, operator)
    value = common.get(field.name, st.nothing()) | VALUES[field.kind]
    if operator in (Operator.CONTAINS, Operator.NOT_CONTAINS, Operator.STARTS_WITH):
        parts = st.sampled_from(["acme", "E", "1", "2", "\u00fc", "un", "cafe", "caf\u00e9", " "])
        return Condition(field.name, operator, (data(parts),))
    if operator.operands is None:
        return Condition(field.name, operator, tuple(data(st.lists(value | st.none(), max_size=3))))
    return Condition(field.name, operator, tuple(data(value) for _ in range(operator.operands)))


_BLANK = [Operator.IS_BLANK, Operator.IS_NOT_BLANK]
_IS = [Operator.IS, Operator.IS_NOT]
_ORDERED = [Operator.AT_LEAST, Operator.AT_MOST, Operator.BEFORE, Operator.AFTER, Operator.BETWEEN, *_IS, *_BLANK]
_TEXT = [Operator.CONTAINS, Operator.NOT_CONTAINS, Operator.STARTS_WITH, *_IS, *_BLANK]
_ANY = [Operator.IS_ANY_OF, Operator.IS_NONE_OF, *_BLANK]
OPERATORS = {
    kind: {
        FieldKind.CHECKBOX: [Operator.IS_CHECKED, Operator.IS_NOT_CHECKED],
        FieldKind.FILE: [Operator.CONTAINS, Operator.NOT_CONTAINS, *_BLANK],
        FieldKind.NUMBER: _ORDERED,
        FieldKind.CURRENCY: _ORDERED,
        FieldKind.DATE: [*_ORDERED, *sorted(RELATIVE_DAYS)],
        FieldKind.DATETIME: [*_ORDERED, *sorted(RELATIVE_DAYS)],
        FieldKind.PERSON: [*_ANY, Operator.IS_ME, Operator.IS_NOT_ME],
        FieldKind.STAGE: _ANY,
        FieldKind.SINGLE_SELECT: _ANY,
        FieldKind.MULTIPLE_SELECT: _ANY,
    }.get(kind, _TEXT)
    for kind in FieldKind
}  # fmt: skip
DAYS = [date(2026, 1, 31), date(2026, 2, 1)]
viewpoints = st.builds(
    Viewpoint, st.none() | st.sampled_from(DAYS), st.sampled_from(["", HARRY.email, RON.email]), st.integers(0, 6)
)


def some_conditions(draw: Any) -> tuple[Condition, ...]:
    return tuple(condition(draw(st.sampled_from(SCHEMA.columns)), draw) for _ in range(draw(st.integers(0, 2))))


filters = st.composite(
    lambda draw: TaskFilter(
        some_conditions(draw),
        draw(st.booleans()),
        draw(st.sampled_from(WORDS)),
        alternatives=tuple(some_conditions(draw) for _ in range(draw(st.integers(0, 2)))),
        viewpoint=draw(viewpoints),
    )
)()
