"""What people type for a day, a moment or a web address, and what it is read as."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.dates import show_day
from flowdash_desktop.domain.field_types.typed import read_typed
from flowdash_desktop.domain.field_types.typed_dates import DateWords, DayOrder, TypingHabits, read_day, read_moment
from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.domain.validation_errors import Hint, InvalidValueError
from tests.unit.domain.examples import SCHEMA, field_of

TUESDAY = TypingHabits(datetime(2026, 12, 1, 10, 15, 30))
COMMA = replace(TUESDAY, has_decimal_comma=True)
MONTH_FIRST = TypingHabits(TUESDAY.now, DayOrder.MONTH_FIRST)
YEAR_FIRST = TypingHabits(TUESDAY.now, DayOrder.YEAR_FIRST)
GERMAN = TypingHabits(
    TUESDAY.now,
    words=(
        DateWords(
            today=("heute",),
            weekdays=("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"),
            months=(
                *("januar", "februar", "märz", "april", "mai", "juni"),
                *("juli", "august", "september", "oktober", "november", "dezember"),
            ),
        ),
    ),
)
habits = st.builds(
    TypingHabits,
    st.datetimes(datetime(1900, 1, 1), datetime(2150, 1, 1)),
    st.sampled_from(DayOrder),
    st.sampled_from([TUESDAY.words, GERMAN.words]),
)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", date(2026, 12, 1)),
        (" Tomorrow ", date(2026, 12, 2)),
        ("yesterday", date(2026, 11, 30)),
        ("+3", date(2026, 12, 4)),
        ("-2", date(2026, 11, 29)),
        ("+2w", date(2026, 12, 15)),
        ("+ 2 weeks", date(2026, 12, 15)),
        ("+3m", date(2027, 3, 1)),
        ("-1y", date(2025, 12, 1)),
        ("fri", date(2026, 12, 4)),
        ("tuesday", date(2026, 12, 8)),
        ("next mon", date(2026, 12, 7)),
        ("next fri", date(2026, 12, 11)),
        ("last fri", date(2026, 11, 27)),
        ("last tue", date(2026, 11, 24)),
        ("28 feb", date(2027, 2, 28)),
        ("feb 28", date(2027, 2, 28)),
        ("30 nov", date(2026, 11, 30)),
        ("28 feb 28", date(2028, 2, 28)),
        ("3. sept. 2027", date(2027, 9, 3)),
        ("5.3.27", date(2027, 3, 5)),
        ("5/3/27", date(2027, 3, 5)),
        ("5-3-27", date(2027, 3, 5)),
        ("5.3.", date(2027, 3, 5)),
        ("1/31/27", date(2027, 1, 31)),
        ("5.3.07", date(2007, 3, 5)),
        ("2027/3/5", date(2027, 3, 5)),
        ("2026-01-31", date(2026, 1, 31)),
        ("31 Jan 2026", date(2026, 1, 31)),
    ],
)
def test_days_are_read_as_people_write_them(text: str, day: date) -> None:
    assert read_day(text, TUESDAY) == day


@pytest.mark.parametrize("text", ["5.3.27", "5/3/27", "5/3", "5-3-2027"])
def test_numbers_are_read_in_the_order_of_the_locale(text: str) -> None:
    assert read_day(text, TUESDAY) == date(2027, 3, 5)
    assert read_day(text, MONTH_FIRST) == date(2027, 5, 3)


def test_a_year_may_stand_first_in_two_digits() -> None:
    assert read_day("27-03-05", YEAR_FIRST) == date(2027, 3, 5)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("heute", date(2026, 12, 1)),
        ("mitt", date(2026, 12, 2)),
        ("5 märz", date(2027, 3, 5)),
        ("today", date(2026, 12, 1)),
    ],
)
def test_words_of_another_language_are_read_beside_english(text: str, day: date) -> None:
    assert read_day(text, GERMAN) == day


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("31 feb", Hint.NO_SUCH_DAY),
        ("29.2.27", Hint.NO_SUCH_DAY),
        ("13/13/27", Hint.DATE_EXAMPLES),
        ("to", Hint.DATE_EXAMPLES),
        ("ma", Hint.DATE_EXAMPLES),
        ("5", Hint.DATE_EXAMPLES),
        ("+3x", Hint.DATE_EXAMPLES),
        ("+9999y", Hint.DATE_EXAMPLES),
        ("next", Hint.DATE_EXAMPLES),
        ("12-31", Hint.DATE_EXAMPLES),
    ],
)
def test_what_is_no_day_is_refused_with_a_hint(text: str, hint: Hint) -> None:
    with pytest.raises(InvalidValueError) as caught:
        read_day(text, TUESDAY)
    assert caught.value.hint is hint


def test_months_that_are_short_end_on_their_last_day() -> None:
    assert read_day("+1m", TypingHabits(datetime(2027, 1, 31))) == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("text", "local"),
    [
        ("now", datetime(2026, 12, 1, 10, 15)),
        ("14:30", datetime(2026, 12, 1, 14, 30)),
        ("fri 14:30", datetime(2026, 12, 4, 14, 30)),
        ("Tomorrow, 9am", datetime(2026, 12, 2, 9)),
        ("thu 12 am", datetime(2026, 12, 3)),
        ("5.3.27 2:05 pm", datetime(2027, 3, 5, 14, 5)),
        ("+1 08:00:30", datetime(2026, 12, 2, 8, 0, 30)),
        ("28 feb", datetime(2027, 2, 28)),
    ],
)
def test_moments_are_days_with_a_time(text: str, local: datetime) -> None:
    assert read_moment(text, TUESDAY) == local.astimezone(UTC)


@pytest.mark.parametrize("text", ["25:00", "13pm", "fri 9", "soon 9:00"])
def test_what_is_no_moment_is_refused_with_a_hint(text: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        read_moment(text, TUESDAY)
    assert caught.value.hint is Hint.DATETIME_EXAMPLES


@given(st.dates(), habits)
def test_a_day_as_it_is_shown_is_read_as_itself(day: date, by: TypingHabits) -> None:
    """What a field shows means the same day in every language, order and year."""
    for text in (show_day(day), day.isoformat()):
        reading = read_typed(text, field_of(FieldKind.DATE), SCHEMA, by)
        assert (reading.value, reading.is_plain) == (day, True)


@given(habits, st.integers(-9999, 9999))
def test_a_distance_counts_from_today(by: TypingHabits, days: int) -> None:
    assert read_day(f"{days:+}", by) == by.today + timedelta(days)


@given(habits, st.integers(0, 6))
def test_a_weekday_is_the_next_one(by: TypingHabits, weekday: int) -> None:
    day = read_day(by.words[0].weekdays[weekday], by)
    assert day.weekday() == weekday
    assert 1 <= (day - by.today).days <= 7


@given(habits, st.dates(date(2001, 1, 1), date(2001, 12, 31)))
def test_a_day_without_a_year_is_the_nearest(by: TypingHabits, day: date) -> None:
    read = read_day(f"{day.day} {by.words[0].months[day.month - 1]}", by)
    assert (read.day, read.month) == (day.day, day.month)
    assert abs((read - by.today).days) <= 183


@given(st.text(max_size=20) | st.from_regex(r"[-+0-9a-z./: ]{1,14}"), habits)
def test_no_text_leads_to_another_error(text: str, by: TypingHabits) -> None:
    for kind in (FieldKind.DATE, FieldKind.DATETIME, FieldKind.URL):
        try:
            read_typed(text, field_of(kind), SCHEMA, by)
        except InvalidValueError:
            continue


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("example.com", "https://example.com"),
        (" www.example.com/a?b=1 ", "https://www.example.com/a?b=1"),
        ("example.com:8080/x", "https://example.com:8080/x"),
        ("größe.example", "https://größe.example"),
    ],
)
def test_a_host_alone_becomes_a_web_address(text: str, address: str) -> None:
    reading = read_typed(text, field_of(FieldKind.URL), SCHEMA, TUESDAY)
    assert (reading.value, reading.is_plain) == (address, False)


@pytest.mark.parametrize(
    "text", ["javascript:alert(1)", "a@b.example", "acme", "example.com and more", "ftp://a.example"]
)
def test_what_is_no_host_becomes_no_address(text: str) -> None:
    with pytest.raises(InvalidValueError):
        read_typed(text, field_of(FieldKind.URL), SCHEMA, TUESDAY)


def test_a_whole_address_stays_as_it_is() -> None:
    reading = read_typed("http://example.com", field_of(FieldKind.URL), SCHEMA, TUESDAY)
    assert (reading.value, reading.is_plain) == ("http://example.com", True)


def test_a_file_is_not_read_as_people_type() -> None:
    """Relative words in a file of rows would mean another day each time it is imported."""
    with pytest.raises(InvalidValueError):
        field_type(FieldKind.DATE).from_text("today", field_of(FieldKind.DATE), SCHEMA)


@pytest.mark.parametrize(
    ("text", "value", "plain"),
    [
        ("1,5", "1.5", False),
        ("1.250,50", "1250.50", False),
        ("1.250.000", "1250000", False),
        ("-1250,5", "-1250.5", False),
        ("1,250,000", "1250000", True),
        ("1,250.50", "1250.50", True),
        ("0,125", "0.125", False),
        ("0.125", "0.125", True),
        ("1250", "1250", True),
        ("1 250,5", "1250.5", False),
        ("1250.125", "1250.125", True),
    ],
)
def test_numbers_are_read_with_a_comma_before_decimals(text: str, value: str, plain: bool) -> None:
    """In languages that write them so; what the window itself shows is read as well."""
    reading = read_typed(text, field_of(FieldKind.NUMBER), SCHEMA, COMMA)
    assert (reading.value, reading.is_plain) == (Decimal(value), plain)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [("1.250", "1250", "1.25"), ("1,250", "1250", "1.25"), ("1.125", "1125", "1.1250"), ("-2.000", "2000", "2.0")],
)
@pytest.mark.parametrize("kind", [FieldKind.NUMBER, FieldKind.CURRENCY])
def test_a_number_that_may_be_two_is_asked_about(kind: FieldKind, text: str, first: str, second: str) -> None:
    """It is never silently read as English. What is offered can be typed."""
    with pytest.raises(InvalidValueError) as refused:
        read_typed(text, field_of(kind), SCHEMA, COMMA)
    assert refused.value.hint is Hint.AMBIGUOUS_NUMBER
    assert refused.value.params == {"first": first, "second": second}
    for offered in (first, second):
        read_typed(offered, field_of(FieldKind.NUMBER), SCHEMA, COMMA)


def test_money_keeps_its_currency_beside_a_comma() -> None:
    field = replace(field_of(FieldKind.CURRENCY), name="Amount (EUR)")
    assert read_typed("€ 1.250,50", field, SCHEMA, COMMA).value == Decimal("1250.50")
