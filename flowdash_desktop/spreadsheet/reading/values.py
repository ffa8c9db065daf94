"""Values of the library as types and plain texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, cast

MOST_DIGITS = 15
"""A number with more digits than these is not the same number in a spreadsheet program."""
_EXACT = 10**MOST_DIGITS
"""Below it every whole number is exact, and has no more digits than a spreadsheet program keeps."""
_NO_NUMBERS = frozenset(("inf", "-inf", "nan"))
_FULL_LETTERS = 32_767
"""What a cell holds. A text of this length was cut, most likely."""


def typed(values: Sequence[object]) -> tuple[list[str], list[str]]:
    """The letters of the types of some values (see ``CellType``), and their texts."""
    types = [("t" if value else "-") if value.__class__ is str else _LETTERS[value.__class__] for value in values]
    texts = [value if value.__class__ is str else _TEXTS[value.__class__](value) for value in values]
    if not _NO_NUMBERS.isdisjoint(texts):
        for column, text in enumerate(texts):
            if text in _NO_NUMBERS and types[column] == "n":
                types[column], texts[column] = "e", "#NUM!"
    return types, texts


def typed_rows(rows: Sequence[Sequence[object]]) -> Iterator[tuple[str, Sequence[str]]]:
    """``typed`` for rows of one length, the letters of a row as one text. Most of all time goes by here.

    Columns are taken as such: most hold one type, and most of what is not a text is there again and again.
    """
    columns = [_typed_column(column) for column in zip(*rows, strict=True)]
    letters = map("".join, zip(*(types for types, _ in columns), strict=True))
    yield from zip(letters, zip(*(texts for _, texts in columns), strict=True), strict=True)


def _typed_column(values: Sequence[object]) -> tuple[Sequence[str], Sequence[str]]:
    kinds = {*map(type, values)}
    if kinds == {str}:
        texts = cast("Sequence[str]", values)
        return (["t" if text else "-" for text in texts] if "" in texts else "t" * len(texts)), texts
    others = kinds - {str}
    if len(others) > 1:  # values of several types may be equal, as 1 and True are
        return typed(values)
    known = [*{*values}]
    found, words = typed(known)
    types, texts_of = dict(zip(known, found, strict=True)), dict(zip(known, words, strict=True))
    return [types[value] for value in values], [texts_of[value] for value in values]


def number_text(value: float) -> str:
    """A number as a spreadsheet program shows it: whole ones whole, others with 15 digits, none with an exponent."""
    if value.is_integer():
        return str(int(value)) if abs(value) < _EXACT else f"{Decimal(repr(value)):.0f}"
    short = f"{value:.15g}"
    return f"{Decimal(short):f}" if "e" in short else short


def is_long_number(text: str) -> bool:
    """True for a whole number that a spreadsheet program may have rounded."""
    return len(text) > MOST_DIGITS and text.lstrip("-").isdigit()


def is_full(text: str) -> bool:
    """True for a text that fills its cell. Letters outside of the first 65,536 count twice there."""
    return len(text) > _FULL_LETTERS // 2 and len(text.encode("utf-16-le", "surrogatepass")) == 2 * _FULL_LETTERS


def _length(value: timedelta) -> str:
    seconds = round(value.total_seconds())
    minutes, second = divmod(abs(seconds), 60)
    hour, minute = divmod(minutes, 60)
    return f"{'-' if seconds < 0 else ''}{hour}:{minute:02}:{second:02}"


_LETTERS: dict[type, str] = {
    float: "n",
    int: "n",
    bool: "c",
    datetime: "m",
    date: "d",
    time: "t",
    timedelta: "t",
}
_TEXTS: dict[type, Callable[[Any], str]] = {
    float: number_text,
    int: str,
    bool: lambda value: "TRUE" if value else "FALSE",
    datetime: lambda value: value.isoformat(sep=" "),
    date: date.isoformat,
    time: time.isoformat,
    timedelta: _length,
}
