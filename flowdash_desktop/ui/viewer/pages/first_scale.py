"""The scale at which a document will be asked for its first page, before it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from PySide6.QtCore import QSizeF

from flowdash_desktop.ui.viewer.pages.layout import Fit, PageLayout
from flowdash_desktop.ui.viewer.pages.wanted import whole_scale
from flowdash_desktop.viewing.messages import FileFacts, FileKind

PDF_UNIT = 96 / 72
"""Logical pixels to one point at 100 %."""


@dataclass(frozen=True, slots=True)
class FirstScale:
    """Gives it by the facts of a file, on any thread.

    Attributes:
        fit, zoom, together: as the person has chosen them; ``zoom`` is 1 where it follows the room.
        width, height: of the room, in logical pixels.
        ratio: device pixels to one logical pixel.
    """

    fit: Fit
    zoom: float
    together: int
    width: float
    height: float
    ratio: float

    @classmethod
    def of(cls, pages: PageLayout, room: QSizeF, ratio: float) -> Self:
        """As a document is laid out now that is shown like this one.

        Args:
            pages: how the present one is.
            room: where pages are fitted in, in logical pixels.
            ratio: device pixels to one logical pixel.
        """
        zoom = pages.zoom if pages.fit is Fit.ZOOM else 1.0
        return cls(pages.fit, zoom, pages.together, room.width(), room.height(), ratio)

    def __call__(self, facts: FileFacts) -> float:
        """Pixels to one unit of the first page."""
        is_pdf = facts.kind is FileKind.PDF
        layout = PageLayout()
        layout.fit, layout.zoom, layout.together = self.fit, self.zoom, self.together
        layout.sizes, layout.unit, layout.enlarges = facts.page_sizes, PDF_UNIT if is_pdf else 1.0, is_pdf
        layout.follow_room(QSizeF(self.width, self.height))
        return whole_scale(layout, 0, self.ratio)
