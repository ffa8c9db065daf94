"""Days and moments: what is taken, what is refused, and with which hint."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.dates import MONTHS, parse_day, show_day
from flowdash_desktop.domain.schema import FieldKind
from flowdash_desktop.domain.validation_errors import Hint, InvalidValueError, Problem
from tests.unit.domain.examples import SCHEMA, complaint, field_of, from_json, typed

K = FieldKind


# --- days ---


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-31",
        "2026-1-31",
        " 31 Jan 2026 ",
        "31 january 2026",
        "31. Jan. 2026",
        "31-Jan-2026",
        "31Jan2026",
        "Jan 31, 2026",
        "January 31 2026",
        "31.1.2026",
        "31. 1. 2026",
        "31/1/2026",
        "1/31/2026",
        "01/31/2026",
    ],
)
def test_a_day_can_be_written_in_many_ways(text: str) -> None:
    assert typed(K.DATE, text) == date(2026, 1, 31)


@pytest.mark.parametrize("text", ["2026-02-31", "31 Feb 2026", "Feb 29, 2026", "31.2.2026", "30/2/2026", "2/30/2026"])
def test_impossible_day_is_refused_with_the_months_length(text: str) -> None:
    """A day that no calendar has is refused with the length of the month."""
    with pytest.raises(InvalidValueError) as caught:
        parse_day(text)
    assert caught.value.explain() == "is invalid: Feb 2026 has only 28 days"


def test_a_leap_year_has_its_day() -> None:
    assert typed(K.DATE, "29 Feb 2028") == date(2028, 2, 29)


def test_a_day_that_could_be_two_is_refused_with_both() -> None:
    with pytest.raises(InvalidValueError) as caught:
        parse_day("03/04/2026")
    assert caught.value.explain() == "is invalid: could be 3 Apr 2026 or 4 Mar 2026"
    assert typed(K.DATE, "04/04/2026") == date(2026, 4, 4)


@pytest.mark.parametrize(
    "text",
    ["yesterday", "31", "2026", "2026-13-01", "2026-00-10", "2026-01-00", "0/4/2026", "13/13/2026", "31 Foo 2026",
     "31 Janx 2026", "32 Jan", "1 Ma 2026", "0000-01-01", "2026-01-31T00:00:00Z", "2026/01/31"],
)  # fmt: skip
def test_other_text_is_no_day(text: str) -> None:
    assert complaint(K.DATE, text) == (Problem.INVALID, Hint.DATE_EXAMPLES)


@given(st.dates())
def test_what_is_shown_can_be_typed(day: date) -> None:
    assert parse_day(show_day(day)) == day


def test_months_are_english_whatever_the_machine_speaks() -> None:
    """Qt sets the locale of the process, and ``calendar`` would follow it."""
    code = (
        "import calendar\n"
        "from flowdash_desktop.domain.field_types.dates import parse_day\n"
        "calendar.month_name = [''] + ['anders'] * 12\n"
        "print(parse_day('31 May 2026'))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "2026-05-31"


@pytest.mark.parametrize(
    "raw", ["2020-1-31", "31 Jan 2020", "2020-02-30", "20200131", 20200131, "２０２０-01-31", True]
)
def test_the_wire_takes_only_iso_days(raw: object) -> None:
    with pytest.raises(InvalidValueError):
        from_json(K.DATE, raw)


# --- moments ---


@pytest.mark.parametrize(
    ("raw", "moment"),
    [
        ("2021-06-22T22:39:48Z", datetime(2021, 6, 22, 22, 39, 48, tzinfo=UTC)),
        ("2021-06-23T00:39:48+02:00", datetime(2021, 6, 22, 22, 39, 48, tzinfo=UTC)),
        ("2021-06-22T22:39:48.123Z", datetime(2021, 6, 22, 22, 39, 48, 123000, tzinfo=UTC)),
    ],
)
def test_a_moment_is_kept_in_utc(raw: str, moment: datetime) -> None:
    value = from_json(K.DATETIME, raw)
    assert value == moment
    assert isinstance(value, datetime)
    assert value.tzinfo is UTC


@pytest.mark.parametrize("raw", ["2021-06-22T22:39:48", "2021-06-22", "soon", 1624401588, "0001-01-01T00:00:00+14:00"])
def test_the_wire_takes_no_moment_without_a_zone(raw: object) -> None:
    with pytest.raises(InvalidValueError):
        from_json(K.DATETIME, raw)


def test_a_moment_is_sent_as_the_vendor_sends_it() -> None:
    moment = datetime(2021, 6, 23, 0, 39, 48, tzinfo=timezone(timedelta(hours=2)))
    assert field_type(K.DATETIME).to_json(moment) == "2021-06-22T22:39:48Z"


@pytest.mark.parametrize("text", ["31 Jan 2026 14:30", "2026-01-31 14:30", "2026-01-31T14:30", "31.1.2026, 14:30:00"])
def test_a_typed_moment_is_in_the_machines_zone(text: str) -> None:
    assert typed(K.DATETIME, text) == datetime(2026, 1, 31, 14, 30).astimezone(UTC)


def test_a_day_alone_is_its_midnight() -> None:
    assert typed(K.DATETIME, "31 Jan 2026") == datetime(2026, 1, 31).astimezone(UTC)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("31 Jan 2026 25:00", Hint.DATETIME_EXAMPLES),
        ("14:30", Hint.DATETIME_EXAMPLES),
        ("31 Feb 2026 14:30", Hint.NO_SUCH_DAY),
        ("3/4/2026 14:30", Hint.AMBIGUOUS_DATE),
        ("soon", Hint.DATETIME_EXAMPLES),
    ],
)
def test_what_is_no_moment_is_refused_with_a_hint(text: str, hint: Hint) -> None:
    assert complaint(K.DATETIME, text) == (Problem.INVALID, hint)


def test_all_months_are_known() -> None:
    assert [parse_day(f"1 {month} 2026").month for month in MONTHS] == list(range(1, 13))


def test_text_to_edit_has_its_seconds() -> None:
    """The text to edit is the one that is shown with its seconds."""

    def text(second: int = 0, microsecond: int = 0) -> str:
        moment = datetime(2026, 10, 4, 9, 11, second, microsecond).astimezone(UTC)
        return field_type(K.DATETIME).to_text(moment, field_of(K.DATETIME), SCHEMA)

    assert text() == "4 Oct 2026 09:11"
    assert text(24) == "4 Oct 2026 09:11:24"
    assert datetime.fromisoformat(text(24, 5)) == datetime(2026, 10, 4, 9, 11, 24, 5).astimezone()
