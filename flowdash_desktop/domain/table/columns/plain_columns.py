"""Columns with hardly a value twice: texts, numbers and attachments, kept as segments of the lines."""

from __future__ import annotations

from abc import abstractmethod
from array import array
from collections.abc import Sequence
from decimal import Context, Decimal
from heapq import nlargest
from itertools import compress
from math import nan
from operator import ne
from typing import Any

from flowdash_desktop.domain.field_types.currencies import currency_of, with_currency
from flowdash_desktop.domain.field_types.notation import notation
from flowdash_desktop.domain.field_types.numbers import number_lines
from flowdash_desktop.domain.filters import Condition, Operator
from flowdash_desktop.domain.filters.holding import contained, holds_of, in_one_case
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.table.columns.column import Column, RawValue
from flowdash_desktop.domain.table.columns.column_batch import Cells
from flowdash_desktop.domain.table.columns.stored_columns import StoredColumn
from flowdash_desktop.domain.table.masks import Mask, both, turned
from flowdash_desktop.domain.table.search_lines import Lines, Segments
from flowdash_desktop.domain.tasks import Attachment, Value
from flowdash_desktop.domain.text.collation import natural_text

_TEXTS = {type(None), str}
_EXACT_DIGITS = 15
_FAR = 200
_DIGITS = (0, 2, 4, 6)
"""Digits behind the point that are tried to add numbers up as whole ones."""
_SURE = 10.0**15
"""Below this each whole number that a float is divided from is known by the quotient."""


class _SegmentColumn(Column):
    """A column of which the segment is all there is."""

    form = "segments"

    def __init__(self, field: Field, schema: WorkflowSchema, lines: Lines, place: int) -> None:
        super().__init__(field, schema, lines, place)
        self._filled = bytearray()

    def read(self, raws: Sequence[RawValue]) -> list[str]:
        texts = [self.segment(self.parse(raw)) if raw and raw != b"[]" else "" for raw in raws]
        self._filled.extend(map(bool, texts))
        return texts

    def take(self, cells: Cells) -> Segments:
        if cells.segments is None:
            return super().take(cells)
        self._filled.extend(cells.filled)
        return cells.segments

    def stored(self) -> StoredColumn | None:
        return StoredColumn(self.form, self.place, "B", bytes(self._filled))

    def take_stored(self, stored: StoredColumn, start: int, end: int) -> None:
        self._filled += stored.some(start, end)

    def read_value(self, value: Value) -> str:
        text = self.segment(value)
        self._filled.append(bool(text))
        return text

    def put(self, row: int, value: Value) -> None:
        text = self.segment(value)
        self._filled[row] = bool(text)
        self._lines.put(row, self.place, text)

    def meets(self, row: int, condition: Condition) -> bool:
        value = self._stands_for(self._lines.segment(row, self.place))
        return holds_of(condition, self.field, value, self.schema)

    def longest(self, many: int) -> Sequence[int]:
        lengths = list(map(len, self._lines.segments(self.place)))
        return nlargest(many, range(len(lengths)), key=lengths.__getitem__)

    def is_blank(self, row: int) -> bool:
        return not self._filled[row]

    def mask(self, condition: Condition, start: int = 0, end: int | None = None) -> bytes:
        filled = self._filled[start:end] if start or end is not None else self._filled
        if condition.operator is Operator.IS_BLANK:
            return turned(filled)
        field, schema = self.field, self.schema
        is_met_blank = holds_of(condition, field, self._stands_for(""), schema)
        made = bytearray(turned(filled) if is_met_blank else len(filled))
        chosen = self._may_hold(condition, start, filled)
        texts = self._lines.chosen_segments(self.place, start, chosen)
        for row, text in zip(compress(range(len(filled)), chosen), texts, strict=True):
            made[row] = holds_of(condition, field, self._stands_for(text), schema)
        return bytes(made)

    def _may_hold(self, condition: Condition, start: int, filled: Mask) -> Mask:
        """The filled rows whose line alone does not tell that they do not meet a condition.

        Lines keep their accents, which ``CONTAINS`` and ``STARTS_WITH`` ignore, so any line that may have some counts.
        """
        if not self._can_skip(condition) or condition.operator is Operator.IS:
            return filled
        return both(filled, self._lines.may_have(contained(str(condition.values[0])), start, start + len(filled)))

    @staticmethod
    def _can_skip(condition: Condition) -> bool:
        """Only rows in whose line the wanted text stands can meet it."""
        usual = condition.operator in (Operator.CONTAINS, Operator.STARTS_WITH, Operator.IS)
        return usual and len(condition.values) == 1 and isinstance(condition.values[0], str)

    @abstractmethod
    def _stands_for(self, text: str) -> Value:
        """A value that meets the same conditions as the one that the segment is of."""


