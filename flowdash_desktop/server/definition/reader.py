"""Reading one JSON object of a definition with its place in mind, so that what is wrong is named by its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from itertools import count

_COLOR = re.compile(r"#[0-9a-fA-F]{6}")
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_SHOWN = 20
_NOT_IN_LINES = ("Cc", "Cs", "Zl", "Zp")
"""The kinds of letters that end a line, or that can't be shown in one."""


class DefinitionError(ValueError):
    """A workspace definition that can't be used.

    Attributes:
        problems: one line each, beginning with the place, like ``workflows[0].stages[1].colour: unknown key``.
    """

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        lines = list(self.problems[:_SHOWN])
        if len(self.problems) > _SHOWN:
            lines.append(f"and {len(self.problems) - _SHOWN} more")
        super().__init__("\n".join(lines))


class Problems:
    """The problems found so far."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def add(self, place: str, text: str) -> None:
        """Note one problem at a place; the place of the whole document is ``""``."""
        self.lines.append(f"{place}: {text}" if place else text)

    def stop_if_any(self) -> None:
        """Raise ``DefinitionError`` when there are problems."""
        if self.lines:
            raise DefinitionError(self.lines)


def at(place: str, key: str | int) -> str:
    """The place of a key or an index inside another place."""
    if isinstance(key, int):
        return f"{place}[{key}]"
    return f"{place}.{key}" if place else key


class ObjectReader:
    """One JSON object. Each method takes a key away; ``finish`` reports the keys that nobody asked for."""

    def __init__(self, raw: object, place: str, problems: Problems) -> None:
        self.place = place
        self.problems = problems
        self._asked: set[str] = set()
        self._raw: Mapping[str, object] = {}
        self.ok = isinstance(raw, dict)
        if isinstance(raw, dict):
            self._raw = raw
        else:
            problems.add(place, "must be an object")

    def problem(self, key: str, text: str) -> None:
        """Note a problem at one of this object's keys."""
        self.problems.add(at(self.place, key), text)

    def raw(self, key: str) -> object:
        """The value as it stands, None when it is absent."""
        self._asked.add(key)
        return self._raw.get(key)

    def has(self, key: str) -> bool:
        """True when the key is there."""
        return key in self._raw

    def keys(self) -> tuple[str, ...]:
        """All keys of the object, in its order."""
        return tuple(self._raw)

    def text(self, key: str) -> str:
        """A text that must be there and not be blank."""
        value = self.raw(key)
        if value is None and self.ok:
            self.problem(key, "is missing")
        elif not isinstance(value, str) or not value.strip() or "\x00" in value:
            if self.ok:
                self.problem(key, "must be a text")
        else:
            return value
        return ""

    def optional_text(self, key: str) -> str | None:
        """A text, or None when it is absent, null or empty."""
        value = self.raw(key)
        if value is None or value == "":
            return None
        if not isinstance(value, str) or "\x00" in value:
            self.problem(key, "must be a text")
            return None
        return value

    def line(self, key: str, most: int) -> str | None:
        """One line of at most ``most`` letters, or None when it is absent, null or blank."""
        value = (self.optional_text(key) or "").strip()
        if len(value) > most:
            self.problem(key, f"can have at most {most} letters")
        elif any(unicodedata.category(letter) in _NOT_IN_LINES for letter in value):
            self.problem(key, "must be one line, without control characters")
        else:
            return value or None
        return None

    def id(self, key: str) -> str | None:
        """An id of our own making, or None when it is absent: at most 64 letters, digits, hyphens and underscores."""
        value = self.optional_text(key)
        if value is not None and not _ID.fullmatch(value):
            self.problem(key, "must be at most 64 letters, digits, hyphens and underscores")
            return None
        return value

    def flag(self, key: str, default: bool = False) -> bool:
        """True or false."""
        value = self.raw(key)
        if value is None:
            return default
        if not isinstance(value, bool):
            self.problem(key, "must be true or false")
            return default
        return value

    def count(self, key: str) -> int | None:
        """A whole number from 1, or None when it is absent."""
        value = self.raw(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or value < 1:
            self.problem(key, "must be a whole number from 1")
            return None
        return value

    def color(self, key: str) -> str | None:
        """A colour in the form ``#rrggbb``, or None when it is absent."""
        value = self.optional_text(key)
        if value is not None and not _COLOR.fullmatch(value):
            self.problem(key, f"must be a colour like #2f9e62, not {value!r}")
            return None
        return value.lower() if value else None

    def items(self, key: str, *, required: bool = False) -> list[tuple[str, object]]:
        """The items of a list, each with its place; none when it is absent."""
        value = self.raw(key)
        if value is None:
            if required and self.ok:
                self.problem(key, "is missing")
            return []
        if not isinstance(value, list):
            self.problem(key, "must be a list")
            return []
        place = at(self.place, key)
        return [(at(place, index), item) for index, item in enumerate(value)]

    def texts(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """A list of texts, none blank and none twice."""
        found: list[str] = []
        for place, item in self.items(key, required=required):
            if not isinstance(item, str) or not item.strip():
                self.problems.add(place, "must be a text")
            elif item in found:
                self.problems.add(place, f"{item!r} is there twice")
            else:
                found.append(item)
        return tuple(found)

    def objects(self, key: str, *, required: bool = False) -> list[ObjectReader]:
        """A list of objects."""
        return [ObjectReader(item, place, self.problems) for place, item in self.items(key, required=required)]

    def object(self, key: str) -> ObjectReader | None:
        """An object, or None when it is absent."""
        value = self.raw(key)
        return None if value is None else ObjectReader(value, at(self.place, key), self.problems)

    def finish(self) -> None:
        """Report every key that was not asked for."""
        for key in self._raw:
            if key not in self._asked:
                self.problem(key, "unknown key")


def with_ids(given: Iterable[str | None], letter: str) -> list[str]:
    """The ids that are given, and for each None the first of ``letter`` and a number that is not among them."""
    wanted = list(given)
    free = (f"{letter}{number}" for number in count(1) if f"{letter}{number}" not in wanted)
    return [one or next(free) for one in wanted]


def no_repeats(named: Iterable[tuple[str, str]], problems: Problems) -> None:
    """Report every text that comes a second time; ``named`` gives places and texts, blank ones do not count."""
    seen: dict[str, str] = {}
    for place, text in named:
        if not text:
            continue
        if text in seen:
            problems.add(place, f"{text!r} is already used at {seen[text]}")
        else:
            seen[text] = place
