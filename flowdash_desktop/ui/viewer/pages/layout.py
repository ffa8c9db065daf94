"""Where the pages that are shown lie: scale, rotation, one page or two beside each other. It paints nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSizeF

LEAST_ZOOM, MOST_ZOOM = 0.1, 8.0
ZOOM_STEPS = (0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0)
MARGIN, GAP = 16, 16
"""Around the pages, and between two of them, in logical pixels."""
_LEAST_FIT = 0.01
_MOST_SIDE = 250_000.0
"""Of a page in logical pixels: a file may claim any size, and scroll bars and bitmaps count in 32 bits."""


class Fit(Enum):
    """How the scale follows the room that there is."""

    WIDTH = auto()
    PAGE = auto()
    ZOOM = auto()
    """Not at all: the person has chosen a zoom."""


@dataclass(frozen=True, slots=True)
class PlacedPage:
    """A page and its rectangle, in logical pixels from the corner of all that is shown."""

    page: int
    rect: QRectF


class PageLayout:
    """The arrangement of one document.

    Attributes:
        sizes: of all pages, not rotated, in units of the document (points of a PDF, pixels of a picture).
        unit: logical pixels to one unit at 100 %.
        page: the page that is shown, or the first of two.
        together: how many pages are shown beside each other, 1 or 2.
        rotation: how far each page is turned clockwise, in degrees: 0, 90, 180 or 270.
        fit, zoom: what decides the scale; ``zoom`` is 1 at 100 %.
        enlarges: whether fitting makes a page larger than at 100 %.
    """

    def __init__(self) -> None:
        self.sizes: Sequence[tuple[float, float]] = ()
        self.unit = 1.0
        self.page = 0
        self.together = 1
        self.rotation = 0
        self.fit = Fit.PAGE
        self.zoom = 1.0
        self.enlarges = True

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.sizes)

    @property
    def scale(self) -> float:
        """Logical pixels to one unit; fewer than the zoom says where a page that is shown is immensely large."""
        largest = max((side for page in self.pages() for side in self.sizes[page]), default=1.0)
        return min(self.zoom * self.unit, _MOST_SIDE / max(largest, 1.0))

    def pages(self) -> range:
        """The pages that are shown."""
        return range(self.page, min(self.page + self.together, self.count))

    def turned(self, page: int) -> QSizeF:
        """The size of a page as it is turned, in units."""
        width, height = self.sizes[page]
        return QSizeF(height, width) if self.rotation % 180 else QSizeF(width, height)

    def go_to(self, page: int) -> bool:
        """Show a page; False where it is shown already, or there is none."""
        page = max(0, min(page, self.count - 1))
        if page == self.page or not self.count:
            return False
        self.page = page
        return True

    def follow_room(self, room: QSizeF) -> None:
        """Take the scale that fits a room in logical pixels, where one is to fit."""
        if self.fit is Fit.ZOOM or not self.count:
            return
        shown = [self.turned(page) for page in self.pages()]
        width = max(sum(size.width() for size in shown), _LEAST_FIT)
        height = max(max(size.height() for size in shown), _LEAST_FIT)
        free = room.width() - 2 * MARGIN - GAP * (len(shown) - 1)
        scale = max(free, 1.0) / width
        if self.fit is Fit.PAGE:
            scale = min(scale, max(room.height() - 2 * MARGIN, 1.0) / height)
        zoom = scale / self.unit
        self.zoom = max(_LEAST_FIT, min(zoom, MOST_ZOOM if self.enlarges else 1.0))

    def place(self) -> list[PlacedPage]:
        """The pages that are shown, side by side, each in the middle of the line's height."""
        sizes = [self.turned(page) * self.scale for page in self.pages()]
        height = max((size.height() for size in sizes), default=0.0)
        placed, x = [], float(MARGIN)
        for page, size in zip(self.pages(), sizes, strict=True):
            corner = QPointF(x, MARGIN + (height - size.height()) / 2)
            placed.append(PlacedPage(page, QRectF(corner, size)))
            x += size.width() + GAP
        return placed

    def extent(self) -> QSizeF:
        """The size of all that is shown, margins included."""
        placed = self.place()
        if not placed:
            return QSizeF(0, 0)
        height = max(one.rect.height() for one in placed)
        return QSizeF(placed[-1].rect.right() + MARGIN, height + 2 * MARGIN)

    def next_zoom(self, step: int) -> float:
        """The next larger (1) or smaller (-1) usual zoom."""
        if step > 0:
            return next((zoom for zoom in ZOOM_STEPS if zoom > self.zoom * 1.005), MOST_ZOOM)
        return next((zoom for zoom in reversed(ZOOM_STEPS) if zoom < self.zoom * 0.995), LEAST_ZOOM)

    def turn_box(self, page: int, box: tuple[float, float, float, float]) -> QRectF:
        """A box of the page (left, top, right, bottom in units, not rotated) as the page is turned, in units."""
        left, top, right, bottom = box
        width, height = self.sizes[page]
        match self.rotation:
            case 90:
                left, top, right, bottom = height - bottom, left, height - top, right
            case 180:
                left, top, right, bottom = width - right, height - bottom, width - left, height - top
            case 270:
                left, top, right, bottom = top, width - right, bottom, width - left
        return QRectF(QPointF(left, top), QPointF(right, bottom))

    def turn_back(self, page: int, point: QPointF) -> QPointF:
        """A point of the turned page, in units, as it is on the page that is not rotated."""
        width, height = self.sizes[page]
        x, y = point.x(), point.y()
        match self.rotation:
            case 90:
                return QPointF(y, height - x)
            case 180:
                return QPointF(width - x, height - y)
            case 270:
                return QPointF(width - y, x)
        return point
