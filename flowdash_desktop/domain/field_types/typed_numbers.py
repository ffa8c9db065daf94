"""Numbers as people type them where a comma stands before the decimals, as in most of Europe.

The window shows numbers with a point before the decimals. So a text such as ``1.250`` or ``1,250`` may mean either
number there, and a person is asked for one that is plain.
"""

from __future__ import annotations

import re

from flowdash_desktop.domain.validation_errors import Hint, InvalidValueError, Problem

_SPACES = re.compile(r"(?<=\d)[' \u00a0\u202f](?=\d{3}(?!\d))")
"""Between thousands, where nothing else is meant by them."""
_NUMBER = re.compile(r"\d[\d.,]*")
_EITHER = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_POINTS = re.compile(r"\d{1,3}(\.\d{3})+(,\d*)?")


def with_point(text: str) -> str:
    """A typed number with a point before its decimals, and no marks between its thousands where those are points.

    A text with another mark, such as a currency, keeps it. One without exactly one number is given back as it is.

    Raises:
        InvalidValueError: it may mean a number with three decimals, or thousands.
    """
    joined = _SPACES.sub("", text)
    found = _NUMBER.findall(joined)
    if len(found) != 1:
        return text
    number = found[0]
    if _EITHER.fullmatch(number):
        whole, decimals = re.split("[.,]", number)
        least = decimals.rstrip("0")
        # Four decimals can't be thousands.
        fraction = f"{whole}.{least if len(least) < len(decimals) else decimals + '0'}" if least else f"{whole}.0"
        raise InvalidValueError(Problem.INVALID, Hint.AMBIGUOUS_NUMBER, first=f"{whole}{decimals}", second=fraction)
    if _POINTS.fullmatch(number) and ("," in number or number.count(".") > 1):
        return joined.replace(number, number.replace(".", "").replace(",", "."))
    if number.count(",") == 1 and "." not in number:
        return joined.replace(number, number.replace(",", "."))
    return text
