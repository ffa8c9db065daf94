"""Every text can be read on everything that may be behind it, and every edge is seen: computed from the tokens.

The figures are those of WCAG 2.2: 4.5 for texts, 3 for edges of inputs and buttons, 7 for texts in high contrast.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from flowdash_desktop.domain.table.coloring.rules import Shade
from flowdash_desktop.ui.theme.color import contrast, mix
from flowdash_desktop.ui.theme.shades import muted_on_tints, pale_share, strong, tint
from flowdash_desktop.ui.theme.tokens import (
    EDGES,
    GROUNDS,
    INKS,
    Tokens,
    dark_tokens,
    high_contrast_tokens,
    light_tokens,
)

TEXT, EDGE, ENHANCED = 4.5, 3.0, 7.0
ROUNDED = 0.02
"""Colours have 256 steps a channel."""
SETS: dict[str, Tokens] = {
    "light": light_tokens(),
    "dark": dark_tokens(),
    "high contrast light": high_contrast_tokens(False),
    "high contrast dark": high_contrast_tokens(True),
}
PAPER = {"paper", "paper_text", "paper_mark", "paper_hit", "paper_hit_now"}
DECORATION = {"line", "scroll", "hit", "high_contrast"} | PAPER
ON_BUTTONS = {"accent", "on_accent", "accent_hover", "accent_pressed", "danger", "on_danger", "danger_hover"}
channel = st.integers(0, 255)
colors = st.builds(QColor, channel, channel, channel)
sets = pytest.mark.parametrize("name", SETS)


def unreadable(tokens: Tokens, text: float = TEXT) -> list[str]:
    """Each pair of an ink and a ground that is nearer than it may be, with its contrast."""
    pairs = [(ink, ground, text) for ink, ground in product(INKS, GROUNDS)]
    pairs += [(edge, ground, EDGE) for edge, ground in product(EDGES, GROUNDS)]
    pairs += [("text", "hit", text), ("disabled_text", "panel", EDGE), ("accent", "panel", EDGE)]
    pairs += [("on_accent", back, text) for back in ("accent", "accent_hover", "accent_pressed")]
    pairs += [("on_danger", back, text) for back in ("danger", "danger_hover")]
    pairs += [("paper_text", back, TEXT) for back in ("paper", "paper_hit")]
    found = (
        (ink, ground, contrast(getattr(tokens, ink), getattr(tokens, ground)), least) for ink, ground, least in pairs
    )
    return [f"{ink} on {ground}: {has:.2f}" for ink, ground, has, least in found if has < least - ROUNDED]


@sets
def test_every_text_and_edge_stands_out_from_every_ground(name: str) -> None:
    assert not unreadable(SETS[name], ENHANCED if SETS[name].high_contrast else TEXT)


def test_no_colour_is_left_out() -> None:
    """A new token is an ink, an edge or a ground, or is named here as something else."""
    assert set(Tokens.__slots__) == {*INKS, *EDGES, *GROUNDS, "disabled_text"} | ON_BUTTONS | DECORATION


@given(colors)
def test_the_systems_accent_can_be_any_colour(accent: QColor) -> None:
    for tokens in (light_tokens(accent), dark_tokens(accent)):
        assert not unreadable(tokens)
    for dark in (False, True):
        assert not unreadable(high_contrast_tokens(dark, accent=accent), ENHANCED)


@given(colors, colors, colors, st.booleans())
def test_a_high_contrast_scheme_of_the_system_can_be_any(
    panel: QColor, text: QColor, accent: QColor, dark: bool
) -> None:
    tokens = high_contrast_tokens(dark, panel, text, accent)
    assert not unreadable(tokens, TEXT)
    if contrast(panel, text) >= 2 * ENHANCED:
        assert (tokens.panel, tokens.text) == (panel, text)


@sets
def test_a_row_that_no_longer_passes_the_filter_can_be_read(name: str) -> None:
    tokens = SETS[name]
    for ground in (tokens.panel, tokens.selection):
        assert contrast(mix(ground, tokens.text, pale_share(tokens)), ground) >= TEXT
    assert pale_share(tokens) < 1


@sets
@pytest.mark.parametrize("shade", Shade)
def test_texts_can_be_read_on_a_tint(name: str, shade: Shade) -> None:
    """The tint is seen beside plain rows and beside a selected one; a bar of the colour is seen on both."""
    tokens = SETS[name]
    under = tint(tokens, shade)
    assert contrast(tokens.text, under) >= ENHANCED
    assert contrast(muted_on_tints(tokens), under) >= TEXT
    assert contrast(strong(tokens, shade), tokens.panel) >= EDGE - ROUNDED


@sets
def test_a_text_that_is_too_faint_is_found(name: str) -> None:
    faint = replace(SETS[name], muted=SETS[name].chip)
    assert any(pair.startswith("muted on panel") for pair in unreadable(faint, ENHANCED))
