"""How many tasks have each value of a field, counted when somebody looks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property


class Tally(Mapping[str, int]):
    """Counts by value. To count all tasks takes milliseconds, which a key press does not wait for.

    Args:
        count: counts.
    """

    def __init__(self, count: Callable[[], Mapping[str, int]]) -> None:
        self._count = count

    @cached_property
    def _counts(self) -> Mapping[str, int]:
        return self._count()

    def __getitem__(self, value: str) -> int:
        return self._counts[value]

    def __iter__(self) -> Iterator[str]:
        return iter(self._counts)

    def __len__(self) -> int:
        return len(self._counts)
