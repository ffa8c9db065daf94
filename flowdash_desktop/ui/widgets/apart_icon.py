"""An icon that stands a little apart from the words of its button; Qt itself leaves only 4 px between the two."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton

from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.theme.icons import ICON_SIZE, screen_ratios

_APART = 4


def set_apart_icon(button: QAbstractButton, theme: Theme, name: str, color: QColor) -> None:
    """Give a button the icon ``name`` in ``color``, greyed where the button is off, with 8 px between it and words.

    Call it again when the theme has changed, or with words or none.
    """
    after = _APART if button.text() else 0
    start = after if button.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0
    size = QSize(ICON_SIZE + after, ICON_SIZE)
    icon = QIcon()
    for ratio in screen_ratios():
        for mode, ink in ((QIcon.Mode.Normal, color), (QIcon.Mode.Disabled, theme.tokens.disabled_text)):
            wide = QPixmap(size * ratio)
            wide.setDevicePixelRatio(ratio)
            wide.fill(Qt.GlobalColor.transparent)
            drawn = theme.pixmap(name, ICON_SIZE, ink, ratio)
            painter = QPainter(wide)
            painter.drawPixmap(QRectF(start, 0, ICON_SIZE, ICON_SIZE), drawn, QRectF(drawn.rect()))
            painter.end()
            icon.addPixmap(wide, mode)
    button.setIcon(icon)
    button.setIconSize(size)
