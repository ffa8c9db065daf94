"""Texts of other people, as they may be shown."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.text.harmless import MARK, beginning, harmless, harmless_line

LIGATURE = "\U0001f468‍\U0001f469‍\U0001f467"
ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("gpj.\u202eexe", f"gpj.{MARK}exe"),
        ("\u2066a\u2069", f"{MARK}a{MARK}"),
        ("\x1b[31mred\x07", f"{MARK}[31mred{MARK}"),
        ("a\x00b\x7fc\x9b", f"a{MARK}b{MARK}c{MARK}"),
        ("\ud83d alone", f"{MARK} alone"),
        ("z" + "\u0301" * 6, "z" + "\u0301" * 4 + MARK * 2),
        ("lines\n\tstay\r\nhere", "lines\n\tstay\r\nhere"),
        ("over\rwritten", f"over{MARK}written"),
    ],
)
def test_what_can_not_be_shown_is_a_mark(text: str, shown: str) -> None:
    assert harmless(text) == shown


@pytest.mark.parametrize(
    "text",
    ["Größe", "Tiếng Việt", "שָׁלוֹם", "مُحَمَّد", "नमस्ते", "ภาษาไทยที่นี่", "می‌خواهم", LIGATURE, ENGLAND, "한국어", "é" * 3],
)
def test_the_writing_of_any_language_stays(text: str) -> None:
    assert harmless(text) == text
    assert harmless(unicodedata.normalize("NFD", text)) == unicodedata.normalize("NFD", text)


@given(st.text(st.characters(), max_size=60))
def test_positions_are_the_same_in_what_is_shown(text: str) -> None:
    """Search hits and selections are found in one of them and used in the other."""
    shown = harmless(text)
    assert len(shown) == len(text)
    assert harmless(shown) == shown


def test_a_long_text_is_cut_before_it_is_looked_at() -> None:
    assert harmless_line("a\nb\u202e" + "x" * 10_000_000, 5) == f"a b{MARK}x…"
    assert beginning("x" * 10_000_000, 7, 3) == "x" * 7
    assert beginning("1\n2\n3\n4", 100, 3) == "1\n2\n3"
    assert beginning("1\n2", 100, 3) == "1\n2"
