"""Which pixels of a document are missing, the most important first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from math import ceil, floor, sqrt

from PySide6.QtCore import QRectF

from flowdash_desktop.ui.viewer.pages.layout import PageLayout, PlacedPage
from flowdash_desktop.ui.viewer.pages.pictures import ROOM_BYTES, PagePictures, Picture
from flowdash_desktop.ui.viewer.reading import FileReading
from flowdash_desktop.viewing.geometry import Clip
from flowdash_desktop.viewing.messages import MAX_SCALE

WHOLE_PIXELS = 6_000_000
"""A page that has more at its scale is painted from a picture of fewer pixels, and a sharp part of what is in view."""
_ROUGH_PIXELS = 2_000_000
_AROUND = 200
"""So much around what is in view the sharp part has, in pixels, so that small moves need no other one."""
_AHEAD = (1, -1, 2, -2)
"""The steps to pages that may be next, the most likely first. A rough picture of a page that was not prepared would not
come sooner: most of the time goes into decoding a scan, whatever its scale is."""
_PIXEL_BYTES = 4
_SAME = 0.0005


@dataclass(frozen=True, slots=True)
class WantedPicture:
    """A picture to ask for; ``scale`` is pixels to one unit of the page."""

    page: int
    scale: float
    rotation: int
    clip: Clip | None = None
    ahead: bool = False


def missing(
    layout: PageLayout, pictures: PagePictures, placed: list[PlacedPage], view: QRectF, ratio: float
) -> Iterator[WantedPicture]:
    """What is missing: of the shown pages, then of the pages that may be next, as far as there is room for them.

    Args:
        layout: the document.
        pictures: what there is.
        placed: the pages that are shown.
        view: the part of all that is shown that a person sees, in logical pixels.
        ratio: device pixels to one logical pixel.
    """
    for one in placed:
        yield from _missing_of(layout, pictures, one, view, ratio)
    room = ROOM_BYTES - sum(_bytes(layout, one.page, ratio) for one in placed)
    for page in _ahead(layout):
        room -= _bytes(layout, page, ratio)
        if room < 0:
            return  # one more picture would push out another, which would be asked for again
        scale = whole_scale(layout, page, ratio)
        if not _has(pictures, page, layout.rotation, scale):
            yield WantedPicture(page, scale, layout.rotation, ahead=True)


def put_ready(wanted: Iterable[WantedPicture], pictures: PagePictures, reading: FileReading) -> None:
    """Take the pictures of what is in view that are in memory, so that they are painted at once."""
    for one in takewhile(lambda one: not one.ahead, wanted):
        if (bitmap := reading.ready_bitmap(one.page, one.scale, one.rotation, one.clip)) is not None:
            pictures.put(one.page, one.rotation, Picture.of(bitmap, one.scale, one.clip))


def _ahead(layout: PageLayout) -> Iterator[int]:
    """The pages that may be next."""
    shown = layout.pages()
    for step in _AHEAD:
        for page in range(shown.start, shown.stop):
            page += step * layout.together
            if 0 <= page < layout.count:
                yield page


def _bytes(layout: PageLayout, page: int, ratio: float) -> float:
    """What the picture of a page takes as a whole."""
    size, scale = layout.turned(page), whole_scale(layout, page, ratio)
    return size.width() * size.height() * scale * scale * _PIXEL_BYTES


def _missing_of(
    layout: PageLayout, pictures: PagePictures, one: PlacedPage, view: QRectF, ratio: float
) -> Iterator[WantedPicture]:
    scale = whole_scale(layout, one.page, ratio)
    if not _has(pictures, one.page, layout.rotation, scale):
        yield WantedPicture(one.page, scale, layout.rotation)
    sharp = min(layout.scale * ratio, MAX_SCALE)
    if sharp <= scale * (1 + _SAME):
        return
    clip = part_in_view(one.rect, view, ratio)
    if clip is None:
        return
    known = pictures.part(one.page, layout.rotation)
    if known is None or not _same(known.scale, sharp) or not known.covers(clip):
        wide = part_in_view(one.rect, view.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND), ratio)
        yield WantedPicture(one.page, sharp, layout.rotation, wide or clip)


def whole_scale(layout: PageLayout, page: int, ratio: float) -> float:
    """The scale at which a page is painted as a whole."""
    size = layout.turned(page)
    area = max(size.width() * size.height(), 1e-6)
    scale = min(layout.scale * ratio, MAX_SCALE)
    if area * scale * scale <= WHOLE_PIXELS:
        return scale
    return min(sqrt(_ROUGH_PIXELS / area), scale)


def part_in_view(page: QRectF, view: QRectF, ratio: float) -> Clip | None:
    """The part of a page that is in view, in pixels of the whole page; None where it is out of view."""
    seen = page.intersected(view)
    if seen.isEmpty():
        return None
    left, top = floor((seen.left() - page.left()) * ratio), floor((seen.top() - page.top()) * ratio)
    right, bottom = ceil((seen.right() - page.left()) * ratio), ceil((seen.bottom() - page.top()) * ratio)
    most_x, most_y = max(round(page.width() * ratio), 1), max(round(page.height() * ratio), 1)
    right, bottom = min(right, most_x), min(bottom, most_y)
    return Clip(left, top, right - left, bottom - top) if right > left and bottom > top else None


def _has(pictures: PagePictures, page: int, rotation: int, scale: float) -> bool:
    known = pictures.whole(page, rotation)
    return known is not None and _same(known.scale, scale)


def _same(one: float, other: float) -> bool:
    return abs(one - other) <= _SAME * other
