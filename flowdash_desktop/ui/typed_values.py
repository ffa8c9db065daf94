"""What a person types as a value, by the habits of their language, and the words for what it was read as."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLocale

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.field_types.dates import local_time
from flowdash_desktop.domain.field_types.typed import read_pasted, read_typed
from flowdash_desktop.domain.field_types.typed_dates import DateWords, DayOrder, TypingHabits
from flowdash_desktop.domain.field_types.typed_numbers import may_be_two
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.domain.validation_errors import InvalidValueError

translate = QCoreApplication.translate

_known_words: dict[tuple[str, str], tuple[DateWords, DateWords]] = {}
"""The words of the language and translation that were asked for last."""
_ORDERS = {"d": DayOrder.DAY_FIRST, "M": DayOrder.MONTH_FIRST, "y": DayOrder.YEAR_FIRST}


def read_value(text: str, field: Field, schema: WorkflowSchema) -> Value:
    """The value of a typed text.

    Raises:
        InvalidValueError: it is none of this field's.
    """
    return read_typed(text, field, schema, typing_habits()).value


def read_clip(text: str, field: Field, schema: WorkflowSchema) -> Value:
    """The value of a text of the clipboard.

    Raises:
        InvalidValueError: it is none of this field's, or may be one of two.
    """
    return read_pasted(text, field, schema, typing_habits())


def reading_text(text: str, field: Field, schema: WorkflowSchema) -> str:
    """What a typed text is read as, ``""`` where it says so itself, or can't be read (yet)."""
    try:
        reading = read_typed(text, field, schema, typing_habits())
    except InvalidValueError:
        return ""
    if reading.is_plain or reading.value is None:
        return ""
    kind = field_type(field.kind)
    if isinstance(reading.value, Decimal) and may_be_two(text):
        shown = kind.typed_text(_without_zeros(reading.value), field, schema)
    else:
        shown = kind.display(reading.value, field, schema)
    if field.kind is FieldKind.URL:
        return translate("TypedValues", "Becomes {value}").format(value=shown)
    return translate("TypedValues", "Reads as {value}").format(value=f"{_weekday(reading.value)}{shown}")


def _without_zeros(number: Decimal) -> Decimal:
    """``1.25`` for ``1.250``: with three decimals it would look like the thousands that it is not."""
    return Decimal(f"{number:f}".rstrip("0").rstrip(".")) if "." in f"{number:f}" else number


def typing_habits() -> TypingHabits:
    """How dates and numbers are written in the person's language, and what time it is."""
    locale = QLocale()
    form = locale.dateFormat(QLocale.FormatType.ShortFormat)
    first = next((letter for letter in form if letter in _ORDERS), "d")
    forms = QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat
    known = locale.name(), translate("TypedValues", "today")
    if known not in _known_words:  # not at each key that is typed
        _known_words.clear()
        _known_words[known] = _words(locale, forms[0]), _words(locale, forms[1])
    return TypingHabits(datetime.now(), _ORDERS[first], _known_words[known], locale.decimalPoint() == ",")


def _words(locale: QLocale, form: QLocale.FormatType) -> DateWords:
    """The words for days of the language; a translation may give several for one thing."""

    def words(text: str) -> tuple[str, ...]:
        return tuple(word.strip() for word in text.split(",") if word.strip())

    return DateWords(
        words(translate("TypedValues", "today")),
        words(translate("TypedValues", "tomorrow")),
        words(translate("TypedValues", "yesterday")),
        words(translate("TypedValues", "now")),
        words(translate("TypedValues", "next")),
        words(translate("TypedValues", "last")),
        tuple(locale.dayName(day, form).removesuffix(".") for day in range(1, 8)),
        tuple(locale.monthName(month, form).removesuffix(".") for month in range(1, 13)),
        words(translate("TypedValues", "d, day, days")),
        words(translate("TypedValues", "w, week, weeks")),
        words(translate("TypedValues", "m, month, months")),
        words(translate("TypedValues", "y, year, years")),
    )


def _weekday(value: Value) -> str:
    day = local_time(value).date() if isinstance(value, datetime) else value
    if not isinstance(day, date):
        return ""
    names = (
        translate("TypedValues", "Mon"),
        translate("TypedValues", "Tue"),
        translate("TypedValues", "Wed"),
        translate("TypedValues", "Thu"),
        translate("TypedValues", "Fri"),
        translate("TypedValues", "Sat"),
        translate("TypedValues", "Sun"),
    )
    return f"{names[day.weekday()]}, "
