"""Wrong keys are slowed by address, with a clock of the test's own."""

from __future__ import annotations

from flowdash_desktop.server.people.wrong_keys import MOST_GUESSES, SECONDS, WrongKeys

HERE, THERE = "192.0.2.1", "192.0.2.2"


class HandClock:
    """Seconds that go by when the test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def guessed(wrong: WrongKeys, address: str = HERE, count: int = MOST_GUESSES) -> WrongKeys:
    for number in range(count):
        assert wrong.wait(address, f"guess {number}") == 0
        assert wrong.is_new(address, f"guess {number}")
    return wrong


def test_after_some_guesses_an_address_waits() -> None:
    clock = HandClock()
    wrong = guessed(WrongKeys(clock))
    assert wrong.wait(HERE, "another guess") == SECONDS
    clock.now += SECONDS - 0.5
    assert wrong.wait(HERE, "another guess") == 1
    clock.now += 0.5
    assert wrong.wait(HERE, "another guess") == 0


def test_guesses_come_back_one_by_one() -> None:
    """The window slides: each guess counts for its own minute."""
    clock = HandClock()
    wrong = WrongKeys(clock)
    for number in range(MOST_GUESSES):
        wrong.is_new(HERE, f"guess {number}")
        clock.now += 1
    clock.now += SECONDS - MOST_GUESSES
    assert wrong.wait(HERE, "one") == 0
    wrong.is_new(HERE, "one")
    assert wrong.wait(HERE, "two") == 1


def test_another_address_does_not_wait() -> None:
    wrong = guessed(WrongKeys(HandClock()))
    assert wrong.wait(THERE, "a key") == 0


def test_the_same_wrong_key_is_one_guess() -> None:
    wrong = WrongKeys(HandClock())
    assert [wrong.is_new(HERE, "revoked") for _ in range(50)] == [True, *[False] * 49]
    guessed(wrong, count=MOST_GUESSES - 1)
    assert wrong.wait(HERE, "revoked") == 0, "it is told that it is wrong"
    assert wrong.wait(HERE, "a new guess") > 0


def test_a_refused_known_key_is_no_guess() -> None:
    """The log says it once a minute, however often it comes."""
    clock = HandClock()
    wrong = WrongKeys(clock)
    assert [wrong.is_first_refusal(HERE, f"ended {number}") for number in range(50)] == [True] * 50
    assert not wrong.is_first_refusal(HERE, "ended 0")
    assert wrong.is_first_refusal(THERE, "ended 0")
    assert wrong.wait(HERE, "a guess") == 0
    clock.now += SECONDS + 1
    assert wrong.is_first_refusal(HERE, "ended 0")


def test_addresses_of_one_ipv6_network_count_together() -> None:
    wrong = WrongKeys(HandClock())
    for number in range(MOST_GUESSES):
        wrong.is_new(f"2001:db8::{number + 1:x}", f"guess {number}")
    assert wrong.wait("2001:db8::ffff", "a guess") > 0
    assert wrong.wait("2001:db8:0:1::1", "a guess") == 0
    guessed(wrong, "192.0.2.9")
    assert wrong.wait("::ffff:192.0.2.9", "a guess") > 0


def test_what_is_remembered_is_bounded() -> None:
    clock = HandClock()
    wrong = WrongKeys(clock)
    for number in range(20_100):
        wrong.is_new(f"10.{number >> 16}.{number >> 8 & 255}.{number & 255}", "guess")
        wrong.is_first_refusal(f"10.{number >> 16}.{number >> 8 & 255}.{number & 255}", "key")
    assert len(wrong._guesses) == len(wrong._refusals) == 10_000
