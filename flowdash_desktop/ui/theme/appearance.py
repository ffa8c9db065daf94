"""How the window can look, by the words that are kept for it and that choices give."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

LIGHT, DARK = "light", "dark"
LIGHT_CONTRAST, DARK_CONTRAST = "high contrast light", "high contrast dark"
SCHEMES: Mapping[str | None, tuple[bool | None, bool | None]] = MappingProxyType(
    {
        None: (None, None),
        LIGHT: (False, None),
        DARK: (True, None),
        LIGHT_CONTRAST: (False, True),
        DARK_CONTRAST: (True, True),
    }
)
"""What ``Theme.set_scheme`` takes for each: whether the scheme is dark, and whether it has high contrast."""
