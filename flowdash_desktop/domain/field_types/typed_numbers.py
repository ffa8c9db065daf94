"""Numbers as people type them where a comma stands before the decimals, as in most of Europe.

A text such as ``1.250`` or ``1,250`` may mean either number there. It is read as the window shows numbers, and a person
is asked for one that is plain where the window does not show numbers so.
"""

from __future__ import annotations

import re

from flowdash_desktop.domain.field_types.notation import Notation
from flowdash_desktop.domain.validation_errors import Hint, InvalidValueError, Problem

_COMMA = ","
_SPACES = re.compile(r"(?<=\d)['\u2019 \u00a0\u202f](?=\d{3}(?!\d))")
"""Between thousands, where nothing else is meant by them."""
_NUMBER = re.compile(r"\d[\d.,]*")
_EITHER = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_POINTS = re.compile(r"\d{1,3}(\.\d{3})+(,\d*)?")


def with_point(text: str, by: Notation, *, is_pasted: bool = False) -> str:
    """A typed number with a point before its decimals, and no marks between its thousands where those are points.

    A text with another mark, such as a currency, keeps it. One without exactly one number is given back as it is.

    Args:
        text: as it was typed.
        by: how the window shows numbers.
        is_pasted: nobody sees what is read. ``1,250`` may come from a program that groups by commas: it is asked about.

    Raises:
        InvalidValueError: it may mean a number with three decimals, or thousands.
    """
    joined = _SPACES.sub("", text)
    found = _NUMBER.findall(joined)
    if len(found) != 1:
        return text
    number = found[0]
    if _EITHER.fullmatch(number):
        return joined.replace(number, _decided(number, by, is_pasted=is_pasted))
    if _POINTS.fullmatch(number) and ("," in number or number.count(".") > 1):
        return joined.replace(number, number.replace(".", "").replace(",", "."))
    if number.count(",") == 1 and "." not in number:
        return joined.replace(number, number.replace(",", "."))
    return text


def may_be_two(text: str) -> bool:
    """True for a number that has another meaning where a point stands before the decimals."""
    found = _NUMBER.findall(_SPACES.sub("", text))
    return len(found) == 1 and _EITHER.fullmatch(found[0]) is not None


def _decided(number: str, by: Notation, *, is_pasted: bool) -> str:
    whole, decimals = re.split("[.,]", number)
    mark = number[len(whole)]
    if by.decimal == _COMMA and mark == by.group:
        return whole + decimals
    if by.decimal == _COMMA == mark and not is_pasted:
        return f"{whole}.{decimals}"
    least = decimals.rstrip("0")
    # Four decimals can't be thousands.
    fraction = f"{whole}.{least if len(least) < len(decimals) else decimals + '0'}" if least else f"{whole}.0"
    shown = fraction.replace(".", by.decimal)
    raise InvalidValueError(Problem.INVALID, Hint.AMBIGUOUS_NUMBER, first=f"{whole}{decimals}", second=shown)
