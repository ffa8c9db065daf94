"""Texts are cut off where they would be if each were laid out, as nearly as makes no difference."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from flowdash_desktop.ui.table.painting.text_widths import TextWidths

TEXTS = st.text(st.sampled_from("abcWMiil.,'| AVToéüß–漢字İ…0123456789-$€"), min_size=1, max_size=120)


@pytest.fixture(scope="module")
def widths(qapp: QApplication) -> TextWidths:
    return TextWidths(qapp.font())


@settings(max_examples=300, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=5), st.integers(31, 300))
def test_what_is_shown_fits_and_no_more_is_missing_than_must_be(
    widths: TextWidths, texts: list[str], room: int
) -> None:
    for text, shown in zip(texts, widths.cut_all(texts, room), strict=True):
        assert shown == widths.cut(text, room), "together as one by one"
        if shown == text:
            assert widths.exact(text) <= room
            continue
        assert shown.endswith("…")
        assert text.startswith(shown[:-1].rstrip("…"))
        assert widths.exact(shown) <= room + 1, "Qt's own cut may be wider by what it rounds"
        assert widths.exact(text) > room - 4
    assert widths.cut_all([], room) == []


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("0123456789.,- x"), max_size=16))
def test_a_number_is_as_wide_as_it_is_measured(qapp: QApplication, text: str) -> None:
    widths = TextWidths(qapp.font())
    assert widths.number(text) == QFontMetrics(qapp.font()).horizontalAdvance(text)
