"""How a name is found by what is typed of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.text.fuzzy import Name
from flowdash_desktop.domain.text.search_text import search_words


def _score(name: str, typed: str) -> int:
    match = Name(name).match(search_words(typed))
    return -1 if match is None else match.score


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("ass rev", "Assign to the last reviewer"),
        ("societe", "Société Générale"),
        ("nwt", "New workflow template"),
        ("vndr", "Vendor onboarding"),
        ("ＡＢＣ", "abc"),
    ],
)
def test_name_is_found(typed: str, name: str) -> None:
    assert _score(name, typed) > 0


@pytest.mark.parametrize(("typed", "name"), [("ass xyz", "Assign"), ("zz", "Zigzag zone"), ("gnissa", "Assign")])
def test_other_name_is_not_found(typed: str, name: str) -> None:
    assert _score(name, typed) == -1


def test_better_matches_come_first() -> None:
    names = ["Export", "Export all tasks", "Undo export", "Reexport", "Extra port"]
    scores = [_score(name, "export") for name in names]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] > scores[1] > scores[2] > scores[3] > scores[4]


def test_typed_letters_are_marked() -> None:
    match = Name("Größe des Büros").match(search_words("buro gro"))
    assert match is not None
    assert [("Größe des Büros")[a:b] for a, b in match.spots] == ["Grö", "Büro"]


def test_other_words_find_a_name_too() -> None:
    match = Name("Set stage to Review", "move").match(search_words("move rev"))
    assert match is not None
    assert match.spots == ((13, 16),)


@given(st.text(max_size=40), st.text(max_size=12))
def test_spots_lie_in_the_name_and_do_not_overlap(name: str, typed: str) -> None:
    match = Name(name).match(search_words(typed))
    if match is not None:
        ends = [place for spot in match.spots for place in spot]
        assert all(0 <= place <= len(name) for place in ends)
        assert all(begin < end for begin, end in match.spots)
        assert list(match.spots) == sorted(match.spots)


@given(st.text(min_size=1, max_size=40))
def test_every_name_is_found_by_itself(name: str) -> None:
    if search_words(name):
        assert Name(name).match(search_words(name)) is not None
