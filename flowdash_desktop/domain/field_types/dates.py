"""Date and datetime: real calendar days, and instants in UTC."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from flowdash_desktop.domain.field_types.base import FieldType, JsonValue, SortKey
from flowdash_desktop.domain.field_types.notation import notation
from flowdash_desktop.domain.schema import Field, WorkflowSchema
from flowdash_desktop.domain.validation_errors import Hint, InvalidValueError, Problem

_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})[ .\-]*([A-Za-z]{3,9})\.?[ ,\-]*(\d{4})")
_MONTH_DAY_YEAR = re.compile(r"([A-Za-z]{3,9})\.? *(\d{1,2}),? +(\d{4})")
_DOTS = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})")
_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_STRICT_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_CLOCK = re.compile(r"(.*?)[ T,]+(\d{1,2}):(\d{2})(?::(\d{2}))?")
# Not calendar.month_name: that speaks the language of the machine.
_FULL_NAMES = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SMALLEST = timedelta(microseconds=1)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def parse_day(text: str) -> date:
    """A typed day: ``2026-01-31``, ``31 Jan 2026``, ``Jan 31, 2026``, ``31.1.2026``, ``31/1/2026``.

    Raises:
        InvalidValueError: not a day, a day that no calendar has, or one that could be two days.
    """
    text = text.strip()
    if found := _ISO_DAY.fullmatch(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_MONTH_YEAR.fullmatch(text):
        return _day(int(found[3]), _month(found[2]), int(found[1]))
    if found := _MONTH_DAY_YEAR.fullmatch(text):
        return _day(int(found[3]), _month(found[1]), int(found[2]))
    if found := _DOTS.fullmatch(text):
        return _day(int(found[3]), int(found[2]), int(found[1]))
    if found := _SLASHES.fullmatch(text):
        first, second, year = int(found[1]), int(found[2]), int(found[3])
        if first <= 12 and second <= 12 and first != second:
            day_first, month_first = _day(year, second, first), _day(year, first, second)
            raise InvalidValueError(
                Problem.INVALID, Hint.AMBIGUOUS_DATE, first=english_day(day_first), second=english_day(month_first)
            )
        return _day(year, first, second) if second > 12 else _day(year, second, first)
    raise InvalidValueError(Problem.INVALID, Hint.DATE_EXAMPLES)


def show_day(day: date) -> str:
    """A day in the notation of the person: ``31 Jan 2026``, ``31.01.2026``."""
    by = notation()
    return by.shown_day(day) if by.day else english_day(day)


def english_day(day: date) -> str:
    """``31 Jan 2026``, which every program here reads."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year:04}"


def _month(word: str) -> int:
    start = word[:3].capitalize()
    if start not in MONTHS or not _FULL_NAMES[MONTHS.index(start)].startswith(word.lower()):
        raise InvalidValueError(Problem.INVALID, Hint.DATE_EXAMPLES)
    return MONTHS.index(start) + 1


def _day(year: int, month: int, day: int) -> date:
    if not (1 <= year <= 9999 and 1 <= month <= 12 and day >= 1):
        raise InvalidValueError(Problem.INVALID, Hint.DATE_EXAMPLES)
    days = calendar.monthrange(year, month)[1]
    if day > days:
        raise InvalidValueError(
            Problem.INVALID, Hint.NO_SUCH_DAY, month=MONTHS[month - 1], year=str(year), days=str(days)
        )
    return date(year, month, day)


def parse_moment(text: str, to_utc: Callable[[datetime], datetime] = lambda moment: moment.astimezone(UTC)) -> datetime:
    """A typed moment as an instant in UTC: a day as for ``parse_day`` with or without a clock, or ISO 8601.

    Args:
        text: without blanks around it.
        to_utc: what a clock's day and hour mean; else they are those of this machine.

    Raises:
        InvalidValueError: not a moment, or one that could be two.
    """
    if "T" in text:
        try:
            moment = datetime.fromisoformat(text)
            return to_utc(moment) if moment.tzinfo is None else moment.astimezone(UTC)
        except (ValueError, OverflowError, OSError):
            pass
    hour = minute = second = 0
    if found := _CLOCK.fullmatch(text):
        text, hour, minute, second = found[1], int(found[2]), int(found[3]), int(found[4] or 0)
    try:
        day = parse_day(text)
        return to_utc(datetime(day.year, day.month, day.day, hour, minute, second))
    except InvalidValueError as error:
        hint = Hint.DATETIME_EXAMPLES if error.hint is Hint.DATE_EXAMPLES else error.hint
        raise InvalidValueError(error.problem, hint, **error.params) from error
    except (ValueError, OverflowError, OSError) as error:  # Windows knows no local time before 1970
        raise InvalidValueError(Problem.INVALID, Hint.DATETIME_EXAMPLES) from error


