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


def test_a_whole_word_may_begin_or_end_in_a_sign() -> None:
    assert one("use C++ now, not C++x or (C++)", "C++", "Rust", whole=True) == "use Rust now, not C++x or (Rust)"
    assert one("#1 and a#1", "#1", "x", whole=True) == "x and a#1"
    assert one("C++", r"C\W+", "x", whole=True, is_pattern=True) == "x"


def test_a_pattern_gives_its_groups() -> None:
    assert one("Smith, Ann", r"(\w+), (\w+)", "$2 $1", is_pattern=True) == "Ann Smith"


def test_a_group_ends_where_its_number_ends() -> None:
    """The matcher reads ``$1b`` as a group of the name ``1b``, and puts nothing for a group that is not there."""
    assert one("Task 12", r"(\d+)", "$1b", is_pattern=True) == "Task 12b"
    assert one("Task 12", r"(\d+)", "$1_$01", is_pattern=True) == "Task 12_12"
    assert one("Task 12", r"(?P<n>\d+)", "${n}x ${1} $0", is_pattern=True) == "Task 12x 12 12"
    assert one("Task 12", r"(\d+)", "$$1 $ ${1", is_pattern=True) == "Task $1 $ ${1"


@pytest.mark.parametrize("by", ["$2", "$2b", "$1 $9", "${2}", "$name", "$1234567890123456789012"])
def test_a_group_that_the_pattern_does_not_have_is_refused(by: str) -> None:
    with pytest.raises(BadPatternError):
        one("Task 12", r"(\d+)", by, is_pattern=True)


def test_a_pattern_without_groups_has_none_to_give() -> None:
    with pytest.raises(BadPatternError):
        one("Task 12", "Task", "$1", is_pattern=True)
    assert one("Task 12", "Task", "a $0", is_pattern=True) == "a Task 12"


def test_a_pattern_that_cannot_be_read_says_so() -> None:
    with pytest.raises(BadPatternError):
        one("a", "(", "", is_pattern=True)


def test_every_pattern_ends_soon() -> None:
    """The matcher of Python would need years for this one."""
    assert one("a" * 200 + "b", "(a+)+c", "", is_pattern=True).endswith("b")


def test_nothing_to_find_changes_nothing() -> None:
    assert one("a", "", "x") == "a"
