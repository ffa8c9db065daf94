"""Find and replace in texts."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.text.replacing import BadPatternError, Replacement, replaced


def one(text: str, find: str, by: str, **how: bool) -> str:
    return replaced([text], Replacement(find, by, **how))[0]


def test_a_text_is_found_whatever_its_case() -> None:
    assert one("Acme ACME acme", "acme", "X") == "X X X"
    assert one("Acme ACME acme", "acme", "X", match_case=True) == "Acme ACME X"
    assert one("Straße ÄRGER", "ärger", "x") == "Straße x"


def test_signs_of_patterns_are_plain_in_a_text() -> None:
    assert one("1+1 (a) $5 a.b\\n", "1+1 (a)", "x") == "x $5 a.b\\n"
    assert one("a.b axb", "a.b", "$1") == "$1 axb"
    assert one("a b\tc\nd", "\n", " ") == "a b\tc d"


def test_whole_words_only() -> None:
    assert one("cat category Cat", "cat", "dog", whole=True) == "dog category dog"


def test_a_pattern_gives_its_groups() -> None:
    assert one("Smith, Ann", r"(\w+), (\w+)", "$2 $1", is_pattern=True) == "Ann Smith"


def test_a_pattern_that_cannot_be_read_says_so() -> None:
    with pytest.raises(BadPatternError):
        one("a", "(", "", is_pattern=True)


def test_every_pattern_ends_soon() -> None:
    """The matcher of Python would need years for this one."""
    assert one("a" * 200 + "b", "(a+)+c", "", is_pattern=True).endswith("b")


def test_nothing_to_find_changes_nothing() -> None:
    assert one("a", "", "x") == "a"
