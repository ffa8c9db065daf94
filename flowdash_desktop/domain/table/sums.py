"""How many cells are filled, and what their numbers come to: exact decimals, added in parts."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_EVEN, Context, Decimal

_EXACT = Context(prec=1_200)
"""More digits than any sum of numbers that a field can hold."""
_AVERAGE_PLACES = 4


class Sums:
    """The count, sum and average of cells.

    Attributes:
        filled: the cells that are not blank.
        numbers: those of them that hold a number.
        total: the sum of the numbers.
    """

    def __init__(self) -> None:
        self.filled = self.numbers = 0
        self.total = Decimal(0)

    def add(self, texts: Iterable[str], numbers: Iterable[Decimal] = ()) -> None:
        """Count more cells.

        Args:
            texts: what the cells say, ``""`` for blank ones.
            numbers: what the numbers among them are.
        """
        self.filled += sum(map(bool, texts))
        for number in numbers:
            self.numbers += 1
            self.total = _EXACT.add(self.total, number)

    def average(self) -> Decimal | None:
        """The average of the numbers, with two more decimals than a person reads, None without numbers."""
        if not self.numbers:
            return None
        exact = _EXACT.divide(self.total, Decimal(self.numbers))
        places = max(_AVERAGE_PLACES, -int(self.total.as_tuple().exponent))
        rounded = exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN, _EXACT)
        plain = format(rounded, "f").rstrip("0").rstrip(".")
        return Decimal(plain or "0")
