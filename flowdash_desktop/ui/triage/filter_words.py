"""The conditions with which a queue was made, as chips that only say something."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from flowdash_desktop.ui.theme import FontRole, Theme
from flowdash_desktop.ui.widgets import plain_tooltip

_HEIGHT, _PAD, _GAP, _MOST = 22, 8, 6, 200


class FilterWords(QWidget):
    """As many chips as there is room for; the last says how many more there are.

    Args:
        theme: the look.
        parent: the owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @property
    def has_words(self) -> bool:
        """There is something to say."""
        return bool(self._words)

    def say(self, words: Sequence[tuple[str, str]]) -> None:
        """Say these conditions: the field with the comparison, and the values."""
        self._words = tuple(words)
        sentences = [" ".join(filter(None, pair)) for pair in words]
        self.setAccessibleName(self.tr("Filters: {filters}").format(filters="; ".join(sentences)) if words else "")
        self.setToolTip(plain_tooltip("\n".join(sentences)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all of them."""
        widths = [self._width(pair) for pair in self._words]
        return QSize(sum(widths) + _GAP * max(0, len(widths) - 1), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """They give way to everything else."""
        return QSize(0, _HEIGHT)

    def _fonts(self) -> tuple[QFontMetrics, QFontMetrics]:
        return QFontMetrics(self._theme.font(FontRole.BODY)), QFontMetrics(self._theme.font(FontRole.STRONG))

    def _width(self, pair: tuple[str, str]) -> int:
        lead, values = self._fonts()
        gap = _PAD // 2 if pair[1] else 0
        words = lead.horizontalAdvance(pair[0]) + gap + values.horizontalAdvance(pair[1]) + 2  # rounded up
        return min(words, _MOST) + 2 * _PAD

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chips that find room."""
        painter, tokens, x = QPainter(self), self._theme.tokens, 0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, pair in enumerate(self._words):
            rest = len(self._words) - at
            more = "" if rest == 1 else f"+{rest}"
            room = self.width() - x
            if self._width(pair) > room - (0 if rest == 1 else 32) and at:
                pair = (more or "…", "")
            width = min(self._width(pair), room)
            rect = QRectF(x, (self.height() - _HEIGHT) / 2, width, _HEIGHT)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.chip)
            painter.drawRoundedRect(rect, _HEIGHT / 2, _HEIGHT / 2)
            self._paint_words(painter, rect.adjusted(_PAD, 0, -_PAD, 0), pair)
            x += width + _GAP
            if pair[0] in (more, "…"):
                break
        painter.end()

    def _paint_words(self, painter: QPainter, rect: QRectF, pair: tuple[str, str]) -> None:
        left = rect.left()
        for text, role, metrics in zip(pair, (FontRole.BODY, FontRole.STRONG), self._fonts(), strict=True):
            room = int(rect.right() - left)
            if not text or room <= 0:
                continue
            words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.setFont(self._theme.font(role))
            painter.setPen(self._theme.tokens.text)
            line = QRectF(left, rect.top(), room, rect.height())
            painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
            left += metrics.horizontalAdvance(words) + _PAD / 2
