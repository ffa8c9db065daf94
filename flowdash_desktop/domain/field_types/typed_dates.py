"""Days and moments as people type them: ``today``, ``+3``, ``next mon``, ``28 feb``, ``5.3.27``, ``fri 14:30``.

What is read depends on the day it is typed and on the habits of the person, so only the window reads this way, and
shows what it has read before it counts. Files and servers are read by ``field_types.dates``.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from flowdash_desktop.domain.field_types.dates import english_day, parse_day, parse_moment, show_day
from flowdash_desktop.domain.field_types.notation import Notation, notation
from flowdash_desktop.domain.validation_errors import Hint, InvalidValueError, Problem

_AGO_OR_AHEAD = re.compile(r"([+-])\s*(\d{1,4})\s*([^\W\d_]*)")
_NUMBERS = re.compile(r"(\d{1,4})([./-])\s?(\d{1,2})(?:\2\s?(\d{4}|\d{1,2})?)?")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})[ .\-]*([^\W\d_]{3,})\.?(?:[ ,.\-]+(\d{4}|\d{2}))?")
_MONTH_AND_DAY = re.compile(r"([^\W\d_]{3,})\.?[ \-]*(\d{1,2})(?:,? +(\d{4}|\d{2}))?")
_ISO_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T")
_CLOCK = re.compile(r"(.*?)(?:^|[ ,]\s*)(?:(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]\.?m\.?)?|(\d{1,2})\s*([ap]\.?m\.?))")
_MOST_AHEAD = 80
"""Of a year with two digits the one is read that is up to twenty years behind, else the one ahead."""
_FEWEST_LETTERS = 3


class DayOrder(StrEnum):
    """In which order a person writes day, month and year in numbers."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    YEAR_FIRST = "year first"


@dataclass(frozen=True, slots=True)
class DateWords:
    """The words of a language for days. Each entry may hold several words, in lower case.

    Attributes:
        weekdays: from Monday on.
        months: from January on.
        days, weeks, month_units, years: the units of ``+2w``.
    """

    today: tuple[str, ...] = ("today",)
    tomorrow: tuple[str, ...] = ("tomorrow",)
    yesterday: tuple[str, ...] = ("yesterday",)
    now: tuple[str, ...] = ("now",)
    next: tuple[str, ...] = ("next",)
    last: tuple[str, ...] = ("last",)
    weekdays: tuple[str, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    months: tuple[str, ...] = (
        *("january", "february", "march", "april", "may", "june"),
        *("july", "august", "september", "october", "november", "december"),
    )
    days: tuple[str, ...] = ("d", "day", "days")
    weeks: tuple[str, ...] = ("w", "week", "weeks")
    month_units: tuple[str, ...] = ("m", "month", "months")
    years: tuple[str, ...] = ("y", "year", "years")


ENGLISH = DateWords()


@dataclass(frozen=True, slots=True)
class TypingHabits:
    """How and when a person writes dates and numbers.

    Attributes:
        now: day and time where they are, without a zone.
        order: of day, month and year in numbers.
        words: of their languages; English ones are always read.
        has_decimal_comma: a comma stands before the decimals of a number.
        notation: how the window shows numbers and days to them.
    """

    now: datetime
    order: DayOrder = DayOrder.DAY_FIRST
    words: tuple[DateWords, ...] = (ENGLISH,)
    has_decimal_comma: bool = False
    notation: Notation = field(default_factory=notation)

    @property
    def today(self) -> date:
        """The day it is."""
        return self.now.date()


def read_day(text: str, habits: TypingHabits) -> date:
    """A day as people type it.

    Raises:
        InvalidValueError: not a day, or one that no calendar has.
    """
    wanted = " ".join(text.casefold().split())
    try:
        day = _by_word(wanted, habits) or _by_distance(wanted, habits) or _by_numbers(wanted, habits)
        if day is not None:
            return day
        return _by_month(wanted, habits) or parse_day(text)
    except OverflowError as error:  # beyond the calendar's last year
        raise InvalidValueError(Problem.INVALID, Hint.DATE_EXAMPLES) from error


def read_moment(text: str, habits: TypingHabits) -> datetime:
    """A moment as people type it, as an instant in UTC: a day as for ``read_day`` and a time, or one of them.

    Raises:
        InvalidValueError: not a moment.
    """
    text = text.strip()
    try:
        return parse_moment(text) if is_iso_moment(text) else _moment(text, habits).astimezone(UTC)
    except InvalidValueError as error:
        hint = Hint.DATETIME_EXAMPLES if error.hint is Hint.DATE_EXAMPLES else error.hint
        raise InvalidValueError(error.problem, hint, **error.params) from error
    except (ValueError, OverflowError, OSError) as error:  # Windows knows no local time before 1970
        raise InvalidValueError(Problem.INVALID, Hint.DATETIME_EXAMPLES) from error


def is_iso_moment(text: str) -> bool:
    """True for a moment as machines write it, in full and with its zone."""
    return _ISO_MOMENT.match(text) is not None


def _moment(text: str, habits: TypingHabits) -> datetime:
    if text.casefold() in _all(habits, "now"):
        return habits.now.replace(second=0, microsecond=0)
    found = _CLOCK.fullmatch(text.casefold())
    if found is None:
        return datetime.combine(read_day(text, habits), time())
    day = found[1].strip(" ,")
    return datetime.combine(read_day(day, habits) if day else habits.today, _clock(found))


def _clock(found: re.Match[str]) -> time:
    hour, half = int(found[2] or found[6]), (found[5] or found[7] or "").replace(".", "")
    if half:
        if not 1 <= hour <= 12:
            raise InvalidValueError(Problem.INVALID, Hint.DATETIME_EXAMPLES)
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, int(found[3] or 0), int(found[4] or 0))


