"""A filter as one line of text: what each form means, and that a filter written and read again is the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flowdash_desktop.domain.field_types.typed_dates import TypingHabits
from flowdash_desktop.domain.filters import Condition, Operator, operators_for
from flowdash_desktop.domain.filters.completion import completion
from flowdash_desktop.domain.filters.text_form import FilterTextProblem, parse
from flowdash_desktop.domain.filters.written import words_of, written
from flowdash_desktop.domain.schema import (
    ASSIGNED_TO,
    CREATED_ON,
    STAGE,
    Field,
    FieldKind,
    Stage,
    User,
    Workflow,
    WorkflowSchema,
)
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.domain.text.search_text import search_words, typed_words
from flowdash_desktop.domain.validation_errors import Hint
from tests.unit.domain.examples import SCHEMA, VALUES, decimals

Op = Operator
WEDNESDAY = TypingHabits(datetime(2026, 1, 28, 9))
JAN_31 = date(2026, 1, 31)
DEALS = WorkflowSchema(
    Workflow("w", "Deals"),
    (Stage("Not Started"), Stage("Review"), Stage("Done", end_stage=True)),
    (
        Field("1", "ID", FieldKind.UNIQUE_ID),
        Field("2", "Name", FieldKind.TEXT),
        Field("3", "Amount (EUR)", FieldKind.CURRENCY),
        Field("4", "Expected Close", FieldKind.DATE),
        Field("5", "Region", FieldKind.SINGLE_SELECT, options=("EMEA", "APAC", "me")),
        Field("6", "Signed", FieldKind.CHECKBOX),
        Field("7", "Contract", FieldKind.FILE),
        Field("8", "Contact", FieldKind.EMAIL),
    ),
    (
        User("u1", "ana@x.example", "Ana", "Lima"),
        User("u2", "ida@x.example", "Ida", "Berg"),
        User("u3", "melanie@x.example", "Melanie", "Roe"),
    ),
)


def read(text: str) -> list[list[Condition]]:
    found = parse(text, DEALS, WEDNESDAY)
    assert not found.faults, found.faults
    return [[*group] for group in found.groups]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("stage:review", Condition(STAGE, Op.IS_ANY_OF, ("Review",))),
        ("stage:rev,done", Condition(STAGE, Op.IS_ANY_OF, ("Review", "Done"))),
        ('-stage:"Not Started"', Condition(STAGE, Op.IS_NONE_OF, ("Not Started",))),
        ("assigned:me", Condition(ASSIGNED_TO, Op.IS_ME)),
        ("-assigned:me", Condition(ASSIGNED_TO, Op.IS_NOT_ME)),
        ("assigned=me", Condition(ASSIGNED_TO, Op.IS_ME)),
        ("assigned!=me", Condition(ASSIGNED_TO, Op.IS_NOT_ME)),
        ("-assigned!=me", Condition(ASSIGNED_TO, Op.IS_ME)),
        ("assigned:mel", Condition(ASSIGNED_TO, Op.IS_ANY_OF, ("melanie@x.example",))),
        ("assigned:nobody", Condition(ASSIGNED_TO, Op.IS_BLANK)),
        ("assigned:ida,nobody", Condition(ASSIGNED_TO, Op.IS_ANY_OF, ("ida@x.example", None))),
        ("close<friday", Condition("Expected Close", Op.BEFORE, (date(2026, 1, 30),))),
        ("expected-close:overdue", Condition("Expected Close", Op.IS_OVERDUE)),
        ("close:2026-01-01..2026-02-01", Condition("Expected Close", Op.BETWEEN, (date(2026, 1, 1), date(2026, 2, 1)))),
        ("close:*", Condition("Expected Close", Op.IS_NOT_BLANK)),
        ("-close:blank", Condition("Expected Close", Op.IS_NOT_BLANK)),
        ("amount>=1,200.50", Condition("Amount (EUR)", Op.AT_LEAST, (Decimal("1200.50"),))),
        ("amount:20..10", Condition("Amount (EUR)", Op.BETWEEN, (Decimal(10), Decimal(20)))),
        ("amount!=5", Condition("Amount (EUR)", Op.IS_NOT, (Decimal(5),))),
        ('expected:"31 Jan 2026".."5 Feb 2026"', Condition("Expected Close", Op.BETWEEN, (JAN_31, date(2026, 2, 5)))),
        ('amount:"2".."1"', Condition("Amount (EUR)", Op.BETWEEN, (Decimal(1), Decimal(2)))),
        ("name:acme", Condition("Name", Op.CONTAINS, ("acme",))),
        ("-name:acme", Condition("Name", Op.NOT_CONTAINS, ("acme",))),
        ('name:^"Acme Co"', Condition("Name", Op.STARTS_WITH, ("Acme Co",))),
        ('name="Smith, John"', Condition("Name", Op.IS, ("Smith, John",))),
        ("signed:yes", Condition("Signed", Op.IS_CHECKED)),
        ("-signed:yes", Condition("Signed", Op.IS_NOT_CHECKED)),
        ('region:"me"', Condition("Region", Op.IS_ANY_OF, ("me",))),
        ("STAGE:Review", Condition(STAGE, Op.IS_ANY_OF, ("Review",))),
    ],
)
def test_a_term_is_a_condition(text: str, expected: Condition) -> None:
    assert read(text) == [[expected]]


def test_or_parts_groups_and_words_are_searched() -> None:
    found = parse("acme stage:review name:x or assigned:me corp", DEALS, WEDNESDAY)
    assert [[c.field for c in group] for group in found.groups] == [[STAGE, "Name"], [ASSIGNED_TO]]
    assert found.search == "acme corp"


@pytest.mark.parametrize(
    "text", ["", "acme", "red or blue", "12:30", "https://x.example", "a<b", ":", "stag e", '"quoted', "c:", "-", "x=1"]
)
def test_without_a_field_it_is_a_plain_find(text: str) -> None:
    found = parse(text, DEALS, WEDNESDAY)
    assert not found.has_terms
    assert found.search == text
    assert found.groups == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("con:x", FilterTextProblem.SEVERAL_FIELDS),
        ("stage:", FilterTextProblem.NO_VALUE),
        ("stage:nowhere", FilterTextProblem.INVALID),
        ("amount:many", FilterTextProblem.INVALID),
        ("close<31feb2026", FilterTextProblem.INVALID),
        ("stage<review", FilterTextProblem.NOT_FOR_FIELD),
        ("signed:perhaps", FilterTextProblem.NOT_FOR_FIELD),
        ("name<x", FilterTextProblem.NOT_FOR_FIELD),
        ("-amount<5", FilterTextProblem.NOT_FOR_FIELD),
        ("assigned:me,ana", FilterTextProblem.NOT_FOR_FIELD),
        ("assigned!=ana,me", FilterTextProblem.NOT_FOR_FIELD),
        ('amount:""', FilterTextProblem.INVALID),
        ('expected:""..today', FilterTextProblem.INVALID),
        ("expected:today..", FilterTextProblem.NOT_FOR_FIELD),
        ("amount:1..2..3", FilterTextProblem.REST),
        ('name:5"tft', FilterTextProblem.REST),
        ('name:"Acme"x', FilterTextProblem.REST),
        ("stage:review,,done", FilterTextProblem.REST),
        ('name:"foo","bar"', FilterTextProblem.NOT_FOR_FIELD),
        ('name:"a".."b"', FilterTextProblem.NOT_FOR_FIELD),
    ],
)
def test_what_can_not_be_read_is_a_fault(text: str, problem: FilterTextProblem) -> None:
    found = parse(f"{text} name:acme", DEALS, WEDNESDAY)
    (fault,) = found.faults
    assert (fault.problem, fault.term) == (problem, text)
    assert [[one.field for one in group] for group in found.groups] == [["Name"]]


@pytest.mark.parametrize(
    ("text", "words"),
    [("stage:review or acme", "acme"), ("foo or name:x", "foo"), ("name:x or", ""), ("or name:x", "")],
)
def test_or_without_a_term_beside_it_is_a_fault(text: str, words: str) -> None:
    (fault,) = parse(text, DEALS, WEDNESDAY).faults
    assert (fault.problem, fault.term) == (FilterTextProblem.NO_TERM, words)


def test_what_stands_behind_a_value_is_named() -> None:
    (fault,) = parse("amount:1..2..3", DEALS, WEDNESDAY).faults
    assert fault.rest == "..3"


def test_a_quoted_or_is_a_word() -> None:
    found = parse('stage:review "or" acme', DEALS, WEDNESDAY)
    assert (found.faults, found.search) == ((), '"or" acme')


ALIKE = replace(
    DEALS,
    fields=(
        Field("1", "Due Date", FieldKind.DATE),
        Field("2", "due_date", FieldKind.TEXT),
        Field("3", "Created", FieldKind.TEXT),
    ),
)


@pytest.mark.parametrize("field", ["Due Date", "due_date", "Created", CREATED_ON])
def test_each_of_two_names_that_are_alike_is_written(field: str) -> None:
    groups = ((Condition(field, Op.IS_BLANK),),)
    assert parse(written(groups, ALIKE), ALIKE, WEDNESDAY).groups == groups


def test_a_name_that_two_fields_have_alike_is_a_fault() -> None:
    (fault,) = parse("DUE-date:blank", ALIKE, WEDNESDAY).faults
    assert (fault.problem, {*fault.names}) == (FilterTextProblem.SEVERAL_FIELDS, {"Due Date", "due_date"})
    assert {one.text for one in completion("due-date", 8, ALIKE).offered} == {'"Due Date":', "due_date:"}


def test_a_few_of_many_people_are_offered_and_all_keywords() -> None:
    many = replace(DEALS, users=tuple(User(f"u{n}", f"p{n}@x.example", f"Mia{n}", "Roe") for n in range(4000)))
    names = [one.name for one in completion("assigned:", 9, many).offered]
    assert len(names) < 100
    assert names[-2:] == ["nobody", "me"]
    assert next(one.value for one in completion("assigned:mia39", 14, many).offered) == "p39@x.example"
    assert [one.name for one in completion("assigned:roe", 12, many).offered][:2] == ["Mia0 Roe", "Mia1 Roe"]


def test_a_fault_names_what_could_be_meant() -> None:
    (fault,) = parse("con:x", DEALS, WEDNESDAY).faults
    assert fault.names == ("Contract", "Contact")
    (fault,) = parse("stage:nowhere", DEALS, WEDNESDAY).faults
    assert fault.error is not None
    assert fault.error.hint is Hint.OPTIONS
    assert fault.error.params["options"] == "Not Started, Review, Done"


_RECENT: dict[FieldKind, st.SearchStrategy[Value]] = {
    FieldKind.DATETIME: st.datetimes(datetime(1971, 1, 1), datetime(2099, 1, 1), timezones=st.just(UTC)),
    FieldKind.NUMBER: decimals,
}


def conditions(draw: Any) -> Condition:
    """Any condition that the window can make."""
    field = draw(st.sampled_from(SCHEMA.columns))
    operator = draw(st.sampled_from(operators_for(field)))
    values = _RECENT.get(field.kind, VALUES[field.kind])
    if field.kind is FieldKind.FILE:
        values = VALUES[FieldKind.TEXT]
    if field.kind is FieldKind.MULTIPLE_SELECT:
        values = VALUES[FieldKind.SINGLE_SELECT]
    if operator.operands is None:
        blank = st.nothing() if field.kind is FieldKind.STAGE else st.none()
        found = draw(st.lists(values | blank, min_size=1, max_size=3, unique=True))
        return Condition(field.name, operator, tuple(found))
    found = sorted(draw(st.lists(values, min_size=operator.operands, max_size=operator.operands)))
    return Condition(field.name, operator, tuple(found))


groups = st.lists(
    st.lists(st.composite(conditions)(), min_size=1, max_size=3, unique=True).map(tuple), max_size=3, unique=True
)


@given(groups.map(tuple))
def test_a_filter_that_is_written_is_read_as_the_same(made: tuple[tuple[Condition, ...], ...]) -> None:
    text = written(made, SCHEMA)
    found = parse(text, SCHEMA, WEDNESDAY)
    assert found.faults == ()
    assert found.groups == made
    assert found.search == ""
    assert written(found.groups, SCHEMA) == text


_NAMES = [field.name for field in DEALS.columns] + ["stage", "assigned", "close", "amount", "created", "con"]
_SIGNS = [":", ":^", "=", "!=", "<", ">=", ""]
_VALUES = [
    "", '"', '""', '"1"', "1", "-5", "1e9", "today", "friday", '"31 Jan 2026"', "0001-01-01", "9999-12-31", "24:00",
    "*", "me", "ana", "blank", "yes", "review", "\\", "é", "or",
]  # fmt: skip
_JOINTS = ["..", ",", " ", "...", '"', " or "]
terms = st.tuples(
    st.sampled_from(["", "-", '"', "acme ", "or "]),
    st.sampled_from(_NAMES),
    st.sampled_from(_SIGNS),
    st.lists(st.sampled_from(_VALUES + _JOINTS), max_size=4).map("".join),
).map("".join)
lines = (
    st.text(max_size=40)
    | st.lists(terms, max_size=3).map(" ".join)
    | st.lists(st.sampled_from(_NAMES + _SIGNS + _VALUES + _JOINTS), max_size=12).map("".join)
)


@given(lines)
def test_any_text_is_read(text: str) -> None:
    for schema in (DEALS, SCHEMA):
        found = parse(text, schema, WEDNESDAY)
        assert found.has_terms or found.search == text
        assert parse(written(found.groups, schema), schema, WEDNESDAY).groups == found.groups


@given(lines)
def test_a_search_as_a_line_has_no_terms(text: str) -> None:
    line = words_of(text, DEALS)
    assert not parse(line, DEALS, WEDNESDAY).has_terms
    assert words_of(line, DEALS) == line
    if '"' not in text:
        assert typed_words(line) == search_words(text)


@given(lines)
@example('expected:"31 Jan 2026".."5 Feb 2026"')
@example('amount:"1".."2"')
def test_no_text_raises_at_any_key(text: str) -> None:
    for end in range(len(text) + 1):
        parse(text[:end], DEALS, WEDNESDAY)
        completion(text, end, DEALS)
