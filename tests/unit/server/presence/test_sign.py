"""What windows say, as servers tell one another."""

from __future__ import annotations

from dataclasses import replace

from flowdash_desktop.server.presence.sign import Sign, signs_of, texts_of

SIGN = Sign("key", "window", "workflow", 'task "1"', is_editing=True, user="anna@example.org")
MOST = 1000


def test_all_signs_come_in_texts_that_are_short_enough() -> None:
    signs = [replace(SIGN, window=f"{number}", is_leaving=number % 2 == 0) for number in range(50)]
    texts = [*texts_of(signs, "server", MOST)]
    assert len(texts) > 1
    assert all(len(text.encode()) <= MOST for text in texts)
    read = [signs_of(text) for text in texts]
    assert {server for server, _ in read} == {"server"}
    assert [sign for _, some in read for sign in some] == signs


def test_a_sign_that_is_too_long_is_left_out() -> None:
    signs = [replace(SIGN, task="x" * MOST), SIGN]
    assert [signs_of(text)[1] for text in texts_of(signs, "server", MOST)] == [[SIGN]]
    assert [*texts_of([], "server", MOST)] == []


def test_what_a_later_version_says_is_passed_over() -> None:
    assert signs_of('{"server":"s","signs":[["only","three","parts"],"x"]}') == ("s", [])
    assert signs_of("[]") == ("", [])
