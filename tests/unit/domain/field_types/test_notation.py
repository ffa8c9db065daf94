"""Numbers, amounts and days in the notation of a language: what is shown is read again as the same value."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.drafts import Draft, DraftRef, is_void
from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.notation import ENGLISH, Notation, counted, use_notation
from flowdash_desktop.domain.field_types.typed import read_pasted, read_typed
from flowdash_desktop.domain.field_types.typed_dates import DayOrder, TypingHabits
from flowdash_desktop.domain.schema import Field, FieldKind
from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.domain.validation_errors import Hint, InvalidValueError
from tests.unit.domain.examples import SCHEMA, field_of

GERMAN = Notation(",", ".", 4, True, "dd.MM.yyyy")
FRENCH = Notation(",", "\u202f", 4, True, "dd/MM/yyyy")
SPANISH = Notation(",", ".", 5, True, "d/M/yyyy")
SWISS = Notation(".", "\u2019", 4, False, "dd.MM.yyyy")
JAPANESE = Notation(".", ",", 4, False, "yyyy/MM/dd")
ALL = (ENGLISH, GERMAN, FRENCH, SPANISH, SWISS, JAPANESE)
EUROS = replace(field_of(FieldKind.CURRENCY), name="Amount (EUR)")
NOW = datetime(2026, 12, 1, 10, 15, 30)
numbers = st.decimals(-(10**12), 10**12, allow_nan=False, allow_infinity=False, places=None) | st.decimals(
    -(10**7), 10**7, allow_nan=False, allow_infinity=False, places=3
)
amounts = st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=2)
moments = st.datetimes(datetime(1971, 1, 1), datetime(2100, 1, 1)).map(
    lambda moment: moment.replace(second=0, microsecond=0, fold=0).astimezone(UTC)
)


@contextmanager
def shown_by(by: Notation) -> Iterator[TypingHabits]:
    """Values are shown so; what a person types then."""
    use_notation(by)
    try:
        order = DayOrder.YEAR_FIRST if by.day.startswith("y") else DayOrder.DAY_FIRST
        yield TypingHabits(NOW, order, has_decimal_comma=by.decimal == ",")
    finally:
        use_notation(ENGLISH)


@pytest.mark.parametrize(
    ("by", "number", "amount", "day", "moment"),
    [
        (ENGLISH, "-1,234,567.5", "€1,250.00", "5 Jan 2026", "5 Jan 2026 00:00"),
        (GERMAN, "-1.234.567,5", "1.250,00\u00a0€", "05.01.2026", "05.01.2026 00:00"),
        (FRENCH, "-1\u202f234\u202f567,5", "1\u202f250,00\u00a0€", "05/01/2026", "05/01/2026 00:00"),
        (SPANISH, "-1.234.567,5", "1250,00\u00a0€", "5/1/2026", "5/1/2026 00:00"),
        (SWISS, "-1\u2019234\u2019567.5", "€1\u2019250.00", "05.01.2026", "05.01.2026 00:00"),
        (JAPANESE, "-1,234,567.5", "€1,250.00", "2026/01/05", "2026/01/05 00:00"),
    ],
)
def test_values_are_shown_as_the_language_writes_them(
    by: Notation, number: str, amount: str, day: str, moment: str
) -> None:
    values: tuple[tuple[Field, Value], ...] = (
        (field_of(FieldKind.NUMBER), Decimal("-1234567.5")),
        (EUROS, Decimal(1250)),
        (field_of(FieldKind.DATE), date(2026, 1, 5)),
        (field_of(FieldKind.DATETIME), datetime(2026, 1, 5).astimezone()),
    )
    with shown_by(by):
        assert [field_type(f.kind).display(v, f, SCHEMA) for f, v in values] == [number, amount, day, moment]


def test_four_digits_stay_together_where_the_language_says_so() -> None:
    with shown_by(SPANISH):
        shown = [field_type(FieldKind.NUMBER).display(Decimal(n), EUROS, SCHEMA) for n in (-1250, 12500, 999)]
    assert shown == ["-1250", "12.500", "999"]


@pytest.mark.parametrize("by", ALL)
@given(number=numbers, amount=amounts, day=st.dates(), moment=moments)
def test_what_is_shown_is_read_as_itself(
    by: Notation, number: Decimal, amount: Decimal, day: date, moment: datetime
) -> None:
    """Typed as it is shown and as it stands in an editor. Pasted it is the same value, or asked about."""
    values: tuple[tuple[Field, Value], ...] = (
        (field_of(FieldKind.NUMBER), number),
        (EUROS, amount),
        (field_of(FieldKind.DATE), day),
        (field_of(FieldKind.DATETIME), moment),
    )
    with shown_by(by) as habits:
        for field, value in values:
            kind = field_type(field.kind)
            for text in (kind.display(value, field, SCHEMA), kind.typed_text(value, field, SCHEMA)):
                assert read_typed(text, field, SCHEMA, habits).value == value, text
                try:
                    assert read_pasted(text, field, SCHEMA, habits) == value, text
                except InvalidValueError as error:
                    assert error.hint is Hint.AMBIGUOUS_NUMBER, text  # noqa: PT017


@pytest.mark.parametrize("by", ALL)
@given(number=numbers, day=st.dates(), moment=moments)
def test_programs_get_the_same_texts_in_every_language(
    by: Notation, number: Decimal, day: date, moment: datetime
) -> None:
    """Files, and rows that are copied: they are read without a language."""
    values: tuple[tuple[Field, Value], ...] = (
        (field_of(FieldKind.NUMBER), number),
        (EUROS, number),
        (field_of(FieldKind.DATE), day),
        (field_of(FieldKind.DATETIME), moment),
    )
    for field, value in values:
        kind = field_type(field.kind)
        with shown_by(by):
            texts = kind.to_text(value, field, SCHEMA), kind.english_text(value), kind.filter_text(value)
        english = kind.display(value, field, SCHEMA).replace("€", "")
        assert texts == (kind.to_text(value, field, SCHEMA), english, kind.filter_text(value))


@pytest.mark.parametrize(
    ("by", "text", "value", "is_plain"),
    [
        (GERMAN, "1.250", "1250", False),
        (GERMAN, "1,250", "1.250", False),
        (GERMAN, "1250,5", "1250.5", True),
        (GERMAN, "1.250,5", "1250.5", True),
        (GERMAN, "1250.5", "1250.5", True),
        (FRENCH, "1,250", "1.250", False),
        (FRENCH, "1 250,5", "1250.5", False),
        (SWISS, "1\u2019250.5", "1250.5", True),
    ],
)
def test_a_number_is_read_as_the_window_shows_numbers(by: Notation, text: str, value: str, is_plain: bool) -> None:
    with shown_by(by) as habits:
        reading = read_typed(text, field_of(FieldKind.NUMBER), SCHEMA, habits)
    assert (reading.value, reading.is_plain) == (Decimal(value), is_plain)


@pytest.mark.parametrize(("by", "text"), [(FRENCH, "1.250"), (GERMAN, "1,250"), (FRENCH, "1,250")])
def test_a_pasted_number_that_may_be_two_is_asked_about(by: Notation, text: str) -> None:
    with shown_by(by) as habits, pytest.raises(InvalidValueError) as refused:
        read_pasted(text, field_of(FieldKind.NUMBER), SCHEMA, habits)
    assert refused.value.params == {"first": "1250", "second": "1,25"}


def test_a_draft_that_is_another_number_is_kept() -> None:
    """``1.250`` is 1250 in German, and no way to write the 1.25 that was there."""
    ref, field = DraftRef("w", TaskKey("1"), "number"), field_of(FieldKind.NUMBER)
    assert field.name == "number"
    with shown_by(GERMAN):
        assert not is_void(ref, Draft("1.250", Decimal("1.25")), SCHEMA, Decimal("1.25"))
        assert is_void(ref, Draft("1.250", Decimal(1250)), SCHEMA, Decimal(1250))
        assert is_void(ref, Draft("1,25", Decimal("1.25")), SCHEMA, Decimal("1.25"))


def test_a_day_in_another_form_is_no_day_of_the_notation() -> None:
    assert FRENCH.day_before("05/01/2026 10:00") == (date(2026, 1, 5), " 10:00")
    assert FRENCH.day_before("5/1/2026") is None
    assert FRENCH.day_before("31/02/2026") is None
    assert FRENCH.day_before("05/01/20261") is None
    assert ENGLISH.day_before("5 Jan 2026") is None


@pytest.mark.parametrize(("by", "shown"), [(ENGLISH, "1,234"), (GERMAN, "1.234"), (SPANISH, "1234")])
def test_counts_are_in_the_notation_too(by: Notation, shown: str) -> None:
    with shown_by(by):
        assert counted(1234) == shown
