"""How a unique ID that counts up is written: a text around its number, like ``INV-{number:4}``."""

from __future__ import annotations

import re
from collections.abc import Callable

_NUMBER = re.compile(r"\{number(?::([1-9]))?\}")


def is_pattern(text: str) -> bool:
    """True for a text with one ``{number}``, or ``{number:4}`` for at least four digits."""
    return len(_NUMBER.findall(text)) == 1 and not re.search(r"[{}\r\n]", _NUMBER.sub("", text))


def filled(pattern: str, number: Callable[[int], str]) -> str:
    """The pattern with its number, which is asked for with the least count of digits."""
    return _NUMBER.sub(lambda found: number(int(found[1] or 1)), pattern)


def around_number(pattern: str) -> tuple[str, str]:
    """The texts before and behind the number."""
    before, *_, behind = _NUMBER.split(pattern)
    return before, behind
