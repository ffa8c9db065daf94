"""Chance that comes out the same on every machine and Python version."""

import random
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Draws from a seed.

    Everything is built on `random.Random.random`, the only draw that Python promises to keep
    the same for a seed from version to version.
    """

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def chance(self, share: float) -> bool:
        """True in `share` (0 to 1) of the cases."""
        return self._random.random() < share

    def between(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return low + int(self._random.random() * (high - low + 1))

    def pick(self, options: Sequence[T]) -> T:
        """One of the options, all equally likely."""
        return options[self.between(0, len(options) - 1)]

    def weighted(self, weights: Mapping[T, int]) -> T:
        """One of the keys, in proportion to its weight."""
        left = self.between(0, sum(weights.values()) - 1)
        for option, weight in weights.items():
            left -= weight
            if left < 0:
                return option
        raise ValueError("there is nothing to draw from")

    def some(self, options: Sequence[T], least: int, most: int) -> list[T]:
        """`least` to `most` different options, in the order they are given."""
        left = list(range(len(options)))
        drawn = [left.pop(self.between(0, len(left) - 1)) for _ in range(min(self.between(least, most), len(options)))]
        return [options[index] for index in sorted(drawn)]

    def day(self, first: date, last: date) -> date:
        """A day from `first` to `last`, both included."""
        return first + timedelta(days=self.between(0, (last - first).days))

    def instant(self, first: date, last: date) -> str:
        """A moment within those days, in UTC, as ISO 8601."""
        day = self.day(first, last)
        return f"{day.isoformat()}T{self.between(5, 19):02}:{self.between(0, 59):02}:{self.between(0, 59):02}Z"
