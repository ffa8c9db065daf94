"""Rules that hold for every type of field."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.domain.validation_errors import Hint, InvalidValueError, Problem
from flowdash_desktop.wire.json import decode, encode
from tests.unit.domain.examples import EXAMPLES, KINDS, SCHEMA, VALUES, field_of

every_kind = pytest.mark.parametrize("kind", KINDS)
editable_as_text = [k for k in KINDS if k is not FieldKind.FILE]


@every_kind
def test_each_kind_has_its_class_and_examples(kind: FieldKind) -> None:
    field_type(kind).check(EXAMPLES[kind], field_of(kind), SCHEMA)
    assert kind in VALUES


@pytest.mark.parametrize("kind", editable_as_text)
@given(data=st.data())
def test_text_reads_back_as_the_same_value(kind: FieldKind, data: st.DataObject) -> None:
    value, rules = data.draw(VALUES[kind]), field_type(kind)
    text = rules.to_text(value, field_of(kind), SCHEMA)
    assert rules.from_text(text, field_of(kind), SCHEMA) == value


@every_kind
@given(data=st.data())
def test_json_reads_back_as_the_same_value(kind: FieldKind, data: st.DataObject) -> None:
    value, rules = data.draw(VALUES[kind]), field_type(kind)
    assert rules.from_json(decode(encode(rules.to_json(value))), field_of(kind)) == value


@every_kind
@given(data=st.data())
def test_a_value_matches_its_own_filter_text(kind: FieldKind, data: st.DataObject) -> None:
    value, rules = data.draw(VALUES[kind]), field_type(kind)
    assert rules.matches(value, rules.filter_text(value))
    assert not rules.matches(value, "")


@every_kind
@given(data=st.data())
def test_any_two_values_have_an_order(kind: FieldKind, data: st.DataObject) -> None:
    rules, field = field_type(kind), field_of(kind)
    first, second, third = (rules.sort_key(data.draw(VALUES[kind]), field, SCHEMA) for _ in range(3))
    assert (first < second) + (second < first) + (first == second) == 1
    if first <= second <= third:
        assert first <= third


@every_kind
@given(data=st.data())
def test_what_is_shown_is_text_and_never_empty_for_a_value(kind: FieldKind, data: st.DataObject) -> None:
    value = data.draw(VALUES[kind])
    shown = field_type(kind).display(value, field_of(kind), SCHEMA)
    assert isinstance(shown, str)
    assert shown or value is False


@every_kind
def test_blank_is_blank_in_every_form(kind: FieldKind) -> None:
    rules, field = field_type(kind), field_of(kind)
    blank: Value = () if kind is FieldKind.FILE else None
    assert rules.is_blank(None)
    assert rules.from_json(None, field) == blank
    assert rules.from_json("", field) == blank
    assert rules.to_json(None) == ([] if kind is FieldKind.FILE else None)
    assert rules.display(None, field, SCHEMA) == ""
    assert rules.to_text(None, field, SCHEMA) == ""
    assert rules.filter_text(None) == ""
    assert rules.matches(None, "")
    assert not rules.matches(None, "x")


@pytest.mark.parametrize("text", ["", " ", "\t \n"])
@pytest.mark.parametrize("kind", [k for k in KINDS if k is not FieldKind.STAGE])
def test_blank_text_is_a_blank_value(kind: FieldKind, text: str) -> None:
    rules = field_type(kind)
    assert rules.is_blank(rules.from_text(text, field_of(kind), SCHEMA))


@every_kind
def test_a_required_field_takes_no_blank(kind: FieldKind) -> None:
    required = replace(field_of(kind), required=True)
    with pytest.raises(InvalidValueError) as caught:
        field_type(kind).check(() if kind is FieldKind.FILE else None, required, SCHEMA)
    assert caught.value.problem is (Problem.NOT_A_STAGE if kind is FieldKind.STAGE else Problem.REQUIRED)
    field_type(kind).check(EXAMPLES[kind], required, SCHEMA)


@every_kind
@pytest.mark.parametrize("raw", [{}, {"a": 1}, [[]], [{}], [None], object, b"x", 1 + 2j], ids=repr)
def test_unreadable_value_is_invalid(kind: FieldKind, raw: object) -> None:
    """What can not be read is an invalid value and nothing else."""
    with pytest.raises(InvalidValueError):
        field_type(kind).from_json(raw, field_of(kind))


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@every_kind
@given(raw=json_values)
def test_no_json_breaks_the_reading(kind: FieldKind, raw: object) -> None:
    rules, field = field_type(kind), field_of(kind)
    try:
        value = rules.from_json(raw, field)
    except InvalidValueError:
        return
    assert isinstance(rules.display(value, field, SCHEMA), str)
    assert rules.is_blank(value) or isinstance(rules.sort_key(value, field, SCHEMA), tuple)


@every_kind
@given(text=st.text())
def test_no_text_breaks_the_typing(kind: FieldKind, text: str) -> None:
    rules, field = field_type(kind), field_of(kind)
    try:
        value = rules.from_text(text, field, SCHEMA)
    except InvalidValueError as error:
        explained = error.explain()
    else:
        rules.check(value, field, SCHEMA)
        explained = encode(rules.to_json(value)).decode()
    assert explained


def test_every_hint_can_be_filled_in() -> None:
    hinted = InvalidValueError(Problem.INVALID, Hint.NO_SUCH_DAY, month="Feb", year="2026", days="28")
    assert hinted.explain() == "is invalid: Feb 2026 has only 28 days"
    assert InvalidValueError().explain() == "is invalid"
