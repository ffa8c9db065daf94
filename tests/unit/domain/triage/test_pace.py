"""How fast a person decides in triage mode."""

from __future__ import annotations

from flowdash_desktop.domain.triage.pace import PAUSE, Pace


def test_the_pace_is_the_median_of_the_last_decisions() -> None:
    pace = Pace()
    pace.begin(0)
    assert pace.left(10) is None
    for now in (2, 4, 6, 100):
        pace.decided(now)
    assert pace.left(10) == 20


def test_a_pause_says_nothing_about_the_pace() -> None:
    pace = Pace()
    pace.begin(0)
    for now in (1, 2, 3, 3 + PAUSE + 1, 3 + PAUSE + 2):
        pace.decided(now)
    assert pace.seconds() == 1
