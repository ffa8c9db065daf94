"""Our own icons, recoloured and drawn at the pixels of the screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

ICON_SIZE = 16
"""The side of an icon in a button, a menu or a row, in logical pixels."""


class IconSource:
    """Reads ``<name>.svg`` from a folder, where ``currentColor`` stands for the colour asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._text: dict[str, bytes] = {}
        self._icons: dict[tuple[str, int, int], QIcon] = {}
        self._pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}

    def icon(self, name: str, color: QColor, disabled: QColor) -> QIcon:
        """The icon in ``color``, and in ``disabled`` where its widget is off; empty where there is no such file."""
        key = (name, color.rgba(), disabled.rgba())
        known = self._icons.get(key)
        if known is None:
            known = QIcon()
            for ratio in screen_ratios():
                known.addPixmap(self._draw(name, ICON_SIZE, color, ratio), QIcon.Mode.Normal)
                known.addPixmap(self._draw(name, ICON_SIZE, disabled, ratio), QIcon.Mode.Disabled)
            self._icons[key] = known
        return QIcon(known)

    def forget(self) -> None:
        """Draw anew when asked again, as there is a screen of another scale."""
        self._icons.clear()
        self._pixmaps.clear()

    def pixmap(self, name: str, size: int, color: QColor, ratio: float) -> QPixmap:
        """The icon ``size`` logical pixels wide for a screen of ``ratio`` device pixels to one."""
        key = (name, size, color.rgba(), ratio)
        known = self._pixmaps.get(key)
        if known is None:
            known = self._pixmaps[key] = self._draw(name, size, color, ratio)
        return known

    def _draw(self, name: str, size: int, color: QColor, ratio: float) -> QPixmap:
        pixels = round(size * ratio)
        pixmap = QPixmap(QSize(pixels, pixels))
        pixmap.fill(Qt.GlobalColor.transparent)
        svg = self._svg(name)
        if svg:
            svg = svg.replace(b"currentColor", color.name().encode())
            if size > ICON_SIZE:  # a large icon is drawn with a fine pen, not with a blown-up one
                pen = f'stroke-width="{1.5 * (ICON_SIZE / size) ** 0.65:.3f}"'
                svg = svg.replace(b'stroke-width="1.5"', pen.encode())
            renderer = QSvgRenderer(QByteArray(svg))
            painter = QPainter(pixmap)
            renderer.render(painter, QRectF(0, 0, pixels, pixels))
            painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _svg(self, name: str) -> bytes:
        if name not in self._text:
            path = self._folder / f"{name}.svg"
            self._text[name] = path.read_bytes() if path.is_file() else b""
        return self._text[name]


def screen_ratios() -> tuple[float, ...]:
    """The scales of the screens there are, device pixels to one logical pixel."""
    return tuple(sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()})) or (1.0,)
