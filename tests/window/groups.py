"""By what rows are grouped and what the headers say, worked out naively; nothing of the application is used here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QLocale

Path = tuple[Any, ...]
"""A group, from the outside in: the value of each level, None for blank."""
Grouping = tuple[tuple[str, str], ...]
"""One or two levels: a field, and ``day``, ``week`` or ``month`` for a date, ``""`` for others."""
UNITS = {"date": ("day", "week", "month"), "datetime": ("day", "week", "month")}
_GROUPED = ("stage", "person", "singleSelect", "multipleSelect", "checkbox")


@dataclass(frozen=True)
class Group:
    """The header of a group; ``depth`` is 1 for one in another."""

    name: str
    count: int
    collapsed: bool
    depth: int = 0


def ways(kinds: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """What rows can be grouped by, as the list of groups names it."""
    made = {}
    for name, kind in kinds.items():
        if kind in _GROUPED:
            made[name] = (name, "")
        for unit in UNITS.get(kind, ()):
            made[f"{name} by {unit}"] = (name, unit)
    return made


def value_of(kind: str, unit: str, value: Any, options: Sequence[str] = ()) -> Any:
    """What the tasks of a group have in common; None for blank."""
    if value is None or value in ("", []):
        return None
    if kind == "multipleSelect":
        return tuple(sorted(value, key=list(options).index))
    if kind not in UNITS:
        return value
    is_moment = kind == "datetime"
    day = datetime.fromisoformat(value).astimezone().date() if is_moment else date.fromisoformat(value)
    if unit == "month":
        return day.replace(day=1)
    first = QLocale().firstDayOfWeek().value - 1
    return day - timedelta((day.weekday() - first) % 7) if unit == "week" else day


def named(kind: str, unit: str, value: Any, shown: str) -> str:
    """What a header says of a value; ``shown`` is what cells show of it."""
    if value is None:
        return "Unassigned" if kind == "person" else "Blank"
    if unit == "week":
        return f"Week of {shown}"
    if unit == "month":
        return f"{value:%B} {value.year:04}"
    if kind == "checkbox":
        return "Yes" if value else "No"
    return shown


def arranged(paths: Mapping[str, Path], closed: set[Path]) -> Iterator[str | Path]:
    """The tasks in their order, each with its group, as rows: the paths of headers, and tasks of open groups."""
    seen: set[Path] = set()
    for key, path in paths.items():
        above = [path[:depth] for depth in range(1, len(path) + 1)]
        for place, group in enumerate(above):
            if group not in seen and not closed.intersection(above[:place]):
                yield group
            seen.add(group)
        if not closed.intersection(above):
            yield key
