"""A decision is said to differ where most alike ones, and at least three, were decided otherwise."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.alike.agreement import FEWEST, Difference, difference

STAGES = st.lists(st.sampled_from(["Paid", "Refused", "Void"]), max_size=12)


@given(st.sampled_from(["Paid", "Refused"]), STAGES)
def test_most_alike_ones_must_have_ended_otherwise(stage: str, decided: list[str]) -> None:
    found = difference(stage, decided)
    others = [one for one in decided if one != stage]
    says = len(decided) >= FEWEST and len(others) > len(decided) / 2
    assert found == (Difference(len(others), len(decided)) if says else None)


def test_six_of_seven_are_said() -> None:
    assert difference("Refused", ["Paid"] * 6 + ["Refused"]) == Difference(6, 7)
    assert difference("Refused", ["Paid"] * 2) is None
    assert difference("Refused", ["Paid", "Paid", "Refused", "Refused"]) is None