class DateType(FieldType[date]):
    """A calendar day, ``YYYY-MM-DD`` on the wire [doc]."""

    def from_json(self, raw: object, field: Field) -> date | None:
        if raw is None or raw == "":
            return None
        if not isinstance(raw, str) or not raw.isascii() or not _STRICT_DAY.fullmatch(raw):
            raise InvalidValueError(Problem.INVALID)
        return parse_day(raw)

    def to_json(self, value: date | None) -> JsonValue:
        return None if value is None else value.isoformat()

    def from_text(self, text: str, field: Field, schema: WorkflowSchema) -> date | None:
        value = parse_day(text) if text.strip() else None
        self.check(value, field, schema)
        return value

    def to_text(self, value: date | None, field: Field, schema: WorkflowSchema) -> str:
        return self.english_text(value)

    def english_text(self, value: date | None) -> str:
        """As it is shown in English, which is how programs take it."""
        return "" if value is None else english_day(value)

    def typed_text(self, value: date | None, field: Field, schema: WorkflowSchema) -> str:
        return self.display(value, field, schema)

    def display(self, value: date | None, field: Field, schema: WorkflowSchema) -> str:
        return "" if value is None else show_day(value)

    def sort_key(self, value: date, field: Field, schema: WorkflowSchema) -> SortKey:
        return (value.toordinal(),)


class DateTimeType(FieldType[datetime]):
    """An instant, ISO 8601 with zone on the wire, kept in UTC, shown in the zone of the machine."""

    def from_json(self, raw: object, field: Field) -> datetime | None:
        if raw is None or raw == "":
            return None
        if not isinstance(raw, str) or "T" not in raw:
            raise InvalidValueError(Problem.INVALID)
        try:
            moment = datetime.fromisoformat(raw)
            if moment.tzinfo is None:
                raise InvalidValueError(Problem.INVALID)
            return moment.astimezone(UTC)
        except (ValueError, OverflowError) as error:
            raise InvalidValueError(Problem.INVALID) from error

    def to_json(self, value: datetime | None) -> JsonValue:
        if value is None:
            return None
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")

    def from_text(self, text: str, field: Field, schema: WorkflowSchema) -> datetime | None:
        text = text.strip()
        value = parse_moment(text) if text else None
        self.check(value, field, schema)
        return value

    def to_text(self, value: datetime | None, field: Field, schema: WorkflowSchema) -> str:
        """As it is shown, with its seconds; in full where that would not be read as the same instant."""
        if value is None:
            return ""
        text = self._in_seconds(value, english_day)
        try:
            return text if parse_moment(text) == value else local_time(value).isoformat()
        except InvalidValueError:
            return local_time(value).isoformat()

    def typed_text(self, value: datetime | None, field: Field, schema: WorkflowSchema) -> str:
        """The same with the day in the notation of the person."""
        text = self.to_text(value, field, schema)
        if value is None or text != self._in_seconds(value, english_day):
            return text
        return self._in_seconds(value, show_day)

    @staticmethod
    def _in_seconds(value: datetime, day_text: Callable[[date], str]) -> str:
        local = local_time(value)
        return f"{day_text(local)} {local:%H:%M:%S}".removesuffix(":00")

    def english_text(self, value: datetime | None) -> str:
        """As it is shown in English, which is how programs take it."""
        return "" if value is None else f"{english_day(local_time(value))} {local_time(value):%H:%M}"

    def display(self, value: datetime | None, field: Field, schema: WorkflowSchema) -> str:
        if value is None:
            return ""
        local = local_time(value)
        return f"{show_day(local)} {local:%H:%M}"

    def search_text(self, value: datetime | None, field: Field, schema: WorkflowSchema) -> str:
        """As it is shown, and the day in UTC as it is sent: nobody looks for the seconds of an instant."""
        if value is None:
            return ""
        return f"{self.display(value, field, schema)}\n{value.astimezone(UTC).date().isoformat()}".casefold()

    def sort_key(self, value: datetime, field: Field, schema: WorkflowSchema) -> SortKey:
        return ((value - _EPOCH) // _SMALLEST,)

    def matches(self, value: datetime | None, text: str) -> bool:
        if value is None or text == "":
            return value is None and text == ""
        try:
            return datetime.fromisoformat(text).astimezone(UTC) == value
        except (ValueError, OverflowError):
            return False


def local_time(moment: datetime) -> datetime:
    """The moment in the machine's zone; in UTC where the calendar, or the system's knowledge of the zone, ends."""
    try:
        return moment.astimezone()
    except (ValueError, OverflowError, OSError):
        return moment
