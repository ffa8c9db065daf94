"""Colours, type, icons and the stylesheet: the only place that knows a colour's value."""

from flowdash_desktop.ui.theme.fonts import FontRole
from flowdash_desktop.ui.theme.styling import hairline, set_variant
from flowdash_desktop.ui.theme.theme import Density, Theme
from flowdash_desktop.ui.theme.tokens import Tokens

__all__ = ["Density", "FontRole", "Theme", "Tokens", "hairline", "set_variant"]
