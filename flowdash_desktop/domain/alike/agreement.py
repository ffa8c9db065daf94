"""Whether a decision differs from most of those about alike tasks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

FEWEST = 3
"""With fewer alike decided tasks nothing is said: they are no habit."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A decision that most alike ones are not.

    Attributes:
        others: how many of the alike tasks ended otherwise.
        alike: how many alike tasks are decided.
    """

    others: int
    alike: int


def difference(stage: str, decided: Sequence[str]) -> Difference | None:
    """Compare a decision with those about alike tasks.

    Args:
        stage: the end stage that the task was given.
        decided: the end stages of the alike tasks.

    Returns:
        None where there are too few of them, or at least half of them ended so.
    """
    others = sum(other != stage for other in decided)
    if len(decided) < FEWEST or others * 2 <= len(decided):
        return None
    return Difference(others, len(decided))
