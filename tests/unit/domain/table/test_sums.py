"""Count, sum and average of cells."""

from __future__ import annotations

from decimal import Decimal

from flowdash_desktop.domain.table.sums import Sums


def added(*numbers: str) -> Sums:
    sums = Sums()
    sums.add(numbers, [Decimal(number) for number in numbers if number])
    return sums


def test_a_sum_of_decimals_is_exact() -> None:
    """Binary floats and 28 digits would both be off."""
    assert added("0.1", "0.2").total == Decimal("0.3")
    assert str(added("12345678901234567890123456789012345", "0.01").total) == "12345678901234567890123456789012345.01"


def test_blank_cells_count_for_nothing() -> None:
    sums = added("1", "", "4")
    assert (sums.filled, sums.numbers, sums.average()) == (2, 2, Decimal("2.5"))


def test_without_numbers_there_is_no_average() -> None:
    sums = Sums()
    sums.add(["text", "", "more"])
    assert (sums.filled, sums.average()) == (2, None)


def test_an_average_is_rounded_to_what_a_person_reads() -> None:
    assert added("1", "1", "0").average() == Decimal("0.6667")
    assert added("0", "0").average() == Decimal("0")
    assert added("10", "30").average() == Decimal("20")
