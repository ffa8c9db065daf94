"""Colour arithmetic: contrast as WCAG 2 defines it, mixing, and finding a colour that can be read."""

from __future__ import annotations

from PySide6.QtGui import QColor

BLACK = QColor(0, 0, 0)
WHITE = QColor(255, 255, 255)
READABLE = 4.5
"""The least contrast between a text and what is behind it."""


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def luminance(color: QColor) -> float:
    """The relative luminance, 0 for black to 1 for white; transparency is not looked at."""
    return 0.2126 * _linear(color.redF()) + 0.7152 * _linear(color.greenF()) + 0.0722 * _linear(color.blueF())


def contrast(first: QColor, second: QColor) -> float:
    """The contrast ratio of two opaque colours, 1 to 21."""
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def mix(under: QColor, over: QColor, share: float) -> QColor:
    """``share`` (0 to 1) of ``over`` laid on ``under``, opaque."""
    rest = 1.0 - share
    return QColor.fromRgbF(
        under.redF() * rest + over.redF() * share,
        under.greenF() * rest + over.greenF() * share,
        under.blueF() * rest + over.blueF() * share,
    )


def text_on(background: QColor) -> QColor:
    """White where that can be read, otherwise black: one of the two always has a contrast of 4.5 or more."""
    return QColor(WHITE) if contrast(WHITE, background) >= READABLE else QColor(BLACK)


def apart_from(color: QColor, background: QColor, least: float) -> QColor:
    """The colour, moved towards white or black by no more than it takes to stand out from ``background``."""
    if contrast(color, background) >= least:
        return QColor(color)
    goal = text_on(background)
    for step in range(1, 20):
        moved = mix(color, goal, step / 20)
        if contrast(moved, background) >= least:
            return moved
    return QColor(goal)
