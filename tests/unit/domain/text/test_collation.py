"""Texts in the order that a person of a language expects."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowdash_desktop.domain.text.collation import natural_text, use_language


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    use_language("en")


@pytest.mark.parametrize(
    ("language", "in_order"),
    [
        ("en", ["angle", "Ångström", "Äpfel", "apple 9", "Apple 10", "ø", "öl", "Zander"]),
        ("de_DE", ["Ärger", "arm", "Straße", "Strasse 2", "zu"]),
        ("sv_SE", ["Adam", "Zander", "Ångström", "Äpple", "Öl"]),
        ("da", ["Zander", "Ære", "Øl", "Ål"]),
        ("es-ES", ["nube", "ñandú", "oso"]),
        ("pl", ["la", "lz", "ława", "ma"]),
    ],
)
def test_letters_stand_where_the_language_has_them(language: str, in_order: list[str]) -> None:
    use_language(language)
    assert sorted({*in_order}, key=natural_text) == in_order


def test_an_accent_decides_only_where_nothing_else_does() -> None:
    assert natural_text("resume") < natural_text("résumé") < natural_text("resume 2") < natural_text("résumé 3")


@given(st.text(), st.text())
def test_different_texts_have_different_keys(one: str, other: str) -> None:
    """Texts that differ in more than case and zeros have keys that differ."""
    if natural_text(one) == natural_text(other) and not any(c.isdecimal() for c in one):
        assert one.casefold() == other.casefold()
