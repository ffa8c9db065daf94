"""Colours, type, icons and the stylesheet: the only place that knows a colour's value.

From outside, import the names below; arithmetic with colours that a server gives is in ``color``. Nothing here knows a
widget of ours. Begin reading with ``theme``, then ``tokens``.
"""

from flowdash_desktop.ui.theme.fonts import FontRole
from flowdash_desktop.ui.theme.styling import hairline, set_variant
from flowdash_desktop.ui.theme.theme import Density, Theme
from flowdash_desktop.ui.theme.tokens import Tokens

__all__ = ["Density", "FontRole", "Theme", "Tokens", "hairline", "set_variant"]