class TextColumn(_SegmentColumn):
    """Texts. The line has them in one case; as they are written, only the task knows."""

    def mask(self, condition: Condition, start: int = 0, end: int | None = None) -> bytes:
        if not self._can_skip(condition) or (start and end is None):
            return super().mask(condition, start, end)
        wanted = str(condition.values[0])
        if condition.operator is Operator.IS:
            return self._equal_to(in_one_case(wanted), start, end)
        folded = contained(wanted)
        if not folded or "\n" in folded:
            return super().mask(condition, start, end)
        begins, last = condition.operator is Operator.STARTS_WITH, len(self._filled)
        index = self._lines.index_of(self.place)
        return bytes(index.found_between(folded, start, last if end is None else min(end, last), begins=begins))

    def _equal_to(self, folded: str, start: int, end: int | None) -> bytes:
        """The rows with this text: of all rows those alone are compared in whose line it is."""
        if end is not None:
            chosen = b"\x01" * len(self._filled[start:end])
            return bytes(map(folded.__eq__, self._lines.chosen_segments(self.place, start, chosen)))
        rows = list(compress(range(len(self._filled)), self._lines.found(folded)))
        made = bytearray(len(self._filled))
        for row, text in zip(rows, self._lines.segments(self.place, rows), strict=True):
            made[row] = text == folded
        return bytes(made)

    def read(self, raws: Sequence[RawValue]) -> list[str]:
        if not _TEXTS.issuperset(map(type, raws)) or any("\0" in raw for raw in raws if raw):  # type: ignore[operator]
            return super().read(raws)
        self._filled.extend(map(bool, raws))
        return [raw or "" for raw in raws]  # type: ignore[misc]

    def key(self, row: int) -> str:
        return natural_text(self._lines.segment(row, self.place))

    def keys_of(self, rows: Sequence[int]) -> list[str | None]:
        return [natural_text(text) if text else None for text in self._lines.segments(self.place, rows)]

    def text(self, row: int) -> str | None:
        return None if self._filled[row] else ""

    def _stands_for(self, text: str) -> Value:
        return text or None


class FilesColumn(_SegmentColumn):
    """Attachments: how many there are, and their names."""

    def key(self, row: int) -> Any:
        return self._key(self._lines.segment(row, self.place))

    def keys_of(self, rows: Sequence[int]) -> list[Any]:
        return [self._key(text) if text else None for text in self._lines.segments(self.place, rows)]

    @staticmethod
    def _key(text: str) -> tuple[int, str]:
        count, _, names = text.partition("\n")
        return (-int(count), natural_text(names.partition("\n")[0])) if count else (0, "")

    def text(self, row: int) -> str | None:
        return self._lines.segment(row, self.place).partition("\n")[0]

    def _stands_for(self, text: str) -> Value:
        names = text.partition("\n")[2].replace("\n", ",")
        return (Attachment("", "", names),) if text else ()


