"""The colours that a person gives to views, rows and cells, as they are seen in the scheme in force."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from flowdash_desktop.domain.table.coloring.rules import Shade
from flowdash_desktop.ui.theme.color import READABLE, apart_from, contrast, mix
from flowdash_desktop.ui.theme.tokens import SHADES, Tokens

_APART = 3.0
"""The contrast of a dot or a bar with the panel."""
_TINTED = 1.2
"""The contrast of a tint with the panel: all shades are equally strong then."""
_STEPS = 50


def strong(tokens: Tokens, shade: Shade) -> QColor:
    """The colour of a dot or a bar."""
    return QColor(_strong(shade, tokens.panel.rgb()))


def tint(tokens: Tokens, shade: Shade) -> QColor:
    """The colour behind texts."""
    return QColor(_tint(shade, tokens.panel.rgb()))


def muted_on_tints(tokens: Tokens) -> QColor:
    """Muted text that can be read on every tint."""
    return QColor(_muted(tokens.muted.rgb(), tokens.panel.rgb()))


def pale_share(tokens: Tokens) -> float:
    """How opaque the cells of a row are that no longer passes the filter: as pale as their texts can still be read."""
    return _pale(tokens.text.rgb(), tokens.selection.rgb(), tokens.panel.rgb())


def shade_words(shade: Shade | None) -> str:
    """What a colour is called."""
    translate = QCoreApplication.translate
    return {
        None: translate("Shades", "No colour"),
        Shade.RED: translate("Shades", "Red"),
        Shade.ORANGE: translate("Shades", "Orange"),
        Shade.YELLOW: translate("Shades", "Yellow"),
        Shade.GREEN: translate("Shades", "Green"),
        Shade.TEAL: translate("Shades", "Teal"),
        Shade.BLUE: translate("Shades", "Blue"),
        Shade.PURPLE: translate("Shades", "Purple"),
        Shade.PINK: translate("Shades", "Pink"),
        Shade.GREY: translate("Shades", "Grey"),
    }[shade]


@lru_cache(maxsize=64)
def _strong(shade: Shade, panel: int) -> QColor:
    return apart_from(SHADES[shade], QColor(panel), _APART)


@lru_cache(maxsize=64)
def _tint(shade: Shade, panel: int) -> QColor:
    under, over = QColor(panel), SHADES[shade]
    tints = (mix(under, over, step / _STEPS) for step in range(1, _STEPS))
    return next((made for made in tints if contrast(made, under) >= _TINTED), over)


@lru_cache(maxsize=8)
def _pale(text: int, *grounds: int) -> float:
    ink, behind = QColor(text), [QColor(ground) for ground in grounds]
    shares = (step / _STEPS for step in range(_STEPS // 2, _STEPS))
    return next((s for s in shares if all(contrast(mix(b, ink, s), b) >= READABLE for b in behind)), 1.0)


@lru_cache(maxsize=8)
def _muted(muted: int, panel: int) -> QColor:
    made = QColor(muted)
    for shade in Shade:
        made = apart_from(made, _tint(shade, panel), READABLE)
    return made
