"""How numbers, amounts and days are written for the person at this machine.

``use_notation`` sets it before a window is made, and again before one is made anew in another language. Until then,
and in every other process, the notation is the English one: ``1,250.50``, ``€400.00``, ``31 Jan 2026``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_PARTS = re.compile("d+|M+|y+")
_NAMES = {"d": "day", "M": "month", "y": "year"}


@dataclass(frozen=True, slots=True)
class Notation:
    """The notation of a language.

    Attributes:
        decimal: the mark before the decimals.
        group: the mark between thousands.
        grouped_from: so many digits before the decimals are the fewest that are grouped.
        is_currency_behind: the currency stands behind an amount.
        day: a day in numbers as ``dd.MM.yyyy``; ``""`` for the English ``31 Jan 2026``.
    """

    decimal: str = "."
    group: str = ","
    grouped_from: int = 4
    is_currency_behind: bool = False
    day: str = ""

    def number(self, english: str) -> str:
        """A number such as ``-1,250.50`` in this notation."""
        if self is ENGLISH:
            return english
        if self.grouped_from > len("1250") and english.count(",") == 1 and english.lstrip("-").index(",") == 1:
            english = english.replace(",", "")
        return english.translate({ord(","): self.group, ord("."): self.decimal})

    def english_number(self, shown: str) -> str:
        """The number that is shown so, in digits and a point."""
        return shown.replace(self.group, "").replace(self.decimal, ".")

    def shown_day(self, day: date) -> str:
        """A day in numbers; only of a notation that has a form for it."""
        return _form(self.day).format(day)

    def day_before(self, text: str) -> tuple[date, str] | None:
        """The day that a text begins with, exactly as this notation shows it, and the rest of the text."""
        found = _pattern(self.day).match(text) if self.day else None
        if found is None:
            return None
        try:
            day = date(int(found["year"]), int(found["month"]), int(found["day"]))
        except ValueError:
            return None
        return (day, text[found.end() :]) if self.shown_day(day) == found[0] else None


ENGLISH = Notation()
_in_force = ENGLISH


def notation() -> Notation:
    """The notation in force."""
    return _in_force


def use_notation(wanted: Notation) -> None:
    """Show values in this notation from now on. Texts and columns that were made before are void."""
    global _in_force  # one for the process, as the language is
    _in_force = wanted


@lru_cache(maxsize=8)
def _form(pattern: str) -> str:
    """The pattern for ``str.format`` of a day."""
    return _PARTS.sub(lambda part: f"{{0.{_NAMES[part[0][0]]}:0{len(part[0])}}}", pattern)


@lru_cache(maxsize=8)
def _pattern(pattern: str) -> re.Pattern[str]:
    """The pattern as an expression."""

    def part(found: re.Match[str]) -> str:
        name = _NAMES[found[0][0]]
        return rf"(?P<{name}>\d{{4}})" if name == "year" else rf"(?P<{name}>\d{{1,2}})"

    return re.compile(_PARTS.sub(part, re.escape(pattern)) + r"(?!\d)", re.ASCII)


def counted(number: int) -> str:
    """How many there are of something, as numbers are shown: ``1,234``, ``1.234``."""
    return _in_force.number(f"{number:,}")