class NumberColumn(Column):
    """Numbers, as binary floats while these are the same number in the same order, else as decimals."""

    form = "numbers"

    def __init__(self, field: Field, schema: WorkflowSchema, lines: Lines, place: int) -> None:
        super().__init__(field, schema, lines, place)
        self._numbers: array[float] | list[Any] = array("d")
        self._money = field.kind is FieldKind.CURRENCY
        self._currency = currency_of(field.name) if self._money else ""
        self._notation = notation()

    def read(self, raws: Sequence[RawValue]) -> list[str]:
        return [self._plain(raw) if raw.__class__ is str else self.read_value(self.parse(raw)) for raw in raws]

    def take(self, cells: Cells) -> Segments:
        if cells.segments is None or cells.numbers is None or not isinstance(self._numbers, array):
            return super().take(cells)
        self._numbers.extend(cells.numbers)
        return cells.segments

    def stored(self) -> StoredColumn | None:
        if not isinstance(self._numbers, array):
            return None
        return StoredColumn(self.form, self.place, "d", self._numbers.tobytes())

    def take_stored(self, stored: StoredColumn, start: int, end: int) -> None:
        numbers = stored.some(start, end)
        if isinstance(self._numbers, array):
            self._numbers.extend(numbers)
        else:
            self._numbers += [None if number != number else Decimal(repr(number)) for number in numbers]

    def _plain(self, raw: Any) -> str:
        """The text ``12345.67``, which is what nearly all numbers are, in a short way."""
        whole, dot, part = raw.partition(".")
        if not (whole.isdigit() and len(raw) <= _EXACT_DIGITS and raw.isascii() and (part.isdigit() or not dot)):
            return self.read_value(self.parse(raw))
        if isinstance(self._numbers, array):
            self._numbers.append(float(raw))
        else:
            self._numbers.append(Decimal(raw))
        number = int(whole)
        shown, plain = f"{number:,}{dot}{part}", f"{number}{dot}{part}"
        if self._money and len(part) < 2:
            shown = f"{number:,}.{part:0<2}"
        return number_lines(shown, plain, self._notation)

    def read_value(self, value: Value) -> str:
        number = self._number(value)  # it may put other numbers in their place
        self._numbers.append(number)
        return self.segment(value)

    def put(self, row: int, value: Value) -> None:
        number = self._number(value)
        self._numbers[row] = number
        self._lines.put(row, self.place, self.segment(value))

    def _number(self, value: Value) -> Any:
        if not isinstance(value, Decimal):
            return nan if isinstance(self._numbers, array) else None
        if isinstance(self._numbers, list):
            return value
        if _is_exact(value):
            return float(value)
        self._numbers = [None if number != number else Decimal(repr(number)) for number in self._numbers]
        return value

    def longest(self, many: int) -> Sequence[int]:
        lengths = list(map(len, self._lines.segments(self.place)))
        return nlargest(many, range(len(lengths)), key=lengths.__getitem__)

    def is_blank(self, row: int) -> bool:
        number = self._numbers[row]
        return number is None or number != number

    def key(self, row: int) -> Any:
        return self._numbers[row]

    def keys_of(self, rows: Sequence[int]) -> list[Any]:
        return [None if n is None or n != n else n for n in map(self._numbers.__getitem__, rows)]

    def text(self, row: int) -> str | None:
        return with_currency(self._lines.segment(row, self.place).partition("\n")[0], self._currency)

    def mask(self, condition: Condition, start: int = 0, end: int | None = None) -> bytes:
        numbers = self._numbers[start:end] if start or end is not None else self._numbers
        if isinstance(numbers, array) and (made := _mask_of_floats(condition, numbers)) is not None:
            return made
        field, schema = self.field, self.schema
        return bytes([holds_of(condition, field, self._value(number), schema) for number in numbers])

    def total(self, rows: Sequence[int], context: Context) -> tuple[Decimal, int]:
        """The sum of the numbers in some rows, and how many of them have one.

        Raises:
            DecimalException: the sum has more digits than the context.
        """
        numbers = [n for n in map(self._numbers.__getitem__, rows) if n is not None and n == n]
        if isinstance(self._numbers, array) and (total := _total_of_floats(numbers, context)) is not None:
            return total, len(numbers)
        total = Decimal(0)
        for number in numbers:
            total = context.add(total, number if isinstance(number, Decimal) else Decimal(repr(number)))
        return total, len(numbers)

    @staticmethod
    def _value(number: Any) -> Value:
        if number is None or number != number:
            return None
        return number if isinstance(number, Decimal) else Decimal(repr(number))


def _mask_of_floats(condition: Condition, numbers: array[float]) -> bytes | None:
    """The numbers that meet a condition, NaN for none; None where floats can't tell."""
    if condition.operator is Operator.IS_BLANK:
        return bytes(map(ne, numbers, numbers))
    bounds = [float(value) for value in condition.values if isinstance(value, Decimal) and _is_exact(value)]
    if not bounds or len(bounds) < len(condition.values):
        return None
    first, last = bounds[0], bounds[-1]
    if condition.operator is Operator.BETWEEN:
        return both(bytes(map(first.__le__, numbers)), bytes(map(last.__ge__, numbers)))
    compare = {
        Operator.IS: first.__eq__,
        Operator.AT_LEAST: first.__le__,
        Operator.AT_MOST: first.__ge__,
        Operator.AFTER: first.__lt__,
        Operator.BEFORE: first.__gt__,
    }.get(condition.operator)
    return bytes(map(compare, numbers)) if compare is not None and len(bounds) == 1 else None


def _total_of_floats(numbers: Sequence[float], context: Context) -> Decimal | None:
    """The sum of the decimals that these stand for, by whole hundredths and the like; None where those can't tell."""
    for digits in _DIGITS:
        scale = 10.0**digits
        if numbers and max(map(abs, numbers)) * scale >= _SURE:
            return None
        wholes = [round(number * scale) for number in numbers]
        if [whole / scale for whole in wholes] == numbers:
            return context.create_decimal(sum(wholes)).scaleb(-digits, context)
    return None


def _is_exact(value: Decimal) -> bool:
    """True where floats are equal, and ordered, as the decimals they came from, and give them back."""
    _, digits, exponent = value.as_tuple()
    return len(digits) <= _EXACT_DIGITS and isinstance(exponent, int) and abs(exponent) < _FAR
