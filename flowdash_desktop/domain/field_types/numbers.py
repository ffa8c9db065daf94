"""Number and currency: finite decimals, never binary floats."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import ClassVar

from flowdash_desktop.domain.field_types.base import FieldType, JsonValue, SortKey
from flowdash_desktop.domain.field_types.currencies import currency_of, with_currency, without_currency
from flowdash_desktop.domain.field_types.notation import ENGLISH, Notation, notation
from flowdash_desktop.domain.schema import Field, WorkflowSchema
from flowdash_desktop.domain.validation_errors import Hint, InvalidValueError, Problem

_PLAIN = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?")
_GROUPED = re.compile(r"[+-]?\d{1,3}([,'\u2019 \u00a0\u202f]\d{3})+(\.\d*)?")
_GROUP_MARKS = str.maketrans("", "", ",'\u2019 \u00a0\u202f")
_MAX_DIGITS = 400
_SHORT = 40
"""A number of so many letters, written out, has few digits: most numbers need no closer look."""
_TYPED_DECIMALS = 2


def plain_text(value: Decimal) -> str:
    """The decimal without exponent, its zeros behind the point kept: ``10000.00`` stays ``10000.00``."""
    return format(value, "f")


def number_lines(english: str, plain: str, by: Notation) -> str:
    """What a number is found by: as it is shown, in digits and a point, and with the decimal mark of the person."""
    if by is ENGLISH:
        return plain if english == plain else f"{english}\n{plain}"
    return "\n".join(dict.fromkeys((by.number(english), plain, plain.replace(".", by.decimal))))


class NumberType(FieldType[Decimal]):
    """A finite decimal. Answers carry it as a string (``"10"``), requests as a string or a number [doc]."""

    numeric: ClassVar[bool] = True

    def from_json(self, raw: object, field: Field) -> Decimal | None:
        if raw is None or raw == "":
            return None
        if isinstance(raw, bool) or not isinstance(raw, str | int | float | Decimal):
            raise InvalidValueError(Problem.INVALID)
        text = str(raw).strip()
        if not text.isascii() or not _PLAIN.fullmatch(text):
            raise InvalidValueError(Problem.INVALID)
        return self._decimal(text)

    def to_json(self, value: Decimal | None) -> JsonValue:
        return None if value is None else plain_text(value)

    def from_text(self, text: str, field: Field, schema: WorkflowSchema) -> Decimal | None:
        text = text.strip().replace("\u2212", "-")
        value = None
        if text:
            if _GROUPED.fullmatch(text):
                text = text.translate(_GROUP_MARKS)
            if not text.isascii() or not _PLAIN.fullmatch(text):
                raise InvalidValueError(Problem.INVALID, Hint.NUMBER_EXAMPLE)
            value = self._from_typed(self._decimal(text))
        self.check(value, field, schema)
        return value

    def _from_typed(self, value: Decimal) -> Decimal:
        """The number a person means by a typed number: zero has no sign."""
        return value if value else value.copy_abs()

    def to_text(self, value: Decimal | None, field: Field, schema: WorkflowSchema) -> str:
        return "" if value is None else plain_text(value)

    def typed_text(self, value: Decimal | None, field: Field, schema: WorkflowSchema) -> str:
        return "" if value is None else plain_text(value).replace(".", notation().decimal)

    def display(self, value: Decimal | None, field: Field, schema: WorkflowSchema) -> str:
        return self._shown(value)

    def search_text(self, value: Decimal | None, field: Field, schema: WorkflowSchema) -> str:
        """The digits as they are shown and as they are typed, without the currency: all amounts of the field have
        it."""
        return "" if value is None else number_lines(self.english_text(value), plain_text(value), notation())

    def english_text(self, value: Decimal | None) -> str:
        """As it is shown in English, without a currency, which is how programs take it."""
        return "" if value is None else format(value, ",f")

    def _shown(self, value: Decimal | None) -> str:
        return notation().number(self.english_text(value))

    def sort_key(self, value: Decimal, field: Field, schema: WorkflowSchema) -> SortKey:
        return (value,)

    def matches(self, value: Decimal | None, text: str) -> bool:
        if value is None or text == "":
            return value is None and text == ""
        try:
            return value == self._decimal(text)
        except InvalidValueError:
            return False

    @staticmethod
    def _decimal(text: str) -> Decimal:
        try:
            value = Decimal(text)
        except InvalidOperation as error:
            raise InvalidValueError(Problem.INVALID) from error
        if len(text) <= _SHORT and "e" not in text.lower() and value.is_finite():
            return value
        exponent = value.as_tuple().exponent
        if not isinstance(exponent, int) or value.adjusted() > _MAX_DIGITS or exponent < -_MAX_DIGITS:
            raise InvalidValueError(Problem.INVALID)  # before it is ever written out in full
        if len(plain_text(value)) > _MAX_DIGITS:
            raise InvalidValueError(Problem.INVALID)
        return value


class CurrencyType(NumberType):
    """An amount of money: a finite decimal, shown with two decimals or more, and with the currency its field names.

    The API takes any number of decimals [doc]. A person types at most two: ``12.345`` may mean twelve thousand,
    so it is refused instead of read either way.
    """

    def from_text(self, text: str, field: Field, schema: WorkflowSchema) -> Decimal | None:
        return super().from_text(without_currency(text, currency_of(field.name)), field, schema)

    def _from_typed(self, value: Decimal) -> Decimal:
        exponent = value.as_tuple().exponent
        if isinstance(exponent, int) and exponent < -_TYPED_DECIMALS:
            raise InvalidValueError(Problem.INVALID, Hint.MONEY_EXAMPLE)
        return super()._from_typed(value)

    def display(self, value: Decimal | None, field: Field, schema: WorkflowSchema) -> str:
        return with_currency(self._shown(value), currency_of(field.name))

    def english_text(self, value: Decimal | None) -> str:
        if value is None:
            return ""
        exponent = value.as_tuple().exponent
        places = max(2, -exponent if isinstance(exponent, int) else 2)
        return format(value, f",.{places}f")
