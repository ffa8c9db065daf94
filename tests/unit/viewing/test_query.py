"""A query compares texts as the search of the window does: without case, accents and kinds of white space."""

from __future__ import annotations

import pytest

from flowdash_desktop.viewing.query import Matcher
from flowdash_desktop.viewing.search_messages import Query


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("buyer", "The Buyer, the buyer's", ["Buyer", "buyer"]),
        ("the  buyer", "the\nbuyer", ["the\nbuyer"]),
        ("strasse", "Stra\u00dfe", ["Stra\u00dfe"]),
        ("s", "\u00df", ["\u00df", "\u00df"]),
        ("cafe", "un caf\u00e9 et un cafe\u0301!", ["caf\u00e9", "cafe\u0301"]),
        ("fi", "\ufb01nd", ["\ufb01"]),
        ("1.5", "1x5 1.5", ["1.5"]),
        ("", "anything", []),
        ("  ", "any thing", []),
    ],
)
def test_a_text_is_found_as_a_whole(words: str, text: str, found: list[str]) -> None:
    spans = Matcher(Query(words)).spans(text)
    assert [text[begin:end] for begin, end in spans] == found
    assert Matcher(Query(words)).matches(text) is bool(found)


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("part buyer", "apart party part; the Buyers", ["part", "part", "Buyer"]),
        ("no-one", "no two, one_one", ["no", "one", "one"]),
        ("a ab", "abc", ["ab"]),
        ("- !", "a - b!", []),
    ],
)
def test_any_word_is_found_at_its_beginning(words: str, text: str, found: list[str]) -> None:
    spans = Matcher(Query(words, is_any_word=True)).spans(text)
    assert [text[begin:end] for begin, end in spans] == found
