"""Who is known to be where: until they say something else, are silent for too long, or their key ends."""

from __future__ import annotations

from dataclasses import replace

import pytest

from flowdash_desktop.server.presence.board import MOST_OF_A_KEY, PresenceBoard
from flowdash_desktop.server.presence.sign import LEAVING_SECONDS, STAYS_SECONDS, Sign

ANNA = Sign("key of Anna", "window", "w", "42", user="anna@example.org")
BEN = Sign("key of Ben", "window", "w", "42", is_editing=True)


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def board(clock: Clock) -> PresenceBoard:
    return PresenceBoard(clock)


def everybody(_key: str) -> bool:
    return True


def test_only_another_word_changes_something(board: PresenceBoard) -> None:
    assert board.put(ANNA) == {"w"}
    assert board.put(ANNA) == set()
    assert board.put(replace(ANNA, is_editing=True)) == {"w"}
    assert board.put(replace(ANNA, workflow="other")) == {"w", "other"}
    assert board.put(replace(ANNA, workflow="other", task=None)) == {"other"}
    assert board.put(replace(ANNA, task=None)) == set()
    assert len(board) == 0


def test_silence_ends_it_and_saying_it_again_does_not(board: PresenceBoard, clock: Clock) -> None:
    board.put(ANNA)
    board.put(BEN)
    clock.now += STAYS_SECONDS - 1
    board.put(BEN)
    assert board.next_end() == 1
    assert board.end_silent(everybody) == set()
    clock.now += 1
    assert board.end_silent(everybody) == {"w"}
    assert board.in_workflow("w") == [BEN]
    clock.now += STAYS_SECONDS
    assert board.end_silent(everybody) == {"w"}
    assert (board.in_workflow("w"), board.next_end()) == ([], None)


def test_who_leaves_is_soon_gone_unless_they_come_back(board: PresenceBoard, clock: Clock) -> None:
    board.put(ANNA)
    board.put(replace(ANNA, task=None, is_leaving=True))
    assert board.next_end() == LEAVING_SECONDS
    board.put(ANNA)
    assert board.next_end() == STAYS_SECONDS
    board.put(replace(ANNA, task=None, workflow="other", is_leaving=True))
    assert board.next_end() == STAYS_SECONDS, "the stream of another workflow says nothing"
    board.put(replace(ANNA, task=None, is_leaving=True))
    clock.now += LEAVING_SECONDS
    assert board.end_silent(everybody) == {"w"}


def test_a_key_that_opens_nothing_takes_its_windows_along(board: PresenceBoard) -> None:
    board.put(ANNA)
    board.put(BEN)
    assert board.end_silent(lambda key: key == BEN.key) == {"w"}
    assert board.in_workflow("w") == [BEN]


def test_nobody_speaks_for_the_window_of_another_key(board: PresenceBoard) -> None:
    board.put(ANNA)
    board.put(replace(BEN, task=None))
    assert board.in_workflow("w") == [ANNA]


def test_a_key_has_its_share_of_windows(board: PresenceBoard) -> None:
    board.put(BEN)
    for number in range(MOST_OF_A_KEY):
        board.put(replace(ANNA, window=f"{number}"))
    board.put(replace(ANNA, window="0"))
    board.put(replace(ANNA, window="one more"))
    assert BEN in board.in_workflow("w")
    windows = [sign.window for sign in board.in_workflow("w") if sign.key == ANNA.key]
    assert len(windows) == MOST_OF_A_KEY
    assert {"0", "one more"} < {*windows}
    assert "1" not in windows, "the one that was silent for longest"
