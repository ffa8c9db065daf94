"""Paints one page: its picture or a blank page, what is marked on it, and why it can't be shown."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from flowdash_desktop.ui.theme import FontRole, Theme
from flowdash_desktop.ui.viewer.pages.layout import PageLayout, PlacedPage
from flowdash_desktop.ui.viewer.pages.pictures import PagePictures, Picture
from flowdash_desktop.ui.viewer.pages.selection import Hits, PageTexts
from flowdash_desktop.ui.viewer.texts import fault_sentence, fault_title
from flowdash_desktop.viewing.geometry import Box
from flowdash_desktop.viewing.messages import ViewFault

_SAME = 1.5
"""A picture that is wider or narrower than its place by less, in pixels, only differs by rounding."""


class PagePainter:
    """Paints in the theme's colours; pages themselves are paper, whatever the scheme is."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._painter = QPainter()
        self._device: QWidget | None = None

    def begin(self, device: QWidget, rect: QRect) -> None:
        """Begin on the ground behind the pages."""
        self._painter.begin(device)
        self._painter.fillRect(rect, self._theme.tokens.window)

    def end(self) -> None:
        """All is painted."""
        self._painter.end()

    def paint_page(self, layout: PageLayout, one: PlacedPage, pictures: PagePictures, fault: ViewFault | None) -> None:
        """Paint a page, as sharp as it has come."""
        painter, tokens = self._painter, self._theme.tokens
        whole = pictures.whole(one.page, layout.rotation)
        painter.fillRect(one.rect, tokens.paper if whole is None or layout.enlarges else tokens.panel)
        if whole is not None:
            self._paint(whole, one, layout.scale)
            part = pictures.part(one.page, layout.rotation)
            if part is not None and part.scale > whole.scale:
                self._paint(part, one, layout.scale)
        painter.setPen(QPen(tokens.line, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(one.rect.adjusted(-0.5, -0.5, -0.5, -0.5))
        if fault is not None:
            painter.setPen(tokens.paper_text)
            painter.setFont(self._theme.font(FontRole.BODY))
            inside = one.rect.adjusted(16, 16, -16, -16)
            words = f"{fault_title(fault)}.\n{fault_sentence(fault)}"
            painter.drawText(inside, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)

    def paint_marks(self, layout: PageLayout, one: PlacedPage, texts: PageTexts, hits: Hits) -> None:
        """Paint what was found and what is marked on a page."""
        tokens, painter = self._theme.tokens, self._painter
        current = hits.current() if hits.page == one.page else ()
        painter.setCompositionMode(
            QPainter.CompositionMode.CompositionMode_Multiply
        )  # letters stay as dark as they are
        for boxes in hits.boxes(one.page):
            for box in boxes:
                color = tokens.paper_hit_now if boxes is current else tokens.paper_hit
                painter.fillRect(self.rect_of(layout, one, box), color)
        for box in texts.marked_boxes(one.page):
            painter.fillRect(self.rect_of(layout, one, box), tokens.paper_mark)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    @staticmethod
    def rect_of(layout: PageLayout, one: PlacedPage, box: Box) -> QRectF:
        """Where a box of a page lies."""
        turned, scale = layout.turn_box(one.page, box), layout.scale
        corner = one.rect.topLeft() + turned.topLeft() * scale
        return QRectF(corner, turned.size() * scale)

    def _paint(self, picture: Picture, one: PlacedPage, scale: float) -> None:
        target = picture.target(one.rect, scale)
        painter = self._painter
        ratio = painter.device().devicePixelRatioF()
        exact = abs(target.width() * ratio - picture.image.width()) < _SAME
        if exact and picture.image.width() > 0:
            # Painted pixel by pixel: resampling by half a pixel would blur every letter.
            corner = QPointF(round(target.left() * ratio) / ratio, round(target.top() * ratio) / ratio)
            size = QPointF(picture.image.width() / ratio, picture.image.height() / ratio)
            target = QRectF(corner, corner + size)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not exact)
        painter.drawImage(target, picture.image)
