"""The few type styles of the window, all made from the system's UI font."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtGui import QFont


class FontRole(Enum):
    """What a text is."""

    BODY = auto()
    MEDIUM = auto()
    STRONG = auto()
    HEADING = auto()
    SMALL = auto()
    SECTION = auto()
    TABULAR = auto()


_WEIGHT = {
    FontRole.MEDIUM: QFont.Weight.Medium,
    FontRole.STRONG: QFont.Weight.DemiBold,
    FontRole.HEADING: QFont.Weight.DemiBold,
    FontRole.SECTION: QFont.Weight.DemiBold,
}
_SCALE = {FontRole.HEADING: 1.23, FontRole.SMALL: 0.92, FontRole.SECTION: 0.88}


def scaled(font: QFont, factor: float) -> QFont:
    """The font at ``factor`` times its size, whichever unit that is given in."""
    font = QFont(font)
    if font.pointSizeF() > 0:
        font.setPointSizeF(round(font.pointSizeF() * factor, 1))
    else:
        font.setPixelSize(max(1, round(font.pixelSize() * factor)))
    return font


def role_font(base: QFont, role: FontRole) -> QFont:
    """``base`` (the system's UI font) as it is used for a role."""
    font = scaled(base, _SCALE[role]) if role in _SCALE else QFont(base)
    if role in _WEIGHT:
        font.setWeight(_WEIGHT[role])
    if role is FontRole.SECTION:
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 103)
    if role is FontRole.TABULAR and hasattr(font, "setFeature"):
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def css_size(base: QFont, factor: float) -> str:
    """The scaled size as a stylesheet writes it."""
    font = scaled(base, factor)
    return f"{font.pointSizeF()}pt" if font.pointSizeF() > 0 else f"{font.pixelSize()}px"
