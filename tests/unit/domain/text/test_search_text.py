"""What a search compares: accents, case and width do not count, and each hit is found in the text as written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.table.columns.string_store import PART, Texts
from flowdash_desktop.domain.table.search_index import SearchIndex
from flowdash_desktop.domain.table.search_lines import SEPARATOR
from flowdash_desktop.domain.text.search_text import plain_letters, search_words, searched, spots, typed_words


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("societe", "Soci\u00e9t\u00e9 G\u00e9n\u00e9rale"),
        ("SOCI\u00c9T\u00c9", "societe"),
        ("cafe", "Cafe\u0301"),  # an accent of its own, behind the letter
        ("lodz", "\u0141\u00f3d\u017a"),
        ("smorgas", "Sm\u00f8rg\u00e5s"),
        ("abc", "\uff21\uff22\uff23"),  # letters as wide as a Chinese sign
        ("office", "o\ufb03ce"),
        ("strasse", "Stra\u00dfe"),
    ],
)
def test_accents_case_and_width_do_not_count(typed: str, text: str) -> None:
    assert all(word in searched(text) for word in search_words(typed))


def test_signs_that_make_another_word_count() -> None:
    assert searched("\u304c") != searched("\u304b"), "ga and ka are two syllables of Japanese"


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("Soci\u00e9t\u00e9 du Nord", "societe nord", ["Soci\u00e9t\u00e9", "Nord"]),
        ("Cafe\u0301 Berg", "cafe", ["Cafe\u0301"]),
        ("Stra\u00dfe", "rass", ["ra\u00df"]),
        ("o\ufb03ce", "fic", ["\ufb03c"]),
        ("ananas", "ana", ["anana"]),
        ("berg, berg", "BERG", ["berg", "berg"]),
        ("berg", "x", []),
        ("berg", "", []),
    ],
)
def test_each_hit_is_found_in_the_text_as_written(text: str, typed: str, marked: list[str]) -> None:
    assert [text[begin:end] for begin, end in spots(text, search_words(typed))] == marked


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('"Foo  bar" baz', ("foo bar", "baz")),
        ('"foo b', ("foo b",)),
        ('5" pipe', ('5"', "pipe")),
        ('"a"b', ('"a"b',)),
        ('"say \\"hi\\"" x', ('say "hi"', "x")),
        ('"', ()),
        ('"" x x', ("x",)),
    ],
)
def test_what_stands_in_quotes_is_one_word(line: str, words: tuple[str, ...]) -> None:
    assert typed_words(line) == words


@given(st.text())
def test_a_line_without_quotes_has_the_same_words(text: str) -> None:
    plain = text.replace('"', "")
    assert typed_words(plain) == search_words(plain)


@given(st.text(), st.text(max_size=3))
def test_a_word_has_spots_where_the_search_finds_it(text: str, typed: str) -> None:
    words = search_words(typed)
    assert bool(spots(text, words)) == any(word in searched(text) for word in words)
    assert searched(searched(text)) == searched(text)


def test_parts_and_single_texts_are_searched_alike() -> None:
    letters = [*plain_letters(), "a", "\u4e2d", "\u00df".casefold()]
    lines = [SEPARATOR.join(["", f"{letter}x".casefold(), "hidden", "last"]) for letter in letters]
    lines *= 2 * PART // len(lines) + 1
    texts = Texts()
    texts.extend(lines)
    assert texts.parts
    index = SearchIndex(texts, SEPARATOR)
    index.look_in([0, 1, 3], 4)
    while index.prepare(0.0):
        pass
    for word in ("hidden", "last", "ax", "ox", "\u4e2dx", "x"):
        expected = bytearray(word in searched(line.replace("hidden", "")) for line in lines)
        assert index.found(word) == expected, word
        assert index.found(word, bytes([1]) + bytes(len(lines) - 1)) == expected[:1] + bytes(len(lines) - 1)
    texts[0] = SEPARATOR.join(["", "\u00e9t\u00e9", "hidden", "last"])
    assert index.found("ete")[0] == 1
    index.look_in(None, 4)
    assert index.found("hidden").count(1) == len(lines)