def _all(habits: TypingHabits, name: str) -> frozenset[str]:
    """The words of all languages for one thing."""
    return frozenset(word.casefold() for words in (*habits.words, ENGLISH) for word in getattr(words, name))


def _by_word(text: str, habits: TypingHabits) -> date | None:
    """``today`` and its like, a weekday, ``next mon``, ``last fri``."""
    for name, days in (("today", 0), ("tomorrow", 1), ("yesterday", -1)):
        if text in _all(habits, name):
            return habits.today + timedelta(days)
    first, _, second = text.partition(" ")
    ahead, back = first in _all(habits, "next"), first in _all(habits, "last")
    weekday = _index_of(second if ahead or back else text, habits, "weekdays")
    if weekday is None:
        return None
    until = (weekday - habits.today.weekday()) % 7
    if back:
        return habits.today - timedelta((-until) % 7 or 7)
    if ahead:  # the day of the week that comes: weeks begin on Monday
        return habits.today + timedelta(7 - habits.today.weekday() + weekday)
    return habits.today + timedelta(until or 7)


def _index_of(word: str, habits: TypingHabits, name: str) -> int | None:
    """Which weekday or month a word, or three letters of it and more, names; None where it names none, or two."""
    word = word.removesuffix(".")
    if len(word) < _FEWEST_LETTERS:
        return None
    found: set[int] = set()
    for words in (*habits.words, ENGLISH):
        names: Iterable[str] = getattr(words, name)
        alike = [place for place, one in enumerate(names) if one.casefold().startswith(word)]
        exact = [place for place, one in enumerate(names) if one.casefold() == word]
        found.update(exact or alike)
    return found.pop() if len(found) == 1 else None


def _by_distance(text: str, habits: TypingHabits) -> date | None:
    """``+3``, ``-2``, ``+2w``, ``+1m``, ``-1y``."""
    found = _AGO_OR_AHEAD.fullmatch(text)
    if found is None:
        return None
    count, unit = int(found[1] + found[2]), found[3]
    if not unit or unit in _all(habits, "days"):
        return habits.today + timedelta(count)
    if unit in _all(habits, "weeks"):
        return habits.today + timedelta(7 * count)
    months = count if unit in _all(habits, "month_units") else 12 * count if unit in _all(habits, "years") else None
    if months is None:
        return None
    year, month = divmod(habits.today.year * 12 + habits.today.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise OverflowError
    return date(year, month + 1, min(habits.today.day, calendar.monthrange(year, month + 1)[1]))


def _by_numbers(text: str, habits: TypingHabits) -> date | None:
    """``5.3.27``, ``5/3/2027``, ``5.3.``: in the order of the person, or in the other where only that is a day."""
    found = _NUMBERS.fullmatch(text)
    if found is None:
        return None
    first, mark, second, last = found[1], found[2], int(found[3]), found[4] or ""
    if _begins_with_year(first, last, habits.order):
        return _real(_full_year(first, habits), second, int(last))
    if len(first) > 2 or len(last) == 1 or mark + last == "-":
        return None  # no year has three digits, or one; and two numbers with a dash are no day
    month, day = _month_and_day(int(first), second, habits.order)
    return _real(_full_year(last, habits), month, day) if last else _nearest(month, day, habits.today)


def _begins_with_year(first: str, last: str, order: DayOrder) -> bool:
    """True for three numbers whose first is the year: it has four digits, or that is the person's order."""
    return len(last) in (1, 2) and (len(first) == 4 or (order is DayOrder.YEAR_FIRST and len(first) == 2))


def _month_and_day(first: int, second: int, order: DayOrder) -> tuple[int, int]:
    """Which of two numbers is the month: by the person's order, or the other where only that can be one."""
    day, month = (first, second) if order is DayOrder.DAY_FIRST else (second, first)
    return (day, month) if month > 12 >= day else (month, day)


def _by_month(text: str, habits: TypingHabits) -> date | None:
    """``28 feb``, ``feb 28``, ``28 feb 27``."""
    found = _DAY_AND_MONTH.fullmatch(text)
    day, word, year = (found[1], found[2], found[3]) if found else ("", "", "")
    if found is None:
        found = _MONTH_AND_DAY.fullmatch(text)
        if found is None:
            return None
        word, day, year = found[1], found[2], found[3]
    month = _index_of(word, habits, "months")
    if month is None:
        return None
    if year:
        return _real(_full_year(year, habits), month + 1, int(day))
    return _nearest(month + 1, int(day), habits.today)


def _full_year(text: str, habits: TypingHabits) -> int:
    """A year of two digits as the one it is short for."""
    if len(text) > 2:
        return int(text)
    oldest = habits.today.year - (99 - _MOST_AHEAD)
    return oldest + (int(text) - oldest) % 100


def _nearest(month: int, day: int, today: date) -> date:
    """The day of that name that is nearest to today, be it behind or ahead."""
    days = [_or_none(year, month, day) for year in range(today.year - 1, today.year + 2)]
    real = [one for one in days if one is not None]
    if real:
        return min(real, key=lambda one: (abs((one - today).days), one < today))
    return _real(today.year, month, day)


def _or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _real(year: int, month: int, day: int) -> date:
    """The day, if there is one: refused in the words for days that no calendar has."""
    return parse_day(f"{year:04}-{month:02}-{day:02}")


def says_itself(text: str, day: date) -> bool:
    """True where a typed text leaves no doubt about the day it names: nobody needs to be shown what was read."""
    text = " ".join(text.casefold().split())
    shown = english_day(day).casefold(), show_day(day).casefold(), day.isoformat()
    return text in shown or text.removeprefix("0") in shown
