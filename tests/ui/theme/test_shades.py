"""The colours that a person gives: as strong as each other, and texts can be read on them, in light and dark."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flowdash_desktop.domain.table.coloring.rules import Shade
from flowdash_desktop.ui.theme.color import READABLE, contrast
from flowdash_desktop.ui.theme.shades import muted_on_tints, shade_words, strong, tint
from flowdash_desktop.ui.theme.tokens import Tokens, dark_tokens, light_tokens


@pytest.mark.parametrize("make", [light_tokens, dark_tokens])
@pytest.mark.parametrize("shade", Shade)
def test_texts_can_be_read_on_a_tint(make: Callable[[], Tokens], shade: Shade) -> None:
    """The tint is seen beside plain rows and beside a selected one; a bar of the colour is seen on both."""
    tokens = make()
    under = tint(tokens, shade)
    assert contrast(tokens.text, under) >= 7
    assert contrast(muted_on_tints(tokens), under) >= READABLE
    assert contrast(muted_on_tints(tokens), tokens.panel) >= READABLE
    assert 1.2 <= contrast(under, tokens.panel) < 1.35
    assert under != tokens.selection
    assert contrast(strong(tokens, shade), tokens.panel) >= 2.99


def test_each_colour_has_a_name_and_differs() -> None:
    tokens = light_tokens()
    assert len({shade_words(shade) for shade in (None, *Shade)}) == len(Shade) + 1
    assert len({tint(tokens, shade).name() for shade in Shade}) == len(Shade)
