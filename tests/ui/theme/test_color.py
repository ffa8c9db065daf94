"""What can be read on what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from flowdash_desktop.ui.theme.color import READABLE, apart_from, contrast, mix, text_on

channel = st.integers(0, 255)
colors = st.builds(QColor, channel, channel, channel)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


@given(colors)
def test_text_on_any_colour_can_be_read(background: QColor) -> None:
    assert contrast(text_on(background), background) >= READABLE


@given(colors, colors, st.floats(1.0, 4.5))
def test_a_colour_is_moved_until_it_stands_out(color: QColor, background: QColor, least: float) -> None:
    moved = apart_from(color, background, least)
    assert contrast(moved, background) >= least
    if contrast(color, background) >= least:
        assert moved == color


def test_mixing_ends_at_its_ends() -> None:
    red, blue = QColor("red"), QColor("blue")
    assert (mix(red, blue, 0).name(), mix(red, blue, 1).name()) == ("#ff0000", "#0000ff")
